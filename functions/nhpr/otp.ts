import type { Context, Refusal } from '../kernel/outcome.ts'
import { digestOf } from '../kernel/world.ts'

/** How long an OTP opens anything. Inferred: no source states it; HIS-1060 says only that it ends. */
export const OTP_LIFETIME_MS = 10 * 60_000
/** How long to wait before the next OTP of one transaction. Inferred: the code HIS-1023 is published, the wait is not. */
export const RESEND_WAIT_MS = 60_000

/** How many misses close a transaction, unless a surface has a variant of its own. */
const WRONG_OTPS = 'hpr.wrong-otps-max'

/** An OTP that was sent, as a transaction keeps it. The clear text goes to the inbox and nowhere else. */
export interface Otp {
  digest: string
  /** Epoch ms. */
  sentAt: number
  /** Epoch ms; good while now is before it. */
  expiresAt: number
  /** Misses so far; a resend does not forget them. */
  wrong: number
  resends: number
  used: boolean
}

export type OtpCode = 'HIS-1013' | 'HIS-1023' | 'HIS-1041' | 'HIS-1060' | 'HIS-1070'

/** What a verification leaves behind; without `refusal` the OTP was right and is now used up. */
export interface Verified {
  otp: Otp
  refusal?: Refusal<OtpCode>
}

/**
 * A fresh OTP. `label` tells it from others of the same request; `otp` is the clear text, to be sent and not kept.
 */
export function issueOtp(context: Context, label: string): { otp: string; state: Otp } {
  const otp = context.otp(label)
  return { otp, state: { digest: digestOf(otp), sentAt: context.now, expiresAt: context.now + OTP_LIFETIME_MS, wrong: 0, resends: 0, used: false } }
}

/**
 * A new OTP in place of an earlier one, which opens nothing from then on.
 * Refuses HIS-1041 (too many misses: another OTP would give more guesses) and HIS-1023 (sooner than 60 s after the last).
 */
export function resendOtp(context: Context, label: string, previous: Otp, field?: string, variant = WRONG_OTPS): { otp: string; state: Otp } | Refusal<OtpCode> {
  if (previous.wrong >= Number(context.variant(variant))) return { refusal: 'HIS-1041', field, rule: 'Too many wrong OTPs in this transaction' }
  const waitMs = previous.sentAt + RESEND_WAIT_MS - context.now
  if (waitMs > 0) return { refusal: 'HIS-1023', field, rule: `The next OTP can be sent in ${Math.ceil(waitMs / 1000)} s` }
  const { otp, state } = issueOtp(context, label)
  return { otp, state: { ...state, wrong: previous.wrong, resends: previous.resends + 1 } }
}

/**
 * Holds a given OTP against the one sent. A miss is counted; the right one is used up by it.
 * Refuses HIS-1070 (empty, not counted), HIS-1060 (none sent, used or expired), HIS-1041 (too many misses), HIS-1013 (wrong).
 * Inferred: HIS-1060 for a used one, and the number behind HIS-1041 (a variant of each surface).
 */
export function verifyOtp(context: Context, sent: Otp, given: string, field: string, variant = WRONG_OTPS): Verified {
  if (given === '') return { otp: sent, refusal: { refusal: 'HIS-1070', field, rule: 'The OTP is empty' } }
  if (sent.used) return { otp: sent, refusal: { refusal: 'HIS-1060', field, rule: 'This OTP was used already' } }
  if (context.now >= sent.expiresAt) return { otp: sent, refusal: { refusal: 'HIS-1060', field, rule: 'This OTP has expired' } }
  const max = Number(context.variant(variant))
  if (sent.wrong >= max) return { otp: sent, refusal: { refusal: 'HIS-1041', field, rule: `${max} wrong OTPs closed this transaction (variant ${variant})` } }
  if (digestOf(given) !== sent.digest) return { otp: { ...sent, wrong: sent.wrong + 1 }, refusal: { refusal: 'HIS-1013', field, rule: `Wrong OTP, miss ${sent.wrong + 1} of ${max}` } }
  return { otp: { ...sent, used: true } }
}
