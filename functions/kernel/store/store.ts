/**
 * The narrow door to whatever keeps the state. Two implementations: `sqlite.ts` (embedded) and `dynamodb.ts`;
 * `test/kernel/store.contract.ts` holds both to this text.
 */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json | undefined }

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

export interface Query {
  partition: string
  /** Only sort keys that begin with this. */
  prefix?: string
  /** Only sort keys after this one (exclusive). */
  after?: string
  limit?: number
  /** Look in the secondary index instead of the primary keys. */
  byIndex?: boolean
}

export interface Store {
  get(key: Key): Promise<Item | undefined>
  /** In ascending order of the sort key. */
  query(query: Query): Promise<Item[]>
  /** All changes or none; `conflict` when a condition did not hold. At most 100 changes, as DynamoDB allows. */
  write(changes: Change[]): Promise<'done' | 'conflict'>
  /** Every item whose partition begins with the prefix, in no promised order. */
  scan(partitionPrefix: string): AsyncIterable<Item>
  /** Deletes every item whose partition begins with the prefix. Not atomic. */
  drop(partitionPrefix: string): Promise<void>
  close(): Promise<void>
}

export const CHANGES_MAX = 100
