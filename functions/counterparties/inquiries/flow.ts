import { payerCodes } from '../../claims/payer-codes.ts'
import type { Style } from '../cases/case.ts'
import type { Wrong } from '../cases/errors.ts'

export const PURPOSES = ['discovery', 'validation', 'benefits', 'auth-requirements'] as const
const WITH_ITEMS: readonly string[] = ['benefits', 'auth-requirements']

/** What a payer knows of a beneficiary's cover; absent: none of it. Amounts in INR. */
export interface Cover {
  inForce: boolean
  sumInsured: number
  used: number
}

export interface EligibilityQuestion {
  purposes: readonly string[]
  items: readonly string[]
  /** INR; 0: none named. */
  amount: number
  /** As the request names it; empty: it does not. */
  policy: string
  memberId: string
}

/** Why a preauthorisation finds no cover. */
export type CoverVerdict = Wrong | 'covered'

export interface EligibilityAnswer {
  inforce: boolean
  disposition: string
  /** A code of the payer's list. */
  code?: string
  rule?: string
  values?: string[]
  text?: string
}

/**
 * Whether a request for eligibility can be answered at all: told in clear where not.
 * Refuses PAYR-1032 (purpose), PAYR-1033 (no items where they are mandatory); a standard payer has PAYR-1009 for both: inferred.
 */
export function questionRefused({ purposes, items }: EligibilityQuestion, style: Style): { code: string; rule: string; path: string } | undefined {
  if (purposes.length === 0 || !purposes.every((purpose) => (PURPOSES as readonly string[]).includes(purpose))) return { code: style === 'pmjay' ? 'PAYR-1032' : 'PAYR-1009', rule: 'purpose is discovery, validation, benefits or auth-requirements', path: 'CoverageEligibilityRequest.purpose' }
  if (items.length === 0 && purposes.some((purpose) => WITH_ITEMS.includes(purpose))) return { code: style === 'pmjay' ? 'PAYR-1033' : 'PAYR-1009', rule: 'benefits and auth-requirements need items', path: 'CoverageEligibilityRequest.item' }
  return undefined
}

/**
 * What a payer says of a beneficiary's cover. Not covered, or no longer, is a normal answer with inforce false; the code says why.
 * nha-in/docs: current/doc/hmisdocuments/ (error codes, coverage); PAYR-1123 and "PAYR-1005" for PMJAY, 1005 to 1008 for a standard payer
 */
export function answerCover(cover: Cover | undefined, { policy, amount, memberId }: EligibilityQuestion, style: Style): EligibilityAnswer {
  if (!cover) {
    const rule = 'The payer covers nobody of this member id or ABHA number under this policy'
    if (style === 'pmjay' && policy === '') return { inforce: false, disposition: 'Not covered', code: 'PAYR-1123', rule }
    // PMJAY's sheets use the number of the published list here, though their own list has another text for it.
    return { inforce: false, disposition: 'Not covered', code: 'PAYR-1005', rule, text: payerCodes['PAYR-1005'] }
  }
  if (!cover.inForce) return { inforce: false, disposition: 'The cover has run out', code: style === 'pmjay' ? 'PAYR-1121' : 'PAYR-1007', rule: 'The policy is not in force on this day', values: [policy, memberId] }
  const left = cover.sumInsured - cover.used
  if (amount > left) return { inforce: true, disposition: 'The cover left does not suffice', code: style === 'pmjay' ? 'PAYR-1235' : 'PAYR-1008', rule: `INR ${left} are left` }
  return { inforce: true, disposition: 'In force' }
}

export interface PlanQuestion {
  policy: string
  providerId: string
}

export interface PlanFacts {
  kind: string
  /** Registry id of who asks. */
  registryId: string
  known: boolean
  /** Correlation id of a request of the same hospital and policy that is still being worked on. */
  inFlight?: string
}

/** The dummy payer's own test data. nha-in/docs: catalogue/nhcx/sandbox/ */
export const DUMMY_PROVIDER = '32722'

/**
 * Refuses a request for the plan. PMJAY: PAYR-1406 (one is in progress: 15 to 60 minutes), 1405 (another hospital's id), 1402 (no
 * such policy); the dummy payer knows its own test data alone (PAYR-1004, 1006).
 */
export function planRefused({ policy, providerId }: PlanQuestion, { kind, registryId, known, inFlight }: PlanFacts, from: string): { code: string; rule: string; values: string[]; path: string } | undefined {
  const pmjay = kind === 'pmjay-payer'
  if (inFlight) return { code: 'PAYR-1406', rule: 'A request of this hospital for this policy is in progress', values: [inFlight], path: 'Task' }
  if (pmjay && providerId !== registryId) return { code: 'PAYR-1405', rule: 'ProviderId is the HFR id of the sender', values: [providerId, from], path: 'Task.input' }
  if (kind === 'dummy-payer' && providerId !== DUMMY_PROVIDER) return { code: 'PAYR-1004', rule: `ProviderId of the test data is ${DUMMY_PROVIDER}`, values: [], path: 'Task.input' }
  return known ? undefined : { code: pmjay ? 'PAYR-1402' : 'PAYR-1006', rule: 'The payer sells no product of this number', values: [policy], path: 'Task.input' }
}
