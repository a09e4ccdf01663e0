import type { ProtectedHeader } from '../../claims/envelope.ts'
import { readHeader } from '../../claims/envelope.ts'
import type { Posted } from '../../claims/exchange/accept.ts'
import { threadsNamed } from '../../claims/exchange/accept.ts'
import { same } from '../../claims/exchange/flow.ts'
import { fieldsOf, UUID } from '../../claims/exchange/header.ts'
import type { Fields } from '../../claims/exchange/record.ts'
import type { Leg } from '../../claims/legs.ts'
import { legAt } from '../../claims/legs.ts'
import { findParticipant } from '../../claims/participants/register.ts'
import type { Operation } from '../../kernel/operation.ts'
import type { Call } from '../../kernel/room.ts'
import type { Unit } from '../../kernel/unit.ts'
import { mayCall, NO_ACCESS } from '../access.ts'
import { callerOf, speaksFor } from '../tokens.ts'
import type { Parties } from './flow.ts'
import type { Form, Refused } from './header.ts'
import { headerFault, isStageCode, participantFault, refused, valuesFault } from './header.ts'

export type Body = { payload?: string }

/** A message that passed the checks of its header, with both its ends. */
export interface Arrival extends Parties {
  posted: Posted
  header: ProtectedHeader
  form: Form
}

/** `/v0.8/preauth/submit` -> the leg `/v1/preauth/submit`; status stands below `/hcx`. */
const legOf = ({ path }: Operation): Leg => legAt(path.replace(/^\/v0\.8(?:\/hcx)?/, '/v1'))!

/** A refusal repeats the ids. */
export const told = (fault: Refused, { apiCallId, correlationId }: Fields): Refused => ({ ...fault, echo: { api_call_id: apiCallId, correlation_id: correlationId } })

function read(leg: Leg, { payload, ...body }: Body): { header: ProtectedHeader; form: Form } | Refused {
  if (payload === undefined && leg.kind === 'answer') {
    const header = body as ProtectedHeader
    return { header, form: String(header['x-hcx-status']).toLowerCase() === 'response.error' ? 'error' : 'redirect' }
  }
  // Empty parts at the end are no parts to the platform, so a sealed empty text is refused as well.
  const header = payload?.split('.').every((part) => part !== '') ? readHeader(payload) : undefined
  return header ? { header, form: 'sealed' } : refused('ERR_INVALID_PAYLOAD', 'payload', 'Error while parsing the payload')
}

/** Whether this answers a request that was made in NHCX. Looked for only where the workflow id is NHCX's: a client copies that of the request. */
async function answersNhcx(unit: Unit, { kind }: Leg, fields: Fields): Promise<boolean> {
  if (kind === 'request' || !isStageCode(fields) || !UUID.test(fields.correlationId)) return false
  const found = await threadsNamed(unit, fields.correlationId)
  return found.some(({ value: { hops } }) => hops.some(({ dialect, opener, responder }) => dialect === 'nhcx' && same(opener, fields.recipient) && same(responder, fields.sender)))
}

/** Reads a call in the platform's order: header, recipient, sender, whose token it is and what his role may call, values. */
export async function readArrival(unit: Unit, { operation, body, text, headers }: Call<Body>): Promise<Arrival | Refused> {
  const leg = legOf(operation)
  const seen = read(leg, body)
  if ('refusal' in seen) return seen
  const { header, form } = seen
  const fields = fieldsOf(header)
  const wrong = headerFault(header, fields, form, { world: unit.now, host: unit.world.site.now() }, await answersNhcx(unit, leg, fields))
  if (wrong) return told(wrong, fields)
  const [sender, recipient] = (await Promise.all([fields.sender, fields.recipient].map((code) => findParticipant(unit, code)))).map((doc) => doc?.value)
  const absent = participantFault(recipient, 'ERR_INVALID_RECIPIENT', 'x-hcx-recipient_code', 'Recipient') ?? participantFault(sender, 'ERR_INVALID_SENDER', 'x-hcx-sender_code', 'Sender')
  if (absent) return told(absent, fields)
  const caller = await callerOf(unit, headers)
  if (!caller || !speaksFor(caller, sender!)) return told({ ...refused('ERR_ACCESS_DENIED', 'x-hcx-sender_code', 'Caller id and sender code is not matched'), status: 400 }, fields)
  // The operator's token speaks for any of its participants, and no further than each of them may go.
  if (!mayCall(sender!.roles, operation.path)) return told({ ...refused('ERR_ACCESS_DENIED', 'x-hcx-sender_code', NO_ACCESS), status: 401 }, fields)
  const value = valuesFault(header, leg, unit.context.variant('hcx.request-status') === 'any')
  if (value) return told(value, fields)
  return { posted: { leg, dialect: 'hcx', fields, clear: form !== 'sealed', text }, header, form, sender: sender!, recipient: recipient! }
}
