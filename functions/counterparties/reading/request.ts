import { readBlob } from '../../kernel/blobs.ts'
import type { Unit } from '../../kernel/unit.ts'
import { parseBundle } from '../../bundles/read.ts'
import type { Beneficiary } from './claim.ts'
import { beneficiaryOf } from './claim.ts'

const NOBODY: Beneficiary = { memberId: '', abha: '', mobile: '', newborn: false }

/** Whom a kept request is about. */
export async function beneficiaryIn(unit: Unit, request: string): Promise<Beneficiary> {
  const bundle = request === '' ? undefined : parseBundle(await readBlob(unit.world, request))
  return bundle ? beneficiaryOf(bundle) : NOBODY
}
