import { acknowledge, repeated, take, told } from '../../claims/exchange/accept.ts'
import { acceptAnswer, acceptRequest } from '../../claims/exchange/flow.ts'
import { QUERIES } from '../../claims/exchange/header.ts'
import { redirectFault, roleFault, senderFault } from '../../claims/exchange/parties.ts'
import { caseOf, threads } from '../../claims/exchange/record.ts'
import { notificationsFor } from '../../claims/notifications.ts'
import { findParticipant } from '../../claims/participants/register.ts'
import type { Acknowledgement, ProtocolResponse } from '../../claims/receipt.ts'
import { acknowledgedAt } from '../../claims/stamps.ts'
import type { Operation } from '../../kernel/operation.ts'
import type { Refusal, Reply } from '../../kernel/outcome.ts'
import type { Call, Route } from '../../kernel/room.ts'
import { route } from '../../kernel/room.ts'
import type { Unit } from '../../kernel/unit.ts'
import { deleteRecords } from './delete.ts'
import * as declared from './operations.ts'
import type { Arrival, Body } from './read.ts'
import { readArrival } from './read.ts'
import { takeOnStatus, takeStatus } from './status.ts'

/** Takes one message of any leg but those of status. */
async function takeLeg(unit: Unit, call: Call<Body>): Promise<Reply<Acknowledgement>> {
  const arrival = await readArrival(unit, call)
  if ('refusal' in arrival) return arrival
  const { posted, header, recipient } = arrival
  const { leg, fields } = posted
  const isRequest = leg.kind === 'request'
  const fault = roleFault(leg, recipient) ?? (await redirected(unit, arrival)) ?? (await outOfPlace(unit, arrival)) ?? (await repeated(unit, fields))
  if (fault) return told(fault, posted, unit.now)
  const reply = await take(unit, posted, recipient, (thread) => (isRequest ? acceptRequest : acceptAnswer)(thread, { ...posted, now: unit.now }))
  if ('refusal' in reply) return told(reply, { leg, fields }, unit.now)
  if (!posted.clear) unit.apply(await notificationsFor(unit, { leg, header }))
  return { answer: acknowledge(posted, unit.now, isRequest ? 'request.queued' : 'request.dispatched') }
}

async function redirected(unit: Unit, { posted: { clear, fields }, sender }: Arrival): Promise<ReturnType<typeof redirectFault>> {
  return clear && fields.status === 'response.redirect' ? redirectFault((await findParticipant(unit, fields.redirectTo))?.value, sender) : undefined
}

/**
 * A communication belongs to a case of the two: under a workflow id it had, or the code of a query. Refuses PAYR-1003.
 * nha-in/docs: catalogue/nhcx/endpoints/ (communication request); the text is that of the reference list.
 */
async function outOfPlace(unit: Unit, { posted: { leg, fields } }: Arrival): Promise<Refusal | undefined> {
  if (leg.path !== '/v1/communication/request' || fields.workflowId === '' || unit.context.variant('nhcx.communication-workflow') === 'unchecked') return undefined
  const known = await unit.list(threads, 'case', caseOf(fields.recipient, fields.sender, QUERIES.includes(fields.workflowId) ? '' : fields.workflowId), { limit: 1 })
  if (known.length > 0) return undefined
  return { refusal: 'PAYR-1003', text: 'Invalid workflow requested. Hence request will not be processed further.', field: 'x-hcx-workflow_id', rule: 'No preauthorisation or claim between the two is under this workflow id' }
}

/** A report that a participant sends here itself: it is taken, and nothing comes of it. */
async function takeError(unit: Unit, { clientId, body }: Call<ProtocolResponse>): Promise<Reply<Acknowledgement>> {
  const fields = { sender: body['x-hcx-sender_code'], recipient: body['x-hcx-recipient_code'], apiCallId: body['x-hcx-api_call_id'], correlationId: body['x-hcx-correlation_id'] }
  const echo = { timestamp: acknowledgedAt(unit.now), api_call_id: fields.apiCallId, correlation_id: fields.correlationId, sender_code: fields.sender, recipient_code: fields.recipient, entity_type: body['x-hcx-entity-type'] ?? '' }
  const sender = (await findParticipant(unit, fields.sender))?.value
  const fault = senderFault(sender, clientId)
  if (fault) return { ...fault, echo }
  const { timestamp, api_call_id, correlation_id, ...result } = echo
  return { answer: { timestamp, api_call_id, correlation_id, result: { ...result, protocol_status: 'request.queued' }, error: { code: '', message: '' } } }
}

const LEGS = [
  declared.insurancePlanRequest, declared.insurancePlanOnRequest, declared.eligibilityCheck, declared.eligibilityOnCheck, declared.preauthSubmit, declared.preauthOnSubmit, declared.predeterminationSubmit, declared.predeterminationOnSubmit,
  declared.claimSubmit, declared.claimOnSubmit, declared.communicationRequest, declared.communicationOnRequest, declared.paymentNoticeRequest, declared.paymentNoticeOnRequest, declared.taskSubmit, declared.taskOnSubmit,
  declared.searchSubmit, declared.searchOnSubmit,
]

export const exchangeRoutes: Route[] = [
  ...LEGS.map((leg) => route<typeof declared.preauthSubmit.request & object, typeof declared.preauthSubmit.answer>(leg as typeof declared.preauthSubmit, takeLeg)),
  route(declared.status, takeStatus), route(declared.onStatus, takeOnStatus), route(declared.error, takeError), route(declared.deleteRecords, deleteRecords),
]

/** What the exchange calls at its participants: the same legs below their own address. */
export const exchangeCallbacks: Operation[] = [...LEGS, declared.status, declared.onStatus, declared.error].map((leg) => ({ ...leg, path: leg.path.slice('/hcx'.length) }))
