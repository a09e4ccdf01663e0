import type { Kind } from '../../kernel/records.ts'
import type { Person } from '../../people/people.ts'
import { numberOf } from '../participants/record.ts'

/** A product a member is linked to, and who processes claims under it: the TPA, or the insurer itself. */
export interface LinkedPolicy {
  productId: string
  productName: string
  /** Participant code. */
  processing: string
}

/** What an insurer said of one of its members. */
export interface Link {
  /** Participant code of the insurer. */
  payer: string
  memberId: string
  /** 14 digits; empty: none was given. */
  abha: string
  mobile: string
  /** Empty: all were taken away again. */
  policies: LinkedPolicy[]
  /** Epoch ms. */
  linkedAt: number
  updatedAt: number
}

export const linkId = (payer: string, memberId: string): string => `${numberOf(payer)}#${memberId}`

export const links: Kind<Link> = {
  name: 'policy-link',
  id: ({ payer, memberId }) => linkId(payer, memberId),
  shared({ payer, memberId, abha, mobile, policies }) {
    if (policies.length === 0) return []
    const participants = new Set([payer, ...policies.map(({ processing }) => processing)].map(numberOf))
    const found: [string, string][] = [['member', memberId], ['abha', abha], ['mobile', mobile], ...[...participants].map((number): [string, string] => ['participant', number])]
    return found.filter(([, value]) => value !== '')
  },
}

/** A product and the payer it belongs to. */
export interface Product {
  productId: string
  productName: string
  /** Participant code. */
  owner: string
}

export const products: Kind<Product> = {
  name: 'policy-product',
  id: ({ productId }) => productId,
  shared: ({ productName }) => [['name', productName]],
}

/** What a member is covered for under one product. Amounts in rupees, times in epoch ms. */
export interface Coverage extends LinkedPolicy {
  payer: string
  memberId: string
  abha: string
  mobile: string
  /** For the policy year. */
  sumInsured: number
  /** Spent of it before anything happens here. */
  used: number
  validFrom: number
  /** Not covered from then on. */
  validUntil: number
  inForce: boolean
  /** Who it is, where the member is one of this world's people. */
  person?: Person
}
