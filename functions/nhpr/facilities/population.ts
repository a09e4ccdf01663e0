import type { World } from '../../kernel/world.ts'
import { STANDARD_FACILITIES } from '../../kernel/world.ts'
import { peopleOf } from '../../people/directory.ts'
import { remember } from '../../people/remember.ts'
import type { Facilities } from './facilities.ts'
import { areAlike } from './fuzzy.ts'
import { kmTo, nearest } from './nearest.ts'
import { FACILITIES_MAX, trackingIds } from './numbers.ts'
import { placeNumber } from './places.ts'
import type { Facility } from './record.ts'
import { seededFacility } from './seeded.ts'
import { searched } from './searched.ts'
import type { Seeding } from './seeding.ts'
import { nameOf, seedingOf } from './seeding.ts'
import type { Shelves } from './shelves.ts'
import { shelvesOf } from './shelves.ts'

/** Populations kept at hand: one of a million takes 25 MB once it was searched. */
const POPULATIONS_MAX = 8
/** Among so many the facilities are divided. */
const MANAGERS_MAX = 200

const populations = new Map<string, Facilities>()

/** The facilities this world comes with, by its seed and their number; its people manage them. */
export function facilitiesOf(world: Pick<World, 'settings'>): Facilities {
  const { seed, people, facilities = STANDARD_FACILITIES } = world.settings
  const count = Math.max(0, Math.min(facilities, FACILITIES_MAX))
  return remember(populations, POPULATIONS_MAX, `${count} ${people} ${seed}`, () => facilitiesBy(seedingOf(seed), count, peopleOf(world).managers(MANAGERS_MAX)))
}

function facilitiesBy(seeding: Seeding, count: number, managers: readonly string[]): Facilities {
  let made: Shelves | undefined
  const shelves = (): Shelves => (made ??= shelvesOf(seeding, count))
  const managing = new Map(managers.map((hprIdNumber, at) => [hprIdNumber, at]))
  const make = (ordinal: number): Facility => seededFacility(seeding, ordinal, managers[ordinal % managers.length] ?? '')
  const at = (ordinal: number | undefined): Facility | undefined =>
    ordinal === undefined || !Number.isInteger(ordinal) || ordinal < 0 || ordinal >= count ? undefined : make(ordinal)

  return {
    count,
    at,
    byTrackingId: (trackingId) => at(trackingIds.back(trackingId)),
    byFacilityId(facilityId) {
      // A number may lead back to a facility of another state, or to a draft.
      const facility = at(seeding.facilityId.back(facilityId))
      return facility?.facilityId === facilityId ? facility : undefined
    },
    ofManager(hprIdNumber, { from, limit }) {
      const first = managing.get(hprIdNumber)
      if (first === undefined || first >= count) return { total: 0, found: [] }
      const total = Math.ceil((count - first) / managers.length)
      const length = Math.max(0, Math.min(limit, total - from))
      return { total, found: Array.from({ length }, (_, place) => make(first + (from + place) * managers.length)) }
    },
    search(criteria, page) {
      const { total, found } = searched(shelves(), seeding, criteria, page)
      return { total, found: found.map(make) }
    },
    near(centre, fits, page, except) {
      const { total, found } = nearest(shelves(), centre, (ordinal) => !except.has(ordinal) && (!fits || fits(make(ordinal))), page)
      return { total, found: found.map((ordinal) => ({ facility: make(ordinal), km: kmTo(shelves(), centre, ordinal) })) }
    },
    alike({ districtLGDCode, subDistrictLGDCode }, facilityName, limit) {
      const place = placeNumber(districtLGDCode, subDistrictLGDCode)
      if (place === undefined) return []
      const { title, lead, placed } = shelves()
      const isAlike = (ordinal: number): boolean => areAlike(nameOf(seeding, title[ordinal]!, lead[ordinal]!, place), facilityName)
      return [...placed(place)].filter(isAlike).slice(0, limit).map(make)
    },
  }
}
