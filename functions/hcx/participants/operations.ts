import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'

const PLATFORM = 'Swasth-Digital-Health-Foundation/hcx-platform'

/** What a participant may be told by: the flow has the registry's own words for what is wrong with a field. */
const participant = z.looseObject({
  participant_code: z.string().max(200).optional(), participant_name: z.string().max(500).optional(), roles: z.unknown().optional(), scheme_code: z.string().max(200).optional(), status: z.string().max(50).optional(),
  primary_email: z.unknown().optional(), primary_mobile: z.string().max(50).optional(), phone: z.array(z.string().max(50)).max(3).optional(), additional_email: z.array(z.string().max(254)).max(2).optional(),
  additional_mobile: z.array(z.string().max(50)).max(2).optional(), endpoint_url: z.string().max(2000).optional(), encryption_cert: z.unknown().optional(), signing_cert_path: z.string().max(2000).optional(),
  linked_registry_codes: z.array(z.string().max(200).regex(/^.+@[a-z]+$/)).max(20).optional(), address: z.record(z.string(), z.string().max(500)).optional(), payment_details: z.record(z.string(), z.string().max(200)).optional(),
})

const shown = z.looseObject({
  participant_code: z.string(), participant_name: z.string(), roles: z.array(z.string()), status: z.enum(['Created', 'Active', 'Inactive', 'Blocked']), primary_email: z.string(), primary_mobile: z.string(),
  endpoint_url: z.string(), encryption_cert: z.string().optional().describe('URL that gives the PEM'), encryption_cert_expiry: z.int().optional().describe('epoch ms'), osOwner: z.array(z.string()),
})
const found = z.object({ timestamp: z.int(), participants: z.array(shown) })
const done = z.object({ participant_code: z.string() })

const known = { session: 'client', evidence: 'integrators', standing: 'prose-only' } as const
const source = `${PLATFORM}: hcx-apis ParticipantController, ParticipantService; hcx-registry/schemas/Organisation.json`
const SCHEMA_REFUSALS = 'What the registry\'s schema refuses (a required field, a role that is none, a code or e-mail that is taken) comes without a code, in words after those of its validator.'
const CERTIFICATE = 'encryption_cert is an X.509 certificate as PEM, or the URL this sandbox serves it at; a URL elsewhere is refused with ERR_INVALID_CERTIFICATE, since nothing is fetched.'

export const searchParticipants = operation({
  ...known, id: 'hcx.participants.searchParticipants', method: 'POST', path: '/v0.8/participant/search', summary: 'Participants by the fields of the registry', source: `${source}; Swasth-Digital-Health-Foundation/integration-sdks: javascript`,
  request: z.object({ filters: z.record(z.string().max(100), z.record(z.string().max(30), z.unknown())), limit: z.int().min(0).max(1000).optional(), offset: z.int().min(0).optional() }),
  answer: found, refusals: ['ERR_ACCESS_DENIED', 'ERR_INVALID_SEARCH', 'ERR_INVALID_PAYLOAD'], variants: ['hcx.payer-role'],
  inferred: ['Operators are eq, neq, contains, notContains, startsWith, endsWith and or; another is ERR_INVALID_SEARCH.', 'A list fits where one of its elements does; a field that a participant has not got fits neither eq nor contains.', 'Deleted participants are not found; participants of the claims exchange are found by the words of this registry.', 'Of the participants of a world the first 1000 are looked through.'],
})
export const readParticipant = operation({
  ...known, id: 'hcx.participants.readParticipant', method: 'GET', path: '/v0.8/participant/read/{participantCode}', summary: 'One participant (operator)', source,
  params: z.object({ participantCode: z.string().max(200) }), query: z.object({ fields: z.string().max(200).optional() }), answer: found, refusals: ['ERR_ACCESS_DENIED'], variants: ['hcx.payer-role'],
  inferred: ['A code that nobody has is an empty list under 200.', 'fields=verificationstatus adds the status of its OTPs, fields=sponsors its row of the onboarding.'],
})
export const createParticipant = operation({
  ...known, id: 'hcx.participants.createParticipant', method: 'POST', path: '/v0.8/participant/create', summary: 'Register a participant (operator)', source, request: participant, answer: done,
  refusals: ['ERR_ACCESS_DENIED', 'ERR_INVALID_PARTICIPANT_DETAILS', 'ERR_INVALID_PAYLOAD', 'ERR_INVALID_CERTIFICATE', 'UNCODED'], variants: ['hcx.payer-role'],
  inferred: [SCHEMA_REFUSALS, CERTIFICATE, 'The instance is swasth-hcx. The participant belongs to the client whose token registers it.', 'A linked_registry_codes entry ending in @hfr or @rohini is the facility it stands for: a second participant of the same facility is refused.', 'A code that was deleted stays taken.'],
})
export const updateParticipant = operation({
  ...known, id: 'hcx.participants.updateParticipant', method: 'POST', path: '/v0.8/participant/update', summary: 'Change fields of one\'s own participant', source, request: participant, answer: done,
  refusals: ['ERR_ACCESS_DENIED', 'ERR_INVALID_PARTICIPANT_CODE', 'ERR_INVALID_PARTICIPANT_DETAILS', 'ERR_INVALID_PAYLOAD', 'ERR_INVALID_CERTIFICATE', 'UNCODED'], variants: ['hcx.payer-role'],
  inferred: [SCHEMA_REFUSALS, CERTIFICATE, 'Another\'s participant is 401, ERR_ACCESS_DENIED.', 'One that the operator has blocked does not unblock itself: 401.', 'participant_code cannot be changed.'],
})
export const deleteParticipant = operation({
  ...known, id: 'hcx.participants.deleteParticipant', method: 'POST', path: '/v0.8/participant/delete', summary: 'Take a participant out of the registry (operator)', source, request: z.looseObject({ participant_code: z.string().max(200).optional() }), answer: done,
  refusals: ['ERR_ACCESS_DENIED', 'ERR_INVALID_PARTICIPANT_CODE'], inferred: ['Only of the client\'s own; another\'s is 401, ERR_ACCESS_DENIED.'],
})
export const encryptionCertificate = operation({
  ...known, id: 'hcx.participants.encryptionCertificate', method: 'GET', path: '/v0.8/certificates/{participantCode}/encryption_cert.pem', summary: 'The certificate that encryption_cert names', source: `${source} (getCertificatesUrl)`,
  session: 'none', standing: 'mock', params: z.object({ participantCode: z.string().max(200) }), answer: z.string(), answerType: 'text', refusals: ['ERR_INVALID_PARTICIPANT_CODE'],
  inferred: ['The platform serves it from an object store of its own; whoever has the URL may read it.'],
})
