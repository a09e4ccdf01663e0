import type { Context, Message, Outcome, Refusal } from '../../kernel/outcome.ts'
import { refuse } from '../../kernel/outcome.ts'
import type { Account } from '../../nhpr/accounts.ts'
import { namesOf } from '../../nhpr/accounts.ts'
import { isEmail, isMobile } from '../../nhpr/forms.ts'
import { otpMessage } from '../../nhpr/messages.ts'
import type { Otp, OtpCode } from '../../nhpr/otp.ts'
import { issueOtp, resendOtp, verifyOtp } from '../../nhpr/otp.ts'
import type { HisCode } from '../../nhpr/refusals.ts'
import type { Contacts } from './contacts.ts'

export const OFFICIAL_MOBILE = 'hpr.official-mobile'
export const OFFICIAL_EMAIL = 'hpr.official-email'

export interface MobileCheck {
  stage: 'otpSent' | 'done'
  hprIdNumber: string
  mobile: string
  otp: Otp
}

export interface EmailCheck {
  stage: 'otpSent' | 'done'
  address: string
  otp: Otp
}

/** Whether an OTP to this mobile is the next one of that transaction: then its misses go on counting. */
export const goesOn = (previous: MobileCheck | undefined, mobile: string): previous is MobileCheck => previous?.stage === 'otpSent' && previous.mobile === mobile

type MobileSent = { status: string; txnId: string }

export interface MobileAsk {
  hprIdNumber: string
  officialMobile: string
  /** The id the answer gives: of a new transaction, or of the one that goes on. */
  txnId: string
  /** regenerate: only where an OTP was asked for before. */
  again: boolean
}

/**
 * Sends an OTP to the official mobile. `previous` is the last transaction of this client and professional that still lives.
 * Refuses HIS-1011 (no mobile), HIS-1046 (verified already), HIS-1026 (`again`, with none before), HIS-1023, HIS-1041 (see otp.ts).
 */
export function sendMobileOtp(previous: MobileCheck | undefined, verified: Contacts, ask: MobileAsk, context: Context): Outcome<MobileCheck | undefined, MobileSent, HisCode> {
  const { hprIdNumber, officialMobile: mobile, txnId, again } = ask
  const field = 'officialMobile'
  if (!isMobile(mobile)) return refuse(previous, 'HIS-1011', { field, rule: 'What was encrypted is no mobile of ten digits' })
  if (verified.officialMobile === mobile) return refuse(previous, 'HIS-1046', { field, rule: 'This is the verified official mobile already' })
  const open = goesOn(previous, mobile) ? previous : undefined
  if (again && !open) return refuse(previous, 'HIS-1026', { field, rule: 'No OTP was asked for to this mobile, or too long ago' })
  const sent = nextOtp(open?.otp, field, context)
  if ('refusal' in sent) return { state: previous, reply: sent, effects: [] }
  return {
    state: { stage: 'otpSent', hprIdNumber, mobile, otp: sent.state },
    reply: { answer: { status: 'success', txnId } },
    effects: [otpMessage('official-mobile-otp', mobile, sent.otp, txnId)],
  }
}

function nextOtp(previous: Otp | undefined, field: string, context: Context): { otp: string; state: Otp } | Refusal<OtpCode> {
  return previous ? resendOtp(context, 'contact', previous, field) : issueOtp(context, 'contact')
}

/** Verifies it. `hprIdNumber` is the token's, where one was sent. Refuses HIS-1119 (of another professional) and the OTP's codes. */
export function verifyMobileOtp(txn: MobileCheck, verified: Contacts, command: { txnId: string; otp: string; hprIdNumber?: string }, context: Context): Outcome<{ txn: MobileCheck; contacts: Contacts }, MobileSent, HisCode> {
  const before = { txn, contacts: verified }
  if (command.hprIdNumber !== undefined && command.hprIdNumber !== txn.hprIdNumber) return refuse(before, 'HIS-1119', { field: 'hpr_token', rule: 'The token is of another professional than the transaction' })
  const { otp, refusal } = verifyOtp(context, txn.otp, command.otp, 'otp')
  if (refusal) return { state: { ...before, txn: otp === txn.otp ? txn : { ...txn, otp } }, reply: refusal, effects: [] }
  return {
    state: { txn: { ...txn, stage: 'done', otp }, contacts: { ...verified, officialMobile: txn.mobile } },
    reply: { answer: { status: 'success', txnId: command.txnId } },
    effects: [],
  }
}

type MailSent = { msg: string; status: string; otpLimitExp: null; expTime: null }

/**
 * Sends an OTP to the official email address. `previous` is the last transaction of this client and address that still lives.
 * Refuses HIS-1070 (empty), HIS-1003 (no address), HIS-1026 (`again`, with none before), HIS-1023, HIS-1041 (see otp.ts).
 */
export function sendEmailOtp(previous: EmailCheck | undefined, ask: { emailAddress: string; txnId: string; again: boolean }, context: Context): Outcome<EmailCheck | undefined, MailSent, HisCode> {
  const { emailAddress: address, txnId, again } = ask
  const field = 'emailAddress'
  if (address === '') return refuse(previous, 'HIS-1070', { field, rule: 'The address is empty' })
  if (!isEmail(address)) return refuse(previous, 'HIS-1003', { field, rule: 'This is no email address' })
  const open = previous?.stage === 'otpSent' ? previous : undefined
  if (again && !open) return refuse(previous, 'HIS-1026', { field, rule: 'No mail was asked for to this address, or too long ago' })
  const sent = nextOtp(open?.otp, field, context)
  if ('refusal' in sent) return { state: previous, reply: sent, effects: [] }
  const message: Message = { ...otpMessage('official-email-otp', address, sent.otp, txnId), channel: 'email' }
  return { state: { stage: 'otpSent', address, otp: sent.state }, reply: { answer: { msg: 'Mail sent successfully', status: 'success', otpLimitExp: null, expTime: null } }, effects: [message] }
}

export interface EmailVerified {
  txn: EmailCheck | undefined
  contacts: Contacts
  account: Account
}

/** The words of a miss are published; those of success are inferred. */
const FAILED = { status: 'fail', msg: 'Email Verification Failed' }
const VERIFIED = { status: 'success', msg: 'Email Verified Successfully' }

/**
 * Verifies the OTP of the official email address. A wrong, expired, unknown or closed one is a good answer with status `fail`.
 * Refuses HIS-1116 (no hpr_id) and HIS-1035 (hpr_id is not the professional of the token).
 * Inferred: the account's own email counts as verified when it is the same address.
 */
export function verifyEmailOtp(before: EmailVerified, command: { hprId: string; officialEmail: string; emailOtp: number }, context: Context): Outcome<EmailVerified, { status: string; msg: string }, HisCode> {
  const { txn, contacts, account } = before
  if (command.hprId === '') return refuse(before, 'HIS-1116', { field: 'hpr_id', rule: 'No HPID is named' })
  if (!namesOf(account).includes(command.hprId.toLowerCase())) return refuse(before, 'HIS-1035', { field: 'hpr_id', rule: 'This is not the professional of the token' })
  if (!txn) return { state: before, reply: { answer: FAILED }, effects: [] }
  // A number on the wire: leading zeros went.
  const { otp, refusal } = verifyOtp(context, txn.otp, String(command.emailOtp).padStart(6, '0'), 'emailOtp')
  if (refusal) return { state: { ...before, txn: otp === txn.otp ? txn : { ...txn, otp } }, reply: { answer: FAILED }, effects: [] }
  const own = account.email.toLowerCase() === txn.address.toLowerCase()
  return {
    state: { txn: { ...txn, stage: 'done', otp }, contacts: { ...contacts, officialEmail: txn.address }, account: own ? { ...account, emailVerified: true } : account },
    reply: { answer: VERIFIED },
    effects: [],
  }
}
