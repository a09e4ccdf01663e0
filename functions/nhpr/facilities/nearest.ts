import type { Centre, FacilityPage, Found } from './facilities.ts'
import { kmBetween } from './geo.ts'
import { FACILITIES_MAX } from './numbers.ts'
import type { Shelves } from './shelves.ts'

/** Centimetres: what of a distance stands in a sort key before the ordinal, and stays exact. */
const PER_KM = 100_000

/** A page of the submitted ones in the circle for which `fits` holds, nearest first, then by ordinal. */
export function nearest(shelves: Shelves, centre: Centre, fits: (ordinal: number) => boolean, { from, limit }: FacilityPage): Found<number> {
  const rows = shelves.around(centre)
  const keys = new Float64Array(rows.reduce((sum, row) => sum + row.length, 0))
  let total = 0
  for (const row of rows) {
    for (const ordinal of row) {
      const km = kmTo(shelves, centre, ordinal)
      if (km <= centre.radiusKm && fits(ordinal)) keys[total++] = Math.floor(km * PER_KM) * FACILITIES_MAX + ordinal
    }
  }
  const sorted = keys.subarray(0, total).toSorted()
  return { total, found: Array.from(sorted.subarray(from, from + limit), (key) => key % FACILITIES_MAX) }
}

export const kmTo = ({ latitude, longitude }: Shelves, centre: Centre, ordinal: number): number =>
  kmBetween(centre, { latitude: latitude[ordinal]! / 1e6, longitude: longitude[ordinal]! / 1e6 })
