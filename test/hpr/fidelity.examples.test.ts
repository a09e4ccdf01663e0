import { beforeEach, describe, expect, test } from 'vitest'
import type { Person } from '../../functions/people/people.ts'
import type { Sandbox } from '../../mocks/sandbox.ts'
import { createSandbox } from '../../mocks/sandbox.ts'
import { aFacility, keepFacilities } from '../support/facilities.ts'
import type { Answered, Caller } from '../support/hpr.ts'
import { hprCaller, NOW, PASSWORD, testKeys } from '../support/hpr.ts'
import { beginIdentified, beginLinked, beginVerified, creationOf, OTHER_MOBILE, passPage, paths, peopleWho, withoutHpid } from '../support/registration.ts'
import { aFile, doctorAccount, swaggerExample } from './professional.samples.ts'

/*
 * Every published 200 example of the professional registry, and what is answered here: the same keys, no more and no fewer,
 * the same JSON types, null where the example has null. Where example and schema contradict each other the one served is named.
 * Source: nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-m4.yaml; NHA, Register Healthcare Professional, 22.06.2026
 */
const V4 = '/v4/int'
const DOCTORS = `${V4}/apis/v1/doctors`
const account = doctorAccount()
const hprId = account.hprIdNumber
let sandbox: Sandbox
let hpr: Caller
let person: Person

beforeEach(async () => {
  sandbox = createSandbox({ now: () => NOW, keys: testKeys(), checkAnswers: true })
  hpr = hprCaller(sandbox)
  await hpr.addAccount(account)
  await keepFacilities(sandbox, [aFacility()])
  person = (await peopleWho(hpr, withoutHpid, 1))[0]!
})

/** What has the keys and types of the example; of a list each entry has those of the example's first. */
function shapedLike(example: unknown): unknown {
  if (example === null) return null
  if (Array.isArray(example)) return { listOf: shapedLike(example[0]) }
  if (typeof example === 'object') return Object.fromEntries(Object.entries(example).map(([name, value]) => [name, shapedLike(value)]))
  return typeof example
}

/** A list takes the shape of its entries, which must all have one. */
function shapeOf(value: unknown): unknown {
  if (value === null) return null
  if (Array.isArray(value)) {
    const shapes = value.map(shapeOf)
    for (const shape of shapes) expect(shape).toEqual(shapes[0])
    return { listOf: shapes[0] }
  }
  if (typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, shapeOf(each)]))
  return typeof value
}

const BLOB = 'iVBORw0KGgo='
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const tokenOf = (): Promise<string> => hpr.tokenOf(account)
const bodyOf = async (path: string, body: unknown): Promise<Record<string, string>> => (await hpr.post(path, body)).body as Record<string, string>

async function register(): Promise<Answered> {
  return hpr.post(`${DOCTORS}/register-professional-new`, { hprToken: await tokenOf(), practitioner: swaggerExample() })
}

const tokens = { token: 'jwt', expiresIn: 1800, refreshToken: 'jwt', refreshExpiresIn: 10_800 }
const recovered = async (): Promise<string> => {
  const { txnId } = await bodyOf(`${V4}/password/recover/byAadhaar`, { hprId })
  await hpr.post(`${V4}/password/recover/confirmByAadhaar`, { txnId, otp: await hpr.seal(await hpr.lastOtp(account.mobile)) })
  return txnId!
}
const mobileVerified = async (): Promise<Answered> => {
  const { txnId } = await bodyOf(`${V4}/api/v2/auth/loginViaMobileSendOTP`, { mobile: account.mobile })
  return hpr.post(`${V4}/api/v2/auth/loginViaMobileSendOTP`, { txnId, otp: await hpr.seal(await hpr.lastOtp(account.mobile)), mobile: account.mobile })
}
const submitted = { referenceNumber: '9a2d25fc', status: 'true', message: 'Congratulations!', error: null, hprId: '71-7507-6401-7665' }
const linkedMail = { msg: 'Mail sent successfully', status: 'success', otpLimitExp: null, expTime: null }
const found = { hprIdNumber: '71-1227-4427-0212', name: 'A', authMethods: ['PASSWORD'], hprId: 'amol@hpr.abdm', categoryId: '1', subCategoryId: '1' }

const examples: Record<string, [example: unknown, send: () => Promise<Answered>]> = {
  // Schema and documents against the example {txnId, mobileNumber}.
  'aadhaar/generateLink': [{ status: 'URL GENERATED', txnId: '563109c8', url: 'https://' }, () => hpr.post(paths.generateLink, { scopes: ['nhpr-register'], source: 'NHPR' })],
  'aadhaar/isAuthenticated': [true, async () => hpr.post(paths.isAuthenticated, { txnId: (await beginLinked(hpr)).txnId })],
  'demographicAuthViaMobile': [{ verified: true, errorCode: null, reason: null, uidaiToken: null }, async () => hpr.post(paths.match, { txnId: await beginIdentified(sandbox, hpr, person), mobileNumber: await hpr.seal(person.mobile) })],
  'checkHpIdAccountExist, an account': [
    {
      token: 'jwt', hprIdNumber: '71-2665-5777-2713', categoryId: 100, subCategoryId: 85, txnId: '79dbf65d', name: 'A', gender: 'M', yearOfBirth: '1990', monthOfBirth: '11', dayOfBirth: '1', firstName: 'A', middleName: '', lastName: 'M',
      stateCode: '9', districtCode: '145', stateName: 'Uttar Pradesh', districtName: 'Ghaziabad', address: 'x', pincode: '201005', profilePhoto: BLOB, mobile: null, hprId: 'anujsharma1990@hpr.abdm', new: false,
    },
    async () => hpr.post(paths.check, { txnId: await beginIdentified(sandbox, hpr, (await peopleWho(hpr, (each) => each.hpr !== undefined, 1))[0]!) }),
  ],
  'checkHpIdAccountExist, none': [
    {
      token: '', hprIdNumber: '', categoryId: 0, subCategoryId: 0, txnId: '18e863dc', name: 'A', gender: 'M', yearOfBirth: '1994', monthOfBirth: '8', dayOfBirth: '12', firstName: 'F', middleName: 'K', lastName: 'S', stateCode: '27',
      districtCode: '490', stateName: 'Maharashtra', districtName: 'Pune', address: 'x', pincode: '411015', profilePhoto: BLOB, mobile: '8989012345', hprId: '', new: true,
    },
    async () => hpr.post(paths.check, { txnId: await beginIdentified(sandbox, hpr, person), preverifiedCheck: true }),
  ],
  'hpid/suggestion': [['test1993', 'test1', 'kumar1993', 'test.kumar', 'testk1993'], async () => hpr.post(paths.suggest, { txnId: await beginVerified(sandbox, hpr, person) })],
  'generateMobileOTP': [{ txnId: '951b4258', mobileNumber: null }, async () => hpr.post(paths.sendMobileOtp, { txnId: await beginIdentified(sandbox, hpr, person), mobile: OTHER_MOBILE })],
  'createHprIdWithPreVerified': [
    {
      token: 'jwt', hprIdNumber: '7x', name: 'U', gender: 'F', yearOfBirth: '19xx', monthOfBirth: '1x', dayOfBirth: '1x', firstName: 'U', hprId: 'userid@hpr.abdm', lastName: 'l', middleName: '', stateCode: '29', districtCode: '548',
      stateName: 'KARNATAKA', districtName: 'Tumakuru', email: null, kycPhoto: BLOB, mobile: 'xxxxxxxx79', categoryId: 0, subCategoryId: 0, authMethods: ['AADHAAR_BIO'], new: true, categories: {},
    },
    async () => hpr.post(paths.create, await creationOf(hpr, person, await beginVerified(sandbox, hpr, person))),
  ],
  'authPassword': [{ token: 'jwt', expiresIn: 1_733_639_805, refreshToken: null, refreshExpiresIn: 0 }, () => hpr.post(`${V4}/api/v1/auth/authPassword`, { idType: '', domainName: '', hprId, password: PASSWORD })],
  'auth/init': [{ transactionId: '227654a1', mobileNumber: '******1234' }, () => hpr.post(`${V4}/api/v1/auth/init`, { idType: '', domainName: '', authMethod: 'AADHAAR_OTP', hprId })],
  'confirmWithAadhaarOtp': [tokens, async () => {
    const { transactionId } = await bodyOf(`${V4}/api/v1/auth/init`, { idType: '', domainName: '', authMethod: 'AADHAAR_OTP', hprId })
    return hpr.post(`${V4}/api/v1/auth/confirmWithAadhaarOtp`, { otp: await hpr.lastOtp(account.mobile), txnId: transactionId })
  }],
  'loginViaMobileSendOTP, sending': [{ txnId: '28b4ce41', mobileNumber: '******1234' }, () => hpr.post(`${V4}/api/v2/auth/loginViaMobileSendOTP`, { mobile: account.mobile })],
  // Schema: the prose sample has the first three of the five.
  'loginViaMobileSendOTP, verifying': [{ txnId: '28b4ce41', mobileLinkedHpIdDTO: [{ hprIdNumber: '**-****-0326-3829', name: 'A', hprId: '*****@hpr.abdm', categoryId: 1, subCategoryId: 1 }] }, mobileVerified],
  'login/userAuthorizedToken': [tokens, async () => hpr.post(`${V4}/api/v2/auth/login/userAuthorizedToken`, { hpId: hprId, txnId: ((await mobileVerified()).body as { txnId: string }).txnId })],
  'generate-mobile-otp': [{ status: 'success', txnId: '3a9e7f08' }, async () => hpr.post(`${DOCTORS}/generate-mobile-otp`, { hpr_token: await tokenOf(), officialMobile: await hpr.seal(OTHER_MOBILE) })],
  'generate-verification-email': [linkedMail, () => hpr.post(`${DOCTORS}/generate-verification-email`, { emailAddress: 'user@abdm.example', otp_type: '' })],
  'verify-email-otp, wrong': [{ status: 'fail', msg: 'Email Verification Failed' }, async () => hpr.post(`${DOCTORS}/verify-email-otp`, { hpr_token: await tokenOf(), hpr_id: hprId, officialEmail: 'user@abdm.example', emailOtp: 515_999 })],
  'password/change/byPassword': [{ message: 'Password has been changed successfully!' }, async () => hpr.post(`${V4}/password/change/byPassword`, { newPassword: await hpr.seal('Zebra@2027'), oldPassword: await hpr.seal(PASSWORD) }, { 'X-Token': await tokenOf() })],
  'password/recover/byAadhaar': [{ txnId: '9b78fdfb', mobileNumber: '******8063', msg: '', verified: false }, () => hpr.post(`${V4}/password/recover/byAadhaar`, { hprId })],
  'password/recover/byMobile/sendMobileOTP': [{ txnId: '7ebad8aa', msg: 'Please', otp: 0, mobileNumber: '******2021' }, () => hpr.post(`${V4}/password/recover/byMobile/sendMobileOTP`, { hprId: account.username })],
  'password/resetPassword': [{ message: 'Password has been changed successfully!' }, async () => hpr.post(`${V4}/password/resetPassword`, { txnId: await recovered(), newPassword: await hpr.seal('Zebra@2027') })],
  'password/reset/password': [{ message: 'no example: the schema' }, async () => hpr.post(`${V4}/password/reset/password`, { txnId: await recovered(), newPassword: await hpr.seal('Zebra@2027') })],
  'account/getIdCard': [{ pdf: 'JVBERi0xLjMK' }, async () => hpr.get(`${V4}/v1/account/getIdCard`, { 'X-Token': await tokenOf() })],
  'account/user-details': [{ hprIdNumber: '71', name: 'no example: the schema', hprId: 'a@hpr.abdm', categoryName: 'DOCTOR', categorySubName: 'DENTIST' }, () => hpr.get(`${V4}/v1/account/user-details/${hprId}`)],
  'forgot/hprId/mobile/generateOtp': [{ txnId: '132dd7dd', msg: 'Please', mobileNumber: '******2021' }, async () => hpr.post(`${V4}/v1/forgot/hprId/mobile/generateOtp`, { mobileNumber: await hpr.seal(account.mobile) })],
  'forgot/hprId/mobile': [{ hprId: 'amol.hudekar@hpr.abdm', hprIdNumber: '71-1********-0212', token: 'jwt' }, async () => {
    const { txnId } = await bodyOf(`${V4}/v1/forgot/hprId/mobile/generateOtp`, { mobileNumber: await hpr.seal(account.mobile) })
    const otp = await hpr.seal(await hpr.lastOtp(account.mobile))
    return hpr.post(`${V4}/v1/forgot/hprId/mobile`, { txnId, otp, name: account.name, firstName: account.firstName, gender: account.gender, yearOfBirth: account.dateOfBirth.slice(0, 4) })
  }],
  'search/existsByHprId': [true, () => hpr.get(`${V4}/v1/search/existsByHprId/${hprId}`)],
  'search/searchByHprId': [found, () => hpr.get(`${V4}/v1/search/searchByHprId/${hprId}`)],
  'search/searchByMobile': [[found], () => hpr.get(`${V4}/v1/search/searchByMobile/${account.mobile}`)],
  'register-professional-new': [submitted, register],
  'update-professional-new': [submitted, async () => {
    await register()
    return hpr.post(`${DOCTORS}/update-professional-new`, { hprToken: await tokenOf(), practitioner: swaggerExample() })
  }],
  'fetch-documents-list': [
    {
      documentList: {
        profileDetails: { profilePhoto: { id: 30_106, data: BLOB }, proofOfWorkCertificate: { id: 30_106, data: BLOB } },
        registrationDetails: [{ registrationCertificate: { id: 21_021, systemOfMedicide: 'modern_medicine', data: BLOB }, proofOfNameChangeRegCertificate: { id: 21_021, systemOfMedicide: 'modern_medicine', data: null } }],
        qualificationDetails: [{ degreeCertificate: { id: 9693, courseName: 'PhD', qualificationYear: '2021', data: BLOB }, proofOfNameChangeQualCertificate: { id: 9693, courseName: 'PhD', qualificationYear: '2021', data: null } }],
        qualification: null,
      },
      Message: 'Data fetched successfully',
    },
    async () => {
      const body = swaggerExample()
      // Its second degree has a name-change proof, the first none: of two shapes of entry one is held.
      body.registrationAcademic!.registrationData![0]!.qualifications!.pop()
      await hpr.post(`${DOCTORS}/register-professional-new`, { hprToken: await tokenOf(), practitioner: body })
      return hpr.post(`${DOCTORS}/fetch-documents-list`, { hprid: hprId })
    },
  ],
  'upload-document': [{ profilePhoto: null, degreeCertificate: null, registrationCertificate: { status: 'pass', msg: 'Registration certificate updated' }, proofOfWorkCertificate: null }, async () => {
    await register()
    const { body } = await hpr.post(`${DOCTORS}/fetch-documents-list`, { hprid: hprId })
    const [slot] = (body as { documentList: { registrationDetails: { registrationCertificate: { id: number } }[] } }).documentList.registrationDetails
    return hpr.post(`${V4}/apis/v1/uploads/upload-document`, { hpr_token: await tokenOf(), document: [{ document_id: slot!.registrationCertificate.id, document_type: 'registrationCertificate', fileType: '', data: aFile('pdf') }] })
  }],
  'fetch-professional-info': [
    {
      practitioners: [[{
        identifier: 38_053, active: false, name: 'A', gender: 'Male', salutation: 'Mr', communicationLanguage: ' English ',
        registrations: [{
          identifier: 25_989, category: 'Dentistry', nuidnumber: null, nuidvalidtill: null, systemOfMedicide: null, isRenewable: 'false', dueDate: null, councilName: 'K', registeredAt: null, registrationNumber: 'R', registrationDate: '2024-12-01',
        }],
        qualifications: [{ identifier: 12_835, courseName: 'B', collegeName: 'A', universityName: 'R', qualificationYear: '2024', qualificationMonth: '' }],
        hpr_id: '71-7507-6401-7665', application_status: null, is_council_verified: null, is_work_verified: null, email: '', mobileNumber: '******2125', hpr_category: 'doctor',
      }]],
      message: 'Data fetched successfully',
    },
    async () => {
      await register()
      return hpr.post(`${DOCTORS}/fetch-professional-info`, { practitioner: { id: hprId, name: '', contactNumber: account.mobile, state: account.address.state.toUpperCase(), registrationNumber: '' } })
    },
  ],
  'hpid/get/categories': [[{ code: 1, name: 'Doctor', subCategories: [{ code: '220', name: 'Yoga and Naturopathy' }] }], () => hpr.get(`${V4}/hpid/get/categories?role=1`)],
  'hpid/get/subCategories': [[{ code: '220', name: 'Yoga and Naturopathy' }], () => hpr.get(`${V4}/hpid/get/subCategories?role=1&categoryCode=1`)],
  'masters/affiliated-board/states/{id}': [[{ id: 38, name: 'M', status: true, visibleStatus: true, stateId: 20, courseId: null, councilBoard: false, nationalBoard: false }], () => hpr.get(`${V4}/apis/v1/masters/affiliated-board/states/20`)],
  'masters/colleges/{id}': [[{ id: 21, name: 'D', status: true, visibleStatus: true, createdAt: '2023', systemOfMedicineId: 1, stateId: 27, courseId: null, stateName: 'M', systemOfMedicineName: null, deleted: false }], () => hpr.get(`${V4}/apis/v1/masters/colleges/27`)],
  'masters/countries/{id}': [{ id: 356, alpha_2_code: 'IN', alpha_3_code: 'IND', enShortName: 'India', nationality: 'Indian' }, () => hpr.get(`${V4}/apis/v1/masters/countries/356`)],
  'masters/nurse-councils': [[{ id: 1, name: 'A', status: true, visibleStatus: true, position: 0, stateId: 2 }], () => hpr.get(`${V4}/apis/v1/masters/nurse-councils`)],
  'masters/universites/{id}': [[{ id: 6046, name: 'B', status: true, visibleStatus: true, collegeId: 27, collegeName: null, deleted: false, college: null }], () => hpr.get(`${V4}/apis/v1/masters/universites/27`)],
}

describe.each(Object.entries(examples))('%s', (_, [example, send]) => {
  test('answers 200 in the shape published', async () => {
    const { status, body } = await send()
    expect(status).toBe(200)
    expect(shapeOf(body)).toEqual(shapedLike(example))
  })
})

test('every txnId is a UUID, and expiresIn an instant in authPassword alone', async () => {
  const answers = await Promise.all(['aadhaar/generateLink', 'generateMobileOTP', 'auth/init', 'loginViaMobileSendOTP, sending', 'generate-mobile-otp'].map((name) => examples[name]![1]()))
  for (const { body } of answers) expect((body as { txnId?: string }).txnId ?? (body as { transactionId: string }).transactionId).toMatch(UUID)
  expect((await examples['authPassword']![1]()).body).toMatchObject({ expiresIn: NOW / 1000 + 1800 })
})

test('account/information: the published profile, key by key; role is in the schema and not in the example', async () => {
  const { body } = await hpr.get(`${V4}/v1/account/information`, { 'X-Token': await tokenOf() })
  expect(body).toEqual({
    hprIdNumber: hprId, hprId: 'ayushman@hpr.abdm', mobile: '******2125', firstName: 'Ayushman', middleName: 'Bharat', lastName: 'Mission', name: 'Ayushman Bharat Mission', yearOfBirth: '1989', dayOfBirth: '14', monthOfBirth: '5',
    gender: 'M', email: 'ayushman@example.in', profilePhoto: '', stateCode: '27', districtCode: '490', subDistrictCode: null, villageCode: null, townCode: null, wardCode: null, pincode: '411036',
    address: '12, Karve Road, Kothrud, Pune 411036', kycPhoto: '', stateName: 'MAHARASHTRA', districtName: 'PUNE', subdistrictName: null, villageName: null, townName: 'Pune City', wardName: null,
    authMethods: ['AADHAAR_BIO', 'MOBILE_OTP', 'DEMOGRAPHICS', 'AADHAAR_OTP', 'PASSWORD'], kycVerified: true, verificationStatus: 'false', categoryId: 1, categoryName: 'DOCTOR', categorySubId: 2, categorySubName: 'DENTIST',
    emailVerified: false, role: 1, new: false,
  })
  expect((await hpr.get(`${V4}/v1/account/information?masked=false`, { 'X-Token': await tokenOf() })).body).toMatchObject({ mobile: account.mobile })
})

test('verifyOTP: the flat details, key by key; nested with the id that was sent, by variant', async () => {
  const { address } = person
  const answer = async (): Promise<{ sent: string; body: unknown }> => {
    const link = await beginLinked(hpr)
    await passPage(sandbox, hpr, link, person)
    return { sent: link.txnId, body: (await hpr.post(paths.verifyOtp, { txnId: link.txnId })).body }
  }
  const nullable = (text: string): string | null => text || null
  expect((await answer()).body).toEqual({
    txnId: expect.stringMatching(UUID), mobileNumber: null, photo: expect.stringMatching(/^iVBOR/), gender: person.gender, name: person.name, email: null, pincode: address.pincode,
    birthdate: person.dateOfBirth.split('-').toReversed().join('-'), careOf: address.careOf, house: address.house, street: address.street, landmark: nullable(address.landmark), locality: address.locality,
    villageTownCity: address.villageTownCity, subDist: nullable(address.subDist), district: address.district, state: address.state, postOffice: address.postOffice, address: address.full,
  })
  sandbox = createSandbox({ now: () => NOW, keys: testKeys(), checkAnswers: true, variants: { 'hpr.verify-otp-shape': 'nested' } })
  hpr = hprCaller(sandbox)
  const { sent, body } = await answer()
  expect(body).toEqual({
    txnId: sent, mobileNumber: `******${person.mobile.slice(-4)}`, photo: expect.stringMatching(/^iVBOR/), name: person.name, gender: person.gender, dob: person.dateOfBirth,
    address: { house: address.house, street: address.street, district: address.district, state: address.state, pincode: address.pincode },
  })
})
