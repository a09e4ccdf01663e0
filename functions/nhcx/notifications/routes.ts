import { open, readHeader } from '../../claims/envelope.ts'
import { subscriptions } from '../../claims/notifications.ts'
import { EXCHANGE_KEY } from '../../claims/participants/exchange-itself.ts'
import { numberOf } from '../../claims/participants/record.ts'
import { findParticipant } from '../../claims/participants/register.ts'
import { EXCHANGE_CODE } from '../../claims/participants/residents.ts'
import { acknowledgedAt, indianTime } from '../../claims/stamps.ts'
import type { BodyOf } from '../../kernel/bodies.ts'
import type { Refusal, Reply } from '../../kernel/outcome.ts'
import { isRefusal } from '../../kernel/outcome.ts'
import type { Call, Route } from '../../kernel/room.ts'
import { route } from '../../kernel/room.ts'
import type { Unit } from '../../kernel/unit.ts'
import { attempts } from './attempts.ts'
import type { Envelope, SubscriptionAnswer } from './flow.ts'
import { acknowledge, notTheApp, placeSubscription, readEnvelope, readWish } from './flow.ts'
import * as declared from './operations.ts'

/** The acknowledgement of a refusal repeats what was read by then. */
function echoed(unit: Unit, refusal: Refusal, envelope?: Envelope): Refusal {
  const { sender = '', recipient = '', correlationId = '' } = envelope ?? {}
  return { ...refusal, echo: { timestamp: acknowledgedAt(unit.now), correlation_id: correlationId, sender_code: sender, recipient_code: recipient } }
}

async function subscribe(unit: Unit, { clientId, body }: Call<BodyOf<typeof declared.subscribe>>): Promise<Reply<SubscriptionAnswer>> {
  const header = readHeader(body.payload)
  if (!header) return echoed(unit, { refusal: 'NHCX-1013', field: 'payload', rule: 'No compact JWE' })
  const envelope = readEnvelope(header)
  if ('refusal' in envelope) return echoed(unit, envelope)
  const { sender, recipient, correlationId } = envelope
  const app = (await findParticipant(unit, sender))?.value
  const refused = notTheApp(app, clientId, 'x-hcx-sender_code') ?? (await used(unit, correlationId))
  if (refused) return echoed(unit, refused, envelope)
  unit.create(attempts, { correlationId })
  if (numberOf(recipient) !== numberOf(EXCHANGE_CODE)) return echoed(unit, { refusal: 'NHCX-1003', field: 'x-hcx-recipient_code', rule: `A subscription is for ${EXCHANGE_CODE}` }, envelope)
  return place(unit, body.payload, app!.code, envelope)
}

async function used(unit: Unit, correlationId: string): Promise<Refusal | undefined> {
  return (await unit.get(attempts, correlationId.toLowerCase())) && { refusal: 'NHCX-1006', field: 'x-hcx-correlation_id', status: 409, rule: 'Each attempt to subscribe has a correlation id of its own, retries too' }
}

async function place(unit: Unit, payload: string, bsp: string, envelope: Envelope): Promise<Reply<SubscriptionAnswer>> {
  const wish = readWish(parsed((await open(payload, (await unit.world.site.keys.pair(EXCHANGE_KEY)).privateKey))?.plain), bsp)
  if ('refusal' in wish) return echoed(unit, wish, envelope)
  const doc = await unit.get(subscriptions, wish.subscriber.id.toLowerCase())
  const { state, reply } = placeSubscription(doc?.value, wish, bsp, unit.context)
  if (isRefusal(reply)) return echoed(unit, reply, envelope)
  if (state && !doc) unit.create(subscriptions, state)
  else if (state && doc && state !== doc.value) unit.save(doc, state)
  const message = reply.answer.subscription_status === 'active' ? 'Subscription accepted' : 'Subscription expired'
  return { answer: { timestamp: indianTime(unit.now), api_call_id: unit.context.draw.uuid('subscribe'), correlation_id: envelope.correlationId, ...reply.answer, message } }
}

function parsed(plain: string | undefined): unknown {
  try {
    return plain === undefined ? undefined : JSON.parse(plain)
  } catch {
    return undefined
  }
}

async function onSubscribe(unit: Unit, { clientId, body }: Call<BodyOf<typeof declared.onSubscribe>>): Promise<Reply<SubscriptionAnswer>> {
  const { senderid: sender, receiverid: recipient, correlationid: correlationId } = body.hvalues
  const app = (await findParticipant(unit, recipient))?.value
  const refused = notTheApp(app, clientId, 'hvalues.receiverid')
  if (refused) return echoed(unit, refused, { sender, recipient, correlationId })
  const doc = await unit.get(subscriptions, body.request.abhaid.toLowerCase())
  const { reply } = acknowledge(doc?.value, body, app!.code, unit.context)
  return isRefusal(reply) ? echoed(unit, reply, { sender, recipient, correlationId }) : reply
}

export const notificationRoutes: Route[] = [route(declared.subscribe, subscribe), route(declared.onSubscribe, onSubscribe)]
