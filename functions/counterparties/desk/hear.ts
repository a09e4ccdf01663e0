import { acknowledgePayment, hear } from '../cases/flow.ts'
import { cases } from '../cases/record.ts'
import { carryOut } from '../post/carry.ts'
import { acknowledgedNumber, readCommunication } from '../reading/task.ts'
import { beneficiaryIn } from '../reading/request.ts'
import { findCase } from './find.ts'
import type { Matter } from './matter.ts'

/** The hospital's answer to what a payer asked: found by the thread of the question. */
export async function hearCommunication({ unit, resident, number, letter, bundle, context }: Matter): Promise<string> {
  const reply = readCommunication(bundle)
  const doc = await unit.find(cases, 'asked', `${number}#${letter.correlationId.toLowerCase()}`)
  if (!doc || !reply) return 'read; no case asked for it'
  const { mobile } = doc.value.consentCode === undefined ? { mobile: '' } : await beneficiaryIn(unit, doc.value.claim)
  const outcome = hear(doc.value, { text: reply.text, full: reply.full, mobile }, context)
  if (outcome.state && outcome.state !== doc.value) unit.save(doc, outcome.state)
  await carryOut(unit, resident, outcome.effects)
  return `heard: ${outcome.state?.stage ?? ''}`
}

/** The hospital's acknowledgement of a payment notice (17). */
export async function hearPayment({ unit, number, bundle, letter }: Matter): Promise<string> {
  const doc = await findCase(unit, number, letter.peer, acknowledgedNumber(bundle))
  if (!doc) return 'read; it names no case'
  const { state } = acknowledgePayment(doc.value, letter.correlationId)
  if (state && state !== doc.value) unit.save(doc, state)
  return 'payment acknowledged'
}
