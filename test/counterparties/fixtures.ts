import { drawFrom } from '../../functions/kernel/draw.ts'
import type { ResidentKind } from '../../functions/claims/participants/residents.ts'
import type { Style, TreatmentCase } from '../../functions/counterparties/cases/case.ts'
import type { CaseContext } from '../../functions/counterparties/cases/context.ts'
import { submit } from '../../functions/counterparties/cases/flow.ts'
import type { Submission } from '../../functions/counterparties/cases/submit.ts'
import type { TaskRequest } from '../../functions/counterparties/cases/task.ts'
import type { CaseOutcome, Sending } from '../../functions/counterparties/post/sending.ts'
import type { ReadClaim } from '../../functions/counterparties/reading/claim.ts'
import type { RulesForm } from '../../functions/counterparties/rules.ts'
import { standardRules } from '../../functions/counterparties/rules.ts'
import { variants } from '../../functions/counterparties/variants.ts'

export const NOW = Date.UTC(2026, 9, 1, 9)
export const HOSPITAL = '1000000017@hcx'

const STYLES: Record<Style, ResidentKind> = { standard: 'standard-payer', pmjay: 'pmjay-payer' }

/** A payer's context at a moment. Each has draws of its own. */
export function contextAt(style: Style, given: Partial<RulesForm> = {}, { now = NOW, choices = {}, nonce = String(now) }: { now?: number; choices?: Record<string, string>; nonce?: string } = {}): CaseContext {
  const standing = Object.fromEntries(variants.map(({ name, standard }) => [name, standard]))
  return { now, draw: drawFrom('test', nonce), variant: (name) => choices[name] ?? standing[name]!, otp: () => '123456', style, rules: { ...standardRules('4957', STYLES[style]), ...given } }
}

export const aClaim = (given: Partial<ReadClaim> = {}): ReadClaim => ({
  caseNumber: 'CLM-1', preAuthRef: '', related: false, amount: 10_000, items: [{ sequence: 1, code: 'MG004A', quantity: 1, net: 10_000 }], policy: 'PMJAY/HP/S/G', diagnoses: ['I10'],
  beneficiary: { memberId: 'MD5SLS4X5', abha: '91711234567890', mobile: '6990000001', newborn: false }, tags: [], supporting: [], consents: true, ...given,
})

let calls = 0
/** A request of the test hospital: each on a thread of its own. */
export function aSubmission(leg: 'preauth' | 'claim', workflowId: string, claim: Partial<ReadClaim> = {}, given: Partial<Submission> = {}): Submission {
  const id = `call-${++calls}`
  return {
    leg, claim: aClaim(claim), elsewhere: [], proof: 'consent', envelope: { from: HOSPITAL, correlationId: id, apiCallId: id, workflowId, useCase: '', abha: '91711234567890', dialect: 'nhcx', request: 'blob' }, ...given,
  }
}

export const submitTo = (state: TreatmentCase | undefined, submission: Submission, context: CaseContext): CaseOutcome => submit(state, submission, '4957', context)

export const sendings = ({ effects }: CaseOutcome): Sending[] => effects.filter((effect) => effect.effect === 'send')
export const workflows = (outcome: CaseOutcome): string[] => sendings(outcome).map(({ workflowId }) => workflowId)

/** A reprocess of a rejected claim unless said otherwise. */
export const aTask = (given: Partial<TaskRequest>): TaskRequest => ({ code: 'reprocess', reason: 'claimrejected', caseNumber: 'CLM-1', document: true, amount: 0, tags: [], ...given })
