import type { Operation } from '../kernel/operation.ts'
import type { Refusal } from '../kernel/outcome.ts'
import type { Choice, Problem, Wire } from '../kernel/room.ts'
import type { ExchangeCode, ExchangeCodeText } from '../claims/exchange/refusals.ts'
import { refusals } from '../claims/exchange/refusals.ts'

const table: Record<string, ExchangeCodeText> = refusals
const NOT_FOUND: readonly string[] = ['NHCX-1010', 'NHCX-1012'] satisfies ExchangeCode[]

const isRegistry = (operation: Operation | undefined): boolean => operation !== undefined && !/^(?:\/hcx)?\/v1\//.test(operation.path)

const isParticipantService = ({ path }: Operation): boolean => path.includes('/participanthcxservice/')

/** A production create that fails under 200: of its answer `error` alone is filled. */
const NOTHING_CREATED = { participantid: null, facilityname: null, facilitycontact: null, facilityemail: null, transactionid: null }

/**
 * The acknowledgement with `error` filled; `echo` brings the ids and codes that were read. The participant service has its
 * swagger's ErrorResponse {timestamp, error: {code, message, trace}}; inferred: the time as a number, as search has it, and
 * no trace. What has no published shape (biometric) answers {error}.
 * Source: nha-in/docs: catalogue/openapi/.raw/nhcx-site-2026-09-14/swagger/participanthcxservice.json
 */
export function wireOf({ refusal, text, status, echo = {} }: Refusal, operation: Operation, variant: Choice, now = 0): Wire {
  const entry = table[refusal] ?? { status: 400, message: refusal }
  const error = { code: refusal, message: text ?? entry.message }
  const usual = NOT_FOUND.includes(refusal) ? Number(variant('nhcx.not-found-status')) : entry.status
  if (isParticipantService(operation)) return { status: status ?? usual, body: status === 200 ? { ...NOTHING_CREATED, error: { ...error, trace: '' } } : { timestamp: now, error } }
  if (isRegistry(operation)) return { status: status ?? usual, body: { error } }
  const { timestamp = '', api_call_id = '', correlation_id = '', sender_code = '', recipient_code = '', entity_type = '' } = echo
  return { status: status ?? usual, body: { timestamp, api_call_id, correlation_id, result: { sender_code, recipient_code, entity_type, protocol_status: 'request.error' }, error } }
}

const CODES: Record<Problem['problem'], ExchangeCode> = {
  'no-route': 'NHCX-1007', 'wrong-method': 'NHCX-1007', 'no-json-type': 'NHCX-1013', 'bad-json': 'NHCX-1013', 'too-large': 'NHCX-1007',
  missing: 'NHCX-1013', 'wrong-type': 'NHCX-1007', malformed: 'NHCX-1007', 'not-encrypted': 'NHCX-1007', busy: 'NHCX-1008',
}

export function wireOfProblem({ problem, field }: Problem, operation: Operation | undefined, variant: Choice, now = 0): Wire {
  if (problem === 'no-route') return { status: 404, body: { code: '404', type: 'Status report', message: 'Runtime Error', description: 'No matching resource found for given API Request' } }
  if (problem === 'wrong-method') return { status: 405, body: { code: '405', type: 'Status report', message: 'Runtime Error', description: 'Method not allowed for given API resource' } }
  const status = problem === 'too-large' ? 413 : undefined
  return wireOf({ refusal: CODES[problem], status, field }, operation!, variant, now)
}
