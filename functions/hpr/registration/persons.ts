import type { Unit } from '../../kernel/unit.ts'
import { portraitOf } from '../../people/portrait.ts'
import { findResidentByAadhaar } from '../../people/residents.ts'
import { aadhaarDigest } from '../../nhpr/accounts.ts'
import type { Kyc } from './state.ts'

/** What UIDAI would tell of the holder of a number; undefined when nobody here holds it. */
export async function kycOf(unit: Unit, aadhaar: string): Promise<Kyc | undefined> {
  const person = await findResidentByAadhaar(unit, aadhaar)
  if (!person) return undefined
  const { firstName, middleName, lastName, name, gender, dateOfBirth, mobile, address, ordinal } = person
  return { firstName, middleName, lastName, name, gender, dateOfBirth, mobile, address, personOrdinal: ordinal, aadhaarDigest: aadhaarDigest(aadhaar), photo: portraitOf(person) }
}
