import { beforeEach, describe, expect, test } from 'vitest'
import type { Sandbox } from '../../mocks/sandbox.ts'
import { STANDARD_NOW } from '../../mocks/sandbox.ts'
import type { CallOptions } from '../support/gateway.ts'
import { aDraft, aFacility, keepFacilities } from '../support/facilities.ts'
import { accessToken, callGateway, gatewaySandbox, OTHER_CLIENT } from '../support/gateway.ts'

const V3 = '/api/hiecm/gateway/v3'
const LINK = '/v1/bridges/MutipleHRPAddUpdateServices'
const EMPTY = { type: null, body: '' }
const json = (status: number, body: unknown) => ({ status, type: 'application/json', body })
const BAD_REQUEST = json(400, { error: { code: 'ABDM-1015', message: 'Bad Request, invalid response' } })

let sandbox: Sandbox
let [one, two] = ['', '']
const setUp = async (variants: Record<string, string> = {}): Promise<void> => {
  sandbox = gatewaySandbox({ variants })
  ;[one, two] = await Promise.all([accessToken(sandbox), accessToken(sandbox, { client: OTHER_CLIENT })])
}
const call = (method: string, path: string, options: CallOptions = {}) => callGateway(sandbox, method, path, { token: one, ...options })
const bridgeOf = async (token: string) => (await call('GET', `${V3}/bridge-services`, { token })).body as { bridge: { id: string; url: string }; services: { id: string }[] }
beforeEach(() => setUp())

describe('bridge/url', () => {
  test.each([
    ['no url', {}], ['a url that is a number', { url: 1 }], ['a relative url', { url: '/callbacks' }], ['no URL at all', { url: 'hospital' }],
    ['another scheme', { url: 'ftp://hospital.example' }], ['a script', { url: 'javascript:alert(1)' }], ['an endless one', { url: `https://a.example/${'x'.repeat(2048)}` }], ['a list', []], ['no JSON', 'url=x'],
  ])('refuses %s and keeps what stood', async (_, body) => {
    await call('PATCH', `${V3}/bridge/url`, { body: { url: 'https://before.example/' } })
    expect(await call('PATCH', `${V3}/bridge/url`, { body })).toEqual(BAD_REQUEST)
    expect((await bridgeOf(one)).bridge.url).toBe('https://before.example/')
  })

  test('without a JSON content type is the 415 that comes as 400', async () => {
    expect(await call('PATCH', `${V3}/bridge/url`, { body: { url: 'https://a.example' }, headers: { 'content-type': 'text/plain' } }))
      .toEqual(json(400, { error: { code: 'ABDM-9999: ', message: '415 UNSUPPORTED_MEDIA_TYPE "Content type \'text/plain\' not supported"' } }))
  })

  test('answers 202 without a body; the last writer wins, for this client alone', async () => {
    expect(await call('PATCH', `${V3}/bridge/url`, { body: { url: 'https://first.example' } })).toEqual({ status: 202, ...EMPTY })
    expect(await call('PATCH', `${V3}/bridge/url`, { body: { url: 'http://localhost:9000/second/' } })).toEqual({ status: 202, ...EMPTY })
    expect((await bridgeOf(one)).bridge).toEqual({ id: 'SBX_000001', name: 'SBX_000001', url: 'http://localhost:9000/second/', active: true, blocklisted: false, entity: 'Private' })
    expect((await bridgeOf(two)).bridge.url).toBe('')
  })

  test('without an API subscription is 900908, before body and headers; other calls go on', async () => {
    await setUp({ 'gateway.api-subscription': 'off' })
    expect(await call('PATCH', `${V3}/bridge/url`, { body: '{', headers: { TIMESTAMP: '' } })).toEqual(json(403, {
      code: '900908', message: 'Resource forbidden', description: 'User is NOT authorized to access the Resource. API Subscription validation failed.',
    }))
    expect((await call('GET', `${V3}/bridge-services`)).status).toBe(200)
  })

  test('takes effect later under the variant', async () => {
    let now = STANDARD_NOW
    sandbox = gatewaySandbox({ now: () => now, variants: { 'gateway.bridge-url-delay-minutes': '15' } })
    one = await accessToken(sandbox)
    expect((await call('PATCH', `${V3}/bridge/url`, { body: { url: 'https://later.example' } })).status).toBe(202)
    now += 15 * 60_000 - 1
    expect((await bridgeOf(one)).bridge.url).toBe('')
    now += 1
    expect((await bridgeOf(one)).bridge.url).toBe('https://later.example')
  })
})

describe('bridge-service', () => {
  const SERVICE = { serviceId: 'ABC_Service', name: 'Service ABC', isHip: true, isHiu: true, isHealthLocker: null, isPhr: false, endpoints: {}, attributes: null, active: true }

  test.each([
    ['no service id', {}, json(400, { error: { code: 'ABDM-1025', message: 'Invalid ServiceId' } })],
    ['another client\'s bridge', { ...SERVICE, bridgeId: 'SBX_000002' }, { status: 403, type: 'text/plain', body: 'Forbidden' }],
    ['a flag that is text', { ...SERVICE, isHip: 'yes' }, BAD_REQUEST],
    ['endpoints that are none', { ...SERVICE, endpoints: { hipEndpoints: 'x' } }, BAD_REQUEST],
  ])('is refused for %s', async (_, body, answer) => {
    expect(await call('PUT', `${V3}/bridge-service`, { body })).toEqual(answer)
    expect((await bridgeOf(one)).services).toEqual([])
  })

  test('is registered, listed on its own bridge alone, and read by its own client alone', async () => {
    expect(await call('PUT', `${V3}/bridge-service`, { body: SERVICE })).toEqual({ status: 202, ...EMPTY })
    expect((await bridgeOf(one)).services).toEqual([{ id: 'ABC_Service', name: 'Service ABC', types: ['HIP', 'HIU'], endpoints: {}, active: true }])
    expect((await bridgeOf(two)).services).toEqual([])
    const at = new Date(STANDARD_NOW).toISOString()
    expect(await call('GET', `${V3}/bridge-service/serviceId/ABC_Service`)).toEqual(json(200, {
      id: expect.any(Number), bridgeId: 'SBX_000001', serviceId: 'ABC_Service', name: 'Service ABC', isHip: true, isHiu: true, isHealthLocker: false, isPhr: false, active: true,
      registerTime: at, dateCreated: at, dateModified: at, endpoints: {},
    }))
    expect(await call('GET', `${V3}/bridge-service/serviceId/ABC_Service`, { token: two })).toEqual({ status: 200, ...EMPTY })
  })

  test.each(['{service-id}', 'unknown', '%7Bservice-id%7D', '%00', '%E0%A4', 'x'.repeat(3000)])('of an unknown id is an empty 200: %s', async (id) => {
    expect(await call('GET', `${V3}/bridge-service/serviceId/${id}`)).toEqual({ status: 200, ...EMPTY })
  })

  test('of another client is a duplicate, also when both come at once', async () => {
    const answers = await Promise.all([one, two].map((token) => call('PUT', `${V3}/bridge-service`, { token, body: SERVICE })))
    const loser = answers.find(({ status }) => status !== 202)
    expect(loser).toEqual(json(400, { error: { code: 'ABDM-1095', message: 'Duplicate Bridge service request' } }))
    expect((await bridgeOf(one)).services.length + (await bridgeOf(two)).services.length).toBe(1)
  })

  test('of another world is nobody\'s', async () => {
    await call('PUT', `${V3}/bridge-service`, { body: SERVICE })
    const token = await accessToken(sandbox, { world: 'beside', client: OTHER_CLIENT })
    expect((await call('PUT', `${V3}/bridge-service`, { world: 'beside', token, body: SERVICE })).status).toBe(202)
  })
})

describe('MutipleHRPAddUpdateServices', () => {
  const HRP = [{ bridgeId: 'SBX_000001', hipName: 'Test Hospital', type: 'HIP', active: true }]
  const BODY = { facilityId: 'IN2810002708', facilityName: 'Test Hospital 104', HRP }
  const failed = (message: string) => json(200, [{ error: { code: '2500', message } }])
  const his = (detail: unknown) => json(400, { code: 'HIS-400', message: 'Request is invalid. Please enter the correct data.', details: [detail] })

  beforeEach(() => keepFacilities(sandbox, [aFacility({ facilityId: BODY.facilityId, basic: { facilityName: BODY.facilityName } }), aDraft('IN2810002710'), aFacility({ facilityId: 'IN0710000001', basic: { facilityName: 'City General Hospital' } })]))

  test.each([
    ['no facilityId', { ...BODY, facilityId: undefined }, his({ code: 'HIS-1123', message: 'Request body missing fields.', attribute: { key: 'facilityId' } })],
    ['a facilityId of another form', { ...BODY, facilityId: 'XY0610090166' }, his({ code: 'HIS-1113', message: 'Invalid facility ID format.', attribute: { key: 'facilityId' } })],
    ['an empty facilityId', { ...BODY, facilityId: '' }, his({ code: 'HIS-1113', message: 'Invalid facility ID format.', attribute: { key: 'facilityId' } })],
    ['a blank bridge id', { ...BODY, HRP: [{ ...HRP[0], bridgeId: '' }] }, his({ code: 'HIS-1070', message: 'Bridge ID cannot be blank', attribute: { key: 'bridgeId', value: '' } })],
    ['an active that is a number', { ...BODY, HRP: [{ ...HRP[0], active: 1 }] }, his({ code: 'HIS-1004', message: 'Type mismatched. Please send the correct type.', attribute: { key: 'active' } })],
    ['more than twenty entries', { ...BODY, HRP: Array(21).fill(HRP[0]) }, his({ code: 'HIS-1003', message: 'Invalid pattern found.', attribute: { key: 'HRP' } })],
    ['a facility that was never written', { ...BODY, facilityId: 'IN2810002709' }, failed('Invalid facility ID or name.')],
    ['a facility that was never submitted', { ...BODY, facilityId: 'IN2810002710' }, failed('Invalid facility ID or name.')],
    ['another name than the registered one', { ...BODY, facilityName: 'Test Hospital 10' }, failed('Provided facility name is not matched with registered name')],
    ['no JSON', '[', BAD_REQUEST],
  ])('refuses %s', async (_, body, answer) => {
    expect(await call('POST', LINK, { body })).toEqual(answer)
    expect((await bridgeOf(one)).services).toEqual([])
  })

  test('refuses a call without a token; wants no headers, as the registry\'s other calls', async () => {
    expect((await call('POST', LINK, { token: undefined, body: BODY })).status).toBe(401)
    expect((await call('POST', LINK, { body: BODY, headers: { 'REQUEST-ID': undefined, TIMESTAMP: undefined, 'X-CM-ID': undefined } })).status).toBe(200)
  })

  test.each(['', '/v4/int', '/facilitysbx.abdm.gov.in', '/apihspsbx.abdm.gov.in/v4/int'])('links the bridges of a facility, each bridge shows its own: %s', async (prefix) => {
    const body = { ...BODY, HRP: [...HRP, { bridgeId: 'SBX_000002', hipName: 'Second', type: 'HIU', active: 'true' }, { bridgeId: 'SBX_9', hipName: 'Third', type: 'HIP', active: true }] }
    expect(await call('POST', prefix + LINK, { body })).toEqual(json(200, [
      { servicesLinked: { id: 'IN2810002708', name: 'Test Hospital', types: ['HIP'], active: true } },
      { servicesLinked: { id: 'IN2810002708_1', name: 'Second', types: ['HIU'], active: true } },
      { error: { code: '2500', message: 'Invalid Bridge ID.' } },
    ]))
    expect((await bridgeOf(one)).services).toMatchObject([{ id: 'IN2810002708', types: ['HIP'] }])
    expect((await bridgeOf(two)).services).toMatchObject([{ id: 'IN2810002708_1', types: ['HIU'] }])
  })

  test('steps aside for a service id that somebody registered under the facility\'s id', async () => {
    await call('PUT', `${V3}/bridge-service`, { token: two, body: { serviceId: 'IN2810002708', isHip: true } })
    expect(await call('POST', LINK, { body: BODY })).toMatchObject({ status: 200, body: [{ servicesLinked: { id: 'IN2810002708_1' } }] })
  })

  test.each(['', '/v4/int'])('unlinks by active, and links again; a bridge linked already is refused: %s', async (prefix) => {
    const link = async (active: boolean) => (await call('POST', prefix + LINK, { body: { ...BODY, HRP: [{ ...HRP[0], active }] } })).body
    const linked = (active: boolean) => [{ servicesLinked: { id: 'IN2810002708', name: 'Test Hospital', types: ['HIP'], active } }]
    expect(await link(true)).toEqual(linked(true))
    expect(await link(true)).toEqual([{ error: { code: '2500', message: 'Bridge Id SBX_000001   is already associated with service id:IN2810002708' } }])
    expect(await link(false)).toEqual(linked(false))
    expect((await bridgeOf(one)).services).toEqual([{ id: 'IN2810002708', name: 'Test Hospital', types: ['HIP'], endpoints: {}, active: false }])
    expect(await link(true)).toEqual(linked(true))
  })

  test('a second bridge takes another HIP name and gets a suffixed id, which its own client reads', async () => {
    await call('POST', LINK, { body: BODY })
    const second = (hipName: string) => call('POST', LINK, { token: two, body: { ...BODY, HRP: [{ bridgeId: 'SBX_000002', hipName, type: 'HIP', active: true }] } })
    expect(await second('Test Hospital')).toEqual(failed('HIP Name is already associated with service id:IN2810002708'))
    expect(await second('Second')).toEqual(json(200, [{ servicesLinked: { id: 'IN2810002708_1', name: 'Second', types: ['HIP'], active: true } }]))
    expect((await bridgeOf(two)).services).toEqual([{ id: 'IN2810002708_1', name: 'Second', types: ['HIP'], endpoints: {}, active: true }])
    expect((await call('GET', `${V3}/bridge-service/serviceId/IN2810002708_1`, { token: two })).body).toMatchObject({ bridgeId: 'SBX_000002', serviceId: 'IN2810002708_1', isHip: true, isHiu: false, active: true })
  })

  test('without entries links nothing', async () => {
    for (const none of [undefined, null, []]) expect(await call('POST', LINK, { body: { ...BODY, HRP: none } })).toEqual(json(200, []))
  })

  test('of ten calls at once links one bridge once', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => call('POST', LINK, { body: BODY })))
    expect(answers.filter(({ body }) => 'servicesLinked' in (body as object[])[0]!)).toHaveLength(1)
    expect((await bridgeOf(one)).services).toHaveLength(1)
  })

  test('in the M1 edition registers service ids of the caller\'s bridge', async () => {
    const m1 = { facilityId: 'IN0710000001', facilityName: 'City General Hospital', HRP: [{ bridgeId: 'SBX_000001', hipName: 'City General Hospital', hipId: 'CityGeneralHospital_HIP', hipType: 'HOSPITAL', facilityName: 'City General Hospital' }] }
    expect(await call('POST', LINK, { body: m1 })).toEqual(json(200, { message: 'Operation completed successfully' }))
    expect((await bridgeOf(one)).services).toMatchObject([{ id: 'CityGeneralHospital_HIP', name: 'City General Hospital', types: ['HIP'] }])
    expect(await call('POST', LINK, { token: two, body: m1 })).toEqual({ status: 403, type: 'text/plain', body: 'Forbidden' })
  })
})
