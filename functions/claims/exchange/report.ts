import type { Sent } from '../../kernel/deliver.ts'
import type { Callback, Context } from '../../kernel/outcome.ts'
import type { ProtectedHeader } from '../envelope.ts'
import { legAt, pairedWith } from '../legs.ts'
import type { Participant } from '../participants/record.ts'
import { EXCHANGE_CODE } from '../participants/residents.ts'
import type { ProtocolResponse } from '../receipt.ts'
import { indianTime } from '../stamps.ts'
import type { Dialect } from './forward.ts'
import { addressOf, laneOf, pathFor } from './forward.ts'
import type { ExchangeMessage } from './record.ts'
import { exchangeMessages } from './record.ts'
import type { ExchangeCode } from './refusals.ts'
import { refusals } from './refusals.ts'

/** Couriers of what the exchange itself has to say, by the sender's dialect. `ref` is the id of the message it is about. */
export const REPORT: Record<Dialect, string> = { nhcx: 'nhcx.report', hcx: 'hcx.report' }

/** Of what a recipient answered, no more is passed on. */
const TRACE_CHARS_MAX = 1_000

interface Details {
  code: string
  message: string
  trace: string
}

const detailsOf = (code: ExchangeCode): Details => ({ code, message: refusals[code].message, trace: '' })

/** An example of the specification; the code is on no list. */
const OF_EXAMPLE: Details = { code: 'ERR_DELIVERY_FAILED', message: 'Recipient endpoint unreachable after five attempts', trace: '' }
/** What the platform's dispatcher says; `trace` is what the recipient answered. hcx-platform: DispatcherUtil */
const ofPlatform = (trace: string): Details => ({ code: 'ERR_RECIPIENT_NOT_AVAILABLE', message: 'Please provide correct recipient code', trace })

function failureDetails({ dialect }: ExchangeMessage, { status, body }: Sent, { variant }: Context): Details {
  if (dialect === 'hcx') return ofPlatform(status === 0 ? '' : body.slice(0, TRACE_CHARS_MAX))
  if (status !== 0) return detailsOf(variant('nhcx.bad-receipt-code') as ExchangeCode)
  const code = variant('nhcx.delivery-failed-code')
  return code === OF_EXAMPLE.code ? OF_EXAMPLE : detailsOf(code as ExchangeCode)
}

/** Every key of the shape that NHA prints. nha-in/docs: current/doc/documents/API Response Handling to avoid Failures.md */
function protocolResponse({ fields, path }: ExchangeMessage, recipient: string, details: Details, { now, draw }: Context): ProtocolResponse {
  return {
    type: 'ProtocolResponse', 'x-hcx-sender_code': EXCHANGE_CODE, 'x-hcx-recipient_code': recipient, 'x-hcx-api_call_id': draw.uuid(`report:${fields.sender}:${fields.apiCallId}`), 'x-hcx-correlation_id': fields.correlationId,
    'x-hcx-workflow_id': fields.workflowId, 'x-hcx-timestamp': indianTime(now), 'x-hcx-debug_flag': 'Error', 'x-hcx-status': 'response.error', 'x-hcx-redirect_to': '', 'x-hcx-error_details': details,
    'x-hcx-debug_details': { code: '', message: '', trace: '' }, 'x-hcx-domain-header': { use_case_name: fields.useCase, amt_processed: '' }, 'x-hcx-entity-type': legAt(path)?.entityType ?? '', 'x-hcx-ben-abha-id': fields.abhaId,
  }
}

/** In the generic protocol the header keys alone. */
const HCX_KEYS = ['x-hcx-sender_code', 'x-hcx-recipient_code', 'x-hcx-api_call_id', 'x-hcx-correlation_id', 'x-hcx-status', 'x-hcx-error_details'] as const
function plainError(response: ProtocolResponse): ProtectedHeader {
  const { 'x-hcx-workflow_id': workflowId } = response
  return { ...Object.fromEntries(HCX_KEYS.map((name) => [name, response[name]])), ...(workflowId && { 'x-hcx-workflow_id': workflowId }) }
}

/**
 * Tells the sender of a message that it came to nothing: at his `/v1/error`; in the generic protocol, which has no such path, on
 * the answer leg of what failed. Empty: he has no address either.
 * Source: nha-in/docs: catalogue/nhcx/callbacks/error; hcx-platform: BaseDispatcherFunction, BaseProcessFunction (an answer that
 * failed is reported on its own path).
 */
function reportTo(sender: Participant, message: ExchangeMessage, details: Details, context: Context): Callback[] {
  if (sender.endpointUrl === '') return []
  const response = protocolResponse(message, sender.code, details, context)
  const leg = legAt(message.path)!
  const hcx = message.dialect === 'hcx'
  const path = hcx ? pathFor('hcx', leg.kind === 'request' ? pairedWith(leg) : leg) : '/v1/error'
  return [{
    effect: 'callback', courier: REPORT[message.dialect], to: sender.code, url: addressOf(sender, path), lane: laneOf(`${message.thread}#report`, sender), ref: exchangeMessages.id(message), correlation: message.fields.correlationId,
    body: hcx ? plainError(response) : response,
  }]
}

export const reportFailure = (sender: Participant, message: ExchangeMessage, sent: Sent, context: Context): Callback[] => reportTo(sender, message, failureDetails(message, sent, context), context)

/** The exchange itself failed at something: NHCX-1009. */
export const reportFault = (sender: Participant, message: ExchangeMessage, context: Context): Callback[] => reportTo(sender, message, detailsOf('NHCX-1009'), context)
