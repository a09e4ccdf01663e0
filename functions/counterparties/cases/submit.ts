import type { ReadClaim } from '../reading/claim.ts'
import type { Ruling } from '../rules.ts'
import { APPROVAL, rulingFor } from '../rules.ts'
import type { CaseOutcome, ClaimAnswer, DeskEffect, Sending } from '../post/sending.ts'
import { firstRole } from '../pmjay/roles.ts'
import { claimAnswer, refusalAnswer } from './answers.ts'
import type { CoverVerdict } from '../inquiries/flow.ts'
import type { Dialect, RequestKind, Stage, TestHeaders, Thread, TreatmentCase } from './case.ts'
import { ACTIVE_PREAUTH } from './case.ts'
import type { CaseContext } from './context.ts'
import { caseKey, workflowOf } from './context.ts'
import type { Wrong } from './errors.ts'
import { claimDetailRefused, preauthDetailRefused } from './details.ts'
import { claimRefused, preauthRefused } from './refused.ts'
import { acknowledgementOf, codesOf, requestKind } from './workflow.ts'

/** The message a request came in. */
export interface Envelope {
  from: string
  correlationId: string
  apiCallId: string
  workflowId: string
  useCase: string
  abha: string
  dialect: Dialect
  /** Name of the blob with the opened text. */
  request: string
  test?: TestHeaders
}

export interface Submission {
  leg: 'preauth' | 'claim'
  claim: ReadClaim
  envelope: Envelope
  /** The beneficiary's other running preauthorisations with this payer. */
  elsewhere: Pick<TreatmentCase, 'reference' | 'provider'>[]
  /** Absent: this payer does not look. */
  cover?: CoverVerdict
  /** Proof of presence for PMJAY. */
  proof: 'token' | 'bad-token' | 'consent' | 'none'
}

/** The sort of what came, and the key of what it says: of two that say the same, the second is a duplicate. */
export const digestOfItems = ({ items, amount }: Pick<ReadClaim, 'items' | 'amount'>): string => `${amount}|${items.map(({ sequence, code, quantity, net }) => `${sequence}:${code}:${quantity}:${net}`).join(',')}`

/**
 * A preauthorisation or claim reaches its payer: refused, or acknowledged (20, 25) and waiting for a verdict.
 * A query's answer (19, 161) takes up the case again on its own correlation id.
 */
export function submit(state: TreatmentCase | undefined, submission: Submission, payer: string, context: CaseContext): CaseOutcome {
  const { leg, claim, envelope } = submission
  const kind = requestKind(leg, { ...envelope, related: claim.related }, context.variant('counterparties.pmjay-claim-query-code'), context.style)
  if (kind === 'invalid') return refused(state, submission, 'new', { code: 'PAYR-1321', rule: 'Not a stage code of this leg', values: [envelope.workflowId] }, context)
  const wrong = refusalOf(state, submission, kind, context)
  if (wrong) return refused(state, submission, kind, wrong, context)
  const next = taken(state, submission, kind, payer, context)
  return { state: next, effects: acknowledged(next, next.open!, envelope, context) }
}

function refusalOf(state: TreatmentCase | undefined, submission: Submission, kind: RequestKind, context: CaseContext): Wrong | undefined {
  const { leg, claim, envelope } = submission
  const { style } = context
  const stage = state?.stage ?? 'none'
  if (leg === 'preauth') return preauthRefused(kind, stage, style, context.variant('counterparties.pmjay-in-progress')) ?? preauthDetailRefused(state, submission, kind, style)
  const same = state?.claimDigest === digestOfItems(claim)
  return claimRefused(kind, stage, style, { generic: envelope.dialect === 'hcx', same }) ?? claimDetailRefused(state, submission, kind, style)
}

function refused(state: TreatmentCase | undefined, { leg, claim, envelope }: Submission, kind: RequestKind, wrong: Wrong, context: CaseContext): CaseOutcome {
  const code = workflowOf(envelope.dialect, acknowledgementOf(leg, kind, context.style), envelope)
  const { sending, refusal } = refusalAnswer({ leg, use: leg === 'claim' ? 'claim' : 'preauthorization', claimNumber: claim.caseNumber, amount: claim.amount }, envelope, wrong, code, context)
  return { state, refusal, effects: [sending] }
}

function taken(state: TreatmentCase | undefined, { leg, claim, envelope }: Submission, kind: RequestKind, payer: string, context: CaseContext): TreatmentCase {
  const answering = kind === 'answer' ? state?.open : undefined
  const thread: Thread = {
    leg, kind: kind === 'answer' ? (answering?.kind ?? 'new') : kind, answered: kind === 'answer', correlationId: envelope.correlationId, apiCallId: envelope.apiCallId,
    workflowId: envelope.workflowId, amount: claim.amount, items: claim.items, request: envelope.request, ruling: rulingOf(leg, claim, answering, context), test: envelope.test,
  }
  const stage: Stage = leg === 'claim' ? 'claim-submitted' : 'preauth-submitted'
  const fresh = state ?? newCase(claim, envelope, payer, context)
  return {
    ...fresh, stage, open: thread, claim: envelope.request, updatedAt: context.now, asked: undefined,
    dialect: envelope.dialect, ...(leg === 'claim' && { claimedAmount: claim.amount, claimDigest: digestOfItems(claim) }),
    // What CPD-Trust asked comes back to it.
    role: context.style !== 'pmjay' ? undefined : kind === 'answer' && leg === 'claim' ? 'CPD-Trust' : firstRole(leg),
  }
}

/** Of a query's answer: what the ruling foresaw for then. */
function rulingOf(leg: 'preauth' | 'claim', claim: ReadClaim, answering: Thread | undefined, context: CaseContext): Ruling | undefined {
  const before = answering?.ruling
  if (before?.action === 'query') return { ...before, action: before.afterwards, afterMs: 0 }
  const found = rulingFor(context.rules, { leg, amount: claim.amount, policy: claim.policy, diagnoses: claim.diagnoses, tags: claim.tags })
  // A request that asks to be queried is not queried for ever.
  if (answering && found?.action === 'query') return { ...found, action: found.afterwards }
  return found ?? (context.rules.decides === 'by-itself' ? APPROVAL : undefined)
}

function newCase(claim: ReadClaim, envelope: Envelope, payer: string, context: CaseContext): TreatmentCase {
  const reference = `${context.style === 'pmjay' ? 'CASE' : 'PA'}${context.draw.digits('case-reference', 10)}`
  return {
    payer, provider: envelope.from, caseNumber: claim.caseNumber, reference, memberId: claim.beneficiary.memberId, abha: envelope.abha || claim.beneficiary.abha, policy: claim.policy, dialect: envelope.dialect,
    stage: 'preauth-submitted', filedAt: context.now + context.rules.filingMs, approvedAmount: 0, approvedItems: [], claimedAmount: 0, claimDigest: '', awardedAmount: 0, reprocessed: false, paymentAcknowledged: false,
    trail: [], claim: envelope.request, updatedAt: context.now,
  }
}

/** The acknowledgement, and when the case is looked at again. */
export function acknowledged(state: TreatmentCase, thread: Thread, envelope: Envelope, context: CaseContext): DeskEffect[] {
  const { ruling, test } = thread
  if (ruling?.action === 'silent') return []
  const { rules, now } = context
  const look: DeskEffect[] = ruling && ruling.action !== 'wait'
    ? [{ effect: 'look', what: 'decide', case: keyOf(state), thread: thread.correlationId, dueAt: now + rules.decideMs + ruling.afterMs }]
    : []
  // Test headers ask for one answer.
  if (!rules.acknowledges || test) return look
  const answer: ClaimAnswer = claimAnswer(state, thread, { outcome: 'queued', reason: 'submitted', benefit: 0, disposition: 'Request acknowledged and accepted for further processing.' })
  return [sendOn(state, thread, envelope.from, { workflow: codesOf(thread, context.style).acknowledged, status: 'response.partial', answer }, context, 'acknowledgement'), ...look]
}

export const keyOf = ({ payer, provider, caseNumber }: TreatmentCase): string => caseKey(payer, provider, caseNumber)

/** An answer on the thread of a request. */
export function sendOn(
  state: TreatmentCase, thread: Thread, to: string, { workflow, status, answer }: { workflow: string; status: string; answer: ClaimAnswer }, context: CaseContext, label: string,
): Sending {
  return {
    effect: 'send', path: `/v1/${thread.leg}/on_submit`, to, correlationId: thread.correlationId, apiCallId: context.draw.uuid(`api-call-${label}`), workflowId: workflowOf(state.dialect, workflow, thread), status,
    abha: state.abha, dialect: state.dialect, paper: thread.leg === 'task' ? { paper: 'task-answer', claim: answer, request: thread.request } : answer, dueAt: context.now,
  }
}

/** A case in which the beneficiary cannot have another. */
export const isActive = ({ stage }: TreatmentCase): boolean => ACTIVE_PREAUTH.includes(stage)
