import type { Variant } from '../kernel/operation.ts'

/** Every documented contradiction of the exchange that a client could meet either way. */
export const variants: readonly Variant[] = [
  {
    name: 'nhcx.not-found-status', choices: ['400', '404'], standard: '400',
    about: 'HTTP status of NHCX-1010 and NHCX-1012: 400 as for every other refusal (our default: no mapping is published), or 404, which the status page takes for an unknown correlation id.',
    source: 'nha-in/docs: catalogue/nhcx/endpoints/ (status) against the swagger of the leg services',
  },
  {
    name: 'nhcx.policies-shape', choices: ['policies', 'participants'], standard: 'policies',
    about: 'What get/policies answers: a row a product with payerid, processingid, memberid, productid and productname (the older stored specification), or the participants to address (the swagger\'s ParticipantListResponse). The endpoint\'s page names no field.',
    source: 'nha-in/docs: catalogue/openapi/nhcx/v1/ against catalogue/nhcx/endpoints/ (get policies)',
  },
  {
    name: 'nhcx.notification-body', choices: ['plain', 'sealed'], standard: 'plain',
    about: 'How a notification reaches the patient app: as JSON, or sealed for the app (RSA-OAEP, A256GCM) under `payload`. The callback\'s page allows both.',
    source: 'nha-in/docs: catalogue/nhcx/callbacks/ (notification)',
  },
  {
    name: 'nhcx.status-spelling', choices: ['exact', 'lenient'], standard: 'exact',
    about: 'x-hcx-status is the exact lower-case word, or also one of the spellings that documents print: request.initiate, Request.initiated, response.completed.',
    source: 'nha-in/docs: catalogue/nhcx/concepts/protocol-headers.md against current/doc/documents (exit use cases)',
  },
  {
    name: 'nhcx.abha-header', choices: ['required', 'optional'], standard: 'required',
    about: 'Whether x-hcx-ben-abha-id must be there (request sheet; empty without a beneficiary) or may be left out (PMJAY handbook).',
    source: 'nha-in/docs: current/doc/documents (request and response sheet) against current/doc/hmisdocuments/NHCX PMJAY Integration Handbook',
  },
  {
    name: 'nhcx.retry-seconds', choices: ['60', '5', '300'], standard: '60',
    about: 'Pause between two of the five tries to deliver: published nowhere.',
    source: 'inferred',
  },
  {
    name: 'nhcx.delivery-failed-code', choices: ['NHCX-1001', 'ERR_DELIVERY_FAILED'], standard: 'NHCX-1001',
    about: 'Code of the report at /v1/error after five tries without an answer: NHCX-1001 (pages), or ERR_DELIVERY_FAILED (an example of the specification, on no list).',
    source: 'nha-in/docs: catalogue/nhcx/callbacks/error against catalogue/openapi/nhcx/v1',
  },
  {
    name: 'nhcx.bad-receipt-code', choices: ['NHCX-1015', 'NHCX-1017'], standard: 'NHCX-1015',
    about: 'Code of that report where the recipient did answer, in another shape or status: two codes have the same text.',
    source: 'nha-in/docs: current/doc/documents/Standard Error Codes.md',
  },
  {
    name: 'nhcx.status-answer', choices: ['exchange', 'clear', 'recipient'], standard: 'exchange',
    about: 'Who answers a status question on /v1/on_status: the exchange, sealed to the asker with an empty text (flows, exit cases); the exchange in clear ("payload as ProtocolHeader"); or the recipient, to whom the question is passed on (endpoint specification).',
    source: 'nha-in/docs: catalogue/nhcx/endpoints/ (status) against current/doc/documents (exit use cases)',
  },
  {
    name: 'nhcx.request-id', choices: ['optional', 'required'], standard: 'optional',
    about: 'Whether x-hcx-request_id must be there: optional (request sheet, which has it not), or mandatory (handbook and one page of the site).',
    source: 'nha-in/docs: current/doc/documents (request and response sheet) against catalogue/nhcx/concepts/protocol-headers.md',
  },
  {
    name: 'nhcx.kid-header', choices: ['taken', 'refused'], standard: 'taken',
    about: 'Whether the protected header may have `kid`: two published clients send it, one of them the protocol\'s JavaScript SDK; that nothing but alg, enc and x-hcx-* may stand there is a comment in NHA\'s adapter alone. `typ` and `cty`, which nobody sends, are refused.',
    source: 'nha-in/nhcx-adapter: internal/nhcx/jwe.go against what those clients send',
  },
  {
    name: 'nhcx.answer-type', choices: ['required', 'optional'], standard: 'required',
    about: 'Whether the body of an answer leg must have `type` beside `payload` (newest facts), or may be the payload alone (older stored specification).',
    source: 'nha-in/docs: catalogue/changelog/facts/nhcx-*.json against catalogue/openapi/nhcx/v1',
  },
  {
    name: 'nhcx.stopped-status', choices: ['stopped', 'not-found'], standard: 'stopped',
    about: 'What /v1/status says of a message given up after five tries: request.stopped (exit cases, error page), or NHCX-1012, since it was deleted (endpoint page).',
    source: 'nha-in/docs: current/doc/documents (exit use cases) against catalogue/nhcx/endpoints/ (status)',
  },
  {
    name: 'nhcx.communication-workflow', choices: ['checked', 'unchecked'], standard: 'checked',
    about: 'Whether the exchange holds the workflow id of a communication against the cases of the two (endpoint page; the code, PAYR-1003, is a payer\'s), or leaves that to the receiver.',
    source: 'nha-in/docs: catalogue/nhcx/endpoints/ (communication request) against current/doc/documents/Standard Error Codes.md',
  },
  {
    name: 'nhcx.delete-status', choices: ['200', '202'], standard: '200',
    about: 'HTTP status of a /v1/delete that works: 200 (facts), or 202 (swagger of the claim service).',
    source: 'nha-in/docs: catalogue/changelog/facts/nhcx-*.json against catalogue/openapi/nhcx/v1',
  },
  {
    name: 'nhcx.participant-suffix', choices: ['hcx', 'sbx'], standard: 'hcx',
    about: 'What a code ends in that the sandbox\'s create gives out: @hcx (today\'s sandbox) or @sbx (samples).',
    source: 'nha-in/docs: catalogue/openapi/nhcx/v1/nhcx-participant.yaml against nhcx-onboarding.yaml',
  },
  {
    name: 'nhcx.sandbox-registry-id', choices: ['by-role', 'client-id'], standard: 'by-role',
    about: 'registryid of the sandbox\'s create: HFR id of a provider, IRDAI id of a payer, client id of an EUA (newest page), or everybody\'s client id (an older stored specification).',
    source: 'nha-in/docs: catalogue/nhcx/endpoints/participant-create.md against catalogue/openapi/nhcx/v1/nhcx-participant.yaml',
  },
  {
    name: 'nhcx.activation', choices: ['at-once', 'by-hand'], standard: 'at-once',
    about: 'When a record made by one call becomes Active, before which it exchanges nothing: at once, or when the exchange activates it (by hand: PUT /__sandbox/nhcx/participants/CODE/status). How long it takes is not published.',
    source: 'nha-in/docs: catalogue/nhcx/endpoints/participant-create.md; the standard is inferred',
  },
  {
    name: 'nhcx.mandatory-fields', choices: ['pages', 'swagger'], standard: 'pages',
    about: 'Fields without which a registry call is refused: those the pages name, or the longer lists of the registry\'s own swagger (name, e-mail and address on create; both dates of the list; all of an empanelment).',
    source: 'nha-in/docs: catalogue/nhcx/endpoints/ against catalogue/openapi/.raw/nhcx-site-2026-09-14/swagger/participanthcxservice.json',
  },
  {
    name: 'nhcx.role-pairing', choices: ['refused', 'taken'], standard: 'refused',
    about: 'A role with a registry that does not vouch for it: refused, or taken, with trouble in access and routing later. The page says "rejected requests or misrouted transactions later".',
    source: 'nha-in/docs: catalogue/nhcx/endpoints/participant-create.md',
  },
  {
    name: 'nhcx.leading-zeros', choices: ['stripped', 'refused'], standard: 'stripped',
    about: 'An IRDAI id that comes with leading zeros: stripped (participant onboarding), or refused (a page lists sending them as a mistake).',
    source: 'nha-in/docs: current/pages/introduction-NHCX__guidlines-for-participant-onboarding.md against catalogue/nhcx/endpoints/v2-participant-create.md; who strips them is inferred',
  },
  {
    name: 'nhcx.unverified-facility', choices: ['refused', 'taken'], standard: 'refused',
    about: 'A provider whose facility is submitted and not verified yet: the onboarding guideline asks for its verification status; whether create refuses is not said.',
    source: 'hcx-project/hcx-specs: healthcare-operations-policies/participant-onboarding.md',
  },
  {
    name: 'nhcx.callback-url', choices: ['local', 'published'], standard: 'local',
    about: 'What is taken as callback address: any http or https address, so that a laptop can be called, or as published https with a domain name, without IP address and port. The real sandbox is said to take the others as well and never to call them.',
    source: 'nha-in/docs: catalogue/nhcx/endpoints/participant-create.md (callback-url-rejected); the standard is ours',
  },
  {
    name: 'nhcx.create-error-status', choices: ['200', '400'], standard: '200',
    about: 'HTTP status of a production create that the facility registry or the payer details speak against: 200 with `error` filled, or 400 and 404 in the usual shape.',
    source: 'nha-in/docs: catalogue/nhcx/endpoints/v2-participant-create.md',
  },
  {
    name: 'nhcx.certs-answer', choices: ['object', 'string'], standard: 'object',
    about: 'What fetch/certs answers: {encryption_cert} (page) or the bare text (older stored specification, swagger).',
    source: 'nha-in/docs: catalogue/nhcx/endpoints/fetch-certs.md against catalogue/openapi/nhcx/v1/',
  },
  {
    name: 'nhcx.list-shape', choices: ['participantdetails', 'participants', 'array'], standard: 'participantdetails',
    about: 'Where the list of participants stands: under participantdetails (swagger), under participants, or by itself. The page tells clients to take all three.',
    source: 'nha-in/docs: catalogue/nhcx/endpoints/fetch-participants-list.md',
  },
  {
    name: 'nhcx.list-dates', choices: ['400', 'empty'], standard: '400',
    about: 'A date of the list that is not dd/MM/yyyy: 400, or no results.',
    source: 'nha-in/docs: catalogue/nhcx/endpoints/fetch-participants-list.md',
  },
  {
    name: 'nhcx.session-answer', choices: ['handbook', 'swagger'], standard: 'handbook',
    about: 'What get/session answers: access_token, expires_in and token_type (handbook), or accessToken alone (swagger).',
    source: 'nha-in/docs: current/doc/hmisdocuments/NHCX PMJAY Integration Handbook against the registry\'s swagger',
  },
]
