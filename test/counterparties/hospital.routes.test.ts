import { beforeEach, describe, expect, test } from 'vitest'
import { claimAnswer } from '../../functions/bundles/claim-answer.ts'
import { communicationRequest } from '../../functions/bundles/communication.ts'
import { paymentNotice } from '../../functions/bundles/payment.ts'
import { firstOf } from '../../functions/bundles/read.ts'
import { errands } from '../../functions/counterparties/levers/errands.ts'
import { PAYER } from '../support/claims.ts'
import type { Desk } from '../support/counterparties.ts'
import { aMake, linesOf, messagesOf, numberOfResident, openDesk, pull, residentCases } from '../support/counterparties.ts'

/** The test participant is a payer here: the resident hospital sends to it. */
let desk: Desk
beforeEach(async () => void (desk = await openDesk(PAYER, { roles: ['10002'], registry: '10004', registryId: '900777' })))

const send = (kind: 'provider' | 'standard-payer' | 'pmjay-payer', form: object) => pull(desk.sandbox, 'POST', `/counterparties/${numberOfResident(kind)}/send`, form)

describe('what a participant cannot be told to send', () => {
  test.each([
    ['provider', { leg: 'payment-settled', to: PAYER }, 422], ['standard-payer', { leg: 'preauth', to: PAYER }, 422], ['provider', { leg: 'status', to: PAYER }, 422], ['provider', { leg: 'preauth', to: '1@hcx' }, 404],
    ['provider', { leg: 'preauth' }, 422], ['provider', { leg: 'surgery', to: PAYER }, 422], ['provider', { leg: 'preauth', to: PAYER, amount: 0 }, 422],
  ] as const)('%s: %o', async (kind, form, status) => {
    expect((await send(kind, form)).status).toBe(status)
    expect(await messagesOf(desk.sandbox, kind, 'out')).toEqual([])
  })
})

describe('the resident hospital starts any leg with an integrator\'s payer', () => {
  const own = Object.entries(errands).filter(([name, { starter }]) => starter !== 'payer' && name !== 'status')
  test.each(own)('%s', async (leg, { path, workflowId, status = 'request.initiated' }) => {
    const { body } = await send('provider', { leg, to: PAYER, amount: 7_000, caseNumber: 'CLM-9', tag: 'mine' })
    await desk.deliver()
    const [news] = await desk.news()
    expect(body).toMatchObject({ correlationId: news!.header['x-hcx-correlation_id'], apiCallId: news!.header['x-hcx-api_call_id'], caseNumber: 'CLM-9' })
    expect(news).toMatchObject({ path, header: { 'x-hcx-sender_code': '1000004446@hcx', 'x-hcx-recipient_code': PAYER, 'x-hcx-status': status, ...(workflowId && { 'x-hcx-workflow_id': workflowId }) } })
    expect(news!.bundle.meta?.tag).toEqual([{ system: 'http://rehearsal/counterparty', code: 'mine' }])
    expect(news!.bundle.entry!.length).toBeGreaterThan(0)
  })

  test('and hears the answer', async () => {
    const { body } = await send('provider', { leg: 'preauth', to: PAYER, amount: 7_000 })
    await desk.deliver()
    const [news] = await desk.news()
    const answer = claimAnswer(aMake(desk.sandbox), news!.bundle, { outcome: 'complete', reason: 'approved', disposition: 'Approved', benefit: 7_000 }, 'standard')
    const { posted } = await desk.send('provider', '/v1/preauth/on_submit', answer, { 'x-hcx-correlation_id': body['correlationId'] as string, 'x-hcx-status': 'response.complete', 'x-hcx-workflow_id': '21' })
    expect(posted.status).toBe(202)
    expect((await messagesOf(desk.sandbox, 'provider', 'in')).at(-1)).toMatchObject({ path: '/v1/preauth/on_submit', state: 'done', verdict: 'read', opened: { resourceType: 'Bundle' } })
  })

  test('asks where a message is', async () => {
    const { body } = await send('provider', { leg: 'preauth', to: PAYER })
    await desk.deliver()
    expect((await send('provider', { leg: 'status', to: PAYER, apiCallId: body['apiCallId'] })).status).toBe(200)
    await desk.deliver()
    expect((await messagesOf(desk.sandbox, 'provider', 'out')).at(-1)).toMatchObject({ path: '/v1/status', state: 'done', verdict: 'accepted' })
  })
})

describe('the resident hospital answers', () => {
  test('a communication, with a document', async () => {
    const { correlationId } = await desk.send('provider', '/v1/communication/request', communicationRequest(aMake(desk.sandbox), undefined, { claimNumber: 'CLM-9', text: 'The summary?' }))
    const [news] = await desk.news()
    expect(news).toMatchObject({ path: '/v1/communication/on_request', header: { 'x-hcx-correlation_id': correlationId, 'x-hcx-status': 'response.complete' } })
    const communication = firstOf(news!.bundle, 'Communication')
    expect(communication).toMatchObject({ status: 'completed', identifier: [expect.objectContaining({ value: 'CLM-9' })] })
    expect(communication?.payload?.some(({ contentAttachment }) => contentAttachment !== undefined)).toBe(true)
  })

  test('a payment notice, with 17', async () => {
    await desk.send('provider', '/v1/paymentnotice/request', paymentNotice(aMake(desk.sandbox), undefined, { claimNumber: 'CLM-9', amount: 100, utr: '1', settled: true }, 'standard'), { 'x-hcx-workflow_id': '33' })
    const [news] = await desk.news()
    expect(linesOf([news!])).toEqual(['/v1/paymentnotice/on_request 17 response.complete'])
    expect(firstOf(news!.bundle, 'Task')?.output?.[1]?.valueString).toBe('CLM-9')
  })
})

describe('a resident payer starts', () => {
  let hospital: Desk
  beforeEach(async () => void (hospital = await openDesk()))
  test.each(['communication', 'notice', 'payment-initiated', 'payment-settled', 'search'])('%s', async (leg) => {
    const tell = (to: string) => pull(hospital.sandbox, 'POST', `/counterparties/${numberOfResident('pmjay-payer')}/send`, { leg, to, caseNumber: 'CLM-9' })
    expect((await tell(leg === 'search' ? '1000004957@hcx' : hospital.self.code)).status).toBe(200)
    await hospital.deliver()
    expect((await messagesOf(hospital.sandbox, 'pmjay-payer', 'out')).at(0)).toMatchObject({ state: 'done', verdict: 'accepted' })
  })
})

test('in the generic protocol a status is asked and told by a Task, under what its gateway takes', async () => {
  const { body } = await send('provider', { leg: 'preauth', to: '1000004957@hcx', dialect: 'hcx', tag: 'wait' })
  await desk.deliver()
  await send('provider', { leg: 'status', to: '1000004957@hcx', dialect: 'hcx', apiCallId: body['apiCallId'] })
  await desk.deliver()
  expect((await messagesOf(desk.sandbox, 'provider', 'out')).at(-1)).toMatchObject({ path: '/v1/status', state: 'done', verdict: 'accepted' })
  expect((await messagesOf(desk.sandbox, 'standard-payer', 'out')).at(-1)).toMatchObject({ path: '/v1/on_status', status: 'response.complete', state: 'done', verdict: 'accepted', correlationId: body['correlationId'] })
  const told = (await messagesOf(desk.sandbox, 'provider', 'in')).at(-1)
  expect(told).toMatchObject({ path: '/v1/on_status', verdict: 'read' })
  expect((told!.opened as { entry: { resource: object }[] }).entry[0]?.resource).toMatchObject({ resourceType: 'Task', status: 'received', identifier: [{ value: body['correlationId'] }] })
})

test('residents among themselves: a whole case between the hospital and PMJAY', async () => {
  await send('provider', { leg: 'preauth', to: '1518@hcx', caseNumber: 'CLM-9' })
  await desk.deliver()
  expect(await residentCases(desk.sandbox, 'pmjay-payer')).toMatchObject([{ stage: 'preauth-submitted', role: 'PPD-Trust', provider: '1000004446@hcx' }])
  await pull(desk.sandbox, 'POST', '/counterparties/1518/cases/CLM-9/decide', { action: 'approve' })
  await send('provider', { leg: 'claim', to: '1518@hcx', caseNumber: 'CLM-9' })
  await desk.deliver()
  await pull(desk.sandbox, 'POST', '/counterparties/1518/cases/CLM-9/decide', { action: 'approve' })
  await desk.advance(4_000)
  await desk.advance(2_000)
  expect(await residentCases(desk.sandbox, 'pmjay-payer')).toMatchObject([{ stage: 'paid', paymentAcknowledged: true }])
})
