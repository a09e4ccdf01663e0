import type { ExchangeCode } from '../../claims/exchange/refusals.ts'
import type { Participant } from '../../claims/participants/record.ts'
import { numberOf } from '../../claims/participants/record.ts'
import { findUndeleted, keepParticipant } from '../../claims/participants/register.ts'
import type { Refusal } from '../../kernel/outcome.ts'
import type { Doc } from '../../kernel/records.ts'
import type { Transaction } from '../../kernel/transactions.ts'
import { advanceTransaction, transactions } from '../../kernel/transactions.ts'
import type { Unit } from '../../kernel/unit.ts'
import { unauthorised } from '../admission.ts'
import type { Onboarding, Standing } from './flow.ts'

export const ONBOARDING = 'nhcx.onboarding'
/** It stays as long as its participant; what runs out is the pair in it. */
const KEPT_MS = 100 * 365 * 24 * 3_600_000

export type OnboardingDoc = Doc<Transaction<Onboarding>>

const idOf = (code: string): string => `${ONBOARDING}-${numberOf(code)}`

export async function findOnboarding(unit: Unit, code: string): Promise<OnboardingDoc | undefined> {
  return (await unit.get(transactions, idOf(code))) as OnboardingDoc | undefined
}

/** Where a participant's way stands: one transaction a participant, each pair's id in its chain. */
export interface Docs {
  onboarding?: OnboardingDoc
  participant?: Doc<Participant>
}

/** Writes what became of both. `clientId`: whose it is from now on; another client takes an unconfirmed one over. */
export function keepStanding(unit: Unit, { onboarding: doc, participant }: Docs, state: Standing, { clientId, operation }: { clientId: string; operation: string }): void {
  if (state.participant && state.participant !== participant?.value) keepParticipant(unit, participant, state.participant)
  if (!state.onboarding || state.onboarding === doc?.value.state) return
  const nextId = 'pair' in state.onboarding ? state.onboarding.pair.transactionId : undefined
  if (doc) {
    if (doc.value.clientId !== clientId) unit.save(doc, { ...doc.value, clientId })
    advanceTransaction(unit, doc, { state: state.onboarding, operation, nextId })
    return
  }
  const id = idOf(state.onboarding.code)
  unit.create(transactions, {
    id, flow: ONBOARDING, clientId, state: state.onboarding, chain: [id, ...(nextId ? [nextId] : [])], createdAt: unit.now, expiresAt: unit.now + KEPT_MS,
    history: [{ at: unit.now, operation, from: '', to: state.onboarding.stage }],
  })
}

/** The participant of this code, for its own client. Refuses NHCX-1002 (404: nobody has it, or it was deleted) and NHCX-401 (another client registered it). */
export async function ownParticipant(unit: Unit, clientId: string, code: string, field: string): Promise<Doc<Participant> | Refusal<ExchangeCode>> {
  const doc = await findUndeleted(unit, code)
  if (!doc) return { refusal: 'NHCX-1002', field, rule: 'No participant has this code', status: 404 }
  return doc.value.clientId === clientId ? doc : unauthorised(unit, field, 'Another client registered this participant')
}

/** As `ownParticipant`, for the changes that need no passcode. Refuses NHCX-1007: its creation is not confirmed. */
export async function confirmedParticipant(unit: Unit, clientId: string, code: string, field: string): Promise<Doc<Participant> | Refusal<ExchangeCode>> {
  const own = await ownParticipant(unit, clientId, code, field)
  if ('refusal' in own) return own
  const onboarding = await findOnboarding(unit, own.value.code)
  return onboarding?.value.state.stage === 'pending-creation' ? { refusal: 'NHCX-1007', field, rule: 'Its creation is not confirmed: GET /validate' } : own
}
