import type { Operation } from '../../functions/kernel/operation.ts'
import type { Exchange, HumanStep } from '../record.ts'

/** What a judge may look at: exchanges and human steps, oldest first, whoever made them. */
export interface Seen {
  all: readonly Exchange[]
  of(...operations: Operation[]): Exchange[]
  /** Calls of these operations that came to us, where `of` has those we made. */
  received(...operations: Operation[]): Exchange[]
  /** Steps of this name, such as `hosted-page:wrong-otp`. */
  human(step: string): HumanStep[]
}

export function seenOf(exchanges: readonly Exchange[], human: readonly HumanStep[]): Seen {
  const isOf = (operations: Operation[], { operation }: Exchange): boolean => operations.some(({ id }) => id === operation)
  return {
    all: exchanges,
    of: (...operations) => exchanges.filter((exchange) => !exchange.direction && isOf(operations, exchange)),
    received: (...operations) => exchanges.filter((exchange) => exchange.direction === 'received' && isOf(operations, exchange)),
    human: (step) => human.filter((entry) => entry.step === step),
  }
}
