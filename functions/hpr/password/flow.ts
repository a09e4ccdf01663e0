import type { Context, Outcome, Refusal } from '../../kernel/outcome.ts'
import { refuse } from '../../kernel/outcome.ts'
import type { Account } from '../../nhpr/accounts.ts'
import { passwordDigest } from '../../nhpr/accounts.ts'
import { maskMobile } from '../../nhpr/masks.ts'
import { otpMessage } from '../../nhpr/messages.ts'
import type { Otp } from '../../nhpr/otp.ts'
import { issueOtp, verifyOtp } from '../../nhpr/otp.ts'
import type { HisCode } from '../../nhpr/refusals.ts'
import { servable } from '../servable.ts'
import { newTxnId } from '../../nhpr/txn-id.ts'
import { passwordFault } from './rule.ts'

export const RECOVERY = 'hpr.recovery'

/** Which mobile the OTP went to: that of the Aadhaar number, or the communication mobile. */
export type RecoveryWay = 'aadhaar' | 'mobile'

export interface Recovery {
  stage: 'otpSent' | 'verified' | 'done'
  way: RecoveryWay
  hprIdNumber: string
  otp: Otp
}

const CHANGED = 'Password has been changed successfully!'

/** Whether the new password will do for this account; `same` and `malformed` are the codes that say so here. */
function newPasswordFault(account: Account, password: string, codes: { same: HisCode; malformed: HisCode }, context: Context): Refusal<HisCode> | undefined {
  const field = 'newPassword'
  if (password === '') return { refusal: 'HIS-1070', field, rule: 'The new password is empty' }
  if (passwordDigest(account.username, password) === account.passwordDigest) return { refusal: codes.same, field, rule: 'The new password is the old one' }
  const fault = passwordFault(password, [account.firstName, account.lastName], context.variant('hpr.password-runs') === 'on')
  return fault === undefined ? undefined : { refusal: codes.malformed, field, rule: fault }
}

/**
 * Changes the password of a professional who is signed in.
 * Refuses HIS-1031 (none set), HIS-1070 (empty), HIS-1071 (old one wrong), HIS-1021 (same), HIS-1010 (form).
 */
export function changePassword(account: Account, command: { oldPassword: string; newPassword: string }, context: Context): Outcome<Account, { message: string }, HisCode> {
  if (account.passwordDigest === '') return refuse(account, 'HIS-1031', { rule: 'This account never had a password' })
  if (command.oldPassword === '') return refuse(account, 'HIS-1070', { field: 'oldPassword', rule: 'The old password is empty' })
  if (passwordDigest(account.username, command.oldPassword) !== account.passwordDigest) return refuse(account, 'HIS-1071', { field: 'oldPassword', rule: 'This is not the password of the account' })
  const fault = newPasswordFault(account, command.newPassword, { same: 'HIS-1021', malformed: 'HIS-1010' }, context)
  if (fault) return { state: account, reply: fault, effects: [] }
  return { state: { ...account, passwordDigest: passwordDigest(account.username, command.newPassword) }, reply: { answer: { message: CHANGED } }, effects: [] }
}

/** Sends the OTP of a recovery to `to`. Refuses HIS-1116, HIS-1008, HIS-1007 and HIS-1072 (no mobile to send to). */
export function startRecovery(way: RecoveryWay, found: Account | undefined, to: string, command: { hprId: string }, context: Context): Outcome<Recovery | undefined, { txnId: string; mobileNumber: string }, HisCode> {
  const account = servable(command.hprId, found, 'hprId')
  if ('refusal' in account) return { state: undefined, reply: account, effects: [] }
  if (to === '') return refuse(undefined, 'HIS-1072', { field: 'hprId', rule: 'The account has no mobile' })
  const { otp, state } = issueOtp(context, 'recovery')
  const txnId = newTxnId(context)
  return {
    state: { stage: 'otpSent', way, hprIdNumber: account.hprIdNumber, otp: state },
    reply: { answer: { txnId, mobileNumber: maskMobile(to) } },
    effects: [otpMessage(way === 'aadhaar' ? 'aadhaar-otp' : 'recovery-otp', to, otp, txnId)],
  }
}

/** Verifies the OTP of a recovery. Refuses HIS-1006 (sent by the other way), HIS-2031 (password set already) and the OTP's codes. */
export function verifyRecovery(way: RecoveryWay, txn: Recovery, command: { txnId: string; otp: string }, context: Context): Outcome<Recovery, { verified: boolean; txnId: string }, HisCode> {
  if (txn.way !== way) return refuse(txn, 'HIS-1006', { field: 'txnId', rule: `The OTP of this transaction was sent by ${txn.way}` })
  if (txn.stage === 'done') return refuse(txn, 'HIS-2031', { field: 'txnId', rule: 'This transaction set a password already' })
  const { otp, refusal } = verifyOtp(context, txn.otp, command.otp, 'otp')
  if (refusal) return { state: otp === txn.otp ? txn : { ...txn, otp }, reply: refusal, effects: [] }
  return { state: { ...txn, stage: 'verified', otp }, reply: { answer: { verified: true, txnId: command.txnId } }, effects: [] }
}

/**
 * Sets the password of a verified recovery, once; lifts a lock by wrong passwords; with `endSessions` no token survives.
 * Refuses HIS-2031 (done already), HIS-1033 (OTP not verified), HIS-1008, HIS-1007, HIS-1070, HIS-1073 (same), HIS-1118 (form).
 */
export function resetPassword(txn: Recovery, found: Account | undefined, command: { newPassword: string; endSessions: boolean }, context: Context): Outcome<{ txn: Recovery; account?: Account }, { message: string }, HisCode> {
  const before = { txn, account: found }
  if (txn.stage === 'done') return refuse(before, 'HIS-2031', { field: 'txnId', rule: 'This transaction set a password already' })
  if (txn.stage === 'otpSent') return refuse(before, 'HIS-1033', { field: 'txnId', rule: 'The OTP of this transaction is not verified yet' })
  const account = servable(txn.hprIdNumber, found, 'txnId')
  if ('refusal' in account) return { state: before, reply: account, effects: [] }
  const fault = newPasswordFault(account, command.newPassword, { same: 'HIS-1073', malformed: 'HIS-1118' }, context)
  if (fault) return { state: before, reply: fault, effects: [] }
  const sessionEpoch = (account.sessionEpoch ?? 0) + (command.endSessions ? 1 : 0)
  const after = { ...account, passwordDigest: passwordDigest(account.username, command.newPassword), wrongPasswords: 0, passwordLockedUntil: 0, sessionEpoch }
  return { state: { txn: { ...txn, stage: 'done' }, account: after }, reply: { answer: { message: CHANGED } }, effects: [] }
}
