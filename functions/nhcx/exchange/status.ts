import { publicKeyOf, seal } from '../../claims/envelope.ts'
import { acknowledge, handOn, messageOf, repeated, told } from '../../claims/exchange/accept.ts'
import { addressOf, laneOf } from '../../claims/exchange/forward.ts'
import type { ExchangeMessage } from '../../claims/exchange/record.ts'
import { askedOf, exchangeMessages, messageId } from '../../claims/exchange/record.ts'
import { reportFault } from '../../claims/exchange/report.ts'
import { same } from '../../claims/exchange/flow.ts'
import { legAt } from '../../claims/legs.ts'
import type { Participant } from '../../claims/participants/record.ts'
import type { Acknowledgement } from '../../claims/receipt.ts'
import { indianTime } from '../../claims/stamps.ts'
import { keepBlob } from '../../kernel/blobs.ts'
import type { Callback, Reply } from '../../kernel/outcome.ts'
import type { Call } from '../../kernel/room.ts'
import type { Unit } from '../../kernel/unit.ts'
import type { Arrival, Body } from './read.ts'
import { readArrival } from './read.ts'

/** Courier of what the exchange answers itself. */
export const STATUS = 'nhcx.status'
const STANDING = { queued: 'request.queued', dispatched: 'request.dispatched', stopped: 'request.stopped' } as const

/** The message of this sender that an id names: by its own api_call_id, or the newest of his under the correlation id. */
async function asked(unit: Unit, sender: string, id: string): Promise<ExchangeMessage | undefined> {
  const named = await unit.get(exchangeMessages, messageId(sender, id))
  if (named) return named.value
  const under = (await unit.list(exchangeMessages, 'thread', id.toLowerCase())).map(({ value }) => value)
  return under.filter(({ fields, path }) => same(fields.sender, sender) && path !== '/v1/status').toSorted((one, other) => other.receivedAt - one.receivedAt)[0]
}

/**
 * Where one of the caller's own messages stands. Refuses NHCX-1012 (no such message of his to that recipient, or deleted),
 * NHCX-1006. What is still queued is told at once and no more.
 */
export async function takeStatus(unit: Unit, call: Call<Body>): Promise<Reply<Acknowledgement>> {
  const arrival = await readArrival(unit, call)
  if ('refusal' in arrival) return arrival
  const { posted, recipient } = arrival
  const duplicate = await repeated(unit, posted.fields)
  if (duplicate) return told(duplicate, posted, unit.now)
  const message = await asked(unit, posted.fields.sender, posted.fields.correlationId)
  const fits = message && same(message.fields.recipient, posted.fields.recipient) && !isForgotten(unit, message)
  if (!fits || message.state === 'deleted') return told({ refusal: 'NHCX-1012', field: 'x-hcx-correlation_id', rule: 'No message of this sender to this recipient has that api_call_id' }, posted, unit.now)
  const standing = STANDING[message.state]
  const passesOn = unit.context.variant('nhcx.status-answer') === 'recipient' && message.state === 'dispatched'
  if (passesOn) await handOn(unit, posted, recipient, message.thread)
  else await keepAnswered(unit, arrival, message)
  if (!passesOn && message.state !== 'queued') await answerStatus(unit, arrival, message, standing)
  return { answer: acknowledge(posted, unit.now, standing, legAt(message.path)!.entityType) }
}

const isForgotten = (unit: Unit, { state }: ExchangeMessage): boolean => state === 'stopped' && unit.context.variant('nhcx.stopped-status') === 'not-found'

/** A question that goes no further is a message all the same: it is answered, and its id is used. */
async function keepAnswered(unit: Unit, { posted }: Arrival, { thread }: ExchangeMessage): Promise<void> {
  unit.create(exchangeMessages, { ...messageOf(posted, thread, await keepBlob(unit.world, posted.text), unit.now), state: 'dispatched', settledAt: unit.now })
}

/** The exchange's own word: sealed to the asker with an empty text, or in clear. An asker whose certificate cannot be used is told NHCX-1009. */
async function answerStatus(unit: Unit, { posted, sender, recipient }: Arrival, message: ExchangeMessage, standing: string): Promise<void> {
  const { fields } = posted
  const apiCallId = unit.context.draw.uuid(`on-status:${fields.apiCallId}`)
  const header = {
    'x-hcx-sender_code': recipient.code, 'x-hcx-recipient_code': sender.code, 'x-hcx-api_call_id': apiCallId, 'x-hcx-correlation_id': fields.correlationId,
    ...(message.fields.workflowId && { 'x-hcx-workflow_id': message.fields.workflowId }), 'x-hcx-timestamp': indianTime(unit.now), 'x-hcx-status': standing, 'x-hcx-ben-abha-id': message.fields.abhaId,
  }
  const clear = unit.context.variant('nhcx.status-answer') === 'clear'
  const body = clear ? { type: 'ProtocolHeader', ...header } : await sealedFor(sender, header)
  const ref = `status ${apiCallId} ${fields.correlationId}`
  const callback: Callback = { effect: 'callback', courier: STATUS, to: sender.code, url: addressOf(sender, '/v1/on_status'), lane: laneOf(`${fields.correlationId}#status`, sender), ref, correlation: fields.correlationId, body }
  unit.apply(body ? [callback] : reportFault(sender, messageOf(posted, message.thread, '', unit.now), unit.context))
}

async function sealedFor({ encryptionCert }: Participant, header: Record<string, string>): Promise<{ type: string; payload: string } | undefined> {
  try {
    return { type: 'JWEPayload', payload: await seal('', { alg: 'RSA-OAEP-256', enc: 'A256GCM', ...header }, publicKeyOf(encryptionCert)) }
  } catch {
    return undefined
  }
}

/** A participant's own answer to a status question. Refuses NHCX-1010 where the recipient has not asked him that, NHCX-1006. */
export async function takeOnStatus(unit: Unit, call: Call<Body>): Promise<Reply<Acknowledgement>> {
  const arrival = await readArrival(unit, call)
  if ('refusal' in arrival) return arrival
  const { posted, recipient } = arrival
  const { sender, correlationId } = posted.fields
  const duplicate = await repeated(unit, posted.fields)
  if (duplicate) return told(duplicate, posted, unit.now)
  const [question] = await unit.list(exchangeMessages, 'asked', askedOf(correlationId, recipient.code, sender), { limit: 1 })
  if (!question) return told({ refusal: 'NHCX-1010', field: 'x-hcx-correlation_id', rule: 'The recipient has asked this sender for no such status' }, posted, unit.now)
  await handOn(unit, posted, recipient, question.value.thread, question.value.dialect)
  return { answer: acknowledge(posted, unit.now, 'request.dispatched') }
}
