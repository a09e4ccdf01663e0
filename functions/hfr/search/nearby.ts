import type { z } from 'zod'
import type { BodyOf } from '../../kernel/bodies.ts'
import { alike } from '../../nhpr/forms.ts'
import type { Nearby } from '../../nhpr/facilities/facilities.ts'
import { fitsName } from '../../nhpr/facilities/fuzzy.ts'
import type { BasicInformation, Facility, FacilityForm } from '../../nhpr/facilities/record.ts'
import { codesIn, formOf } from '../../nhpr/facilities/record.ts'
import { maskMobile } from '../../nhpr/masks.ts'
import type { searchFacilitiesAndInfrastructureNearby, searchFacilitiesNearby } from './operations.ts'
import { medicineName, placeNames, printedDegrees, specialityNames, statusOf } from './words.ts'

type Body = BodyOf<typeof searchFacilitiesNearby>
type Row = z.input<typeof searchFacilitiesNearby.answer>['recordList'][number]
type InfrastructureRow = z.input<typeof searchFacilitiesAndInfrastructureNearby.answer>['recordList'][number]

/** Whether a facility passes the filters of a nearby search; undefined: it has none. */
export function filterOf({ facilityOwnership, abdmSoftware, hospitalSpecialityType, speciality, facilityName, facilityStatus }: Body): ((facility: Facility) => boolean) | undefined {
  const types = codesIn(hospitalSpecialityType ?? '')
  const wanted = codesIn(speciality ?? '')
  const filters: ((facility: Facility, form: FacilityForm) => boolean)[] = []
  if (facilityOwnership) filters.push((_, { basic }) => basic.ownershipCode === facilityOwnership)
  if (abdmSoftware) filters.push((_, { basic }) => softwareFlag(basic) === abdmSoftware)
  if (types.length > 0) filters.push((_, { basic }) => types.includes(basic.facilityTypeCode))
  if (wanted.length > 0) filters.push((_, form) => specialitiesIn(form).some((name) => wanted.some((one) => unspaced(one) === unspaced(name))))
  if (facilityName) filters.push((_, { basic }) => fitsName(basic.facilityName, facilityName))
  if (facilityStatus) filters.push((facility) => alike(statusOf(facility), facilityStatus))
  return filters.length === 0 ? undefined : (facility) => filters.every((fits) => fits(facility, formOf(facility)))
}

/** `1` where it names a software. Inferred: what counts as ABDM enabled. */
export const softwareFlag = ({ abdmCompliantSoftware }: BasicInformation): string =>
  abdmCompliantSoftware.some(({ existingSoftwares, anyOther }) => anyOther !== '' || existingSoftwares.some(Boolean)) ? '1' : '0'

/** The master prints some names without their blanks. */
const unspaced = (name: string): string => name.toLowerCase().replaceAll(/\s+/g, '')

const specialitiesIn = ({ detailed }: FacilityForm): string[] => (detailed?.specialities ?? []).flatMap(specialityNames)

/** A facility as a nearby search lists it: places by name, the rest in the codes of onboarding. */
export function nearbyRow({ facility, km }: Nearby): Row {
  const form = formOf(facility)
  const { facilityAddressDetails: address, facilityContactInformation: contact, ...basic } = form.basic
  const place = placeNames(address)
  return {
    facility_name: basic.facilityName, fac_unique_id: facility.trackingId, alternate_id: facility.facilityId, facility_type: basic.facilityTypeCode, facility_subtype_other: null,
    facility_ownership: basic.ownershipCode, owner_subtype: basic.ownershipSubTypeCode, system_of_medicine: basic.systemOfMedicineCode,
    systemOfMedicine: codesIn(basic.systemOfMedicineCode).map((id) => ({ id, value: medicineName(id) })), speciality: specialitiesIn(form),
    address1: address.addressLine1, address2: address.addressLine2, state: place.state, district: place.district, sub_district: place.subDistrict, pincode: address.pincode,
    geolocation: `${printedDegrees(address.latitude)},${printedDegrees(address.longitude)}`, distances: String(Math.round(km * 1000) / 1000),
    mobile_no: contact.facilityContactNumber && maskMobile(contact.facilityContactNumber), landline_no: contact.facilityLandlineNumber,
    facility_email: contact.facilityEmailId, facility_website: contact.websiteLink, book_app_url: null, abdm_software: softwareFlag(form.basic),
    lastUpdatedDate: new Date(facility.updatedAt).toISOString(),
  }
}

const COUNTS = [
  'countIPDBedsWithoutOxygen', 'countIPDBedsWithOxygen', 'countICUBedsWithVentilators', 'countICUBedsWithoutVentilators', 'countHDUBedsWithVentilators', 'countHDUBedsWithoutVentilators',
  'totalNumberOfVentilators', 'countDayCareBedsWithoutOxygen', 'countDayCareBedsWithOxygen', 'countDentalChairs', 'totalNumberOfBeds',
] as const

/** The same with beds, hours and services. */
export function infrastructureRow(found: Nearby): InfrastructureRow {
  const { basic, detailed } = formOf(found.facility)
  const counts = COUNTS.flatMap((name) => {
    const count = detailed?.medicalInfrastructure?.[name]
    return count === undefined ? [] : [[name, String(count)] as const]
  })
  return {
    ...nearbyRow(found),
    ...Object.fromEntries(counts),
    facilityTimings: basic.timingsOfFacility.map(({ workingDays, openingHours }) => ({ workingDays, operationalHours: { openingHours } })),
    'Facility specialization/services': (detailed?.specialities ?? []).map((each) => ({
      systemOfMedicine: medicineName(each.systemOfMedicineCode), specialities: specialityNames(each), services: codesIn(basic.typeOfServiceCode),
    })),
  }
}
