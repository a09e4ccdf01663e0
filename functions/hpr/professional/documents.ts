import type { Outcome } from '../../kernel/outcome.ts'
import { refuse } from '../../kernel/outcome.ts'
import { courseById } from '../../masters/courses.ts'
import { systemOfMedicineById } from '../../masters/systems-of-medicine.ts'
import type { HisCode } from '../../nhpr/refusals.ts'
import { refusals } from '../../nhpr/refusals.ts'
import type { FileType } from './files.ts'
import { lookAt } from './files.ts'
import type { DocumentType, Professional, QualificationRecord, Registration } from './record.ts'
import { noted, slotOf } from './record.ts'

/** One entry of `document[]`. */
export interface Upload {
  document_id?: number | null | undefined
  document_type?: string | undefined
  fileType?: string | undefined
  data?: string | null | undefined
}

export interface UploadContext {
  now: number
  blobName(base64: string): string
}

interface Said {
  status: string
  msg: string
}

export interface Uploaded {
  profilePhoto: Said | null
  degreeCertificate: Said | null
  registrationCertificate: Said | null
  proofOfWorkCertificate: Said | null
}

/** What a good upload says, and whether the answer has a key for the type. Texts: NHA, Register Healthcare Professional, 22.06.2026, p. 44 */
const TYPES: Record<DocumentType, { owner: 'profile' | 'registration' | 'qualification'; key?: keyof Uploaded; msg: string }> = {
  profilePhoto: { owner: 'profile', key: 'profilePhoto', msg: 'Profile pic has been uploaded.' },
  degreeCertificate: { owner: 'qualification', key: 'degreeCertificate', msg: 'Degree certificate updated' },
  registrationCertificate: { owner: 'registration', key: 'registrationCertificate', msg: 'Registration certificate updated' },
  proofOfWorkCertificate: { owner: 'profile', key: 'proofOfWorkCertificate', msg: 'Work proof certificate updated' },
  proofOfNameChangeRegCertificate: { owner: 'registration', msg: '' },
  proofOfNameChangeQualCertificate: { owner: 'qualification', msg: '' },
}
const UPLOADS_MAX = 50

const isType = (type: string): type is DocumentType => Object.hasOwn(TYPES, type)

type Looked = { type: DocumentType; id: number; data: string } & ({ fileType: FileType; bytes: number } | { refusal: HisCode; rule: string })

/**
 * Files documents under the slots that fetch-documents-list names.
 * Refuses the whole call with HIS-1123 or HIS-1070 (a required field absent or empty), HIS-1054 (unknown type), HIS-1059 (too many);
 * a faulty file of a type without a key in the answer as `lookAt` says. Any other faulty file is answered `fail` beside the good ones.
 * Inferred: all of that; published are `pass` and the four texts.
 * Source: NHA, Register Healthcare Professional, 22.06.2026, 8
 */
export function upload(state: Professional, documents: readonly Upload[] | null | undefined, { now, blobName }: UploadContext): Outcome<Professional, Uploaded, HisCode> {
  if (!documents?.length) return refuse(state, 'HIS-1123', { field: 'document', rule: 'At least one document' })
  if (documents.length > UPLOADS_MAX) return refuse(state, 'HIS-1059', { field: 'document', rule: `More than ${UPLOADS_MAX} documents` })
  const looked: Looked[] = []
  for (const [at, document] of documents.entries()) {
    const { document_id: id, document_type: type, fileType = '', data } = document
    const path = `document[${at}]`
    if (id === undefined || id === null) return refuse(state, 'HIS-1123', { field: `${path}.document_id`, rule: 'The key is required and absent' })
    if (!type) return refuse(state, type === '' ? 'HIS-1070' : 'HIS-1123', { field: `${path}.document_type`, rule: 'Required' })
    if (!isType(type)) return refuse(state, 'HIS-1054', { field: `${path}.document_type`, rule: 'None of the six types' })
    if (!data) return refuse(state, data === '' ? 'HIS-1070' : 'HIS-1123', { field: `${path}.data`, rule: 'Required' })
    const own = idsOf(state, type).includes(id)
    const seen = own ? lookAt(data, fileType, type === 'profilePhoto') : { refusal: 'HIS-1059' as const, rule: `No ${TYPES[type].owner} of this professional has the id ${id}` }
    if ('refusal' in seen && !TYPES[type].key) return refuse(state, seen.refusal, { field: own ? `${path}.data` : `${path}.document_id`, rule: seen.rule })
    looked.push({ type, id, data, ...seen })
  }
  const kept = looked.filter((entry) => 'fileType' in entry)
  const filed = Object.fromEntries(kept.map(({ type, id, data, fileType, bytes }) => [slotOf(type, id), { blob: blobName(data), fileType, bytes, at: now }]))
  const history = kept.reduce((entries, { type, id }) => noted(entries, { at: now, what: 'document', note: slotOf(type, id) }), state.history)
  return { state: kept.length > 0 ? { ...state, documents: { ...state.documents, ...filed }, history } : state, reply: { answer: said(looked) }, effects: [] }
}

function said(looked: readonly Looked[]): Uploaded {
  const answer: Uploaded = { profilePhoto: null, degreeCertificate: null, registrationCertificate: null, proofOfWorkCertificate: null }
  for (const entry of looked) {
    const { key, msg } = TYPES[entry.type]
    // Two of one type share a key: one that failed is not hidden by one that passed.
    if (!key || answer[key]?.status === 'fail') continue
    answer[key] = 'refusal' in entry ? { status: 'fail', msg: refusals[entry.refusal].message } : { status: 'pass', msg }
  }
  return answer
}

/** The ids under which a document of this type may be filed. */
export function idsOf({ profileId, registrations, qualifications }: Professional, type: DocumentType): number[] {
  switch (TYPES[type].owner) {
    case 'profile': return [profileId]
    case 'registration': return registrations.map(({ id }) => id)
    case 'qualification': return qualifications.map(({ id }) => id)
  }
}

/** The base64 behind a slot, null where nothing was filed. */
export type ReadSlot = (type: DocumentType, id: number) => string | null

/** The slots of a professional: one id an owner. Source: the Swagger's example; systemOfMedicide is spelt so. */
export function slotsOf({ profileId, registrations, qualifications }: Professional, read: ReadSlot) {
  const photo = (type: DocumentType) => ({ id: profileId, data: read(type, profileId) })
  const registration = (type: DocumentType, { id, categoryId }: Registration) => ({ id, systemOfMedicide: systemOfMedicineById(categoryId)?.code ?? null, data: read(type, id) })
  const degree = (type: DocumentType, { id, course, year }: QualificationRecord) => ({ id, courseName: courseById(Number(course))?.name ?? course, qualificationYear: year, data: read(type, id) })
  return {
    profileDetails: { profilePhoto: photo('profilePhoto'), proofOfWorkCertificate: photo('proofOfWorkCertificate') },
    registrationDetails: registrations.map((entry) => ({
      registrationCertificate: registration('registrationCertificate', entry),
      proofOfNameChangeRegCertificate: registration('proofOfNameChangeRegCertificate', entry),
    })),
    qualificationDetails: qualifications.map((entry) => ({
      degreeCertificate: degree('degreeCertificate', entry),
      proofOfNameChangeQualCertificate: degree('proofOfNameChangeQualCertificate', entry),
    })),
    qualification: null,
  }
}
