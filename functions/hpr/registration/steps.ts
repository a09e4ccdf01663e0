import type { Outcome, Refusal, Reply } from '../../kernel/outcome.ts'
import { isRefusal } from '../../kernel/outcome.ts'
import type { Doc } from '../../kernel/records.ts'
import type { Call } from '../../kernel/room.ts'
import type { Transaction } from '../../kernel/transactions.ts'
import { advanceTransaction } from '../../kernel/transactions.ts'
import type { Unit } from '../../kernel/unit.ts'
import type { HisCode } from '../../nhpr/refusals.ts'
import { standing } from '../../nhpr/steps.ts'
import type { Registration } from './state.ts'
import { livesUntil, REGISTRATION } from './state.ts'

type Decide<Answer> = (txn: Registration) => Outcome<Registration, Answer, HisCode> | Promise<Outcome<Registration, Answer, HisCode>>

/** How an operation speaks of a transaction it cannot find. */
type Unknown = (txnId: string) => Refusal<HisCode>

/**
 * One step of a registration: finds it by any id of its chain, lets the flow decide, keeps what it decided.
 * Refuses HIS-1117 (empty), HIS-1026 (unknown, or another client's), HIS-2045 (run out).
 */
export async function step<Answer>(unit: Unit, call: Call<{ txnId: string }>, decide: Decide<Answer>, unknown?: Unknown): Promise<Reply<Answer>> {
  const { txnId } = call.body
  const doc = await standing<Registration>(unit, REGISTRATION, call.clientId, txnId)
  if ('refusal' in doc) return unknown && doc.refusal === 'HIS-1026' ? unknown(txnId) : doc
  return advance(unit, doc, call.operation.id, await decide(doc.value.state))
}

/** Keeps an outcome: a refused step can change the state (a wrong OTP is counted), only an accepted one prolongs it. */
export function advance<Answer, Code extends string>(unit: Unit, doc: Doc<Transaction<Registration>>, operation: string, { state, reply, effects }: Outcome<Registration, Answer, Code>): Reply<Answer, Code> {
  const nextId = isRefusal(reply) ? undefined : idIn(reply.answer, doc.value.chain)
  const moved = !isRefusal(reply) && (nextId !== undefined || state !== doc.value.state)
  advanceTransaction(unit, doc, { state, operation, nextId, expiresAt: moved ? livesUntil(state, unit.now) : undefined })
  unit.apply(effects)
  return reply
}

/** The id an answer hands out, if it is not of the chain yet. */
function idIn(answer: unknown, chain: string[]): string | undefined {
  const txnId = typeof answer === 'object' && answer !== null && 'txnId' in answer ? answer.txnId : undefined
  return typeof txnId === 'string' && !chain.includes(txnId) ? txnId : undefined
}
