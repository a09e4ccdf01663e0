import { describe, expect, test } from 'vitest'
import { isAuthenticated } from '../../functions/hpr/registration/operations.ts'
import { hprRows } from '../../scenarios/cases/m4/hpr/table.ts'
import { readAttestations, readExpectations, unmet } from '../../scenarios/expectations.ts'
import type { Findings } from '../../scenarios/kit/check.ts'
import { appliesTo, readProfile, STANDARD_PROFILE } from '../../scenarios/profile.ts'
import type { CaseVerdict, Check } from '../../scenarios/record.ts'
import type { Ending, Pass } from '../../scenarios/verdict.ts'
import { decide, exitCode, simulatedSteps, unexercised } from '../../scenarios/verdict.ts'
import { exchangeOf } from './exchanges.ts'

const rowOf = (id: string) => hprRows.find(({ key }) => key === `M4:${id}`)!
const api = rowOf('HPR-007')
const ui = rowOf('HPR-026')
const screen = rowOf('HPR-004')

const check = (kind: Check['kind'], outcome: Check['outcome']): Check => ({ sentence: `a ${kind}`, kind, outcome, wanted: 'this', saw: outcome === 'not-seen' ? '' : 'that' })
const done: Ending = { ended: 'done' }

function pass(checks: Check[], more: Partial<Pass> & { awaited?: Check[] } = {}): Pass {
  const findings: Findings = { checks, awaited: new Set(more.awaited ?? []) }
  return { ending: done, findings, exchanges: [], human: [], ...more }
}

describe('a verdict', () => {
  test('is no verdict when a fault was met, an answer did not come, or we broke', () => {
    const good = [check('success', 'held')]
    const faulted = { ...exchangeOf(isAuthenticated, { answer: true }), fault: 'f1' }
    const silent = { ...exchangeOf(isAuthenticated, {}), broken: 'connect ECONNREFUSED' }
    expect(decide(api, pass(good, { exchanges: [faulted] }))).toMatchObject({ outcome: 'error', reason: 'Not evidence: hpr.registration.isAuthenticated met the planted fault f1' })
    expect(decide(api, pass(good, { exchanges: [silent] }))).toMatchObject({ outcome: 'error' })
    expect(decide(api, pass(good, { ending: { ended: 'broke', reason: 'a bug' } }))).toMatchObject({ outcome: 'error', reason: 'a bug' })
  })

  test('fails on a check that differs, or on a success that was not seen', () => {
    expect(decide(api, pass([check('success', 'held'), check('guard', 'differs')]))).toEqual({ outcome: 'failed', traffic: 'broken', reason: 'a guard: wanted this; saw that' })
    expect(decide(api, pass([check('success', 'not-seen')]))).toMatchObject({ outcome: 'failed', reason: 'a success: wanted this; saw nothing' })
    expect(decide(ui, pass([check('refusal', 'differs')]))).toMatchObject({ outcome: 'failed' })
    expect(decide(api, pass([check('human', 'differs'), check('success', 'held')]))).toMatchObject({ outcome: 'failed' })
  })

  test('fails where the journey stopped, even when no check says why', () => {
    expect(decide(ui, pass([check('success', 'held')], { ending: { ended: 'stopped', reason: 'no token' } }))).toMatchObject({ outcome: 'failed', reason: 'no token' })
  })

  test('an attestation does not cover a failing traffic half', () => {
    const attestation = { by: 'A. Tester', at: '2026-10-01' }
    expect(decide(ui, pass([check('guard', 'differs')]), attestation)).toMatchObject({ outcome: 'failed' })
    expect(decide(ui, pass([check('success', 'held')]), attestation)).toMatchObject({ outcome: 'passed', traffic: 'held', reason: 'Attested by A. Tester, 2026-10-01; the traffic half holds' })
  })

  test('an attestation does not pass an api case', () => {
    expect(decide(api, pass([check('success', 'held'), check('human', 'not-seen')]), { by: 'A', at: 'now' })).toMatchObject({ outcome: 'needs-human' })
  })

  test('the screen half never passes by itself', () => {
    expect(decide(ui, pass([check('success', 'held'), check('guard', 'held')]))).toMatchObject({ outcome: 'needs-human', traffic: 'held' })
    expect(decide(screen, pass([]))).toMatchObject({ outcome: 'needs-human', traffic: 'none' })
  })

  test('a case with nothing that could hold does not pass', () => {
    expect(decide(api, pass([]))).toMatchObject({ outcome: 'error' })
    expect(decide(api, pass([check('human', 'held')]))).toMatchObject({ outcome: 'error' })
    expect(decide(api, pass([check('guard', 'not-seen')]))).toMatchObject({ outcome: 'error' })
  })

  test('with nobody there, what is missing waits and what is wrong fails', () => {
    const ending: Ending = { ended: 'needs-human', step: 'finishing the page' }
    const waiting = check('success', 'differs')
    expect(decide(api, pass([waiting, check('success', 'not-seen')], { ending, awaited: [waiting] }))).toMatchObject({ outcome: 'needs-human', reason: 'Nobody was there for: finishing the page' })
    expect(decide(api, pass([check('success', 'differs')], { ending }))).toMatchObject({ outcome: 'failed' })
    expect(decide(api, pass([check('guard', 'differs')], { ending }))).toMatchObject({ outcome: 'failed' })
  })

  test('is passed when all holds, guards nobody put to the test aside', () => {
    const checks = [check('success', 'held'), check('guard', 'not-seen')]
    expect(decide(api, pass(checks))).toEqual({ outcome: 'passed', traffic: 'held', reason: 'What was to be seen was seen; refusals not put to the test: 1' })
    expect(unexercised(checks)).toEqual(['a guard'])
  })

  test('not-run is for what is not mandatory', () => {
    const skipped = { findings: { checks: [], awaited: new Set<Check>(), skipped: 'no name change' } }
    expect(decide(rowOf('HPR-061'), { ...pass([]), ...skipped })).toMatchObject({ outcome: 'not-run', reason: 'no name change' })
    expect(decide(rowOf('HPR-060'), { ...pass([]), ...skipped })).toMatchObject({ outcome: 'failed' })
  })
})

test('what the mock played is named once', () => {
  const step = (name: string, by: 'simulated' | 'absent') => ({ step: name, journey: 'j', by, saw: '', done: by !== 'absent', at: 0 })
  expect(simulatedSteps([step('hosted-page:finish', 'simulated'), step('hosted-page:wrong-otp', 'simulated'), step('otp:mobile-otp', 'simulated'), step('confirm:x', 'absent')])).toEqual(['hosted Aadhaar page', 'OTP'])
})

describe('the exit code', () => {
  const run = (outcomes: { outcome: CaseVerdict['outcome']; expected?: { reason: string } }[], unmetExpectations: unknown[] = []) => exitCode({ cases: outcomes, unmetExpectations })

  test('2 before 1 before 0', () => {
    expect(run([{ outcome: 'error' }, { outcome: 'failed' }])).toBe(2)
    expect(run([{ outcome: 'failed' }, { outcome: 'passed' }])).toBe(1)
    expect(run([{ outcome: 'passed' }, { outcome: 'needs-human' }, { outcome: 'not-run' }])).toBe(0)
  })

  test('an expected failure is none, and one that vanished is one', () => {
    expect(run([{ outcome: 'failed', expected: { reason: 'known' } }])).toBe(0)
    expect(run([{ outcome: 'passed', expected: { reason: 'known' } }], [{ key: 'M4:HPR-007' }])).toBe(1)
  })
})

describe('files of the user', () => {
  test('are refused with the place at fault', () => {
    expect(() => readExpectations('no json')).toThrow('expectations: the file is not JSON')
    expect(() => readExpectations('{"failures":[{"key":"M4:HPR-007","reason":""}]}')).toThrow(/expectations: failures\.0\.reason/)
    expect(() => readAttestations('{"M4:HPR-004":{"by":"A"}}')).toThrow(/attestations: M4:HPR-004\.at/)
    expect(() => readProfile('{"work":["retired"]}')).toThrow(/profile: work is a list/)
  })

  test('expectations of cases that were not run are not asked', () => {
    const expected = readExpectations('{"failures":[{"key":"M4:HPR-007","reason":"known"},{"key":"M4:HPR-011","reason":"known"}]}')
    expect(unmet(expected, [{ row: api, outcome: 'passed' } as CaseVerdict])).toEqual([{ key: 'M4:HPR-007', reason: 'known', outcome: 'passed' }])
  })
})

test('conditional rows hang on the profile', () => {
  expect(hprRows.filter((row) => !appliesTo(row, STANDARD_PROFILE).applies)).toEqual([])
  const privately = readProfile('{"work":["private"]}')
  expect(hprRows.filter((row) => !appliesTo(row, privately).applies).map(({ key }) => key)).toEqual(['M4:HPR-073', 'M4:HPR-075', 'M4:HPR-076'])
  expect(hprRows.filter((row) => row.mandatoryWhen).map(({ key }) => key)).toEqual(['M4:HPR-073', 'M4:HPR-074', 'M4:HPR-075', 'M4:HPR-076'])
})
