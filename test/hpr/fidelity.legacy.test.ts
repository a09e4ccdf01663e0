import { beforeEach, describe, expect, test } from 'vitest'
import type { Person } from '../../functions/people/people.ts'
import type { Sandbox } from '../../mocks/sandbox.ts'
import { createSandbox } from '../../mocks/sandbox.ts'
import { aFacility, keepFacilities } from '../support/facilities.ts'
import type { Caller } from '../support/hpr.ts'
import { anAccount, hprCaller, NOW, PASSWORD, testKeys } from '../support/hpr.ts'
import { beginVerified, creationOf, paths, peopleWho, withoutHpid } from '../support/registration.ts'
import { doctorAccount, swaggerExample } from './professional.samples.ts'

/*
 * Paths of older hosts and older editions, what NHA withdrew, and what is in prose alone.
 * Source: NHA's test sheet HPR-002 to HPR-011 and HPR-079; integrators' public code; nha-in/docs: catalogue/changelog/facts/hiecm-m4.json
 */
const V4 = '/v4/int'
const account = anAccount()
let sandbox: Sandbox
let hpr: Caller
let person: Person

beforeEach(async () => {
  sandbox = createSandbox({ now: () => NOW, keys: testKeys(), checkAnswers: true })
  hpr = hprCaller(sandbox)
  await hpr.addAccount(account)
  person = (await peopleWho(hpr, withoutHpid, 1))[0]!
})

const withdrawn = [
  '/getManagementToken', '/healdthloginwithmobile', '/profile/updateRole', '/v1/account/reKYC/generateAadhaarOTP', '/v1/account/reKYC/verifyAadhaarOTP', '/v1/account/reKYC/verifyAadhaarOTPGetDetails',
  '/v1/sendOtpIfDoctorVerified', '/v1/verifyDoctorVerificationOtp', '/fetchProfessionalFacility', '/getFacilityCreatedByHprId', '/getFacilityDeclaredByHprId', '/hprFacilitySuggestions',
  '/relinkOrDelinkProfessionalFromFacility',
]

// A path that is served under another method answers 405, so the method does not matter here.
test.each(withdrawn)('%s is withdrawn: 404', async (path) => {
  expect((await hpr.post(V4 + path, {})).status).toBe(404)
})

test('/hprWorkDetails/status, a PUT, is withdrawn: 404', async () => {
  expect((await hpr.put(`${V4}/hprWorkDetails/status`, {})).status).toBe(404)
})

test('there is no facility lookup, council roll, e-sign or separate submit among the official paths', async () => {
  for (const path of ['/apis/v1/doctors/submit', '/apis/v1/doctors/e-sign', '/apis/v1/doctors/verify', '/apis/v1/councils/roll']) expect([path, (await hpr.post(V4 + path, {})).status]).toEqual([path, 404])
})

describe('an alias answers as the call of today does', () => {
  test('password login, Aadhaar login and the certificate, without /v4/int', async () => {
    const body = { idType: 'hpr_id', domainName: '@hpr.abdm', hprId: account.hprIdNumber, password: PASSWORD }
    expect((await hpr.post('/api/v1/auth/authPassword', body)).body).toEqual({ token: expect.any(String), expiresIn: NOW / 1000 + 1800, refreshToken: null, refreshExpiresIn: 0 })
    expect((await hpr.get('/api/v1/auth/cert')).body).toBe((await hpr.get(`${V4}/api/v1/auth/cert`)).body)
    const { body: init } = await hpr.post('/api/v1/auth/init', { ...body, password: undefined, authMethod: 'AADHAAR_OTP' })
    const { transactionId } = init as { transactionId: string }
    // One transaction, whichever path goes on with it.
    expect((await hpr.post(`${V4}/api/v1/auth/confirmWithAadhaarOtp`, { otp: await hpr.lastOtp(account.mobile), txnId: transactionId })).status).toBe(200)
    expect((await hpr.post('/api/v1/auth/confirmWithAadhaarOtp', { otp: await hpr.lastOtp(account.mobile), txnId: transactionId })).code).toBe('HIS-1060')
  })

  test('the profile, by X-Token: Bearer beside the gateway token', async () => {
    const token = await hpr.tokenOf(account)
    const today = (await hpr.get(`${V4}/v1/account/information`, { 'X-Token': token })).body
    for (const version of ['v1', 'v2']) expect((await hpr.get(`/api/${version}/account/profile`, { 'X-Token': `Bearer ${token}` })).body).toEqual(today)
  })

  test('register on the doctors\' host, then update under the test sheet\'s name without -new', async () => {
    await hpr.addAccount(doctorAccount())
    await keepFacilities(sandbox, [aFacility()])
    const body = { hprToken: await hpr.tokenOf(doctorAccount()), practitioner: swaggerExample() }
    const first = await hpr.post('/apis/v1/doctors/register-professional-new', body)
    expect(first).toMatchObject({ status: 200, body: { status: 'true', hprId: doctorAccount().hprIdNumber } })
    expect((await hpr.post(`${V4}/apis/v1/doctors/register-professional-new`, body)).code).toBe('HIS-5005')
    for (const path of ['/apis/v1/doctors/update-professional', `${V4}/apis/v1/doctors/update-professional`, `${V4}/apis/v1/doctors/update-professional-new`]) {
      const { status, body: answer } = await hpr.post(path, body)
      expect([path, status]).toEqual([path, 200])
      expect((answer as { referenceNumber: string }).referenceNumber).not.toBe((first.body as { referenceNumber: string }).referenceNumber)
    }
    expect((await hpr.post('/apis/v1/doctors/fetch-documents-list', { hprid: doctorAccount().hprIdNumber })).body).toEqual((await hpr.post(`${V4}/apis/v1/doctors/fetch-documents-list`, { hprid: doctorAccount().hprIdNumber })).body)
    expect((await hpr.post('/apis/v1/doctors/fetch-professional-info', { practitioner: { id: doctorAccount().hprIdNumber } })).status).toBe(200)
  })

  test('a host\'s name before the path leads to the same place', async () => {
    const today = (await hpr.get(`${V4}/v1/search/searchByHprId/${account.username}`)).body
    expect((await hpr.get(`/apihspsbx.abdm.gov.in${V4}/v1/search/searchByHprId/${account.username}`)).body).toEqual(today)
    expect((await hpr.post('/hpridsbx.abdm.gov.in/api/v1/auth/authPassword', { idType: '', domainName: '', hprId: account.hprIdNumber, password: PASSWORD })).status).toBe(200)
  })
})

test('January 2024 from end to end: no link, the OTP in the body, a short answer, and a transaction that all later calls take', async () => {
  const { body: opened } = await hpr.post(`${V4}/v2/registration/aadhaar/generateOtp`, { aadhaar: await hpr.seal(person.aadhaar) })
  expect(opened).toEqual({ txnId: expect.any(String), mobileNumber: person.mobile })
  const { txnId } = opened as { txnId: string }
  expect((await hpr.post(paths.isAuthenticated, { txnId })).body).toBe(false)
  expect((await hpr.post(paths.check, { txnId })).code).toBe('HIS-2099')
  const verified = await hpr.post(paths.verifyOtp, { domainName: '@hpr.abdm', idType: 'hpr_id', otp: await hpr.seal(await hpr.lastOtp(person.mobile)), restrictions: '', txnId })
  expect(verified.body).toEqual({ txnId: expect.any(String), mobileNumber: null })
  const { body: check } = await hpr.post(paths.check, { txnId: (verified.body as { txnId: string }).txnId, preverifiedCheck: true })
  expect(check).toMatchObject({ token: '', hprIdNumber: '', hprId: '', categoryId: 0, subCategoryId: 0, new: true })
  await hpr.post(paths.match, { txnId, mobileNumber: await hpr.seal(person.mobile) })
  expect((await hpr.post(paths.create, await creationOf(hpr, person, txnId))).status).toBe(200)
})

test('a transaction of the hosted page does not heed an OTP in the body: HIS-2099 all the same', async () => {
  const { body } = await hpr.post(paths.generateLink, { scopes: ['nhpr-register'], source: 'NHPR' })
  const { txnId } = body as { txnId: string }
  for (const otp of ['123456', await hpr.seal('123456')]) expect((await hpr.post(paths.verifyOtp, { txnId, otp, domainName: '@hpr.abdm', idType: 'hpr_id', restrictions: '' })).code).toBe('HIS-2099')
})

test('the older create answers what today\'s does, and three fields more', async () => {
  const body = { ...(await creationOf(hpr, person, await beginVerified(sandbox, hpr, person))), notifyUser: true, pincode: '411036', address: 'x' }
  const { body: created } = await hpr.post('/api/v1/registration/aadhaar/createHprIdWithPreVerified', body)
  expect(created).toMatchObject({ categories: {}, categoryId: 0, email: null, new: true, expiresIn: 1800, refreshExpiresIn: 10_800, refreshToken: expect.any(String), mobile: `xxxxxxxx${person.mobile.slice(-2)}` })
})
