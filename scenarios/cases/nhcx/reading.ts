import { headerOf } from '../../kit/claims/envelope.ts'
import { pick, pickText } from '../../kit/pick.ts'
import type { Seen } from '../../kit/seen.ts'
import type { Exchange } from '../../record.ts'
import type { Operation } from '../../../functions/kernel/operation.ts'

/** What judges read off messages of the claims exchange. Nothing here knows who made them. */

/** A value of the message's header: `x-hcx-status`; of a ProtocolResponse it stands in clear. */
export const named = (exchange: Exchange | undefined, name: string): string => pickText(exchange?.opened?.header, name) || pickText(headerSent(exchange), name)

/** The protected header as it went over the wire. */
export function headerSent(exchange: Exchange | undefined): Record<string, unknown> | undefined {
  const payload = pick(exchange?.request.body, 'payload')
  return typeof payload === 'string' ? headerOf(payload) : undefined
}

export const bundleIn = (exchange: Exchange | undefined): unknown => exchange?.opened?.bundle

export const correlationOf = (exchange: Exchange | undefined): string => named(exchange, 'x-hcx-correlation_id')
export const callIdOf = (exchange: Exchange | undefined): string => named(exchange, 'x-hcx-api_call_id')

/** Told in clear. */
export const isClear = ({ request }: Exchange): boolean => pickText(request.body, 'type') === 'ProtocolResponse'

const ACCEPTED = ['request.queued', 'request.dispatched']

/** `19/03/2026 11:46:35:120` */
const ACKNOWLEDGED_AT = /^\d{2}\/\d{2}\/\d{4} \d{2}:\d{2}:\d{2}:\d{3}$/

/** Whether a message got 202 and the acceptance body with its own ids, and no error: empty texts, never null. nha-in/docs: catalogue/nhcx/concepts/synchronous-acknowledgement.md */
export const isTaken = (exchange: Exchange): boolean => isAcknowledged(exchange, ACCEPTED)

/** The same, with one of these for protocol_status. */
export function isAcknowledged(exchange: Exchange, standings: readonly string[]): boolean {
  const { status, body } = exchange.response
  return status === 202 && pickText(body, 'api_call_id') === callIdOf(exchange) && pickText(body, 'correlation_id') === correlationOf(exchange) && ACKNOWLEDGED_AT.test(pickText(body, 'timestamp'))
    && pickText(body, 'result.entity_type') !== '' && pick(body, 'error.code') === '' && pick(body, 'error.message') === '' && standings.includes(pickText(body, 'result.protocol_status'))
    && pickText(body, 'result.sender_code') === named(exchange, 'x-hcx-sender_code') && pickText(body, 'result.recipient_code') === named(exchange, 'x-hcx-recipient_code')
}

const RECEIPT_MS_MAX = 30_000

/** What came to us got its receipt in time. */
export const isReceipted = (exchange: Exchange): boolean => isTaken(exchange) && exchange.finishedAt - exchange.startedAt <= RECEIPT_MS_MAX

/** Messages on the other leg that belong to a request: its correlation id comes back, or its own id does (both are published). */
export function onThreadOf(request: Exchange | undefined, messages: readonly Exchange[]): Exchange[] {
  if (!request) return []
  const ids = [correlationOf(request), callIdOf(request)]
  return messages.filter((message) => ids.includes(correlationOf(message)))
}

/** The request that tells: the first that was answered sealed, else the first that was taken. */
export function requestThatTells(requests: readonly Exchange[], answers: readonly Exchange[]): Exchange | undefined {
  const isAnswered = (request: Exchange): boolean => onThreadOf(request, answers).some((answer) => !isClear(answer))
  return requests.find((request) => isTaken(request) && isAnswered(request)) ?? requests.find(isTaken) ?? requests[0]
}

export const one = (exchange: Exchange | undefined): Exchange[] => (exchange ? [exchange] : [])

/** Both ends of an exchange: who asks, who answers. */
export interface Legs {
  request: Operation
  answer: Operation
}

/** Where we asked: our requests, and what came back. */
export function asked(seen: Seen, { request, answer }: Legs): { request?: Exchange; answers: Exchange[]; sealed: Exchange[]; all: Exchange[] } {
  const came = seen.received(answer)
  const all = seen.of(request)
  const tells = requestThatTells(all, came)
  const answers = onThreadOf(tells, came)
  return { request: tells, answers, sealed: answers.filter((message) => !isClear(message)), all }
}
