import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Sandbox, SandboxOptions } from '../../mocks/sandbox.ts'
import { createSandbox, rooms } from '../../mocks/sandbox.ts'
import { sandboxClaims } from '../../scenarios/kit/claims/sandbox.ts'
import { checker } from '../../scenarios/kit/check.ts'
import { nobody, NeedsHuman } from '../../scenarios/kit/human.ts'
import type { Seen } from '../../scenarios/kit/seen.ts'
import { seenOf } from '../../scenarios/kit/seen.ts'
import type { MockTargetOptions } from '../../scenarios/kit/targets.ts'
import { mockTarget } from '../../scenarios/kit/targets.ts'
import type { CaseVerdict, Exchange, Run } from '../../scenarios/record.ts'
import { REPORT_FILES } from '../../scenarios/reports/folder.ts'
import { redactRun } from '../../scenarios/reports/redacted.ts'
import { run } from '../../scenarios/runner.ts'
import { choose } from '../../scenarios/sets.ts'
import { mutations } from '../support/message-mutations.ts'

/** Made once: a key is worth as much time as the rest of a case. */
const keys = Object.fromEntries(rooms.flatMap((room) => room.keys ?? []).map((name) => [name, generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }) as string]))

const open = (options: SandboxOptions = {}): Sandbox => createSandbox({ checkAnswers: true, keys, failed: (error) => expect.unreachable(String(error)), ...options })

interface Options extends Partial<Omit<MockTargetOptions, 'fetch'>> {
  sandbox?: Sandbox
  cases?: string[]
}

interface Rehearsed extends Run {
  exchanges: readonly Exchange[]
  /** What each case was judged by. */
  seen: ReadonlyMap<string, Seen>
}

async function rehearse({ sandbox = open(), cases = [], ...target }: Options = {}): Promise<Rehearsed> {
  const { set, rows } = choose({ set: 'HCX', cases })
  const seen = new Map<string, Seen>()
  const codes = set.codes.map((code) => ({ ...code, judge: (...[view, check]: Parameters<typeof code.judge>) => (seen.set(code.key, view), code.judge(view, check)) }))
  let exchanges: readonly Exchange[] = []
  const finished = await run({ set: { ...set, codes }, rows, target: mockTarget({ fetch: sandbox.fetch, ...target }), toolVersion: 'test', sinks: [(event) => void (event.event === 'finished' && (exchanges = event.exchanges))] })
  return { ...finished, exchanges, seen }
}

const broken = (cases: readonly CaseVerdict[]): string[] => cases.filter(({ outcome }) => outcome === 'failed' || outcome === 'error').map(({ row, reason }) => `${row.key} ${reason}`)

describe('the cycles of the generic protocol against the mock', () => {
  const whole = rehearse()

  test('all 56 pass, in their order, and every refusal was put to the test', async () => {
    const { cases, counts, registries } = await whole
    expect(broken(cases)).toEqual([])
    expect(cases.flatMap(({ row, unexercised }) => unexercised.map((sentence) => `${row.key} ${sentence}`))).toEqual([])
    expect(counts).toEqual({ passed: 56, failed: 0, 'needs-human': 0, 'not-run': 0, error: 0 })
    expect(registries).toEqual(['ce', 'pa', 'cl', 'cr'])
  })

  test('every check of every case is broken by some change of what was seen', async () => {
    const { seen } = await whole
    const { set } = choose({ set: 'HCX' })
    const sound = set.codes.flatMap(({ key, judge }) => {
      const before = outcomes(judge, seen.get(key)!.all)
      const differs = new Set(mutations.flatMap((change) => outcomes(judge, change(seen.get(key)!.all)).filter(({ outcome }) => outcome === 'differs').map(({ sentence }) => sentence)))
      return before.filter(({ sentence }) => !differs.has(sentence)).map(({ sentence }) => `${key} ${sentence}`)
    })
    expect(sound).toEqual([])
  })

  test('our participants are called below their endpoint, without a version, and every call gets its receipt', async () => {
    const received = (await whole).exchanges.filter(({ direction }) => direction === 'received')
    expect(received.length).toBeGreaterThan(60)
    expect(received.filter(({ operation, url, response }) => !operation.startsWith('hcx.exchange.') || /\/v\d/.test(url) || response.status !== 202)).toEqual([])
  })

  test('no report holds a token, a secret or a sealed message', async () => {
    const { exchanges, seen: _, ...finished } = await whole
    const redacted = redactRun(finished, exchanges)
    const written = Object.values(REPORT_FILES).map((write) => write(redacted)).join('\n')
    expect(written).toContain('received: POST')
    expect(written).not.toMatch(/eyJ[\w-]{10}|Bearer |BEGIN PRIVATE|rehearsal-secret/)
  })
})

function outcomes(judge: (seen: Seen, check: ReturnType<typeof checker>['check']) => void, exchanges: readonly Exchange[]): { sentence: string; outcome: string }[] {
  const { check, findings } = checker()
  judge(seenOf(exchanges, []), check)
  return findings.checks
}

describe('the cases stand by themselves', () => {
  test.each(['HCX-CE-12', 'HCX-PA-13', 'HCX-CL-5', 'HCX-CR-11'])('%s alone', async (id) => {
    expect((await rehearse({ cases: [id] })).cases.map(({ outcome, reason }) => [outcome, reason])).toEqual([['passed', 'All that was to be seen was seen, refusals included']])
  })

  test('a second run in the same world passes', async () => {
    const sandbox = open()
    const cases = ['HCX-PA-2', 'HCX-CL-12', 'HCX-CR-2', 'HCX-CR-10']
    await rehearse({ sandbox, cases })
    expect(broken((await rehearse({ sandbox, cases })).cases)).toEqual([])
  })

  test('without probes the guards are listed; the error rows are about wrong messages, and still send them', async () => {
    const { cases } = await rehearse({ probes: false })
    expect(broken(cases)).toEqual([])
    expect(cases.filter(({ unexercised }) => unexercised.length > 0).map(({ row }) => row.id)).toEqual(['HCX-CE-3', 'HCX-CE-10', 'HCX-PA-3', 'HCX-PA-6', 'HCX-PA-13', 'HCX-CL-3', 'HCX-CL-6', 'HCX-CL-13'])
  })

  test('with nobody on the other side nothing fails that only waits', async () => {
    const { cases } = await rehearse({ human: nobody })
    expect(broken(cases)).toEqual([])
    expect(cases.filter(({ outcome }) => outcome === 'needs-human').map(({ row }) => row.id)).toEqual(['HCX-CE-3', 'HCX-PA-2', 'HCX-PA-4', 'HCX-PA-6', 'HCX-CL-2', 'HCX-CL-4', 'HCX-CL-6', 'HCX-CR-1', 'HCX-CR-2', 'HCX-CR-4', 'HCX-CR-10'])
  })
})

test('ABDM\'s own sandbox has no exchange of the generic protocol: whoever is rehearsed there is told so', async () => {
  await expect(sandboxClaims({}, { machineNow: () => 0 }).identity('hcx-payer')).rejects.toThrow(NeedsHuman)
})

describe('the other side', () => {
  test.each([
    ['HCX-PA-2', '1000004957@hcx', { fault: 'bad-jwe', times: 5 }, /^the rejection is in the ClaimResponse/],
    ['HCX-PA-4', '1000004957@hcx', { fault: 'wrong-correlation', times: 5 }, /^the answer has the correlation id|^Nothing came/],
    ['HCX-CL-10', '1000004957@hcx', { fault: 'silent', times: 5 }, /^a JWE that cannot be opened: the error comes back in clear/],
    ['HCX-CE-8', '1000004957@hcx', { fault: 'sealed-error', times: 5 }, /^a resource of another call: the error comes back in clear/],
    ['HCX-CE-13', '1000004957@hcx', { fault: 'silent', times: 5 }, /^the callback carries the x-hcx-status/],
    ['HCX-CR-1', '1000004446@hcx', { fault: 'silent', times: 5, path: '/v1/communication/on_request' }, /^the answer has the correlation id/],
    ['HCX-CL-12', '1000004957@hcx', { fault: 'silent', times: 5 }, /^payer 2 answers payer 1/],
  ])('%s fails where %s does wrong', async (id, code, fault, reason) => {
    const sandbox = open()
    const put = await sandbox.fetch(new Request(`http://localhost/__sandbox/counterparties/${code}/misbehave`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ faults: [fault] }) }))
    expect(put.status).toBe(200)
    const { cases } = await rehearse({ sandbox, cases: [id] })
    expect(cases.map(({ outcome, reason: why }) => ({ outcome, why }))).toEqual([{ outcome: 'failed', why: expect.stringMatching(reason) }])
  })
})
