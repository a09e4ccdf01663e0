import { getPolicies, getPoliciesV2 } from '../../../functions/nhcx/policies/operations.ts'
import { eligibilityRequest } from '../../../functions/bundles/eligibility.ts'
import type { CaseCode } from '../../kit/case.ts'
import { caseOf } from '../../kit/case.ts'
import type { Checker } from '../../kit/check.ts'
import { mustBeTaken } from '../../kit/claims/claims.ts'
import { isGood } from '../../kit/exchange.ts'
import type { Journey, Kit } from '../../kit/journey.ts'
import { pick, pickEach, pickList, pickText } from '../../kit/pick.ts'
import type { Seen } from '../../kit/seen.ts'
import type { Exchange } from '../../record.ts'
import { resourcesOf, targetOf } from './bundle-rules.ts'
import { judgeAnswering, judgeAsking } from './checks.ts'
import { cancelled, checked, claimed, paid, planned, preauthorised, queried, searched, told } from './hospital.ts'
import { LEGS } from './legs.ts'
import { bundleIn, isReceipted, named, one, onThreadOf } from './reading.ts'
import { certificateCase, listCase, sessionCase } from './registry.ts'
import { judgeStatus } from './status.ts'
import { isFinal, treat } from './treatment.ts'

const keyOf = (number: number): string => `NHCX-provider:provider-uc-${String(number).padStart(2, '0')}`

const after = (journey: Journey<unknown>) => async (kit: Kit): Promise<void> => void (await kit.journey(journey))

/** Whom a hospital is to address, by the answer of get/policies in either of its published forms. */
const processorsIn = (exchange: Exchange): string[] => ['policies[].processingid', 'participantdetails[].participantcode'].flatMap((path) => pickEach(exchange.response.body, path)).map(String).filter((code) => code.includes('@'))

const askedBy = (exchange: Exchange): string => pickText(exchange.request.body, 'identifiertype')

async function drivePolicies(kit: Kit): Promise<void> {
  const { hospital, of } = await treat(kit, kit.claims.others.dummyPayer)
  const found = await kit.call(getPolicies, { body: { identifiertype: 'AbhaNumber', identifiervalue: of.patient.abha } })
  await kit.call(getPolicies, { body: { identifiertype: 'MobileNo', identifiervalue: of.patient.mobile } })
  const [to = of.payer.code] = processorsIn(found)
  mustBeTaken(await hospital.send(LEGS.eligibility.request, { to, bundle: eligibilityRequest(kit.claims.make(), of, 'validation'), abha: of.patient.abha }))
}

/** Policies as each must be told. */
function hasPolicies(exchange: Exchange): boolean {
  const policies = pickList(exchange.response.body, 'policies')
  const told = policies.length > 0 && policies.every((policy) => pickText(policy, 'payerid') !== '' && pickText(policy, 'processingid') !== '')
  return isGood(exchange) && (told || pickList(exchange.response.body, 'participantdetails').length > 0)
}

export function judgePolicies(seen: Seen, check: Checker, types: readonly string[]): void {
  const calls = seen.of(getPolicies, getPoliciesV2)
  for (const type of types) check.some(`a search by ${type} gives the policy, with payerid and processingid`, calls.filter((exchange) => askedBy(exchange) === type), hasPolicies, { wanted: '200 with payerid and processingid' })
}

export const claimNumbersIn = (exchange: Exchange | undefined, type: string): string[] => resourcesOf(bundleIn(exchange), type).map((resource) => pickText(resource, 'identifier[0].value'))

/** The ClaimResponses that the outputs of a Task lead to; undefined in it: an output leads nowhere. */
export const outputsOf = (exchange: Exchange): unknown[] => resourcesOf(bundleIn(exchange), 'Task').flatMap((task) => pickList(task, 'output')).map((output) => targetOf(bundleIn(exchange), pickText(output, 'valueReference.reference')))

export const leadsToClaimResponses = (exchange: Exchange): boolean => outputsOf(exchange).length > 0 && outputsOf(exchange).every((resource) => pickText(resource, 'resourceType') === 'ClaimResponse')

/** Claim numbers that a search or another Task names. */
export const numbersAskedFor = (exchange: Exchange | undefined): string[] => resourcesOf(bundleIn(exchange), 'Task').flatMap((task) => pickList(task, 'input')).filter((input) => /claimnumber/i.test(pickText(input, 'type.coding[0].code'))).map((input) => pickText(input, 'valueString'))

/** The claim number tells whose a decision is. Asked by something else than claim numbers, any may come. nha-in/docs: current/doc/documents/ (response sheets) */
export function judgeWhose(check: Checker, sealed: readonly Exchange[], numbers: readonly string[]): void {
  const holding = sealed.filter((answer) => claimNumbersIn(answer, 'ClaimResponse').length > 0)
  const show = (answer: Exchange): string[] => claimNumbersIn(answer, 'ClaimResponse')
  check.every('each ClaimResponse is of the claim asked about', holding, (answer) => numbers.length === 0 || show(answer).every((number) => numbers.includes(number)), { wanted: numbers.join(', ') || 'ClaimResponses', show })
}

/** A completed Task that says the payment of this claim was received. */
export function acknowledgesPayment(exchange: Exchange, number: string): boolean {
  const [task] = resourcesOf(bundleIn(exchange), 'Task')
  const outputs = pickList(task, 'output')
  return pickText(task, 'status') === 'completed' && outputs.some((output) => pickText(output, 'valueCodeableConcept.coding[0].code') === 'paymentack') && outputs.some((output) => pickText(output, 'valueString') === number)
}

function judgeCommunication(seen: Seen, check: Checker): void {
  const { request } = judgeAnswering(seen, check, { legs: LEGS.communication, bundle: 'communication-answer' })
  const numbers = claimNumbersIn(request, 'CommunicationRequest')
  const asked = seen.of(LEGS.preauth.request, LEGS.claim.request).find((sent) => [...claimNumbersIn(sent, 'Claim')].some((number) => numbers.includes(number)))
  check.every('the decision comes on the first thread', one(asked && onThreadOf(asked, seen.received(LEGS.preauth.answer, LEGS.claim.answer)).find(isFinal)), isReceipted, { wanted: 'response.complete on the correlation id of the submission, taken with 202' })
}

function judgeAcknowledgement(seen: Seen, check: Checker): void {
  const { request, answer } = judgeAnswering(seen, check, { legs: LEGS.payment, bundle: 'payment-answer', workflow: ['17'] })
  check.every('the notice is of workflow 30 or 33', one(request), (notice) => ['30', '33'].includes(named(notice, 'x-hcx-workflow_id')), { wanted: '30 or 33', show: (notice) => named(notice, 'x-hcx-workflow_id') })
  const [paid] = resourcesOf(bundleIn(request), 'PaymentReconciliation')
  check.fits('the notice says how much was paid, and under which UTR', request, [pick(paid, 'paymentAmount.value'), pickText(paid, 'paymentIdentifier.value')], (said) => typeof (said as unknown[])[0] === 'number' && (said as unknown[])[1] !== '', 'an amount, and a UTR')
  const [task] = resourcesOf(bundleIn(answer), 'Task')
  const outputs = pickList(task, 'output')
  const [number = ''] = claimNumbersIn(request, 'PaymentNotice')
  check.fits('a completed Task acknowledges the payment', answer, [pickText(task, 'status'), ...outputs.map((output) => pickText(output, 'valueCodeableConcept.coding[0].code'))], (said) => (said as string[])[0] === 'completed' && (said as string[]).includes('paymentack'), 'completed, output paymentack')
  check.fits('it names the claim number of the notice', answer, outputs.map((output) => pickText(output, 'valueString')), (said) => number !== '' && (said as string[]).includes(number), number || 'the claim number of the notice')
}

export const providerCases: readonly CaseCode[] = [
  listCase(keyOf(1)),
  caseOf(keyOf(2), {
    drive: drivePolicies,
    judge(seen, check) {
      judgePolicies(seen, check, ['AbhaNumber', 'MobileNo'])
      const processors = new Set(seen.of(getPolicies, getPoliciesV2).flatMap(processorsIn))
      check.some('what follows is addressed to the processingid', seen.of(LEGS.eligibility.request), (sent) => isGood(sent) && processors.has(named(sent, 'x-hcx-recipient_code')), { wanted: 'x-hcx-recipient_code is a processingid, and 202' })
    },
  }),
  certificateCase(keyOf(3), after(checked)),
  sessionCase(keyOf(4)),
  caseOf(keyOf(5), {
    drive: after(checked),
    judge(seen, check) {
      const { sealed } = judgeAsking(seen, check, { legs: LEGS.eligibility, bundle: 'eligibility' })
      check.some('outcome complete and insurance[].inforce are read', sealed, (answer) => resourcesOf(bundleIn(answer), 'CoverageEligibilityResponse').some((response) => pickText(response, 'outcome') === 'complete' && typeof pick(response, 'insurance[0].inforce') === 'boolean'), { wanted: 'a CoverageEligibilityResponse, outcome complete, inforce true or false' })
    },
  }),
  caseOf(keyOf(6), {
    drive: after(planned),
    judge(seen, check) {
      const { sealed } = judgeAsking(seen, check, { legs: LEGS.plan, bundle: 'plan' })
      check.some('an InsurancePlan is read', sealed, (answer) => resourcesOf(bundleIn(answer), 'InsurancePlan').length > 0, { wanted: 'an InsurancePlan in the bundle' })
    },
  }),
  caseOf(keyOf(7), {
    drive: after(preauthorised),
    judge(seen, check) {
      const { request, sealed } = judgeAsking(seen, check, { legs: LEGS.preauth, bundle: 'claim', workflow: ['12'], answeredWith: ['20', '21', '23', '24'] })
      check.some('a ClaimResponse is read', sealed, (answer) => resourcesOf(bundleIn(answer), 'ClaimResponse').length > 0, { wanted: 'a ClaimResponse in the bundle' })
      judgeWhose(check, sealed, claimNumbersIn(request, 'Claim'))
    },
  }),
  caseOf(keyOf(8), { drive: after(queried), judge: judgeCommunication }),
  caseOf(keyOf(9), {
    drive: after(claimed),
    judge(seen, check) {
      const { request, sealed } = judgeAsking(seen, check, { legs: LEGS.claim, bundle: 'claim', workflow: ['15'], answeredWith: ['25', '26', '27', '291'] })
      check.some('a ClaimResponse is read', sealed, (answer) => resourcesOf(bundleIn(answer), 'ClaimResponse').length > 0, { wanted: 'a ClaimResponse in the bundle' })
      judgeWhose(check, sealed, claimNumbersIn(request, 'Claim'))
    },
  }),
  caseOf(keyOf(10), {
    drive: after(searched),
    judge(seen, check) {
      const { request, sealed } = judgeAsking(seen, check, { legs: LEGS.search, bundle: 'task' })
      check.some('each Task.output leads to a ClaimResponse', sealed, leadsToClaimResponses, { wanted: 'outputs that lead to ClaimResponses' })
      judgeWhose(check, sealed, numbersAskedFor(request))
    },
  }),
  caseOf(keyOf(11), { drive: after(paid), judge: judgeAcknowledgement }),
  caseOf(keyOf(12), {
    drive: after(cancelled),
    judge(seen, check) {
      const { request, sealed } = judgeAsking(seen, check, { legs: LEGS.task, bundle: 'task', workflow: ['36', 'PC01'], answeredWith: ['252', '253', '254', 'PC02'] })
      check.some('Task.output leads to a ClaimResponse', sealed, leadsToClaimResponses, { wanted: 'an output that leads to a ClaimResponse' })
      judgeWhose(check, sealed, numbersAskedFor(request))
    },
  }),
  caseOf(keyOf(13), { drive: after(told), judge: (seen, check) => judgeStatus(seen, check) }),
]

