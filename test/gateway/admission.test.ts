import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { STANDARD_CLIENT, STANDARD_NOW } from '../../mocks/sandbox.ts'
import { accessToken, callGateway, gatewaySandbox, openSession, OTHER_CLIENT, SESSIONS } from '../support/gateway.ts'

const SERVICES = '/api/hiecm/gateway/v3/bridge-services'
const CONFIG = '/api/hiecm/gateway/v3/.well-known/openid-configuration'
const json = (status: number, body: unknown) => ({ status, type: 'application/json', body })
const refused = (code: string, message: string) => json(400, { error: { code, message } })
const INVALID = json(401, { code: '900901', message: 'Invalid Credentials', description: 'Invalid Credentials. Make sure you have provided the correct security credentials' })

describe('headers', () => {
  const sandbox = gatewaySandbox()
  const id = refused('ABDM-2404', 'Invalid Request Id')
  const timestamp = refused('ABDM-2402', 'Invalid Timestamp')
  const cm = refused('ABDM-2403', 'Invalid X-CM-ID')
  const iso = (offsetMs: number): string => new Date(STANDARD_NOW + offsetMs).toISOString()
  const faults: [string, Record<string, string | undefined>, typeof id][] = [
    ['no REQUEST-ID', { 'REQUEST-ID': undefined }, id],
    ['a REQUEST-ID that is no UUID', { 'REQUEST-ID': 'call-1' }, id],
    ['a UUID in braces', { 'REQUEST-ID': `{${randomUUID()}}` }, id],
    ['no TIMESTAMP', { TIMESTAMP: undefined }, timestamp],
    ['a TIMESTAMP with an IST offset', { TIMESTAMP: '2026-10-01T14:30:00.000+05:30' }, timestamp],
    ['a TIMESTAMP without zone', { TIMESTAMP: '2026-10-01T09:00:00.000' }, timestamp],
    ['a TIMESTAMP without milliseconds', { TIMESTAMP: '2026-10-01T09:00:00Z' }, timestamp],
    ['a TIMESTAMP that is no date', { TIMESTAMP: '2026-13-41T09:00:00.000Z' }, timestamp],
    ['epoch milliseconds', { TIMESTAMP: String(STANDARD_NOW) }, timestamp],
    ['a TIMESTAMP over ten minutes old', { TIMESTAMP: iso(-600_001) }, timestamp],
    ['a TIMESTAMP over ten minutes ahead', { TIMESTAMP: iso(600_001) }, timestamp],
    ['no X-CM-ID', { 'X-CM-ID': undefined }, cm],
    ['production\'s X-CM-ID', { 'X-CM-ID': 'abdm' }, cm],
    ['X-CM-ID in capitals', { 'X-CM-ID': 'SBX' }, cm],
  ]

  test.each(faults)('%s is refused, on sessions and openid-configuration too', async (_, headers, answer) => {
    expect(await callGateway(sandbox, 'POST', SESSIONS, { headers, body: { ...STANDARD_CLIENT, grantType: 'client_credentials' } })).toEqual(answer)
    expect(await callGateway(sandbox, 'GET', CONFIG, { headers })).toEqual(answer)
    expect(await callGateway(sandbox, 'GET', SERVICES, { headers, token: await accessToken(sandbox) })).toEqual(answer)
  })

  test('a TIMESTAMP ten minutes off is still good', async () => {
    for (const offset of [-600_000, 600_000]) expect((await callGateway(sandbox, 'GET', CONFIG, { headers: { TIMESTAMP: iso(offset) } })).status).toBe(200)
  })

  test('a client with a right clock is not refused because the rehearsal moved the world\'s', async () => {
    const moved = gatewaySandbox()
    await moved.fetch(new Request('http://localhost/__sandbox/clock', { method: 'POST', body: '{"advanceMs":7200000}' }))
    expect((await callGateway(moved, 'GET', CONFIG)).status).toBe(200)
    expect((await callGateway(moved, 'GET', CONFIG, { headers: { TIMESTAMP: iso(7_200_000) } })).status).toBe(200)
    expect(await callGateway(moved, 'GET', CONFIG, { headers: { TIMESTAMP: iso(3_600_000) } })).toEqual(timestamp)
  })

  test('the variants: a refused header under 404, a narrower clock', async () => {
    const strict = gatewaySandbox({ variants: { 'gateway.header-status': '404', 'gateway.timestamp-drift-minutes': '2' } })
    expect(await callGateway(strict, 'GET', CONFIG, { headers: { TIMESTAMP: iso(-120_001) } })).toEqual({ ...timestamp, status: 404 })
  })
})

describe('a REQUEST-ID', () => {
  const reuse = refused('ABDM-2404', 'Invalid Request Id')

  test('is good once, in any letter case, and again after 24 hours', async () => {
    let now = STANDARD_NOW
    const sandbox = gatewaySandbox({ now: () => now })
    const headers = { 'REQUEST-ID': '6f1c1f7e-1c1e-4c3a-9d7e-0a1b2c3d4e5f' }
    expect((await callGateway(sandbox, 'GET', SERVICES, { headers, token: await accessToken(sandbox) })).status).toBe(200)
    expect(await callGateway(sandbox, 'GET', SERVICES, { headers: { 'REQUEST-ID': headers['REQUEST-ID'].toUpperCase() }, token: await accessToken(sandbox) })).toEqual(reuse)
    now += 24 * 3_600_000 - 1
    expect(await callGateway(sandbox, 'GET', SERVICES, { headers, token: await accessToken(sandbox) })).toEqual(reuse)
    now += 1
    expect((await callGateway(sandbox, 'GET', SERVICES, { headers, token: await accessToken(sandbox) })).status).toBe(200)
    expect(await callGateway(sandbox, 'GET', SERVICES, { headers, token: await accessToken(sandbox) })).toEqual(reuse)
  })

  test('is another client\'s and another world\'s to use as well', async () => {
    const sandbox = gatewaySandbox()
    const headers = { 'REQUEST-ID': randomUUID() }
    const who = [{}, { client: OTHER_CLIENT }, { world: 'beside' }]
    for (const { world, ...rest } of who as { world?: string }[]) expect((await callGateway(sandbox, 'GET', SERVICES, { world, headers, token: await accessToken(sandbox, { world, ...rest }) })).status).toBe(200)
  })

  test('of ten calls at once lets one through', async () => {
    const sandbox = gatewaySandbox()
    const token = await accessToken(sandbox)
    const headers = { 'REQUEST-ID': randomUUID() }
    const answers = await Promise.all(Array.from({ length: 10 }, () => callGateway(sandbox, 'PATCH', '/api/hiecm/gateway/v3/bridge/url', { token, headers, body: { url: 'https://hospital.example/' } })))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([202, ...Array.from({ length: 9 }, () => 400)])
    expect(answers.filter(({ status }) => status === 400)).toEqual(Array.from({ length: 9 }, () => reuse))
  })

  test('used by a session call is used, and the second does not count as a failure', async () => {
    const sandbox = gatewaySandbox()
    const headers = { 'REQUEST-ID': randomUUID() }
    const body = { ...STANDARD_CLIENT, grantType: 'client_credentials' }
    expect((await callGateway(sandbox, 'POST', SESSIONS, { headers, body })).status).toBe(202)
    for (let i = 0; i < 9; i++) expect(await callGateway(sandbox, 'POST', SESSIONS, { headers, body: { ...body, clientSecret: 'x' } })).toEqual(reuse)
    expect((await openSession(sandbox)).tokenType).toBe('bearer')
  })

  test('of a call that was not let in stays good', async () => {
    const sandbox = gatewaySandbox()
    const headers = { 'REQUEST-ID': randomUUID() }
    expect((await callGateway(sandbox, 'GET', SERVICES, { headers, token: 'x' })).status).toBe(401)
    expect((await callGateway(sandbox, 'GET', SERVICES, { headers: { ...headers, 'X-CM-ID': 'abdm' }, token: await accessToken(sandbox) })).status).toBe(400)
    expect((await callGateway(sandbox, 'GET', SERVICES, { headers, token: await accessToken(sandbox) })).status).toBe(200)
  })
})

describe('a token', () => {
  test('that is absent meets the API manager, or what the variant names', async () => {
    const description = "Invalid Credentials. Make sure your API invocation call has a header: 'Authorization : Bearer ACCESS_TOKEN' or 'Authorization : Basic ACCESS_TOKEN' or 'apikey: API_KEY'"
    expect(await callGateway(gatewaySandbox(), 'GET', SERVICES)).toEqual(json(401, { code: '900901', message: 'Invalid Credentials', description }))
    const absent = (choice: string) => callGateway(gatewaySandbox({ variants: { 'gateway.absent-token': choice } }), 'GET', SERVICES)
    expect(await absent('900902')).toEqual(json(401, { code: '900902', message: 'Missing Credentials', description }))
    expect(await absent('ABDM-2500')).toEqual(json(401, { error: { code: 'ABDM-2500', message: 'Authorization header is missing' } }))
  })

  test('that is not one is refused, before any header is looked at', async () => {
    const sandbox = gatewaySandbox()
    const { accessToken: token, refreshToken } = await openSession(sandbox)
    for (const authorization of ['Bearer nonsense', token, `Basic ${token}`, `Bearer ${token}x`, `Bearer ${token} ${token}`, 'Bearer', `Bearer ${refreshToken}`]) {
      expect(await callGateway(sandbox, 'GET', SERVICES, { headers: { authorization, TIMESTAMP: 'never' } })).toEqual(INVALID)
    }
    expect((await callGateway(sandbox, 'GET', SERVICES, { headers: { authorization: `bearer ${token}` } })).status).toBe(200)
  })

  test('works for 1200 seconds of the world\'s clock and not a millisecond longer', async () => {
    let now = STANDARD_NOW
    const sandbox = gatewaySandbox({ now: () => now })
    const token = await accessToken(sandbox)
    now += 1_199_999
    expect((await callGateway(sandbox, 'GET', SERVICES, { token })).status).toBe(200)
    now += 1
    expect(await callGateway(sandbox, 'GET', SERVICES, { token })).toEqual(INVALID)
  })

  test('of one world is none in another', async () => {
    const sandbox = gatewaySandbox()
    const token = await accessToken(sandbox, { world: 'one' })
    expect((await callGateway(sandbox, 'GET', SERVICES, { world: 'one', token })).status).toBe(200)
    for (const world of [undefined, 'two', 'One']) expect(await callGateway(sandbox, 'GET', SERVICES, { world, token })).toEqual(INVALID)
    expect((await sandbox.fetch(new Request(`http://localhost${SERVICES}`, { headers: { authorization: `Bearer ${token}`, 'x-rehearsal-world': 'one' } }))).status).toBe(400)
  })

  test('stops with its client', async () => {
    const sandbox = gatewaySandbox()
    const token = await accessToken(sandbox)
    await sandbox.fetch(new Request('http://localhost/__sandbox/clients/SBX_000001', { method: 'DELETE' }))
    expect(await callGateway(sandbox, 'GET', SERVICES, { token })).toEqual(INVALID)
  })
})
