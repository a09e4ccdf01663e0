import type { Checker } from '../../kit/check.ts'
import type { Seen } from '../../kit/seen.ts'
import type { Exchange } from '../../record.ts'
import { LEGS } from './legs.ts'
import { callIdOf, correlationOf, headerSent, isAcknowledged, isReceipted, named, one, onThreadOf } from './reading.ts'

const STANDS = ['request.queued', 'request.dispatched', 'request.stopped']
const HEADERS = ['x-hcx-sender_code', 'x-hcx-recipient_code', 'x-hcx-api_call_id', 'x-hcx-correlation_id', 'x-hcx-timestamp', 'x-hcx-status']

/** The first of the message's header names that on_status has not got. */
const gapIn = (exchange: Exchange): string | undefined => HEADERS.find((name) => named(exchange, name) === '')

/** Where a message stands: the same use case of both roles. */
export function judgeStatus(seen: Seen, check: Checker): void {
  const questions = seen.of(LEGS.status.request)
  const sent = new Set(seen.all.filter((exchange) => !exchange.direction && exchange.opened && !questions.includes(exchange)).map(callIdOf))
  const isAboutOurs = (exchange: Exchange): boolean => sent.has(correlationOf(exchange))
  const asked = questions.find((exchange) => isAboutOurs(exchange) && exchange.response.status === 202) ?? questions.find(isAboutOurs) ?? questions[0]
  check.every('x-hcx-correlation_id is the x-hcx-api_call_id of the message asked about', one(asked), isAboutOurs, { wanted: 'that of a message of ours', show: correlationOf })
  check.every('x-hcx-status is request.initiated', one(asked), (exchange) => named(exchange, 'x-hcx-status') === 'request.initiated', { wanted: 'request.initiated', show: (exchange) => named(exchange, 'x-hcx-status') })
  check.every('202 says at once where it stands', one(asked), (exchange) => isAcknowledged(exchange, STANDS), { wanted: `202; its own api_call_id and correlation_id; protocol_status ${STANDS.join(' or ')}` })
  const answers = onThreadOf(asked, seen.received(LEGS.status.answer))
  check.every('on_status comes with the headers of the message', answers, (answer) => gapIn(answer) === undefined, { wanted: HEADERS.join(', '), show: (answer) => headerSent(answer) ?? answer.opened?.header })
  check.every('it is taken with 202 and the acceptance body within 30 s', answers, isReceipted, { wanted: '202 with the ids of the delivery, within 30 s' })
  check.guard('a message that nobody sent is not found', questions.filter((exchange) => !isAboutOurs(exchange)), { codes: ['NHCX-1012'] })
}
