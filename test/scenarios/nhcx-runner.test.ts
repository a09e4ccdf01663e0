import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Sandbox, SandboxOptions } from '../../mocks/sandbox.ts'
import { createSandbox, rooms } from '../../mocks/sandbox.ts'
import { nobody } from '../../scenarios/kit/human.ts'
import type { MockTargetOptions } from '../../scenarios/kit/targets.ts'
import { mockTarget } from '../../scenarios/kit/targets.ts'
import type { CaseVerdict, Exchange, Run } from '../../scenarios/record.ts'
import { REPORT_FILES } from '../../scenarios/reports/folder.ts'
import { redactRun } from '../../scenarios/reports/redacted.ts'
import { run } from '../../scenarios/runner.ts'
import { choose } from '../../scenarios/sets.ts'

/** Made once: a key is worth as much time as the rest of a case. */
const keys = Object.fromEntries(rooms.flatMap((room) => room.keys ?? []).map((name) => [name, generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }) as string]))

const open = (options: SandboxOptions = {}): Sandbox => createSandbox({ checkAnswers: true, keys, failed: (error) => expect.unreachable(String(error)), ...options })

interface Options extends Partial<Omit<MockTargetOptions, 'fetch'>> {
  sandbox?: Sandbox
  registry?: string
  cases?: string[]
}

async function rehearse({ sandbox = open(), registry, cases = [], ...target }: Options = {}): Promise<Run & { exchanges: readonly Exchange[] }> {
  const { set, rows } = choose({ set: 'NHCX', registry, cases })
  let exchanges: readonly Exchange[] = []
  const finished = await run({ set, rows, target: mockTarget({ fetch: sandbox.fetch, ...target }), toolVersion: 'test', sinks: [(event) => void (event.event === 'finished' && (exchanges = event.exchanges))] })
  return { ...finished, exchanges }
}

const broken = (cases: readonly CaseVerdict[]): string[] => cases.filter(({ outcome }) => outcome === 'failed' || outcome === 'error').map(({ row, reason }) => `${row.key} ${reason}`)

describe('the cases of the claims exchange against the mock', () => {
  const whole = rehearse()

  test('all 36 pass, in their order, and every refusal was put to the test', async () => {
    const { cases, counts, registries } = await whole
    expect(broken(cases)).toEqual([])
    expect(cases.flatMap(({ row, unexercised }) => unexercised.map((sentence) => `${row.key} ${sentence}`))).toEqual([])
    expect(counts).toEqual({ passed: 36, failed: 0, 'needs-human': 0, 'not-run': 0, error: 0 })
    expect(registries).toEqual(['provider', 'payer', 'pmjay'])
  })

  test('what came to us is recorded with its receipt, under the operation it is a call of', async () => {
    const { exchanges, cases } = await whole
    const received = exchanges.filter(({ direction }) => direction === 'received')
    expect(received.length).toBeGreaterThan(40)
    expect(received.filter(({ operation, response }) => !operation.startsWith('nhcx.exchange.') || response.status !== 202)).toEqual([])
    expect(new Set(exchanges.filter(({ opened }) => opened).map(({ requestId }) => requestId)).size).toBe(exchanges.filter(({ opened }) => opened).length)
    const [verdict] = cases.filter(({ row }) => row.id === 'provider-uc-07')
    expect(verdict!.identifiers.map(({ name }) => name)).toEqual(expect.arrayContaining(['correlationId']))
    expect(verdict).toMatchObject({ simulated: ['test beneficiary'] })
  })

  test('no report holds a token, a sealed message, or a patient\'s numbers', async () => {
    const { exchanges, ...finished } = await whole
    const redacted = redactRun(finished, exchanges)
    const written = Object.values(REPORT_FILES).map((write) => write(redacted)).join('\n')
    expect(written).toContain('received: POST')
    expect(written).toContain('Sealed in it')
    expect(written).not.toMatch(/eyJ[\w-]{10}|Bearer |BEGIN PRIVATE|rehearsal-secret/)
    const bundles = exchanges.flatMap(({ opened }) => JSON.stringify(opened?.bundle ?? '').match(/91-\d{4}-\d{4}-\d{4}|"69\d{8}"/g) ?? [])
    expect(bundles.length).toBeGreaterThan(5)
    expect([...new Set(bundles)].filter((number) => written.includes(number.replaceAll('"', '')))).toEqual([])
  })
})

describe('the cases stand by themselves', () => {
  test.each(['provider-uc-08', 'provider-uc-11', 'provider-uc-13', 'payer-uc-12', 'payer-uc-15', 'tc-cl-03'])('%s alone', async (id) => {
    const { cases } = await rehearse({ cases: [id] })
    expect(cases.map(({ outcome, reason }) => [outcome, reason])).toEqual([['passed', 'All that was to be seen was seen, refusals included']])
  })

  test('a second run in the same world finds other beneficiaries and passes', async () => {
    const sandbox = open()
    await rehearse({ sandbox, registry: 'pmjay' })
    expect(broken((await rehearse({ sandbox, registry: 'pmjay' })).cases)).toEqual([])
  })

  test('without probes nothing is sent that is refused, and the guards are listed', async () => {
    const { cases, exchanges } = await rehearse({ probes: false })
    expect(broken(cases)).toEqual([])
    expect(exchanges.filter(({ response, code }) => response.status >= 400 || code !== '').map(({ operation, code }) => `${operation} ${code}`)).toEqual([])
    expect(cases.find(({ row }) => row.id === 'provider-uc-13')!.unexercised).toEqual(['a message that nobody sent is not found'])
  })

  test('with nobody there nothing fails that only waits', async () => {
    const { cases } = await rehearse({ human: nobody })
    expect(broken(cases)).toEqual([])
    expect(cases.filter(({ outcome }) => outcome === 'passed').map(({ row }) => row.id)).toEqual(['provider-uc-01', 'provider-uc-04', 'payer-uc-01', 'payer-uc-02', 'payer-uc-03', 'payer-uc-04', 'payer-uc-05', 'payer-uc-06'])
  })
})

test.each([
  { 'nhcx.status-answer': 'clear' }, { 'nhcx.policies-shape': 'participants' }, { 'nhcx.not-found-status': '404' }, { 'counterparties.query-status': 'response.partial' },
] as Record<string, string>[])('passes where a contradiction is read otherwise: %j', async (variants) => {
  const cases = { 'nhcx.status-answer': ['provider-uc-13', 'payer-uc-15'], 'nhcx.policies-shape': ['provider-uc-02'], 'nhcx.not-found-status': ['provider-uc-13'], 'counterparties.query-status': ['tc-pa-02', 'tc-cl-02'] }[Object.keys(variants)[0]!]
  expect(broken((await rehearse({ sandbox: open({ variants }), cases })).cases)).toEqual([])
})

describe('the other side', () => {
  const misbehave = (sandbox: Sandbox, code: string, faults: object[]): Promise<Response> =>
    sandbox.fetch(new Request(`http://localhost/__sandbox/counterparties/${code}/misbehave`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ faults }) }))

  test.each([
    ['payer-uc-07', '1000004446@hcx', { fault: 'refuse-delivery', times: 5, path: '/v1/coverageeligibility/on_check' }, /^no \/v1\/error reports it/],
    ['provider-uc-07', '1000003538@hcx', { fault: 'bad-jwe', times: 5, path: '/v1/preauth/on_submit' }, /^the answer is opened with our own key/],
    ['provider-uc-05', '1000003538@hcx', { fault: 'silent', times: 5 }, /^the answer comes from the participant addressed/],
  ])('%s fails where it does wrong', async (id, code, fault, reason) => {
    const sandbox = open()
    expect((await misbehave(sandbox, code, [fault])).status).toBe(200)
    const { cases } = await rehearse({ sandbox, cases: [id] })
    expect(cases.map(({ outcome, reason: why }) => ({ outcome, why }))).toEqual([{ outcome: 'failed', why: expect.stringMatching(reason) }])
  })
})
