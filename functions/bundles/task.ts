import type { Bundle, ClaimResponse, Task, TaskInput } from '@medplum/fhirtypes'
import type { Case, CaseDocument, Scheme } from './case.ts'
import type { ClaimDecision } from './claim-answer.ts'
import { claimResponse } from './claim-answer.ts'
import type { Lifted } from './lifted.ts'
import { lift, partiesIn, withReferred, written } from './lifted.ts'
import type { Make, Placed } from './make.ts'
import { collection, indianTime, place, refer } from './make.ts'
import { payerOf, providerOf } from './parties.ts'
import { identifierOf, placedOf } from './read.ts'
import { concept, namespaces, systems } from './terms.ts'

/** What can be asked for by a Task about a case. nha-in/docs: catalogue/nhcx/fhir/task.md */
export type TaskAction = 'cancel' | 'reprocess' | 'release' | 'nullify' | 'status'

export interface TaskExtra {
  /** Of ndhm-reason-code; else the usual one of the action. */
  reason?: string
  description?: string
  documents?: readonly CaseDocument[]
  /** INR: the shortfall, on an erroneous claim. */
  amount?: number
}

const REASONS: Partial<Record<TaskAction, string>> = { cancel: 'treatmentplanchanged', reprocess: 'claimrejected', release: 'partialpayment' }

/** A TaskBundle with the hospital and the payer. `initimationNumber` is spelt as NHA does. */
export function taskRequest(make: Make, of: Case, action: TaskAction, extra: TaskExtra = {}): Bundle {
  const provider = place(make, providerOf(of.provider))
  const payer = place(make, payerOf(of.payer))
  const reason = extra.reason ?? REASONS[action]
  const task = place<Task>(make, {
    resourceType: 'Task', status: 'requested', intent: 'order', code: concept(systems.financialTask, action), description: extra.description ?? `${action} ${of.caseNumber}`, authoredOn: indianTime(make.now),
    requester: refer(provider), owner: refer(payer), ...(reason && { reasonCode: concept(systems.reason, reason) }),
    input: [
      input('claimNumber', { valueString: of.caseNumber }, 'ClaimNumber'), input('initimationNumber', { valueString: of.caseNumber }, 'Intimation Number'),
      ...(extra.documents ?? []).map(({ contentType, data, title }) => input('document', { valueAttachment: { contentType, data, title } }, 'Document')),
      ...(extra.amount === undefined ? [] : [input('amount', { valueMoney: { value: extra.amount, currency: 'INR' } }, 'Amount')]),
    ],
  })
  return collection(make, 'TaskBundle', of.caseNumber, [task, provider, payer])
}

/** A TaskBundle that says of an exchange that it has come to its recipient, and nothing of what is decided. Inferred but for the resource: hcx-project/hcx-specs has on_status bring a Task. */
export function statusAnswer(make: Make, correlationId: string): Bundle {
  const task = place<Task>(make, { resourceType: 'Task', identifier: [{ value: correlationId }], status: 'received', intent: 'order', code: concept(systems.financialTask, 'status'), authoredOn: indianTime(make.now) })
  return collection(make, 'TaskBundle', correlationId, [task])
}

export function input(code: string, value: Omit<TaskInput, 'type'>, display?: string): TaskInput {
  return { type: concept(systems.taskInput, code, display), ...value }
}

/** A completed Task whose outputs lead to the ClaimResponses: the answer to an action, and to a search. `claim`: the claim's own request, for parties and lines. */
export function taskAnswer(make: Make, request: Bundle, decisions: ClaimDecision | readonly ClaimDecision[], scheme: Scheme, claim?: Bundle): Bundle {
  const lifted = lift(make, claim ?? request)
  const responses = [decisions].flat().map((decision) => claimResponse(make, lifted, decision, scheme))
  const task = written<Task>(make, scheme, completed(make, request, lifted, responses))
  const number = identifierOf(responses[0]?.resource) || make.uuid()
  return collection(make, 'TaskBundle', number, withReferred(claim ?? request, [task, ...responses, ...partiesIn(lifted, scheme)]), scheme === 'pmjay' ? namespaces.pmjayPayer : undefined)
}

function completed({ now }: Make, request: Bundle, { provider, payer }: Lifted, responses: readonly Placed<ClaimResponse>[]): Task {
  const asked = placedOf(request, 'Task')[0]?.resource
  return {
    resourceType: 'Task', status: 'completed', intent: 'order', ...(asked?.code && { code: asked.code }), ...(asked?.reasonCode && { reasonCode: asked.reasonCode }), authoredOn: indianTime(now),
    requester: refer(payer), owner: refer(provider), ...(responses.length > 0 && { output: responses.map((response) => ({ type: concept(systems.taskOutput, 'include', 'Include'), valueReference: refer(response) })) }),
  }
}
