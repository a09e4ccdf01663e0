import { beforeEach, describe, expect, test } from 'vitest'
import { createSandbox } from '../../mocks/sandbox.ts'
import type { Caller } from '../support/hpr.ts'
import { NOW, PASSWORD, anAccount, anotherThan, hprCaller, testKeys } from '../support/hpr.ts'

const BASE = '/v4/int/password'
const INFORMATION = '/v4/int/v1/account/information'
const NEXT = 'Naya@Taala7'
const account = anAccount()
let now: number
let hpr: Caller

beforeEach(async () => {
  now = NOW
  hpr = hprCaller(createSandbox({ checkAnswers: true, keys: testKeys(), now: () => now }))
  await hpr.addAccount(account)
})

const logIn = (password: string) => hpr.post('/v4/int/api/v1/auth/authPassword', { hprId: account.username, password })
const changed = { status: 200, body: { message: 'Password has been changed successfully!' } }

describe('change/byPassword', () => {
  async function change(oldPassword: string, newPassword: string, headers?: Record<string, string>) {
    const own = headers ?? { authorization: `Bearer ${await hpr.tokenOf(account)}` }
    return hpr.post(`${BASE}/change/byPassword`, { oldPassword: await hpr.seal(oldPassword), newPassword: await hpr.seal(newPassword) }, own)
  }

  test('without a professional, in plain, or without a field it is refused', async () => {
    expect(await change(PASSWORD, NEXT, {})).toMatchObject({ status: 422, code: 'HIS-1119', field: 'Authorization' })
    const own = { 'x-token': await hpr.tokenOf(account) }
    expect(await hpr.post(`${BASE}/change/byPassword`, { oldPassword: PASSWORD, newPassword: NEXT }, own)).toMatchObject({ code: 'HIS-1047', field: 'oldPassword' })
    expect(await hpr.post(`${BASE}/change/byPassword`, { newPassword: await hpr.seal(NEXT) }, own)).toMatchObject({ code: 'HIS-1123', field: 'oldPassword' })
    expect(await hpr.post(`${BASE}/change/byPassword`, { oldPassword: '', newPassword: await hpr.seal(NEXT) }, own)).toMatchObject({ code: 'HIS-1070', field: 'oldPassword' })
  })

  test.each([
    ['Sandook@2027', NEXT, 'HIS-1071', 'oldPassword'],
    [PASSWORD, PASSWORD, 'HIS-1021', 'newPassword'],
    [PASSWORD, 'short@A', 'HIS-1010', 'newPassword'],
  ])('%s to %s is refused with %s', async (oldPassword, newPassword, code, field) => {
    expect(await change(oldPassword, newPassword)).toMatchObject({ status: 422, code, field })
    expect((await logIn(PASSWORD)).status).toBe(200)
  })

  test('the new password is in force, and the session goes on', async () => {
    const token = await hpr.tokenOf(account)
    expect(await change(PASSWORD, NEXT, { 'x-token': `Bearer ${token}` })).toMatchObject(changed)
    expect(await logIn(PASSWORD)).toMatchObject({ code: 'HIS-1067' })
    expect((await logIn(NEXT)).status).toBe(200)
    expect((await hpr.get(INFORMATION, { 'x-token': token })).status).toBe(200)
  })
})

describe('recovery', () => {
  const ways = {
    aadhaar: { send: `${BASE}/recover/byAadhaar`, verify: `${BASE}/recover/confirmByAadhaar` },
    mobile: { send: `${BASE}/recover/byMobile/sendMobileOTP`, verify: `${BASE}/recover/byMobile/verifyMobileOTP` },
  }

  async function send(way: keyof typeof ways): Promise<{ txnId: string; otp: string }> {
    const { body } = await hpr.post(ways[way].send, { hprId: account.hprIdNumber })
    return { txnId: (body as { txnId: string }).txnId, otp: await hpr.lastOtp(account.mobile) }
  }

  async function verified(way: keyof typeof ways): Promise<string> {
    const { txnId, otp } = await send(way)
    await hpr.post(ways[way].verify, { txnId, otp: await hpr.seal(otp) })
    return txnId
  }

  const reset = async (txnId: string, newPassword: string, path = 'resetPassword') => hpr.post(`${BASE}/${path}`, { txnId, newPassword: await hpr.seal(newPassword) })

  test.each(['aadhaar', 'mobile'] as const)('by %s: nobody\'s HPID, a plain or wrong OTP and a foreign txnId are refused', async (way) => {
    expect(await hpr.post(ways[way].send, { hprId: 'nobody' })).toMatchObject({ code: 'HIS-1008', field: 'hprId' })
    expect(await hpr.post(ways[way].send, { hprId: '' })).toMatchObject({ code: 'HIS-1116', field: 'hprId' })
    const { txnId, otp } = await send(way)
    expect(await hpr.post(ways[way].verify, { txnId, otp })).toMatchObject({ code: 'HIS-1047', field: 'otp' })
    expect(await hpr.post(ways[way].verify, { txnId, otp: await hpr.seal(anotherThan(otp)) })).toMatchObject({ code: 'HIS-1013', field: 'otp' })
    expect(await hpr.post(ways[way].verify, { txnId: 'x', otp: await hpr.seal(otp) })).toMatchObject({ code: 'HIS-1026', field: 'txnId' })
    expect(await hpr.post(ways[way].verify, { txnId })).toMatchObject({ code: 'HIS-1123', field: 'otp' })
  })

  test('an OTP of one way is refused on the path of the other', async () => {
    const { txnId, otp } = await send('aadhaar')
    expect(await hpr.post(ways.mobile.verify, { txnId, otp: await hpr.seal(otp) })).toMatchObject({ code: 'HIS-1006' })
  })

  test('a txnId of a login opens no recovery', async () => {
    const { body } = await hpr.post('/v4/int/api/v1/auth/init', { authMethod: 'AADHAAR_OTP', hprId: account.username })
    expect(await reset((body as { transactionId: string }).transactionId, NEXT)).toMatchObject({ code: 'HIS-1026' })
  })

  test('the answers of each way', async () => {
    expect((await hpr.post(ways.aadhaar.send, { hprId: account.username })).body).toEqual({ txnId: expect.any(String), mobileNumber: '******4567', msg: '', verified: false })
    expect((await hpr.post(ways.mobile.send, { hprId: account.username, categories: {} })).body).toEqual({ txnId: expect.any(String), msg: 'Please enter OTP sent on your mobile number ******4567', otp: 0, mobileNumber: '******4567' })
    const { txnId, otp } = await send('mobile')
    expect(await hpr.post(ways.mobile.verify, { txnId, otp: await hpr.seal(otp) })).toMatchObject({ status: 200, body: { verified: true, txnId } })
  })

  test('a password that will not do is refused and does not use up the recovery', async () => {
    const txnId = await verified('aadhaar')
    expect(await reset(txnId, PASSWORD)).toMatchObject({ code: 'HIS-1073', field: 'newPassword' })
    expect(await reset(txnId, 'nayataala')).toMatchObject({ code: 'HIS-1118', field: 'newPassword' })
    expect(await hpr.post(`${BASE}/resetPassword`, { txnId, newPassword: NEXT })).toMatchObject({ code: 'HIS-1047', field: 'newPassword' })
    expect(await reset(txnId, NEXT)).toMatchObject(changed)
  })

  test('before the OTP, a second time and too late it is refused', async () => {
    const { txnId: early } = await send('mobile')
    expect(await reset(early, NEXT)).toMatchObject({ code: 'HIS-1033', field: 'txnId' })
    const txnId = await verified('mobile')
    expect(await reset(txnId, NEXT)).toMatchObject(changed)
    expect(await reset(txnId, 'Teesra@Taala7')).toMatchObject({ code: 'HIS-2031', field: 'txnId' })
    expect(await logIn(PASSWORD)).toMatchObject({ code: 'HIS-1067' })
    expect((await logIn(NEXT)).status).toBe(200)
    const late = await verified('mobile')
    now += 30 * 60_000
    expect(await reset(late, 'Teesra@Taala7')).toMatchObject({ code: 'HIS-2045', field: 'txnId' })
  })

  test('of two resets at once one holds', async () => {
    const txnId = await verified('aadhaar')
    const answers = await Promise.all([reset(txnId, NEXT), reset(txnId, 'Teesra@Taala7')])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422])
    expect(answers.find(({ status }) => status === 422)?.code).toBe('HIS-2031')
  })

  test('a reset lifts the lock of wrong passwords', async () => {
    for (let miss = 1; miss <= 5; miss++) await logIn('Sandook@2027')
    expect(await logIn(PASSWORD)).toMatchObject({ code: 'HIS-1039' })
    expect(await reset(await verified('aadhaar'), NEXT)).toMatchObject(changed)
    expect((await logIn(NEXT)).status).toBe(200)
  })

  test('resetPassword leaves sessions open, reset/password ends them all; later ones live', async () => {
    const tokens = [await hpr.tokenOf(account), await hpr.tokenOf(account, 'create')]
    await reset(await verified('aadhaar'), NEXT)
    for (const token of tokens) expect((await hpr.get(INFORMATION, { 'x-token': token })).status).toBe(200)
    expect(await reset(await verified('aadhaar'), 'Teesra@Taala7', 'reset/password')).toMatchObject(changed)
    for (const token of tokens) expect(await hpr.get(INFORMATION, { 'x-token': token })).toMatchObject({ status: 422, code: 'HIS-401', field: 'X-Token' })
    const { body } = await logIn('Teesra@Taala7')
    expect((await hpr.get(INFORMATION, { 'x-token': (body as { token: string }).token })).status).toBe(200)
  })
})
