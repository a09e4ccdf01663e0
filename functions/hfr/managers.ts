import type { Refusal } from '../kernel/outcome.ts'
import type { Call } from '../kernel/room.ts'
import type { Unit } from '../kernel/unit.ts'
import type { Account } from '../nhpr/accounts.ts'
import { findAccount } from '../nhpr/accounts.ts'
import type { HisCode } from '../nhpr/refusals.ts'
import { signedIn } from '../nhpr/sessions.ts'

const FACILITY_MANAGER = 2
const BOTH = 3
const HPID_NUMBER = /^\d{2}-\d{4}-\d{4}-\d{4}$/

/**
 * The facility manager whose HPR token comes in `x-hprid-auth`, or whose number, by variant hfr.manager-token.
 * Refuses HIS-1119, HIS-5011, HIS-401 as every call with an HPR token, and HIS-403 for a role that manages no facility.
 * Inferred: HIS-403; no source says which role is checked, or how a missing token is refused.
 * Source: nha-in/docs: catalogue/hiecm/flows/m4-onboard-facility.md
 */
export async function managerOf(unit: Unit, call: Call<unknown>, header = 'x-hprid-auth'): Promise<Account | Refusal<HisCode>> {
  const token = call.headers.get(header) ?? ''
  const named = HPID_NUMBER.test(token) && unit.context.variant('hfr.manager-token') === 'or-number' ? await findAccount(unit, token) : undefined
  const session = named && !named.value.disabled ? { account: named } : await signedIn(unit, token, header)
  if ('refusal' in session) return session
  const account = session.account.value
  const manages = account.role === FACILITY_MANAGER || account.role === BOTH
  if (!manages && unit.context.variant('hfr.manager-role') === 'checked') return { refusal: 'HIS-403', field: header, rule: `Role ${account.role} manages no facility: 2 (facility manager) or 3 (both) does` }
  return account
}
