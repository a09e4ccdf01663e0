import type { CaseOutcome, Sending } from '../post/sending.ts'
import type { TreatmentCase } from './case.ts'
import type { CaseContext } from './context.ts'
import { keyOf } from './submit.ts'

/** Nothing to pay: the claim is not approved, or all is paid. */
export type PaymentFault = { fault: 'nothing-to-pay'; rule: string }

/**
 * The next payment notice of a case: 30 when the bank was told, 33 when the money is there. Each is a thread of its own, to be
 * acknowledged with 17. A payer that pays by itself goes on to the second after his usual time.
 */
export function pay(state: TreatmentCase, context: CaseContext): CaseOutcome | PaymentFault {
  if (state.stage !== 'claim-approved' && state.stage !== 'payment-initiated') return { fault: 'nothing-to-pay', rule: `The case is ${state.stage}` }
  const settled = state.stage === 'payment-initiated'
  const notice = paymentNotice(state, { settled, amount: state.awardedAmount }, context)
  const next: TreatmentCase = { ...state, stage: settled ? 'paid' : 'payment-initiated', notice: notice.correlationId, paymentAcknowledged: false, updatedAt: context.now }
  if (settled || context.rules.pays !== 'by-itself') return { state: next, effects: [notice] }
  return { state: next, effects: [notice, { effect: 'look', what: 'settle', case: keyOf(next), thread: '', dueAt: context.now + context.rules.payMs }] }
}

type Payee = Pick<TreatmentCase, 'provider' | 'caseNumber' | 'abha' | 'dialect' | 'claim'>

export function paymentNotice({ provider, caseNumber, abha, dialect, claim }: Payee, { settled, amount }: { settled: boolean; amount: number }, { now, draw }: Pick<CaseContext, 'now' | 'draw'>): Sending {
  const id = draw.uuid('payment-notice')
  return {
    effect: 'send', path: '/v1/paymentnotice/request', to: provider, correlationId: id, apiCallId: id, workflowId: dialect === 'hcx' ? draw.uuid('payment-workflow') : settled ? '33' : '30', status: 'request.initiated', abha, dialect, dueAt: now,
    paper: { paper: 'payment-notice', claimNumber: caseNumber, amount, utr: draw.digits('utr', 16), settled, request: claim },
  }
}

/** The hospital acknowledges a notice (17): that of the settled payment (33) counts, not that of the initiated one when it comes late. */
export function acknowledgePayment(state: TreatmentCase, thread: string): CaseOutcome {
  const isSettled = state.stage === 'paid' && state.notice === thread.toLowerCase()
  return { state: isSettled ? { ...state, paymentAcknowledged: true } : state, effects: [] }
}
