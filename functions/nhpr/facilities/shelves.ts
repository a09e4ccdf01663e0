import type { Centre } from './facilities.ts'
import { boundsOf } from './geo.ts'
import { isPlaced } from './name-bits.ts'
import { places } from './places.ts'
import type { Seeding } from './seeding.ts'
import { isDraft } from './seeding.ts'
import { titles } from './titles.ts'

/** Ordinals sorted by what is asked for, and what is compared of each: typed arrays, 25 bytes a facility. */
export interface Shelves {
  count: number
  /** By ordinal: numbers of title, lead and place, and millionths of a degree. */
  title: Uint8Array
  lead: Uint8Array
  place: Uint16Array
  latitude: Int32Array
  longitude: Int32Array
  /** The submitted ones of a title in a state: by the lead or place in their names, then by ordinal. */
  titled(state: number, title: number): Uint32Array
  /** All of a place, drafts too, by ordinal. */
  placed(place: number): Uint32Array
  /** Rows of submitted ones, with everything in them that lies within the circle. */
  around(centre: Centre): Uint32Array[]
}

/** A grid of a tenth of a degree over the country. */
const SOUTH = 6
const WEST = 67
const ROWS = 320
const COLUMNS = 320
const rowOf = (latitude: number): number => within(Math.floor((latitude - SOUTH) * 10), ROWS)
const columnOf = (longitude: number): number => within(Math.floor((longitude - WEST) * 10), COLUMNS)
const within = (at: number, count: number): number => Math.max(0, Math.min(count - 1, at))

/** About a second for a million. */
export function shelvesOf(seeding: Seeding, count: number): Shelves {
  const { all, ofStates } = places()
  const stateOf = Uint8Array.from(ofStates.flatMap((range, at) => Array.from({ length: range.count }, () => at)))
  const title = new Uint8Array(count)
  const lead = new Uint8Array(count)
  const place = new Uint16Array(count)
  const latitude = new Int32Array(count)
  const longitude = new Int32Array(count)
  const everyone = new Uint32Array(count)
  for (let ordinal = 0; ordinal < count; ordinal++) {
    const at = seeding.place(ordinal)
    everyone[ordinal] = ordinal
    title[ordinal] = seeding.title(ordinal)
    lead[ordinal] = seeding.lead(ordinal)
    place[ordinal] = at
    latitude[ordinal] = seeding.latitude(ordinal, at)
    longitude[ordinal] = seeding.longitude(ordinal, at)
  }

  const submitted = everyone.filter((ordinal) => !isDraft(ordinal))
  const byPart = shelve(submitted, all.length, (ordinal) => (isPlaced[title[ordinal]!] ? place[ordinal]! : lead[ordinal]!))
  const byTitle = shelve(byPart.sorted, ofStates.length * titles.length, (ordinal) => stateOf[place[ordinal]!]! * titles.length + title[ordinal]!)
  const byCell = shelve(submitted, ROWS * COLUMNS, (ordinal) => rowOf(latitude[ordinal]! / 1e6) * COLUMNS + columnOf(longitude[ordinal]! / 1e6))
  const byPlace = shelve(everyone, all.length, (ordinal) => place[ordinal]!)
  return {
    count, title, lead, place, latitude, longitude,
    titled: (state, at) => byTitle.of(state * titles.length + at),
    placed: (at) => byPlace.of(at),
    around(centre) {
      const { south, north, west, east } = boundsOf(centre)
      const rows = Array.from({ length: rowOf(north) - rowOf(south) + 1 }, (_, at) => (rowOf(south) + at) * COLUMNS)
      return rows.map((row) => byCell.of(row + columnOf(west), row + columnOf(east)))
    },
  }
}

interface Shelf {
  sorted: Uint32Array
  /** The ordinals of a group, or of all from the first to the last. */
  of(first: number, last?: number): Uint32Array
}

/** Counting sort: what is of one group stays in the order in which it came. */
function shelve(ordinals: Uint32Array, groups: number, groupOf: (ordinal: number) => number): Shelf {
  const begins = new Uint32Array(groups + 1)
  for (const ordinal of ordinals) begins[groupOf(ordinal) + 1]!++
  for (let group = 0; group < groups; group++) begins[group + 1]! += begins[group]!
  const sorted = new Uint32Array(ordinals.length)
  const next = begins.slice()
  for (const ordinal of ordinals) sorted[next[groupOf(ordinal)]!++] = ordinal
  return { sorted, of: (first, last = first) => sorted.subarray(begins[first], begins[last + 1]) }
}
