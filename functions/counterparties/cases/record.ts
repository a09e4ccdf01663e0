import type { Kind } from '../../kernel/records.ts'
import type { TreatmentCase } from './case.ts'
import { caseKey } from './context.ts'

export const cases: Kind<TreatmentCase> = {
  name: 'counterparty-case',
  id: ({ payer, provider, caseNumber }) => caseKey(payer, provider, caseNumber),
  unique: ({ payer, reference, asked }) => [
    ['reference', `${payer}#${reference}`],
    ...(asked ? [['asked', `${payer}#${asked}`] as [string, string]] : []),
  ],
  // A hospital may use a correlation id twice where the exchange does not stand between.
  shared: ({ payer, memberId, policy, caseNumber, open }) => [
    ['number', `${payer}#${caseNumber}`], ...(open ? [['thread', `${payer}#${open.correlationId}`] as [string, string]] : []),
    ...(memberId ? [['member', `${payer}#${memberId}`] as [string, string]] : []), ...(policy ? [['policy', `${payer}#${policy}`] as [string, string]] : []),
  ],
  index: ({ payer, updatedAt, provider, caseNumber }) => [payer, `${String(updatedAt).padStart(15, '0')}-${caseKey(payer, provider, caseNumber)}`],
}
