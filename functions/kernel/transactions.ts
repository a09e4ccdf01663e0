import type { Doc, Kind } from './records.ts'
import type { Unit } from './unit.ts'

/** One change of a transaction's state. */
export interface Step {
  at: number
  operation: string
  from: string
  to: string
}

/** Anything a stage name can be read off. */
export interface Staged {
  stage: string
}

/**
 * What stands behind a `txnId`. The registries hand out a new id at every step and take every id of the chain, so a
 * transaction is found by any of them.
 */
export interface Transaction<State extends Staged = Staged> {
  id: string
  /** Which state machine: `hpr.registration` ... */
  flow: string
  clientId: string
  state: State
  chain: string[]
  history: Step[]
  createdAt: number
  /** Epoch ms; from then on the steps are refused, though the transaction can still be looked at. */
  expiresAt: number
}

/** How long an expired transaction can still be explained. */
const KEPT_AFTER_MS = 24 * 3_600_000
/** Far above the steps of any journey; a client that polls for ever must not grow the record without bound. */
const CHAIN_MAX = 48
const HISTORY_MAX = 200

export const transactions: Kind<Transaction> = {
  name: 'transaction',
  id: (txn) => txn.id,
  // The first id is the record's own: only those that came after need a pointer.
  unique: (txn) => txn.chain.filter((id) => id !== txn.id).map((id) => ['txnId', id]),
  index: (txn) => ['all', `${String(txn.createdAt).padStart(15, '0')}-${txn.id}`],
  forgetAt: (txn) => txn.expiresAt + KEPT_AFTER_MS,
}

export interface Opening<State extends Staged> {
  id: string
  flow: string
  clientId: string
  state: State
  operation: string
  lifetimeMs: number
}

export function openTransaction<State extends Staged>(unit: Unit, { id, flow, clientId, state, operation, lifetimeMs }: Opening<State>): void {
  unit.create(transactions, {
    id, flow, clientId, state, chain: [id], createdAt: unit.now, expiresAt: unit.now + lifetimeMs,
    history: [{ at: unit.now, operation, from: '', to: state.stage }],
  })
}

/** The transaction that any id of a chain belongs to, whoever's it is. */
export async function transactionBehind(unit: Unit, txnId: string): Promise<Doc<Transaction> | undefined> {
  return (await unit.get(transactions, txnId)) ?? unit.find(transactions, 'txnId', txnId)
}

/** The transaction of this flow and client that the id belongs to; another client's is not found, as if it were not there. */
export async function findTransaction<State extends Staged>(unit: Unit, flow: string, clientId: string, txnId: string): Promise<Doc<Transaction<State>> | undefined> {
  const doc = await transactionBehind(unit, txnId)
  if (!doc || doc.value.flow !== flow || doc.value.clientId !== clientId) return undefined
  return doc as Doc<Transaction<State>>
}

export interface Advance<State extends Staged> {
  state: State
  operation: string
  /** The id handed out by this step. */
  nextId?: string
  expiresAt?: number
}

/** Takes a transaction to its next state. The same state and no new id changes nothing. */
export function advanceTransaction<State extends Staged>(unit: Unit, doc: Doc<Transaction<State>>, { state, operation, nextId, expiresAt }: Advance<State>): void {
  const txn = doc.value
  if (state === txn.state && !nextId && !expiresAt) return
  const chain = nextId ? [...txn.chain, nextId] : txn.chain
  unit.save(doc, {
    ...txn,
    state,
    // The first id stays for good: NHA's own sample goes on using it throughout.
    chain: chain.length > CHAIN_MAX ? [chain[0]!, ...chain.slice(chain.length - CHAIN_MAX + 1)] : chain,
    history: [...txn.history, { at: unit.now, operation, from: txn.state.stage, to: state.stage }].slice(-HISTORY_MAX),
    expiresAt: expiresAt ?? txn.expiresAt,
  })
}
