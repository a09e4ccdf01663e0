import type { KeyObject } from 'node:crypto'
import type { Postbox } from './postbox.ts'

/** In whose words a participant speaks: NHA's, or the generic protocol's. */
export type Dialect = 'nhcx' | 'hcx'

/** The last two take part in the generic protocol. */
export type Role = 'provider' | 'payer' | 'hcx-provider' | 'hcx-payer'

export const dialectOf = (role: Role): Dialect => (role.startsWith('hcx-') ? 'hcx' : 'nhcx')

/** One of our own participants. */
export interface Identity {
  dialect: Dialect
  /** `1000000017@hcx` */
  code: string
  /** What it is registered by: a hospital's HFR id. */
  registryId: string
  privateKey: KeyObject
  /** The key others seal for, as the registry has it: SPKI, PEM. */
  publicPem: string
}

/** Codes of those on the other side. */
export interface Others {
  /** Decides when its published hooks are called. */
  dummyPayer: string
  /** A payer with a desk, that also answers search, task and status. */
  payer: string
  pmjayPayer: string
  provider: string
}

/** As whom we take part in the claims exchange, and where we are called back. */
export interface ClaimsTarget {
  /** Made at its first use, where it can be. Throws `NeedsHuman` where nobody has named one. */
  identity(role: Role): Promise<Identity>
  postbox: Postbox
  others: Others
  /** Nothing is taken in any more. */
  close?(): Promise<void>
}

/** Codes that NHA's pages name. nha-in/docs: catalogue/nhcx/sandbox/; the hospital is a sample of theirs. */
export const PUBLISHED: Others = { dummyPayer: '1000003538@hcx', payer: '1000004957@hcx', pmjayPayer: '1518@hcx', provider: '1000004446@hcx' }
