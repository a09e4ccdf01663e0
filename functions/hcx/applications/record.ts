import type { Kind } from '../../kernel/records.ts'
import type { Otp } from '../../nhpr/otp.ts'

/** Who applies. */
export type ApplicantKind = 'payer' | 'tpa' | 'state-scheme' | 'corporate' | 'intermediary' | 'provider-hfr' | 'provider-hpr' | 'provider-rohini' | 'provider-unregistered' | 'regulator' | 'bsp'

/** Where an application stands. The path is the guideline's; the names are ours. */
export type State =
  | 'APPLIED' | 'CERT_CHECK' | 'CERT_REJECTED' | 'EVIDENCE'
  | 'HFR_LOOKUP' | 'WAIT_HFR_VERIFIED' | 'MANAGER_OTP' | 'MANAGER_CONSENT' | 'FETCHED' | 'HPR_CHECK' | 'ROHINI_CHECK' | 'ROHINI_REVIEW' | 'SCHEME_APPROVAL' | 'DOC_REVIEW' | 'CASE_BY_CASE'
  | 'ADMIN_OTP' | 'DETAILS' | 'CREDENTIALS' | 'LIVE' | 'REJECTED' | 'BLOCKED' | 'INACTIVE'

/** What a check of the path has found. */
export type Proof = 'certificate' | 'evidence' | 'facility-verified' | 'manager-otp' | 'manager-consent' | 'abdm-credentials' | 'person-otp' | 'rohini' | 'scheme' | 'review' | 'irda' | 'admin-otp' | 'details'

/** States that nothing leads out of; a new application takes their place. */
export const ENDED: readonly State[] = ['REJECTED', 'INACTIVE']

/** As copied from the registry with its manager's consent: the applicant cannot overtype it. */
export interface FetchedFacility {
  facilityId: string
  name: string
  address: string
  state: string
  district: string
  managerHprId: string
}

export interface Details {
  endpointUrl: string
  /** PEM, X.509. */
  encryptionCert: string
  contactName: string
  companyRegistration: string
}

export interface Application {
  id: string
  kind: ApplicantKind
  name: string
  email: string
  mobile: string
  /** Participant code in the sandbox, which the certificate has to be of. */
  sandboxParticipant: string
  state: State
  /** Why it stands where it does, where that needs words. */
  reason: string
  /** The certificate as handed in, and until when it is valid (epoch ms). */
  certificate?: { jws: string; until?: number }
  evidence: Record<string, string>
  /** Without those of its path nobody goes live. */
  proofs: Proof[]
  otps?: { mobile?: Otp; email?: Otp }
  consentId?: string
  /** Epoch ms until which the scheme may answer. */
  answerBy?: number
  facility?: FetchedFacility
  details?: Details
  /** Issued with the credentials; the secret is kept by the client as a digest. */
  participantCode?: string
  clientId?: string
  warnings: { at: number; reason: string }[]
  appeal?: { grounds: string; decided: boolean }
  history: { at: number; event: string; from: State; to: State }[]
  createdAt: number
}

export const applications: Kind<Application> = {
  name: 'hcx-application',
  id: ({ id }) => id,
  // Who applies twice is refused while the first is open.
  unique: ({ email, state }) => (ENDED.includes(state) ? [] : [['open', email.toLowerCase()]]),
  index: ({ createdAt, id }) => ['all', `${String(createdAt).padStart(15, '0')}-${id}`],
}
