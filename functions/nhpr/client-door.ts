import type { Client } from '../kernel/clients.ts'

/** Recorded: eight failures in a row lock the client for about eight minutes. */
export const FAILURES_MAX = 8
export const LOCK_MS = 8 * 60_000

/** What counts at the door. */
export type Doorstep = Pick<Client, 'active' | 'failures' | 'lockedUntil'>

export interface Knock<Door> {
  /** What became of the client; the same one where nothing is to be written. */
  client: Door | undefined
  /** Why it stays outside. */
  denied?: { field: 'clientId' | 'clientSecret'; rule: string }
}

/**
 * A client at any door that takes its id and secret. A failure is counted; the eighth in a row locks the client for
 * 8 minutes, during which the right secret does not open and nothing is counted.
 * Inferred: that an attempt during the lock does not prolong it, and that the count starts anew after it.
 * Source: nha-in/docs: catalogue/annexure/integration-learnings-2026-09-16.md
 */
export function knock<Door extends Doorstep>(client: Door | undefined, secretMatches: boolean, now: number): Knock<Door> {
  if (!client?.active) return { client, denied: { field: 'clientId', rule: 'No such client in this world' } }
  if (now < client.lockedUntil) return { client, denied: { field: 'clientSecret', rule: 'The client is locked: eight failures in a row, about eight minutes' } }
  // The lock is over: what led to it no longer counts.
  const failures = client.lockedUntil > 0 ? 0 : client.failures
  if (!secretMatches) {
    const counted = failures + 1
    return { client: { ...client, failures: counted, lockedUntil: counted >= FAILURES_MAX ? now + LOCK_MS : 0 }, denied: { field: 'clientSecret', rule: `Wrong secret, failure ${counted} in a row; the eighth locks` } }
  }
  const clean = client.failures === 0 && client.lockedUntil === 0
  return { client: clean ? client : { ...client, failures: 0, lockedUntil: 0 } }
}
