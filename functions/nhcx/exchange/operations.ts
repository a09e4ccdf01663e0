import { z } from 'zod'
import { acknowledgement, protocolResponse } from '../../claims/receipt.ts'
import type { Operation } from '../../kernel/operation.ts'
import { operation } from '../../kernel/operation.ts'

const headers = z.object({ bearer_auth: z.string() })
const sealed = z.looseObject({ payload: z.string().min(1).describe('Compact JWE, sealed for the recipient; its protected header is all the exchange reads') })
/** Sealed, or a ProtocolResponse in clear: which of them, and whether it is whole, is for the flow to say. */
const answered = z.looseObject({
  type: z.string().optional().describe('JWEPayload, or ProtocolResponse'), payload: z.string().min(1).optional().describe('Of JWEPayload: compact JWE'),
  ...protocolResponse.omit({ type: true }).partial().shape,
})

const known = {
  method: 'POST', session: 'client', headers, answer: acknowledgement, status: 202, evidence: 'specification', standing: 'official',
  source: 'nha-in/docs: catalogue/changelog/facts/nhcx-*.json; catalogue/nhcx/endpoints/; catalogue/nhcx/concepts/synchronous-acknowledgement.md',
} as const

const ALWAYS = ['NHCX-401', 'NHCX-1002', 'NHCX-1003', 'NHCX-1005', 'NHCX-1006', 'NHCX-1007', 'NHCX-1008', 'NHCX-1011', 'NHCX-1013', 'NHCX-1018'] as const
const HEADER_VARIANTS = ['nhcx.abha-header', 'nhcx.request-id', 'nhcx.kid-header', 'nhcx.status-spelling'] as const
const DELIVERY_VARIANTS = ['nhcx.retry-seconds', 'nhcx.delivery-failed-code', 'nhcx.bad-receipt-code'] as const
const DELIVERY = [
  'An api_call_id that the sender has used before is NHCX-1006, on any leg: no source has a code for it.',
  'Checks run in the order token, body, header (form, ABHA number, status), sender, recipient, ids: the notes of no source fix one.',
] as const

interface Told {
  summary: string
  standing?: Operation['standing']
  refusals?: readonly string[]
  variants?: readonly string[]
  inferred?: readonly string[]
}

const request = (name: string, path: string, { summary, standing = 'official', refusals = [], variants = [], inferred = [] }: Told) => operation({
  ...known, id: `nhcx.exchange.${name}`, path: `/hcx${path}`, summary, standing, request: sealed, refusals: [...ALWAYS, 'NHCX-1004', ...refusals], variants: [...HEADER_VARIANTS, ...DELIVERY_VARIANTS, ...variants],
  inferred: [...DELIVERY, 'NHCX-1004 where the recipient\'s role is not one that takes this leg: what the scheme of a request is stands in no header.', ...inferred],
})

const answer = (name: string, path: string, { summary, standing = 'official', variants = [], inferred = [] }: Told) => operation({
  ...known, id: `nhcx.exchange.${name}`, path: `/hcx${path}`, summary, standing, request: answered, refusals: [...ALWAYS, 'NHCX-1010', 'NHCX-1016'], variants: [...HEADER_VARIANTS, ...DELIVERY_VARIANTS, 'nhcx.answer-type', 'nhcx.not-found-status', ...variants],
  inferred: [...DELIVERY, 'An exchange that a complete answer or an error has closed takes no more: NHCX-1010.', 'A sealed body under response.error is NHCX-1011: an error goes in clear.', ...inferred],
})

const REDIRECT = 'response.redirect is taken in a ProtocolResponse that names another active payer in x-hcx-redirect_to (the status is the generic protocol\'s), and closes the exchange.'

export const insurancePlanRequest = request('insurancePlanRequest', '/v1/insuranceplan/request', { summary: 'Ask for the machine-readable terms of a policy' })
export const insurancePlanOnRequest = answer('insurancePlanOnRequest', '/v1/insuranceplan/on_request', { summary: 'Return the insurance plan' })
export const eligibilityCheck = request('eligibilityCheck', '/v1/coverageeligibility/check', { summary: 'Ask whether a policy is in force and what it covers' })
export const eligibilityOnCheck = answer('eligibilityOnCheck', '/v1/coverageeligibility/on_check', { summary: 'Return the answer on eligibility', inferred: [REDIRECT] })
export const preauthSubmit = request('preauthSubmit', '/v1/preauth/submit', { summary: 'New preauthorisation, resubmission, enhancement, or the answer to a query' })
export const preauthOnSubmit = answer('preauthOnSubmit', '/v1/preauth/on_submit', { summary: 'Acknowledge, query or decide a preauthorisation', inferred: [REDIRECT] })
export const predeterminationSubmit = request('predeterminationSubmit', '/v1/predetermination/submit', { summary: 'Ask what the payer would approve, an estimate alone', standing: 'earlier' })
export const predeterminationOnSubmit = answer('predeterminationOnSubmit', '/v1/predetermination/on_submit', { summary: 'Return the estimate', standing: 'earlier' })
export const claimSubmit = request('claimSubmit', '/v1/claim/submit', { summary: 'Final claim, or the answer to a query on it' })
export const claimOnSubmit = answer('claimOnSubmit', '/v1/claim/on_submit', { summary: 'Acknowledge, query or decide a claim', inferred: [REDIRECT] })
export const communicationRequest = request('communicationRequest', '/v1/communication/request', {
  summary: 'Payer asks the hospital for documents or information', refusals: ['PAYR-1003'], variants: ['nhcx.communication-workflow'],
  inferred: ['The workflow id is that of a preauthorisation or claim between the two, or the code of a query where they have one; without a workflow id nothing is checked.'],
})
export const communicationOnRequest = answer('communicationOnRequest', '/v1/communication/on_request', { summary: 'Hospital answers what was asked' })
export const paymentNoticeRequest = request('paymentNoticeRequest', '/v1/paymentnotice/request', { summary: 'Payment initiated, processed or settled' })
export const paymentNoticeOnRequest = answer('paymentNoticeOnRequest', '/v1/paymentnotice/on_request', { summary: 'Hospital acknowledges a payment' })
export const taskSubmit = request('taskSubmit', '/v1/task/submit', { summary: 'Reprocess a claim, or cancel a preauthorisation' })
export const taskOnSubmit = answer('taskOnSubmit', '/v1/task/on_submit', { summary: 'Outcome of a reprocess or a cancellation' })
export const searchSubmit = request('searchSubmit', '/v1/search/submit', { summary: 'Ask a payer for the documents of a claim' })
export const searchOnSubmit = answer('searchOnSubmit', '/v1/search/on_submit', { summary: 'Return the documents of a claim' })

export const status = operation({
  ...known, id: 'nhcx.exchange.status', path: '/hcx/v1/status', summary: 'Where one of your own messages stands', request: sealed, refusals: [...ALWAYS, 'NHCX-1012'],
  variants: [...HEADER_VARIANTS, ...DELIVERY_VARIANTS, 'nhcx.status-answer', 'nhcx.stopped-status', 'nhcx.not-found-status'],
  inferred: [
    ...DELIVERY, 'The earlier correlation id is taken as well as the api_call_id; of several messages under it the newest counts.', 'x-hcx-recipient_code is that of the message asked about, else NHCX-1012.',
    'on_status follows for what is dispatched or stopped, and bears the codes of the question exchanged, as in the sample.', 'An asker whose certificate cannot be used is told NHCX-1009 at /v1/error.',
  ],
})
export const onStatus = operation({
  ...known, id: 'nhcx.exchange.onStatus', path: '/hcx/v1/on_status', summary: 'Answer a status question', request: answered, refusals: [...ALWAYS, 'NHCX-1010'],
  variants: [...HEADER_VARIANTS, ...DELIVERY_VARIANTS, 'nhcx.answer-type', 'nhcx.not-found-status'],
  inferred: [...DELIVERY, 'Taken where the recipient has asked the sender; request.queued and request.stopped are taken besides request.dispatched.'],
})

export const error = operation({
  ...known, id: 'nhcx.exchange.error', path: '/hcx/v1/error', summary: 'Report of the exchange on what it could not deliver; hosted by participants', request: protocolResponse, otherAnswers: { 200: acknowledgement },
  refusals: ['NHCX-401', 'NHCX-1002', 'NHCX-1005', 'NHCX-1007', 'NHCX-1013'],
  inferred: ['Listed as an operation, with the note that the exchange alone calls it. A participant that does is answered with the receipt, and nothing comes of it.'],
})

export const deleteRecords = operation({
  ...known, id: 'nhcx.exchange.deleteRecords', path: '/hcx/v1/delete', summary: 'Delete the records of a correlation id and action, on the word of support', status: 200, otherAnswers: { 202: acknowledgement },
  request: z.object({ correlationid: z.string().min(1).max(100), action: z.string().min(1).max(100) }), refusals: ['NHCX-401', 'NHCX-1007', 'NHCX-1010', 'NHCX-1013'], variants: ['nhcx.delete-status', 'nhcx.not-found-status'],
  inferred: [
    'The body of the answer is the acknowledgement (claim service); api_call_id is that of the request that opened the exchange.', 'Only a party to the exchange may; to anyone else it is unknown.',
    'What waits to be delivered is given up without a report. With the request its thread goes: answers are NHCX-1010, and the correlation id may open another.',
  ],
})
