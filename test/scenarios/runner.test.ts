import { describe, expect, test } from 'vitest'
import { createSandbox } from '../../mocks/sandbox.ts'
import { hprCases } from '../../scenarios/cases/m4/hpr/cases.ts'
import { hprRows } from '../../scenarios/cases/m4/hpr/table.ts'
import { nobody } from '../../scenarios/kit/human.ts'
import { CannotStart } from '../../scenarios/kit/target.ts'
import { mockTarget, sandboxTarget } from '../../scenarios/kit/targets.ts'
import { STANDARD_PROFILE } from '../../scenarios/profile.ts'
import type { Exchange, RunEvent } from '../../scenarios/record.ts'
import type { RunOptions } from '../../scenarios/runner.ts'
import { run } from '../../scenarios/runner.ts'
import { choose } from '../../scenarios/sets.ts'

type Fetch = (request: Request) => Promise<Response>

function rehearse(cases: string[], more: Partial<RunOptions> = {}, fetch: Fetch = createSandbox().fetch) {
  const { set, rows } = choose({ set: 'M4', registry: 'hpr', cases })
  return run({ set, rows, target: mockTarget({ fetch }), toolVersion: 'test', ...more })
}

test('every row has its code, and no code is without a row', () => {
  expect(hprCases.map(({ key }) => key).toSorted()).toEqual(hprRows.map(({ key }) => key).toSorted())
})

describe('a run that cannot start', () => {
  test('says so for a wrong secret', async () => {
    const { fetch } = createSandbox()
    await expect(rehearse([], { target: mockTarget({ fetch, clientSecret: 'wrong' }) })).rejects.toThrow(/^No gateway session for SBX_000001/)
  })

  test('says so for a mock that is not there, or has no control plane', async () => {
    await expect(rehearse([], { target: mockTarget({ fetch: () => Promise.reject(new TypeError('fetch failed')) }) })).rejects.toThrow(CannotStart)
    await expect(rehearse([], { target: mockTarget({ fetch: createSandbox({ strict: true }).fetch }) })).rejects.toThrow(/^No mock with a control plane at/)
  })

  test('refuses the sandbox without credentials', () => {
    expect(() => sandboxTarget({ ABDM_CLIENT_ID: 'x' })).toThrow('The sandbox target needs credentials: set ABDM_CLIENT_SECRET')
    expect(() => sandboxTarget({ ABDM_CLIENT_ID: 'x', ABDM_CLIENT_SECRET: 'y', ABDM_HPR_URL: 'nowhere' })).toThrow('ABDM_HPR_URL is no URL: nowhere')
  })

  test('refuses a choice that fits nothing', () => {
    expect(() => choose({ set: 'M9' })).toThrow('No such set: M9. There is M4 hfr, M4 hpr, NHCX provider, NHCX payer, NHCX pmjay, HCX ce, HCX pa, HCX cl, HCX cr, JOURNEYS m4')
    expect(() => choose({ cases: ['HPR-001'] })).toThrow('No such case in M4 hfr, hpr: HPR-001')
  })
})

describe('evidence', () => {
  test('a case that met a planted fault is an error, and the run no evidence', async () => {
    const { fetch } = createSandbox()
    const plant = { operation: 'hpr.registration.generateLink', kind: 'status', status: 503 }
    await fetch(new Request('http://sandbox.rehearsal/__sandbox/faults', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(plant) }))
    const { cases, evidence } = await rehearse(['HPR-002'], {}, fetch)
    expect(cases[0]).toMatchObject({ outcome: 'error', reason: expect.stringMatching(/^Not evidence: hpr\.registration\.generateLink met the planted fault/) })
    expect(evidence).toBe(false)
  })

  test('a call without an answer is an error and is tried three times at most, where the target allows it', async () => {
    const { fetch } = createSandbox()
    let calls = 0
    const broken: Fetch = (request) => (request.url.endsWith('/generateLink') ? (calls++, Promise.reject(new Error('socket hang up'))) : fetch(request))
    const { cases } = await rehearse(['HPR-002'], { target: { ...mockTarget({ fetch: broken }), passesMax: 3 } })
    expect(cases[0]).toMatchObject({ outcome: 'error', reason: 'No answer from hpr.registration.generateLink: socket hang up', passes: 3 })
    expect(calls).toBe(3)
  })

  test('a second pass is judged by itself', async () => {
    const { fetch } = createSandbox()
    let calls = 0
    const once: Fetch = (request) => (request.url.endsWith('/generateLink') && calls++ === 0 ? Promise.reject(new Error('socket hang up')) : fetch(request))
    const { cases } = await rehearse(['HPR-002'], { target: { ...mockTarget({ fetch: once }), passesMax: 3 } })
    expect(cases[0]).toMatchObject({ outcome: 'passed', passes: 2 })
  })

  test('carries fresh REQUEST-IDs, the clock of the target, and what the registry handed out', async () => {
    let exchanges: readonly Exchange[] = []
    const { cases } = await rehearse(['HPR-011'], { sinks: [(event) => void (event.event === 'finished' && (exchanges = event.exchanges))] })
    expect(cases[0]).toMatchObject({ outcome: 'passed', simulated: ['test person', 'hosted Aadhaar page', 'OTP'] })
    expect(new Set(exchanges.map(({ requestId }) => requestId)).size).toBe(exchanges.length)
    expect(exchanges[0]!.timestamp).toBe('2026-10-01T09:00:00.000Z')
    expect(new Set(cases[0]!.identifiers.map(({ name }) => name))).toEqual(new Set(['txnId', 'hprId']))
    expect(cases[0]!.exchanges).not.toContain(exchanges[0]!.id)
  })

  test('what is printed holds no secret', async () => {
    let exchanges: readonly Exchange[] = []
    const finished = await rehearse([], { sinks: [(event) => void (event.event === 'finished' && (exchanges = event.exchanges))] })
    const secrets = exchanges.flatMap(({ request: { body } }) => ['otp', 'password', 'mobileNumber', 'mobile', 'hprToken', 'clientSecret'].map((name) => (body as Record<string, unknown> | undefined)?.[name]))
    const printed = JSON.stringify(finished)
    expect([...new Set(secrets)].filter((secret) => typeof secret === 'string' && secret.length > 5 && secret !== 'not-a-token' && printed.includes(secret))).toEqual([])
  })
})

describe('a whole set', () => {
  test('is told in order, in well under 20 seconds', async () => {
    const events: RunEvent[] = []
    const startedAt = performance.now()
    const finished = await rehearse([], { sinks: [(event) => void events.push(event)] })
    expect(performance.now() - startedAt).toBeLessThan(20_000)
    expect(events.map(({ event }) => event)).toEqual(['started', ...hprRows.flatMap(() => ['case-started', 'case-finished']), 'finished'])
    expect(finished.cases.map(({ row }) => row.key)).toEqual(hprRows.map(({ key }) => key))
    expect(finished.counts).toEqual({ passed: 7, failed: 0, 'needs-human': 54, 'not-run': 0, error: 0 })
    expect(finished).toMatchObject({ origin: 'mock', evidence: true, fixFirst: 'M4:HPR-003' })
    expect(finished.mandatoryNotPassed.length).toBe(39 - 6)
  })

  test('an attested screen passes with the traffic half, and only then', async () => {
    const attestations = new Map([['M4:HPR-004', { by: 'A. Tester', at: '2026-10-01' }], ['M4:HPR-026', { by: 'A. Tester', at: '2026-10-01', attachment: 'salutation.png' }]])
    const { cases } = await rehearse(['HPR-004', 'HPR-026'], { attestations })
    expect(cases.map(({ outcome, attestation }) => [outcome, attestation?.attachment])).toEqual([['passed', undefined], ['passed', 'salutation.png']])
  })

  test('a failure that was expected, and one that did not come', async () => {
    const expected = new Map([['M4:HPR-004', { reason: 'not built' }]])
    expect(await rehearse(['HPR-004'], { expected })).toMatchObject({ unmetExpectations: [{ key: 'M4:HPR-004', reason: 'not built', outcome: 'needs-human' }] })
  })

  test('private practice alone: what hangs on government does not run, and nothing fails', async () => {
    const { cases } = await rehearse([], { profile: { ...STANDARD_PROFILE, work: ['private'] } })
    expect(cases.filter(({ outcome }) => outcome === 'not-run').map(({ row }) => row.key)).toEqual(['M4:HPR-073', 'M4:HPR-075', 'M4:HPR-076'])
    expect(cases.filter(({ outcome }) => outcome === 'failed' || outcome === 'error').map(({ row, reason }) => `${row.key} ${reason}`)).toEqual([])
  })

  test('with nobody there nothing fails that only waits', async () => {
    const { cases } = await rehearse([], { target: mockTarget({ fetch: createSandbox().fetch, human: nobody }) })
    expect(new Set(cases.map(({ outcome }) => outcome))).toEqual(new Set(['needs-human']))
  })

  test('without probes nothing wrong is sent, and the guards are listed', async () => {
    let exchanges: readonly Exchange[] = []
    const target = mockTarget({ fetch: createSandbox().fetch, probes: false })
    const { cases } = await rehearse([], { target, sinks: [(event) => void (event.event === 'finished' && (exchanges = event.exchanges))] })
    expect(exchanges.filter(({ response }) => response.status >= 400).map(({ operation, code }) => `${operation} ${code}`)).toEqual([])
    expect(cases.filter(({ outcome }) => outcome === 'failed' || outcome === 'error')).toEqual([])
    expect(cases.find(({ row }) => row.key === 'M4:HPR-026')!.unexercised).toEqual(['register without salutation is refused'])
  })
})

test.each(['nurse', 'pharmacist'] as const)('a %s goes the same way', async (profession) => {
  const { cases, counts } = await rehearse([], { profile: { ...STANDARD_PROFILE, profession } })
  expect(cases.filter(({ outcome }) => outcome === 'failed' || outcome === 'error').map(({ row, reason }) => `${row.key} ${reason}`)).toEqual([])
  expect(counts.passed).toBe(7)
})

test.each(['seed-4', 'seed-7'])('a person of a district without sub-districts finds another for his letters (%s)', async (seed) => {
  const { cases } = await rehearse(['HPR-043', 'HPR-044'], {}, createSandbox({ seed }).fetch)
  expect(cases.map(({ outcome, traffic }) => [outcome, traffic])).toEqual([['needs-human', 'held'], ['needs-human', 'held']])
})
