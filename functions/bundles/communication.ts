import type { Bundle, Claim, Communication, CommunicationPayload, CommunicationRequest, Condition, Task } from '@medplum/fhirtypes'
import type { CaseDocument } from './case.ts'
import type { Lifted } from './lifted.ts'
import { lift, withReferred } from './lifted.ts'
import type { Make, Placed } from './make.ts'
import { collection, indianTime, place, refer } from './make.ts'
import { codeOf, identifierOf, listOf, placedOf } from './read.ts'
import { concept, identifier, IN_PATIENT, namespaces, systems } from './terms.ts'

/** What a payer wants of a hospital. A question waits for an answer; a notice is acknowledged and nothing more. */
export interface Question {
  claimNumber: string
  text: string
  kind?: 'question' | 'notice'
  /** Of ndhm-reason-code: `additionalinfo`, or for a notice `tatquery`, `grievance`, `walletupdate`, `policychange`, `claimArbitration`. */
  reason?: string
}

/** A TaskBundle with a CommunicationRequest about the claim of this request. nha-in/docs: plugins/nhcx/skills, F11 of the payer's side */
export function communicationRequest(make: Make, claimRequest: Bundle | undefined, { claimNumber, text, kind = 'question', reason = 'additionalinfo' }: Question): Bundle {
  const lifted = lift(make, claimRequest)
  const { provider, payer, patient, coverage, practitioners } = lifted
  const claim = lifted.claim ?? place(make, stubClaim(make, claimNumber, lifted))
  const condition = place<Condition>(make, { resourceType: 'Condition', subject: refer(patient), ...(claim.resource.diagnosis?.[0]?.diagnosisCodeableConcept && { code: claim.resource.diagnosis[0].diagnosisCodeableConcept }) })
  const request = place<CommunicationRequest>(make, {
    resourceType: 'CommunicationRequest', identifier: [identifier('CLN', namespaces.exchange, claimNumber)], basedOn: [refer(claim)], status: 'active', category: [concept(systems.communicationCategory, 'alert', 'Alert')],
    priority: 'routine', about: [refer(claim)], payload: [{ contentString: text }], authoredOn: indianTime(make.now), requester: refer(payer), recipient: [refer(provider)], sender: refer(payer),
    reasonCode: [concept(systems.reason, reason)], reasonReference: [refer(condition)],
  })
  const task = place<Task>(make, {
    resourceType: 'Task', status: 'requested', intent: kind === 'notice' ? 'proposal' : 'order', code: concept(systems.financialTask, 'poll'), description: text, authoredOn: indianTime(make.now),
    requester: refer(payer), owner: refer(provider), reasonCode: concept(systems.reason, reason), input: [{ type: concept(systems.financialInput, 'include', 'Include'), valueReference: refer(request) }],
  })
  return collection(make, 'TaskBundle', claimNumber, withReferred(claimRequest, [task, request, claim, condition, patient, payer, provider, ...practitioners, coverage]))
}

/** A claim that nobody has the request of: its number and the parties. */
function stubClaim({ now }: Make, claimNumber: string, { patient, payer, provider, coverage }: Lifted): Claim {
  return {
    resourceType: 'Claim', identifier: [identifier('CLN', namespaces.exchange, claimNumber)], status: 'active', type: { coding: [IN_PATIENT] }, use: 'claim', patient: refer(patient), created: indianTime(now),
    insurer: refer(payer), provider: refer(provider), priority: concept(systems.priority, 'normal', 'Normal'), insurance: [{ sequence: 1, focal: true, coverage: refer(coverage) }],
  }
}

export interface Reply {
  text?: string
  documents?: readonly CaseDocument[]
  /** Else the one the question named. */
  claimNumber?: string
}

/** A TaskBundle with the Communication that answers; what it was asked about goes back with it. nha-in/docs: plugins/nhcx/skills, F12 */
export function communicationAnswer(make: Make, question: Bundle, { text, documents = [], claimNumber }: Reply): Bundle {
  const { provider, payer } = lift(make, question)
  const [request] = placedOf(question, 'CommunicationRequest')
  const [claim] = placedOf(question, 'Claim')
  const number = claimNumber ?? identifierOf(request?.resource)
  const communication = place<Communication>(make, {
    resourceType: 'Communication', identifier: [identifier('CLN', namespaces.exchange, number)], ...(request && { basedOn: [{ reference: request.fullUrl }] }), status: 'completed', statusReason: { text: 'Answered' },
    category: [concept(systems.communicationCategory, 'notification', 'Notification')], priority: 'routine', ...(claim && { about: [{ reference: claim.fullUrl }] }), sent: indianTime(make.now),
    sender: refer(provider), recipient: [refer(payer)], payload: payloadOf(text, documents, make),
  })
  const asked = placedOf(question, 'Task')[0]?.resource
  const task = place<Task>(make, {
    resourceType: 'Task', status: 'completed', intent: 'order', code: concept(systems.taskCode, 'deliver'), authoredOn: indianTime(make.now), requester: refer(provider), owner: refer(payer),
    ...(asked && codeOf(asked.reasonCode) && { reasonCode: asked.reasonCode }), input: [{ type: concept(systems.financialInput, 'include', 'Include'), valueReference: refer(communication) }],
  })
  return collection(make, 'TaskBundle', number, [task, communication, ...rest(question, [provider, payer])])
}

const payloadOf = (text: string | undefined, documents: readonly CaseDocument[], { now }: Make): CommunicationPayload[] => [
  ...(text ? [{ contentString: text }] : []), ...documents.map(({ contentType, data, title }) => ({ contentAttachment: { contentType, data, title, creation: indianTime(now) } })),
]

/** What came with the question, but for its Task; the two parties are there even if it named none. */
function rest(question: Bundle, parties: readonly Placed[]): Placed[] {
  const came = listOf(question.entry).flatMap(({ fullUrl, resource }): Placed[] => (fullUrl && resource && resource.resourceType !== 'Task' ? [{ fullUrl, resource }] : []))
  return [...came, ...parties.filter(({ fullUrl }) => !came.some((entry) => entry.fullUrl === fullUrl))]
}
