import type { Context, Effect, Message, Callback } from './outcome.ts'
import type { Doc, Kind } from './records.ts'
import type { Change, Item, Json } from './store/store.ts'
import { CHANGES_MAX } from './store/store.ts'
import type { World } from './world.ts'
import { contextOf, partitionOf } from './world.ts'

export interface Page {
  after?: string
  limit?: number
  prefix?: string
}

/** One request's reads and, at its end, its single atomic write. */
export interface Unit {
  readonly world: World
  readonly now: number
  readonly context: Context
  get<T>(kind: Kind<T>, id: string): Promise<Doc<T> | undefined>
  /** The record that holds this unique key. */
  find<T>(kind: Kind<T>, name: string, value: string): Promise<Doc<T> | undefined>
  /** The records that share this key, in order of their ids. */
  list<T>(kind: Kind<T>, name: string, value: string, page?: Page): Promise<Doc<T>[]>
  /** The records of a group of the secondary index, in its order. */
  listIndex<T>(kind: Kind<T>, group: string, page?: Page): Promise<Doc<T>[]>
  /** A new record; the write fails if one with this id or a unique key of it stands. */
  create<T>(kind: Kind<T>, value: T): Doc<T>
  /** A record that stands in no store yet but is to be treated as if it did (a seeded person): written only when saved. */
  seed<T>(kind: Kind<T>, value: T): Doc<T>
  save<T>(doc: Doc<T>, value: T): void
  remove<T>(doc: Doc<T>): void
  apply(effects: Effect[]): void
}

interface Entry {
  doc: Doc<unknown>
  /** The value as stored; undefined for a new record. */
  stored?: unknown
  removed?: boolean
  dirty: boolean
}

/** A message or callback as kept: in order of time, then of the request that caused it. */
export type StoredEffect<E extends Message | Callback> = E & { id: string; at: number }

const RECORD = 'record'
const HOLDER = 'holder'
/** Losing every one of these in a row takes as many winners: each try that fails means that another request went through. */
const TRIES_MAX = 100

export class LostRace extends Error {}

/** Runs the work on a fresh unit and writes it; where another request was faster, runs it again on what now stands. */
export async function transact<R>(world: World, variantDefaults: Record<string, string>, work: (unit: Unit) => Promise<R>): Promise<R> {
  for (let attempt = 0; attempt < TRIES_MAX; attempt++) {
    const { unit, changes, messages } = openUnit(world, variantDefaults)
    const result = await work(unit)
    const pending = changes()
    if (pending.length > 0 && (await world.site.store.write(pending)) !== 'done') continue
    for (const message of messages()) world.site.ring?.(message, world.name)
    return result
  }
  throw new LostRace(`Lost ${TRIES_MAX} races in a row`)
}

function openUnit(world: World, variantDefaults: Record<string, string>): { unit: Unit; changes: () => Change[]; messages: () => Message[] } {
  const { store } = world.site
  const entries = new Map<string, Entry>()
  const effects: Effect[] = []
  const partition = (rest: string): string => partitionOf(world.name, rest)
  const recordKey = (kind: Kind<never>, id: string) => ({ partition: partition(`${kind.name}#${id}`), sort: RECORD })

  /** Versions of records that stand in the store but have run out: a new one of the same id takes their place. */
  const ended = new Map<string, number>()

  const hasEnded = (item: Item): boolean => item.expiresAt !== undefined && item.expiresAt <= world.now
  const alive = (item: Item | undefined): item is Item => item !== undefined && !hasEnded(item)

  function adopt<T>(kind: Kind<T>, item: Item): Doc<T> {
    const known = entries.get(item.partition)
    if (known) return known.doc as Doc<T>
    const value = item.value as T
    const doc: Doc<T> = { kind, id: kind.id(value), version: item.version, value }
    entries.set(item.partition, { doc: doc as Doc<unknown>, stored: value, dirty: false })
    return doc
  }

  async function get<T>(kind: Kind<T>, id: string): Promise<Doc<T> | undefined> {
    const key = recordKey(kind as Kind<never>, id)
    const known = entries.get(key.partition)
    if (known) return known.removed ? undefined : (known.doc as Doc<T>)
    const item = await store.get(key)
    if (!item) return undefined
    if (!hasEnded(item)) return adopt(kind, item)
    ended.set(key.partition, item.version)
    return undefined
  }

  async function byIds<T>(kind: Kind<T>, ids: string[]): Promise<Doc<T>[]> {
    const docs = await Promise.all(ids.map((id) => get(kind, id)))
    return docs.filter((doc) => doc !== undefined)
  }

  function add<T>(kind: Kind<T>, value: T, dirty: boolean): Doc<T> {
    const id = kind.id(value)
    const { partition } = recordKey(kind as Kind<never>, id)
    const doc: Doc<T> = { kind, id, version: ended.get(partition) ?? 0, value }
    entries.set(partition, { doc: doc as Doc<unknown>, dirty })
    return doc
  }

  const unit: Unit = {
    world,
    now: world.now,
    context: contextOf(world, variantDefaults),
    get,
    async find(kind, name, value) {
      const pointer = await store.get({ partition: partition(`${kind.name}.${name}=${value}`), sort: HOLDER })
      return pointer && get(kind, pointer.value as string)
    },
    async list(kind, name, value, page = {}) {
      const pointers = await store.query({ partition: partition(`${kind.name}.${name}=${value}`), ...page })
      return byIds(kind, pointers.map((pointer) => pointer.value as string))
    },
    async listIndex(kind, group, page = {}) {
      const items = await store.query({ partition: partition(`${kind.name}/${group}`), byIndex: true, ...page })
      return items.filter(alive).map((item) => adopt(kind, item))
    },
    create: (kind, value) => add(kind, value, true),
    seed: (kind, value) => add(kind, value, false),
    save(doc, value) {
      const entry = entries.get(recordKey(doc.kind as Kind<never>, doc.id).partition)
      if (!entry) throw new Error(`${doc.kind.name} ${doc.id} was not loaded by this unit`)
      doc.value = value
      entry.doc.value = value
      entry.dirty = true
    },
    remove(doc) {
      const entry = entries.get(recordKey(doc.kind as Kind<never>, doc.id).partition)
      if (entry) Object.assign(entry, { removed: true, dirty: true })
    },
    apply: (more) => void effects.push(...more),
  }

  function changes(): Change[] {
    const all = [...[...entries.values()].filter((entry) => entry.dirty).flatMap((entry) => changesOf(world, entry)), ...effects.map((effect, at) => keepEffect(world, effect, at))]
    if (all.length > CHANGES_MAX) throw new Error(`${all.length} changes in one write; ${CHANGES_MAX} are possible`)
    return all
  }

  return { unit, changes, messages: () => effects.filter((effect) => effect.effect === 'message') }
}

function changesOf(world: World, { doc, stored, removed }: Entry): Change[] {
  const { kind } = doc
  const partition = (rest: string): string => partitionOf(world.name, rest)
  const key = { partition: partition(`${kind.name}#${doc.id}`), sort: RECORD }
  const expiresAt = removed ? undefined : kind.forgetAt?.(doc.value)
  const pointersOf = (value: unknown): Map<string, Change & { change: 'put' }> => {
    const put = (name: string, at: string, sort: string, expected: number | 'any'): [string, Change & { change: 'put' }] => {
      const item = { partition: partition(`${kind.name}.${name}=${at}`), sort, value: doc.id, expiresAt }
      return [`${item.partition} ${sort}`, { change: 'put', item, expected, keepMs: expiresAt && expiresAt - world.now }]
    }
    return new Map([
      ...(kind.unique?.(value) ?? []).map(([name, at]) => put(name, at, HOLDER, 0)),
      ...(kind.shared?.(value) ?? []).map(([name, at]) => put(name, at, doc.id, 'any')),
    ])
  }
  const before = stored === undefined ? new Map<string, Change & { change: 'put' }>() : pointersOf(stored)
  const after = removed ? new Map<string, Change & { change: 'put' }>() : pointersOf(doc.value)
  const dropped = [...before].filter(([name]) => !after.has(name)).map(([, { item }]): Change => ({ change: 'delete', key: { partition: item.partition, sort: item.sort }, expected: 'any' }))
  const added = [...after].filter(([name]) => !before.has(name)).map(([, put]) => put)
  if (removed) return doc.version === 0 ? [] : [{ change: 'delete', key, expected: doc.version }, ...dropped]

  const place = kind.index?.(doc.value)
  const index = place && { partition: partition(`${kind.name}/${place[0]}`), sort: place[1] }
  const item = { ...key, value: doc.value as Json, index, expiresAt }
  return [{ change: 'put', item, expected: doc.version, keepMs: expiresAt && expiresAt - world.now }, ...dropped, ...added]
}

function keepEffect(world: World, effect: Effect, at: number): Change {
  const id = `${String(world.now).padStart(15, '0')}-${world.nonce}-${String(at).padStart(3, '0')}`
  const box = effect.effect === 'message' ? 'inbox' : 'outbox'
  const to = effect.effect === 'message' ? effect.to : effect.clientId
  const index = { partition: partitionOf(world.name, `${box}/${to}`), sort: id }
  const { effect: _, ...kept } = effect
  return { change: 'put', item: { partition: partitionOf(world.name, box), sort: id, value: { ...kept, id, at: world.now } as unknown as Json, index }, expected: 0 }
}
