import type { Context, Outcome } from '../../kernel/outcome.ts'
import type { ExchangeCode } from '../../claims/exchange/refusals.ts'
import type { LinkAnswer, LinkCommand } from './flow.ts'
import { failed } from './flow.ts'

export const POLICY_LINK = 'nhcx.policy-link'
/** As for the registry's other passcodes. nha-in/docs: catalogue/nhcx/endpoints/ (validate) */
export const PASSCODE_MS = 24 * 3_600_000

/** A link that waits for its passcode. */
export type PendingLink = { stage: 'sent'; command: LinkCommand; passcode: string } | { stage: 'linked' }

/** Sends the passcode to the member. Refuses NHCX-1007 without a mobile. Inferred: the whole way of the passcode. */
export function sendPasscode(txnId: string, command: LinkCommand, context: Context): Outcome<PendingLink | undefined, LinkAnswer, ExchangeCode> {
  const { mobilenumber } = command
  if (!mobilenumber) return { state: undefined, reply: { refusal: 'NHCX-1007', field: 'mobilenumber', rule: 'The passcode goes to the mobile of the request, and there is none' }, effects: [] }
  const passcode = context.otp('policy-passcode')
  const text = `Passcode ${passcode} confirms that ${command.memberid} is linked to ${command.payerid}. Transaction ${txnId}, valid for 24 hours.`
  return {
    state: { stage: 'sent', command, passcode }, reply: { answer: { result: 'success' } },
    effects: [{ effect: 'message', channel: 'sms', to: mobilenumber, purpose: 'policy-passcode', text, otp: passcode, txnId }],
  }
}

/** Why a passcode confirms nothing; undefined: it is right. `expiresAt`: epoch ms. */
export function unconfirmed(pending: PendingLink | undefined, passcode: string, expiresAt: number, now: number): LinkAnswer | undefined {
  if (!pending) return failed('Invalid transaction id')
  if (pending.stage === 'linked') return failed('The transaction is confirmed already')
  if (now >= expiresAt) return failed('The passcode has expired')
  return passcode === pending.passcode ? undefined : failed('Invalid passcode')
}
