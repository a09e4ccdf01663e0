import type { Bundle } from '@medplum/fhirtypes'
import type { Scheme } from '../../bundles/case.ts'
import { firstOf, identifierOf, isObject, listOf, parseJson } from '../../bundles/read.ts'
import type { Leg } from '../legs.ts'
import { payerText } from '../payer-texts.ts'
import { checkClaimAnswer, checkCover, checkPlan } from './answers.ts'
import { checkBase } from './base.ts'
import { checkClaim } from './claim.ts'
import { checkQuestion, checkReply } from './communication.ts'
import { checkDates } from './dates.ts'
import { checkEligibility } from './eligibility.ts'
import type { FaultKind, FaultName } from './faults.ts'
import { faults } from './faults.ts'
import { checkPayload } from './payload.ts'
import { checkAcknowledgement, checkNotice } from './payment.ts'
import { checkReferences } from './references.ts'
import { checkStructure } from './structure.ts'
import type { Check, Expected, Fault } from './subject.ts'
import { checkAction, checkPlanRequest, checkSearch, checkTaskAnswer } from './task.ts'

/** What a receiver finds wrong with an opened message. */
export interface Finding {
  /** Malformed: cannot be read. Wrong-domain: another leg's payload. Invalid: the right one, with something wrong in it. */
  kind: 'malformed' | 'wrong-domain' | 'invalid'
  name: FaultName
  /** Of this style's list; empty: the text is published without one. */
  code: string
  /** The published text, its blanks filled. */
  message: string
  /** `Bundle.entry[2].resource.identifier[0].type` */
  path: string
  /** A sentence for those who look behind it. */
  rule: string
}

const own: Partial<Record<`${Leg['family']} ${Leg['kind']}`, Check>> = {
  'insuranceplan request': checkPlanRequest, 'insuranceplan answer': checkPlan, 'coverageeligibility request': checkEligibility, 'coverageeligibility answer': checkCover,
  'preauth request': checkClaim, 'preauth answer': checkClaimAnswer, 'predetermination request': checkClaim, 'predetermination answer': checkClaimAnswer, 'claim request': checkClaim, 'claim answer': checkClaimAnswer,
  'communication request': checkQuestion, 'communication answer': checkReply, 'paymentnotice request': checkNotice, 'paymentnotice answer': checkAcknowledgement,
  'task request': checkAction, 'task answer': checkTaskAnswer, 'search request': checkSearch, 'search answer': checkTaskAnswer,
}

/**
 * Checks an opened message as its receiver does, in his style; the first finding is what he reports. What the codes name comes before
 * what only base R4 misses, so that the finding says more: the order is inferred. Nothing is asked of a status question's text.
 */
export async function checkBundle(leg: Leg, text: string, style: Scheme, expected: Expected = {}): Promise<Finding[]> {
  if (leg.family === 'status') return []
  const parsed = parseJson(text)
  const tell = (bundle: Bundle | undefined) => (fault: Fault): Finding[] => findingOf(fault, style, bundle)
  if (parsed === undefined) return tell(undefined)({ name: 'not-json', path: '' })
  if (!isObject(parsed) || parsed['resourceType'] !== 'Bundle' || !(parsed['entry'] === undefined || Array.isArray(parsed['entry']))) return tell(undefined)({ name: 'not-a-bundle', path: '' })
  const bundle = parsed as unknown as Bundle
  const subject = { bundle, leg, style, expected }
  const hollow = listOf<unknown>(bundle.entry).findIndex((entry) => !isObject(entry) || !isObject(entry['resource']))
  if (hollow >= 0) return tell(undefined)({ name: 'entry-resource', path: `Bundle.entry[${hollow}]` })
  const foreign = checkPayload(subject)
  if (foreign.length > 0) return foreign.flatMap(tell(bundle))
  const check = own[`${leg.family} ${leg.kind}`]
  const named = [...checkStructure(subject), ...(check?.(subject) ?? []), ...checkDates(subject)]
  const general = [...(await checkBase(subject)), ...checkReferences(subject)]
  return [...named, ...general.filter(({ path }) => !named.some((fault) => fault.path === path))].flatMap(tell(bundle))
}

const KINDS: Partial<Record<FaultName, Finding['kind']>> = { 'not-json': 'malformed', 'not-a-bundle': 'malformed', 'wrong-payload': 'wrong-domain', 'claim-use': 'wrong-domain' }

/** None where this style's payer does not look for it. */
function findingOf({ name, path, values = [], detail }: Fault, style: Scheme, bundle: Bundle | undefined): Finding[] {
  const fault: FaultKind = faults[name]
  const code = fault[style]
  if (code === undefined) return []
  const rule = detail === undefined ? fault.rule : `${fault.rule}: ${detail}`
  const message = code === '' ? (fault.text ?? fault.rule) : (payerText(style, code, { caseNumber: bundle && identifierOf(firstOf(bundle, 'Claim')), values }) ?? fault.rule)
  return [{ kind: KINDS[name] ?? 'invalid', name, code, message, path, rule }]
}
