import type { CaseOutcome, ClaimAnswer, DeskEffect } from '../post/sending.ts'
import { claimAnswer } from './answers.ts'
import type { Stage, Style, Thread, TreatmentCase } from './case.ts'
import type { CaseContext } from './context.ts'
import { errorOf } from './errors.ts'
import { ask } from './query.ts'
import { keyOf, sendOn } from './submit.ts'
import { codesOf } from './workflow.ts'

export interface Decision {
  verdict: 'approve' | 'partly-approve' | 'reject' | 'query'
  /** INR; absent: what is asked, or the percentage of it. */
  amount?: number
  percent?: number
  note: string
  /** A standard payer's code behind a rejection. */
  code?: string
  /** Who says so, for the trail. */
  actor: string
}

/** What a decision cannot be made of: nothing waits, or the amount is none. */
export type DecisionFault = { fault: 'nothing-open' | 'amount'; rule: string }

/**
 * Decides what waits for the payer. The verdict goes out on the request's own correlation id and closes it; a query of PMJAY goes
 * out there too and leaves it open, any other payer asks on a thread of its own.
 * nha-in/docs: catalogue/nhcx/concepts/workflow-codes.md; forms of the verdicts: notes of the reference payer and of the sandbox payer's desk
 */
export function decide(state: TreatmentCase, decision: Decision, context: CaseContext): CaseOutcome | DecisionFault {
  const { open } = state
  if (!open || !isWaiting(state)) return { fault: 'nothing-open', rule: `The case is ${state.stage}: nothing waits for the payer` }
  if (decision.verdict === 'query') return ask({ ...state, trail: trailed(state, { ...decision, type: decision.verdict }, context) }, open, { text: decision.note || 'Please send the discharge summary and the investigation reports.', purpose: 'documents' }, context)
  const benefit = benefitOf(open, decision)
  if (benefit === undefined) return { fault: 'amount', rule: `The amount is above 0 and not above ${open.amount}` }
  const approved = decision.verdict !== 'reject'
  const next = { ...settled(state, open, benefit, approved), trail: trailed(state, { ...decision, type: decision.verdict }, context), updatedAt: context.now }
  const codes = codesOf(open, context.style)
  const effects: DeskEffect[] = [sendOn(next, open, state.provider, { workflow: approved ? codes.approved : codes.rejected, status: 'response.complete', answer: verdictAnswer(state, open, decision, benefit, context) }, context, 'verdict')]
  return { state: next, effects: [...withTest(effects, open), ...payable(next, context)] }
}

/** Decisions are made on what was submitted; a payer may also end a query that nobody answers. */
const isWaiting = ({ stage }: TreatmentCase): boolean => stage.endsWith('-submitted') || stage.endsWith('-queried')

function benefitOf({ amount }: Thread, { verdict, amount: given, percent }: Decision): number | undefined {
  if (verdict === 'reject') return 0
  const wanted = given ?? (verdict === 'partly-approve' ? partOf(amount, percent ?? 80) : amount)
  return wanted > 0 && wanted <= amount ? wanted : undefined
}

/** In whole rupees, but where that would be nothing, or more than was asked. */
function partOf(amount: number, percent: number): number {
  const part = (amount * percent) / 100
  const rounded = Math.round(part)
  return rounded > 0 && rounded <= amount ? rounded : part
}

/** The case after a verdict. An enhancement that is denied leaves the approval that stood; what never had one is rejected, however often it is asked. */
function settled(state: TreatmentCase, open: Thread, benefit: number, approved: boolean): TreatmentCase {
  const closed = { ...state, open: undefined, role: undefined, asked: undefined, consentCode: undefined }
  if (open.leg === 'preauth') {
    if (approved) return { ...closed, stage: 'preauth-approved', approvedAmount: benefit, approvedItems: open.items }
    return { ...closed, stage: state.approvedAmount > 0 ? 'preauth-approved' : 'preauth-rejected' }
  }
  if (open.leg === 'claim') return { ...closed, stage: approved ? 'claim-approved' : 'claim-rejected', awardedAmount: benefit }
  // The word of the review committee is final.
  const after: Stage = open.kind === 'erroneous' ? 'paid' : approved ? 'claim-approved' : 'claim-rejected'
  return { ...closed, reprocessed: true, stage: after, awardedAmount: open.kind === 'erroneous' ? state.awardedAmount + benefit : benefit }
}

/** Three views of one verdict: the PMJAY payer's, the sandbox payer desk's, and the generic protocol's. */
function verdictAnswer(state: TreatmentCase, open: Thread, { verdict, note, code }: Decision, benefit: number, { style }: CaseContext): ClaimAnswer {
  const partly = verdict !== 'reject' && benefit < open.amount
  const notes = note ? [note] : partly ? ['Approved in part'] : []
  if (verdict !== 'reject') return claimAnswer(state, open, { outcome: partly ? 'partial' : 'complete', reason: 'approved', benefit, disposition: partly ? 'Approved in part' : 'Approved', notes })
  const errors = code ? [errorOf(style, { code, rule: note }, state.caseNumber)] : []
  return claimAnswer(state, open, { ...REJECTED[state.dialect === 'hcx' ? 'generic' : style], benefit: 0, disposition: note || 'Rejected', notes: note ? [note] : ['Rejected'], errors })
}

const REJECTED: Record<Style | 'generic', Pick<ClaimAnswer, 'outcome' | 'reason'>> = {
  pmjay: { outcome: 'complete', reason: 'cancelled' },
  standard: { outcome: 'error', reason: 'rejected' },
  // A rejection is a business answer there: an outcome of error stands for a fault of the request.
  generic: { outcome: 'complete', reason: 'rejected' },
}

/** The hospital asked for a certain answer by test headers. */
const withTest = (effects: DeskEffect[], { test }: Thread): DeskEffect[] => (test ? effects.map((effect) => (effect.effect === 'send' ? { ...effect, test } : effect)) : effects)

/** A payer that pays by itself does so after his usual time. */
function payable(state: TreatmentCase, { rules, now }: CaseContext): DeskEffect[] {
  if (state.stage !== 'claim-approved' || rules.pays !== 'by-itself') return []
  return [{ effect: 'look', what: 'pay', case: keyOf(state), thread: '', dueAt: now + rules.decideMs + rules.payMs }]
}

/** `USER~datetime~type~comment~actor`, as the recorded answers print it. */
export const trailed = ({ trail }: TreatmentCase, { type, note, actor }: { type: string; note: string; actor: string }, { now }: Pick<CaseContext, 'now'>): string[] =>
  [...trail, `USER~${new Date(now).toISOString()}~${type}~${note}~${actor}`].slice(-50)
