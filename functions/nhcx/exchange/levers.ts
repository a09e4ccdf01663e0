import { z } from 'zod'
import { threadsNamed } from '../../claims/exchange/accept.ts'
import type { ExchangeMessage, Thread } from '../../claims/exchange/record.ts'
import { exchangeMessages, threads } from '../../claims/exchange/record.ts'
import { numberOf } from '../../claims/participants/record.ts'
import type { Delivery } from '../../kernel/deliveries.ts'
import { deliveries } from '../../kernel/deliveries.ts'
import type { Lever } from '../../kernel/lever.ts'
import { lever } from '../../kernel/lever.ts'
import type { Unit } from '../../kernel/unit.ts'
import { exchangeGuides, THREAD } from './guide.ts'

const shownHop = z.object({
  family: z.string(), opener: z.string(), responder: z.string(), apiCallId: z.string(), workflowId: z.string(), answeredUnder: z.array(z.string()), dialect: z.enum(['nhcx', 'hcx']),
  state: z.enum(['open', 'closed', 'retired']), answers: z.number(), openedAt: z.number(), endedAt: z.number().optional(),
})
const shownThread = z.object({ correlationId: z.string(), hops: z.array(shownHop) })
const shownMessage = z.object({
  path: z.string(), header: z.record(z.string(), z.string()).describe('x-hcx-* as it came'), clear: z.boolean(), dialect: z.enum(['nhcx', 'hcx']), state: z.enum(['queued', 'dispatched', 'stopped', 'deleted']),
  receivedAt: z.number(), settledAt: z.number().optional(),
})
const shownCall = z.object({
  id: z.string(), courier: z.string(), to: z.string(), url: z.string(), ref: z.string(), state: z.enum(['waiting', 'delivered', 'failed', 'dropped']), dueAt: z.number(),
  attempts: z.array(z.object({ at: z.number(), status: z.number(), verdict: z.string() })),
})
const nextStep = z.object({ operation: z.string(), why: z.string(), fields: z.record(z.string(), z.string()) })

function showMessage({ fields, path, clear, dialect, state, receivedAt, settledAt }: ExchangeMessage): z.input<typeof shownMessage> {
  const { sender, recipient, apiCallId, correlationId, workflowId, timestamp, status, abhaId, useCase, redirectTo } = fields
  const header = {
    'x-hcx-sender_code': sender, 'x-hcx-recipient_code': recipient, 'x-hcx-api_call_id': apiCallId, 'x-hcx-correlation_id': correlationId, 'x-hcx-workflow_id': workflowId, 'x-hcx-timestamp': timestamp,
    'x-hcx-status': status, 'x-hcx-ben-abha-id': abhaId, 'x-hcx-use_case': useCase, 'x-hcx-redirect_to': redirectTo,
  }
  return { path, header, clear, dialect, state, receivedAt, settledAt }
}

const showCall = ({ id, courier, to, url, ref, state, dueAt, attempts }: Delivery): z.input<typeof shownCall> => ({ id, courier, to, url, ref, state, dueAt, attempts: attempts.map(({ at, status, verdict }) => ({ at, status, verdict })) })

const PAGE = 100

/** What is or was owed to one party for these ids. */
async function callsTo(unit: Unit, party: string, ids: ReadonlySet<string>): Promise<Delivery[]> {
  const found: Delivery[] = []
  for (let after: string | undefined; ;) {
    const page = await unit.list(deliveries, 'to', party, { after, limit: PAGE })
    found.push(...page.flatMap(({ value }) => (value.correlation !== undefined && ids.has(value.correlation.toLowerCase()) ? [value] : [])))
    if (page.length < PAGE) return found
    after = page.at(-1)!.id
  }
}

async function callsOf(unit: Unit, { correlationId, hops }: Thread): Promise<Delivery[]> {
  const ids = new Set([correlationId, ...hops.map(({ apiCallId }) => apiCallId)].map((id) => id.toLowerCase()))
  const parties = [...new Set(hops.flatMap(({ opener, responder }) => [opener, responder]))]
  return (await Promise.all(parties.map((party) => callsTo(unit, party, ids)))).flat().toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

const stageOf = ({ hops }: Thread): string => (hops.some(({ state }) => state === 'open') ? 'open' : (hops.at(-1)?.state ?? 'closed'))

export const exchangeLevers: Lever[] = [
  lever({
    id: 'nhcx.listThreads', method: 'GET', path: '/nhcx/threads', summary: 'Exchanges, oldest first: all, or those of one participant',
    query: z.object({
      participant: z.string().optional().describe('participant code'), state: z.enum(['open', 'closed', 'retired']).optional(),
      after: z.string().optional().describe('`next` of the answer before'), limit: z.coerce.number().int().min(1).max(200).optional(),
    }),
    answer: z.object({ threads: z.array(shownThread), next: z.string().optional().describe('absent: that was all') }),
    async pull(unit, { query: { participant, state, after, limit = PAGE } }) {
      const page = { after, limit: Number(limit) }
      const docs = participant === undefined ? await unit.listIndex(threads, 'all', page) : await unit.list(threads, 'party', numberOf(participant), page)
      const last = docs.length < page.limit ? undefined : docs.at(-1)
      const next = last && (participant === undefined ? threads.index!(last.value)![1] : last.id)
      return { answer: { threads: docs.map(({ value }) => value).filter((thread) => state === undefined || stageOf(thread) === state), next } }
    },
  }),
  lever({
    id: 'nhcx.readThread', method: 'GET', path: '/nhcx/threads/{correlationId}', summary: 'One exchange by its correlation id, or the api_call_id of its request: every message with its header, every delivery, and what can come next',
    answer: z.object({ thread: shownThread, messages: z.array(shownMessage), deliveries: z.array(shownCall), next: z.array(nextStep) }),
    async pull(unit, { params }) {
      const [doc] = await threadsNamed(unit, params['correlationId']!)
      if (!doc) return { refusal: 'not-found', field: 'correlationId', rule: 'No exchange of this world has that id' }
      const messages = (await unit.list(exchangeMessages, 'thread', doc.id)).map(({ value }) => value).toSorted((one, other) => one.receivedAt - other.receivedAt)
      const next = exchangeGuides.find(({ flow }) => flow === THREAD)!.stages[stageOf(doc.value)] ?? []
      return { answer: { thread: doc.value, messages: messages.map(showMessage), deliveries: (await callsOf(unit, doc.value)).map(showCall), next } }
    },
  }),
]
