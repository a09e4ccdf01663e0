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

/**
 * The store of a sandbox that need not outlive its process: maps. A write checks all its conditions and then applies
 * them, without giving way in between. Several times as fast as SQLite in memory, which passes the same contract suite.
 */
export function openMemoryStore(): Store {
  const shelves = new Map<string, Shelf>()
  const indexed = new Map<string, Shelf>()
  const find = ({ partition, sort }: Key): Kept | undefined => shelves.get(partition.toWellFormed())?.items.get(sort.toWellFormed())?.[0]

  function apply(change: Change): void {
    if (change.change === 'require') return
    const key = change.change === 'put' ? change.item : change.key
    const standing = find(key)
    if (standing && change.change === 'put' && sameKey(standing.index, change.item.index)) {
      // The usual case, a record written again: it keeps its places.
      Object.assign(standing, { version: standing.version + 1, text: JSON.stringify(change.item.value), expiresAt: change.item.expiresAt })
      return
    }
    if (standing?.index) take(indexed, standing.index, standing)
    if (standing) take(shelves, standing, standing)
    if (change.change === 'delete') return
    const { value, expiresAt } = change.item
    const index = change.item.index && wellFormed(change.item.index)
    const kept: Kept = { ...wellFormed(change.item), version: (standing?.version ?? 0) + 1, text: JSON.stringify(value), index, expiresAt }
    place(shelves, kept, kept)
    if (index) place(indexed, index, kept)
  }

  return {
    async get(key) {
      const kept = find(key)
      return kept && toItem(kept)
    },
    async query({ partition, prefix = '', after = '', limit = Number.POSITIVE_INFINITY, byIndex }) {
      const shelf = (byIndex ? indexed : shelves).get(partition)
      if (!shelf) return []
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
      for (const [partition, shelf] of [...shelves]) {
        if (partition.startsWith(partitionPrefix)) yield* [...shelf.items.values()].flat().map(toItem)
      }
    },
    async drop(partitionPrefix) {
      for (const [partition, shelf] of [...shelves]) {
        if (!partition.startsWith(partitionPrefix)) continue
        for (const kept of [...shelf.items.values()].flat()) if (kept.index) take(indexed, kept.index, kept)
        shelves.delete(partition)
      }
    },
    async close() {},
  }
}

const wellFormed = ({ partition, sort }: Key): Key => ({ partition: partition.toWellFormed(), sort: sort.toWellFormed() })
const sameKey = (one: Key | undefined, other: Key | undefined): boolean => one?.partition === other?.partition && one?.sort === other?.sort

function place(where: Map<string, Shelf>, { partition, sort }: Key, kept: Kept): void {
  let shelf = where.get(partition)
  if (!shelf) where.set(partition, (shelf = { items: new Map(), keys: [], sorted: true }))
  const there = shelf.items.get(sort)
  if (there) return void there.push(kept)
  shelf.items.set(sort, [kept])
  if (shelf.keys.length > 0 && isBefore(sort, shelf.keys.at(-1)!)) shelf.sorted = false
  shelf.keys.push(sort)
}

function take(where: Map<string, Shelf>, { partition, sort }: Key, kept: Kept): void {
  const shelf = where.get(partition)
  const left = shelf?.items.get(sort)?.filter((other) => other !== kept)
  if (!shelf || !left) return
  if (left.length > 0) return void shelf.items.set(sort, left)
  shelf.items.delete(sort)
  if (shelf.items.size === 0) return void where.delete(partition)
  inOrder(shelf)
  shelf.keys.splice(firstFrom(shelf.keys, sort), 1)
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
