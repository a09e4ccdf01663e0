import { createHash, X509Certificate } from 'node:crypto'
import { createLocalJWKSet, importX509, jwtVerify } from 'jose'
import { describe, expect, test } from 'vitest'
import { STANDARD_NOW } from '../../mocks/sandbox.ts'
import { openSqliteStore } from '../../functions/kernel/store/sqlite.ts'
import { accessToken, callGateway, gatewaySandbox, openSession } from '../support/gateway.ts'

const CERTS = '/api/hiecm/gateway/v3/certs'
const CONFIG = '/api/hiecm/gateway/v3/.well-known/openid-configuration'
const NO_HEADERS = { 'REQUEST-ID': undefined, TIMESTAMP: undefined, 'X-CM-ID': undefined }
const verifyAt = { issuer: 'https://dev.ndhm.gov.in/auth/realms/central-registry', audience: 'account', currentDate: new Date(STANDARD_NOW) }

interface Jwk { kid: string; kty: string; alg: string; n: string; e: string; x5c: string[]; x5t: string; x5t2: string }
type Jwks = { keys: Jwk[] }

describe('certs', () => {
  test('needs a token on v3, which is the thing a mock gets wrong', async () => {
    const sandbox = gatewaySandbox()
    expect(await callGateway(sandbox, 'GET', CERTS)).toMatchObject({ status: 401, body: { code: '900901' } })
    expect(await callGateway(sandbox, 'GET', CERTS, { token: (await openSession(sandbox)).refreshToken })).toMatchObject({ status: 401 })
    expect(await callGateway(sandbox, 'GET', CERTS, { token: await accessToken(sandbox), headers: NO_HEADERS })).toMatchObject({ status: 400 })
  })

  test('gives two keys, RS256 first, each with the certificate of that key and both thumbprints', async () => {
    const sandbox = gatewaySandbox()
    const { status, body } = await callGateway(sandbox, 'GET', CERTS, { token: await accessToken(sandbox) })
    const { keys } = body as Jwks
    expect(status).toBe(200)
    expect(keys.map(({ alg }) => alg)).toEqual(['RS256', 'RS512'])
    expect(new Set(keys.map(({ kid }) => kid)).size).toBe(2)
    for (const key of keys) {
      expect(Object.keys(key)).toEqual(['e', 'kid', 'kty', 'n', 'use', 'x5c', 'x5t', 'x5t2', 'alg'])
      expect(key).toMatchObject({ e: 'AQAB', kty: 'RSA', use: 'sig', x5c: [expect.any(String)] })
      const der = Buffer.from(key.x5c[0]!, 'base64')
      const certificate = new X509Certificate(der)
      expect([certificate.subject, certificate.issuer]).toEqual(['CN=central-registry', 'CN=central-registry'])
      expect(certificate.verify(certificate.publicKey)).toBe(true)
      expect(certificate.publicKey.export({ format: 'jwk' })).toMatchObject({ n: key.n, e: key.e })
      expect([key.x5t, key.x5t2]).toEqual([createHash('sha1').update(der).digest('base64url'), createHash('sha256').update(der).digest('base64url')])
    }
  })

  test.each(['/api/hiecm/gateway/v0.5/certs', '/gateway/v0.5/certs'])('is public and without headers at %s', async (path) => {
    const sandbox = gatewaySandbox()
    const { body } = await callGateway(sandbox, 'GET', CERTS, { token: await accessToken(sandbox) })
    expect(await callGateway(sandbox, 'GET', path, { headers: NO_HEADERS })).toEqual({ status: 200, type: 'application/json', body })
  })

  test('asked for by many at once, and again after a restart on the same store, gives the same certificates', async () => {
    const store = openSqliteStore(':memory:')
    const first = gatewaySandbox({ store })
    const answers = await Promise.all([1, 2, 3, 4].map(() => callGateway(first, 'GET', '/gateway/v0.5/certs')))
    answers.push(await callGateway(gatewaySandbox({ store }), 'GET', '/gateway/v0.5/certs'))
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
  })
})

describe('an access token', () => {
  test('verifies against the keys, by kid and by the certificate', async () => {
    const sandbox = gatewaySandbox()
    const token = await accessToken(sandbox)
    const jwks = (await callGateway(sandbox, 'GET', CERTS, { token })).body as Jwks
    expect((await jwtVerify(token, createLocalJWKSet(jwks), verifyAt)).payload.azp).toBe('SBX_000001')
    const pem = `-----BEGIN CERTIFICATE-----\n${jwks.keys[0]!.x5c[0]}\n-----END CERTIFICATE-----`
    expect((await jwtVerify(token, await importX509(pem, 'RS256'), verifyAt)).protectedHeader.kid).toBe(jwks.keys[0]!.kid)
  })

  test('does not verify once altered, or after 1200 seconds', async () => {
    const sandbox = gatewaySandbox()
    const token = await accessToken(sandbox)
    const keys = createLocalJWKSet((await callGateway(sandbox, 'GET', '/gateway/v0.5/certs')).body as Jwks)
    const [header, payload, signature] = token.split('.') as [string, string, string]
    const altered = Buffer.from(Buffer.from(payload, 'base64url').toString().replaceAll('SBX_000001', 'SBX_000002')).toString('base64url')
    await expect(jwtVerify(`${header}.${altered}.${signature}`, keys, verifyAt)).rejects.toThrow('signature verification failed')
    await expect(jwtVerify(token, keys, { ...verifyAt, currentDate: new Date(STANDARD_NOW + 1_200_000) })).rejects.toThrow('"exp" claim')
  })
})

describe('openid-configuration', () => {
  test('wants the headers and no token, and points at this world', async () => {
    const sandbox = gatewaySandbox()
    expect(await callGateway(sandbox, 'GET', CONFIG, { headers: NO_HEADERS })).toMatchObject({ status: 400, body: { error: { code: 'ABDM-2404' } } })
    expect(await callGateway(sandbox, 'GET', CONFIG)).toEqual({ status: 200, type: 'application/json', body: { jwks_uri: `http://localhost${CERTS}` } })
    expect((await callGateway(sandbox, 'GET', CONFIG, { world: 'one' })).body).toEqual({ jwks_uri: `http://localhost/w/one${CERTS}` })
  })

  test('leads a client to keys that verify its token', async () => {
    const sandbox = gatewaySandbox()
    const token = await accessToken(sandbox, { world: 'one' })
    const { jwks_uri: uri } = (await callGateway(sandbox, 'GET', CONFIG, { world: 'one' })).body as { jwks_uri: string }
    const jwks = (await callGateway(sandbox, 'GET', new URL(uri).pathname, { token })).body as Jwks
    expect((await jwtVerify(token, createLocalJWKSet(jwks), verifyAt)).payload.clientId).toBe('SBX_000001')
  })
})
