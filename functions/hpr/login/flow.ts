import type { Context, Outcome, Refusal } from '../../kernel/outcome.ts'
import { refuse } from '../../kernel/outcome.ts'
import type { Account } from '../../nhpr/accounts.ts'
import { passwordDigest } from '../../nhpr/accounts.ts'
import type { Domain } from '../domain.ts'
import { domainFault } from '../domain.ts'
import { maskMobile } from '../../nhpr/masks.ts'
import { otpMessage } from '../../nhpr/messages.ts'
import type { Otp } from '../../nhpr/otp.ts'
import { issueOtp, verifyOtp } from '../../nhpr/otp.ts'
import type { HisCode } from '../../nhpr/refusals.ts'
import { servable } from '../servable.ts'
import { newTxnId } from '../../nhpr/txn-id.ts'

/** How long HIS-1039 lasts. Inferred: no duration is published. */
export const PASSWORD_LOCK_MS = 30 * 60_000

export const AADHAAR_LOGIN = 'hpr.aadhaar-login'

export type AadhaarLogin = { stage: 'otpSent' | 'done'; hprIdNumber: string; otp: Otp }

export interface PasswordLogin extends Domain {
  hprId: string
  password: string
}

/**
 * Holds a password against the account; misses are counted and lock it, a right one clears the count.
 * Refuses HIS-1036, HIS-1116, HIS-1008, HIS-1007, HIS-1031 (none set), HIS-1070 (empty), HIS-1039 (locked: the right one too), HIS-1067 (wrong).
 * Inferred: the number of misses (variant hpr.wrong-passwords-max), the lock's length, and the order.
 */
export function logInByPassword(found: Account | undefined, command: PasswordLogin, context: Context): Outcome<Account | undefined, Account, HisCode> {
  const account = domainFault(command) ?? servable(command.hprId, found, 'hprId')
  if ('refusal' in account) return { state: found, reply: account, effects: [] }
  if (account.passwordDigest === '') return refuse(account, 'HIS-1031', { field: 'hprId', rule: 'This account never had a password' })
  if (command.password === '') return refuse(account, 'HIS-1070', { field: 'password', rule: 'The password is empty' })
  const lockedUntil = account.passwordLockedUntil ?? 0
  if (context.now < lockedUntil) return refuse(account, 'HIS-1039', { field: 'hprId', rule: `Password logins are closed for ${Math.ceil((lockedUntil - context.now) / 60_000)} min more` })
  if (passwordDigest(account.username, command.password) === account.passwordDigest) {
    const state = account.wrongPasswords === 0 && lockedUntil === 0 ? account : { ...account, wrongPasswords: 0, passwordLockedUntil: 0 }
    return { state, reply: { answer: state }, effects: [] }
  }
  // A lock that is over forgets what led to it.
  const wrongPasswords = (lockedUntil === 0 ? account.wrongPasswords : 0) + 1
  const max = Number(context.variant('hpr.wrong-passwords-max'))
  const passwordLockedUntil = wrongPasswords >= max ? context.now + PASSWORD_LOCK_MS : 0
  return refuse({ ...account, wrongPasswords, passwordLockedUntil }, 'HIS-1067', { field: 'password', rule: `Wrong password, miss ${wrongPasswords} of ${max}` })
}

export interface AadhaarInit extends Domain {
  authMethod: string
  hprId: string
}

/**
 * Sends the OTP of an Aadhaar login to `to`, the mobile of the Aadhaar number.
 * Refuses HIS-1036, HIS-1006 (another method than AADHAAR_OTP), HIS-1116, HIS-1008, HIS-1007, HIS-1072 (no mobile).
 */
export function initAadhaarLogin(found: Account | undefined, to: string, command: AadhaarInit, context: Context): Outcome<AadhaarLogin | undefined, { transactionId: string; mobileNumber: string }, HisCode> {
  const account = domainFault(command) ?? methodFault(command.authMethod) ?? servable(command.hprId, found, 'hprId')
  if ('refusal' in account) return { state: undefined, reply: account, effects: [] }
  if (to === '') return refuse(undefined, 'HIS-1072', { field: 'hprId', rule: 'No mobile is linked to the Aadhaar number' })
  const { otp, state } = issueOtp(context, 'login')
  const txnId = newTxnId(context)
  return {
    state: { stage: 'otpSent', hprIdNumber: account.hprIdNumber, otp: state },
    reply: { answer: { transactionId: txnId, mobileNumber: maskMobile(to) } },
    effects: [otpMessage('aadhaar-otp', to, otp, txnId)],
  }
}

function methodFault(authMethod: string): Refusal<'HIS-1006'> | undefined {
  return authMethod === 'AADHAAR_OTP' ? undefined : { refusal: 'HIS-1006', field: 'authMethod', rule: 'AADHAAR_OTP is the one method published for this call' }
}

/**
 * Verifies the OTP of an Aadhaar login, once.
 * Refuses HIS-1070, HIS-1060, HIS-1041, HIS-1013 (see otp.ts), HIS-1008 and HIS-1007 for an account that went since.
 */
export function confirmAadhaarLogin(txn: AadhaarLogin, found: Account | undefined, command: { otp: string }, context: Context): Outcome<AadhaarLogin, Account, HisCode> {
  const account = servable(txn.hprIdNumber, found, 'txnId')
  if ('refusal' in account) return { state: txn, reply: account, effects: [] }
  const { otp, refusal } = verifyOtp(context, txn.otp, command.otp, 'otp')
  if (refusal) return { state: otp === txn.otp ? txn : { ...txn, otp }, reply: refusal, effects: [] }
  return { state: { ...txn, stage: 'done', otp }, reply: { answer: account }, effects: [] }
}
