import type { z } from 'zod'
import type { Context, Message, Outcome, Refusal } from '../../kernel/outcome.ts'
import type { Domain } from '../domain.ts'
import { domainFault } from '../domain.ts'
import type { OtpCode } from '../../nhpr/otp.ts'
import { verifyOtp as judgeOtp } from '../../nhpr/otp.ts'
import type { HisCode } from '../../nhpr/refusals.ts'
import { newTxnId } from '../../nhpr/steps.ts'
import { detailsOf, fetchKyc } from './flow.ts'
import type { verifyOtp } from './operations.ts'
import type { SentOtp } from './otp.ts'
import { sendOtp } from './otp.ts'
import type { Kyc, Registration } from './state.ts'

/** Sends the OTP of UIDAI to the Aadhaar-linked mobile. Refuses as sendOtp (otp.ts) does. */
export function sendAadhaarOtp(slot: SentOtp | undefined, kyc: Kyc, field: string, context: Context): { slot: SentOtp; message: Message } | Refusal<OtpCode> {
  return sendOtp(slot, { to: kyc.mobile, purpose: 'aadhaar-otp', field, txnId: newTxnId(context) }, context)
}

/** The verifyOTP of editions without a hosted page. */
export interface OtpInBody extends Domain {
  txnId: string
  otp: string
}

/**
 * verifyOTP with an OTP: authenticates a transaction that generateOtp opened. The answer is `short` ({txnId, mobileNumber},
 * January 2024) or the details. A transaction of the hosted page does not heed the OTP: it goes as if there were none.
 * Refuses HIS-1036, HIS-1070, HIS-1060 (used or run out), HIS-1041, HIS-1013, and what fetchKyc does.
 * Source: NHA, Register Healthcare Professional, January 2024, 3
 */
export function verifyOtpInBody(txn: Registration, command: OtpInBody, form: 'short' | 'kyc', context: Context): Outcome<Registration, z.input<typeof verifyOtp.answer>, HisCode> {
  const sent = txn.stage === 'aadhaarOtpSent' ? (txn.page ? undefined : txn.otp) : 'aadhaarOtp' in txn ? txn.aadhaarOtp : undefined
  if (!sent) return fetchKyc(txn, command.txnId, context)
  const fault = domainFault(command)
  if (fault) return { state: txn, reply: fault, effects: [] }
  const { otp, refusal } = judgeOtp(context, sent, command.otp, 'otp')
  const aadhaarOtp = { ...otp, to: sent.to }
  if (txn.stage !== 'aadhaarOtpSent') return { state: txn, reply: refusal ?? { refusal: 'HIS-1060', field: 'otp', rule: 'This OTP was used already' }, effects: [] }
  if (refusal) return { state: otp === sent ? txn : { ...txn, otp: aadhaarOtp }, reply: refusal, effects: [] }
  const answer = form === 'short' ? { txnId: newTxnId(context), mobileNumber: null } : detailsOf(txn.kyc, command.txnId, context)
  return { state: { stage: 'identified', kyc: txn.kyc, aadhaarOtp }, reply: { answer }, effects: [] }
}
