import type { Exchange, HumanStep } from '../record.ts'

/** Everything a run saw, in order. Journeys write through their own view of it. */
export interface Recorder {
  exchanges: Exchange[]
  human: HumanStep[]
  nextId(): string
}

export function recorder(): Recorder {
  let count = 0
  return { exchanges: [], human: [], nextId: () => `x${String(++count).padStart(4, '0')}` }
}
