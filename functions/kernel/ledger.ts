import type { Doc, Kind } from './records.ts'
import type { Change, Item, Json } from './store/store.ts'
import type { World } from './world.ts'
import { partitionOf } from './world.ts'

/** Where a record stands, and where the pointer to the holder of a unique key does. */
const RECORD = 'record'
export const HOLDER = 'holder'

interface Entry {
  doc: Doc<unknown>
  /** The value as stored; undefined for a new record. */
  stored?: unknown
  removed?: boolean
  dirty: boolean
}

/** The records a unit has met: each once, and what of them is to be written. */
export interface Ledger {
  get<T>(kind: Kind<T>, id: string): Promise<Doc<T> | undefined>
  /** Undefined for one that has run out, or was removed by this unit. */
  adopt<T>(kind: Kind<T>, item: Item): Doc<T> | undefined
  add<T>(kind: Kind<T>, value: T, dirty: boolean): Doc<T>
  save<T>(doc: Doc<T>, value: T): void
  remove<T>(doc: Doc<T>): void
  changes(): Change[]
}

export function openLedger(world: World): Ledger {
  const entries = new Map<string, Entry>()
  /** Versions of records that stand in the store but have run out: a new one of the same id takes their place. */
  const ended = new Map<string, number>()
  const partitionOfRecord = (kind: Pick<Kind<never>, 'name'>, id: string): string => partitionOf(world.name, `${kind.name}#${id}`)

  function adopt<T>(kind: Kind<T>, item: Item): Doc<T> | undefined {
    const known = entries.get(item.partition)
    if (known) return known.removed ? undefined : (known.doc as Doc<T>)
    if (item.expiresAt !== undefined && item.expiresAt <= world.now) {
      ended.set(item.partition, item.version)
      return undefined
    }
    const value = (kind.defaults ? { ...kind.defaults, ...(item.value as object) } : item.value) as T
    const doc: Doc<T> = { kind, id: kind.id(value), version: item.version, value }
    entries.set(item.partition, { doc: doc as Doc<unknown>, stored: value, dirty: false })
    return doc
  }

  return {
    adopt,
    async get(kind, id) {
      const partition = partitionOfRecord(kind, id)
      const known = entries.get(partition)
      if (known) return known.removed ? undefined : (known.doc as Doc<never>)
      const item = await world.site.store.get({ partition, sort: RECORD })
      return item && adopt(kind, item)
    },
    add(kind, value, dirty) {
      const id = kind.id(value)
      const partition = partitionOfRecord(kind, id)
      const doc = { kind, id, version: ended.get(partition) ?? 0, value }
      entries.set(partition, { doc: doc as Doc<unknown>, dirty })
      return doc
    },
    save(doc, value) {
      const entry = entries.get(partitionOfRecord(doc.kind, doc.id))
      if (!entry) throw new Error(`${doc.kind.name} ${doc.id} was not loaded by this unit`)
      doc.value = value
      entry.doc.value = value
      entry.dirty = true
    },
    remove(doc) {
      const entry = entries.get(partitionOfRecord(doc.kind, doc.id))
      if (entry) Object.assign(entry, { removed: true, dirty: true })
    },
    changes: () => [...entries.values()].filter((entry) => entry.dirty).flatMap((entry) => changesOf(world, entry)),
  }
}

/** A pointer is not written again when its record lives longer: it outlives any extension instead. */
const POINTER_GRACE_MS = 7 * 24 * 3_600_000

type Put = Change & { change: 'put' }

const NONE: ReadonlyMap<string, Put> = new Map()

/** The pointers that lead to a record, and its lines, by where they stand. */
function pointersOf(world: World, { kind, id }: Doc<unknown>, value: unknown): ReadonlyMap<string, Put> {
  if (!kind.unique && !kind.shared && !kind.lines) return NONE
  const forgetAt = kind.forgetAt?.(value)
  const expiresAt = forgetAt && forgetAt + POINTER_GRACE_MS
  const put = (name: string, at: string, sort: string, expected: number | 'any', text = id): [string, Put] => {
    const item = { partition: partitionOf(world.name, `${kind.name}.${name}=${at}`), sort, value: text, expiresAt }
    return [`${item.partition} ${sort}`, { change: 'put', item, expected, keepMs: expiresAt && expiresAt - world.now }]
  }
  return new Map([
    ...(kind.unique?.(value) ?? []).map(([name, at]) => put(name, at, HOLDER, 0)),
    ...(kind.shared?.(value) ?? []).map(([name, at]) => put(name, at, id, 'any')),
    ...(kind.lines?.(value) ?? []).map(([name, at, sort, text]) => put(name, at, sort, 'any', text)),
  ])
}

/** The record and, in step with it, the pointers that come and go. */
function changesOf(world: World, { doc, stored, removed }: Entry): Change[] {
  const { kind } = doc
  const key = { partition: partitionOf(world.name, `${kind.name}#${doc.id}`), sort: RECORD }
  const before = stored === undefined ? NONE : pointersOf(world, doc, stored)
  const after = removed ? NONE : pointersOf(world, doc, doc.value)
  const dropped = [...before].filter(([at]) => !after.has(at)).map(([, { item }]): Change => ({ change: 'delete', key: { partition: item.partition, sort: item.sort }, expected: 'any' }))
  const added = [...after].filter(([at, { item }]) => before.get(at)?.item.value !== item.value).map(([, pointer]) => pointer)
  if (removed) return doc.version === 0 ? [] : [{ change: 'delete', key, expected: doc.version }, ...dropped]

  const place = kind.index?.(doc.value)
  const index = place && { partition: partitionOf(world.name, `${kind.name}/${place[0]}`), sort: place[1] }
  const expiresAt = kind.forgetAt?.(doc.value)
  const item = { ...key, value: doc.value as Json, index, expiresAt }
  return [{ change: 'put', item, expected: doc.version, keepMs: expiresAt && expiresAt - world.now }, ...dropped, ...added]
}
