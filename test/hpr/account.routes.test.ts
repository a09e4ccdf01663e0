import { beforeEach, describe, expect, test } from 'vitest'
import { accounts } from '../../functions/nhpr/accounts.ts'
import { categoryNames, verificationStatusOf } from '../../functions/hpr/account/profile.ts'
import { keepBlob } from '../../functions/kernel/blobs.ts'
import { createSandbox } from '../../mocks/sandbox.ts'
import type { Caller } from '../support/hpr.ts'
import { NOW, anAccount, hprCaller, testKeys } from '../support/hpr.ts'

const INFORMATION = '/v4/int/v1/account/information'
const account = anAccount()
let now: number
let hpr: Caller
let token: string

beforeEach(async () => {
  now = NOW
  hpr = hprCaller(createSandbox({ checkAnswers: true, keys: testKeys(), now: () => now }))
  await hpr.addAccount(account)
  token = await hpr.tokenOf(account)
})

const profile = {
  hprIdNumber: '71-2665-5777-2713', hprId: 'meera.kulkarni@hpr.abdm', mobile: '******4567', firstName: 'Meera', middleName: '', lastName: 'Kulkarni', name: 'Meera Kulkarni',
  yearOfBirth: '1989', dayOfBirth: '14', monthOfBirth: '5', gender: 'F', email: 'meera@example.in', profilePhoto: '', stateCode: '27', districtCode: '490',
  subDistrictCode: null, villageCode: null, townCode: null, wardCode: null, pincode: '411036', address: '12, Karve Road, Kothrud, Pune 411036', kycPhoto: '',
  stateName: 'MAHARASHTRA', districtName: 'PUNE', subdistrictName: null, villageName: null, townName: 'Pune City', wardName: null,
  authMethods: ['AADHAAR_BIO', 'MOBILE_OTP', 'DEMOGRAPHICS', 'AADHAAR_OTP', 'PASSWORD'], kycVerified: true, verificationStatus: 'false',
  categoryId: 1, categoryName: 'DOCTOR', categorySubId: 3, categorySubName: 'AYURVEDA', emailVerified: false, role: 1, new: false,
}

describe.each([INFORMATION, '/api/v1/account/profile', '/api/v2/account/profile'])('%s', (path) => {
  test('without a professional\'s token, with one that ran out, and with another `masked` it is refused', async () => {
    expect(await hpr.get(path)).toMatchObject({ status: 422, code: 'HIS-1119', field: 'Authorization' })
    expect(await hpr.get(path, { 'x-token': 'Bearer no.such.token' })).toMatchObject({ status: 422, code: 'HIS-1119', field: 'X-Token' })
    expect(await hpr.get(path, { authorization: 'Bearer no.such.token' })).toMatchObject({ status: 401, body: { code: '900901' } })
    expect(await hpr.get(`${path}?masked=maybe`, { 'x-token': token })).toMatchObject({ status: 422, code: 'HIS-1004', field: 'masked' })
    now += 1_800_000
    expect(await hpr.get(path, { 'x-token': token })).toMatchObject({ status: 422, code: 'HIS-5011', field: 'X-Token' })
  })

  test('the profile, its mobile masked unless asked otherwise', async () => {
    expect(await hpr.get(path, { 'x-token': `Bearer ${token}` })).toMatchObject({ status: 200, body: profile })
    expect(await hpr.get(`${path}?masked=true`, { authorization: `Bearer ${token}` })).toMatchObject({ status: 200, body: profile })
    expect((await hpr.get(`${path}?masked=false`, { authorization: token })).body).toEqual({ ...profile, mobile: '6991234567' })
  })
})

test('photos come from where they are kept; a disabled account answers nobody', async () => {
  await hpr.inUnit(async (unit) => {
    const doc = await unit.get(accounts, account.hprIdNumber)
    unit.save(doc!, { ...doc!.value, profilePhoto: await keepBlob(unit.world, 'cHJvZmlsZQ=='), kycPhoto: await keepBlob(unit.world, 'a3lj') })
  })
  expect((await hpr.get(INFORMATION, { 'x-token': token })).body).toEqual({ ...profile, profilePhoto: 'cHJvZmlsZQ==', kycPhoto: 'a3lj' })
  await hpr.inUnit(async (unit) => {
    const doc = await unit.get(accounts, account.hprIdNumber)
    unit.save(doc!, { ...doc!.value, disabled: true })
  })
  expect(await hpr.get(INFORMATION, { 'x-token': token })).toMatchObject({ status: 422, code: 'HIS-401' })
})

test('verified is who both verifiers verified', () => {
  const by = (council: 'verified' | 'pending', work: 'verified' | 'rejected') => verificationStatusOf({ councilVerification: { state: council, reason: '', at: 0 }, workVerification: { state: work, reason: '', at: 0 } })
  expect([verificationStatusOf(undefined), by('pending', 'verified'), by('verified', 'rejected'), by('verified', 'verified')]).toEqual(['false', 'false', 'false', 'true'])
})

test('category and subcategory are named by the create column', () => {
  expect(categoryNames({ category: 1, subCategory: 6 })).toEqual({ categoryName: 'DOCTOR', categorySubName: 'HOMOEOPATHY' })
  expect(categoryNames({ category: 2, subCategory: 8 })).toEqual({ categoryName: 'NURSE', categorySubName: 'REGISTERED NURSE (RN)' })
  expect(categoryNames({ category: 9, subCategory: 9 })).toEqual({ categoryName: '', categorySubName: '' })
})

test('the id card is one PDF in base64, for a professional alone', async () => {
  const path = '/v4/int/v1/account/getIdCard'
  expect(await hpr.get(path)).toMatchObject({ status: 422, code: 'HIS-1119' })
  const { status, body } = await hpr.get(path, { 'x-token': token })
  expect([status, body]).toEqual([200, { pdf: expect.stringMatching(/^JVBERi0/) }])
  expect(Buffer.from((body as { pdf: string }).pdf, 'base64').toString('latin1')).toContain('(71-2665-5777-2713) Tj')
})

describe('user-details', () => {
  const path = (hprId: string): string => `/v4/int/v1/account/user-details/${encodeURIComponent(hprId)}`

  test('an HPID of nobody is refused, by a bare 404 where the variant says so', async () => {
    expect(await hpr.get(path('nobody'))).toMatchObject({ status: 422, code: 'HIS-1008', field: 'hprId' })
    expect(await hpr.get(path('x'.repeat(201)))).toMatchObject({ status: 422, code: 'HIS-1003', field: 'hprId' })
    const other = hprCaller(createSandbox({ checkAnswers: true, keys: testKeys(), variants: { 'hpr.search-not-found': '404' } }))
    expect(await other.get(path('nobody'))).toMatchObject({ status: 404, body: 'Not Found' })
  })

  test.each([account.hprIdNumber, account.username, 'meera.kulkarni@hpr.abdm'])('%s', async (hprId) => {
    expect(await hpr.get(path(hprId))).toMatchObject({
      status: 200,
      body: { hprIdNumber: '71-2665-5777-2713', name: 'Meera Kulkarni', hprId: 'meera.kulkarni@hpr.abdm', categoryName: 'DOCTOR', categorySubName: 'AYURVEDA' },
    })
  })
})
