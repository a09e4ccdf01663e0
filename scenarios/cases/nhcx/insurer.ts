import type { Bundle } from '@medplum/fhirtypes'
import type { ClaimDecision } from '../../../functions/bundles/claim-answer.ts'
import { ACKNOWLEDGED, claimAnswer, verdicts } from '../../../functions/bundles/claim-answer.ts'
import { communicationRequest } from '../../../functions/bundles/communication.ts'
import { eligibilityAnswer } from '../../../functions/bundles/eligibility.ts'
import { insurancePlanAnswer } from '../../../functions/bundles/insurance-plan.ts'
import { paymentNotice } from '../../../functions/bundles/payment.ts'
import { taskAnswer } from '../../../functions/bundles/task.ts'
import { delinkPolicy, getPolicies, linkPolicy, linkProduct } from '../../../functions/nhcx/policies/operations.ts'
import type { SendAct } from '../../kit/claims/acts.ts'
import { mustBeTaken, mustHave } from '../../kit/claims/claims.ts'
import type { Party } from '../../kit/claims/party.ts'
import { describe, isGood } from '../../kit/exchange.ts'
import type { Journey, Kit } from '../../kit/journey.ts'
import { Stopped } from '../../kit/journey.ts'
import { pick, pickText } from '../../kit/pick.ts'
import type { Exchange } from '../../record.ts'
import { resourcesOf } from './bundle-rules.ts'
import { LEGS } from './legs.ts'
import type { Legs } from './reading.ts'
import { bundleIn, callIdOf, correlationOf } from './reading.ts'
import { asBundle, watchReports } from './treatment.ts'

/** What a reference insurer does in the payer's use cases. */

/** Digits out of a UUID: numbers of a run's own. */
const digitsOf = (uuid: string, count: number): string => [...uuid.replaceAll('-', '')].map((character) => String(Number.parseInt(character, 16) % 10)).join('').slice(0, count)

interface Member {
  memberid: string
  payerid: string
  processingid: string
  policies: { productid: string; productname: string }[]
}

/** A product of ours, and somebody linked to it. His ABHA number is of nobody: it begins as no real one does. */
async function linkMember(kit: Kit): Promise<{ member: Member; abhanumber: string; mobilenumber: string }> {
  const { code } = await kit.claims.as('payer')
  const { uuid } = kit.claims.make()
  const product = { productid: `REH/${digitsOf(uuid(), 8)}`, productname: 'Rehearsal Cover' }
  const registered = await kit.call(linkProduct, { body: { ...product, participantcode: code } })
  if (!isGood(registered)) throw new Stopped(`The product was not registered: ${describe(registered)}`)
  const member = { memberid: `REH${digitsOf(uuid(), 10)}`, payerid: code, processingid: code, policies: [product] }
  const [abhanumber, mobilenumber] = [`90${digitsOf(uuid(), 12)}`, `69${digitsOf(uuid(), 8)}`]
  const linked = await kit.call(linkPolicy, { body: { requestid: uuid(), abhanumber, mobilenumber, ...member } })
  if (!isGood(linked)) throw new Stopped(`The member was not linked: ${describe(linked)}`)
  return { member, abhanumber, mobilenumber }
}

export const linked: Journey<void> = {
  name: 'nhcx:linked',
  async drive(kit) {
    const { abhanumber, mobilenumber } = await linkMember(kit)
    await kit.call(getPolicies, { body: { identifiertype: 'AbhaNumber', identifiervalue: abhanumber } })
    await kit.call(getPolicies, { body: { identifiertype: 'MobileNo', identifiervalue: mobilenumber } })
  },
}

export const delinked: Journey<void> = {
  name: 'nhcx:delinked',
  async drive(kit) {
    const { member, abhanumber } = await linkMember(kit)
    const find = () => kit.call(getPolicies, { body: { identifiertype: 'AbhaNumber', identifiervalue: abhanumber } })
    const delink = (who: Member) => kit.call(delinkPolicy, { body: { requestid: kit.claims.make().uuid(), ...who } })
    await find()
    if (kit.probes) {
      const { dummyPayer } = kit.claims.others
      await delink({ ...member, payerid: dummyPayer, processingid: dummyPayer })
    }
    await delink(member)
    await find()
    if (kit.probes) await delink(member)
  },
}

/** A hospital of the other side sends our payer something; what came is given back opened. */
async function asked(kit: Kit, insurer: Party, legs: Legs, errand: Pick<SendAct, 'what' | 'caseNumber' | 'fault'>): Promise<Exchange> {
  const { what, fault } = errand
  await kit.claims.counterparty({ act: 'send', ...errand, from: kit.claims.others.provider, to: insurer.code })
  const fits = ({ opened }: Exchange): boolean => (opened?.problem !== undefined) === (fault !== undefined)
  return mustHave(await insurer.receive(legs.request, { fits }), `a request (${what}) from a hospital`)
}

/** Another one comes that cannot be opened, and is answered in clear. nha-in/docs: current/doc/documents/API Response Handling to avoid Failures.md */
async function refuseUnreadable(kit: Kit, insurer: Party, legs: Legs, errand: Pick<SendAct, 'what' | 'caseNumber'>): Promise<void> {
  if (!kit.probes) return
  const unreadable = await asked(kit, insurer, legs, { ...errand, fault: 'bad-jwe' })
  await insurer.tell(legs.answer, { answers: unreadable, code: 'PAYR-1001', message: 'Error while decrypting request. Please reprocess the request encrypting with valid certificate of the payer.' })
}

interface AnswerOf {
  bundle: Bundle
  workflow?: string
  status?: string
}

interface Answered {
  insurer: Party
  request: Exchange
}

interface UseCase {
  legs: Legs
  what: SendAct['what']
  /** What cannot be opened is answered in clear. */
  refuses: boolean
  /** What it is about came before. */
  about?: Journey<Answered>
  answersOf(kit: Kit, request: Exchange, earlier: Exchange | undefined): AnswerOf[]
}

/** A use case in which we answer what a hospital asks. */
const answering = (name: string, { legs, what, refuses, about, answersOf }: UseCase): Journey<Answered> => ({
  name,
  async drive(kit) {
    const insurer = await kit.claims.as('payer')
    const earlier = about && (await kit.journey(about)).request
    const errand = { what, ...(earlier && { caseNumber: claimNumberOf(earlier) }) }
    const request = await asked(kit, insurer, legs, errand)
    for (const answer of answersOf(kit, request, earlier)) mustBeTaken(await insurer.send(legs.answer, { answers: request, ...answer }))
    // A report on any of them comes on the request's thread: one wait is for all.
    await watchReports(kit, insurer, request)
    if (refuses) await refuseUnreadable(kit, insurer, legs, errand)
    return { insurer, request }
  },
})

const claimOf = (request: Exchange): unknown => resourcesOf(bundleIn(request), 'Claim')[0]
const claimNumberOf = (request: Exchange): string => pickText(claimOf(request), 'identifier[0].value')

const cover = { inforce: true, disposition: 'Policy is currently in-force', sumInsured: 500_000, used: 0 }

export const eligible = answering('nhcx:answer-eligibility', {
  legs: LEGS.eligibility, what: 'eligibility', refuses: true, answersOf: (kit, request) => [{ bundle: eligibilityAnswer(kit.claims.make(), asBundle(request), cover, 'standard') }],
})

const YEAR_MS = 365 * 86_400_000

export const planGiven = answering('nhcx:answer-plan', {
  legs: LEGS.plan, what: 'plan', refuses: false,
  answersOf(kit, request) {
    const make = kit.claims.make()
    const plan = { policy: 'REH/01', name: 'Rehearsal Cover', payer: { id: '1', name: 'Rehearsal Insurance' }, sumInsured: cover.sumInsured, from: make.now, until: make.now + YEAR_MS }
    return [{ bundle: insurancePlanAnswer(make, asBundle(request), plan, { wrapped: true }) }]
  },
})

const askedFor = (request: Exchange): number => Number(pick(claimOf(request), 'total.value') ?? 0)
const received: ClaimDecision = { ...verdicts.standard.received, disposition: ACKNOWLEDGED, benefit: 0 }
const approved = (request: Exchange): ClaimDecision => ({ ...verdicts.standard.approved, disposition: 'Approved', benefit: askedFor(request), preAuthRef: `PA-${callIdOf(request).slice(0, 8)}` })

/** A receipt, then the verdict. */
const adjudicated = (receipt: string, verdict: string) => (kit: Kit, request: Exchange): AnswerOf[] => [
  { bundle: claimAnswer(kit.claims.make(), asBundle(request), received, 'standard'), workflow: receipt, status: 'response.partial' },
  { bundle: claimAnswer(kit.claims.make(), asBundle(request), approved(request), 'standard'), workflow: verdict },
]

export const preauthDecided = answering('nhcx:answer-preauth', { legs: LEGS.preauth, what: 'preauth', refuses: true, answersOf: adjudicated('20', '21') })
export const claimDecided = answering('nhcx:answer-claim', { legs: LEGS.claim, what: 'claim', refuses: true, answersOf: adjudicated('25', '26') })

export const found = answering('nhcx:answer-search', {
  legs: LEGS.search, what: 'search', refuses: true, about: claimDecided,
  answersOf: (kit, request, claim) => [{ bundle: taskAnswer(kit.claims.make(), asBundle(request), approved(claim!), 'standard', asBundle(claim!)) }],
})

export const taskDone = answering('nhcx:answer-task', {
  legs: LEGS.task, what: 'cancel', refuses: true, about: preauthDecided,
  answersOf: (kit, request, preauth) => [{ bundle: taskAnswer(kit.claims.make(), asBundle(request), { ...verdicts.standard.cancelled, disposition: 'Cancelled', benefit: 0 }, 'standard', asBundle(preauth!)), workflow: 'PC02' }],
})

/** We ask the hospital for documents before we decide. */
export const documentsAsked: Journey<{ insurer: Party; sent: Exchange }> = {
  name: 'nhcx:ask-communication',
  async drive(kit) {
    const insurer = await kit.claims.as('payer')
    const request = await asked(kit, insurer, LEGS.preauth, { what: 'preauth' })
    mustBeTaken(await insurer.send(LEGS.preauth.answer, { answers: request, bundle: claimAnswer(kit.claims.make(), asBundle(request), received, 'standard'), workflow: '20', status: 'response.partial' }))
    const bundle = communicationRequest(kit.claims.make(), asBundle(request), { claimNumber: claimNumberOf(request), text: 'Please send the discharge summary.' })
    const sent = mustBeTaken(await insurer.send(LEGS.communication.request, { to: kit.claims.others.provider, bundle, workflow: '24' }))
    await insurer.receive(LEGS.communication.answer, { correlationId: correlationOf(sent) })
    return { insurer, sent }
  },
}

export const paymentTold: Journey<void> = {
  name: 'nhcx:pay',
  async drive(kit) {
    const { insurer, request } = await kit.journey(claimDecided)
    const notice = { claimNumber: claimNumberOf(request), amount: askedFor(request), utr: `SYNUTR${digitsOf(kit.claims.make().uuid(), 10)}`, settled: true }
    const sent = mustBeTaken(await insurer.send(LEGS.payment.request, { to: kit.claims.others.provider, bundle: paymentNotice(kit.claims.make(), asBundle(request), notice, 'standard'), workflow: '33' }))
    await insurer.receive(LEGS.payment.answer, { correlationId: correlationOf(sent) })
  },
}

export const statusAsked: Journey<void> = {
  name: 'nhcx:ask-status',
  async drive(kit) {
    const { insurer, sent } = await kit.journey(documentsAsked)
    const question = await insurer.send(LEGS.status.request, { to: kit.claims.others.provider, bundle: '', correlationId: callIdOf(sent) })
    await insurer.receive(LEGS.status.answer, { correlationId: correlationOf(question) })
    if (kit.probes) await insurer.send(LEGS.status.request, { to: kit.claims.others.provider, bundle: '', correlationId: kit.claims.make().uuid() })
  },
}
