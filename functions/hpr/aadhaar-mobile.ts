import type { World } from '../kernel/world.ts'
import { peopleOf } from '../people/directory.ts'
import type { Account } from './accounts.ts'

/**
 * The mobile that UIDAI sends an OTP to: the person's, which may differ from the account's communication mobile.
 * Inferred: an account with no person in the directory behind it uses its own.
 */
export function aadhaarMobileOf(world: World, account: Account): string {
  return peopleOf(world).at(account.personOrdinal)?.mobile ?? account.mobile
}
