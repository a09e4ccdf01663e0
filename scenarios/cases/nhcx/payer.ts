import { delinkPolicy, delinkPolicyV2, getPolicies, linkPolicy, linkPolicyV2 } from '../../../functions/nhcx/policies/operations.ts'
import type { CaseCode } from '../../kit/case.ts'
import { caseOf } from '../../kit/case.ts'
import type { Checker } from '../../kit/check.ts'
import { isGood, isRefused } from '../../kit/exchange.ts'
import type { Journey, Kit } from '../../kit/journey.ts'
import { pick, pickEach, pickList, pickText } from '../../kit/pick.ts'
import type { Seen } from '../../kit/seen.ts'
import type { Exchange } from '../../record.ts'
import { resourcesOf } from './bundle-rules.ts'
import { judgeAnswering, judgeAsking } from './checks.ts'
import { claimDecided, delinked, documentsAsked, eligible, found, linked, paymentTold, planGiven, preauthDecided, statusAsked, taskDone } from './insurer.ts'
import { LEGS } from './legs.ts'
import { acknowledgesPayment, claimNumbersIn, judgePolicies, leadsToClaimResponses, numbersAskedFor, outputsOf } from './provider.ts'
import { bundleIn, named, one } from './reading.ts'
import { certificateCase, listCase, sessionCase } from './registry.ts'
import { judgeStatus } from './status.ts'

const keyOf = (number: number): string => `NHCX-payer:payer-uc-${String(number).padStart(2, '0')}`

const after = (journey: Journey<unknown>) => async (kit: Kit): Promise<void> => void (await kit.journey(journey))

const bodyText = (exchange: Exchange, path: string): string => pickText(exchange.request.body, path)
const memberOf = (exchange: Exchange): string => `${bodyText(exchange, 'payerid')} ${bodyText(exchange, 'memberid')}`
const productsOf = (exchange: Exchange): string[] => pickEach(exchange.request.body, 'policies[].productid').map(String)

/** A search that shows whether a product is linked. */
const shows = (exchange: Exchange, products: readonly string[]): boolean => pickList(exchange.response.body, 'policies').some((policy) => products.includes(pickText(policy, 'productid')))

const before = (one: Exchange, other: Exchange): boolean => one.id < other.id

function judgeLink(seen: Seen, check: Checker): void {
  const linking = check.some('the policy is linked', seen.of(linkPolicy, linkPolicyV2), isGood, { wanted: '200 without errormessage' })
  const later = seen.of(getPolicies).filter((search) => linking && before(linking, search))
  check.some('get/policies then gives it, with payerid and processingid', later, (search) => isGood(search) && linking !== undefined && pickList(search.response.body, 'policies').some((policy) => productsOf(linking).includes(pickText(policy, 'productid')) && pickText(policy, 'memberid') === bodyText(linking, 'memberid') && pickText(policy, 'payerid') === bodyText(linking, 'payerid') && pickText(policy, 'processingid') === bodyText(linking, 'processingid')), { wanted: 'the product linked, under the memberid, payerid and processingid linked' })
}

const NOT_LINKED = /There is no policies with requested details/

function judgeDelink(seen: Seen, check: Checker): void {
  const links = seen.of(linkPolicy, linkPolicyV2).filter(isGood)
  const own = new Set(links.flatMap((link) => [bodyText(link, 'payerid'), bodyText(link, 'processingid')]))
  const delinks = seen.of(delinkPolicy, delinkPolicyV2)
  const isOwn = (exchange: Exchange): boolean => own.has(bodyText(exchange, 'payerid')) || own.has(bodyText(exchange, 'processingid'))
  const done = check.some('the policy is de-linked', delinks.filter((delink) => links.some((link) => memberOf(link) === memberOf(delink))), isGood, { wanted: '200 without errormessage' })
  const later = seen.of(getPolicies).filter((search) => done && before(done, search))
  check.some('get/policies gives it no more', later, (search) => isGood(search) && done !== undefined && !shows(search, productsOf(done)), { wanted: '200 without the product' })
  check.guard('a client that created neither payerid nor processingid is refused', own.size > 0 ? delinks.filter((delink) => !isOwn(delink)) : [], { codes: ['NHCX-401', '401'] })
  check.guard('a policy that is not linked is refused in the published words', delinks.filter((delink) => done && before(done, delink) && memberOf(delink) === memberOf(done)), { test: (delink) => isRefused(delink) && NOT_LINKED.test(delink.response.text), wanted: 'There is no policies with requested details', show: ({ response }) => response.body })
}

/** What an answer of ours that holds a ClaimResponse must say of it. */
const claimNumberIn = (exchange: Exchange | undefined, type: string): string => pickText(resourcesOf(bundleIn(exchange), type)[0], 'identifier[0].value')

function judgeAdjudication(seen: Seen, check: Checker, legs: 'preauth' | 'claim', workflow: readonly string[], statuses: readonly string[]): void {
  const { request, answer } = judgeAnswering(seen, check, { legs: LEGS[legs], bundle: 'claim-answer', statuses, workflow, refuses: true })
  check.fits('the ClaimResponse is of the claim that was submitted', answer, claimNumberIn(answer, 'ClaimResponse'), (number) => number !== '' && number === claimNumberIn(request, 'Claim'), claimNumberIn(request, 'Claim') || 'the claim number of the request')
}

function judgeSearch(seen: Seen, check: Checker): void {
  const { request, answer } = judgeAnswering(seen, check, { legs: LEGS.search, bundle: 'task-answer', statuses: ['response.complete', 'response.partial'], refuses: true })
  const wanted = numbersAskedFor(request)
  check.every('the ClaimResponses are those asked for', one(answer), (sent) => leadsToClaimResponses(sent) && (wanted.length === 0 || outputsOf(sent).every((response) => wanted.includes(pickText(response, 'identifier[0].value')))), { wanted: wanted.join(', ') || 'ClaimResponses', show: (sent) => outputsOf(sent).map((response) => pickText(response, 'identifier[0].value')) })
}

/** An InsurancePlan, behind the output of a Task as the sheet has it, or by itself as the samples have it. */
const planKind = (seen: Seen): 'task-answer' | 'plan-answer' => (seen.of(LEGS.plan.answer).some((sent) => resourcesOf(bundleIn(sent), 'Task').length > 0) ? 'task-answer' : 'plan-answer')

export const payerCases: readonly CaseCode[] = [
  caseOf(keyOf(1), { drive: after(linked), judge: judgeLink }),
  caseOf(keyOf(2), { drive: after(linked), judge: (seen, check) => judgePolicies(seen, check, ['AbhaNumber', 'MobileNo']) }),
  caseOf(keyOf(3), { drive: after(delinked), judge: judgeDelink }),
  listCase(keyOf(4)),
  certificateCase(keyOf(5)),
  sessionCase(keyOf(6)),
  caseOf(keyOf(7), {
    drive: after(eligible),
    judge(seen, check) {
      const { answer } = judgeAnswering(seen, check, { legs: LEGS.eligibility, bundle: 'eligibility-answer', refuses: true })
      const [response] = resourcesOf(bundleIn(answer), 'CoverageEligibilityResponse')
      check.fits('it says whether the member is covered', answer, pick(response, 'insurance[0].inforce'), (inforce) => typeof inforce === 'boolean', 'insurance[].inforce')
      check.fits('it says what money there is', answer, pick(response, 'insurance[0].item[0].benefit[0].allowedMoney.value'), (allowed) => typeof allowed === 'number', 'allowedMoney of a benefit')
    },
  }),
  caseOf(keyOf(8), {
    drive: after(planGiven),
    judge(seen, check) {
      const { answer } = judgeAnswering(seen, check, { legs: LEGS.plan, bundle: planKind(seen) })
      check.fits('it holds an InsurancePlan', answer, resourcesOf(bundleIn(answer), 'InsurancePlan').length, (count) => count !== 0, 'an InsurancePlan')
    },
  }),
  caseOf(keyOf(9), { drive: after(preauthDecided), judge: (seen, check) => judgeAdjudication(seen, check, 'preauth', ['20', '21', '23', '24'], ['response.complete']) }),
  caseOf(keyOf(10), {
    drive: after(documentsAsked),
    judge(seen, check) {
      const { request, sealed } = judgeAsking(seen, check, { legs: LEGS.communication, bundle: 'communication', refusedInClear: false })
      const [number = ''] = claimNumbersIn(request, 'CommunicationRequest')
      check.some('the hospital\'s Communication is read', sealed, (answer) => claimNumbersIn(answer, 'Communication').includes(number), { wanted: `a Communication of claim ${number}` })
    },
  }),
  caseOf(keyOf(11), { drive: after(claimDecided), judge: (seen, check) => judgeAdjudication(seen, check, 'claim', ['25', '26', '27', '28', '29', '291'], ['response.complete', 'response.partial']) }),
  caseOf(keyOf(12), { drive: after(found), judge: judgeSearch }),
  caseOf(keyOf(13), {
    drive: after(paymentTold),
    judge(seen, check) {
      const { request, sealed } = judgeAsking(seen, check, { legs: LEGS.payment, bundle: 'payment', workflow: ['30', '31', '33'], refusedInClear: false })
      const [number = ''] = claimNumbersIn(request, 'PaymentNotice')
      check.some('the hospital acknowledges it (17)', sealed, (answer) => named(answer, 'x-hcx-workflow_id') === '17' && acknowledgesPayment(answer, number), { wanted: `x-hcx-workflow_id 17, a completed Task with paymentack for ${number}` })
    },
  }),
  caseOf(keyOf(14), {
    drive: after(taskDone),
    judge(seen, check) {
      const { answer } = judgeAnswering(seen, check, { legs: LEGS.task, bundle: 'task-answer', workflow: ['252', '253', '254', 'PC02'], refuses: true })
      check.every('Task.output leads to the ClaimResponse', one(answer), leadsToClaimResponses, { wanted: 'an output that leads to a ClaimResponse' })
    },
  }),
  caseOf(keyOf(15), { drive: after(statusAsked), judge: (seen, check) => judgeStatus(seen, check) }),
]
