import type { HeaderList } from '../../record.ts'

/** What our own host answers a call with. */
export interface Receipt {
  status: number
  body: unknown
}

/** A call that came to one of our participants. */
export interface Arrival {
  /** Below the endpoint: `/v1/preauth/on_submit`. */
  path: string
  headers: HeaderList
  body: unknown
  /** Epoch ms on this machine's clock. */
  startedAt: number
  finishedAt: number
  answered: Receipt
}

/** How a call is answered. It is asked at once when the call comes, before anything is opened. */
export type Answering = (call: Pick<Arrival, 'path' | 'headers' | 'body'>) => Receipt

/** Where calls to our participants come in: pulled from the mock, or taken by a listener of our own. */
export interface Postbox {
  /** Before anything is sent, or asked for, that calls us. Throws `NeedsHuman` where nothing reaches us. */
  open?(): Promise<void>
  /** How calls to this participant are answered from now on. */
  answering(code: string, answer: Answering): void
  /** What came since the last time. Waits up to so long, on the target's clock, until there is something. */
  collect(code: string, patienceMs: number): Promise<Arrival[]>
}
