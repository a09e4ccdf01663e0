import { WITH_ITEMS } from '../../bundles/eligibility.ts'
import { codeOf, listOf, numberOf, placedOf, textOf } from '../../bundles/read.ts'
import { checkParties } from './parties.ts'
import type { Fault, Subject } from './subject.ts'
import { entryPath, unless } from './subject.ts'

const PURPOSES = ['discovery', 'validation', 'benefits', 'auth-requirements']

/** nha-in/docs: catalogue/nhcx/fhir/coverage-eligibility-request.md; what its sheet requires beyond base R4 is told as such. */
export function checkEligibility(subject: Subject): Fault[] {
  const [found] = placedOf(subject.bundle, 'CoverageEligibilityRequest')
  if (!found) return []
  const { resource: request, at } = found
  const path = entryPath(at)
  const purposes = listOf(request.purpose)
  const items = listOf(request.item)
  const insurance = listOf(request.insurance)
  const asksAbout = purposes.find((purpose) => WITH_ITEMS.includes(purpose))
  return [
    ...unless(purposes.length > 0 && purposes.every((purpose) => PURPOSES.includes(purpose)), 'purpose', `${path}.purpose`),
    ...unless(asksAbout === undefined || items.length > 0, 'purpose-items', `${path}.item`),
    ...checkParties(subject, { path, patient: request.patient, provider: request.provider, insurer: request.insurer, coverage: (insurance.find(({ focal }) => focal === true) ?? insurance[0])?.coverage }),
    // NRCeS has an identifier without a value, and clients that were accepted send one so.
    ...(['identifier', 'priority', 'enterer', 'provider', 'facility'] as const).flatMap((name) => unless(listOf<unknown>(request[name]).length > 0, 'required', `${path}.${name}`, [`${path}.${name}: Missing property`])),
    ...items.flatMap(({ productOrService, quantity }, item) => [
      ...unless(codeOf(productOrService) !== '', 'asked-item', `${path}.item[${item}].productOrService`, [textOf(productOrService?.text)]),
      ...unless(quantity === undefined || numberOf(quantity.value) > 0, 'asked-quantity', `${path}.item[${item}].quantity`, [String(quantity?.value), codeOf(productOrService)]),
    ]),
  ]
}
