import { searchParticipants } from '../../../functions/hcx/participants/operations.ts'
import type { CaseCode } from '../../kit/case.ts'
import { caseOf } from '../../kit/case.ts'
import type { Checker } from '../../kit/check.ts'
import { pick, pickText } from '../../kit/pick.ts'
import type { Seen } from '../../kit/seen.ts'
import type { Exchange } from '../../record.ts'
import { callIdOf, correlationOf, one } from '../nhcx/reading.ts'
import type { Told } from './checks.ts'
import { all, judgeComplete, judgeField, judgeHeader, judgeNewId, judgeReceipts, judgeSameBytes, judgeThread, lookedUp, showStatus, toldOf } from './checks.ts'
import { journeys, uncovered } from './cycles.ts'
import type { Asking } from './legs.ts'
import { CYCLES } from './legs.ts'
import { forwardCase, redirectCase, steeredCase } from './passing-on-cases.ts'
import { askedFor, benefitOf, endOf, isQueued, isRejected, mainOf, messagesOf, recipientOf, senderOf, sentOf, statusOf, workflowOf } from './reading.ts'
import { wrongCases } from './wrong-cases.ts'

/** The three cycles that a provider begins. */

type Code = Omit<CaseCode, 'key'>

/** A cycle driven by one journey, and judged by its first answered request. */
const told = (cycle: Asking, journey: Parameters<Parameters<CaseCode['drive']>[0]['journey']>[0], judge: (told: Told, check: Checker, seen: Seen) => void): Code => ({
  drive: async (kit) => void (await kit.journey(journey)), judge: (seen, check) => judge(toldOf(seen, cycle), check, seen),
})

const RESPONSES: Record<Asking, string> = { ce: 'CoverageEligibilityResponse', pa: 'ClaimResponse', cl: 'ClaimResponse' }

/** X-1: in force, or approved. */
const granted = (cycle: Asking): Code => told(cycle, journeys[cycle].exchanged, (found, check) => {
  judgeReceipts(check, all(found))
  judgeThread(check, found)
  judgeSameBytes(check, found)
  judgeComplete(check, found)
  if (cycle === 'ce') return judgeField(check, found.final, RESPONSES.ce, 'insurance[].inforce', 'true', (values) => values.length > 0 && values.every((value) => value === true))
  judgeField(check, found.final, RESPONSES[cycle], 'outcome', 'complete', ([value]) => value === 'complete')
  if (cycle === 'pa') judgeField(check, found.final, RESPONSES.pa, 'preAuthRef', 'present', ([value]) => typeof value === 'string' && value !== '')
})

/** A business refusal is a normal answer. */
const refused = (cycle: Asking): Code => told(cycle, cycle === 'ce' ? uncovered : journeys[cycle].rejected, (found, check) => {
  judgeReceipts(check, all(found))
  judgeThread(check, found)
  judgeComplete(check, found)
  if (cycle === 'ce') return check.fits('insurance[].inforce is false, or its period is past', found.final, pick(mainOf(found.final, RESPONSES.ce), 'insurance[0]'), isNotCovered(found.final), 'inforce false, or benefitPeriod.end in the past')
  check.every('the rejection is in the ClaimResponse', one(found.final), isRejected, { wanted: 'adjudication reason rejected, benefit 0', show: (each) => pick(mainOf(each, RESPONSES[cycle]), 'adjudication') })
})

const isNotCovered = (final: Exchange | undefined) => (insurance: unknown): boolean => pick(insurance, 'inforce') === false || (pickText(insurance, 'benefitPeriod.end') !== '' && Date.parse(pickText(insurance, 'benefitPeriod.end')) < Date.parse(final?.timestamp ?? ''))

const isPartial = (exchange: Exchange): boolean => statusOf(exchange) === 'response.partial'

const interim = (cycle: Asking): Code => told(cycle, journeys[cycle].interim, (found, check, seen) => {
  judgeReceipts(check, all(found))
  const ends = found.answers.map(endOf)
  const first = ends.slice(0, 1)
  check.every('the first answer is response.partial, with a tracking number', first, (each) => isPartial(each) && pickText(mainOf(each, RESPONSES[cycle]), 'preAuthRef') !== '', { wanted: 'response.partial, preAuthRef', show: showStatus })
  check.every('it leaves the correlation id open: response.complete comes on the same one', ends.slice(-1), (each) => ends.length > 1 && statusOf(each) === 'response.complete' && correlationOf(each) === correlationOf(first[0]), { wanted: 'response.complete after it', show: showStatus })
  check.every('the last answer is delivered', ends.slice(-1), (each) => each.direction === 'received', { wanted: 'a call to who asked' })
  // What came after the last word: it was taken by nobody.
  const late = seen.of(CYCLES[cycle].answer).filter((each) => correlationOf(each) === correlationOf(found.final) && each.id > (found.final?.id ?? '') && callIdOf(each) !== callIdOf(found.final))
  check.guard('response.complete closes it: a further answer is refused', late, { codes: ['ERR_INVALID_CORRELATION_ID'] })
})

const partly = (cycle: Asking): Code => told(cycle, journeys[cycle].partly, (found, check) => {
  judgeThread(check, found)
  judgeComplete(check, found)
  const asked = askedFor(found.request && endOf(found.request))
  check.fits('less is approved than was asked, and not nothing', found.final, found.final && benefitOf(found.final), (value) => typeof value === 'number' && value > 0 && value < asked, `more than 0 and below ${asked}`)
})

/** Enhanced, or sent again after a change. */
const twice = (cycle: Asking): Code => ({
  drive: async (kit) => void (await kit.journey(journeys[cycle].twice)),
  judge(seen, check) {
    const [first, second] = messagesOf(seen, CYCLES[cycle].request).map(endOf)
    check.every('the second request has its own correlation id and the workflow id of the first', one(second), (each) => correlationOf(each) !== correlationOf(first) && workflowOf(each) !== '' && workflowOf(each) === workflowOf(first), { wanted: `another correlation id, workflow id ${workflowOf(first)}` })
    if (cycle === 'pa') check.fits('it names the earlier pre-authorisation as related', second, pick(mainOf(second, 'Claim'), 'related'), (value) => numbersIn(value).includes(pickText(mainOf(first, 'Claim'), 'identifier[0].value')), pickText(mainOf(first, 'Claim'), 'identifier[0].value'))
    check.fits('what is asked has changed', second, askedFor(second), (value) => value !== askedFor(first), `another amount than ${askedFor(first)}`)
    const finals = (request: Exchange | undefined): Exchange[] => seen.received(CYCLES[cycle].answer).filter((each) => correlationOf(each) === correlationOf(request) && statusOf(each) === 'response.complete' && senderOf(each) === recipientOf(request))
    check.every('each is answered on its own correlation id', [first, second].flatMap(one), (each) => finals(each).length === 1, { wanted: 'one final answer each', show: (each) => `${finals(each).length} answers` })
  },
})

const numbersIn = (related: unknown): string[] => (Array.isArray(related) ? related : []).flatMap((each) => [pickText(each, 'claim.identifier.value'), pickText(each, 'reference.value')])

/** The request came to our payer, who answers. */
const payerSide = (cycle: Asking): Code => told(cycle, journeys[cycle].answered, (found, check, seen) => {
  const came = seen.received(CYCLES[cycle].request)
  const path = CYCLES[cycle].request.path.replace('/v0.8', '')
  const isOpened = (each: Exchange): boolean => each.opened?.problem === undefined && mainOf(each, ASKED[cycle].type) !== undefined
  check.every('the request arrives at the registered endpoint, at its path, and is opened', came, (each) => each.url.endsWith(path) && isOpened(each), { wanted: path, show: ({ url, opened }) => opened?.problem ?? url })
  judgeReceipts(check, found.answers)
  judgeThread(check, found)
  check.every('it answers complete or partial', found.answers.map(endOf), (each) => ['response.complete', 'response.partial'].includes(statusOf(each)), { wanted: 'response.complete or response.partial', show: showStatus })
  const astray = seen.of(CYCLES[cycle].answer).filter((each) => !came.some((request) => correlationOf(request) === correlationOf(each)))
  check.guard('an answer for a correlation id the exchange never carried is refused', astray, { codes: ['ERR_INVALID_CORRELATION_ID'] })
})

/** What must stand in a Bundle around it. */
const ASKED: Record<Asking, { type: string; use?: string }> = { ce: { type: 'CoverageEligibilityRequest' }, pa: { type: 'Claim', use: 'preauthorization' }, cl: { type: 'Claim', use: 'claim' } }

const dataAsked = (cycle: Asking): Code => told(cycle, journeys[cycle].exchanged, ({ request }, check, seen) => {
  judgeHeader(check, request)
  const end = request && endOf(request)
  const roles = (code: string): unknown[] => lookedUp(seen.of(searchParticipants), code)?.roles ?? []
  check.fits('sender is the provider, recipient the payer, as the registry has them', end, [roles(senderOf(end)), roles(recipientOf(end))], () => roles(senderOf(end)).includes('provider') && roles(recipientOf(end)).some((role) => role === 'payor' || role === 'payer'), 'provider; payor or payer')
  const { type, use } = ASKED[cycle]
  const bundle = end?.opened?.bundle
  check.fits(`the payload is a Bundle around ${type}${use ? ` with use ${use}` : ''}`, end, [pickText(bundle, 'resourceType'), pickText(mainOf(end, type), 'use')], () => pickText(bundle, 'resourceType') === 'Bundle' && mainOf(end, type) !== undefined && (!use || pickText(mainOf(end, type), 'use') === use), 'Bundle')
})

const dataAnswered = (cycle: Asking): Code => told(cycle, journeys[cycle].exchanged, (found, check) => {
  judgeHeader(check, found.answers.at(-1))
  judgeThread(check, found)
  judgeComplete(check, found)
  judgeNewId(check, found)
  check.every('the exchange takes it', sentOf(found.answers), isQueued, { wanted: '202' })
})

const numbered = (cycle: Asking, codes: readonly Code[], first = 1): CaseCode[] => codes.map((code, at) => caseOf(`HCX:HCX-${cycle.toUpperCase()}-${first + at}`, code))

function claimCases(cycle: 'pa' | 'cl'): CaseCode[] {
  return [
    ...numbered(cycle, [granted(cycle), refused(cycle), interim(cycle), partly(cycle), twice(cycle), payerSide(cycle)]), ...wrongCases(cycle, 7),
    ...numbered(cycle, [forwardCase(cycle), redirectCase(cycle), dataAsked(cycle), dataAnswered(cycle)], 12),
  ]
}

export const ceCases: readonly CaseCode[] = [
  ...numbered('ce', [granted('ce'), refused('ce'), payerSide('ce')]), ...wrongCases('ce', 4), ...numbered('ce', [forwardCase('ce'), redirectCase('ce'), dataAsked('ce'), dataAnswered('ce'), steeredCase], 9),
]
export const paCases: readonly CaseCode[] = claimCases('pa')
export const clCases: readonly CaseCode[] = claimCases('cl')
