import type { CaseRow } from '../../record.ts'

/** The guide of the HCX integration SDKs: the generic protocol, of which NHCX is a dialect. None of these rows is NHA's. */
export const HCX_SET = 'Test scenarios of the generic HCX protocol, from the guide of Swasth\'s HCX integration SDKs (not NHA\'s: NHCX has its own exit use cases)'

const GUIDE = 'Swasth-Digital-Health-Foundation/integration-sdks: docs'
const CODES = 'hcx-project/hcx-specs: hcx-technical-specifications/open-protocol/key-components-building-blocks/error-descriptions.md'

type Kind = 'sunny' | 'error' | 'advanced'

interface Asked {
  title: string
  kind?: Kind
  calls: readonly string[]
  expectation: string
  /** Pages of the cycle's folder, or with a slash of the guide. */
  pages: readonly string[]
  codes?: boolean
  note?: string
}

interface CycleWords {
  /** `CE` */
  letters: string
  name: string
  folder: string
  request: string
  answer: string
  resource: string
  dataPage: string
}

const MARKINGS: Record<Kind, string> = { sunny: 'Sunny case', error: 'Error case', advanced: 'Advanced, optional' }

const rowsOf = ({ letters, name, folder }: CycleWords, asked: readonly Asked[]): CaseRow[] => asked.map(({ title, kind = 'sunny', calls, expectation, pages, codes, note }, at) => {
  const id = `HCX-${letters}-${at + 1}`
  return {
    key: `HCX:${id}`, id, title, function: `${name} cycle (generic protocol)`, marking: MARKINGS[kind], mandatory: kind === 'advanced' ? false : null, kind: 'api', apiCheck: 'full', calls, expectation, screen: [],
    sources: [...pages.map((page) => `${GUIDE}/${page.includes('/') ? page : `key-cycles-for-testing/${folder}/${page}`}`), ...(codes ? [CODES] : [])], note,
  }
})

const RECEIPT = 'Each call gets 202 with its own api call and correlation id.'
const RECEIPT_NOTE = 'The list expects protocol_status request.queued in each receipt; the reference gateway gives the ids alone. Where it is given it is judged.'
const ON_THREAD = 'The answer keeps correlation and workflow id and swaps the codes.'
const SAME_BYTES = 'Each side opens what the other sealed, byte for byte.'
const AT_ONCE = 'It is raised by the exchange, at once or on the callback, and nothing is delivered to the recipient.'
const IN_CLEAR = 'The request is taken (202), and the error comes back in clear: response.error, code and message, no JWE.'
const SUNNY = ['sunny-test-scenarios.md']
const CORE = ['core-use-case.md']

const HEADERS = 'Protected headers: alg RSA-OAEP, enc A256GCM, sender and recipient code, timestamp with offset, UUIDs for correlation, workflow and api call id.'

/** What the guide lists in every cycle. */
function errorRows({ request, answer }: CycleWords): Asked[] {
  const error = { kind: 'error', codes: true, pages: ['error-test-scenarios.md'] } as const
  return [
    { ...error, title: 'Unknown or inactive participant code of the sender', calls: [request], expectation: `ERR_INVALID_SENDER. ${AT_ONCE}` },
    { ...error, title: 'Unknown or inactive participant code of the recipient', calls: [request], expectation: `ERR_INVALID_RECIPIENT. ${AT_ONCE}` },
    { ...error, title: 'A mandatory protected header is missing', calls: [request], expectation: `Of api call id, correlation id, timestamp, sender and recipient code one at a time: ERR_MANDATORY_HEADER_MISSING, or the code of that header. ${AT_ONCE}`, note: 'The reference gateway spells the code ERR_MANDATORY_HEADERFIELD_MISSING.' },
    { ...error, title: 'The JWE cannot be opened', calls: [request, answer], expectation: `ERR_INVALID_ENCRYPTION from the recipient; a body that is not five parts is ERR_INVALID_PAYLOAD from the exchange. ${IN_CLEAR}` },
    { ...error, title: 'Payload of another kind, or not valid', calls: [request, answer], expectation: `ERR_WRONG_DOMAIN_PAYLOAD for another call's resource, ERR_INVALID_DOMAIN_PAYLOAD for one that breaks its profile, from the recipient. ${IN_CLEAR}` },
  ]
}

function advancedRows({ request, answer }: CycleWords): Asked[] {
  const advanced = { kind: 'advanced', pages: ['advance-test-scenarios-optional.md'] } as const
  return [
    { ...advanced, title: 'Forward: the first payer asks a second one', calls: [request, request, answer, answer], expectation: 'The forwarded request has its own api call id and sender and keeps the workflow id; the exchange takes it. The provider gets one answer, from payer 1, on the original correlation id.' },
    { ...advanced, title: 'Redirect: the first payer sends the provider on', calls: [request, answer, request, answer], expectation: 'In clear, response.redirect, x-hcx-redirect_to an active participant other than the sender; an unknown, inactive or own code is ERR_INVALID_REDIRECT_TO. The final answer comes from payer 2.' },
  ]
}

const dataAsked = ({ request, resource, dataPage }: CycleWords): Asked => ({ title: 'Data of the request', calls: [request], expectation: `${HEADERS} Sender the provider, recipient the payer. The payload is a Bundle around ${resource}.`, pages: [dataPage] })
const dataAnswered = ({ answer, dataPage }: CycleWords, statuses: string): Asked => ({ title: 'Data of the answer', calls: [answer], expectation: `The same headers, the codes exchanged, and x-hcx-status: ${statuses}. Correlation and workflow id kept, api call id new.`, pages: [dataPage] })
const payerSide = ({ answer }: CycleWords, more: string): Asked => ({ title: 'Payer side of the cycle', calls: [answer], expectation: `${RECEIPT} The request arrives at the registered endpoint.${more}`, pages: CORE, note: RECEIPT_NOTE })

const both = ({ request, answer }: CycleWords): string[] => [request, answer]

const ce: CycleWords = { letters: 'CE', name: 'Coverage eligibility', folder: 'coverage-eligibility-check-cycle', request: 'POST /coverageeligibility/check', answer: 'POST /coverageeligibility/on_check', resource: 'CoverageEligibilityRequest', dataPage: 'data-requirements-in-the-coverage-eligibility-cycle.md' }
const pa: CycleWords = { letters: 'PA', name: 'Pre-authorisation', folder: 'pre-authorization-cycle', request: 'POST /preauth/submit', answer: 'POST /preauth/on_submit', resource: 'Claim with use preauthorization', dataPage: 'data-requirements-in-the-pre-auth-cycle.md' }
const cl: CycleWords = { letters: 'CL', name: 'Claim', folder: 'claims-cycle', request: 'POST /claim/submit', answer: 'POST /claim/on_submit', resource: 'Claim with use claim', dataPage: 'data-requirements-in-the-claims-cycle.md' }
const cr: CycleWords = { letters: 'CR', name: 'Communication request', folder: 'communication-request-cycle', request: 'POST /communication/request', answer: 'POST /communication/on_request', resource: 'CommunicationRequest', dataPage: 'data-requirements-in-the-communication-request-cycle.md' }

export const ceRows: readonly CaseRow[] = rowsOf(ce, [
  { title: 'Cover is in force', calls: both(ce), expectation: `${RECEIPT} ${ON_THREAD} ${SAME_BYTES} response.complete, insurance[].inforce true.`, pages: SUNNY, note: RECEIPT_NOTE },
  { title: 'Cover is missing or has run out', calls: both(ce), expectation: `${RECEIPT} ${ON_THREAD} A normal answer: response.complete, insurance[].inforce false or a period in the past, never response.error.`, pages: SUNNY, note: RECEIPT_NOTE },
  payerSide(ce, ' An answer for a correlation id the exchange never carried is refused.'),
  ...errorRows(ce), ...advancedRows(ce), dataAsked(ce), dataAnswered(ce, 'response.complete for a final answer'),
  {
    title: 'Mock counterparty steered by test headers', kind: 'advanced', calls: both(ce), expectation: 'The callback carries x-hcx-status, x-hcx-error_details, x-hcx-debug_flag and x-hcx-debug_details with the values asked for by the _test headers; x-hcx-test_random true gives a random answer.',
    pages: ['testing-the-integration/testing-incoming-apis/with-mock-counterparty.md'],
  },
])

const ENHANCED = ['sunny-test-scenarios.md', pa.dataPage]

export const paRows: readonly CaseRow[] = rowsOf(pa, [
  { title: 'Approved', calls: both(pa), expectation: `${RECEIPT} ${ON_THREAD} ${SAME_BYTES} response.complete, outcome complete, preAuthRef present.`, pages: SUNNY, note: RECEIPT_NOTE },
  { title: 'Rejected', calls: both(pa), expectation: `${RECEIPT} ${ON_THREAD} Still response.complete: the rejection is in the ClaimResponse.`, pages: SUNNY, note: RECEIPT_NOTE },
  { title: 'Interim answer, then the final one', calls: [pa.request, pa.answer, pa.answer], expectation: `${RECEIPT} The first, response.partial, leaves the correlation id open; the second, response.complete, comes on the same one and closes it.`, pages: SUNNY, note: RECEIPT_NOTE },
  { title: 'Amount approved in part', calls: both(pa), expectation: `${ON_THREAD} response.complete, with less approved than was asked.`, pages: SUNNY },
  { title: 'Enhancement of an earlier pre-authorisation', calls: [pa.request, pa.answer, pa.request, pa.answer], expectation: 'The second request has a new correlation id, the same workflow id, and names the first; each is answered on its own correlation id.', pages: ENHANCED },
  payerSide(pa, ''), ...errorRows(pa), ...advancedRows(pa), dataAsked(pa), dataAnswered(pa, 'response.complete for a final answer, response.partial for an interim one'),
])

export const clRows: readonly CaseRow[] = rowsOf(cl, [
  { title: 'Approved', calls: both(cl), expectation: `${RECEIPT} ${ON_THREAD} ${SAME_BYTES} response.complete, outcome complete.`, pages: SUNNY, note: RECEIPT_NOTE },
  { title: 'Rejected', calls: both(cl), expectation: `${RECEIPT} ${ON_THREAD} response.complete: the rejection is in the ClaimResponse.`, pages: SUNNY, note: RECEIPT_NOTE },
  { title: 'Interim answer, then the final one', calls: [cl.request, cl.answer, cl.answer], expectation: `${RECEIPT} response.partial leaves the cycle open, response.complete closes it.`, pages: SUNNY, note: RECEIPT_NOTE },
  { title: 'Amount approved in part', calls: both(cl), expectation: `${ON_THREAD} response.complete, with less approved than was claimed.`, pages: SUNNY },
  { title: 'Claim submitted again after a change', calls: [cl.request, cl.answer, cl.request, cl.answer], expectation: 'The second submission is a cycle of its own: another correlation id, the workflow id of the first.', pages: ['README.md'] },
  payerSide(cl, ''), ...errorRows(cl), ...advancedRows(cl), dataAsked(cl), dataAnswered(cl, 'response.complete for a final answer'),
])

const CASHLESS = 'Meant for cashless claims outside the network.'

export const crRows: readonly CaseRow[] = rowsOf(cr, [
  { title: 'Payer asks for documents or information', calls: both(cr), expectation: `${RECEIPT} ${ON_THREAD} A CommunicationRequest (active) that says what is wanted, a Bundle with a Communication (completed); the workflow id is the claim's or pre-authorisation's.`, pages: SUNNY, note: RECEIPT_NOTE },
  { title: 'Payer asks for the beneficiary\'s consent', calls: both(cr), expectation: `${RECEIPT} ${ON_THREAD} The verification code is the contentString of the answer. ${CASHLESS}`, pages: SUNNY, note: RECEIPT_NOTE },
  { title: 'Payer asks for the provider\'s bank account', calls: both(cr), expectation: `${RECEIPT} ${ON_THREAD} ${CASHLESS}`, pages: SUNNY, note: RECEIPT_NOTE },
  { title: 'Provider side of the cycle', calls: [cr.answer], expectation: `${RECEIPT} The request arrives at the registered endpoint, and the payer is its sender.`, pages: CORE, note: RECEIPT_NOTE },
  ...errorRows(cr),
  { title: 'Consent code is wrong, payer sends it again', kind: 'error', calls: [cr.request, cr.answer, cr.request, cr.answer], expectation: 'The second request has its own correlation id and the same workflow id.', pages: ['error-test-scenarios.md'] },
  { title: 'Consent fails, payer rejects the claim', kind: 'error', calls: [cr.request, cr.answer, 'POST /claim/on_submit'], expectation: 'The rejection is delivered on the correlation id of the claim, response.complete.', pages: ['error-test-scenarios.md'] },
  { title: 'Data of the request', calls: [cr.request], expectation: 'A CommunicationRequest with identifier, basedOn, status active and payload[].contentString.', pages: [cr.dataPage] },
  { title: 'Data of the answer', calls: [cr.answer], expectation: 'A Bundle of type collection with a Communication: identifier, status completed, payload[].contentString.', pages: [cr.dataPage] },
])
