import { legAt } from '../../claims/legs.ts'
import type { Acknowledgement } from '../../claims/receipt.ts'
import type { Resident } from '../../claims/participants/residents.ts'
import { numberOf } from '../../claims/participants/record.ts'
import { acknowledgedAt } from '../../claims/stamps.ts'
import { keepBlob } from '../../kernel/blobs.ts'
import type { Reply } from '../../kernel/outcome.ts'
import type { Call, Problem, Route } from '../../kernel/room.ts'
import { route } from '../../kernel/room.ts'
import type { Unit } from '../../kernel/unit.ts'
import type { Dialect } from '../cases/case.ts'
import { residentOf } from '../characters.ts'
import { DESK } from '../knock.ts'
import type { Letter } from '../letters.ts'
import { letterId, letters } from '../letters.ts'
import type { Misbehaviour } from '../misbehaviour.ts'
import { takeMisbehaviours } from '../misbehaviour.ts'
import type { Outside } from './envelope.ts'
import { readOutside } from './envelope.ts'
import { receiveGenericLeg, receiveLeg } from './operations.ts'

type Body = Record<string, unknown>
type Received = Promise<Reply<Acknowledgement> | Problem>

/** The leg behind what stands after the resident's endpoint, as the exchange's own path; undefined: none is called so. */
function pathOf(family: string, action: string, generic: boolean): { path: string; dialect: Dialect } | undefined {
  const path = family === 'v1' || (family === 'hcx' && /^(?:on_)?status$/.test(action)) ? `/v1/${action}` : `/v1/${family}/${action}`
  if (path !== '/v1/error' && !legAt(path)) return undefined
  return { path, dialect: generic && family !== 'v1' ? 'hcx' : 'nhcx' }
}

/**
 * Takes a delivery: the receipt first, whatever is in it; what is in it later. A redelivery gets the same receipt and lies on the
 * desk once. One addressed to another is taken too, and said so on the desk: a host may serve several participants.
 */
async function receive(unit: Unit, { params, body }: Call<Body>, generic: boolean): Received {
  const resident = residentOf(params['number']!)
  const leg = pathOf(params['family']!, params['action']!, generic)
  if (!resident || !leg) return { problem: 'no-route', rule: resident ? 'No leg has this path' : 'No simulated participant has this number' }
  const outside = readOutside(body, leg.dialect)
  if (!outside) return { refusal: 'not-a-delivery', field: 'payload', rule: 'No protected header with an api call id, sealed or in clear' }
  const number = numberOf(resident.code)
  const id = letterId(number, 'in', outside.apiCallId)
  if (!(await unit.get(letters, id))) {
    const [fault] = await takeMisbehaviours(unit, number, leg.path, true)
    if (fault) return atFault(fault, resident, outside, leg.path, unit.now)
    await lay(unit, number, id, { ...leg, outside, body })
  }
  return { answer: receiptOf(resident, outside, leg.path, unit.now) }
}

async function lay(unit: Unit, number: string, id: string, { path, dialect, outside, body }: { path: string; dialect: Dialect; outside: Outside; body: Body }): Promise<void> {
  const { from, apiCallId, correlationId, workflowId, status, useCase, abha, test, userToken, timestamp } = outside
  const letter: Letter = {
    resident: number, direction: 'in', path, dialect, peer: from, apiCallId, correlationId, workflowId, status, useCase, abha, at: unit.now, order: unit.world.nonce, state: 'waiting', verdict: '', plain: '', body: await keepBlob(unit.world, JSON.stringify(body)),
    test, carried: { to: outside.to, userToken, timestamp: typeof timestamp === 'number' ? String(timestamp) : typeof timestamp === 'string' ? timestamp : '' },
  }
  unit.create(letters, letter)
  // One after the other from one sender: a claim does not overtake its preauthorisation.
  unit.apply([{ effect: 'callback', courier: DESK, to: number, url: `sandbox:/counterparties/${number}/desk/work`, lane: `desk-${number}-${numberOf(from)}`, ref: id, body: { letter: id } }])
}

function receiptOf({ code }: Resident, { from, apiCallId, correlationId }: Outside, path: string, now: number): Acknowledgement {
  return {
    timestamp: acknowledgedAt(now), api_call_id: apiCallId, correlation_id: correlationId,
    result: { sender_code: from, recipient_code: code, entity_type: legAt(path)?.entityType ?? 'error', protocol_status: 'request.queued' }, error: { code: '', message: '' },
  }
}

function atFault({ fault }: Misbehaviour, resident: Resident, outside: Outside, path: string, now: number): Reply<Acknowledgement> | Problem {
  if (fault === 'refuse-delivery') return { problem: 'busy', rule: 'Told to refuse this delivery' }
  const receipt = receiptOf(resident, outside, path, now)
  return fault === 'receipt-200' ? { answer: receipt, status: 200 } : { answer: { ...receipt, api_call_id: '', correlation_id: '' } }
}

export const doorRoutes: Route[] = [
  route(receiveLeg, (unit, call) => receive(unit, call, false)),
  route(receiveGenericLeg, (unit, call) => receive(unit, call, true)),
]
