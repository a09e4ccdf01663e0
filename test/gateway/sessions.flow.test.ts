import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Attempt } from '../../functions/gateway/sessions/flow.ts'
import { openSession } from '../../functions/gateway/sessions/flow.ts'
import type { Doorstep } from '../../functions/nhpr/client-door.ts'
import { FAILURES_MAX, LOCK_MS } from '../../functions/nhpr/client-door.ts'
import { gatewayContext } from '../support/gateway.ts'

const door: Doorstep = { active: true, failures: 0, lockedUntil: 0 }
const right: Attempt = { grantType: 'client_credentials', secretMatches: true }
const wrong: Attempt = { ...right, secretMatches: false }
const CREDENTIALS = { refusal: 'ABDM-9999', text: 'Invalid user credentials', status: 400 }

describe('refuses', () => {
  test('a grant that is not client_credentials, without counting it', () => {
    const outcome = openSession(door, { ...wrong, grantType: 'refresh_token' }, gatewayContext())
    expect(outcome).toEqual({ state: door, reply: { refusal: 'ABDM-1015', field: 'grantType', rule: 'grantType is client_credentials' }, effects: [] })
    expect(outcome.state).toBe(door)
  })

  test('a client that is unknown or switched off', () => {
    expect(openSession(undefined, right, gatewayContext()).reply).toMatchObject({ ...CREDENTIALS, field: 'clientId' })
    expect(openSession({ ...door, active: false }, right, gatewayContext()).reply).toMatchObject({ ...CREDENTIALS, field: 'clientId' })
  })

  test('a wrong secret, and counts it; the eighth locks for eight minutes', () => {
    expect(openSession(door, wrong, gatewayContext(5))).toMatchObject({ state: { failures: 1, lockedUntil: 0 }, reply: { ...CREDENTIALS, field: 'clientSecret' } })
    expect(openSession({ ...door, failures: 7 }, wrong, gatewayContext(5))).toMatchObject({ state: { failures: 8, lockedUntil: 5 + 480_000 }, reply: CREDENTIALS })
  })

  test('the right secret while locked, with the same words, to the last millisecond', () => {
    const locked = { ...door, failures: 8, lockedUntil: 1000 }
    expect(openSession(locked, right, gatewayContext(999))).toMatchObject({ state: locked, reply: CREDENTIALS })
    expect(openSession(locked, right, gatewayContext(1000))).toMatchObject({ state: { failures: 0, lockedUntil: 0 }, reply: { answer: { seconds: 1200 } } })
  })

  test.each([
    ['abha-swagger', { refusal: '1922', field: 'clientSecret' }],
    ['status-200', { refusal: 'ABDM-9999', text: 'Invalid user credentials', status: 200 }],
  ])('as the variant %s has it', (choice, reply) => {
    expect(openSession(door, wrong, gatewayContext(0, { 'gateway.session-refusal': choice })).reply).toMatchObject(reply)
  })

  test('an unknown client under the ABHA swagger by its own code', () => {
    expect(openSession(undefined, right, gatewayContext(0, { 'gateway.session-refusal': 'abha-swagger' })).reply).toMatchObject({ refusal: '1921', field: 'clientId' })
  })
})

test('a success clears the count, and leaves a clean client untouched', () => {
  expect(openSession({ ...door, failures: 7 }, right, gatewayContext()).state).toEqual(door)
  expect(openSession(door, right, gatewayContext()).state).toBe(door)
})

interface Step {
  matches: boolean
  waitMs: number
}

/** What an onlooker with a notebook would expect: the failures since the last success or lock, and when the lock ends. */
function expected(steps: Step[]): boolean[] {
  let [now, failures, lockedUntil] = [0, 0, 0]
  return steps.map(({ matches, waitMs }) => {
    now += waitMs
    if (now < lockedUntil) return false
    if (matches) failures = 0
    else if (++failures === 8) [failures, lockedUntil] = [0, now + 8 * 60_000]
    return matches
  })
}

test('whatever the order of attempts, a session opens exactly where secret and lock allow it', () => {
  const steps = fc.array(fc.record({ matches: fc.integer({ min: 0, max: 5 }).map((n) => n === 0), waitMs: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 20_000 }) }, fc.constantFrom(LOCK_MS - 1, LOCK_MS, LOCK_MS * 2)) }), { maxLength: 60 })
  fc.assert(fc.property(steps, (tried) => {
    let [state, now]: [Doorstep | undefined, number] = [door, 0]
    const opened = tried.map(({ matches, waitMs }) => {
      now += waitMs
      const outcome = openSession(state, matches ? right : wrong, gatewayContext(now))
      state = outcome.state
      expect(state!.failures).toBeLessThanOrEqual(FAILURES_MAX)
      return 'answer' in outcome.reply
    })
    expect(opened).toEqual(expected(tried))
  }))
})
