import { deliveries, toDelivery } from './deliveries.ts'
import type { Context, Effect, Message } from './outcome.ts'
import { HOLDER, openLedger } from './ledger.ts'
import type { Doc, Kind } from './records.ts'
import type { Change, Json } from './store/store.ts'
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
  /** The texts of the lines in a listing, in order of their sort keys, as they stand in the store: never late, and without what this unit changed. */
  lines(kind: Pick<Kind<never>, 'name'>, name: string, value: string, page?: Page): Promise<string[]>
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

/** A message as kept: in order of time, then of the request that caused it. */
export type StoredMessage = Message & { id: string; at: number }

/** Losing every one of these in a row takes as many winners: each try that fails means that another request went through. */
const TRIES_MAX = 100

export class LostRace extends Error {}

/** Runs the work on a fresh unit and writes it; where another request was faster, runs it again on what now stands. */
export async function transact<R>(world: World, variantDefaults: Record<string, string>, work: (unit: Unit) => Promise<R>): Promise<R> {
  for (let attempt = 0; attempt < TRIES_MAX; attempt++) {
    const { unit, changes, effects } = openUnit(world, variantDefaults)
    const result = await work(unit)
    const pending = changes()
    if (pending.length > 0 && (await world.site.store.write(pending)) !== 'done') continue
    for (const effect of effects) if (effect.effect === 'message') world.site.ring?.(effect, world.name)
    const owed = effects.filter((effect) => effect.effect === 'callback')
    if (owed.length > 0) world.site.posted?.(world.name, owed.map(({ lane, to }) => ({ lane, to })))
    return result
  }
  throw new LostRace(`Lost ${TRIES_MAX} races in a row`)
}

function openUnit(world: World, variantDefaults: Record<string, string>): { unit: Unit; changes: () => Change[]; effects: readonly Effect[] } {
  const { store } = world.site
  const ledger = openLedger(world)
  const effects: Effect[] = []
  const partition = (rest: string): string => partitionOf(world.name, rest)

  async function byIds<T>(kind: Kind<T>, ids: string[]): Promise<Doc<T>[]> {
    const docs = await Promise.all(ids.map((id) => ledger.get(kind, id)))
    return docs.filter((doc) => doc !== undefined)
  }

  const unit: Unit = {
    world,
    now: world.now,
    context: contextOf(world, variantDefaults),
    get: ledger.get,
    async find(kind, name, value) {
      const pointer = await store.get({ partition: partition(`${kind.name}.${name}=${value}`), sort: HOLDER })
      return pointer && ledger.get(kind, pointer.value as string)
    },
    async list(kind, name, value, page = {}) {
      const pointers = await store.query({ partition: partition(`${kind.name}.${name}=${value}`), ...page })
      return byIds(kind, pointers.map((pointer) => pointer.value as string))
    },
    async lines(kind, name, value, page = {}) {
      const lines = await store.query({ partition: partition(`${kind.name}.${name}=${value}`), ...page })
      return lines.map((line) => line.value as string)
    },
    async listIndex(kind, group, page = {}) {
      const items = await store.query({ partition: partition(`${kind.name}/${group}`), byIndex: true, ...page })
      return items.flatMap((item) => ledger.adopt(kind, item) ?? [])
    },
    create: (kind, value) => ledger.add(kind, value, true),
    seed: (kind, value) => ledger.add(kind, value, false),
    save: ledger.save,
    remove: ledger.remove,
    apply(more) {
      for (const effect of more) {
        if (effect.effect === 'callback') ledger.add(deliveries, toDelivery(effect, effectId(world, effects.length), world.now), true)
        effects.push(effect)
      }
    },
  }

  function changes(): Change[] {
    const all = [...ledger.changes(), ...effects.flatMap((effect, at) => (effect.effect === 'message' ? keepMessage(world, effect, at) : []))]
    if (all.length > CHANGES_MAX) throw new Error(`${all.length} changes in one write; ${CHANGES_MAX} are possible`)
    return all
  }

  return { unit, changes, effects }
}

const effectId = (world: World, at: number): string => `${String(world.now).padStart(15, '0')}-${world.nonce}-${String(at).padStart(3, '0')}`

/** By its recipient, who reads his OTP a moment later: the index may be late. */
function keepMessage(world: World, message: Message, at: number): Change {
  const id = effectId(world, at)
  const { effect: _, ...kept } = message
  return { change: 'put', item: { partition: partitionOf(world.name, `inbox/${message.to}`), sort: id, value: { ...kept, id, at: world.now } as unknown as Json, index: { partition: partitionOf(world.name, 'inbox'), sort: id } }, expected: 0 }
}
