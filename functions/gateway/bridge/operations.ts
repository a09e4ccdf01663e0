import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'
import { gatewayHeaders, HEADER_REFUSALS, HEADER_VARIANTS, TOKEN_REFUSALS, TOKEN_VARIANTS } from '../headers.ts'
import { errorBody, noData, serviceEndpoints } from '../schemas.ts'

const SOURCE = 'nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-gateway.yaml'
const type = z.enum(['HIP', 'HIU', 'HEALTH_LOCKER', 'PHR'])
const REFUSALS = [...TOKEN_REFUSALS, ...HEADER_REFUSALS] as const
const VARIANTS = [...TOKEN_VARIANTS, ...HEADER_VARIANTS] as const

export const getBridgeServices = operation({
  id: 'gateway.bridge.getBridgeServices', method: 'GET', path: '/api/hiecm/gateway/v3/bridge-services', summary: 'The bridge of the calling client and the services on it',
  session: 'client', headers: gatewayHeaders,
  answer: z.object({
    bridge: z.object({ id: z.string(), name: z.string(), url: z.string(), active: z.boolean(), blocklisted: z.boolean(), entity: z.string().optional() }),
    services: z.array(z.object({ id: z.string(), name: z.string(), types: z.array(type), endpoints: serviceEndpoints.nullish(), active: z.boolean() })),
  }),
  otherAnswers: { 204: noData },
  refusals: REFUSALS, variants: VARIANTS, evidence: 'specification', standing: 'official', source: SOURCE,
  inferred: ['A bridge without a URL shows an empty string.', 'No service yet: 200 with an empty list, not 204.'],
})

export const getBridgeService = operation({
  id: 'gateway.bridge.getBridgeService', method: 'GET', path: '/api/hiecm/gateway/v3/bridge-service/serviceId/{service-id}', summary: 'Details of one service id; an empty 200 for an unknown one',
  session: 'client', headers: gatewayHeaders, params: z.object({ 'service-id': z.string() }),
  answer: z.object({
    id: z.number(), bridgeId: z.string(), serviceId: z.string(), name: z.string(), isHip: z.boolean(), isHiu: z.boolean(), isHealthLocker: z.boolean(), isPhr: z.boolean(),
    active: z.boolean(), registerTime: z.string().nullable(), dateCreated: z.string().nullable(), dateModified: z.string().nullable(), endpoints: serviceEndpoints.optional(),
  }).optional(),
  otherAnswers: { 204: noData },
  refusals: REFUSALS, variants: [...VARIANTS, 'gateway.foreign-services', 'gateway.service-times'], evidence: 'specification', standing: 'official',
  source: `${SOURCE}; the empty 200: catalogue/verification/ (2026-09-17)`,
  inferred: ['The id of another client\'s service is answered as an unknown one.'],
})

export const setBridgeUrl = operation({
  id: 'gateway.bridge.setBridgeUrl', method: 'PATCH', path: '/api/hiecm/gateway/v3/bridge/url', summary: 'Set the one callback URL of the calling client',
  session: 'client', headers: gatewayHeaders,
  request: z.object({ url: z.url({ protocol: /^https?$/ }).max(2048) }),
  answer: z.undefined(), status: 202, otherAnswers: { 204: noData },
  refusals: [...REFUSALS, 'ABDM-1015', '900908'], variants: [...VARIANTS, 'gateway.bridge-url-delay-minutes', 'gateway.api-subscription'],
  evidence: 'specification', standing: 'official', source: SOURCE,
  inferred: ['A URL that is not absolute http or https is ABDM-1015; reachability is not tried.', 'Setting the same URL again is no duplicate (ABDM-1094 is published without a condition).'],
})

export const putBridgeService = operation({
  id: 'gateway.bridge.putBridgeService', method: 'PUT', path: '/api/hiecm/gateway/v3/bridge-service', summary: 'Register or update one service on the bridge',
  session: 'client', headers: gatewayHeaders,
  request: z.object({
    bridgeId: z.string().max(255).nullish(), serviceId: z.string().nullish(), name: z.string().max(255).nullish(),
    isHip: z.boolean().nullish(), isHiu: z.boolean().nullish(), isHealthLocker: z.boolean().nullish(), isPhr: z.boolean().nullish(),
    endpoints: serviceEndpoints.nullish(), attributes: z.record(z.string(), z.unknown()).nullish(), active: z.boolean().nullish(),
  }),
  answer: z.undefined(), status: 202, otherAnswers: { 200: z.undefined() },
  refusals: [...REFUSALS, 'ABDM-1015', 'ABDM-1025', 'ABDM-1095', 'Forbidden'], variants: [...VARIANTS, 'gateway.put-service-status'],
  evidence: 'prose', standing: 'earlier', source: 'nha-in/docs: plugins/abdm-integrators-assistant/skills/abdm-gateway/references/scaffold.md (an example body, no schema)',
  inferred: [
    'serviceId is needed (ABDM-1025); every other field may be absent and then keeps its value, or is its default.',
    'A service id of another client is ABDM-1095; another client\'s bridgeId is the 403 text Forbidden.',
    'No body in the answer.',
  ],
})

const linkage = {
  request: z.object({
    facilityId: z.string(), facilityName: z.string(),
    HRP: z.array(z.object({
      bridgeId: z.string().nullish(), hipName: z.string().nullish(),
      hipId: z.string().nullish(), hipType: z.enum(['HOSPITAL', 'CLINIC', 'LAB', 'PHARMACY', 'WELLNESS', 'DIAGNOSTIC', 'OTHER']).nullish(), facilityName: z.string().nullish(),
      type: z.string().nullish(), active: z.union([z.boolean(), z.enum(['true', 'false'])]).nullish(),
    })).max(20).nullish(),
  }),
  answer: z.union([
    z.array(z.object({
      servicesLinked: z.object({ id: z.string(), name: z.string(), types: z.array(type), active: z.boolean() }).optional(),
      error: errorBody.shape.error.optional(),
    })),
    z.object({ message: z.string() }),
  ]),
  refusals: [...TOKEN_REFUSALS, 'HIS-1070', 'HIS-1003', 'HIS-1004', 'HIS-1113', 'HIS-1120', 'HIS-1123', 'ABDM-1015', 'ABDM-1095', 'Forbidden'],
  variants: [...TOKEN_VARIANTS, 'gateway.linked-types', 'gateway.hip-name-length'],
  evidence: 'prose', standing: 'earlier',
  source: 'NHA, New HFR APIs Documentation (SBX), 4; NHA, Milestone 3 document V2.6, 13.02.2026, p. 13 and 14; nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-m1.yaml',
  inferred: [
    'Entries with hipId are the M1 edition: all or none, answered {message}. Entries with type are the facility registry\'s: each for itself, answered in a list.',
    'A facility that the registry has not got, or only as a draft, is refused as one named otherwise: once for the whole call, under HTTP 200; the words are those of HIS-1120.',
    'The name must be the registered one letter by letter.',
    'Without entries nothing is linked, and an empty list answered: the specification requires facilityId and facilityName alone.',
    'The suffix of a second bridge\'s service (IN..._1) counts up; the words for an unknown bridge id, an unknown type and an overlong name.',
    'HTTP 400 for HIS codes; an entry of the same bridge with another type or active value updates its service; twenty entries at most.',
  ],
} as const

export const linkFacility = operation({
  id: 'gateway.bridge.linkFacility', method: 'POST', path: '/v1/bridges/MutipleHRPAddUpdateServices', summary: 'Tie a facility\'s services to bridges (the misspelt path is the real one)',
  session: 'client', ...linkage,
})

/** One of the facility registry's official calls, which the registry hands on to the gateway. */
export const linkFacilityV4 = operation({
  ...linkage, id: 'gateway.bridge.linkFacilityV4', method: 'POST', path: '/v4/int/v1/bridges/MutipleHRPAddUpdateServices', summary: 'The same below the newer host\'s /v4/int',
  session: 'client', evidence: 'specification', standing: 'official', source: `nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-m4.yaml; ${linkage.source}`,
})
