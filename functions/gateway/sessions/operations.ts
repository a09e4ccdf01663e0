import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'
import { gatewayHeaders, HEADER_REFUSALS, HEADER_VARIANTS } from '../headers.ts'
import { errorBody, noData } from '../schemas.ts'

const session = z.object({ accessToken: z.string(), expiresIn: z.int(), refreshExpiresIn: z.int(), refreshToken: z.string(), tokenType: z.string() })
const SESSION_REFUSALS = ['ABDM-9999', '1921', '1922', 'ABDM-1015'] as const
const SESSION_VARIANTS = ['gateway.session-status', 'gateway.session-refusal', 'gateway.token-seconds'] as const

export const createSession = operation({
  id: 'gateway.sessions.createSession', method: 'POST', path: '/api/hiecm/gateway/v3/sessions', summary: 'Exchange client id and secret for an access token',
  session: 'none', headers: gatewayHeaders,
  request: z.object({ clientId: z.string(), clientSecret: z.string(), grantType: z.string() }),
  answer: session, status: 202, otherAnswers: { 200: z.union([session, errorBody]), 204: noData },
  refusals: [...SESSION_REFUSALS, ...HEADER_REFUSALS], variants: [...SESSION_VARIANTS, ...HEADER_VARIANTS],
  evidence: 'specification', standing: 'official', source: 'nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-gateway.yaml',
  inferred: [
    'HTTP 400 for wrong credentials: the body is recorded, its status is not.',
    'The lock lasts 8 minutes from the eighth failure ("about 8 minutes" recorded), is not prolonged by attempts during it, and starts counting anew after it.',
    'A client that is unknown is refused in the words for a wrong secret.',
    'A grantType other than client_credentials, an absent field or malformed JSON is ABDM-1015.',
    'A session call with a reused REQUEST-ID is refused before its credentials are looked at, and does not count as a failure.',
  ],
})

export const createSessionV05 = operation({
  id: 'gateway.sessions.createSessionV05', method: 'POST', path: '/gateway/v0.5/sessions', summary: 'The same on the older path, without headers and grantType',
  session: 'none',
  request: z.object({ clientId: z.string(), clientSecret: z.string(), grantType: z.string().optional() }),
  answer: session,
  refusals: SESSION_REFUSALS, variants: ['gateway.session-refusal', 'gateway.token-seconds'],
  evidence: 'integrators', standing: 'legacy', source: 'integrators\' public code (HPR SDKs, claims exchange clients): body {clientId, clientSecret}',
  inferred: ['HTTP 200, and the answer of v3: clients read accessToken and expiresIn.', 'The lock and its counter are the client\'s, shared with v3.'],
})
