import type { Kind } from '../kernel/records.ts'
import type { Dialect, TestHeaders } from './cases/case.ts'

/** A message a resident got or sent. Kept for good: who develops against a resident reads here what he read and wrote. */
export interface Letter {
  /** Number of the resident. */
  resident: string
  direction: 'in' | 'out'
  /** Of a leg: `/v1/preauth/submit`, or `/v1/error`. */
  path: string
  dialect: Dialect
  /** Participant code of the other side. */
  peer: string
  apiCallId: string
  correlationId: string
  workflowId: string
  status: string
  useCase: string
  abha: string
  /** Epoch ms on the world's clock. */
  at: number
  /** Sorts those of one moment: by the request that caused them, then as they were written. */
  order: string
  /** `waiting`: on the desk, or not yet taken by the exchange. */
  state: 'waiting' | 'done' | 'failed'
  /** What came of it, in words. */
  verdict: string
  /** Names of the blobs with the body as it went over the wire, and with the opened text; empty: none. */
  body: string
  plain: string
  test?: TestHeaders & { random?: boolean }
  /** Session token and further headers that a payer looks at. */
  carried?: Record<string, string>
}

/** A call id is new for every message: a redelivery brings the same. */
export const letterId = (resident: string, direction: Letter['direction'], apiCallId: string): string => `${resident}#${direction}#${apiCallId.toLowerCase()}`

export const letters: Kind<Letter> = {
  name: 'counterparty-letter',
  id: ({ resident, direction, apiCallId }) => letterId(resident, direction, apiCallId),
  shared: ({ resident, correlationId, direction, state }) => [['thread', `${resident}#${correlationId}`], ...(direction === 'in' && state === 'waiting' ? [['desk', resident] as [string, string]] : [])],
  index: ({ resident, at, order, apiCallId }) => [resident, `${String(at).padStart(15, '0')}-${order}-${apiCallId}`],
}
