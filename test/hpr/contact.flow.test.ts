import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Contacts } from '../../functions/hpr/contact/contacts.ts'
import type { EmailCheck } from '../../functions/hpr/contact/flow.ts'
import { sendEmailOtp, sendMobileOtp, verifyEmailOtp, verifyMobileOtp } from '../../functions/hpr/contact/flow.ts'
import { OTP_LIFETIME_MS } from '../../functions/nhpr/otp.ts'
import { NOW, anAccount, contextAt } from '../support/hpr.ts'

const account = anAccount()
const none: Contacts = { hprIdNumber: account.hprIdNumber, officialMobile: '', officialEmail: '' }
const at = contextAt(NOW)
const later = contextAt(NOW + 60_000)

describe('official mobile', () => {
  const ask = { hprIdNumber: account.hprIdNumber, officialMobile: '6992223334', txnId: 't', again: false }
  const open = sendMobileOtp(undefined, none, ask, at).state!

  test.each([
    ['no mobile', undefined, none, { officialMobile: '0992223334' }, at, 'HIS-1011'],
    ['the one verified already', undefined, { ...none, officialMobile: '6992223334' }, {}, at, 'HIS-1046'],
    ['again where none was asked for', undefined, none, { again: true }, at, 'HIS-1026'],
    ['again to another one', open, none, { again: true, officialMobile: '6992223335' }, later, 'HIS-1026'],
    ['again within the minute', open, none, { again: true }, at, 'HIS-1023'],
    ['anew within the minute', open, none, {}, at, 'HIS-1023'],
    ['anew after too many misses', { ...open, otp: { ...open.otp, wrong: 3 } }, none, {}, later, 'HIS-1041'],
  ])('%s is refused', (_, previous, verified, change, context, refusal) => {
    expect(sendMobileOtp(previous, verified, { ...ask, ...change }, context)).toMatchObject({ state: previous, reply: { refusal, field: 'officialMobile' }, effects: [] })
  })

  test('another mobile may be asked for at once', () => {
    expect(sendMobileOtp(open, none, { ...ask, officialMobile: '6992223335' }, at)).toMatchObject({ state: { mobile: '6992223335' }, reply: { answer: { status: 'success', txnId: 't' } } })
  })

  test('a token of another professional than the transaction is refused', () => {
    expect(verifyMobileOtp(open, none, { txnId: 't', otp: '123456', hprIdNumber: '71-1111-2222-3333' }, at)).toMatchObject({ state: { txn: open, contacts: none }, reply: { refusal: 'HIS-1119', field: 'hpr_token' } })
  })

  test('the right OTP makes the mobile the official one, once', () => {
    const { state, reply } = verifyMobileOtp(open, none, { txnId: 't', otp: '123456' }, at)
    expect([state.contacts, reply]).toEqual([{ ...none, officialMobile: '6992223334' }, { answer: { status: 'success', txnId: 't' } }])
    expect(verifyMobileOtp(state.txn, none, { txnId: 't', otp: '123456' }, at).reply).toMatchObject({ refusal: 'HIS-1060' })
  })
})

describe('official email', () => {
  const ask = { emailAddress: 'meera@example.in', txnId: 't', again: false }
  const open = sendEmailOtp(undefined, ask, at).state!
  const before = { txn: open, contacts: none, account }
  const command = { hprId: account.hprIdNumber, officialEmail: 'meera@example.in', emailOtp: 123_456 }
  const failed = { answer: { status: 'fail', msg: 'Email Verification Failed' } }

  test.each([
    ['no address', undefined, { emailAddress: '' }, at, 'HIS-1070'],
    ['what is no address', undefined, { emailAddress: 'meera@example' }, at, 'HIS-1003'],
    ['again where none was asked for', undefined, { again: true }, at, 'HIS-1026'],
    ['again within the minute', open, { again: true }, at, 'HIS-1023'],
    ['anew after too many misses', { ...open, otp: { ...open.otp, wrong: 3 } }, {}, later, 'HIS-1041'],
  ])('%s is refused', (_, previous, change, context, refusal) => {
    expect(sendEmailOtp(previous, { ...ask, ...change }, context)).toMatchObject({ state: previous, reply: { refusal, field: 'emailAddress' }, effects: [] })
  })

  test.each([['', 'HIS-1116'], ['71-1111-2222-3333', 'HIS-1035']])('hpr_id %o is refused', (hprId, refusal) => {
    expect(verifyEmailOtp(before, { ...command, hprId }, at)).toMatchObject({ state: before, reply: { refusal, field: 'hpr_id' } })
  })

  test.each([
    ['wrong', before, 654_321, NOW],
    ['too late', before, 123_456, NOW + OTP_LIFETIME_MS],
    ['never sent', { ...before, txn: undefined }, 123_456, NOW],
    ['closed by misses', { ...before, txn: { ...open, otp: { ...open.otp, wrong: 3 } } }, 123_456, NOW],
  ])('an OTP that is %s fails softly', (_, from, emailOtp, now) => {
    const { state, reply } = verifyEmailOtp(from, { ...command, emailOtp }, contextAt(now))
    expect([reply, state.contacts, state.account]).toEqual([failed, none, account])
  })

  test.each([account.hprIdNumber, account.username, 'meera.kulkarni@hpr.abdm'])('the right one verifies the address for %s', (hprId) => {
    expect(verifyEmailOtp(before, { ...command, hprId }, at)).toMatchObject({
      state: { txn: { stage: 'done' }, contacts: { officialEmail: 'meera@example.in' }, account: { emailVerified: true } },
      reply: { answer: { status: 'success', msg: 'Email Verified Successfully' } },
    })
  })

  test('another address than the account\'s own leaves that one unverified', () => {
    const txn = sendEmailOtp(undefined, { ...ask, emailAddress: 'clinic@example.in' }, at).state
    const { state } = verifyEmailOtp({ ...before, txn }, { ...command, officialEmail: 'clinic@example.in' }, at)
    expect([state.contacts.officialEmail, state.account]).toEqual(['clinic@example.in', account])
  })

  test('leading zeros, lost on the way as a number, count as sent', () => {
    const txn = sendEmailOtp(undefined, ask, contextAt(NOW, {}, '000042')).state
    expect(verifyEmailOtp({ ...before, txn }, { ...command, emailOtp: 42 }, at).reply).toMatchObject({ answer: { status: 'success' } })
  })

  test('no sequence of tries verifies without the right OTP in time, nor twice', () => {
    fc.assert(fc.property(fc.array(fc.record({ right: fc.boolean(), afterMs: fc.integer({ min: 0, max: OTP_LIFETIME_MS / 2 }) }), { maxLength: 20 }), (steps) => {
      let [txn, now, verified]: [EmailCheck | undefined, number, number] = [open, NOW, 0]
      for (const { right, afterMs } of steps) {
        now += afterMs
        const { state, reply } = verifyEmailOtp({ ...before, txn }, { ...command, emailOtp: right ? 123_456 : 1 }, contextAt(now))
        txn = state.txn
        if ('answer' in reply && reply.answer.status === 'success') {
          verified++
          expect(right && now < NOW + OTP_LIFETIME_MS).toBe(true)
        }
      }
      expect(verified).toBeLessThanOrEqual(1)
    }))
  })
})
