import { describe, expect, test } from 'vitest'
import type { Sandbox } from '../../mocks/sandbox.ts'
import { STANDARD_CLIENT, STANDARD_NOW } from '../../mocks/sandbox.ts'
import { callGateway, SESSIONS } from '../support/gateway.ts'
import { call, PRODUCTION, refused, registryWorld } from '../support/participants.ts'
import { registrySandbox, SERVICE } from '../support/policies.ts'

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const RIGHT = { client_id: STANDARD_CLIENT.clientId, client_secret: STANDARD_CLIENT.clientSecret, grant_type: 'client_credentials' }

const getSession = (sandbox: Sandbox, fields: Record<string, string>, path = `${SERVICE}/get/session`) => call(sandbox, path, '', { body: new URLSearchParams(fields).toString(), headers: { ...FORM, bearer_auth: undefined } })
const opens = async (sandbox: Sandbox, token: unknown) => (await call(sandbox, `${SERVICE}/participant/search`, String(token), { body: { participant_code: '1518@hcx' } })).status

describe('refuses', () => {
  test('JSON, another grant, a field that is not there', async () => {
    const { sandbox } = await registryWorld()
    expect(await call(sandbox, `${SERVICE}/get/session`, '', { body: RIGHT })).toEqual(refused(400, 'NHCX-1013'))
    for (const field of ['client_id', 'client_secret', 'grant_type']) expect(await getSession(sandbox, Object.fromEntries(Object.entries(RIGHT).filter(([name]) => name !== field)))).toEqual(refused(400, 'NHCX-1013'))
    expect(await getSession(sandbox, { ...RIGHT, grant_type: 'password' })).toEqual(refused(400, 'NHCX-1007'))
  })

  test('who is unknown or has another secret; the eighth failure locks this door and the gateway\'s', async () => {
    const { sandbox } = await registryWorld()
    expect(await getSession(sandbox, { ...RIGHT, client_id: 'nobody' })).toEqual(refused(401, 'NHCX-401'))
    for (let failure = 1; failure <= 8; failure++) expect(await getSession(sandbox, { ...RIGHT, client_secret: 'wrong' })).toEqual(refused(401, 'NHCX-401'))
    expect(await getSession(sandbox, RIGHT)).toEqual(refused(401, 'NHCX-401'))
    expect((await callGateway(sandbox, 'POST', SESSIONS, { body: { ...STANDARD_CLIENT, grantType: 'client_credentials' } })).status).toBe(400)
  })
})

test('the token opens what the gateway\'s open, for 1200 seconds', async () => {
  let now = STANDARD_NOW
  const sandbox = registrySandbox({ now: () => now })
  const { status, body } = await getSession(sandbox, RIGHT)
  expect([status, body]).toEqual([200, { access_token: expect.stringMatching(/^eyJ/), expires_in: 1200, token_type: 'Bearer' }])
  now += 1_199_999
  expect(await opens(sandbox, body['access_token'])).toBe(200)
  now += 1
  expect(await opens(sandbox, body['access_token'])).toBe(401)
})

test('it is served under both bases and without one, and each call mints its own', async () => {
  const { sandbox } = await registryWorld()
  const tokens = await Promise.all([`${SERVICE}/get/session`, `${PRODUCTION}/get/session`, '/get/session'].map(async (path) => (await getSession(sandbox, RIGHT, path)).body['access_token']))
  expect(new Set(tokens).size).toBe(3)
  for (const token of tokens) expect(await opens(sandbox, token)).toBe(200)
})

test('as the swagger has it, accessToken alone', async () => {
  const { sandbox } = await registryWorld({ variants: { 'nhcx.session-answer': 'swagger' } })
  const { body } = await getSession(sandbox, RIGHT)
  expect(body).toEqual({ accessToken: expect.any(String) })
  expect(await opens(sandbox, body['accessToken'])).toBe(200)
})
