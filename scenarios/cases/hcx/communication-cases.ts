import type { CaseCode } from '../../kit/case.ts'
import { caseOf } from '../../kit/case.ts'
import type { Checker } from '../../kit/check.ts'
import type { Journey } from '../../kit/journey.ts'
import { pick, pickEach, pickText } from '../../kit/pick.ts'
import type { Seen } from '../../kit/seen.ts'
import type { Exchange } from '../../record.ts'
import { bundleIn, correlationOf, one } from '../nhcx/reading.ts'
import type { Told } from './checks.ts'
import { all, judgeField, judgeReceipts, judgeThread, showStatus, toldOf } from './checks.ts'
import { accountAsked, consentFailed, consentGiven, consentRepeated, documentsAsked, inquired, inquiryAnswered } from './communication.ts'
import { CYCLES } from './legs.ts'
import { answersTo, endOf, isInClear, isRejected, isUnderWay, mainOf, messagesOf, senderOf, recipientOf, statusOf, workflowOf } from './reading.ts'
import { wrongCases } from './wrong-cases.ts'

/** The cycle that a payer begins. */

const code = (number: number, journey: Journey<unknown>, judge: (told: Told, check: Checker, seen: Seen) => void): CaseCode => caseOf(`HCX:HCX-CR-${number}`, {
  drive: async (kit) => void (await kit.journey(journey)), judge: (seen, check) => judge(toldOf(seen, 'cr'), check, seen),
})

const isFull = (values: readonly unknown[]): boolean => values.length > 0 && values.every((value) => typeof value === 'string' && value !== '')
const textsOf = (exchange: Exchange | undefined, type: string): unknown[] => pickEach(mainOf(exchange, type), 'payload[].contentString').filter((value) => value !== undefined)

function judgeQuestion(check: Checker, question: Exchange | undefined): void {
  judgeField(check, question, 'CommunicationRequest', 'status', 'active', ([value]) => value === 'active')
  judgeField(check, question, 'CommunicationRequest', 'payload[].contentString', 'says what is wanted', isFull)
}

function judgeReply(check: Checker, answer: Exchange | undefined): void {
  check.fits('the answer is a Bundle with a Communication', answer, pickText(bundleIn(answer), 'resourceType'), (value) => value === 'Bundle' && mainOf(answer, 'Communication') !== undefined, 'Bundle')
  judgeField(check, answer, 'Communication', 'status', 'completed', ([value]) => value === 'completed')
}

/** Receipts, ids, and what is in both messages. */
function judgeExchange(told: Told, check: Checker): void {
  judgeReceipts(check, all(told))
  judgeThread(check, told)
  judgeQuestion(check, told.request && endOf(told.request))
  judgeReply(check, told.answers.map(endOf).at(-1))
}

/** What it is about: claims and preauthorisations seen in the same workflow. */
const aboutOf = (seen: Seen, question: Exchange | undefined): Exchange[] => [CYCLES.pa, CYCLES.cl].flatMap(({ request }) => messagesOf(seen, request).map(endOf)).filter((each) => question !== undefined && workflowOf(each) === workflowOf(question))

function judgeAbout(told: Told, check: Checker, seen: Seen): void {
  const question = told.request && endOf(told.request)
  check.every('its workflow id is that of the claim or pre-authorisation', one(question), (each) => aboutOf(seen, each).some((about) => senderOf(about) === recipientOf(each) && recipientOf(about) === senderOf(each)), { wanted: 'the workflow id of a request between the same two', show: (each) => workflowOf(each) })
}

const A_CODE = /^\d{4,8}$/

/** Questions of one workflow, oldest first. */
const questionsOf = (seen: Seen): Exchange[] => messagesOf(seen, CYCLES.cr.request).map(endOf)

function judgeVerified(check: Checker, seen: Seen): void {
  const finals = seen.received(CYCLES.pa.answer).filter((each) => statusOf(each) !== 'response.partial')
  check.every('the payer verifies it: the request it was wanted for is decided', finals, (each) => !isInClear(each) && statusOf(each) === 'response.complete' && pickText(mainOf(each, 'ClaimResponse'), 'outcome') === 'complete', { wanted: 'response.complete, outcome complete', show: showStatus })
}

function judgeRepeated(told: Told, check: Checker, seen: Seen): void {
  const [first, second] = questionsOf(seen)
  check.every('the second request has its own correlation id and the same workflow id', one(second), (each) => correlationOf(each) !== correlationOf(first) && workflowOf(each) !== '' && workflowOf(each) === workflowOf(first), { wanted: `another correlation id, workflow id ${workflowOf(first)}` })
  const replies = messagesOf(seen, CYCLES.cr.answer)
  check.every('each is answered on its own correlation id', [first, second].flatMap(one), (each) => answersTo(each, replies).some(isUnderWay), { wanted: 'an answer each' })
}

function judgeRejected(told: Told, check: Checker, seen: Seen): void {
  judgeReceipts(check, all(told))
  const claims = messagesOf(seen, CYCLES.cl.request).map(endOf)
  const verdicts = messagesOf(seen, CYCLES.cl.answer).map(endOf)
  const question = told.request && endOf(told.request)
  check.every('the rejection is delivered, response.complete', verdicts, (each) => each.direction === 'received' && statusOf(each) === 'response.complete' && isRejected(each), { wanted: 'a ClaimResponse that rejects', show: showStatus })
  check.every('it comes on the correlation id of the claim', verdicts, (each) => claims.some((claim) => correlationOf(claim) === correlationOf(each) && workflowOf(claim) === workflowOf(question)), { wanted: 'the correlation id of the claim that consent was wanted for', show: correlationOf })
  check.every('after the code came back', verdicts, (each) => told.answers.some((answer) => endOf(answer).id < each.id), { wanted: 'an answer on the communication before it' })
}

export const crCases: readonly CaseCode[] = [
  code(1, documentsAsked, (told, check, seen) => {
    judgeExchange(told, check)
    judgeAbout(told, check, seen)
  }),
  code(2, consentGiven, (told, check, seen) => {
    judgeExchange(told, check)
    judgeAbout(told, check, seen)
    const answer = told.answers.map(endOf).at(-1)
    check.fits('the contentString of the answer is the code, and nothing else', answer, textsOf(answer, 'Communication').length, () => textsOf(answer, 'Communication').length === 1 && A_CODE.test(String(textsOf(answer, 'Communication')[0])), 'one, of 4 to 8 digits')
    judgeVerified(check, seen)
  }),
  code(3, accountAsked, (told, check, seen) => {
    judgeExchange(told, check)
    const question = told.request && endOf(told.request)
    check.fits('it asks for the account', question, textsOf(question, 'CommunicationRequest'), (value) => /account/i.test(String(value)), 'a text about the bank account')
    check.every('before processing starts: the claim has no answer yet', one(question), (each) => aboutOf(seen, each).length > 0 && !messagesOf(seen, CYCLES.cl.answer).some((answer) => endOf(answer).id < each.id), { wanted: 'no answer before it' })
    const answer = told.answers.map(endOf).at(-1)
    check.fits('the answer brings it', answer, pick(mainOf(answer, 'Communication'), 'payload'), () => isFull(textsOf(answer, 'Communication')) || pickEach(mainOf(answer, 'Communication'), 'payload[].contentAttachment.data').some(Boolean), 'a text or an attachment')
  }),
  code(4, inquiryAnswered, (told, check, seen) => {
    const path = CYCLES.cr.request.path.replace('/v0.8', '')
    check.every('the request arrives at the registered endpoint, and is opened', seen.received(CYCLES.cr.request), ({ url, opened }) => url.endsWith(path) && opened?.bundle !== undefined, { wanted: path, show: ({ url, opened }) => opened?.problem ?? url })
    judgeReceipts(check, told.answers)
    judgeThread(check, told)
    judgeReply(check, told.answers.map(endOf).at(-1))
  }),
  ...wrongCases('cr', 5),
  code(10, consentRepeated, judgeRepeated),
  code(11, consentFailed, judgeRejected),
  code(12, inquired, ({ request }, check) => {
    const question = request && endOf(request)
    judgeQuestion(check, question)
    judgeField(check, question, 'CommunicationRequest', 'identifier[].value', 'present', isFull)
    judgeField(check, question, 'CommunicationRequest', 'basedOn[].reference', 'present', isFull)
  }),
  code(13, inquired, ({ answers }, check) => {
    const answer = answers.map(endOf).at(-1)
    check.fits('the answer is a Bundle of type collection', answer, pickText(bundleIn(answer), 'type'), (value) => value === 'collection', 'collection')
    judgeReply(check, answer)
    judgeField(check, answer, 'Communication', 'identifier[].value', 'present', isFull)
    judgeField(check, answer, 'Communication', 'payload[].contentString', 'present', isFull)
  }),
]
