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

/** The clock of one world. */
export interface Clock {
  /** Epoch ms. */
  now: number
  iso: string
  frozen: boolean
}

/** `delay`: answered late; `status`: refused with it; `html403`: refused by a page of the firewall; `drop`: the connection ends without an answer. */
export type FaultKind = 'delay' | 'status' | 'html403' | 'drop'

/** A fault to be planted. */
export interface FaultRequest {
  /** Id of an operation, such as `hpr.registration.generateLink`, or `*` for any. */
  operation: string
  kind: FaultKind
  /** How many calls meet it; one unless said. */
  times?: number
  /** Of `status`: 400 to 599; that of a busy host unless said. */
  status?: number
  /** Of `delay`; 120,000 at most, none unless said. */
  delayMs?: number
}

/** One that `remaining` further calls will meet. */
export interface PlantedFault {
  id: string
  operation: string
  remaining: number
  kind: FaultKind
  status?: number
  delayMs?: number
}

/** What is planted, and what was met. */
export interface Faults {
  planted: PlantedFault[]
  /** Calls that met one since the world is new. */
  met: number
}

/** Whom to look for; what is left out does not matter. */
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

/** Who may write to the facility registry for a facility. */
export interface FacilityManager {
  hprIdNumber: string
  username: string
  name: string
  mobile: string
  /** That he came with; empty: he came with none. */
  password: string
}

/** A facility as the registry has it. */
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

/** Which facilities; what is left out does not matter. */
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

/** Where the hosted page of a transaction stands. */
export interface AadhaarPage {
  txnId: string
  stage: 'number' | 'otp' | 'done' | 'expired'
  /** As the page would say it; empty: nothing is wrong. */
  error: string
  /** The code behind it. */
  refusal: string | null
  /** The digits of the picture. */
  captcha: string
  mobile: string
  expiresAt: number
}

/** Whoever may ask for a session. */
export interface RegisteredClient {
  clientId: string
  name: string
  entity: string
  active: boolean
  bridgeUrl: string
  failures: number
  lockedUntil: number
}

/** A client to be made. Refused where its id is taken. */
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
  /** Certificate or public key of your own, RSA, PEM or base64 of it; without one a pair is made, which takes a third of a second on Node 22. */
  encryptionCert?: string
}

/** A participant that was made, with what it needs to take part. */
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

/** `failed`: given up after the last try; `dropped`: by the test. */
export type DeliveryState = 'waiting' | 'delivered' | 'failed' | 'dropped'

/** One try of a call that is owed. */
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

/** Which entries; what is left out does not matter. */
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

/** Which rule refused a call, and over which field. */
export interface Refused {
  code: string
  field?: string
  rule?: string
}

/** A call and its answer, redacted. */
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

/** What can be called next. */
export interface NextStep {
  operation: string
  /** Method and path; absent where a person has to act. */
  call?: string
  why: string
  fields: Record<string, string>
}

/** What stands behind a txnId. */
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

/** What is known of a txnId or a REQUEST-ID. */
export interface Explanation {
  id: string
  exchanges: ExplainedExchange[]
  transaction?: ShownTransaction
}

/** A documented contradiction, and which way it stands. */
export interface Variant {
  name: string
  about: string
  choices: string[]
  standard: string
  choice: string
  source: string
}

/** What a world was made with. */
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
