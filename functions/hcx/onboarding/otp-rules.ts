import type { Context, Message, Outcome, Refusal } from '../../kernel/outcome.ts'
import { digestOf } from '../../kernel/world.ts'
import type { HcxCode } from '../refusals.ts'
import type { OtpRow } from './record.ts'

/** Source: hcx-platform: hcx-onboard application.yml (otp.expiry, maxAttempt, maxRegenerate) */
export const OTP_MS = 600_000
export const ATTEMPTS_MAX = 3
export const REGENERATED_MAX = 5

const IST_MS = 5.5 * 3_600_000
const dayOf = (now: number): string => new Date(now + IST_MS).toISOString().slice(0, 10)
const quirky = (context: Context): boolean => context.variant('hcx.onboarding-quirks') === 'on'

/** Sends both OTPs and counts the day's. Refuses ERR_MAXIMUM_OTP_REGENERATE (five of a day). With the quirks off the attempts start anew. */
export function sendOtps(row: OtpRow, name: string, context: Context): Outcome<OtpRow, undefined, HcxCode> {
  const today = dayOf(context.now)
  const regenerated = row.regeneratedOn === today ? row.regenerated : 0
  if (regenerated >= REGENERATED_MAX) return { state: row, reply: { refusal: 'ERR_MAXIMUM_OTP_REGENERATE', field: 'primary_email', rule: `${REGENERATED_MAX} a day` }, effects: [] }
  const [phone, email] = [context.otp('onboarding-phone'), context.otp('onboarding-email')]
  const state: OtpRow = { ...row, phoneOtp: digestOf(phone), emailOtp: digestOf(email), expiresAt: context.now + OTP_MS, regenerated: regenerated + 1, regeneratedOn: today, attempts: quirky(context) ? row.attempts : 0 }
  const message: Omit<Message, 'channel' | 'to' | 'text'> = { effect: 'message', purpose: 'onboarding-otp' }
  return {
    state, reply: { answer: undefined },
    effects: [
      { ...message, channel: 'sms', to: row.mobile, text: `HCX mobile verification code is:${phone}`, otp: phone },
      { ...message, channel: 'email', to: row.email, text: `Hi ${name},\n\nYour participant code is ${row.code}.\nUse the following OTP to verify your email address: ${email}`, otp: email },
    ],
  }
}

const WORDS = {
  unknown: 'Participant record does not exist, please register.', done: 'Email and phone OTP has already verified.', expired: 'Email and phone OTP has expired, please re-generate otp and try again!',
  limit: 'Email and phone OTP retry limit has reached, please re-generate otp and try again!', email: 'Email otp is invalid, please try again!', phone: 'Phone otp is invalid, please try again!',
} as const

const uncoded = (text: string, field: string): Refusal<HcxCode> => ({ refusal: 'UNCODED', field, text, rule: text })

export interface Given {
  channel?: string
  otp?: string
}

/** Goes through the list and stops at the first that is wrong. */
function read(row: OtpRow, list: readonly Given[]): { email: boolean; phone: boolean; wrong?: 'email' | 'phone' } {
  const right = { email: false, phone: false }
  for (const { channel, otp } of list) {
    if (channel !== 'email' && channel !== 'phone') continue
    const sent = channel === 'email' ? row.emailOtp : row.phoneOtp
    if (sent === '' || otp === undefined || digestOf(otp) !== sent) return { ...right, wrong: channel }
    right[channel] = true
  }
  return right
}

/**
 * Verifies what came. Every try counts, the right one too. Refuses without a code: no row, verified already, expired, three
 * attempts, a wrong OTP. As the code runs (`hcx.onboarding-quirks` on): what is not in the list counts as verified, the
 * channels before a wrong one are kept, and a try after success clears both.
 */
export function verifyOtps(row: OtpRow | undefined, list: readonly Given[], context: Context): Outcome<OtpRow | undefined, undefined, HcxCode> {
  if (!row) return { state: row, reply: uncoded(WORDS.unknown, 'participant_code'), effects: [] }
  const isQuirky = quirky(context)
  const tried = { ...row, attempts: row.attempts + 1 }
  if (row.status === 'successful') return { state: isQuirky ? { ...tried, emailVerified: false, phoneVerified: false } : row, reply: uncoded(WORDS.done, 'participant_code'), effects: [] }
  const failed = (flags: Pick<OtpRow, 'emailVerified' | 'phoneVerified'>, words: string): Outcome<OtpRow, undefined, HcxCode> => ({ state: { ...tried, ...flags, status: 'failed' }, reply: uncoded(words, 'otpVerification'), effects: [] })
  const none = { emailVerified: false, phoneVerified: false }
  if (context.now >= row.expiresAt) return failed(none, WORDS.expired)
  if (row.attempts >= ATTEMPTS_MAX) return failed(none, WORDS.limit)
  const { email, phone, wrong } = read(row, list)
  if (wrong) return failed(isQuirky ? { emailVerified: email, phoneVerified: phone } : none, WORDS[wrong])
  if (!isQuirky && !(email && phone)) return failed(none, email ? WORDS.phone : WORDS.email)
  return { state: { ...tried, emailVerified: true, phoneVerified: true, status: 'successful' }, reply: { answer: undefined }, effects: [] }
}
