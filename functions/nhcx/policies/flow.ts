import { isOne, PAYERS } from '../../claims/exchange/parties.ts'
import type { Participant } from '../../claims/participants/record.ts'
import { numberOf } from '../../claims/participants/record.ts'
import type { Link, LinkedPolicy, Product } from '../../claims/policies/record.ts'
import type { ExchangeCode } from '../../claims/exchange/refusals.ts'
import type { AnswerOf, BodyOf } from '../../kernel/bodies.ts'
import type { Context, Outcome, Refusal } from '../../kernel/outcome.ts'
import type { delinkPolicy, linkPolicy, linkProduct } from './operations.ts'

export type LinkCommand = BodyOf<typeof linkPolicy>
export type DelinkCommand = BodyOf<typeof delinkPolicy>
export type ProductCommand = BodyOf<typeof linkProduct>
export type LinkAnswer = AnswerOf<typeof linkPolicy>

/** Who calls, and the participants that the call names. */
export interface Parties {
  clientId: string
  payer?: Participant
  processing?: Participant
}

export const NO_POLICIES = 'There is no policies with requested details'

export const failed = (errordescription: string): LinkAnswer => ({ errormessage: { errorcode: 'NHCX-1007', errordescription } })

/**
 * Refuses NHCX-1003 (404: a participant there is not) and NHCX-401 (the token is of neither client that created one).
 * Source: nha-in/docs: catalogue/nhcx/ (troubleshooting); that an unknown participant comes first is inferred.
 */
export function barred({ clientId, payer, processing }: Parties): Refusal<ExchangeCode> | undefined {
  const missing = payer ? 'processingid' : 'payerid'
  if (!payer || !processing) return { refusal: 'NHCX-1003', field: missing, rule: `No participant has the code in ${missing}`, status: 404 }
  if (payer.clientId === clientId || processing.clientId === clientId) return undefined
  return { refusal: 'NHCX-401', field: 'bearer_auth', rule: 'The token is not of the client that created payerid, nor of the one that created processingid' }
}

/** Why the products cannot be linked by two whom `barred` lets through; undefined: they can. */
export function unlinkable(policies: LinkCommand['policies'], registered: readonly (Product | undefined)[], { payer, processing }: Parties): string | undefined {
  if (!isOne(processing!, PAYERS)) return `${processing!.code} is no payer or TPA`
  const at = policies.findIndex((_, index) => numberOf(registered[index]?.owner ?? '') !== numberOf(payer!.code))
  return at < 0 ? undefined : `Product ${policies[at]!.productid} is not registered to ${payer!.code}`
}

/**
 * Links a member to products of his payer; `registered` are these products as the register has them. A product linked
 * before keeps who processes it: another TPA needs a de-link first.
 * Source: nha-in/docs: catalogue/nhcx/endpoints/ (link)
 */
export function linkMember(link: Link | undefined, command: LinkCommand, parties: Parties, registered: readonly (Product | undefined)[], { now }: Pick<Context, 'now'>): Outcome<Link | undefined, LinkAnswer, ExchangeCode> {
  const refused = barred(parties)
  if (refused) return { state: link, reply: refused, effects: [] }
  const payer = parties.payer!.code
  const why = unlinkable(command.policies, registered, parties)
  if (why) return { state: link, reply: { answer: failed(why) }, effects: [] }
  const before = link?.policies ?? []
  const given = command.policies.map(({ productid, productname }): LinkedPolicy => ({ productId: productid, productName: productname, processing: processingOf(before, productid) ?? parties.processing!.code }))
  const kept = before.filter(({ productId }) => !given.some((policy) => policy.productId === productId))
  const policies = [...new Map([...kept, ...given].map((policy) => [policy.productId, policy])).values()]
  const { memberid: memberId, abhanumber, mobilenumber } = command
  const state: Link = { payer, memberId, abha: abhanumber ?? link?.abha ?? '', mobile: mobilenumber ?? link?.mobile ?? '', policies, linkedAt: link?.linkedAt ?? now, updatedAt: now }
  return { state, reply: { answer: { result: 'success' } }, effects: [] }
}

const processingOf = (policies: readonly LinkedPolicy[], productid: string): string | undefined => policies.find(({ productId }) => productId === productid)?.processing

/** Takes products off a member's link: all that are named, or none. Source: nha-in/docs: catalogue/nhcx/endpoints/ (delink) */
export function delinkMember(link: Link | undefined, command: DelinkCommand, parties: Parties, { now }: Pick<Context, 'now'>): Outcome<Link | undefined, LinkAnswer, ExchangeCode> {
  const refused = barred(parties)
  if (refused) return { state: link, reply: refused, effects: [] }
  const named = new Set(command.policies.map(({ productid }) => productid))
  const isLinked = [...named].every((productid) => numberOf(processingOf(link?.policies ?? [], productid) ?? '') === numberOf(parties.processing!.code))
  if (!link || !isLinked) return { state: link, reply: { answer: failed(NO_POLICIES) }, effects: [] }
  return { state: { ...link, policies: link.policies.filter(({ productId }) => !named.has(productId)), updatedAt: now }, reply: { answer: { result: 'success' } }, effects: [] }
}

type OwnerAnswer = AnswerOf<typeof linkProduct>

function barredOwner(owner: Participant | undefined, clientId: string): Refusal<ExchangeCode> | undefined {
  if (!owner) return { refusal: 'NHCX-1003', field: 'participantcode', rule: 'No participant has this code', status: 404 }
  return owner.clientId === clientId ? undefined : { refusal: 'NHCX-401', field: 'bearer_auth', rule: 'The token is not of the client that created the participant' }
}

/** Registers a product to a payer, or renames its own. Refuses NHCX-1003 (404), NHCX-401, NHCX-1007 (no payer or TPA; another payer's). */
export function registerProduct(product: Product | undefined, { productid, productname }: ProductCommand, owner: Participant | undefined, clientId: string): Outcome<Product | undefined, OwnerAnswer, ExchangeCode> {
  const refused = barredOwner(owner, clientId)
  if (refused) return { state: product, reply: refused, effects: [] }
  if (!isOne(owner!, PAYERS)) return { state: product, reply: { refusal: 'NHCX-1007', field: 'participantcode', rule: 'A product is a payer\'s or TPA\'s' }, effects: [] }
  if (product && numberOf(product.owner) !== numberOf(owner!.code)) return { state: product, reply: { refusal: 'NHCX-1007', field: 'productid', rule: 'Another payer has registered this product' }, effects: [] }
  return { state: { productId: productid, productName: productname, owner: owner!.code }, reply: { answer: { participant_code: owner!.code } }, effects: [] }
}

/** Takes a product from a payer. Refuses NHCX-1003 (404), NHCX-401, NHCX-1007 (404: it is not this payer's). */
export function removeProduct(product: Product | undefined, owner: Participant | undefined, clientId: string): Outcome<Product | undefined, OwnerAnswer, ExchangeCode> {
  const refused = barredOwner(owner, clientId)
  if (refused) return { state: product, reply: refused, effects: [] }
  if (!product || numberOf(product.owner) !== numberOf(owner!.code)) return { state: product, reply: { refusal: 'NHCX-1007', field: 'productid', rule: 'This payer has no such product', status: 404 }, effects: [] }
  return { state: undefined, reply: { answer: { participant_code: owner!.code } }, effects: [] }
}
