import { districtByIsoCode } from '../../masters/districts.ts'
import { medicineSystems, specialitiesOf } from '../../masters/facility-specialities.ts'
import { stateByIsoCode } from '../../masters/states.ts'
import { subDistrictByIsoCode } from '../../masters/sub-districts.ts'
import type { DetailedInformation, Facility, FacilityAddress } from '../../nhpr/facilities/record.ts'
import { codesIn, isSubmitted } from '../../nhpr/facilities/record.ts'

/** How a facility stands. Inferred: `Verified` is one integrator's reading, `Rejected` ours after it; one asked to change stays submitted. */
export function statusOf(facility: Facility): string {
  if (!isSubmitted(facility)) return 'Draft'
  const { state } = facility.verification
  return state === 'verified' ? 'Verified' : state === 'rejected' ? 'Rejected' : 'Submitted'
}

export interface PlaceNames {
  state: string
  district: string
  subDistrict: string
}

/** Empty where the masters know no such code. */
export function placeNames({ stateLGDCode, districtLGDCode, subDistrictLGDCode }: FacilityAddress): PlaceNames {
  return {
    state: stateByIsoCode(stateLGDCode)?.name ?? '',
    district: districtByIsoCode(districtLGDCode)?.districtName ?? '',
    subDistrict: subDistrictByIsoCode(subDistrictLGDCode)?.subDistrictName ?? '',
  }
}

/** `Physiotherapy` for `P`. */
export const medicineName = (code: string): string => medicineSystems.find((medicine) => medicine.code === code)?.value ?? code

export const medicineNames = (codes: string): string[] => codesIn(codes).map(medicineName)

/** Names of the specialities of one system of medicine. */
export function specialityNames({ systemOfMedicineCode, specialities }: DetailedInformation['specialities'][number]): string[] {
  const known = specialitiesOf(systemOfMedicineCode)
  return specialities.map((code) => known.find((speciality) => speciality.code === code)?.value ?? code)
}

/** Degrees as the search answers print them: fifteen decimals, whatever was saved, with the noise of a double at their end. */
export const printedDegrees = (degrees: string): string => Number(degrees).toFixed(15)
