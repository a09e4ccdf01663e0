import type { Kind } from '../../kernel/records.ts'
import type { LegFamily } from '../legs.ts'
import type { Dialect } from './forward.ts'
import { numberOf } from '../participants/record.ts'

/** What the exchange reads of a message: the protected header, or the clear one of a ProtocolResponse. */
export interface Fields {
  sender: string
  recipient: string
  apiCallId: string
  correlationId: string
  workflowId: string
  /** As sent, in whichever of its forms. */
  timestamp: string
  status: string
  abhaId: string
  useCase: string
  redirectTo: string
}

/** `stopped`: given up after five failed deliveries, its body is gone. */
export type MessageState = 'queued' | 'dispatched' | 'stopped' | 'deleted'

/** One message as the exchange took it in. Its content is sealed: the blob holds the body as it goes on. */
export interface ExchangeMessage {
  fields: Fields
  /** Path of the leg: `/v1/preauth/submit`. */
  path: string
  /** In clear, a refusal or a redirect. */
  clear: boolean
  /** As its sender speaks. */
  dialect: Dialect
  /** Correlation id of the thread it belongs to, which an answer may name by the request's api_call_id. */
  thread: string
  /** Name of the body as it came. */
  blob: string
  state: MessageState
  /** Epoch ms. */
  receivedAt: number
  settledAt?: number
}

/** One status question: about which id, who asks, and whose word it is. */
export const askedOf = (correlationId: string, asker: string, responder: string): string => `${correlationId.toLowerCase()}#${numberOf(asker)}#${numberOf(responder)}`

export const messageId = (sender: string, apiCallId: string): string => `${numberOf(sender)}#${apiCallId.toLowerCase()}`

export const exchangeMessages: Kind<ExchangeMessage> = {
  name: 'exchange-message',
  id: ({ fields }) => messageId(fields.sender, fields.apiCallId),
  // A status question is found again by what it asked about, and of whom.
  shared: ({ thread, fields, path }) => [['thread', thread], ...(path === '/v1/status' ? [['asked', askedOf(fields.correlationId, fields.sender, fields.recipient)] as [string, string]] : [])],
}

/** A request and its answers between two participants: the only hop of most threads. A payer that forwards opens another. */
export interface Hop {
  family: LegFamily
  opener: string
  responder: string
  /** api_call_id of the request. */
  apiCallId: string
  /** In which the opener wants his answers. */
  dialect: Dialect
  workflowId: string
  /** Those its answers came under. */
  answeredUnder: string[]
  /** `closed`: answered for good. `retired`: given up by the exchange; nothing of it is taken any more. */
  state: 'open' | 'closed' | 'retired'
  answers: number
  openedAt: number
  endedAt?: number
  /** x-hcx-status of the answer that closed it. */
  endedBy?: string
}

/** Everything under one correlation id. */
export interface Thread {
  correlationId: string
  hops: Hop[]
}

/** Threads are listed by either of their ends. */
const partiesOf = ({ opener, responder }: Hop): [string, string][] => [opener, responder].map((code) => ['party', numberOf(code)])

/** A preauthorisation or claim, under each of its workflow ids: what a payer asks about belongs to one. */
export const caseOf = (hospital: string, payer: string, workflowId: string): string => `${numberOf(hospital)}#${numberOf(payer)}#${workflowId}`
const CASES: readonly LegFamily[] = ['preauth', 'claim']
const casesOf = ({ family, opener, responder, workflowId, answeredUnder }: Hop): [string, string][] =>
  CASES.includes(family) ? [...new Set(['', workflowId, ...answeredUnder])].map((id) => ['case', caseOf(opener, responder, id)]) : []

export const threads: Kind<Thread> = {
  name: 'exchange-thread',
  id: ({ correlationId }) => correlationId.toLowerCase(),
  // An answer may name the request by its api_call_id instead (nha-in/docs: exit use cases).
  shared: ({ hops }) => [...hops.map(({ apiCallId }): [string, string] => ['apiCall', apiCallId.toLowerCase()]), ...hops.flatMap(partiesOf), ...hops.flatMap(casesOf)],
  index: ({ correlationId, hops }) => ['all', `${String(hops[0]?.openedAt ?? 0).padStart(15, '0')}-${correlationId.toLowerCase()}`],
}
