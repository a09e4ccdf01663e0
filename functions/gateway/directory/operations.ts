import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'
import { gatewayHeaders, HEADER_REFUSALS, HEADER_VARIANTS, TOKEN_REFUSALS, TOKEN_VARIANTS } from '../headers.ts'
import { lockerEndpoints, noData } from '../schemas.ts'

const identity = z.object({ identifier: z.object({ name: z.string(), id: z.string() }), facilityType: z.array(z.enum(['HIP', 'HIU', 'HEALTH_LOCKER'])) })
/** The two editions of the same calls: `isHIP` in the gateway's, `isHip` with more beside it in the PHR's. */
const phrPart = { isHip: z.boolean().optional(), isGovtEntity: z.boolean().nullish(), endpoints: lockerEndpoints.optional() }
const provider = identity.extend({ ...phrPart, isHIP: z.boolean().optional(), isHiu: z.boolean().optional(), isHealthLocker: z.boolean().optional(), isPhr: z.boolean().optional() })
const detail = identity.extend({ ...phrPart, isHIP: z.boolean().optional() })
const locker = identity.extend(phrPart)

const byName = z.object({ name: z.string().optional() })
const shared = {
  method: 'GET', session: 'client', headers: gatewayHeaders, refusals: [...TOKEN_REFUSALS, ...HEADER_REFUSALS],
  evidence: 'specification', standing: 'earlier', source: 'nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-gateway.yaml',
} as const
const VARIANTS = [...TOKEN_VARIANTS, ...HEADER_VARIANTS, 'gateway.provider-shape'] as const
const LISTED = 'The directory is every active service registered in this world, and the one programme of the specification\'s examples.'

export const listProviders = operation({
  id: 'gateway.directory.listProviders', path: '/api/hiecm/gateway/v3/providers', summary: 'Providers filtered by name',
  ...shared, variants: VARIANTS, query: byName, answer: z.array(provider), otherAnswers: { 204: noData },
  inferred: [LISTED, 'The name is looked for anywhere in a provider\'s, whatever its case; nothing found is an empty list.'],
})

export const getProvider = operation({
  id: 'gateway.directory.getProvider', path: '/api/hiecm/gateway/v3/providers/{provider-id}', summary: 'One provider',
  ...shared, variants: VARIANTS, params: z.object({ 'provider-id': z.string() }), answer: detail, otherAnswers: { 204: noData },
  inferred: [LISTED, 'An unknown id is the documented 204, without the body that HTTP forbids.'],
})

export const listGovtPrograms = operation({
  id: 'gateway.directory.listGovtPrograms', path: '/api/hiecm/gateway/v3/govt-programs', summary: 'Government programmes',
  ...shared, variants: VARIANTS, answer: z.array(detail), otherAnswers: { 204: noData },
  inferred: [LISTED, 'A programme is a service on the bridge of a client whose entity is Government.'],
})

export const listHealthLockers = operation({
  id: 'gateway.directory.listHealthLockers', path: '/api/hiecm/gateway/v3/health-lockers', summary: 'Providers with a health locker',
  ...shared, variants: [...TOKEN_VARIANTS, ...HEADER_VARIANTS], query: byName, answer: z.array(locker), otherAnswers: { 204: noData },
  inferred: [LISTED],
})
