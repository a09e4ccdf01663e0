import { beforeEach, describe, expect, test } from 'vitest'
import type { Case } from '../../functions/bundles/case.ts'
import type { ClaimExtra, ClaimUse } from '../../functions/bundles/claim.ts'
import { claimRequest } from '../../functions/bundles/claim.ts'
import { communicationAnswer } from '../../functions/bundles/communication.ts'
import { paymentAck } from '../../functions/bundles/payment.ts'
import { taskRequest } from '../../functions/bundles/task.ts'
import type { ResidentKind } from '../../functions/claims/participants/residents.ts'
import { aParticipant, PROVIDER } from '../support/claims.ts'
import type { Desk } from '../support/counterparties.ts'
import { aCase, aMake, CONSENT, deliverTo, linesOf, messagesOf, numberOfResident, openDesk, pull, residentCases, responseIn, sealedFor } from '../support/counterparties.ts'

let desk: Desk
beforeEach(async () => void (desk = await openDesk()))

const PATHS: Record<ClaimUse, string> = { preauthorization: '/v1/preauth/submit', claim: '/v1/claim/submit', predetermination: '/v1/predetermination/submit' }

function submit(kind: ResidentKind, use: ClaimUse, workflowId: string, given: Partial<Case> = {}, extra: ClaimExtra = {}, tag?: string) {
  const bundle = claimRequest(aMake(desk.sandbox), aCase(desk.sandbox, kind, given), use, { ...(kind === 'pmjay-payer' && CONSENT), ...extra })
  const meta = tag ? { ...bundle.meta, tag: [{ system: 'http://rehearsal/counterparty', code: tag }] } : bundle.meta
  return desk.send(kind, PATHS[use], { ...bundle, meta }, { 'x-hcx-workflow_id': workflowId })
}

describe('a standard payer decides by itself', () => {
  test('acknowledges, approves two seconds later, and answers on the thread of the request', async () => {
    const { posted, correlationId, apiCallId } = await submit('standard-payer', 'preauthorization', '12')
    expect(posted).toMatchObject({ status: 202, body: { api_call_id: apiCallId } })
    const [received] = await desk.news()
    expect(linesOf([received!])).toEqual(['/v1/preauth/on_submit 20 response.partial queued submitted'])
    expect(received!.header).toMatchObject({ alg: 'RSA-OAEP-256', enc: 'A256GCM', 'x-hcx-correlation_id': correlationId, 'x-hcx-sender_code': '1000004957@hcx', 'x-hcx-recipient_code': PROVIDER })
    expect(received!.header['x-hcx-api_call_id']).not.toBe(correlationId)
    expect(responseIn(received!)).toMatchObject({ disposition: 'Request acknowledged and accepted for further processing.', preAuthRef: expect.stringMatching(/^PA\d{10}$/), identifier: [expect.objectContaining({ value: 'CLM-77' })] })
    await desk.advance(1_999)
    expect(await desk.news()).toEqual([])
    await desk.advance(1)
    const [verdict] = await desk.news()
    expect(linesOf([verdict!])).toEqual(['/v1/preauth/on_submit 21 response.complete complete approved'])
    expect(verdict!.header).toMatchObject({ 'x-hcx-correlation_id': correlationId })
    expect(responseIn(verdict!)?.total).toContainEqual(expect.objectContaining({ amount: { value: 15_500, currency: 'INR' } }))
  })

  test('the whole way: approval, claim, both payments, each acknowledged', async () => {
    await submit('standard-payer', 'preauthorization', '12')
    await desk.advance(2_000)
    await submit('standard-payer', 'claim', '15')
    await desk.advance(2_000)
    await desk.advance(4_000)
    await desk.advance(2_000)
    const news = await desk.news()
    expect(linesOf(news).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual(['/v1/preauth/on_submit 20', '/v1/preauth/on_submit 21', '/v1/claim/on_submit 25', '/v1/claim/on_submit 26', '/v1/paymentnotice/request 30', '/v1/paymentnotice/request 33'])
    const notice = news.at(-1)!
    await desk.send('standard-payer', '/v1/paymentnotice/on_request', paymentAck(aMake(desk.sandbox), notice.bundle), { 'x-hcx-correlation_id': notice.header['x-hcx-correlation_id'], 'x-hcx-status': 'response.complete', 'x-hcx-workflow_id': '17' })
    expect(await residentCases(desk.sandbox, 'standard-payer')).toMatchObject([{ caseNumber: 'CLM-77', stage: 'paid', paymentAcknowledged: true, approvedAmount: 15_500, claimedAmount: 15_500 }])
  })

  test('a refusal comes sealed: code and text in error and processNote', async () => {
    await submit('standard-payer', 'claim', '15')
    const [refused] = await desk.news()
    expect(linesOf([refused!])).toEqual(['/v1/claim/on_submit 25 response.complete error rejected'])
    expect(responseIn(refused!)).toMatchObject({ error: [{ code: { coding: [expect.objectContaining({ code: 'PAYR-1010' })] } }], processNote: [{ text: 'Preauthorization is required to process the request but was not obtained.' }] })
    expect(await residentCases(desk.sandbox, 'standard-payer')).toEqual([])
  })

  test.each([['SYNI9999999', 'PAYR-1005'], ['nobody', 'PAYR-1005']])('nobody it covers: %s', async (memberId, code) => {
    await submit('standard-payer', 'preauthorization', '12', { patient: { ...aCase(desk.sandbox, 'standard-payer').patient, memberId } })
    expect(responseIn((await desk.news())[0]!)?.error?.[0]?.code.coding?.[0]?.code).toBe(code)
  })

  test.each([['reject', '23 response.complete error rejected'], ['partly-approve-60', '21 response.complete partial approved'], ['approve', '21 response.complete complete approved']])('as the request asks by its tag: %s', async (tag, line) => {
    await submit('standard-payer', 'preauthorization', '12', {}, {}, tag)
    await desk.advance(2_000)
    expect(linesOf(await desk.news()).at(-1)).toBe(`/v1/preauth/on_submit ${line}`)
  })

  test('asks on a thread of its own, hears, and decides on the first', async () => {
    const { correlationId } = await submit('standard-payer', 'preauthorization', '12', {}, {}, 'query')
    await desk.advance(2_000)
    const question = (await desk.news()).at(-1)!
    expect(linesOf([question])).toEqual(['/v1/communication/request 24 request.initiated'])
    expect(question.header['x-hcx-correlation_id']).toBe(question.header['x-hcx-api_call_id'])
    await desk.send('standard-payer', '/v1/communication/on_request', communicationAnswer(aMake(desk.sandbox), question.bundle, { text: 'Here it is' }), { 'x-hcx-correlation_id': question.header['x-hcx-correlation_id'], 'x-hcx-status': 'response.complete' })
    await desk.advance(2_000)
    const verdict = (await desk.news()).at(-1)!
    expect(linesOf([verdict])).toEqual(['/v1/preauth/on_submit 21 response.complete complete approved'])
    expect(verdict.header['x-hcx-correlation_id']).toBe(correlationId)
  })

  test('closes a query that nobody answers: PAYR-1019', async () => {
    await submit('standard-payer', 'preauthorization', '12', {}, {}, 'query')
    await desk.advance(2_000)
    await desk.advance(15 * 86_400_000)
    const verdict = (await desk.news()).at(-1)!
    expect(responseIn(verdict)).toMatchObject({ outcome: 'error', error: [{ code: { coding: [expect.objectContaining({ code: 'PAYR-1019' })] } }] })
  })

  test('an estimate reserves nothing', async () => {
    await submit('standard-payer', 'predetermination', '')
    expect(linesOf(await desk.news())).toEqual(['/v1/predetermination/on_submit response.complete complete approved'])
    expect(await residentCases(desk.sandbox, 'standard-payer')).toEqual([])
  })

  test('cancels what is approved, once', async () => {
    await submit('standard-payer', 'preauthorization', '12')
    await desk.advance(2_000)
    await desk.news()
    const cancel = taskRequest(aMake(desk.sandbox), aCase(desk.sandbox, 'standard-payer'), 'cancel')
    await desk.send('standard-payer', '/v1/task/submit', cancel, { 'x-hcx-workflow_id': 'PC01' })
    await desk.send('standard-payer', '/v1/task/submit', cancel, { 'x-hcx-workflow_id': 'PC01' })
    const [done, again] = await desk.news()
    expect(linesOf([done!])).toEqual(['/v1/task/on_submit PC02 response.complete error cancelled'])
    expect(responseIn(again!)).toMatchObject({ outcome: 'error', disposition: 'The case is cancelled' })
  })
})

describe('told otherwise', () => {
  const rules = (kind: ResidentKind, change: object) => pull(desk.sandbox, 'PUT', `/counterparties/${numberOfResident(kind)}/rules`, change)

  test('a rule by amount waits for the control plane', async () => {
    await rules('standard-payer', { rules: [{ when: { leg: 'preauth', amountAbove: 15_000 }, ruling: { action: 'wait' } }] })
    await submit('standard-payer', 'preauthorization', '12')
    await desk.advance(60_000)
    expect(linesOf(await desk.news())).toHaveLength(1)
    const decide = `/counterparties/1000004957@hcx/cases/CLM-77/decide`
    expect(await pull(desk.sandbox, 'POST', decide, { action: 'approve', amount: 99_999 })).toMatchObject({ status: 422 })
    expect(await pull(desk.sandbox, 'POST', decide, { action: 'partly-approve', amount: 9_000, note: 'Ward rate' })).toMatchObject({ status: 200, body: { stage: 'preauth-approved', approvedAmount: 9_000 } })
    expect(await pull(desk.sandbox, 'POST', decide, { action: 'approve' })).toMatchObject({ status: 409 })
    await desk.deliver()
    expect(linesOf(await desk.news())).toEqual(['/v1/preauth/on_submit 21 response.complete partial approved'])
  })

  test('no acknowledgement, more time, silence', async () => {
    await rules('standard-payer', { acknowledges: false, decideMs: 10_000 })
    await submit('standard-payer', 'preauthorization', '12')
    expect(await desk.news()).toEqual([])
    await desk.advance(10_000)
    expect(linesOf(await desk.news())).toHaveLength(1)
    await submit('standard-payer', 'preauthorization', '12', { caseNumber: 'CLM-78' }, {}, 'silent')
    await desk.advance(60_000)
    expect(await desk.news()).toEqual([])
  })

  test.each([{ decides: 'never' }, { decideMs: -1 }, { rules: [{ when: {}, ruling: { action: 'bless' } }] }, { colour: 'red' }])('%o are no rules', async (change) => {
    expect((await rules('standard-payer', change)).status).toBe(422)
  })
})

describe('PMJAY', () => {
  const act = (action: string, usecase: string, casenumber: string) => desk.sandbox.fetch(new Request('http://localhost/pmjay/hcx/nhcxpayerservice/wrapper/process/case', {
    method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/json', bearer_auth: `Bearer ${desk.self.token}` },
    body: JSON.stringify({ casenumber, action, receivercode: '1518', usecase, correlationid: crypto.randomUUID(), sendercode: PROVIDER.split('@')[0], memberid: 'MD5SLS4X5', remarks: 'ok' }),
  })).then((response) => response.json() as Promise<{ status: string; message: string }>)
  const role = (caseid: string) => desk.sandbox.fetch(new Request('http://localhost/pmjay/sbxhcx/nhcxpayerservice/v1/get/user-role', {
    method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/json', bearer_auth: `Bearer ${desk.self.token}` }, body: JSON.stringify({ caseid, payerid: '1518' }),
  })).then((response) => response.json() as Promise<{ currentuserrole: string | null; errormessage: string | null }>)
  const reference = async (): Promise<string> => (await residentCases(desk.sandbox, 'pmjay-payer'))[0]!['reference'] as string

  test('the hooks want a token, and Accept', async () => {
    for (const path of ['/pmjay/sbxhcx/nhcxpayerservice/v1/get/user-role', '/pmjay/hcx/nhcxpayerservice/wrapper/process/case', '/pmjay/sbxhcx/dummyhcxpayer/process/request', '/pmjay/sbxhcx/dummyhcxpayer/paymentNotice/init']) {
      const response = await desk.sandbox.fetch(new Request(`http://localhost${path}`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${desk.self.token}` }, body: '{}' }))
      expect([response.status, await response.json()]).toEqual([401, { error: { code: 'NHCX-401', message: 'Sender is not authorized to execute the operation' } }])
    }
    const silent = await desk.sandbox.fetch(new Request('http://localhost/pmjay/sbxhcx/nhcxpayerservice/v1/get/user-role', { method: 'POST', headers: { 'content-type': 'application/json', bearer_auth: `Bearer ${desk.self.token}` }, body: '{}' }))
    expect(silent.status).toBe(400)
  })

  test('a case is not there while it is filed, then goes from role to role, and its verdicts come on their threads', async () => {
    expect(await role('CASE1')).toEqual({ currentuserrole: null, errormessage: 'No Data found with the caseid CASE1. Please use the current active case id.' })
    const { correlationId } = await submit('pmjay-payer', 'preauthorization', '12')
    const id = await reference()
    expect(await act('Approve', 'PREAUTH', id)).toEqual({ status: 'failed', message: `Case not found for caseId ${id}` })
    await desk.advance(2_000)
    expect(await role(id)).toEqual({ currentuserrole: 'PPD-Trust', errormessage: null })
    expect(await act('approve', 'PREAUTH', id)).toMatchObject({ status: 'failed' })
    expect(await act('Approve', 'PREAUTH', id)).toEqual({ status: 'success', message: 'Case processed' })
    await desk.deliver()
    expect(await role(id)).toEqual({ currentuserrole: null, errormessage: null })
    const [, verdict] = await desk.news()
    expect(verdict!.header).toMatchObject({ 'x-hcx-correlation_id': correlationId, 'x-hcx-workflow_id': '21' })
    await submit('pmjay-payer', 'claim', '15')
    for (const action of ['Forward', 'cpdApprove', 'Approve', 'Approve']) expect(await act(action, 'CLAIM', id)).toEqual({ status: 'success', message: 'Case processed' })
    await desk.deliver()
    expect(linesOf(await desk.news())).toEqual(['/v1/claim/on_submit 25 response.partial queued submitted', '/v1/claim/on_submit 26 response.complete complete approved'])
  })

  test('before the delivery was read', async () => {
    const bundle = claimRequest(aMake(desk.sandbox), aCase(desk.sandbox, 'pmjay-payer'), 'preauthorization', CONSENT)
    const { payload } = await sealedFor(desk.sandbox, 'pmjay-payer', bundle, { 'x-hcx-workflow_id': '12' })
    await deliverTo(desk.sandbox, 'pmjay-payer', '/v1/preauth/submit', { payload })
    expect(await act('Approve', 'PREAUTH', 'CASE1')).toEqual({ status: 'failed', message: 'Event Meta Log not found for correlationId' })
  })

  test('a query rides on the case\'s thread and is answered under 19, with the same number on a new thread', async () => {
    await submit('pmjay-payer', 'preauthorization', '12')
    await desk.advance(2_000)
    await act('Query', 'PREAUTH', await reference())
    await desk.deliver()
    expect(linesOf(await desk.news())).toEqual(['/v1/preauth/on_submit 20 response.partial queued submitted', '/v1/preauth/on_submit 24 request.initiated partial queried'])
    await submit('pmjay-payer', 'preauthorization', '19', {}, { remarks: 'Ward 4' })
    expect(linesOf(await desk.news())).toEqual(['/v1/preauth/on_submit 20 response.partial queued submitted'])
    expect(await role(await reference())).toMatchObject({ currentuserrole: 'PPD-Trust' })
  })

  test('without the consent form: PAYR-1256, in the words of the reference list', async () => {
    await submit('pmjay-payer', 'preauthorization', '12', {}, { questionnaires: [] })
    expect(responseIn((await desk.news())[0]!)).toMatchObject({ outcome: 'error', disposition: expect.stringMatching(/^Response for Authentication Consent Questionnaire is missing for case number CLM-77\./) })
  })
})

describe('the dummy payer waits for its trigger', () => {
  const trigger = async (path: string, body: object): Promise<unknown> => {
    const response = await desk.sandbox.fetch(new Request(`http://localhost/pmjay/sbxhcx/dummyhcxpayer${path}`, { method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/json', bearer_auth: `Bearer ${desk.self.token}` }, body: JSON.stringify(body) }))
    await desk.deliver()
    return { status: response.status, body: await response.json() }
  }
  const TAKEN = { status: 200, body: { status: 'success', message: 'Request processed' } }

  test('an unknown id, or the other method: nothing arrives', async () => {
    const { correlationId } = await submit('dummy-payer', 'preauthorization', '12')
    await desk.news()
    expect(await trigger('/process/request', { action: 'Approve', method: 'Preauth', correlationId: 'nobody' })).toEqual(TAKEN)
    expect(await trigger('/process/request', { action: 'Approve', method: 'Claim', correlationId })).toEqual(TAKEN)
    expect(await desk.news()).toEqual([])
  })

  test.each([['Approve', '21 response.complete complete approved'], ['Reject', '23 response.complete error rejected']])('%s', async (action, line) => {
    const { correlationId } = await submit('dummy-payer', 'preauthorization', '12')
    await trigger('/process/request', { action, method: 'Preauth', correlationId })
    expect(linesOf(await desk.news()).at(-1)).toBe(`/v1/preauth/on_submit ${line}`)
    await trigger('/process/request', { action, method: 'Preauth', correlationId })
    expect(await desk.news()).toEqual([])
  })

  test('Query asks first and decides after the answer', async () => {
    const { correlationId } = await submit('dummy-payer', 'preauthorization', '12')
    await trigger('/process/request', { action: 'Query', method: 'Preauth', correlationId })
    const question = (await desk.news()).at(-1)!
    expect(question.path).toBe('/v1/communication/request')
    await desk.send('dummy-payer', '/v1/communication/on_request', communicationAnswer(aMake(desk.sandbox), question.bundle, { text: 'Here' }), { 'x-hcx-correlation_id': question.header['x-hcx-correlation_id'], 'x-hcx-status': 'response.complete' })
    await desk.advance(2_000)
    expect(linesOf(await desk.news())).toEqual(['/v1/preauth/on_submit 21 response.complete complete approved'])
  })

  test('payment notices: 30, then 33, of the newest approved claim', async () => {
    await trigger('/process/request', { action: 'Approve', method: 'Preauth', correlationId: (await submit('dummy-payer', 'preauthorization', '12')).correlationId })
    await trigger('/process/request', { action: 'Approve', method: 'Claim', correlationId: (await submit('dummy-payer', 'claim', '15')).correlationId })
    await desk.news()
    for (let count = 0; count < 2; count++) expect(await trigger('/paymentNotice/init', { providerId: PROVIDER, claimNumber: '' })).toEqual(TAKEN)
    expect(linesOf(await desk.news())).toEqual(['/v1/paymentnotice/request 30 request.initiated', '/v1/paymentnotice/request 33 request.initiated'])
  })

  test('without a claim of its own it names a number of its own', async () => {
    await trigger('/paymentNotice/init', { providerId: PROVIDER.split('@')[0], claimNumber: '' })
    expect(linesOf(await desk.news())).toEqual(['/v1/paymentnotice/request 33 request.initiated'])
  })

  test('pays the claim of the hospital named, though another has numbered alike since', async () => {
    for (const provider of [PROVIDER, '1000000077@hcx']) {
      const number = provider.split('@')[0]!
      if (provider !== PROVIDER) await aParticipant(desk.sandbox, provider, { endpointUrl: 'https://other.example' })
      const of = aCase(desk.sandbox, 'dummy-payer', { provider: { code: provider, hfrId: `IN99${number}`, name: 'A hospital' } })
      for (const [use, method, workflow] of [['preauthorization', 'Preauth', '12'], ['claim', 'Claim', '15']] as const) {
        const { correlationId } = await desk.send('dummy-payer', PATHS[use], claimRequest(aMake(desk.sandbox), of, use), { 'x-hcx-workflow_id': workflow, 'x-hcx-sender_code': provider })
        await trigger('/process/request', { action: 'Approve', method, correlationId })
        await desk.advance(1_000)
      }
    }
    await trigger('/paymentNotice/init', { providerId: PROVIDER, claimNumber: 'CLM-77' })
    const stages = (await residentCases(desk.sandbox, 'dummy-payer')).map(({ provider, stage }) => [provider, stage])
    expect(stages.toSorted()).toEqual([[PROVIDER, 'payment-initiated'], ['1000000077@hcx', 'claim-approved']])
    const notice = (await messagesOf(desk.sandbox, 'dummy-payer', 'out')).at(-1)!
    expect(notice).toMatchObject({ path: '/v1/paymentnotice/request', workflowId: '30' })
  })

  test('what it does not answer at all', async () => {
    await submit('dummy-payer', 'predetermination', '')
    await desk.send('dummy-payer', '/v1/task/submit', taskRequest(aMake(desk.sandbox), aCase(desk.sandbox, 'dummy-payer'), 'cancel'), { 'x-hcx-workflow_id': 'PC01' })
    expect(await desk.news()).toEqual([])
    expect((await messagesOf(desk.sandbox, 'dummy-payer', 'in')).map(({ verdict }) => verdict)).toEqual(['stays silent: it does not answer predetermination', 'stays silent: it does not answer task'])
  })
})
