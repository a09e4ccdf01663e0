import type { Refusal } from '../../kernel/outcome.ts'
import type { Kyc, Registration } from '../registration/state.ts'

/** Whose transaction of generateLink this is. Refuses HIS-2099 while the hosted page is not done. */
export function personOf(txn: Registration): Pick<Kyc, 'aadhaarDigest' | 'personOrdinal'> | Refusal<'HIS-2099'> {
  if (txn.stage === 'linked' || txn.stage === 'aadhaarOtpSent') return { refusal: 'HIS-2099', field: 'txnId', rule: 'The person has not finished on the hosted Aadhaar page' }
  return txn.kyc
}
