import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'

const SPECIFICATION = 'nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-m4.yaml; NHA, New HFR APIs Documentation (SBX)'

/** What a field of free text, and a list, may hold. Inferred: no source bounds them. */
const TEXT_MAX = 200
const ROWS_MAX = 200
const text = z.string().max(TEXT_MAX).nullish()
/** `alphanumeric - _` of the specification. */
const identifier = z.string().max(TEXT_MAX).regex(/^[A-Za-z0-9_-]*$/).nullish()
const digits = z.string().max(TEXT_MAX).regex(/^\d*$/).nullish()
const count = z.number().int().min(0).max(2_147_483_647).nullish()
/** The specification types these counts as integers, the document as strings: both are taken. */
const eitherCount = z.union([z.number().int().min(0).max(2_147_483_647), z.string().regex(/^\d{0,9}$/)]).nullish()

const refusals = ['HIS-400', 'HIS-1003', 'HIS-1004', 'HIS-1070', 'HIS-1121'] as const
const inferred = [
  'HIS-1121 for an unknown trackingId, and for a facility that is not operationally functional: the document sends such a one straight to submit.',
  'HIS-1070 for every rule of a value; its words are printed only where the rule\'s source quotes them.',
  'Everything wrong is told at once, as in the document\'s refused sample; one fault a flag or section.',
  'HIS-1003 for a text of more than 200 characters and a list of more than 200 rows.',
  'Saving replaces the whole layer; for a submitted facility it goes into a draft beside what is public, until it is submitted again.',
  'The order, which the document asks for, is not enforced, since no source shows it refused: detailed-information is taken before additional-information.',
]

const answer = z.object({
  trackingId: z.string().nullable(),
  status: z.string(),
  message: z.string(),
  errorStatus: z.array(z.object({ field: z.string(), message: z.string() })).nullable(),
})

export const saveAdditionalInformation = operation({
  id: 'hfr.details.saveAdditionalInformation', method: 'POST', path: '/v4/int/v1.5/facility/additional-information',
  summary: 'Second write of a facility: its general facilities and its ids in schemes and programmes',
  session: 'client',
  request: z.object({
    trackingId: z.string().max(20).regex(/^[0-9]*$/),
    linkedProgramIds: z.object({
      nhrrId: text, nin: text, abpmjayId: text, rohiniId: text, echsId: text, cghsId: text, ceaRegistration: text,
      stateInsuranceSchemeId: z.string().max(TEXT_MAX).regex(/^[A-Za-z0-9]*$/).nullish(),
    }).nullish(),
    generalInformation: z.object({
      hasDialysisCenter: text, hasPharmacy: text, hasBloodBank: text, hasCathLab: text, hasDiagnosticLab: text, hasImagingCenter: text,
      servicesByImagingCenter: z.array(z.object({ service: text, count: eitherCount })).max(ROWS_MAX).nullish(),
    }).nullish(),
  }),
  answer,
  refusals,
  variants: ['hfr.onboarding-refusals', 'hfr.write-messages', 'hfr.tracking-owner'],
  evidence: 'specification', standing: 'official', source: SPECIFICATION,
  inferred: [...inferred, 'A flag may be left out or empty; a row of servicesByImagingCenter without a service, as the document\'s accepted sample sends, counts as none.'],
})

export const saveDetailedInformation = operation({
  id: 'hfr.details.saveDetailedInformation', method: 'POST', path: '/v4/int/v1.5/facility/detailed-information',
  summary: 'Third write of a facility: specialities, beds and the section of its type',
  session: 'client',
  request: z.object({
    trackingId: z.string().max(20),
    specialities: z.array(z.object({
      systemOfMedicineCode: z.string().max(TEXT_MAX), isSpecializationAvalaible: z.string().max(TEXT_MAX),
      specialities: z.array(z.string().max(TEXT_MAX)).max(ROWS_MAX).nullish(),
    })).max(ROWS_MAX).nullish(),
    medicalInfrastructure: z.object({
      countLevel1IcuBedWithOutVentilators: count, CountLevel1IcuBedWithOutVentilators: count, countLevel1IcuBedWithVentilators: count,
      countLevel2IcuBeds: count, countLevel3IcuBeds: count, countIPDBedsWithoutOxygen: count, countIPDBedsWithOxygen: count,
      countICUBedsWithVentilators: count, countICUBedsWithoutVentilators: count, countHDUBedsWithVentilators: count, countHDUBedsWithoutVentilators: count,
      totalNumberOfVentilators: count, countDayCareBedsWithoutOxygen: count, countDayCareBedsWithOxygen: count, countDentalChairs: count, totalNumberOfBeds: count,
      hasIcuBeds: text, isIcuContactSameAsManager: text, cmoMoIcuControlMobile: text,
    }).nullish(),
    pharmacyDetails: z.object({ isJanAushadhiKendra: text, janAushadhiKendraId: identifier, drugLicenseNumber: identifier, pharmacyGstinNumber: identifier, pharmacistRegistrationNumber: identifier }).nullish(),
    bloodBankDetails: z.object({
      isFacilityRegisteredInERaktkosh: text, eRaktoshId: identifier, bloodBankLicenseNumber: identifier, bloodStorageCenters: text,
      storageCentersCount: eitherCount, bloodCollectedPerAnnum: digits, bloodRequiredPerAnnum: digits,
    }).nullish(),
    imagingServices: z.array(z.object({ service: text, count: eitherCount })).max(ROWS_MAX).nullish(),
    diagnosticServices: z.array(z.string().max(TEXT_MAX)).max(ROWS_MAX).nullish(),
  }),
  answer,
  refusals,
  variants: ['hfr.onboarding-refusals', 'hfr.write-messages', 'hfr.tracking-owner', 'hfr.bed-total', 'hfr.empty-sections', 'hfr.drug-license'],
  evidence: 'specification', standing: 'official', source: SPECIFICATION,
  inferred: [
    ...inferred,
    'Of a submitted facility the trackingId may also be its facilityId, as NHA\'s prose has it: the pattern of the other two writes is not printed here.',
    'countDentalChairs is demanded with Dentistry (specification), though the document\'s table and test case HFR-061 call it optional; it may be 0.',
    'The counts of ICU beds by level are in no version of the bed total.',
    'Sections of a pharmacy and of a blood bank are taken for a hospital, whatever additional-information says of one; imaging and diagnostic services are refused for it.',
  ],
})
