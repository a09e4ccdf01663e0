import { beforeEach, describe, expect, test } from 'vitest'
import type { Person } from '../../functions/people/people.ts'
import type { Sandbox } from '../../mocks/sandbox.ts'
import { createSandbox } from '../../mocks/sandbox.ts'
import { aFacility, keepFacilities } from '../support/facilities.ts'
import type { Answered, Caller } from '../support/hpr.ts'
import { anAccount, hprCaller, NOW, PASSWORD, testKeys } from '../support/hpr.ts'
import { beginIdentified, beginVerified, creationOf, GOOD_PASSWORD, OTHER_MOBILE, paths, peopleWho, withoutHpid } from '../support/registration.ts'
import { sealedFor, wronglySealed } from '../support/sealing.ts'
import { changed, doctorAccount, swaggerExample } from './professional.samples.ts'

/*
 * Which field is encrypted, operation by operation, and which is plain: the table of the notes, held by black-box calls.
 * Source: NHA, Register Healthcare Professional, 22.06.2026, p. 11-16; nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-m4.yaml
 */
const V4 = '/v4/int'
const account = anAccount()
let sandbox: Sandbox
let hpr: Caller
let person: Person
let pem: string

beforeEach(async () => {
  sandbox = createSandbox({ now: () => NOW, keys: testKeys(), checkAnswers: true })
  hpr = hprCaller(sandbox)
  await hpr.addAccount(account)
  person = (await peopleWho(hpr, withoutHpid, 1))[0]!
  pem = (await hpr.get(`${V4}/api/v1/auth/cert`)).body as string
})

/** A call that is right but for one field: what it holds in plain, and how it is sent with a given text in that field. */
interface Prepared {
  plain: string
  send(text: string): Promise<Answered>
}

const field = (path: string, name: string, rest: Record<string, unknown>, plain: string): Prepared => ({ plain, send: (text) => hpr.post(V4 + path, { ...rest, [name]: text }) })
const sent = async (path: string, body: unknown): Promise<{ txnId: string; transactionId: string }> => (await hpr.post(V4 + path, body)).body as { txnId: string; transactionId: string }

async function creation(name: 'email' | 'password', plain: string): Promise<Prepared> {
  const body = await creationOf(hpr, person, await beginVerified(sandbox, hpr, person))
  return { plain, send: (text) => hpr.post(paths.create, { ...body, [name]: text }) }
}

async function change(name: 'oldPassword' | 'newPassword', plain: string): Promise<Prepared> {
  const rest = { oldPassword: await hpr.seal(PASSWORD), newPassword: await hpr.seal('Zebra@2027') }
  const token = await hpr.tokenOf(account)
  return { plain, send: (text) => hpr.post(`${V4}/password/change/byPassword`, { ...rest, [name]: text }, { authorization: `Bearer ${token}` }) }
}

const recoveryByMobile = async (): Promise<string> => (await sent('/password/recover/byMobile/sendMobileOTP', { hprId: account.hprIdNumber })).txnId

/** Where a plain text is refused. */
const encrypted: Record<string, [name: string, prepare: () => Promise<Prepared>]> = {
  'demographicAuthViaMobile': ['mobileNumber', async () => field('/v2/registration/aadhaar/demographicAuthViaMobile', 'mobileNumber', { txnId: await beginIdentified(sandbox, hpr, person) }, person.mobile)],
  'verifyMobileOTP': ['otp', async () => {
    const { txnId } = await sent('/v1/registration/aadhaar/generateMobileOTP', { txnId: await beginIdentified(sandbox, hpr, person), mobile: OTHER_MOBILE })
    return field('/v1/registration/aadhaar/verifyMobileOTP', 'otp', { txnId }, await hpr.lastOtp(OTHER_MOBILE))
  }],
  'createHprIdWithPreVerified, email': ['email', () => creation('email', 'someone@example.in')],
  'createHprIdWithPreVerified, password': ['password', () => creation('password', GOOD_PASSWORD)],
  'loginViaMobileSendOTP, the verifying half': ['otp', async () => {
    const { txnId } = await sent('/api/v2/auth/loginViaMobileSendOTP', { mobile: account.mobile })
    return field('/api/v2/auth/loginViaMobileSendOTP', 'otp', { txnId, mobile: account.mobile }, await hpr.lastOtp(account.mobile))
  }],
  'generate-mobile-otp': ['officialMobile', async () => field('/apis/v1/doctors/generate-mobile-otp', 'officialMobile', { hpr_token: await hpr.tokenOf(account) }, OTHER_MOBILE)],
  'verify-mobile-otp': ['otp', async () => {
    const { txnId } = await sent('/apis/v1/doctors/generate-mobile-otp', { hpr_token: await hpr.tokenOf(account), officialMobile: await hpr.seal(OTHER_MOBILE) })
    return field('/apis/v1/doctors/verify-mobile-otp', 'otp', { txnId }, await hpr.lastOtp(OTHER_MOBILE))
  }],
  'password/change/byPassword, old': ['oldPassword', () => change('oldPassword', PASSWORD)],
  'password/change/byPassword, new': ['newPassword', () => change('newPassword', 'Zebra@2027')],
  'password/recover/confirmByAadhaar': ['otp', async () => {
    const { txnId } = await sent('/password/recover/byAadhaar', { hprId: account.hprIdNumber })
    return field('/password/recover/confirmByAadhaar', 'otp', { txnId }, await hpr.lastOtp(account.mobile))
  }],
  'password/recover/byMobile/verifyMobileOTP': ['otp', async () => {
    const txnId = await recoveryByMobile()
    return field('/password/recover/byMobile/verifyMobileOTP', 'otp', { txnId }, await hpr.lastOtp(account.mobile))
  }],
  'password/resetPassword': ['newPassword', async () => {
    const txnId = await recoveryByMobile()
    await sent('/password/recover/byMobile/verifyMobileOTP', { txnId, otp: await hpr.seal(await hpr.lastOtp(account.mobile)) })
    return field('/password/resetPassword', 'newPassword', { txnId }, 'Zebra@2027')
  }],
  'forgot/hprId/mobile/generateOtp': ['mobileNumber', async () => field('/v1/forgot/hprId/mobile/generateOtp', 'mobileNumber', {}, account.mobile)],
  'forgot/hprId/aadhaar': ['otp', async () => {
    const holder = (await peopleWho(hpr, ({ hpr: held }) => held !== undefined, 1))[0]!
    const { txnId } = await sent('/v1/forgot/hprId/aadhaar/generateOtp', { aadhaar: holder.aadhaar })
    return field('/v1/forgot/hprId/aadhaar', 'otp', { txnId }, await hpr.lastOtp(holder.mobile))
  }],
}

describe.each(Object.entries(encrypted))('%s', (_, [name, prepare]) => {
  test('refuses what is not sealed for its key as HIS-1047, naming the field, and takes what is', async () => {
    const { plain, send } = await prepare()
    const refused = { status: 422, code: 'HIS-1047', field: name, body: { code: 'HIS-422', message: 'Unable to process the current request due to some wrong data entered.', details: [{ message: 'Input must be encrypted.', code: 'HIS-1047', attribute: name }] } }
    for (const [wrong, text] of Object.entries(wronglySealed(pem, plain))) {
      const answer = await send(text)
      // What another key or padding decrypts to is noise, not an error; one time in some hundreds the noise reads as text and is refused as that.
      if (/key|padding/.test(wrong) && answer.code !== 'HIS-1047') expect(answer.status, wrong).toBe(422)
      else expect(answer, wrong).toEqual(refused)
    }
    expect(await send(sealedFor(pem, plain))).toMatchObject({ status: 200 })
  })
})

/** Where a ciphertext is the wrong thing, and what it is taken for. */
const plain: Record<string, [name: string, code: string, prepare: () => Promise<Prepared>]> = {
  'generateMobileOTP': ['mobile', 'HIS-1011', async () => field('/v1/registration/aadhaar/generateMobileOTP', 'mobile', { txnId: await beginIdentified(sandbox, hpr, person) }, OTHER_MOBILE)],
  'authPassword': ['password', 'HIS-1067', async () => field('/api/v1/auth/authPassword', 'password', { idType: '', domainName: '', hprId: account.hprIdNumber }, PASSWORD)],
  'confirmWithAadhaarOtp': ['otp', 'HIS-1013', async () => {
    const { transactionId } = await sent('/api/v1/auth/init', { idType: '', domainName: '', authMethod: 'AADHAAR_OTP', hprId: account.hprIdNumber })
    return field('/api/v1/auth/confirmWithAadhaarOtp', 'otp', { txnId: transactionId }, await hpr.lastOtp(account.mobile))
  }],
  'loginViaMobileSendOTP, the sending half': ['mobile', 'HIS-1011', async () => field('/api/v2/auth/loginViaMobileSendOTP', 'mobile', {}, account.mobile)],
  'password/recover/byAadhaar': ['hprId', 'HIS-1003', async () => field('/password/recover/byAadhaar', 'hprId', {}, account.hprIdNumber)],
}

describe.each(Object.entries(plain))('%s', (_, [name, code, prepare]) => {
  test(`takes ${name} in plain, and a ciphertext for ${code}`, async () => {
    const { plain: text, send } = await prepare()
    expect(await send(sealedFor(pem, text))).toMatchObject({ status: 422, code, field: name })
    expect(await send(text)).toMatchObject({ status: 200 })
  })
})

test('register-professional-new takes nothing encrypted: an official mobile or email that is sealed is malformed', async () => {
  const doctor = doctorAccount()
  await hpr.addAccount(doctor)
  await keepFacilities(sandbox, [aFacility()])
  const hprToken = await hpr.tokenOf(doctor)
  const register = (practitioner: unknown): Promise<Answered> => hpr.post(`${V4}/apis/v1/doctors/register-professional-new`, { hprToken, practitioner })
  expect(await register(changed(swaggerExample(), 'officialMobile', await hpr.seal('6994672125')))).toMatchObject({ status: 422, code: 'HIS-1011', field: 'practitioner.officialMobile' })
  expect(await register(changed(swaggerExample(), 'officialEmail', await hpr.seal('user@abdm.com')))).toMatchObject({ status: 422, code: 'HIS-1003', field: 'practitioner.officialEmail' })
  expect(await register(swaggerExample())).toMatchObject({ status: 200 })
})

test('verify-email-otp wants a number: as text or sealed it is of the wrong type', async () => {
  const hpr_token = await hpr.tokenOf(account)
  await sent('/apis/v1/doctors/generate-verification-email', { emailAddress: 'user@abdm.example', otp_type: '' })
  const otp = await hpr.lastOtp('user@abdm.example')
  const verify = (emailOtp: unknown): Promise<Answered> => hpr.post(`${V4}/apis/v1/doctors/verify-email-otp`, { hpr_token, hpr_id: account.hprIdNumber, officialEmail: 'user@abdm.example', emailOtp })
  expect(await verify(otp)).toMatchObject({ status: 422, code: 'HIS-1004', field: 'emailOtp' })
  expect(await verify(await hpr.seal(otp))).toMatchObject({ status: 422, code: 'HIS-1004', field: 'emailOtp' })
  expect((await verify(Number(otp))).body).toEqual({ status: 'success', msg: 'Email Verified Successfully' })
})

test.each(['plain', 'sealed'])('the Aadhaar number and OTP of January 2024 are taken %s', async (how) => {
  const worn = async (text: string): Promise<string> => (how === 'plain' ? text : hpr.seal(text))
  const { body } = await hpr.post(`${V4}/v2/registration/aadhaar/generateOtp`, { aadhaar: await worn(person.aadhaar) })
  expect(body).toEqual({ txnId: expect.any(String), mobileNumber: person.mobile })
  const otp = { domainName: '@hpr.abdm', idType: 'hpr_id', otp: await worn(await hpr.lastOtp(person.mobile)), restrictions: '', txnId: (body as { txnId: string }).txnId }
  expect((await hpr.post(`${V4}/v2/registration/aadhaar/verifyOTP`, otp)).body).toEqual({ txnId: expect.any(String), mobileNumber: null })
})

test('the certificate is bare PEM text of 2048 bits, with or without the query object that the specification declares required', async () => {
  expect(pem).toMatch(/^-----BEGIN PUBLIC KEY-----\n[A-Za-z0-9+/=\n]+\n-----END PUBLIC KEY-----\n$/)
  expect(Buffer.from(sealedFor(pem, 'x'), 'base64')).toHaveLength(256)
  expect((await hpr.get(`${V4}/api/v1/auth/cert?publicCertificateRequestDto=%7B%22mobile%22%3A%22%22%7D`)).body).toBe(pem)
  expect((await hpr.get(`${V4}/api/v1/auth/cert?mobile=6991234567`)).body).toBe(pem)
})
