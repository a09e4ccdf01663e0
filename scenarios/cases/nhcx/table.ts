import type { CaseRow } from '../../record.ts'

/**
 * NHA's sandbox exit use cases of both roles, and the test cases of the PMJAY workbook's first sheet. Its second sheet
 * names nineteen scenarios without a word of content: nothing could be judged, so they are not run.
 */
export const NHCX_SET = 'NHCX sandbox exit use cases; NHCX-PMJAY-HMIS test cases, Sheet1 (the 19 names of its Sheet2 have no content)'

const DOCUMENTS = 'nha-in/docs: current/doc/documents'
const EXIT = 'nha-in/docs: catalogue/nhcx/sandbox/sandbox-exit.md'
const HMIS = 'nha-in/docs: current/doc/hmisdocuments/NHCX-PMJAY-HMIS Test Cases.md'

interface Asked {
  title: string
  calls: string[]
  expectation: string
  note?: string
  /** Beside those of the set. */
  source?: string
}

type Side = 'provider' | 'payer'
const SHEETS: Record<Side, string> = { provider: `${DOCUMENTS}/NHCX Provider Side Use Cases - Sandbox Exit Process.md`, payer: `${DOCUMENTS}/NHCX Payer Side Use Cases - Sandbox Exit Process.md` }

const useCase = (side: Side) => ({ title, calls, expectation, note, source }: Asked, at: number): CaseRow => {
  const id = `${side}-uc-${String(at + 1).padStart(2, '0')}`
  return {
    key: `NHCX-${side}:${id}`, id, title, function: `NHCX sandbox exit, ${side} side`, marking: 'Required for the role', mandatory: true, kind: 'api', apiCheck: 'full',
    calls, expectation, screen: [], sources: [`${SHEETS[side]} (Use case ${at + 1})`, EXIT, ...(source ? [source] : [])], note,
  }
}

const SENT = 'NHCX answers 202 with its acceptance body and no error; the message is sealed (RSA-OAEP-256, A256GCM) for the participant addressed, x-hcx-status request.initiated, its bundle valid. The answer is taken with 202 within 30 s, sealed or in clear.'
const ANSWERED = 'NHCX answers 202; x-hcx-status response.complete; the bundle is valid; a new x-hcx-api_call_id, the x-hcx-api_call_id of the request as correlation id, its sender as recipient; no /v1/error report follows.'
const UNREADABLE = 'What cannot be opened or validated is answered with a ProtocolResponse: response.error and x-hcx-error_details.'

const LIST = 'POST /fetch/participants/list'
const POLICIES = 'POST /participant/get/policies'
const CERTS = 'POST /fetch/certs'
const SESSION = 'POST /get/session'
const SESSION_NOTE = 'The newest list has POST /api/hiecm/gateway/v3/sessions in place of /get/session: either is taken.'

const provider: readonly Asked[] = [
  { title: 'Get participant list', calls: [LIST], expectation: 'The participants of a role are listed.', note: 'The sheet names NHCX as who implements it.' },
  { title: 'Get policy', calls: [POLICIES], expectation: 'Policies of a beneficiary, by ABHA number and by mobile number, each with payerid and processingid; what follows is addressed to the processingid.' },
  { title: 'Get public key', calls: [CERTS], expectation: 'The certificate of the receiver; a request without participantid is refused; something is sealed with it.' },
  { title: 'Get the auth token', calls: [SESSION], expectation: 'A token is given for client id and secret, and a call with it is let in.', note: SESSION_NOTE },
  { title: 'Check the coverage eligibility', calls: ['POST /v1/coverageeligibility/check'], expectation: `${SENT} Outcome and insurance[].inforce are read.` },
  { title: 'Request insurance plan details', calls: ['POST /v1/insuranceplan/request'], expectation: `${SENT} The InsurancePlan is read.`, note: 'The dummy payer has a plan for ProviderId 32722 and PolicyNumber 100217.' },
  { title: 'Preauthorization submission', calls: ['POST /v1/preauth/submit'], expectation: `${SENT} Workflow 12, answered with 20, 21, 23 or 24.`, note: 'The dummy payer answers when POST /process/request says so.' },
  {
    title: 'Respond to communication request received from payer for additional documents', calls: ['POST /v1/communication/on_request'],
    expectation: 'The payer\'s request is taken with 202 within 30 s and answered: accepted with 202, response.complete, its api_call_id as correlation id, its sender as recipient, the bundle valid, no /v1/error report. The decision comes on the first thread.',
    note: 'A PMJAY payer never asks this way. The sheet prints response.completed.', source: 'nha-in/docs: catalogue/nhcx/tests/provider-uc-08.md',
  },
  { title: 'Claim submission', calls: ['POST /v1/claim/submit'], expectation: `${SENT} Workflow 15, answered with 25, 26, 27 or 291.`, note: 'The dummy payer answers when POST /process/request says so.' },
  { title: 'Claim search', calls: ['POST /v1/search/submit'], expectation: `${SENT} Each Task.output leads to a ClaimResponse.`, note: 'For providers and regulators. Task.code is published as Search, search, status and poll: each is taken.' },
  {
    title: 'Acknowledge payment notice', calls: ['POST /v1/paymentnotice/on_request'],
    expectation: 'The notice (30 or 33) is taken with 202 within 30 s and acknowledged: accepted with 202, response.complete, workflow 17, a completed Task with output paymentack for the claim number, the bundle valid.',
    note: 'The dummy payer sends one on POST /paymentNotice/init. The sheet prints response.completed.',
  },
  { title: 'Request for reprocess / cancel', calls: ['POST /v1/task/submit'], expectation: `${SENT} Workflow 36 or PC01, answered with 252, 253, 254 or PC02; Task.output leads to a ClaimResponse.` },
  {
    title: 'Get status', calls: ['POST /v1/status'], expectation: '202 with protocol_status request.queued, request.dispatched or request.stopped; the api_call_id of the message asked about as correlation id; request.initiated; on_status comes with its headers and is taken with 202. An unknown id is NHCX-1012.',
    note: 'The exit sheet seals the payload of the request, the request sheet an empty text: either is taken.',
  },
]

const payer: readonly Asked[] = [
  { title: 'Link ABHA with policy', calls: ['POST /participant/link/abha/policy'], expectation: '200; get/policies then gives the policy with payerid and processingid.' },
  { title: 'Get policy', calls: [POLICIES], expectation: 'Policies of a beneficiary by mobile number or ABHA number.' },
  { title: 'De-link ABHA from policy', calls: ['POST /participant/delink/abha/policy'], expectation: '200, and get/policies gives the policy no more. A client that created neither payerid nor processingid is refused, and a policy that is not linked in the published words.' },
  { title: 'Get participant list', calls: [LIST], expectation: 'The participants of a role are listed.' },
  { title: 'Get public key', calls: [CERTS], expectation: 'The certificate of the receiver; a request without participantid is refused.' },
  { title: 'Get the auth token', calls: [SESSION], expectation: 'A token is given for client id and secret, and a call with it is let in.', note: SESSION_NOTE },
  { title: 'Response to the coverage eligibility request', calls: ['POST /v1/coverageeligibility/on_check'], expectation: `The request is taken with 202 within 30 s. ${ANSWERED} ${UNREADABLE} The answer says what the member is eligible for.`, source: 'nha-in/docs: catalogue/nhcx/tests/payer-uc-07.md' },
  { title: 'Response to the insurance plan request', calls: ['POST /v1/insuranceplan/on_request'], expectation: ANSWERED },
  { title: 'Respond to the preauthorization submitted', calls: ['POST /v1/preauth/on_submit'], expectation: `${ANSWERED} ${UNREADABLE} Workflow 20, 21, 23 or 24.` },
  { title: 'Raise communication request', calls: ['POST /v1/communication/request'], expectation: 'NHCX answers 202; request.initiated; the bundle is valid; the provider\'s answer is opened and taken with 202.' },
  { title: 'Respond to the claim submitted', calls: ['POST /v1/claim/on_submit'], expectation: `${ANSWERED} response.partial is taken too. ${UNREADABLE} Workflow 25, 26, 27, 28, 29 or 291.` },
  { title: 'Respond to search request', calls: ['POST /v1/search/on_submit'], expectation: `${ANSWERED} ${UNREADABLE} The ClaimResponses are those asked for.`, note: 'The exit sheet names no status; the request sheet takes response.partial and response.complete.' },
  { title: 'Send payment notice', calls: ['POST /v1/paymentnotice/request'], expectation: 'NHCX answers 202; request.initiated; the bundle is valid; workflow 30, 31 or 33; the provider\'s acknowledgement is opened and taken with 202.', note: 'The sheet prints request.initiate, and names the payer as who is called: it is the provider.' },
  { title: 'Respond to the task request submitted', calls: ['POST /v1/task/on_submit'], expectation: `${ANSWERED} ${UNREADABLE} Workflow 252, 253, 254 or PC02; Task.output leads to the ClaimResponse.` },
  { title: 'Get status', calls: ['POST /v1/status'], expectation: '202 with protocol_status request.queued, request.dispatched or request.stopped; request.initiated; on_status comes with its headers and is taken with 202.', note: 'The sheet says that providers implement the callback; of a payer who asks it is the payer.' },
]

interface Tried extends Asked {
  id: string
}

const tried = ({ id, title, calls, expectation, note, source }: Tried): CaseRow => ({
  key: `NHCX-PMJAY:${id}`, id, title, function: 'NHCX-PMJAY-HMIS test cases', marking: 'Not stated', mandatory: null, kind: 'api', apiCheck: 'full',
  calls, expectation, screen: [], sources: [`${HMIS} (Sheet1, ${id.toUpperCase()})`, ...(source ? [source] : [])], note,
})

const pmjay: readonly Tried[] = [
  { id: 'tc-abha-01', title: 'Validate PMJAY policy using ABHA', calls: ['POST /v1/coverageeligibility/check'], expectation: 'Purpose validation with an ABHA number: active coverage, insurance[].inforce true.' },
  { id: 'tc-hbp-01', title: 'Fetch admissible HBP package', calls: ['POST /v1/insuranceplan/request'], expectation: 'An InsurancePlan with packages, claim conditions and the documents they need.', note: 'Of the state\'s packages. It takes 15 to 60 minutes.' },
  { id: 'tc-ce-01', title: 'Coverage eligibility for auth-requirements', calls: ['POST /v1/coverageeligibility/check'], expectation: 'Outcome complete, inforce true, the item not excluded, authorizationRequired and authorizationSupporting given, and no error.', note: 'Items are mandatory for this purpose: PAYR-1033.', source: 'nha-in/docs: catalogue/nhcx/tests/tc-ce-01.md' },
  { id: 'tc-pa-01', title: 'Submit preauthorisation request', calls: ['POST /v1/preauth/submit'], expectation: 'A preauthorisation id, and the request pending: workflow 20, outcome queued, preAuthRef.' },
  { id: 'tc-pa-02', title: 'Submit preauth query update', calls: ['POST /v1/preauth/submit'], expectation: 'The answer to a query (24) is taken up: workflow 19, a new correlation id, the same case number.' },
  { id: 'tc-cl-01', title: 'Submit claim post discharge', calls: ['POST /v1/claim/submit'], expectation: 'After an approved preauthorisation the claim (15) is accepted for adjudication (25).' },
  { id: 'tc-cl-02', title: 'Submit claim query update', calls: ['POST /v1/claim/submit'], expectation: 'The answer to a claim query (27) is taken up: workflow 151 or 161, a new correlation id, the same case number.', note: 'The sheets give 151; the scheme\'s sandbox takes 161 alone.' },
  { id: 'tc-cl-03', title: 'Submit CRC claim', calls: ['POST /v1/task/submit'], expectation: 'A Task (36), code reprocess, with the reason and a document: 202, then a completed Task whose output leads to a ClaimResponse of the claim number.', note: 'What should come is not published; this was seen. partialpayment only once 33 was acknowledged with 17.', source: 'nha-in/docs: catalogue/nhcx/tests/tc-cl-03.md' },
]

export const providerRows: readonly CaseRow[] = provider.map(useCase('provider'))
export const payerRows: readonly CaseRow[] = payer.map(useCase('payer'))
export const pmjayRows: readonly CaseRow[] = pmjay.map(tried)
