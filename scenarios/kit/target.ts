import type { Origin } from '../record.ts'
import type { ClaimsTarget } from './claims/identity.ts'
import type { Human } from './human.ts'

/** What is rehearsed against: where it is, who we are there, and who plays the person. */
export interface Target {
  name: Origin
  /** One request, one answer; rejects when no answer comes. */
  fetch(request: Request): Promise<Response>
  /** Base URL of each surface, without a trailing slash. */
  baseUrls: Record<string, string>
  clientId: string
  clientSecret: string
  human: Human
  /** As whom we take part in the claims exchange. */
  claims?: ClaimsTarget
  /** Sends wrong calls on purpose, to see them refused. Off where a real registry keeps what it is sent. */
  probes: boolean
  /** A case whose answer did not come is tried so often. */
  passesMax: number
  /** The target's clock, epoch ms. */
  now(): number
  /** Moves that clock on, where it can be moved. */
  advance?(ms: number): Promise<void>
  /** Ids of planted faults still standing, and how many were met: for the mark on the run. */
  faults?(): Promise<{ planted: number; met: number }>
  /** Made before the first call; throws `CannotStart` with a line for the user. */
  open(): Promise<void>
  /** After the last case: what was opened on the way holds no process. It can be opened again. */
  close?(): Promise<void>
}

/** Wrong use or a target that is not there: exit 2, with this one line. */
export class CannotStart extends Error {}
