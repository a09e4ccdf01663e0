import { acknowledge } from '../../claims/exchange/accept.ts'
import { laneOf } from '../../claims/exchange/forward.ts'
import type { ExchangeMessage } from '../../claims/exchange/record.ts'
import { exchangeMessages, threads } from '../../claims/exchange/record.ts'
import { legAt } from '../../claims/legs.ts'
import { ownsParticipant } from '../../claims/participants/register.ts'
import type { Acknowledgement } from '../../claims/receipt.ts'
import { acknowledgedAt } from '../../claims/stamps.ts'
import { deliveries } from '../../kernel/deliveries.ts'
import type { BodyOf } from '../../kernel/bodies.ts'
import type { Reply } from '../../kernel/outcome.ts'
import type { Doc } from '../../kernel/records.ts'
import type { Call } from '../../kernel/room.ts'
import type { Unit } from '../../kernel/unit.ts'
import type { deleteRecords as declared } from './operations.ts'

/** A write takes a hundred changes; a thread has some five messages. */
const MESSAGES_MAX = 40

/**
 * Deletes the messages of one action under a correlation id, with what of them waits to be delivered; with the request its
 * thread goes. Refuses NHCX-1007 (no such action), NHCX-1010 (nothing of a participant of this client stands there).
 */
export async function deleteRecords(unit: Unit, { clientId, body }: Call<BodyOf<typeof declared>>): Promise<Reply<Acknowledgement>> {
  const echo = { timestamp: acknowledgedAt(unit.now), correlation_id: body.correlationid }
  const leg = legAt(body.action)
  if (!leg) return { refusal: 'NHCX-1007', field: 'action', rule: 'action is the path of a leg, such as /v1/claim/submit', echo }
  const under = await unit.list(exchangeMessages, 'thread', body.correlationid.toLowerCase(), { limit: MESSAGES_MAX })
  const meant = under.filter(({ value }) => value.path === leg.path && value.state !== 'deleted')
  if (meant.length === 0 || !(await isParty(unit, clientId, meant[0]!.value))) return { refusal: 'NHCX-1010', field: 'correlationid', rule: 'No message of a participant of this client stands under that correlation id and action', echo }
  for (const doc of meant) await forget(unit, doc)
  const thread = leg.kind === 'request' ? await unit.get(threads, body.correlationid.toLowerCase()) : undefined
  if (thread) unit.remove(thread)
  const { fields } = meant[0]!.value
  const status = Number(unit.context.variant('nhcx.delete-status'))
  return { answer: { ...acknowledge({ leg, fields }, unit.now, 'request.queued'), correlation_id: body.correlationid }, status }
}

async function isParty(unit: Unit, clientId: string, { fields }: ExchangeMessage): Promise<boolean> {
  return (await ownsParticipant(unit, clientId, fields.sender)) || ownsParticipant(unit, clientId, fields.recipient)
}

async function forget(unit: Unit, doc: Doc<ExchangeMessage>): Promise<void> {
  const { thread, fields } = doc.value
  unit.save(doc, { ...doc.value, state: 'deleted', settledAt: unit.now })
  for (const owed of await unit.list(deliveries, 'lane', laneOf(thread, { code: fields.recipient }))) if (owed.value.ref === doc.id) unit.save(owed, { ...owed.value, state: 'dropped' })
}
