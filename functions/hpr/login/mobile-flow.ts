import type { z } from 'zod'
import type { Context, Outcome } from '../../kernel/outcome.ts'
import { refuse } from '../../kernel/outcome.ts'
import type { Account } from '../../nhpr/accounts.ts'
import { namesOf } from '../../nhpr/accounts.ts'
import { isMobile } from '../../nhpr/forms.ts'
import { MASKED_ADDRESS, maskMobile, maskNumberHead } from '../../nhpr/masks.ts'
import { otpMessage } from '../../nhpr/messages.ts'
import type { Otp } from '../../nhpr/otp.ts'
import { issueOtp, resendOtp, verifyOtp } from '../../nhpr/otp.ts'
import type { HisCode } from '../../nhpr/refusals.ts'
import { servable } from '../servable.ts'
import { newTxnId } from '../../nhpr/txn-id.ts'
import type { loginByMobile } from './operations.ts'

export const MOBILE_LOGIN = 'hpr.mobile-login'

export type MobileLogin =
  | { stage: 'otpSent'; mobile: string; otp: Otp }
  | { stage: 'mobileVerified' | 'done'; mobile: string; otp: Otp; hprIdNumbers: string[] }

type Sent = { txnId: string; mobileNumber: string }
type Listed = z.input<typeof loginByMobile.answer>

/** Sends the OTP of a mobile login. Refuses HIS-1011 (no mobile), HIS-1072 (nobody's), HIS-1007 (only of disabled accounts). */
export function sendMobileOtp(accounts: Account[], command: { mobile: string }, context: Context): Outcome<MobileLogin | undefined, Sent, HisCode> {
  const { mobile } = command
  if (!isMobile(mobile)) return refuse(undefined, 'HIS-1011', { field: 'mobile', rule: 'A mobile has ten digits and is sent in plain' })
  if (accounts.length === 0) return refuse(undefined, 'HIS-1072', { field: 'mobile', rule: 'No account has this mobile' })
  if (accounts.every((account) => account.disabled)) return refuse(undefined, 'HIS-1007', { field: 'mobile', rule: 'Every account of this mobile is disabled' })
  const { otp, state } = issueOtp(context, 'login')
  const txnId = newTxnId(context)
  return { state: { stage: 'otpSent', mobile, otp: state }, reply: { answer: { txnId, mobileNumber: maskMobile(mobile) } }, effects: [otpMessage('login-otp', mobile, otp, txnId)] }
}

/**
 * Sends it again, under a new txnId beside the old one.
 * Refuses HIS-1011 (another mobile), HIS-1060 (verified already), HIS-1023 (within a minute), HIS-1041 (too many misses).
 */
export function resendMobileOtp(txn: MobileLogin, command: { mobile: string }, context: Context): Outcome<MobileLogin, Sent, HisCode> {
  if (command.mobile !== txn.mobile) return refuse(txn, 'HIS-1011', { field: 'mobile', rule: 'The transaction is of another mobile' })
  if (txn.stage !== 'otpSent') return refuse(txn, 'HIS-1060', { field: 'txnId', rule: 'The OTP of this transaction was verified already' })
  const sent = resendOtp(context, 'login', txn.otp, 'mobile')
  if ('refusal' in sent) return { state: txn, reply: sent, effects: [] }
  const txnId = newTxnId(context)
  return { state: { ...txn, otp: sent.state }, reply: { answer: { txnId, mobileNumber: maskMobile(txn.mobile) } }, effects: [otpMessage('login-otp', txn.mobile, sent.otp, txnId)] }
}

/**
 * Verifies the OTP and lists the mobile's accounts, masked. Refuses HIS-1011 (another mobile), the OTP's codes, HIS-1072 (no account left).
 */
export function verifyMobileOtp(txn: MobileLogin, accounts: Account[], command: { txnId: string; otp: string; mobile?: string | null }, context: Context): Outcome<MobileLogin, Listed, HisCode> {
  if (typeof command.mobile === 'string' && command.mobile !== txn.mobile) return refuse(txn, 'HIS-1011', { field: 'mobile', rule: 'The transaction is of another mobile' })
  const { otp, refusal } = verifyOtp(context, txn.otp, command.otp, 'otp')
  if (refusal) return { state: otp === txn.otp ? txn : { ...txn, otp }, reply: refusal, effects: [] }
  const open = accounts.filter((account) => !account.disabled)
  if (open.length === 0) return refuse(txn, 'HIS-1072', { field: 'mobile', rule: 'No account has this mobile any more' })
  return {
    state: { stage: 'mobileVerified', mobile: txn.mobile, otp, hprIdNumbers: open.map((account) => account.hprIdNumber) },
    reply: { answer: { txnId: command.txnId, mobileLinkedHpIdDTO: open.map(toLinked) } },
    effects: [],
  }
}

function toLinked({ hprIdNumber, name, category, subCategory }: Account): NonNullable<Listed['mobileLinkedHpIdDTO']>[number] {
  return { hprIdNumber: maskNumberHead(hprIdNumber), name, hprId: MASKED_ADDRESS, categoryId: category, subCategoryId: subCategory }
}

/**
 * Chooses one of the listed accounts, once. `accounts` are the listed ones as they stand now.
 * Refuses HIS-1068 (OTP not verified), HIS-2031 (chosen already), HIS-1116 (none named), HIS-1008 (fits none, or several), HIS-1007.
 */
export function authorizeMobileUser(txn: MobileLogin, accounts: Account[], command: { hpId: string }): Outcome<MobileLogin, Account, HisCode> {
  if (txn.stage === 'otpSent') return refuse(txn, 'HIS-1068', { field: 'txnId', rule: 'The OTP of this transaction is not verified yet' })
  if (txn.stage === 'done') return refuse(txn, 'HIS-2031', { field: 'txnId', rule: 'This transaction gave its token already' })
  const named = accounts.filter((account) => listedNamesOf(account).includes(command.hpId.toLowerCase()))
  const account = servable(command.hpId, named[0], 'hpId')
  if ('refusal' in account) return { state: txn, reply: account, effects: [] }
  // Two may share their last eight digits, and all share the masked address.
  if (named.length > 1) return refuse(txn, 'HIS-1008', { field: 'hpId', rule: `This names ${named.length} of the listed accounts` })
  return { state: { ...txn, stage: 'done' }, reply: { answer: account }, effects: [] }
}

/** In full, or masked as listed. */
const listedNamesOf = (account: Account): string[] => [...namesOf(account), maskNumberHead(account.hprIdNumber), MASKED_ADDRESS]
