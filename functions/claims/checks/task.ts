import type { Task, TaskInput } from '@medplum/fhirtypes'
import { codeOf, isObject, listOf, placedOf, targetOf, textOf } from '../../bundles/read.ts'
import { checkAttachment } from './attachment.ts'
import { dateFault } from './dates.ts'
import { checkTaskParties } from './parties.ts'
import type { Fault, Subject } from './subject.ts'
import { entryPath, unless } from './subject.ts'

/** Reasons by action. nha-in/docs: catalogue/nhcx/fhir/task.md, preauth-cancel.md; those of a cancellation beyond the code list were accepted (seen live). */
const REASONS: Record<string, readonly string[]> = {
  cancel: ['treatmentplanchanged', 'erroneousregistration', 'wrongdiagnosis', 'referred', 'patientrequest', 'financialconstraints', 'alternativetreatment', 'duplicateclaim', 'administrativeerror', 'other'],
  reprocess: ['claimrejected', 'partialpayment', 'rejectiondisputed', 'erroneousclaim'], release: ['partialpayment'], nullify: ['erroneousclaim', 'erroneousregistration', 'other'],
}

/** Both spellings of the intimation number are met. Names are read whatever their case, but for those of a search. */
const CASE_INPUTS = ['claimnumber', 'initimationnumber', 'intimationnumber']
const ACTION_INPUTS = [...CASE_INPUTS, 'document', 'amount']
const PLAN_INPUTS = ['policynumber', 'productnumber', 'providerid', 'payerid']
/** Exact, FromDate and ToDate above all; the rest in its two published spellings. */
const SEARCH_INPUTS = ['ClaimNumber', 'claimNumber', 'PolicyNumber', 'policyNumber', 'ProductNumber', 'productNumber', 'FromDate', 'ToDate', 'PayerId', 'payerId', 'ProviderId', 'providerId', 'InitimationNumber', 'initimationNumber', 'FinanceYear', 'ServiceCode']

interface Placed {
  task: Task
  path: string
}

const theTask = ({ bundle }: Subject): Placed | undefined => {
  const [found] = placedOf(bundle, 'Task')
  return found && { task: found.resource, path: entryPath(found.at) }
}

/** Cancel, reprocess, release and nullify. */
export function checkAction(subject: Subject): Fault[] {
  const found = theTask(subject)
  if (!found) return []
  const { task, path } = found
  const code = codeOf(task.code)
  if (code === '') return [{ name: 'task-code', path: `${path}.code` }]
  const reason = codeOf(task.reasonCode)
  if (reason === '') return [{ name: 'task-reason', path: `${path}.reasonCode` }]
  const fits = REASONS[code]?.includes(reason) ?? false
  const named = listOf(task.input).some((input) => CASE_INPUTS.includes(codeOf(input.type).toLowerCase()) && textOf(input.valueString) !== '')
  return [
    ...unless(fits, 'task-combination', `${path}.reasonCode`), ...checkInputs(found, (name) => ACTION_INPUTS.includes(name.toLowerCase())), ...unless(named, 'task-case', `${path}.input`), ...checkTaskParties(subject),
  ]
}

/** What asks for a plan: by policy and hospital at the reference payer, by either elsewhere. */
export function checkPlanRequest(subject: Subject): Fault[] {
  const found = theTask(subject)
  if (!found) return []
  const { task, path } = found
  const names = listOf(task.input).filter((input) => textOf(input.valueString) !== '').map((input) => codeOf(input.type).toLowerCase())
  return [
    ...checkCode(found, ['poll']), ...checkInputs(found, (name) => PLAN_INPUTS.includes(name.toLowerCase())),
    ...unless(names.includes('policynumber'), 'plan-policy', `${path}.input`), ...unless(names.includes('providerid'), 'plan-provider', `${path}.input`),
  ]
}

export function checkSearch(subject: Subject): Fault[] {
  const found = theTask(subject)
  if (!found) return []
  const { task, path } = found
  const dates = listOf(task.input).flatMap((input, at) => {
    const fault = ['FromDate', 'ToDate'].includes(codeOf(input.type)) ? dateFault(textOf(input.valueString) || textOf(input.valueDate)) : undefined
    return fault ? [{ name: fault, path: `${path}.input[${at}]` }] : []
  })
  const faults = [...checkCode(found, ['search', 'status', 'poll']), ...checkInputs(found, (name) => SEARCH_INPUTS.includes(name)), ...dates]
  const named = listOf(task.input).some((input) => [...CASE_INPUTS, 'policynumber', 'fromdate', 'todate'].includes(codeOf(input.type).toLowerCase()))
  return [...faults, ...unless(named, 'search-case', `${path}.input`)]
}

function checkCode({ task, path }: Placed, codes: readonly string[]): Fault[] {
  const code = codeOf(task.code)
  if (code === '') return [{ name: 'task-code', path: `${path}.code` }]
  return unless(codes.includes(code.toLowerCase()), 'task-combination', `${path}.code`)
}

/** At least one, each of a known type and with a value. */
function checkInputs({ task, path }: Placed, isKnown: (name: string) => boolean): Fault[] {
  const inputs = listOf(task.input)
  if (inputs.length === 0) return [{ name: 'task-inputs', path: `${path}.input` }]
  return inputs.flatMap((input, at) => {
    const own = `${path}.input[${at}]`
    const name = codeOf(input.type)
    if (name === '') return [{ name: 'task-input-type' as const, path: `${own}.type` }]
    if (!isKnown(name)) return [{ name: 'task-input-code' as const, path: `${own}.type`, detail: name }]
    if (input.valueAttachment) return checkAttachment(input.valueAttachment, `${own}.valueAttachment`)
    return unless(hasValue(input), 'task-input-value', own)
  })
}

const hasValue = (input: TaskInput): boolean => isObject(input) && Object.entries(input).some(([key, value]) => key.startsWith('value') && value !== null && value !== undefined && value !== '')

/** The answer to an action or a search: completed, each output leading into the bundle. None, for a search that found nothing. */
export function checkTaskAnswer(subject: Subject): Fault[] {
  const found = theTask(subject)
  if (!found) return []
  const outputs = listOf(found.task.output)
  const needed = subject.leg.family !== 'search'
  return [
    ...unless(!needed || outputs.length > 0, 'task-output', `${found.path}.output`),
    ...outputs.flatMap(({ valueReference }, at) => unless(valueReference === undefined || targetOf(subject.bundle, valueReference) !== undefined, 'task-output', `${found.path}.output[${at}].valueReference`)),
  ]
}
