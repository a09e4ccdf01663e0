import type { Person } from '../../people/people.ts'
import { TRANSACTION_MS } from '../../nhpr/steps.ts'
import type { SentOtp } from './otp.ts'
import { blockedUntil } from './otp.ts'

/** The name of the state machine behind every txnId of a registration, whichever edition's calls drive it. */
export const REGISTRATION = 'hpr.registration'

/** Who the person is, as UIDAI tells it. His number is kept as a digest alone. */
export interface Kyc extends Pick<Person, 'firstName' | 'middleName' | 'lastName' | 'name' | 'gender' | 'dateOfBirth' | 'mobile' | 'address'> {
  personOrdinal: number
  aadhaarDigest: string
  /** The Aadhaar photo, base64. */
  photo: string
}

/** The agreement given on the hosted page, and when. */
export interface Consent {
  at: number
  language: 'en' | 'hi'
  /** Which wording was shown. */
  version: string
}

/** The hosted page of a link. Its person acts while now < expiresAt, epoch ms. */
export interface Page {
  expiresAt: number
  captcha: string
}

/** What is known once UIDAI has vouched for the person. */
export interface Known {
  kyc: Kyc
  /** Absent for the older calls: they have no page. */
  consent?: Consent
  /** Of the older calls, whose OTP comes in the body: used up, and remembered as that. */
  aadhaarOtp?: SentOtp
  mobileOtp?: SentOtp
}

export type Registration =
  | { stage: 'linked'; page: Page }
  | { stage: 'aadhaarOtpSent'; kyc: Kyc; otp: SentOtp; page?: Page; consent?: Consent }
  | ({ stage: 'authenticated' } & Known)
  | ({ stage: 'identified' } & Known)
  | ({ stage: 'mobileOtpSent'; mobileOtp: SentOtp } & Known)
  | ({ stage: 'mobileVerified'; mobile: string; by: 'aadhaar' | 'otp' } & Known)
  | ({ stage: 'created'; mobile: string; by: 'aadhaar' | 'otp'; hprIdNumber: string } & Known)

/** verifyOTP is done: the person's details are on the table. */
export type Identified = Extract<Registration, { stage: 'identified' | 'mobileOtpSent' | 'mobileVerified' | 'created' }>

export function isIdentified(txn: Registration): txn is Identified {
  return txn.stage === 'identified' || txn.stage === 'mobileOtpSent' || txn.stage === 'mobileVerified' || txn.stage === 'created'
}

/** Epoch ms until which a transaction lives after a step at `now`; one that waits out a block of OTPs outlives the block. */
export function livesUntil(txn: Registration, now: number): number {
  const slot = 'mobileOtp' in txn ? txn.mobileOtp : 'otp' in txn ? txn.otp : undefined
  return Math.max(now, blockedUntil(slot)) + TRANSACTION_MS
}
