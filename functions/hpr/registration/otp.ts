import type { Context, Message, Refusal } from '../../kernel/outcome.ts'
import { otpMessage } from '../../nhpr/messages.ts'
import type { Otp, OtpCode } from '../../nhpr/otp.ts'
import { issueOtp, resendOtp } from '../../nhpr/otp.ts'

/** An OTP and the ten digits it went to. One slot serves a transaction throughout, so that its counts outlive each OTP. */
export interface SentOtp extends Otp {
  to: string
}

export const RESENDS_MAX = 2
export const BLOCKED_MS = 30 * 60_000

/** Epoch ms until which no OTP is sent; 0 when sends are left. */
export function blockedUntil(slot: SentOtp | undefined): number {
  return slot && slot.resends >= RESENDS_MAX ? slot.sentAt + BLOCKED_MS : 0
}

export interface Sending {
  to: string
  /** For the reader of the inbox. */
  purpose: string
  /** The request field that asked for it. */
  field: string
  /** Under which the inbox finds it. */
  txnId: string
}

/**
 * Sends an OTP: the first at once, two more after 60 s each, then none for 30 minutes, when the count begins anew.
 * Refuses HIS-1023 (too soon, or blocked) and HIS-1041 (too many wrong ones: another would give more guesses).
 * Inferred: HIS-1023 for the block too; its message says to wait.
 * Source: nha-in/docs: site/docs/hiecm/v3/resources/test-cases/m4.mdx (HPR-008)
 */
export function sendOtp(slot: SentOtp | undefined, { to, purpose, field, txnId }: Sending, context: Context): { slot: SentOtp; message: Message } | Refusal<OtpCode> {
  const sent = nextOtp(slot, purpose, field, context)
  if ('refusal' in sent) return sent
  return { slot: { ...sent.state, to }, message: otpMessage(purpose, to, sent.otp, txnId) }
}

function nextOtp(slot: SentOtp | undefined, label: string, field: string, context: Context): { otp: string; state: Otp } | Refusal<OtpCode> {
  if (!slot) return issueOtp(context, label)
  const until = blockedUntil(slot)
  const next = resendOtp(context, label, slot, field)
  if (until === 0 || 'refusal' in next) return next
  if (context.now < until) return { refusal: 'HIS-1023', field, rule: `Two resends were used; the next OTP can be sent in ${Math.ceil((until - context.now) / 60_000)} min` }
  return { otp: next.otp, state: { ...next.state, resends: 0 } }
}
