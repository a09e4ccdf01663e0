import type { Context, Refusal } from '../../kernel/outcome.ts'
import { alike } from '../../nhpr/forms.ts'
import type { Facility } from '../../nhpr/facilities/record.ts'
import { formOf, isSubmitted } from '../../nhpr/facilities/record.ts'
import type { HisCode } from '../../nhpr/refusals.ts'
import type { BasicForm } from './form.ts'
import { bare } from './rules/address.ts'

export interface Candidate {
  form: BasicForm | null | undefined
  alike: readonly Facility[]
}

/**
 * The registry's own check of a new facility: one of the same name (case and blanks apart), sub-district, pincode and ownership.
 * Refuses HIS-4003 where that one is submitted, HIS-1132 where all such are drafts; nothing under variant hfr.duplicates.
 * Inferred: what is compared. The two codes are published.
 */
export function duplicateOf({ form, alike: found }: Candidate, { variant }: Pick<Context, 'variant'>): Refusal<HisCode> | undefined {
  if (!form || variant('hfr.duplicates') === 'accepted') return undefined
  const same = found.filter((facility) => isSame(form, facility))
  const field = 'facilityInformation.facilityName'
  if (same.some(isSubmitted)) return { refusal: 'HIS-4003', field, rule: 'A submitted facility has this name, sub-district, pincode and ownership (variant hfr.duplicates)' }
  return same.length > 0 ? { refusal: 'HIS-1132', field, rule: `A draft has this name, sub-district, pincode and ownership: ${same[0]!.trackingId} (variant hfr.duplicates)` } : undefined
}

function isSame({ facilityName, ownershipCode, facilityAddressDetails: address }: BasicForm, facility: Facility): boolean {
  const { basic } = formOf(facility)
  const { subDistrictLGDCode, pincode } = basic.facilityAddressDetails
  return alike(basic.facilityName, facilityName) && basic.ownershipCode === ownershipCode && pincode === address?.pincode && subDistrictLGDCode === bare(address.subDistrictLGDCode)
}
