import { rupees } from '../../bundles/case.ts'
import { codeOf, codesOf, listOf, numberOf, placedOf, textOf } from '../../bundles/read.ts'
import { checkIdentifier, leadTo } from './parties.ts'
import type { Fault, Subject } from './subject.ts'
import { entryPath, unless } from './subject.ts'

/** What a payer says of money: the claim it is for, the reconciliation behind it, and that its lines add up. */
export function checkNotice({ bundle }: Subject): Fault[] {
  const [found] = placedOf(bundle, 'PaymentNotice')
  if (!found) return []
  const path = entryPath(found.at)
  const reconciliation = leadTo(bundle, found.resource.payment)
  const identified = checkIdentifier({ path, resource: found.resource }, { missing: 'claim-identifier', type: 'claim-identifier-type' }, 'CLN')
  const [own] = placedOf(bundle, 'PaymentReconciliation')
  if (!reconciliation || !own || entryPath(own.at) !== reconciliation.path) return [...identified, { name: 'reference-target', path: `${path}.payment` }]
  const { detail, paymentAmount, paymentIdentifier } = own.resource
  const lines = listOf(detail).filter(({ type }) => codesOf(type).includes('Payment'))
  const sum = rupees(lines.reduce((total, { amount }) => total + numberOf(amount?.value), 0))
  return [
    ...identified, ...unless(codeOf(paymentIdentifier?.type) === 'UTR' && textOf(paymentIdentifier?.value) !== '', 'required', `${reconciliation.path}.paymentIdentifier`, ['PaymentReconciliation.paymentIdentifier: Missing property']),
    ...unless(lines.length === 0 || Math.abs(sum - numberOf(paymentAmount?.value)) < 0.01, 'payment-sum', `${reconciliation.path}.paymentAmount`, [`The lines come to ${sum}`]),
  ]
}

/** The hospital's acknowledgement (17). nha-in/docs: catalogue/nhcx/fhir/payment-notice.md */
export function checkAcknowledgement({ bundle }: Subject): Fault[] {
  const [found] = placedOf(bundle, 'Task')
  if (!found) return []
  const path = entryPath(found.at)
  const outputs = listOf(found.resource.output)
  const acknowledged = outputs.some(({ valueCodeableConcept, valueString, valueCode }) => codeOf(valueCodeableConcept) === 'paymentack' || valueString === 'paymentack' || valueCode === 'paymentack')
  const named = outputs.some(({ type, valueString }) => codeOf(type).toLowerCase() === 'claimnumber' && textOf(valueString) !== '')
  return [...unless(found.resource.status === 'completed' && acknowledged, 'payment-acknowledged', `${path}.output`), ...unless(named, 'payment-claim', `${path}.output`)]
}
