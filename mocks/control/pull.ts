import { z } from 'zod'
import { findParticipant } from '../../functions/claims/participants/register.ts'
import { courierOf, unanswered } from '../../functions/kernel/attempts.ts'
import type { Post } from '../../functions/kernel/deliver.ts'
import { headersOf, PULL, settleAttempt } from '../../functions/kernel/deliver.ts'
import type { Delivery } from '../../functions/kernel/deliveries.ts'
import { deliveries } from '../../functions/kernel/deliveries.ts'
import { lever } from '../../functions/kernel/lever.ts'
import type { Doc } from '../../functions/kernel/records.ts'
import type { Unit } from '../../functions/kernel/unit.ts'
import { transact } from '../../functions/kernel/unit.ts'
import type { PostOffice } from '../post-office.ts'
import { NO_SUCH_CALL, readBody, showDelivery, shownDelivery } from './callbacks.ts'
import { lookFor, WAIT_SECONDS_MAX } from './wait.ts'

/** Of one answer. Bodies may be large, and each is written as taken. */
const TAKEN_MAX = 20
const PAGE = 100

/** Somebody who is called back, by the name calls to him are owed under. */
interface Party {
  endpointUrl: string
  moveTo(endpointUrl: string): void
}

/** Where a party can be registered; the next kind of party gets a line here. */
const doors: readonly ((unit: Unit, to: string) => Promise<Party | undefined>)[] = [
  async (unit, to) => {
    const doc = await findParticipant(unit, to)
    return doc && { endpointUrl: doc.value.endpointUrl, moveTo: (endpointUrl) => unit.save(doc, { ...doc.value, endpointUrl, updatedAt: unit.now }) }
  },
]

async function findParty(unit: Unit, to: string): Promise<Party | undefined> {
  for (const door of doors) {
    const party = await door(unit, to)
    if (party) return party
  }
  return undefined
}

const taken = z.object({
  id: z.string(), to: z.string(), try: z.number(), method: z.literal('POST'), path: z.string(), headers: z.record(z.string(), z.string()), body: z.json(),
  answerBy: z.number().describe('epoch ms on the world\'s clock; an answer after it counts for none'),
})

/** Those owed to a party that wait to be taken or are out, oldest first. */
async function parked(unit: Unit, to: string): Promise<Doc<Delivery>[]> {
  const found: Doc<Delivery>[] = []
  for (;;) {
    const page = await unit.list(deliveries, 'pull', to, { after: found.at(-1)?.id, limit: PAGE })
    found.push(...page)
    if (page.length < PAGE) return found
  }
}

/** Takes what can go. Of what was taken before and not answered in time, each attempt failed: then it may be due again, or what it held up. */
async function take(post: Post, to: string): Promise<Delivery[]> {
  for (;;) {
    const { late, found } = await takeFirst(post, to)
    if (late.length === 0) return found
    for (const delivery of late) await settleAttempt(post, await post.open(), delivery, unanswered(delivery))
  }
}

/** Marks the first of each lane as taken: those behind it wait for its answer. None where some are late. */
async function takeFirst(post: Post, to: string): Promise<{ late: Delivery[]; found: Delivery[] }> {
  return transact(await post.open(), post.defaults, async (unit) => {
    const waiting = await parked(unit, to)
    const late = waiting.flatMap(({ value }) => (value.answerBy !== undefined && value.answerBy <= unit.now ? [value] : []))
    const found: Delivery[] = []
    for (const doc of late.length > 0 ? [] : waiting) {
      const { id, lane, dueAt, takenAt } = doc.value
      const [first] = dueAt <= unit.now && takenAt === undefined ? await unit.list(deliveries, 'lane', lane, { limit: 1 }) : []
      if (first?.id !== id) continue
      unit.save(doc, { ...doc.value, takenAt: unit.now, answerBy: unit.now + courierOf(post, doc.value).timeoutMs })
      found.push(doc.value)
      if (found.length === TAKEN_MAX) break
    }
    return { late, found }
  })
}

async function showTaken(post: Post, unit: Unit, delivery: Delivery): Promise<z.input<typeof taken>> {
  const { id, to, url, attempts, answerBy } = delivery
  const headers = await headersOf(unit.world, delivery, courierOf(post, delivery))
  return { id, to, try: attempts.length + 1, method: 'POST', path: url.slice(PULL.length) || '/', headers, body: await readBody(unit, delivery), answerBy: answerBy! }
}

/** For an application that listens on no port: it fetches what it would have been sent, and gives its answers. */
export const pullLevers = (office: PostOffice) => [
  lever({
    id: 'sandbox.setCallbackMode', method: 'PUT', path: '/callbacks/mode', summary: 'Calls to this party wait to be pulled, or are pushed to an address; those owed already keep theirs',
    request: z.object({ to: z.string().min(1).describe('participant code'), mode: z.enum(['pull', 'push']), endpointUrl: z.url({ protocol: /^https?$/ }).optional().describe('of push: where to') }),
    answer: z.object({ to: z.string(), mode: z.enum(['pull', 'push']), endpointUrl: z.string() }),
    async pull(unit, { body: { to, mode, endpointUrl } }) {
      const party = await findParty(unit, to)
      if (!party) return { refusal: 'not-found', field: 'to', rule: 'No participant of this world has that code' }
      if (party.endpointUrl.startsWith('sandbox:')) return { refusal: 'not-now', field: 'to', rule: 'The sandbox itself plays this one' }
      if (mode === 'push' && endpointUrl === undefined) return { refusal: 'invalid', field: 'endpointUrl', rule: 'Pushed where to?' }
      const address = mode === 'pull' ? PULL : endpointUrl!.replace(/\/+$/, '')
      party.moveTo(address)
      return { answer: { to, mode, endpointUrl: address } }
    },
  }),
  lever({
    id: 'sandbox.pullCallbacks', method: 'GET', path: '/callbacks/waiting', summary: 'Takes the calls that wait to be pulled, the first of each lane, as they would have been sent; `wait` holds the answer until one is there',
    query: z.object({ to: z.string().min(1).describe('participant code'), wait: z.coerce.number().min(0).max(WAIT_SECONDS_MAX).optional().describe('seconds') }),
    answer: z.object({ callbacks: z.array(taken) }),
    async pull(unit, { query }) {
      const post = office.post(unit.world.name)
      const found = await lookFor(unit.world.site, Number(query['wait'] ?? 0), () => take(post, query['to']!))
      return { answer: { callbacks: await Promise.all(found.map((delivery) => showTaken(post, unit, delivery))) } }
    },
  }),
  lever({
    id: 'sandbox.answerCallback', method: 'POST', path: '/callbacks/{id}/answer', summary: 'Answers a call that was taken, as its HTTP response would have',
    request: z.object({ status: z.number().int().min(100).max(599), body: z.json().optional() }), answer: shownDelivery,
    async pull(unit, { params, body: { status, body = '' } }) {
      const { name } = unit.world
      const doc = await unit.get(deliveries, params['id']!)
      if (!doc) return NO_SUCH_CALL
      const { takenAt, answerBy, lane, to, state } = doc.value
      if (takenAt === undefined || answerBy === undefined) return { refusal: 'not-now', field: 'id', rule: state === 'waiting' ? 'Nobody has taken it' : `It is over: ${state}` }
      const late = answerBy <= unit.now
      const post = office.post(name)
      const settled = await settleAttempt(post, await post.open(), doc.value, late ? unanswered(doc.value) : { status, body: typeof body === 'string' ? body : JSON.stringify(body), latencyMs: unit.now - takenAt })
      office.posted(name, [{ lane, to }])
      if (late) return { refusal: 'not-now', field: 'id', rule: 'The time to answer was over: the attempt has failed' }
      return settled ? { answer: showDelivery(settled) } : NO_SUCH_CALL
    },
  }),
]
