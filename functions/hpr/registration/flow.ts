import type { z } from 'zod'
import type { Context, Outcome, Refusal } from '../../kernel/outcome.ts'
import { refuse } from '../../kernel/outcome.ts'
import type { Account } from '../../nhpr/accounts.ts'
import { isMobile } from '../../nhpr/forms.ts'
import { verifyOtp as judgeOtp } from '../../nhpr/otp.ts'
import type { HisCode } from '../../nhpr/refusals.ts'
import { newTxnId } from '../../nhpr/steps.ts'
import { toExistingAccount, toKycAnswer, toNestedKycAnswer, toNoAccount } from './answers.ts'
import type { checkHpIdAccountExist, demographicAuthViaMobile, generateLink, mobileAnswer, verifyOtp } from './operations.ts'
import { sendOtp } from './otp.ts'
import type { Identified, Known, Kyc, Registration } from './state.ts'
import { isIdentified } from './state.ts'

type Step<Answer> = Outcome<Registration, Answer, HisCode>

/** The hosted page is good for so long. Source: NHA's portal (prose). */
export const LINK_MS = 5 * 60_000
const SCOPE = 'nhpr-register'
const SOURCE = 'NHPR'

/**
 * Opens a registration with a hosted page.
 * Refuses HIS-1059 for another scope or source. Inferred: no other value is published.
 */
export function openLink({ scopes, source, url }: { scopes: string[]; source: string; url: string }, context: Context): Outcome<Registration | undefined, z.input<typeof generateLink.answer>, HisCode> {
  if (!scopes.includes(SCOPE)) return refuse(undefined, 'HIS-1059', { field: 'scopes', rule: `scopes does not hold ${SCOPE}` })
  if (source !== SOURCE) return refuse(undefined, 'HIS-1059', { field: 'source', rule: `source is not ${SOURCE}` })
  const page = { expiresAt: context.now + LINK_MS, captcha: context.draw.digits('captcha', 6) }
  return { state: { stage: 'linked', page }, reply: { answer: { status: 'URL GENERATED', txnId: newTxnId(context), url } }, effects: [] }
}

export function answerAuthenticated(txn: Registration): Step<boolean> {
  return { state: txn, reply: { answer: txn.stage !== 'linked' && txn.stage !== 'aadhaarOtpSent' }, effects: [] }
}

/**
 * Hands out the details of a person whom UIDAI has vouched for, as often as asked.
 * Refuses HIS-2099 while his hosted page is not done (seen live), and HIS-500 for a transaction that has no page and whose
 * OTP was not given: the route without a page failed so on the host (seen live).
 */
export function fetchKyc(txn: Registration, txnId: string, context: Context): Step<z.input<typeof verifyOtp.answer>> {
  if (txn.stage === 'aadhaarOtpSent' && !txn.page) return refuse(txn, 'HIS-500', unretrieved(txnId, 'This transaction has no hosted page; its OTP comes in the body of verifyOTP'))
  if (txn.stage === 'linked' || txn.stage === 'aadhaarOtpSent') return refusePending(txn)
  const state: Registration = txn.stage === 'authenticated' ? { ...txn, stage: 'identified' } : txn
  return { state, reply: { answer: detailsOf(txn.kyc, txnId, context) }, effects: [] }
}

/** The details in the shape this world prefers. The nested one of the document carries the id that was sent. */
export function detailsOf(kyc: Kyc, txnId: string, context: Context): z.input<typeof verifyOtp.answer> {
  return context.variant('hpr.verify-otp-shape') === 'nested' ? toNestedKycAnswer(kyc, txnId) : toKycAnswer(kyc, newTxnId(context))
}

/** What verifyOTP says of a transaction that the Aadhaar service does not know (seen live, 5 Oct 2026). */
export function unretrieved(txnId: string, rule: string): Omit<Refusal<HisCode>, 'refusal'> {
  return { text: `Failed to retrieve aadhaar transaction details for txnID - ${txnId}`, rule }
}

/** Whether the person's details were fetched; if not, the refusal. Inferred: HIS-2099 serves every later step too. */
export function refusePending(txn: Registration): Outcome<Registration, never, HisCode> {
  const rule = txn.stage === 'authenticated' ? 'The person is authenticated; verifyOTP was not called yet' : 'The person has not finished with Aadhaar'
  return refuse(txn, 'HIS-2099', { rule })
}

/** Answers whether the person holds an HPID. `found` is his account, with the token that names it. */
export function checkAccount(txn: Registration, found: { account: Account; token: string; photo: string } | undefined, context: Context): Step<z.input<typeof checkHpIdAccountExist.answer>> {
  if (!isIdentified(txn)) return refusePending(txn)
  const txnId = newTxnId(context)
  const answer = found ? toExistingAccount(found.account, { txnId, token: found.token, photo: found.photo || txn.kyc.photo }) : toNoAccount(txn.kyc, txnId)
  return { state: txn, reply: { answer }, effects: [] }
}

/**
 * Compares a mobile with the Aadhaar-linked one; the same one needs no OTP, and one that was sent is void from then on.
 * Another mobile changes nothing. Refuses HIS-1011.
 */
export function matchMobile(txn: Registration, { mobileNumber }: { mobileNumber: string }): Step<z.input<typeof demographicAuthViaMobile.answer>> {
  if (!isIdentified(txn)) return refusePending(txn)
  if (!isMobile(mobileNumber)) return refuse(txn, 'HIS-1011', { field: 'mobileNumber', rule: 'No ten digits that begin with 6 to 9' })
  const verified = mobileNumber === txn.kyc.mobile
  const answer = { verified, errorCode: null, reason: null, uidaiToken: null }
  if (!verified || txn.stage === 'created') return { state: txn, reply: { answer }, effects: [] }
  return { state: verifiedState(txn, mobileNumber, 'aadhaar', txn.mobileOtp && { ...txn.mobileOtp, used: true }), reply: { answer }, effects: [] }
}

function verifiedState(txn: Identified, mobile: string, by: 'aadhaar' | 'otp', mobileOtp: Known['mobileOtp']): Registration {
  const { kyc, consent, aadhaarOtp } = txn
  return { stage: 'mobileVerified', kyc, consent, aadhaarOtp, mobile, by, mobileOtp }
}

/**
 * Sends an OTP to the communication mobile. A mobile that was verified before stays so until another is.
 * Refuses HIS-1011, HIS-1023 (resend rules: otp.ts), HIS-1041.
 */
export function sendMobileOtp(txn: Registration, { mobile }: { mobile: string }, context: Context): Step<z.input<typeof mobileAnswer>> {
  if (!isIdentified(txn)) return refusePending(txn)
  if (txn.stage === 'created') return refuse(txn, 'HIS-3021', { rule: 'This transaction has created its HPID' })
  if (!isMobile(mobile)) return refuse(txn, 'HIS-1011', { field: 'mobile', rule: 'No ten digits that begin with 6 to 9' })
  const txnId = newTxnId(context)
  const sent = sendOtp(txn.mobileOtp, { to: mobile, purpose: 'mobile-otp', field: 'mobile', txnId }, context)
  if ('refusal' in sent) return { state: txn, reply: sent, effects: [] }
  const state: Registration = txn.stage === 'mobileVerified' ? { ...txn, mobileOtp: sent.slot } : { ...txn, stage: 'mobileOtpSent', mobileOtp: sent.slot }
  return { state, reply: { answer: { txnId, mobileNumber: null } }, effects: [sent.message] }
}

/**
 * Verifies that OTP; a miss is counted, and the count outlives the right OTP.
 * Refuses HIS-1006 (none was sent: this way of authentication was not begun), HIS-1070, HIS-1060 (used or run out), HIS-1041, HIS-1013.
 */
export function verifyMobileOtp(txn: Registration, { otp }: { otp: string }, context: Context): Step<z.input<typeof mobileAnswer>> {
  if (!isIdentified(txn)) return refusePending(txn)
  if (!txn.mobileOtp) return refuse(txn, 'HIS-1006', { field: 'otp', rule: 'generateMobileOTP was not called in this transaction' })
  const { otp: judged, refusal } = judgeOtp(context, txn.mobileOtp, otp, 'otp')
  const slot = { ...judged, to: txn.mobileOtp.to }
  if (refusal) return { state: judged === txn.mobileOtp ? txn : { ...txn, mobileOtp: slot }, reply: refusal, effects: [] }
  return { state: verifiedState(txn, slot.to, 'otp', slot), reply: { answer: { txnId: newTxnId(context), mobileNumber: null } }, effects: [] }
}

/** Offers usernames, those given: the free ones. Refuses HIS-1068 until a mobile is verified. */
export function suggestUsernames(txn: Registration, free: string[]): Step<string[]> {
  if (!isIdentified(txn)) return refusePending(txn)
  if (txn.stage !== 'mobileVerified' && txn.stage !== 'created') return refuse(txn, 'HIS-1068', { rule: 'Neither matched the Aadhaar mobile nor verified another by OTP' })
  return { state: txn, reply: { answer: free }, effects: [] }
}
