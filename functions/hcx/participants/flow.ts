import type { Participant, RegistryCode } from '../../claims/participants/record.ts'
import { numberOf } from '../../claims/participants/record.ts'
import type { BodyOf } from '../../kernel/bodies.ts'
import type { Context, Outcome, Refusal } from '../../kernel/outcome.ts'
import { refuse } from '../../kernel/outcome.ts'
import type { HcxCode } from '../refusals.ts'
import { certificateIn } from './certificates.ts'
import type { createParticipant } from './operations.ts'
import { toRoleCodes } from './roles.ts'
import { certificateUrl, statusOf } from './shown.ts'

export type Fields = BodyOf<typeof createParticipant>
type Refused = Refusal<HcxCode>

/** What of a participant the exchange's register keeps elsewhere or under another name. */
const OWN = ['participant_code', 'participant_name', 'roles', 'scheme_code', 'status', 'primary_email', 'primary_mobile', 'phone', 'endpoint_url', 'encryption_cert', 'encryption_cert_expiry', 'signing_cert_path', 'osOwner']
const INSTANCE = 'swasth-hcx'
/** At most a hundred characters: a code is made of it, and a longer one is found nowhere. */
const EMAIL = /^(?=.{3,100}$)[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/

/** `contact@xyzhospital.com` -> `contact.xyzhospital@swasth-hcx`. Source: hcx-platform: SlugUtils */
export function codeOf(email: string): string {
  const [local = '', domain = ''] = email.trim().split('@')
  return `${local}.${domain.split('.')[0]}@${INSTANCE}`.toLowerCase()
}

/** Who is in the way of a new or changed participant, as the register has it. */
export interface Neighbours {
  /** Of the same code, of any standing. */
  sameCode?: Participant
  sameEmail?: Participant
  sameFacility?: Participant
}

export interface Ground {
  /** The client that registers it. */
  clientId: string
  /** Where the exchange itself is reached: nobody's endpoint. */
  publicUrl: string
  certificateComesLater?: boolean
}

const wrong = (field: string, text: string, refusal: HcxCode = 'ERR_INVALID_PARTICIPANT_DETAILS'): Refused => ({ refusal, field, text, rule: text })
const invalidSchema = (field: string, words: string): Refused => wrong(field, `Validation Exception : #/Organisation${words}`, 'UNCODED')

/** Checks in the platform's order. Refuses ERR_INVALID_PARTICIPANT_DETAILS, ERR_INVALID_PAYLOAD (endpoint). */
function wrongNew({ roles, scheme_code, endpoint_url, primary_email }: Fields, payer: string, publicUrl: string): Refused | undefined {
  if (!Array.isArray(roles) || roles.length === 0) return wrong('roles', "Roles property cannot be null, empty or other than 'ArrayList'")
  if (roles.includes(payer) && scheme_code === undefined) return wrong('scheme_code', "Property 'scheme_code' is missing")
  if (!roles.includes(payer) && scheme_code !== undefined) return wrong('scheme_code', "Unknown property, 'scheme_code' is not allowed")
  if (isOwnUrl(endpoint_url, publicUrl)) return ownEndpoint
  if (typeof primary_email !== 'string' || !EMAIL.test(primary_email)) return wrong('primary_email', "Property 'primary_email' is missing or invalid")
  return undefined
}

const ownEndpoint = wrong('endpoint_url', 'Endpoint url should not be the HCX Gateway/APIs URL', 'ERR_INVALID_PAYLOAD')
const isOwnUrl = (url: string | undefined, publicUrl: string): boolean => url !== undefined && /^(?:\/(?:api\/)?(?:v0\.[78])?)?\/?$/.test(url.startsWith(publicUrl) ? url.slice(publicUrl.length) : 'elsewhere')

/** The PEM of what came as encryption_cert; `kept` where it is the URL that this sandbox gives out for it. Refuses as the platform does. */
function certificateFrom(value: unknown, code: string, publicUrl: string, kept: string): string | Refused {
  if (typeof value !== 'string') return wrong('encryption_cert', "Property 'encryption_cert' is missing or invalid")
  if (kept !== '' && value === certificateUrl(publicUrl, code)) return kept
  return certificateIn(value) ?? { refusal: 'ERR_INVALID_CERTIFICATE', field: 'encryption_cert', rule: 'No X.509 certificate in PEM. A URL is not fetched here: send the certificate itself' }
}

const REQUIRED = ['participant_name', 'primary_mobile', 'status', 'endpoint_url'] as const
const SUFFIXES: Record<string, RegistryCode> = { hfr: '10001', nin: '10002', rohini: '10003' }

/** The facility that linked_registry_codes name first, in the register's words. */
export function facilityIn(codes: readonly string[] = []): Pick<Participant, 'registry' | 'registryId'> {
  const [id = '', suffix = ''] = codes.map((code) => [code.slice(0, code.lastIndexOf('@')), code.slice(code.lastIndexOf('@') + 1)]).find(([, name]) => Object.hasOwn(SUFFIXES, name!)) ?? []
  return { registry: (suffix && SUFFIXES[suffix]) || '10004', registryId: id }
}

const extrasOf = (fields: Fields): Record<string, unknown> => Object.fromEntries(Object.entries(fields).filter(([name]) => !OWN.includes(name)))

/** What the registry's own schema asks of both a new and a changed one. */
function wrongInRegistry(participant: Participant, { sameCode, sameEmail, sameFacility }: Neighbours): Refused | undefined {
  const isOther = (one: Participant | undefined): boolean => one !== undefined && numberOf(one.code) !== numberOf(participant.code)
  if (sameCode || isOther(sameEmail)) return invalidSchema('primary_email', ': participant_code and primary_email are unique')
  return isOther(sameFacility) ? invalidSchema('linked_registry_codes', '/linked_registry_codes: the facility has a participant') : undefined
}

/**
 * Registers a participant. Refuses, in the platform's order: ERR_INVALID_PARTICIPANT_DETAILS (roles, scheme_code, primary_email,
 * encryption_cert absent), ERR_INVALID_PAYLOAD (the exchange's own endpoint), ERR_INVALID_CERTIFICATE, then without a code what
 * the registry's schema has against it.
 * Source: hcx-platform: hcx-apis ParticipantService (validate, validateCertificates)
 */
export function register(body: Fields, neighbours: Neighbours, { clientId, publicUrl, certificateComesLater }: Ground, context: Context): Outcome<Participant | undefined, { participant_code: string }, HcxCode> {
  const payer = context.variant('hcx.payer-role')
  const refused = wrongNew(body, payer, publicUrl)
  if (refused) return { state: undefined, reply: refused, effects: [] }
  const email = String(body.primary_email).trim()
  const code = codeOf(email)
  const certificate = certificateComesLater ? '' : certificateFrom(body.encryption_cert, code, publicUrl, '')
  if (typeof certificate !== 'string') return { state: undefined, reply: certificate, effects: [] }
  const missing = REQUIRED.find((name) => !body[name])
  const roles = toRoleCodes(body.roles as unknown[], payer)
  const status = statusOf(body.status)
  const misfit = missing ? invalidSchema(missing, `: required key [${missing}] not found`) : !roles ? invalidSchema('roles', '/roles: not a valid enum value') : !status ? invalidSchema('status', `/status: ${body.status} is not a valid enum value`) : undefined
  if (misfit) return { state: undefined, reply: misfit, effects: [] }
  const { now } = context
  const participant: Participant = {
    code, clientId, name: body.participant_name!, roles: roles!, ...facilityIn(body.linked_registry_codes), schemeCode: body.scheme_code ?? '', state: body.address?.['state'] ?? '', district: body.address?.['district'] ?? '',
    email, mobile: body.primary_mobile!, phones: body.phone ?? [], signingCertPath: body.signing_cert_path ?? '', encryptionCert: certificate, endpointUrl: trimmed(body.endpoint_url!), status: status!, details: extrasOf(body), createdAt: now, updatedAt: now,
  }
  const taken = wrongInRegistry(participant, neighbours)
  if (taken) return { state: undefined, reply: taken, effects: [] }
  return { state: participant, reply: { answer: { participant_code: code } }, effects: [] }
}

const trimmed = (url: string): string => url.replace(/\/+$/, '')

/**
 * Changes what the body names. Refuses ERR_INVALID_PAYLOAD (the exchange's own endpoint), ERR_INVALID_CERTIFICATE,
 * ERR_INVALID_PARTICIPANT_DETAILS (e-mail), ERR_ACCESS_DENIED (401: blocked by the operator), and without a code what the schema refuses.
 */
export function change(participant: Participant, body: Fields, neighbours: Neighbours, publicUrl: string, context: Context): Outcome<Participant, { participant_code: string }, HcxCode> {
  const { code } = participant
  if (participant.status === 'blocked') return refuse(participant, 'ERR_ACCESS_DENIED', { status: 401, field: 'participant_code', rule: 'The operator has blocked this participant: appeal in the control plane' })
  if (isOwnUrl(body.endpoint_url, publicUrl)) return { state: participant, reply: ownEndpoint, effects: [] }
  const email = body.primary_email ?? participant.email
  if (typeof email !== 'string' || (body.primary_email !== undefined && !EMAIL.test(email))) return { state: participant, reply: wrong('primary_email', "Property 'primary_email' is missing or invalid"), effects: [] }
  const certificate = body.encryption_cert === undefined ? participant.encryptionCert : certificateFrom(body.encryption_cert, code, publicUrl, participant.encryptionCert)
  if (typeof certificate !== 'string') return { state: participant, reply: certificate, effects: [] }
  const roles = body.roles === undefined ? participant.roles : Array.isArray(body.roles) && body.roles.length > 0 ? toRoleCodes(body.roles, context.variant('hcx.payer-role')) : undefined
  if (!roles) return { state: participant, reply: invalidSchema('roles', '/roles: not a valid enum value'), effects: [] }
  const status = body.status === undefined ? participant.status : statusOf(body.status)
  if (!status) return { state: participant, reply: invalidSchema('status', `/status: ${body.status} is not a valid enum value`), effects: [] }
  const next: Participant = {
    ...participant, roles, status, encryptionCert: certificate, updatedAt: context.now, name: body.participant_name ?? participant.name, email: email.trim(), mobile: body.primary_mobile ?? participant.mobile,
    phones: body.phone ?? participant.phones, schemeCode: body.scheme_code ?? participant.schemeCode, signingCertPath: body.signing_cert_path ?? participant.signingCertPath,
    endpointUrl: body.endpoint_url === undefined ? participant.endpointUrl : trimmed(body.endpoint_url), ...(body.linked_registry_codes && facilityIn(body.linked_registry_codes)),
    state: body.address?.['state'] ?? participant.state, district: body.address?.['district'] ?? participant.district, details: { ...participant.details, ...extrasOf(body) },
  }
  const taken = wrongInRegistry(next, { ...neighbours, sameCode: undefined })
  if (taken) return { state: participant, reply: taken, effects: [] }
  return { state: next, reply: { answer: { participant_code: code } }, effects: [] }
}
