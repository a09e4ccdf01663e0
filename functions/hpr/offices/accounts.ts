import type { Person } from '../../people/people.ts'
import type { Account } from '../accounts.ts'
import { aadhaarDigest } from '../accounts.ts'

/** In the place of the Aadhaar digest, where a licence was shown instead. */
export const licenceDigest = (drivingLicence: string): string => aadhaarDigest(`licence ${drivingLicence}`)

/** An account that an office makes for a person, with what differs. No password: HIS-1031 until one is set. */
export function accountOf(person: Person, differs: Partial<Account>): Account {
  const { firstName, middleName, lastName, name, gender, dateOfBirth, address, mobile, email, ordinal, enrolment } = person
  return {
    hprIdNumber: '', username: '', mobile, email, firstName, middleName, lastName, name, gender, dateOfBirth, address, personOrdinal: ordinal,
    aadhaarDigest: aadhaarDigest(person.aadhaar), emailVerified: false, passwordDigest: '', stateCode: address.stateCode, districtCode: address.districtCode,
    profilePhoto: '', kycPhoto: '', category: enrolment?.category ?? 1, subCategory: enrolment?.createSubCategory ?? 1, role: 1, sourceType: 'AADHAAR',
    authMethods: ['AADHAAR_OTP', 'MOBILE_OTP'], disabled: false, wrongPasswords: 0, createdAt: 0, createdBy: '', ...differs,
  }
}
