import type { Participant, ParticipantStatus } from '../../claims/participants/record.ts'
import { REGISTRIES } from '../../claims/participants/record.ts'
import type { AnswerOf } from '../../kernel/bodies.ts'
import { expiryOf } from './certificates.ts'
import type { Entry } from './entry.ts'
import type { readParticipant } from './operations.ts'
import { toRoles } from './roles.ts'

export type Shown = AnswerOf<typeof readParticipant>['participants'][number]

export const STATUSES = { created: 'Created', active: 'Active', inactive: 'Inactive', blocked: 'Blocked', deleted: 'Inactive' } as const satisfies Record<ParticipantStatus, string>

/** The status that a word of the registry stands for; undefined: none. */
export const statusOf = (word: unknown): ParticipantStatus | undefined => (Object.keys(STATUSES) as ParticipantStatus[]).find((status) => STATUSES[status] === word)

export const certificateUrl = (publicUrl: string, code: string): string => `${publicUrl}/api/v0.8/certificates/${code}/encryption_cert.pem`

/** A participant in the words of this registry. `payer`: the choice of `hcx.payer-role`. */
export function toShown(participant: Participant, { ownerId }: Pick<Entry, 'ownerId'>, publicUrl: string, payer: string): Shown {
  const { code, name, roles, schemeCode, status, email, mobile, phones, encryptionCert, signingCertPath, endpointUrl, registry, registryId, details = {} } = participant
  const linked = registryId === '' || Array.isArray(details['linked_registry_codes']) ? undefined : [`${registryId}@${REGISTRIES[registry].toLowerCase()}`]
  return {
    ...(linked && { linked_registry_codes: linked }), ...details,
    participant_code: code, participant_name: name, roles: toRoles(roles, payer), ...(schemeCode !== '' && { scheme_code: schemeCode }), status: STATUSES[status], primary_email: email, primary_mobile: mobile,
    ...(phones.length > 0 && { phone: phones }), ...(signingCertPath !== '' && { signing_cert_path: signingCertPath }),
    // Its own door, as seen from outside.
    endpoint_url: endpointUrl.replace(/^sandbox:/, publicUrl),
    ...(encryptionCert !== '' && { encryption_cert: certificateUrl(publicUrl, code), encryption_cert_expiry: expiryOf(encryptionCert) }),
    osOwner: [ownerId],
  }
}
