import type { Reply } from '../../kernel/outcome.ts'
import { isRefusal } from '../../kernel/outcome.ts'
import type { Call, Route } from '../../kernel/room.ts'
import { route } from '../../kernel/room.ts'
import type { Unit } from '../../kernel/unit.ts'
import { aadhaarMobileOf } from '../aadhaar-mobile.ts'
import type { Account } from '../../nhpr/accounts.ts'
import { findAccount, findAccountsByMobile } from '../../nhpr/accounts.ts'
import type { AnswerOf, BodyOf } from '../../kernel/bodies.ts'
import { refusals } from '../../nhpr/refusals.ts'
import { SEAL_KEY } from '../seal-key.ts'
import { REFRESH_SECONDS, caller, issueToken } from '../../nhpr/sessions.ts'
import { begin, proceed, standing } from '../../nhpr/steps.ts'
import { newTxnId } from '../../nhpr/txn-id.ts'
import type { AadhaarLogin } from './flow.ts'
import { AADHAAR_LOGIN, confirmAadhaarLogin, initAadhaarLogin, logInByPassword } from './flow.ts'
import type { MobileLogin } from './mobile-flow.ts'
import { MOBILE_LOGIN, authorizeMobileUser, resendMobileOtp, sendMobileOtp, verifyMobileOtp } from './mobile-flow.ts'
import * as operations from './operations.ts'

type Tokens = AnswerOf<typeof operations.confirmAadhaarLogin>

const loginSeconds = (unit: Unit): number => Number(unit.context.variant('hpr.login-token-seconds'))

async function signIn(unit: Unit, account: Account): Promise<Tokens> {
  const expiresIn = loginSeconds(unit)
  const token = await issueToken(unit, account, 'login', expiresIn)
  return { token, expiresIn, refreshToken: await issueToken(unit, account, 'refresh', REFRESH_SECONDS), refreshExpiresIn: REFRESH_SECONDS }
}

async function getCertificate(unit: Unit): Promise<Reply<string>> {
  return { answer: (await unit.world.site.keys.pair(SEAL_KEY)).publicPem }
}

async function byPassword(unit: Unit, { body }: Call<BodyOf<typeof operations.loginByPassword>>): Promise<Reply<AnswerOf<typeof operations.loginByPassword>>> {
  const doc = await findAccount(unit, body.hprId)
  const { state, reply } = logInByPassword(doc?.value, body, unit.context)
  if (doc && state && state !== doc.value) unit.save(doc, state)
  if (isRefusal(reply)) return reply
  const seconds = loginSeconds(unit)
  const token = await issueToken(unit, reply.answer, 'login', seconds)
  return { answer: { token, expiresIn: Math.floor(unit.now / 1000) + seconds, refreshToken: null, refreshExpiresIn: 0 } }
}

async function aadhaarInit(unit: Unit, call: Call<BodyOf<typeof operations.initAadhaarLogin>>): Promise<Reply<AnswerOf<typeof operations.initAadhaarLogin>>> {
  const account = (await findAccount(unit, call.body.hprId))?.value
  const to = account ? await aadhaarMobileOf(unit, account) : ''
  return begin(unit, call, AADHAAR_LOGIN, initAadhaarLogin(account, to, call.body, unit.context))
}

async function aadhaarConfirm(unit: Unit, call: Call<BodyOf<typeof operations.confirmAadhaarLogin>>): Promise<Reply<Tokens>> {
  const txn = await standing<AadhaarLogin>(unit, AADHAAR_LOGIN, call.clientId, call.body.txnId)
  if ('refusal' in txn) return txn
  const account = await findAccount(unit, txn.value.state.hprIdNumber)
  const reply = proceed(unit, call, txn, confirmAadhaarLogin(txn.value.state, account?.value, call.body, unit.context))
  return isRefusal(reply) ? reply : { answer: await signIn(unit, reply.answer) }
}

type MobileAnswer = AnswerOf<typeof operations.loginByMobile>

/** An otp, or none, tells the two halves apart; a txnId without one asks for another OTP. */
async function mobileSendOrVerify(unit: Unit, call: Call<BodyOf<typeof operations.loginByMobile>>): Promise<Reply<MobileAnswer>> {
  const { mobile, txnId, otp } = call.body
  if (otp) return mobileVerify(unit, { ...call, body: { mobile, txnId: txnId ?? '', otp } })
  if (txnId) return mobileResend(unit, { ...call, body: { mobile, txnId } })
  return begin(unit, call, MOBILE_LOGIN, sendMobileOtp(await accountsOf(unit, mobile), { mobile }, unit.context))
}

async function mobileResend(unit: Unit, call: Call<{ mobile: string; txnId: string }>): Promise<Reply<MobileAnswer>> {
  const txn = await standing<MobileLogin>(unit, MOBILE_LOGIN, call.clientId, call.body.txnId)
  if ('refusal' in txn) return txn
  return proceed(unit, call, txn, resendMobileOtp(txn.value.state, call.body, unit.context), newTxnId(unit.context))
}

async function mobileVerify(unit: Unit, call: Call<BodyOf<typeof operations.loginByMobileVerify>>): Promise<Reply<MobileAnswer>> {
  const txn = await standing<MobileLogin>(unit, MOBILE_LOGIN, call.clientId, call.body.txnId)
  if ('refusal' in txn) return txn
  const accounts = await accountsOf(unit, txn.value.state.mobile)
  return proceed(unit, call, txn, verifyMobileOtp(txn.value.state, accounts, call.body, unit.context))
}

async function mobileAuthorize(unit: Unit, call: Call<BodyOf<typeof operations.authorizeMobileUser>>): Promise<Reply<Tokens>> {
  const txn = await standing<MobileLogin>(unit, MOBILE_LOGIN, call.clientId, call.body.txnId)
  if ('refusal' in txn) return txn
  const { state } = txn.value
  const docs = state.stage === 'otpSent' ? [] : await Promise.all(state.hprIdNumbers.map((number) => findAccount(unit, number)))
  const listed = docs.flatMap((doc) => (doc ? [doc.value] : []))
  const reply = proceed(unit, call, txn, authorizeMobileUser(state, listed, { hpId: call.body.hpId ?? call.body.hpid ?? '' }))
  return isRefusal(reply) ? reply : { answer: await signIn(unit, reply.answer) }
}

const accountsOf = async (unit: Unit, mobile: string): Promise<Account[]> => (await findAccountsByMobile(unit, mobile)).map((doc) => doc.value)

async function logout(unit: Unit, call: Call<unknown>): Promise<Reply<'User Profile LoggedOut Successfully!!'>> {
  const own = await caller(unit, call)
  if ('refusal' in own) return own
  unit.remove(own.session)
  return { answer: 'User Profile LoggedOut Successfully!!' }
}

export const loginRoutes: Route[] = [
  route(operations.getCertificate, getCertificate),
  route(operations.loginByPassword, byPassword),
  route(operations.initAadhaarLogin, aadhaarInit),
  route(operations.confirmAadhaarLogin, aadhaarConfirm),
  route(operations.confirmMobileLogin, async () => ({ answer: { code: 'HIS-503' as const, message: refusals['HIS-503'].message, details: [] } })),
  route(operations.loginByMobile, mobileSendOrVerify),
  route(operations.loginByMobileVerify, mobileVerify),
  route(operations.authorizeMobileUser, mobileAuthorize),
  route(operations.logout, logout),
  route(operations.getCertificateOnOlderHost, getCertificate),
  route(operations.loginByPasswordOnOlderHost, byPassword),
  route(operations.initAadhaarLoginOnOlderHost, aadhaarInit),
  route(operations.confirmAadhaarLoginOnOlderHost, aadhaarConfirm),
  route(operations.loginByMobileOnOlderHost, mobileSendOrVerify),
  route(operations.loginByMobileVerifyOnOlderHost, mobileVerify),
  route(operations.authorizeMobileUserOnOlderHost, mobileAuthorize),
]
