import type { Bundle, ClaimResponse, CoverageEligibilityResponse } from '@medplum/fhirtypes'
import type { JWK } from 'jose'
import { calculateJwkThumbprint } from 'jose'
import { createPublicKey, randomUUID } from 'node:crypto'
import { expect, onTestFinished, test, vi } from 'vitest'
import { aCase } from '../../functions/bundles/a-case.ts'
import type { Case } from '../../functions/bundles/case.ts'
import { totalOf } from '../../functions/bundles/case.ts'
import { claimAnswer, verdicts } from '../../functions/bundles/claim-answer.ts'
import { claimRequest } from '../../functions/bundles/claim.ts'
import { eligibilityAnswer, eligibilityRequest } from '../../functions/bundles/eligibility.ts'
import { lastOf } from '../../functions/bundles/read.ts'
import { certificate } from '../../functions/claims/certificate.ts'
import { serveLocal } from '../../mocks/hosts/local.ts'
import type { Sandbox } from '../../mocks/sandbox.ts'
import { STANDARD_CLIENT } from '../../mocks/sandbox.ts'
import type { Bridge } from '../support/bridge.ts'
import { sayJson, startBridge } from '../support/bridge.ts'
import { testKey } from '../support/claims.ts'
import { call, hcxSandbox, hcxToken, pull, TOKEN } from '../support/hcx.ts'
import type { Sdk, SdkConfig, SdkOpened, SdkSent } from '../support/hcx-sdk.ts'
import { publishedSdk, publishedUtils, serveKeys, wholeSdk } from '../support/hcx-sdk.ts'

const RESIDENT = '1000004957@hcx'
const PASSWORD = 'Rehearse@2026'
const KEYS = ['sdk-hospital', 'sdk-insurer'] as const

/** One of ours: a host of his own, and the SDK with nothing but its configuration. */
interface Side {
  code: string
  host: Bridge
  sdk: Sdk
}

interface Ground {
  sandbox: Sandbox
  hospital: Side
  insurer: Side
}

type MakeSdk = (config: SdkConfig, key: string) => Promise<Sdk>

/** Registers a participant with the platform's registry, gives him a password, and starts his SDK. */
async function join(sandbox: Sandbox, base: string, key: (typeof KEYS)[number], given: { email: string; roles: string[] } & Record<string, unknown>, make: MakeSdk): Promise<Side> {
  const { email, ...fields } = given
  const host = await startBridge((_, response) => sayJson(response, 202, { timestamp: Date.now() }))
  onTestFinished(() => host.close())
  const privatePem = testKey(key)
  const publicKey = createPublicKey(privatePem)
  const publicPem = publicKey.export({ type: 'spki', format: 'pem' }) as string
  // The SDK seals with the certificate's name as key id, and looks the private key up by its thumbprint: it opens its own messages only where the two are one.
  const name = await calculateJwkThumbprint(publicKey.export({ format: 'jwk' }) as JWK)
  const { body } = await call(sandbox, '/v0.8/participant/create', await hcxToken(sandbox), {
    participant_name: `Rehearsal ${key}`, primary_email: email, primary_mobile: '6990000017', status: 'Active', endpoint_url: host.url, encryption_cert: await certificate({ privatePem, publicPem }, name), ...fields,
  })
  const code = String(body['participant_code'])
  expect((await pull(sandbox, 'PUT', `/hcx/participants/${code}/password`, { password: PASSWORD })).status).toBe(200)
  const sdk = await make({ protocolBasePath: `${base}/v0.8`, authBasePath: base + TOKEN, participantCode: code, username: email, password: PASSWORD, privatePem }, key)
  return { code, host, sdk }
}

/** A sandbox on a socket, and both ends of an exchange on sockets of their own. */
async function openGround(make: MakeSdk): Promise<Ground> {
  const sandbox = hcxSandbox({ now: Date.now, delivery: 'at-once', send: (request, ms) => fetch(request, { signal: AbortSignal.timeout(ms), redirect: 'manual' }) })
  onTestFinished(() => sandbox.close())
  const url = await serve(sandbox)
  const hospital = await join(sandbox, url, 'sdk-hospital', { email: 'desk@hospital.example', roles: ['provider'], linked_registry_codes: ['IN9910000017@hfr'] }, make)
  const insurer = await join(sandbox, url, 'sdk-insurer', { email: 'desk@insurer.example', roles: ['payor'], scheme_code: 'default' }, make)
  return { sandbox, hospital, insurer }
}

async function serve(sandbox: Sandbox): Promise<string> {
  // The SDK's client goes by the environment's proxy, which knows no local host.
  vi.stubEnv('NO_PROXY', '127.0.0.1')
  const server = await serveLocal({ sandbox })
  onTestFinished(async () => {
    vi.unstubAllEnvs()
    await server.close()
  })
  return server.url
}

/** Lets a minute pass, in which residents act, and everything arrive. */
async function passTime(sandbox: Sandbox): Promise<void> {
  await sandbox.settled()
  await pull(sandbox, 'POST', '/clock', { advanceMs: 60_000 })
  await sandbox.settled()
}

interface Arrived extends SdkOpened {
  path: string
  action: string
}

/** What came to a host since it was last asked, opened by its SDK. */
async function arrivals({ host, sdk }: Side): Promise<Arrived[]> {
  return Promise.all(host.got.splice(0).map(async ({ path, body }) => ({ path, action: String(body['payload']), ...(await sdk.open(String(body['payload']))) })))
}

const headerOf = ({ payload }: SdkSent): Record<string, string> => JSON.parse(Buffer.from(payload.split('.')[0]!, 'base64url').toString()) as Record<string, string>
const make = (): { uuid: () => string; now: number } => ({ uuid: randomUUID, now: Date.now() })
const caseOf = ({ code }: Pick<Side, 'code'>): Case => aCase({ now: Date.now(), provider: { code, hfrId: 'IN9910000017', name: 'Rehearsal hospital' } })
const claimIn = ({ payload }: SdkOpened): ClaimResponse => lastOf(payload, 'ClaimResponse')!
const coverIn = ({ payload }: SdkOpened): CoverageEligibilityResponse => lastOf(payload, 'CoverageEligibilityResponse')!

/** The request was taken, and these are its ids back. */
function expectTaken(sent: SdkSent): void {
  const header = headerOf(sent)
  expect(sent.response).toEqual({ timestamp: expect.any(Number), api_call_id: header['x-hcx-api_call_id'], correlation_id: header['x-hcx-correlation_id'] })
}

/** On the thread of the request, codes swapped, ids kept, a call id of its own. */
function expectAnswers(sent: SdkSent, answer: Arrived, status: string): void {
  const asked = headerOf(sent)
  expect(answer.headers).toMatchObject({
    'x-hcx-sender_code': asked['x-hcx-recipient_code'], 'x-hcx-recipient_code': asked['x-hcx-sender_code'], 'x-hcx-correlation_id': asked['x-hcx-correlation_id'], 'x-hcx-workflow_id': asked['x-hcx-workflow_id'], 'x-hcx-status': status,
  })
  expect(answer.headers['x-hcx-api_call_id']).not.toBe(asked['x-hcx-api_call_id'])
}

/** Eligibility, preauthorisation and claim with the payer that the sandbox plays. */
async function withResident({ sandbox, hospital }: Ground): Promise<void> {
  const { operations: { COVERAGE_ELIGIBILITY_CHECK, PRE_AUTH_SUBMIT, CLAIM_SUBMIT }, ask } = hospital.sdk
  const of = caseOf(hospital)
  const workflow = randomUUID()
  const checked = await ask(COVERAGE_ELIGIBILITY_CHECK!, eligibilityRequest(make(), of, 'validation'), RESIDENT, workflow)
  expectTaken(checked)
  await passTime(sandbox)
  const [cover, ...noMore] = await arrivals(hospital)
  expect([cover!.path, noMore]).toEqual(['/coverageeligibility/on_check', []])
  expectAnswers(checked, cover!, 'response.complete')
  expect(coverIn(cover!).insurance?.[0]?.inforce).toBe(true)

  let preAuthRef = ''
  for (const [operation, path, use] of [[PRE_AUTH_SUBMIT, '/preauth/on_submit', 'preauthorization'], [CLAIM_SUBMIT, '/claim/on_submit', 'claim']] as const) {
    const sent = await ask(operation!, claimRequest(make(), of, use, use === 'claim' ? { preAuthRef } : {}), RESIDENT, workflow)
    expectTaken(sent)
    await passTime(sandbox)
    const answers = (await arrivals(hospital)).filter((answer) => answer.path === path)
    expect(answers.map((answer) => [answer.headers['x-hcx-status'], claimIn(answer).outcome])).toEqual([['response.partial', 'queued'], ['response.complete', 'complete']])
    for (const answer of answers) expectAnswers(sent, answer, answer.headers['x-hcx-status']!)
    preAuthRef = claimIn(answers[1]!).preAuthRef ?? ''
  }
}

/** The same with a payer who has the SDK as well: requests are opened, answered with their own JWE at hand, and closed. */
async function withInsurer({ sandbox, hospital, insurer }: Ground): Promise<void> {
  const { operations, ask } = hospital.sdk
  const of = caseOf(hospital)
  const approved = (request: Bundle): Bundle => claimAnswer(make(), request, { ...verdicts.standard.approved, disposition: 'Approved', benefit: totalOf(of), preAuthRef: 'PA-1' }, 'standard')
  const cycles: [string, string, Bundle, (request: Bundle) => Bundle][] = [
    ['COVERAGE_ELIGIBILITY_CHECK', 'COVERAGE_ELIGIBILITY_ON_CHECK', eligibilityRequest(make(), of, 'validation'), (request) => eligibilityAnswer(make(), request, { inforce: true, disposition: 'In force', sumInsured: 500_000, used: 0 }, 'standard')],
    ['PRE_AUTH_SUBMIT', 'PRE_AUTH_ON_SUBMIT', claimRequest(make(), of, 'preauthorization'), approved], ['CLAIM_SUBMIT', 'CLAIM_ON_SUBMIT', claimRequest(make(), of, 'claim', { preAuthRef: 'PA-1' }), approved],
  ]
  for (const [request, answer, bundle, decide] of cycles) {
    const sent = await ask(operations[request]!, bundle, insurer.code)
    expectTaken(sent)
    await sandbox.settled()
    const [got] = await arrivals(insurer)
    // To the letter as it was sealed, at the same path below the endpoint.
    expect([got!.path, got!.action, got!.payload]).toEqual([operations[request], sent.payload, bundle])
    const decision = decide(got!.payload)
    const said = await insurer.sdk.answer(operations[answer]!, decision, got!.action, 'response.complete')
    expectTaken(said)
    await sandbox.settled()
    const [came, ...noMore] = await arrivals(hospital)
    expect([came!.path, came!.action, came!.payload, noMore]).toEqual([operations[answer], said.payload, decision, []])
    expectAnswers(sent, came!, 'response.complete')
  }
}

test('the published SDK gets its token at either address, or is told why not', async () => {
  const url = await serve(hcxSandbox())
  const { generateHcxToken } = await publishedUtils()
  for (const path of [TOKEN, '/api/v0.8/participant/auth/token/generate']) expect(await generateHcxToken(url + path, STANDARD_CLIENT.clientId, STANDARD_CLIENT.clientSecret)).toMatch(/^ey/)
  await expect(generateHcxToken(url + TOKEN, STANDARD_CLIENT.clientId, 'wrong')).rejects.toThrow('401')
})

const journeys = [['the payer that the sandbox plays', withResident], ['a payer who has it too', withInsurer]] as const

test.each(journeys)('the published SDK takes a treatment from eligibility to claim: %s', async (_, journey) => journey(await openGround(publishedSdk)))

const folder = process.env['HCX_SDK'] ?? ''

test.skipIf(folder === '').each(journeys)('the newer SDK, whole (not run unless HCX_SDK names its folder): %s', async (_, journey) => {
  const keys = await serveKeys(Object.fromEntries(KEYS.map((name) => [name, testKey(name)])))
  onTestFinished(() => keys.close())
  await journey(await openGround((config, key) => wholeSdk(folder, config, keys.urlOf(key))))
})
