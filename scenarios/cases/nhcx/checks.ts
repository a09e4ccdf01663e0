import { error } from '../../../functions/nhcx/exchange/operations.ts'
import type { Checker } from '../../kit/check.ts'
import { pick, pickText } from '../../kit/pick.ts'
import type { Seen } from '../../kit/seen.ts'
import type { Exchange } from '../../record.ts'
import type { BundleKind } from './bundle-rules.ts'
import { faultsOf } from './bundle-rules.ts'
import type { Legs } from './reading.ts'
import { asked, bundleIn, callIdOf, correlationOf, headerSent, isClear, isReceipted, isTaken, named, one, onThreadOf } from './reading.ts'

const TAKEN = '202; its own api_call_id and correlation_id; error empty; protocol_status request.queued or request.dispatched'
const RECEIPTED = '202 with the ids of the delivery, within 30 s'
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const isSealedRight = (exchange: Exchange): boolean => {
  const header = headerSent(exchange)
  return header !== undefined && header['alg'] === 'RSA-OAEP-256' && header['enc'] === 'A256GCM' && Object.keys(header).every((name) => name === 'alg' || name === 'enc' || name.startsWith('x-hcx-'))
}

const shownHeader = (...names: string[]) => (exchange: Exchange): unknown => Object.fromEntries(names.map((name) => [name, named(exchange, name)]))

/** The bundle that was sealed is valid. */
export function judgeBundle(check: Checker, exchange: Exchange | undefined, kind: BundleKind): void {
  check.every('its bundle is valid (FHIR R4, and what NHA\'s sheets demand)', one(exchange), (sent) => faultsOf(bundleIn(sent), kind).length === 0, { wanted: 'nothing wrong', show: (sent) => faultsOf(bundleIn(sent), kind)[0] ?? 'nothing wrong' })
}

/** NHCX took it, sealed as it must be. */
export function judgeTaken(check: Checker, exchange: Exchange | undefined): void {
  check.every('NHCX takes it with 202 and its acceptance body', one(exchange), isTaken, { wanted: TAKEN })
  check.every('it is sealed by RSA-OAEP-256 and A256GCM, and nothing else stands in its header', one(exchange), isSealedRight, { wanted: 'alg RSA-OAEP-256, enc A256GCM, x-hcx-* alone', show: headerSent })
}

export interface Asking {
  legs: Legs
  bundle: BundleKind
  /** x-hcx-status of the request, where it may be another. */
  statuses?: readonly string[]
  workflow?: readonly string[]
  answeredWith?: readonly string[]
  /** The row asks for both forms of an answer. */
  refusedInClear?: boolean
}

/** What every exchange that we begin has to show; gives what the case's own checks go on from. */
export function judgeAsking(seen: Seen, check: Checker, { legs, bundle, statuses = ['request.initiated'], workflow, answeredWith, refusedInClear = true }: Asking): ReturnType<typeof asked> {
  const found = asked(seen, legs)
  const { request, answers, sealed, all } = found
  judgeTaken(check, request)
  check.every(`x-hcx-status is ${statuses.join(' or ')}, and its ids are UUIDs`, one(request), (sent) => statuses.includes(named(sent, 'x-hcx-status')) && UUID.test(callIdOf(sent)) && UUID.test(correlationOf(sent)), { wanted: `${statuses.join(' or ')}; UUIDs`, show: shownHeader('x-hcx-status', 'x-hcx-api_call_id', 'x-hcx-correlation_id') })
  if (workflow) check.every(`x-hcx-workflow_id is ${workflow.join(' or ')}`, one(request), (sent) => workflow.includes(named(sent, 'x-hcx-workflow_id')), { wanted: workflow.join(' or '), show: shownHeader('x-hcx-workflow_id') })
  judgeBundle(check, request, bundle)
  check.every('the answer comes from the participant addressed, to us', answers, (answer) => named(answer, 'x-hcx-sender_code') === named(request, 'x-hcx-recipient_code') && named(answer, 'x-hcx-recipient_code') === named(request, 'x-hcx-sender_code'), { wanted: 'the codes of the request, swapped', show: shownHeader('x-hcx-sender_code', 'x-hcx-recipient_code') })
  check.every('each answer is taken with 202 and the acceptance body within 30 s', answers, isReceipted, { wanted: RECEIPTED })
  check.every('each answer has an x-hcx-api_call_id of its own', answers, (answer) => callIdOf(answer) !== correlationOf(answer) && callIdOf(answer) !== callIdOf(request), { wanted: 'another than the correlation id', show: shownHeader('x-hcx-api_call_id', 'x-hcx-correlation_id') })
  const came = all.flatMap((sent) => onThreadOf(sent, seen.received(legs.answer)))
  check.every('the answer is opened with our own key', sealed.length > 0 ? came.filter((answer) => !isClear(answer)) : [], (answer) => pickText(bundleIn(answer), 'resourceType') === 'Bundle', { wanted: 'a bundle', show: ({ opened }) => opened?.problem ?? opened?.bundle })
  check.fits('it is closed once', sealed.at(-1), closings(sealed), (count) => Number(count) <= 1, 'response.complete at most once')
  if (answeredWith) check.some(`it is answered with workflow ${answeredWith.join(', ')}`, sealed, (answer) => answeredWith.includes(named(answer, 'x-hcx-workflow_id')), { wanted: answeredWith.join(' or ') })
  if (!refusedInClear) return found
  check.guard('an answer in clear, with what is wrong, is taken with 202 too', came.filter(isClear), { test: (answer) => isReceipted(answer) && hasErrorDetails(answer), wanted: `ProtocolResponse, response.error, code and message; ${RECEIPTED}` })
  return found
}

/** How often a thread was closed: one message that is delivered again keeps its id. */
const closings = (answers: readonly Exchange[]): number => new Set(answers.filter((answer) => named(answer, 'x-hcx-status') === 'response.complete').map(callIdOf)).size

/** response.error, and what is wrong. */
const hasErrorDetails = (exchange: Exchange): boolean => {
  const details = pick(exchange.opened?.header, 'x-hcx-error_details')
  return isClear(exchange) && named(exchange, 'x-hcx-status') === 'response.error' && pickText(details, 'code') !== '' && pickText(details, 'message') !== ''
}

export interface Answering {
  legs: Legs
  bundle: BundleKind
  statuses?: readonly string[]
  workflow?: readonly string[]
  /** What cannot be opened is answered in clear. */
  refuses?: boolean
}

/** What every answer of ours has to show; gives the request and the answer that tell. */
export function judgeAnswering(seen: Seen, check: Checker, { legs, bundle, statuses = ['response.complete'], workflow, refuses }: Answering): { request?: Exchange; answer?: Exchange; answers: Exchange[] } {
  const requests = seen.received(legs.request)
  const sent = seen.of(legs.answer)
  const sealedFor = (request: Exchange): Exchange[] => onThreadOf(request, sent).filter((answer) => !isClear(answer))
  const request = requests.find((came) => sealedFor(came).some(isTaken)) ?? requests.find((came) => sealedFor(came).length > 0) ?? requests[0]
  const answers = request ? sealedFor(request) : []
  // A receipt on the thread may stand before the answer.
  const answer = answers.find((each) => statuses.includes(named(each, 'x-hcx-status'))) ?? answers.at(-1)
  check.every('the request is taken with 202 and the acceptance body within 30 s', one(request), isReceipted, { wanted: RECEIPTED })
  judgeTaken(check, answer)
  check.every(`x-hcx-status is ${statuses.join(' or ')}`, one(answer), (each) => statuses.includes(named(each, 'x-hcx-status')), { wanted: statuses.join(' or '), show: shownHeader('x-hcx-status') })
  if (workflow) check.every(`x-hcx-workflow_id is ${workflow.join(', ')}`, one(answer), (each) => workflow.includes(named(each, 'x-hcx-workflow_id')), { wanted: workflow.join(' or '), show: shownHeader('x-hcx-workflow_id') })
  judgeBundle(check, answer, bundle)
  check.every('x-hcx-api_call_id is new', answers, (each) => callIdOf(each) !== correlationOf(each) && callIdOf(each) !== callIdOf(request), { wanted: 'another than the correlation id', show: shownHeader('x-hcx-api_call_id', 'x-hcx-correlation_id') })
  check.every('x-hcx-correlation_id is that of the request, which is its x-hcx-api_call_id', one(answer), (each) => [callIdOf(request), correlationOf(request)].includes(correlationOf(each)), { wanted: callIdOf(request), show: shownHeader('x-hcx-correlation_id') })
  check.every('x-hcx-recipient_code is who asked', one(answer), (each) => named(each, 'x-hcx-recipient_code') === named(request, 'x-hcx-sender_code'), { wanted: named(request, 'x-hcx-sender_code'), show: shownHeader('x-hcx-recipient_code') })
  if (refuses) judgeRefusing(check, requests, sent)
  const reports = answers.flatMap((each) => onThreadOf(each, seen.received(error)))
  check.fits('no /v1/error reports it', answer, reports.length, (count) => count === 0, 'none')
  return { request, answer, answers }
}

function judgeRefusing(check: Checker, requests: readonly Exchange[], sent: readonly Exchange[]): void {
  const unreadable = requests.filter(({ opened }) => opened?.problem !== undefined)
  check.guard('a request that cannot be opened is answered in clear: response.error and x-hcx-error_details', unreadable, {
    test: (came) => isReceipted(came) && onThreadOf(came, sent).some((answer) => hasErrorDetails(answer) && isTaken(answer)), wanted: 'a ProtocolResponse with code and message, which NHCX takes', show: (came) => onThreadOf(came, sent).map(({ opened }) => opened?.header)[0] ?? 'no answer',
  })
}

/** The first message of a thread: its answer comes on another leg than the request that a case is about. */
export const isOnThread = (thread: Exchange | undefined) => (message: Exchange): boolean => onThreadOf(thread, [message]).length > 0
