import type { Ruling } from '../rules.ts'
import type { Role } from '../pmjay/roles.ts'

/** Which rule book a payer goes by: the published standard list, or the PMJAY reference list. */
export type Style = 'standard' | 'pmjay'

/** In whose words an exchange is held: NHA's, or the generic protocol's. */
export type Dialect = 'nhcx' | 'hcx'

/** Where a treatment case stands with its payer. Submitted: waits for the payer. Queried: waits for the hospital. */
export type Stage =
  | 'preauth-submitted' | 'preauth-queried' | 'preauth-approved' | 'preauth-rejected' | 'cancelled'
  | 'claim-submitted' | 'claim-queried' | 'claim-approved' | 'claim-rejected'
  | 'payment-initiated' | 'paid' | 'reprocess-submitted' | 'reprocess-queried'

export type RequestKind = 'new' | 'enhancement' | 'resubmission' | 'answer' | 'reprocess' | 'erroneous'

/** A billed line. */
export interface Item {
  sequence: number
  code: string
  quantity: number
  net: number
}

/** Values that the generic protocol's test headers ask for in the answer. */
export interface TestHeaders {
  status?: string
  errorDetails?: unknown
  debugFlag?: string
  debugDetails?: unknown
}

/** The request that waits for a verdict: the verdict goes out on its correlation id. */
export interface Thread {
  leg: 'preauth' | 'claim' | 'task'
  kind: Exclude<RequestKind, 'answer'>
  /** It brought the answer to a query. */
  answered: boolean
  correlationId: string
  apiCallId: string
  workflowId: string
  amount: number
  items: Item[]
  /** Name of the blob that holds the opened request. */
  request: string
  /** What the payer's rules said when it came; absent: somebody has to decide. */
  ruling?: Ruling
  test?: TestHeaders
}

/** What a payer knows of one treatment. Keyed by payer, hospital and the hospital's own number. */
export interface TreatmentCase {
  /** Number of the payer's participant code. */
  payer: string
  /** Participant code of who sends: a hospital, or a payer that forwards. */
  provider: string
  /** The hospital's: Claim.identifier, the same in preauth and claim. */
  caseNumber: string
  /** The payer's own: `preAuthRef`, and the case id of the scheme. */
  reference: string
  memberId: string
  abha: string
  policy: string
  dialect: Dialect
  stage: Stage
  /** Absent: nothing waits for the payer. */
  open?: Thread
  /** PMJAY: who holds it. */
  role?: Role
  /** Epoch ms: before, the scheme is still filing it. */
  filedAt: number
  approvedAmount: number
  approvedItems: Item[]
  claimedAmount: number
  /** What the claim's items came to, to know it again. */
  claimDigest: string
  /** INR: what of the claim was approved, later shortfalls with it. */
  awardedAmount: number
  /** A reprocess, and an erroneous claim, happen once. */
  reprocessed: boolean
  /** Correlation id of the newest payment notice. */
  notice?: string
  /** The settled payment (33) was acknowledged (17). */
  paymentAcknowledged: boolean
  /** Correlation id of the communication that asks the hospital for something. */
  asked?: string
  /** The verification code sent to the beneficiary. */
  consentCode?: string
  /** USER~time~type~comment~actor, oldest first. */
  trail: string[]
  /** Name of the blob with the newest request that brought a Claim: what answers are built upon. */
  claim: string
  updatedAt: number
}

/** The stages in which a hospital has a preauthorisation running. */
export const ACTIVE_PREAUTH: readonly Stage[] = ['preauth-submitted', 'preauth-queried', 'preauth-approved']
export const IN_PROGRESS: readonly Stage[] = ['preauth-submitted', 'preauth-queried']
/** A request that takes the place of one of these would leave it without its verdict. */
export const UNDECIDED_CLAIM: readonly Stage[] = ['claim-submitted', 'claim-queried', 'reprocess-submitted', 'reprocess-queried']
export const CLAIM_RAISED: readonly Stage[] = ['claim-submitted', 'claim-queried', 'claim-approved', 'claim-rejected', 'payment-initiated', 'paid', 'reprocess-submitted', 'reprocess-queried']
