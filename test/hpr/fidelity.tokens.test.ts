import { beforeEach, describe, expect, test } from 'vitest'
import { hprRoom } from '../../functions/hpr/room.ts'
import type { Person } from '../../functions/people/people.ts'
import type { Sandbox } from '../../mocks/sandbox.ts'
import { createSandbox } from '../../mocks/sandbox.ts'
import { accessToken } from '../support/gateway.ts'
import type { Answered, Caller } from '../support/hpr.ts'
import { anAccount, hprCaller, NOW, PASSWORD, testKeys } from '../support/hpr.ts'
import { beginIdentified, beginVerified, creationOf, paths, peopleWho, withoutHpid } from '../support/registration.ts'
import { aFile, swaggerExample } from './professional.samples.ts'

/*
 * The two tokens, which are never interchangeable: where each goes, what it looks like, how long it lives.
 * Source: NHA, Register Healthcare Professional, 22.06.2026, p. 17 and 24; the API manager's faults and the refused identity token as seen live.
 */
const V4 = '/v4/int'
const account = anAccount()
let now: number
let sandbox: Sandbox
let hpr: Caller

beforeEach(async () => {
  now = NOW
  sandbox = createSandbox({ now: () => now, keys: testKeys(), checkAnswers: true })
  hpr = hprCaller(sandbox)
  await hpr.addAccount(account)
})

const logIn = async (): Promise<string> => ((await hpr.post(`${V4}/api/v1/auth/authPassword`, { idType: '', domainName: '', hprId: account.hprIdNumber, password: PASSWORD })).body as { token: string }).token
const partOf = (token: string, part: 0 | 1): unknown => JSON.parse(Buffer.from(token.split('.')[part]!, 'base64url').toString())

async function bare(method: string, path: string, headers: Record<string, string> = {}): Promise<{ status: number; body: unknown }> {
  const response = await sandbox.fetch(new Request(`http://localhost${path}`, { method, headers: { ...(method === 'POST' && { 'content-type': 'application/json' }), ...headers }, ...(method === 'POST' && { body: '{' }) }))
  const text = await response.text()
  return { status: response.status, body: response.headers.get('content-type') === 'application/json' ? JSON.parse(text) : text }
}

const missing = { status: 401, body: { code: '900902', message: 'Missing Credentials', description: expect.stringContaining('Make sure your API invocation call has a header') } }
const invalid = { status: 401, body: { code: '900901', message: 'Invalid Credentials', description: 'Invalid JWT token. Make sure you have provided the correct security credentials' } }

describe('the gateway token is asked for before anything else', () => {
  // Those that a variant keeps away are not there for anybody.
  const operations = hprRoom.routes.map(({ operation }) => operation).filter(({ servedBy }) => servedBy === undefined)

  test('by every operation there is, before its body is read: 900902 without, 900901 with a bad one', async () => {
    expect(operations.length).toBeGreaterThan(66)
    for (const { id, method, path } of operations) {
      const at = path.replaceAll(/\{[^}]+\}/g, '1')
      expect(await bare(method, at), id).toEqual(missing)
      expect(await bare(method, at, { authorization: 'Bearer nobody' }), id).toEqual(invalid)
    }
  })

  test('one of another world, one that ran out and one without the word Bearer are bad ones', async () => {
    const cert = `${V4}/api/v1/auth/cert`
    const token = await accessToken(sandbox)
    expect(await bare('GET', cert, { authorization: token })).toEqual(invalid)
    expect(await bare('GET', `/w/elsewhere${cert}`, { authorization: `Bearer ${token}` })).toEqual(invalid)
    expect((await bare('GET', cert, { authorization: `Bearer ${token}` })).status).toBe(200)
    now += 1_200_000
    expect(await bare('GET', cert, { authorization: `Bearer ${token}` })).toEqual(invalid)
  })

  test('a professional\'s token does not stand in for it', async () => {
    expect(await bare('GET', `${V4}/api/v1/auth/cert`, { authorization: `Bearer ${await logIn()}` })).toEqual(invalid)
  })
})

describe('a professional\'s token', () => {
  test('of a login: header exactly alg RS512, the claims of the sample, role and mobile in plain, 1800 s', async () => {
    const token = await logIn()
    expect(Buffer.from(token.split('.')[0]!, 'base64url').toString()).toBe('{"alg":"RS512"}')
    expect(partOf(token, 1)).toEqual({
      ROLE: 1, CATEGORY_ID: 1, SUB_CATEGORY_ID: 3, HPRID_CATEGORY: 'Doctor', lastLogin: NOW, hprIdNumber: '71-2665-5777-2713', hprId: 'meera.kulkarni@hpr.abdm', mobile: '6991234567',
      hfrStates: [], hfrDistricts: [], sub: '71-2665-5777-2713', iat: NOW / 1000, exp: NOW / 1000 + 1800, jti: expect.any(String),
    })
  })

  test('of create, by variant: the six claims of the sample and none more; register refuses it, as it does the identity token', async () => {
    sandbox = createSandbox({ now: () => now, keys: testKeys(), checkAnswers: true, variants: { 'hpr.create-token-claims': 'bare' } })
    hpr = hprCaller(sandbox)
    const person = (await peopleWho(hpr, withoutHpid, 1))[0] as Person
    const { body } = await hpr.post(paths.create, await creationOf(hpr, person, await beginVerified(sandbox, hpr, person)))
    const { token, hprIdNumber, hprId } = body as { token: string; hprIdNumber: string; hprId: string }
    expect(partOf(token, 0)).toEqual({ alg: 'RS512' })
    expect(partOf(token, 1)).toEqual({ sub: hprIdNumber, hprIdNumber, mobile: person.mobile, hprId, iat: NOW / 1000, exp: NOW / 1000 + 1800 })
    expect((await hpr.post(`${V4}/apis/v1/doctors/register-professional-new`, { hprToken: token, practitioner: swaggerExample() })).body).toEqual(roleless('hprToken'))
  })

  test('of a login that lives three days, by variant, as the sample of the register documents', async () => {
    sandbox = createSandbox({ now: () => now, keys: testKeys(), checkAnswers: true, variants: { 'hpr.login-token-seconds': '259200' } })
    hpr = hprCaller(sandbox)
    await hpr.addAccount(account)
    const token = await logIn()
    expect(partOf(token, 1)).toMatchObject({ exp: NOW / 1000 + 259_200 })
    now += 259_199_000
    expect((await hpr.get(`${V4}/v1/account/information`, { 'X-Token': token })).status).toBe(200)
    now += 1000
    expect((await hpr.get(`${V4}/v1/account/information`, { 'X-Token': token })).code).toBe('HIS-5011')
  })
})

const roleless = (attribute: string) => ({
  code: 'HIS-422', message: 'Unable to process the current request due to some wrong data entered.',
  details: [{ message: 'roles or category in Hrp token can not be empty/null', code: 'HIS-1119', attribute }],
})

/** Every operation that wants a professional's token, by where it wants it. */
const wanting: Record<string, (token: string) => Promise<Answered>> = {
  'register-professional-new': (hprToken) => hpr.post(`${V4}/apis/v1/doctors/register-professional-new`, { hprToken, practitioner: swaggerExample() }),
  'update-professional-new': (hprToken) => hpr.post(`${V4}/apis/v1/doctors/update-professional-new`, { hprToken, practitioner: swaggerExample() }),
  'upload-document': (hpr_token) => hpr.post(`${V4}/apis/v1/uploads/upload-document`, { hpr_token, document: [{ document_id: 1, document_type: 'profilePhoto', data: aFile('png') }] }),
  'generate-mobile-otp': async (hpr_token) => hpr.post(`${V4}/apis/v1/doctors/generate-mobile-otp`, { hpr_token, officialMobile: await hpr.seal('6997654321') }),
  'regenerate-mobile-otp': async (hpr_token) => hpr.post(`${V4}/apis/v1/doctors/regenerate-mobile-otp`, { hpr_token, officialMobile: await hpr.seal('6997654321') }),
  'verify-mobile-otp': async (hpr_token) => hpr.post(`${V4}/apis/v1/doctors/verify-mobile-otp`, { hpr_token, txnId: 'none', otp: await hpr.seal('123456') }),
  'verify-email-otp': (hpr_token) => hpr.post(`${V4}/apis/v1/doctors/verify-email-otp`, { hpr_token, hpr_id: account.hprIdNumber, officialEmail: 'user@abdm.example', emailOtp: 123456 }),
  'getIdCard, in X-Token': (token) => hpr.get(`${V4}/v1/account/getIdCard`, { 'X-Token': token }),
  'account/information, in X-Token': (token) => hpr.get(`${V4}/v1/account/information`, { 'X-Token': token }),
  'account/information, in Authorization': (token) => hpr.get(`${V4}/v1/account/information`, { authorization: token }),
  'logout, in Authorization': (token) => hpr.get(`${V4}/v4/auth/logout`, { authorization: `Bearer ${token}` }),
  'password/change/byPassword, in Authorization': async (token) => hpr.post(`${V4}/password/change/byPassword`, { oldPassword: await hpr.seal(PASSWORD), newPassword: await hpr.seal('Zebra@2027') }, { authorization: `Bearer ${token}` }),
}

describe.each(Object.entries(wanting))('%s', (_, send) => {
  test('refuses the token of checkHpIdAccountExist, which names a person and signs nobody in', async () => {
    const holder = (await peopleWho(hpr, ({ hpr: held }) => held !== undefined, 1))[0]!
    const { body } = await hpr.post(paths.check, { txnId: await beginIdentified(sandbox, hpr, holder), preverifiedCheck: true })
    const { token } = body as { token: string }
    expect(partOf(token, 1)).not.toHaveProperty('ROLE')
    const refused = await send(token)
    expect(refused).toMatchObject({ status: 422, body: roleless(refused.field ?? '') })
  })

  test('refuses one that ran out as HIS-5011, and one nobody issued', async () => {
    const token = await logIn()
    now += 1_800_000
    expect(await send(token)).toMatchObject({ status: 422, code: 'HIS-5011', body: { code: 'HIS-422', details: [{ message: 'Token expired.' }] } })
    const forged = await send('eyJhbGciOiJSUzUxMiJ9.e30.none')
    // In Authorization the API manager sees it first.
    expect([[401, undefined], [422, 'HIS-1119']]).toContainEqual([forged.status, forged.code])
  })

  test('refuses the refresh token of a login', async () => {
    const { body } = await hpr.post(`${V4}/api/v1/auth/init`, { idType: 'hpr_id', domainName: '@hpr.abdm', authMethod: 'AADHAAR_OTP', hprId: account.hprIdNumber })
    const { transactionId } = body as { transactionId: string }
    const { refreshToken } = (await hpr.post(`${V4}/api/v1/auth/confirmWithAadhaarOtp`, { otp: await hpr.lastOtp(account.mobile), txnId: transactionId })).body as { refreshToken: string }
    expect(await send(refreshToken)).toMatchObject({ status: 422, code: 'HIS-1119' })
  })
})
