import { z } from 'zod'
import type { NextStep } from '../../functions/kernel/guide.ts'
import { lever } from '../../functions/kernel/lever.ts'
import { redactValue } from '../../functions/kernel/redact.ts'
import type { Room } from '../../functions/kernel/room.ts'
import type { Transaction } from '../../functions/kernel/transactions.ts'
import { transactionBehind, transactions } from '../../functions/kernel/transactions.ts'

const nextStep = z.object({ operation: z.string(), call: z.string().optional().describe('method and path; absent where a person has to act'), why: z.string(), fields: z.record(z.string(), z.string()) })

export const shownTransaction = z.object({
  txnId: z.string(), chain: z.array(z.string()), flow: z.string(), clientId: z.string(), stage: z.string(), expired: z.boolean(), createdAt: z.number(), expiresAt: z.number(), version: z.number(),
  state: z.unknown(), history: z.array(z.object({ at: z.number(), operation: z.string(), from: z.string(), to: z.string() })), next: z.array(nextStep),
})

/** A transaction as a stuck integrator wants to see it: where it stands, how it came there, and what can be called next. */
export function showTransaction(rooms: readonly Room[], doc: { value: Transaction; version: number }, now: number): z.input<typeof shownTransaction> {
  const { id, chain, flow, clientId, state, history, createdAt, expiresAt } = doc.value
  const expired = expiresAt <= now
  return {
    txnId: id, chain, flow, clientId, stage: state.stage, expired, createdAt, expiresAt, version: doc.version, state: redactValue(state), history,
    next: expired ? [] : nextSteps(rooms, flow, state.stage).map((step) => ({ ...step, call: callOf(rooms, step) })),
  }
}

function nextSteps(rooms: readonly Room[], flow: string, stage: string): NextStep[] {
  return rooms.flatMap((room) => room.guides).find((guide) => guide.flow === flow)?.stages[stage] ?? []
}

function callOf(rooms: readonly Room[], step: NextStep): string | undefined {
  const found = rooms.flatMap((room) => room.routes).find(({ operation }) => operation.id === step.operation)?.operation
  return found && `${found.method} ${found.path}`
}

export const transactionLevers = (rooms: readonly Room[]) => [
  lever({
    id: 'sandbox.listTransactions', method: 'GET', path: '/transactions', summary: 'The newest transactions of this world',
    query: z.object({ limit: z.coerce.number().int().min(1).max(500).optional() }),
    answer: z.object({ transactions: z.array(shownTransaction) }),
    async pull(unit, { query }) {
      const docs = await unit.listIndex(transactions, 'all')
      return { answer: { transactions: docs.slice(-Number(query['limit'] ?? 50)).toReversed().map((doc) => showTransaction(rooms, doc, unit.now)) } }
    },
  }),
  lever({
    id: 'sandbox.readTransaction', method: 'GET', path: '/transactions/{txnId}', summary: 'State, history, expiry and the next possible steps behind any id of the chain', answer: shownTransaction,
    async pull(unit, { params }) {
      const doc = await transactionBehind(unit, params['txnId']!)
      return doc ? { answer: showTransaction(rooms, doc, unit.now) } : { refusal: 'not-found', field: 'txnId', rule: 'No transaction of this world has that id' }
    },
  }),
]
