import type { Operation } from '../../functions/kernel/operation.ts'
import type { Exchange, HumanStep } from '../record.ts'

/** What a judge may look at: exchanges and human steps, oldest first, whoever made them. */
export interface Seen {
  all: readonly Exchange[]
  of(...operations: Operation[]): Exchange[]
  /** Steps of this name, such as `hosted-page:wrong-otp`. */
  human(step: string): HumanStep[]
}

export function seenOf(exchanges: readonly Exchange[], human: readonly HumanStep[]): Seen {
  return {
    all: exchanges,
    of: (...operations) => exchanges.filter((exchange) => operations.some(({ id }) => id === exchange.operation)),
    human: (step) => human.filter((entry) => entry.step === step),
  }
}
