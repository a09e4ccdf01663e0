import { describe, expect, test } from 'vitest'
import { changeRole, generateOtp, toCreation } from '../../functions/hpr/legacy/flow.ts'
import { verifyOtpInBody } from '../../functions/hpr/registration/aadhaar.ts'
import type { Registration } from '../../functions/hpr/registration/state.ts'
import { NOW, anAccount, contextAt } from '../support/hpr.ts'
import { AADHAAR_MOBILE, aKyc } from '../support/registration.ts'

const MINUTE = 60_000
const at = (ms = 0, otp?: string) => contextAt(NOW + ms, {}, otp)
const sent = generateOtp(undefined, aKyc(), at()).state!
const verify = (txn: Registration, given: { otp?: string; domainName?: string; idType?: string } = {}, ms = 0) => verifyOtpInBody(txn, { txnId: 'id', otp: '123456', ...given }, 'short', at(ms))

describe('generateOtp', () => {
  test('a number that nobody holds is refused', () => {
    expect(generateOtp(undefined, undefined, at())).toEqual({ state: undefined, reply: { refusal: 'HIS-2001', field: 'aadhaar', rule: expect.any(String) }, effects: [] })
  })

  test('the same call resends: after 60 s, twice, then not for 30 minutes', () => {
    expect(generateOtp(sent, aKyc(), at(MINUTE - 1)).reply).toMatchObject({ refusal: 'HIS-1023', field: 'aadhaar' })
    const third = generateOtp(generateOtp(sent, aKyc(), at(MINUTE)).state, aKyc(), at(2 * MINUTE)).state
    expect(generateOtp(third, aKyc(), at(31 * MINUTE)).reply).toMatchObject({ refusal: 'HIS-1023' })
    expect(generateOtp(third, aKyc(), at(32 * MINUTE)).reply).toHaveProperty('answer')
  })

  test('answers the Aadhaar-linked mobile in plain, as the sample', () => {
    expect(generateOtp(undefined, aKyc(), at())).toMatchObject({
      state: { stage: 'aadhaarOtpSent' }, reply: { answer: { txnId: expect.any(String), mobileNumber: AADHAAR_MOBILE } }, effects: [{ to: AADHAAR_MOBILE, purpose: 'aadhaar-otp', otp: '123456' }],
    })
  })
})

describe('verifyOTP with an OTP', () => {
  test('refused: other idType and domain, empty, wrong, run out, too many', () => {
    expect(verify(sent, { domainName: 'ndhm.gov.in' }).reply).toMatchObject({ refusal: 'HIS-1036', field: 'domainName' })
    expect(verify(sent, { idType: 'aadhaar' }).reply).toMatchObject({ refusal: 'HIS-1036', field: 'idType' })
    expect(verify(sent, { otp: '' }).reply).toMatchObject({ refusal: 'HIS-1070' })
    expect(verify(sent, { otp: '000000' }).reply).toMatchObject({ refusal: 'HIS-1013', field: 'otp' })
    expect(verify(sent, {}, 10 * MINUTE).reply).toMatchObject({ refusal: 'HIS-1060' })
    const missed = [1, 2, 3].reduce<Registration>((txn) => verify(txn, { otp: '000000' }).state, sent)
    expect(verify(missed).reply).toMatchObject({ refusal: 'HIS-1041' })
  })

  test('authenticates and counts as verifyOTP done; the OTP is not good again', () => {
    const { state, reply } = verify(sent)
    expect(reply).toEqual({ answer: { txnId: expect.any(String), mobileNumber: null } })
    expect(state).toMatchObject({ stage: 'identified', aadhaarOtp: { used: true } })
    expect(verify(state)).toEqual({ state, reply: { refusal: 'HIS-1060', field: 'otp', rule: 'This OTP was used already' }, effects: [] })
  })

  test('is not heeded in a transaction of the hosted page', () => {
    const page = { expiresAt: NOW + 5 * MINUTE, captcha: '1' }
    expect(verify({ stage: 'linked', page }).reply).toMatchObject({ refusal: 'HIS-2099' })
    expect(verify({ ...sent, page } as Registration).reply).toMatchObject({ refusal: 'HIS-2099' })
    expect(verify({ stage: 'authenticated', kyc: aKyc() }, { otp: '000000' }).reply).toMatchObject({ answer: { name: 'Meera Kulkarni' } })
  })
})

test('an older create body becomes today\'s', () => {
  const body = { txnId: 'id', email: 'e', password: 'p', hprId: 'meera1', firstName: 'Meera', hpCategoryCode: '1', hpSubCategoryCode: '3', stateCode: 27, districtCode: '490' }
  expect(toCreation(body)).toMatchObject({ hpCategoryCode: 1, hpSubCategoryCode: 3, stateCode: '27', districtCode: '490', domainName: '@hpr.abdm', role: 1, profilePhoto: '', photoOptional: true })
})

describe('updateRole', () => {
  test.each([[{ role: '4' }, 'HIS-1059', 'role'], [{ role: 'x' }, 'HIS-1059', 'role'], [{ hpCategoryCode: '3' }, 'HIS-1061', 'hpCategoryCode'], [{ hpCategoryCode: '2' }, 'HIS-1062', 'hpSubCategoryCode']])('%j is refused', (command, refusal, field) => {
    const account = anAccount()
    expect(changeRole(account, command)).toEqual({ state: account, reply: { refusal, field, rule: expect.any(String) }, effects: [] })
  })

  test('what is left out stays', () => {
    expect(changeRole(anAccount(), { role: '3' }).state).toEqual(anAccount({ role: 3 }))
    expect(changeRole(anAccount(), { hpCategoryCode: '2', hpSubCategoryCode: '8' }).state).toEqual(anAccount({ category: 2, subCategory: 8 }))
  })
})
