import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'
import { change, code, created, creation, empanelment, listed, sandboxChange, sandboxProfile, shownRecord } from './forms.ts'

const SERVICE = '/pmjay/sbxhcx/participanthcxservice'
/** What only the production contract has. */
const PRODUCTION = '/pmjay/hcx/participanthcxservice'
const PAGES = 'nha-in/docs: catalogue/nhcx/endpoints/'
const SWAGGER = 'catalogue/openapi/.raw/nhcx-site-2026-09-14/swagger/participanthcxservice.json'

const headers = z.object({ Accept: z.string(), bearer_auth: z.string() })
const known = { headers, session: 'client', evidence: 'specification', standing: 'official', source: `${PAGES} (participant registry); ${SWAGGER}` } as const
const NAMED = ['NHCX-401', 'NHCX-1003', 'NHCX-1005', 'NHCX-1007', 'NHCX-1013'] as const
const OWN = ['NHCX-401', 'NHCX-1002', 'NHCX-1005', 'NHCX-1007', 'NHCX-1013'] as const
const CREATING = ['NHCX-401', 'NHCX-1005', 'NHCX-1007', 'NHCX-1013'] as const

const WIRE_INFERRED = 'Which code answers what: the registry\'s ErrorResponse is published, its codes are not. NHCX-1013: something is missing; NHCX-1005: a header; NHCX-1007: anything else that is wrong.'
const CERTIFICATE_INFERRED = 'A certificate is base64 of a PEM with an X.509 certificate or a bare SPKI key, RSA of 2048 bits or more; whether it has run out is not looked at.'
const OWNER_INFERRED = 'A participant that another client registered is refused with NHCX-401, one there is not, or a deleted one, with 404 NHCX-1002.'
const KEPT_INFERRED = 'A field that is absent or null keeps its value; an empty text empties it.'

export const createParticipant = operation({
  ...known, id: 'nhcx.participants.createParticipant', method: 'POST', path: `${SERVICE}/participant/create`, summary: 'Register in the sandbox, in one call',
  headers: headers.extend({ source: z.string() }), request: sandboxProfile, answer: z.object({ participant_code: z.string() }), refusals: CREATING,
  variants: ['nhcx.participant-suffix', 'nhcx.sandbox-registry-id', 'nhcx.activation', 'nhcx.mandatory-fields', 'nhcx.role-pairing', 'nhcx.leading-zeros', 'nhcx.unverified-facility', 'nhcx.callback-url'],
  inferred: [
    WIRE_INFERRED, CERTIFICATE_INFERRED,
    'Of several linked_registry_codes the first counts.',
    'A provider\'s HFR id must be one of this sandbox (404 without it) and primaryMobile its number; a payer\'s mobile is compared where the exchange has details of that payer, which the control plane gives it.',
    'Roles 10004 to 10008 go with any registry, and their registry id is held against nothing.',
    'A registry id that is registered already is refused with NHCX-1007, also by the same client: create is not to be repeated.',
    'A code is 1000, six digits and @hcx.',
  ],
})

export const updateParticipant = operation({
  ...known, id: 'nhcx.participants.updateParticipant', method: 'POST', path: `${SERVICE}/participant/update`, summary: 'Change a record in the sandbox, without a passcode',
  request: sandboxChange, answer: z.string(), refusals: OWN, variants: ['nhcx.callback-url', 'nhcx.role-pairing'],
  inferred: [
    WIRE_INFERRED, CERTIFICATE_INFERRED, OWNER_INFERRED, KEPT_INFERRED,
    'status and linked_registry_codes are taken and change nothing: who may exchange claims is the exchange\'s matter, and the registry id was verified when the record was made.',
    'A new primaryMobile is not held against a registry.',
    'It is refused for a participant whose creation, by production\'s call, is not confirmed.',
  ],
})

export const createParticipantV2 = operation({
  ...known, id: 'nhcx.participants.createParticipantV2', method: 'POST', path: `${PRODUCTION}/v2/participant/create`, summary: 'Register for production, step 1 of 4: a passcode goes to the registered mobile',
  request: creation, answer: created, refusals: CREATING,
  variants: ['nhcx.create-error-status', 'nhcx.mandatory-fields', 'nhcx.role-pairing', 'nhcx.leading-zeros', 'nhcx.unverified-facility', 'nhcx.callback-url'],
  inferred: [
    WIRE_INFERRED,
    'What the body gets wrong in itself is a 400; what the facility registry or the payer details say against it comes as `error` in a 200, the other fields null.',
    'The payer details are given to the exchange through the control plane: an IRDAI id it has none of is refused.',
    'An EUA stands for its own client id, and any mobile is its own; for the other roles no number is held anywhere, and they are refused.',
    'A creation that nobody confirmed gives way to a new one, also of another client; a confirmed one is refused as registered.',
    'Both endpointurl and the older specification\'s endpoint_url are read.',
    'error has empty texts where all is well, as in the sample.',
    'The passcode has six digits, and its SMS is in our words.',
  ],
})

const pair = z.object({ transactionId: z.string().min(1).max(100), passcode: z.string().min(1).max(20) })
const PAIR_INFERRED = [
  'The text of the answer is ours: it is not published.',
  'A transaction that is unknown or another client\'s is 404 NHCX-1007; one that was replaced or confirmed, or is of the other call, and a wrong or expired passcode are 400. They change nothing, and tries are not counted.',
]
export const validateParticipant = operation({
  ...known, id: 'nhcx.participants.validateParticipant', method: 'GET', path: `${PRODUCTION}/validate`, summary: 'Confirm the creation by its passcode, step 2 of 4', query: pair, answer: z.string(), refusals: CREATING,
  inferred: [...PAIR_INFERRED, 'Nothing is delivered before the update is confirmed: an older page calls the participant active from here on.'],
})

export const updateParticipantV2 = operation({
  ...known, id: 'nhcx.participants.updateParticipantV2', method: 'POST', path: `${PRODUCTION}/v2/participant/update`, summary: 'Stage certificate and callback address, step 3 of 4', request: change,
  answer: z.object({ participant_code: z.string(), status: z.string(), transactionid: z.string() }), refusals: OWN, variants: ['nhcx.callback-url'],
  inferred: [WIRE_INFERRED, CERTIFICATE_INFERRED, OWNER_INFERRED, 'With neither certificate nor address it is refused, NHCX-1013.', 'A participant that was registered by the sandbox\'s call may stage changes too.'],
})

export const validateUpdate = operation({
  ...known, id: 'nhcx.participants.validateUpdate', method: 'GET', path: `${PRODUCTION}/update/validate`, summary: 'Confirm the update by its passcode, step 4 of 4: it is live', query: pair, answer: z.string(), refusals: CREATING,
  inferred: PAIR_INFERRED,
})

export const updateCertificate = operation({
  ...known, id: 'nhcx.participants.updateCertificate', method: 'POST', path: `${SERVICE}/v2/update/cert`, summary: 'Replace the certificate alone, without a passcode',
  request: z.object({ participantId: code, certificate: z.string().min(1).max(20_000) }), answer: z.object({ participantId: z.string(), certificate: z.string() }), refusals: OWN,
  inferred: [WIRE_INFERRED, CERTIFICATE_INFERRED, OWNER_INFERRED, 'It is refused until the creation is confirmed, and makes nobody active.'],
})

export const createHemEntity = operation({
  ...known, id: 'nhcx.participants.createHemEntity', method: 'POST', path: `${SERVICE}/v2/participant/hementity/create`, summary: 'Register a scheme hospital from its empanelment',
  request: empanelment, answer: z.object({ status: z.string(), hospitalid: z.string() }), refusals: OWN, variants: ['nhcx.mandatory-fields', 'nhcx.role-pairing', 'nhcx.activation', 'nhcx.callback-url'],
  inferred: [
    WIRE_INFERRED, CERTIFICATE_INFERRED,
    'The hospital is registered under the participantcode that was sent; the caller\'s own participant of that code is updated instead and keeps its hospitalid, another client\'s is refused.',
    'entityid is held against no registry, but belongs to one participant alone.',
    'Roles are codes, or names as the sample has them: such as go with the facility registry, so that nobody becomes a payer by it.',
    'Bank and tax details, specialities and beds are checked and not kept.',
  ],
})

const searched = { request: z.object({ participant_code: code, participantcode: code.optional(), participantid: code.optional() }), answer: z.object({ timestamp: z.number(), participants: z.array(shownRecord) }), refusals: NAMED }
const SEARCH_INFERRED = ['participantcode and participantid may come besides, as one client sends them; alone they are refused.', 'A deleted participant is 404 NHCX-1003, as an unknown one is.', 'Words for the roles beyond payer and provider, and address as an object.']
export const searchParticipants = operation({ ...known, ...searched, id: 'nhcx.participants.searchParticipants', method: 'POST', path: `${SERVICE}/participant/search`, summary: 'Read a record by its code', inferred: SEARCH_INFERRED })
export const participantDetails = operation({ ...known, ...searched, id: 'nhcx.participants.participantDetails', method: 'POST', path: `${SERVICE}/participant/details`, summary: 'Read a record by its code (the second search)', inferred: SEARCH_INFERRED })

export const deleteParticipant = operation({
  ...known, id: 'nhcx.participants.deleteParticipant', method: 'POST', path: `${SERVICE}/participant/delete`, summary: 'Delete a participant; its code stays taken',
  request: z.object({ participant_code: code }), answer: z.object({ message: z.string() }), refusals: OWN, evidence: 'integrators', standing: 'prose-only', source: 'nha-in/nhcx-adapter: internal/abdm/client.go',
  inferred: [OWNER_INFERRED, 'The registry id is free again.'],
})

export const listParticipants = operation({
  ...known, id: 'nhcx.participants.listParticipants', method: 'POST', path: `${SERVICE}/fetch/participants/list`, summary: 'Participants of a role that registered in a window',
  request: z.object({ role: z.string().pipe(z.enum(['PAYER', 'PROVIDER', 'TPA'])), fromdate: z.string().max(40).nullish(), todate: z.string().max(40).nullish(), entitytype: z.string().max(40).nullish() }),
  answer: listed, refusals: CREATING, variants: ['nhcx.list-shape', 'nhcx.list-dates', 'nhcx.mandatory-fields'],
  inferred: [
    'Those that are Active are listed, by their number, the sandbox\'s own among them.',
    'Both days are Indian and included; one that is left out is no bound.',
    'Gov keeps those with a scheme_code other than default; any other entitytype keeps everyone.',
    'address is the district.',
  ],
})

const ofParticipant = { request: z.object({ participantid: code }), refusals: NAMED }
export const fetchCertificate = operation({
  ...known, ...ofParticipant, id: 'nhcx.participants.fetchCertificate', method: 'POST', path: `${SERVICE}/fetch/certs`, summary: 'Certificate to seal a message with',
  answer: z.union([z.object({ encryption_cert: z.string() }), z.string()]), variants: ['nhcx.certs-answer'],
  inferred: ['Everyone\'s certificate can be fetched, whatever his standing; a deleted participant is 404 NHCX-1003.'],
})
export const fetchCertificatePath = operation({
  ...known, ...ofParticipant, id: 'nhcx.participants.fetchCertificatePath', method: 'POST', path: `${SERVICE}/fetch/certs/path`, summary: 'Where a certificate stands', answer: z.string(),
  inferred: ['The text is the address that search gives as encryption_cert: what it holds is not published.'],
})
/** What `encryption_cert` of a record points at. */
export const readCertificate = operation({
  id: 'nhcx.participants.readCertificate', method: 'GET', path: `${SERVICE}/certs/{file}`, summary: 'The certificate that a record refers to, as a file', session: 'none',
  params: z.object({ file: code }), answer: z.string(), answerType: 'text', refusals: ['NHCX-1003'], evidence: 'inferred', standing: 'mock', source: `${PAGES}participant-search.md: encryption_cert is a reference`,
  inferred: ['Where the reference leads on the real host is not published.'],
})

export const getLinkedRegistryMaster = operation({
  ...known, id: 'nhcx.participants.getLinkedRegistryMaster', method: 'POST', path: `${SERVICE}/get/linked/registry/mst`, summary: 'Registries a participant can be linked to (internal)', answer: z.string(), refusals: ['NHCX-401', 'NHCX-1005'],
  standing: 'earlier', inferred: ['What the text holds is not published: ours has code and name of each registry.'],
})
