import type { Context, Message, Outcome, Refusal, Reply } from '../../kernel/outcome.ts'
import type { HcxCode } from '../refusals.ts'
import type { OnboardingRow, OtpRow } from './record.ts'

/** Whom an applicant names as the one that vouches for him, read off either form of the request. */
export interface Vouching {
  isProvider: boolean
  applicantCode: string
  verifierCode: string
}

interface Element {
  type?: string
  jwt?: string
  verifier_code?: string
  applicant_code?: string
}

/** What a JWT says, unchecked. Undefined: it cannot be read. */
export function claimsIn(jwt: string): Record<string, unknown> | undefined {
  try {
    const claims: unknown = JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString('utf8'))
    return typeof claims === 'object' && claims !== null && !Array.isArray(claims) ? (claims as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Source: hcx-platform: OnboardRequest. Refuses ERR_INVALID_JWT. */
export function vouchingOf({ type, jwt, verifier_code, applicant_code }: Element): Reply<Vouching, HcxCode> {
  if (type === 'onboard-through-verifier') return { answer: { isProvider: true, applicantCode: text(applicant_code), verifierCode: text(verifier_code) } }
  if (type !== 'onboard-through-jwt') return { answer: { isProvider: false, applicantCode: '', verifierCode: '' } }
  const claims = claimsIn(text(jwt))
  if (!claims) return { refusal: 'ERR_INVALID_JWT', field: '[0].jwt', rule: 'Three segments in base64url, the second a JSON object with iss and sub' }
  return { answer: { isProvider: true, applicantCode: text(claims['sub']), verifierCode: text(claims['iss']) } }
}

export const newRow = (email: string, { applicantCode, verifierCode }: Vouching, now: number): OnboardingRow => ({ email, applicantCode, verifierCode, status: 'Pending', createdAt: now, updatedAt: now })

const mail = (to: string, purpose: string, subject: string, body: string): Message => ({ effect: 'message', channel: 'email', to, purpose, text: `${subject}\n\n${body}` })

/**
 * The operator's word on an identity. Refuses ERR_INVALID_ONBOARD_STATUS, and ERR_INVALID_IDENTITY for `rejected` itself, which
 * is written all the same; whoever is refused gets the mail of the failure.
 */
export function judgeIdentity(row: OnboardingRow | undefined, { email, status }: { email: string; status: string }, { now }: Context): Outcome<OnboardingRow | undefined, undefined, HcxCode> {
  const failure = email === '' ? [] : [mail(email, 'identity-failed', 'HCX - Identity Verification Failed', 'Identity verification is failed. Please reach out to HCX Team.')]
  if (status !== 'accepted' && status !== 'rejected') return { state: row, reply: { refusal: 'ERR_INVALID_ONBOARD_STATUS', field: 'status', rule: 'accepted or rejected' }, effects: failure }
  const state = row && { ...row, status, updatedAt: now }
  if (status === 'rejected') return { state, reply: { refusal: 'ERR_INVALID_IDENTITY', field: 'status', rule: 'The rejection is written, and told as an error' }, effects: failure }
  return { state, reply: { answer: undefined }, effects: email === '' ? [] : [mail(email, 'identity-verified', 'HCX - Identity Verified', 'Identity verification is successful.')] }
}

/** Whether an onboarding may end. Refuses ERR_UPDATE_PARTICIPANT_DETAILS: an OTP or the identity is open. */
export function barred(otps: OtpRow | undefined, row: OnboardingRow | undefined): Refusal<HcxCode> | undefined {
  const open = !otps?.emailVerified || !otps.phoneVerified ? 'email and phone OTP have to be verified (applicant/verify)' : row?.status.toLowerCase() !== 'accepted' ? `the identity is ${row?.status ?? 'unknown'}, not accepted (participant/verify/identity)` : undefined
  return open === undefined ? undefined : { refusal: 'ERR_UPDATE_PARTICIPANT_DETAILS', field: 'jwt_token', rule: `Of the e-mail in jwt_token ${open}` }
}

export const welcome = (email: string, name: string): Message => mail(email, 'onboarding-done', 'HCX - Onboarding Successful', `Hi ${name},\n\nYour onboarding is successful, Welcome to HCX.`)
