import type { Bundle, ResourceType } from '@medplum/fhirtypes'
import { firstOf, listOf, placedOf } from '../../bundles/read.ts'
import type { Leg, LegFamily } from '../legs.ts'
import type { Fault, Subject } from './subject.ts'
import { entryPath, unless } from './subject.ts'

/** What a leg carries: one of these, and none of those, which are another leg's. */
interface Payload {
  has: readonly ResourceType[]
  not: readonly ResourceType[]
}

const TASKS: readonly ResourceType[] = ['CommunicationRequest', 'Communication', 'PaymentNotice']
const claims: Record<Leg['kind'], Payload> = { request: { has: ['Claim'], not: ['ClaimResponse', ...TASKS] }, answer: { has: ['ClaimResponse'], not: TASKS } }

const payloads: Record<Exclude<LegFamily, 'status'>, Record<Leg['kind'], Payload>> = {
  // An empty plan is the payer alone.
  insuranceplan: { request: { has: ['Task'], not: ['Claim', ...TASKS] }, answer: { has: ['InsurancePlan', 'Organization'], not: ['Claim', 'ClaimResponse', 'CoverageEligibilityResponse', ...TASKS] } },
  coverageeligibility: { request: { has: ['CoverageEligibilityRequest'], not: ['CoverageEligibilityResponse'] }, answer: { has: ['CoverageEligibilityResponse'], not: [] } },
  preauth: claims, predetermination: claims, claim: claims,
  // A notice is acknowledged by sending it back, its Task completed.
  communication: { request: { has: ['CommunicationRequest'], not: ['Communication'] }, answer: { has: ['Communication', 'CommunicationRequest'], not: ['PaymentNotice'] } },
  paymentnotice: { request: { has: ['PaymentNotice'], not: ['CommunicationRequest'] }, answer: { has: ['Task'], not: ['CommunicationRequest', 'Communication'] } },
  task: { request: { has: ['Task'], not: ['Claim', ...TASKS] }, answer: { has: ['Task'], not: TASKS } },
  search: { request: { has: ['Task'], not: ['Claim', ...TASKS] }, answer: { has: ['Task'], not: TASKS } },
}

const USES: Partial<Record<LegFamily, string>> = { preauth: 'preauthorization', predetermination: 'predetermination', claim: 'claim' }

/** Whether it is this leg's payload at all. */
export function checkPayload({ bundle, leg }: Pick<Subject, 'bundle' | 'leg'>): Fault[] {
  if (leg.family === 'status') return []
  if (listOf(bundle.entry).length === 0) return [{ name: 'empty-bundle', path: 'Bundle.entry' }]
  const { has, not } = payloads[leg.family][leg.kind]
  const foreign = not.flatMap((type) => placedOf(bundle, type))[0]
  if (foreign) return [{ name: 'wrong-payload', path: entryPath(foreign.at), detail: `A ${foreign.resource.resourceType} does not go on ${leg.path}` }]
  if (!has.some((type) => firstOf(bundle, type))) return [{ name: 'wrong-payload', path: 'Bundle.entry', detail: `${leg.path} carries ${has.join(' or ')}` }]
  return claimUse(bundle, leg)
}

/** A missing `use` is not another leg's: base R4 tells of it. */
function claimUse(bundle: Bundle, leg: Leg): Fault[] {
  const wanted = USES[leg.family]
  const [claim] = placedOf(bundle, leg.kind === 'request' ? 'Claim' : 'ClaimResponse')
  if (!wanted || !claim) return []
  return unless(claim.resource.use === undefined || claim.resource.use === wanted, 'claim-use', `${entryPath(claim.at)}.use`)
}
