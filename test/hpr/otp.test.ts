import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Otp } from '../../functions/nhpr/otp.ts'
import { OTP_LIFETIME_MS, RESEND_WAIT_MS, issueOtp, resendOtp, verifyOtp } from '../../functions/nhpr/otp.ts'
import { NOW, contextAt } from '../support/hpr.ts'

const { state: sent } = issueOtp(contextAt(NOW), 'test')

test('an empty OTP is refused and not counted', () => {
  expect(verifyOtp(contextAt(NOW), sent, '', 'otp')).toEqual({ otp: sent, refusal: { refusal: 'HIS-1070', field: 'otp', rule: 'The OTP is empty' } })
})

test('a wrong OTP is refused and counted', () => {
  expect(verifyOtp(contextAt(NOW), sent, '000000', 'otp')).toEqual({ otp: { ...sent, wrong: 1 }, refusal: { refusal: 'HIS-1013', field: 'otp', rule: 'Wrong OTP, miss 1 of 3' } })
})

test('the right OTP is refused from the very millisecond it expires', () => {
  expect(verifyOtp(contextAt(NOW + OTP_LIFETIME_MS), sent, '123456', 'otp').refusal?.refusal).toBe('HIS-1060')
  expect(verifyOtp(contextAt(NOW + OTP_LIFETIME_MS - 1), sent, '123456', 'otp').refusal).toBeUndefined()
})

test('the right OTP is refused a second time', () => {
  const { otp } = verifyOtp(contextAt(NOW), sent, '123456', 'otp')
  expect(verifyOtp(contextAt(NOW), otp, '123456', 'otp')).toEqual({ otp, refusal: { refusal: 'HIS-1060', field: 'otp', rule: 'This OTP was used already' } })
})

test('a resend within the minute is refused, and one after too many misses at any time', () => {
  expect(resendOtp(contextAt(NOW + RESEND_WAIT_MS - 1), 'test', sent, 'mobile')).toEqual({ refusal: 'HIS-1023', field: 'mobile', rule: 'The next OTP can be sent in 1 s' })
  expect(resendOtp(contextAt(NOW + RESEND_WAIT_MS), 'test', { ...sent, wrong: 3 }, 'mobile')).toMatchObject({ refusal: 'HIS-1041', field: 'mobile' })
})

test('a resend replaces the OTP, gives it its own ten minutes and keeps the misses', () => {
  const at = NOW + RESEND_WAIT_MS
  const again = resendOtp(contextAt(at, {}, '654321'), 'test', { ...sent, wrong: 2 }) as { otp: string; state: Otp }
  expect(again).toMatchObject({ otp: '654321', state: { sentAt: at, expiresAt: at + OTP_LIFETIME_MS, wrong: 2, resends: 1, used: false } })
  expect(verifyOtp(contextAt(at), again.state, '123456', 'otp').refusal?.refusal).toBe('HIS-1013')
  expect(verifyOtp(contextAt(at), again.state, '654321', 'otp').refusal).toBeUndefined()
})

test('the clear text is not in the state', () => {
  expect(JSON.stringify(sent)).not.toContain('123456')
})

test('any sequence of tries passes at most once, and never after the limit of misses or the expiry', () => {
  const tries = fc.array(fc.record({ right: fc.boolean(), afterMs: fc.integer({ min: 0, max: OTP_LIFETIME_MS / 3 }) }), { maxLength: 30 })
  fc.assert(fc.property(tries, fc.constantFrom('3', '5', '10'), (steps, max) => {
    let [otp, now, passed, misses] = [sent, NOW, 0, 0]
    for (const { right, afterMs } of steps) {
      now += afterMs
      const result = verifyOtp(contextAt(now, { 'hpr.wrong-otps-max': max }), otp, right ? '123456' : '999999', 'otp')
      otp = result.otp
      if (result.refusal) misses += result.refusal.refusal === 'HIS-1013' ? 1 : 0
      else {
        expect(right && now < NOW + OTP_LIFETIME_MS && misses < Number(max)).toBe(true)
        passed++
      }
    }
    expect(passed).toBeLessThanOrEqual(1)
    expect(misses).toBeLessThanOrEqual(Number(max))
  }))
})
