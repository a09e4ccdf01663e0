import type { z } from 'zod'
import type { ProtectedHeader } from '../../claims/envelope.ts'
import { isTime } from '../../claims/exchange/header.ts'
import type { ExchangeCode } from '../../claims/exchange/refusals.ts'
import type { Subscription } from '../../claims/notifications.ts'
import { isOver } from '../../claims/notifications.ts'
import type { Participant } from '../../claims/participants/record.ts'
import { numberOf } from '../../claims/participants/record.ts'
import { indianTime } from '../../claims/stamps.ts'
import type { AnswerOf, BodyOf } from '../../kernel/bodies.ts'
import type { Context, Outcome, Refusal } from '../../kernel/outcome.ts'
import { refuse } from '../../kernel/outcome.ts'
import type { onSubscribe, subscribe } from './operations.ts'
import { subscribePlaintext } from './operations.ts'

export type SubscriptionAnswer = AnswerOf<typeof subscribe>
export type Standing = Pick<SubscriptionAnswer, 'subscription_id' | 'subscription_status' | 'expiry'>

/** What a sealed subscription says in clear. */
export interface Envelope {
  sender: string
  recipient: string
  correlationId: string
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

/** Refuses NHCX-1005: a header absent or malformed. Source: nha-in/docs: catalogue/nhcx/endpoints/ (notification) */
export function readEnvelope(header: ProtectedHeader): Envelope | Refusal<ExchangeCode> {
  const fields = ['x-hcx-sender_code', 'x-hcx-recipient_code', 'x-hcx-timestamp', 'x-hcx-correlation_id'] as const
  const missing = fields.find((name) => typeof header[name] !== 'string' || header[name] === '')
  if (missing) return { refusal: 'NHCX-1005', field: missing, rule: `The protected header has no ${missing}` }
  const [sender, recipient, timestamp, correlationId] = fields.map((name) => header[name] as string) as [string, string, string, string]
  if (!isTime(timestamp) || !timestamp.includes('T')) return { refusal: 'NHCX-1005', field: 'x-hcx-timestamp', rule: 'No time in ISO 8601' }
  if (!UUID.test(correlationId)) return { refusal: 'NHCX-1005', field: 'x-hcx-correlation_id', rule: 'No UUID' }
  return { sender, recipient, correlationId }
}

/** Refuses NHCX-1002 with 403 (no active participant of role 10009, by which patient apps are registered), NHCX-401 (another client's). */
export function notTheApp(app: Participant | undefined, clientId: string, field: string): Refusal<ExchangeCode> | undefined {
  if (app?.status !== 'active' || !app.roles.includes('10009')) return { refusal: 'NHCX-1002', field, status: 403, rule: 'No active participant of role 10009 (EUA) has this code' }
  return app.clientId === clientId ? undefined : { refusal: 'NHCX-401', field, rule: 'The token is not of the client that created this participant' }
}

/** What an app asks for, readable. */
export type Wish = z.output<typeof subscribePlaintext> & { expiresAt?: number }

/** What was sealed for the exchange. Refuses NHCX-1007: not sealed for it (`plain` undefined), no subscription, or one for another app. */
export function readWish(plain: unknown, bsp: string): Wish | Refusal<ExchangeCode> {
  if (plain === undefined) return { refusal: 'NHCX-1007', field: 'payload', rule: 'Not sealed with the certificate that the registry gives for nhcx-gateway@hcx, or no JSON in it' }
  const { data, error } = subscribePlaintext.safeParse(plain)
  if (!data) return { refusal: 'NHCX-1007', field: `payload.${error.issues[0]?.path.join('.') ?? ''}`, rule: error.issues[0]?.message }
  if (numberOf(data.recipient_code) !== numberOf(bsp)) return { refusal: 'NHCX-1007', field: 'payload.recipient_code', rule: 'recipient_code is the app that subscribes' }
  if (!data.expiry) return data
  const expiresAt = /^\d{4}-\d{2}-\d{2}/.test(data.expiry) ? Date.parse(data.expiry) : Number.NaN
  return Number.isNaN(expiresAt) ? { refusal: 'NHCX-1007', field: 'payload.expiry', rule: 'expiry is a time in ISO 8601' } : { ...data, expiresAt }
}

const isOf = (bsp: string) => (entry: { bsp: string }): boolean => numberOf(entry.bsp) === numberOf(bsp)
const REPLACED_MAX = 20

/** Puts the app in the place of the one before; what is over from the start takes nobody's place. */
export function placeSubscription(before: Subscription | undefined, wish: Wish, bsp: string, { now }: Pick<Context, 'now'>): Outcome<Subscription | undefined, Standing, ExchangeCode> {
  const { subscription_id: subscriptionId, topic_code: topics, subscriber, on_notification_url: url, expiry = '', expiresAt } = wish
  const replaced = [before, ...(before?.replaced ?? [])].flatMap((entry) => (entry && !isOf(bsp)(entry) ? [{ bsp: entry.bsp, subscriptionId: entry.subscriptionId }] : [])).slice(0, REPLACED_MAX)
  const state: Subscription = { subscriber: subscriber.id.toLowerCase(), subscriptionId, bsp, topics, url, expiry, ...(expiresAt !== undefined && { expiresAt }), replaced }
  return { state: isOver(state, now) ? before : state, reply: { answer: standingOf(state, bsp, now)! }, effects: [] }
}

/** How the subscription of an app stands. Undefined: it never had one. */
export function standingOf(subscription: Subscription | undefined, bsp: string, now: number): Standing | undefined {
  if (subscription && isOf(bsp)(subscription)) return { subscription_id: subscription.subscriptionId, subscription_status: isOver(subscription, now) ? 'expired' : 'active', expiry: subscription.expiry }
  const earlier = subscription?.replaced.find(isOf(bsp))
  return earlier && { subscription_id: earlier.subscriptionId, subscription_status: 'replaced', expiry: '' }
}

/** Tells an app, on its acknowledgement of a notification, how its subscription stands. Refuses NHCX-1007: it has none. */
export function acknowledge(subscription: Subscription | undefined, { hvalues }: BodyOf<typeof onSubscribe>, bsp: string, { now, draw }: Pick<Context, 'now' | 'draw'>): Outcome<undefined, SubscriptionAnswer, ExchangeCode> {
  const standing = standingOf(subscription, bsp, now)
  if (!standing) return refuse(undefined, 'NHCX-1007', { field: 'request.abhaid', rule: 'This app has no subscription for the ABHA address' })
  return { state: undefined, reply: { answer: { timestamp: indianTime(now), api_call_id: draw.uuid('on-subscribe'), correlation_id: hvalues.correlationid, ...standing, message: 'Notification acknowledged' } }, effects: [] }
}
