import { generateKeyPair } from 'node:crypto'
import { promisify } from 'node:util'
import { certificate } from '../../claims/certificate.ts'
import type { Participant, RegistryCode, RoleCode } from '../../claims/participants/record.ts'
import { ROLES } from '../../claims/participants/record.ts'
import { findParticipant, findRegistered, freeCode, keepParticipant } from '../../claims/participants/register.ts'
import { clients } from '../../kernel/clients.ts'
import { PULL } from '../../kernel/deliveries.ts'
import type { LeverRefusal } from '../../kernel/lever.ts'
import type { Refusal } from '../../kernel/outcome.ts'
import type { Unit } from '../../kernel/unit.ts'
import { checkPem, readCertificate } from './certificate.ts'
import { NOTHING } from './reading.ts'

/** A participant as a tester wants it; what is left out is made up. */
export interface Wish extends Partial<Pick<Participant, 'code' | 'name' | 'registry' | 'registryId' | 'schemeCode' | 'mobile' | 'email' | 'clientId' | 'endpointUrl' | 'encryptionCert'>> {
  roles: RoleCode[]
}

/** Registers it, active. Refuses `invalid` (certificate, client) and `not-now` (code or registry id taken). */
export async function place(unit: Unit, wish: Wish): Promise<Participant | Refusal<LeverRefusal>> {
  const { encryptionCert = '', code, clientId } = wish
  const read = readEither(encryptionCert)
  if ('fault' in read) return { refusal: 'invalid', field: 'encryptionCert', rule: read.fault }
  const client = await clientOf(unit, clientId)
  if (client === undefined) return { refusal: 'invalid', field: 'clientId', rule: 'No client of this world has that id' }
  if (code !== undefined && (await findParticipant(unit, code))) return { refusal: 'not-now', field: 'code', rule: 'A participant has that code' }
  const registry: RegistryCode = wish.registry ?? (wish.roles.some((role) => role === '10002' || role === '10003') ? '10004' : '10001')
  const registryId = wish.registryId ?? drawnId(unit, registry)
  const taken = await findRegistered(unit, registry, registryId)
  if (taken) return { refusal: 'not-now', field: 'registryId', rule: `Registered already, as ${taken.value.code}` }
  const { schemeCode = '', mobile = `6991${unit.context.draw.digits('placed-mobile', 6)}`, email = '', name = `Rehearsal ${ROLES[wish.roles[0]!].toLowerCase()}`, endpointUrl = PULL } = wish
  const participant: Participant = {
    ...NOTHING, code: code === undefined ? await freeCode(unit) : `${code.toLowerCase()}${code.includes('@') ? '' : '@hcx'}`, clientId: client, roles: wish.roles, registry, registryId, name, schemeCode, mobile, email,
    state: 'Haryana', district: 'Panchkula', encryptionCert: read.pem, endpointUrl: endpointUrl.replace(/\/+$/, ''), status: 'active', createdAt: unit.now, updatedAt: unit.now,
  }
  keepParticipant(unit, undefined, participant)
  return participant
}

function readEither(text: string): { pem: string } | { fault: string } {
  if (text === '') return { pem: '' }
  return text.includes('-----BEGIN') ? checkPem(text) : readCertificate(text)
}

/** The client of this id, or the first that an integrator has; undefined: there is none. */
async function clientOf(unit: Unit, clientId: string | undefined): Promise<string | undefined> {
  if (clientId !== undefined) return (await unit.get(clients, clientId))?.id
  return (await unit.listIndex(clients, 'all')).map(({ id }) => id).find((id) => !id.startsWith('resident-'))
}

/** In the form of a facility id, or of an IRDAI id; 99 is no state's code. */
const drawnId = (unit: Unit, registry: RegistryCode): string => (registry === '10004' ? unit.context.draw.digits('placed-registry-id', 8) : `IN99${unit.context.draw.digits('placed-registry-id', 8)}`)

const generate = promisify(generateKeyPair)

/** A fresh pair, for whoever asks and nobody else: private key (PKCS#8) and self-signed certificate, PEM. */
export async function keyPair(): Promise<{ privateKey: string; certificate: string }> {
  const { privateKey, publicKey } = await generate('rsa', { modulusLength: 2048, privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } })
  return { privateKey, certificate: await certificate({ privatePem: privateKey, publicPem: publicKey }, 'participant') }
}
