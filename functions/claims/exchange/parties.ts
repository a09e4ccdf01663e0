import type { Refusal } from '../../kernel/outcome.ts'
import type { Leg } from '../legs.ts'
import type { Participant, RoleCode } from '../participants/record.ts'
import { numberOf } from '../participants/record.ts'
import type { ExchangeCode } from './refusals.ts'

type Refused = Refusal<ExchangeCode> | undefined

/** Refuses NHCX-1002 (sender unknown or not active), NHCX-401 (registered by another client). Inferred: NHCX-1002 for one who is blocked or not confirmed. */
export function senderFault(sender: Participant | undefined, clientId: string): Refused {
  if (sender?.status !== 'active') return { refusal: 'NHCX-1002', field: 'x-hcx-sender_code', rule: sender ? `The sender is ${sender.status}` : 'No participant has the sender code' }
  return sender.clientId === clientId ? undefined : { refusal: 'NHCX-401', field: 'x-hcx-sender_code', text: 'Sender is not authorized to execute the operation', rule: 'The session token is of another client than the one that registered the sender' }
}

/** Refuses NHCX-1003: unknown, not confirmed yet, not active, or without an endpoint. */
export function recipientFault(recipient: Participant | undefined, field = 'x-hcx-recipient_code'): Refused {
  if (recipient?.status === 'active' && recipient.endpointUrl !== '') return undefined
  return { refusal: 'NHCX-1003', field, rule: recipient ? `The participant is ${recipient.status}${recipient.endpointUrl ? '' : ', without an endpoint'}` : 'No participant has this code' }
}

export const PAYERS: readonly RoleCode[] = ['10002', '10003']
const CARERS: readonly RoleCode[] = ['10001']

export const isOne = ({ roles }: Pick<Participant, 'roles'>, of: readonly RoleCode[]): boolean => roles.some((role) => of.includes(role))

/** Refuses NHCX-1004. Inferred: of it only the message is published; a payer's request goes to a provider, any other to a payer or TPA. */
export function roleFault({ kind, starter, path }: Leg, recipient: Participant): Refused {
  if (kind === 'answer' || starter === 'either' || isOne(recipient, starter === 'payer' ? CARERS : PAYERS)) return undefined
  return { refusal: 'NHCX-1004', field: 'x-hcx-recipient_code', rule: `${path} goes to a ${starter === 'payer' ? 'provider' : 'payer or TPA'}` }
}

/** Whom a redirect may name: an active payer other than its sender. Inferred: the codes, NHCX-1003 and NHCX-1004; NHCX publishes no redirect. */
export function redirectFault(to: Participant | undefined, sender: Participant): Refused {
  const unknown = recipientFault(to, 'x-hcx-redirect_to')
  if (unknown || !to) return unknown
  if (numberOf(to.code) === numberOf(sender.code)) return { refusal: 'NHCX-1003', field: 'x-hcx-redirect_to', rule: 'Nobody redirects to himself' }
  return isOne(to, PAYERS) ? undefined : { refusal: 'NHCX-1004', field: 'x-hcx-redirect_to', rule: 'A redirect names a payer or TPA' }
}
