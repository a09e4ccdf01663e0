import type { Refusal } from '../kernel/outcome.ts'
import type { Account } from '../nhpr/accounts.ts'

export type ServableCode = 'HIS-1116' | 'HIS-1008' | 'HIS-1007'

/** The account, if it can be served. Refuses HIS-1116 (no HPID named), HIS-1008 (nobody's), HIS-1007 (disabled). `field` is where the client named it. */
export function servable(hprId: string, account: Account | undefined, field: string): Account | Refusal<ServableCode> {
  if (hprId === '') return { refusal: 'HIS-1116', field, rule: 'No HPID is named' }
  if (!account) return { refusal: 'HIS-1008', field, rule: 'Nobody holds this number, address or username' }
  if (account.disabled) return { refusal: 'HIS-1007', field, rule: 'The account is disabled' }
  return account
}
