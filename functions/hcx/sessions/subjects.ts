import { clients } from '../../kernel/clients.ts'
import type { Unit } from '../../kernel/unit.ts'
import { digestOf } from '../../kernel/world.ts'
import type { Participant } from '../../claims/participants/record.ts'
import { participants } from '../../claims/participants/record.ts'
import { findParticipant } from '../../claims/participants/register.ts'
import { entryOf, passwordDigest } from '../participants/entry.ts'
import type { Doorstep } from './flow.ts'

/** Nothing is found under a longer name. */
const NAME_MAX = 254

/** A client at its own door. Undefined: nobody has this id. */
export async function clientAt(unit: Unit, clientId: string, secret: string): Promise<Doorstep | undefined> {
  const client = clientId === '' || clientId.length > NAME_MAX ? undefined : (await unit.get(clients, clientId))?.value
  return client && { caller: { clientId, participant: '' }, secretMatches: client.secretDigest === digestOf(secret), isOpen: client.active }
}

/** Whoever has this username: a client by its id, else a participant by primary e-mail or code. */
export async function userAt(unit: Unit, username: string, password: string): Promise<Doorstep | undefined> {
  const client = await clientAt(unit, username, password)
  if (client) return client
  const participant = await participantNamed(unit, username)
  return participant && participantAt(unit, participant, password)
}

/** A participant by its e-mail, or by its code written out (the exchange's number may stand without @hcx). */
export async function participantNamed(unit: Unit, name: string): Promise<Participant | undefined> {
  const lower = name.trim().toLowerCase()
  if (lower === '' || lower.length > NAME_MAX) return undefined
  const byEmail = (await unit.list(participants, 'email', lower)).map(({ value }) => value).find(({ status }) => status !== 'deleted')
  if (byEmail) return byEmail
  const found = (await findParticipant(unit, lower))?.value
  return found && (/^\d+$/.test(lower) || found.code.toLowerCase() === lower) ? found : undefined
}

async function participantAt(unit: Unit, { code, clientId, status }: Participant, password: string): Promise<Doorstep> {
  const { passwordDigest: set } = await entryOf(unit, { code })
  const client = clientId === '' ? undefined : (await unit.get(clients, clientId))?.value
  const isPassword = set !== '' && set === passwordDigest(code, password)
  return { caller: { clientId: client ? clientId : '', participant: code }, secretMatches: isPassword || client?.secretDigest === digestOf(password), isOpen: status !== 'deleted' && client?.active !== false }
}
