import { handOn, repeated, take, threadsNamed } from '../../claims/exchange/accept.ts'
import type { Fields } from '../../claims/exchange/record.ts'
import { findParticipant } from '../../claims/participants/register.ts'
import type { AnswerOf } from '../../kernel/bodies.ts'
import type { Operation } from '../../kernel/operation.ts'
import type { Reply } from '../../kernel/outcome.ts'
import type { Call, Route } from '../../kernel/room.ts'
import { route } from '../../kernel/room.ts'
import type { Unit } from '../../kernel/unit.ts'
import { acceptHcxAnswer, acceptHcxRequest, acceptPlainError, acceptRedirect, PASSED_ON } from './flow.ts'
import type { Refused } from './header.ts'
import { participantFault, refused } from './header.ts'
import * as declared from './operations.ts'
import type { Arrival, Body } from './read.ts'
import { readArrival, told } from './read.ts'
import { askStatus } from './status.ts'

type Taken = AnswerOf<typeof declared.status>

const SAME_CALL = refused('ERR_INVALID_API_CALL_ID', 'x-hcx-api_call_id', 'Request exist with same api call id')

async function takeLeg(unit: Unit, call: Call<Body>): Promise<Reply<Taken>> {
  const arrival = await readArrival(unit, call)
  if ('refusal' in arrival) return arrival
  const { posted, form } = arrival
  const wrong = form === 'error' ? await takeError(unit, arrival) : form === 'redirect' ? await takeRedirect(unit, arrival, call.operation) : await takeSealed(unit, arrival)
  return wrong ? told(wrong, posted.fields) : { answer: receipt(posted.fields, unit.now) }
}

const receipt = ({ apiCallId, correlationId }: Fields, now: number): Taken => ({ timestamp: now, api_call_id: apiCallId, correlation_id: correlationId })

async function takeSealed(unit: Unit, { posted, ...parties }: Arrival): Promise<Refused | undefined> {
  if (await repeated(unit, posted.fields)) return SAME_CALL
  const accept = posted.leg.kind === 'request' ? acceptHcxRequest : acceptHcxAnswer
  const reply = await take(unit, posted, parties.recipient, (thread) => accept(thread, { ...posted, now: unit.now }, parties))
  return 'refusal' in reply ? reply : undefined
}

async function takeError(unit: Unit, { posted, recipient }: Arrival): Promise<Refused | undefined> {
  if (await repeated(unit, posted.fields)) return SAME_CALL
  const [doc] = await threadsNamed(unit, posted.fields.correlationId)
  const thread = acceptPlainError(doc?.value, { ...posted, now: unit.now })
  if (doc && thread) unit.save(doc, thread)
  await handOn(unit, posted, recipient, doc?.value.correlationId ?? posted.fields.correlationId)
  return undefined
}

async function takeRedirect(unit: Unit, { posted, sender, recipient }: Arrival, { path }: Operation): Promise<Refused | undefined> {
  const { fields, leg } = posted
  const wrong = (text: string): Refused => refused('ERR_INVALID_REDIRECT_TO', 'x-hcx-redirect_to', text)
  if (!PASSED_ON.includes(leg.family)) return wrong(`Invalid redirect request,${path} is not allowed for redirect, Allowed APIs are: [/v0.8/coverageeligibility/on_check, /v0.8/preauth/on_submit, /v0.8/claim/on_submit]`)
  if (fields.status !== 'response.redirect') return wrong(`Invalid redirect request,${fields.status} status is not allowed for redirect, Allowed status is response.redirect`)
  if (fields.redirectTo === '') return wrong('Redirect requests must have valid participant code for field x-hcx-redirect_to')
  if (fields.redirectTo.toLowerCase() === sender.code.toLowerCase()) return wrong('Sender can not redirect request to self')
  const to = (await findParticipant(unit, fields.redirectTo))?.value
  const absent = participantFault(to, 'ERR_INVALID_REDIRECT_TO', 'x-hcx-redirect_to', 'Redirected participant')
  if (absent) return absent
  if (await repeated(unit, fields)) return { ...SAME_CALL, text: `Already request exists with same api call id:${fields.apiCallId}` }
  const reply = await take(unit, posted, recipient, (thread) => acceptRedirect(thread, { ...posted, now: unit.now }, to!))
  return 'refusal' in reply ? reply : undefined
}

async function takeStatus(unit: Unit, call: Call<Body>): Promise<Reply<Taken>> {
  const arrival = await readArrival(unit, call)
  if ('refusal' in arrival) return arrival
  const { posted } = arrival
  if (await repeated(unit, posted.fields)) return told(SAME_CALL, posted.fields)
  const reply = await askStatus(unit, arrival)
  return 'refusal' in reply ? told(reply, posted.fields) : { answer: { ...receipt(posted.fields, unit.now), ...(reply.result && { result: reply.result }) } }
}

const REQUESTS = [declared.eligibilityCheck, declared.preauthSubmit, declared.predeterminationSubmit, declared.claimSubmit, declared.paymentNoticeRequest, declared.communicationRequest]
const ANSWERS = [declared.eligibilityOnCheck, declared.preauthOnSubmit, declared.predeterminationOnSubmit, declared.claimOnSubmit, declared.paymentNoticeOnRequest, declared.communicationOnRequest, declared.onStatus]

export const exchangeRoutes: Route[] = [...REQUESTS.map((leg) => route(leg, takeLeg)), ...ANSWERS.map((leg) => route(leg, takeLeg)), route(declared.status, takeStatus)]

/** What the exchange calls at a participant: the same legs, below his own address and without a version. */
export const exchangeCallbacks: Operation[] = [...REQUESTS, ...ANSWERS, declared.status].map((leg) => ({ ...leg, path: leg.path.slice('/v0.8'.length) }))
