import type { Variant } from '../kernel/operation.ts'

/** Every documented contradiction of this surface that a client could meet either way. */
export const variants: readonly Variant[] = [
  {
    name: 'gateway.session-status', choices: ['202', '200'], standard: '202',
    about: 'HTTP status of a session: 202 (gateway specification, V2.6 p. 5) or 200 (ABHA swagger, Postman collection).',
    source: 'nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-gateway.yaml against catalogue/hiecm/openapi/.raw/nha-2026-09-16/abha/M1 ABHA Swagger 1.yaml',
  },
  {
    name: 'gateway.session-refusal', choices: ['recorded', 'abha-swagger', 'status-200'], standard: 'recorded',
    about: 'A wrong client or secret: "ABDM-9999: " Invalid user credentials (recorded; its HTTP status was not, 400 is inferred), 1921 or 1922 (ABHA swagger), or the recorded body under HTTP 200 (seen by an integrator).',
    source: 'nha-in/docs: catalogue/annexure/integration-learnings-2026-09-16.md; M1 ABHA Swagger 1.yaml; an integrator\'s observation of 2026',
  },
  {
    name: 'gateway.token-seconds', choices: ['1200', '1800'], standard: '1200',
    about: 'How long an access token lives: 1200 s (gateway specification, decoded samples) or 1800 s (an older M1 file). Clients are told to read expiresIn.',
    source: 'nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-gateway.yaml against catalogue/openapi/hiecm/v3/hiecm-m1.yaml',
  },
  {
    name: 'gateway.absent-token', choices: ['900901', '900902', 'ABDM-2500'], standard: '900901',
    about: 'A call without Authorization: the API manager\'s 900901 (gateway specification), its 900902 (ABHA swagger), or the gateway\'s own ABDM-2500 (portal pages).',
    source: 'nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-gateway.yaml; M1 ABHA Swagger 1.yaml; catalogue/hiecm/concepts/error-codes',
  },
  {
    name: 'gateway.header-status', choices: ['400', '404'], standard: '400',
    about: 'HTTP status of ABDM-2402, 2403 and 2404: in no source. 400 as for malformed headers in V2.6; NHA\'s debugging advice takes a 404 with a domain code inside for a refused header.',
    source: 'NHA, Milestone 3 document V2.6, 13.02.2026, p. 27; nha-in/docs: plugins/abdm-integrators-assistant/skills/abdm-m1/references/debug.md',
  },
  {
    name: 'gateway.timestamp-drift-minutes', choices: ['10', '5', '2'], standard: '10',
    about: 'How far TIMESTAMP may be off: "a few minutes", the number is not published.',
    source: 'nha-in/docs: catalogue/hiecm/errors/abdm-2402; the number is inferred',
  },
  {
    name: 'gateway.bridge-url-delay-minutes', choices: ['0', '5', '15'], standard: '0',
    about: 'When a new bridge URL takes effect: at once (NHA is silent) or 5 to 15 minutes later (an integrator\'s article).',
    source: 'an integrator\'s article, 2026',
  },
  {
    name: 'gateway.api-subscription', choices: ['on', 'off'], standard: 'on',
    about: 'Whether clients are subscribed to the gateway\'s API: without, PATCH bridge/url answers 403 900908 from the API manager.',
    source: 'NHA-ABDM/ABDM-wrapper issue 158',
  },
  {
    name: 'gateway.foreign-services', choices: ['hidden', 'shown'], standard: 'hidden',
    about: 'bridge-service/serviceId for a service of another bridge: an empty 200 as for an unknown id, or its details (NHA advises to look an id up before registering it).',
    source: 'nha-in/docs: plugins/abdm-integrators-assistant/skills/abdm-gateway/; which services are shown is inferred',
  },
  {
    name: 'gateway.service-times', choices: ['iso', 'blank'], standard: 'iso',
    about: 'registerTime, dateCreated and dateModified: 2022-10-06T10:10:00.587Z (specification) or 2021-03-01 11:17:35.1735 (V2.6 p. 16).',
    source: 'nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-gateway.yaml; NHA, Milestone 3 document V2.6, 13.02.2026, p. 15 and 16',
  },
  {
    name: 'gateway.put-service-status', choices: ['202', '200'], standard: '202',
    about: 'HTTP status of PUT bridge-service: no source has it. 202 as PATCH bridge/url beside it.',
    source: 'inferred',
  },
  {
    name: 'gateway.provider-shape', choices: ['gateway', 'phr'], standard: 'gateway',
    about: 'providers and govt-programs answer as the gateway specification has them (isHIP ...) or as the PHR specification has the same paths (isHip, isGovtEntity, endpoints).',
    source: 'nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-gateway.yaml against hiecm-p2.yaml',
  },
  {
    name: 'gateway.linked-types', choices: ['as-sent', 'hip-and-hiu'], standard: 'as-sent',
    about: 'A facility linked as HIP alone is a HIP on the gateway (documents, case HFR-122), or a HIP and an HIU (seen by an integrator).',
    source: 'NHA, New HFR APIs Documentation (SBX), 4; an integrator\'s observation of 2026',
  },
  {
    name: 'gateway.hip-name-length', choices: ['on', 'off'], standard: 'on',
    about: 'Refuse a hipName over 15 characters (field table, case HFR-121), though NHA\'s own samples have 17 and more.',
    source: 'NHA, New HFR APIs Documentation (SBX), 4, table against samples 1 and 3',
  },
]
