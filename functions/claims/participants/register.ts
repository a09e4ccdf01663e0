import type { Doc } from '../../kernel/records.ts'
import type { Unit } from '../../kernel/unit.ts'
import { certificateOf } from '../certificate.ts'
import { EXCHANGE_KEY, exchangeItself } from './exchange-itself.ts'
import type { Participant, RegistryCode, RoleCode } from './record.ts'
import { numberOf, participants } from './record.ts'
import { EXCHANGE_CODE, residentKey, residents, toParticipant } from './residents.ts'

/**
 * The one door to the participants: those registered, and the sandbox's own, which stand in no store until they change.
 * Of any standing; a code is matched on its number.
 */
export async function findParticipant(unit: Unit, code: string): Promise<Doc<Participant> | undefined> {
  const number = numberOf(code)
  // Longer ones come from headers that nothing bounds; the store takes keys of 1,024 bytes.
  if (number === '' || number.length > 100) return undefined
  const standing = await unit.get(participants, number)
  if (standing) return standing
  // Seeded as well, so that its certificate can be fetched: subscriptions to notifications are sealed for the exchange.
  if (number === numberOf(EXCHANGE_CODE)) return unit.seed(participants, exchangeItself(await certificateOf(unit.world.site, await unit.world.site.keys.pair(EXCHANGE_KEY), EXCHANGE_CODE)))
  const resident = residents.find((entry) => numberOf(entry.code) === number)
  if (!resident) return undefined
  const key = await unit.world.site.keys.pair(residentKey(resident))
  return unit.seed(participants, toParticipant(resident, await certificateOf(unit.world.site, key, resident.code)))
}

/** As `findParticipant`, but one that was deleted is nobody. */
export async function findUndeleted(unit: Unit, code: string): Promise<Doc<Participant> | undefined> {
  const doc = await findParticipant(unit, code)
  return doc?.value.status === 'deleted' ? undefined : doc
}

/** Whether this client registered the participant. */
export async function ownsParticipant(unit: Unit, clientId: string, code: string): Promise<boolean> {
  return (await findParticipant(unit, code))?.value.clientId === clientId
}

/** Whoever is registered under an id of another registry; one that was deleted is not. */
export async function findRegistered(unit: Unit, registry: RegistryCode, registryId: string): Promise<Doc<Participant> | undefined> {
  const standing = await unit.find(participants, 'registryId', `${registry}#${registryId}`)
  if (standing) return standing
  const resident = residents.find((entry) => entry.registry === registry && entry.registryId === registryId)
  return resident && !(await unit.get(participants, numberOf(resident.code))) ? findParticipant(unit, resident.code) : undefined
}

/** Puts a new participant, or what became of one, into the register, in the unit's one write. */
export function keepParticipant(unit: Unit, standing: Doc<Participant> | undefined, participant: Participant): void {
  if (standing) unit.save(standing, participant)
  else unit.create(participants, participant)
}

/** A code nobody has: ten digits, of which the first are 1000 as on the sandbox. Between two requests the write decides, and the loser draws again. */
export async function freeCode(unit: Unit, suffix = 'hcx'): Promise<string> {
  for (let attempt = 0; ; attempt++) {
    const number = `1000${unit.context.draw.digits(`participant-code:${attempt}`, 6)}`
    if (!(await unit.get(participants, number))) return `${number}@${suffix}`
  }
}

/** Everyone of any standing, by number; of the sandbox's own that never changed without their certificates, which take long to make. */
export async function listParticipants(unit: Unit): Promise<Participant[]> {
  const stored = (await unit.listIndex(participants, 'all')).map(({ value }) => value)
  const known = new Set(stored.map(({ code }) => numberOf(code)))
  const untouched = residents.filter(({ code }) => !known.has(numberOf(code))).map((resident) => toParticipant(resident, ''))
  return [...stored, ...untouched].toSorted((one, other) => numberOf(one.code).localeCompare(numberOf(other.code), 'en', { numeric: true }))
}

export async function listParticipantsOf(unit: Unit, role: RoleCode): Promise<Participant[]> {
  return (await listParticipants(unit)).filter(({ roles }) => roles.includes(role))
}

export async function participantsOfClient(unit: Unit, clientId: string): Promise<Participant[]> {
  return (await unit.list(participants, 'client', clientId)).map(({ value }) => value)
}
