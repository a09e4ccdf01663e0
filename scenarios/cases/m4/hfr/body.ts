import type { z } from 'zod'
import type { saveAdditionalInformation, saveDetailedInformation } from '../../../../functions/hfr/details/operations.ts'
import type { saveBasicInformation, submitFacility } from '../../../../functions/hfr/onboarding/operations.ts'
import type { Manager } from './manager.ts'
import type { Choices } from './masters.ts'
import { pickAt } from './masters.ts'
import { page, picture } from './files.ts'
import type { Plan } from './plan.ts'

type BodyOf<Declared extends { request?: z.ZodType }> = z.input<NonNullable<Declared['request']>>
export type BasicBody = BodyOf<typeof saveBasicInformation>
export type AdditionalBody = BodyOf<typeof saveAdditionalInformation>
export type DetailedBody = BodyOf<typeof saveDetailedInformation>
export type SubmitBody = BodyOf<typeof submitFacility>

/** What the four calls of one round carry. */
export interface Filled {
  basic: BasicBody
  additional: Omit<AdditionalBody, 'trackingId'>
  detailed: Omit<DetailedBody, 'trackingId'>
  submit: Omit<SubmitBody, 'trackingId'>
}

export function filled(manager: Manager, choices: Choices, plan: Plan): Filled {
  const { round } = plan
  const isFull = plan.form === 'full'
  return {
    basic: { trackingId: '', facilityInformation: information(manager, choices, plan) },
    additional: additional(choices, plan),
    detailed: detailed(choices, plan),
    submit: { sourceOfInformation: isFull ? pickAt(choices.lists.of('SOURCE'), round) : '', sourceUniqueID: isFull ? `HMIS${1000 + round}` : '', facilitySuperUser: '' },
  }
}

/** Round by round: a place in India each, degrees. */
const PLACES = [['18.520430', '73.856744'], ['26.846694', '80.946166'], ['12.971599', '77.594566'], ['22.572646', '88.363895'], ['17.385044', '78.486671'], ['30.733315', '76.779418']] as const
const PINCODES = ['411001', '226001', '560001', '700001', '500001', '160017']
const NAMES = ['Rehearsal Hospital', 'Sanjeevani Clinic', 'Ashwini Care', 'Dhanvantari House', 'Charaka Point', 'Sushruta Draft']

/** Letters and digits alone: also where a name must be plain. The manager's number makes it one in the registry. */
const nameOf = ({ hprIdNumber }: Manager, round: number): string => `${NAMES[round] ?? NAMES[0]} ${hprIdNumber.replaceAll('-', '').slice(-8)}`

function information(manager: Manager, choices: Choices, { form, owner, round }: Plan): BasicBody['facilityInformation'] {
  const { lists, psu } = choices
  const isFull = form === 'full'
  return {
    facilityName: nameOf(manager, round), ...located(choices, form, round), facilityContactInformation: contact(manager, form, round),
    ownershipCode: owner, ownershipSubTypeCode: choices.ownerSubType, ownershipSubTypeCode2: choices.ownerSubType2, typeOfServiceCode: choices.services.join(','),
    systemOfMedicineCode: choices.medicines.join(','), facilityTypeCode: choices.type, specialityTypeCode: pickAt(lists.of('SPECIALITY-TYPE'), round),
    facilityUploads: { facilityBoardPhoto: picture(`board-${round}`), facilityBuildingPhoto: picture(`building-${round}`) },
    facilityAddressProof: isFull ? [{ addressProofType: pickAt(lists.of('ADDRESS-PROOF'), round), addressProofAttachment: page(`proof-${round}`) }] : [],
    facilitySubType: choices.subType, ...(owner === 'G' && { workingInPsu: psu !== '', facPsuName: psu }),
    facilityOperationalStatus: 'F', timingsOfFacility: timings(lists.of('DAYS-OF-OPERATION'), round), abdmCompliantSoftware: [{ existingSoftwares: [], anyOther: 'Rehearsal-HMIS' }],
  }
}

function located({ lists, state, district, subDistrict }: Choices, form: Plan['form'], round: number) {
  const [latitude, longitude] = PLACES[round] ?? PLACES[0]
  return {
    facilityAddressDetails: {
      country: 'India', stateLGDCode: state, districtLGDCode: district, subDistrictLGDCode: subDistrict, facilityRegion: form === 'full' ? pickAt(lists.of('FACILITY-REGION'), round) : '', villageCityTownLGDCode: '',
      addressLine1: `${14 + round}, Station Road`, addressLine2: form === 'full' ? `Near Gate ${1 + round}` : '', pincode: PINCODES[round] ?? PINCODES[0]!, latitude, longitude,
    },
  }
}

function contact({ person }: Manager, form: Plan['form'], round: number) {
  if (form !== 'full') return { facilityEmailId: '', facilityContactNumber: person.mobile, websiteLink: '', facilityLandlineNumber: '', facilityStdCode: '' }
  return {
    facilityEmailId: `desk${round}@rehearsal.example`, facilityContactNumber: round % 2 === 0 ? person.mobile : person.otherMobile, websiteLink: `https://rehearsal.example/${round}`,
    facilityLandlineNumber: `255${1000 + round}`, facilityStdCode: '020',
  }
}

const timings = (days: readonly string[], round: number) => days.slice(0, 5 - (round % 3)).map((workingDays) => ({ workingDays, openingHours: round % 2 === 0 ? '10:00 AM-2:00 PM' : '24*7' }))

const NO_PROGRAMMES = { nhrrId: '', nin: '', abpmjayId: '', rohiniId: '', echsId: '', cghsId: '', ceaRegistration: '', stateInsuranceSchemeId: '' }

function additional({ lists }: Choices, { form, kind, round }: Plan): Filled['additional'] {
  const isFull = form === 'full'
  const linkedProgramIds = Object.fromEntries(Object.keys(NO_PROGRAMMES).map((name, at) => [name, isFull ? `${name.slice(0, 4).toUpperCase()}${1000 + at * 10 + round}` : '']))
  const [everybody = 'YALL'] = lists.of('GENERAL-INFO-OPTIONS')
  const some = kind === 'hospital' && isFull ? everybody : 'N'
  return {
    linkedProgramIds: { ...NO_PROGRAMMES, ...linkedProgramIds },
    generalInformation: {
      hasDialysisCenter: 'N', hasPharmacy: some, hasBloodBank: 'N', hasCathLab: 'N', hasDiagnosticLab: 'N', hasImagingCenter: some,
      servicesByImagingCenter: some === 'N' ? [] : [{ service: pickAt(lists.of('IMAGING'), round), count: 1 + round }],
    },
  }
}

/** The sections a facility of its kind is asked for, and no other: one that is not its own is refused. */
function detailed(choices: Choices, plan: Plan): Filled['detailed'] {
  if (plan.kind === 'laboratory') return { diagnosticServices: choices.lists.of('DIAGNOSTIC').slice(plan.round, plan.round + 3) }
  if (plan.kind === 'pharmacy') return { pharmacyDetails: { isJanAushadhiKendra: 'Y', janAushadhiKendraId: `JAK-${plan.round}`, drugLicenseNumber: `DL-${1000 + plan.round}`, pharmacyGstinNumber: '', pharmacistRegistrationNumber: `PR-${plan.round}` } }
  return { specialities: specialities(choices, plan), ...(plan.kind === 'hospital' && { medicalInfrastructure: beds(plan.round) }) }
}

/** Offered for every system that has some; at the first change the last system says no. */
function specialities({ medicines, specialities: known }: Choices, { round }: Plan) {
  return medicines.map((systemOfMedicineCode, at) => {
    const codes = known.get(systemOfMedicineCode) ?? []
    const isOffered = codes.length > 0 && !(round === 1 && at > 0 && at === medicines.length - 1)
    return { systemOfMedicineCode, isSpecializationAvalaible: isOffered ? 'Y' : 'N', specialities: isOffered ? codes.slice(round % 2, (round % 2) + 2) : [] }
  })
}

/** The total of all beds; what else a registry may want it to be: `totals`. */
export function beds(round: number) {
  const counts = {
    countIPDBedsWithoutOxygen: 10 + round, countIPDBedsWithOxygen: 6 + round, countICUBedsWithVentilators: 2 + round, countICUBedsWithoutVentilators: 3 + round,
    countHDUBedsWithVentilators: 1 + round, countHDUBedsWithoutVentilators: 4 + round, countDayCareBedsWithoutOxygen: 5 + round, countDayCareBedsWithOxygen: 7 + round,
  }
  return { ...counts, totalNumberOfVentilators: counts.countICUBedsWithVentilators + counts.countHDUBedsWithVentilators, countDentalChairs: 1 + round, totalNumberOfBeds: totals(counts)[0]! }
}

/** Documented, seen on 21 September and on 2 October 2026: a form that is refused for one tries the next. */
export function totals(counts: Record<string, number | string | null | undefined>): number[] {
  const sum = (...names: string[]): number => names.reduce((all, name) => all + Number(counts[name] ?? 0), 0)
  const inpatient = sum('countIPDBedsWithoutOxygen', 'countIPDBedsWithOxygen', 'countHDUBedsWithVentilators', 'countHDUBedsWithoutVentilators')
  const day = sum('countDayCareBedsWithoutOxygen', 'countDayCareBedsWithOxygen')
  return [inpatient + day + sum('countICUBedsWithVentilators', 'countICUBedsWithoutVentilators'), inpatient + day, inpatient]
}
