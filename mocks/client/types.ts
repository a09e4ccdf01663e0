/**
 * What the control plane takes and gives, as plain types: the package ships no zod. Each is held against the lever's own
 * declaration by `test/msw/client-types.test.ts`, in both directions, so that neither can change alone.
 */

import type { Person } from '../../functions/people/people.ts'

export type { Person } from '../../functions/people/people.ts'

/** An SMS or e-mail that the sandbox sent to somebody. */
export interface Message {
  id: string
  /** Epoch ms on the world's clock. */
  at: number
  channel: string
  to: string
  purpose: string
  text: string
  otp?: string
  txnId?: string
}

export interface Clock {
  /** Epoch ms. */
  now: number
  iso: string
  frozen: boolean
}

export type FaultKind = 'delay' | 'status' | 'html403' | 'drop'

export interface FaultRequest {
  /** Id of an operation, such as `hpr.registration.generateLink`, or `*` for any. */
  operation: string
  kind: FaultKind
  /** How many calls meet it; one unless said. */
  times?: number
  /** Of `status`: 400 to 599. */
  status?: number
  /** Of `delay`. */
  delayMs?: number
}

export interface PlantedFault {
  id: string
  operation: string
  remaining: number
  kind: FaultKind
  status?: number
  delayMs?: number
}

export interface Faults {
  planted: PlantedFault[]
  /** Calls that met one since the world is new. */
  met: number
}

export interface PeopleQuery {
  standing?: 'citizen' | 'on-roll' | 'has-hpid' | 'registered'
  profession?: 'doctor' | 'nurse' | 'pharmacist'
  /** Name or LGD code. */
  state?: string
  councilId?: number
  /** Beginnings of first, middle or last name, in that order. */
  name?: string
  aadhaar?: string
  mobile?: string
  /** Holds no HPID in this world by now. */
  free?: boolean
  /** Ordinal to go on from. */
  after?: number
  /** 20 unless said, 200 at most. */
  limit?: number
}

/** Somebody to be added; what is left out is filled in. */
export interface NewPerson extends Partial<Pick<Person, 'firstName' | 'middleName' | 'lastName' | 'gender' | 'dateOfBirth' | 'aadhaar' | 'mobile' | 'email'>> {
  standing?: 'citizen' | 'on-roll'
  address?: Partial<Pick<Person['address'], 'house' | 'street' | 'locality' | 'district' | 'districtCode' | 'state' | 'stateCode' | 'pincode' | 'full'>>
  enrolment?: Partial<Pick<NonNullable<Person['enrolment']>, 'healthProfessionalType' | 'councilId' | 'subCategory' | 'registrationNumber' | 'registrationDate'>>
}

/** Somebody whom a payer of the sandbox insures: who can be treated at once. */
export interface Patient {
  ordinal: number
  name: string
  /** With hyphens. */
  abha: string
  memberId: string
  mobile: string
  /** Participant code. */
  payer: string
  processing: string
  productId: string
  productName: string
  /** INR. */
  sumInsured: number
  /** INR. */
  used: number
  validFrom: string
  validUntil: string
  inForce: boolean
}

export interface FacilityManager {
  hprIdNumber: string
  username: string
  name: string
  mobile: string
  /** That he came with; empty: he came with none. */
  password: string
}

export interface FacilityRow {
  /** Empty: never submitted. */
  facilityId: string
  trackingId: string
  facilityName: string
  ownership: string
  state: string
  district: string
  facilityType: string
  status: 'none' | 'pending' | 'verified' | 'rejected' | 'change-requested'
  manager: FacilityManager | null
}

export interface FacilityQuery {
  status?: FacilityRow['status']
  /** A part of the name. */
  name?: string
  state?: string
  ownership?: string
  managerHprId?: string
  page?: number
}

/** What the holder of an Aadhaar number does at the hosted page; what is left out goes well. */
export interface AtAadhaarPage {
  aadhaar?: string
  consent?: boolean
  language?: 'en' | 'hi'
  captcha?: string
  wrongOtps?: number
  otp?: string
  stopAfter?: 'number' | 'wrong-otps'
}

export interface AadhaarPage {
  txnId: string
  stage: 'number' | 'otp' | 'done' | 'expired'
  /** As the page would say it; empty: nothing is wrong. */
  error: string
  refusal: string | null
  captcha: string
  mobile: string
  expiresAt: number
}

export interface RegisteredClient {
  clientId: string
  name: string
  entity: string
  active: boolean
  bridgeUrl: string
  failures: number
  lockedUntil: number
}

export interface NewClient {
  clientId: string
  /** Drawn where none is given. */
  clientSecret?: string
  name?: string
}

/** A participant of the claims exchange to be made, active at once. */
export interface NewParticipant {
  /** PROVIDER, PAYER, TPA ... or a role code. */
  role: string
  name?: string
  clientId?: string
  /** Where it is called back; without one its calls wait to be pulled. */
  endpointUrl?: string
  mode?: 'pull' | 'push'
  /** PEM, or base64 of it, of a key of your own; without one a pair is made. */
  encryptionCert?: string
}

export interface JoinedParticipant {
  participant_code: string
  /** The same. */
  code: string
  registryId: string
  endpointUrl: string
  /** PEM. */
  certificate: string
  /** PKCS#8, PEM: of a pair made here, answered once. */
  privateKey?: string
}

export type DeliveryState = 'waiting' | 'delivered' | 'failed' | 'dropped'

export interface DeliveryAttempt {
  try: number
  url: string
  at: number
  /** 0: no answer. */
  status: number
  latencyMs: number
  body: string
  verdict: string
}

/** A call that is or was owed, with every attempt. */
export interface LedgerEntry {
  id: string
  state: DeliveryState
  courier: string
  to: string
  url: string
  lane: string
  ref: string
  correlation?: string
  createdAt: number
  dueAt: number
  takenAt?: number
  answerBy?: number
  attempts: DeliveryAttempt[]
}

export interface LedgerQuery {
  /** Participant code or client id. */
  to?: string
  state?: DeliveryState
  courier?: string
  ref?: string
  correlation?: string
  /** Id of the last entry known. */
  after?: string
  limit?: number
}

export interface Refused {
  code: string
  field?: string
  rule?: string
}

export interface ExplainedExchange {
  at: number
  operation: string
  method: string
  url: string
  status: number
  refusedBy?: Refused
  fault?: string
  request: string
  response: string
}

export interface NextStep {
  operation: string
  /** Method and path; absent where a person has to act. */
  call?: string
  why: string
  fields: Record<string, string>
}

export interface ShownTransaction {
  txnId: string
  chain: string[]
  flow: string
  clientId: string
  stage: string
  expired: boolean
  createdAt: number
  expiresAt: number
  version: number
  state: unknown
  history: { at: number; operation: string; from: string; to: string }[]
  next: NextStep[]
}

export interface Explanation {
  id: string
  exchanges: ExplainedExchange[]
  transaction?: ShownTransaction
}

export interface Variant {
  name: string
  about: string
  choices: string[]
  standard: string
  choice: string
  source: string
}

export interface WorldSettings {
  seed: string
  people: number
  facilities: number
  fixedOtp?: string
}

/** HAR 1.2, redacted. */
export interface Har {
  log: { version: string; entries: Record<string, unknown>[] }
}

/** A whole world, to be put back as it came. */
export interface Snapshot {
  format: 'abdm-rehearsal world 1'
  world: string
  items: unknown[]
}
