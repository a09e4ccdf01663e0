import { beforeEach, describe, expect, test } from 'vitest'
import type { Person } from '../../functions/people/people.ts'
import { addResident } from '../../functions/people/residents.ts'
import type { Sandbox } from '../../mocks/sandbox.ts'
import { createSandbox } from '../../mocks/sandbox.ts'
import { aFacility, keepFacilities } from '../support/facilities.ts'
import type { Caller } from '../support/hpr.ts'
import { anAccount, anotherThan, hprCaller, NOW, testKeys } from '../support/hpr.ts'
import { beginIdentified, beginLinked, beginVerified, creationOf, OTHER_MOBILE, passPage, paths, peopleWho, withoutHpid } from '../support/registration.ts'
import { changed, doctorAccount, swaggerExample } from './professional.samples.ts'

/* What a mock of this registry most easily gets wrong, and in which order a request is looked at. */
const V4 = '/v4/int'
const MASTERS = `${V4}/apis/v1/masters`
const REGISTER = `${V4}/apis/v1/doctors/register-professional-new`
let now: number
let sandbox: Sandbox
let hpr: Caller
let person: Person

beforeEach(async () => {
  now = NOW
  sandbox = createSandbox({ now: () => now, keys: testKeys(), checkAnswers: true })
  hpr = hprCaller(sandbox)
  person = (await peopleWho(hpr, withoutHpid, 1))[0]!
})

const bodyOf = async <Body>(path: string): Promise<Body> => (await hpr.get(path)).body as Body

describe('every refusal: HTTP 422, the outer code HIS-422, the truth in details[0]', () => {
  const wire = (message: string, code: string, attribute: string | null) => ({
    status: 422, code, field: attribute ?? undefined, body: { code: 'HIS-422', message: 'Unable to process the current request due to some wrong data entered.', details: [{ message, code, attribute }] },
  })

  test('of a code that is an HTTP status by its number too', async () => {
    const manager = doctorAccount({ role: 2 })
    await hpr.addAccount(manager)
    expect(await hpr.post(REGISTER, { hprToken: await hpr.tokenOf(manager), practitioner: swaggerExample() })).toEqual(wire('You are not allowed to access this API', 'HIS-403', 'hprToken'))
    expect(await hpr.post(paths.verifyOtp, { txnId: 'nobody' })).toEqual(wire('Failed to retrieve aadhaar transaction details for txnID - nobody', 'HIS-500', null))
    expect(await hpr.post(paths.check, {}, { 'content-type': 'text/plain' })).toEqual(wire('Request is invalid. Please enter the correct data.', 'HIS-400', null))
  })

  test('the body is looked at before the transaction, the transaction before the OTP', async () => {
    expect((await hpr.post(paths.verifyMobileOtp, { txnId: 'nobody' })).code).toBe('HIS-1123')
    expect((await hpr.post(paths.verifyMobileOtp, { txnId: 'nobody', otp: '123456' })).code).toBe('HIS-1047')
    expect((await hpr.post(paths.verifyMobileOtp, { txnId: 'nobody', otp: await hpr.seal('123456') })).code).toBe('HIS-1026')
    const { txnId } = await beginLinked(hpr)
    expect((await hpr.post(paths.verifyMobileOtp, { txnId, otp: await hpr.seal('123456') })).code).toBe('HIS-2099')
  })
})

describe('the hosted page', () => {
  test('authenticates, and nothing else does; its link is over after five minutes, its transaction is not', async () => {
    const link = await beginLinked(hpr)
    now += 5 * 60_000 - 1
    expect((await passPage(sandbox, hpr, link, person)).stage).toBe('done')
    now += 10 * 60_000
    expect((await hpr.post(paths.isAuthenticated, { txnId: link.txnId })).body).toBe(true)
    expect((await hpr.post(paths.verifyOtp, { txnId: link.txnId })).status).toBe(200)

    const late = await beginLinked(hpr)
    now += 5 * 60_000
    expect(await passPage(sandbox, hpr, late, person)).toMatchObject({ stage: 'expired', status: 410 })
    expect((await hpr.post(paths.isAuthenticated, { txnId: late.txnId })).body).toBe(false)
    expect((await hpr.post(paths.verifyOtp, { txnId: late.txnId })).code).toBe('HIS-2099')
  })

  test('either order of match and mobile OTP will do, and a matched mobile makes the OTP void', async () => {
    const txnId = await beginIdentified(sandbox, hpr, person)
    await hpr.post(paths.sendMobileOtp, { txnId, mobile: OTHER_MOBILE })
    expect((await hpr.post(paths.match, { txnId, mobileNumber: await hpr.seal(person.mobile) })).body).toMatchObject({ verified: true })
    expect((await hpr.post(paths.verifyMobileOtp, { txnId, otp: await hpr.seal(await hpr.lastOtp(OTHER_MOBILE)) })).code).toBe('HIS-1060')
    expect((await hpr.post(paths.create, await creationOf(hpr, person, txnId))).body).toMatchObject({ mobile: `xxxxxxxx${person.mobile.slice(-2)}` })
  })
})

describe('lookup ids against LGD codes, and one trade under two numbers', () => {
  test('Maharashtra is 20 to the masters and 27 to create, Pune 499 and 490', async () => {
    expect(await bodyOf(`${MASTERS}/states/20`)).toMatchObject({ name: 'Maharashtra', isoCode: '27' })
    expect(await bodyOf<unknown[]>(`${MASTERS}/district/20`)).toContainEqual({ id: 499, stateId: 20, districtName: 'Pune', isoCode: '490', status: true })
    expect(await bodyOf(`${MASTERS}/district/27`)).not.toContainEqual(expect.objectContaining({ districtName: 'Pune' }))
    const txnId = await beginVerified(sandbox, hpr, person)
    // 365 is Ahmednagar to the masters and lies in another state by its LGD code; 499 is Pune to the masters, and would be taken for Washim.
    expect(await hpr.post(paths.create, await creationOf(hpr, person, txnId, { stateCode: '27', districtCode: '365' }))).toMatchObject({ code: 'HIS-1025', field: 'districtCode' })
    expect((await hpr.post(paths.create, await creationOf(hpr, person, txnId, { stateCode: '27', districtCode: '490' }))).body).toMatchObject({ stateName: 'MAHARASHTRA', districtName: 'Pune' })
  })

  test.each([
    ['Ayurveda', 1, 3, 4], ['Unani', 1, 4, 5], ['Siddha', 1, 5, 6], ['Homoeopathy', 1, 6, 3], ['Sowa-Rigpa', 1, 89, 7], ['Yoga and Naturopathy', 1, 220, 14], ['Registered Auxiliary Nurse Midwife(RANM)', 2, 7, 8],
    ['Registered Lady Health Visitor (RLHV)', 2, 10, 11],
  ])('%s is %i/%i to create and %i to register', async (name, category, create, register) => {
    const subCategories = await bodyOf<{ code: string; name: string }[]>(`${V4}/hpid/get/subCategories?role=1&categoryCode=${category}`)
    expect(subCategories).toContainEqual({ code: String(create), name })
    expect(await bodyOf(`${MASTERS}/system-of-medicines`)).toContainEqual(expect.objectContaining({ id: register, medicalSystem: name }))
    const txnId = await beginVerified(sandbox, hpr, person)
    const wrong = subCategories.some(({ code }) => code === String(register)) ? [] : [register]
    for (const hpSubCategoryCode of wrong) expect((await hpr.post(paths.create, await creationOf(hpr, person, txnId, { hpCategoryCode: category, hpSubCategoryCode }))).code).toBe('HIS-1062')
    expect((await hpr.post(paths.create, await creationOf(hpr, person, txnId, { hpCategoryCode: category, hpSubCategoryCode: create }))).status).toBe(200)
  })

  test.each([['1', 4060, 'MBBS'], ['2', 4074, 'BDS'], ['4', 4079, 'BAMS'], ['5', 4082, 'BUMS'], ['6', 61, 'BSMS'], ['3', 40, 'BHMS'], ['7', 74, 'BTMS'], ['13', 9568, 'BPHARM']])('the course of %s is %i, %s', async (categoryId, id, acronym) => {
    expect((await hpr.post(`${MASTERS}/courses`, {})).body).toContainEqual(expect.objectContaining({ id, acronym, systemOfMedicineId: Number(categoryId), courseCategory: 'basic' }))
  })
})

test('the spellings of NHA stand: universites, systemOfMedicide, resent-verify-email; corrected ones are not there', async () => {
  expect((await hpr.get(`${MASTERS}/universites/27`)).body).toEqual([expect.objectContaining({ id: 6046, name: 'Baba Farid University Of Health Sciences,faridkot' })])
  expect((await hpr.get(`${MASTERS}/universities/27`)).status).toBe(404)
  expect((await hpr.post(`${V4}/apis/v1/doctors/resend-verify-email`, { emailAddress: 'user@abdm.example', otp_type: '' })).status).toBe(404)
})

test('courses is a POST; a GET of it is 405 until the variant says otherwise', async () => {
  expect((await hpr.get(`${MASTERS}/courses`)).status).toBe(405)
})

test('a date of birth may be day-first as in NHA\'s samples, and of a scrambled year, but lies in the past', async () => {
  await hpr.addAccount(doctorAccount())
  await keepFacilities(sandbox, [aFacility()])
  const hprToken = await hpr.tokenOf(doctorAccount())
  const born = (dateOfBirth: string) => hpr.post(REGISTER, { hprToken, practitioner: changed(swaggerExample(), 'personalInformation.dateOfBirth', dateOfBirth) })
  for (const wrong of ['2990-01-01', '2990-13-01', '1991-24-24', '24-04-1991', '1991-02-30', 'April']) expect(await born(wrong), wrong).toMatchObject({ status: 422, code: 'HIS-1034', field: 'practitioner.personalInformation.dateOfBirth' })
  expect((await born('1327-23-04')).status).toBe(200)
})

describe('someone whom the control plane added', () => {
  async function added(): Promise<Person> {
    const resident = await hpr.inUnit((unit) => addResident(unit, { aadhaar: '999941057058', mobile: '6990000001' }))
    if (!resident || 'refusal' in resident) throw new Error('Nobody was added')
    return resident
  }

  test('gets his Aadhaar OTPs on the mobile of his Aadhaar, whatever his account\'s is, and shows his own portrait', async () => {
    const resident = await added()
    const account = anAccount({ personOrdinal: resident.ordinal, mobile: OTHER_MOBILE })
    await hpr.addAccount(account)
    const init = await hpr.post(`${V4}/api/v1/auth/init`, { idType: '', domainName: '', authMethod: 'AADHAAR_OTP', hprId: account.hprIdNumber })
    expect(init.body).toMatchObject({ mobileNumber: '******0001' })
    expect((await hpr.post(`${V4}/password/recover/byAadhaar`, { hprId: account.hprIdNumber })).body).toMatchObject({ mobileNumber: '******0001' })
    expect((await hpr.post(`${V4}/password/recover/byMobile/sendMobileOTP`, { hprId: account.hprIdNumber })).body).toMatchObject({ mobileNumber: `******${OTHER_MOBILE.slice(-4)}` })
    expect((await hpr.get(`${V4}/v1/account/information`, { 'X-Token': await hpr.tokenOf(account) })).body).toMatchObject({ kycPhoto: expect.stringMatching(/^iVBOR/) })
  })

  test('is told only after the OTP that his Aadhaar number has no HPID', async () => {
    const resident = await added()
    const { status, body } = await hpr.post(`${V4}/v1/forgot/hprId/aadhaar/generateOtp`, { aadhaar: resident.aadhaar, iagree: true })
    expect([status, body]).toEqual([200, { txnId: expect.any(String), msg: 'Please enter OTP sent on your mobile number ******0001', mobileNumber: '******0001' }])
    const { txnId } = body as { txnId: string }
    const otp = await hpr.lastOtp(resident.mobile)
    expect((await hpr.post(`${V4}/v1/forgot/hprId/aadhaar`, { txnId, otp: await hpr.seal(anotherThan(otp)) })).code).toBe('HIS-1013')
    expect((await hpr.post(`${V4}/v1/forgot/hprId/aadhaar`, { txnId, otp: await hpr.seal(otp) })).code).toBe('HIS-1069')
  })
})
