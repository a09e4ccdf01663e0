import { firstOf, listOf, textOf } from '../../bundles/read.ts'
import { coverageOf, findProduct } from '../../claims/policies/register.ts'
import type { Cover } from '../inquiries/flow.ts'
import type { Beneficiary } from '../reading/claim.ts'
import type { Matter } from './matter.ts'

/**
 * How the payer covers a beneficiary: by member id, then by ABHA number. Of the product the bundle names, by the policy's number or
 * in its class; where it names none that is known, of any of the payer's.
 */
export async function coverOf({ unit, resident, letter, bundle }: Pick<Matter, 'unit' | 'resident' | 'letter' | 'bundle'>, { memberId, abha }: Beneficiary, policy: string): Promise<Cover | undefined> {
  const insured = { payer: resident.code, memberId, abha: abha || letter.abha }
  const named = [policy, ...listOf(firstOf(bundle, 'Coverage')?.class).map(({ value }) => textOf(value))].filter(Boolean)
  for (const productId of named) if (await findProduct(unit, productId)) return coverageOf(unit, { ...insured, productId })
  return coverageOf(unit, insured)
}
