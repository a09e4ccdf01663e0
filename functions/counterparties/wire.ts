import type { Refusal } from '../kernel/outcome.ts'
import type { Problem, Wire } from '../kernel/room.ts'
import { refusals } from './refusals.ts'

const table: Record<string, { status: number; message: string }> = refusals

/** The hooks publish no body for a refusal: that of the exchange's registry. */
export function wireOf({ refusal, text, status }: Refusal): Wire {
  const entry = table[refusal] ?? { status: 400, message: refusal }
  return { status: status ?? entry.status, body: { error: { code: refusal, message: text ?? entry.message } } }
}

const STATUS: Partial<Record<Problem['problem'], number>> = { 'no-route': 404, 'wrong-method': 405, 'too-large': 413, busy: 503 }

export const wireOfProblem = ({ problem, field, rule }: Problem): Wire => ({ status: STATUS[problem] ?? 400, body: { error: { code: problem, message: rule ?? problem, ...(field && { field }) } } })
