import { expect, test } from 'vitest'
import { STANDARD_CLIENT, STANDARD_NOW } from '../../mocks/sandbox.ts'
import { aParticipant, PROVIDER } from '../support/claims.ts'
import { accessToken } from '../support/gateway.ts'
import { call, hcxSandbox, hcxToken, postForm, pull, TOKEN } from '../support/hcx.ts'

const { clientId, clientSecret } = STANDARD_CLIENT
const SEARCH = '/api/v0.8/participant/search'
const byCode = (code: string) => ({ filters: { participant_code: { eq: code } } })
const PASSWORD = 'Rehearse@2026'

test('what is refused at the token endpoint is refused as Keycloak does', async () => {
  const sandbox = hcxSandbox()
  const password = { client_id: 'registry-frontend', grant_type: 'password' }
  const refused: [Record<string, string>, number, string, string][] = [
    [{ client_id: 'registry-frontend' }, 400, 'invalid_request', 'Missing form parameter: grant_type'],
    [{ client_id: 'registry-frontend', grant_type: 'implicit' }, 400, 'unsupported_grant_type', 'Unsupported grant_type'],
    [{ client_id: 'registry-frontend', grant_type: 'constructor' }, 400, 'unsupported_grant_type', 'Unsupported grant_type'],
    [{ ...password, client_id: 'nobody', username: clientId, password: clientSecret }, 401, 'invalid_client', 'Invalid client or Invalid client credentials'],
    [{ grant_type: 'client_credentials', client_id: clientId, client_secret: 'wrong' }, 401, 'invalid_client', 'Invalid client or Invalid client credentials'],
    [{ ...password, password: clientSecret }, 401, 'invalid_request', 'Missing parameter: username'],
    [{ ...password, username: clientId, password: 'wrong' }, 401, 'invalid_grant', 'Invalid user credentials'],
    [{ ...password, username: 'nobody@nowhere.example', password: 'wrong' }, 401, 'invalid_grant', 'Invalid user credentials'],
    [{ ...password, username: 'x'.repeat(3000), password: 'wrong' }, 401, 'invalid_grant', 'Invalid user credentials'],
    [{ client_id: 'registry-frontend', grant_type: 'refresh_token', refresh_token: 'none' }, 400, 'invalid_grant', 'Token is not active'],
  ]
  for (const [form, status, error, error_description] of refused) expect(await postForm(sandbox, TOKEN, form)).toEqual({ status, body: { error, error_description } })
  expect((await call(sandbox, TOKEN, undefined, { grant_type: 'password' })).status).toBe(415)
})

test('without a token that stands the gateway says why, in the order it reads the header', async () => {
  const sandbox = hcxSandbox()
  const said = async (authorization: string | undefined) => {
    const response = await sandbox.fetch(new Request(`http://localhost${SEARCH}`, { method: 'POST', headers: { 'content-type': 'application/json', ...(authorization !== undefined && { authorization }) }, body: '{' }))
    return [response.status, await response.json()]
  }
  const denied = (message: unknown) => [401, { timestamp: STANDARD_NOW, error: { code: 'ERR_ACCESS_DENIED', message, trace: null } }]
  expect(await said(undefined)).toEqual(denied('Authorization header is missing'))
  expect(await said('Bearer')).toEqual(denied('Malformed Authorization content'))
  expect(await said('Basic abc')).toEqual(denied('Bearer is needed'))
  expect(await said('Bearer abc')).toEqual(denied(expect.stringContaining('Signature resulted invalid')))
  // The gateway of the consent manager is another realm.
  expect(await said(`Bearer ${await accessToken(sandbox)}`)).toEqual(denied(expect.stringContaining('Signature resulted invalid')))
  // Only who is let in hears of his body.
  expect(await said(`Bearer ${await hcxToken(sandbox)}`)).toEqual([400, { timestamp: STANDARD_NOW, error: { code: 'ERR_INVALID_PAYLOAD', message: 'Malformed payload', trace: null } }])
})

test('a client, by either grant, and a token that runs out, is refreshed, and is not used for the other purpose', async () => {
  let now = STANDARD_NOW
  const sandbox = hcxSandbox({ now: () => now })
  const { status, body } = await postForm(sandbox, TOKEN, { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret })
  expect(status).toBe(200)
  expect(body).toMatchObject({ expires_in: 6000, refresh_expires_in: 300, token_type: 'Bearer', scope: 'profile email' })
  const access = body['access_token'] as string
  const refresh = body['refresh_token'] as string
  expect(JSON.parse(Buffer.from(access.split('.')[1]!, 'base64url').toString())).toMatchObject({ iat: now / 1000, exp: now / 1000 + 6000, iss: 'http://localhost/auth/realms/swasth-health-claim-exchange', realm_access: { roles: ['HIE/HIO.HCX'] }, jti: expect.any(String), sub: expect.any(String) })
  expect((await call(sandbox, SEARCH, access, byCode('1518@hcx'))).status).toBe(200)
  expect((await call(sandbox, SEARCH, refresh, byCode('1518@hcx'))).status).toBe(401)
  expect((await postForm(sandbox, TOKEN, { grant_type: 'refresh_token', client_id: 'registry-frontend', refresh_token: access })).status).toBe(400)
  expect((await postForm(sandbox, TOKEN, { grant_type: 'refresh_token', client_id: 'registry-frontend', refresh_token: refresh })).status).toBe(200)
  now += 6_000_000
  expect((await call(sandbox, SEARCH, access, byCode('1518@hcx'))).body['error']).toMatchObject({ message: expect.stringContaining('The Token has expired on') })
})

test('a participant by code, number or e-mail, with its client\'s secret or a password; a new password ends what came before', async () => {
  const sandbox = hcxSandbox()
  await aParticipant(sandbox, PROVIDER, { email: 'Desk@Hospital.example' })
  for (const username of [PROVIDER, '1000000017', 'desk@hospital.example']) await hcxToken(sandbox, username, clientSecret)
  await expect(hcxToken(sandbox, PROVIDER, PASSWORD)).rejects.toThrow('401')
  const path = `/hcx/participants/${PROVIDER}/password`
  for (const weak of ['Short@1', 'alllower@1', 'ALLUPPER@1', 'NoDigits@@', 'NoSpecial1', 'Blank @2026', 'Percent%(2026']) expect((await pull(sandbox, 'PUT', path, { password: weak })).status).toBe(422)
  expect((await pull(sandbox, 'PUT', '/hcx/participants/nobody@hcx/password', { password: PASSWORD })).status).toBe(404)
  const before = await hcxToken(sandbox, PROVIDER, clientSecret)
  expect((await pull(sandbox, 'PUT', path, { password: PASSWORD })).status).toBe(200)
  expect((await call(sandbox, SEARCH, before, byCode(PROVIDER))).status).toBe(401)
  expect((await call(sandbox, SEARCH, await hcxToken(sandbox, PROVIDER, PASSWORD), byCode(PROVIDER))).status).toBe(200)
})

test('the path of 0.8 takes what the SDK sends, and a user of a participant with its secret', async () => {
  const sandbox = hcxSandbox()
  await aParticipant(sandbox, PROVIDER, { email: 'desk@hospital.example' })
  const path = '/api/v0.8/participant/auth/token/generate'
  const forms: Record<string, string>[] = [{ client_id: 'registry-frontend', username: PROVIDER, password: clientSecret, grant_type: 'password' }, { username: 'desk@hospital.example', participant_code: PROVIDER, secret: clientSecret }]
  for (const form of forms) {
    const { status, body } = await postForm(sandbox, path, form)
    expect([status, (await call(sandbox, SEARCH, body['access_token'] as string, byCode(PROVIDER))).status]).toEqual([200, 200])
  }
  expect((await postForm(sandbox, path, { username: 'other@hospital.example', participant_code: PROVIDER, secret: clientSecret })).body['error']).toBe('invalid_grant')
  expect((await postForm(sandbox, path, { username: PROVIDER, participant_code: PROVIDER })).body).toEqual({ error: 'invalid_request', error_description: 'Missing parameter: secret' })
})

test('a participant has the calls of its roles; the operator\'s are his', async () => {
  const sandbox = hcxSandbox()
  await aParticipant(sandbox, PROVIDER)
  await aParticipant(sandbox, '1000000019@hcx', { roles: ['10004'] })
  const provider = await hcxToken(sandbox, PROVIDER, clientSecret)
  const regulator = await hcxToken(sandbox, '1000000019@hcx', clientSecret)
  const denied = { status: 401, body: { timestamp: STANDARD_NOW, error: { code: 'ERR_ACCESS_DENIED', message: 'Does not have access to the called API', trace: null } } }
  expect(await call(sandbox, '/v0.7/participant/create', provider, {})).toEqual(denied)
  expect(await call(sandbox, '/v0.7/participant/delete', provider, { participant_code: PROVIDER })).toEqual(denied)
  // Its block in the gateway's table is misspelt.
  expect(await call(sandbox, SEARCH, regulator, byCode(PROVIDER))).toEqual(denied)
  expect((await call(sandbox, SEARCH, provider, byCode(PROVIDER))).status).toBe(200)
})

test('what is not there is 404, another method 405', async () => {
  const sandbox = hcxSandbox()
  expect(await call(sandbox, '/v0.8/participant/nothing', undefined, {})).toMatchObject({ status: 404, body: { status: 404, error: 'Not Found' } })
  expect(await call(sandbox, '/v0.8/participant/search', undefined)).toMatchObject({ status: 405, body: { error: 'Method Not Allowed' } })
})

test('neither secrets nor tokens are shown with the traffic', async () => {
  const sandbox = hcxSandbox()
  const token = await hcxToken(sandbox)
  await postForm(sandbox, TOKEN, { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret })
  await call(sandbox, '/auth/admin/realms/x/users/y/reset-password', token, { type: 'password', temporary: false, value: PASSWORD }, 'PUT')
  await postForm(sandbox, '/v0.8/participant/auth/token/generate', { username: 'x', participant_code: 'x', secret: clientSecret })
  const { body } = await pull(sandbox, 'GET', '/traffic.har')
  const text = JSON.stringify(body)
  expect(text).toContain('reset-password')
  for (const secret of [clientSecret, PASSWORD, token]) expect(text).not.toContain(secret)
})
