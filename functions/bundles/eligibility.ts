import type { Bundle, CoverageEligibilityRequest, CoverageEligibilityResponse, CoverageEligibilityResponseInsuranceItem, Location } from '@medplum/fhirtypes'
import type { Case, Scheme } from './case.ts'
import { lift, partiesIn, subsetted, withReferred, written } from './lifted.ts'
import type { Make, Placed } from './make.ts'
import { collection, indianDate, indianTime, place, refer } from './make.ts'
import { partiesOf } from './parties.ts'
import { identifierOf, listOf, placedOf } from './read.ts'
import { concept, identifier, namespaces, systems } from './terms.ts'

export type Purpose = 'discovery' | 'validation' | 'benefits' | 'auth-requirements'

export const WITH_ITEMS: readonly string[] = ['benefits', 'auth-requirements']

/** nha-in/docs: catalogue/nhcx/fhir/coverage-eligibility-request.md */
export function eligibilityRequest(make: Make, of: Case, purpose: Purpose): Bundle {
  const { patient, provider, payer, coverage, practitioner } = partiesOf(make, of)
  const facility = place<Location>(make, { resourceType: 'Location', identifier: [identifier('NPI', namespaces.facility, of.provider.hfrId)], name: of.provider.name })
  const request = place<CoverageEligibilityRequest>(make, {
    resourceType: 'CoverageEligibilityRequest', identifier: [{ system: namespaces.exchange, value: of.caseNumber }], status: 'active', priority: concept(systems.priority, 'normal', 'Normal'), purpose: [purpose],
    patient: refer(patient), servicedDate: indianDate(of.admittedAt), created: indianTime(make.now), enterer: refer(practitioner), provider: refer(provider), insurer: refer(payer), facility: refer(facility),
    insurance: [{ focal: true, coverage: refer(coverage) }],
    ...(WITH_ITEMS.includes(purpose) && {
      item: of.items.map(({ category, code, display, quantity, unitPrice }) => ({
        category: concept(systems.benefitCategory, category), productOrService: concept(systems.procedureCode, code, display), quantity: { value: quantity }, unitPrice: { value: unitPrice, currency: 'INR' as const },
      })),
    }),
  })
  return collection(make, 'CoverageEligibilityRequestBundle', of.caseNumber, [request, patient, provider, payer, coverage, practitioner, facility])
}

/** What a payer says of a cover. */
export interface CoverDecision {
  inforce: boolean
  disposition: string
  /** INR. */
  sumInsured: number
  used: number
  /** Codes of items that the policy does not have. */
  excluded?: readonly string[]
  /** Documents that a preauthorisation must bring: answered to `auth-requirements`. */
  documents?: readonly { code: string; display: string }[]
  errors?: readonly { code: string; message: string }[]
}

/**
 * A CoverageEligibilityResponseBundle. The reference payer repeats the request before it, everything tagged; any other payer puts
 * its answer first. nha-in/docs: catalogue/nhcx/fhir/coverage-eligibility-response.md
 */
export function eligibilityAnswer(make: Make, request: Bundle, decision: CoverDecision, scheme: Scheme): Bundle {
  const lifted = lift(make, request)
  const [asked] = placedOf(request, 'CoverageEligibilityRequest')
  const number = identifierOf(asked?.resource) || make.uuid()
  const response = written<CoverageEligibilityResponse>(make, scheme, {
    resourceType: 'CoverageEligibilityResponse', identifier: [{ system: namespaces.exchange, value: number }], status: 'active', purpose: asked?.resource.purpose ?? ['validation'], patient: refer(lifted.patient),
    created: indianTime(make.now), requestor: refer(lifted.provider), request: { reference: asked?.fullUrl ?? '' }, outcome: listOf(decision.errors).length > 0 ? 'error' : 'complete', disposition: decision.disposition,
    insurer: refer(lifted.payer), insurance: [{ coverage: refer(lifted.coverage), inforce: decision.inforce, ...itemsFor(asked?.resource, decision) }],
    ...(listOf(decision.errors).length > 0 && { error: listOf(decision.errors).map(({ code, message }) => ({ code: { ...(code && { coding: [{ code, display: message }] }), text: message } })) }),
  })
  const parties = partiesIn(lifted, scheme)
  if (scheme === 'standard') return collection(make, 'CoverageEligibilityResponseBundle', number, withReferred(request, [response, ...parties]))
  const echo = listOf(request.entry).flatMap(({ fullUrl, resource }): Placed[] => (fullUrl && resource ? [subsetted({ fullUrl, resource })] : []))
  const own = parties.filter(({ fullUrl }) => !echo.some((entry) => entry.fullUrl === fullUrl))
  return collection(make, 'CoverageEligibilityResponseBundle', number, [...echo, response, ...own], namespaces.pmjayPayer)
}

function itemsFor(asked: CoverageEligibilityRequest | undefined, decision: CoverDecision): { item?: CoverageEligibilityResponseInsuranceItem[] } {
  const purposes = listOf(asked?.purpose)
  const items = listOf(asked?.item)
  if (purposes.length === 1 && purposes[0] === 'discovery') return {}
  if (items.length === 0) return { item: [{ productOrService: concept(systems.snomed, '305056002', 'Admission procedure'), benefit: [money(decision)], authorizationRequired: true }] }
  return {
    item: items.map(({ category, productOrService }): CoverageEligibilityResponseInsuranceItem => {
      const excluded = listOf(decision.excluded).includes(productOrService?.coding?.[0]?.code ?? '')
      if (excluded) return { ...(category && { category }), productOrService, excluded }
      return {
        ...(category && { category }), productOrService, excluded, benefit: [money(decision)], authorizationRequired: true,
        ...(purposes.includes('auth-requirements') && { authorizationSupporting: listOf(decision.documents).map(({ code, display }) => ({ coding: [{ code, display }], text: `Type: pre\n Procedure Code:${productOrService?.coding?.[0]?.code ?? ''}` })) }),
      }
    }),
  }
}

/** What is left is allowed: nha-in/docs calls allowedMoney "remaining". */
const money = ({ sumInsured, used }: CoverDecision): NonNullable<CoverageEligibilityResponseInsuranceItem['benefit']>[number] => ({
  type: concept(systems.benefit, '30', 'Health Benefit Plan Coverage'), allowedMoney: { value: Math.max(0, sumInsured - used), currency: 'INR' }, usedMoney: { value: used, currency: 'INR' },
})
