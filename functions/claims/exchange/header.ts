import type { Refusal } from '../../kernel/outcome.ts'
import type { ProtectedHeader } from '../envelope.ts'
import type { Leg } from '../legs.ts'
import type { Fields } from './record.ts'
import type { ExchangeCode } from './refusals.ts'

export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const CODE = /^[^\s@]{1,64}(?:@[A-Za-z0-9._-]{1,64})?$/
const ABHA = /^(?:|\d{14}|\d{2}-\d{4}-\d{4}-\d{4})$/
/** Nothing published comes near; records must stay small. */
const SHORT = /^.{0,100}$/s
const UNIX = /^(?:\d{10}|\d{13})$/
const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})$/
const ALGORITHMS: readonly unknown[] = ['RSA-OAEP-256', 'RSA-OAEP']

/** Answers to a query ride a request path, as complete; and a payer's query rides an answer path, as a request. nha-in/docs: current/doc/documents/Workflow Status Sheets (with Codes).md */
const QUERY_ANSWERS: readonly string[] = ['19', '131', '141', '151', '161', '181', 'R151']
export const QUERIES: readonly string[] = ['24', '241', '27', '254', 'R27', 'R254', '263']

/** Legs whose answer may send the asker on. Swasth hcx-specs (redirect); NHCX publishes the field alone. */
const REDIRECTED = ['coverageeligibility', 'preauth', 'claim']

export interface Reading {
  leg: Leg
  /** In clear: a ProtocolResponse. */
  clear: boolean
  variant(name: string): string
}

type Read = { fields: Fields } | Refusal<ExchangeCode>

const refuse = (refusal: ExchangeCode, field: string, rule: string): Refusal<ExchangeCode> => ({ refusal, field, rule })

/** Five forms of time are published, all are taken: Unix seconds and milliseconds (as text or number), ISO 8601 with Z or an offset, colon or none. */
export function isTime(text: string): boolean {
  return UNIX.test(text) || (ISO.test(text) && !Number.isNaN(Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'))))
}

/** What could be read, for the acknowledgement of a refusal as well. */
export function fieldsOf(header: ProtectedHeader): Fields {
  const text = (name: string): string => {
    const value = header[name]
    return typeof value === 'string' ? value : ''
  }
  const timestamp = header['x-hcx-timestamp']
  return {
    sender: text('x-hcx-sender_code'), recipient: text('x-hcx-recipient_code'), apiCallId: text('x-hcx-api_call_id'), correlationId: text('x-hcx-correlation_id'), workflowId: text('x-hcx-workflow_id'),
    timestamp: typeof timestamp === 'number' ? String(timestamp) : text('x-hcx-timestamp'), status: text('x-hcx-status'), abhaId: text('x-hcx-ben-abha-id'), useCase: text('x-hcx-use_case'), redirectTo: text('x-hcx-redirect_to'),
  }
}

/**
 * Holds a header against what every leg wants. Refuses NHCX-1005 (missing, malformed or foreign header), NHCX-1018 (ABHA
 * number), NHCX-1011 (status not allowed on the leg).
 * Inferred: texts of more than 100 characters are malformed; x-hcx-use_case and x-hcx-debug_flag take any text.
 * Source: nha-in/docs: catalogue/nhcx/concepts/protocol-headers.md; nha-in/nhcx-adapter (nothing but alg, enc and x-hcx-* may stand in it;
 * two published clients send `kid` all the same: `nhcx.kid-header`).
 */
export function checkHeader(header: ProtectedHeader, reading: Reading): Read {
  const fields = fieldsOf(header)
  return namesFault(header, reading) ?? requiredFault(header, fields) ?? optionalFault(header, fields, reading) ?? abhaFault(header, reading) ?? statusFault(fields, reading) ?? detailsFault(header, fields, reading) ?? { fields }
}

function namesFault(header: ProtectedHeader, { clear, variant }: Reading): Refusal<ExchangeCode> | undefined {
  const named = ['alg', 'enc', ...(clear ? ['type'] : []), ...(!clear && variant('nhcx.kid-header') === 'taken' ? ['kid'] : [])]
  const foreign = Object.keys(header).find((name) => !name.startsWith('x-hcx-') && !named.includes(name))
  if (foreign !== undefined) return refuse('NHCX-1005', foreign, clear ? 'Only type and x-hcx-* may stand in a ProtocolResponse' : 'Only alg, enc and x-hcx-* may stand in the protected header')
  if (clear) return undefined
  if (!ALGORITHMS.includes(header['alg'])) return refuse('NHCX-1005', 'alg', 'alg is RSA-OAEP-256 (or RSA-OAEP)')
  return header['enc'] === 'A256GCM' ? undefined : refuse('NHCX-1005', 'enc', 'enc is A256GCM')
}

function requiredFault(header: ProtectedHeader, fields: Fields): Refusal<ExchangeCode> | undefined {
  const formed: [string, boolean, string][] = [
    ['x-hcx-sender_code', CODE.test(fields.sender), 'a participant code'], ['x-hcx-recipient_code', CODE.test(fields.recipient), 'a participant code'],
    ['x-hcx-api_call_id', UUID.test(fields.apiCallId), 'a UUID'], ['x-hcx-correlation_id', UUID.test(fields.correlationId), 'a UUID'],
    ['x-hcx-timestamp', isTime(fields.timestamp), 'a time: Unix seconds or milliseconds, or ISO 8601'], ['x-hcx-status', fields.status !== '', 'a status'],
  ]
  const wrong = formed.find(([, isRight]) => !isRight)
  return wrong && refuse('NHCX-1005', wrong[0], header[wrong[0]] === undefined ? `${wrong[0]} is missing` : `${wrong[0]} is ${wrong[2]}`)
}

const TEXTS = ['x-hcx-workflow_id', 'x-hcx-use_case', 'x-hcx-redirect_to', 'x-hcx-debug_flag', 'x-hcx-entity-type', 'x-hcx-status']
const OBJECTS = ['x-hcx-error_details', 'x-hcx-debug_details', 'x-hcx-domain-header']

function optionalFault(header: ProtectedHeader, { status }: Fields, { clear, variant }: Reading): Refusal<ExchangeCode> | undefined {
  const requestId = header['x-hcx-request_id']
  if (requestId === undefined && !clear && variant('nhcx.request-id') === 'required') return refuse('NHCX-1005', 'x-hcx-request_id', 'x-hcx-request_id is missing')
  if (requestId !== undefined && (typeof requestId !== 'string' || !UUID.test(requestId))) return refuse('NHCX-1005', 'x-hcx-request_id', 'x-hcx-request_id is a UUID')
  const text = TEXTS.find((name) => header[name] !== undefined && (typeof header[name] !== 'string' || !SHORT.test(header[name])))
  if (text) return refuse('NHCX-1005', text, `${text} is a text of no more than 100 characters`)
  const object = OBJECTS.find((name) => header[name] !== undefined && !isTexts(header[name]))
  if (object) return refuse('NHCX-1005', object, `${object} is an object of texts`)
  return status === 'response.redirect' && header['x-hcx-redirect_to'] === undefined ? refuse('NHCX-1005', 'x-hcx-redirect_to', 'A redirect names where to') : undefined
}

const isTexts = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((text) => typeof text === 'string')

function abhaFault({ 'x-hcx-ben-abha-id': abha }: ProtectedHeader, { clear, variant }: Reading): Refusal<ExchangeCode> | undefined {
  if (abha === undefined) return clear || variant('nhcx.abha-header') === 'optional' ? undefined : refuse('NHCX-1005', 'x-hcx-ben-abha-id', 'x-hcx-ben-abha-id is missing; without a beneficiary it is empty')
  return typeof abha === 'string' && ABHA.test(abha) ? undefined : refuse('NHCX-1018', 'x-hcx-ben-abha-id', 'An ABHA number is XX-XXXX-XXXX-XXXX, or its 14 digits, or empty')
}

function statusFault({ status, workflowId }: Fields, { leg, clear, variant }: Reading): Refusal<ExchangeCode> | undefined {
  const said = variant('nhcx.status-spelling') === 'lenient' ? respelt(status) : status
  const allowed = allowedStatus(leg, workflowId, clear)
  return allowed.includes(said) ? undefined : refuse('NHCX-1011', 'x-hcx-status', `${leg.path} ${clear ? 'in clear' : 'sealed'} takes ${allowed.join(', ')}${workflowId ? ` with workflow ${workflowId}` : ''}`)
}

/** An error goes in clear alone: a sealed one is refused by payers as no protocol response (PAYR-1517). */
function allowedStatus({ family, kind, starter, path }: Leg, workflowId: string, clear: boolean): string[] {
  if (clear) return REDIRECTED.includes(family) ? ['response.error', 'response.redirect'] : ['response.error']
  if (kind === 'request') return ['request.initiated', ...(starter === 'provider' && path.endsWith('/submit') && QUERY_ANSWERS.includes(workflowId) ? ['response.complete'] : [])]
  if (family === 'status') return ['request.dispatched', 'request.queued', 'request.stopped']
  return ['response.complete', 'response.partial', ...(QUERIES.includes(workflowId) ? ['request.initiated'] : [])]
}

/** The spellings that documents print beside the exact ones. */
export function respelt(status: string): string {
  const lower = status.toLowerCase()
  if (lower === 'request.initiate') return 'request.initiated'
  return lower === 'response.completed' ? 'response.complete' : lower
}

function detailsFault(header: ProtectedHeader, { status }: Fields, { clear }: Reading): Refusal<ExchangeCode> | undefined {
  const { code, message } = (header['x-hcx-error_details'] ?? {}) as Record<string, string>
  return clear && status === 'response.error' && (!code || !message) ? refuse('NHCX-1005', 'x-hcx-error_details', 'An error has x-hcx-error_details with code and message') : undefined
}
