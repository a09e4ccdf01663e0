import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'
import { gatewayHeaders, HEADER_REFUSALS, HEADER_VARIANTS, TOKEN_REFUSALS, TOKEN_VARIANTS } from '../headers.ts'
import { noData } from '../schemas.ts'

const jwks = z.object({
  keys: z.array(z.object({
    e: z.string(), kid: z.string(), kty: z.string(), n: z.string(), use: z.string(), x5c: z.array(z.string()), x5t: z.string(), x5t2: z.string(), alg: z.string(),
  })),
})

export const getCerts = operation({
  id: 'gateway.certs.getCerts', method: 'GET', path: '/api/hiecm/gateway/v3/certs', summary: 'The keys that sign gateway tokens and callbacks; needs a token',
  session: 'client', headers: gatewayHeaders, answer: jwks, otherAnswers: { 204: noData },
  refusals: [...TOKEN_REFUSALS, ...HEADER_REFUSALS], variants: [...TOKEN_VARIANTS, ...HEADER_VARIANTS],
  evidence: 'observed', standing: 'earlier', source: 'nha-in/docs: catalogue/verification/hiecm.endpoint.gateway-get-gateway-certs.json (2026-09-17): 401 without a token, two keys',
})

/** Read by clients that verify callbacks without a session: they send none of the headers. */
const publicCerts = {
  method: 'GET', session: 'none', answer: jwks, refusals: [], evidence: 'observed', standing: 'legacy',
  source: 'nha-in/docs: catalogue/verification/ (2026-09-17): v0.5 is public where v3 is not; integrators\' code',
} as const

export const getCertsV05 = operation({ id: 'gateway.certs.getCertsV05', path: '/api/hiecm/gateway/v0.5/certs', summary: 'The same, public', ...publicCerts })
export const getCertsLegacy = operation({ id: 'gateway.certs.getCertsLegacy', path: '/gateway/v0.5/certs', summary: 'The same, public, on the oldest path', ...publicCerts })

export const getOpenIdConfiguration = operation({
  id: 'gateway.certs.getOpenIdConfiguration', method: 'GET', path: '/api/hiecm/gateway/v3/.well-known/openid-configuration', summary: 'Where the keys are',
  session: 'none', headers: gatewayHeaders, answer: z.object({ jwks_uri: z.string() }), otherAnswers: { 204: noData },
  refusals: HEADER_REFUSALS, variants: HEADER_VARIANTS, evidence: 'observed', standing: 'earlier',
  source: 'nha-in/docs: catalogue/verification/gateway_* (2026-09-17); headers: NHA, Milestone 3 document V2.6, 13.02.2026, p. 6',
  inferred: ['jwks_uri points at the address this world is reached by, so that a client that follows it stays in the world.'],
})
