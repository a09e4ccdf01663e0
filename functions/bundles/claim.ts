import type { Bundle, Claim, ClaimItem, ClaimSupportingInfo, QuestionnaireResponse } from '@medplum/fhirtypes'
import type { Case, CaseItem } from './case.ts'
import { netOf, totalOf } from './case.ts'
import type { Make, Placed } from './make.ts'
import { collection, indianDate, indianTime, place, refer } from './make.ts'
import type { Parties } from './parties.ts'
import { partiesOf, procedureOf } from './parties.ts'
import type { SupportingExtra } from './supporting.ts'
import { supportingOf } from './supporting.ts'
import { concept, identifier, IN_PATIENT, namespaces, systems } from './terms.ts'

export type ClaimUse = 'preauthorization' | 'claim' | 'predetermination'

/** What a certain request adds to its case. */
export interface ClaimExtra extends SupportingExtra {
  /** The payer's reference of the preauthorisation, on a claim. */
  preAuthRef?: string
  /** Number of an earlier claim that this one has to do with. */
  related?: string
  /** Answered forms: each goes in with a supportingInfo that points at it. */
  questionnaires?: AnsweredForm[]
}

/** A form the payer gave out, answered. `consent` stands in for the biometric proof. */
export interface AnsweredForm {
  kind: 'consent' | 'stg'
  /** Address of the payer's Questionnaire. */
  url: string
  /** By link id. */
  answers: Record<string, string>
}

/**
 * A ClaimBundle for a preauthorisation, a predetermination or a claim. An enhancement, a resubmission and the answer to a query are
 * the same bundle under the same case number: only the workflow id in the header tells them apart.
 * nha-in/docs: catalogue/nhcx/fhir/preauth-request.md, claim-request.md
 */
export function claimRequest(make: Make, of: Case, use: ClaimUse, extra: ClaimExtra = {}): Bundle {
  const parties = partiesOf(make, of)
  const procedures = of.items.map((item) => place(make, procedureOf(parties, item, use === 'claim', of.admittedAt)))
  const forms = (extra.questionnaires ?? []).map((form) => place(make, answeredForm(form, parties, make)))
  const supportingInfo = supportingOf(of, use, extra, forms.map((form, at) => ({ kind: extra.questionnaires![at]!.kind, form })))
  const claim = place(make, claimOf(make, of, use, { parties, procedures, supportingInfo, extra }))
  const { patient, provider, payer, coverage, practitioner } = parties
  return collection(make, 'ClaimBundle', of.caseNumber, [claim, patient, provider, payer, coverage, practitioner, ...procedures, ...forms])
}

interface Around {
  parties: Parties
  procedures: Placed[]
  supportingInfo: ClaimSupportingInfo[]
  extra: ClaimExtra
}

function claimOf({ now }: Make, of: Case, use: ClaimUse, { parties: { patient, provider, payer, coverage, practitioner }, procedures, supportingInfo, extra }: Around): Claim {
  return {
    resourceType: 'Claim', identifier: [identifier('CLN', namespaces.exchange, of.caseNumber)], status: 'active', type: { coding: [IN_PATIENT] }, use, patient: refer(patient),
    billablePeriod: { start: indianTime(of.admittedAt), end: indianTime(of.dischargedAt) }, created: indianTime(now), insurer: refer(payer), provider: refer(provider),
    priority: concept(systems.priority, 'normal', 'Normal'),
    ...(extra.related && { related: [{ claim: { identifier: identifier('CLN', namespaces.exchange, extra.related) } }] }),
    careTeam: [{ sequence: 1, provider: refer(practitioner), role: concept(systems.careTeamRole, 'primary', 'Primary provider') }],
    ...(supportingInfo.length > 0 && { supportingInfo }),
    diagnosis: [{ sequence: 1, diagnosisCodeableConcept: concept(systems.icd10, of.diagnosis.code, of.diagnosis.display), type: [concept(systems.diagnosisType, 'admitting', 'Admitting Diagnosis')] }],
    procedure: procedures.map((procedure, at) => ({ sequence: at + 1, date: indianTime(of.admittedAt), procedureReference: { reference: procedure.fullUrl } })),
    insurance: [{ sequence: 1, focal: true, coverage: refer(coverage), ...(extra.preAuthRef && { preAuthRef: [extra.preAuthRef] }) }],
    item: of.items.map((item, at) => itemOf(of, item, at + 1, supportingInfo)),
    total: { value: totalOf(of), currency: 'INR' },
  }
}

function itemOf({ scheme, admittedAt, dischargedAt }: Case, item: CaseItem, procedureSequence: number, supportingInfo: readonly ClaimSupportingInfo[]): ClaimItem {
  return {
    id: `Item-${item.sequence}`, sequence: item.sequence, careTeamSequence: [1], diagnosisSequence: [1], procedureSequence: [procedureSequence],
    ...(supportingInfo.length > 0 && { informationSequence: supportingInfo.map(({ sequence }) => sequence!) }),
    category: concept(systems.benefitCategory, item.category), productOrService: concept(systems.procedureCode, item.code, item.display),
    ...(scheme === 'pmjay' && { programCode: [concept(systems.programme, 'AB-PMJAY', 'Ayushman Bharat Pradhan Mantri Jan Arogya Yojana (AB-PMJAY)')] }),
    servicedPeriod: { start: indianDate(admittedAt), end: indianDate(dischargedAt) }, quantity: { value: item.quantity }, unitPrice: { value: item.unitPrice, currency: 'INR' }, net: { value: netOf(item), currency: 'INR' },
  }
}

function answeredForm({ url, answers }: AnsweredForm, { patient }: Parties, { now }: Make): QuestionnaireResponse {
  return {
    resourceType: 'QuestionnaireResponse', questionnaire: url, status: 'completed', subject: refer(patient), authored: indianTime(now),
    item: Object.entries(answers).map(([linkId, valueString]) => ({ linkId, answer: [{ valueString }] })),
  }
}
