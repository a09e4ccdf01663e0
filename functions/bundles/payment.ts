import type { Bundle, PaymentNotice, PaymentReconciliation, PaymentReconciliationDetail, Task } from '@medplum/fhirtypes'
import type { Scheme } from './case.ts'
import { rupees } from './case.ts'
import { lift, subsetted, written } from './lifted.ts'
import type { Make } from './make.ts'
import { collection, indianDate, indianTime, place, refer } from './make.ts'
import { firstOf, identifierOf } from './read.ts'
import { concept, identifier, namespaces, systems } from './terms.ts'
import { input } from './task.ts'

/** Money on its way (initiated, workflow 30) or there (settled, 33). */
export interface Payment {
  claimNumber: string
  /** INR, approved: what is paid and what is withheld. */
  amount: number
  /** INR, of it. */
  tds?: number
  /** The bank's reference. */
  utr: string
  settled: boolean
}

/** A TaskBundle with PaymentNotice and PaymentReconciliation. nha-in/docs: catalogue/nhcx/fhir/payment-notice.md */
export function paymentNotice(make: Make, claimRequest: Bundle | undefined, { claimNumber, amount, tds = 0, utr, settled }: Payment, scheme: Scheme): Bundle {
  const { provider, payer } = lift(make, claimRequest)
  const number = identifier('CLN', namespaces.exchange, claimNumber)
  const paid = rupees(amount - tds)
  const disposition = settled ? `Settled: INR ${paid} paid against INR ${amount} approved` : 'Payment initiated'
  const reconciliation = written<PaymentReconciliation>(make, scheme, {
    resourceType: 'PaymentReconciliation', identifier: [number], status: 'active', created: indianTime(make.now), outcome: 'complete', disposition, paymentDate: indianDate(make.now),
    paymentAmount: { value: paid, currency: 'INR' }, paymentIdentifier: identifier('UTR', namespaces.exchange, utr),
    detail: [...(tds > 0 ? [detail('TDS', tds, claimNumber, make)] : []), detail('Payment', paid, claimNumber, make)],
  })
  const notice = written<PaymentNotice>(make, scheme, {
    resourceType: 'PaymentNotice', identifier: [number], status: 'active', request: { identifier: number }, created: indianTime(make.now), payment: refer(reconciliation),
    recipient: refer(provider), amount: { value: paid, currency: 'INR' }, paymentStatus: concept(systems.paymentStatus, 'paid', 'Paid'),
  })
  const task = written<Task>(make, scheme, {
    resourceType: 'Task', identifier: [number], status: 'requested', intent: 'order', code: concept(systems.taskCode, 'deliver'), description: disposition, authoredOn: indianTime(make.now),
    requester: refer(payer), owner: refer(provider), input: [{ type: concept(systems.financialInput, 'status', 'Status code'), valueReference: refer(notice) }],
  })
  const parties = scheme === 'pmjay' ? [subsetted(provider), subsetted(payer)] : [provider, payer]
  return collection(make, 'TaskBundle', claimNumber, [task, notice, reconciliation, ...parties], scheme === 'pmjay' ? namespaces.pmjayPayer : undefined)
}

/** Amounts of the lines carry no currency, as recorded. */
function detail(type: 'TDS' | 'Payment', value: number, claimNumber: string, { now }: Make): PaymentReconciliationDetail {
  const own = identifier('PLAC', namespaces.exchange, `${claimNumber}/${type}`)
  return { identifier: own, predecessor: identifier('CLN', namespaces.exchange, claimNumber), type: { coding: [{ system: systems.paymentType, code: type, display: type }] }, date: indianDate(now), amount: { value } }
}

/** The hospital's acknowledgement of a notice (workflow 17). */
export function paymentAck(make: Make, notice: Bundle, claimNumber = identifierOf(firstOf(notice, 'PaymentNotice'))): Bundle {
  const { provider, payer } = lift(make, notice)
  const task = place<Task>(make, {
    resourceType: 'Task', status: 'completed', intent: 'order', code: concept(systems.financialTask, 'status'), description: `Received the payment for claim ${claimNumber}`, authoredOn: indianTime(make.now),
    requester: refer(provider), owner: refer(payer),
    output: [
      { type: concept(systems.taskOutput, 'status', 'Status'), valueCodeableConcept: concept(systems.taskOutputValue, 'paymentack', 'Payment is acknowledged') },
      input('claimNumber', { valueString: claimNumber }, 'ClaimNumber'),
    ],
  })
  return collection(make, 'TaskBundle', claimNumber, [task, provider, payer])
}
