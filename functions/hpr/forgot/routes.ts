import type { Reply } from '../../kernel/outcome.ts'
import { isRefusal } from '../../kernel/outcome.ts'
import type { Call, Route } from '../../kernel/room.ts'
import { route } from '../../kernel/room.ts'
import type { Unit } from '../../kernel/unit.ts'
import { findResidentByAadhaar } from '../../people/residents.ts'
import type { Account } from '../../nhpr/accounts.ts'
import { DOMAIN, findAccount, findAccountByAadhaar, findAccountOfPerson, findAccountsByMobile } from '../../nhpr/accounts.ts'
import type { AnswerOf, BodyOf } from '../../kernel/bodies.ts'
import { maskNumberMiddle } from '../../nhpr/masks.ts'
import { openIfSealed } from '../registration/sealed.ts'
import type { Registration } from '../registration/state.ts'
import { REGISTRATION } from '../registration/state.ts'
import { CREATE_SECONDS, issueToken } from '../../nhpr/sessions.ts'
import { begin, proceed, standing } from '../../nhpr/steps.ts'
import type { Forgot } from './flow.ts'
import { FORGOT, forgotByAadhaar, forgotByMobile, otpOf, sendForgotAadhaarOtp, sendForgotMobileOtp } from './flow.ts'
import * as operations from './operations.ts'
import { personOf } from './registration.ts'

type Found = AnswerOf<typeof operations.forgotByAadhaar>
type Sent = AnswerOf<typeof operations.sendForgotMobileOtp>

/** The token names the professional and carries no role: its use is not documented. */
async function toFound(unit: Unit, account: Account): Promise<Found> {
  return { hprId: account.username + DOMAIN, hprIdNumber: maskNumberMiddle(account.hprIdNumber), token: await issueToken(unit, account, 'identity', CREATE_SECONDS) }
}

async function sendToMobile(unit: Unit, call: Call<BodyOf<typeof operations.sendForgotMobileOtp>>): Promise<Reply<Sent>> {
  const docs = await findAccountsByMobile(unit, call.body.mobileNumber)
  return begin(unit, call, FORGOT, sendForgotMobileOtp(docs.map((doc) => doc.value), call.body, unit.context))
}

async function byMobile(unit: Unit, call: Call<BodyOf<typeof operations.forgotByMobile>>): Promise<Reply<Found>> {
  const txn = await standing<Forgot>(unit, FORGOT, call.clientId, call.body.txnId)
  if ('refusal' in txn) return txn
  const opened = await openIfSealed(unit, call.body.otp, 'otp')
  if ('refusal' in opened) return opened
  const otp = otpOf(unit.context.variant('hpr.forgot-otp'), call.body.otp, opened.plain)
  if (typeof otp !== 'string') return otp
  const { state } = txn.value
  const docs = state.stage === 'mobileOtpSent' ? await findAccountsByMobile(unit, state.mobile) : []
  const reply = proceed(unit, call, txn, forgotByMobile(state, docs.map((doc) => doc.value), { ...call.body, otp }, unit.context))
  return isRefusal(reply) ? reply : { answer: await toFound(unit, reply.answer) }
}

async function sendToAadhaar(unit: Unit, call: Call<BodyOf<typeof operations.sendForgotAadhaarOtp>>): Promise<Reply<Sent>> {
  const opened = await openIfSealed(unit, call.body.aadhaar, 'aadhaar')
  if ('refusal' in opened) return opened
  const aadhaar = opened.plain
  const person = await findResidentByAadhaar(unit, aadhaar)
  const account = (await findAccountByAadhaar(unit, aadhaar))?.value
  const mobile = person?.mobile ?? account?.mobile
  const resident = mobile === undefined ? undefined : { mobile, hprIdNumber: account?.hprIdNumber ?? '' }
  const agreed = call.body.iagree === undefined || call.body.iagree === null ? undefined : String(call.body.iagree).toLowerCase() === 'true'
  return begin(unit, call, FORGOT, sendForgotAadhaarOtp(resident, { aadhaar, agreed }, unit.context))
}

/** A txnId of generateOtp beside this call, else one of generateLink: the one official source of it. */
async function byAadhaar(unit: Unit, call: Call<BodyOf<typeof operations.forgotByAadhaar>>): Promise<Reply<Found>> {
  const txn = await standing<Forgot>(unit, FORGOT, call.clientId, call.body.txnId)
  if ('refusal' in txn) return txn.refusal === 'HIS-1026' ? byRegistration(unit, call) : txn
  const reply = proceed(unit, call, txn, forgotByAadhaar(txn.value.state, { otp: call.body.otp ?? '' }, unit.context))
  if (isRefusal(reply)) return reply
  const account = await findAccount(unit, reply.answer)
  return account ? { answer: await toFound(unit, account.value) } : { refusal: 'HIS-1069', field: 'txnId', rule: 'The HPID is gone' }
}

async function byRegistration(unit: Unit, call: Call<{ txnId: string }>): Promise<Reply<Found>> {
  const txn = await standing<Registration>(unit, REGISTRATION, call.clientId, call.body.txnId)
  if ('refusal' in txn) return txn
  const person = personOf(txn.value.state)
  if ('refusal' in person) return person
  const account = await findAccountOfPerson(unit, person)
  return account ? { answer: await toFound(unit, account.value) } : { refusal: 'HIS-1069', field: 'txnId', rule: 'The person of this transaction holds no HPID' }
}

export const forgotRoutes: Route[] = [
  route(operations.forgotByAadhaar, byAadhaar),
  route(operations.sendForgotAadhaarOtp, sendToAadhaar),
  route(operations.sendForgotMobileOtp, sendToMobile),
  route(operations.forgotByMobile, byMobile),
]
