import type { Bundle, Claim, ClaimResponse, ClaimResponseItem, ClaimResponseItemAdjudication, Money } from '@medplum/fhirtypes'
import type { Scheme } from './case.ts'
import { rupees } from './case.ts'
import type { ClaimUse } from './claim.ts'
import type { Lifted } from './lifted.ts'
import { inPatient, lift, partiesIn, withReferred, written } from './lifted.ts'
import type { Make, Placed } from './make.ts'
import { collection, indianTime, refer } from './make.ts'
import { identifierOf, listOf, numberOf } from './read.ts'
import { concept, identifier, namespaces, systems } from './terms.ts'

/** What a payer says of a preauthorisation or claim. */
export interface ClaimDecision {
  outcome: 'queued' | 'complete' | 'partial' | 'error'
  /** Code of the claim-level adjudication: with the outcome it is the decision. */
  reason: 'submitted' | 'approved' | 'rejected' | 'cancelled' | 'queried'
  disposition: string
  /** INR. */
  benefit: number
  /** INR; else what the request asked. */
  submitted?: number
  /** The payer's own case number. */
  preAuthRef?: string
  notes?: readonly string[]
  /** Refusals, told sealed. */
  errors?: readonly { code: string; message: string }[]
  /** Else as in the request. */
  use?: ClaimUse
  claimNumber?: string
}

export type Verdict = 'received' | 'approved' | 'partly-approved' | 'queried' | 'rejected' | 'cancelled'

/**
 * Outcome and reason of each verdict, as the reference payer and as the sandbox payer's desk write them.
 * nha-in/docs: catalogue/nhcx/fhir/preauth-response.md (pmjay); plugins/nhcx/skills: F9, payer side (standard)
 */
export const verdicts: Record<Scheme, Record<Verdict, Pick<ClaimDecision, 'outcome' | 'reason'>>> = {
  pmjay: {
    received: { outcome: 'queued', reason: 'submitted' }, approved: { outcome: 'complete', reason: 'approved' }, 'partly-approved': { outcome: 'partial', reason: 'approved' },
    queried: { outcome: 'partial', reason: 'queried' }, rejected: { outcome: 'complete', reason: 'cancelled' }, cancelled: { outcome: 'complete', reason: 'cancelled' },
  },
  standard: {
    received: { outcome: 'queued', reason: 'submitted' }, approved: { outcome: 'complete', reason: 'approved' }, 'partly-approved': { outcome: 'partial', reason: 'approved' },
    queried: { outcome: 'partial', reason: 'queried' }, rejected: { outcome: 'error', reason: 'rejected' }, cancelled: { outcome: 'error', reason: 'cancelled' },
  },
}

/** What an acknowledgement says, word for word. */
export const ACKNOWLEDGED = 'Request acknowledged and accepted for further processing.'

/** A ClaimResponseBundle that answers a ClaimBundle; without one, one with a number and nothing else. */
export function claimAnswer(make: Make, request: Bundle | undefined, decision: ClaimDecision, scheme: Scheme): Bundle {
  const lifted = lift(make, request)
  const response = claimResponse(make, lifted, decision, scheme)
  return collection(make, 'ClaimResponseBundle', identifierOf(response.resource), withReferred(request, [response, ...partiesIn(lifted, scheme)]), scheme === 'pmjay' ? namespaces.pmjayPayer : undefined)
}

/** The ClaimResponse alone, as it stands behind a Task's output too. */
export function claimResponse(make: Make, lifted: Lifted, decision: ClaimDecision, scheme: Scheme): Placed<ClaimResponse> {
  const claim = lifted.claim?.resource
  const number = decision.claimNumber ?? identifierOf(claim)
  const money = moneyOf(scheme)
  const submitted = decision.submitted ?? numberOf(claim?.total?.value)
  return written<ClaimResponse>(make, scheme, {
    resourceType: 'ClaimResponse', identifier: [identifier('CLN', namespaces.exchange, number)], status: 'active', type: { coding: [inPatient(scheme)] }, use: decision.use ?? claim?.use ?? 'claim',
    patient: refer(lifted.patient), created: indianTime(make.now), insurer: refer(lifted.payer), requestor: refer(lifted.provider), request: { identifier: identifier('CLN', namespaces.exchange, number) },
    outcome: decision.outcome, disposition: decision.disposition, ...(decision.preAuthRef && { preAuthRef: decision.preAuthRef }), payeeType: concept(systems.payee, 'provider', 'Provider'),
    ...(claim && { item: itemsOf(claim, decision, money) }),
    adjudication: [{ category: { coding: [{ code: 'status', display: 'Status' }] }, reason: { coding: [{ code: decision.reason, display: capital(decision.reason) }] } }],
    total: [total('benefit', 'Benefit Amount', decision.benefit, money), total('submitted', 'Submitted Amount', submitted, money), ...(decision.reason === 'queried' ? [] : [{ ...(scheme === 'pmjay' && { id: 'PMJAY-T' }), ...total('eligible', 'Eligible Amount', decision.benefit, money) }])],
    ...(listOf(decision.notes).length > 0 && { processNote: listOf(decision.notes).map((text, at) => ({ number: at + 1, type: 'display' as const, text })) }),
    ...(listOf(decision.errors).length > 0 && { error: listOf(decision.errors).map(({ code, message }) => ({ code: { ...(code && { coding: [{ code, display: message }] }), text: message } })) }),
  })
}

type ToMoney = (value: number) => Money
/** The reference payer leaves the currency out. Seen live. */
const moneyOf = (scheme: Scheme): ToMoney => (value) => (scheme === 'pmjay' ? { value } : { value, currency: 'INR' })

const total = (code: string, display: string, value: number, money: ToMoney): { category: ReturnType<typeof concept>; amount: Money } => ({ category: concept(systems.adjudication, code, display), amount: money(value) })

const ITEM_STATUS: Record<ClaimDecision['reason'], string> = { submitted: 'Requested', approved: 'Approved', rejected: 'Rejected', cancelled: 'Rejected', queried: 'Queried' }

/** Four adjudications a line. What is approved is shared out by what was asked; the last line takes what rounding leaves. */
function itemsOf(claim: Claim, { benefit, reason, disposition, notes }: ClaimDecision, money: ToMoney): ClaimResponseItem[] {
  const items = listOf(claim.item)
  const asked = items.map(({ net, unitPrice, quantity }) => numberOf(net?.value) || numberOf(unitPrice?.value) * (numberOf(quantity?.value) || 1))
  const sum = asked.reduce((total, net) => total + net, 0)
  let left = benefit
  return items.map((item, at) => {
    const eligible = at === items.length - 1 ? rupees(left) : rupees(sum === 0 ? 0 : (benefit * asked[at]!) / sum)
    left -= eligible
    const words = { coding: [{ code: reason, display: disposition }] }
    const line = (code: string, display: string, rest: Partial<ClaimResponseItemAdjudication>): ClaimResponseItemAdjudication => ({ category: concept(systems.adjudication, code, display), ...rest })
    return {
      id: `Item-${item.sequence}`, itemSequence: item.sequence, ...(listOf(notes).length > 0 && { noteNumber: [1] }),
      adjudication: [
        line('submitted', 'Submitted Amount', { reason: words, amount: money(asked[at]!) }), line('eligible', 'Eligible Amount', { reason: words, amount: money(eligible) }),
        line('reason', 'Reason', { reason: words }), line('status', 'Item adjudication status', { reason: { coding: [{ code: ITEM_STATUS[reason], display: ITEM_STATUS[reason] }] } }),
      ],
    }
  })
}

const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1)

