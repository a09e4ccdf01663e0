import { communicationAnswer } from '../../../functions/bundles/communication.ts'
import { eligibilityRequest } from '../../../functions/bundles/eligibility.ts'
import { insurancePlanRequest } from '../../../functions/bundles/insurance-plan.ts'
import { paymentAck } from '../../../functions/bundles/payment.ts'
import { samplePaper } from '../../../functions/bundles/paper.ts'
import { searchRequest } from '../../../functions/bundles/search.ts'
import { taskRequest } from '../../../functions/bundles/task.ts'
import { initPaymentNotice, processRequest } from '../../../functions/counterparties/dummy/operations.ts'
import { mustBeTaken, mustHave } from '../../kit/claims/claims.ts'
import type { Journey, Kit } from '../../kit/journey.ts'
import { pickText } from '../../kit/pick.ts'
import type { Exchange } from '../../record.ts'
import { resourcesOf } from './bundle-rules.ts'
import { LEGS } from './legs.ts'
import { bundleIn, callIdOf, correlationOf } from './reading.ts'
import type { Treatment } from './treatment.ts'
import { acknowledged, asBundle, sendClaim, sendPreauth, sendUnreadable, treat, verdictOf, watchReports } from './treatment.ts'

/** What a reference hospital does in the provider's use cases. */

/** A treatment and the message that a further step is about. */
export interface Step extends Treatment {
  sent: Exchange
}

export const checked: Journey<Step> = {
  name: 'nhcx:eligibility',
  async drive(kit) {
    const treatment = await treat(kit, kit.claims.others.dummyPayer)
    const { hospital, of } = treatment
    const bundle = eligibilityRequest(kit.claims.make(), of, 'validation')
    const sent = mustBeTaken(await hospital.send(LEGS.eligibility.request, { to: of.payer.code, bundle, abha: of.patient.abha }))
    await hospital.receive(LEGS.eligibility.answer, { correlationId: correlationOf(sent) })
    await sendUnreadable(kit, treatment, LEGS.eligibility, bundle)
    return { ...treatment, sent }
  },
}

/** nha-in/docs: catalogue/nhcx/sandbox/: the dummy payer knows this hospital and this policy. */
const DUMMY_PLAN = { providerId: '32722', policyNumber: '100217' }

export const planned: Journey<void> = {
  name: 'nhcx:plan',
  async drive(kit) {
    const treatment = await treat(kit, kit.claims.others.dummyPayer)
    const { hospital, of } = treatment
    const bundle = insurancePlanRequest(kit.claims.make(), of, DUMMY_PLAN)
    const sent = mustBeTaken(await hospital.send(LEGS.plan.request, { to: of.payer.code, bundle }))
    await hospital.receive(LEGS.plan.answer, { correlationId: correlationOf(sent) })
    await sendUnreadable(kit, treatment, LEGS.plan, bundle)
  },
}

/** The dummy payer decides what was sent to it. */
const hook = (kit: Kit, sent: Exchange, method: 'Preauth' | 'Claim', action: 'Approve' | 'Query') => kit.call(processRequest, { body: { action, method, correlationId: correlationOf(sent) } })

export const preauthorised: Journey<Step & { preAuthRef: string }> = {
  name: 'nhcx:preauth',
  async drive(kit) {
    const treatment = await treat(kit, kit.claims.others.dummyPayer)
    const { hospital } = treatment
    const sent = await sendPreauth(kit, treatment)
    await acknowledged(hospital, LEGS.preauth.answer, sent)
    await hook(kit, sent, 'Preauth', 'Approve')
    const verdict = await verdictOf(hospital, LEGS.preauth.answer, sent)
    await sendUnreadable(kit, treatment, LEGS.preauth, asBundle(sent), { workflow: '12' })
    return { ...treatment, sent, preAuthRef: pickText(resourcesOf(bundleIn(verdict), 'ClaimResponse').at(-1), 'preAuthRef') }
  },
}

/** The payer asks for documents before he decides. */
export const queried: Journey<void> = {
  name: 'nhcx:communication',
  async drive(kit) {
    const treatment = await treat(kit, kit.claims.others.dummyPayer)
    const { hospital, of } = treatment
    const sent = await sendPreauth(kit, treatment)
    await acknowledged(hospital, LEGS.preauth.answer, sent)
    await hook(kit, sent, 'Preauth', 'Query')
    const isAbout = (exchange: Exchange): boolean => resourcesOf(bundleIn(exchange), 'CommunicationRequest').some((request) => pickText(request, 'identifier[0].value') === of.caseNumber)
    const question = mustHave(await hospital.receive(LEGS.communication.request, { fits: isAbout }), `a communication request about ${of.caseNumber}`)
    const documents = [{ category: 'HDS', code: 'MAND0006', title: 'Discharge summary', contentType: 'application/pdf' as const, data: samplePaper('Discharge summary') }]
    const answer = mustBeTaken(await hospital.send(LEGS.communication.answer, { answers: question, bundle: communicationAnswer(kit.claims.make(), asBundle(question), { text: 'As asked for', documents }) }))
    await verdictOf(hospital, LEGS.preauth.answer, sent)
    await watchReports(kit, hospital, answer)
  },
}

export const claimed: Journey<Step> = {
  name: 'nhcx:claim',
  async drive(kit) {
    const { preAuthRef, hospital, of } = await kit.journey(preauthorised)
    const treatment = { hospital, of }
    const sent = await sendClaim(kit, treatment, { extra: { preAuthRef } })
    await acknowledged(hospital, LEGS.claim.answer, sent)
    await hook(kit, sent, 'Claim', 'Approve')
    await verdictOf(hospital, LEGS.claim.answer, sent)
    await sendUnreadable(kit, treatment, LEGS.claim, asBundle(sent), { workflow: '15' })
    return { ...treatment, sent }
  },
}

export const paid: Journey<void> = {
  name: 'nhcx:payment',
  async drive(kit) {
    const { hospital, of } = await kit.journey(claimed)
    await kit.call(initPaymentNotice, { body: { providerId: hospital.code, claimNumber: of.caseNumber } })
    const isAbout = (exchange: Exchange): boolean => resourcesOf(bundleIn(exchange), 'PaymentNotice').some((notice) => pickText(notice, 'identifier[0].value') === of.caseNumber)
    const notice = mustHave(await hospital.receive(LEGS.payment.request, { fits: isAbout }), `a payment notice about ${of.caseNumber}`)
    const answer = mustBeTaken(await hospital.send(LEGS.payment.answer, { answers: notice, bundle: paymentAck(kit.claims.make(), asBundle(notice)), workflow: '17' }))
    await watchReports(kit, hospital, answer)
  },
}

/** A case with the payer who has a desk: the dummy payer answers no search and no Task. */
const atDesk: Journey<Treatment> = {
  name: 'nhcx:desk',
  async drive(kit) {
    const payer = kit.claims.others.payer
    const treatment = await treat(kit, payer)
    const sent = await sendPreauth(kit, treatment)
    await acknowledged(treatment.hospital, LEGS.preauth.answer, sent)
    await kit.claims.counterparty({ act: 'decide', payer, caseNumber: treatment.of.caseNumber, verdict: 'approve' })
    await verdictOf(treatment.hospital, LEGS.preauth.answer, sent)
    return treatment
  },
}

export const searched: Journey<void> = {
  name: 'nhcx:search',
  async drive(kit) {
    const treatment = await kit.journey(atDesk)
    const { hospital, of } = treatment
    const bundle = searchRequest(kit.claims.make(), of)
    const sent = mustBeTaken(await hospital.send(LEGS.search.request, { to: of.payer.code, bundle, abha: of.patient.abha }))
    await kit.claims.counterparty({ act: 'answer', payer: of.payer.code, what: 'search', correlationId: correlationOf(sent) })
    await hospital.receive(LEGS.search.answer, { correlationId: correlationOf(sent) })
    await sendUnreadable(kit, treatment, LEGS.search, bundle)
  },
}

export const cancelled: Journey<void> = {
  name: 'nhcx:cancel',
  async drive(kit) {
    const treatment = await kit.journey(atDesk)
    const { hospital, of } = treatment
    const bundle = taskRequest(kit.claims.make(), of, 'cancel')
    const sent = mustBeTaken(await hospital.send(LEGS.task.request, { to: of.payer.code, bundle, workflow: 'PC01', abha: of.patient.abha }))
    await kit.claims.counterparty({ act: 'answer', payer: of.payer.code, what: 'cancel', correlationId: correlationOf(sent) })
    await hospital.receive(LEGS.task.answer, { correlationId: correlationOf(sent) })
    await sendUnreadable(kit, treatment, LEGS.task, bundle, { workflow: 'PC01' })
  },
}

export const told: Journey<void> = {
  name: 'nhcx:status',
  async drive(kit) {
    const { hospital, of, sent } = await kit.journey(checked)
    const question = await hospital.send(LEGS.status.request, { to: of.payer.code, bundle: '', correlationId: callIdOf(sent), abha: of.patient.abha })
    await hospital.receive(LEGS.status.answer, { correlationId: correlationOf(question) })
    if (kit.probes) await hospital.send(LEGS.status.request, { to: of.payer.code, bundle: '', correlationId: kit.claims.make().uuid(), abha: of.patient.abha })
  },
}
