import { searchParticipants } from '../../../functions/hcx/participants/operations.ts'
import { mustBeTaken } from '../../kit/claims/claims.ts'
import type { Letter } from '../../kit/claims/party.ts'
import type { Journey, Kit } from '../../kit/journey.ts'
import type { Exchange } from '../../record.ts'
import { callIdOf, correlationOf } from '../nhcx/reading.ts'
import type { Admission } from './actors.ts'
import { admit, admitMember, answer, answerBundle, ask, hospitalOf, insurerOf, requestBundle, tagged, taken } from './actors.ts'
import type { Asking } from './legs.ts'
import { CYCLES } from './legs.ts'
import { isInClear, statusOf } from './reading.ts'

/** What both sides do in a cycle that goes well. */

export interface Asked extends Admission {
  /** As our payer got it. */
  request: Exchange
}

/** Our hospital asks our own payer. */
export async function askInsurer(kit: Kit, cycle: Asking, { given, again, ...letter }: { given?: Parameters<typeof admit>[2]; again?: Admission } & Partial<Letter> = {}): Promise<Asked> {
  const insurer = await insurerOf(kit)
  const admission = again ?? (await admit(kit, insurer.code, given))
  const sent = await ask(kit, cycle, admission, letter)
  return { ...admission, request: await taken(insurer, cycle, 'request', correlationOf(sent), (came) => callIdOf(came) === callIdOf(sent)) }
}

/** Asked and answered between two participants of ours: what each seals and what the other opens is seen. Both are looked up in the registry. */
const exchangedIn = (cycle: Asking): Journey<Asked> => ({
  name: `hcx:${cycle}:exchanged`,
  async drive(kit) {
    const [hospital, insurer] = [await hospitalOf(kit), await insurerOf(kit)]
    for (const { code } of [hospital, insurer]) await hospital.call(searchParticipants, { body: { filters: { participant_code: { eq: code } } } })
    const asked = await askInsurer(kit, cycle)
    await answer(kit, cycle, asked.request)
    return asked
  },
})

/** An interim answer, then the last; a further one is too late. */
const interimIn = (cycle: Asking): Journey<void> => ({
  name: `hcx:${cycle}:interim`,
  async drive(kit) {
    const { request } = await askInsurer(kit, cycle)
    await answer(kit, cycle, request, 'interim')
    await answer(kit, cycle, request)
    if (kit.probes) await (await insurerOf(kit)).send(CYCLES[cycle].answer, { answers: request, bundle: answerBundle(kit, cycle, request) })
  },
})

const isFinal = (exchange: Exchange): boolean => statusOf(exchange) === 'response.complete' || isInClear(exchange)

/** A payer of the other side decides so. */
const decidedIn = (cycle: Asking, tag: string): Journey<void> => ({
  name: `hcx:${cycle}:${tag}`,
  async drive(kit) {
    const admission = await admitMember(kit, kit.claims.others.payer)
    const sent = await ask(kit, cycle, admission, { bundle: tagged(requestBundle(kit, cycle, admission), tag) })
    await taken(await hospitalOf(kit), cycle, 'answer', correlationOf(sent), isFinal)
  },
})

/** Nobody of this number is insured by him. */
export const uncovered: Journey<void> = {
  name: 'hcx:ce:uncovered',
  async drive(kit) {
    const admission = await admit(kit, kit.claims.others.payer, { patient: { memberId: 'NOBODY-0000', abha: '' } })
    const sent = await ask(kit, 'ce', admission)
    await taken(await hospitalOf(kit), 'ce', 'answer', correlationOf(sent), isFinal)
  },
}

/** The same admission is asked about twice: more is wanted, or something has changed. */
const twiceIn = (cycle: Asking): Journey<void> => ({
  name: `hcx:${cycle}:twice`,
  async drive(kit) {
    const { request, ...first } = await askInsurer(kit, cycle)
    await answer(kit, cycle, request)
    const dearer = { ...first, of: { ...first.of, items: first.of.items.map((item) => ({ ...item, unitPrice: item.unitPrice + 5_000 })) } }
    const bundle = requestBundle(kit, cycle, dearer, cycle === 'pa' ? { related: first.of.caseNumber } : {})
    const second = await askInsurer(kit, cycle, { again: dearer, bundle })
    await answer(kit, cycle, second.request)
  },
})

const ERRANDS = { ce: 'eligibility', pa: 'preauth', cl: 'claim' } as const

/** A hospital of the other side asks our payer. */
const answeredIn = (cycle: Asking): Journey<void> => ({
  name: `hcx:${cycle}:answered`,
  async drive(kit) {
    const insurer = await insurerOf(kit)
    const request = await askedFromOutside(kit, cycle)
    const bundle = answerBundle(kit, cycle, request)
    mustBeTaken(await insurer.send(CYCLES[cycle].answer, { answers: request, bundle }))
    if (kit.probes) await insurer.send(CYCLES[cycle].answer, { answers: request, bundle, correlationId: kit.claims.make().uuid() })
  },
})

/** What a hospital of the other side sends our payer. */
export async function askedFromOutside(kit: Kit, cycle: Asking): Promise<Exchange> {
  const [insurer, from] = [await insurerOf(kit), kit.claims.others.provider]
  await kit.claims.counterparty({ act: 'send', what: ERRANDS[cycle], from, to: insurer.code, dialect: 'hcx' })
  return taken(insurer, cycle, 'request', '', ({ opened }) => opened?.header['x-hcx-sender_code'] === from)
}

type Made = Record<'exchanged' | 'interim' | 'rejected' | 'partly' | 'twice' | 'answered', Journey<unknown>>

const journeysOf = (cycle: Asking): Made => ({
  exchanged: exchangedIn(cycle), interim: interimIn(cycle), rejected: decidedIn(cycle, 'reject'), partly: decidedIn(cycle, 'partly-approve-60'), twice: twiceIn(cycle), answered: answeredIn(cycle),
})

export const journeys: Record<Asking, Made> = { ce: journeysOf('ce'), pa: journeysOf('pa'), cl: journeysOf('cl') }

