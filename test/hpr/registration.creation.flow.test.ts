import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Creation, Facts } from '../../functions/hpr/registration/creation.ts'
import { createHpId } from '../../functions/hpr/registration/creation.ts'
import type { Registration } from '../../functions/hpr/registration/state.ts'
import { toCreated } from '../../functions/hpr/registration/answers.ts'
import { subCategories } from '../../functions/masters/categories.ts'
import { NOW, contextAt } from '../support/hpr.ts'
import { GOOD_PASSWORD, OTHER_MOBILE, PHOTO, aKyc, identified, verified } from '../support/registration.ts'

const facts: Facts = { held: false, taken: false, hprIdNumber: '71-1111-2222-3333', clientId: 'SBX_000001' }
/** The sample of the document of June 2026, p. 15-16, with a person's own values. */
const good: Creation = {
  txnId: 'txn', email: 'meera@example.in', idType: 'hpr_id', domainName: '@hpr.abdm', firstName: 'Meera', middleName: '', lastName: 'Kulkarni', password: GOOD_PASSWORD, profilePhoto: PHOTO,
  hprId: 'meera1989', sourceType: 'AADHAAR', hpCategoryCode: 6, hpSubCategoryCode: 33, clientId: '', stateCode: '27', districtCode: '472', council: false, role: 3,
}
const create = (given: Partial<Creation> = {}, { txn = verified(), more = {}, choices = {} }: { txn?: Registration; more?: Partial<Facts>; choices?: Record<string, string> } = {}) =>
  createHpId(txn, { ...good, ...given }, { ...facts, ...more }, contextAt(NOW, choices))

describe('refused', () => {
  test('an order of the checks: transaction, account, mobile, fields', () => {
    expect(create({ email: '' }, { txn: { stage: 'authenticated', kyc: aKyc() }, more: { held: true } }).reply).toMatchObject({ refusal: 'HIS-2099' })
    expect(create({ email: '' }, { txn: identified(), more: { held: true } }).reply).toMatchObject({ refusal: 'HIS-3021' })
    expect(create({ email: '' }, { txn: identified() }).reply).toMatchObject({ refusal: 'HIS-1068' })
  })

  test.each<[string, Partial<Creation>, string]>([
    ['HIS-1070', { email: '' }, 'email'], ['HIS-1070', { domainName: '' }, 'domainName'], ['HIS-1070', { firstName: ' ' }, 'firstName'], ['HIS-1070', { hprId: '' }, 'hprId'],
    ['HIS-1070', { password: '' }, 'password'], ['HIS-1070', { profilePhoto: '' }, 'profilePhoto'],
    ['HIS-1036', { domainName: '@hpr.ndhm' }, 'domainName'], ['HIS-1036', { idType: 'aadhaar' }, 'idType'],
    ['HIS-1014', { firstName: 'Meera1' }, 'firstName'], ['HIS-1014', { lastName: 'K<b>' }, 'lastName'],
    ['HIS-1030', { firstName: 'Mira' }, 'firstName'], ['HIS-1030', { middleName: 'Anand' }, 'middleName'], ['HIS-1030', { lastName: 'Deshpande' }, 'lastName'],
    ['HIS-1003', { email: 'meera' }, 'email'], ['HIS-1003', { email: 'a b@example.in' }, 'email'],
    ['HIS-1010', { password: 'Sand@20' }, 'password'], ['HIS-1010', { password: 'sandook@2026' }, 'password'], ['HIS-1010', { password: 'SANDOOK@2026' }, 'password'],
    ['HIS-1010', { password: 'Sandook2026' }, 'password'], ['HIS-1010', { password: 'Meera@20267' }, 'password'], ['HIS-1010', { password: 'kulkARNI@7' }, 'password'],
    ['HIS-1035', { hprId: 'Me' }, 'hprId'], ['HIS-1035', { hprId: 'Meera1989' }, 'hprId'], ['HIS-1035', { hprId: 'meera1989@hpr.ndhm' }, 'hprId'],
    ['HIS-1061', { hpCategoryCode: 3 }, 'hpCategoryCode'], ['HIS-1062', { hpCategoryCode: 1 }, 'hpSubCategoryCode'], ['HIS-1062', { hpSubCategoryCode: 13 }, 'hpSubCategoryCode'],
    ['HIS-1059', { role: 0 }, 'role'], ['HIS-1059', { role: 4 }, 'role'], ['HIS-1057', { sourceType: 'DRIVING_LICENSE' }, 'sourceType'],
    ['HIS-1024', { stateCode: '99' }, 'stateCode'], ['HIS-1025', { districtCode: '9999' }, 'districtCode'], ['HIS-1025', { stateCode: '29', districtCode: '490' }, 'districtCode'],
    ['HIS-1025', { stateCode: null, districtCode: '548' }, 'districtCode'],
    ['HIS-1063', { profilePhoto: 'bm90IGFuIGltYWdl' }, 'profilePhoto'], ['HIS-1063', { profilePhoto: '<BASE64>' }, 'profilePhoto'],
    ['HIS-1064', { profilePhoto: `${PHOTO.slice(0, -4).replace(/=+$/, '')}${'A'.repeat(1_400_000)}` }, 'profilePhoto'],
  ])('%s for %j', (refusal, given, field) => {
    const txn = verified()
    expect(create(given, { txn })).toEqual({ state: txn, reply: { refusal, field, rule: expect.any(String) }, effects: [] })
  })

  test('HIS-1015 for another\'s username', () => {
    expect(create({}, { more: { taken: true } }).reply).toMatchObject({ refusal: 'HIS-1015', field: 'hprId' })
  })

  test('a run in the password only by variant', () => {
    expect(create({ password: 'Xabc@9xyQ' }).reply).toHaveProperty('answer')
    expect(create({ password: 'Xabc@9xyQ' }, { choices: { 'hpr.password-runs': 'on' } }).reply).toMatchObject({ refusal: 'HIS-1010' })
  })

  test('the specification\'s own example, which its document contradicts', () => {
    expect(create({ role: 0, sourceType: 'DRIVING_LICENSE', clientId: 'V4', hprId: 'user@hpr.abdm', hpCategoryCode: 1, hpSubCategoryCode: 1 }).reply).toHaveProperty('refusal')
  })

  test('every subcategory belongs to its category alone', () => {
    fc.assert(fc.property(fc.constantFrom(1, 2, 6), fc.integer({ min: 0, max: 250 }), (category, subCategory) => {
      const belongs = subCategories.some((each) => each.create === subCategory && each.category === category)
      expect('answer' in create({ hpCategoryCode: category, hpSubCategoryCode: subCategory }).reply).toBe(belongs)
    }))
  })
})

describe('created', () => {
  test('gender, birth, mobile and address come from the transaction, the rest from the body', () => {
    const { state, reply, effects } = create()
    expect(state).toMatchObject({ stage: 'created', hprIdNumber: '71-1111-2222-3333' })
    expect(reply).toMatchObject({
      answer: {
        kycPhoto: 'PORTRAIT',
        account: { hprIdNumber: '71-1111-2222-3333', username: 'meera1989', mobile: OTHER_MOBILE, email: 'meera@example.in', gender: 'F', dateOfBirth: '1989-05-04', stateCode: '27', districtCode: '472', category: 6, subCategory: 33, role: 3, createdAt: NOW, createdBy: 'SBX_000001' },
      },
    })
    expect(effects).toEqual([{ effect: 'message', channel: 'sms', to: OTHER_MOBILE, purpose: 'hpid-created', text: 'Your Healthcare Professional ID 71-1111-2222-3333 (meera1989@hpr.abdm) was created.' }])
    expect(JSON.stringify([state, reply])).not.toContain(GOOD_PASSWORD)
  })

  test('again in the same transaction: HIS-3021', () => {
    const { state } = create()
    expect(create({}, { txn: state, more: { held: true } }).reply).toMatchObject({ refusal: 'HIS-3021' })
  })

  test.each<[string, Partial<Creation>]>([
    ['with its domain', { hprId: 'meera1989@hpr.abdm' }], ['names in another case', { firstName: 'MEERA', lastName: 'kulkarni' }], ['the whole name in the first', { firstName: 'Meera Kulkarni', lastName: '' }],
    ['without what is not mandatory', { idType: null, middleName: null, lastName: null, sourceType: null, clientId: null, stateCode: null, districtCode: null, council: null }],
  ])('%s', (_, given) => {
    expect(create(given).reply).toHaveProperty('answer')
  })

  test('places left out are those of the Aadhaar record; a state alone has no district', () => {
    const placeOf = (given: Partial<Creation>) => (create(given).reply as { answer: { account: { stateCode: string; districtCode: string } } }).answer.account
    expect(placeOf({ stateCode: null, districtCode: null })).toMatchObject({ stateCode: '27', districtCode: '490' })
    expect(placeOf({ stateCode: '29', districtCode: null })).toMatchObject({ stateCode: '29', districtCode: '' })
    expect(placeOf({ stateCode: '09', districtCode: '145' })).toMatchObject({ stateCode: '9', districtCode: '145' })
  })

  test('the answer on the wire', () => {
    const { account } = (create().reply as { answer: { account: Parameters<typeof toCreated>[0] } }).answer
    expect(toCreated(account, 'TOKEN', 'PORTRAIT')).toEqual({
      token: 'TOKEN', hprIdNumber: '71-1111-2222-3333', name: 'Meera Kulkarni', gender: 'F', yearOfBirth: '1989', monthOfBirth: '5', dayOfBirth: '4', firstName: 'Meera', hprId: 'meera1989@hpr.abdm',
      lastName: 'Kulkarni', middleName: '', stateCode: '27', districtCode: '472', stateName: 'MAHARASHTRA', districtName: expect.any(String), email: null, kycPhoto: 'PORTRAIT', mobile: 'xxxxxxxx21',
      categoryId: 0, subCategoryId: 0, authMethods: ['AADHAAR_BIO', 'MOBILE_OTP', 'DEMOGRAPHICS', 'AADHAAR_OTP', 'PASSWORD'], new: true, categories: {},
    })
  })
})
