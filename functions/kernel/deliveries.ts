import type { Callback } from './outcome.ts'
import type { Kind } from './records.ts'

/** One try to send. */
export interface Attempt {
  /** Epoch ms on the world's clock. */
  at: number
  /** 0: no answer came. */
  status: number
  latencyMs: number
  /** What came back, cut; or why nothing did. */
  body: string
  /** The courier's word on it, such as `accepted` or `not 202`. */
  verdict: string
}

/** A call that is or was owed: the ledger of every attempt stays when it is over. */
export interface Delivery extends Omit<Callback, 'effect' | 'dueAt'> {
  /** In order of time, then of the request that caused it. */
  id: string
  /** `dropped`: given up without another try, since what it was about is gone. */
  state: 'waiting' | 'delivered' | 'failed' | 'dropped'
  createdAt: number
  /** Epoch ms: not sent before. */
  dueAt: number
  attempts: Attempt[]
  /** Of one to be pulled: since when it is out (epoch ms), unanswered. */
  takenAt?: number
}

export const ANSWER_CHARS_MAX = 4_000

export const deliveries: Kind<Delivery> = {
  name: 'delivery',
  id: (delivery) => delivery.id,
  shared: ({ state, lane, to }) => [...(state === 'waiting' ? [['lane', lane] as [string, string]] : []), ['to', to]],
  index: ({ state, dueAt, id }) => (state === 'waiting' ? ['due', dueKey(dueAt, id)] : ['done', id]),
}

export const dueKey = (dueAt: number, id = ''): string => `${String(dueAt).padStart(15, '0')}-${id}`

export function toDelivery({ effect: _, dueAt, ...callback }: Callback, id: string, now: number): Delivery {
  return { ...callback, id, state: 'waiting', createdAt: now, dueAt: dueAt ?? now, attempts: [] }
}
