import { keepBlob } from '../../kernel/blobs.ts'
import type { Refusal, Reply } from '../../kernel/outcome.ts'
import { isRefusal } from '../../kernel/outcome.ts'
import type { Doc } from '../../kernel/records.ts'
import type { Unit } from '../../kernel/unit.ts'
import type { Leg } from '../legs.ts'
import type { Participant } from '../participants/record.ts'
import type { Acknowledgement } from '../receipt.ts'
import { acknowledgedAt } from '../stamps.ts'
import type { Decided } from './flow.ts'
import { pickThread } from './flow.ts'
import type { Dialect } from './forward.ts'
import { bodyFor, dialectOf, forward } from './forward.ts'
import type { ExchangeMessage, Fields, Thread } from './record.ts'
import { exchangeMessages, messageId, threads } from './record.ts'
import type { ExchangeCode } from './refusals.ts'

/** A message whose header was read and found in order. */
export interface Posted {
  leg: Leg
  dialect: Dialect
  fields: Fields
  /** In clear: an error or a redirect. */
  clear: boolean
  /** The body as it came. */
  text: string
}

type Read = Pick<Posted, 'fields' | 'leg'>

/** A refusal that repeats what was read of the message. */
export function told<Code extends string>(refusal: Refusal<Code>, { fields, leg }: Read, now: number): Refusal<Code> {
  return { ...refusal, echo: { timestamp: acknowledgedAt(now), api_call_id: fields.apiCallId, correlation_id: fields.correlationId, sender_code: fields.sender, recipient_code: fields.recipient, entity_type: leg.entityType } }
}

/** The acknowledgement of a message that was taken. nha-in/docs: catalogue/nhcx/concepts/synchronous-acknowledgement.md */
export function acknowledge({ fields, leg }: Read, now: number, protocolStatus: string, entityType = leg.entityType): Acknowledgement {
  return {
    timestamp: acknowledgedAt(now), api_call_id: fields.apiCallId, correlation_id: fields.correlationId,
    result: { sender_code: fields.sender, recipient_code: fields.recipient, entity_type: entityType, protocol_status: protocolStatus }, error: { code: '', message: '' },
  }
}

/** The threads an id may mean: that of the correlation id, and those whose request has it as its api_call_id. */
export async function threadsNamed(unit: Unit, id: string): Promise<Doc<Thread>[]> {
  const [own, named] = await Promise.all([unit.get(threads, id.toLowerCase()), unit.list(threads, 'apiCall', id.toLowerCase())])
  return [...new Set([...(own ? [own] : []), ...named])]
}

/** Inferred: a second message under one api_call_id is told as a duplicate; the id is new for every message. */
export async function repeated(unit: Unit, { sender, apiCallId }: Pick<Fields, 'sender' | 'apiCallId'>): Promise<Refusal<ExchangeCode> | undefined> {
  const known = await unit.get(exchangeMessages, messageId(sender, apiCallId))
  return known && { refusal: 'NHCX-1006', field: 'x-hcx-api_call_id', rule: 'This sender has used this api_call_id before' }
}

/**
 * Takes a message in: its thread goes on as `decide` says, its body is kept and owed to the recipient. All in the unit's one write.
 */
export async function take<Code extends string>(unit: Unit, posted: Posted, recipient: Participant, decide: (thread: Thread | undefined) => Decided<Code>): Promise<Reply<Thread, Code>> {
  const { leg, fields } = posted
  const doc = leg.kind === 'request' ? await unit.get(threads, fields.correlationId.toLowerCase()) : pickThread(await threadsNamed(unit, fields.correlationId), fields)
  const { state, reply } = decide(doc?.value)
  if (isRefusal(reply)) return reply
  if (doc) unit.save(doc, state!)
  else unit.create(threads, state!)
  await handOn(unit, posted, recipient, state!.correlationId, reply.answer)
  return { answer: state! }
}

/** Keeps a message and owes it to the recipient. `spoken`: the dialect he is known to speak; absent: as his code says. */
export async function handOn(unit: Unit, posted: Posted, recipient: Participant, thread: string, spoken?: Dialect): Promise<void> {
  const { leg, fields, dialect } = posted
  const to = spoken ?? dialectOf(recipient, dialect)
  const blob = await keepBlob(unit.world, bodyFor(posted.text, leg, dialect, to))
  const { id } = unit.create(exchangeMessages, messageOf(posted, thread, blob, unit.now))
  unit.apply([forward(recipient, { leg, thread, correlationId: fields.correlationId, ref: id, blob, dialect: to })])
}

export function messageOf({ leg, fields, clear, dialect }: Posted, thread: string, blob: string, now: number): ExchangeMessage {
  return { fields, path: leg.path, clear, dialect, thread: thread.toLowerCase(), blob, state: 'queued', receivedAt: now }
}
