import type { Checker } from '../../kit/check.ts'
import { pick, pickEach, pickText } from '../../kit/pick.ts'
import type { Seen } from '../../kit/seen.ts'
import type { Exchange } from '../../record.ts'
import { bundleIn, callIdOf, correlationOf, headerSent, named, one } from '../nhcx/reading.ts'
import type { Cycle } from './legs.ts'
import { CYCLES } from './legs.ts'
import type { Message } from './reading.ts'
import { answersTo, endOf, isInClear, isQueued, isUnderWay, mainOf, messagesOf, recipientOf, senderOf, sentOf, statusOf, workflowOf } from './reading.ts'

/** What judges of all four cycles hold a cycle against. */

export interface Told {
  request?: Message
  answers: Message[]
  /** The last word. */
  final?: Exchange
}

/** The cycle that tells: the first request that was answered, else the first. Of its answers those that got anywhere, if any did. */
export function toldOf(seen: Seen, cycle: Cycle): Told {
  const [requests, answers] = [messagesOf(seen, CYCLES[cycle].request), messagesOf(seen, CYCLES[cycle].answer)]
  const request = requests.find((each) => answersTo(endOf(each), answers).some(isUnderWay)) ?? requests[0]
  const on = answersTo(request && endOf(request), answers)
  const own = on.some(isUnderWay) ? on.filter(isUnderWay) : on
  return { request, answers: own, final: own.map(endOf).find((each) => statusOf(each) !== 'response.partial') }
}

const show = (...names: string[]) => (exchange: Exchange): unknown => Object.fromEntries(names.map((name) => [name, named(exchange, name)]))

export const all = ({ request, answers }: Told): Message[] => [...(request ? [request] : []), ...answers]

/** `x-hcx-status` alone. */
export const showStatus = show('x-hcx-status')

export function judgeReceipts(check: Checker, messages: readonly Message[]): void {
  check.every('each request gets 202 with its own api_call_id and correlation_id; protocol_status, where it is given, is request.queued', sentOf(messages), isQueued, { wanted: '202, the ids of the message, request.queued' })
}

/** Ids and codes of the answers. */
export function judgeThread(check: Checker, { request, answers }: Told): void {
  const asked = request && endOf(request)
  const ends = answers.map(endOf)
  check.every('the answer has the correlation id and the workflow id of the request', ends, (each) => correlationOf(each) === correlationOf(asked) && workflowOf(each) !== '' && workflowOf(each) === workflowOf(asked), { wanted: `correlation id ${correlationOf(asked)}, workflow id ${workflowOf(asked)}`, show: show('x-hcx-correlation_id', 'x-hcx-workflow_id') })
  check.every('its sender is who was asked, its recipient who asked', ends, (each) => senderOf(each) === recipientOf(asked) && recipientOf(each) === senderOf(asked), { wanted: 'the codes of the request, swapped', show: show('x-hcx-sender_code', 'x-hcx-recipient_code') })
}

const payloadOf = (exchange: Exchange | undefined): string => pickText(exchange?.request.body, 'payload')

/** Where both ends were seen. The JWE is authenticated: the same one, opened, is the same text. */
export function judgeSameBytes(check: Checker, told: Told): void {
  const sent = sentOf(all(told))
  const cameFor = (each: Exchange): Exchange | undefined => all(told).find((message) => message.sent === each)?.received
  check.every('the payload each side opens is byte for byte what the other side sealed', sent, (each) => {
    const came = cameFor(each)
    return came !== undefined && payloadOf(came) !== '' && payloadOf(came) === payloadOf(each) && came.opened?.problem === undefined && JSON.stringify(bundleIn(came)) === JSON.stringify(bundleIn(each))
  }, { wanted: 'the sealed text as it was sent, opened', show: (each) => cameFor(each)?.opened?.problem ?? (cameFor(each) ? 'another text' : 'it was not delivered') })
}

export function judgeComplete(check: Checker, { final }: Told): void {
  check.every('x-hcx-status of the answer is response.complete, and it is sealed', one(final), (each) => statusOf(each) === 'response.complete' && !isInClear(each), { wanted: 'response.complete', show: showStatus })
}

/** A value of the resource that is sealed. */
export function judgeField(check: Checker, exchange: Exchange | undefined, type: string, path: string, wanted: string, test: (values: unknown[]) => boolean): void {
  const values = pickEach(mainOf(exchange, type), path)
  check.fits(`${type}.${path}: ${wanted}`, exchange, values, () => test(values.filter((value) => value !== undefined)), wanted)
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?[+-]\d{2}:\d{2}$/
const IDS = ['x-hcx-correlation_id', 'x-hcx-workflow_id', 'x-hcx-api_call_id']

/** The protected header as it went over the wire: the data requirements of the guide. */
export function judgeHeader(check: Checker, message: Message | undefined): void {
  const exchange = message && endOf(message)
  const header = (name: string): unknown => pick(headerSent(exchange), name)
  check.fits('alg is RSA-OAEP and enc A256GCM', exchange, [header('alg'), header('enc')], () => header('alg') === 'RSA-OAEP' && header('enc') === 'A256GCM', 'RSA-OAEP, A256GCM')
  check.fits('correlation id, workflow id and api call id are UUIDs', exchange, IDS.map(header), () => IDS.every((name) => UUID.test(String(header(name)))), 'three UUIDs')
  check.fits('the timestamp has an offset', exchange, header('x-hcx-timestamp'), (value) => WITH_OFFSET.test(String(value)), '2022-07-22T15:33:50.319+05:30')
  check.fits('sender and recipient code are there, and are not the same', exchange, [senderOf(exchange), recipientOf(exchange)], () => senderOf(exchange) !== '' && recipientOf(exchange) !== '' && senderOf(exchange) !== recipientOf(exchange), 'two codes')
}

export function judgeNewId(check: Checker, { request, answers }: Told): void {
  check.every('its api call id is new', answers.map(endOf), (each) => callIdOf(each) !== '' && callIdOf(each) !== callIdOf(request && endOf(request)) && callIdOf(each) !== correlationOf(each), { wanted: 'another than that of the request', show: show('x-hcx-api_call_id') })
}

/** What the registry said of a code; `Unknown`: it has none such. Undefined: it was not asked. */
export function lookedUp(searches: readonly Exchange[], code: string): { roles: unknown[]; status: string } | undefined {
  const search = searches.find((each) => pickText(each.request.body, 'filters.participant_code.eq') === code && each.response.status === 200)
  const found = pick(search?.response.body, 'participants[0]')
  return search && { roles: pickEach(found, 'roles[]'), status: pickText(found, 'status') || 'Unknown' }
}
