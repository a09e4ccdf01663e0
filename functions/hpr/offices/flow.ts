import type { LeverRefusal } from '../../kernel/lever.ts'
import type { Message, Outcome } from '../../kernel/outcome.ts'
import { refuse } from '../../kernel/outcome.ts'
import type { Account } from '../../nhpr/accounts.ts'
import type { ApplicationStatus, HistoryEntry, Professional, Verification } from '../professional/record.ts'
import { applicationStatusOf, noted, pending } from '../professional/record.ts'

/** `council`: the registration council; `work`: the state's work verifier. */
export type Office = 'council' | 'work'
export type Verdict = 'verify' | 'reject' | 'ask'

export interface Act {
  office: Office
  verdict: Verdict
  reason: string
  /** The council that acts; absent: whichever the professional is registered with. */
  councilId?: number
}

export interface Standing {
  applicationStatus: ApplicationStatus
}

type Step = Outcome<Professional, Standing, LeverRefusal>

const STATES: Record<Verdict, Verification['state']> = { verify: 'verified', reject: 'rejected', ask: 'more-info' }
const NOTES: Record<Office, Record<Verdict, HistoryEntry['what']>> = {
  council: { verify: 'council-verified', reject: 'council-rejected', ask: 'council-asked' },
  work: { verify: 'work-verified', reject: 'work-rejected', ask: 'work-asked' },
}
const TEXTS: Record<Verdict, string> = { verify: 'has been verified', reject: 'has been rejected', ask: 'needs more information' }

/**
 * What a council or a work verifier does with a submitted profile. NHA has no API for it.
 * Refuses not-now (nothing submitted, another council, or this verdict stands already) and invalid (a rejection or question without a reason).
 * Source: the state-adoption deck (NHA, 15 Feb 2023), as told in nha-in/docs: site/docs/hiecm/v3/registries/nhpr/hpr.md
 */
export function verify(professional: Professional, act: Act, contact: Pick<Account, 'mobile' | 'email'>, now: number): Step {
  if (professional.status !== 'submitted') return refuse(professional, 'not-now', { rule: 'The profile is a draft: nothing was submitted' })
  if (act.verdict !== 'verify' && act.reason.trim() === '') return refuse(professional, 'invalid', { field: 'reason', rule: 'A rejection or a question needs a reason' })
  if (act.office === 'council' && act.councilId !== undefined && !professional.registrations.some(({ councilId }) => councilId === act.councilId)) {
    return refuse(professional, 'not-now', { field: 'councilId', rule: 'The professional is registered with another council' })
  }
  const place = act.office === 'council' ? 'councilVerification' : 'workVerification'
  if (professional[place].state === STATES[act.verdict] && act.verdict !== 'ask') return refuse(professional, 'not-now', { rule: `The ${act.office} verification is ${STATES[act.verdict]} already` })
  const verification: Verification = { state: STATES[act.verdict], reason: act.verdict === 'verify' ? '' : act.reason, at: now }
  const state = { ...professional, [place]: verification, history: noted(professional.history, { at: now, what: NOTES[act.office][act.verdict], note: act.reason }) }
  return settled(state, notices(contact, 'verification', `Your HPR profile ${professional.hprIdNumber} ${TEXTS[act.verdict]} by the ${act.office === 'council' ? 'registration council' : 'work verifier'}.${act.reason && ` ${act.reason}`}`))
}

/** Signs the profile, as the portal's e-sign does. Refuses not-now (signed since the last submission). */
export function eSign(professional: Professional, now: number): Step {
  if (professional.eSignedAt > professional.submittedAt) return refuse(professional, 'not-now', { rule: 'The profile is signed already' })
  return settled({ ...professional, eSignedAt: now, history: noted(professional.history, { at: now, what: 'e-signed', note: '' }) })
}

/** Submits a signed draft for verification, as the portal does; the API submits by registering. Refuses not-now (submitted, or not signed). */
export function submit(professional: Professional, referenceNumber: string, contact: Pick<Account, 'mobile' | 'email'>, now: number): Step {
  if (professional.status === 'submitted') return refuse(professional, 'not-now', { rule: 'The profile was submitted' })
  if (professional.eSignedAt === 0) return refuse(professional, 'not-now', { rule: 'The draft has to be e-signed first' })
  const state: Professional = {
    ...professional, status: 'submitted', submittedAt: now, referenceNumbers: [...professional.referenceNumbers, referenceNumber],
    councilVerification: pending(now), workVerification: pending(now), history: noted(professional.history, { at: now, what: 'registered', note: 'submitted on the portal' }),
  }
  return settled(state, notices(contact, 'submitted', `Your HPR profile ${professional.hprIdNumber} has been submitted for verification. Reference ${referenceNumber}.`))
}

/** Shows or hides the profile, the picture, or single fields of fetch-professional-info. */
export function show(professional: Professional, wanted: { profile?: boolean; profilePicture?: boolean; attributes?: Record<string, boolean> }, now: number): Step {
  const { profile, profilePicture, attributes } = professional.visibility
  const visibility = { profile: wanted.profile ?? profile, profilePicture: wanted.profilePicture ?? profilePicture, attributes: { ...attributes, ...wanted.attributes } }
  return settled({ ...professional, visibility, history: noted(professional.history, { at: now, what: 'visibility', note: '' }) })
}

function settled(state: Professional, effects: Message[] = []): Step {
  return { state, reply: { answer: { applicationStatus: applicationStatusOf(state) } }, effects }
}

function notices({ mobile, email }: Pick<Account, 'mobile' | 'email'>, purpose: string, text: string): Message[] {
  return [
    { effect: 'message', channel: 'sms', to: mobile, purpose, text },
    ...(email ? [{ effect: 'message' as const, channel: 'email' as const, to: email, purpose, text }] : []),
  ]
}
