import type { z } from 'zod'
import type { LeverRefusal } from '../../kernel/lever.ts'
import type { Outcome } from '../../kernel/outcome.ts'
import { refuse } from '../../kernel/outcome.ts'
import type { Kind } from '../../kernel/records.ts'
import type { HisCode } from '../../nhpr/refusals.ts'
import { PINCODE } from '../professional/rules/rule.ts'
import type { suggestFacility, suggestion } from './operations.ts'

type Shown = z.input<typeof suggestion>
export type Suggested = z.output<NonNullable<typeof suggestFacility.request>>

/** A facility that a professional misses in the facility registry. */
export interface Suggestion {
  id: number
  status: 'pending' | 'approved' | 'rejected'
  /** What was sent, as it is answered. */
  said: Omit<Shown, 'id' | 'status' | 'createdAt' | 'updatedAt'>
  /** Epoch ms. */
  createdAt: number
  updatedAt: number
}

export const suggestions: Kind<Suggestion> = {
  name: 'hpr-facility-suggestion',
  id: ({ id }) => String(id),
}

/** Takes a suggestion down. Refuses HIS-1070 (no facilityName), HIS-1114 (a pincode that is none). */
export function suggest(id: number, sent: Suggested, now: number): Outcome<Suggestion | undefined, Shown, HisCode> {
  const { status: _, facilityOwnership, systemMedicine, facilityType, ...rest } = sent
  if (!sent.facilityName?.trim()) return refuse(undefined, 'HIS-1070', { field: 'facilityName', rule: 'A suggestion names its facility' })
  if (typeof sent.pincode === 'number' && !PINCODE.test(String(sent.pincode))) return refuse(undefined, 'HIS-1114', { field: 'pincode', rule: 'Six digits, no leading zero' })
  const said = {
    ...rest, facilityOwnership: facilityOwnership?.value || facilityOwnership?.label, systemMedicine: systemMedicine?.flatMap(({ value }) => value || []), facilityType: facilityType?.facilityType,
  }
  const state: Suggestion = { id, status: 'pending', said, createdAt: now, updatedAt: now }
  return { state, reply: { answer: shown(state) }, effects: [] }
}

/** What becomes of a suggestion. Refuses not-now (decided already). */
export function decide(standing: Suggestion, verdict: 'approve' | 'reject', now: number): Outcome<Suggestion, Shown, LeverRefusal> {
  if (standing.status !== 'pending') return refuse(standing, 'not-now', { rule: `The suggestion is ${standing.status} already` })
  const state: Suggestion = { ...standing, status: verdict === 'approve' ? 'approved' : 'rejected', updatedAt: now }
  return { state, reply: { answer: shown(state) }, effects: [] }
}

const shown = ({ id, status, said, createdAt, updatedAt }: Suggestion): Shown => ({ ...said, id, status, createdAt: new Date(createdAt).toISOString(), updatedAt: new Date(updatedAt).toISOString() })
