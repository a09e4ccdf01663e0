import { z } from 'zod'
import type { OperationSpec } from '../../kernel/operation.ts'
import { operation } from '../../kernel/operation.ts'
import { bodyRefusals, tokenRefusals, txnRefusals } from '../../nhpr/refusal-sets.ts'
import { authMethods, checkHpIdAccountExist, createAnswer, createHpId, createInferred, createRefusals, demographicAuthViaMobile, generateMobileOtp, suggestHpId, txnIdField, verifyMobileOtp, verifyOtp } from '../registration/operations.ts'

const NOTES = 'NHA test sheet HPR-002 to HPR-011 (paths); integrators\' public code'
const D24 = 'NHA, Register Healthcare Professional (Doctor & Nurse), January 2024'
const either = 'Encrypted fields are taken plain too: clients of these paths send either.'
const same = 'Leads into the same transaction as the calls of today and answers as they do.'

/** A field that these paths take plain or encrypted. */
const plainOrSealed = z.string().max(1000)
const text = z.string().max(300)
const code = z.union([z.int(), z.string().regex(/^\d{1,9}$/)])

const generateRequest = z.object({ aadhaar: z.union([plainOrSealed, z.int()]) })
const generateAnswer = z.strictObject({ txnId: z.string(), mobileNumber: z.string() })
const generateRefusals = [...bodyRefusals, 'HIS-1012', 'HIS-1023', 'HIS-1041', 'HIS-1047', 'HIS-2001'] as const

const generateInferred = [
  'HIS-1012 for what is no Aadhaar number, HIS-2001 for one that nobody holds.',
  'The same number again sends another OTP in the transaction that waits for one (60 s between, twice, then 30 minutes); otherwise it opens a new one.',
] as const

/** `/v4/int/v2/registration/aadhaar/generateOtp`: gone from the document of June 2026, replaced by generateLink. */
export const generateAadhaarOtp = operation({
  id: 'hpr.legacy.generateAadhaarOtp', method: 'POST', path: '/v4/int/v2/registration/aadhaar/generateOtp',
  summary: 'Opens a registration without a hosted page: sends the Aadhaar OTP, which verifyOTP then takes in its body',
  session: 'client', request: generateRequest, answer: generateAnswer, refusals: generateRefusals, variants: ['hpr.wrong-otps-max'],
  evidence: 'prose', standing: 'earlier', source: `${D24}, 2`,
  inferred: [...generateInferred, either, 'An integrator saw this route fail at verifyOTP (nested HIS-500): that is what a body without an OTP gets here.'],
})

/** Everything but the mandatory few may be left out: the fields of these clients differ, and more than these are let pass. */
const createRequest = z.object({
  txnId: txnIdField, email: plainOrSealed, password: plainOrSealed, hprId: text, firstName: text, middleName: text.nullish(), lastName: text.nullish(),
  hpCategoryCode: code, hpSubCategoryCode: code, role: code.nullish(), idType: text.nullish(), domainName: text.nullish(), profilePhoto: z.string().nullish(),
  stateCode: code.nullish(), districtCode: code.nullish(), address: z.string().max(1000).nullish(), pincode: code.nullish(),
  yearOfBirth: code.nullish(), monthOfBirth: code.nullish(), dayOfBirth: code.nullish(), clientId: text.nullish(), council: z.boolean().nullish(), notifyUser: z.boolean().nullish(),
  sourceType: z.enum(['AADHAAR', 'DRIVING_LICENSE']).nullish(),
})

/** The paths of the older hosts, once as v1 and once as v2. */
function edition(version: 'v1' | 'v2') {
  const at = (name: string, path: string): Pick<OperationSpec, 'id' | 'method' | 'path' | 'session' | 'evidence' | 'standing' | 'source'> => ({
    id: `hpr.legacy.${version}${name}`, method: 'POST', path: `/api/${version}/registration/aadhaar/${path}`, session: 'client', evidence: 'integrators', standing: 'legacy', source: NOTES,
  })
  return {
    generateAadhaarOtp: operation({
      ...at('GenerateAadhaarOtp', 'generateOtp'), summary: generateAadhaarOtp.summary,
      request: generateRequest, answer: generateAnswer, refusals: generateRefusals, variants: ['hpr.wrong-otps-max'], inferred: [...generateInferred, either],
    }),
    verifyOtp: operation({
      ...at('VerifyOtp', 'verifyOTP'), summary: 'Authenticates by the Aadhaar OTP in the body, and answers the person\'s details',
      request: verifyOtp.request!, answer: verifyOtp.answer, refusals: verifyOtp.refusals, variants: verifyOtp.variants, inferred: [same, either],
    }),
    checkHpIdAccountExist: operation({
      ...at('CheckHpIdAccountExist', 'checkHpIdAccountExist'), summary: checkHpIdAccountExist.summary,
      request: checkHpIdAccountExist.request!, answer: checkHpIdAccountExist.answer, refusals: checkHpIdAccountExist.refusals, inferred: [same],
    }),
    demographicAuthViaMobile: operation({
      ...at('DemographicAuthViaMobile', 'demographicAuthViaMobile'), summary: demographicAuthViaMobile.summary,
      request: demographicAuthViaMobile.request!, answer: demographicAuthViaMobile.answer, refusals: demographicAuthViaMobile.refusals, inferred: [same, either],
    }),
    generateMobileOtp: operation({
      ...at('GenerateMobileOtp', 'generateMobileOTP'), summary: generateMobileOtp.summary,
      request: generateMobileOtp.request!, answer: generateMobileOtp.answer, refusals: generateMobileOtp.refusals, variants: ['hpr.wrong-otps-max'], inferred: [same],
    }),
    verifyMobileOtp: operation({
      ...at('VerifyMobileOtp', 'verifyMobileOTP'), summary: verifyMobileOtp.summary,
      request: verifyMobileOtp.request!, answer: verifyMobileOtp.answer, refusals: verifyMobileOtp.refusals, variants: ['hpr.wrong-otps-max'], inferred: [same, either],
    }),
    suggestHpId: operation({
      ...at('SuggestHpId', 'hpid/suggestion'), summary: suggestHpId.summary,
      request: suggestHpId.request!, answer: suggestHpId.answer, refusals: suggestHpId.refusals, inferred: [same],
    }),
    createHpId: operation({
      ...at('CreateHpId', 'createHprIdWithPreVerified'), summary: 'Creates the HPID; the answer carries a refresh token besides',
      request: createRequest, answer: createAnswer.extend({ expiresIn: z.int(), refreshToken: z.string(), refreshExpiresIn: z.int() }),
      refusals: createRefusals, variants: createHpId.variants, inferred: [...createInferred, either, 'role is 1 and domainName @hpr.abdm where they are left out; birth parts, address and pincode are those of Aadhaar, whatever is sent.'],
    }),
  }
}

export const v1 = edition('v1')
export const v2 = edition('v2')

/** As of its last appearance, 16 Sep 2026. */
export const updateRole = operation({
  id: 'hpr.legacy.updateRole', method: 'POST', path: '/v4/int/profile/updateRole',
  summary: 'Changes role and categories of an HPID; withdrawn, and served only with the variant hpr.withdrawn-operations on',
  session: 'person',
  request: z.object({
    txnId: txnIdField.nullish(), role: text.nullish(), hpCategoryCode: text.nullish(), hpSubCategoryCode: text.nullish(), firstName: text.nullish(), middleName: text.nullish(), lastName: text.nullish(),
    hprId: text.nullish(), password: text.nullish(), email: text.nullish(), profilePhoto: z.string().nullish(), stateCode: text.nullish(), districtCode: text.nullish(), subdistrictCode: text.nullish(),
    villageCode: text.nullish(), townCode: text.nullish(), wardCode: text.nullish(), pincode: z.int().nullish(), address: text.nullish(), yearOfBirth: text.nullish(), monthOfBirth: text.nullish(),
    dayOfBirth: text.nullish(), consentToDelete: z.boolean().nullish(),
  }),
  answer: z.strictObject({
    hprIdNumber: z.string(), hprId: z.string(), mobile: z.string(), firstName: z.string(), middleName: z.string(), lastName: z.string(), name: z.string(), yearOfBirth: z.string(), dayOfBirth: z.string(),
    monthOfBirth: z.string(), gender: z.string(), email: z.string(), stateCode: z.string(), districtCode: z.string(), address: z.string(), stateName: z.string(), districtName: z.string(), pinCode: z.string(),
    authMethods: z.array(z.enum(authMethods)), kycVerified: z.boolean(), categoryId: z.int(), categoryName: z.string(), categorySubId: z.int(), categorySubName: z.string(), role: z.int(),
    new: z.boolean(), emailVerified: z.boolean(),
  }),
  refusals: [...bodyRefusals, ...txnRefusals.filter((refusal) => refusal !== 'HIS-1117'), ...tokenRefusals, 'HIS-2099', 'HIS-1059', 'HIS-1061', 'HIS-1062'],
  servedBy: 'hpr.withdrawn-operations',
  variants: ['hpr.withdrawn-operations'],
  evidence: 'specification', standing: 'withdrawn', source: 'nha-in/docs: catalogue/changelog/facts/hiecm-m4.json; catalogue/openapi/hiecm/v3/hiecm-m4.yaml (16 Sep 2026)',
  inferred: ['Whose HPID: the one its txnId created, else the one of the token. Only role, hpCategoryCode and hpSubCategoryCode are heeded: NHA names it updateRoleAndCategory.', '404 while the variant is off.'],
})
