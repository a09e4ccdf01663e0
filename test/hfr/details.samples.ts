import type { AdditionalBody, DetailedBody } from '../../functions/hfr/details/bodies.ts'
import { diagnosticServices } from '../../functions/masters/facility-options.ts'
import type { BasicInformation, Facility } from '../../functions/nhpr/facilities/record.ts'
import { STANDARD_NOW } from '../../mocks/sandbox.ts'
import { aFacility } from '../support/facilities.ts'

/** Codes of facility types, by what they are. */
export const TYPES = { hospital: '5', bloodBank: '9', laboratory: '10', pharmacy: '11', cathLaboratory: '12', dialysis: '13', imaging: '74' }
export const DIAGNOSTIC = diagnosticServices[0]!.code

/** A draft of a hospital for inpatients in Modern Medicine, unless told otherwise. */
export function draftWith(basic: Partial<BasicInformation> = {}, given: Partial<Facility> = {}): Facility {
  const { submitted, ...facility } = aFacility({ facilityId: 'IN2798000001', basic: { typeOfServiceCode: 'IPD', ...basic } })
  return { ...facility, facilityId: '', trackingId: '76803', draft: submitted!, submittedAt: 0, verification: { state: 'none', reason: '', at: STANDARD_NOW }, ...given }
}

export const general: AdditionalBody = {
  linkedProgramIds: { nhrrId: '1234', nin: '1234', abpmjayId: '1234', rohiniId: '1234', echsId: '1234', cghsId: '1234', ceaRegistration: '1234', stateInsuranceSchemeId: 'SIS01' },
  generalInformation: {
    hasDialysisCenter: 'YALL', hasPharmacy: 'YIN', hasBloodBank: 'N', hasCathLab: 'N', hasDiagnosticLab: 'YALL', hasImagingCenter: 'YALL',
    servicesByImagingCenter: [{ service: 'S36', count: 7 }, { service: 'S16', count: '5' }],
  },
}

export const beds = {
  countIPDBedsWithoutOxygen: 2, countIPDBedsWithOxygen: 3, countICUBedsWithVentilators: 4, countICUBedsWithoutVentilators: 1, countHDUBedsWithVentilators: 5, countHDUBedsWithoutVentilators: 6,
  totalNumberOfVentilators: 9, countDayCareBedsWithoutOxygen: 8, countDayCareBedsWithOxygen: 9, countDentalChairs: 1, totalNumberOfBeds: 38,
}

export const ofMedicine = (systemOfMedicineCode: string, ...specialities: string[]) => ({ systemOfMedicineCode, isSpecializationAvalaible: specialities.length > 0 ? 'Y' : 'N', specialities })
/** The third layer of `draftWith()`. */
export const hospital: DetailedBody = { specialities: [ofMedicine('M', 'S29', 'S30')], medicalInfrastructure: beds }
export const pharmacy: DetailedBody = { pharmacyDetails: { isJanAushadhiKendra: 'Y', janAushadhiKendraId: 'jan-id', drugLicenseNumber: 'test1234', pharmacyGstinNumber: 'testg1234', pharmacistRegistrationNumber: 'reg1234' } }
export const bloodBank: DetailedBody = {
  bloodBankDetails: { isFacilityRegisteredInERaktkosh: 'Y', eRaktoshId: 'er-1', bloodBankLicenseNumber: '345-test-regno', bloodStorageCenters: 'Y', storageCentersCount: 7, bloodCollectedPerAnnum: '5', bloodRequiredPerAnnum: '6' },
}
export const imaging: DetailedBody = { imagingServices: [{ service: 'S136', count: 77 }, { service: 'S139', count: '99' }] }
export const laboratory: DetailedBody = { diagnosticServices: [DIAGNOSTIC] }

/** The refused request of NHA, New HFR APIs Documentation (SBX), 2.3, sample 1: a pharmacy that fills in the whole form. */
export const nhaRefusedSample: DetailedBody = {
  specialities: [{ systemOfMedicineCode: 'M', isSpecializationAvalaible: 'Yes', specialities: ['s6', 's13'] }],
  medicalInfrastructure: {
    countIPDBedsWithoutOxygen: 0, countIPDBedsWithOxygen: 0, countICUBedsWithVentilators: 0, countICUBedsWithoutVentilators: 0, countHDUBedsWithVentilators: 0, countHDUBedsWithoutVentilators: 0,
    totalNumberOfVentilators: 0, countDayCareBedsWithoutOxygen: 0, countDayCareBedsWithOxygen: 0, countDentalChairs: 0, totalNumberOfBeds: 0,
  },
  pharmacyDetails: { isJanAushadhiKendra: 'N', janAushadhiKendraId: '', drugLicenseNumber: '', pharmacyGstinNumber: '', pharmacistRegistrationNumber: '' },
  bloodBankDetails: { isFacilityRegisteredInERaktkosh: 'N', eRaktoshId: '', bloodBankLicenseNumber: '', bloodStorageCenters: '', storageCentersCount: 0, bloodCollectedPerAnnum: '', bloodRequiredPerAnnum: '' },
  imagingServices: [{ service: '', count: 0 }],
  diagnosticServices: [],
}
