import type { Bundle, CodeableConcept, Task } from '@medplum/fhirtypes'
import { codeOf, firstOf, listOf, numberOf, targetOf, textOf } from '../../bundles/read.ts'
import type { TaskRequest } from '../cases/task.ts'
import { claimNumberOf, tagsOf } from './claim.ts'

const nameOf = (type: CodeableConcept | undefined): string => (codeOf(type) || textOf(type?.text)).toLowerCase()

/** The inputs of a Task by the code or text of their type, in lower case: the sheets spell them several ways. */
export function inputsOf(task: Task): Record<string, string> {
  return Object.fromEntries(listOf(task.input).map((input) => [nameOf(input.type), textOf(input.valueString) || textOf(input.valueIdentifier?.value) || textOf(input.valueDateTime) || textOf(input.valueDate) || textOf(input.valueReference?.reference)]))
}

/** `claimNumber` and `initimationNumber` (sic) both name the case. */
const NUMBERS = ['claimnumber', 'initimationnumber', 'intimationnumber']

/** A cancel, reprocess or erroneous-claim Task. */
export function readTask(bundle: Bundle): TaskRequest | undefined {
  const task = firstOf(bundle, 'Task')
  if (!task) return undefined
  const inputs = inputsOf(task)
  const focus = task.focus ?? task.basedOn?.[0]
  const amount = listOf(task.input).map((input) => input.valueMoney?.value ?? input.valueQuantity?.value ?? input.valueDecimal).find((value) => typeof value === 'number')
  return {
    code: codeOf(task.code), reason: codeOf(task.reasonCode), caseNumber: NUMBERS.map((name) => inputs[name]).find(Boolean) ?? claimNumberOf(targetOf(bundle, focus)),
    document: listOf(task.input).some((input) => input.valueAttachment !== undefined || nameOf(input.type) === 'document'), amount: amount ?? 0, tags: tagsOf(bundle),
  }
}

/** What a hospital answers to a communication. */
export interface ReadCommunication {
  text: string
  /** It brought something: a text, or an attachment. */
  full: boolean
}

export function readCommunication(bundle: Bundle): ReadCommunication | undefined {
  const communication = firstOf(bundle, 'Communication')
  if (!communication) return undefined
  const payload = listOf(communication.payload)
  const text = payload.map(({ contentString }) => textOf(contentString)).find(Boolean) ?? ''
  return { text, full: text !== '' || payload.some((entry) => entry.contentAttachment !== undefined || entry.contentReference !== undefined) }
}

/** The claim number that a payment acknowledgement names. */
export function acknowledgedNumber(bundle: Bundle): string {
  const outputs = listOf(firstOf(bundle, 'Task')?.output)
  return textOf(outputs.find(({ type }) => NUMBERS.includes(nameOf(type)))?.valueString)
}

export interface ReadEligibility {
  purposes: string[]
  items: string[]
  amount: number
}

export function readEligibility(bundle: Bundle): ReadEligibility | undefined {
  const request = firstOf(bundle, 'CoverageEligibilityRequest')
  if (!request) return undefined
  const items = listOf(request.item)
  return { purposes: listOf(request.purpose).map(textOf), items: items.map(({ productOrService }) => codeOf(productOrService)), amount: items.reduce((sum, { unitPrice, quantity }) => sum + numberOf(unitPrice?.value) * (numberOf(quantity?.value) || 1), 0) }
}
