import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { claimAnswer } from '../../functions/bundles/claim-answer.ts'
import { claimRequest } from '../../functions/bundles/claim.ts'
import { communicationAnswer } from '../../functions/bundles/communication.ts'
import { eligibilityRequest } from '../../functions/bundles/eligibility.ts'
import type { Bundle } from '@medplum/fhirtypes'
import type { ProtectedHeader } from '../../functions/claims/envelope.ts'
import { readHeader } from '../../functions/claims/envelope.ts'
import type { ResidentKind } from '../../functions/claims/participants/residents.ts'
import type { Sandbox } from '../../mocks/sandbox.ts'
import { aParticipant, claimsSandbox, PROVIDER } from '../support/claims.ts'
import type { Message } from '../support/counterparties.ts'
import { aCase, aMake, deliverTo, messagesOf, numberOfResident, pull, sealedFor } from '../support/counterparties.ts'

/** The generic protocol at the residents' doors: what they would say is read off their outgoing messages. */
let sandbox: Sandbox
const WORKFLOW = randomUUID()
beforeEach(async () => {
  sandbox = claimsSandbox()
  await aParticipant(sandbox, PROVIDER)
})

const claim = (): Bundle => claimRequest(aMake(sandbox), aCase(sandbox, 'standard-payer'), 'claim')

async function ask(kind: ResidentKind, path: string, bundle: unknown, header: ProtectedHeader = {}): Promise<{ correlationId: string }> {
  const sealed = await sealedFor(sandbox, kind, bundle, { 'x-hcx-workflow_id': WORKFLOW, 'x-hcx-status': 'request.queued', ...header })
  expect((await deliverTo(sandbox, kind, path, { payload: sealed.payload })).status).toBe(202)
  await sandbox.deliver('default')
  await pull(sandbox, 'POST', '/clock', { advanceMs: 2_000 })
  return { correlationId: sealed.header['x-hcx-correlation_id']! }
}

const headerOf = ({ body }: Message): Record<string, unknown> => (typeof body['payload'] === 'string' ? readHeader(body['payload'])! : body)
const sent = async (kind: ResidentKind = 'standard-payer'): Promise<Record<string, unknown>[]> => (await messagesOf(sandbox, kind, 'out')).map(headerOf)

test('a claim without a preauthorisation: interim, then final, the workflow id kept, sealed with RSA-OAEP', async () => {
  const { correlationId } = await ask('standard-payer', '/claim/submit', claim())
  const kept = { alg: 'RSA-OAEP', 'x-hcx-correlation_id': correlationId, 'x-hcx-workflow_id': WORKFLOW, 'x-hcx-sender_code': '1000004957@hcx', 'x-hcx-recipient_code': PROVIDER }
  expect(await sent()).toEqual([expect.objectContaining({ ...kept, 'x-hcx-status': 'response.partial' }), expect.objectContaining({ ...kept, 'x-hcx-status': 'response.complete' })])
  expect((await messagesOf(sandbox, 'standard-payer', 'out')).every(({ body }) => Object.keys(body).join() === 'payload')).toBe(true)
})

test('a rejection is complete: the ClaimResponse says it', async () => {
  const bundle = claim()
  await ask('standard-payer', '/claim/submit', { ...bundle, meta: { ...bundle.meta, tag: [{ system: 'http://rehearsal/counterparty', code: 'reject' }] } })
  expect((await sent()).at(-1)).toMatchObject({ 'x-hcx-status': 'response.complete' })
  expect((await messagesOf(sandbox, 'standard-payer', 'out')).at(-1)?.opened).toMatchObject({ entry: expect.arrayContaining([{ fullUrl: expect.any(String), resource: expect.objectContaining({ resourceType: 'ClaimResponse', outcome: 'complete' }) }]) })
})

test('not covered is a normal answer, without an error', async () => {
  await ask('standard-payer', '/coverageeligibility/check', eligibilityRequest(aMake(sandbox), aCase(sandbox, 'standard-payer', { patient: { ...aCase(sandbox, 'standard-payer').patient, memberId: 'nobody' } }), 'validation'))
  expect(await sent()).toMatchObject([{ 'x-hcx-status': 'response.complete' }])
  expect(JSON.stringify((await messagesOf(sandbox, 'standard-payer', 'out'))[0]?.opened)).toContain('"inforce":false')
})

describe('errors go in clear, as header keys alone', () => {
  test('what cannot be opened: ERR_INVALID_ENCRYPTION', async () => {
    const { payload } = await sealedFor(sandbox, 'tpa', claim(), { 'x-hcx-recipient_code': '1000004957@hcx' })
    await deliverTo(sandbox, 'standard-payer', '/claim/submit', { payload })
    await sandbox.deliver('default')
    const [error] = await sent()
    expect(error).toMatchObject({ 'x-hcx-status': 'response.error', 'x-hcx-error_details': { code: 'ERR_INVALID_ENCRYPTION', message: expect.any(String) } })
    expect(Object.keys(error!).every((name) => name.startsWith('x-hcx-'))).toBe(true)
  })

  test.each([['another call\'s payload', 'ERR_WRONG_DOMAIN_PAYLOAD'], ['no bundle', 'ERR_INVALID_DOMAIN_PAYLOAD'], ['a status that is none', 'ERR_INVALID_DOMAIN_PAYLOAD']])('%s: %s', async (what, code) => {
    const wrong = { 'another call\'s payload': eligibilityRequest(aMake(sandbox), aCase(sandbox, 'standard-payer'), 'validation'), 'no bundle': 'text' }[what] ?? JSON.stringify(claim()).replace('"status":"active"', '"status":"asleep"')
    await ask('standard-payer', '/claim/submit', wrong)
    expect(await sent()).toMatchObject([{ 'x-hcx-status': 'response.error', 'x-hcx-error_details': { code } }])
  })
})

describe('steered by test headers', () => {
  test('the answer carries what they ask for, and nothing comes before it', async () => {
    await ask('standard-payer', '/claim/submit', claim(), { 'x-hcx-status_test': 'response.partial', 'x-hcx-debug_flag_test': 'Info', 'x-hcx-debug_details_test': { code: 'D1', message: 'm', trace: '' } })
    expect(await sent()).toEqual([expect.objectContaining({ 'x-hcx-status': 'response.partial', 'x-hcx-debug_flag': 'Info', 'x-hcx-debug_details': { code: 'D1', message: 'm', trace: '' } })])
  })

  test('an error asked for comes in clear', async () => {
    await ask('standard-payer', '/coverageeligibility/check', eligibilityRequest(aMake(sandbox), aCase(sandbox, 'standard-payer'), 'validation'), { 'x-hcx-status_test': 'response.error', 'x-hcx-error_details_test': { code: 'ERR_SERVICE_UNAVAILABLE', message: 'm', trace: '' } })
    expect(await sent()).toEqual([expect.objectContaining({ 'x-hcx-status': 'response.error', 'x-hcx-error_details': { code: 'ERR_SERVICE_UNAVAILABLE', message: 'm', trace: '' } })])
  })

  test('a random answer is one of three', async () => {
    await ask('standard-payer', '/claim/submit', claim(), { 'x-hcx-test_random': true })
    expect((await messagesOf(sandbox, 'standard-payer', 'out')).at(-1)?.opened).toMatchObject({ resourceType: 'Bundle' })
  })
})

describe('handed on', () => {
  const rule = (action: string, leg: string, to: string) => pull(sandbox, 'PUT', `/counterparties/${numberOfResident('standard-payer')}/rules`, { rules: [{ when: { leg }, ruling: { action, to } }] })

  test('redirect: in clear, and the asker goes there himself', async () => {
    await rule('redirect', 'claim', '1000000109@hcx')
    const { correlationId } = await ask('standard-payer', '/claim/submit', claim())
    expect(await sent()).toEqual([expect.objectContaining({ 'x-hcx-status': 'response.redirect', 'x-hcx-redirect_to': '1000000109@hcx', 'x-hcx-correlation_id': correlationId })])
  })

  test('forward: the same thread to the second payer, whose answer goes back to who asked', async () => {
    await rule('forward', 'claim', '1000000109@hcx')
    const { correlationId } = await ask('standard-payer', '/claim/submit', claim())
    const [forwarded] = await messagesOf(sandbox, 'standard-payer', 'out')
    expect(forwarded).toMatchObject({ path: '/v1/claim/submit', peer: '1000000109@hcx', correlationId, workflowId: WORKFLOW, opened: { resourceType: 'Bundle' } })
    expect(headerOf(forwarded!)).not.toHaveProperty('x-hcx-status')
    const answer = claimAnswer(aMake(sandbox), claim(), { outcome: 'complete', reason: 'approved', disposition: 'ok', benefit: 1 }, 'standard')
    const { payload } = await sealedFor(sandbox, 'standard-payer', answer, { 'x-hcx-sender_code': '1000000109@hcx', 'x-hcx-correlation_id': correlationId, 'x-hcx-status': 'response.complete', 'x-hcx-workflow_id': WORKFLOW })
    await deliverTo(sandbox, 'standard-payer', '/claim/on_submit', { payload })
    await sandbox.deliver('default')
    expect((await messagesOf(sandbox, 'standard-payer', 'out')).filter(({ path }) => path === '/v1/claim/on_submit')).toEqual([expect.objectContaining({ peer: PROVIDER, correlationId, workflowId: WORKFLOW, status: 'response.complete', opened: answer })])
  })
})

describe('consent', () => {
  const inbox = async (): Promise<string[]> => ((await pull(sandbox, 'GET', '/inbox')).body['messages'] as { purpose: string; otp?: string }[]).filter(({ purpose }) => purpose === 'claim-consent').map(({ otp }) => otp!)
  const question = async (): Promise<Message> => (await messagesOf(sandbox, 'standard-payer', 'out')).filter(({ path }) => path === '/v1/communication/request').at(-1)!
  async function tell(text: string): Promise<void> {
    const { correlationId, opened } = await question()
    const { payload } = await sealedFor(sandbox, 'standard-payer', communicationAnswer(aMake(sandbox), opened as Bundle, { text }), { 'x-hcx-correlation_id': correlationId, 'x-hcx-status': 'response.complete', 'x-hcx-workflow_id': WORKFLOW })
    await deliverTo(sandbox, 'standard-payer', '/communication/on_request', { payload })
    await sandbox.deliver('default')
    await pull(sandbox, 'POST', '/clock', { advanceMs: 2_000 })
  }

  test('a code to the beneficiary, asked of the hospital; a wrong one is asked anew; the right one lets the claim go on', async () => {
    const bundle = claim()
    const { correlationId } = await ask('standard-payer', '/claim/submit', { ...bundle, meta: { ...bundle.meta, tag: [{ system: 'http://rehearsal/counterparty', code: 'consent' }] } })
    const first = await question()
    expect(first).toMatchObject({ workflowId: WORKFLOW })
    expect(first.correlationId).not.toBe(correlationId)
    await tell('000000')
    const second = await question()
    expect(second.correlationId).not.toBe(first.correlationId)
    const codes = await inbox()
    expect(codes).toHaveLength(2)
    await tell(codes.at(-1)!)
    expect((await messagesOf(sandbox, 'standard-payer', 'out')).at(-1)).toMatchObject({ path: '/v1/claim/on_submit', correlationId, status: 'response.complete' })
  })
})
