import type { ClaimAnswer, PayerError, Sending } from '../post/sending.ts'
import type { Envelope } from './submit.ts'
import type { Thread, TreatmentCase } from './case.ts'
import type { CaseContext } from './context.ts'
import type { Wrong } from './errors.ts'
import { errorOf } from './errors.ts'

type Given = Pick<ClaimAnswer, 'outcome' | 'reason' | 'benefit' | 'disposition'> & Partial<Pick<ClaimAnswer, 'notes' | 'errors'>>

/** A ClaimResponse about a case. */
export function claimAnswer(state: TreatmentCase, { leg, amount, request }: Pick<Thread, 'leg' | 'amount' | 'request'>, given: Given): ClaimAnswer {
  return {
    paper: 'claim-answer', use: leg === 'preauth' ? 'preauthorization' : 'claim', claimNumber: state.caseNumber, preAuthRef: state.reference, submitted: amount, notes: [], errors: [], request, ...given,
  }
}

/** A request that no case came of. */
interface Turned {
  leg: 'preauth' | 'claim' | 'task'
  use: ClaimAnswer['use']
  claimNumber: string
  amount: number
}

/**
 * Tells what a payer refuses: sealed in the answer, with `response.complete` and the code in ClaimResponse.error and processNote,
 * or in clear (variant counterparties.business-refusal). Which codes come in which form no source fixes.
 */
export function refusalAnswer({ leg, use, claimNumber, amount }: Turned, envelope: Envelope, wrong: Wrong, workflowId: string, context: CaseContext): { sending: Sending; refusal: PayerError & { rule: string } } {
  const error = errorOf(context.style, wrong, claimNumber)
  // In clear an error has a code.
  const clear = context.variant('counterparties.business-refusal') === 'protocol' && error.code !== ''
  const claim: ClaimAnswer = {
    paper: 'claim-answer', use, outcome: 'error', reason: 'rejected', disposition: error.message, claimNumber, submitted: amount, benefit: 0, notes: [error.message], errors: [error], request: envelope.request,
  }
  return {
    refusal: { ...error, rule: wrong.rule },
    sending: {
      effect: 'send', path: `/v1/${leg}/on_submit`, to: envelope.from, correlationId: envelope.correlationId, apiCallId: context.draw.uuid('api-call-refusal'), workflowId, abha: envelope.abha, dialect: envelope.dialect,
      status: clear ? 'response.error' : 'response.complete', dueAt: context.now,
      paper: clear ? { paper: 'protocol-error', error } : leg === 'task' ? { paper: 'task-answer', claim, request: envelope.request } : claim,
    },
  }
}
