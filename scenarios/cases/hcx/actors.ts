import type { Bundle } from '@medplum/fhirtypes'
import { aCase } from '../../../functions/bundles/a-case.ts'
import type { Case } from '../../../functions/bundles/case.ts'
import type { ClaimDecision } from '../../../functions/bundles/claim-answer.ts'
import { ACKNOWLEDGED, claimAnswer, verdicts } from '../../../functions/bundles/claim-answer.ts'
import type { ClaimExtra } from '../../../functions/bundles/claim.ts'
import { claimRequest } from '../../../functions/bundles/claim.ts'
import { eligibilityAnswer, eligibilityRequest } from '../../../functions/bundles/eligibility.ts'
import { mustBeTaken, mustHave } from '../../kit/claims/claims.ts'
import type { Letter, Party } from '../../kit/claims/party.ts'
import type { Kit } from '../../kit/journey.ts'
import type { Exchange } from '../../record.ts'
import { callIdOf, correlationOf } from '../nhcx/reading.ts'
import { asBundle } from '../nhcx/treatment.ts'
import type { Asking, Cycle } from './legs.ts'
import { CYCLES } from './legs.ts'
import { askedFor } from './reading.ts'

export const hospitalOf = (kit: Kit): Promise<Party> => kit.claims.as('hcx-provider')
export const insurerOf = (kit: Kit): Promise<Party> => kit.claims.as('hcx-payer')

/** A treatment and its workflow id: in the generic protocol one for all of an admission. */
export interface Admission {
  of: Case
  workflow: string
}

/** Of somebody our own payer insures. */
export async function admit(kit: Kit, payerCode: string, given: Partial<Omit<Case, 'patient'>> & { patient?: Partial<Case['patient']> } = {}): Promise<Admission> {
  const hospital = await hospitalOf(kit)
  const { uuid, now } = kit.claims.make()
  const of = aCase({
    now, caseNumber: `REH-${uuid().slice(0, 8).toUpperCase()}`, provider: { code: hospital.code, hfrId: hospital.registryId, name: 'Rehearsal Hospital' },
    payer: { code: payerCode, id: payerCode.split('@', 1)[0]!, name: 'Rehearsal Insurance' }, ...given,
  })
  return { of, workflow: uuid() }
}

/** Of somebody whom a payer of the other side insures. */
export async function admitMember(kit: Kit, payerCode: string): Promise<Admission> {
  const { policy, gender = 'unknown', birthDate = '1985-04-12', ...patient } = await kit.claims.beneficiary(payerCode)
  return admit(kit, payerCode, { patient: { ...patient, gender, birthDate }, policy: { number: policy.number, product: policy.number, name: policy.name } })
}

/** By this tag a resident of the mock does what he is asked: `reject`, `partly-approve-60`. Nobody else reads it. */
export const tagged = (bundle: Bundle, code: string): Bundle => ({ ...bundle, meta: { ...bundle.meta, tag: [{ system: 'http://rehearsal/counterparty', code }] } })

export function requestBundle(kit: Kit, cycle: Asking, { of }: Admission, extra: ClaimExtra = {}): Bundle {
  const make = kit.claims.make()
  return cycle === 'ce' ? eligibilityRequest(make, of, 'validation') : claimRequest(make, of, cycle === 'pa' ? 'preauthorization' : 'claim', extra)
}

/** Asks, and must be let. */
export async function ask(kit: Kit, cycle: Asking, admission: Admission, given: Partial<Letter> = {}): Promise<Exchange> {
  const hospital = await hospitalOf(kit)
  return mustBeTaken(await hospital.send(CYCLES[cycle].request, { to: admission.of.payer.code, bundle: requestBundle(kit, cycle, admission), workflow: admission.workflow, ...given }))
}

/** What came to this one of ours on the thread of a request. */
export async function taken(party: Party, cycle: Cycle, end: 'request' | 'answer', correlationId: string, fits?: (exchange: Exchange) => boolean): Promise<Exchange> {
  return mustHave(await party.receive(CYCLES[cycle][end], { correlationId, fits }), `${CYCLES[cycle][end].path} for ${correlationId}`)
}

const cover = { inforce: true, disposition: 'Policy is in force', sumInsured: 500_000, used: 0 }
const interim: ClaimDecision = { ...verdicts.standard.received, disposition: ACKNOWLEDGED, benefit: 0 }

/** What our own payer says: `interim` with his tracking number, or his last word. */
export function answerBundle(kit: Kit, cycle: Asking, request: Exchange, verdict: 'interim' | 'approved' | 'rejected' = 'approved'): Bundle {
  const make = kit.claims.make()
  if (cycle === 'ce') return eligibilityAnswer(make, asBundle(request), { ...cover, inforce: verdict === 'approved' }, 'standard')
  const preAuthRef = `PA-${callIdOf(request).slice(0, 8)}`
  if (verdict === 'interim') return claimAnswer(make, asBundle(request), { ...interim, preAuthRef }, 'standard')
  const decision = verdict === 'approved' ? { disposition: 'Approved', benefit: askedFor(request), preAuthRef } : { disposition: 'Rejected', benefit: 0 }
  return claimAnswer(make, asBundle(request), { ...verdicts.standard[verdict], ...decision }, 'standard')
}

/** Our payer answers what came to him, and our hospital gets it. */
export async function answer(kit: Kit, cycle: Asking, request: Exchange, verdict: 'interim' | 'approved' | 'rejected' = 'approved'): Promise<Exchange> {
  const [insurer, hospital] = [await insurerOf(kit), await hospitalOf(kit)]
  const status = verdict === 'interim' ? 'response.partial' : 'response.complete'
  const sent = mustBeTaken(await insurer.send(CYCLES[cycle].answer, { answers: request, bundle: answerBundle(kit, cycle, request, verdict), status }))
  return taken(hospital, cycle, 'answer', correlationOf(request), (came) => callIdOf(came) === callIdOf(sent))
}
