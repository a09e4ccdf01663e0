import type { Outcome, Refusal, Reply } from '../kernel/outcome.ts'
import { isRefusal } from '../kernel/outcome.ts'
import type { Doc } from '../kernel/records.ts'
import type { Call } from '../kernel/room.ts'
import type { Staged, Transaction } from '../kernel/transactions.ts'
import { advanceTransaction, findTransaction, openTransaction } from '../kernel/transactions.ts'
import type { Unit } from '../kernel/unit.ts'
import { newTxnId } from './txn-id.ts'

export { newTxnId }

/** How long a transaction waits for its next step. Inferred: HIS-2045 is published for one that waited too long, the length is not. */
export const TRANSACTION_MS = 30 * 60_000

export type TxnCode = 'HIS-1117' | 'HIS-1026' | 'HIS-2045'

/** Opens a transaction in the state of the outcome, unless it is a refusal. */
export function begin<State extends Staged, Body>(unit: Unit, call: Call<unknown>, flow: string, { state, reply, effects }: Outcome<State | undefined, Body>): Reply<Body> {
  unit.apply(effects)
  if (state && !isRefusal(reply)) openTransaction(unit, { id: newTxnId(unit.context), flow, clientId: call.clientId, state, operation: call.operation.id, lifetimeMs: TRANSACTION_MS })
  return reply
}

/** Keeps what a step did to its transaction, a refused one too: a miss counts. An accepted step gives it time anew. */
export function proceed<State extends Staged, Body>(unit: Unit, call: Call<unknown>, doc: Doc<Transaction<State>>, { state, reply, effects }: Outcome<State, Body>, nextId?: string): Reply<Body> {
  unit.apply(effects)
  const accepted = isRefusal(reply) || state === doc.value.state ? {} : { nextId, expiresAt: unit.now + TRANSACTION_MS }
  advanceTransaction(unit, doc, { state, operation: call.operation.id, ...accepted })
  return reply
}

/** The transaction that a txnId names. Refuses HIS-1117 (none named), HIS-1026 (none of this client), HIS-2045 (waited too long). */
export async function standing<State extends Staged>(unit: Unit, flow: string, clientId: string, txnId: string): Promise<Doc<Transaction<State>> | Refusal<TxnCode>> {
  if (txnId === '') return { refusal: 'HIS-1117', field: 'txnId', rule: 'txnId is empty' }
  const doc = await findTransaction<State>(unit, flow, clientId, txnId)
  if (!doc) return { refusal: 'HIS-1026', field: 'txnId', rule: `No transaction of ${flow} has this id` }
  if (doc.value.expiresAt <= unit.now) return { refusal: 'HIS-2045', field: 'txnId', rule: 'The transaction waited too long for this step' }
  return doc
}
