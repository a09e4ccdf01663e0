import type { Reply } from '../../kernel/outcome.ts'
import { isRefusal } from '../../kernel/outcome.ts'
import type { Doc } from '../../kernel/records.ts'
import type { Call, Route } from '../../kernel/room.ts'
import { route } from '../../kernel/room.ts'
import type { Staged, Transaction } from '../../kernel/transactions.ts'
import type { Unit } from '../../kernel/unit.ts'
import type { AnswerOf, BodyOf } from '../../kernel/bodies.ts'
import { signedIn } from '../../nhpr/sessions.ts'
import { begin, proceed, standing } from '../../nhpr/steps.ts'
import { newTxnId } from '../../nhpr/txn-id.ts'
import { findContacts, pendingKey, pendings } from './contacts.ts'
import type { EmailCheck, MobileCheck } from './flow.ts'
import { OFFICIAL_EMAIL, OFFICIAL_MOBILE, goesOn, sendEmailOtp, sendMobileOtp, verifyEmailOtp, verifyMobileOtp } from './flow.ts'
import * as operations from './operations.ts'

type MobileSent = AnswerOf<typeof operations.generateOfficialMobileOtp>

/** The transaction that holds the last OTP under this key, if it still lives. */
async function lastOf<State extends Staged>(unit: Unit, flow: string, clientId: string, key: string): Promise<Doc<Transaction<State>> | undefined> {
  const pending = await unit.get(pendings, key)
  const doc = pending && (await standing<State>(unit, flow, clientId, pending.value.txnId))
  return doc && 'value' in doc ? doc : undefined
}

/** Remembers under this key the transaction that was just opened. */
async function point(unit: Unit, key: string, txnId: string): Promise<void> {
  const pending = await unit.get(pendings, key)
  if (pending) unit.save(pending, { key, txnId })
  else unit.create(pendings, { key, txnId })
}

const sendToMobile = (again: boolean) => async (unit: Unit, call: Call<BodyOf<typeof operations.generateOfficialMobileOtp>>): Promise<Reply<MobileSent>> => {
  const own = await signedIn(unit, call.body.hpr_token, 'hpr_token')
  if ('refusal' in own) return own
  const { hprIdNumber } = own.account.value
  const key = pendingKey('mobile', call.clientId, hprIdNumber)
  const last = await lastOf<MobileCheck>(unit, OFFICIAL_MOBILE, call.clientId, key)
  const open = goesOn(last?.value.state, call.body.officialMobile) ? last : undefined
  const txnId = open?.value.id ?? newTxnId(unit.context)
  const ask = { hprIdNumber, officialMobile: call.body.officialMobile, txnId, again }
  const outcome = sendMobileOtp(last?.value.state, (await findContacts(unit, hprIdNumber)).value, ask, unit.context)
  if (isRefusal(outcome.reply) || !outcome.state) return outcome.reply
  if (open) return proceed(unit, call, open, { ...outcome, state: outcome.state })
  await point(unit, key, txnId)
  return begin(unit, call, OFFICIAL_MOBILE, outcome)
}

async function verifyMobile(unit: Unit, call: Call<BodyOf<typeof operations.verifyOfficialMobileOtp>>): Promise<Reply<MobileSent>> {
  const own = typeof call.body.hpr_token === 'string' ? await signedIn(unit, call.body.hpr_token, 'hpr_token') : undefined
  if (own && 'refusal' in own) return own
  const txn = await standing<MobileCheck>(unit, OFFICIAL_MOBILE, call.clientId, call.body.txnId)
  if ('refusal' in txn) return txn
  const verified = await findContacts(unit, txn.value.state.hprIdNumber)
  const { state, reply, effects } = verifyMobileOtp(txn.value.state, verified.value, { ...call.body, hprIdNumber: own?.account.value.hprIdNumber }, unit.context)
  if (state.contacts !== verified.value) unit.save(verified, state.contacts)
  return proceed(unit, call, txn, { state: state.txn, reply, effects })
}

const sendToEmail = (again: boolean) => async (unit: Unit, call: Call<BodyOf<typeof operations.sendOfficialEmailOtp>>): Promise<Reply<AnswerOf<typeof operations.sendOfficialEmailOtp>>> => {
  const key = pendingKey('email', call.clientId, call.body.emailAddress)
  const last = await lastOf<EmailCheck>(unit, OFFICIAL_EMAIL, call.clientId, key)
  const open = last?.value.state.stage === 'otpSent' ? last : undefined
  const txnId = open?.value.id ?? newTxnId(unit.context)
  const outcome = sendEmailOtp(last?.value.state, { ...call.body, txnId, again }, unit.context)
  if (isRefusal(outcome.reply) || !outcome.state) return outcome.reply
  if (open) return proceed(unit, call, open, { ...outcome, state: outcome.state })
  await point(unit, key, txnId)
  return begin(unit, call, OFFICIAL_EMAIL, outcome)
}

async function verifyEmail(unit: Unit, call: Call<BodyOf<typeof operations.verifyOfficialEmailOtp>>): Promise<Reply<AnswerOf<typeof operations.verifyOfficialEmailOtp>>> {
  const own = await signedIn(unit, call.body.hpr_token, 'hpr_token')
  if ('refusal' in own) return own
  const last = await lastOf<EmailCheck>(unit, OFFICIAL_EMAIL, call.clientId, pendingKey('email', call.clientId, call.body.officialEmail))
  const verified = await findContacts(unit, own.account.value.hprIdNumber)
  const before = { txn: last?.value.state, contacts: verified.value, account: own.account.value }
  const { state, reply, effects } = verifyEmailOtp(before, { ...call.body, hprId: call.body.hpr_id }, unit.context)
  if (state.contacts !== verified.value) unit.save(verified, state.contacts)
  if (state.account !== own.account.value) unit.save(own.account, state.account)
  return last && state.txn ? proceed(unit, call, last, { state: state.txn, reply, effects }) : reply
}

export const contactRoutes: Route[] = [
  route(operations.generateOfficialMobileOtp, sendToMobile(false)),
  route(operations.regenerateOfficialMobileOtp, sendToMobile(true)),
  route(operations.verifyOfficialMobileOtp, verifyMobile),
  route(operations.sendOfficialEmailOtp, sendToEmail(false)),
  route(operations.resendOfficialEmailOtp, sendToEmail(true)),
  route(operations.verifyOfficialEmailOtp, verifyEmail),
]
