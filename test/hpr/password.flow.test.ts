import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Account } from '../../functions/nhpr/accounts.ts'
import { passwordDigest } from '../../functions/nhpr/accounts.ts'
import { OTP_LIFETIME_MS } from '../../functions/nhpr/otp.ts'
import type { Recovery } from '../../functions/hpr/password/flow.ts'
import { changePassword, resetPassword, startRecovery, verifyRecovery } from '../../functions/hpr/password/flow.ts'
import { NOW, PASSWORD, anAccount, contextAt } from '../support/hpr.ts'

const account = anAccount()
const at = contextAt(NOW)
const NEXT = 'Naya@Taala7'

describe('change', () => {
  test.each([
    ['an account without a password', anAccount({ passwordDigest: '' }), PASSWORD, NEXT, 'HIS-1031'],
    ['no old password', account, '', NEXT, 'HIS-1070'],
    ['a wrong old password', account, 'Sandook@2027', NEXT, 'HIS-1071'],
    ['no new password', account, PASSWORD, '', 'HIS-1070'],
    ['the same again', account, PASSWORD, PASSWORD, 'HIS-1021'],
    ['a new one without the form', account, PASSWORD, 'nayataala', 'HIS-1010'],
    ['a new one with the last name', account, PASSWORD, 'Kulkarni@99', 'HIS-1010'],
  ])('%s is refused', (_, held, oldPassword, newPassword, refusal) => {
    expect(changePassword(held, { oldPassword, newPassword }, at)).toMatchObject({ state: held, reply: { refusal } })
  })

  test('the run rule is heeded where its variant is on', () => {
    const command = { oldPassword: PASSWORD, newPassword: 'Taala@321x' }
    expect(changePassword(account, command, contextAt(NOW, { 'hpr.password-runs': 'on' })).reply).toMatchObject({ refusal: 'HIS-1010', field: 'newPassword' })
    expect(changePassword(account, command, at).reply).toEqual({ answer: { message: 'Password has been changed successfully!' } })
  })

  test('the new one is kept as a digest alone', () => {
    const { state } = changePassword(account, { oldPassword: PASSWORD, newPassword: NEXT }, at)
    expect(state).toEqual({ ...account, passwordDigest: passwordDigest(account.username, NEXT) })
    expect(JSON.stringify(state)).not.toContain(NEXT)
  })
})

describe('recovery', () => {
  const open = startRecovery('mobile', account, account.mobile, { hprId: account.username }, at).state!
  const verified = verifyRecovery('mobile', open, { txnId: 't', otp: '123456' }, at).state
  const set = { newPassword: NEXT, endSessions: false }

  test.each([
    ['no hprId', undefined, '', '6991234567', 'HIS-1116'],
    ['nobody\'s', undefined, 'nobody', '6991234567', 'HIS-1008'],
    ['a disabled account', anAccount({ disabled: true }), 'x', '6991234567', 'HIS-1007'],
    ['an account without a mobile', account, 'x', '', 'HIS-1072'],
  ])('%s is refused', (_, found, hprId, to, refusal) => {
    expect(startRecovery('mobile', found, to, { hprId }, at)).toMatchObject({ state: undefined, reply: { refusal, field: 'hprId' }, effects: [] })
  })

  test('an OTP that went out by the one way is refused by the other', () => {
    expect(verifyRecovery('aadhaar', open, { txnId: 't', otp: '123456' }, at)).toMatchObject({ state: open, reply: { refusal: 'HIS-1006', field: 'txnId' } })
  })

  test.each([
    ['before the OTP', open, account, NEXT, 'HIS-1033'],
    ['a second time', { ...verified, stage: 'done' } as Recovery, account, NEXT, 'HIS-2031'],
    ['of an account that is gone', verified, undefined, NEXT, 'HIS-1008'],
    ['of one that is disabled', verified, anAccount({ disabled: true }), NEXT, 'HIS-1007'],
    ['to nothing', verified, account, '', 'HIS-1070'],
    ['to the old one', verified, account, PASSWORD, 'HIS-1073'],
    ['to one without the form', verified, account, 'nayataala', 'HIS-1118'],
  ])('a reset %s is refused and changes nothing', (_, txn, found, newPassword, refusal) => {
    expect(resetPassword(txn, found, { newPassword, endSessions: true }, at)).toMatchObject({ state: { txn, account: found }, reply: { refusal } })
  })

  test('a reset sets the digest, lifts the lock, and ends sessions where asked', () => {
    const locked = anAccount({ wrongPasswords: 5, passwordLockedUntil: NOW + 1 })
    const after: Account = { ...locked, passwordDigest: passwordDigest(locked.username, NEXT), wrongPasswords: 0, passwordLockedUntil: 0, sessionEpoch: 0 }
    expect(resetPassword(verified, locked, set, at)).toMatchObject({ state: { txn: { stage: 'done' }, account: after }, reply: { answer: { message: 'Password has been changed successfully!' } } })
    expect(resetPassword(verified, locked, { ...set, endSessions: true }, at).state.account).toEqual({ ...after, sessionEpoch: 1 })
  })

  test('no sequence of steps sets a password without the right OTP in time, nor twice', () => {
    const step = fc.record({ what: fc.constantFrom('right', 'wrong', 'other way', 'reset'), afterMs: fc.integer({ min: 0, max: OTP_LIFETIME_MS / 2 }) })
    fc.assert(fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let [txn, now, passed, resets]: [Recovery, number, boolean, number] = [open, NOW, false, 0]
      for (const { what, afterMs } of steps) {
        now += afterMs
        const context = contextAt(now)
        if (what === 'reset') {
          const { state, reply } = resetPassword(txn, account, set, context)
          txn = state.txn
          if ('answer' in reply) {
            resets++
            expect(passed).toBe(true)
          }
          continue
        }
        const { state, reply } = verifyRecovery(what === 'other way' ? 'aadhaar' : 'mobile', txn, { txnId: 't', otp: what === 'wrong' ? '000000' : '123456' }, context)
        txn = state
        if ('answer' in reply) {
          expect(what === 'right' && now < NOW + OTP_LIFETIME_MS).toBe(true)
          passed = true
        }
      }
      expect(resets).toBeLessThanOrEqual(1)
    }))
  })
})
