import type { ProtectedHeader } from '../../claims/envelope.ts'
import { readHeader } from '../../claims/envelope.ts'
import { told } from '../../claims/exchange/accept.ts'
import type { Posted } from '../../claims/exchange/accept.ts'
import { checkHeader, fieldsOf } from '../../claims/exchange/header.ts'
import { recipientFault, senderFault } from '../../claims/exchange/parties.ts'
import type { ExchangeCode } from '../../claims/exchange/refusals.ts'
import type { Leg } from '../../claims/legs.ts'
import { legAt } from '../../claims/legs.ts'
import type { Participant } from '../../claims/participants/record.ts'
import { findParticipant } from '../../claims/participants/register.ts'
import { acknowledgedAt } from '../../claims/stamps.ts'
import type { Refusal } from '../../kernel/outcome.ts'
import type { Call } from '../../kernel/room.ts'
import type { Unit } from '../../kernel/unit.ts'

export type Body = { payload?: string; type?: string }
type Refused = Refusal<ExchangeCode>

/** A message in order, with who sends it and who is to get it. */
export interface Arrival {
  posted: Posted
  header: ProtectedHeader
  sender: Participant
  recipient: Participant
}

const unread = (refusal: ExchangeCode, field: string, rule: string): Refused => ({ refusal, field, rule })

/**
 * What of the body is read: the protected header, or the clear one. Refuses NHCX-1013 (blank), NHCX-1005 (no compact JWE),
 * NHCX-1007 (an answer without its type, or an error that is sealed as well).
 */
function headerIn({ kind }: Leg, { type, ...body }: Body, variant: (name: string) => string): { header: ProtectedHeader; clear: boolean } | Refused {
  const isClear = type === 'ProtocolResponse'
  if (isClear && kind === 'request') return unread('NHCX-1013', 'type', 'A request leg takes no ProtocolResponse')
  if (isClear) return body.payload === undefined ? { header: body as ProtectedHeader, clear: true } : unread('NHCX-1007', 'payload', 'A ProtocolResponse carries no payload')
  if (kind === 'answer' && type === undefined && variant('nhcx.answer-type') === 'required') return unread('NHCX-1007', 'type', 'An answer has type JWEPayload, or ProtocolResponse')
  if (!body.payload?.trim()) return unread('NHCX-1013', 'payload', 'payload is blank')
  const header = readHeader(body.payload)
  return header ? { header, clear: false } : unread('NHCX-1005', 'payload', 'payload is no compact JWE: five parts in base64url, the first a JSON object')
}

/** Reads a call on a leg: its header, its sender, its recipient, in this order. */
export async function readArrival(unit: Unit, { operation, body, text, clientId }: Pick<Call<Body>, 'operation' | 'body' | 'text' | 'clientId'>): Promise<Arrival | Refused> {
  const leg = legAt(operation.path.slice('/hcx'.length))!
  const variant = (name: string): string => unit.context.variant(name)
  const read = headerIn(leg, body, variant)
  if ('refusal' in read) return { ...read, echo: { timestamp: acknowledgedAt(unit.now), entity_type: leg.entityType } }
  const checked = checkHeader(read.header, { leg, clear: read.clear, variant })
  const fields = fieldsOf(read.header)
  if ('refusal' in checked) return told(checked, { leg, fields }, unit.now)
  const [sender, recipient] = await Promise.all([fields.sender, fields.recipient].map((code) => findParticipant(unit, code)))
  const fault = senderFault(sender?.value, clientId) ?? recipientFault(recipient?.value)
  if (fault) return told(fault, { leg, fields }, unit.now)
  return { posted: { leg, dialect: 'nhcx', fields, clear: read.clear, text }, header: read.header, sender: sender!.value, recipient: recipient!.value }
}
