import { beforeEach, expect, test } from 'vitest'
import { REGISTRATION } from '../../functions/hpr/registration/state.ts'
import { openTransaction } from '../../functions/kernel/transactions.ts'
import type { SandboxOptions } from '../../mocks/sandbox.ts'
import { STANDARD_CLIENT, createSandbox } from '../../mocks/sandbox.ts'
import type { Caller } from '../support/hpr.ts'
import { AADHAAR, NOW, anAccount, anotherThan, hprCaller, testKeys } from '../support/hpr.ts'

const FORGOT = '/v4/int/v1/forgot/hprId'
const account = anAccount()
const who = { name: 'Meera Kulkarni', firstName: 'Meera', gender: 'F', yearOfBirth: '1989' }
let now: number
let hpr: Caller

async function start(options: SandboxOptions = {}): Promise<void> {
  now = NOW
  hpr = hprCaller(createSandbox({ checkAnswers: true, keys: testKeys(), now: () => now, ...options }))
  await hpr.addAccount(account)
}
beforeEach(() => start())

async function send(): Promise<{ txnId: string; otp: string }> {
  const { body } = await hpr.post(`${FORGOT}/mobile/generateOtp`, { mobileNumber: await hpr.seal(account.mobile) })
  return { txnId: (body as { txnId: string }).txnId, otp: await hpr.lastOtp(account.mobile) }
}

const found = { hprId: 'meera.kulkarni@hpr.abdm', hprIdNumber: '71-2********-2713', token: expect.any(String) }

test('by mobile: a plain mobile, a sealed one that is none, and one of nobody are refused', async () => {
  const path = `${FORGOT}/mobile/generateOtp`
  expect(await hpr.post(path, { mobileNumber: account.mobile })).toMatchObject({ status: 422, code: 'HIS-1047', field: 'mobileNumber' })
  expect(await hpr.post(path, { mobileNumber: await hpr.seal('12345') })).toMatchObject({ code: 'HIS-1011', field: 'mobileNumber' })
  expect(await hpr.post(path, { mobileNumber: await hpr.seal('6999999999') })).toMatchObject({ code: 'HIS-1072', field: 'mobileNumber' })
})

test.each([
  [{ name: undefined }, 'HIS-1123', 'name'],
  [{ yearOfBirth: '89' }, 'HIS-1003', 'yearOfBirth'],
  [{ monthOfBirth: '13' }, 'HIS-1003', 'monthOfBirth'],
  [{ dayOfBirth: '32' }, 'HIS-1003', 'dayOfBirth'],
  [{ gender: 'X' }, 'HIS-1055', 'gender'],
  [{ yearOfBirth: 1989 }, 'HIS-1004', 'yearOfBirth'],
  [{ firstName: 'Mira' }, 'HIS-1030', 'name'],
  [{ dayOfBirth: '15' }, 'HIS-1059', 'yearOfBirth'],
])('by mobile: %o is refused with %s', async (change, code, field) => {
  const { txnId, otp } = await send()
  expect(await hpr.post(`${FORGOT}/mobile`, { ...who, txnId, otp, ...change })).toMatchObject({ status: 422, code, field })
})

test.each(['plain', 'sealed'])('by mobile: the OTP may come %s; the number is masked; the OTP is used up', async (form) => {
  const sent = await hpr.post(`${FORGOT}/mobile/generateOtp`, { mobileNumber: await hpr.seal(account.mobile), email: '', type: '', hpid: '' })
  expect(sent).toMatchObject({ status: 200, body: { txnId: expect.any(String), msg: 'Please enter OTP sent on your mobile number ******4567', mobileNumber: '******4567' } })
  const { txnId } = sent.body as { txnId: string }
  const clear = await hpr.lastOtp(account.mobile)
  const otp = form === 'plain' ? clear : await hpr.seal(clear)
  expect(await hpr.post(`${FORGOT}/mobile`, { ...who, txnId, otp: anotherThan(clear) })).toMatchObject({ code: 'HIS-1013' })
  expect(await hpr.post(`${FORGOT}/mobile`, { ...who, txnId, otp })).toMatchObject({ status: 200, body: found })
  expect(await hpr.post(`${FORGOT}/mobile`, { ...who, txnId, otp })).toMatchObject({ code: 'HIS-1060' })
})

test('by mobile: a plain OTP is refused where variant hpr.forgot-otp says encrypted', async () => {
  await start({ variants: { 'hpr.forgot-otp': 'encrypted' } })
  const { txnId, otp } = await send()
  expect(await hpr.post(`${FORGOT}/mobile`, { ...who, txnId, otp })).toMatchObject({ code: 'HIS-1047', field: 'otp' })
  expect((await hpr.post(`${FORGOT}/mobile`, { ...who, txnId, otp: await hpr.seal(otp) })).status).toBe(200)
})

test('the token names the professional and is no hpr_token', async () => {
  const { txnId, otp } = await send()
  const { body } = await hpr.post(`${FORGOT}/mobile`, { ...who, txnId, otp })
  const { token } = body as { token: string }
  const answer = await hpr.post('/v4/int/apis/v1/doctors/generate-mobile-otp', { hpr_token: token, officialMobile: await hpr.seal('6992223334') })
  expect(answer).toMatchObject({ status: 422, code: 'HIS-1119', field: 'hpr_token' })
})

test('by Aadhaar: numbers of nobody, without agreement, and unknown transactions are refused', async () => {
  const path = `${FORGOT}/aadhaar/generateOtp`
  expect(await hpr.post(path, { aadhaar: '1234', iagree: true })).toMatchObject({ code: 'HIS-1012', field: 'aadhaar' })
  expect(await hpr.post(path, { aadhaar: AADHAAR, iagree: false })).toMatchObject({ code: 'HIS-1065', field: 'iagree' })
  expect(await hpr.post(path, { aadhaar: 'A'.repeat(344), iagree: true })).toMatchObject({ code: 'HIS-1047', field: 'aadhaar' })
  expect(await hpr.post(path, { aadhaar: '999900000001', iagree: true })).toMatchObject({ code: 'HIS-3001', field: 'aadhaar' })
  expect(await hpr.post(`${FORGOT}/aadhaar`, { txnId: '4c115e27-a602-4320-b4cd-ee658539e2f0' })).toMatchObject({ code: 'HIS-1026', field: 'txnId' })
  expect(await hpr.post(`${FORGOT}/aadhaar`, { txnId: '' })).toMatchObject({ code: 'HIS-1117', field: 'txnId' })
})

test.each(['plain', 'sealed'])('by Aadhaar with its own OTP: the number may come %s, the OTP comes sealed', async (form) => {
  const aadhaar = form === 'plain' ? AADHAAR : await hpr.seal(AADHAAR)
  const sent = await hpr.post(`${FORGOT}/aadhaar/generateOtp`, { aadhaar, iagree: 'true' })
  expect(sent).toMatchObject({ status: 200, body: { mobileNumber: '******4567' } })
  const { txnId } = sent.body as { txnId: string }
  const otp = await hpr.lastOtp(account.mobile)
  expect(await hpr.post(`${FORGOT}/aadhaar`, { txnId })).toMatchObject({ code: 'HIS-1070', field: 'otp' })
  expect(await hpr.post(`${FORGOT}/aadhaar`, { txnId, otp })).toMatchObject({ code: 'HIS-1047', field: 'otp' })
  expect(await hpr.post(`${FORGOT}/aadhaar`, { txnId, otp: await hpr.seal(otp) })).toMatchObject({ status: 200, body: found })
})

test('by Aadhaar with a transaction of generateLink: refused until its page is done, and where there is no HPID', async () => {
  const open = (id: string, state: { stage: string }) => hpr.inUnit(async (unit) => openTransaction(unit, { id, flow: REGISTRATION, clientId: STANDARD_CLIENT.clientId, state, operation: 'test', lifetimeMs: 60_000 }))
  const kyc = { aadhaarDigest: account.aadhaarDigest, personOrdinal: -1 }
  await open('linked', { stage: 'linked' })
  await open('stranger', { stage: 'identified', kyc: { ...kyc, aadhaarDigest: 'of nobody' } } as { stage: string })
  await open('done', { stage: 'authenticated', kyc } as { stage: string })
  expect(await hpr.post(`${FORGOT}/aadhaar`, { txnId: 'linked' })).toMatchObject({ code: 'HIS-2099', field: 'txnId' })
  expect(await hpr.post(`${FORGOT}/aadhaar`, { txnId: 'stranger' })).toMatchObject({ code: 'HIS-1069', field: 'txnId' })
  expect(await hpr.post(`${FORGOT}/aadhaar`, { txnId: 'done' })).toMatchObject({ status: 200, body: found })
  now += 60_000
  expect(await hpr.post(`${FORGOT}/aadhaar`, { txnId: 'done' })).toMatchObject({ code: 'HIS-2045' })
})
