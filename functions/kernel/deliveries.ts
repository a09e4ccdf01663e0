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
  /** Of one to be pulled: since when it is out (epoch ms), unanswered, and from when on no answer counts. */
  takenAt?: number
  answerBy?: number
}

/** Begins the url of a call that is not sent but fetched through the control plane; its path follows. */
export const PULL = 'pull:'
export const ANSWER_CHARS_MAX = 4_000

/** From when on there is something to do about it: send it, or give up the answer of whoever took it. Undefined: it is over, or waits to be taken. */
export function actAt({ state, url, dueAt, answerBy }: Delivery): number | undefined {
  if (state !== 'waiting') return undefined
  return url.startsWith(PULL) ? answerBy : dueAt
}

export const deliveries: Kind<Delivery> = {
  name: 'delivery',
  id: (delivery) => delivery.id,
  shared: ({ state, lane, to, url }) => [
    ['to', to],
    ...(state === 'waiting' ? [['lane', lane] as [string, string]] : []),
    ...(state === 'waiting' && url.startsWith(PULL) ? [['pull', to] as [string, string]] : []),
  ],
  index(delivery) {
    const at = actAt(delivery)
    if (at !== undefined) return ['due', dueKey(at, delivery.id)]
    return [delivery.state === 'waiting' ? 'parked' : 'done', delivery.id]
  },
}

export const dueKey = (at: number, id = ''): string => `${String(at).padStart(15, '0')}-${id}`

export function toDelivery({ effect: _, dueAt, ...callback }: Callback, id: string, now: number): Delivery {
  return { ...callback, id, state: 'waiting', createdAt: now, dueAt: dueAt ?? now, attempts: [] }
}
