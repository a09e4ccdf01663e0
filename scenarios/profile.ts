import { hfrConditions } from './cases/m4/hfr/conditions.ts'
import type { CaseRow, FacilityKind, Profile, Work } from './record.ts'

const FACILITIES: readonly FacilityKind[] = ['hospital', 'opd-clinic', 'laboratory', 'pharmacy']
const WORKS: readonly Work[] = ['government', 'private', 'both', 'not-working']

/** An integrator whose form offers everything: every conditional row applies. */
export const STANDARD_PROFILE: Profile = { entity: 'private', roles: ['hpr', 'hfr'], software: 'HMIS', profession: 'doctor', work: ['government', 'private', 'not-working'], facility: 'hospital', ownership: 'private' }

/** Profiles that need no file, by name. */
export const PROFILES: Readonly<Record<string, Profile>> = {
  ...Object.fromEntries(FACILITIES.map((facility) => [facility, { ...STANDARD_PROFILE, facility }])),
  government: { ...STANDARD_PROFILE, entity: 'government', ownership: 'government' },
}

/** Reads a profile; what is left out is as in the standard one. Throws a line for the user. */
export function readProfile(text: string): Profile {
  const given = JSON.parse(text) as Partial<Profile>
  const profile = { ...STANDARD_PROFILE, ...given }
  if (!Array.isArray(profile.work) || profile.work.length === 0 || !profile.work.every((work) => WORKS.includes(work))) throw new Error(`profile: work is a list of ${WORKS.join(', ')}`)
  if (!['doctor', 'nurse', 'pharmacist'].includes(profile.profession)) throw new Error('profile: profession is doctor, nurse or pharmacist')
  if (!FACILITIES.includes(profile.facility)) throw new Error(`profile: facility is ${FACILITIES.join(', ')}`)
  if (!['government', 'private'].includes(profile.ownership)) throw new Error('profile: ownership is government or private')
  return profile
}

/** What a row asks of a profile, and what is missing where it does not apply. */
export interface Condition {
  of(profile: Profile): boolean
  not: string
}

const CONDITIONS: Readonly<Record<string, Condition>> = {
  ...hfrConditions,
  'M4:HPR-073': { of: ({ work }) => work.includes('not-working'), not: 'the profile has nobody who is not working' },
  'M4:HPR-074': { of: ({ work }) => work.some((status) => status !== 'not-working'), not: 'the profile has nobody who is working' },
  'M4:HPR-075': { of: forGovernment, not: 'the profile has no government work' },
  'M4:HPR-076': { of: forGovernment, not: 'the profile has no government work' },
}

function forGovernment({ work }: Profile): boolean {
  return work.includes('government') || work.includes('both')
}

/** Whether a row is asked of this profile, and if not, why. A row without a condition always is. */
export function appliesTo(row: CaseRow, profile: Profile): { applies: true } | { applies: false; reason: string } {
  const condition = CONDITIONS[row.key]
  if (!condition || condition.of(profile)) return { applies: true }
  return { applies: false, reason: `Does not apply: ${condition.not}${row.mandatoryWhen ? ` (${row.mandatoryWhen})` : ''}` }
}
