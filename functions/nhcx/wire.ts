import type { Operation } from '../kernel/operation.ts'
import type { Refusal } from '../kernel/outcome.ts'
import type { Choice, Problem, Wire } from '../kernel/room.ts'
import type { ExchangeCode, ExchangeCodeText } from '../claims/exchange/refusals.ts'
import { refusals } from '../claims/exchange/refusals.ts'

const table: Record<string, ExchangeCodeText> = refusals
const NOT_FOUND: readonly string[] = ['NHCX-1010', 'NHCX-1012'] satisfies ExchangeCode[]

const isRegistry = (operation: Operation | undefined): boolean => operation !== undefined && !operation.path.startsWith('/hcx/v1/')

/** The acknowledgement with `error` filled; the registry's own shape is not published: `{error: {code, message}}`. `echo` brings the ids and codes that were read. */
export function wireOf({ refusal, text, status, echo = {} }: Refusal, operation: Operation, variant: Choice): Wire {
  const entry = table[refusal] ?? { status: 400, message: refusal }
  const error = { code: refusal, message: text ?? entry.message }
  const usual = NOT_FOUND.includes(refusal) ? Number(variant('nhcx.not-found-status')) : entry.status
  if (isRegistry(operation)) return { status: status ?? usual, body: { error } }
  const { timestamp = '', api_call_id = '', correlation_id = '', sender_code = '', recipient_code = '', entity_type = '' } = echo
  return { status: status ?? usual, body: { timestamp, api_call_id, correlation_id, result: { sender_code, recipient_code, entity_type, protocol_status: 'request.error' }, error } }
}

const CODES: Record<Problem['problem'], ExchangeCode> = {
  'no-route': 'NHCX-1007', 'wrong-method': 'NHCX-1007', 'no-json-type': 'NHCX-1013', 'bad-json': 'NHCX-1013', 'too-large': 'NHCX-1007',
  missing: 'NHCX-1013', 'wrong-type': 'NHCX-1007', malformed: 'NHCX-1007', 'not-encrypted': 'NHCX-1007', busy: 'NHCX-1008',
}

export function wireOfProblem({ problem, field }: Problem, operation: Operation | undefined, variant: Choice): Wire {
  if (problem === 'no-route') return { status: 404, body: { code: '404', type: 'Status report', message: 'Runtime Error', description: 'No matching resource found for given API Request' } }
  if (problem === 'wrong-method') return { status: 405, body: { code: '405', type: 'Status report', message: 'Runtime Error', description: 'Method not allowed for given API resource' } }
  const status = problem === 'too-large' ? 413 : undefined
  return wireOf({ refusal: CODES[problem], status, field }, operation!, variant)
}
