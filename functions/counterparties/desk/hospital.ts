import { carryOut } from '../post/carry.ts'
import { firstOf } from '../../bundles/read.ts'
import { claimNumberOf } from '../reading/claim.ts'
import type { Matter } from './matter.ts'
import { answerOf } from './matter.ts'

/** A hospital answers what a payer asks, with a document. */
export async function answerCommunication(matter: Matter): Promise<string> {
  const { unit, resident, letter, leg, bundle, context } = matter
  const claimNumber = claimNumberOf(firstOf(bundle, 'CommunicationRequest'))
  await carryOut(unit, resident, [answerOf(context, letter, leg, { paper: { paper: 'communication', claimNumber, text: 'Discharge summary attached.', request: matter.plain } })])
  return `answered for ${claimNumber}`
}

/** A hospital acknowledges a payment notice (17). */
export async function acknowledgeNotice(matter: Matter): Promise<string> {
  const { unit, resident, letter, leg, bundle, context } = matter
  const claimNumber = claimNumberOf(firstOf(bundle, 'PaymentNotice'))
  await carryOut(unit, resident, [answerOf(context, letter, leg, { paper: { paper: 'payment-acknowledgement', claimNumber, request: matter.plain }, workflowId: '17' })])
  return `acknowledged for ${claimNumber}`
}
