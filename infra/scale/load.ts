import type { Metered, Touch } from './meter.ts'
import { DELIVERY } from './meter.ts'
import { PARTITION_UNITS } from './units.ts'

export interface Units {
  read: number
  write: number
}

/** What one partition meets at one rate of requests. */
export interface Heat extends Units {
  partition: string
  /** The dearest request it was seen in, where the rate is one of that request alone. */
  label: string
}

/** Where a part of a large text is kept, by its content. Written once: who comes with the same text finds it standing, and another text has others (`kernel/blobs.ts`). */
const CHUNK = /\|blob#[^#]+#\d+$/

/** A partition's name in its report: the index apart, the world and whatever is one record's own left out. */
export function nameOf({ partition, inIndex }: Pick<Touch, 'partition' | 'inIndex'>, world: string): string {
  if (CHUNK.test(partition)) return 'chunk of a blob'
  const inWorld = partition.startsWith(`${world}|`) ? partition.slice(world.length + 1).replace(/(?<=#).*|(?<==).*/s, '*') : partition.replace(world, '*')
  return inIndex ? `index ${inWorld}` : inWorld
}

const placeOf = ({ partition, inIndex }: Touch): string => `${inIndex ? 'index ' : ''}${partition}`

/** What each request does to each partition it meets. */
function perRequest({ touches }: Metered): Map<string, Units & Pick<Touch, 'partition' | 'inIndex'>> {
  const met = new Map<string, Units & Pick<Touch, 'partition' | 'inIndex'>>()
  for (const touch of touches) {
    const sum = met.get(placeOf(touch)) ?? { ...touch, read: 0, write: 0 }
    met.set(placeOf(touch), { ...sum, read: sum.read + touch.read, write: sum.write + touch.write })
  }
  return met
}

/** The share of what a partition can do, of reads or writes, whichever is more. */
export const shareOf = ({ read, write }: Units): number => Math.max(read / PARTITION_UNITS.read, write / PARTITION_UNITS.write)

const hottestFirst = (heats: Heat[]): Heat[] => heats.toSorted((one, other) => shareOf(other) - shareOf(one))

/**
 * The worst one integrator can do in a world of his own: whichever request costs a partition most, again and again, at so
 * many a second. Of each kind of partition the hottest one, the hottest first.
 */
export function worstOfOne(requests: readonly Metered[], world: string, perSecond: number): Heat[] {
  const worst = new Map<string, Heat>()
  for (const request of requests) {
    for (const units of perRequest(request).values()) {
      const name = nameOf(units, world)
      const heat = { partition: name, label: request.label, read: units.read * perSecond, write: units.write * (CHUNK.test(units.partition) ? 1 : perSecond) }
      if (shareOf(heat) > shareOf(worst.get(name) ?? { read: 0, write: 0 })) worst.set(name, heat)
    }
  }
  return hottestFirst([...worst.values()])
}

/**
 * What the partitions meet that two integrators of one world share, when so many requests a second of the same mix come
 * to it. Of each kind the hottest one.
 */
export function sharedBy([one, other]: readonly [readonly Metered[], readonly Metered[]], world: string, perSecond: number): Heat[] {
  const theirs = new Set(other.flatMap(({ touches }) => touches.map(placeOf)))
  const sums = new Map<string, Units & Pick<Touch, 'partition' | 'inIndex'>>()
  for (const touch of one.flatMap(({ touches }) => touches)) {
    if (!theirs.has(placeOf(touch))) continue
    const sum = sums.get(placeOf(touch)) ?? { ...touch, read: 0, write: 0 }
    sums.set(placeOf(touch), { ...sum, read: sum.read + touch.read, write: sum.write + touch.write })
  }
  const each = perSecond / callsIn(one)
  const heats = [...sums.values()].map((sum) => ({ partition: nameOf(sum, world), label: 'the mix', read: sum.read * each, write: sum.write * each }))
  const kinds = Map.groupBy(hottestFirst(heats), ({ partition }) => partition)
  return [...kinds.values()].map(([hottest]) => hottest!)
}

/** Partitions of the whole site that a request met: there should be none. */
export const siteWide = (requests: readonly Metered[], world: string): string[] => [...new Set(requests.flatMap(({ touches }) => touches.filter(({ partition }) => !ownedBy(partition, world)).map(placeOf)))]

const ownedBy = (partition: string, world: string): boolean => partition.startsWith(`${world}|`) || new RegExp(`^#[a-z]+\\|${world}(?:$|[|#])`).test(partition)

export interface Cost extends Units {
  calls: number
  trips: number
}

/** The mean of a request, deliveries that it causes included. */
export function meanOf(requests: readonly Metered[], calls = callsIn(requests)): Cost {
  const sum = (unit: keyof Units): number => requests.reduce((total, { touches }) => touches.reduce((units, touch) => units + touch[unit], total), 0)
  return { calls, trips: requests.reduce((total, { trips }) => total + trips, 0) / calls, read: sum('read') / calls, write: sum('write') / calls }
}

/** Deliveries are no requests of an integrator's. */
export const callsIn = (requests: readonly Metered[]): number => requests.filter(({ label }) => label !== DELIVERY).length

/** By surface: what stands before the first dot of an operation's id. */
export function bySurface(requests: readonly Metered[]): Map<string, Cost> {
  const groups = Map.groupBy(requests, ({ label }) => label.split(/[. ]/, 1)[0]!)
  return new Map([...groups].map(([surface, group]) => [surface, meanOf(group, group.length)]))
}
