import type { ClaimItem } from '@medplum/fhirtypes'
import { rupees } from '../../bundles/case.ts'
import { codeOf, listOf, numberOf, textOf } from '../../bundles/read.ts'
import type { ClaimSubject, Fault } from './subject.ts'
import { isSequence, unless } from './subject.ts'

/** The lines of a claim, each for itself, and what they come to. */
export function checkItems(of: ClaimSubject): Fault[] {
  const { claim, path } = of
  const items = listOf(claim.item)
  if (items.length === 0) return [{ name: 'items', path: `${path}.item` }]
  const nets = items.map(({ net }) => numberOf(net?.value))
  const sum = rupees(nets.reduce((total, net) => total + net, 0))
  return [...items.flatMap((item, at) => checkItem(of, item, `${path}.item[${at}]`)), ...unless(sum > 0 && near(numberOf(claim.total?.value), sum), 'sum', `${path}.total`, [], `The lines come to ${sum}`)]
}

/** To the paisa. */
const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.01

function checkItem({ claim, stage }: ClaimSubject, item: ClaimItem, path: string): Fault[] {
  const { id, sequence, category, productOrService, procedureSequence, informationSequence } = item
  const known = (list: readonly { sequence?: number }[] | undefined, asked: readonly number[] | undefined): boolean => listOf(asked).every((one) => listOf(list).some((entry) => entry.sequence === one))
  const code = codeOf(productOrService)
  const [speciality, billed] = stage === 'claim' ? (['claim-speciality', 'claim-item'] as const) : (['preauth-speciality', 'preauth-item'] as const)
  return [
    ...unless(textOf(id) !== '', 'item-id', `${path}.id`), ...unless(isSequence(sequence, listOf(claim.item).map((one) => numberOf(one.sequence))), 'item-sequence', `${path}.sequence`),
    ...unless(codeOf(category) !== '', speciality, `${path}.category`, ['', code]), ...unless(code !== '', billed, `${path}.productOrService`, ['', String(sequence ?? '')]),
    ...unless(known(claim.procedure, procedureSequence), 'item-procedure', `${path}.procedureSequence`), ...unless(known(claim.supportingInfo, informationSequence), 'item-information', `${path}.informationSequence`),
    ...checkMoney(item, path, stage), ...checkPeriod(item, path),
  ]
}

/** FHIR's arithmetic: net = quantity x price x factor. Payers' own rules of factors are already in some nets, so that one without it is right too. */
function checkMoney({ quantity, unitPrice, net, factor, productOrService }: ClaimItem, path: string, stage: ClaimSubject['stage']): Fault[] {
  const asked = numberOf(quantity?.value)
  const price = asked * numberOf(unitPrice?.value)
  const owed = numberOf(net?.value)
  // Prices are rounded to the paisa: as many of them as there are pieces may be off by half a one.
  const fits = [price, price * (numberOf(factor) || 1)].some((wanted) => Math.abs(rupees(wanted) - owed) <= Math.max(0.01, asked * 0.005))
  return [
    ...unless(asked > 0, 'item-quantity', `${path}.quantity`),
    ...unless(owed > 0 && fits, stage === 'claim' ? 'claim-net' : 'preauth-net', `${path}.net`, [String(owed), codeOf(productOrService)]),
  ]
}

function checkPeriod({ servicedPeriod, servicedDate, sequence }: ClaimItem, path: string): Fault[] {
  const { start, end } = servicedPeriod ?? { start: servicedDate, end: servicedDate }
  const fine = textOf(start) !== '' && (textOf(end) === '' || textOf(start).slice(0, 10) <= textOf(end).slice(0, 10))
  return unless(fine, 'item-period', `${path}.servicedPeriod`, [String(sequence ?? '')])
}
