import type { Bundle } from '@medplum/fhirtypes'
import { aCase } from '../../functions/bundles/a-case.ts'
import type { Case, Scheme } from '../../functions/bundles/case.ts'
import { totalOf } from '../../functions/bundles/case.ts'
import type { Verdict } from '../../functions/bundles/claim-answer.ts'
import { claimAnswer, verdicts } from '../../functions/bundles/claim-answer.ts'
import { claimRequest } from '../../functions/bundles/claim.ts'
import { communicationAnswer, communicationRequest } from '../../functions/bundles/communication.ts'
import { eligibilityAnswer, eligibilityRequest } from '../../functions/bundles/eligibility.ts'
import { insurancePlanAnswer, insurancePlanRequest } from '../../functions/bundles/insurance-plan.ts'
import type { Make } from '../../functions/bundles/make.ts'
import { paymentAck, paymentNotice } from '../../functions/bundles/payment.ts'
import { searchAnswer, searchRequest } from '../../functions/bundles/search.ts'
import { taskAnswer, taskRequest } from '../../functions/bundles/task.ts'

export const AT = Date.UTC(2026, 9, 12, 6, 30)

/** Ids in a row. */
export function counting(now = AT): Make {
  let count = 0
  return { now, uuid: () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}` }
}

export const sampleCase = (scheme: Scheme = 'standard'): Case => aCase({ now: AT, scheme, packages: ['SG039A', 'MG004A'] })

export const verdictOf = (of: Case, verdict: Verdict) => ({ ...verdicts[of.scheme][verdict], disposition: verdict, benefit: verdict.endsWith('approved') ? totalOf(of) - 1 : 0, preAuthRef: 'PA-1', notes: verdict === 'partly-approved' ? ['Reduced'] : [] })

/** One of each that can be made, by both kinds of payer. */
export function everyBundle(): [string, Bundle][] {
  return (['standard', 'pmjay'] as const).flatMap((scheme) => bundlesOf(scheme).map(([name, bundle]): [string, Bundle] => [`${scheme} ${name}`, bundle]))
}

function bundlesOf(scheme: Scheme): [string, Bundle][] {
  const make = counting()
  const of = sampleCase(scheme)
  const document = of.documents[0]!
  const preauth = claimRequest(make, of, 'preauthorization', { questionnaires: [{ kind: 'consent', url: 'https://payer.example/Questionnaire/consent', answers: { '1': 'Yes' } }] })
  const claim = claimRequest(make, of, 'claim', { preAuthRef: 'PA-1', related: 'OLD-1', remarks: 'As asked', discharge: { code: 'DTM', stage: 'After Surgery', diedAt: AT, surgeryAt: AT }, documents: [document] })
  const checks = (['discovery', 'validation', 'benefits', 'auth-requirements'] as const).map((purpose) => [purpose, eligibilityRequest(make, of, purpose)] as const)
  const cover = { inforce: true, disposition: 'Policy is currently in-force', sumInsured: 500_000, used: 1000, documents: [{ code: 'MAND0409', display: 'Reports' }], excluded: ['MG004A'] }
  const question = communicationRequest(make, claim, { claimNumber: of.caseNumber, text: 'The summary, please' })
  const notice = paymentNotice(make, claim, { claimNumber: of.caseNumber, amount: 1000, tds: 100, utr: 'UTR1', settled: true }, scheme)
  const reprocess = taskRequest(make, of, 'reprocess', { documents: [document], amount: 500 })
  const search = searchRequest(make, of)
  const plan = { policy: of.policy.number, name: of.policy.name, payer: of.payer, sumInsured: 500_000, from: AT, until: AT }
  const verdictNames = ['received', 'approved', 'partly-approved', 'queried', 'rejected', 'cancelled'] as const
  return [
    ['plan request', insurancePlanRequest(make, of)], ['plan', insurancePlanAnswer(make, undefined, plan)], ['plan behind a Task', insurancePlanAnswer(make, undefined, plan, { wrapped: true })], ['empty plan', insurancePlanAnswer(make, undefined, undefined)],
    ...checks.map(([purpose, bundle]): [string, Bundle] => [`check ${purpose}`, bundle]), ...checks.map(([purpose, bundle]): [string, Bundle] => [`cover ${purpose}`, eligibilityAnswer(make, bundle, cover, scheme)]),
    ['cover refused', eligibilityAnswer(make, checks[1]![1], { ...cover, inforce: false, errors: [{ code: 'PAYR-1006', message: 'Policy does not exist.' }] }, scheme)],
    ['preauth', preauth], ['predetermination', claimRequest(make, of, 'predetermination')], ['claim', claim],
    ...verdictNames.map((verdict): [string, Bundle] => [`preauth ${verdict}`, claimAnswer(make, preauth, verdictOf(of, verdict), scheme)]),
    ['claim refused', claimAnswer(make, claim, { outcome: 'error', reason: 'rejected', disposition: 'No', benefit: 0, errors: [{ code: 'PAYR-1301', message: 'Claim has already been raised' }, { code: '', message: 'Codeless' }] }, scheme)],
    ['claim answered from nothing', claimAnswer(make, undefined, { outcome: 'error', reason: 'rejected', disposition: 'No', benefit: 0, claimNumber: 'X', use: 'claim' }, scheme)],
    ['question', question], ['notice of the payer', communicationRequest(make, undefined, { claimNumber: 'X', text: 'Note', kind: 'notice', reason: 'policychange' })],
    ['reply', communicationAnswer(make, question, { text: 'Here it is', documents: [document] })], ['payment notice', notice], ['payment notice from nothing', paymentNotice(make, undefined, { claimNumber: 'X', amount: 1, utr: 'U', settled: false }, scheme)],
    ['payment acknowledgement', paymentAck(make, notice)], ['cancel', taskRequest(make, of, 'cancel')], ['reprocess', reprocess],
    ['task answer', taskAnswer(make, reprocess, verdictOf(of, 'approved'), scheme, claim)], ['task answer without the claim', taskAnswer(make, reprocess, { ...verdictOf(of, 'cancelled'), claimNumber: of.caseNumber }, scheme)],
    ['search', search], ['search answer', searchAnswer(make, search, [{ ...verdictOf(of, 'approved'), claimNumber: 'A' }, { ...verdictOf(of, 'rejected'), claimNumber: 'B' }], scheme)], ['search answer, nothing found', searchAnswer(make, search, [], scheme)],
  ]
}
