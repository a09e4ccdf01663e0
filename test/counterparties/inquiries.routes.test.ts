import type { CoverageEligibilityResponse, InsurancePlan, Task } from '@medplum/fhirtypes'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Case } from '../../functions/bundles/case.ts'
import { claimRequest } from '../../functions/bundles/claim.ts'
import type { Purpose } from '../../functions/bundles/eligibility.ts'
import { eligibilityRequest } from '../../functions/bundles/eligibility.ts'
import { insurancePlanRequest } from '../../functions/bundles/insurance-plan.ts'
import { lastOf, resourcesOf } from '../../functions/bundles/read.ts'
import type { SearchInputs } from '../../functions/bundles/search.ts'
import { searchRequest } from '../../functions/bundles/search.ts'
import type { ResidentKind } from '../../functions/claims/participants/residents.ts'
import { aParticipant } from '../support/claims.ts'
import type { Desk, News } from '../support/counterparties.ts'
import { aCase, aMake, linesOf, messagesOf, openDesk } from '../support/counterparties.ts'

let desk: Desk
beforeEach(async () => void (desk = await openDesk()))

describe('eligibility', () => {
  const check = async (kind: ResidentKind, purpose: Purpose, given: Partial<Case> = {}): Promise<{ news: News; response: CoverageEligibilityResponse | undefined; correlationId: string }> => {
    const { correlationId } = await desk.send(kind, '/v1/coverageeligibility/check', eligibilityRequest(aMake(desk.sandbox), aCase(desk.sandbox, kind, given), purpose))
    const [news] = await desk.news()
    return { news: news!, response: lastOf(news!.bundle, 'CoverageEligibilityResponse'), correlationId }
  }
  const stranger = (kind: ResidentKind) => ({ patient: { ...aCase(desk.sandbox, kind).patient, memberId: 'SYNI9999999' } })

  test.each(['discovery', 'validation', 'benefits', 'auth-requirements'] as const)('%s of a member: in force', async (purpose) => {
    const { news, response, correlationId } = await check('standard-payer', purpose)
    expect(news).toMatchObject({ path: '/v1/coverageeligibility/on_check', header: { 'x-hcx-status': 'response.complete', 'x-hcx-correlation_id': correlationId } })
    expect(response).toMatchObject({ outcome: 'complete', insurance: [expect.objectContaining({ inforce: true })] })
  })

  test.each(['standard-payer', 'pmjay-payer'] as const)('nobody the %s covers: a normal answer that says no', async (kind) => {
    const { news, response } = await check(kind, 'validation', stranger(kind))
    expect(news.header['x-hcx-status']).toBe('response.complete')
    expect(response).toMatchObject({ insurance: [expect.objectContaining({ inforce: false })], error: [{ code: { coding: [expect.objectContaining({ code: 'PAYR-1005' })] } }] })
  })

  test('more than is left: PAYR-1008', async () => {
    const { response } = await check('standard-payer', 'benefits', { items: [{ ...aCase(desk.sandbox, 'standard-payer').items[0]!, unitPrice: 900_000 }] })
    expect(response?.error?.[0]?.code.coding?.[0]?.code).toBe('PAYR-1008')
  })

  test('items left out where they are mandatory: told in clear', async () => {
    const bundle = eligibilityRequest(aMake(desk.sandbox), aCase(desk.sandbox, 'pmjay-payer', { items: [] }), 'auth-requirements')
    await desk.send('pmjay-payer', '/v1/coverageeligibility/check', bundle)
    expect((await desk.news())[0]?.header).toMatchObject({ type: 'ProtocolResponse', 'x-hcx-error_details': { code: 'PAYR-1033' } })
  })
})

describe('the plan', () => {
  const ask = async (kind: ResidentKind, asked: { policyNumber?: string; providerId?: string } = {}) => {
    await desk.send(kind, '/v1/insuranceplan/request', insurancePlanRequest(aMake(desk.sandbox), aCase(desk.sandbox, kind), asked))
    return desk.news()
  }
  const planIn = (news: News[]): InsurancePlan | undefined => news[0] && lastOf(news[0].bundle, 'InsurancePlan')

  test('of the dummy payer, for its own test data, at once', async () => {
    expect(planIn(await ask('dummy-payer', { providerId: '32722' }))).toMatchObject({ name: 'Rehearsal Dummy Cover' })
  })

  test.each([['dummy-payer', {}, 'PAYR-1004'], ['dummy-payer', { providerId: '32722', policyNumber: '1' }, 'PAYR-1006'], ['standard-payer', { policyNumber: 'PMJAY/HP/S/G' }, 'PAYR-1006'], ['pmjay-payer', { providerId: 'IN1' }, 'PAYR-1405'], ['pmjay-payer', { policyNumber: 'X' }, 'PAYR-1402']] as const)('%s, %o: %s', async (kind, asked, code) => {
    expect((await ask(kind, asked))[0]?.header).toMatchObject({ type: 'ProtocolResponse', 'x-hcx-error_details': { code } })
  })

  test('of PMJAY after half an hour; asked again meanwhile PAYR-1406, afterwards it is answered anew', async () => {
    expect(await ask('pmjay-payer')).toEqual([])
    expect((await ask('pmjay-payer'))[0]?.header).toMatchObject({ 'x-hcx-error_details': { code: 'PAYR-1406', message: expect.stringMatching(/^Existing request with correlation id [0-9a-f-]{36} is in progress/) } })
    await desk.advance(30 * 60_000)
    expect(planIn(await desk.news())).toMatchObject({ name: 'PMJAY Himachal Pradesh' })
    expect(await ask('pmjay-payer')).toEqual([])
  })
})

describe('search', () => {
  const search = async (inputs: SearchInputs | undefined) => {
    await desk.send('standard-payer', '/v1/search/submit', searchRequest(aMake(desk.sandbox), aCase(desk.sandbox, 'standard-payer'), inputs))
    return (await desk.news())[0]!
  }
  beforeEach(async () => {
    await desk.send('standard-payer', '/v1/preauth/submit', claimRequest(aMake(desk.sandbox), aCase(desk.sandbox, 'standard-payer'), 'preauthorization'), { 'x-hcx-workflow_id': '12' })
    await desk.advance(2_000)
    await desk.news()
  })

  test.each([[{ ClaimNumber: 'CLM-77' }, 1], [{ PolicyNumber: 'RGI/IND/01' }, 1], [{ ProductNumber: 'RGI/IND/01' }, 1], [{ ProductNumber: 'X' }, 0], [{ FromDate: '2026-10-01', ToDate: '2026-10-01' }, 1], [{ FromDate: '2026-10-02' }, 0], [{ ClaimNumber: 'CLM-1' }, 0]])('%o finds %d', async (inputs, count) => {
    const news = await search(inputs)
    expect(news).toMatchObject({ path: '/v1/search/on_submit', header: { 'x-hcx-status': 'response.complete' } })
    expect(resourcesOf(news.bundle, 'ClaimResponse')).toHaveLength(count)
    expect(lastOf(news.bundle, 'Task') as Task).toMatchObject({ status: 'completed' })
  })

  test('nothing to search by is told in clear; another hospital\'s cases are not found', async () => {
    expect((await search({ ServiceCode: 'X' })).header).toMatchObject({ type: 'ProtocolResponse', 'x-hcx-error_details': { code: 'PAYR-1009' } })
    await aParticipant(desk.sandbox, '1000000077@hcx', { registryId: 'IN77' })
    await desk.send('standard-payer', '/v1/search/submit', searchRequest(aMake(desk.sandbox), aCase(desk.sandbox, 'standard-payer')), { 'x-hcx-sender_code': '1000000077@hcx' })
    expect((await messagesOf(desk.sandbox, 'standard-payer', 'in')).at(-1)).toMatchObject({ peer: '1000000077@hcx', verdict: 'found 0' })
  })
})

test('every message is there to be read, in and out, opened', async () => {
  await desk.send('standard-payer', '/v1/coverageeligibility/check', eligibilityRequest(aMake(desk.sandbox), aCase(desk.sandbox, 'standard-payer'), 'validation'))
  expect(await messagesOf(desk.sandbox, 'standard-payer')).toMatchObject([
    { direction: 'in', path: '/v1/coverageeligibility/check', state: 'done', verdict: 'in force', body: { payload: expect.any(String) }, opened: { resourceType: 'Bundle' } },
    { direction: 'out', path: '/v1/coverageeligibility/on_check', state: 'done', verdict: 'accepted', body: { type: 'JWEPayload', payload: expect.any(String) }, opened: { resourceType: 'Bundle' } },
  ])
  expect(linesOf(await desk.news())).toHaveLength(1)
})
