import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Forgot } from '../../functions/hpr/forgot/flow.ts'
import { forgotByAadhaar, forgotByMobile, otpOf, sendForgotAadhaarOtp, sendForgotMobileOtp } from '../../functions/hpr/forgot/flow.ts'
import { personOf } from '../../functions/hpr/forgot/registration.ts'
import { OTP_LIFETIME_MS } from '../../functions/nhpr/otp.ts'
import type { Registration } from '../../functions/hpr/registration/state.ts'
import { NOW, anAccount, contextAt } from '../support/hpr.ts'

const account = anAccount()
const sibling = anAccount({ hprIdNumber: '71-1111-2222-3333', username: 'anil.k', firstName: 'Anil', name: 'Anil Kulkarni', gender: 'M', dateOfBirth: '1992-11-03' })
const at = contextAt(NOW)
const open = sendForgotMobileOtp([account, sibling], { mobileNumber: account.mobile }, at).state!
const who = { otp: '123456', name: 'Meera Kulkarni', firstName: 'Meera', gender: 'F', yearOfBirth: '1989' }

describe('by mobile', () => {
  test.each([
    ['noise of a ciphertext for another key', [account], 'k$;f', 'HIS-1011'],
    ['a mobile of nobody', [], '6991234567', 'HIS-1072'],
  ])('%s is refused', (_, accounts, mobileNumber, refusal) => {
    expect(sendForgotMobileOtp(accounts, { mobileNumber }, at)).toMatchObject({ state: undefined, reply: { refusal, field: 'mobileNumber' }, effects: [] })
  })

  test.each([
    [{ name: ' ' }, 'HIS-1070', 'name'],
    [{ firstName: '' }, 'HIS-1070', 'firstName'],
    [{ name: 'Meera 2' }, 'HIS-1014', 'name'],
    [{ lastName: 'Kulk@rni' }, 'HIS-1014', 'lastName'],
    [{ gender: 'Female' }, 'HIS-1055', 'gender'],
    [{ otp: '000000' }, 'HIS-1013', 'otp'],
    [{ name: 'Meera Kulkarnee' }, 'HIS-1030', 'name'],
    [{ firstName: 'Anil' }, 'HIS-1030', 'name'],
    [{ middleName: 'Bai' }, 'HIS-1030', 'name'],
    [{ gender: 'U' }, 'HIS-1059', 'yearOfBirth'],
    [{ yearOfBirth: '1990' }, 'HIS-1059', 'yearOfBirth'],
    [{ monthOfBirth: '6' }, 'HIS-1059', 'yearOfBirth'],
    [{ dayOfBirth: '13' }, 'HIS-1059', 'yearOfBirth'],
  ])('%o is refused with %s', (change, refusal, field) => {
    expect(forgotByMobile(open, [account, sibling], { ...who, ...change }, at).reply).toMatchObject({ refusal, field })
  })

  test('nothing is said about the demographics before the OTP is right', () => {
    expect(forgotByMobile(open, [account], { ...who, otp: '000000', yearOfBirth: '1990' }, at).reply).toMatchObject({ refusal: 'HIS-1013' })
  })

  test('demographics that do not fit leave the right OTP good', () => {
    const { state } = forgotByMobile(open, [account], { ...who, yearOfBirth: '1990' }, at)
    expect(state).toBe(open)
    expect(forgotByMobile(state, [account], who, at).reply).toEqual({ answer: account })
  })

  test.each([{}, { name: ' meera   KULKARNI ' }, { middleName: '', lastName: 'kulkarni' }, { monthOfBirth: '05', dayOfBirth: '14' }])('%o finds the account among those of the mobile', (change) => {
    expect(forgotByMobile(open, [sibling, account], { ...who, ...change }, at)).toMatchObject({ state: { stage: 'done', hprIdNumber: account.hprIdNumber }, reply: { answer: account } })
  })

  test('an OTP of an Aadhaar number is refused here, and one of a mobile there', () => {
    const aadhaar = sendForgotAadhaarOtp({ mobile: '6997654321', hprIdNumber: '' }, { aadhaar: '999912345678' }, at).state!
    expect(forgotByMobile(aadhaar, [account], who, at).reply).toMatchObject({ refusal: 'HIS-1006', field: 'txnId' })
    expect(forgotByAadhaar(open, { otp: '123456' }, at).reply).toMatchObject({ refusal: 'HIS-1006', field: 'txnId' })
  })

  test('no sequence of tries finds anybody without the right OTP in time, nor twice', () => {
    const step = fc.record({ right: fc.boolean(), fits: fc.boolean(), afterMs: fc.integer({ min: 0, max: OTP_LIFETIME_MS / 2 }) })
    fc.assert(fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let [txn, now, found]: [Forgot, number, number] = [open, NOW, 0]
      for (const { right, fits, afterMs } of steps) {
        now += afterMs
        const { state, reply } = forgotByMobile(txn, [account], { ...who, otp: right ? '123456' : '000000', yearOfBirth: fits ? '1989' : '1988' }, contextAt(now))
        txn = state
        if ('answer' in reply) {
          found++
          expect(right && fits && now < NOW + OTP_LIFETIME_MS).toBe(true)
        }
      }
      expect(found).toBeLessThanOrEqual(1)
    }))
  })
})

describe('by Aadhaar', () => {
  const resident = { mobile: '6997654321', hprIdNumber: account.hprIdNumber }

  test.each([
    ['eleven digits', resident, { aadhaar: '99991234567' }, 'HIS-1012'],
    ['a number that begins with 1', resident, { aadhaar: '199912345678' }, 'HIS-1012'],
    ['no agreement', resident, { aadhaar: '999912345678', agreed: false }, 'HIS-1065'],
    ['a number of nobody', undefined, { aadhaar: '999912345678' }, 'HIS-3001'],
  ])('%s is refused', (_, found, command, refusal) => {
    expect(sendForgotAadhaarOtp(found, command, at)).toMatchObject({ state: undefined, reply: { refusal } })
  })

  test('that there is no HPID is said after the OTP alone', () => {
    const txn = sendForgotAadhaarOtp({ ...resident, hprIdNumber: '' }, { aadhaar: '999912345678' }, at).state!
    expect(forgotByAadhaar(txn, { otp: '000000' }, at).reply).toMatchObject({ refusal: 'HIS-1013' })
    expect(forgotByAadhaar(txn, { otp: '123456' }, at)).toMatchObject({ state: { stage: 'done' }, reply: { refusal: 'HIS-1069', field: 'txnId' } })
  })

  test('the number itself is not in the state', () => {
    expect(JSON.stringify(sendForgotAadhaarOtp(resident, { aadhaar: '999912345678' }, at).state)).not.toContain('999912345678')
  })

  test('a transaction of generateLink serves once its page is done', () => {
    expect(personOf({ stage: 'linked', page: { expiresAt: 0, captcha: '' } })).toMatchObject({ refusal: 'HIS-2099', field: 'txnId' })
    const kyc = { aadhaarDigest: 'd', personOrdinal: 7 }
    for (const stage of ['authenticated', 'identified', 'created'] as const) expect(personOf({ stage, kyc } as unknown as Registration)).toEqual(kyc)
  })
})

test.each([
  ['either', '123456', '123456', '123456'],
  ['either', 'sealed', '123456', '123456'],
  ['plain', 'sealed', '123456', 'sealed'],
  ['encrypted', 'sealed', '123456', '123456'],
  ['encrypted', '', '', ''],
])('with variant %s, %s opened as %s is %s', (choice, given, opened, otp) => {
  expect(otpOf(choice, given, opened)).toBe(otp)
})

test('a plain OTP is refused where the variant wants it encrypted', () => {
  expect(otpOf('encrypted', '123456', '123456')).toMatchObject({ refusal: 'HIS-1047', field: 'otp' })
})
