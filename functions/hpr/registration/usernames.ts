import { DOMAIN } from '../../nhpr/accounts.ts'
import type { Kyc } from './state.ts'

/** Inferred: what an integrator's client accepts; NHA publishes no rule. */
const USERNAME = /^[a-z0-9][a-z0-9._]{2,48}$/
/** NHA's test sheet wants an alias of four letters at least (HPR-010); what is suggested keeps to it. */
const SUGGESTED_LENGTH_MIN = 4
const COUNTED_MAX = 10_000

/**
 * The username in `hprId`, which comes bare or with the domain; undefined for any other form. Fourteen digits are none:
 * every login would take them for a number.
 */
export function usernameOf(hprId: string): string | undefined {
  const bare = hprId.endsWith(DOMAIN) ? hprId.slice(0, -DOMAIN.length) : hprId
  return USERNAME.test(bare) && !/^\d{14}$/.test(bare) ? bare : undefined
}

/**
 * Usernames after a person's name and year of birth, the best first, as in test1993, test1, kumar1993, test.kumar, testk1993;
 * then numbered ones.
 * Source: NHA, Register Healthcare Professional, 22.06.2026, 3
 */
export function* usernamesAfter({ firstName, lastName, dateOfBirth }: Pick<Kyc, 'firstName' | 'lastName' | 'dateOfBirth'>): Generator<string> {
  const year = dateOfBirth.slice(0, 4)
  const first = plain(firstName) || plain(lastName) || 'hpr'
  const last = plain(lastName) || first
  const named = new Set([`${first}${year}`, `${first}1`, `${last}${year}`, `${first}.${last}`, `${first}${last[0]}${year}`])
  for (const username of named) if (fits(username)) yield username
  for (let count = 2; count <= COUNTED_MAX; count++) {
    // One name alone is first and last at once.
    for (const username of new Set([`${first}${count}`, `${last}${count}`, `${first}.${last}${count}`])) if (fits(username) && !named.has(username)) yield username
  }
}

const plain = (name: string): string => name.toLowerCase().normalize('NFD').replaceAll(/[^a-z0-9]/g, '').slice(0, 20)
const fits = (username: string): boolean => username.length >= SUGGESTED_LENGTH_MIN && usernameOf(username) === username
