import { expect, test } from 'vitest'
import { aParticipant, post } from '../support/claims.ts'
import { STANDARD_CLIENT } from '../../mocks/sandbox.ts'
import { accessToken, OTHER_CLIENT } from '../support/gateway.ts'
import { aLink, ABHA, errorOf, get, INSURER, insurers, OTHER_TPA, registry, registrySandbox, SERVICE, TPA } from '../support/policies.ts'

const STRANGER = { clientId: 'SBX_000003', clientSecret: 'rehearsal-secret-000003' }
const LINK = '/participant/link/abha/policy'
const DELINK = '/participant/delink/abha/policy'
const POLICIES = '/participant/get/policies'
const row = { payerid: INSURER, processingid: TPA, memberid: 'MEM-2026-000123', productid: 'PRD-1', productname: 'Family Floater Gold' }
const byAbha = { identifiertype: 'AbhaNumber', identifiervalue: ABHA }

test('what is malformed is 400 and names no person', async () => {
  const { sandbox, tpa } = await insurers()
  for (const given of [{ requestid: 'REQ-1' }, { abhanumber: '91-1234-5678-1234' }, { policies: [] }, { memberid: '' }]) {
    expect(await registry(sandbox, LINK, tpa.token, aLink(given))).toEqual({ status: 400, body: { timestamp: expect.any(Number), error: { code: 'NHCX-1007', message: expect.any(String) } } })
  }
  expect(await registry(sandbox, LINK, tpa.token, aLink({ memberid: undefined }))).toMatchObject({ status: 400, body: { error: { code: 'NHCX-1013' } } })
  expect((await registry(sandbox, POLICIES, tpa.token, byAbha)).body).toEqual({ policies: [] })
})

test('only the client of payer or processor links', async () => {
  const { sandbox, insurer, tpa } = await insurers()
  const mine = await aParticipant(sandbox, '1000000031@hcx', { roles: ['10002'] })
  const foreign = aLink({ processingid: OTHER_TPA, payerid: TPA })
  expect(await registry(sandbox, LINK, mine.token, foreign)).toEqual({ status: 401, body: { timestamp: expect.any(Number), error: { code: 'NHCX-401', message: 'User Unauthorized' } } })
  expect((await registry(sandbox, LINK, tpa.token, aLink({ payerid: '999@hcx' }))).status).toBe(404)
  expect((await registry(sandbox, LINK, 'none', aLink())).status).toBe(401)
  for (const { token } of [insurer, tpa]) expect(await registry(sandbox, LINK, token, aLink())).toEqual({ status: 200, body: { result: 'success' } })
})

test('a deleted participant is nobody, and no hospital owns or processes', async () => {
  const { sandbox, insurer } = await insurers()
  const hospital = '1000000032@hcx'
  await aParticipant(sandbox, hospital)
  expect(errorOf(await registry(sandbox, '/product/link', insurer.token, { productid: 'PRD-H', productname: 'Hospital Gold', participantcode: hospital }))).toMatchObject({ code: 'NHCX-1007' })
  const processed = aLink({ processingid: hospital })
  for (const path of [LINK, '/v2/participant/link/abha/policy/init']) expect((await registry(sandbox, path, insurer.token, processed)).body).toEqual({ errormessage: { errorcode: 'NHCX-1007', errordescription: `${hospital} is no payer or TPA` } })
  await registry(sandbox, '/participant/delete', insurer.token, { participant_code: INSURER })
  for (const path of [LINK, DELINK]) expect(await registry(sandbox, path, insurer.token, aLink())).toMatchObject({ status: 404, body: { error: { code: 'NHCX-1003' } } })
  expect((await registry(sandbox, '/product/link', insurer.token, { productid: 'PRD-2', productname: 'Silver', participantcode: INSURER })).status).toBe(404)
})

test('a product has to be registered first', async () => {
  const { sandbox, tpa } = await insurers()
  const { status, body } = await registry(sandbox, LINK, tpa.token, aLink({ policies: [{ productid: 'PRD-2', productname: 'Silver' }] }))
  expect([status, body]).toEqual([200, { errormessage: { errorcode: 'NHCX-1007', errordescription: `Product PRD-2 is not registered to ${INSURER}` } }])
})

test('a linked member is found by each identifier, in both versions and under both bases', async () => {
  const { sandbox, tpa } = await insurers()
  await registry(sandbox, '/v2/participant/link/abha/policy', tpa.token, aLink())
  for (const identifier of [byAbha, { identifiertype: 'MemberId', identifiervalue: 'MEM-2026-000123' }, { identifiertype: 'MobileNo', identifiervalue: '9876543210' }]) {
    expect(await registry(sandbox, POLICIES, tpa.token, identifier)).toEqual({ status: 200, body: { policies: [row] } })
    expect((await registry(sandbox, '/v2/participant/get/policies', tpa.token, identifier)).body).toEqual({ policies: [row] })
  }
  expect((await post(sandbox, '/pmjay/hcx/participanthcxservice/V2/participant/get/policies', tpa.token, byAbha)).body).toEqual({ policies: [row] })
  expect((await registry(sandbox, POLICIES, tpa.token, { ...byAbha, identifiervalue: '91-1234-5678-1234' })).body).toEqual({ policies: [] })
  expect((await registry(sandbox, POLICIES, tpa.token, { ...byAbha, identifiertype: 'Abha' })).status).toBe(400)
})

test('the swagger\'s shape names who is to be addressed', async () => {
  const { sandbox, tpa } = await insurers({ variants: { 'nhcx.policies-shape': 'participants' } })
  await registry(sandbox, LINK, tpa.token, aLink())
  expect((await registry(sandbox, POLICIES, tpa.token, byAbha)).body).toEqual({ participantdetails: [{ participantcode: TPA, participantname: `Test ${TPA}`, address: 'Panchkula', state: 'Haryana' }] })
})

test('a relink does not move the TPA; a de-link and a link do', async () => {
  const { sandbox, tpa } = await insurers()
  const moved = { processingid: OTHER_TPA }
  await registry(sandbox, LINK, tpa.token, aLink())
  await registry(sandbox, LINK, tpa.token, aLink(moved))
  expect((await registry(sandbox, POLICIES, tpa.token, byAbha)).body).toEqual({ policies: [row] })
  expect((await registry(sandbox, DELINK, tpa.token, aLink(moved))).body).toEqual({ errormessage: { errorcode: 'NHCX-1007', errordescription: 'There is no policies with requested details' } })
  expect((await registry(sandbox, '/v2/participant/delink/abha/policy', tpa.token, aLink())).body).toEqual({ result: 'success' })
  expect((await registry(sandbox, POLICIES, tpa.token, byAbha)).body).toEqual({ policies: [] })
  await registry(sandbox, LINK, tpa.token, aLink(moved))
  expect((await registry(sandbox, POLICIES, tpa.token, byAbha)).body).toEqual({ policies: [{ ...row, processingid: OTHER_TPA }] })
})

test('a link that is confirmed by passcode stands only then, and once', async () => {
  let now = Date.UTC(2026, 9, 1)
  const { sandbox, insurer, tpa } = await insurers({ now: () => now, fixedOtp: '482913' })
  const validate = (token: string, transactionId: string, passcode: string): ReturnType<typeof get> => get(sandbox, `${SERVICE}/v2/participant/link/abha/policy/validate?transactionId=${transactionId}&passcode=${passcode}`, { bearer_auth: `Bearer ${token}` })
  const sent = async (session: string): Promise<string> => {
    expect(await registry(sandbox, '/v2/participant/link/abha/policy/init', session, aLink())).toEqual({ status: 200, body: { result: 'success' } })
    const { body } = await get(sandbox, '/__sandbox/inbox?to=9876543210')
    return (body['messages'] as { txnId: string }[]).at(-1)!.txnId
  }
  const wrong = (text: string): unknown => ({ status: 200, body: { errormessage: { errorcode: 'NHCX-1007', errordescription: text } } })

  expect((await registry(sandbox, '/v2/participant/link/abha/policy/init', tpa.token, aLink({ mobilenumber: undefined }))).status).toBe(400)
  const first = await sent(tpa.token)
  expect(await validate(tpa.token, first, '111111')).toEqual(wrong('Invalid passcode'))
  expect(await validate(insurer.token, first, '482913')).toEqual(wrong('Invalid transaction id'))
  expect((await registry(sandbox, POLICIES, tpa.token, byAbha)).body).toEqual({ policies: [] })
  now += 24 * 3_600_000
  const token = await accessToken(sandbox, { client: OTHER_CLIENT })
  expect(await validate(token, first, '482913')).toEqual(wrong('The passcode has expired'))

  const second = await sent(token)
  expect(second).not.toBe(first)
  const both = await Promise.all([validate(token, second, '482913'), validate(token, second, '482913')])
  expect(both).toEqual(expect.arrayContaining([{ status: 200, body: { result: 'success' } }, wrong('The transaction is confirmed already')]))
  expect((await registry(sandbox, POLICIES, token, byAbha)).body).toEqual({ policies: [row] })
})

test('products: who owns them, by id and by name', async () => {
  const { sandbox, insurer, tpa } = await insurers()
  const product = { productid: 'PRD-1', productname: 'Family Floater Gold', participantcode: INSURER }
  const owned = { status: 200, body: { participant_code: INSURER } }
  expect(errorOf(await registry(sandbox, '/product/delink', tpa.token, product))).toMatchObject({ code: 'NHCX-401' })
  expect((await registry(sandbox, '/product/link', tpa.token, { ...product, participantcode: TPA })).status).toBe(400)
  expect((await registry(sandbox, '/product/getowner', tpa.token, { productid: 'PRD-9' })).status).toBe(404)
  expect(await registry(sandbox, '/product/getowner', tpa.token, { productid: 'PRD-1' })).toEqual(owned)
  for (const text of ['PRD-1', 'Family Floater Gold']) expect(await registry(sandbox, '/participant/getProductIdName', tpa.token, JSON.stringify(text))).toEqual(owned)
  expect((await registry(sandbox, '/participant/getProductIdName', tpa.token, '"nothing"')).status).toBe(404)
  expect((await registry(sandbox, '/participant/getProductIdName', tpa.token, { productid: 'PRD-1' })).status).toBe(400)
  expect((await registry(sandbox, '/product/getowner', tpa.token, { productid: 'PMJAY/HP/S/G' })).body).toEqual({ participant_code: '1518@hcx' })
  expect(await registry(sandbox, '/product/delink', insurer.token, product)).toEqual(owned)
  expect((await registry(sandbox, '/product/getowner', tpa.token, { productid: 'PRD-1' })).status).toBe(404)
})

test('a placeholder becomes the real number, for the caller\'s own members', async () => {
  const { sandbox, tpa } = await insurers({ clients: [STANDARD_CLIENT, OTHER_CLIENT, STRANGER] })
  await registry(sandbox, LINK, tpa.token, aLink({ abhanumber: '99999999999999' }))
  const change = { dummyAbha: '99999999999999', realAbha: ABHA }
  const update = (token: string, body: unknown): ReturnType<typeof registry> => registry(sandbox, '/update/abhanumber', token, body)
  expect(await update(tpa.token, { ...change, realAbha: '91-1234-5678-1234' })).toEqual({ status: 200, body: { errorMessage: 'Invalid ABHA number' } })
  expect(await update(tpa.token, { ...change, dummyAbha: '88888888888888' })).toEqual({ status: 200, body: { errorMessage: 'No records found with the requested ABHA number' } })
  expect(await update(await accessToken(sandbox, { client: STRANGER }), change)).toMatchObject({ body: { errorMessage: expect.any(String) } })
  expect(await update(tpa.token, change)).toEqual({ status: 200, body: { successMessage: 'ABHA number updated successfully' } })
  expect((await registry(sandbox, POLICIES, tpa.token, { identifiertype: 'AbhaNumber', identifiervalue: '99999999999999' })).body).toEqual({ policies: [] })
  expect((await registry(sandbox, POLICIES, tpa.token, byAbha)).body).toEqual({ policies: [row] })
})

test('the directory lists members of one payer, page by page', async () => {
  const sandbox = registrySandbox()
  const list = async (query: string): Promise<Record<string, unknown>[]> => (await get(sandbox, `/__sandbox/nhcx/members?${query}`)).body['members'] as Record<string, unknown>[]
  const first = await list('payer=1518@hcx&limit=2')
  expect(first[0]).toMatchObject({ memberId: 'MD5SLS4X5', abha: expect.stringMatching(/^91(-\d{4}){3}$/), payer: '1518@hcx', processing: '1518@hcx', productId: 'PMJAY/HP/S/G', sumInsured: 500_000, used: 0, inForce: true })
  const next = await list(`payer=1518@hcx&limit=2&after=${String(first[1]!['ordinal'])}`)
  expect(next.map(({ memberId }) => memberId)).not.toContain(first[1]!['memberId'])
  expect((await list('limit=200')).some(({ inForce }) => inForce === false)).toBe(true)
})
