import type { CaseOutcome, DeskEffect, Sending } from '../post/sending.ts'
import { APPROVAL } from '../rules.ts'
import { claimAnswer } from './answers.ts'
import type { Stage, Thread, TreatmentCase } from './case.ts'
import type { CaseContext } from './context.ts'
import { workflowOf } from './context.ts'
import { keyOf, sendOn } from './submit.ts'
import { codesOf } from './workflow.ts'

export interface Question {
  text: string
  purpose: 'documents' | 'consent' | 'bank-account'
}

const queriedStage = ({ leg }: Thread): Stage => (leg === 'preauth' ? 'preauth-queried' : leg === 'claim' ? 'claim-queried' : 'reprocess-queried')
const submittedStage = ({ leg }: Thread): Stage => (leg === 'preauth' ? 'preauth-submitted' : leg === 'claim' ? 'claim-submitted' : 'reprocess-submitted')

/**
 * Asks the hospital. PMJAY asks on the case's own thread alone (24, 241, 27, 254: `request.initiated` on an `on_` leg, as the sheet
 * pairs them); any other payer by a communication of its own.
 */
export function ask(state: TreatmentCase, open: Thread, question: Question, context: CaseContext): CaseOutcome {
  const queried = { ...state, stage: queriedStage(open), updatedAt: context.now }
  return context.style === 'pmjay' && question.purpose === 'documents' ? askOnThread(queried, open, question, context) : askApart(queried, open, question, context)
}

function askOnThread(state: TreatmentCase, open: Thread, { text }: Question, context: CaseContext): CaseOutcome {
  const answer = claimAnswer(state, open, { outcome: 'partial', reason: 'queried', benefit: 0, disposition: text, notes: [...state.trail.slice(-1), text] })
  const status = context.variant('counterparties.query-status')
  return { state: { ...state, role: undefined }, effects: [sendOn(state, open, state.provider, { workflow: codesOf(open, context.style).queried, status, answer }, context, 'query')] }
}

function askApart(state: TreatmentCase, open: Thread, { text, purpose }: Question, context: CaseContext): CaseOutcome {
  // Both readings of a new thread meet: the correlation id is the call's own id.
  const asked = context.draw.uuid('communication')
  const sending: Sending = {
    effect: 'send', path: '/v1/communication/request', to: state.provider, correlationId: asked, apiCallId: asked, status: 'request.initiated', abha: state.abha, dialect: state.dialect, dueAt: context.now,
    workflowId: workflowOf(state.dialect, codesOf(open, context.style).queried, open), paper: { paper: 'communication-request', claimNumber: state.caseNumber, text, purpose, request: open.request },
  }
  return { state: { ...state, asked }, effects: [sending, { effect: 'look', what: 'overdue', case: keyOf(state), thread: asked, dueAt: context.now + context.rules.queryMs }] }
}

/** Sends the beneficiary a verification code and asks the hospital for it. The code goes into the world's inbox. */
export function askConsent(state: TreatmentCase, open: Thread, mobile: string, context: CaseContext): CaseOutcome {
  const code = context.otp('consent')
  const { state: next, effects } = ask(state, open, { text: 'Please send the verification code that was sent to the beneficiary.', purpose: 'consent' }, context)
  const message: DeskEffect = { effect: 'message', channel: 'sms', to: mobile, purpose: 'claim-consent', text: `${code} is your code of consent to claim ${state.caseNumber}.`, otp: code }
  return { state: next && { ...next, consentCode: code }, effects: [message, ...effects] }
}

/** What the hospital said to a communication. */
export interface Reply {
  text: string
  /** It brought something: a text or an attachment. */
  full: boolean
  /** Where the beneficiary reads the code. */
  mobile: string
}

/**
 * The hospital answers what it was asked: the case goes back to the payer, who decides as his rules foresaw. A consent code that is
 * wrong is asked anew, with a new code on a new thread.
 */
export function hear(state: TreatmentCase, { text, full, mobile }: Reply, context: CaseContext): CaseOutcome {
  const { open } = state
  if (!open || !state.stage.endsWith('-queried') || !full) return { state, effects: [] }
  if (state.consentCode !== undefined && text.trim() !== state.consentCode) return askConsent({ ...state, consentCode: undefined }, open, mobile, context)
  const ruling = open.ruling && (open.ruling.action === 'query' || open.ruling.action === 'consent') ? { ...open.ruling, action: open.ruling.afterwards, afterMs: 0 } : APPROVAL
  const next: TreatmentCase = { ...state, stage: submittedStage(open), asked: undefined, consentCode: undefined, open: { ...open, answered: true, ruling }, updatedAt: context.now }
  if (ruling.action === 'wait') return { state: next, effects: [] }
  return { state: next, effects: [{ effect: 'look', what: 'decide', case: keyOf(next), thread: open.correlationId, dueAt: context.now + context.rules.decideMs }] }
}
