import { searchParticipants } from '../../../functions/hcx/participants/operations.ts'
import { withOtherTag } from '../../kit/claims/envelope.ts'
import type { Letter, Party } from '../../kit/claims/party.ts'
import type { Journey, Kit } from '../../kit/journey.ts'
import { withValue } from '../../kit/pick.ts'
import type { Exchange } from '../../record.ts'
import { correlationOf } from '../nhcx/reading.ts'
import { admit, hospitalOf, insurerOf, requestBundle } from './actors.ts'
import { requestedDocuments } from './communication.ts'
import type { Cycle } from './legs.ts'
import { CYCLES } from './legs.ts'

/** The wrong messages that the guide lists for every cycle. The row is about them, so they are sent wherever it is driven. */

/** Whoever begins the cycle, a participant of ours on the other side, and one who is played. */
async function sides(kit: Kit, cycle: Cycle): Promise<{ from: Party; to: Party; resident: string }> {
  const [hospital, insurer] = [await hospitalOf(kit), await insurerOf(kit)]
  const { provider, payer } = kit.claims.others
  return cycle === 'cr' ? { from: insurer, to: hospital, resident: provider } : { from: hospital, to: insurer, resident: payer }
}

/** A right message of the cycle to this one. */
async function letterOf(kit: Kit, cycle: Cycle, to: string): Promise<Letter> {
  if (cycle === 'cr') return { to, bundle: requestedDocuments(kit), workflow: kit.claims.make().uuid() }
  const admission = await admit(kit, to)
  return { to, bundle: requestBundle(kit, cycle, admission), workflow: admission.workflow }
}

/** What an exchange that refuses later has to say comes within this time; what it should not deliver too. */
const SOON_MS = 5_000

async function sendWrong(kit: Kit, cycle: Cycle, over: Pick<Letter, 'header'>): Promise<void> {
  const { from, to } = await sides(kit, cycle)
  const sent = await from.send(CYCLES[cycle].request, { ...(await letterOf(kit, cycle, to.code)), sealedFor: to.publicPem, ...over })
  await from.receive(CYCLES[cycle].answer, { correlationId: correlationOf(sent) || 'none', patienceMs: SOON_MS })
  await to.receive(CYCLES[cycle].request, { correlationId: correlationOf(sent) || 'none', patienceMs: SOON_MS })
}

const STRANGER = 'nobody.0000000000@rehearsal-hcx'

/** Somebody whom the registry does not know. */
export const strangerAs = (cycle: Cycle, name: 'x-hcx-sender_code' | 'x-hcx-recipient_code'): Journey<void> => ({
  name: `hcx:${cycle}:stranger:${name}`,
  async drive(kit) {
    const { from } = await sides(kit, cycle)
    await from.call(searchParticipants, { body: { filters: { participant_code: { eq: STRANGER } } } })
    await sendWrong(kit, cycle, { header: { [name]: STRANGER } })
  },
})

export const MANDATORY = ['x-hcx-api_call_id', 'x-hcx-correlation_id', 'x-hcx-timestamp', 'x-hcx-sender_code', 'x-hcx-recipient_code'] as const

export const headerMissing = (cycle: Cycle): Journey<void> => ({
  name: `hcx:${cycle}:header-missing`,
  async drive(kit) {
    for (const name of MANDATORY) await sendWrong(kit, cycle, { header: { [name]: undefined } })
  },
})

async function sendToResident(kit: Kit, cycle: Cycle, over: (letter: Letter, from: Party) => Partial<Letter>): Promise<Exchange> {
  const { from, resident } = await sides(kit, cycle)
  const letter = await letterOf(kit, cycle, resident)
  const sent = await from.send(CYCLES[cycle].request, { ...letter, ...over(letter, from) })
  await from.receive(CYCLES[cycle].answer, { correlationId: correlationOf(sent) })
  return sent
}

/** Sealed for another, changed on its way, and one that is no JWE of five parts. */
export const unreadable = (cycle: Cycle): Journey<void> => ({
  name: `hcx:${cycle}:unreadable`,
  async drive(kit) {
    await sendToResident(kit, cycle, (_, { publicPem }) => ({ sealedFor: publicPem }))
    await sendToResident(kit, cycle, () => ({ damage: withOtherTag }))
    const { from, resident } = await sides(kit, cycle)
    await from.send(CYCLES[cycle].request, { ...(await letterOf(kit, cycle, resident)), damage: (compact) => compact.split('.').slice(0, 3).join('.') })
  },
})

/** What belongs to another call: a claim to the question whether somebody is covered, and that question to any other. */
const FOREIGN = { ce: 'cl', pa: 'ce', cl: 'ce', cr: 'cl' } as const

export const wrongDomain = (cycle: Cycle): Journey<void> => ({
  name: `hcx:${cycle}:wrong-domain`,
  async drive(kit) {
    const foreign = requestBundle(kit, FOREIGN[cycle], await admit(kit, (await sides(kit, cycle)).resident))
    await sendToResident(kit, cycle, () => ({ bundle: foreign }))
    // FHIR R4 wants the status of each of them.
    await sendToResident(kit, cycle, ({ bundle }) => ({ bundle: withoutStatus(bundle) }))
  },
})

const MAIN = ['CoverageEligibilityRequest', 'Claim', 'CommunicationRequest']

function withoutStatus(bundle: unknown): unknown {
  const { entry = [] } = bundle as { entry?: { resource?: { resourceType?: string } }[] }
  return { ...(bundle as object), entry: entry.map((each) => (MAIN.includes(each.resource?.resourceType ?? '') ? withValue(each, 'resource.status', undefined) : each)) }
}
