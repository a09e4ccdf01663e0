import type { CaseCode } from '../../kit/case.ts'
import { caseOf } from '../../kit/case.ts'
import type { Checker } from '../../kit/check.ts'
import type { Journey, Kit } from '../../kit/journey.ts'
import { pick, pickEach, pickList, pickText } from '../../kit/pick.ts'
import type { Seen } from '../../kit/seen.ts'
import type { Exchange } from '../../record.ts'
import { resourcesOf } from './bundle-rules.ts'
import type { Asking } from './checks.ts'
import { judgeAsking, judgeBundle, judgeTaken } from './checks.ts'
import { LEGS } from './legs.ts'
import { judgeWhose, leadsToClaimResponses, outputsOf } from './provider.ts'
import { bundleIn, correlationOf, isReceipted, isTaken, named, one, onThreadOf } from './reading.ts'
import { authRequired, claimPending, claimQueried, packagesListed, preauthPending, preauthQueried, reviewed, validated } from './scheme.ts'

const keyOf = (id: string): string => `NHCX-PMJAY:${id}`

const after = (journey: Journey<unknown>) => async (kit: Kit): Promise<void> => void (await kit.journey(journey))

/** These rows ask for the good answer alone. */
const judge = (seen: Seen, check: Checker, asking: Omit<Asking, 'refusedInClear'>): ReturnType<typeof judgeAsking> => judgeAsking(seen, check, { ...asking, refusedInClear: false })

const responsesIn = (exchange: Exchange | undefined, type: string): unknown[] => resourcesOf(bundleIn(exchange), type)

const claimNumber = (exchange: Exchange | undefined, type: string): string => pickText(responsesIn(exchange, type)[0], 'identifier[0].value')

function judgeValidation(seen: Seen, check: Checker): void {
  const { request, sealed } = judge(seen, check, { legs: LEGS.eligibility, bundle: 'eligibility' })
  check.fits('its purpose is validation', request, pickList(responsesIn(request, 'CoverageEligibilityRequest')[0], 'purpose'), (purposes) => (purposes as unknown[]).includes('validation'), 'validation')
  check.some('the coverage is active', sealed, (answer) => responsesIn(answer, 'CoverageEligibilityResponse').some((response) => pick(response, 'insurance[0].inforce') === true), { wanted: 'insurance[].inforce true' })
}

function judgeRequirements(seen: Seen, check: Checker): void {
  const { request, sealed } = judge(seen, check, { legs: LEGS.eligibility, bundle: 'eligibility' })
  check.fits('its purpose is auth-requirements, with items', request, [pickText(responsesIn(request, 'CoverageEligibilityRequest')[0], 'purpose[0]'), pickList(responsesIn(request, 'CoverageEligibilityRequest')[0], 'item').length], (said) => (said as unknown[])[0] === 'auth-requirements' && (said as unknown[])[1] !== 0, 'auth-requirements, at least one item')
  const told = sealed.at(-1)
  const response = responsesIn(told, 'CoverageEligibilityResponse').at(-1)
  const items = pickList(response, 'insurance[0].item')
  check.fits('outcome is complete', told, pickText(response, 'outcome'), (outcome) => outcome === 'complete', 'complete')
  check.fits('the coverage is in force', told, pick(response, 'insurance[0].inforce'), (inforce) => inforce === true, 'true')
  check.fits('the item is not excluded', told, items.map((item) => pick(item, 'excluded') ?? false), (excluded) => (excluded as unknown[]).length > 0 && (excluded as unknown[]).every((each) => each === false), 'excluded false')
  check.fits('an authorisation is required', told, items.map((item) => pick(item, 'authorizationRequired')), (required) => (required as unknown[]).includes(true), 'authorizationRequired true')
  check.fits('the documents it needs are named', told, items.flatMap((item) => pickEach(item, 'authorizationSupporting[].coding[].code')).filter(Boolean), (codes) => (codes as unknown[]).length > 0, 'authorizationSupporting with codes')
  check.fits('there is no error', told, pickList(response, 'error').length, (count) => count === 0, 'none')
}

function judgePackages(seen: Seen, check: Checker): void {
  const { sealed } = judge(seen, check, { legs: LEGS.plan, bundle: 'plan' })
  const told = sealed.at(-1)
  const [plan] = responsesIn(told, 'InsurancePlan')
  const benefits = pickList(plan, 'plan').flatMap((each) => pickList(each, 'specificCost')).flatMap((cost) => pickList(cost, 'benefit'))
  const urlsOf = (benefit: unknown): string[] => pickEach(benefit, 'extension[].url').map(String)
  check.fits('packages are listed', told, benefits.flatMap((benefit) => pickEach(benefit, 'type.coding[].code')), (codes) => (codes as unknown[]).length > 0, 'codes of packages')
  check.fits('claim conditions are told', told, benefits.filter((benefit) => urlsOf(benefit).some((url) => url.endsWith('/Claim-Condition'))).length, (count) => count !== 0, 'Claim-Condition')
  check.fits('the documents a package needs are told', told, benefits.filter((benefit) => urlsOf(benefit).some((url) => url.endsWith('/Claim-SupportingInfoRequirement'))).length, (count) => count !== 0, 'Claim-SupportingInfoRequirement')
}

function judgePreauth(seen: Seen, check: Checker): void {
  const { request, sealed } = judge(seen, check, { legs: LEGS.preauth, bundle: 'claim', workflow: ['12'], answeredWith: ['20'] })
  judgeWhose(check, sealed, [claimNumber(request, 'Claim')])
  const receipt = sealed.find((answer) => named(answer, 'x-hcx-workflow_id') === '20')
  const response = responsesIn(receipt, 'ClaimResponse').at(-1)
  check.fits('the preauthorisation has an id', receipt, pickText(response, 'preAuthRef'), (reference) => reference !== '', 'preAuthRef')
  check.fits('it is pending', receipt, pickText(response, 'outcome'), (outcome) => outcome === 'queued', 'queued')
}

interface Query {
  leg: 'preauth' | 'claim'
  query: string
  answers: readonly string[]
  receipt: string
}

/** The answer to a query: another thread, the same case, taken up again. */
function judgeQuery(seen: Seen, check: Checker, { leg, query, answers, receipt }: Query): void {
  const legs = LEGS[leg]
  const came = seen.received(legs.answer)
  const sent = seen.of(legs.request)
  const asked = came.find((answer) => named(answer, 'x-hcx-workflow_id') === query)
  const first = sent.find((request) => asked && onThreadOf(request, [asked]).length > 0)
  const update = sent.find((request) => answers.includes(named(request, 'x-hcx-workflow_id')) && isTaken(request)) ?? sent.find((request) => answers.includes(named(request, 'x-hcx-workflow_id')))
  check.every(`the query (${query}) is taken with 202 and the acceptance body within 30 s`, one(asked), isReceipted, { wanted: '202 with the ids of the delivery, within 30 s' })
  judgeTaken(check, update)
  judgeBundle(check, update, 'claim')
  check.every('it has a correlation id of its own', one(update), (request) => first !== undefined && correlationOf(request) !== correlationOf(first), { wanted: 'a new one', show: correlationOf })
  check.every('it is of the same case', one(update), (request) => claimNumber(request, 'Claim') === claimNumber(first, 'Claim'), { wanted: claimNumber(first, 'Claim') || 'the number of the case', show: (request) => claimNumber(request, 'Claim') })
  check.some(`it is accepted for adjudication (${receipt})`, onThreadOf(update, came), (answer) => named(answer, 'x-hcx-workflow_id') === receipt && responsesIn(answer, 'ClaimResponse').some((response) => pickText(response, 'outcome') === 'queued'), { wanted: `workflow ${receipt}, outcome queued` })
}

function judgeReview(seen: Seen, check: Checker): void {
  const { request, sealed } = judge(seen, check, { legs: LEGS.task, bundle: 'task', workflow: ['36'], answeredWith: ['252', '253', '254'] })
  const [task] = responsesIn(request, 'Task')
  const inputs = pickList(task, 'input')
  const number = inputs.filter((input) => /claimnumber/i.test(pickText(input, 'type.coding[0].code'))).map((input) => pickText(input, 'valueString'))[0] ?? ''
  check.fits('the Task asks for a reprocess, with its reason', request, [pickText(task, 'code.coding[0].code'), pickText(task, 'reasonCode.coding[0].code')], (said) => (said as string[])[0] === 'reprocess' && ['claimrejected', 'partialpayment'].includes((said as string[])[1] ?? ''), 'reprocess; claimrejected or partialpayment')
  check.fits('a document goes with it', request, inputs.filter((input) => pick(input, 'valueAttachment') !== undefined).length, (count) => count !== 0, 'valueAttachment')
  check.some('a completed Task leads to a ClaimResponse of the claim number', sealed, (answer) => leadsToClaimResponses(answer) && pickText(responsesIn(answer, 'Task')[0], 'status') === 'completed' && outputsOf(answer).some((response) => pickText(response, 'identifier[0].value') === number), { wanted: `completed; a ClaimResponse of ${number || 'the claim number'}` })
}

export const pmjayCases: readonly CaseCode[] = [
  caseOf(keyOf('tc-abha-01'), { drive: after(validated), judge: judgeValidation }),
  caseOf(keyOf('tc-hbp-01'), { drive: after(packagesListed), judge: judgePackages }),
  caseOf(keyOf('tc-ce-01'), { drive: after(authRequired), judge: judgeRequirements }),
  caseOf(keyOf('tc-pa-01'), { drive: after(preauthPending), judge: judgePreauth }),
  caseOf(keyOf('tc-pa-02'), { drive: after(preauthQueried), judge: (seen, check) => judgeQuery(seen, check, { leg: 'preauth', query: '24', answers: ['19'], receipt: '20' }) }),
  caseOf(keyOf('tc-cl-01'), {
    drive: after(claimPending),
    judge(seen, check) {
      const { request, sealed } = judge(seen, check, { legs: LEGS.claim, bundle: 'claim', workflow: ['15'], answeredWith: ['25'] })
      judgeWhose(check, sealed, [claimNumber(request, 'Claim')])
      check.some('the claim is accepted for adjudication', sealed, (answer) => named(answer, 'x-hcx-workflow_id') === '25' && responsesIn(answer, 'ClaimResponse').some((response) => pickText(response, 'outcome') === 'queued'), { wanted: 'workflow 25, outcome queued' })
    },
  }),
  caseOf(keyOf('tc-cl-02'), { drive: after(claimQueried), judge: (seen, check) => judgeQuery(seen, check, { leg: 'claim', query: '27', answers: ['151', '161'], receipt: '25' }) }),
  caseOf(keyOf('tc-cl-03'), { drive: after(reviewed), judge: judgeReview }),
]
