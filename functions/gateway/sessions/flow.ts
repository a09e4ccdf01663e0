import type { Client } from '../../kernel/clients.ts'
import type { Context, Outcome } from '../../kernel/outcome.ts'
import type { GatewayCode } from '../refusals.ts'

/** Recorded: eight failures in a row lock the client for about eight minutes. */
export const FAILURES_MAX = 8
export const LOCK_MS = 8 * 60_000

export interface Attempt {
  grantType: string
  /** The digest of the secret that came equals the client's. */
  secretMatches: boolean
}

/** What counts at the door. */
export type Doorstep = Pick<Client, 'active' | 'failures' | 'lockedUntil'>

/**
 * Lets a client open a session and says for how many seconds. A failure is counted; the eighth in a row locks the client
 * for 8 minutes, during which the right secret gets the same refusal and nothing is counted.
 * Refuses ABDM-1015 (grantType), ABDM-9999 (unknown, inactive, locked, or a wrong secret; other codes by `gateway.session-refusal`).
 * Inferred: that an attempt during the lock does not prolong it, and that the count starts anew after it.
 * Source: nha-in/docs: catalogue/annexure/integration-learnings-2026-09-16.md
 */
export function openSession<Door extends Doorstep>(client: Door | undefined, attempt: Attempt, context: Context): Outcome<Door | undefined, { seconds: number }, GatewayCode> {
  if (attempt.grantType !== 'client_credentials') return { state: client, reply: { refusal: 'ABDM-1015', field: 'grantType', rule: 'grantType is client_credentials' }, effects: [] }
  if (!client?.active) return denied(client, 'clientId', 'No such client in this world', context)
  if (context.now < client.lockedUntil) return denied(client, 'clientSecret', 'The client is locked: eight failures in a row, about eight minutes', context)
  // The lock is over: what led to it no longer counts.
  const failures = client.lockedUntil > 0 ? 0 : client.failures
  if (!attempt.secretMatches) {
    const counted = failures + 1
    return denied({ ...client, failures: counted, lockedUntil: counted >= FAILURES_MAX ? context.now + LOCK_MS : 0 }, 'clientSecret', `Wrong secret, failure ${counted} in a row; the eighth locks`, context)
  }
  const clean = client.failures === 0 && client.lockedUntil === 0
  return { state: clean ? client : { ...client, failures: 0, lockedUntil: 0 }, reply: { answer: { seconds: Number(context.variant('gateway.token-seconds')) } }, effects: [] }
}

function denied<Door extends Doorstep>(state: Door | undefined, field: 'clientId' | 'clientSecret', rule: string, context: Context): Outcome<Door | undefined, never, GatewayCode> {
  const choice = context.variant('gateway.session-refusal')
  if (choice === 'abha-swagger') return { state, reply: { refusal: field === 'clientId' ? '1921' : '1922', field, rule }, effects: [] }
  return { state, reply: { refusal: 'ABDM-9999', field, rule, text: 'Invalid user credentials', status: choice === 'status-200' ? 200 : 400 }, effects: [] }
}
