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

/** More squares of a tenth of a degree than these are asked for by the whole degree. */
const TENTHS_MAX = 40

/** The squares of a tenth of a degree that the circle may touch: the south-western corner of each, in tenths; undefined where they are many. */
export function tenthsAround(centre: Centre): [latitude: number, longitude: number][] | undefined {
  const { south, north, west, east } = boundsOf(centre)
  const [rows, columns] = [from(Math.floor(south * 10), Math.floor(north * 10)), from(Math.floor(west * 10), Math.floor(east * 10))]
  if (rows.length * columns.length > TENTHS_MAX) return undefined
  return rows.flatMap((latitude) => columns.map((longitude): [number, number] => [latitude, onGlobe(longitude, 10)]))
}

/** The squares of one degree that the circle may touch: the south-western corner of each, whole degrees. */
export function cellsAround(centre: Centre): [latitude: number, longitude: number][] {
  const { south, north, west, east } = boundsOf(centre)
  const columns = from(Math.floor(west), Math.min(Math.floor(east), Math.floor(west) + 359))
  return from(Math.floor(south), Math.floor(north)).flatMap((latitude) => columns.map((longitude): [number, number] => [latitude, onGlobe(longitude)]))
}

const from = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, at) => first + at)

/** In so many parts of a degree. */
const onGlobe = (longitude: number, parts = 1): number => ((((longitude + 180 * parts) % (360 * parts)) + 360 * parts) % (360 * parts)) - 180 * parts
