import type { World } from '../../kernel/world.ts'
import { peopleOf } from '../../people/directory.ts'
import type { Person } from '../../people/people.ts'
import type { Permutation } from '../../people/permutation.ts'
import { permutationOf } from '../../people/permutation.ts'
import { remember } from '../../people/remember.ts'
import { abhaOf, personOfAbha } from '../abha.ts'
import { numberOf } from '../participants/record.ts'
import type { Link, Product } from './record.ts'

/** What one of the resident payers sells. */
export interface Scheme extends Product {
  /** Participant code of who processes it. */
  processing: string
  /** Rupees. */
  sumInsured: number
  memberPrefix: string
  /** The member id that NHA's pages give for this payer: its first member has it. */
  publishedMemberId?: string
}

/**
 * Product ids, payers and member ids from NHA's pages where there are any (nha-in/docs: catalogue/nhcx/sandbox/; 100217 is
 * the dummy payer's policy number). One insurer leaves a product to the TPA. Sums are our own.
 */
export const schemes: readonly Scheme[] = [
  { owner: '1000003538@hcx', processing: '1000003538@hcx', productId: '100217', productName: 'Rehearsal Dummy Cover', sumInsured: 500_000, memberPrefix: 'SYND' },
  { owner: '1518@hcx', processing: '1518@hcx', productId: 'PMJAY/HP/S/G', productName: 'PMJAY Himachal Pradesh', sumInsured: 500_000, memberPrefix: 'SYNP', publishedMemberId: 'MD5SLS4X5' },
  { owner: '1000004957@hcx', processing: '1000004957@hcx', productId: 'RGI/IND/01', productName: 'Rehearsal Individual', sumInsured: 300_000, memberPrefix: 'SYNI', publishedMemberId: 'MRAJ2004001' },
  { owner: '1000004957@hcx', processing: '1000000109@hcx', productId: 'RGI/FLOATER/02', productName: 'Rehearsal Family Floater', sumInsured: 700_000, memberPrefix: 'SYNF' },
]

/** Of six people in a row the first four are members of a scheme each. Not five: by the fifth ordinal people's professions go. */
const TURN = 6
/** By the round of six: whose policy has run out, and who has all but spent his. */
const ROUNDS = 10
const RUN_OUT = 3
const SPENT = 6
/** Rupees that are left then. */
const LEFT = 1_000

export interface Member {
  person: Person
  scheme: Scheme
  memberId: string
  abha: string
  used: number
  validFrom: number
  validUntil: number
}

type Populated = Pick<World, 'settings' | 'now'>

const serials = new Map<string, Permutation>()
const serialsOf = (seed: string): Permutation => remember(serials, 16, seed, () => permutationOf(seed, 'member', 10_000_000))

const schemeAt = (ordinal: number): Scheme | undefined => schemes[ordinal % TURN]

/** Who this person is to a payer. Undefined: not insured. */
export function memberOf(world: Populated, person: Person | undefined): Member | undefined {
  const scheme = person && schemeAt(person.ordinal)
  if (!person || !scheme) return undefined
  const round = Math.floor(person.ordinal / TURN)
  const [validFrom, validUntil] = yearAround(world.now, round % ROUNDS === RUN_OUT ? -1 : 0)
  const memberId = round === 0 && scheme.publishedMemberId ? scheme.publishedMemberId : `${scheme.memberPrefix}${String(serialsOf(world.settings.seed).forward(person.ordinal)).padStart(7, '0')}`
  return { person, scheme, memberId, abha: abhaOf(world, person), used: round % ROUNDS === SPENT ? scheme.sumInsured - LEFT : 0, validFrom, validUntil }
}

export function memberById(world: Populated, memberId: string): Member | undefined {
  const published = schemes.findIndex(({ publishedMemberId }) => publishedMemberId === memberId)
  const serial = /^SYN[A-Z](\d{7})$/.exec(memberId)?.[1]
  if (published < 0 && serial === undefined) return undefined
  const ordinal = serial === undefined ? published : serialsOf(world.settings.seed).back(Number(serial))
  const member = memberOf(world, peopleOf(world).at(ordinal))
  return member?.memberId === memberId ? member : undefined
}

export const memberByAbha = (world: Populated, abha: string): Member | undefined => memberOf(world, personOfAbha(world, abha))

export const membersByMobile = (world: Populated, mobile: string): Member[] => peopleOf(world).byMobile(mobile).flatMap((person) => memberOf(world, person) ?? [])

/** In the order of people; of those whose payer or processor it is where a participant is given. `after`: the ordinal to go on from. */
export function listMembers(world: Populated, participant: string | undefined, { limit, after }: { limit: number; after?: number }): Member[] {
  const number = participant && numberOf(participant)
  const isAsked = ({ owner, processing }: Scheme): boolean => !number || numberOf(owner) === number || numberOf(processing) === number
  const fits = ({ ordinal }: Person): boolean => ((scheme) => scheme !== undefined && isAsked(scheme))(schemeAt(ordinal))
  return peopleOf(world).find(fits, { limit, after }).flatMap((person) => memberOf(world, person) ?? [])
}

/** As if the payer had linked him. */
export function linkOfMember({ person, scheme, memberId, abha, validFrom }: Member): Link {
  const { owner, productId, productName, processing } = scheme
  return { payer: owner, memberId, abha, mobile: person.mobile, policies: [{ productId, productName, processing }], linkedAt: validFrom, updatedAt: validFrom }
}

const IST_MS = 5.5 * 3_600_000

/** The policy year that holds the moment, or one so many years off: April to March, Indian time, the end not in it. */
export function yearAround(now: number, offset = 0): [number, number] {
  const at = new Date(now + IST_MS)
  const year = at.getUTCFullYear() - (at.getUTCMonth() < 3 ? 1 : 0) + offset
  return [Date.UTC(year, 3, 1) - IST_MS, Date.UTC(year + 1, 3, 1) - IST_MS]
}
