import type { AnswerOf, BodyOf } from '../../kernel/bodies.ts'
import type { Reply } from '../../kernel/outcome.ts'
import { isRefusal } from '../../kernel/outcome.ts'
import type { Doc } from '../../kernel/records.ts'
import type { Call, Route } from '../../kernel/room.ts'
import { route } from '../../kernel/room.ts'
import type { Transaction } from '../../kernel/transactions.ts'
import type { Unit } from '../../kernel/unit.ts'
import { findAccount } from '../../nhpr/accounts.ts'
import { findFacility, keepFacility } from '../../nhpr/facilities/register.ts'
import type { SubmittedFacility } from '../../nhpr/facilities/submitted.ts'
import { begin, proceed, standing } from '../../nhpr/steps.ts'
import { newTxnId } from '../../nhpr/txn-id.ts'
import type { ContactOtp } from './flow.ts'
import { CONTACT_OTP, linkFault, linkProgramme, sendContactOtp, submittedOf } from './flow.ts'
import { holderKey, isNobodys, lastOtpKey, lastOtps, programmeHolders } from './holders.ts'
import * as operations from './operations.ts'
import { detailsForUwin, linkedForUwin } from './uwin.ts'

/** The transaction whose OTP this client may still use for the facility. */
async function lastOf(unit: Unit, clientId: string, facilityId: string): Promise<Doc<Transaction<ContactOtp>> | undefined> {
  const last = await unit.get(lastOtps, lastOtpKey(clientId, facilityId))
  const doc = last && (await standing<ContactOtp>(unit, CONTACT_OTP, clientId, last.value.transactionId))
  return doc && 'value' in doc && doc.value.state.stage === 'otpSent' ? doc : undefined
}

async function send(unit: Unit, call: Call<BodyOf<typeof operations.sendOtpToContact>>): Promise<Reply<AnswerOf<typeof operations.sendOtpToContact>>> {
  const { facilityId } = call.body
  const facility = await findFacility(unit, facilityId)
  const open = await lastOf(unit, call.clientId, facilityId)
  const transactionId = open?.value.id ?? newTxnId(unit.context)
  const outcome = sendContactOtp(open?.value.state, facility?.value, { facilityId, transactionId }, unit.context)
  if (isRefusal(outcome.reply) || !outcome.state) return outcome.reply
  if (open) return proceed(unit, call, open, { ...outcome, state: outcome.state })
  const last = { key: lastOtpKey(call.clientId, facilityId), transactionId }
  const pointer = await unit.get(lastOtps, last.key)
  if (pointer) unit.save(pointer, last)
  else unit.create(lastOtps, last)
  return begin(unit, call, CONTACT_OTP, outcome)
}

type Validation = BodyOf<typeof operations.validateOtp>

/** Links, and gives the facility as it is then. */
async function link(unit: Unit, call: Call<Validation>): Promise<Reply<{ answer: AnswerOf<typeof operations.validateOtp>; facility: SubmittedFacility }>> {
  const doc = await findFacility(unit, call.body.facilityId)
  const facility = submittedOf(call.body.facilityId, doc?.value)
  if ('refusal' in facility) return facility
  const fault = linkFault(call.body)
  if (fault) return fault
  const txn = await standing<ContactOtp>(unit, CONTACT_OTP, call.clientId, call.body.transactionId)
  if ('refusal' in txn) return { ...txn, field: 'transactionId' }
  const holder = await unit.get(programmeHolders, holderKey(call.body))
  const outcome = linkProgramme({ txn: txn.value.state, facility }, holder?.value.facilityId ?? '', call.body, unit.context)
  if (outcome.state.facility !== facility) {
    await moveHolder(unit, facility, call.body)
    keepFacility(unit, doc, outcome.state.facility)
  }
  const reply = proceed(unit, call, txn, { ...outcome, state: outcome.state.txn })
  return isRefusal(reply) ? reply : { answer: { answer: reply.answer, facility } }
}

/** Frees the id that the facility had in this programme, and takes the new one. */
async function moveHolder(unit: Unit, { facilityId, programmes }: SubmittedFacility, wanted: { source: string; sourceId: string }): Promise<void> {
  const key = holderKey(wanted)
  const before = programmes.find(({ source }) => source === wanted.source)
  const held = before && holderKey(before) !== key ? await unit.get(programmeHolders, holderKey(before)) : undefined
  if (held?.value.facilityId === facilityId) unit.remove(held)
  if (!isNobodys(wanted.sourceId) && !(await unit.get(programmeHolders, key))) unit.create(programmeHolders, { key, facilityId })
}

async function validate(unit: Unit, call: Call<Validation>): Promise<Reply<AnswerOf<typeof operations.validateOtp>>> {
  const reply = await link(unit, call)
  return isRefusal(reply) ? reply : { answer: reply.answer.answer }
}

async function validateForUwin(unit: Unit, call: Call<Validation>): Promise<Reply<AnswerOf<typeof operations.validateUwinOtp>>> {
  const reply = await link(unit, call)
  return isRefusal(reply) ? reply : { answer: linkedForUwin(reply.answer.answer, reply.answer.facility) }
}

async function detailsOf(unit: Unit, call: Call<BodyOf<typeof operations.fetchDetailsForUwin>>): Promise<Reply<AnswerOf<typeof operations.fetchDetailsForUwin>>> {
  const facility = await findFacility(unit, call.body.facilityId)
  const manager = facility && (await findAccount(unit, facility.value.managerHprId))
  return detailsForUwin(facility?.value, manager?.value, call.body)
}

export const programmesRoutes: Route[] = [
  route(operations.sendOtpToContact, send),
  route(operations.validateOtp, validate),
  route(operations.fetchDetailsForUwin, detailsOf),
  route(operations.validateUwinOtp, validateForUwin),
]
