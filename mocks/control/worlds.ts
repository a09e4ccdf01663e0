import { z } from 'zod'
import { lever } from '../../functions/kernel/lever.ts'
import type { Json } from '../../functions/kernel/store/store.ts'
import type { Unit } from '../../functions/kernel/unit.ts'
import type { Settings } from '../../functions/kernel/world.ts'
import { emptyWorld, partitionOf, STANDARD_FACILITIES, WORLDS, writeSettings } from '../../functions/kernel/world.ts'
import { FACILITIES_MAX } from '../../functions/nhpr/facilities/numbers.ts'

const place = z.object({ partition: z.string(), sort: z.string() })
const kept = place.extend({ value: z.json(), index: place.optional(), expiresAt: z.number().optional() })
/** A whole world as one JSON text. Partitions are without the world's name, so that it can be restored under another. */
export const snapshot = z.object({ format: z.literal('abdm-rehearsal world 1'), world: z.string(), items: z.array(kept) })

export const settings = z.object({ seed: z.string(), people: z.number(), facilities: z.number(), fixedOtp: z.string().optional() })

const shown = ({ seed, people, facilities = STANDARD_FACILITIES, fixedOtp }: Settings): z.output<typeof settings> => ({ seed, people, facilities, fixedOtp })

/** Few enough that one write stays below DynamoDB's 4 MB for items of the usual size. */
const ITEMS_AT_ONCE = 20

async function take(unit: Unit): Promise<z.output<typeof snapshot>> {
  const prefix = partitionOf(unit.world.name, '')
  const strip = (partition: string): string => (partition.startsWith(prefix) ? partition.slice(prefix.length) : partition)
  const items = []
  for await (const { partition, sort, value, index, expiresAt } of unit.world.site.store.scan(prefix)) {
    items.push({ partition: strip(partition), sort, value, ...(index && { index: { ...index, partition: strip(index.partition) } }), ...(expiresAt && { expiresAt }) })
  }
  return { format: 'abdm-rehearsal world 1', world: unit.world.name, items: items as z.output<typeof snapshot>['items'] }
}

async function restore(unit: Unit, { items }: z.output<typeof snapshot>): Promise<void> {
  const { store } = unit.world.site
  const { name } = unit.world
  await store.drop(partitionOf(name, ''))
  // The list of worlds is an index over settings, and the settings' place in it is the world's own name.
  const own = items.map((item) => (item.index?.partition === WORLDS ? { ...item, index: { partition: WORLDS, sort: name } } : item))
  for (let at = 0; at < own.length; at += ITEMS_AT_ONCE) {
    await store.write(own.slice(at, at + ITEMS_AT_ONCE).map(({ partition, sort, value, index, expiresAt }) => ({
      change: 'put', expected: 'any', keepMs: expiresAt && expiresAt - unit.now,
      item: { partition: partitionOf(name, partition), sort, value: value as Json, expiresAt, index: index && (index.partition === WORLDS ? index : { ...index, partition: partitionOf(name, index.partition) }) },
    })))
  }
}

export const worldLevers = (replaced: (world: string) => void) => [
  lever({
    id: 'sandbox.listWorlds', method: 'GET', path: '/worlds', summary: 'Every world of this sandbox; reach one under /w/NAME', answer: z.object({ worlds: z.array(z.string()) }),
    async pull(unit) {
      const items = await unit.world.site.store.query({ partition: WORLDS, byIndex: true })
      return { answer: { worlds: items.map((item) => item.index!.sort) } }
    },
  }),
  lever({
    id: 'sandbox.readWorld', method: 'GET', path: '/world', summary: "This world's seed, people, facilities and OTP mode", answer: settings,
    pull: async (unit) => ({ answer: shown(unit.world.settings) }),
  }),
  lever({
    id: 'sandbox.changeWorld', method: 'PUT', path: '/world', summary: 'Changes the seed or the number of people or facilities, or fixes every OTP (null: drawn again)', answer: settings,
    request: z.object({ seed: z.string().min(1).optional(), people: z.number().int().min(0).max(1_000_000).optional(), facilities: z.number().int().min(0).max(FACILITIES_MAX).optional(), fixedOtp: z.string().regex(/^\d{6}$/).nullable().optional() }),
    async pull(unit, { body }) {
      const { fixedOtp, ...rest } = body
      const next: Settings = { ...unit.world.settings, ...rest, ...(fixedOtp !== undefined && { fixedOtp: fixedOtp ?? undefined }) }
      if ((await writeSettings(unit.world, next)) === 'conflict') return { refusal: 'not-now', rule: 'The settings were changed at the same moment; try again' }
      return { answer: shown(next) }
    },
  }),
  lever({
    id: 'sandbox.resetWorld', method: 'POST', path: '/reset', summary: 'Empties this world: as new', answer: z.object({ reset: z.string() }),
    async pull(unit) {
      const { site, name } = unit.world
      await emptyWorld(unit.world)
      await site.journal.clear(name)
      replaced(name)
      return { answer: { reset: name } }
    },
  }),
  lever({
    id: 'sandbox.takeSnapshot', method: 'GET', path: '/snapshot', summary: 'The whole state of this world as JSON', answer: snapshot,
    pull: async (unit) => ({ answer: await take(unit) }),
  }),
  lever({
    id: 'sandbox.restoreSnapshot', method: 'PUT', path: '/snapshot', summary: 'Puts a snapshot in the place of this world', request: snapshot, answer: z.object({ restored: z.number() }),
    async pull(unit, { body }) {
      await restore(unit, body)
      replaced(unit.world.name)
      return { answer: { restored: body.items.length } }
    },
  }),
]
