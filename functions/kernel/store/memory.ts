import type { Change, Item, Json, Key, Store } from './store.ts'
import { checkChanges, isBefore } from './store.ts'

/** Values are kept as JSON text: what a caller does to a value it was given changes nothing here. */
interface Kept {
  version: number
  text: string
  index?: Key
  expiresAt?: number
  partition: string
  sort: string
}

/** Sort keys in order; put back in order when they are next read, since most come in ascending order anyway. */
interface Shelf {
  items: Map<string, Kept[]>
  keys: string[]
  sorted: boolean
}

/** What stands under each partition: most hold one record for ever, which needs no shelf. */
interface Rack {
  places: Map<string, Kept | Shelf>
  /** Where a record stands here: its key, or its place in the index. */
  keyOf(kept: Kept): Key
}

/**
 * The store of a sandbox that need not outlive its process: maps. A write checks all its conditions and then applies
 * them, without giving way in between. Several times as fast as SQLite in memory, which passes the same contract suite.
 */
export function openMemoryStore(): Store {
  const { records, indexed, find, apply } = openRacks()
  return {
    async get(key) {
      const kept = find(key)
      return kept && toItem(kept)
    },
    async query({ partition, prefix = '', after = '', limit = Number.POSITIVE_INFINITY, byIndex }) {
      const rack = byIndex ? indexed : records
      const place = rack.places.get(partition)
      if (!place) return []
      const shelf = isShelf(place) ? place : shelfOf(rack, place)
      inOrder(shelf)
      const found: Item[] = []
      const from = isBefore(after, prefix) ? prefix : after
      for (let at = firstFrom(shelf.keys, from); at < shelf.keys.length && found.length < limit; at++) {
        const sort = shelf.keys[at]!
        if (!sort.startsWith(prefix)) break
        if (sort === after) continue
        found.push(...shelf.items.get(sort)!.map(toItem))
      }
      return found.slice(0, limit)
    },
    async write(changes) {
      checkChanges(changes)
      const held = changes.every((change) => change.expected === 'any' || (find(change.change === 'put' ? change.item : change.key)?.version ?? 0) === change.expected)
      if (!held) return 'conflict'
      changes.forEach(apply)
      return 'done'
    },
    async *scan(partitionPrefix) {
      for (const [partition, place] of [...records.places]) {
        if (partition.startsWith(partitionPrefix)) yield* allIn(place).map(toItem)
      }
    },
    async drop(partitionPrefix) {
      for (const [partition, place] of [...records.places]) {
        if (!partition.startsWith(partitionPrefix)) continue
        for (const kept of allIn(place)) if (kept.index) take(indexed, kept)
        records.places.delete(partition)
      }
    },
    async close() {},
  }
}

/** Both racks, and the two things done in them: finding a record by its key, and carrying out a change. */
function openRacks() {
  const records: Rack = { places: new Map(), keyOf: (kept) => kept }
  const indexed: Rack = { places: new Map(), keyOf: (kept) => kept.index! }

  function find(key: Key): Kept | undefined {
    const place = records.places.get(key.partition.toWellFormed())
    if (!place) return undefined
    const sort = key.sort.toWellFormed()
    return isShelf(place) ? place.items.get(sort)?.[0] : place.sort === sort ? place : undefined
  }

  function apply(change: Change): void {
    if (change.change === 'require') return
    const standing = find(change.change === 'put' ? change.item : change.key)
    if (change.change === 'put' && standing && sameKey(standing.index, change.item.index)) {
      // The usual case, a record written again: it keeps its places.
      standing.version += 1
      standing.text = JSON.stringify(change.item.value)
      standing.expiresAt = change.item.expiresAt
      return
    }
    if (standing?.index) take(indexed, standing)
    if (standing) take(records, standing)
    if (change.change === 'delete') return
    const { partition, sort, value, index, expiresAt } = change.item
    const kept: Kept = {
      partition: partition.toWellFormed(), sort: sort.toWellFormed(), version: (standing?.version ?? 0) + 1, text: JSON.stringify(value), expiresAt,
      index: index && { partition: index.partition.toWellFormed(), sort: index.sort.toWellFormed() },
    }
    put(records, kept)
    if (index) put(indexed, kept)
  }

  return { records, indexed, find, apply }
}

const isShelf = (place: Kept | Shelf): place is Shelf => 'keys' in place
const allIn = (place: Kept | Shelf): Kept[] => (isShelf(place) ? [...place.items.values()].flat() : [place])
const sameKey = (one: Key | undefined, other: Key | undefined): boolean => one?.partition === other?.partition && one?.sort === other?.sort

function shelfOf({ keyOf }: Rack, kept: Kept): Shelf {
  const { sort } = keyOf(kept)
  return { items: new Map([[sort, [kept]]]), keys: [sort], sorted: true }
}

function put(rack: Rack, kept: Kept): void {
  const { partition, sort } = rack.keyOf(kept)
  const place = rack.places.get(partition)
  if (!place) return void rack.places.set(partition, kept)
  const shelf = isShelf(place) ? place : shelfOf(rack, place)
  if (shelf !== place) rack.places.set(partition, shelf)
  const there = shelf.items.get(sort)
  if (there) return void there.push(kept)
  shelf.items.set(sort, [kept])
  if (isBefore(sort, shelf.keys.at(-1)!)) shelf.sorted = false
  shelf.keys.push(sort)
}

function take({ places, keyOf }: Rack, kept: Kept): void {
  const { partition, sort } = keyOf(kept)
  const place = places.get(partition)
  if (place === kept) return void places.delete(partition)
  if (!place || !isShelf(place)) return
  const left = place.items.get(sort)?.filter((other) => other !== kept)
  if (!left) return
  if (left.length > 0) return void place.items.set(sort, left)
  place.items.delete(sort)
  if (place.items.size === 0) return void places.delete(partition)
  inOrder(place)
  place.keys.splice(firstFrom(place.keys, sort), 1)
}

function inOrder(shelf: Shelf): void {
  if (shelf.sorted) return
  shelf.keys.sort((one, other) => (isBefore(one, other) ? -1 : 1))
  shelf.sorted = true
}

/** Where the first key that is not below `from` stands. */
function firstFrom(keys: string[], from: string): number {
  let [low, high] = [0, keys.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBefore(keys[middle]!, from)) low = middle + 1
    else high = middle
  }
  return low
}

function toItem({ partition, sort, version, text, index, expiresAt }: Kept): Item {
  const item: Item = { partition, sort, version, value: JSON.parse(text) as Json }
  if (index) item.index = index
  if (expiresAt !== undefined) item.expiresAt = expiresAt
  return item
}
