import type { Participant, ParticipantStatus, RegistryCode, RoleCode } from '../../claims/participants/record.ts'
import { numberOf, REGISTRIES, ROLES } from '../../claims/participants/record.ts'
import type { AnswerOf } from '../../kernel/bodies.ts'
import type { searchParticipants } from './operations.ts'

/** Roles as a record shows them; the words of `payer` and `provider` are in NHA's samples, the others are the protocol's. */
const WORDS: Record<RoleCode, string> = {
  '10001': 'provider', '10002': 'payer', '10003': 'agency.tpa', '10004': 'agency.regulator', '10005': 'research', '10006': 'member.isnp', '10007': 'agency.sponsor', '10008': 'HIE/HIO.HCX', '10009': 'eua',
}

/** nha-in/docs: catalogue/nhcx/endpoints/participant-search.md */
const STATUSES: Record<ParticipantStatus, string> = { created: 'Created', active: 'Active', inactive: 'Inactive', blocked: 'Blocked', deleted: 'Inactive' }

/** The code of a role that came as code, as name of the table or as word; undefined: none. */
export function toRoleCode(text: string): RoleCode | undefined {
  const said = text.trim().toLowerCase()
  return (Object.keys(ROLES) as RoleCode[]).find((code) => [code, ROLES[code].toLowerCase(), WORDS[code].toLowerCase()].includes(said))
}

const CERTS = '/pmjay/sbxhcx/participanthcxservice/certs'

/** Where a participant's certificate can be read; empty: it has none. */
export const certificateUrl = ({ code, encryptionCert }: Pick<Participant, 'code' | 'encryptionCert'>, publicUrl: string): string => (encryptionCert === '' ? '' : `${publicUrl}${CERTS}/${numberOf(code)}.pem`)

const linkOf = (registry: RegistryCode, registryId: string): string[] => (registryId === '' ? [] : [`${registryId}@${REGISTRIES[registry].toLowerCase()}`])

/** A record as search gives it. The sandbox's own are reached below `publicUrl`. */
export function showRecord(participant: Participant, publicUrl: string): AnswerOf<typeof searchParticipants>['participants'][number] {
  const { code, name, registry, registryId, schemeCode, roles, state, district, email, mobile, phones, status, signingCertPath, endpointUrl, details = {} } = participant
  return {
    participant_code: code, participant_name: name, linked_registry_codes: linkOf(registry, registryId), scheme_code: schemeCode || (roles.includes('10002') ? 'default' : ''), roles: roles.map((role) => WORDS[role]),
    address: details['address'] ?? { district, state }, primaryEmail: email, additionalEmail: details['additionalEmail'] ?? [], phone: phones, primaryMobile: mobile, additionalMobile: details['additionalMobile'] ?? [],
    status: [STATUSES[status]], signing_cert_path: signingCertPath, encryption_cert: certificateUrl(participant, publicUrl), endpoint_url: endpointUrl.replace(/^sandbox:/, publicUrl), payment_details: details['payment_details'] ?? {},
  }
}
