import { counterpartiesRoom } from '../../functions/counterparties/room.ts'
import type { Courier, Post } from '../../functions/kernel/deliver.ts'
import type { Delivery } from '../../functions/kernel/deliveries.ts'
import { deliveries } from '../../functions/kernel/deliveries.ts'
import type { Callback } from '../../functions/kernel/outcome.ts'
import type { Kind } from '../../functions/kernel/records.ts'
import type { Room } from '../../functions/kernel/room.ts'
import type { Store } from '../../functions/kernel/store/store.ts'
import { transact } from '../../functions/kernel/unit.ts'
import type { Site } from '../../functions/kernel/world.ts'
import { openWorld } from '../../functions/kernel/world.ts'
import { controlPlane } from '../../mocks/control/plane.ts'
import type { Later } from '../../mocks/post-office.ts'
import { postOffice } from '../../mocks/post-office.ts'
import { createSandbox, STANDARD_NOW } from '../../mocks/sandbox.ts'

export const TRIES = 5
export const INTERVAL_MS = 60_000

/** What came of a delivery, so often: once, if all is right. */
interface Consequence {
  id: string
  delivered: number
  failed: number
}
const consequences: Kind<Consequence> = { name: 'consequence', id: ({ id }) => id }

/** Tries five times, a minute apart; 202 is accepted alone. */
export const testCourier: Courier = {
  name: 'test', timeoutMs: 30_000,
  headersOf: async (_, { ref }) => ({ 'x-token': `for ${ref}` }),
  async settle(unit, delivery, { status }) {
    const last = delivery.attempts.length + 1 >= TRIES
    if (status !== 202 && !last) return { againAt: unit.now + INTERVAL_MS, verdict: `not 202 but ${status}` }
    const doc = (await unit.get(consequences, delivery.ref)) ?? unit.seed(consequences, { id: delivery.ref, delivered: 0, failed: 0 })
    const over = status === 202 ? 'delivered' : 'failed'
    unit.save(doc, { ...doc.value, [over]: doc.value[over] + 1 })
    return { over, verdict: status === 202 ? 'accepted' : 'given up' }
  },
}

export interface Yard {
  site: Site
  post: Post
  /** Epoch ms; move it. */
  clock: { now: number }
  /** Owes these, each call in a request of its own unless together. */
  owe(calls: Partial<Callback>[], together?: boolean): Promise<void>
  all(): Promise<Delivery[]>
  consequences(): Promise<Consequence[]>
}

/** A world that owes calls, and how its host sends them. Nothing of a room is in it but a courier. */
export function deliveryYard(store: Store | undefined, send: Site['send'], { courier = testCourier, world = 'default', start = STANDARD_NOW }: { courier?: Courier; world?: string; start?: number } = {}): Yard {
  const clock = { now: start }
  let count = 0
  const { site: whole } = createSandbox({ store, now: () => clock.now, nonce: () => `${start}-${String(++count).padStart(9, '0')}`, delivery: 'on-demand', send })
  const site: Site = { ...whole, posted: undefined }
  const open = () => openWorld(site, world, 'http://inside')
  const scan = async <T>(kind: string): Promise<T[]> => {
    const found: T[] = []
    for await (const item of site.store.scan(`${world}|${kind}#`)) found.push(item.value as T)
    return found
  }
  return {
    site, clock,
    post: { open, couriers: [courier], defaults: {}, inside: () => Promise.reject(new Error('Nobody is inside')) },
    async owe(calls, together = false) {
      const effects = calls.map((call, at): Callback => ({ effect: 'callback', courier: courier.name, to: 'somebody', url: `https://a.example/${call.ref ?? at}`, lane: 'one', ref: String(at), body: { ref: call.ref ?? at }, ...call }))
      for (const group of together ? [effects] : effects.map((effect) => [effect])) await transact(await open(), {}, async (unit) => unit.apply(group))
    },
    all: async () => (await scan<Delivery>(deliveries.name)).toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    consequences: () => scan<Consequence>('consequence'),
  }
}

export const answer = (status: number, body = ''): Response => new Response(body || null, { status })

/** A send that notes what it was asked, in order, and answers as it is told. */
export function recorder(answerOf: (ref: string, nth: number) => Response | Promise<Response> = () => answer(202)) {
  const sent: string[] = []
  const send: NonNullable<Site['send']> = async (request) => {
    const ref = new URL(request.url).pathname.slice(1)
    sent.push(ref)
    return answerOf(ref, sent.filter((other) => other === ref).length)
  }
  return { sent, send }
}

/** The yard with a post office and the control plane on it, as the sandbox puts them together. */
export function controlYard(send: Site['send'], { atOnce = false, later, courier = testCourier }: { atOnce?: boolean; later?: Later; courier?: Courier } = {}) {
  const yard = deliveryYard(undefined, send, { courier })
  const room: Room = { ...counterpartiesRoom, couriers: [courier], levers: [], variants: [] }
  const office = postOffice({ rooms: [room], atOnce, later, open: yard.post.open, inside: () => Promise.reject(new Error('Nobody is inside')) })
  yard.site.posted = office.posted
  const plane = controlPlane([room], () => undefined, office)
  return {
    ...yard, office,
    async pull(method: string, path: string, body?: unknown): Promise<{ status: number; body: Record<string, unknown> }> {
      const response = await plane.fetch(new Request(`http://localhost/__sandbox${path}`, { method, ...(body !== undefined && { body: JSON.stringify(body) }) }), await yard.post.open(), `/__sandbox${path}`)
      return { status: response.status, body: (await response.json()) as Record<string, unknown> }
    },
  }
}
