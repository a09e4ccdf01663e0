import type { Participant } from '../../claims/participants/record.ts'
import { numberOf } from '../../claims/participants/record.ts'
import type { Kind } from '../../kernel/records.ts'
import type { Unit } from '../../kernel/unit.ts'

/** The platform's table `onboarding`: whose identity a verifier or the operator has accepted. One row an e-mail, the first one stays. */
export interface OnboardingRow {
  email: string
  applicantCode: string
  verifierCode: string
  status: string
  /** Epoch ms. */
  createdAt: number
  updatedAt: number
}

export const onboardings: Kind<OnboardingRow> = { name: 'hcx-onboarding', id: ({ email }) => email.toLowerCase() }

/** The platform's table `onboarding_otp`: one row a participant. */
export interface OtpRow {
  /** Participant code. */
  code: string
  email: string
  mobile: string
  /** Digests; empty: none sent. */
  emailOtp: string
  phoneOtp: string
  /** Epoch ms. */
  expiresAt: number
  emailVerified: boolean
  phoneVerified: boolean
  /** As its code writes it. */
  status: 'Pending' | 'failed' | 'successful'
  attempts: number
  /** How often on that day. */
  regenerated: number
  /** YYYY-MM-DD in Indian time; empty: never. */
  regeneratedOn: string
}

export const otpRows: Kind<OtpRow> = { name: 'hcx-onboarding-otp', id: ({ code }) => numberOf(code), unique: ({ email }) => [['email', email.toLowerCase()]] }

/** What `participant/read` adds of the onboarding when it is asked. */
export async function standingOf(unit: Unit, { code, email }: Pick<Participant, 'code' | 'email'>) {
  const otp = await unit.get(otpRows, numberOf(code))
  const row = email === '' ? undefined : (await unit.get(onboardings, email.toLowerCase()))?.value
  const sponsors = row ? [{ applicantEmail: row.email, applicantCode: row.applicantCode, verifierCode: row.verifierCode, status: row.status, createdon: row.createdAt, updatedon: row.updatedAt }] : []
  return { otpStatus: otp?.value.status, sponsors }
}
