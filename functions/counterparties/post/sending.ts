import type { Message } from '../../kernel/outcome.ts'
import type { Dialect, TestHeaders, TreatmentCase } from '../cases/case.ts'

/** A refusal of a payer, as it is told: sealed in an answer, or in clear. */
export interface PayerError {
  /** `PAYR-1216`; empty: published without a code. */
  code: string
  message: string
  /** The element at fault. */
  path?: string
}

/** A ClaimResponse to be written. */
export interface ClaimAnswer {
  paper: 'claim-answer'
  use: 'preauthorization' | 'claim' | 'predetermination'
  outcome: 'queued' | 'complete' | 'partial' | 'error'
  /** Code of adjudication[0].reason. */
  reason: 'submitted' | 'approved' | 'rejected' | 'cancelled' | 'queried'
  disposition: string
  claimNumber: string
  /** Absent: none given. */
  preAuthRef?: string
  /** INR. */
  submitted: number
  benefit: number
  notes: string[]
  errors: PayerError[]
  /** Name of the blob with the opened request that is answered. */
  request: string
}

/** What is sealed, or goes in clear. */
export type Paper =
  | ClaimAnswer
  | { paper: 'task-answer'; claim: ClaimAnswer; request: string }
  | { paper: 'eligibility-answer'; inforce: boolean; disposition: string; sumInsured: number; used: number; errors: PayerError[]; request: string }
  | { paper: 'plan-answer'; policy: string; planName: string; sumInsured: number; request: string }
  | { paper: 'search-answer'; claims: ClaimAnswer[]; request: string }
  | { paper: 'communication-request'; claimNumber: string; text: string; purpose: 'documents' | 'consent' | 'bank-account' | 'notice'; request: string }
  | { paper: 'communication'; claimNumber: string; text: string; request: string }
  | { paper: 'payment-notice'; claimNumber: string; amount: number; utr: string; settled: boolean; request: string }
  | { paper: 'payment-acknowledgement'; claimNumber: string; request: string }
  /** Of the generic protocol, where a status is a Task. */
  | { paper: 'status-answer'; about: string }
  /** A text as it is: one passed on, or the empty one of a status question. */
  | { paper: 'text'; blob: string }
  | { paper: 'empty' }
  /** In clear: what could not be opened, read or checked. */
  | { paper: 'protocol-error'; error: PayerError }
  | { paper: 'redirect'; to: string }

/** A message a resident is to send. Written, sealed and handed to the courier at the edge. */
export interface Sending {
  effect: 'send'
  /** Of a leg: `/v1/preauth/on_submit`. */
  path: string
  to: string
  correlationId: string
  apiCallId: string
  /** Stage code, or the UUID of the generic protocol; empty: none. */
  workflowId: string
  status: string
  useCase?: string
  abha: string
  dialect: Dialect
  paper: Paper
  /** Epoch ms on the world's clock. */
  dueAt: number
  test?: TestHeaders
}

/** A case to be looked at again. Nothing happens when it has gone on by then. */
export interface Looking {
  effect: 'look'
  what: 'decide' | 'overdue' | 'pay' | 'settle'
  case: string
  /** Correlation id it is about. */
  thread: string
  dueAt: number
}

export type DeskEffect = Sending | Looking | Message

/** What came of a command to a case. */
export interface CaseOutcome {
  /** Absent: no case came of it. */
  state: TreatmentCase | undefined
  /** What the payer refuses, as told to the other side; absent: taken. */
  refusal?: PayerError & { rule: string }
  effects: DeskEffect[]
}
