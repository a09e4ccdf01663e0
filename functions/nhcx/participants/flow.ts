import type { ExchangeCode } from '../../claims/exchange/refusals.ts'
import type { Participant } from '../../claims/participants/record.ts'
import type { AnswerOf } from '../../kernel/bodies.ts'
import type { Context, Message, Outcome } from '../../kernel/outcome.ts'
import { refuse } from '../../kernel/outcome.ts'
import { digestOf } from '../../kernel/world.ts'
import type { createParticipantV2, updateParticipantV2 } from './operations.ts'
import type { Known, Vouching } from './rules.ts'
import { vouchingFault } from './rules.ts'

/** For which a passcode and its transaction are good. nha-in/docs: current/doc/documents/Onboarding providers and payers in Production */
export const PASSCODE_MS = 24 * 3_600_000

/** A transaction and the passcode that confirms it, and no other. */
export interface Pair {
  transactionId: string
  passcodeDigest: string
  /** Epoch ms; good while now is before it. */
  expiresAt: number
}

export interface Staged {
  encryptionCert?: string
  endpointUrl?: string
}

/** A participant on the production contract's way; one that came by the sandbox's call has none until it stages a change. */
export type Onboarding =
  | { stage: 'pending-creation'; code: string; pair: Pair }
  | { stage: 'created'; code: string }
  | { stage: 'pending-update'; code: string; pair: Pair; staged: Staged }
  | { stage: 'active'; code: string }

export interface Standing {
  onboarding?: Onboarding
  participant?: Participant
}

type Step<Answer> = Outcome<Standing, Answer, ExchangeCode>

/** What the sandbox drew or looked up is in it already; `participant` as it would be registered, under a free code. */
export interface Creation {
  participant: Participant
  vouching: Vouching
  known?: Known
}

/**
 * Stages a participant and sends a passcode to the mobile on record. An unconfirmed one is replaced, with its pair, and keeps its code.
 * Refuses NHCX-1007: unknown registry id, unverified facility, another mobile, registered already; under 200, or by `nhcx.create-error-status` under 400 and 404.
 * Source: nha-in/docs: catalogue/nhcx/endpoints/v2-participant-create.md
 */
export function create(standing: Standing, { participant, vouching, known }: Creation, context: Context): Step<AnswerOf<typeof createParticipantV2>> {
  const inAnswer = context.variant('nhcx.create-error-status') === '200' ? { status: 200 } : {}
  const fault = vouchingFault(vouching, known, 'mobilenumber', context.variant)
  if (fault || !known) return { state: standing, reply: { ...fault!, ...inAnswer }, effects: [] }
  if (standing.participant && !isUnconfirmed(standing)) return refuse(standing, 'NHCX-1007', { field: 'registryid', rule: `Registered already, as ${standing.participant.code}`, ...inAnswer })
  const code = standing.participant?.code ?? participant.code
  const { pair, message } = issue(known.mobile, `the registration of ${code}`, context)
  return {
    state: { onboarding: { stage: 'pending-creation', code, pair }, participant: { ...participant, code, name: known.name, mobile: known.mobile, state: known.state, district: known.district, status: 'created' } },
    reply: { answer: { participantid: code, facilityname: known.name, facilitycontact: known.mobile, facilityemail: known.email, transactionid: pair.transactionId, error: { code: '', message: '', trace: '' } } },
    effects: [message],
  }
}

const isUnconfirmed = ({ onboarding }: Standing): boolean => onboarding?.stage === 'pending-creation'

/**
 * Stages a certificate, an address or both; a change that waits is dropped for it. Nothing of the participant changes yet.
 * Refuses NHCX-1013 (neither came), NHCX-1007 (its creation is not confirmed; no mobile on record).
 * Source: nha-in/docs: catalogue/nhcx/endpoints/v2-participant-update.md
 */
export function stageUpdate(standing: Required<Pick<Standing, 'participant'>> & Standing, staged: Staged, context: Context): Step<AnswerOf<typeof updateParticipantV2>> {
  const { code, mobile } = standing.participant
  if (isUnconfirmed(standing)) return refuse(standing, 'NHCX-1007', { field: 'participantcode', rule: 'Its creation is not confirmed: GET /validate' })
  if (staged.encryptionCert === undefined && staged.endpointUrl === undefined) return refuse(standing, 'NHCX-1013', { field: 'encryptioncert', rule: 'encryptioncert, endpointurl or both' })
  if (mobile === '') return refuse(standing, 'NHCX-1007', { field: 'participantcode', rule: 'No mobile is on record: nobody could get the passcode' })
  const { pair, message } = issue(mobile, `the change of ${code}`, context)
  return {
    state: { ...standing, onboarding: { stage: 'pending-update', code, pair, staged } },
    reply: { answer: { participant_code: code, status: 'Update initiated', transactionid: pair.transactionId } },
    effects: [message],
  }
}

export interface Confirmation {
  transactionId: string
  passcode: string
}

/** Confirms a creation: from now on certificate and address can be staged; nothing is delivered before those are confirmed. Refuses as `pairFault` says. */
export function confirmCreation(standing: Standing, confirmation: Confirmation, context: Context): Step<string> {
  const { onboarding } = standing
  if (onboarding?.stage !== 'pending-creation') return notThisOne(standing)
  const fault = pairFault(onboarding.pair, confirmation, context.now)
  if (fault) return { state: standing, reply: fault, effects: [] }
  return { state: { ...standing, onboarding: { stage: 'created', code: onboarding.code } }, reply: { answer: 'Participant creation validated successfully' }, effects: [] }
}

/** Confirms an update: it is live, and a participant that was merely created is active. Refuses as `pairFault` says. */
export function confirmUpdate(standing: Standing, confirmation: Confirmation, context: Context): Step<string> {
  const { onboarding, participant } = standing
  if (onboarding?.stage !== 'pending-update' || !participant) return notThisOne(standing)
  const fault = pairFault(onboarding.pair, confirmation, context.now)
  if (fault) return { state: standing, reply: fault, effects: [] }
  const status = participant.status === 'created' ? 'active' : participant.status
  return {
    state: { onboarding: { stage: 'active', code: onboarding.code }, participant: { ...participant, ...onboarding.staged, status, updatedAt: context.now } },
    reply: { answer: 'Participant update validated successfully' }, effects: [],
  }
}

const notThisOne = (standing: Standing): Step<never> => refuse(standing, 'NHCX-1007', { field: 'transactionId', rule: 'This transaction was confirmed or replaced, or belongs to the other call' })

/** Why a pair confirms nothing: NHCX-1007, whichever of replaced, expired and wrong it is. Tries are not counted. */
function pairFault(pair: Pair, { transactionId, passcode }: Confirmation, now: number): { refusal: 'NHCX-1007'; field: string; rule: string } | undefined {
  if (transactionId !== pair.transactionId) return { refusal: 'NHCX-1007', field: 'transactionId', rule: 'A newer transaction has replaced this one' }
  if (now >= pair.expiresAt) return { refusal: 'NHCX-1007', field: 'passcode', rule: 'Passcode and transaction are good for 24 hours: repeat the call that gave them' }
  return digestOf(passcode) === pair.passcodeDigest ? undefined : { refusal: 'NHCX-1007', field: 'passcode', rule: 'Not the passcode of this transaction' }
}

/** In the form of the one transaction id that is published, 1vouv8tlz2tnl-1fpspjhwj07c6: two numbers of thirteen places to the base 36. */
function issue(mobile: string, about: string, { now, draw, otp }: Context): { pair: Pair; message: Message } {
  const half = (label: string): string => BigInt(`5${draw.digits(label, 18)}`).toString(36)
  const transactionId = `${half('nhcx-transaction')}-${half('nhcx-transaction-2')}`
  const passcode = otp('nhcx-passcode')
  const text = `Passcode ${passcode} confirms ${about} with the claims exchange. Transaction ${transactionId}, valid for 24 hours.`
  return { pair: { transactionId, passcodeDigest: digestOf(passcode), expiresAt: now + PASSCODE_MS }, message: { effect: 'message', channel: 'sms', to: mobile, purpose: 'nhcx-passcode', text, otp: passcode, txnId: transactionId } }
}
