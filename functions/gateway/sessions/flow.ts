import type { Context, Outcome } from '../../kernel/outcome.ts'
import type { Doorstep } from '../../nhpr/client-door.ts'
import { knock } from '../../nhpr/client-door.ts'
import type { GatewayCode } from '../refusals.ts'

export interface Attempt {
  grantType: string
  /** The digest of the secret that came equals the client's. */
  secretMatches: boolean
}

/**
 * Lets a client open a session and says for how many seconds; what is counted and locked: `knock`.
 * Refuses ABDM-1015 (grantType), ABDM-9999 (unknown, inactive, locked, or a wrong secret; other codes by `gateway.session-refusal`).
 * Source: nha-in/docs: catalogue/annexure/integration-learnings-2026-09-16.md
 */
export function openSession<Door extends Doorstep>(client: Door | undefined, attempt: Attempt, context: Context): Outcome<Door | undefined, { seconds: number }, GatewayCode> {
  if (attempt.grantType !== 'client_credentials') return { state: client, reply: { refusal: 'ABDM-1015', field: 'grantType', rule: 'grantType is client_credentials' }, effects: [] }
  const { client: state, denied } = knock(client, attempt.secretMatches, context.now)
  if (denied) return { state, reply: refusalOf(denied, context), effects: [] }
  return { state, reply: { answer: { seconds: Number(context.variant('gateway.token-seconds')) } }, effects: [] }
}

function refusalOf({ field, rule }: { field: 'clientId' | 'clientSecret'; rule: string }, context: Context) {
  const choice = context.variant('gateway.session-refusal')
  if (choice === 'abha-swagger') return { refusal: field === 'clientId' ? '1921' : '1922', field, rule } as const
  return { refusal: 'ABDM-9999', field, rule, text: 'Invalid user credentials', status: choice === 'status-200' ? 200 : 400 } as const
}
