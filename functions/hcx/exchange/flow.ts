import type { Decided, Incoming } from '../../claims/exchange/flow.ts'
import { answered, openHop, same } from '../../claims/exchange/flow.ts'
import type { Hop, Thread } from '../../claims/exchange/record.ts'
import type { Leg, LegFamily } from '../../claims/legs.ts'
import { legs } from '../../claims/legs.ts'
import { isOne, PAYERS } from '../../claims/exchange/parties.ts'
import type { Participant } from '../../claims/participants/record.ts'
import type { Refused } from './header.ts'
import { refused } from './header.ts'
import type { HcxCode } from '../refusals.ts'

export interface Parties {
  sender: Participant
  recipient: Participant
}

type HcxDecided = Decided<HcxCode>

const no = (state: Thread | undefined, reply: Refused): HcxDecided => ({ state, reply, effects: [] })

/** Legs that a payer may pass on, and may answer with a redirect. */
export const PASSED_ON: readonly LegFamily[] = ['coverageeligibility', 'preauth', 'claim']
/** What a payer begins himself. */
const OWN: readonly LegFamily[] = ['communication', 'paymentnotice']

const starterOf = (family: LegFamily): Leg['starter'] => legs.find((leg) => leg.family === family)!.starter

/** A hospital's request that got its last word closes the cycle; a payer's, or one he passed on, does not. */
function isClosed({ hops }: Thread): boolean {
  return hops.some((hop, at) => hop.endedBy === 'response.complete' && starterOf(hop.family) === 'provider' && !hops.slice(0, at).some(({ responder }) => same(responder, hop.opener)))
}

const CLOSED = refused('ERR_INVALID_CORRELATION_ID', 'x-hcx-correlation_id', 'Invalid request, cycle is closed for correlation id')

/** The id of the case, where the first call under the correlation id named one. That of NHCX is no id but a stage, and goes on. */
function workflowFault({ hops: [first] }: Thread, { fields }: Incoming): Refused | undefined {
  const { workflowId = '', dialect } = first ?? {}
  return workflowId === '' || dialect === 'nhcx' || workflowId === fields.workflowId ? undefined : refused('ERR_INVALID_WORKFLOW_ID', 'x-hcx-workflow_id', 'The request contains invalid workflow id')
}

/**
 * Calls between payers are calls passed on. Refuses ERR_INVALID_FORWARD_REQ, ERR_INVALID_WORKFLOW_ID, and ERR_ACCESS_DENIED for a
 * payer who starts at a hospital what only hospitals start.
 * Source: hcx-platform: BaseRequest.validateUsingAuditData
 */
function forwardFault(thread: Thread | undefined, incoming: Incoming, { sender, recipient }: Parties): Refused | undefined {
  const { leg, fields } = incoming
  const isRequest = leg.kind === 'request'
  const toProvider = recipient.roles.includes('10001')
  if (!isOne(sender, PAYERS) || !isOne(recipient, PAYERS)) {
    const starts = isRequest && isOne(sender, PAYERS) && toProvider && !OWN.includes(leg.family)
    return starts ? { ...refused('ERR_ACCESS_DENIED', 'x-hcx-recipient_code', 'API should be used only to forward the request'), status: 400 } : undefined
  }
  if (!thread) return refused('ERR_INVALID_FORWARD_REQ', 'x-hcx-correlation_id', 'The request contains invalid correlation id')
  if (!PASSED_ON.includes(leg.family)) return refused('ERR_INVALID_FORWARD_REQ', 'x-hcx-recipient_code', 'Entity is not allowed for forwarding')
  const wrong = workflowFault(thread, incoming)
  if (wrong || !isRequest) return wrong
  if (thread.hops.some(({ opener }) => same(opener, fields.recipient))) return refused('ERR_INVALID_FORWARD_REQ', 'x-hcx-recipient_code', 'Request cannot be forwarded to the forward initiators')
  return toProvider ? refused('ERR_INVALID_FORWARD_REQ', 'x-hcx-recipient_code', 'Request cannot be forwarded to provider') : undefined
}

/** Of what one correlation id may hold; no case comes near. */
const HOPS_MAX = 20

/** Whether a call may come under this correlation id at all. Refuses ERR_INVALID_CORRELATION_ID (the cycle is closed), and what forwarding does. */
export const cycleFault = (thread: Thread | undefined, incoming: Incoming, parties: Parties): Refused | undefined => (thread && isClosed(thread) ? CLOSED : forwardFault(thread, incoming, parties))

/** A request of its own, one more of the case, or one passed on: the correlation id is the whole cycle's. */
export function acceptHcxRequest(thread: Thread | undefined, incoming: Incoming, parties: Parties): HcxDecided {
  const wrong = cycleFault(thread, incoming, parties)
  if (wrong) return no(thread, wrong)
  if (thread && thread.hops.length >= HOPS_MAX) return no(thread, refused('ERR_INVALID_CORRELATION_ID', 'x-hcx-correlation_id', `No more than ${HOPS_MAX} requests under one correlation id here`))
  return { state: { correlationId: thread?.correlationId ?? incoming.fields.correlationId, hops: [...(thread?.hops ?? []), openHop(incoming)] }, reply: { answer: undefined }, effects: [] }
}

/** The request that an answer is to: of its own kind and open, if there is one. What NHCX gave up is none any more. */
function askedOf(thread: Thread | undefined, { fields, leg }: Incoming): Hop | undefined {
  const between = thread?.hops.filter(({ opener, responder, state }) => same(opener, fields.recipient) && same(responder, fields.sender) && state !== 'retired') ?? []
  const ofKind = between.filter(({ family }) => family === leg.family)
  return ofKind.findLast(({ state }) => state === 'open') ?? ofKind.at(-1) ?? between[0]
}

/** Refuses ERR_INVALID_CORRELATION_ID: the cycle is closed, or the recipient asked nothing under it. */
export function acceptHcxAnswer(thread: Thread | undefined, incoming: Incoming, parties: Parties): HcxDecided {
  if (thread && isClosed(thread)) return no(thread, CLOSED)
  const hop = askedOf(thread, incoming)
  if (!thread || !hop) return no(thread, refused('ERR_INVALID_CORRELATION_ID', 'x-hcx-correlation_id', 'Invalid on_action request, corresponding action request does not exist'))
  const wrong = workflowFault({ ...thread, hops: [hop] }, incoming) ?? forwardFault(thread, incoming, parties)
  if (wrong) return no(thread, wrong)
  // Where a message is changes nothing of what was asked.
  return incoming.leg.family === 'status' ? { state: thread, reply: { answer: hop.dialect }, effects: [] } : answered(thread, hop, incoming)
}

/** An error in clear ends what it answers; of a request that nobody knows it is handed on all the same. */
export function acceptPlainError(thread: Thread | undefined, incoming: Incoming): Thread | undefined {
  const hop = incoming.leg.family === 'status' ? undefined : askedOf(thread, incoming)
  return thread && hop ? answered(thread, hop, incoming).state : undefined
}

/**
 * A redirect names another active payer who has not met the request. It ends what it answers, and leaves the cycle open.
 * Source: hcx-platform: JSONRequest.validateRedirect
 */
export function acceptRedirect(thread: Thread | undefined, incoming: Incoming, to: Participant): HcxDecided {
  if (!isOne(to, PAYERS)) return no(thread, refused('ERR_INVALID_REDIRECT_TO', 'x-hcx-redirect_to', 'Redirected participant do not have access to send across callbacks (on_* API calls)'))
  const hop = askedOf(thread, incoming)
  if (!thread || !hop) return no(thread, refused('ERR_INVALID_CORRELATION_ID', 'x-hcx-correlation_id', 'The on_action request should contain the same correlation id as in corresponding action request'))
  if (workflowFault(thread, incoming)) return no(thread, refused('ERR_INVALID_WORKFLOW_ID', 'x-hcx-workflow_id', 'The on_action request should contain the same workflow id as in corresponding action request'))
  if (isClosed(thread)) return no(thread, refused('ERR_INVALID_REDIRECT_TO', 'x-hcx-correlation_id', 'The redirected request has been closed with status as response.complete'))
  if (thread.hops.some(({ opener }) => same(opener, to.code))) return no(thread, refused('ERR_INVALID_REDIRECT_TO', 'x-hcx-redirect_to', 'Redirect request can not be redirected to one of the initiators'))
  return answered(thread, hop, incoming)
}
