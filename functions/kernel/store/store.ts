/**
 * The narrow door to whatever keeps the state. Three implementations: `memory.ts`, `sqlite.ts` (a file) and `dynamodb.ts`;
 * `test/kernel/store.contract.ts` holds each to this text.
 */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json | undefined }

/**
 * Neither part is empty; `sort` is at most 1,024 bytes in UTF-8, as DynamoDB allows, and orders by those bytes. Half a
 * surrogate pair is stored as U+FFFD.
 */
export interface Key {
  partition: string
  sort: string
}

/** One stored thing. `version` starts at 1 and grows by one a write. `expiresAt` is epoch ms on the world's clock. */
export interface Item extends Key {
  version: number
  value: Json
  /** Place in the secondary index, if it has one. */
  index?: Key
  expiresAt?: number
}

/**
 * A conditional change. `expected` is the version that must stand now: 0 for "nothing there", `any` for no condition.
 * A put stores version `expected + 1` (with `any`, the standing version + 1).
 * `keepMs` is how long from now, in real time, a store that forgets by itself must still keep the item.
 */
export type Change =
  | { change: 'put'; item: Omit<Item, 'version'>; expected: number | 'any'; keepMs?: number }
  | { change: 'delete'; key: Key; expected: number | 'any' }
  | { change: 'require'; key: Key; expected: number }

/** Which items of one partition. */
export interface Query {
  partition: string
  /** Only sort keys that begin with this. */
  prefix?: string
  /** Only sort keys after this one (exclusive). */
  after?: string
  limit?: number
  /** Look in the secondary index instead of the primary keys. In DynamoDB it follows a write after some milliseconds. */
  byIndex?: boolean
}

/** What keeps the state. */
export interface Store {
  get(key: Key): Promise<Item | undefined>
  /** In ascending order of the sort key. */
  query(query: Query): Promise<Item[]>
  /**
   * All changes or none; `conflict` when a condition did not hold, or another write was at the same items.
   * Throws for what DynamoDB would not take: more than 100 changes, two of one key, an empty or overlong key.
   */
  write(changes: Change[]): Promise<'done' | 'conflict'>
  /** Every item whose partition begins with the prefix, in no promised order. */
  scan(partitionPrefix: string): AsyncIterable<Item>
  /** Deletes every item whose partition begins with the prefix. Not atomic. */
  drop(partitionPrefix: string): Promise<void>
  close(): Promise<void>
}

export const CHANGES_MAX = 100
export const SORT_BYTES_MAX = 1024

const BEYOND_BMP = /[\ud800-\udfff]/

/** The order of UTF-8 bytes. JavaScript's own is the same but for characters beyond U+FFFF, which it puts before U+E000. */
export function isBefore(one: string, other: string): boolean {
  if (!BEYOND_BMP.test(one) && !BEYOND_BMP.test(other)) return one < other
  return Buffer.compare(Buffer.from(one), Buffer.from(other)) < 0
}

/** Throws for a write that one of the stores could not take, so that none takes it. */
export function checkChanges(changes: Change[]): void {
  if (changes.length > CHANGES_MAX) throw new RangeError(`${changes.length} changes in one write; ${CHANGES_MAX} are possible`)
  const seen = new Set<string>()
  for (const change of changes) {
    const key = change.change === 'put' ? change.item : change.key
    checkKey(key)
    if (change.change === 'put' && change.item.index) checkKey(change.item.index)
    seen.add(`${key.partition}\n${key.sort}`)
  }
  if (seen.size < changes.length) throw new RangeError('Two changes of one key in one write')
}

function checkKey({ partition, sort }: Key): void {
  if (partition === '' || sort === '') throw new RangeError(`A key has an empty part: ${JSON.stringify([partition, sort])}`)
  if (sort.length * 3 > SORT_BYTES_MAX && Buffer.byteLength(sort) > SORT_BYTES_MAX) throw new RangeError(`A sort key is longer than ${SORT_BYTES_MAX} bytes: ${sort.slice(0, 80)}…`)
}
