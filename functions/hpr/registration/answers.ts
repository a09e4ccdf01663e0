import type { z } from 'zod'
import { districtByIsoCode } from '../../masters/districts.ts'
import { stateByIsoCode } from '../../masters/states.ts'
import type { Account } from '../../nhpr/accounts.ts'
import { DOMAIN } from '../../nhpr/accounts.ts'
import { maskMobile } from '../../nhpr/masks.ts'
import type { checkHpIdAccountExist, createHpId, kycAnswer, verifyOtp } from './operations.ts'
import type { Kyc } from './state.ts'

/** YYYY-MM-DD as three texts without leading zeros: `1990`, `11`, `1`. */
export function birthParts(dateOfBirth: string): { yearOfBirth: string; monthOfBirth: string; dayOfBirth: string } {
  const [year = '', month = '', day = ''] = dateOfBirth.split('-')
  return { yearOfBirth: year, monthOfBirth: String(Number(month)), dayOfBirth: String(Number(day)) }
}

/** Empty in the record, null on the wire, for the fields that the samples have as null. */
export const orNull = (text: string): string | null => (text === '' ? null : text)

/** The specification's KYC: flat, born DD-MM-YYYY, mobileNumber null as in its sample. */
export function toKycAnswer(kyc: Kyc, txnId: string): z.input<typeof kycAnswer> {
  const { careOf, house, street, landmark, locality, villageTownCity, subDist, district, state, pincode, postOffice, full } = kyc.address
  return {
    txnId, mobileNumber: null, photo: kyc.photo, gender: kyc.gender, name: kyc.name, email: null, pincode, birthdate: kyc.dateOfBirth.split('-').toReversed().join('-'), careOf, house, street,
    landmark: orNull(landmark), locality, villageTownCity, subDist: orNull(subDist), district, state, postOffice, address: full,
  }
}

/** The KYC of the document of June 2026, 1.2. */
export function toNestedKycAnswer(kyc: Kyc, txnId: string): z.input<typeof verifyOtp.answer> {
  const { house, street, district, state, pincode } = kyc.address
  return { txnId, mobileNumber: maskMobile(kyc.mobile), photo: kyc.photo, name: kyc.name, gender: kyc.gender, dob: kyc.dateOfBirth, address: { house, street, district, state, pincode } }
}

type AccountExists = z.input<typeof checkHpIdAccountExist.answer>

/** No account: a 200 all the same, with empty strings, zeros, and the person's details. */
export function toNoAccount(kyc: Kyc, txnId: string): AccountExists {
  const { address, name, gender, firstName, middleName, lastName, mobile } = kyc
  return {
    token: '', hprIdNumber: '', categoryId: 0, subCategoryId: 0, txnId, name, gender, ...birthParts(kyc.dateOfBirth), firstName, middleName, lastName,
    stateCode: address.stateCode, districtCode: address.districtCode, stateName: address.state, districtName: address.district,
    address: address.full, pincode: address.pincode, profilePhoto: kyc.photo, mobile, hprId: '', new: true,
  }
}

/** An account: its numbers and codes, and a token that names it and signs nobody in. */
export function toExistingAccount(account: Account, { txnId, token, photo }: { txnId: string; token: string; photo: string }): AccountExists {
  const { hprIdNumber, name, gender, firstName, middleName, lastName, stateCode, districtCode, address } = account
  return {
    token, hprIdNumber, categoryId: account.category, subCategoryId: account.subCategory, txnId, name, gender, ...birthParts(account.dateOfBirth), firstName, middleName, lastName,
    ...placeNames(stateCode, districtCode), address: address.full, pincode: address.pincode, profilePhoto: photo, mobile: null, hprId: account.username + DOMAIN, new: false,
  }
}

/** Category and subcategory are 0 and the email null whatever was sent, as in the sample. Source: NHA, Register Healthcare Professional, 22.06.2026, p. 17-18. */
export function toCreated(account: Account, token: string, kycPhoto: string): z.input<typeof createHpId.answer> {
  const { hprIdNumber, name, gender, firstName, middleName, lastName, stateCode, districtCode } = account
  const place = placeNames(stateCode, districtCode)
  return {
    token, hprIdNumber, name, gender, ...birthParts(account.dateOfBirth), firstName, hprId: account.username + DOMAIN, lastName, middleName,
    ...place, stateName: place.stateName.toUpperCase(), email: null, kycPhoto, mobile: `xxxxxxxx${account.mobile.slice(-2)}`,
    categoryId: 0, subCategoryId: 0, authMethods: account.authMethods, new: true, categories: {},
  }
}

export function placeNames(stateCode: string, districtCode: string): { stateCode: string; districtCode: string; stateName: string; districtName: string } {
  return { stateCode, districtCode, stateName: stateByIsoCode(stateCode)?.name ?? '', districtName: districtByIsoCode(districtCode)?.districtName ?? '' }
}
