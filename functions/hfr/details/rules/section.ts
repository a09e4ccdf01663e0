import type { FacilityKind } from '../../../masters/facility-types.ts'
import { facilityTypeByCode } from '../../../masters/facility-types.ts'
import type { BasicInformation } from '../../../nhpr/facilities/record.ts'
import { codesIn } from '../../../nhpr/facilities/record.ts'
import type { DetailedBody } from '../bodies.ts'
import type { Fault } from './fault.ts'

/** What the rules of the third layer need of the first. */
export interface Basics {
  kind: FacilityKind
  /** Codes of MEDICINE. */
  medicines: readonly string[]
  /** OPD, IPD, DAY. */
  services: readonly string[]
}

export const basicsOf = ({ facilityTypeCode, systemOfMedicineCode, typeOfServiceCode }: BasicInformation): Basics => ({
  kind: facilityTypeByCode(facilityTypeCode)?.kind ?? 'other', medicines: codesIn(systemOfMedicineCode), services: codesIn(typeOfServiceCode),
})

/** What is wrong with one section; undefined: nothing. */
export type Section = (body: DetailedBody, basics: Basics, variant: (name: string) => string) => Fault | undefined

const STANDALONE: ReadonlySet<FacilityKind> = new Set(['blood-bank', 'cath-laboratory', 'diagnostic-laboratory', 'dialysis', 'imaging', 'pharmacy'])

/** Whether a facility of this kind does one thing, without specialities. */
export const isStandalone = (kind: FacilityKind): boolean => STANDALONE.has(kind)

/** Whether anything stands in a section at all: `{}` is none, a count of 0 is one. */
export const isSaid = (section: object | null | undefined): boolean => Object.values(section ?? {}).some((value) => value !== null && value !== undefined && value !== '')
