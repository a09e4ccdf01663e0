import { diagnosticServices, imagingServices } from '../../masters/facility-options.ts'
import { specialitiesOf } from '../../masters/facility-specialities.ts'
import { trackingIds } from './numbers.ts'
import type { AdditionalInformation, DetailedInformation } from './record.ts'
import type { Seeding } from './seeding.ts'
import type { Title } from './titles.ts'
import { typedBy } from './titles.ts'

const FLAGS = ['hasDialysisCenter', 'hasPharmacy', 'hasBloodBank', 'hasCathLab', 'hasDiagnosticLab', 'hasImagingCenter'] as const
const IN_HOSPITAL = ['YALL', 'YIN', 'N'] as const

/** The second layer: a hospital has some of what could stand alone too, all others have none of it. */
export function seededAdditional({ choices }: Seeding, ordinal: number, title: Title): AdditionalInformation {
  const has = (flag: string): string => (typedBy(title).type.kind === 'hospital' ? choices.of(ordinal, flag, IN_HOSPITAL) : 'N')
  const generalInformation = Object.fromEntries(FLAGS.map((flag) => [flag, has(flag)]))
  return { linkedProgramIds: {}, generalInformation, servicesByImagingCenter: has('hasImagingCenter') === 'N' ? [] : imagingAt({ choices }, ordinal) }
}

/** The third layer: what its type asks for and nothing else, so that it can be submitted again as it is. */
export function seededDetailed(seeding: Seeding, ordinal: number, title: Title): DetailedInformation {
  const { kind } = typedBy(title).type
  return {
    specialities: title.services === '' ? [] : [specialitiesAt(seeding, ordinal, title)],
    ...infrastructureAt(seeding, ordinal, title),
    ...(kind === 'pharmacy' && { pharmacyDetails: pharmacyAt(seeding, ordinal) }),
    ...(kind === 'blood-bank' && { bloodBankDetails: bloodBankAt(seeding, ordinal) }),
    imagingServices: kind === 'imaging' ? imagingAt(seeding, ordinal) : [],
    diagnosticServices: kind === 'diagnostic-laboratory' ? some(seeding, ordinal, 'diagnostics', diagnosticServices, 6) : [],
  }
}

function specialitiesAt(seeding: Seeding, ordinal: number, { medicine, specialities: max }: Title): DetailedInformation['specialities'][number] {
  const known = specialitiesOf(medicine)
  const specialities = max > 0 && known.length > 0 ? some(seeding, ordinal, 'specialities', known, max) : []
  return { systemOfMedicineCode: medicine, isSpecializationAvalaible: specialities.length > 0 ? 'Y' : 'N', specialities }
}

/**
 * Beds where patients stay: none in intensive or day care, so that the total satisfies each of the three versions of its rule.
 * Chairs with Dentistry.
 */
function infrastructureAt({ choices }: Seeding, ordinal: number, { services, medicine }: Title): Pick<DetailedInformation, 'medicalInfrastructure'> {
  if (!services.includes('IPD')) return medicine === 'D' ? { medicalInfrastructure: { countDentalChairs: 1 + choices.int(ordinal, 'chairs', 5) } } : {}
  const [plain, oxygen, ventilated, dependent] = [4 + choices.int(ordinal, 'beds', 60), choices.int(ordinal, 'oxygen', 30), choices.int(ordinal, 'ventilated', 6), choices.int(ordinal, 'dependent', 6)] as const
  return {
    medicalInfrastructure: {
      countIPDBedsWithoutOxygen: plain, countIPDBedsWithOxygen: oxygen, countICUBedsWithVentilators: 0, countICUBedsWithoutVentilators: 0,
      countHDUBedsWithVentilators: ventilated, countHDUBedsWithoutVentilators: dependent, totalNumberOfVentilators: ventilated,
      countDayCareBedsWithoutOxygen: 0, countDayCareBedsWithOxygen: 0, countDentalChairs: 0, totalNumberOfBeds: plain + oxygen + ventilated + dependent,
    },
  }
}

function pharmacyAt({ choices }: Seeding, ordinal: number): Record<string, string> {
  const serial = trackingIds.of(ordinal)
  const kendra: Record<string, string> = choices.int(ordinal, 'kendra', 5) === 0 ? { isJanAushadhiKendra: 'Y', janAushadhiKendraId: `SYN-JAK-${serial}` } : { isJanAushadhiKendra: 'N' }
  return { ...kendra, drugLicenseNumber: `SYN-DRUG-${serial}`, pharmacistRegistrationNumber: `SYN-PH-${serial}` }
}

function bloodBankAt({ choices }: Seeding, ordinal: number): Record<string, string | number> {
  const serial = trackingIds.of(ordinal)
  const raktkosh: Record<string, string> = choices.int(ordinal, 'raktkosh', 2) === 0 ? { isFacilityRegisteredInERaktkosh: 'Y', eRaktoshId: `SYN-ER-${serial}` } : { isFacilityRegisteredInERaktkosh: 'N' }
  return { ...raktkosh, bloodBankLicenseNumber: `SYN-BB-${serial}`, bloodStorageCenters: 'Y', storageCentersCount: 1 + choices.int(ordinal, 'storage', 4) }
}

const imagingAt = (seeding: Pick<Seeding, 'choices'>, ordinal: number): { service: string; count: number }[] =>
  some(seeding, ordinal, 'imaging', imagingServices, 4).map((service, at) => ({ service, count: 1 + seeding.choices.int(ordinal, `machines:${at}`, 3) }))

/** One to `max` codes in a row of the list, from any on. */
function some({ choices }: Pick<Seeding, 'choices'>, ordinal: number, purpose: string, list: readonly { code: string }[], max: number): string[] {
  const count = Math.min(list.length, 1 + choices.int(ordinal, `${purpose}-count`, max))
  const first = choices.int(ordinal, purpose, list.length)
  return Array.from({ length: count }, (_, at) => list[(first + at) % list.length]!.code)
}
