import type { CaseRow, Profile, Work } from './record.ts'

const WORKS: readonly Work[] = ['government', 'private', 'both', 'not-working']

/** An integrator whose form offers everything: every conditional row applies. */
export const STANDARD_PROFILE: Profile = { entity: 'private', roles: ['hpr'], software: 'HMIS', profession: 'doctor', work: ['government', 'private', 'not-working'] }

/** Reads a profile; what is left out is as in the standard one. Throws a line for the user. */
export function readProfile(text: string): Profile {
  const given = JSON.parse(text) as Partial<Profile>
  const profile = { ...STANDARD_PROFILE, ...given }
  if (!Array.isArray(profile.work) || profile.work.length === 0 || !profile.work.every((work) => WORKS.includes(work))) throw new Error(`profile: work is a list of ${WORKS.join(', ')}`)
  if (!['doctor', 'nurse', 'pharmacist'].includes(profile.profession)) throw new Error('profile: profession is doctor, nurse or pharmacist')
  return profile
}

const CONDITIONS: Record<string, { of: (profile: Profile) => boolean; not: string }> = {
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
  return { applies: false, reason: `Does not apply: ${condition.not} (${row.mandatoryWhen})` }
}
