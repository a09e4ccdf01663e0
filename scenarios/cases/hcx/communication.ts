import type { Bundle } from '@medplum/fhirtypes'
import { communicationAnswer, communicationRequest } from '../../../functions/bundles/communication.ts'
import { samplePaper } from '../../../functions/bundles/paper.ts'
import { mustBeTaken, mustHave } from '../../kit/claims/claims.ts'
import type { Journey, Kit } from '../../kit/journey.ts'
import type { Exchange } from '../../record.ts'
import { callIdOf, correlationOf, named } from '../nhcx/reading.ts'
import { asBundle } from '../nhcx/treatment.ts'
import { admitMember, answer, answerBundle, ask, hospitalOf, insurerOf, requestBundle, tagged, taken } from './actors.ts'
import type { Asked } from './cycles.ts'
import { askedFromOutside, askInsurer } from './cycles.ts'
import { CYCLES } from './legs.ts'
import { isInClear, statusOf, workflowOf } from './reading.ts'

const DOCUMENTS = 'Please send the discharge summary.'
const CONSENT = 'Please send the verification code that was sent to the beneficiary.'
const ACCOUNT = 'Please send the bank account of the hospital for the settlement of this claim.'
/** No bank has it. */
const OUR_ACCOUNT = 'Rehearsal Bank, IFSC RHSL0000000, account 000000000000'

/** About a claim that nobody sent. */
export const requestedDocuments = (kit: Kit): Bundle => communicationRequest(kit.claims.make(), undefined, { claimNumber: `REH-${kit.claims.make().uuid().slice(0, 8).toUpperCase()}`, text: DOCUMENTS })

/** Our payer asks about a request that he has: on a correlation id of its own, in the same workflow. */
async function inquire(kit: Kit, about: Exchange, text: string): Promise<Exchange> {
  const insurer = await insurerOf(kit)
  const claimNumber = String(asBundle(about).identifier?.value)
  const bundle = communicationRequest(kit.claims.make(), asBundle(about), { claimNumber, text })
  return mustBeTaken(await insurer.send(CYCLES.cr.request, { to: named(about, 'x-hcx-sender_code'), bundle, workflow: workflowOf(about) }))
}

/** Our hospital answers what it was asked, and our payer gets it. */
async function reply(kit: Kit, question: Exchange, text: string): Promise<Exchange> {
  const hospital = await hospitalOf(kit)
  return mustBeTaken(await hospital.send(CYCLES.cr.answer, { answers: question, bundle: communicationAnswer(kit.claims.make(), asBundle(question), { text }) }))
}

/** Our payer asks our hospital: what both seal and open is seen. */
async function inquiry(kit: Kit, { request }: Asked, text: string, answered: string): Promise<void> {
  const sent = await inquire(kit, request, text)
  await reply(kit, await taken(await hospitalOf(kit), 'cr', 'request', correlationOf(sent)), answered)
  await taken(await insurerOf(kit), 'cr', 'answer', correlationOf(sent))
}

/** A hospital of the other side has a preauthorisation open with our payer, who asks it for documents. */
export const documentsAsked: Journey<void> = {
  name: 'hcx:cr:documents',
  async drive(kit) {
    const insurer = await insurerOf(kit)
    const request = await askedFromOutside(kit, 'pa')
    mustBeTaken(await insurer.send(CYCLES.pa.answer, { answers: request, bundle: answerBundle(kit, 'pa', request, 'interim'), status: 'response.partial' }))
    const sent = await inquire(kit, request, DOCUMENTS)
    await taken(insurer, 'cr', 'answer', correlationOf(sent))
  },
}

/** Before anything is processed. */
export const accountAsked: Journey<void> = {
  name: 'hcx:cr:account',
  drive: async (kit) => inquiry(kit, await askInsurer(kit, 'cl'), ACCOUNT, OUR_ACCOUNT),
}

/** Both ends are ours. */
export const inquired: Journey<void> = {
  name: 'hcx:cr:exchanged',
  drive: async (kit) => inquiry(kit, await askInsurer(kit, 'pa'), DOCUMENTS, 'The discharge summary follows by post.'),
}

/** A payer of the other side asks our hospital. */
export const inquiryAnswered: Journey<void> = {
  name: 'hcx:cr:answered',
  async drive(kit) {
    const [hospital, from] = [await hospitalOf(kit), kit.claims.others.payer]
    await kit.claims.counterparty({ act: 'send', what: 'communication', from, to: hospital.code, dialect: 'hcx' })
    const question = await taken(hospital, 'cr', 'request', '', ({ opened }) => opened?.header['x-hcx-sender_code'] === from)
    const documents = [{ category: 'HDS', code: 'MAND0006', title: 'Discharge summary', contentType: 'application/pdf' as const, data: samplePaper('Discharge summary') }]
    mustBeTaken(await hospital.send(CYCLES.cr.answer, { answers: question, bundle: communicationAnswer(kit.claims.make(), asBundle(question), { text: 'As asked for', documents }) }))
  },
}

interface Consent {
  claim: Exchange
  mobile: string
  question: Exchange
}

/** A payer of the other side wants the beneficiary's consent, and sends him a code. */
async function consentAsked(kit: Kit): Promise<Consent> {
  const admission = await admitMember(kit, kit.claims.others.payer)
  const claim = await ask(kit, 'pa', admission, { bundle: tagged(requestBundle(kit, 'pa', admission), 'consent') })
  return { claim, mobile: admission.of.patient.mobile, question: await nextQuestion(kit, claim) }
}

async function nextQuestion(kit: Kit, claim: Exchange, ...before: Exchange[]): Promise<Exchange> {
  const isNew = (came: Exchange): boolean => workflowOf(came) === workflowOf(claim) && !before.some((each) => callIdOf(each) === callIdOf(came))
  return mustHave(await (await hospitalOf(kit)).receive(CYCLES.cr.request, { fits: isNew }), `a question in workflow ${workflowOf(claim)}`)
}

const codeFor = (kit: Kit, { mobile, claim }: Consent): Promise<string> => kit.otp('claim-consent', { mobile, txnId: correlationOf(claim) })
const verdictOn = async (kit: Kit, claim: Exchange): Promise<Exchange> => taken(await hospitalOf(kit), 'pa', 'answer', correlationOf(claim), (came) => statusOf(came) === 'response.complete' || isInClear(came))

export const consentGiven: Journey<void> = {
  name: 'hcx:cr:consent',
  async drive(kit) {
    const consent = await consentAsked(kit)
    await reply(kit, consent.question, await codeFor(kit, consent))
    await verdictOn(kit, consent.claim)
  },
}

/** None that the payer draws: six digits are usual. */
const WRONG_CODE = '00'

export const consentRepeated: Journey<void> = {
  name: 'hcx:cr:consent-repeated',
  async drive(kit) {
    const consent = await consentAsked(kit)
    await reply(kit, consent.question, WRONG_CODE)
    const again = await nextQuestion(kit, consent.claim, consent.question)
    await reply(kit, again, await codeFor(kit, consent))
    await verdictOn(kit, consent.claim)
  },
}

/** Our payer cannot verify what our hospital returns, and ends the claim. */
export const consentFailed: Journey<void> = {
  name: 'hcx:cr:consent-failed',
  async drive(kit) {
    const asked = await askInsurer(kit, 'cl')
    await inquiry(kit, asked, CONSENT, WRONG_CODE)
    await answer(kit, 'cl', asked.request, 'rejected')
  },
}
