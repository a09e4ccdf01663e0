import { describe, expect, test } from 'vitest'
import type { AdditionalBody, DetailedBody } from '../../functions/hfr/details/bodies.ts'
import { detailedFaults, detailsFault } from '../../functions/hfr/details/rules.ts'
import { generalFaults } from '../../functions/hfr/details/rules/general.ts'
import type { BasicInformation, DetailedInformation } from '../../functions/nhpr/facilities/record.ts'
import { hfrContext } from '../support/hfr.ts'
import { beds, bloodBank, DIAGNOSTIC, draftWith, general, hospital, imaging, laboratory, nhaRefusedSample, ofMedicine, pharmacy, TYPES } from './details.samples.ts'

type Basic = Partial<BasicInformation>
type Choices = Record<string, string>

const told = (faults: readonly { refusal: string; field?: string; text?: string }[]): string[] => faults.map(({ refusal, field, text }) => `${refusal} ${field}: ${text}`)
const faultsOf = (body: DetailedBody, basic: Basic = {}, choices: Choices = {}) => told(detailedFaults(body, draftWith(basic).draft!, hfrContext(0, choices)))

const empty = (name: string): string => `Required ${name} Field is empty.`
const specialities = (...rows: NonNullable<DetailedBody['specialities']>): DetailedBody => ({ ...hospital, specialities: rows })
const infrastructure = (given: Record<string, number | string | null>): DetailedBody => ({ ...hospital, medicalInfrastructure: { ...beds, ...given } })
const row = (given: Record<string, unknown>) => specialities({ ...ofMedicine('M', 'S29'), ...given })
const blood = (given: Record<string, unknown>): DetailedBody => ({ bloodBankDetails: { ...bloodBank.bloodBankDetails, ...given } })
const drugs = (given: Record<string, unknown>): DetailedBody => ({ pharmacyDetails: { ...pharmacy.pharmacyDetails, ...given } })

const OPD = 'Medical Infrastructure are not required for TypeOfService - OPD'
const BEDLESS = 'Medical Infrastructure are not required for this facility type'
const opd: Basic = { typeOfServiceCode: 'OPD' }
const dental: Basic = { typeOfServiceCode: 'OPD', systemOfMedicineCode: 'D' }
const day: Basic = { typeOfServiceCode: 'DAY' }
const type = (facilityTypeCode: string, given: Basic = {}): Basic => ({ facilityTypeCode, typeOfServiceCode: '', ...given })

type Refused = [what: string, body: DetailedBody, basic: Basic, field: string, text: string, choices?: Choices]

const refusedSpecialities: Refused[] = [
  ['no specialities', { ...hospital, specialities: null }, {}, 'specialities', empty('Specialities')],
  ['an empty list', specialities(), {}, 'specialities', empty('Specialities')],
  ['a saved system without a row', hospital, { systemOfMedicineCode: 'M, UN' }, 'specialities', empty('Specialities')],
  ['a system that was not saved', specialities(ofMedicine('M'), ofMedicine('UN', 'S68')), {}, 'specialities[1].systemOfMedicineCode', 'Invalid SystemOfMedicineCode provided -UN'],
  ['a system twice', specialities(ofMedicine('M'), ofMedicine('M')), {}, 'specialities[1].systemOfMedicineCode', 'Duplicate SystemOfMedicineCode provided -M'],
  ['a row of no system', row({ systemOfMedicineCode: '' }), {}, 'specialities[0].systemOfMedicineCode', empty('SystemOfMedicineCode')],
  ['nothing said of specialities', row({ isSpecializationAvalaible: '' }), {}, 'specialities[0].isSpecializationAvalaible', empty('IsSpecializationAvalaible')],
  ['Yes for Y', row({ isSpecializationAvalaible: 'Yes' }), {}, 'specialities[0].isSpecializationAvalaible', 'isSpecializationAvalaible value is invalid. only Y or N is accepted.'],
  ['Y and no list', row({ specialities: null }), {}, 'specialities[0].specialities', empty('Specialities')],
  ['Y and a blank', row({ specialities: [''] }), {}, 'specialities[0].specialities', empty('Specialities')],
  ['N and a code', row({ isSpecializationAvalaible: 'N' }), {}, 'specialities[0].specialities', 'Specialities are not required for SystemOfMedicineCode -M'],
  ['the code as get-specialities gives it', row({ specialities: ['S30', 'M-S29'] }), {}, 'specialities[0].specialities', 'Invalid SpecialityCode provided for SystemOfMedicineCode -M'],
  ['another system\'s code', specialities(ofMedicine('UN', 'S29')), { systemOfMedicineCode: 'UN' }, 'specialities[0].specialities', 'Invalid SpecialityCode provided for SystemOfMedicineCode -UN'],
  ['a code of no list', row({ specialities: ['S9999'] }), {}, 'specialities[0].specialities', 'Invalid SpecialityCode provided for SystemOfMedicineCode -M'],
  ['a code in small letters', row({ specialities: ['s29'] }), {}, 'specialities[0].specialities', 'Invalid SpecialityCode provided for SystemOfMedicineCode -M'],
]

const total = 'medicalInfrastructure.totalNumberOfBeds'
const NO_SUM = 'TotalNumberOfBeds is not equal to the sum of beds'
const none = { medicalInfrastructure: {} }
const refusedInfrastructure: Refused[] = [
  ['no beds for IPD', { ...hospital, medicalInfrastructure: null }, {}, 'medicalInfrastructure', empty('MedicalInfrastructure')],
  ['an empty section for IPD', { ...hospital, ...none }, {}, 'medicalInfrastructure', empty('MedicalInfrastructure')],
  ['no beds for day care', { ...hospital, ...none }, day, 'medicalInfrastructure', empty('MedicalInfrastructure')],
  ['no chairs for Dentistry', { specialities: [ofMedicine('D', 'S50')] }, dental, 'medicalInfrastructure', empty('MedicalInfrastructure')],
  ['IPD, and day-care beds alone', { ...hospital, medicalInfrastructure: { countDayCareBedsWithOxygen: 5, totalNumberOfBeds: 5 } }, {}, 'medicalInfrastructure.countIPDBedsWithoutOxygen', empty('CountIPDBedsWithoutOxygen')],
  ['day care, and other beds alone', infrastructure({ countDayCareBedsWithoutOxygen: 0, countDayCareBedsWithOxygen: null }), day, 'medicalInfrastructure.countDayCareBedsWithoutOxygen', empty('CountDayCareBedsWithoutOxygen')],
  ['IPD and day care, without the latter\'s beds', infrastructure({ countDayCareBedsWithoutOxygen: 0, countDayCareBedsWithOxygen: 0 }), { typeOfServiceCode: 'OPD,IPD,DAY' }, 'medicalInfrastructure.countDayCareBedsWithoutOxygen', empty('CountDayCareBedsWithoutOxygen')],
  ['no total', infrastructure({ totalNumberOfBeds: null }), {}, total, empty('TotalNumberOfBeds')],
  ['the total of NHA\'s example', infrastructure({ totalNumberOfBeds: 4 }), {}, total, NO_SUM],
  ['the total of NHA\'s example, at least the sum', infrastructure({ totalNumberOfBeds: 4 }), {}, total, NO_SUM, { 'hfr.bed-total': 'at-least-sum' }],
  ['one below the sum', infrastructure({ totalNumberOfBeds: 37 }), {}, total, NO_SUM, { 'hfr.bed-total': 'at-least-sum' }],
  ['the sum, where IPD, HDU and day care count', infrastructure({ totalNumberOfBeds: 38 }), {}, total, NO_SUM, { 'hfr.bed-total': 'ipd-hdu-day' }],
  ['IPD and HDU, where day care counts', infrastructure({ totalNumberOfBeds: 16 }), {}, total, NO_SUM, { 'hfr.bed-total': 'ipd-hdu-day' }],
  ['with day care, where it does not count', infrastructure({ totalNumberOfBeds: 33 }), {}, total, NO_SUM, { 'hfr.bed-total': 'ipd-hdu' }],
  ['one above IPD and HDU', infrastructure({ totalNumberOfBeds: 17 }), {}, total, NO_SUM],
  ['beds for OPD', hospital, opd, 'medicalInfrastructure.countIPDBedsWithoutOxygen', OPD],
  ['zeroes for OPD', { ...hospital, medicalInfrastructure: nhaRefusedSample.medicalInfrastructure }, opd, 'medicalInfrastructure', OPD],
  ['chairs for OPD without Dentistry', { ...hospital, medicalInfrastructure: { countDentalChairs: 2 } }, opd, 'medicalInfrastructure', OPD],
  ['a bed beside the chairs of OPD', { specialities: [ofMedicine('D')], medicalInfrastructure: { countDentalChairs: 2, countLevel2IcuBeds: 1 } }, dental, 'medicalInfrastructure.countLevel2IcuBeds', OPD],
  ['a ventilator beside the chairs of OPD', { specialities: [ofMedicine('D')], medicalInfrastructure: { countDentalChairs: 2, totalNumberOfVentilators: 1 } }, dental, 'medicalInfrastructure.totalNumberOfVentilators', OPD],
  ['Dentistry and no chairs', { specialities: [ofMedicine('D')], medicalInfrastructure: { countIPDBedsWithOxygen: 0 } }, dental, 'medicalInfrastructure.countDentalChairs', empty('CountDentalChairs')],
  ['Dentistry among beds and no chairs', { specialities: [ofMedicine('M'), ofMedicine('D')], medicalInfrastructure: { ...beds, countDentalChairs: null } }, { systemOfMedicineCode: 'M,D' }, 'medicalInfrastructure.countDentalChairs', empty('CountDentalChairs')],
  ...([['imaging', imaging], ['laboratory', laboratory], ['bloodBank', bloodBank], ['pharmacy', pharmacy]] as const).map(([kind, body]): Refused => [
    `beds for ${kind}`, { ...body, medicalInfrastructure: beds }, type(TYPES[kind], { typeOfServiceCode: 'IPD' }), 'medicalInfrastructure', BEDLESS,
  ]),
]

const notRequired = (name: string): string => `${name} are not Required for this facility type`
const refusedSections: Refused[] = [
  ...(['bloodBank', 'laboratory', 'pharmacy', 'cathLaboratory', 'dialysis', 'imaging'] as const).map((kind): Refused => [
    `specialities for ${kind}`, { ...({ bloodBank, laboratory, pharmacy, imaging } as Record<string, DetailedBody>)[kind], specialities: [ofMedicine('M', 'S29')] }, type(TYPES[kind]), 'specialities',
    'Specialities are not required for this facility type',
  ]),
  ['a pharmacy without its section', {}, type(TYPES.pharmacy), 'pharmacyDetails', empty('PharmacyDetails')],
  ['a pharmacy with a blank section', { pharmacyDetails: { drugLicenseNumber: '' } }, type(TYPES.pharmacy), 'pharmacyDetails', empty('PharmacyDetails')],
  ['a pharmacy without a licence', drugs({ drugLicenseNumber: '' }), type(TYPES.pharmacy), 'pharmacyDetails.drugLicenseNumber', empty('DrugLicenseNumber')],
  ['a Kendra without its id', drugs({ janAushadhiKendraId: null }), type(TYPES.pharmacy), 'pharmacyDetails.janAushadhiKendraId', empty('JanAushadhiKendraId')],
  ['a Kendra without its id in a hospital', { ...hospital, ...drugs({ janAushadhiKendraId: '' }) }, {}, 'pharmacyDetails.janAushadhiKendraId', empty('JanAushadhiKendraId')],
  ['a Kendra, maybe', drugs({ isJanAushadhiKendra: 'M' }), type(TYPES.pharmacy), 'pharmacyDetails.isJanAushadhiKendra', 'isJanAushadhiKendra value is invalid. only Y or N is accepted.'],
  ['a pharmacy section of a blood bank', { ...bloodBank, ...pharmacy }, type(TYPES.bloodBank), 'pharmacyDetails', notRequired('PharmacyDetails')],

  ['a blood bank without its section', {}, type(TYPES.bloodBank), 'bloodBankDetails', empty('BloodBankDetails')],
  ['a blood bank that does not say whether it is registered', blood({ isFacilityRegisteredInERaktkosh: '' }), type(TYPES.bloodBank), 'bloodBankDetails.isFacilityRegisteredInERaktkosh', empty('IsFacilityRegisteredInERaktkosh')],
  ['a blood bank registered in words', blood({ isFacilityRegisteredInERaktkosh: 'Yes' }), type(TYPES.bloodBank), 'bloodBankDetails.isFacilityRegisteredInERaktkosh', 'isFacilityRegisteredInERaktkosh value is invalid. only Y or N is accepted.'],
  ['a registered blood bank without its id', blood({ eRaktoshId: '' }), type(TYPES.bloodBank), 'bloodBankDetails.eRaktoshId', empty('ERaktoshId')],
  ['a blood bank without a licence', blood({ bloodBankLicenseNumber: null }), type(TYPES.bloodBank), 'bloodBankDetails.bloodBankLicenseNumber', empty('BloodBankLicenseNumber')],
  ['storage centres, maybe', blood({ bloodStorageCenters: '7' }), type(TYPES.bloodBank), 'bloodBankDetails.bloodStorageCenters', 'bloodStorageCenters value is invalid. only Y or N is accepted.'],
  ['storage centres uncounted', blood({ storageCentersCount: null }), type(TYPES.bloodBank), 'bloodBankDetails.storageCentersCount', empty('StorageCentersCount')],
  ['no storage centres, and yet some', blood({ storageCentersCount: '0' }), type(TYPES.bloodBank), 'bloodBankDetails.storageCentersCount', empty('StorageCentersCount')],
  ['a blood bank section of a pharmacy', { ...pharmacy, ...bloodBank }, type(TYPES.pharmacy), 'bloodBankDetails', notRequired('BloodBankDetails')],

  ['an imaging centre without services', {}, type(TYPES.imaging), 'imagingServices', empty('ImagingServices')],
  ['an imaging centre with blanks', { imagingServices: [{ service: '', count: 0 }] }, type(TYPES.imaging), 'imagingServices', empty('ImagingServices')],
  ['an imaging service of no list', { imagingServices: [{ service: 'S136', count: 1 }, { service: 'X-ray', count: 1 }] }, type(TYPES.imaging), 'imagingServices[1].service', 'Invalid Service provided'],
  ['an imaging service of none', { imagingServices: [{ service: 'S136', count: 0 }] }, type(TYPES.imaging), 'imagingServices[0].count', 'Service count should be greater than 0'],
  ['an imaging service uncounted', { imagingServices: [{ service: 'S136' }] }, type(TYPES.imaging), 'imagingServices[0].count', 'Service count should be greater than 0'],
  ['imaging services of a hospital', { ...hospital, ...imaging }, {}, 'imagingServices', notRequired('ImagingServices')],
  ['imaging services of a laboratory', { ...laboratory, ...imaging }, type(TYPES.laboratory), 'imagingServices', notRequired('ImagingServices')],
  ['an empty list of a laboratory', { ...laboratory, imagingServices: [] }, type(TYPES.laboratory), 'imagingServices', notRequired('ImagingServices')],
  ['an empty list of a hospital', { ...hospital, imagingServices: [] }, {}, 'imagingServices', notRequired('ImagingServices')],

  ['a laboratory without services', { diagnosticServices: null }, type(TYPES.laboratory), 'diagnosticServices', empty('DiagnosticServices')],
  ['a laboratory with a blank', { diagnosticServices: [''] }, type(TYPES.laboratory), 'diagnosticServices', empty('DiagnosticServices')],
  ['a diagnostic service of no list', { diagnosticServices: [DIAGNOSTIC, 'blood'] }, type(TYPES.laboratory), 'diagnosticServices', 'Invalid Service provided'],
  ['diagnostic services of a hospital', { ...hospital, ...laboratory }, {}, 'diagnosticServices', notRequired('DiagnosticServices')],
  ['an empty list of an imaging centre', { ...imaging, diagnosticServices: [] }, type(TYPES.imaging), 'diagnosticServices', notRequired('DiagnosticServices')],
  ['a blank of a hospital', { ...hospital, diagnosticServices: [''] }, {}, 'diagnosticServices', notRequired('DiagnosticServices')],
]

describe('refused of detailed-information', () => {
  test.each([...refusedSpecialities, ...refusedInfrastructure, ...refusedSections])('%s', (_, body, basic, field, text, choices) => {
    expect(faultsOf(body, basic, choices)).toEqual([`HIS-1070 ${field}: ${text}`])
  })

  test('NHA\'s own refused sample of a pharmacy: one fault a section', () => {
    expect(faultsOf(nhaRefusedSample, type(TYPES.pharmacy), { 'hfr.drug-license': 'optional' })).toEqual([
      'HIS-1070 specialities: Specialities are not required for this facility type',
      'HIS-1070 medicalInfrastructure: Medical Infrastructure are not required for this facility type',
      'HIS-1070 bloodBankDetails: BloodBankDetails are not Required for this facility type',
      'HIS-1070 imagingServices: ImagingServices are not Required for this facility type',
      'HIS-1070 diagnosticServices: DiagnosticServices are not Required for this facility type',
    ])
  })
})

type Taken = [what: string, body: DetailedBody, basic?: Basic, choices?: Choices]

const taken: Taken[] = [
  ['an inpatient hospital', hospital],
  ['a system without specialities', specialities({ systemOfMedicineCode: 'M', isSpecializationAvalaible: 'N' })],
  ['N with a blank', row({ isSpecializationAvalaible: 'N', specialities: [''] })],
  ['the three systems of NHA\'s example', { ...hospital, specialities: [ofMedicine('M', 'S29', 'S30', 'S31'), ofMedicine('D', 'S50', 'S51', 'S46'), ofMedicine('UN', 'S68', 'S168', 'S100')] }, { systemOfMedicineCode: 'M,D,UN' }],
  ['the sum of all beds', infrastructure({ totalNumberOfBeds: 38 })],
  ['more than the sum', infrastructure({ totalNumberOfBeds: 100 })],
  ['IPD, HDU and day care', infrastructure({ totalNumberOfBeds: 33 })],
  ['IPD and HDU', infrastructure({ totalNumberOfBeds: 16 })],
  ['more than the sum, by the document', infrastructure({ totalNumberOfBeds: 39 }), {}, { 'hfr.bed-total': 'at-least-sum' }],
  ['IPD, HDU and day care, as seen in September', infrastructure({ totalNumberOfBeds: 33 }), {}, { 'hfr.bed-total': 'ipd-hdu-day' }],
  ['IPD and HDU, as seen in October', infrastructure({ totalNumberOfBeds: 16 }), {}, { 'hfr.bed-total': 'ipd-hdu' }],
  ['no total of ventilators', infrastructure({ totalNumberOfVentilators: null })],
  ['more beds than a screen has digits for', infrastructure({ countIPDBedsWithOxygen: 450, totalNumberOfBeds: 600 })],
  ['an ICU alone, by its levels', { ...hospital, medicalInfrastructure: { CountLevel1IcuBedWithOutVentilators: 4, totalNumberOfBeds: 4 } }],
  ['day care', { ...hospital, medicalInfrastructure: { countDayCareBedsWithoutOxygen: 4, totalNumberOfBeds: 4 } }, day],
  ['OPD without beds', { specialities: [ofMedicine('M')] }, opd],
  ['OPD with an empty section', { specialities: [ofMedicine('M')], ...none }, opd],
  ['chairs of OPD and Dentistry', { specialities: [ofMedicine('D', 'S50')], medicalInfrastructure: { countDentalChairs: 3 } }, dental],
  ['the same with the other counts at 0', { specialities: [ofMedicine('D')], medicalInfrastructure: { ...nhaRefusedSample.medicalInfrastructure, countDentalChairs: 3 } }, dental],
  ['a pharmacy', pharmacy, type(TYPES.pharmacy)],
  ['a pharmacy that is no Kendra', drugs({ isJanAushadhiKendra: 'N', janAushadhiKendraId: '' }), type(TYPES.pharmacy)],
  ['a pharmacy without a licence, as NHA\'s accepted sample', drugs({ isJanAushadhiKendra: 'N', drugLicenseNumber: '' }), type(TYPES.pharmacy), { 'hfr.drug-license': 'optional' }],
  ['a pharmacy of a hospital, unlicensed', { ...hospital, ...drugs({ drugLicenseNumber: '' }) }],
  ['a blood bank', bloodBank, type(TYPES.bloodBank)],
  ['a blood bank that is not registered and stores nothing', blood({ isFacilityRegisteredInERaktkosh: 'N', eRaktoshId: '', bloodStorageCenters: 'N', storageCentersCount: 0 }), type(TYPES.bloodBank)],
  ['the pharmacy and the blood bank of a hospital, as in NHA\'s example', { ...hospital, ...pharmacy, ...bloodBank }],
  ['an imaging centre', imaging, type(TYPES.imaging)],
  ['a laboratory', laboratory, type(TYPES.laboratory)],
  ['a cath laboratory with nothing', {}, type(TYPES.cathLaboratory)],
  ['a dialysis centre with nothing', { specialities: [] }, type(TYPES.dialysis)],
  ['a dialysis centre with beds', { medicalInfrastructure: { countDayCareBedsWithOxygen: 6, totalNumberOfBeds: 6 } }, type(TYPES.dialysis)],
]

test.each(taken)('taken of detailed-information: %s', (_, body, basic, choices) => {
  expect(faultsOf(body, basic, choices)).toEqual([])
})

const information = (given: Record<string, unknown>): AdditionalBody => ({ generalInformation: { ...general.generalInformation, ...given } })
const IMAGING = 'generalInformation.servicesByImagingCenter'

describe('additional-information', () => {
  test.each<[what: string, given: Record<string, unknown>, told: string[]]>([
    ['an imaging centre for all without services', { servicesByImagingCenter: [] }, [`HIS-1070 ${IMAGING}: ${empty('ServicesByImagingCenter')}`]],
    ['an imaging centre for patients in the house with blanks', { hasImagingCenter: 'YIN', servicesByImagingCenter: [{ service: '', count: 0 }] }, [`HIS-1070 ${IMAGING}: ${empty('ServicesByImagingCenter')}`]],
    ['a service of no list', { servicesByImagingCenter: [{ service: 'S36', count: 1 }, { service: 'MRI', count: 1 }] }, [`HIS-1070 ${IMAGING}[1].service: Invalid Service provided`]],
    ['a service of none', { servicesByImagingCenter: [{ service: 'S36', count: 0 }] }, [`HIS-1070 ${IMAGING}[0].count: Service count should be greater than 0`]],
    ['a service uncounted', { servicesByImagingCenter: [{ service: 'S36', count: '' }] }, [`HIS-1070 ${IMAGING}[0].count: Service count should be greater than 0`]],
    ['a service of no list where there is no centre', { hasImagingCenter: 'N', servicesByImagingCenter: [{ service: 'MRI', count: 1 }] }, [`HIS-1070 ${IMAGING}[0].service: Invalid Service provided`]],
    ['Y for YALL', { hasPharmacy: 'Y' }, ['HIS-1070 generalInformation.hasPharmacy: has pharmacy value is invalid']],
    ['a flag in small letters', { hasCathLab: 'yall' }, ['HIS-1070 generalInformation.hasCathLab: has cath lab value is invalid']],
  ])('refused: %s', (_, given, faults) => {
    expect(told(generalFaults(information(given)))).toEqual(faults)
  })

  test('every flag that is wrong is told, in the order of NHA\'s refused sample', () => {
    const wrong = Object.fromEntries(['hasDialysisCenter', 'hasPharmacy', 'hasBloodBank', 'hasCathLab', 'hasDiagnosticLab', 'hasImagingCenter'].map((name) => [name, 'string']))
    expect(generalFaults(information({ ...wrong, servicesByImagingCenter: [{ service: '', count: 0 }] })).map(({ text }) => text)).toEqual([
      'has blood bank value is invalid', 'has cath lab value is invalid', 'has diagnostic lab value is invalid', 'has dialysis center value is invalid', 'has pharmacy value is invalid', 'has imaging center value is invalid',
    ])
  })

  test.each<[what: string, body: AdditionalBody]>([
    ['all of it', general],
    ['nothing', {}],
    ['no flag', { generalInformation: {} }],
    ['a centre for patients in the house', information({ hasImagingCenter: 'YIN' })],
    ['no centre, with the blank row of NHA\'s accepted sample', information({ hasImagingCenter: 'N', servicesByImagingCenter: [{ service: '', count: 0 }] })],
    ['a flag left empty', information({ hasBloodBank: '', hasDialysisCenter: null })],
  ])('taken: %s', (_, body) => {
    expect(generalFaults(body)).toEqual([])
  })
})

describe('whether what was saved still fits', () => {
  const saved: DetailedInformation = { specialities: [ofMedicine('M', 'S29')], medicalInfrastructure: { ...beds }, imagingServices: [], diagnosticServices: [] }
  const still = (basic: Basic, detailed: DetailedInformation | undefined = saved, choices: Choices = {}) => detailsFault({ ...draftWith(basic).draft!, detailed }, hfrContext(0, choices))

  test('the type became a pharmacy', () => {
    expect(still(type(TYPES.pharmacy))).toEqual({
      refusal: 'HIS-1070', field: 'specialities', text: 'Specialities are not required for this facility type', rule: 'A facility of the kind pharmacy has none',
      also: [
        { refusal: 'HIS-1070', field: 'medicalInfrastructure', text: BEDLESS, rule: 'A facility of the kind pharmacy has none' },
        { refusal: 'HIS-1070', field: 'pharmacyDetails', text: empty('PharmacyDetails'), rule: 'Mandatory for a pharmacy' },
      ],
    })
  })

  test.each<[what: string, basic: Basic, field: string]>([
    ['a system of medicine was dropped', { systemOfMedicineCode: 'UN' }, 'specialities[0].systemOfMedicineCode'],
    ['one came to it', { systemOfMedicineCode: 'M,UN' }, 'specialities'],
    ['inpatients are no longer taken', opd, 'medicalInfrastructure.countIPDBedsWithoutOxygen'],
  ])('%s', (_, basic, field) => {
    expect(still(basic)).toMatchObject({ refusal: 'HIS-1070', field })
  })

  test('the rule of the total became stricter', () => {
    expect(still({}, saved, { 'hfr.bed-total': 'ipd-hdu' })).toMatchObject({ field: total })
  })

  test('it does: nothing changed, nothing was saved, the lists were empty, or the facility is closed', () => {
    expect(still({})).toBeUndefined()
    expect(detailsFault(draftWith(type(TYPES.pharmacy)).draft!, hfrContext(0))).toBeUndefined()
    expect(still(type(TYPES.pharmacy), { specialities: [], pharmacyDetails: { drugLicenseNumber: 'test1234' }, imagingServices: [], diagnosticServices: [] })).toBeUndefined()
    expect(still({}, saved)).toBeUndefined()
    expect(still({ ...type(TYPES.pharmacy), facilityOperationalStatus: 'CL' })).toBeUndefined()
  })
})
