/** What the work rules must know of a facility. */
export interface Facility {
  facilityId: string
  ownership: 'central' | 'state' | 'private'
  /** As the ministry master prints it; empty: under none. */
  ministry: string
}

/**
 * Facilities of known ownership, all synthetic (state 99 exists nowhere): by these the ownership rules can be met. NHA's
 * sample facility IN2710000059 is not here, since nothing published says whose it is; the facility registry knows the rest.
 */
export const facilities: readonly Facility[] = [
  { facilityId: 'IN9910000001', ownership: 'central', ministry: 'MinistryMOR ( Mo Railways )' },
  { facilityId: 'IN9910000002', ownership: 'state', ministry: '' },
  { facilityId: 'IN9910000003', ownership: 'private', ministry: '' },
]

export const facilityById = (facilityId: string): Facility | undefined => facilities.find((facility) => facility.facilityId === facilityId)
