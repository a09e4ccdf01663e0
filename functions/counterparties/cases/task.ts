import type { CaseOutcome, ClaimAnswer, Sending } from '../post/sending.ts'
import { firstRole } from '../pmjay/roles.ts'
import { APPROVAL, rulingFor } from '../rules.ts'
import { claimAnswer, refusalAnswer } from './answers.ts'
import type { Thread, TreatmentCase } from './case.ts'
import type { CaseContext } from './context.ts'
import { workflowOf } from './context.ts'
import type { Wrong } from './errors.ts'
import { appealRefused, cancelRefused } from './refused.ts'
import type { Envelope } from './submit.ts'
import { acknowledged } from './submit.ts'

/** A Task of the hospital. */
export interface TaskRequest {
  code: string
  reason: string
  caseNumber: string
  document: boolean
  /** INR; 0: none named. */
  amount: number
  tags: string[]
}

/**
 * Cancel (PC01), reprocess or an erroneous claim (36; its code is also printed `release`), all on one leg. A cancellation is done at once (PC02); the other two are
 * acknowledged and wait for a verdict. What is no such request is told without a code, as the sheets print it.
 */
export function act(state: TreatmentCase | undefined, task: TaskRequest, envelope: Envelope, context: CaseContext): CaseOutcome {
  if (task.code === 'cancel') return cancel(state, task, envelope, context)
  const kind = task.code === 'reprocess' || task.code === 'release' ? { claimrejected: 'reprocess', rejectiondisputed: 'reprocess', partialpayment: 'erroneous', erroneousclaim: 'erroneous' }[task.reason] : undefined
  if (kind === 'reprocess' || kind === 'erroneous') return appeal(state, kind, task, envelope, context)
  return turned(state, task, envelope, { code: '', rule: 'Invalid input, code and reason code received. Please try again with valid combination.' }, '251', context)
}

function turned(state: TreatmentCase | undefined, { caseNumber, amount }: TaskRequest, envelope: Envelope, wrong: Wrong, code: string, context: CaseContext): CaseOutcome {
  const { sending, refusal } = refusalAnswer({ leg: 'task', use: code === 'PC02' ? 'preauthorization' : 'claim', claimNumber: caseNumber, amount }, envelope, wrong, workflowOf(envelope.dialect, code, envelope), context)
  return { state, refusal, effects: [sending] }
}

function cancel(state: TreatmentCase | undefined, task: TaskRequest, envelope: Envelope, context: CaseContext): CaseOutcome {
  const wrong = cancelRefused(state?.stage ?? 'none', context.style, task.caseNumber)
  if (wrong || !state) return turned(state, task, envelope, wrong ?? { code: 'PAYR-1234', rule: 'No preauthorisation of this number' }, 'PC02', context)
  const next: TreatmentCase = { ...state, stage: 'cancelled', open: undefined, role: undefined, asked: undefined, approvedAmount: 0, approvedItems: [], updatedAt: context.now }
  const claim: ClaimAnswer = {
    ...claimAnswer(next, { leg: 'preauth', amount: 0, request: state.claim }, { outcome: context.style === 'pmjay' ? 'complete' : 'error', reason: 'cancelled', benefit: 0, disposition: 'Cancelled' }),
  }
  const sending: Sending = {
    effect: 'send', path: '/v1/task/on_submit', to: envelope.from, correlationId: envelope.correlationId, apiCallId: context.draw.uuid('api-call-cancelled'), workflowId: workflowOf(envelope.dialect, 'PC02', envelope),
    status: 'response.complete', abha: state.abha, dialect: envelope.dialect, dueAt: context.now, paper: { paper: 'task-answer', claim, request: envelope.request },
  }
  return { state: next, effects: [sending] }
}

function appeal(state: TreatmentCase | undefined, kind: 'reprocess' | 'erroneous', task: TaskRequest, envelope: Envelope, context: CaseContext): CaseOutcome {
  const wrong = appealRefused({ kind, document: task.document, amount: task.amount }, state, context.style)
  if (wrong || !state) return turned(state, task, envelope, wrong ?? { code: '', rule: 'No case of this number' }, '251', context)
  const amount = kind === 'reprocess' ? state.claimedAmount : task.amount || state.claimedAmount - state.awardedAmount
  const found = rulingFor(context.rules, { leg: 'task', amount, policy: state.policy, diagnoses: [], tags: task.tags })
  const ruling = found ?? (context.rules.decides === 'by-itself' ? APPROVAL : undefined)
  const thread: Thread = { leg: 'task', kind, answered: false, correlationId: envelope.correlationId, apiCallId: envelope.apiCallId, workflowId: envelope.workflowId, amount, items: [], request: envelope.request, ruling, test: envelope.test }
  const next: TreatmentCase = { ...state, stage: 'reprocess-submitted', open: thread, role: context.style === 'pmjay' ? firstRole('task') : undefined, updatedAt: context.now }
  return { state: next, effects: acknowledged(next, thread, envelope, context) }
}
