import type { Message } from '../kernel/outcome.ts'

/** The text message that carries an OTP. Inferred: NHA prints no wording. */
export function otpMessage(purpose: string, to: string, otp: string, txnId: string): Message {
  return { effect: 'message', channel: 'sms', to, purpose, otp, txnId, text: `${otp} is your OTP for the National Healthcare Providers Registry. It is valid for 10 minutes.` }
}
