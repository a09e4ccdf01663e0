import type { Unit } from '../kernel/unit.ts'
import { findResident } from '../people/residents.ts'
import type { Account } from '../nhpr/accounts.ts'

/**
 * The mobile that UIDAI sends an OTP to: the person's, which may differ from the account's communication mobile.
 * Inferred: an account with no person of this world behind it uses its own.
 */
export async function aadhaarMobileOf(unit: Unit, account: Account): Promise<string> {
  return (await findResident(unit, account.personOrdinal))?.mobile ?? account.mobile
}
