import type { Operation } from '../../../functions/kernel/operation.ts'
import { pick, pickEach, pickList, pickText } from '../../kit/pick.ts'
import type { Seen } from '../../kit/seen.ts'
import type { Exchange } from '../../record.ts'
import { resourcesOf } from '../nhcx/bundle-rules.ts'
import { bundleIn, callIdOf, correlationOf, headerSent, named } from '../nhcx/reading.ts'

/** One message, seen where it was sent, where it came in, or at both ends: where both participants are ours. */
export interface Message {
  sent?: Exchange
  received?: Exchange
}

/** Either end of it. */
export const endOf = ({ sent, received }: Message): Exchange => (received ?? sent)!

/** By their api call ids; in the order in which they were first seen. */
export function messagesOf(seen: Seen, leg: Operation): Message[] {
  const came = seen.received(leg)
  const sent = seen.of(leg)
  const ids = new Set([...sent, ...came].toSorted((one, other) => one.id.localeCompare(other.id)).map(callIdOf))
  return [...ids].map((id) => ({ sent: sent.find((each) => callIdOf(each) === id), received: came.find((each) => callIdOf(each) === id) }))
}

export const sentOf = (messages: readonly Message[]): Exchange[] => messages.flatMap(({ sent }) => (sent ? [sent] : []))

/** The generic protocol tells errors and redirects as header keys alone. */
export const isInClear = ({ request }: Exchange): boolean => pick(request.body, 'payload') === undefined

export const statusOf = (exchange: Exchange | undefined): string => named(exchange, 'x-hcx-status')
export const workflowOf = (exchange: Exchange | undefined): string => named(exchange, 'x-hcx-workflow_id')
export const senderOf = (exchange: Exchange | undefined): string => named(exchange, 'x-hcx-sender_code')
export const recipientOf = (exchange: Exchange | undefined): string => named(exchange, 'x-hcx-recipient_code')
export const errorCodeOf = (exchange: Exchange): string => pickText(exchange.opened?.header, 'x-hcx-error_details.code')

/** 202 and its own ids. The list wants request.queued of it, which the reference gateway leaves out: judged where it is. */
export function isQueued(exchange: Exchange): boolean {
  const { status, body } = exchange.response
  const standing = pick(body, 'result.protocol_status')
  return status === 202 && exchange.code === '' && pickText(body, 'api_call_id') === callIdOf(exchange) && pickText(body, 'correlation_id') === correlationOf(exchange) && (standing === undefined || standing === 'request.queued')
}

/** On this correlation id. */
export const answersTo = (request: Exchange | undefined, answers: readonly Message[]): Message[] => answers.filter((answer) => request !== undefined && correlationOf(endOf(answer)) === correlationOf(request))

/** Delivered, or at least taken by the exchange. */
export const isUnderWay = ({ sent, received }: Message): boolean => received !== undefined || (sent !== undefined && isQueued(sent))

export const mainOf = (exchange: Exchange | undefined, type: string): unknown => resourcesOf(bundleIn(exchange), type)[0] ?? (pickText(bundleIn(exchange), 'resourceType') === type ? bundleIn(exchange) : undefined)

/** What the ClaimResponse gives, INR; undefined: it says nothing of it. */
export function benefitOf(exchange: Exchange): number | undefined {
  const total = pickList(mainOf(exchange, 'ClaimResponse'), 'total').find((entry) => pickEach(entry, 'category.coding[].code').includes('benefit'))
  const value = pick(total, 'amount.value')
  return typeof value === 'number' ? value : undefined
}

export const askedFor = (exchange: Exchange | undefined): number => Number(pick(mainOf(exchange, 'Claim'), 'total.value') ?? Number.NaN)

export const isRejected = (exchange: Exchange): boolean => pickEach(mainOf(exchange, 'ClaimResponse'), 'adjudication[].reason.coding[].code').includes('rejected') && benefitOf(exchange) === 0

/** The five parts as they went over the wire. */
export const isFiveParts = (exchange: Exchange): boolean => headerSent(exchange) !== undefined
