import type { LeverRefusal } from '../../kernel/lever.ts'
import type { Context, Effect, Message, Outcome } from '../../kernel/outcome.ts'
import { refuse } from '../../kernel/outcome.ts'
import type { Otp } from '../../nhpr/otp.ts'
import { issueOtp, resendOtp, verifyOtp } from '../../nhpr/otp.ts'
import type { Application, Proof, State } from './record.ts'

export type Step = Outcome<Application, undefined, LeverRefusal>

const WRONG_OTPS = 'hcx.wrong-otps-max'

/** On to a state, with what was proven on the way. */
export function to(application: Application, state: State, more: Partial<Application> = {}, proofs: readonly Proof[] = [], effects: Effect[] = []): Step {
  const proven = [...new Set([...application.proofs, ...proofs])]
  return { state: { ...application, reason: '', ...more, state, proofs: proven }, reply: { answer: undefined }, effects }
}

export const rejected = (application: Application, reason: string): Step => to(application, 'REJECTED', { reason }, [], [mail(application.email, 'onboarding-rejected', `Your application ${application.id} is rejected: ${reason}`)])

export const invalid = (application: Application, field: string, rule: string): Step => refuse(application, 'invalid', { field, rule })
export const notNow = (application: Application, rule: string): Step => refuse(application, 'not-now', { rule })

export const mail = (address: string, purpose: string, text: string): Message => ({ effect: 'message', channel: 'email', to: address, purpose, text })

/** Where OTPs go; an empty e-mail has none. */
export interface Reached {
  mobile: string
  email: string
}

/** Sends an OTP to each address there is. Too soon: not-now; after too many wrong ones the application is over. */
export function sendOtps(application: Application, { mobile, email }: Reached, state: State, context: Context, more: Partial<Application> = {}, proofs: readonly Proof[] = [], effects: Effect[] = []): Step {
  const channels = [['mobile', mobile, 'sms'], ['email', email, 'email']] as const
  const sent: NonNullable<Application['otps']> = {}
  const messages: Message[] = []
  for (const [name, address, channel] of channels) {
    const before = application.otps?.[name]
    if (address === '') continue
    const label = `onboarding-${name}`
    const issued = before ? resendOtp(context, label, before, 'otp', WRONG_OTPS) : issueOtp(context, label)
    if ('refusal' in issued) return issued.refusal === 'HIS-1041' ? rejected(application, 'Too many wrong OTPs') : notNow(application, issued.rule ?? 'Another OTP was sent just now')
    sent[name] = issued.state
    messages.push({ effect: 'message', channel, to: address, purpose: 'onboarding-otp', otp: issued.otp, txnId: application.id, text: `${issued.otp} is the OTP for the application of ${application.name} to the health claims exchange.` })
  }
  return to(application, state, { ...more, otps: sent }, proofs, [...effects, ...messages])
}

/** Holds what came against each OTP that was sent. A wrong one is counted; too many end the application. */
export function verifyOtps(application: Application, given: Record<'mobile' | 'email', string>, context: Context): Step | undefined {
  const sent = Object.entries(application.otps ?? {}) as ['mobile' | 'email', Otp][]
  if (sent.length === 0) return notNow(application, 'No OTP was sent')
  let otps = application.otps ?? {}
  for (const [name, otp] of sent) {
    if (otp.used) continue
    const field = `${name}Otp`
    const verified = verifyOtp(context, otp, given[name], field, WRONG_OTPS)
    otps = { ...otps, [name]: verified.otp }
    if (!verified.refusal) continue
    const { refusal, rule = '' } = verified.refusal
    if (verified.otp.wrong >= Number(context.variant(WRONG_OTPS))) return rejected({ ...application, otps }, 'Too many wrong OTPs')
    // What was right before the wrong one counts: it need not come again.
    const state = refusal === 'HIS-1013' ? { ...application, otps } : application
    return { state, reply: { refusal: refusal === 'HIS-1060' ? 'not-now' : 'invalid', field, rule }, effects: [] }
  }
  return undefined
}
