import type { Doc } from '../../kernel/records.ts'
import type { Unit } from '../../kernel/unit.ts'
import { personOfAbha } from '../abha.ts'
import { numberOf } from '../participants/record.ts'
import type { Member } from './members.ts'
import { linkOfMember, listMembers, memberByAbha, memberById, membersByMobile, schemes, yearAround } from './members.ts'
import type { Coverage, Link, Product } from './record.ts'
import { linkId, links, products } from './record.ts'

/** As get/policies names them. */
export interface Identifier {
  type: 'AbhaNumber' | 'MemberId' | 'MobileNo'
  value: string
}

const POINTER_OF = { AbhaNumber: 'abha', MemberId: 'member', MobileNo: 'mobile' } as const
/** More than anyone has; a bound all the same. */
const LINKS_MAX = 50

/** The link of a payer's member: as written, or as the resident payers came with it. */
export async function findLink(unit: Unit, payer: string, memberId: string): Promise<Doc<Link> | undefined> {
  const standing = await unit.get(links, linkId(payer, memberId))
  if (standing) return standing
  const member = memberById(unit.world, memberId)
  return member && numberOf(member.scheme.owner) === numberOf(payer) ? unit.seed(links, linkOfMember(member)) : undefined
}

/** Every link of a beneficiary that has a product, by the digits or text exactly as they were linked. */
export async function linksOf(unit: Unit, { type, value }: Identifier): Promise<Link[]> {
  const written = await unit.list(links, POINTER_OF[type], value, { limit: LINKS_MAX })
  return [...written.map((doc) => doc.value), ...(await untouched(unit, membersNamed(unit, { type, value })))]
}

function membersNamed({ world }: Unit, { type, value }: Identifier): Member[] {
  if (type === 'MobileNo') return membersByMobile(world, value)
  return [type === 'AbhaNumber' ? memberByAbha(world, value) : memberById(world, value)].filter((member) => member !== undefined)
}

/** Of those the residents came with: whose link stands in no store, where it may read otherwise by now. */
async function untouched(unit: Unit, members: Member[]): Promise<Link[]> {
  const came = members.map(linkOfMember)
  const standing = await Promise.all(came.map(({ payer, memberId }) => unit.get(links, linkId(payer, memberId))))
  return came.filter((_, at) => !standing[at] || standing[at].version === 0)
}

/** A link of an integrator says nothing of sums and years. */
const STANDARD_SUM = 500_000

/** What a link covers, product by product. A product of a resident payer has its terms, any other the standard ones for this policy year. */
export function coveragesIn({ world }: Pick<Unit, 'world'>, { payer, memberId, abha, mobile, policies }: Link): Coverage[] {
  const member = memberById(world, memberId)
  const [from, until] = yearAround(world.now)
  return policies.map((policy) => {
    const isOwn = member !== undefined && policy.productId === member.scheme.productId && numberOf(payer) === numberOf(member.scheme.owner)
    const scheme = schemes.find(({ productId }) => productId === policy.productId)
    const { validFrom, validUntil, used } = isOwn ? member : { validFrom: from, validUntil: until, used: 0 }
    return {
      ...policy, payer, memberId, abha, mobile, used, validFrom, validUntil, sumInsured: scheme?.sumInsured ?? STANDARD_SUM,
      inForce: validFrom <= world.now && world.now < validUntil, person: isOwn ? member.person : personOfAbha(world, abha),
    }
  })
}

export async function policiesOf(unit: Unit, identifier: Identifier): Promise<Coverage[]> {
  return (await linksOf(unit, identifier)).flatMap((link) => coveragesIn(unit, link))
}

const isParty = (number: string) => ({ payer, processing }: Coverage): boolean => numberOf(payer) === number || numberOf(processing) === number

/** Whom a payer, or a TPA, covers: those linked to it, then those the residents came with, up to the limit. */
export async function coveragesAt(unit: Unit, participant: string, limit = LINKS_MAX): Promise<Coverage[]> {
  const number = numberOf(participant)
  const written = await unit.list(links, 'participant', number, { limit })
  const came = await untouched(unit, listMembers(unit.world, number, { limit }))
  return [...written.map((doc) => doc.value), ...came].flatMap((link) => coveragesIn(unit, link)).filter(isParty(number)).slice(0, limit)
}

export interface Insured {
  /** Participant code of the insurer, or of who processes for it. */
  payer: string
  memberId?: string
  /** 14 digits, without hyphens. */
  abha?: string
  /** Absent: of any product. */
  productId?: string
}

/** How this participant covers the person: by a policy in force where there is one. Undefined: not its member. */
export async function coverageOf(unit: Unit, { payer, memberId, abha, productId }: Insured): Promise<Coverage | undefined> {
  const asked: Identifier[] = [...(memberId ? [{ type: 'MemberId', value: memberId } as const] : []), ...(abha ? [{ type: 'AbhaNumber', value: abha } as const] : [])]
  for (const identifier of asked) {
    const found = (await policiesOf(unit, identifier)).filter(isParty(numberOf(payer))).filter((coverage) => productId === undefined || coverage.productId === productId)
    const best = found.find(({ inForce }) => inForce) ?? found[0]
    if (best) return best
  }
  return undefined
}

/** A product as registered, or as the resident payers came with it. */
export async function findProduct(unit: Unit, productId: string): Promise<Doc<Product> | undefined> {
  const scheme = schemes.find((entry) => entry.productId === productId)
  return (await unit.get(products, productId)) ?? (scheme && unit.seed(products, { productId, productName: scheme.productName, owner: scheme.owner }))
}

/** The first that bears the name. */
export async function findProductNamed(unit: Unit, productName: string): Promise<Product | undefined> {
  const [named] = await unit.list(products, 'name', productName, { limit: 1 })
  return named?.value ?? schemes.find((entry) => entry.productName === productName)
}
