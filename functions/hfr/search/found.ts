import type { z } from 'zod'
import { centralGovernment, owners } from '../../masters/facility-owners.ts'
import { facilityTypeByCode } from '../../masters/facility-types.ts'
import type { Facility } from '../../nhpr/facilities/record.ts'
import { formOf } from '../../nhpr/facilities/record.ts'
import type { searchFacilities } from './operations.ts'
import { medicineNames, placeNames, printedDegrees, statusOf } from './words.ts'

type Item = z.input<typeof searchFacilities.answer>['facilities'][number]

/** A facility as facility/search lists it: letters for its type, names beside codes, texts for degrees. */
export function foundItem(facility: Facility, facilityId: string): Item {
  const { basic } = formOf(facility)
  const { facilityAddressDetails: address, ownershipCode, systemOfMedicineCode, facilityTypeCode } = basic
  const type = facilityTypeByCode(facilityTypeCode)
  const place = placeNames(address)
  return {
    ownership: (owners.find(({ code }) => code === ownershipCode)?.value ?? ownershipCode).toUpperCase(), ownershipCode,
    systemOfMedicineCode, systemOfMedicine: medicineNames(systemOfMedicineCode).join(','),
    facilityType: type?.value ?? '', facilityTypeCode: type?.letter ?? '',
    stateName: place.state, stateLGDCode: address.stateLGDCode, districtName: place.district, districtLGDCode: address.districtLGDCode,
    subDistrictName: place.subDistrict, subDistrictLGDCode: address.subDistrictLGDCode, villageCityTownName: null, villageCityTownLGDCode: address.villageCityTownLGDCode || null,
    // The comma stands before an empty second line too.
    address: `${address.addressLine1}, ${address.addressLine2}`, pincode: address.pincode,
    latitude: printedDegrees(address.latitude), longitude: printedDegrees(address.longitude),
    facilityId, facilityName: basic.facilityName, facilityStatus: statusOf(facility),
    ...central(basic),
  }
}

/** What is said of a facility of the central government alone. */
function central({ ownershipCode, ownershipSubTypeCode, ownershipSubTypeCode2, workingInPsu, facPsuName }: ReturnType<typeof formOf>['basic']): Partial<Item> {
  if (ownershipCode !== 'G' || ownershipSubTypeCode !== 'C') return {}
  const ministry = centralGovernment.find(({ code }) => code === ownershipSubTypeCode2)
  return { workingInPsu: workingInPsu ?? false, facPsuName, govtCategory: 'Central government', govtMinistries: ministry?.value ?? '' }
}
