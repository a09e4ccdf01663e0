import type { AnswerOf, BodyOf } from '../../kernel/bodies.ts'
import { facilityTypeByCode } from '../../masters/facility-types.ts'
import type { Facility } from '../../nhpr/facilities/record.ts'
import { codesIn, formOf } from '../../nhpr/facilities/record.ts'
import { alike } from '../../nhpr/forms.ts'
import type { searchFacilitiesV1 } from './operations.ts'
import { placeNames, printedDegrees, statusOf } from './words.ts'

/** What the older search asks for: names and codes, each of which may be left out. */
export type Wanted = NonNullable<BodyOf<typeof searchFacilitiesV1>['facility']>

/** Whether this very name is the facility's, and its type and system of medicine those asked for. */
export function isNamesake(facility: Facility, { facilityName, facilityType, systemOfMedicine }: Wanted): boolean {
  const { basic } = formOf(facility)
  const isOfType = !facilityType || basic.facilityTypeCode === facilityType
  return isOfType && alike(basic.facilityName, facilityName ?? '') && (!systemOfMedicine || codesIn(basic.systemOfMedicineCode).includes(systemOfMedicine))
}

/** A facility as the older search lists it: the contact number whole, and a number. */
export function namesakeItem(facility: Facility, id: string): AnswerOf<typeof searchFacilitiesV1>['facilities'][number] {
  const { facilityName, facilityTypeCode, facilityAddressDetails: address, facilityContactInformation: contact } = formOf(facility).basic
  const { district, state } = placeNames(address)
  return {
    id, name: facilityName, contactNumber: contact.facilityContactNumber ? Number(contact.facilityContactNumber) : null,
    facilityType: facilityTypeByCode(facilityTypeCode)?.value ?? '', facilityProfileStatus: statusOf(facility),
    latitude: printedDegrees(address.latitude), langitude: printedDegrees(address.longitude),
    address: { addressLine1: address.addressLine1, addressLine2: address.addressLine2, city: null, district, state, pincode: address.pincode },
  }
}
