import { decodeJwt, decodeProtectedHeader } from 'jose'
import { describe, expect, test } from 'vitest'
import { STANDARD_CLIENT, STANDARD_NOW } from '../../mocks/sandbox.ts'
import { callGateway, gatewaySandbox, openSession, OTHER_CLIENT, SESSIONS } from '../support/gateway.ts'

const BODY = { ...STANDARD_CLIENT, grantType: 'client_credentials' }
const WRONG = { ...BODY, clientSecret: 'not-the-secret' }
const DENIED = { status: 400, type: 'application/json', body: { error: { code: 'ABDM-9999: ', message: 'Invalid user credentials' } } }
const BAD_REQUEST = { status: 400, type: 'application/json', body: { error: { code: 'ABDM-1015', message: 'Bad Request, invalid response' } } }

const mediaFault = (type: string) => ({
  status: 400, type: 'application/json',
  body: { error: { code: 'ABDM-9999: ', message: `415 UNSUPPORTED_MEDIA_TYPE "Content type '${type}' not supported for bodyType=in.gov.abdm.hiecm.gateway.domain.session.SessionRequest"` } },
})

describe('refuses', () => {
  const sandbox = gatewaySandbox()
  test.each([
    ['a wrong secret', WRONG, DENIED],
    ['an unknown client', { ...BODY, clientId: 'SBX_999999' }, DENIED],
    ['another client\'s secret', { ...BODY, clientSecret: OTHER_CLIENT.clientSecret }, DENIED],
    ['no clientId', { clientSecret: 'x', grantType: 'client_credentials' }, BAD_REQUEST],
    ['no grantType', STANDARD_CLIENT, BAD_REQUEST],
    ['another grantType', { ...BODY, grantType: 'password' }, BAD_REQUEST],
    ['a secret that is a number', { ...BODY, clientSecret: 7 }, BAD_REQUEST],
    ['a body that is no JSON', '{', BAD_REQUEST],
    ['an empty body', '', BAD_REQUEST],
  ])('%s', async (_, body, answer) => {
    expect(await callGateway(sandbox, 'POST', SESSIONS, { body })).toEqual(answer)
  })

  test('a missing JSON content type with 400 and the words of a 415', async () => {
    const bytes = { 'content-type': '' }
    expect(await callGateway(sandbox, 'POST', SESSIONS, { body: BODY, headers: bytes })).toEqual(mediaFault('application/octet-stream'))
    expect(await callGateway(sandbox, 'POST', SESSIONS, { body: BODY, headers: { 'content-type': 'text/plain' } })).toEqual(mediaFault('text/plain'))
  })

  test('another path, another method', async () => {
    expect(await callGateway(sandbox, 'POST', '/api/hiecm/gateway/v3/session', { body: BODY })).toEqual({
      status: 404, type: 'application/json', body: { code: '404', type: 'Status report', message: 'Runtime Error', description: 'No matching resource found for given API Request' },
    })
    expect(await callGateway(sandbox, 'GET', SESSIONS)).toMatchObject({ status: 405, body: { code: '405', type: 'Status report' } })
  })

  test('under the variants: 1921 and 1922, and an error body under 200', async () => {
    const abha = gatewaySandbox({ variants: { 'gateway.session-refusal': 'abha-swagger' } })
    expect(await callGateway(abha, 'POST', SESSIONS, { body: { ...BODY, clientId: 'nobody' } })).toMatchObject({ status: 400, body: { error: { code: '1921', message: 'Invalid client id' } } })
    expect(await callGateway(abha, 'POST', SESSIONS, { body: WRONG })).toMatchObject({ status: 400, body: { error: { code: '1922', message: 'Invalid client secret' } } })
    const lenient = gatewaySandbox({ variants: { 'gateway.session-refusal': 'status-200' } })
    expect(await callGateway(lenient, 'POST', SESSIONS, { body: WRONG })).toEqual({ ...DENIED, status: 200 })
  })
})

describe('the lock', () => {
  test('holds against the right secret after eight failures, for eight minutes of the world\'s clock, and for this client alone', async () => {
    let now = STANDARD_NOW
    const sandbox = gatewaySandbox({ now: () => now })
    for (let i = 0; i < 8; i++) expect(await callGateway(sandbox, 'POST', SESSIONS, { body: WRONG })).toEqual(DENIED)
    expect(await callGateway(sandbox, 'POST', SESSIONS, { body: BODY })).toEqual(DENIED)
    expect((await openSession(sandbox, { client: OTHER_CLIENT })).expiresIn).toBe(1200)
    expect((await openSession(sandbox, { world: 'beside' })).expiresIn).toBe(1200)
    now += 8 * 60_000 - 1
    expect(await callGateway(sandbox, 'POST', SESSIONS, { body: BODY })).toEqual(DENIED)
    now += 1
    expect((await openSession(sandbox)).expiresIn).toBe(1200)
  })

  test('counts attempts that come at once: none is lost', async () => {
    const sandbox = gatewaySandbox()
    await Promise.all(Array.from({ length: 7 }, () => callGateway(sandbox, 'POST', SESSIONS, { body: WRONG })))
    const state = await sandbox.fetch(new Request('http://localhost/__sandbox/clients'))
    expect(await state.json()).toMatchObject({ clients: [{ clientId: 'SBX_000001', failures: 7, lockedUntil: 0 }, { clientId: 'SBX_000002', failures: 0 }] })
    await Promise.all([WRONG, WRONG, WRONG].map((body) => callGateway(sandbox, 'POST', SESSIONS, { body })))
    expect(await callGateway(sandbox, 'POST', SESSIONS, { body: BODY })).toEqual(DENIED)
  })

  test('is the client\'s on the older path too', async () => {
    const sandbox = gatewaySandbox()
    for (let i = 0; i < 8; i++) await callGateway(sandbox, 'POST', '/gateway/v0.5/sessions', { body: { ...STANDARD_CLIENT, clientSecret: 'x' } })
    expect(await callGateway(sandbox, 'POST', SESSIONS, { body: BODY })).toEqual(DENIED)
  })
})

describe('a session', () => {
  test('is five fields and nothing else, under 202 or the variant\'s 200', async () => {
    const token = expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/)
    const body = { accessToken: token, expiresIn: 1200, refreshExpiresIn: 1800, refreshToken: token, tokenType: 'bearer' }
    expect(await callGateway(gatewaySandbox(), 'POST', SESSIONS, { body: BODY })).toEqual({ status: 202, type: 'application/json', body })
    const variants = { 'gateway.session-status': '200', 'gateway.token-seconds': '1800' }
    expect(await callGateway(gatewaySandbox({ variants }), 'POST', SESSIONS, { body: BODY })).toEqual({ status: 200, type: 'application/json', body: { ...body, expiresIn: 1800 } })
  })

  test('opens on the older path without headers and grantType', async () => {
    const headers = { 'REQUEST-ID': undefined, TIMESTAMP: undefined, 'X-CM-ID': undefined }
    expect(await callGateway(gatewaySandbox(), 'POST', '/gateway/v0.5/sessions', { headers, body: STANDARD_CLIENT })).toMatchObject({ status: 200, body: { expiresIn: 1200, tokenType: 'bearer' } })
  })

  test('has an access token with the claims of the real sample', async () => {
    const { accessToken: token } = await openSession(gatewaySandbox())
    const uuid = expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    const iat = STANDARD_NOW / 1000
    expect(decodeProtectedHeader(token)).toEqual({ alg: 'RS256', typ: 'JWT', kid: expect.stringMatching(/^[\w-]{43}$/) })
    expect(decodeJwt(token)).toEqual({
      exp: iat + 1200, iat, jti: uuid, iss: 'https://dev.ndhm.gov.in/auth/realms/central-registry', aud: 'account', sub: uuid, typ: 'Bearer', azp: 'SBX_000001',
      session_state: uuid, acr: '1', 'allowed-origins': [], realm_access: { roles: ['hip', 'hiu', 'healthId', 'hp_id', 'hfr', 'offline_access'] },
      resource_access: { account: { roles: ['manage-account', 'manage-account-links', 'view-profile'] } }, scope: 'openid email profile',
      clientHost: '127.0.0.1', clientId: 'SBX_000001', clientAddress: '127.0.0.1', email_verified: false, preferred_username: 'service-account-sbx_000001',
    })
  })

  test('has a refresh token of another algorithm, key, use and life', async () => {
    const { accessToken: access, refreshToken: refresh } = await openSession(gatewaySandbox())
    const claims = decodeJwt(refresh)
    expect(decodeProtectedHeader(refresh)).toEqual({ alg: 'HS256', typ: 'JWT', kid: expect.not.stringMatching(decodeProtectedHeader(access).kid!) })
    expect(claims).toMatchObject({ typ: 'Refresh', aud: claims.iss, iss: decodeJwt(access).iss, sub: decodeJwt(access).sub, exp: claims.iat! + 1800 })
  })

  test('names the same sub each time, another for another client, and no token twice', async () => {
    const sandbox = gatewaySandbox()
    const [one, two, other] = [await openSession(sandbox), await openSession(sandbox), await openSession(sandbox, { client: OTHER_CLIENT })]
    expect(decodeJwt(one.accessToken).sub).toBe(decodeJwt(two.accessToken).sub)
    expect(decodeJwt(one.accessToken).sub).not.toBe(decodeJwt(other.accessToken).sub)
    expect(new Set([one, two, other].flatMap((session) => [session.accessToken, session.refreshToken])).size).toBe(6)
  })

  test('keeps neither secret nor token in clear', async () => {
    const sandbox = gatewaySandbox()
    const { accessToken: access, refreshToken: refresh } = await openSession(sandbox)
    const kept: string[] = []
    for await (const item of sandbox.site.store.scan('default|')) kept.push(JSON.stringify(item))
    const all = kept.join('\n')
    for (const secret of [access, refresh, STANDARD_CLIENT.clientSecret]) expect(all).not.toContain(secret)
  })
})
