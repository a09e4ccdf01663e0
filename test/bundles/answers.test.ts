import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Scheme } from '../../functions/bundles/case.ts'
import { rupees } from '../../functions/bundles/case.ts'
import { claimAnswer, verdicts } from '../../functions/bundles/claim-answer.ts'
import { claimRequest } from '../../functions/bundles/claim.ts'
import { communicationAnswer, communicationRequest } from '../../functions/bundles/communication.ts'
import { eligibilityAnswer, eligibilityRequest } from '../../functions/bundles/eligibility.ts'
import { insurancePlanAnswer, insurancePlanRequest } from '../../functions/bundles/insurance-plan.ts'
import { paymentAck, paymentNotice } from '../../functions/bundles/payment.ts'
import { codeOf, firstOf, identifierOf, lastOf, placedOf, resourcesOf, targetOf } from '../../functions/bundles/read.ts'
import { taskAnswer, taskRequest } from '../../functions/bundles/task.ts'
import { AT, counting, sampleCase } from '../support/bundles.ts'

const of = sampleCase()
const make = counting()
const request = claimRequest(make, of, 'preauthorization')
const responseTo = (decision: Parameters<typeof claimAnswer>[2], scheme: Scheme = 'standard') => firstOf(claimAnswer(make, request, decision, scheme), 'ClaimResponse')!
const approved = { ...verdicts.standard.approved, disposition: 'Approved', benefit: 40_500 }

describe('a decision', () => {
  test('is told by outcome and reason together, as each payer does', () => {
    const told = (scheme: Scheme) => Object.entries(verdicts[scheme]).map(([verdict, { outcome, reason }]) => `${verdict}: ${outcome} ${reason}`)
    expect(told('pmjay')).toEqual(['received: queued submitted', 'approved: complete approved', 'partly-approved: partial approved', 'queried: partial queried', 'rejected: complete cancelled', 'cancelled: complete cancelled'])
    expect(told('standard')).toEqual(['received: queued submitted', 'approved: complete approved', 'partly-approved: partial approved', 'queried: partial queried', 'rejected: error rejected', 'cancelled: error cancelled'])
  })

  test('names the claim, what was asked and what is granted', () => {
    const response = responseTo({ ...approved, preAuthRef: 'PA-1' })
    expect(response).toMatchObject({ use: 'preauthorization', outcome: 'complete', disposition: 'Approved', preAuthRef: 'PA-1' })
    expect(identifierOf(response, 'CLN')).toBe(of.caseNumber)
    expect(codeOf(response.adjudication![0]!.reason)).toBe('approved')
    expect(response.total!.map(({ category, amount }) => [codeOf(category), amount!.value, amount!.currency])).toEqual([['benefit', 40_500, 'INR'], ['submitted', 40_500, 'INR'], ['eligible', 40_500, 'INR']])
    expect(response.item!.map(({ itemSequence, adjudication }) => [itemSequence, ...adjudication!.map(({ category }) => codeOf(category))])).toEqual([[1, 'submitted', 'eligible', 'reason', 'status'], [2, 'submitted', 'eligible', 'reason', 'status']])
  })

  test('of the reference payer: tagged, without currency and profile, its total under PMJAY-T, SNOMED under an address of its own', () => {
    const answer = claimAnswer(make, request, approved, 'pmjay')
    const response = firstOf(answer, 'ClaimResponse')!
    expect(answer.identifier!.system).toBe('https://payer.pmajy.nha.gov.in')
    expect(answer.entry!.every(({ resource }) => resource!.meta?.tag?.[0]?.code === 'SUBSETTED')).toBe(true)
    expect([response.meta!.profile, response.total!.at(-1)!.id, response.total![0]!.amount!.currency, response.type!.coding![0]!.system]).toEqual([undefined, 'PMJAY-T', undefined, 'http://snomed.info/sct0'])
    expect(request.entry!.some(({ resource }) => resource!.meta?.tag)).toBe(false)
  })

  test('a query has no eligible total, and what is refused its codes', () => {
    expect(responseTo({ ...verdicts.pmjay.queried, disposition: 'More', benefit: 0 }, 'pmjay').total!.map(({ category }) => codeOf(category))).toEqual(['benefit', 'submitted'])
    expect(responseTo({ ...approved, errors: [{ code: 'PAYR-1301', message: 'Raised' }, { code: '', message: 'Codeless' }] }).error).toEqual([{ code: { coding: [{ code: 'PAYR-1301', display: 'Raised' }], text: 'Raised' } }, { code: { text: 'Codeless' } }])
  })

  test('shares what it grants out among the lines, to the paisa', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 9_999_999 }), { minLength: 1, maxLength: 12 }), fc.double({ min: 0, max: 1, noNaN: true }), (paise, share) => {
      const items = paise.map((price, at) => ({ sequence: at + 1, category: 'SG', code: `P${at}`, display: 'P', quantity: 1, unitPrice: price / 100 }))
      const asked = rupees(items.reduce((sum, { unitPrice }) => sum + unitPrice, 0))
      const benefit = rupees(asked * share)
      const response = firstOf(claimAnswer(counting(), claimRequest(counting(), { ...of, items }, 'claim'), { ...approved, benefit }, 'standard'), 'ClaimResponse')!
      const eligible = response.item!.map(({ adjudication }) => adjudication!.find(({ category }) => codeOf(category) === 'eligible')!.amount!.value!)
      expect(rupees(eligible.reduce((sum, amount) => sum + amount, 0))).toBe(benefit)
      expect(Math.min(...eligible)).toBeGreaterThanOrEqual(-0.06)
    }))
  })
})

test('eligibility: the request comes first with the reference payer and after the answer with any other; the answer names it', () => {
  const asked = eligibilityRequest(make, of, 'auth-requirements')
  const cover = { inforce: true, disposition: 'In force', sumInsured: 1000, used: 400, documents: [{ code: 'MAND0409', display: 'Reports' }], excluded: ['MG004A'] }
  const types = (scheme: Scheme) => eligibilityAnswer(make, asked, cover, scheme).entry!.map(({ resource }) => resource!.resourceType)
  expect(types('pmjay').slice(0, 2)).toEqual(['CoverageEligibilityRequest', 'Patient'])
  expect(types('standard').slice(0, 2)).toEqual(['CoverageEligibilityResponse', 'Patient'])
  const response = lastOf(eligibilityAnswer(make, asked, cover, 'pmjay'), 'CoverageEligibilityResponse')!
  expect(response.request!.reference).toBe(asked.entry![0]!.fullUrl)
  const [kept, excluded] = response.insurance![0]!.item!
  expect(kept).toMatchObject({ excluded: false, authorizationRequired: true, benefit: [{ allowedMoney: { value: 600 }, usedMoney: { value: 400 } }], authorizationSupporting: [{ coding: [{ code: 'MAND0409' }], text: 'Type: pre\n Procedure Code:SG039A' }] })
  expect(excluded).toMatchObject({ excluded: true })
  expect(firstOf(eligibilityAnswer(make, eligibilityRequest(make, of, 'discovery'), cover, 'standard'), 'CoverageEligibilityResponse')!.insurance![0]!.item).toBeUndefined()
})

test('a plan: each package with its rate, conditions and documents; none is the payer alone', () => {
  const asked = insurancePlanRequest(make, of, { policyNumber: '100217', providerId: '32722' })
  expect(firstOf(asked, 'Task')!.input!.map(({ valueString }) => valueString)).toEqual(['100217', '32722'])
  const bundle = insurancePlanAnswer(make, asked, { policy: '100217', name: 'Cover', payer: of.payer, sumInsured: 5, from: AT, until: AT })
  const plan = firstOf(bundle, 'InsurancePlan')!
  expect(identifierOf(plan, 'NH')).toBe('100217')
  const benefits = plan.plan![0]!.specificCost!.flatMap(({ benefit }) => benefit ?? [])
  expect(benefits.map(({ type, cost }) => `${codeOf(type)} ${cost![0]!.value!.value}`)).toContain('SG039A 25000')
  expect(plan.coverage!.flatMap(({ benefit }) => benefit.map(({ id }) => id))).toEqual(benefits.map(({ type }) => codeOf(type)))
  expect(insurancePlanAnswer(make, asked, undefined).entry!.map(({ resource }) => resource!.resourceType)).toEqual(['Organization'])
})

test('a question, its answer and what the answer carries on', () => {
  const question = communicationRequest(make, request, { claimNumber: of.caseNumber, text: 'The summary?' })
  expect(firstOf(question, 'Task')).toMatchObject({ status: 'requested', intent: 'order' })
  expect(targetOf(question, firstOf(question, 'CommunicationRequest')!.basedOn![0])?.resourceType).toBe('Claim')
  const reply = communicationAnswer(make, question, { text: 'Here', documents: of.documents })
  const communication = firstOf(reply, 'Communication')!
  expect([firstOf(reply, 'Task')!.status, identifierOf(communication, 'CLN'), communication.basedOn![0]!.reference]).toEqual(['completed', of.caseNumber, placedOf(question, 'CommunicationRequest')[0]!.fullUrl])
  expect(communication.payload!.map((part) => Object.keys(part)[0])).toEqual(['contentString', 'contentAttachment'])
})

test('a payment: what is paid and what is withheld come to what was approved, and the acknowledgement names the claim', () => {
  const notice = paymentNotice(make, request, { claimNumber: of.caseNumber, amount: 1000.1, tds: 100.05, utr: 'U1', settled: true }, 'pmjay')
  const { paymentAmount, paymentIdentifier, detail } = firstOf(notice, 'PaymentReconciliation')!
  expect([paymentAmount!.value, paymentIdentifier!.value, ...detail!.map(({ type, amount }) => `${codeOf(type)} ${amount!.value}`)]).toEqual([900.05, 'U1', 'TDS 100.05', 'Payment 900.05'])
  const { output } = firstOf(paymentAck(make, notice), 'Task')!
  expect([codeOf(output![0]!.valueCodeableConcept), output![1]!.valueString]).toEqual(['paymentack', of.caseNumber])
})

test('a task: the claim number under both names, its answer leads to a ClaimResponse', () => {
  const asked = taskRequest(make, of, 'reprocess', { documents: of.documents, amount: 12.5 })
  expect(firstOf(asked, 'Task')!.input!.map(({ type }) => codeOf(type))).toEqual(['claimNumber', 'initimationNumber', 'document', 'amount'])
  const answer = taskAnswer(make, asked, [{ ...approved, claimNumber: 'A' }, { ...approved, claimNumber: 'B' }], 'standard')
  const outputs = firstOf(answer, 'Task')!.output!.map(({ valueReference }) => identifierOf(targetOf(answer, valueReference)))
  expect([outputs, resourcesOf(answer, 'ClaimResponse').length]).toEqual([['A', 'B'], 2])
})
