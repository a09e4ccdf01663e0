import { beforeEach, describe, expect, test } from 'vitest'
import type { Sandbox } from '../../mocks/sandbox.ts'
import { createSandbox } from '../../mocks/sandbox.ts'
import type { Caller } from '../support/hpr.ts'
import { NOW, PASSWORD, anAccount, anotherThan, hprCaller, testKeys } from '../support/hpr.ts'

const AUTH = '/v4/int/api/v1/auth'
const SEND = '/v4/int/api/v2/auth/loginViaMobileSendOTP'
const AUTHORIZE = '/v4/int/api/v2/auth/login/userAuthorizedToken'
const account = anAccount()
let now: number
let sandbox: Sandbox
let hpr: Caller

beforeEach(async () => {
  now = NOW
  sandbox = createSandbox({ checkAnswers: true, keys: testKeys(), now: () => now })
  hpr = hprCaller(sandbox)
  await hpr.addAccount(account)
})

const claimsOf = (token: string): Record<string, unknown> => JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as Record<string, unknown>
const tokenIn = (body: unknown): string => (body as { token: string }).token
const txnIn = (body: unknown): string => (body as { txnId: string }).txnId

test('the certificate is the bare PEM of a 2048 bit key, with or without its query, and not without a gateway token', async () => {
  const refused = await sandbox.fetch(new Request(`http://localhost${AUTH}/cert`))
  expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([401, '900902'])
  const { status, body } = await hpr.get(`${AUTH}/cert`)
  expect(status).toBe(200)
  expect(body).toMatch(/^-----BEGIN PUBLIC KEY-----\n(?:.{64}\n){6}.{8}\n-----END PUBLIC KEY-----\n$/)
  expect((await hpr.get(`${AUTH}/cert?publicCertificateRequestDto=%7B%7D&mobile=6991234567`)).body).toBe(body)
  expect((await hpr.get('/api/v1/auth/cert')).body).toBe(body)
})

describe('password', () => {
  const login = (change: object = {}) => hpr.post(`${AUTH}/authPassword`, { idType: 'hpr_id', domainName: '@hpr.abdm', hprId: account.hprIdNumber, password: PASSWORD, ...change })

  test.each([
    [{ idType: 'abha' }, 'HIS-1036', 'idType'],
    [{ hprId: 'nobody' }, 'HIS-1008', 'hprId'],
    [{ hprId: '' }, 'HIS-1116', 'hprId'],
    [{ hprId: undefined }, 'HIS-1123', 'hprId'],
    [{ hprId: 7 }, 'HIS-1004', 'hprId'],
    [{ hprId: 'x'.repeat(201) }, 'HIS-1003', 'hprId'],
    [{ password: 'Sandook@2027' }, 'HIS-1067', 'password'],
  ])('%o is refused with %s', async (change, code, field) => {
    expect(await login(change)).toMatchObject({ status: 422, code, field })
  })

  test('an encrypted password is a wrong one: this call takes it in plain', async () => {
    expect(await login({ password: await hpr.seal(PASSWORD) })).toMatchObject({ status: 422, code: 'HIS-1067' })
  })

  test.each([account.hprIdNumber, '71266557772713', account.username, `${account.username}@hpr.abdm`, 'MEERA.kulkarni@hpr.abdm'])('%s logs in; expiresIn is the moment of expiry', async (hprId) => {
    const { status, body } = await login({ hprId, idType: '', domainName: '' })
    expect(status).toBe(200)
    expect(body).toEqual({ token: expect.any(String), expiresIn: NOW / 1000 + 1800, refreshToken: null, refreshExpiresIn: 0 })
    expect(claimsOf(tokenIn(body))).toMatchObject({ sub: account.hprIdNumber, hprId: 'meera.kulkarni@hpr.abdm', ROLE: 1, CATEGORY_ID: 1, SUB_CATEGORY_ID: 3, HPRID_CATEGORY: 'Doctor', exp: NOW / 1000 + 1800 })
  })

  test('the token lives three days where the variant says so', async () => {
    const other = createSandbox({ checkAnswers: true, keys: testKeys(), now: () => now, variants: { 'hpr.login-token-seconds': '259200' } })
    const caller = hprCaller(other)
    await caller.addAccount(account)
    const { body } = await caller.post(`${AUTH}/authPassword`, { hprId: account.username, password: PASSWORD })
    expect(body).toMatchObject({ expiresIn: NOW / 1000 + 259_200 })
  })

  test('five wrong passwords lock the account; the right one opens it after half an hour and clears the count', async () => {
    for (let miss = 1; miss <= 5; miss++) expect(await login({ password: 'Sandook@2027' })).toMatchObject({ code: 'HIS-1067' })
    expect(await login()).toMatchObject({ status: 422, code: 'HIS-1039', field: 'hprId' })
    now += 30 * 60_000
    expect((await login()).status).toBe(200)
    for (let miss = 1; miss <= 4; miss++) expect(await login({ password: 'Sandook@2027' })).toMatchObject({ code: 'HIS-1067' })
    expect((await login()).status).toBe(200)
  })

  test('misses at the same time are all counted', async () => {
    await Promise.all(Array.from({ length: 5 }, () => login({ password: 'Sandook@2027' })))
    expect(await login()).toMatchObject({ code: 'HIS-1039' })
  })
})

describe('Aadhaar OTP', () => {
  async function init(): Promise<string> {
    const { body } = await hpr.post(`${AUTH}/init`, { idType: '', domainName: '', authMethod: 'AADHAAR_OTP', hprId: account.hprIdNumber })
    expect(body).toEqual({ transactionId: expect.stringMatching(/^[0-9a-f-]{36}$/), mobileNumber: '******4567' })
    return (body as { transactionId: string }).transactionId
  }
  const confirm = (body: object) => hpr.post(`${AUTH}/confirmWithAadhaarOtp`, body)

  test('another method is refused, and the guessed confirmWithMobileOTP answers 503 as seen on the host', async () => {
    expect(await hpr.post(`${AUTH}/init`, { authMethod: 'MOBILE_OTP', hprId: account.hprIdNumber })).toMatchObject({ status: 422, code: 'HIS-1006', field: 'authMethod' })
    expect(await hpr.post(`${AUTH}/confirmWithMobileOTP`, {})).toMatchObject({ status: 503, body: { code: 'HIS-503', message: 'Requested service is unavailable.', details: [] } })
  })

  test('empty and unknown transactions, a wrong and a sealed OTP are refused', async () => {
    const txnId = await init()
    const otp = await hpr.lastOtp(account.mobile)
    expect(await confirm({ txnId: '', otp })).toMatchObject({ code: 'HIS-1117', field: 'txnId' })
    expect(await confirm({ txnId: 'de4ff682-fcc6-4bcf-a978-0dbb19a288b4', otp })).toMatchObject({ code: 'HIS-1026', field: 'txnId' })
    expect(await confirm({ txnId, otp: await hpr.seal(otp) })).toMatchObject({ code: 'HIS-1013', field: 'otp' })
    expect(await confirm({ txnId, otp: anotherThan(otp) })).toMatchObject({ code: 'HIS-1013', field: 'otp' })
    expect(await confirm({ txnId, otp: '' })).toMatchObject({ code: 'HIS-1070', field: 'otp' })
  })

  test('another client does not find the transaction', async () => {
    const other = { clientId: 'SBX_000002', clientSecret: 'second' }
    sandbox = createSandbox({ checkAnswers: true, keys: testKeys(), now: () => now, clients: [other, { clientId: 'SBX_000001', clientSecret: 'rehearsal-secret-000001' }] })
    hpr = hprCaller(sandbox)
    await hpr.addAccount(account)
    const txnId = await init()
    const otp = await hpr.lastOtp(account.mobile)
    expect(await hprCaller(sandbox, { client: other }).post(`${AUTH}/confirmWithAadhaarOtp`, { txnId, otp })).toMatchObject({ code: 'HIS-1026' })
    expect((await confirm({ txnId, otp })).status).toBe(200)
  })

  test('an OTP of ten minutes, a transaction of thirty', async () => {
    const txnId = await init()
    const otp = await hpr.lastOtp(account.mobile)
    now += 10 * 60_000
    expect(await confirm({ txnId, otp })).toMatchObject({ code: 'HIS-1060' })
    now += 20 * 60_000
    expect(await confirm({ txnId, otp })).toMatchObject({ code: 'HIS-2045' })
  })

  test('three misses close the transaction to the right OTP, and survive being asked again', async () => {
    const txnId = await init()
    const otp = await hpr.lastOtp(account.mobile)
    for (let miss = 1; miss <= 3; miss++) expect(await confirm({ txnId, otp: anotherThan(otp) })).toMatchObject({ code: 'HIS-1013' })
    expect(await confirm({ txnId, otp })).toMatchObject({ code: 'HIS-1041' })
  })

  test('the right OTP gives one pair of tokens, once', async () => {
    const txnId = await init()
    expect(await hpr.inbox(account.mobile)).toMatchObject([{ purpose: 'aadhaar-otp', channel: 'sms', txnId }])
    const otp = await hpr.lastOtp(account.mobile)
    const { status, body } = await confirm({ txnId, otp })
    expect([status, body]).toEqual([200, { token: expect.any(String), expiresIn: 1800, refreshToken: expect.any(String), refreshExpiresIn: 10_800 }])
    expect(await confirm({ txnId, otp })).toMatchObject({ status: 422, code: 'HIS-1060' })
    // A refresh token signs nobody in.
    expect(await hpr.get('/v4/int/v1/account/information', { 'x-token': (body as { refreshToken: string }).refreshToken })).toMatchObject({ code: 'HIS-1119' })
    expect((await hpr.get('/v4/int/v1/account/information', { 'x-token': tokenIn(body) })).status).toBe(200)
  })

  test('of eight right confirmations at once, one gets the token', async () => {
    const txnId = await init()
    const otp = await hpr.lastOtp(account.mobile)
    const answers = await Promise.all(Array.from({ length: 8 }, () => confirm({ txnId, otp })))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ code }) => code === 'HIS-1060')).toHaveLength(7)
  })
})

describe('mobile OTP', () => {
  const mobile = account.mobile
  const other = anAccount({ hprIdNumber: '71-1111-2222-3333', username: 'anil.k', name: 'Anil Kulkarni' })

  async function verified(): Promise<string> {
    const sent = await hpr.post(SEND, { mobile })
    const { body } = await hpr.post(SEND, { txnId: txnIn(sent.body), otp: await hpr.seal(await hpr.lastOtp(mobile)), mobile })
    return txnIn(body)
  }

  test('mobiles that are none, or nobody\'s, are refused', async () => {
    expect(await hpr.post(SEND, { mobile: '12345' })).toMatchObject({ status: 422, code: 'HIS-1011', field: 'mobile' })
    expect(await hpr.post(SEND, { mobile: '6999999999' })).toMatchObject({ status: 422, code: 'HIS-1072', field: 'mobile' })
    expect(await hpr.post(SEND, { mobile: await hpr.seal(mobile) })).toMatchObject({ status: 422, field: 'mobile' })
    expect(await hpr.post(SEND, {})).toMatchObject({ code: 'HIS-1123', field: 'mobile' })
  })

  test('a plain OTP is refused and not counted; a wrong one and one without its transaction are refused', async () => {
    const { body } = await hpr.post(SEND, { mobile })
    expect(body).toEqual({ txnId: expect.any(String), mobileNumber: '******4567' })
    const otp = await hpr.lastOtp(mobile)
    expect(await hpr.post(SEND, { txnId: txnIn(body), otp, mobile })).toMatchObject({ code: 'HIS-1047', field: 'otp' })
    expect(await hpr.post(SEND, { otp: await hpr.seal(otp), mobile })).toMatchObject({ code: 'HIS-1117', field: 'txnId' })
    expect(await hpr.post(SEND, { txnId: txnIn(body), otp: await hpr.seal(anotherThan(otp)), mobile })).toMatchObject({ code: 'HIS-1013', field: 'otp' })
    expect(await hpr.post(AUTHORIZE, { txnId: txnIn(body), hpId: account.username })).toMatchObject({ code: 'HIS-1068' })
  })

  test('a resend waits a minute, comes under a new txnId, and leaves the old one in force', async () => {
    const first = txnIn((await hpr.post(SEND, { mobile })).body)
    const earlier = await hpr.lastOtp(mobile)
    expect(await hpr.post(SEND, { mobile, txnId: first })).toMatchObject({ code: 'HIS-1023', field: 'mobile' })
    now += 60_000
    const second = txnIn((await hpr.post(SEND, { mobile, txnId: first })).body)
    expect(second).not.toBe(first)
    const otp = await hpr.lastOtp(mobile)
    if (otp !== earlier) expect(await hpr.post(SEND, { txnId: first, otp: await hpr.seal(earlier), mobile })).toMatchObject({ code: 'HIS-1013' })
    expect((await hpr.post(SEND, { txnId: first, otp: await hpr.seal(otp), mobile })).status).toBe(200)
    expect(await hpr.post(SEND, { mobile, txnId: '4c8c4b29-6d7e-4446-8f73-4574d6d14f09' })).toMatchObject({ code: 'HIS-1026' })
  })

  test('the verifying half lists the accounts of the mobile, and the choice gives the tokens, once', async () => {
    await hpr.addAccount(other)
    const { body: sent } = await hpr.post(SEND, { mobile })
    const { status, body } = await hpr.post(SEND, { txnId: txnIn(sent), otp: await hpr.seal(await hpr.lastOtp(mobile)), mobile })
    expect([status, body]).toEqual([200, {
      txnId: txnIn(sent),
      mobileLinkedHpIdDTO: [
        { hprIdNumber: '**-****-2222-3333', name: 'Anil Kulkarni', hprId: '*****@hpr.abdm', categoryId: 1, subCategoryId: 3 },
        { hprIdNumber: '**-****-5777-2713', name: 'Meera Kulkarni', hprId: '*****@hpr.abdm', categoryId: 1, subCategoryId: 3 },
      ],
    }])
    const txnId = txnIn(body)
    expect(await hpr.post(AUTHORIZE, { txnId, hpId: '*****@hpr.abdm' })).toMatchObject({ code: 'HIS-1008', field: 'hpId' })
    expect(await hpr.post(AUTHORIZE, { txnId })).toMatchObject({ code: 'HIS-1116' })
    const chosen = await hpr.post(AUTHORIZE, { txnId, hpId: '**-****-2222-3333' })
    expect(chosen).toMatchObject({ status: 200, body: { expiresIn: 1800, refreshExpiresIn: 10_800 } })
    expect(claimsOf(tokenIn(chosen.body))['hprIdNumber']).toBe('71-1111-2222-3333')
    expect(await hpr.post(AUTHORIZE, { txnId, hpId: account.username })).toMatchObject({ code: 'HIS-2031' })
  })

  test('of eight choices at once, one gets the token', async () => {
    const txnId = await verified()
    const answers = await Promise.all(Array.from({ length: 8 }, () => hpr.post(AUTHORIZE, { txnId, hpid: account.username })))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ code }) => code === 'HIS-2031')).toHaveLength(7)
  })

  test('an old client gets through on the older host\'s paths, the verifying half under its own', async () => {
    const { body } = await hpr.post('/api/v2/auth/loginViaMobileSendOTP', { mobile })
    const seen = await hpr.post('/api/v2/auth/loginViaMobileVerifyOTP', { txnId: txnIn(body), otp: await hpr.seal(await hpr.lastOtp(mobile)) })
    expect(seen).toMatchObject({ status: 200, body: { mobileLinkedHpIdDTO: [{ hprIdNumber: '**-****-5777-2713' }] } })
    expect(await hpr.post('/api/v2/auth/login/userAuthorizedToken', { txnId: txnIn(seen.body), hpId: account.hprIdNumber })).toMatchObject({ status: 200 })
    expect(await hpr.post('/api/v1/auth/authPassword', { hprId: account.username, password: PASSWORD })).toMatchObject({ status: 200 })
  })
})

describe('logout', () => {
  const LOGOUT = '/v4/int/v4/auth/logout'

  test('a gateway token alone is nobody to log out', async () => {
    expect(await hpr.get(LOGOUT)).toMatchObject({ status: 422, code: 'HIS-1119', field: 'Authorization' })
  })

  test('a token that ran out is refused', async () => {
    const token = await hpr.tokenOf(account)
    now += 1_800_000
    expect(await hpr.get(LOGOUT, { 'x-token': `Bearer ${token}` })).toMatchObject({ status: 422, code: 'HIS-5011', field: 'X-Token' })
  })

  test('the token is dead afterwards, wherever it comes', async () => {
    const token = await hpr.tokenOf(account)
    expect(await hpr.get(LOGOUT, { authorization: `Bearer ${token}` })).toMatchObject({ status: 200, body: 'User Profile LoggedOut Successfully!!' })
    expect(await hpr.get(LOGOUT, { authorization: `Bearer ${token}` })).toMatchObject({ status: 401, body: { code: '900901' } })
    expect(await hpr.get('/v4/int/v1/account/information', { 'x-token': token })).toMatchObject({ status: 422, code: 'HIS-1119' })
  })
})
