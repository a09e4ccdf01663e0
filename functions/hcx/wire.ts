import type { Operation } from '../kernel/operation.ts'
import type { Refusal } from '../kernel/outcome.ts'
import type { Choice, Problem, Wire } from '../kernel/room.ts'
import type { HcxCode, RefusalText } from './refusals.ts'
import { grantRefusals, refusals } from './refusals.ts'

const table: Record<string, RefusalText> = { ...refusals, ...grantRefusals }
const textOf = ({ refusal, text, status }: Refusal): { status: number; message: string } => {
  const entry = table[refusal] ?? { message: refusal }
  return { status: status ?? entry.status ?? 400, message: text ?? entry.message }
}

const isGrant = (operation: Operation | undefined): boolean => operation?.id.startsWith('hcx.sessions.create') === true

/**
 * The gateway's error: `timestamp` in epoch ms, the ids where `echo` brings them, `error {code, message, trace}`. The
 * onboarding service adds `status: FAILED`; the token endpoint is Keycloak's and has its shape.
 * Source: Swasth-Digital-Health-Foundation/hcx-platform (models.Response, dto.ResponseError, BaseController)
 */
export function wireOf(refusal: Refusal, operation: Operation, _variant: Choice, now: number): Wire {
  const { status, message } = textOf(refusal)
  if (isGrant(operation)) return { status, body: { error: refusal.refusal, error_description: message } }
  const { api_call_id, correlation_id } = refusal.echo ?? {}
  const code = refusal.refusal === ('UNCODED' satisfies HcxCode) ? null : refusal.refusal
  return {
    status,
    body: {
      timestamp: now, ...(correlation_id !== undefined && { correlation_id }), ...(api_call_id !== undefined && { api_call_id }),
      ...(operation.id.startsWith('hcx.onboarding.') && { status: 'FAILED' }), error: { code, message, trace: null },
    },
  }
}

/** Of the framework that the platform is built with. */
const FRAME: Partial<Record<Problem['problem'], [status: number, error: string]>> = {
  'no-route': [404, 'Not Found'], 'wrong-method': [405, 'Method Not Allowed'], 'no-json-type': [415, 'Unsupported Media Type'], 'too-large': [413, 'Payload Too Large'],
}

/** The reference gateway's word for a body of an action call that is no JWE. */
const NO_JWE = 'Request body should be a proper JWE object for action API calls'

/** Inferred: which answer meets what no flow can take; the frame's own form is that of Spring. */
export function wireOfProblem({ problem, field, rule }: Problem, operation: Operation | undefined, variant: Choice, now: number): Wire {
  const frame = FRAME[problem]
  if (frame) return { status: frame[0], body: { timestamp: new Date(now).toISOString(), status: frame[0], error: frame[1], message: rule ?? null } }
  if (isGrant(operation)) return wireOf({ refusal: problem === 'busy' ? 'ERR_SERVICE_UNAVAILABLE' : 'invalid_request', text: field && `Missing form parameter: ${field}` }, operation!, variant, now)
  if (problem === 'busy') return wireOf({ refusal: 'ERR_SERVICE_UNAVAILABLE' }, operation!, variant, now)
  const text = operation?.id.startsWith('hcx.exchange.') ? NO_JWE : undefined
  return wireOf({ refusal: 'ERR_INVALID_PAYLOAD', field, text }, operation!, variant, now)
}
