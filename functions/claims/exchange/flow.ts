import type { Doc } from '../../kernel/records.ts'
import type { Outcome } from '../../kernel/outcome.ts'
import { refuse } from '../../kernel/outcome.ts'
import type { Leg } from '../legs.ts'
import { numberOf } from '../participants/record.ts'
import type { Dialect } from './forward.ts'
import { respelt } from './header.ts'
import type { Fields, Hop, Thread } from './record.ts'
import type { ExchangeCode } from './refusals.ts'

export interface Incoming {
  leg: Leg
  dialect: Dialect
  fields: Fields
  /** A ProtocolResponse. */
  clear: boolean
  now: number
}

/** The thread as it goes on, and the dialect its recipient is known to speak; undefined: as his code says. */
export type Decided<Code extends string = ExchangeCode> = Outcome<Thread | undefined, Dialect | undefined, Code>

export const same = (one: string, other: string): boolean => numberOf(one) === numberOf(other)
const sameId = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

/** A request between two, not answered yet. */
export function openHop({ fields, leg, now, dialect }: Incoming): Hop {
  return { family: leg.family, opener: fields.sender, responder: fields.recipient, apiCallId: fields.apiCallId, dialect, workflowId: fields.workflowId, answeredUnder: [], state: 'open', answers: 0, openedAt: now }
}

/**
 * A request opens a thread. Refuses NHCX-1006 where the correlation id is held or retired.
 * Source: nha-in/docs: catalogue/nhcx/errors/nhcx-1006.md
 */
export function acceptRequest(thread: Thread | undefined, incoming: Incoming): Decided {
  if (!thread) return { state: { correlationId: incoming.fields.correlationId, hops: [openHop(incoming)] }, reply: { answer: undefined }, effects: [] }
  return refuse(thread, 'NHCX-1006', { field: 'x-hcx-correlation_id', rule: `The correlation id was opened by ${thread.hops[0]!.apiCallId} and is ${thread.hops[0]!.state}` })
}

/** The requests that an answer may be to: between the same two, and named by the thread's correlation id or by their own api_call_id. */
function answerable(thread: Thread, { sender, recipient, correlationId }: Fields): Hop[] {
  const between = thread.hops.filter(({ opener, responder }) => same(opener, recipient) && same(responder, sender))
  return sameId(thread.correlationId, correlationId) ? between : between.filter(({ apiCallId }) => sameId(apiCallId, correlationId))
}

/** Of the threads that an id may mean, the one an answer belongs to: open rather than over. */
export function pickThread(found: readonly Doc<Thread>[], fields: Fields): Doc<Thread> | undefined {
  const fitting = found.filter(({ value }) => answerable(value, fields).length > 0)
  return fitting.find(({ value }) => answerable(value, fields).some(({ state }) => state === 'open')) ?? fitting[0] ?? found[0]
}

/** Of those a thread is found by: no case goes through as many. */
const WORKFLOWS_MAX = 20

/**
 * An answer goes to whoever asked: its correlation id is the request's, or the request's api_call_id, between the same two.
 * A complete answer, an error and a redirect close the request; a partial one and a query keep it open.
 * Refuses NHCX-1010 (nothing open under it) and NHCX-1016 (it is of another kind of exchange).
 * Source: nha-in/docs: exit use cases; NHCX-1010 after a thread was given up is seen on the real sandbox.
 */
export function acceptAnswer(thread: Thread | undefined, { fields, leg, clear, now }: Incoming): Decided {
  const named = thread ? answerable(thread, fields) : []
  const hop = named.find(({ state, family }) => state === 'open' && family === leg.family) ?? named.find(({ state }) => state === 'open') ?? named[0]
  if (!thread || !hop) return refuse(thread, 'NHCX-1010', { field: 'x-hcx-correlation_id', rule: 'No request between these two participants has this correlation id' })
  if (hop.state !== 'open') return refuse(thread, 'NHCX-1010', { field: 'x-hcx-correlation_id', rule: `The request is ${hop.state}` })
  if (hop.family !== leg.family) return refuse(thread, 'NHCX-1016', { field: 'x-hcx-correlation_id', rule: `The correlation id is of ${hop.family}, not of ${leg.family}` })
  return answered(thread, hop, { fields, clear, now })
}

/** A request with one answer more, which may be its last. */
export function answered(thread: Thread, hop: Hop, { fields, clear, now }: Pick<Incoming, 'fields' | 'clear' | 'now'>): { state: Thread; reply: { answer: Dialect }; effects: [] } {
  const status = respelt(fields.status)
  const answeredUnder = [...new Set([...hop.answeredUnder, ...(fields.workflowId ? [fields.workflowId] : [])])].slice(-WORKFLOWS_MAX)
  const ends = clear || status === 'response.complete' || status === 'response.error'
  const next: Hop = { ...hop, answers: hop.answers + 1, answeredUnder, ...(ends && { state: 'closed', endedAt: now, endedBy: status }) }
  return { state: { ...thread, hops: thread.hops.map((entry) => (entry === hop ? next : entry)) }, reply: { answer: hop.dialect }, effects: [] }
}

/** The exchange gives up what it could not deliver: nothing under the correlation id is taken any more. Source: nha-in/docs: catalogue/nhcx/concepts/retries-and-expiry */
export function retire(thread: Thread, now: number): Thread {
  return { ...thread, hops: thread.hops.map((hop) => (hop.state === 'open' ? { ...hop, state: 'retired', endedAt: now } : hop)) }
}
