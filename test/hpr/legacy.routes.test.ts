import { beforeEach, describe, expect, test } from 'vitest'
import type { Person } from '../../functions/people/people.ts'
import type { Sandbox } from '../../mocks/sandbox.ts'
import { createSandbox } from '../../mocks/sandbox.ts'
import type { Caller } from '../support/hpr.ts'
import { NOW, anotherThan, hprCaller } from '../support/hpr.ts'
import { GOOD_PASSWORD, OTHER_MOBILE, PHOTO, beginVerified, creationOf, paths, peopleWho, withoutHpid } from '../support/registration.ts'

const MINUTE = 60_000
const V4_GENERATE = '/v4/int/v2/registration/aadhaar/generateOtp'
const at = (version: string, path: string): string => `/api/${version}/registration/aadhaar/${path}`

let now: number
let sandbox: Sandbox
let caller: Caller
let person: Person

beforeEach(async () => {
  now = NOW
  sandbox = createSandbox({ now: () => now, checkAnswers: true })
  caller = hprCaller(sandbox)
  ;[person] = (await peopleWho(caller, withoutHpid, 1)) as [Person]
})

/** Posts, and gives the body of a 200; any other answer is a failed test. */
async function ok<Body>(path: string, body: unknown): Promise<Body> {
  const answered = await caller.post(path, body)
  expect([path, answered.status, answered.code]).toEqual([path, 200, undefined])
  return answered.body as Body
}

interface Txn { txnId: string; mobileNumber: string | null }

describe('refused', () => {
  test('what is no Aadhaar number, nobody\'s, or sealed for another key', async () => {
    for (const path of [V4_GENERATE, at('v1', 'generateOtp'), at('v2', 'generateOtp')]) {
      expect(await caller.post(path, { aadhaar: '12345678901' })).toMatchObject({ status: 422, code: 'HIS-1012', field: 'aadhaar' })
      expect(await caller.post(path, { aadhaar: '' })).toMatchObject({ code: 'HIS-1012' })
      expect(await caller.post(path, { aadhaar: '234123412346' })).toMatchObject({ code: 'HIS-2001', field: 'aadhaar' })
      expect(await caller.post(path, { aadhaar: Buffer.alloc(256, 5).toString('base64') })).toMatchObject({ code: expect.stringMatching(/^HIS-10(47|12)$/) })
      expect(await caller.post(path, { aadhaar: 'A'.repeat(400) })).toMatchObject({ code: 'HIS-1047' })
      expect(await caller.post(path, {})).toMatchObject({ code: 'HIS-1123', field: 'aadhaar' })
    }
  })

  test('verifyOTP without an OTP, where there is no page: as an integrator saw it', async () => {
    const { txnId } = await ok<Txn>(at('v2', 'generateOtp'), { aadhaar: person.aadhaar })
    expect((await caller.post(paths.verifyOtp, { txnId })).body).toMatchObject({ details: [{ code: 'HIS-500', message: `Failed to retrieve aadhaar transaction details for txnID - ${txnId}` }] })
    expect((await caller.post(at('v1', 'checkHpIdAccountExist'), { txnId })).code).toBe('HIS-2099')
    expect((await caller.post(paths.isAuthenticated, { txnId })).body).toBe(false)
  })
})

/**
 * Step for step what the SDK's CreateHPR does with its own bodies, values in plain and codes as texts; only values that fit
 * no official form (hprId HPR123456, category DOC) are replaced.
 */
async function createAsTheSdkDoes(version: string, mobile: string): Promise<Record<string, unknown>> {
  const generated = await ok<Txn>(at(version, 'generateOtp'), { aadhaar: person.aadhaar })
  expect(generated).toEqual({ txnId: expect.any(String), mobileNumber: person.mobile })
  const wrong = anotherThan(await caller.lastOtp(person.mobile))
  expect((await caller.post(at(version, 'verifyOTP'), { domainName: '@hpr.abdm', idType: 'hpr_id', otp: wrong, restrictions: '', txnId: generated.txnId })).code).toBe('HIS-1013')
  const kyc = await ok<Record<string, string>>(at(version, 'verifyOTP'), { domainName: '@hpr.abdm', idType: 'hpr_id', otp: await caller.lastOtp(person.mobile), restrictions: '', txnId: generated.txnId })
  expect(kyc).toMatchObject({ name: person.name, gender: person.gender, birthdate: person.dateOfBirth.split('-').toReversed().join('-'), photo: expect.any(String) })

  const check = await ok<Record<string, string | boolean>>(at(version, 'checkHpIdAccountExist'), { txnId: kyc['txnId'], preverifiedCheck: true })
  expect(check).toMatchObject({ hprIdNumber: '', new: true })
  let txnId = String(check['txnId'])
  const { verified } = await ok<{ verified: boolean }>(at(version, 'demographicAuthViaMobile'), { txnId, mobileNumber: mobile })
  if (!verified) {
    const sent = await ok<Txn>(at(version, 'generateMobileOTP'), { mobile, txnId })
    expect(sent.mobileNumber).toBeNull()
    ;({ txnId } = await ok<Txn>(at(version, 'verifyMobileOTP'), { otp: await caller.lastOtp(mobile), txnId: sent.txnId }))
  }
  const [hprId] = await ok<string[]>(at(version, 'hpid/suggestion'), { txnId })
  const [yearOfBirth, monthOfBirth, dayOfBirth] = person.dateOfBirth.split('-')
  return ok(at(version, 'createHprIdWithPreVerified'), {
    address: person.address.full, dayOfBirth, monthOfBirth, yearOfBirth, districtCode: '490', email: 'sdk@example.in', firstName: person.firstName, middleName: person.middleName, lastName: person.lastName,
    hpCategoryCode: '1', hpSubCategoryCode: '1', hprId, password: GOOD_PASSWORD, pincode: '411036', profilePhoto: PHOTO, stateCode: '27', txnId,
  })
}

describe('a client driven by OTPs', () => {
  test.each(['v1', 'v2'])('creates an HPID over %s with another mobile', async (version) => {
    const created = await createAsTheSdkDoes(version, OTHER_MOBILE)
    expect(created).toMatchObject({
      hprIdNumber: expect.stringMatching(/^71-/), expiresIn: 1800, refreshToken: expect.any(String), refreshExpiresIn: 10_800, categories: {}, categoryId: 0, subCategoryId: 0, email: null,
      mobile: `xxxxxxxx${OTHER_MOBILE.slice(-2)}`, new: true,
    })
    expect(created['refreshToken']).not.toBe(created['token'])
  })

  test('creates one with the Aadhaar-linked mobile, and then finds it', async () => {
    const created = await createAsTheSdkDoes('v1', person.mobile)
    now += 2 * MINUTE
    const { txnId } = await ok<Txn>(at('v1', 'generateOtp'), { aadhaar: person.aadhaar })
    await ok(at('v1', 'verifyOTP'), { otp: await caller.lastOtp(person.mobile), txnId })
    expect(await ok(at('v2', 'checkHpIdAccountExist'), { txnId, preverifiedCheck: true })).toMatchObject({ hprIdNumber: created['hprIdNumber'], new: false })
  })

  test('may seal what it sends, and leave the photo out', async () => {
    const { txnId } = await ok<Txn>(V4_GENERATE, { aadhaar: await caller.seal(person.aadhaar) })
    const verified = await ok<Txn>(paths.verifyOtp, { domainName: '@hpr.abdm', idType: 'hpr_id', otp: await caller.seal(await caller.lastOtp(person.mobile)), restrictions: '', txnId })
    expect(verified, 'January 2024: no details').toEqual({ txnId: expect.any(String), mobileNumber: null })
    expect(await ok(paths.check, { txnId: verified.txnId })).toMatchObject({ new: true, name: person.name })
    expect(await ok(at('v1', 'demographicAuthViaMobile'), { txnId, mobileNumber: await caller.seal(person.mobile) })).toMatchObject({ verified: true })
    const body = await creationOf(caller, person, txnId, { profilePhoto: undefined, role: undefined, domainName: undefined })
    expect(await caller.post(paths.create, body)).toMatchObject({ code: 'HIS-1123' })
    expect(await ok(at('v2', 'createHprIdWithPreVerified'), body)).toMatchObject({ kycPhoto: expect.stringMatching(/^iVBOR/) })
  })
})

describe('the same call resends', () => {
  test('in the transaction that waits, under a new id', async () => {
    const first = await ok<Txn>(at('v1', 'generateOtp'), { aadhaar: person.aadhaar })
    expect((await caller.post(at('v1', 'generateOtp'), { aadhaar: person.aadhaar })).code).toBe('HIS-1023')
    now += MINUTE
    const second = await ok<Txn>(V4_GENERATE, { aadhaar: person.aadhaar })
    expect(second.txnId).not.toBe(first.txnId)
    const [old, fresh] = (await caller.inbox(person.mobile)).map(({ otp }) => otp)
    if (old !== fresh) expect((await caller.post(at('v1', 'verifyOTP'), { txnId: second.txnId, otp: old })).code).toBe('HIS-1013')
    expect((await caller.post(at('v1', 'verifyOTP'), { txnId: first.txnId, otp: fresh })).status).toBe(200)
    // Given: the next call begins anew.
    expect((await caller.post(at('v1', 'generateOtp'), { aadhaar: person.aadhaar })).status).toBe(200)
  })

  test('two at once: one OTP', async () => {
    const answers = await Promise.all([1, 2].map(() => caller.post(at('v1', 'generateOtp'), { aadhaar: person.aadhaar })))
    expect(answers.map(({ status, code }) => code ?? status).toSorted()).toEqual([200, 'HIS-1023'])
  })

  test('of two right OTPs at once one is taken', async () => {
    const { txnId } = await ok<Txn>(at('v1', 'generateOtp'), { aadhaar: person.aadhaar })
    const otp = await caller.lastOtp(person.mobile)
    const answers = await Promise.all([1, 2].map(() => caller.post(at('v1', 'verifyOTP'), { txnId, otp })))
    expect(answers.map(({ status, code }) => code ?? status).toSorted()).toEqual([200, 'HIS-1060'])
  })
})

describe('updateRole', () => {
  const path = '/v4/int/profile/updateRole'

  test('is not there unless the variant says so', async () => {
    expect(await caller.post(path, { role: '3' })).toMatchObject({ status: 404 })
  })

  test('changes the role of the HPID its txnId created, or of the token\'s', async () => {
    sandbox = createSandbox({ now: () => now, checkAnswers: true, variants: { 'hpr.withdrawn-operations': 'on' } })
    caller = hprCaller(sandbox)
    const txnId = await beginVerified(sandbox, caller, person)
    expect((await caller.post(path, { role: '3', txnId })).code).toBe('HIS-2099')
    expect((await caller.post(path, { role: '3' })).code).toBe('HIS-1119')
    const { body } = await caller.post(paths.create, await creationOf(caller, person, txnId, { role: 1 }))
    expect(await caller.post(path, { role: '2', txnId })).toMatchObject({ status: 200, body: { role: 2, categoryId: 6, categorySubId: 33, hprIdNumber: (body as { hprIdNumber: string }).hprIdNumber } })
    expect(await caller.post(path, { role: '3' }, { 'x-token': (body as { token: string }).token })).toMatchObject({ status: 200, body: { role: 3 } })
    expect((await caller.post(path, { role: '9', txnId })).code).toBe('HIS-1059')
  })
})
