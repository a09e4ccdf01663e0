import type { Centre } from './facilities.ts'

const EARTH_KM = 6371
const RADIANS = Math.PI / 180

/** In degrees. */
export interface Point {
  latitude: number
  longitude: number
}

/** Along the great circle, by the haversine formula. */
export function kmBetween(one: Point, other: Point): number {
  const south = Math.sin(((other.latitude - one.latitude) * RADIANS) / 2)
  const east = Math.sin(((other.longitude - one.longitude) * RADIANS) / 2)
  const chord = south * south + Math.cos(one.latitude * RADIANS) * Math.cos(other.latitude * RADIANS) * east * east
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** Degrees; `west` and `east` may lie beyond 180, where the circle does. */
export interface Bounds {
  south: number
  north: number
  west: number
  east: number
}

/** The narrowest bounds with the whole circle in them; around a pole, every longitude. */
export function boundsOf({ latitude, longitude, radiusKm }: Centre): Bounds {
  const reach = Math.max(0, radiusKm) / EARTH_KM / RADIANS
  const [south, north] = [Math.max(-90, latitude - reach), Math.min(90, latitude + reach)]
  if (south === -90 || north === 90) return { south, north, west: -180, east: 180 }
  const aside = Math.asin(Math.sin(reach * RADIANS) / Math.cos(latitude * RADIANS)) / RADIANS
  return { south, north, west: longitude - aside, east: longitude + aside }
}

/** The squares of one degree that the circle may touch: the south-western corner of each, whole degrees. */
export function cellsAround(centre: Centre): [latitude: number, longitude: number][] {
  const { south, north, west, east } = boundsOf(centre)
  const columns = from(Math.floor(west), Math.min(Math.floor(east), Math.floor(west) + 359))
  return from(Math.floor(south), Math.floor(north)).flatMap((latitude) => columns.map((longitude): [number, number] => [latitude, onGlobe(longitude)]))
}

const from = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, at) => first + at)

const onGlobe = (longitude: number): number => ((((longitude + 180) % 360) + 360) % 360) - 180
