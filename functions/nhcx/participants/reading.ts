import type { Participant } from '../../claims/participants/record.ts'
import type { BodyOf } from '../../kernel/bodies.ts'
import type { Choice } from '../../kernel/room.ts'
import type { createParticipant, createParticipantV2 } from './operations.ts'
import type { Fault, Vouching } from './rules.ts'
import { lacking, pairingFault, readParts, readRegistryId, vouchingFor } from './rules.ts'

/** What a body says of a participant, right in itself; what the registry it names says of it is not asked yet. */
export interface ReadBody {
  profile: Omit<Participant, 'code' | 'status' | 'clientId' | 'createdAt' | 'updatedAt'>
  vouching: Vouching
}

export const V1_NAMES = { certificate: 'encryption_cert', endpoint: 'endpoint_url' }
export const NOTHING = { name: '', schemeCode: '', state: '', district: '', email: '', mobile: '', phones: [], signingCertPath: '', encryptionCert: '', endpointUrl: '' }

const DETAILS = ['address', 'additionalEmail', 'additionalMobile', 'payment_details'] as const

/** What is given back as it came; absent ones leave what stands. */
export function detailsIn(body: Partial<Record<typeof DETAILS[number], unknown>>, standing: Participant['details'] = {}): Participant['details'] {
  return { ...standing, ...Object.fromEntries(DETAILS.flatMap((name) => (body[name] == null ? [] : [[name, body[name]]]))) }
}

export function readProfile(body: BodyOf<typeof createParticipant>, variant: Choice): ReadBody | Fault {
  const { roles, linked_registry_codes: [registry = '10001'] } = body
  const fault = lacking(body, ['participant_name', 'primaryEmail', 'endpoint_url'], variant) ?? pairingFault(roles, registry, 'linked_registry_codes', variant)
  if (fault) return fault
  const registryId = readRegistryId(registry, body.registryid, variant)
  if ('refusal' in registryId) return registryId
  const parts = readParts({ certificate: body.encryption_cert, endpoint: body.endpoint_url }, V1_NAMES, variant)
  if ('refusal' in parts) return parts
  return {
    vouching: variant('nhcx.sandbox-registry-id') === 'client-id' ? 'client' : vouchingFor(roles),
    profile: {
      ...NOTHING, ...parts, roles, registry, registryId: registryId.id, name: body.participant_name ?? '', schemeCode: body.scheme_code ?? '', state: body.state ?? '', district: body.district ?? '',
      email: body.primaryEmail ?? '', mobile: body.primaryMobile, phones: body.phone ?? [], signingCertPath: body.signing_cert_path ?? '', details: detailsIn(body),
    },
  }
}

/** The thin body of production. Its mobile is still the caller's, not the one on record. */
export function readCreation(body: BodyOf<typeof createParticipantV2>, variant: Choice): ReadBody | Fault {
  const { role: roles, registrytype: registry } = body
  const fault = lacking(body, ['endpointurl'], variant) ?? pairingFault(roles, registry, 'registrytype', variant)
  if (fault) return fault
  const registryId = readRegistryId(registry, body.registryid, variant)
  if ('refusal' in registryId) return registryId
  const parts = readParts({ endpoint: body.endpointurl ?? body.endpoint_url }, { certificate: '', endpoint: 'endpointurl' }, variant)
  if ('refusal' in parts) return parts
  return { vouching: vouchingFor(roles), profile: { ...NOTHING, ...parts, roles, registry, registryId: registryId.id, schemeCode: body.scheme_code ?? '', email: body.email, mobile: body.mobilenumber } }
}
