import type { LeverRefusal } from '../../kernel/lever.ts'
import type { Message, Outcome } from '../../kernel/outcome.ts'
import { refuse } from '../../kernel/outcome.ts'
import type { Facility, FacilityContact, FacilityVerification } from '../../nhpr/facilities/record.ts'
import { isSubmitted, withHistory } from '../../nhpr/facilities/record.ts'

export type Verdict = 'verified' | 'rejected' | 'change-requested'

export interface Judged {
  facilityId: string
  trackingId: string
  verification: FacilityVerification
}

/** Where a verdict can follow. A facility that waits for its manager is judged again when he has submitted it again. */
const FOLLOWS: Record<Verdict, readonly FacilityVerification['state'][]> = { verified: ['pending'], rejected: ['pending', 'verified'], 'change-requested': ['pending', 'verified'] }
const TEXTS: Record<Verdict, string> = { verified: 'has been verified', rejected: 'has been rejected', 'change-requested': 'needs a change' }

/**
 * What the state's or NHA's verifiers make of what was last submitted; the facility's mobile and email hear of it. NHA has no API for it.
 * Refuses not-now (never submitted, or judged and not submitted again) and invalid (a rejection or a change without a reason).
 * Inferred: the states, and that a verified facility can be rejected or asked to change.
 */
export function judge(facility: Facility, { verdict, reason }: { verdict: Verdict; reason: string }, now: number): Outcome<Facility, Judged, LeverRefusal> {
  if (!isSubmitted(facility)) return refuse(facility, 'not-now', { rule: 'The facility is a draft: nothing was submitted' })
  if (verdict !== 'verified' && reason.trim() === '') return refuse(facility, 'invalid', { field: 'reason', rule: 'A rejection, or a change, needs a reason' })
  const { state } = facility.verification
  if (!FOLLOWS[verdict].includes(state)) return refuse(facility, 'not-now', { rule: `The facility is ${state}${state === 'verified' ? '' : ': its manager has to submit it again first'}` })
  const verification: FacilityVerification = { state: verdict, reason: verdict === 'verified' ? '' : reason, at: now }
  const { facilityId, trackingId, submitted } = facility
  const text = `Your facility ${submitted.basic.facilityName} (${facilityId}) ${TEXTS[verdict]}.${verification.reason && ` ${verification.reason}`}`
  return {
    state: { ...facility, verification, history: withHistory(facility.history, { at: now, what: verdict, note: verification.reason }) },
    reply: { answer: { facilityId, trackingId, verification } },
    effects: notices(submitted.basic.facilityContactInformation, text),
  }
}

function notices({ facilityContactNumber, facilityEmailId }: FacilityContact, text: string): Message[] {
  const notice = { effect: 'message' as const, purpose: 'facility-verification', text }
  return [
    ...(facilityContactNumber ? [{ ...notice, channel: 'sms' as const, to: facilityContactNumber }] : []),
    ...(facilityEmailId ? [{ ...notice, channel: 'email' as const, to: facilityEmailId }] : []),
  ]
}
