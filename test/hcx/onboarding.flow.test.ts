import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { barred, claimsIn, judgeIdentity, vouchingOf } from '../../functions/hcx/onboarding/flow.ts'
import { ATTEMPTS_MAX, OTP_MS, REGENERATED_MAX, sendOtps, verifyOtps } from '../../functions/hcx/onboarding/otp-rules.ts'
import type { OtpRow } from '../../functions/hcx/onboarding/record.ts'
import { STANDARD_NOW } from '../../mocks/sandbox.ts'
import { hcxContext } from '../support/hcx.ts'

const EMPTY: OtpRow = { code: 'a.b@swasth-hcx', email: 'a@b.in', mobile: '9876543210', emailOtp: '', phoneOtp: '', expiresAt: 0, emailVerified: false, phoneVerified: false, status: 'Pending', attempts: 0, regenerated: 0, regeneratedOn: '' }
const ON = hcxContext()
const OFF = hcxContext(STANDARD_NOW, { 'hcx.onboarding-quirks': 'off' })
const sent = sendOtps(EMPTY, 'Hospital', ON)
const [sms, email] = sent.effects as { otp?: string; text: string; to: string }[]
const row = sent.state
const both = [{ channel: 'email', otp: email!.otp! }, { channel: 'phone', otp: sms!.otp! }]
const words = (reply: object) => (reply as { text?: string }).text

test('both OTPs go out in the published words', () => {
  expect(sms).toMatchObject({ channel: 'sms', to: '9876543210', text: `HCX mobile verification code is:${sms!.otp}` })
  expect(email).toMatchObject({ channel: 'email', to: 'a@b.in', text: expect.stringContaining('Your participant code is a.b@swasth-hcx.') })
  expect(row).toMatchObject({ expiresAt: STANDARD_NOW + OTP_MS, regenerated: 1, regeneratedOn: '2026-10-01' })
})

test('five a day, and five more the next Indian day', () => {
  let last = EMPTY
  for (let i = 0; i < REGENERATED_MAX; i++) last = sendOtps(last, '', ON).state
  expect(sendOtps(last, '', ON).reply).toMatchObject({ refusal: 'ERR_MAXIMUM_OTP_REGENERATE' })
  // 18:29 UTC is 23:59 in India.
  const midnight = Date.UTC(2026, 9, 1, 18, 30)
  expect(sendOtps(last, '', hcxContext(midnight - 1)).reply).toMatchObject({ refusal: 'ERR_MAXIMUM_OTP_REGENERATE' })
  expect(sendOtps(last, '', hcxContext(midnight)).state).toMatchObject({ regenerated: 1, regeneratedOn: '2026-10-02' })
})

describe.each([['on', ON], ['off', OFF]] as const)('OTPs with the quirks %s', (choice, context) => {
  test('each refusal in its words', () => {
    const said = (of: OtpRow | undefined, list = both, now = STANDARD_NOW) => words(verifyOtps(of, list, hcxContext(now, { 'hcx.onboarding-quirks': choice })).reply)
    expect(said(undefined)).toBe('Participant record does not exist, please register.')
    expect(said({ ...row, status: 'successful' })).toBe('Email and phone OTP has already verified.')
    expect(said(row, both, row.expiresAt)).toBe('Email and phone OTP has expired, please re-generate otp and try again!')
    expect(said({ ...row, attempts: ATTEMPTS_MAX })).toBe('Email and phone OTP retry limit has reached, please re-generate otp and try again!')
    expect(said(row, [{ channel: 'email', otp: 'x' }])).toBe('Email otp is invalid, please try again!')
    expect(said(row, [both[0]!, { channel: 'phone', otp: 'x' }])).toBe('Phone otp is invalid, please try again!')
  })
  test('both right: verified, and the attempt counted', () => {
    expect(verifyOtps(row, both, context)).toEqual({ state: { ...row, emailVerified: true, phoneVerified: true, status: 'successful', attempts: 1 }, reply: { answer: undefined }, effects: [] })
  })
})

describe('where the code and its messages part', () => {
  test('attempts are forgotten by a resend, or never', () => {
    const locked = { ...row, attempts: ATTEMPTS_MAX }
    expect(sendOtps(locked, '', ON).state.attempts).toBe(ATTEMPTS_MAX)
    expect(sendOtps(locked, '', OFF).state.attempts).toBe(0)
  })
  test('an empty or half list verifies both, or is refused', () => {
    for (const list of [[], [both[1]!]]) {
      expect(verifyOtps(row, list, ON).state).toMatchObject({ emailVerified: true, phoneVerified: true, status: 'successful' })
      expect(verifyOtps(row, list, OFF)).toMatchObject({ state: { emailVerified: false, status: 'failed' }, reply: { text: 'Email otp is invalid, please try again!' } })
    }
  })
  test('a wrong second OTP keeps the first, or not', () => {
    const list = [both[0]!, { channel: 'phone', otp: 'x' }]
    expect(verifyOtps(row, list, ON).state).toMatchObject({ emailVerified: true, phoneVerified: false })
    expect(verifyOtps(row, list, OFF).state).toMatchObject({ emailVerified: false, phoneVerified: false })
  })
  test('a try after success clears both, or changes nothing', () => {
    const done = verifyOtps(row, both, ON).state!
    expect(verifyOtps(done, both, ON).state).toMatchObject({ emailVerified: false, phoneVerified: false, status: 'successful' })
    expect(verifyOtps(done, both, OFF).state).toBe(done)
  })
})

test('with the quirks off nothing but both right OTPs verifies', () => {
  const given = fc.array(fc.record({ channel: fc.constantFrom('email', 'phone', 'fax'), otp: fc.constantFrom(email!.otp!, sms!.otp!, '000000') }), { maxLength: 4 })
  fc.assert(fc.property(fc.array(given, { maxLength: 5 }), (tries) => {
    let state: OtpRow | undefined = row
    for (const list of tries) {
      const next: OtpRow | undefined = verifyOtps(state, list, OFF).state
      if (next?.status === 'successful' && state?.status !== 'successful') expect([list.some(({ channel, otp }) => channel === 'email' && otp === email!.otp), list.some(({ channel, otp }) => channel === 'phone' && otp === sms!.otp)]).toEqual([true, true])
      state = next
    }
  }))
})

test('whom an applicant names is read off either form', () => {
  const jwt = `x.${Buffer.from(JSON.stringify({ iss: 'payer@x', sub: 'applicant-7' })).toString('base64url')}.x`
  expect(vouchingOf({ type: 'onboard-through-jwt', jwt })).toEqual({ answer: { isProvider: true, applicantCode: 'applicant-7', verifierCode: 'payer@x' } })
  expect(vouchingOf({ type: 'onboard-through-verifier', verifier_code: 'payer@x', applicant_code: '7' })).toEqual({ answer: { isProvider: true, applicantCode: '7', verifierCode: 'payer@x' } })
  expect(vouchingOf({ verifier_code: 'payer@x' })).toEqual({ answer: { isProvider: false, applicantCode: '', verifierCode: '' } })
  for (const wrong of [undefined, '', 'x', 'a.b.c', 'a.bnVsbA.c']) expect(vouchingOf({ type: 'onboard-through-jwt', jwt: wrong })).toMatchObject({ refusal: 'ERR_INVALID_JWT' })
  fc.assert(fc.property(fc.string(), (text) => void claimsIn(text)))
})

test('a rejection is written and told as an error; another word is refused; both are mailed as failures', () => {
  const pending = { email: 'a@b.in', applicantCode: '', verifierCode: '', status: 'Pending', createdAt: 0, updatedAt: 0 }
  expect(judgeIdentity(pending, { email: 'a@b.in', status: 'rejected' }, ON)).toMatchObject({ state: { status: 'rejected' }, reply: { refusal: 'ERR_INVALID_IDENTITY' }, effects: [{ purpose: 'identity-failed' }] })
  expect(judgeIdentity(pending, { email: 'a@b.in', status: 'maybe' }, ON)).toMatchObject({ state: pending, reply: { refusal: 'ERR_INVALID_ONBOARD_STATUS' }, effects: [{ purpose: 'identity-failed' }] })
  expect(judgeIdentity(undefined, { email: '', status: 'accepted' }, ON)).toEqual({ state: undefined, reply: { answer: undefined }, effects: [] })
})

test('an onboarding ends with both OTPs and the identity accepted, in any case', () => {
  const done = verifyOtps(row, both, ON).state!
  const identity = { email: 'a@b.in', applicantCode: '', verifierCode: '', status: 'ACCEPTED', createdAt: 0, updatedAt: 0 }
  expect(barred(done, identity)).toBeUndefined()
  for (const [otps, of] of [[undefined, identity], [row, identity], [done, undefined], [done, { ...identity, status: 'rejected' }]] as const) expect(barred(otps, of)).toMatchObject({ refusal: 'ERR_UPDATE_PARTICIPANT_DETAILS' })
})
