import type { Bundle, Extension, InsurancePlan, InsurancePlanCoverageBenefit, InsurancePlanPlanSpecificCost, Organization, Task } from '@medplum/fhirtypes'
import type { Case } from './case.ts'
import { lift } from './lifted.ts'
import type { Make, Placed } from './make.ts'
import { collection, indianDate, indianTime, place, refer } from './make.ts'
import type { TreatmentPackage } from './packages.ts'
import { inSpecialties, packages } from './packages.ts'
import { payerOf } from './parties.ts'
import { input } from './task.ts'
import { concept, identifier, namespaces, profileOf, systems } from './terms.ts'

export interface PlanAsked {
  policyNumber?: string
  /** HFR id, or what the payer knows the hospital by: `32722` at the dummy payer. */
  providerId?: string
}

/** A TaskBundle that asks for the plan behind a policy. nha-in/docs: catalogue/nhcx/fhir/insurance-plan-bundle.md */
export function insurancePlanRequest(make: Make, of: Pick<Case, 'policy' | 'provider' | 'caseNumber'>, asked: PlanAsked = {}): Bundle {
  const task = place<Task>(make, {
    resourceType: 'Task', status: 'requested', intent: 'order', code: concept(systems.financialTask, 'poll', 'Poll'), authoredOn: indianTime(make.now),
    input: [input('policyNumber', { valueString: asked.policyNumber ?? of.policy.number }, 'PolicyNumber'), input('providerId', { valueString: asked.providerId ?? of.provider.hfrId }, 'Provider ID')],
  })
  return collection(make, 'TaskBundle', of.caseNumber, [task])
}

/** A product of a payer, as a hospital reads it. */
export interface Plan {
  policy: string
  name: string
  payer: Pick<Case['payer'], 'id' | 'name'>
  /** INR. */
  sumInsured: number
  /** Else the rehearsal's own. */
  packages?: readonly TreatmentPackage[]
  /** Epoch ms. */
  from: number
  until: number
}

/**
 * An InsurancePlanBundle; with no plan the payer alone: an empty plan is a valid answer. `wrapped`: behind the output of a Task, as the
 * request and response sheet has it, where the samples send the plan itself.
 */
export function insurancePlanAnswer(make: Make, request: Bundle | undefined, plan: Plan | undefined, { wrapped = false }: { wrapped?: boolean } = {}): Bundle {
  const payer = plan ? place(make, payerOf(plan.payer)) : lift(make, request).payer
  if (!plan) return collection(make, 'InsurancePlanBundle', make.uuid(), [payer])
  const placed = place(make, planOf(plan, payer))
  if (!wrapped) return collection(make, 'InsurancePlanBundle', plan.policy, [placed, payer])
  const task = place<Task>(make, {
    resourceType: 'Task', status: 'completed', intent: 'order', code: concept(systems.financialTask, 'poll', 'Poll'), authoredOn: indianTime(make.now),
    output: [{ type: concept(systems.taskOutput, 'include', 'Include'), valueReference: refer(placed) }],
  })
  return collection(make, 'TaskBundle', plan.policy, [task, placed, payer])
}

function planOf({ policy, name, sumInsured, packages: sold = packages, from, until }: Plan, payer: Placed<Organization>): InsurancePlan {
  const specialties = inSpecialties(sold)
  return {
    resourceType: 'InsurancePlan', identifier: [identifier('NH', namespaces.exchange, policy)], status: 'active', type: [concept(systems.insurancePlanType, '01', 'Hospitalisation Indemnity Policy')], name,
    period: { start: indianDate(from), end: indianDate(until) }, ownedBy: refer(payer), administeredBy: refer(payer),
    coverage: specialties.map(({ specialty, packages: own }) => ({ type: concept(systems.benefitCategory, specialty.code, specialty.name), benefit: own.map(benefitOf) as [InsurancePlanCoverageBenefit, ...InsurancePlanCoverageBenefit[]] })),
    plan: [{
      identifier: [{ use: 'official', value: name }], type: concept(systems.planType, '01', 'Individual'), generalCost: [{ cost: { value: sumInsured, currency: 'INR' } }],
      specificCost: specialties.map(({ specialty, packages: own }): InsurancePlanPlanSpecificCost => ({
        category: concept(systems.benefitCategory, specialty.code, specialty.name),
        benefit: own.map((sold) => ({ ...benefitOf(sold), cost: [{ type: { text: 'Procedure' }, value: { value: sold.rate, unit: 'INR' } }] })),
      })),
    }],
  }
}

/** A package with its claim conditions and the documents it needs. */
function benefitOf({ code, name, conditions, documents }: TreatmentPackage): InsurancePlanCoverageBenefit {
  const condition: Extension = { url: profileOf('Claim-Condition'), extension: Object.entries(conditions).map(([url, valueString]) => ({ url, valueString })) }
  const required = documents.map(({ category, code: document, title }): Extension => ({
    url: profileOf('Claim-SupportingInfoRequirement'),
    extension: [{ url: 'category', valueCodeableConcept: concept(systems.supportingCategory, category) }, { url: 'code', valueCodeableConcept: concept(namespaces.document, document, title) }],
  }))
  return { id: code, extension: [condition, ...required], type: concept(systems.procedureCode, code, name) }
}
