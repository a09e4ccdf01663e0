import type { Reply } from '../../kernel/outcome.ts'
import { isRefusal } from '../../kernel/outcome.ts'
import type { Call, Route } from '../../kernel/room.ts'
import { route } from '../../kernel/room.ts'
import type { Unit } from '../../kernel/unit.ts'
import { aadhaarMobileOf } from '../aadhaar-mobile.ts'
import { findAccount } from '../../nhpr/accounts.ts'
import type { AnswerOf, BodyOf } from '../../kernel/bodies.ts'
import { caller } from '../../nhpr/sessions.ts'
import { begin, proceed, standing } from '../../nhpr/steps.ts'
import type { Recovery, RecoveryWay } from './flow.ts'
import { RECOVERY, changePassword, resetPassword, startRecovery, verifyRecovery } from './flow.ts'
import * as operations from './operations.ts'

type Changed = AnswerOf<typeof operations.changePassword>

async function change(unit: Unit, call: Call<BodyOf<typeof operations.changePassword>>): Promise<Reply<Changed>> {
  const own = await caller(unit, call)
  if ('refusal' in own) return own
  const { state, reply } = changePassword(own.account.value, call.body, unit.context)
  if (!isRefusal(reply)) unit.save(own.account, state)
  return reply
}

async function byAadhaar(unit: Unit, call: Call<BodyOf<typeof operations.recoverByAadhaar>>): Promise<Reply<AnswerOf<typeof operations.recoverByAadhaar>>> {
  const account = (await findAccount(unit, call.body.hprId))?.value
  const to = account ? await aadhaarMobileOf(unit, account) : ''
  const reply = begin(unit, call, RECOVERY, startRecovery('aadhaar', account, to, call.body, unit.context))
  return isRefusal(reply) ? reply : { answer: { ...reply.answer, msg: '', verified: false } }
}

async function byMobile(unit: Unit, call: Call<BodyOf<typeof operations.recoverByMobile>>): Promise<Reply<AnswerOf<typeof operations.recoverByMobile>>> {
  const account = (await findAccount(unit, call.body.hprId))?.value
  const reply = begin(unit, call, RECOVERY, startRecovery('mobile', account, account?.mobile ?? '', call.body, unit.context))
  if (isRefusal(reply)) return reply
  const { txnId, mobileNumber } = reply.answer
  return { answer: { txnId, msg: `Please enter OTP sent on your mobile number ${mobileNumber}`, otp: 0, mobileNumber } }
}

const verify = (way: RecoveryWay) => async (unit: Unit, call: Call<{ txnId: string; otp: string }>): Promise<Reply<{ verified: boolean; txnId: string }>> => {
  const txn = await standing<Recovery>(unit, RECOVERY, call.clientId, call.body.txnId)
  if ('refusal' in txn) return txn
  return proceed(unit, call, txn, verifyRecovery(way, txn.value.state, call.body, unit.context))
}

const reset = (endSessions: boolean) => async (unit: Unit, call: Call<BodyOf<typeof operations.resetPassword>>): Promise<Reply<Changed>> => {
  const txn = await standing<Recovery>(unit, RECOVERY, call.clientId, call.body.txnId)
  if ('refusal' in txn) return txn
  const doc = await findAccount(unit, txn.value.state.hprIdNumber)
  const { state, reply, effects } = resetPassword(txn.value.state, doc?.value, { newPassword: call.body.newPassword, endSessions }, unit.context)
  if (doc && state.account && state.account !== doc.value) unit.save(doc, state.account)
  return proceed(unit, call, txn, { state: state.txn, reply, effects })
}

export const passwordRoutes: Route[] = [
  route(operations.changePassword, change),
  route(operations.recoverByAadhaar, byAadhaar),
  route(operations.confirmRecoveryByAadhaar, verify('aadhaar')),
  route(operations.recoverByMobile, byMobile),
  route(operations.verifyRecoveryMobileOtp, verify('mobile')),
  route(operations.resetPassword, reset(false)),
  route(operations.resetPasswordAndSession, reset(true)),
]
