import type { Callback } from '../kernel/outcome.ts'
import type { Kind } from '../kernel/records.ts'
import type { Unit } from '../kernel/unit.ts'
import { abhaAddressOf, bareAbha } from './abha.ts'
import type { ProtectedHeader } from './envelope.ts'
import { publicKeyOf, seal } from './envelope.ts'
import type { Leg } from './legs.ts'
import { numberOf } from './participants/record.ts'
import { findParticipant } from './participants/register.ts'
import { EXCHANGE_CODE } from './participants/residents.ts'
import { indianTime } from './stamps.ts'

/** Who hears of the claims of an ABHA address: one app at a time, the last that subscribed. */
export interface Subscription {
  /** ABHA address, in lower case. */
  subscriber: string
  subscriptionId: string
  /** Participant code of the app. */
  bsp: string
  topics: string[]
  url: string
  /** As it came; empty: none. */
  expiry: string
  /** Epoch ms. */
  expiresAt?: number
  /** The apps before it, latest first. */
  replaced: { bsp: string; subscriptionId: string }[]
}

export const subscriptions: Kind<Subscription> = { name: 'notification-subscription', id: ({ subscriber }) => subscriber }

export const NOTIFICATION_COURIER = 'nhcx.notification'

/** A leg that passed through the exchange, which can read its header alone. */
export interface ClaimEvent {
  leg: Pick<Leg, 'family' | 'kind'>
  header: ProtectedHeader
}

/** What the app is told the event is, and to whom it is put. nha-in/docs: catalogue/nhcx/callbacks/ (notification) */
const ACTIONS: Record<string, { action: string; about: string }> = {
  'preauth request': { action: 'preauth_request', about: 'pre-authorisation' }, 'preauth answer': { action: 'preauth_response', about: 'pre-authorisation' },
  'claim request': { action: 'claim_request', about: 'claim' }, 'claim answer': { action: 'claim_response', about: 'claim' },
  'paymentnotice request': { action: 'payment_notice', about: 'payment' }, 'communication request': { action: 'communication', about: 'claim' },
}

/** By workflow code; any other is on its way. nha-in/docs: current/doc/documents/Workflow Status Sheets */
const STANDINGS: Record<string, string> = {
  '20': 'is being processed', '25': 'is being processed', '28': 'is being processed', '29': 'is being processed', '21': 'is approved', '22': 'is approved', '26': 'is approved',
  '23': 'is rejected', '231': 'is rejected', '291': 'is rejected', '24': 'needs more information', '241': 'needs more information', '27': 'needs more information',
  '30': 'is initiated', '31': 'is processed', '33': 'is settled',
}

/**
 * The notifications that an event owes: one to the app subscribed for its beneficiary, or none. What is sealed in the
 * event (amounts, benefits) the exchange cannot know: those fields are empty.
 * Inferred: an address belongs to a number where its name is the number's 14 digits; `message` is ours.
 */
export async function notificationsFor(unit: Unit, { leg, header }: ClaimEvent): Promise<Callback[]> {
  const about = ACTIONS[`${leg.family} ${leg.kind}`]
  const subscription = about && (await subscriptionFor(unit, text(header, 'x-hcx-ben-abha-id')))
  if (!about || !subscription?.topics.includes('workflow_events') || isOver(subscription, unit.now)) return []
  const ref = text(header, 'x-hcx-api_call_id')
  const standing = about.action === 'communication' ? 'needs more information' : (STANDINGS[text(header, 'x-hcx-workflow_id')] ?? 'is on its way')
  const body = {
    notification_id: unit.context.draw.uuid(`notification:${ref}`), topic_code: 'workflow_events', timestamp: indianTime(unit.now), subscriber: { id: subscription.subscriber }, message: `Your ${about.about} ${standing}.`,
    domain_values: { ...Object.fromEntries(TOLD.map((name) => [name, text(header, name)])), 'x-hcx-action': about.action, 'x-hcx-amount_submitted': '', 'x-hcx-benefit-category_type': '', 'x-hcx-benefit_code': [] },
  }
  return [{ effect: 'callback', courier: NOTIFICATION_COURIER, to: subscription.bsp, url: subscription.url, lane: `${NOTIFICATION_COURIER}:${numberOf(subscription.bsp)}`, ref: subscription.subscriber, body: await written(unit, subscription.bsp, ref, body) }]
}

const TOLD = ['x-hcx-workflow_id', 'x-hcx-correlation_id', 'x-hcx-timestamp', 'x-hcx-sender_code', 'x-hcx-recipient_code', 'x-hcx-api_call_id', 'x-hcx-status'] as const

const text = (header: ProtectedHeader, name: string): string => (typeof header[name] === 'string' ? header[name] : '')

export const isOver = ({ expiresAt }: Pick<Subscription, 'expiresAt'>, now: number): boolean => expiresAt !== undefined && expiresAt <= now

async function subscriptionFor(unit: Unit, beneficiary: string): Promise<Subscription | undefined> {
  const abha = bareAbha(beneficiary)
  for (const address of abha ? [abhaAddressOf(abha), `${abha}@abdm`] : [beneficiary.toLowerCase()]) {
    const found = address !== '' && (await unit.get(subscriptions, address))
    if (found) return found.value
  }
  return undefined
}

/** Plain, or sealed for the app where the variant says so and it has a certificate. */
async function written(unit: Unit, bsp: string, about: string, body: Record<string, unknown>): Promise<unknown> {
  if (unit.context.variant('nhcx.notification-body') !== 'sealed') return body
  const app = await findParticipant(unit, bsp)
  if (!app?.value.encryptionCert) return body
  const header = { alg: 'RSA-OAEP', enc: 'A256GCM', 'x-hcx-sender_code': EXCHANGE_CODE, 'x-hcx-recipient_code': bsp, 'x-hcx-timestamp': indianTime(unit.now), 'x-hcx-correlation_id': unit.context.draw.uuid(`notification-thread:${about}`) }
  return { payload: await seal(JSON.stringify(body), header, publicKeyOf(app.value.encryptionCert)) }
}
