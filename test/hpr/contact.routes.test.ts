import { beforeEach, describe, expect, test } from 'vitest'
import { findContacts } from '../../functions/hpr/contact/contacts.ts'
import type { Sandbox } from '../../mocks/sandbox.ts'
import { STANDARD_CLIENT, createSandbox } from '../../mocks/sandbox.ts'
import type { Caller } from '../support/hpr.ts'
import { NOW, anAccount, anotherThan, hprCaller, testKeys } from '../support/hpr.ts'

const DOCTORS = '/v4/int/apis/v1/doctors'
const MOBILE = '6992223334'
const EMAIL = 'meera@example.in'
const OTHER_CLIENT = { clientId: 'SBX_000002', clientSecret: 'second' }
const account = anAccount()
let now: number
let sandbox: Sandbox
let hpr: Caller
let token: string

beforeEach(async () => {
  now = NOW
  sandbox = createSandbox({ checkAnswers: true, keys: testKeys(), now: () => now, clients: [STANDARD_CLIENT, OTHER_CLIENT] })
  hpr = hprCaller(sandbox)
  await hpr.addAccount(account)
  token = await hpr.tokenOf(account, 'login', 86_400)
})

describe('official mobile', () => {
  const send = async (change: object = {}, path = 'generate-mobile-otp') => hpr.post(`${DOCTORS}/${path}`, { hpr_token: token, officialMobile: await hpr.seal(MOBILE), ...change })
  const again = () => send({}, 'regenerate-mobile-otp')
  const verify = async (txnId: string, otp: string, change: object = {}) => hpr.post(`${DOCTORS}/verify-mobile-otp`, { txnId, otp: await hpr.seal(otp), ...change })
  const txnOf = (answer: { body: unknown }): string => (answer.body as { txnId: string }).txnId

  test('no token, an unknown one and one of an account check are refused; so are a plain mobile and what is none', async () => {
    expect(await send({ hpr_token: undefined })).toMatchObject({ status: 422, code: 'HIS-1123', field: 'hpr_token' })
    expect(await send({ hpr_token: '' })).toMatchObject({ code: 'HIS-1119', field: 'hpr_token' })
    expect(await send({ hpr_token: 'no.such.token' })).toMatchObject({ code: 'HIS-1119', field: 'hpr_token' })
    expect(await send({ hpr_token: await hpr.tokenOf(account, 'identity') })).toMatchObject({ code: 'HIS-1119', field: 'hpr_token' })
    expect(await send({ officialMobile: MOBILE })).toMatchObject({ code: 'HIS-1047', field: 'officialMobile' })
    expect(await send({ officialMobile: await hpr.seal('12345') })).toMatchObject({ code: 'HIS-1011', field: 'officialMobile' })
    expect(await again()).toMatchObject({ code: 'HIS-1026', field: 'officialMobile' })
    now += 86_400_000
    expect(await send()).toMatchObject({ code: 'HIS-5011', field: 'hpr_token' })
  })

  test('a plain OTP, a wrong one, and the token of another professional are refused', async () => {
    const txnId = txnOf(await send())
    const otp = await hpr.lastOtp(MOBILE)
    expect(await hpr.post(`${DOCTORS}/verify-mobile-otp`, { txnId, otp })).toMatchObject({ code: 'HIS-1047', field: 'otp' })
    expect(await verify(txnId, anotherThan(otp))).toMatchObject({ code: 'HIS-1013', field: 'otp' })
    const other = anAccount({ hprIdNumber: '71-1111-2222-3333', username: 'anil.k' })
    await hpr.addAccount(other)
    expect(await verify(txnId, otp, { hpr_token: await hpr.tokenOf(other) })).toMatchObject({ code: 'HIS-1119', field: 'hpr_token' })
    expect(await verify('unknown', otp)).toMatchObject({ code: 'HIS-1026', field: 'txnId' })
  })

  test('the next OTP waits a minute, misses are kept, and half an hour later all begins anew', async () => {
    const txnId = txnOf(await send())
    expect(await again()).toMatchObject({ code: 'HIS-1023', field: 'officialMobile' })
    expect(await send()).toMatchObject({ code: 'HIS-1023', field: 'officialMobile' })
    now += 60_000
    expect(await again()).toMatchObject({ status: 200, body: { status: 'success', txnId } })
    const otp = await hpr.lastOtp(MOBILE)
    for (let miss = 1; miss <= 3; miss++) expect(await verify(txnId, anotherThan(otp))).toMatchObject({ code: 'HIS-1013' })
    now += 60_000
    expect(await again()).toMatchObject({ code: 'HIS-1041' })
    expect(await send()).toMatchObject({ code: 'HIS-1041' })
    now += 30 * 60_000
    expect((await send()).status).toBe(200)
    now += 48 * 3_600_000
    token = await hpr.tokenOf(account)
    expect((await send()).status).toBe(200)
  })

  test('the right OTP verifies, with or without the token, and the mobile need not be verified again', async () => {
    const sent = await send()
    expect(sent).toMatchObject({ status: 200, body: { status: 'success', txnId: expect.any(String) } })
    expect(await hpr.inbox(MOBILE)).toMatchObject([{ purpose: 'official-mobile-otp', txnId: txnOf(sent) }])
    expect(await verify(txnOf(sent), await hpr.lastOtp(MOBILE), { hpr_token: token })).toMatchObject({ status: 200, body: { status: 'success', txnId: txnOf(sent) } })
    expect(await verify(txnOf(sent), await hpr.lastOtp(MOBILE))).toMatchObject({ code: 'HIS-1060' })
    expect((await hpr.inUnit((unit) => findContacts(unit, account.hprIdNumber))).value).toEqual({ hprIdNumber: account.hprIdNumber, officialMobile: MOBILE, officialEmail: '' })
    expect(await send()).toMatchObject({ code: 'HIS-1046', field: 'officialMobile' })
  })
})

describe('official email', () => {
  const send = (path = 'generate-verification-email', emailAddress = EMAIL) => hpr.post(`${DOCTORS}/${path}`, { emailAddress, otp_type: '' })
  const verify = (emailOtp: unknown, change: object = {}, by = hpr) => by.post(`${DOCTORS}/verify-email-otp`, { hpr_token: token, hpr_id: account.hprIdNumber, officialEmail: EMAIL, emailOtp, ...change })
  const mailed = { status: 200, body: { msg: 'Mail sent successfully', status: 'success', otpLimitExp: null, expTime: null } }
  const failed = { status: 200, body: { status: 'fail', msg: 'Email Verification Failed' } }

  test('what is no address, a resend before a mail, and a mail within the minute are refused', async () => {
    expect(await send(undefined, '')).toMatchObject({ status: 422, code: 'HIS-1070', field: 'emailAddress' })
    expect(await send(undefined, 'meera at example')).toMatchObject({ code: 'HIS-1003', field: 'emailAddress' })
    expect(await send('resent-verify-email')).toMatchObject({ code: 'HIS-1026', field: 'emailAddress' })
    expect(await send()).toMatchObject(mailed)
    expect(await send()).toMatchObject({ code: 'HIS-1023', field: 'emailAddress' })
    now += 60_000
    expect(await send('resent-verify-email')).toMatchObject(mailed)
  })

  test('a wrong OTP, one never sent, and one of another client are a 200 with status fail', async () => {
    expect(await verify(515_999)).toMatchObject(failed)
    await send()
    const otp = Number(await hpr.lastOtp(EMAIL))
    expect(await verify(otp === 515_999 ? 1 : 515_999)).toMatchObject(failed)
    expect(await verify(otp, {}, hprCaller(sandbox, { client: OTHER_CLIENT }))).toMatchObject(failed)
  })

  test('an OTP as text, another professional and no professional are refused', async () => {
    await send()
    const otp = Number(await hpr.lastOtp(EMAIL))
    expect(await verify(String(otp))).toMatchObject({ status: 422, code: 'HIS-1004', field: 'emailOtp' })
    expect(await verify(otp, { hpr_id: '71-1111-2222-3333' })).toMatchObject({ code: 'HIS-1035', field: 'hpr_id' })
    expect(await verify(otp, { hpr_id: '' })).toMatchObject({ code: 'HIS-1116', field: 'hpr_id' })
    expect(await verify(otp, { hpr_token: 'no.such.token' })).toMatchObject({ code: 'HIS-1119', field: 'hpr_token' })
  })

  test('three misses close it to the right OTP', async () => {
    await send()
    const otp = await hpr.lastOtp(EMAIL)
    for (let miss = 1; miss <= 3; miss++) await verify(Number(anotherThan(otp)))
    expect(await verify(Number(otp))).toMatchObject(failed)
  })

  test('the right one verifies, in whatever case the address is written, once', async () => {
    await send()
    expect(await hpr.inbox(EMAIL)).toMatchObject([{ channel: 'email', purpose: 'official-email-otp' }])
    const otp = Number(await hpr.lastOtp(EMAIL))
    expect(await verify(otp, { officialEmail: 'Meera@Example.in' })).toMatchObject({ status: 200, body: { status: 'success', msg: 'Email Verified Successfully' } })
    expect(await verify(otp)).toMatchObject(failed)
    expect((await hpr.get('/v4/int/v1/account/information', { 'x-token': token })).body).toMatchObject({ emailVerified: true })
  })
})
