import type { Draw } from './draw.ts'

/** What a transition decides, as values: nothing here is done yet. */
export interface Refusal<Code extends string = string> {
  refusal: Code
  /** The request field that was at fault, as a path. */
  field?: string
  /** Why, in words for the developer; never on the wire, shown by the control plane's `explain`. */
  rule?: string
  /** Overrides the table's message where the real host fills in particulars. */
  text?: string
  /** Overrides the table's HTTP status where one code is seen under several. */
  status?: number
  /** What else is wrong with the same request, for a surface that tells it all at once. */
  also?: readonly Refusal<Code>[]
  /** What of the request the surface's error body repeats. */
  echo?: Record<string, string>
}

export interface Answer<Body> {
  answer: Body
  /** The HTTP status when an operation has more than one good one. */
  status?: number
}

export type Reply<Body = unknown, Code extends string = string> = Answer<Body> | Refusal<Code>

/** A message to a person, kept in the world's inbox. */
export interface Message {
  effect: 'message'
  channel: 'sms' | 'email'
  to: string
  /** What it is about, for the reader of the inbox: `aadhaar-otp`, `mobile-otp`, `submitted` ... */
  purpose: string
  text: string
  otp?: string
  txnId?: string
}

/**
 * An HTTP POST the sandbox owes somebody: kept in the write of the state that caused it, sent afterwards, at least once.
 * Calls of one lane go out one after the other, in the order they were made.
 */
export interface Callback {
  effect: 'callback'
  /** The courier that sends it and is told how it went: `nhcx.delivery` ... */
  courier: string
  /** Who is owed, a client id or participant code: the outbox is listed by it. */
  to: string
  /** Where to; `sandbox:/path` is this sandbox itself, `pull:/path` waits to be fetched through the control plane. */
  url: string
  lane: string
  /** What it is about, for its courier: the id of a record. */
  ref: string
  /** The exchange it belongs to, as both sides know it: the ledger can be searched for it. */
  correlation?: string
  /** JSON. Absent where `blob` names the text that is the body. */
  body?: unknown
  blob?: string
  headers?: Record<string, string>
  /** Epoch ms on the world's clock; absent: now. */
  dueAt?: number
}

export type Effect = Message | Callback

export interface Outcome<State, Body = unknown, Code extends string = string> {
  state: State
  reply: Reply<Body, Code>
  effects: Effect[]
}

/** What a transition may know besides its state and command. */
export interface Context {
  /** Epoch ms on the world's clock. */
  now: number
  draw: Draw
  /** The standing choice of a named variant. */
  variant(name: string): string
  /** A six digit OTP: random, or the one the world was told to use always. */
  otp(label: string): string
}

export function refuse<State, Code extends string>(state: State, refusal: Code, particulars: Omit<Refusal<Code>, 'refusal'> = {}): Outcome<State, never, Code> {
  return { state, reply: { refusal, ...particulars }, effects: [] }
}

export function isRefusal<Body, Code extends string>(reply: Reply<Body, Code>): reply is Refusal<Code> {
  return 'refusal' in reply
}
