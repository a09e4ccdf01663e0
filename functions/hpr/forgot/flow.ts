import type { Context, Outcome, Refusal } from '../../kernel/outcome.ts'
import { refuse } from '../../kernel/outcome.ts'
import type { Account } from '../../nhpr/accounts.ts'
import { alike, isMobile } from '../../nhpr/forms.ts'
import { maskMobile } from '../../nhpr/masks.ts'
import { otpMessage } from '../../nhpr/messages.ts'
import type { Otp } from '../../nhpr/otp.ts'
import { issueOtp, verifyOtp } from '../../nhpr/otp.ts'
import type { HisCode } from '../../nhpr/refusals.ts'
import { newTxnId } from '../../nhpr/txn-id.ts'

export const FORGOT = 'hpr.forgot'

export type Forgot =
  | { stage: 'mobileOtpSent'; mobile: string; otp: Otp }
  /** `hprIdNumber` is empty where the Aadhaar number has no HPID: that is told after the OTP alone. */
  | { stage: 'aadhaarOtpSent'; hprIdNumber: string; otp: Otp }
  | { stage: 'done'; hprIdNumber: string; otp: Otp }

type Sent = { txnId: string; msg: string; mobileNumber: string }

const sent = (txnId: string, mobile: string): { answer: Sent } => ({ answer: { txnId, msg: `Please enter OTP sent on your mobile number ${maskMobile(mobile)}`, mobileNumber: maskMobile(mobile) } })

/** Sends an OTP to a mobile. Refuses HIS-1011 (what was sealed is no mobile) and HIS-1072 (nobody's). */
export function sendForgotMobileOtp(accounts: Account[], command: { mobileNumber: string }, context: Context): Outcome<Forgot | undefined, Sent, HisCode> {
  const mobile = command.mobileNumber
  if (!isMobile(mobile)) return refuse(undefined, 'HIS-1011', { field: 'mobileNumber', rule: 'What was encrypted is no mobile of ten digits' })
  if (accounts.length === 0) return refuse(undefined, 'HIS-1072', { field: 'mobileNumber', rule: 'No account has this mobile' })
  const { otp, state } = issueOtp(context, 'forgot')
  const txnId = newTxnId(context)
  return { state: { stage: 'mobileOtpSent', mobile, otp: state }, reply: sent(txnId, mobile), effects: [otpMessage('forgot-otp', mobile, otp, txnId)] }
}

export interface Demographics {
  name: string
  firstName: string
  middleName?: string | null
  lastName?: string | null
  gender: string
  yearOfBirth: string
  monthOfBirth?: string | null
  dayOfBirth?: string | null
}

/**
 * Verifies the OTP, then finds the account of the mobile that the demographics fit.
 * Refuses HIS-1006 (OTP not sent to a mobile), the form of the demographics (HIS-1070, HIS-1014, HIS-1055), the OTP's codes,
 * HIS-1030 (names fit nobody), HIS-1059 (gender or birth fit nobody of these names).
 * Inferred: the codes of a mismatch, and that the OTP stays good after one.
 */
export function forgotByMobile(txn: Forgot, accounts: Account[], command: Demographics & { otp: string }, context: Context): Outcome<Forgot, Account, HisCode> {
  if (txn.stage === 'aadhaarOtpSent') return refuse(txn, 'HIS-1006', { field: 'txnId', rule: 'The OTP of this transaction belongs to an Aadhaar number' })
  const fault = demographicsFault(command)
  if (fault) return { state: txn, reply: fault, effects: [] }
  const { otp, refusal } = verifyOtp(context, txn.otp, command.otp, 'otp')
  if (refusal) return { state: otp === txn.otp ? txn : { ...txn, otp }, reply: refusal, effects: [] }
  const named = accounts.filter((account) => fitsNames(account, command))
  if (named.length === 0) return refuse(txn, 'HIS-1030', { field: 'name', rule: 'The names fit no account of this mobile' })
  const account = named.find((each) => fitsBirth(each, command))
  if (!account) return refuse(txn, 'HIS-1059', { field: 'yearOfBirth', rule: 'Gender or date of birth fit no account of these names' })
  return { state: { stage: 'done', hprIdNumber: account.hprIdNumber, otp }, reply: { answer: account }, effects: [] }
}

function demographicsFault(command: Demographics): Refusal<HisCode> | undefined {
  for (const field of ['name', 'firstName'] as const) {
    if (command[field].trim() === '') return { refusal: 'HIS-1070', field, rule: `${field} is empty` }
  }
  for (const field of ['name', 'firstName', 'middleName', 'lastName'] as const) {
    if (/[\d@#$%^*_=+<>{}[\]|\\/]/.test(command[field] ?? '')) return { refusal: 'HIS-1014', field, rule: `${field} has characters that no name has` }
  }
  return /^[MFOU]$/.test(command.gender) ? undefined : { refusal: 'HIS-1055', field: 'gender', rule: 'gender is M, F, O or U' }
}

const fits = (given: string | null | undefined, held: string): boolean => !given || alike(given, held)

function fitsNames(account: Account, { name, firstName, middleName, lastName }: Demographics): boolean {
  return fits(name, account.name) && fits(firstName, account.firstName) && fits(middleName, account.middleName) && fits(lastName, account.lastName)
}

function fitsBirth(account: Account, { gender, yearOfBirth, monthOfBirth, dayOfBirth }: Demographics): boolean {
  const [year, month, day] = account.dateOfBirth.split('-').map(Number)
  return gender === account.gender && Number(yearOfBirth) === year && (!monthOfBirth || Number(monthOfBirth) === month) && (!dayOfBirth || Number(dayOfBirth) === day)
}

/** Who an Aadhaar number belongs to. */
export interface Resident {
  mobile: string
  /** Of his HPID; empty: he has none. */
  hprIdNumber: string
}

/**
 * Sends an OTP to the mobile of an Aadhaar number. `agreed` is undefined where the client says nothing.
 * Refuses HIS-1012 (no Aadhaar number), HIS-1065 (not agreed), HIS-3001 (nobody has it).
 */
export function sendForgotAadhaarOtp(resident: Resident | undefined, command: { aadhaar: string; agreed?: boolean }, context: Context): Outcome<Forgot | undefined, Sent, HisCode> {
  if (!/^[2-9]\d{11}$/.test(command.aadhaar)) return refuse(undefined, 'HIS-1012', { field: 'aadhaar', rule: 'An Aadhaar number has twelve digits and does not begin with 0 or 1' })
  if (command.agreed === false) return refuse(undefined, 'HIS-1065', { field: 'iagree', rule: 'The person did not agree' })
  if (!resident) return refuse(undefined, 'HIS-3001', { field: 'aadhaar', rule: 'No person of this world has this Aadhaar number' })
  const { otp, state } = issueOtp(context, 'forgot')
  const txnId = newTxnId(context)
  return { state: { stage: 'aadhaarOtpSent', hprIdNumber: resident.hprIdNumber, otp: state }, reply: sent(txnId, resident.mobile), effects: [otpMessage('aadhaar-otp', resident.mobile, otp, txnId)] }
}

/** Verifies the Aadhaar OTP and gives the HPID's number. Refuses HIS-1006 (OTP of a mobile), the OTP's codes, HIS-1069 (no HPID). */
export function forgotByAadhaar(txn: Forgot, command: { otp: string }, context: Context): Outcome<Forgot, string, HisCode> {
  if (txn.stage === 'mobileOtpSent') return refuse(txn, 'HIS-1006', { field: 'txnId', rule: 'The OTP of this transaction belongs to a mobile' })
  const { otp, refusal } = verifyOtp(context, txn.otp, command.otp, 'otp')
  if (refusal) return { state: otp === txn.otp ? txn : { ...txn, otp }, reply: refusal, effects: [] }
  const state = { ...txn, stage: 'done' as const, otp }
  if (txn.hprIdNumber === '') return refuse(state, 'HIS-1069', { field: 'txnId', rule: 'This person holds no HPID' })
  return { state, reply: { answer: txn.hprIdNumber }, effects: [] }
}

/** The OTP of forgot/hprId/mobile: sealed, plain, or whichever it is, by variant. `opened` equals `given` when it came plain. Refuses HIS-1047. */
export function otpOf(choice: string, given: string, opened: string): string | Refusal<'HIS-1047'> {
  if (choice === 'plain') return given
  if (choice === 'encrypted' && given !== '' && opened === given) return { refusal: 'HIS-1047', field: 'otp', rule: 'Variant hpr.forgot-otp wants the OTP encrypted' }
  return opened
}
