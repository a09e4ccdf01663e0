import type { AnswerOf } from '../../kernel/bodies.ts'
import type { Reply } from '../../kernel/outcome.ts'
import { facilityTypeByCode } from '../../masters/facility-types.ts'
import type { Account } from '../../nhpr/accounts.ts'
import type { Facility, FacilityForm } from '../../nhpr/facilities/record.ts'
import type { SubmittedFacility } from '../../nhpr/facilities/submitted.ts'
import type { HisCode } from '../../nhpr/refusals.ts'
import { contactOf } from '../contact.ts'
import { linkFault, submittedOf } from './flow.ts'
import { holderKey } from './holders.ts'
import type { fetchDetailsForUwin, validateOtp, validateUwinOtp } from './operations.ts'

type Details = AnswerOf<typeof fetchDetailsForUwin>

/**
 * A facility by the id of a programme that is tied to it. `manager` is its manager's account.
 * Refuses as `submittedOf` and `linkFault`, HIS-1032 (this id of the programme is not tied to this facility).
 * Source: NHA, New HFR APIs Documentation (SBX), 8
 */
export function detailsForUwin(found: Facility | undefined, manager: Account | undefined, command: { facilityId: string; source: string; sourceId: string }): Reply<Details, HisCode> {
  const facility = submittedOf(command.facilityId, found)
  // Printed so for an id of eleven characters.
  if ('refusal' in facility) return facility.refusal === 'HIS-1113' ? { ...facility, text: 'Facility id is invalid' } : facility
  const fault = linkFault(command)
  if (fault) return fault
  if (!facility.programmes.some((link) => holderKey(link) === holderKey(command))) return { refusal: 'HIS-1032', field: 'sourceId', rule: `This id of ${command.source} is not tied to the facility: validateOtp ties it` }
  return { answer: { facility: contactOf(facility, manager), otherInformation: otherInformationOf(facility.submitted), status: 'Success', message: 'Details found successfully', errorStatus: null } }
}

function otherInformationOf({ basic, additional }: FacilityForm): NonNullable<Details['otherInformation']> {
  const { facilityRegion, addressLine1, addressLine2, stateLGDCode, districtLGDCode, subDistrictLGDCode, pincode, latitude, longitude } = basic.facilityAddressDetails
  return {
    facilityOwnership: basic.ownershipCode, ownerSubtype: basic.ownershipSubTypeCode, facilityRegion, nin: additional?.linkedProgramIds['nin'] ?? '', addressLine1, addressLine2,
    stateCode: stateLGDCode, districtCode: districtLGDCode, subDistrict: subDistrictLGDCode, pincode, latitude, longitude, facilityType: facilityTypeByCode(basic.facilityTypeCode)?.value.trim() ?? '',
  }
}

/** What U-WIN's own call answers where validateOtp answers `linked`. */
export const linkedForUwin = (linked: AnswerOf<typeof validateOtp>, { submitted }: SubmittedFacility): AnswerOf<typeof validateUwinOtp> => ({
  ...linked, message: 'OTP validated successfully!!! Source id linked to HFR', otherInformation: otherInformationOf(submitted),
})
