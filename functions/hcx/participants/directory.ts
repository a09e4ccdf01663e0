import type { Participant } from '../../claims/participants/record.ts'
import { participants } from '../../claims/participants/record.ts'
import { findParticipant, keepParticipant, listParticipants } from '../../claims/participants/register.ts'
import type { Unit } from '../../kernel/unit.ts'
import { openUser } from './entry.ts'
import type { Fields, Neighbours } from './flow.ts'
import { codeOf, facilityIn } from './flow.ts'

/** How many of them a search looks through. */
const LOOKED_AT = 1000

/** Everyone who can be found, the sandbox's own among them. */
export async function everyone(unit: Unit): Promise<Participant[]> {
  const standing = (await listParticipants(unit)).filter(({ status }) => status !== 'deleted').slice(0, LOOKED_AT)
  // The list spares itself the certificates of the sandbox's own.
  return Promise.all(standing.map(async (participant) => (participant.encryptionCert === '' ? ((await findParticipant(unit, participant.code))?.value ?? participant) : participant)))
}

/** The participant that stands for a facility of a registry. */
export async function participantOfFacility(unit: Unit, { registry, registryId }: Pick<Participant, 'registry' | 'registryId'>): Promise<Participant | undefined> {
  return registryId === '' ? undefined : (await unit.find(participants, 'registryId', `${registry}#${registryId}`))?.value
}

/** Who may be in the way of what a body asks for. */
export async function neighboursOf(unit: Unit, { primary_email, linked_registry_codes }: Pick<Fields, 'primary_email' | 'linked_registry_codes'>): Promise<Neighbours> {
  const email = typeof primary_email === 'string' ? primary_email.trim() : ''
  return {
    sameCode: email === '' ? undefined : (await findParticipant(unit, codeOf(email)))?.value,
    sameEmail: email === '' ? undefined : (await unit.list(participants, 'email', email.toLowerCase())).map(({ value }) => value).find(({ status }) => status !== 'deleted'),
    sameFacility: await participantOfFacility(unit, facilityIn(linked_registry_codes)),
  }
}

/** A new participant with his user. */
export async function enter(unit: Unit, participant: Participant): Promise<void> {
  keepParticipant(unit, undefined, participant)
  await openUser(unit, participant)
}
