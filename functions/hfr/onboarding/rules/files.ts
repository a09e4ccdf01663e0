import type { Choice } from '../../../kernel/room.ts'
import { addressProofs } from '../../../masters/facility-options.ts'
import type { FileKind } from '../../../nhpr/base64.ts'
import { bytesOf, compact, kindOf } from '../../../nhpr/base64.ts'
import type { FileForm } from '../form.ts'
import type { Found, Rule } from './rule.ts'
import { coded, fault, firstAmong, firstOf, invalid, mandatory } from './rule.ts'

const FILE_BYTES_MAX = 5 * 1024 * 1024
const PROOFS_MAX = 3
const BLOCK = 'facilityUploads'
const KINDS: Record<string, FileKind> = { jpg: 'jpeg', jpeg: 'jpeg', png: 'png', pdf: 'pdf' }

/** What is wrong with a file that came with a name and a value. */
function fileFault({ name, value }: NonNullable<FileForm>, path: string, kinds: readonly FileKind[]): Found {
  const kind = KINDS[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '']
  const base64 = compact(value)
  const bytes = bytesOf(base64)
  if (!kind || !kinds.includes(kind)) return fault('HIS-4055', `${path}.name`, `The name ends in none of ${kinds.join(', ')} (jpg is jpeg)`)
  if (!/^[\w,/()-]+\.[a-z]+$/i.test(name)) return fault('HIS-1003', `${path}.name`, 'Letters, digits and -,/()_ before the extension')
  if (bytes === undefined) return fault('HIS-1063', `${path}.value`, 'No base64')
  if (bytes > FILE_BYTES_MAX) return fault('HIS-1040', `${path}.value`, `The file has ${bytes} bytes; ${FILE_BYTES_MAX} are allowed`)
  return kindOf(base64) === kind ? undefined : fault('HIS-4055', `${path}.value`, `The first bytes are not those of a ${kind}`)
}

/**
 * Source: NHA, New HFR APIs Documentation (SBX), 2.1; HFR-027 to HFR-030 of its test cases; HIS-4050 seen.
 * Inferred: HIS-4055, HIS-1003, HIS-1063 and HIS-1040, by their messages.
 */
export const uploadRules: readonly Rule[] = [
  ({ facilityUploads }, variant) => (isOptional(variant) ? undefined : mandatory(facilityUploads, BLOCK)),
  photograph('facilityBoardPhoto'),
  photograph('facilityBuildingPhoto'),
  ({ facilityAddressProof }) => ((facilityAddressProof?.length ?? 0) > PROOFS_MAX ? invalid('facilityAddressProof', 'Three address proofs at most') : undefined),
  ({ facilityAddressProof }) => firstAmong(facilityAddressProof, ({ addressProofType: type, addressProofAttachment: file }, index) => {
    const path = `facilityAddressProof[${index}]`
    if (!type && !file?.name && !file?.value) return undefined
    return firstOf(
      () => mandatory(type, `${path}.addressProofType`),
      () => coded(type, `${path}.addressProofType`, addressProofs),
      () => wholeFile(file, `${path}.addressProofAttachment`, ['jpeg', 'png', 'pdf']),
    )
  }),
]

const isOptional = (variant: Choice): boolean => variant('hfr.photographs') === 'optional'

function photograph(name: 'facilityBoardPhoto' | 'facilityBuildingPhoto'): Rule {
  return ({ facilityUploads }, variant) => {
    const file = facilityUploads?.[name]
    const path = `${BLOCK}.${name}`
    if (isOptional(variant) && !file?.name && !file?.value) return undefined
    // Without the block only that is told.
    if (!isOptional(variant) && (!file?.name || !file.value)) return facilityUploads ? fault('HIS-4050', path, 'Name and value are mandatory (variant hfr.photographs)') : undefined
    return wholeFile(file, path, variant('hfr.photograph-types') === 'images' ? ['jpeg', 'png'] : ['jpeg', 'png', 'pdf'])
  }
}

const wholeFile = (file: FileForm, path: string, kinds: readonly FileKind[]): Found => firstOf(
  () => mandatory(file?.name, `${path}.name`),
  () => mandatory(file?.value, `${path}.value`),
  () => (file ? fileFault(file, path, kinds) : undefined),
)
