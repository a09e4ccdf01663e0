import type { Bundle } from '@medplum/fhirtypes'
import type { Case, Scheme } from '../../../functions/bundles/case.ts'
import type { ClaimExtra } from '../../../functions/bundles/claim.ts'
import { claimRequest } from '../../../functions/bundles/claim.ts'
import { samplePaper } from '../../../functions/bundles/paper.ts'
import type { Operation } from '../../../functions/kernel/operation.ts'
import { error } from '../../../functions/nhcx/exchange/operations.ts'
import { mustBeTaken, mustHave } from '../../kit/claims/claims.ts'
import type { Party, Wanted } from '../../kit/claims/party.ts'
import type { Kit } from '../../kit/journey.ts'
import { withOtherTag } from '../../kit/claims/envelope.ts'
import type { Exchange } from '../../record.ts'
import { LEGS } from './legs.ts'
import type { Legs } from './reading.ts'
import { bundleIn, correlationOf, isClear, named } from './reading.ts'

/** A patient of our hospital, and the payer who is asked about him. */
export interface Treatment {
  hospital: Party
  of: Case
}

const DAY_MS = 86_400_000

/** Somebody whom the payer insures is treated: a treatment that no other journey knows of. */
export async function treat(kit: Kit, payerCode: string, scheme: Scheme = 'standard'): Promise<Treatment> {
  const hospital = await kit.claims.as('provider')
  const { policy, gender = 'unknown', birthDate = '1985-04-12', ...patient } = await kit.claims.beneficiary(payerCode)
  const { uuid, now } = kit.claims.make()
  const of: Case = {
    scheme, caseNumber: `REH-${uuid().slice(0, 8).toUpperCase()}`, patient: { ...patient, gender, birthDate },
    provider: { code: hospital.code, hfrId: hospital.registryId, name: 'Rehearsal Hospital' }, payer: { code: payerCode, id: payerCode.split('@', 1)[0]!, name: 'Payer' },
    policy: { number: policy.number, product: policy.number, name: policy.name }, practitioner: { hprId: '71-0000-0000-0017', name: 'Dr Synthetic' },
    diagnosis: { code: 'K35.8', display: 'Acute appendicitis, other and unspecified' },
    items: [{ sequence: 1, category: 'SG', code: 'SG039A', display: 'Appendectomy', quantity: 1, unitPrice: 25_000 }],
    documents: [{ category: 'INV', code: 'MAND0409', title: 'Investigation reports', contentType: 'application/pdf', data: samplePaper('Investigation reports') }],
    admittedAt: now - 3 * DAY_MS, dischargedAt: now - DAY_MS / 4,
  }
  return { hospital, of }
}

/** What a request is sent as. */
export interface Sent {
  workflow?: string
  useCase?: string
  status?: string
  extra?: ClaimExtra
}

/** PMJAY: the form stands in for a finger on a reader, which nobody has here. */
const consent = ({ scheme }: Case): ClaimExtra => (scheme === 'pmjay' ? { questionnaires: [{ kind: 'consent', url: 'https://payer.pmjay.example/Questionnaire/consent', answers: { '1': 'Consent given' } }] } : {})

export async function sendPreauth(kit: Kit, { hospital, of }: Treatment, { workflow = '12', useCase = 'New', status, extra }: Sent = {}): Promise<Exchange> {
  const bundle = claimRequest(kit.claims.make(), of, 'preauthorization', { ...consent(of), ...extra })
  return mustBeTaken(await hospital.send(LEGS.preauth.request, { to: of.payer.code, bundle, workflow, useCase, status, abha: of.patient.abha }))
}

export async function sendClaim(kit: Kit, { hospital, of }: Treatment, { workflow = '15', useCase = 'New', status, extra }: Sent = {}): Promise<Exchange> {
  const bundle = claimRequest(kit.claims.make(), of, 'claim', { ...consent(of), ...extra })
  return mustBeTaken(await hospital.send(LEGS.claim.request, { to: of.payer.code, bundle, workflow, useCase, status, abha: of.patient.abha }))
}

/** A payer may acknowledge before he decides: what comes by itself within this time is taken. */
const ACKNOWLEDGEMENT_MS = 5_000

export const acknowledged = (hospital: Party, leg: Operation, request: Exchange): Promise<Exchange | undefined> => hospital.receive(leg, { correlationId: correlationOf(request), patienceMs: ACKNOWLEDGEMENT_MS })

export const isFinal = (exchange: Exchange): boolean => !isClear(exchange) && named(exchange, 'x-hcx-status') === 'response.complete'

/** The verdict on the thread of a request. */
export async function verdictOf(hospital: Party, leg: Operation, request: Exchange): Promise<Exchange> {
  return mustHave(await hospital.receive(leg, { correlationId: correlationOf(request), fits: (answer) => isFinal(answer) || isClear(answer) }), `a decision on ${leg.id} for ${correlationOf(request)}`)
}

/** The same message, but nobody can open it: it comes back in clear. */
export async function sendUnreadable(kit: Kit, { hospital, of }: Treatment, legs: Legs, bundle: Bundle, { workflow, patienceMs }: { workflow?: string } & Pick<Wanted, 'patienceMs'> = {}): Promise<void> {
  if (!kit.probes) return
  const sent = await hospital.send(legs.request, { to: of.payer.code, bundle, workflow, abha: of.patient.abha, damage: withOtherTag })
  await hospital.receive(legs.answer, { correlationId: correlationOf(sent), patienceMs })
}

/** NHCX reports a message that reached nobody after five tries; their interval is not published, and a real one is not waited for. */
const REPORT_MS = { mock: 6 * 60_000, sandbox: 10_000 }

/** Waits whether NHCX reports that a message of ours was not delivered. */
export async function watchReports(kit: Kit, party: Party, sent: Exchange): Promise<void> {
  await party.receive(error, { correlationId: correlationOf(sent), patienceMs: kit.advance ? REPORT_MS.mock : REPORT_MS.sandbox })
}

/** What we sealed or opened, as the bundles' builders take it. */
export const asBundle = (exchange: Exchange): Bundle => bundleIn(exchange) as Bundle
