import type { CompletionVerdict } from '../../claims/completion.ts'
import type { Context } from '../../kernel/outcome.ts'
import { applicants, itemsOf, missingOf } from './evidence.ts'
import type { BranchCommand } from './branches.ts'
import { branchSteps } from './branches.ts'
import type { LifeCommand } from './life.ts'
import { lifeSteps } from './life.ts'
import type { ApplicantKind, Application, State } from './record.ts'
import type { Step } from './steps.ts'
import { invalid, mail, notNow, to } from './steps.ts'

/** How long a scheme may take. Inferred: the guideline names no time. */
export const SCHEME_MS = 30 * 24 * 3_600_000

export type EntranceCommand =
  | { event: 'hand-in-certificate'; jws: string }
  | { event: 'check-certificate'; verdict: CompletionVerdict }
  /** `schemeEmail`: of the participant that `scheme` names, where it is an active payer or sponsor. */
  | { event: 'give-evidence'; items: Record<string, string>; schemeEmail?: string }

export type Command = EntranceCommand | BranchCommand | LifeCommand
export type Event = Command['event']

/** What each event needs to stand at. */
export const FROM: Record<Event, readonly State[]> = {
  'hand-in-certificate': ['APPLIED', 'CERT_CHECK', 'CERT_REJECTED'], 'check-certificate': ['CERT_CHECK'], 'give-evidence': ['EVIDENCE'],
  'look-up-facility': ['HFR_LOOKUP', 'WAIT_HFR_VERIFIED'], 'look-up-rohini': ['ROHINI_CHECK'], 'send-otp': ['MANAGER_OTP', 'HPR_CHECK', 'ADMIN_OTP'], 'verify-otp': ['MANAGER_OTP', 'HPR_CHECK', 'ADMIN_OTP'],
  'ask-consent': ['MANAGER_CONSENT'], 'answer-consent': ['MANAGER_CONSENT'], 'check-abdm': ['FETCHED', 'HPR_CHECK'], review: ['DOC_REVIEW', 'ROHINI_REVIEW', 'CASE_BY_CASE'], 'answer-scheme': ['SCHEME_APPROVAL'],
  'give-details': ['DETAILS'], issue: ['DETAILS'], 'go-live': ['CREDENTIALS'], 'replace-secret': ['CREDENTIALS', 'LIVE'],
  warn: ['CREDENTIALS', 'LIVE'], block: ['CREDENTIALS', 'LIVE'], leave: ['CREDENTIALS', 'LIVE'], appeal: ['BLOCKED'], 'decide-appeal': ['BLOCKED'],
}

export interface Applicant {
  id: string
  kind: ApplicantKind
  name: string
  email: string
  mobile: string
  sandboxParticipant: string
}

export const apply = (applicant: Applicant, { now }: Pick<Context, 'now'>): Application => ({
  ...applicant, state: 'APPLIED', reason: '', evidence: {}, proofs: [], warnings: [], history: [{ at: now, event: 'apply', from: 'APPLIED', to: 'APPLIED' }], createdAt: now,
})

const HISTORY_MAX = 200

/**
 * One step of an application. Refuses not-now (not at the place for it, or its time is not come), invalid (the field named);
 * what the guideline ends an application for leads to REJECTED with the reason.
 * Source: hcx-project/hcx-specs: participant-onboarding.md; states, lifetimes and limits are ours
 */
export function decide(application: Application, command: Command, context: Context): Step {
  const places = FROM[command.event]
  if (!places.includes(application.state)) return notNow(application, `${command.event} follows ${places.join(' or ')}; the application is ${application.state}`)
  const step = take(application, command, context)
  if (step.state === application || 'refusal' in step.reply) return step
  const entry = { at: context.now, event: command.event, from: application.state, to: step.state.state }
  return { ...step, state: { ...step.state, history: [...application.history, entry].slice(-HISTORY_MAX) } }
}

function take(application: Application, command: Command, context: Context): Step {
  switch (command.event) {
    case 'hand-in-certificate': return to(application, 'CERT_CHECK', { certificate: { jws: command.jws } })
    case 'check-certificate': return checked(application, command.verdict)
    case 'give-evidence': return evidence(application, command, context)
    case 'look-up-facility': case 'look-up-rohini': case 'send-otp': case 'verify-otp': case 'ask-consent': case 'answer-consent': case 'check-abdm': case 'review': case 'answer-scheme': return branchSteps(application, command, context)
    default: return lifeSteps(application, command, context)
  }
}

/** Whose issuer is nominated, within its validity and of this role: on to the evidence; of whom none is asked, on to his branch. */
function checked(application: Application, verdict: CompletionVerdict): Step {
  if (!verdict.valid) return to(application, 'CERT_REJECTED', { reason: `${verdict.fault}: ${verdict.why}` })
  const certificate = { ...application.certificate!, until: verdict.claims.exp * 1000 }
  const { items, route } = applicants[application.kind]
  return items.length === 0 ? to(application, route, { certificate }, ['certificate', 'evidence']) : to(application, 'EVIDENCE', { certificate }, ['certificate'])
}

function evidence(application: Application, { items, schemeEmail }: Extract<Command, { event: 'give-evidence' }>, context: Context): Step {
  const { kind } = application
  const known = itemsOf(applicants[kind])
  for (const [name, value] of Object.entries(items)) {
    const item = known.find((entry) => entry.item === name)
    if (!item) return invalid(application, `items.${name}`, `A ${applicants[kind].what} gives ${known.map((entry) => entry.item).join(', ')}`)
    if (value.trim() === '' || (item.form && !item.form.test(value))) return invalid(application, `items.${name}`, `${name} is: ${item.what}`)
  }
  const given = { ...application.evidence, ...items }
  if (missingOf(kind, given).length > 0) return to(application, 'EVIDENCE', { evidence: given })
  const { route } = applicants[kind]
  if (route !== 'SCHEME_APPROVAL') return to(application, route, { evidence: given }, ['evidence'])
  if (schemeEmail === undefined) return invalid(application, 'items.scheme', 'scheme is the participant code of an active payer or sponsor')
  const question = mail(schemeEmail, 'empanelment', `${application.name} says that it is empanelled with you (application ${application.id}). Approve or refuse within 30 days.`)
  return to(application, route, { evidence: given, answerBy: context.now + SCHEME_MS }, ['evidence'], [question])
}
