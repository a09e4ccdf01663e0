import type { Condition } from '../../../profile.ts'

const government: Condition = { of: ({ ownership }) => ownership === 'government', not: 'the profile registers no government facility' }
const withSpecialities: Condition = { of: ({ facility }) => facility === 'hospital' || facility === 'opd-clinic', not: 'a laboratory or pharmacy has no specialities' }
const withBeds: Condition = { of: ({ facility }) => facility === 'hospital', not: 'only a facility with beds may send medicalInfrastructure' }

/** A field has a row at registration and one, so many further down, at update. */
const rows = (condition: Condition, first: number, last: number, updatedAfter: number): [string, Condition][] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at).flatMap((number) => [number, number + updatedAfter]).map((number) => [`M4:HFR-${String(number).padStart(3, '0')}`, condition])

/**
 * Rows that a profile is asked for only where it registers such a facility. The others that NHA marks as conditional always
 * apply: every run searches without an id, registers a functional facility and proves its address.
 */
export const hfrConditions: Readonly<Record<string, Condition>> = Object.fromEntries([
  ...rows(government, 32, 33, 54),
  ...rows(withSpecialities, 47, 49, 54),
  ...rows(withBeds, 50, 61, 54),
])
