import type { Item, RequestKind, Style, TreatmentCase } from './case.ts'
import type { Wrong } from './errors.ts'
import type { Submission } from './submit.ts'

const LEAVE_CODE = 'LM100'

/**
 * What a preauthorisation itself may be refused for.
 * nha-in/docs: current/doc/hmisdocuments/ (error codes, preauthorization); the order is inferred.
 */
export function preauthDetailRefused(state: TreatmentCase | undefined, { claim, elsewhere, proof, envelope, cover }: Submission, kind: RequestKind, style: Style): Wrong | undefined {
  if (kind === 'new' && cover !== undefined && cover !== 'covered') return cover
  if (style === 'standard') return undefined
  if (claim.amount <= 0) return { code: 'PAYR-1201', rule: 'The amount is not above 0' }
  if (proof === 'bad-token') return { code: 'PAYR-1272', rule: 'The biometric user token is not one that was issued, or has run out' }
  if (proof === 'none' && kind !== 'answer') return { code: 'PAYR-1256', rule: 'Neither a biometric user token nor the consent questionnaire' }
  if (claim.items.some(({ code }) => code === LEAVE_CODE)) return { code: 'PAYR-1270', rule: 'LM100 belongs to a claim' }
  if (kind !== 'new' || state) return undefined
  const [other] = elsewhere
  if (!other) return undefined
  const here = other.provider === envelope.from
  const newborn = claim.beneficiary.newborn
  if (here) return { code: newborn ? 'PAYR-1267' : 'PAYR-1238', rule: 'The beneficiary has a running preauthorisation at this hospital', values: [other.reference] }
  return { code: newborn ? 'PAYR-1268' : 'PAYR-1237', rule: 'The beneficiary has a running preauthorisation elsewhere', values: [other.provider, other.provider] }
}

/** What a claim itself may be refused for, held against the approval. */
export function claimDetailRefused(state: TreatmentCase | undefined, { claim, proof }: Submission, kind: RequestKind, style: Style): Wrong | undefined {
  if (!state || state.approvedAmount === 0) return undefined
  const item = itemRefused(claim.items, state.approvedItems, style)
  if (item) return item
  if (claim.amount > state.approvedAmount) return { code: style === 'pmjay' ? 'PAYR-1201' : 'PAYR-1012', rule: `Approved are ${state.approvedAmount}` }
  if (style === 'standard') return undefined
  if (proof === 'bad-token') return { code: 'PAYR-1366', rule: 'The biometric user token is not one that was issued, or has run out' }
  if (proof === 'none' && kind !== 'answer') return { code: 'PAYR-1363', rule: 'Neither a biometric user token nor the consent questionnaire' }
  return leaveRefused(claim)
}

function itemRefused(items: readonly Item[], approved: readonly Item[], style: Style): Wrong | undefined {
  for (const { code, sequence, quantity } of items) {
    if (code === LEAVE_CODE) continue
    const of = approved.find((item) => item.code === code)
    if (!of) return { code: style === 'pmjay' ? 'PAYR-1306' : 'PAYR-1013', rule: `${code} was not approved`, values: [code, String(sequence)] }
    if (quantity > of.quantity) return { code: style === 'pmjay' ? 'PAYR-1307' : 'PAYR-1009', rule: `${code} was approved ${of.quantity} times`, values: [code, String(sequence)] }
  }
  return undefined
}

/** Left, or discharged against advice, before surgery: paid by LM100 alone. */
function leaveRefused({ supporting, items }: Submission['claim']): Wrong | undefined {
  const left = supporting.some(({ category, code, value }) => category === 'DIS' && (code === 'LAMA' || code === 'DAMA') && value === 'Before Surgery')
  return left && !items.some(({ code }) => code === LEAVE_CODE) ? { code: 'PAYR-1362', rule: 'LAMA or DAMA before surgery needs LM100' } : undefined
}
