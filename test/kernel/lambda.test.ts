import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gatewayHandler } from '../../functions/gateway/lambda.ts'
import { hfrHandler } from '../../functions/hfr/lambda.ts'
import { hprHandler } from '../../functions/hpr/lambda.ts'
import type { HttpApiEvent, HttpApiHandler, LambdaHost } from '../../functions/kernel/lambda.ts'
import { toRequest, toResult } from '../../functions/kernel/lambda.ts'
import { openLambdaHost } from '../../functions/kernel/lambda-host.ts'
import { openSqliteStore } from '../../functions/kernel/store/sqlite.ts'
import { openWorld } from '../../functions/kernel/world.ts'
import { facilitiesOf } from '../../functions/nhpr/facilities/population.ts'
import { peopleOf } from '../../functions/people/directory.ts'
import { STANDARD_CLIENT, STANDARD_NOW } from '../../mocks/sandbox.ts'
import { gatewaySandbox } from '../support/gateway.ts'
import { BASIC, basicBody, SUBMIT } from '../support/hfr.ts'

const DOMAIN = 'a1b2c3d4e5.execute-api.ap-south-1.amazonaws.com'
const SESSIONS = '/api/hiecm/gateway/v3/sessions'

/** An event as API Gateway sends it, with what this adapter does not read as well. */
function eventOf(method: string, rawPath: string, { body, headers = {}, ...over }: Partial<HttpApiEvent> = {}, stage = '$default'): HttpApiEvent {
  return {
    version: '2.0', routeKey: '$default', rawPath, rawQueryString: '', isBase64Encoded: false, ...(body !== undefined && { body }), ...over,
    headers: { accept: '*/*', 'content-length': String(Buffer.byteLength(body ?? '')), host: DOMAIN, 'x-forwarded-proto': 'https', 'request-id': randomUUID(), timestamp: new Date(STANDARD_NOW).toISOString(), 'x-cm-id': 'sbx', ...headers },
    requestContext: {
      accountId: '123456789012', apiId: 'a1b2c3d4e5', domainName: DOMAIN, domainPrefix: 'a1b2c3d4e5', requestId: 'JKJaXmPLvHcESHA=', routeKey: '$default', stage, time: '01/Oct/2026:09:00:00 +0000', timeEpoch: STANDARD_NOW,
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '198.51.100.7', userAgent: 'curl/8' },
    },
  } as HttpApiEvent
}

const JSON_TYPE = { 'content-type': 'application/json' }
const sessionBody = JSON.stringify({ ...STANDARD_CLIENT, grantType: 'client_credentials' })
const invoke = (handler: HttpApiHandler, event: HttpApiEvent) => handler(event, { awsRequestId: randomUUID() })
const tokenOf = async (handler: HttpApiHandler, path = SESSIONS): Promise<string> => (JSON.parse((await invoke(handler, eventOf('POST', path, { headers: JSON_TYPE, body: sessionBody }))).body) as { accessToken: string }).accessToken

const { site } = gatewaySandbox({ store: openSqliteStore(':memory:') })
const host: LambdaHost = { site, clients: [STANDARD_CLIENT] }
let [gateway, hpr, hfr]: HttpApiHandler[] = []
beforeAll(() => { [gateway, hpr, hfr] = [gatewayHandler, hprHandler, hfrHandler].map((make) => make(async () => host)) })
afterAll(() => site.store.close())

describe('an event is refused', () => {
  test('for another path, a wrong world, a missing header, a planted drop', async () => {
    expect(await invoke(gateway!, eventOf('GET', '/nowhere'))).toMatchObject({ statusCode: 404, isBase64Encoded: false, body: expect.stringContaining('Status report') })
    expect(await invoke(gateway!, eventOf('POST', SESSIONS, { headers: { 'x-rehearsal-world': 'a|b' } }))).toMatchObject({ statusCode: 404 })
    expect(await invoke(gateway!, eventOf('POST', SESSIONS, { headers: { ...JSON_TYPE, 'x-cm-id': undefined }, body: sessionBody }))).toMatchObject({ statusCode: 400, body: '{"error":{"code":"ABDM-2403","message":"Invalid X-CM-ID"}}' })
    await openWorld({ ...site, defaults: { ...site.defaults, faults: [{ id: 'f1', operation: '*', remaining: 1, kind: 'drop' }] } }, 'faulty', '')
    expect(await invoke(gateway!, eventOf('POST', `/w/faulty${SESSIONS}`))).toEqual({ statusCode: 502, headers: {}, body: '', isBase64Encoded: false })
  })

  test('by a room whose store cannot be opened, and served once it can', async () => {
    let tries = 0
    const handler = gatewayHandler(async () => {
      if (++tries === 1) throw new Error('no table yet')
      return host
    })
    await expect(invoke(handler, eventOf('GET', '/gateway/v0.5/certs'))).rejects.toThrow('no table yet')
    expect((await invoke(handler, eventOf('GET', '/gateway/v0.5/certs'))).statusCode).toBe(200)
    expect(tries).toBe(2)
  })

  test('by the deployed host where its environment says too little', async () => {
    await expect(openLambdaHost({})).rejects.toThrow('REHEARSAL_TABLE')
    await expect(openLambdaHost({ REHEARSAL_TABLE: 't', REHEARSAL_PEOPLE: 'many' })).rejects.toThrow('REHEARSAL_PEOPLE')
    await expect(openLambdaHost({ REHEARSAL_TABLE: 't', REHEARSAL_FACILITIES: '-1' })).rejects.toThrow('REHEARSAL_FACILITIES')
    await expect(openLambdaHost({ REHEARSAL_TABLE: 't', REHEARSAL_JOURNAL_DAYS: 'a week' })).rejects.toThrow('REHEARSAL_JOURNAL_DAYS')
  })
})

describe('the gateway\'s function', () => {
  test('opens a session; the body may come in base64', async () => {
    const plain = await invoke(gateway!, eventOf('POST', SESSIONS, { headers: JSON_TYPE, body: sessionBody }))
    expect(plain).toEqual({ statusCode: 202, headers: { 'content-type': 'application/json' }, isBase64Encoded: false, body: expect.stringContaining('"tokenType":"bearer"') })
    const packed = await invoke(gateway!, eventOf('POST', SESSIONS, { headers: JSON_TYPE, body: Buffer.from(sessionBody).toString('base64'), isBase64Encoded: true }))
    expect(packed.statusCode).toBe(202)
    expect(packed.body).not.toBe(plain.body)
  })

  test('answers without a body with an empty one', async () => {
    const headers = { ...JSON_TYPE, authorization: `Bearer ${await tokenOf(gateway!)}` }
    expect(await invoke(gateway!, eventOf('PATCH', '/api/hiecm/gateway/v3/bridge/url', { headers, body: '{"url":"https://a.example"}' }))).toEqual({ statusCode: 202, headers: {}, body: '', isBase64Encoded: false })
  })

  test('reads the query, the world and the host\'s name in front, and tells a client its own address', async () => {
    const config = '/api/hiecm/gateway/v3/.well-known/openid-configuration'
    const read = async (path: string, stage?: string): Promise<unknown> => JSON.parse((await invoke(gateway!, eventOf('GET', path, {}, stage))).body)
    expect(await read(`/dev.abdm.gov.in${config}`)).toEqual({ jwks_uri: `https://${DOMAIN}/api/hiecm/gateway/v3/certs` })
    expect(await read(`/test/w/one${config}`, 'test')).toEqual({ jwks_uri: `https://${DOMAIN}/test/w/one/api/hiecm/gateway/v3/certs` })
    const headers = { authorization: `Bearer ${await tokenOf(gateway!)}` }
    const found = await invoke(gateway!, eventOf('GET', '/api/hiecm/gateway/v3/providers', { headers, rawQueryString: 'name=pmjay' }))
    expect(JSON.parse(found.body)).toHaveLength(1)
    expect(JSON.parse((await invoke(gateway!, eventOf('GET', '/api/hiecm/gateway/v3/providers', { headers: { ...headers, 'request-id': randomUUID() }, rawQueryString: 'name=no%20such' }))).body)).toEqual([])
  })

  test('keeps worlds apart', async () => {
    const authorization = `Bearer ${await tokenOf(gateway!, `/w/one${SESSIONS}`)}`
    const get = (path: string, headers = {}) => invoke(gateway!, eventOf('GET', path, { headers: { authorization, 'request-id': randomUUID(), ...headers } }))
    expect((await get('/w/one/api/hiecm/gateway/v3/bridge-services')).statusCode).toBe(200)
    expect((await get('/api/hiecm/gateway/v3/bridge-services', { 'x-rehearsal-world': 'one' })).statusCode).toBe(200)
    expect((await get('/w/two/api/hiecm/gateway/v3/bridge-services')).statusCode).toBe(401)
    expect((await get('/api/hiecm/gateway/v3/bridge-services')).statusCode).toBe(401)
  })

  test('draws nothing twice, though invocations run at once', async () => {
    const tokens = await Promise.all(Array.from({ length: 8 }, () => tokenOf(gateway!)))
    expect(new Set(tokens).size).toBe(8)
  })
})

test('the registry\'s function knows the gateway\'s tokens by the store they share, and no path of the gateway', async () => {
  const get = (headers: Record<string, string>) => invoke(hpr!, eventOf('GET', '/v4/int/nowhere', { headers }))
  expect((await get({})).statusCode).toBe(404)
  expect((await invoke(hpr!, eventOf('POST', SESSIONS, { headers: JSON_TYPE, body: sessionBody }))).statusCode).toBe(404)
  const authorization = `Bearer ${await tokenOf(gateway!)}`
  const call = (sent: string) => invoke(hpr!, eventOf('POST', '/v4/int/aadhaar/generateLink', { headers: { ...JSON_TYPE, authorization: sent }, body: '{}' }))
  expect(JSON.parse((await call('Bearer none')).body)).toMatchObject({ code: '900901' })
  expect(JSON.parse((await call(authorization)).body)).not.toMatchObject({ code: '900901' })
})

test('a facility by three functions over one store: HPR logs its manager in, HFR takes that token, the gateway links it', async () => {
  const authorization = `Bearer ${await tokenOf(gateway!)}`
  const call = async (handler: HttpApiHandler, path: string, body: unknown, headers: Record<string, string> = {}) => {
    const { statusCode, body: text } = await invoke(handler, eventOf('POST', path, { headers: { ...JSON_TYPE, authorization, ...headers }, body: JSON.stringify(body) }))
    return { statusCode, body: JSON.parse(text) as unknown }
  }
  const world = await openWorld(site, 'default', '')
  const { username, password } = peopleOf(world).byHprIdNumber(facilitiesOf(world).at(0)!.managerHprId)!.hpr!
  const login = await call(hpr!, '/v4/int/api/v1/auth/authPassword', { idType: 'hpr_id', domainName: '@hpr.abdm', hprId: username, password })
  const manager = { 'x-hprid-auth': (login.body as { token: string }).token }

  const draft = { trackingId: '', facilityInformation: basicBody({ facilityName: 'Lambda Hospital' }) }
  expect(await call(hpr!, BASIC, draft, manager)).toMatchObject({ statusCode: 404 })
  expect(await call(hfr!, BASIC, draft, { 'x-hprid-auth': authorization.slice('Bearer '.length) })).toMatchObject({ statusCode: 422, body: { details: [{ code: 'HIS-1119' }] } })
  const { trackingId } = (await call(hfr!, BASIC, draft, manager)).body as { trackingId: string }
  const { facilityId } = (await call(hfr!, SUBMIT, { trackingId }, manager)).body as { facilityId: string }
  const link = (id: string) => call(gateway!, '/v1/bridges/MutipleHRPAddUpdateServices', { facilityId: id, facilityName: 'Lambda Hospital', HRP: [{ bridgeId: STANDARD_CLIENT.clientId, hipName: 'Lambda', type: 'HIP', active: true }] })
  expect(await link('IN2798000000')).toEqual({ statusCode: 200, body: [{ error: { code: '2500', message: 'Invalid facility ID or name.' } }] })
  expect(await link(facilityId)).toEqual({ statusCode: 200, body: [{ servicesLinked: { id: facilityId, name: 'Lambda', types: ['HIP'], active: true } }] })
})

test('an event becomes a request with its cookies, its path escaped anew, and its body as it was', async () => {
  const { request, base } = toRequest(eventOf('PUT', '/stage/a b/c?d#e%zz/%41', { body: '\u0905', cookies: ['a=1', 'b=2'], rawQueryString: 'x=1&x=2' }, 'stage'))
  expect([request.method, request.url, base]).toEqual(['PUT', `https://${DOMAIN}/a%20b/c%3Fd%23e%25zz/%41?x=1&x=2`, `https://${DOMAIN}/stage`])
  expect(request.headers.get('cookie')).toBe('a=1; b=2')
  expect(await request.text()).toBe('\u0905')
  expect(toRequest(eventOf('GET', '/stage', { body: 'ignored' }, 'stage')).request.url).toBe(`https://${DOMAIN}/`)
})

test('an answer goes out as text or in base64, its cookies apart', async () => {
  const headers = new Headers({ 'content-type': 'image/png', 'x-a': '1' })
  headers.append('set-cookie', 'a=1; Path=/')
  headers.append('set-cookie', 'b=2; Expires=Thu, 01 Oct 2026 09:00:00 GMT')
  expect(await toResult(new Response(new Uint8Array([137, 80, 78, 71]), { status: 201, headers }))).toEqual({
    statusCode: 201, headers: { 'content-type': 'image/png', 'x-a': '1' }, cookies: ['a=1; Path=/', 'b=2; Expires=Thu, 01 Oct 2026 09:00:00 GMT'], body: 'iVBORw==', isBase64Encoded: true,
  })
  expect(await toResult(new Response('ठीक', { headers: { 'content-type': 'text/html; charset=utf-8' } }))).toMatchObject({ body: 'ठीक', isBase64Encoded: false })
})

test('an answer that is more than a function may give is none, and says why', async () => {
  const tooLarge = { statusCode: 502, headers: { 'content-type': 'application/json' }, isBase64Encoded: false, body: JSON.stringify({ error: 'The answer is larger than the 6 MB that an AWS Lambda function can give' }) }
  const text = (body: string) => toResult(new Response(body, { headers: { 'content-type': 'application/json' } }))
  expect(await text('x'.repeat(6 * 1024 * 1024))).toEqual(tooLarge)
  // Quotes are escaped on the way.
  expect(await text('"'.repeat(3.2 * 1024 * 1024))).toEqual(tooLarge)
  expect((await text('x'.repeat(5 * 1024 * 1024))).statusCode).toBe(200)
  expect(await toResult(new Response(new Uint8Array(5 * 1024 * 1024), { headers: { 'content-type': 'image/png' } }))).toEqual(tooLarge)
})

test('an exchange is kept before the answer leaves, since the instance stands still after it', async () => {
  const order: string[] = []
  const journal = { record: async () => void (await new Promise((resolve) => setImmediate(resolve)), order.push('kept')), of: async () => [], clear: async () => undefined }
  const handler = gatewayHandler(async () => ({ ...host, site: { ...site, journal } }))
  await invoke(handler, eventOf('GET', '/gateway/v0.5/certs')).then(() => order.push('answered'))
  await invoke(handler, eventOf('GET', '/nowhere')).then(() => order.push('answered'))
  expect(order).toEqual(['kept', 'answered', 'kept', 'answered'])
})
