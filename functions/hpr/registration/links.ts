import type { Kind } from '../../kernel/records.ts'
import { digestOf } from '../../kernel/world.ts'

/** Whose transaction a hosted page belongs to. Kept by digest: who has the address may act as the person. */
export interface Link {
  digest: string
  txnId: string
  clientId: string
  /** Epoch ms from which nothing is left to say about it. */
  forgetAt: number
}

export const links: Kind<Link> = {
  name: 'hpr-link',
  id: (link) => link.digest,
  forgetAt: (link) => link.forgetAt,
}

export const linkDigest = (linkId: string): string => digestOf(`link\n${linkId}`)
