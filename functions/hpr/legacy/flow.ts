import type { Context, Outcome } from '../../kernel/outcome.ts'
import { refuse } from '../../kernel/outcome.ts'
import { categoryByCode, roles, subCategoryByCreate } from '../../masters/categories.ts'
import type { Account } from '../../nhpr/accounts.ts'
import { DOMAIN } from '../../nhpr/accounts.ts'
import type { HisCode } from '../../nhpr/refusals.ts'
import { sendAadhaarOtp } from '../registration/aadhaar.ts'
import type { Creation } from '../registration/creation.ts'
import type { Kyc, Registration } from '../registration/state.ts'
import { newTxnId } from '../../nhpr/steps.ts'

type Sent = Outcome<Registration | undefined, { txnId: string; mobileNumber: string }, HisCode>

/**
 * Sends the Aadhaar OTP, of a registration that has no hosted page. `holder` is who holds the number; `waiting` the
 * transaction of this client and number that waits for its OTP: the same call resends.
 * Refuses HIS-2001 (nobody's number), HIS-1023, HIS-1041.
 * Source: NHA, Register Healthcare Professional (Doctor & Nurse), January 2024, 2
 */
export function generateOtp(waiting: Registration | undefined, holder: Kyc | undefined, context: Context): Sent {
  if (!holder) return refuse(waiting, 'HIS-2001', { field: 'aadhaar', rule: 'Nobody in this world holds this number' })
  const slot = waiting?.stage === 'aadhaarOtpSent' ? waiting.otp : undefined
  const sent = sendAadhaarOtp(slot, holder, 'aadhaar', context)
  if ('refusal' in sent) return { state: waiting, reply: sent, effects: [] }
  return {
    state: { stage: 'aadhaarOtpSent', kyc: holder, otp: sent.slot },
    reply: { answer: { txnId: newTxnId(context), mobileNumber: holder.mobile } }, effects: [sent.message],
  }
}

/** Codes as these clients send them: numbers, or texts of digits. */
type Code = string | number

export interface LegacyCreation {
  txnId: string
  email: string
  password: string
  hprId: string
  firstName: string
  middleName?: string | null
  lastName?: string | null
  hpCategoryCode: Code
  hpSubCategoryCode: Code
  role?: Code | null
  idType?: string | null
  domainName?: string | null
  profilePhoto?: string | null
  stateCode?: Code | null
  districtCode?: Code | null
  clientId?: string | null
  council?: boolean | null
  sourceType?: 'AADHAAR' | 'DRIVING_LICENSE' | null
}

/** The older create body as today's. Inferred: what is left out, and that birth parts, address and pincode are not held against Aadhaar. */
export function toCreation(body: LegacyCreation): Creation {
  const { txnId, email, password, hprId, firstName, middleName, lastName, idType, clientId, council, sourceType, stateCode, districtCode } = body
  return {
    txnId, email, password, hprId, firstName, middleName, lastName, idType, clientId, council, sourceType,
    domainName: body.domainName || DOMAIN, role: Number(body.role ?? 1), profilePhoto: body.profilePhoto ?? '', photoOptional: true,
    hpCategoryCode: Number(body.hpCategoryCode), hpSubCategoryCode: Number(body.hpSubCategoryCode),
    stateCode: stateCode === null || stateCode === undefined ? '' : String(stateCode), districtCode: districtCode === null || districtCode === undefined ? '' : String(districtCode),
  }
}

/** Changes role and categories; what is left out stays. Refuses HIS-1059 (role), HIS-1061, HIS-1062. */
export function changeRole(account: Account, command: { role?: string | null; hpCategoryCode?: string | null; hpSubCategoryCode?: string | null }): Outcome<Account, Account, HisCode> {
  const role = command.role ? Number(command.role) : account.role
  const category = command.hpCategoryCode ? Number(command.hpCategoryCode) : account.category
  const subCategory = command.hpSubCategoryCode ? Number(command.hpSubCategoryCode) : account.subCategory
  if (!roles.some(({ code }) => code === role)) return refuse(account, 'HIS-1059', { field: 'role', rule: 'A role is 1, 2 or 3' })
  if (!categoryByCode(category)) return refuse(account, 'HIS-1061', { field: 'hpCategoryCode', rule: 'A category is 1, 2 or 6' })
  if (subCategoryByCreate(subCategory)?.category !== category) return refuse(account, 'HIS-1062', { field: 'hpSubCategoryCode', rule: 'Not of this category in the create column' })
  const changed = { ...account, role, category, subCategory }
  return { state: changed, reply: { answer: changed }, effects: [] }
}
