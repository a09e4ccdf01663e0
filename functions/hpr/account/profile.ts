import type { z } from 'zod'
import { categoryByCode, subCategories } from '../../masters/categories.ts'
import { districtByIsoCode } from '../../masters/districts.ts'
import { stateByIsoCode } from '../../masters/states.ts'
import type { Account } from '../../nhpr/accounts.ts'
import { DOMAIN } from '../../nhpr/accounts.ts'
import { maskMobile } from '../../nhpr/masks.ts'
import type { Professional } from '../professional/record.ts'
import { birthParts, orNull } from '../registration/answers.ts'
import type { getAccountInformation, getUserDetails } from './operations.ts'

export interface Photos {
  /** base64; empty: none. */
  profilePhoto: string
  kycPhoto: string
}

/** `DOCTOR` and `AYURVEDA`: upper case, as the sample prints them. The subcategory is the create column's. */
export function categoryNames({ category, subCategory }: Pick<Account, 'category' | 'subCategory'>): { categoryName: string; categorySubName: string } {
  const sub = subCategories.find((each) => each.category === category && each.create === subCategory)
  return { categoryName: (categoryByCode(category)?.name ?? '').toUpperCase(), categorySubName: (sub?.name ?? '').toUpperCase() }
}

/** Inferred: "true" once council and work are verified; the values are not documented. */
export function verificationStatusOf(professional: Pick<Professional, 'councilVerification' | 'workVerification'> | undefined): 'true' | 'false' {
  return professional?.councilVerification.state === 'verified' && professional.workVerification.state === 'verified' ? 'true' : 'false'
}

/** The profile of account/information. `masked` hides the mobile alone, as in the sample. */
export function toProfile(account: Account, professional: Professional | undefined, photos: Photos, masked: boolean): z.input<typeof getAccountInformation.answer> {
  const { hprIdNumber, firstName, middleName, lastName, name, gender, stateCode, districtCode, address, authMethods, emailVerified, category, subCategory, role } = account
  const state = stateByIsoCode(stateCode)?.name ?? address.state
  const district = districtByIsoCode(districtCode)?.districtName ?? address.district
  return {
    hprIdNumber, hprId: account.username + DOMAIN, mobile: masked ? maskMobile(account.mobile) : account.mobile, firstName, middleName, lastName, name,
    ...birthParts(account.dateOfBirth), gender, email: orNull(account.email), ...photos,
    stateCode, districtCode, subDistrictCode: null, villageCode: null, townCode: null, wardCode: null, pincode: address.pincode, address: address.full,
    stateName: state.toUpperCase(), districtName: district.toUpperCase(), subdistrictName: null, villageName: null, townName: orNull(address.villageTownCity), wardName: null,
    authMethods, kycVerified: account.sourceType === 'AADHAAR', verificationStatus: verificationStatusOf(professional),
    categoryId: category, ...categoryNames(account), categorySubId: subCategory, emailVerified, role, new: false,
  }
}

export function toUserDetails(account: Account): z.input<typeof getUserDetails.answer> {
  const { hprIdNumber, name, username } = account
  return { hprIdNumber, name, hprId: username + DOMAIN, ...categoryNames(account) }
}
