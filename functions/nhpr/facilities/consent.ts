import type { Context, Message, Outcome, Refusal } from '../../kernel/outcome.ts'
import { refuse } from '../../kernel/outcome.ts'
import type { Kind } from '../../kernel/records.ts'
import type { Otp, OtpCode } from '../otp.ts'
import { issueOtp, resendOtp, verifyOtp } from '../otp.ts'
import { withoutFiles } from './shown.ts'
import type { SubmittedFacility } from './submitted.ts'

/** How long the manager may take to answer, and how long what he granted stands. Inferred: no source gives either. */
export const ANSWER_MS = 30 * 60_000
export const GRANT_MS = 24 * 3_600_000
/** The variant of the facility registry; another surface that asks names its own. */
const WRONG_OTPS = 'hfr.wrong-otps-max'
const HISTORY_MAX = 100

export type ConsentState =
  /** `answerBy`, `expiresAt`: epoch ms; good while now is before it. */
  | { stage: 'requested'; otp: Otp; answerBy: number }
  | { stage: 'granted'; expiresAt: number }
  | { stage: 'denied' }
  | { stage: 'fetched' }

/** A manager's leave to read his facility: one a requester and purpose, asked for anew when it is over. */
export interface FacilityConsent {
  consentId: string
  facilityId: string
  requester: string
  purpose: string
  state: ConsentState
  history: { at: number; what: 'requested' | 'granted' | 'denied' | 'fetched' }[]
}

export const facilityConsents: Kind<FacilityConsent> = {
  name: 'facility-consent',
  id: (consent) => consent.consentId,
  unique: (consent) => [['purpose', purposeKey(consent)]],
}

export const purposeKey = ({ facilityId, requester, purpose }: Pick<FacilityConsent, 'facilityId' | 'requester' | 'purpose'>): string => JSON.stringify([facilityId, requester, purpose])

export type ConsentCode = OtpCode | 'HIS-1008' | 'HIS-1019' | 'HIS-1026' | 'HIS-1065' | 'HIS-1108' | 'HIS-2031'

export interface ConsentStanding {
  consentId: string
  facilityId: string
  requester: string
  purpose: string
  status: ConsentState['stage'] | 'expired'
  /** Until when it can be answered, or used; 0: neither. */
  until: number
}

const untilOf = (state: ConsentState): number => (state.stage === 'requested' ? state.answerBy : state.stage === 'granted' ? state.expiresAt : 0)

export function standingOf({ consentId, facilityId, requester, purpose, state }: FacilityConsent, now: number): ConsentStanding {
  const until = untilOf(state)
  return { consentId, facilityId, requester, purpose, until, status: until !== 0 && now >= until ? 'expired' : state.stage }
}

/** The consent in its next state, as the answer to a step. */
function settled(consent: Omit<FacilityConsent, 'state'>, state: ConsentState, what: ConsentState['stage'], { now }: Context, effects: Message[] = []): Outcome<FacilityConsent, ConsentStanding, ConsentCode> {
  const next = { ...consent, state, history: [...consent.history, { at: now, what }].slice(-HISTORY_MAX) }
  return { state: next, reply: { answer: standingOf(next, now) }, effects }
}

export interface ConsentAsk {
  /** Of a consent that is asked for the first time. */
  consentId: string
  requester: string
  purpose: string
  /** The manager's. */
  mobile: string
}

/**
 * Asks the facility's manager, by an OTP to his mobile. `standing` is what was asked before for this purpose.
 * Refuses HIS-1108 (granted and not used yet), HIS-1023 and HIS-1041 while it waits for his answer (see otp.ts).
 */
export function askConsent(standing: FacilityConsent | undefined, facility: SubmittedFacility, ask: ConsentAsk, context: Context, wrongOtps = WRONG_OTPS): Outcome<FacilityConsent | undefined, ConsentStanding, ConsentCode> {
  const { now } = context
  const status = standing && standingOf(standing, now).status
  if (status === 'granted') return refuse(standing, 'HIS-1108', { field: 'purpose', rule: 'The manager has granted this: use it, or wait until it has run out' })
  const waiting = status === 'requested' && standing?.state.stage === 'requested' ? standing.state : undefined
  const sent = waiting ? resendOtp(context, 'consent', waiting.otp, 'purpose', wrongOtps) : issueOtp(context, 'consent')
  if ('refusal' in sent) return { state: standing, reply: sent, effects: [] }
  const { consentId, requester, purpose, mobile } = ask
  const { facilityId, submitted } = facility
  const consent = standing ?? { consentId, facilityId, requester, purpose, history: [] }
  const text = `${sent.otp} is the OTP with which you let ${requester} read the details of ${submitted.basic.facilityName} (${facilityId}). Purpose: ${purpose}.`
  const message: Message = { effect: 'message', channel: 'sms', to: mobile, purpose: 'facility-consent', text, otp: sent.otp, txnId: consent.consentId }
  return settled(consent, { stage: 'requested', otp: sent.state, answerBy: now + ANSWER_MS }, 'requested', context, [message])
}

/** The manager agrees. Refuses HIS-1108 (answered already), HIS-2031 (asked too long ago), the OTP's codes. */
export function grantConsent(consent: FacilityConsent, otp: string, context: Context, wrongOtps = WRONG_OTPS): Outcome<FacilityConsent, ConsentStanding, ConsentCode> {
  const { state } = consent
  if (state.stage !== 'requested') return refuse(consent, 'HIS-1108', { rule: `The request is ${state.stage} already` })
  if (context.now >= state.answerBy) return refuse(consent, 'HIS-2031', { rule: 'The request waited too long for an answer' })
  const verified = verifyOtp(context, state.otp, otp, 'otp', wrongOtps)
  if (verified.refusal) return { state: verified.otp === state.otp ? consent : { ...consent, state: { ...state, otp: verified.otp } }, reply: verified.refusal, effects: [] }
  return settled(consent, { stage: 'granted', expiresAt: context.now + GRANT_MS }, 'granted', context)
}

/** He does not, or takes back what he granted. Refuses HIS-1108 (nothing stands that he could refuse). */
export function denyConsent(consent: FacilityConsent, context: Context): Outcome<FacilityConsent, ConsentStanding, ConsentCode> {
  const { status } = standingOf(consent, context.now)
  if (status !== 'requested' && status !== 'granted') return refuse(consent, 'HIS-1108', { rule: `The request is ${status} already` })
  return settled(consent, { stage: 'denied' }, 'denied', context)
}

/** Why the form cannot be had; undefined: it can. HIS-1108 (had already), HIS-2031 (granted too long ago), HIS-1065 (not granted). */
function withheld(consent: FacilityConsent, now: number): Refusal<ConsentCode> | undefined {
  const { stage } = consent.state
  if (stage === 'fetched') return { refusal: 'HIS-1108', rule: 'A consent gives the details once: ask the manager again' }
  if (stage !== 'granted') return { refusal: 'HIS-1065', rule: `The request is ${standingOf(consent, now).status}: the manager has to grant it` }
  return now >= consent.state.expiresAt ? { refusal: 'HIS-2031', rule: 'What was granted has run out' } : undefined
}

/** The whole form as submitted, of files their names: once a grant. Refuses as `withheld`. */
export function fetchByConsent(consent: FacilityConsent, facility: SubmittedFacility, context: Context): Outcome<FacilityConsent, DisclosedFacility, ConsentCode> {
  const refusal = withheld(consent, context.now)
  if (refusal) return { state: consent, reply: refusal, effects: [] }
  const { state } = settled(consent, { stage: 'fetched' }, 'fetched', context)
  const { facilityId, managerHprId, verification, submittedAt, submitted } = facility
  return { state, reply: { answer: { facilityId, managerHprId, verification, submittedAt, form: withoutFiles(submitted) } }, effects: [] }
}

export interface DisclosedFacility extends Pick<SubmittedFacility, 'facilityId' | 'managerHprId' | 'verification' | 'submittedAt'> {
  form: ReturnType<typeof withoutFiles>
}
