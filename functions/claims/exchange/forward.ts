import type { Callback } from '../../kernel/outcome.ts'
import type { Leg } from '../legs.ts'
import type { Participant } from '../participants/record.ts'
import { numberOf } from '../participants/record.ts'

/** In whose words a message is held: NHA's, or the generic protocol's. */
export type Dialect = 'nhcx' | 'hcx'

/** Couriers of the deliveries to a participant, by his dialect. */
export const DELIVERY: Record<Dialect, string> = { nhcx: 'nhcx.delivery', hcx: 'hcx.delivery' }

type Addressee = Pick<Participant, 'code' | 'endpointUrl'>

/** Where a participant takes a call; an endpoint of `pull:` waits to be fetched. */
export const addressOf = ({ endpointUrl }: Pick<Participant, 'endpointUrl'>, path: string): string => `${endpointUrl.replace(/\/+$/, '')}${path}`

/** Messages of one thread to one participant keep their order. */
export const laneOf = (thread: string, { code }: Pick<Participant, 'code'>): string => `${thread.toLowerCase()}#${numberOf(code)}`

/** The path of a leg below a participant's endpoint. The generic protocol has no version there, and its status below `/hcx`. */
export function pathFor(dialect: Dialect, { path, family }: Pick<Leg, 'path' | 'family'>): string {
  if (dialect === 'nhcx') return path
  const bare = path.slice('/v1'.length)
  return family === 'status' ? `/hcx${bare}` : bare
}

/**
 * How a recipient is spoken to: NHA's codes are numbers, the platform's are made of a mail address. One of the sandbox's own
 * understands both, and is spoken to as the sender speaks.
 */
export function dialectOf({ code, endpointUrl }: Addressee, spoken: Dialect): Dialect {
  if (endpointUrl.startsWith('sandbox:')) return spoken
  return /^\d+$/.test(numberOf(code)) ? 'nhcx' : 'hcx'
}

export interface Forwarded {
  leg: Leg
  /** Correlation id of the thread, and as the message names it. */
  thread: string
  correlationId: string
  /** Id of the message record. */
  ref: string
  blob: string
  dialect: Dialect
}

/** The call that hands a message on. */
export function forward(recipient: Addressee, { leg, thread, correlationId, ref, blob, dialect }: Forwarded): Callback {
  return { effect: 'callback', courier: DELIVERY[dialect], to: recipient.code, url: addressOf(recipient, pathFor(dialect, leg)), lane: laneOf(thread, recipient), ref, correlation: correlationId, blob }
}

/**
 * The body in the recipient's dialect: to the letter as it came where both speak the same. Inferred: a bridge between the two
 * protocols adds and drops `type`, nothing else.
 */
export function bodyFor(text: string, { kind }: Pick<Leg, 'kind'>, from: Dialect, to: Dialect): string {
  if (from === to) return text
  const { type: _, ...body } = JSON.parse(text) as Record<string, unknown>
  if (to === 'hcx' || kind === 'request') return JSON.stringify(body)
  return JSON.stringify({ type: body['payload'] === undefined ? 'ProtocolResponse' : 'JWEPayload', ...body })
}
