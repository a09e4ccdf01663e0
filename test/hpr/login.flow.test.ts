import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Account } from '../../functions/nhpr/accounts.ts'
import type { AadhaarLogin } from '../../functions/hpr/login/flow.ts'
import { PASSWORD_LOCK_MS, confirmAadhaarLogin, initAadhaarLogin, logInByPassword } from '../../functions/hpr/login/flow.ts'
import type { MobileLogin } from '../../functions/hpr/login/mobile-flow.ts'
import { authorizeMobileUser, resendMobileOtp, sendMobileOtp, verifyMobileOtp } from '../../functions/hpr/login/mobile-flow.ts'
import { OTP_LIFETIME_MS } from '../../functions/nhpr/otp.ts'
import { NOW, PASSWORD, anAccount, contextAt } from '../support/hpr.ts'

const account = anAccount()
const at = contextAt(NOW)

describe('password', () => {
  const command = { idType: 'hpr_id', domainName: '@hpr.abdm', hprId: account.hprIdNumber, password: PASSWORD }

  test.each([
    ['another idType', account, { idType: 'health_id' }, 'HIS-1036', 'idType'],
    ['another domain', account, { domainName: '@hpr.ndhm' }, 'HIS-1036', 'domainName'],
    ['no hprId', undefined, { hprId: '' }, 'HIS-1116', 'hprId'],
    ['an hprId of nobody', undefined, {}, 'HIS-1008', 'hprId'],
    ['a disabled account', anAccount({ disabled: true }), {}, 'HIS-1007', 'hprId'],
    ['an account without a password', anAccount({ passwordDigest: '' }), {}, 'HIS-1031', 'hprId'],
    ['no password', account, { password: '' }, 'HIS-1070', 'password'],
    ['a wrong password', account, { password: 'Sandook@2027' }, 'HIS-1067', 'password'],
    ['a locked account, the right password included', anAccount({ passwordLockedUntil: NOW + 1 }), {}, 'HIS-1039', 'hprId'],
  ])('%s is refused', (_, found, change, refusal, field) => {
    expect(logInByPassword(found, { ...command, ...change }, at).reply).toMatchObject({ refusal, field })
  })

  test.each([{ idType: '', domainName: '' }, { idType: undefined, domainName: undefined }, {}])('the right one passes, idType and domain given or not', (change) => {
    expect(logInByPassword(account, { ...command, ...change }, at)).toEqual({ state: account, reply: { answer: account }, effects: [] })
  })

  test('five misses in a row lock it for half an hour; then the count begins anew', () => {
    const miss = (state: Account, now: number): Account => logInByPassword(state, { ...command, password: 'no' }, contextAt(now)).state!
    const locked = [1, 2, 3, 4, 5].reduce((state) => miss(state, NOW), account)
    expect(locked).toMatchObject({ wrongPasswords: 5, passwordLockedUntil: NOW + PASSWORD_LOCK_MS })
    expect(logInByPassword(locked, command, contextAt(NOW + PASSWORD_LOCK_MS - 1)).reply).toMatchObject({ refusal: 'HIS-1039' })
    expect(miss(locked, NOW + PASSWORD_LOCK_MS)).toMatchObject({ wrongPasswords: 1, passwordLockedUntil: 0 })
    expect(logInByPassword(locked, command, contextAt(NOW + PASSWORD_LOCK_MS)).state).toMatchObject({ wrongPasswords: 0, passwordLockedUntil: 0 })
  })

  test('any sequence: the right password passes exactly when fewer misses than allowed went before it in a row', () => {
    const tries = fc.array(fc.boolean(), { maxLength: 25 })
    fc.assert(fc.property(tries, fc.constantFrom('3', '5', '10'), (rights, max) => {
      let [state, misses] = [account, 0]
      for (const right of rights) {
        const outcome = logInByPassword(state, { ...command, password: right ? PASSWORD : 'Wrong@pass1' }, contextAt(NOW, { 'hpr.wrong-passwords-max': max }))
        const open = misses < Number(max)
        expect(outcome.reply).toMatchObject(!open ? { refusal: 'HIS-1039' } : right ? { answer: {} } : { refusal: 'HIS-1067' })
        if (open) misses = right ? 0 : misses + 1
        state = outcome.state!
      }
    }))
  })
})

describe('Aadhaar OTP', () => {
  const command = { authMethod: 'AADHAAR_OTP', hprId: account.hprIdNumber }
  const open = initAadhaarLogin(account, '6997654321', command, at)
  const txn = open.state!

  test.each(['MOBILE_OTP', 'PASSWORD', 'aadhaar_otp', ''])('method %s is refused', (authMethod) => {
    expect(initAadhaarLogin(account, '6997654321', { ...command, authMethod }, at)).toMatchObject({ state: undefined, reply: { refusal: 'HIS-1006', field: 'authMethod' }, effects: [] })
  })

  test('an Aadhaar number without a mobile is refused', () => {
    expect(initAadhaarLogin(account, '', command, at).reply).toMatchObject({ refusal: 'HIS-1072' })
  })

  test('the OTP goes to the mobile of the Aadhaar number, masked in the answer', () => {
    const txnId = at.draw.uuid('txnId')
    expect(open).toMatchObject({
      state: { stage: 'otpSent', hprIdNumber: account.hprIdNumber },
      reply: { answer: { transactionId: txnId, mobileNumber: '******4321' } },
      effects: [{ effect: 'message', channel: 'sms', to: '6997654321', purpose: 'aadhaar-otp', otp: '123456', txnId }],
    })
  })

  test.each([
    ['a wrong OTP', account, '000000', 'HIS-1013'],
    ['an account disabled meanwhile', anAccount({ disabled: true }), '123456', 'HIS-1007'],
    ['an account gone meanwhile', undefined, '123456', 'HIS-1008'],
  ])('%s is refused', (_, found, otp, refusal) => {
    expect(confirmAadhaarLogin(txn, found, { otp }, at).reply).toMatchObject({ refusal })
  })

  test('no sequence of tries and clock moves logs in without the right OTP in time, nor twice', () => {
    const steps = fc.array(fc.record({ right: fc.boolean(), afterMs: fc.integer({ min: 0, max: OTP_LIFETIME_MS / 2 }) }), { maxLength: 20 })
    fc.assert(fc.property(steps, (tries) => {
      let [state, now, logins]: [AadhaarLogin, number, number] = [txn, NOW, 0]
      for (const { right, afterMs } of tries) {
        now += afterMs
        const outcome = confirmAadhaarLogin(state, account, { otp: right ? '123456' : '654321' }, contextAt(now))
        state = outcome.state
        if ('answer' in outcome.reply) {
          logins++
          expect(right && now < NOW + OTP_LIFETIME_MS).toBe(true)
        }
      }
      expect(logins).toBeLessThanOrEqual(1)
    }))
  })
})

describe('mobile OTP', () => {
  const other = anAccount({ hprIdNumber: '71-1111-2222-3333', username: 'anil.k', name: 'Anil Kulkarni' })
  const open = sendMobileOtp([account], { mobile: account.mobile }, at).state!
  const verified = (accounts: Account[]): MobileLogin => verifyMobileOtp(open, accounts, { txnId: 't', otp: '123456', mobile: account.mobile }, at).state

  test.each([
    ['no mobile', [account], '699123456', 'HIS-1011'],
    ['a mobile of nobody', [], '6991234567', 'HIS-1072'],
    ['one of disabled accounts alone', [anAccount({ disabled: true })], '6991234567', 'HIS-1007'],
  ])('%s is refused', (_, accounts, mobile, refusal) => {
    expect(sendMobileOtp(accounts, { mobile }, at)).toMatchObject({ state: undefined, reply: { refusal, field: 'mobile' }, effects: [] })
  })

  test('another mobile than the transaction\'s is refused, at verifying and at resending', () => {
    expect(verifyMobileOtp(open, [account], { txnId: 't', otp: '123456', mobile: '6990000000' }, at).reply).toMatchObject({ refusal: 'HIS-1011' })
    expect(resendMobileOtp(open, { mobile: '6990000000' }, contextAt(NOW + 60_000)).reply).toMatchObject({ refusal: 'HIS-1011' })
  })

  test('a resend is refused within the minute, and once verified', () => {
    expect(resendMobileOtp(open, { mobile: account.mobile }, contextAt(NOW + 59_999)).reply).toMatchObject({ refusal: 'HIS-1023' })
    expect(resendMobileOtp(verified([account]), { mobile: account.mobile }, contextAt(NOW + 60_000)).reply).toMatchObject({ refusal: 'HIS-1060' })
  })

  test('verifying is refused once verified, and when no account is left', () => {
    expect(verifyMobileOtp(verified([account]), [account], { txnId: 't', otp: '123456' }, at).reply).toMatchObject({ refusal: 'HIS-1060' })
    expect(verifyMobileOtp(open, [], { txnId: 't', otp: '123456' }, at).reply).toMatchObject({ refusal: 'HIS-1072' })
  })

  test('the linked accounts are listed masked, disabled ones not at all', () => {
    const { reply } = verifyMobileOtp(open, [account, anAccount({ ...other, disabled: true })], { txnId: 't', otp: '123456', mobile: account.mobile }, at)
    expect(reply).toEqual({ answer: { txnId: 't', mobileLinkedHpIdDTO: [{ hprIdNumber: '**-****-5777-2713', name: 'Meera Kulkarni', hprId: '*****@hpr.abdm', categoryId: 1, subCategoryId: 3 }] } })
  })

  test.each([
    ['before the OTP', open, '71-2665-5777-2713', 'HIS-1068'],
    ['a second time', { ...verified([account]), stage: 'done' } as MobileLogin, '71-2665-5777-2713', 'HIS-2031'],
    ['naming none', verified([account, other]), '', 'HIS-1116'],
    ['naming one that is not listed', verified([account, other]), '71-0000-0000-0000', 'HIS-1008'],
    ['naming two', verified([account, other]), '*****@hpr.abdm', 'HIS-1008'],
  ])('choosing %s is refused', (_, txn, hpId, refusal) => {
    expect(authorizeMobileUser(txn, [account, other], { hpId })).toMatchObject({ state: txn, reply: { refusal } })
  })

  test.each(['71-1111-2222-3333', '71111122223333', '**-****-2222-3333', 'anil.k', 'Anil.K@hpr.abdm'])('%s names one', (hpId) => {
    expect(authorizeMobileUser(verified([account, other]), [account, other], { hpId })).toMatchObject({ state: { stage: 'done' }, reply: { answer: other } })
  })

  test('the masked address will do where one account is listed', () => {
    expect(authorizeMobileUser(verified([account]), [account], { hpId: '*****@hpr.abdm' }).reply).toEqual({ answer: account })
  })
})
