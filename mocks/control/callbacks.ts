import { z } from 'zod'
import { bodyOf } from '../../functions/kernel/deliver.ts'
import type { Delivery } from '../../functions/kernel/deliveries.ts'
import { deliveries } from '../../functions/kernel/deliveries.ts'
import type { LeverRefusal } from '../../functions/kernel/lever.ts'
import { lever } from '../../functions/kernel/lever.ts'
import type { Refusal } from '../../functions/kernel/outcome.ts'
import type { Unit } from '../../functions/kernel/unit.ts'
import { transact } from '../../functions/kernel/unit.ts'
import type { PostOffice } from '../post-office.ts'

const attempt = z.object({ try: z.number(), url: z.string(), at: z.number(), status: z.number().describe('0: no answer'), latencyMs: z.number(), body: z.string(), verdict: z.string() })
const state = z.enum(['waiting', 'delivered', 'failed', 'dropped'])

export const shownDelivery = z.object({
  id: z.string(), state, courier: z.string(), to: z.string(), url: z.string(), lane: z.string(), ref: z.string(), correlation: z.string().optional(),
  createdAt: z.number(), dueAt: z.number(), takenAt: z.number().optional(), answerBy: z.number().optional(), attempts: z.array(attempt),
})

export function showDelivery({ id, state, courier, to, url, lane, ref, correlation, createdAt, dueAt, takenAt, answerBy, attempts }: Delivery): z.input<typeof shownDelivery> {
  return { id, state, courier, to, url, lane, ref, correlation, createdAt, dueAt, takenAt, answerBy, attempts: attempts.map((entry, at) => ({ try: at + 1, url, ...entry })) }
}

/** A body as JSON where it is that. */
export async function readBody(unit: Unit, delivery: Delivery): Promise<z.core.util.JSONType> {
  const text = await bodyOf(unit.world, delivery)
  try {
    return JSON.parse(text) as z.core.util.JSONType
  } catch {
    return text
  }
}

export const NO_SUCH_CALL = { refusal: 'not-found', field: 'id', rule: 'No call of this world has that id' } as const

const PAGE = 100
const LIMIT_MAX = 500

export const ledgerQuery = z.object({
  to: z.string().optional().describe('participant code or client id'), state: state.optional(), courier: z.string().optional(), ref: z.string().optional(), correlation: z.string().optional(),
  after: z.string().optional(), limit: z.coerce.number().int().min(1).max(LIMIT_MAX).optional(),
})

/** Deliveries by their ids, oldest first: those to one party, or all of the world. */
async function pageOf(unit: Unit, to: string | undefined, after: string): Promise<Delivery[]> {
  if (to !== undefined) return (await unit.list(deliveries, 'to', to, { after, limit: PAGE })).map(({ value }) => value)
  const [over, ...waiting] = await Promise.all([unit.listIndex(deliveries, 'done', { after, limit: PAGE }), unit.listIndex(deliveries, 'due'), unit.listIndex(deliveries, 'parked')])
  return [...over, ...waiting.flat()].map(({ value }) => value).filter(({ id }) => id > after).toSorted((one, other) => (one.id < other.id ? -1 : 1)).slice(0, PAGE)
}

async function findDeliveries(unit: Unit, { to, after = '', limit, ...wanted }: Record<string, string>): Promise<Delivery[]> {
  const found: Delivery[] = []
  const most = Number(limit ?? PAGE)
  for (let from = after; ;) {
    const page = await pageOf(unit, to, from)
    found.push(...page.filter((delivery) => Object.entries(wanted).every(([field, value]) => delivery[field as 'state' | 'courier' | 'ref' | 'correlation'] === value)))
    if (page.length < PAGE || found.length >= most) return found.slice(0, most)
    from = page.at(-1)!.id
  }
}

/** Changes one that is waiting. Written before its lane is looked at: those behind it may go now. */
async function change(office: PostOffice, world: string, id: string, changed: (delivery: Delivery, now: number) => Delivery): Promise<{ answer: z.input<typeof shownDelivery> } | Refusal<LeverRefusal>> {
  const post = office.post(world)
  const delivery = await transact(await post.open(), post.defaults, async (unit) => {
    const doc = await unit.get(deliveries, id)
    if (doc?.value.state === 'waiting') unit.save(doc, changed(doc.value, unit.now))
    else if (doc) return { refusal: 'not-now', field: 'id', rule: `It is over: ${doc.value.state}` } as const
    return doc?.value ?? NO_SUCH_CALL
  })
  if ('refusal' in delivery) return delivery
  office.posted(world, [{ lane: delivery.lane, to: delivery.to }])
  return { answer: showDelivery(delivery) }
}

export const callbackLevers = (office: PostOffice) => [
  lever({
    id: 'sandbox.listCallbacks', method: 'GET', path: '/callbacks', summary: 'The ledger of calls that are or were owed, with every attempt, oldest first; `after` is the last id known',
    query: ledgerQuery,
    answer: z.object({ callbacks: z.array(shownDelivery) }),
    pull: async (unit, { query }) => ({ answer: { callbacks: (await findDeliveries(unit, query)).map(showDelivery) } }),
  }),
  lever({
    id: 'sandbox.deliver', method: 'POST', path: '/callbacks/deliver', summary: 'Sends the calls that are due, and what comes of them, until nothing is; not to be asked while answering one of them', answer: z.object({ tries: z.number() }),
    pull: async (unit) => ({ answer: { tries: (await office.deliver(unit.world.name)).tries } }),
  }),
  lever({
    id: 'sandbox.readCallback', method: 'GET', path: '/callbacks/{id}', summary: 'One call of the ledger with its body, and its headers but for those made when it is sent',
    answer: shownDelivery.extend({ headers: z.record(z.string(), z.string()), body: z.json() }),
    async pull(unit, { params }) {
      const doc = await unit.get(deliveries, params['id']!)
      return doc ? { answer: { ...showDelivery(doc.value), headers: doc.value.headers ?? {}, body: await readBody(unit, doc.value) } } : NO_SUCH_CALL
    },
  }),
  lever({
    id: 'sandbox.retryCallback', method: 'POST', path: '/callbacks/{id}/retry', summary: 'Makes a waiting call due now, whatever its back-off; one before it in its lane still goes first', answer: shownDelivery,
    pull: (unit, { params }) => change(office, unit.world.name, params['id']!, (delivery, now) => ({ ...delivery, dueAt: Math.min(delivery.dueAt, now) })),
  }),
  lever({
    id: 'sandbox.dropCallback', method: 'POST', path: '/callbacks/{id}/drop', summary: 'Loses a waiting call: it is not sent any more, and nobody is told', answer: shownDelivery,
    pull: (unit, { params }) => change(office, unit.world.name, params['id']!, (delivery) => ({ ...delivery, state: 'dropped' })),
  }),
]
