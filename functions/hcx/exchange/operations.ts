import { z } from 'zod'
import { protocolResponse } from '../../claims/receipt.ts'
import { operation } from '../../kernel/operation.ts'

const headers = z.object({ Authorization: z.string() })
const sealed = z.looseObject({ payload: z.string().describe('Compact JWE, sealed for the recipient (RSA-OAEP, A256GCM)') })
/** Sealed; or header keys in clear: an error, or a redirect. */
const answered = z.looseObject({ payload: z.string().optional(), ...protocolResponse.omit({ type: true }).partial().shape, 'x-hcx-error_details': z.unknown().optional(), 'x-hcx-debug_details': z.unknown().optional() })

const taken = z.object({
  timestamp: z.number().describe('epoch ms'), api_call_id: z.string(), correlation_id: z.string(),
  result: z.object({ entity_type: z.string(), sender_code: z.string(), recipient_code: z.string(), protocol_status: z.string() }).optional().describe('of a status question alone'),
})

const known = {
  method: 'POST', session: 'client', headers, answer: taken, status: 202, evidence: 'integrators', standing: 'earlier',
  source: 'hcx-project/hcx-specs: hcx-technical-specifications; Swasth-Digital-Health-Foundation/hcx-platform: api-gateway HCXValidationFilter, BaseRequest, JSONRequest',
} as const

const ALWAYS = [
  'ERR_ACCESS_DENIED', 'ERR_INVALID_PAYLOAD', 'ERR_INVALID_CORRELATION_ID', 'ERR_INVALID_API_CALL_ID', 'ERR_MANDATORY_HEADERFIELD_MISSING', 'ERR_INVALID_SENDER', 'ERR_INVALID_RECIPIENT', 'ERR_INVALID_TIMESTAMP',
  'ERR_INVALID_WORKFLOW_ID', 'ERR_INVALID_SENDER_AND_RECIPIENT', 'ERR_INVALID_DEBUG_FLAG', 'ERR_INVALID_STATUS', 'ERR_INVALID_ERROR_DETAILS', 'ERR_INVALID_DEBUG_DETAILS', 'ERR_SERVICE_UNAVAILABLE',
] as const
const REQUEST_VARIANTS = ['hcx.request-status']
const INFERRED = [
  'An api_call_id is known by its sender: two senders may use the same.',
  'A sender whose role has not got the call is refused with 401, whoever\'s token it is: the filter that reads roles is known, its status for the operator\'s token is not.',
  'A time is in the future where it is so by the world\'s clock and by the machine\'s.',
  'A participant of the NHCX registry is called below /v1, one of the platform\'s registry below its endpoint; who answers is spoken to as he asked.',
]

const request = (name: string, path: string, summary: string) => operation({ ...known, id: `hcx.exchange.${name}`, path: `/v0.8${path}`, summary, request: sealed, refusals: [...ALWAYS, 'ERR_INVALID_FORWARD_REQ'], variants: REQUEST_VARIANTS, inferred: INFERRED })
const answer = (name: string, path: string, summary: string) => operation({
  ...known, id: `hcx.exchange.${name}`, path: `/v0.8${path}`, summary, request: answered, refusals: [...ALWAYS, 'ERR_INVALID_FORWARD_REQ', 'ERR_INVALID_REDIRECT_TO'],
  inferred: [
    ...INFERRED, 'An error in clear is handed on whether or not its request is known, as the platform does.',
    'An answer to a request of NHCX may keep its stage code as workflow id, bear a UUID or none: the stage says nothing of the case.',
  ],
})

export const eligibilityCheck = request('eligibilityCheck', '/coverageeligibility/check', 'Ask whether a policy is in force')
export const eligibilityOnCheck = answer('eligibilityOnCheck', '/coverageeligibility/on_check', 'Answer on eligibility, or redirect')
export const preauthSubmit = request('preauthSubmit', '/preauth/submit', 'Ask for preauthorisation')
export const preauthOnSubmit = answer('preauthOnSubmit', '/preauth/on_submit', 'Answer a preauthorisation, or redirect')
export const predeterminationSubmit = request('predeterminationSubmit', '/predetermination/submit', 'Ask for an estimate')
export const predeterminationOnSubmit = answer('predeterminationOnSubmit', '/predetermination/on_submit', 'Return the estimate')
export const claimSubmit = request('claimSubmit', '/claim/submit', 'Submit a claim')
export const claimOnSubmit = answer('claimOnSubmit', '/claim/on_submit', 'Answer a claim, or redirect')
export const paymentNoticeRequest = request('paymentNoticeRequest', '/paymentnotice/request', 'Tell of a payment')
export const paymentNoticeOnRequest = answer('paymentNoticeOnRequest', '/paymentnotice/on_request', 'Acknowledge a payment')
export const communicationRequest = request('communicationRequest', '/communication/request', 'Ask for documents or information')
export const communicationOnRequest = answer('communicationOnRequest', '/communication/on_request', 'Send what was asked for')

export const status = operation({
  ...known, id: 'hcx.exchange.status', path: '/v0.8/hcx/status', summary: 'Where one\'s own request stands', request: sealed, refusals: [...ALWAYS, 'ERR_INVALID_FORWARD_REQ', 'UNCODED'], variants: REQUEST_VARIANTS,
  inferred: [...INFERRED, 'Of several messages under the correlation id the newest counts.', 'Where none is found, and where the entity has no status, the error has no code: the platform gives none.'],
})
export const onStatus = answer('onStatus', '/hcx/on_status', 'Answer a status question')
