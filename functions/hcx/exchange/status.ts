import { handOn } from '../../claims/exchange/accept.ts'
import { same } from '../../claims/exchange/flow.ts'
import type { ExchangeMessage } from '../../claims/exchange/record.ts'
import { exchangeMessages, threads } from '../../claims/exchange/record.ts'
import type { LegFamily } from '../../claims/legs.ts'
import { legAt } from '../../claims/legs.ts'
import type { AnswerOf } from '../../kernel/bodies.ts'
import type { Unit } from '../../kernel/unit.ts'
import type { Refused } from './header.ts'
import { refused } from './header.ts'
import { cycleFault } from './flow.ts'
import type { Arrival } from './read.ts'
import type { status } from './operations.ts'

const ASKED: readonly LegFamily[] = ['coverageeligibility', 'preauth', 'claim', 'predetermination']
const STANDING: Partial<Record<ExchangeMessage['state'], string>> = { queued: 'request.queued', dispatched: 'request.dispatched' }

/** The sender's newest message under a correlation id, questions of status aside. */
async function newest(unit: Unit, sender: string, correlationId: string): Promise<ExchangeMessage | undefined> {
  const under = (await unit.list(exchangeMessages, 'thread', correlationId.toLowerCase())).map(({ value }) => value)
  return under.filter(({ fields, path }) => same(fields.sender, sender) && !path.endsWith('status')).toSorted((one, other) => other.receivedAt - one.receivedAt)[0]
}

/**
 * Where the sender's own message stands: told at once; of one that was handed on the recipient is asked too. What came to
 * nothing has no result. Refuses ERR_INVALID_CORRELATION_ID for a closed cycle, which the platform's gateway does for any call.
 * Source: hcx-platform: StatusController, BaseRequest.validateUsingAuditData
 */
export async function askStatus(unit: Unit, { posted, ...parties }: Arrival): Promise<{ result?: AnswerOf<typeof status>['result'] } | Refused> {
  const { fields } = posted
  const thread = (await unit.get(threads, fields.correlationId.toLowerCase()))?.value
  const wrong = cycleFault(thread, { ...posted, now: unit.now }, parties)
  if (wrong) return wrong
  const message = await newest(unit, fields.sender, fields.correlationId)
  if (!message) return refused('UNCODED', 'x-hcx-correlation_id', 'Invalid correlation id, details do not exist')
  const { family } = legAt(message.path)!
  if (!ASKED.includes(family)) return refused('UNCODED', 'x-hcx-correlation_id', `Invalid entity, status search allowed only for entities: [${ASKED.join(', ')}]`)
  const standing = STANDING[message.state]
  if (message.state === 'dispatched') await handOn(unit, posted, parties.recipient, message.thread)
  return { result: standing === undefined ? undefined : { entity_type: family, sender_code: fields.sender, recipient_code: message.fields.recipient, protocol_status: standing } }
}
