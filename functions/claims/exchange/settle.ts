import type { Sent, Settlement } from '../../kernel/deliver.ts'
import type { Delivery } from '../../kernel/deliveries.ts'
import type { Doc } from '../../kernel/records.ts'
import type { Unit } from '../../kernel/unit.ts'
import { findParticipant } from '../participants/register.ts'
import { retire } from './flow.ts'
import { receiptFault } from './receipts.ts'
import type { ExchangeMessage } from './record.ts'
import { exchangeMessages, threads } from './record.ts'
import { reportFailure } from './report.ts'

/** Source: nha-in/docs: catalogue/nhcx/concepts/retries-and-expiry */
export const TRIES_MAX = 5

/** The next try, or the end of them. The pause between tries is published nowhere: `nhcx.retry-seconds`. */
export function nextTry(unit: Unit, { attempts }: Pick<Delivery, 'attempts'>, fault: string, triesMax = TRIES_MAX): Settlement {
  if (attempts.length + 1 >= triesMax) return { over: 'failed', verdict: fault }
  return { againAt: unit.now + Number(unit.context.variant('nhcx.retry-seconds')) * 1000, verdict: fault }
}

/** What a recipient's answer to a delivery comes to, by the rules of his dialect. */
export type Verdict = (unit: Unit, delivery: Delivery, sent: Sent, message: ExchangeMessage) => Settlement

export const nhcxVerdict: Verdict = (unit, delivery, sent, { fields }) => {
  const fault = receiptFault(sent, fields)
  return fault ? nextTry(unit, delivery, fault) : { over: 'delivered', verdict: 'accepted' }
}

/** What becomes of a message on its way: it is with the recipient, is tried again, or is given up and its sender told. */
export async function settleDelivery(unit: Unit, delivery: Delivery, sent: Sent, verdict: Verdict): Promise<Settlement> {
  const doc = await unit.get(exchangeMessages, delivery.ref)
  if (!doc || doc.value.state === 'deleted') return { over: 'dropped', verdict: 'its records were deleted' }
  const settlement = verdict(unit, delivery, sent, doc.value)
  if ('againAt' in settlement) return settlement
  if (settlement.over === 'delivered') unit.save(doc, { ...doc.value, state: 'dispatched', settledAt: unit.now })
  else await giveUp(unit, doc, sent)
  return settlement
}

async function giveUp(unit: Unit, doc: Doc<ExchangeMessage>, sent: Sent): Promise<void> {
  unit.save(doc, { ...doc.value, state: 'stopped', settledAt: unit.now })
  // A status question is of no thread of its own: what it asked about is not touched. The generic protocol retires nothing.
  const thread = doc.value.path.endsWith('status') || doc.value.dialect === 'hcx' ? undefined : await unit.get(threads, doc.value.thread)
  if (thread) unit.save(thread, retire(thread.value, unit.now))
  const sender = (await findParticipant(unit, doc.value.fields.sender))?.value
  if (sender) unit.apply(reportFailure(sender, doc.value, sent, unit.context))
}
