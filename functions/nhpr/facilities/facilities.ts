import type { Facility } from './record.ts'

/** What a search asks for. Empty text asks nothing; the name is fuzzy, the rest exact. */
export interface FacilityCriteria {
  ownershipCode: string
  stateLGDCode: string
  districtLGDCode: string
  subDistrictLGDCode: string
  pincode: string
  /** Words, whole or partial, a slip of the pen allowed (`fuzzy.ts`). */
  facilityName: string
}

export interface FacilityPage {
  from: number
  limit: number
}

/** A page of what was found, and how many there are in all. */
export interface Found<T> {
  total: number
  found: T[]
}

export interface Nearby {
  facility: Facility
  /** Great-circle distance. */
  km: number
}

export interface Centre {
  /** Degrees. */
  latitude: number
  longitude: number
  radiusKm: number
}

/** The facilities a world comes with: a pure function of its seed, so that a million cost no store and are found by index. */
export interface Facilities {
  count: number
  at(ordinal: number): Facility | undefined
  byTrackingId(trackingId: string): Facility | undefined
  byFacilityId(facilityId: string): Facility | undefined
  /** Those of a facility manager, by ordinal. */
  ofManager(hprIdNumber: string, page: FacilityPage): Found<Facility>
  /** Submitted ones that fit, by ordinal. Ownership and state are given, or nothing is found. */
  search(criteria: FacilityCriteria, page: FacilityPage): Found<Facility>
  /** Submitted ones within the radius for which `fits` holds (no `fits`: all), nearest first; without the ordinals of `except`. */
  near(centre: Centre, fits: ((facility: Facility) => boolean) | undefined, page: FacilityPage, except: ReadonlySet<number>): Found<Nearby>
  /** All of a sub-district, drafts too, whose names are alike: what deduplicate looks through. */
  alike(place: { districtLGDCode: string; subDistrictLGDCode: string }, facilityName: string, limit: number): Facility[]
}
