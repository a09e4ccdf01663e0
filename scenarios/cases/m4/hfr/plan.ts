import type { FacilityKind, Profile } from '../../../record.ts'

/** Whether a form is filled in wholly, or with as little as will do. */
export type Form = 'full' | 'minimal'

/** What is registered, before any code is looked up. */
export interface Plan {
  form: Form
  kind: FacilityKind
  owner: 'G' | 'P' | 'PP'
  /** 0 at registration; each later one chooses other values. */
  round: number
}

/** What kind of facility is chosen where, by the names of the masters. */
export interface KindChoice {
  /** Names of facility types, the wanted one first. */
  types: readonly RegExp[]
  medicines: readonly string[]
  services: readonly string[]
}

export const KINDS: Readonly<Record<FacilityKind, KindChoice>> = {
  // Dentistry for its chairs.
  hospital: { types: [/^hospital/i, /hospital|medical college/i], medicines: ['M', 'D'], services: ['OPD', 'IPD'] },
  'opd-clinic': { types: [/clinic/i, /dispensary|sub cent|primary health/i], medicines: ['M'], services: ['OPD'] },
  laboratory: { types: [/diagnostic lab/i], medicines: ['M'], services: [] },
  pharmacy: { types: [/pharmacy/i], medicines: ['M'], services: [] },
}

/** Takes up something of another kind in between, so that type and services change too. */
const BESIDE: Readonly<Record<FacilityKind, FacilityKind>> = { hospital: 'hospital', 'opd-clinic': 'hospital', laboratory: 'opd-clinic', pharmacy: 'opd-clinic' }

const ownerOf = ({ ownership }: Profile): Plan['owner'] => (ownership === 'government' ? 'G' : 'P')

/** What the integrator registers, filled in wholly. */
export const mainPlan = (profile: Profile): Plan => ({ form: 'full', kind: profile.facility, owner: ownerOf(profile), round: 0 })

/** Another, with as little as will do: one without types of service beside one that has them, and the other way round. */
export const minimalPlan = ({ facility }: Profile): Plan => ({ form: 'minimal', kind: facility === 'hospital' || facility === 'opd-clinic' ? 'pharmacy' : 'opd-clinic', owner: 'P', round: 4 })

/** The wrong calls' own draft, which is never submitted. */
export const probePlan = (profile: Profile): Plan => ({ ...mainPlan(profile), round: 5 })

/** Everything changed, and changed again: the second time back to the owner and the kind of the profile. */
export const updatePlans = (profile: Profile): Plan[] => [
  { form: 'full', kind: BESIDE[profile.facility], owner: 'PP', round: 1 },
  { ...mainPlan(profile), round: 2 },
]
