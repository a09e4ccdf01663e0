import type { ProtectedHeader } from '../../claims/envelope.ts'
import { isTime, UUID } from '../../claims/exchange/header.ts'
import type { Fields } from '../../claims/exchange/record.ts'
import type { Leg } from '../../claims/legs.ts'
import type { Participant } from '../../claims/participants/record.ts'
import { numberOf } from '../../claims/participants/record.ts'
import { EXCHANGE_CODE } from '../../claims/participants/residents.ts'
import type { Refusal } from '../../kernel/outcome.ts'
import type { HcxCode } from '../refusals.ts'

export type Refused = Refusal<HcxCode>

/** `sealed`, or header keys in clear: an error, or a redirect. */
export type Form = 'sealed' | 'error' | 'redirect'

const PROTOCOL = ['x-hcx-sender_code', 'x-hcx-recipient_code', 'x-hcx-api_call_id', 'x-hcx-timestamp', 'x-hcx-correlation_id']
const MANDATORY: Record<Form, readonly string[]> = {
  sealed: [...PROTOCOL, 'alg', 'enc'],
  error: ['x-hcx-status', 'x-hcx-sender_code', 'x-hcx-recipient_code', 'x-hcx-error_details', 'x-hcx-correlation_id', 'x-hcx-api_call_id', 'x-hcx-timestamp'],
  redirect: [...PROTOCOL, 'x-hcx-status', 'x-hcx-redirect_to'],
}
const REQUEST_STATUSES = ['request.queued', 'request.dispatched']
const ANSWER_STATUSES = ['response.complete', 'response.partial', 'response.error', 'response.redirect']
const DEBUG_FLAGS = ['Error', 'Info', 'Debug']
const DETAILS = ['code', 'message', 'trace']
/** What an error in an answer may be called. */
const RECIPIENT_CODES = [
  'ERR_INVALID_ENCRYPTION', 'ERR_INVALID_PAYLOAD', 'ERR_WRONG_DOMAIN_PAYLOAD', 'ERR_INVALID_DOMAIN_PAYLOAD', 'ERR_SENDER_NOT_SUPPORTED', 'ERR_SERVICE_UNAVAILABLE', 'ERR_DOMAIN_PROCESSING', 'ERR_MANDATORY_HEADER_MISSING',
  'ERR_INVALID_API_CALL_ID', 'ERR_INVALID_CORRELATION_ID', 'ERR_INVALID_TIMESTAMP', 'ERR_INVALID_REDIRECT_TO', 'ERR_INVALID_STATUS', 'ERR_INVALID_DEBUG_FLAG', 'ERR_INVALID_ERROR_DETAILS', 'ERR_INVALID_DEBUG_DETAILS', 'ERR_INVALID_WORKFLOW_ID',
]

export const refused = (refusal: HcxCode, field: string, text: string): Refused => ({ refusal, field, text, rule: text })
const listed = (names: readonly string[]): string => `[${names.join(', ')}]`
const isText = (value: unknown): boolean => typeof value === 'string' && value !== ''

/** Hours. The default of the platform. */
const PAST_HOURS = 10_000

export interface Clocks {
  /** Epoch ms: the world's, and the machine's. */
  world: number
  host: number
}

/**
 * The checks that need nobody but the header, in the platform's order and words. `ofNhcx`: it answers a request of NHCX.
 * Source: hcx-platform: api-gateway BaseRequest.validate, application.yaml. Inferred: nothing of a header may be longer than 100 characters.
 */
export function headerFault(header: ProtectedHeader, fields: Fields, form: Form, clocks: Clocks, ofNhcx: boolean): Refused | undefined {
  return idsFault(header) ?? missingFault(header, form) ?? textsFault(header) ?? timeFault(fields.timestamp, clocks) ?? relationFault(header, fields, ofNhcx)
}

function idsFault(header: ProtectedHeader): Refused | undefined {
  const [correlation, call] = [header['x-hcx-correlation_id'], header['x-hcx-api_call_id']]
  if (!isText(correlation)) return refused('ERR_INVALID_CORRELATION_ID', 'x-hcx-correlation_id', "Correlation id cannot be null, empty and other than 'String'")
  if (!isText(call)) return refused('ERR_INVALID_API_CALL_ID', 'x-hcx-api_call_id', "Api call id cannot be null, empty and other than 'String'")
  if (!UUID.test(String(call))) return refused('ERR_INVALID_API_CALL_ID', 'x-hcx-api_call_id', 'API call id should be a valid UUID')
  return UUID.test(String(correlation)) ? undefined : refused('ERR_INVALID_CORRELATION_ID', 'x-hcx-correlation_id', 'Correlation id should be a valid UUID')
}

function missingFault(header: ProtectedHeader, form: Form): Refused | undefined {
  const missing = MANDATORY[form].filter((name) => !(name in header))
  return missing.length > 0 ? refused('ERR_MANDATORY_HEADERFIELD_MISSING', missing[0]!, `Mandatory headers are missing: ${listed(missing)}`) : undefined
}

const TEXTS: readonly [string, HcxCode, string][] = [
  ['x-hcx-sender_code', 'ERR_INVALID_SENDER', "Sender code cannot be null, empty and other than 'String'"],
  ['x-hcx-recipient_code', 'ERR_INVALID_RECIPIENT', "Recipient code cannot be null, empty and other than 'String'"],
  ['x-hcx-timestamp', 'ERR_INVALID_TIMESTAMP', 'Invalid timestamp'],
]
const CHARS_MAX = 100

function textsFault(header: ProtectedHeader): Refused | undefined {
  const wrong = TEXTS.find(([name]) => !isText(header[name]) || String(header[name]).length > CHARS_MAX)
  if (wrong) return refused(wrong[1], wrong[0], wrong[2])
  const workflow = header['x-hcx-workflow_id']
  return workflow === undefined || isText(workflow) ? undefined : refused('ERR_INVALID_WORKFLOW_ID', 'x-hcx-workflow_id', "Workflow id cannot be null, empty and other than 'String'")
}

function timeFault(timestamp: string, { world, host }: Clocks): Refused | undefined {
  const at = isTime(timestamp) && timestamp.includes('T') ? Date.parse(timestamp.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')) : Number.NaN
  if (Number.isNaN(at)) return refused('ERR_INVALID_TIMESTAMP', 'x-hcx-timestamp', `Timestamp should be a valid ISO-8061 format, Exception msg: Invalid format: "${timestamp}"`)
  const earliest = Math.min(world, host) - PAST_HOURS * 3_600_000
  if (at >= earliest && at <= Math.max(world, host)) return undefined
  // Java's MessageFormat writes the number so.
  return refused('ERR_INVALID_TIMESTAMP', 'x-hcx-timestamp', 'Timestamp cannot be in future or cross more than 10,000 hours in past')
}

/** NHCX's own workflow ids: `12`, `R151`, `PC01`. */
const STAGE_CODE = /^[A-Z]{0,2}\d{1,3}$/
export const isStageCode = ({ workflowId }: Pick<Fields, 'workflowId'>): boolean => STAGE_CODE.test(workflowId)

function relationFault(header: ProtectedHeader, fields: Fields, ofNhcx: boolean): Refused | undefined {
  const { sender, recipient, workflowId } = fields
  if (header['x-hcx-workflow_id'] !== undefined && !UUID.test(workflowId) && !(ofNhcx && isStageCode(fields))) return refused('ERR_INVALID_WORKFLOW_ID', 'x-hcx-workflow_id', 'Workflow id should be a valid UUID')
  return sender === recipient ? refused('ERR_INVALID_SENDER_AND_RECIPIENT', 'x-hcx-recipient_code', 'Sender and recipient code cannot be the same') : undefined
}

const STATUS_WORDS: Record<Participant['status'], string> = { created: 'Created', active: 'Active', inactive: 'Inactive', blocked: 'Blocked', deleted: 'Deleted' }

/** Whether this one may take part at all. */
export function participantFault(found: Participant | undefined, refusal: HcxCode, field: string, who: string): Refused | undefined {
  if (!found) return refused(refusal, field, `${who} does not exist in the registry`)
  if (found.status !== 'active') return refused(refusal, field, `Participant with status: [Active] only can make an API call. Current status: ${STATUS_WORDS[found.status]}`)
  if (numberOf(found.code) === numberOf(EXCHANGE_CODE)) return refused(refusal, field, `${who} should not be sent as sender/recipient in the incoming requests`)
  return found.roles.includes('10008') ? refused(refusal, field, `${who} role is not be sent as sender/recipient in the incoming requests`) : undefined
}

/** What comes after who takes part: flag, status, details. `anyRequestStatus`: the choice of `hcx.request-status`. */
export function valuesFault(header: ProtectedHeader, { kind }: Pick<Leg, 'kind'>, anyRequestStatus: boolean): Refused | undefined {
  return flagFault(header) ?? statusFault(header, kind, anyRequestStatus) ?? detailsFault(header['x-hcx-error_details'], 'ERR_INVALID_ERROR_DETAILS', 'x-hcx-error_details', 'Error') ?? codeFault(header) ?? detailsFault(header['x-hcx-debug_details'], 'ERR_INVALID_DEBUG_DETAILS', 'x-hcx-debug_details', 'Debug')
}

function flagFault({ 'x-hcx-debug_flag': flag }: ProtectedHeader): Refused | undefined {
  if (flag === undefined || DEBUG_FLAGS.includes(flag as string)) return undefined
  return refused('ERR_INVALID_DEBUG_FLAG', 'x-hcx-debug_flag', isText(flag) ? `Debug flag cannot be other than Error, Info or Debug${listed(DEBUG_FLAGS)}` : "Debug flag cannot be null, empty and other than 'String'")
}

function statusFault({ 'x-hcx-status': status }: ProtectedHeader, kind: Leg['kind'], anyRequestStatus: boolean): Refused | undefined {
  if (status === undefined) return kind === 'request' ? undefined : refused('ERR_MANDATORY_HEADERFIELD_MISSING', 'x-hcx-status', 'Mandatory headers are missing: x-hcx-status')
  const allowed = kind === 'request' ? REQUEST_STATUSES : ANSWER_STATUSES
  if (allowed.includes(status as string) || (kind === 'request' && anyRequestStatus && isText(status) && String(status).length <= CHARS_MAX)) return undefined
  return refused('ERR_INVALID_STATUS', 'x-hcx-status', isText(status) ? `Status value for ${kind === 'request' ? '*action' : 'on_*'} API calls can be only: ${listed(allowed)}` : "Status cannot be null, empty and other than 'String'")
}

function detailsFault(details: unknown, refusal: HcxCode, field: string, name: string): Refused | undefined {
  if (details === undefined) return undefined
  if (typeof details !== 'object' || details === null || Array.isArray(details) || Object.keys(details).length === 0) return refused(refusal, field, `${name} details cannot be null, empty and other than 'JSON Object'`)
  if (!('code' in details) || !('message' in details)) return refused(refusal, field, 'Mandatory fields code or message is missing')
  return Object.keys(details).every((key) => DETAILS.includes(key)) ? undefined : refused(refusal, field, `${name} details should contain only: ${listed(DETAILS)}`)
}

function codeFault({ 'x-hcx-error_details': details }: ProtectedHeader): Refused | undefined {
  const code = (details as { code?: unknown } | undefined)?.code
  return details === undefined || RECIPIENT_CODES.includes(code as string) ? undefined : refused('ERR_INVALID_ERROR_DETAILS', 'x-hcx-error_details.code', 'Invalid Error Code')
}
