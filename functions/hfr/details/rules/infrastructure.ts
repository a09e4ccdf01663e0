import type { FacilityKind } from '../../../masters/facility-types.ts'
import { required } from '../../required.ts'
import type { Infrastructure } from './beds.ts'
import { BED_COUNTS, countOf, DAY_CARE_BEDS, INPATIENT_BEDS, isTotal } from './beds.ts'
import type { Fault } from './fault.ts'
import { wrong } from './fault.ts'
import type { Basics, Section } from './section.ts'
import { isSaid } from './section.ts'

const FIELD = 'medicalInfrastructure'
const DENTISTRY = 'D'
const BEDLESS: ReadonlySet<FacilityKind> = new Set(['imaging', 'diagnostic-laboratory', 'blood-bank', 'pharmacy'])

/**
 * Beds where patients stay (IPD, one count above 0) or come for the day (DAY, one day-care count above 0), chairs with Dentistry,
 * and nothing for OPD alone, whose refusal is quoted as seen: zeroes count as sent, as in the document's refused sample.
 * Source: NHA, New HFR APIs Documentation (SBX), 2.3; integrators' recorded answers of 21 Sep and 2 Oct 2026.
 * Inferred: that IPD asks for a bed that is no day-care bed, the total of beds where IPD or DAY is offered, and the words for
 * a total that does not fit; that the chairs may be 0. The test cases' 0 to 99 is a rule of a screen, and not held here.
 */
export const infrastructureFault: Section = ({ medicalInfrastructure }, basics, variant) => {
  const { kind, medicines, services } = basics
  const sent = medicalInfrastructure && isSaid(medicalInfrastructure) ? medicalInfrastructure : undefined
  if (BEDLESS.has(kind)) return sent && wrong(FIELD, 'Medical Infrastructure are not required for this facility type', `A facility of the kind ${kind} has none`)
  const hasBeds = services.includes('IPD') || services.includes('DAY')
  const hasChairs = medicines.includes(DENTISTRY)
  if (!sent) return hasBeds || hasChairs ? required(FIELD, 'Mandatory with IPD, DAY or Dentistry') : undefined
  const fault = !hasBeds && services.includes('OPD') ? opdFault(sent, hasChairs) : bedsFault(sent, basics, variant('hfr.bed-total'))
  return fault ?? (hasChairs && typeof sent.countDentalChairs !== 'number' ? required(`${FIELD}.countDentalChairs`, 'Mandatory with Dentistry') : undefined)
}

function opdFault(sent: Infrastructure, hasChairs: boolean): Fault | undefined {
  const bed = BED_COUNTS.find((name) => (sent[name] ?? 0) > 0)
  if (hasChairs && !bed) return undefined
  return wrong(bed ? `${FIELD}.${bed}` : FIELD, 'Medical Infrastructure are not required for TypeOfService - OPD', 'With OPD alone: countDentalChairs with Dentistry, and nothing else')
}

function bedsFault(sent: Infrastructure, { services }: Basics, choice: string): Fault | undefined {
  if (services.includes('IPD') && countOf(sent, INPATIENT_BEDS) === 0) return required(`${FIELD}.countIPDBedsWithoutOxygen`, 'IPD: one count of beds is above 0')
  if (services.includes('DAY') && countOf(sent, DAY_CARE_BEDS) === 0) return required(`${FIELD}.countDayCareBedsWithoutOxygen`, 'DAY: one count of day-care beds is above 0')
  const total = `${FIELD}.totalNumberOfBeds`
  if (typeof sent.totalNumberOfBeds !== 'number') return required(total)
  return isTotal(sent, choice) ? undefined : wrong(total, 'TotalNumberOfBeds is not equal to the sum of beds', `Variant hfr.bed-total: ${choice}`)
}
