/**
 * A kind of record: how its key and its further keys are read off its value. The unit of work keeps the pointers in
 * step with the record, in the same atomic write.
 */
export interface Kind<T> {
  name: string
  id(value: T): string
  /** Further keys that one record alone may hold, as [name, value]. */
  unique?(value: T): [string, string][]
  /** Further keys that many records may share, as [name, value]. */
  shared?(value: T): [string, string][]
  /** Lines of listings, as [name, value, sort, text]: what a search compares without loading the record. In `sort` nobody else's may stand. */
  lines?(value: T): [string, string, string, string][]
  /** Place in the secondary index: [group, sort]. Listed by group, in order of sort. */
  index?(value: T): [string, string] | undefined
  /** Epoch ms on the world's clock from which the record may be forgotten. */
  forgetAt?(value: T): number | undefined
  /** Of fields that records in older stores have not got. */
  defaults?: Partial<T>
}

/** A record as loaded. Version 0: not stored yet. */
export interface Doc<T> {
  kind: Kind<T>
  id: string
  version: number
  value: T
}
