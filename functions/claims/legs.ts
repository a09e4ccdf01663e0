/** What is asked, and its answer: the two legs of one exchange. */
export type LegFamily = 'insuranceplan' | 'coverageeligibility' | 'preauth' | 'predetermination' | 'claim' | 'communication' | 'paymentnotice' | 'task' | 'search' | 'status'

/** `provider` starts, or `payer` (a TPA acts as one), or an `authorised` entity. */
export type Starter = 'provider' | 'payer' | 'authorised' | 'either'

export interface Leg {
  family: LegFamily
  kind: 'request' | 'answer'
  /** Below the exchange's base and below a participant's endpoint: `/v1/preauth/submit`. */
  path: string
  /** What the acknowledgement calls it (nha-in/docs: catalogue/nhcx/concepts/synchronous-acknowledgement.md; for communication, status and predetermination inferred). */
  entityType: string
  starter: Starter
}

const pair = (family: LegFamily, request: string, answer: string, entityType: string, starter: Starter): [Leg, Leg] => [
  { family, kind: 'request', path: request, entityType, starter }, { family, kind: 'answer', path: answer, entityType, starter },
]

/** Every leg of the exchange. nha-in/docs: catalogue/changelog/facts/nhcx-*.json; predetermination from a stored specification. */
export const legs: readonly Leg[] = [
  pair('insuranceplan', '/v1/insuranceplan/request', '/v1/insuranceplan/on_request', 'insuranceplan', 'provider'),
  pair('coverageeligibility', '/v1/coverageeligibility/check', '/v1/coverageeligibility/on_check', 'coverageeligibility', 'provider'),
  pair('preauth', '/v1/preauth/submit', '/v1/preauth/on_submit', 'preauth', 'provider'),
  pair('predetermination', '/v1/predetermination/submit', '/v1/predetermination/on_submit', 'predetermination', 'provider'),
  pair('claim', '/v1/claim/submit', '/v1/claim/on_submit', 'claim', 'provider'),
  pair('communication', '/v1/communication/request', '/v1/communication/on_request', 'task', 'payer'),
  pair('paymentnotice', '/v1/paymentnotice/request', '/v1/paymentnotice/on_request', 'payment', 'payer'),
  pair('task', '/v1/task/submit', '/v1/task/on_submit', 'task', 'provider'),
  pair('search', '/v1/search/submit', '/v1/search/on_submit', 'task', 'authorised'),
  pair('status', '/v1/status', '/v1/on_status', 'status', 'either'),
].flat()

const byPath = new Map(legs.map((leg) => [leg.path, leg]))

export const legAt = (path: string): Leg | undefined => byPath.get(path)

/** The other leg of the same exchange. */
export const pairedWith = (leg: Leg): Leg => legs.find(({ family, kind }) => family === leg.family && kind !== leg.kind)!
