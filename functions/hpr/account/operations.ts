import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'
import { sessionInferred, tokenRefusals } from '../../nhpr/refusal-sets.ts'
import { authMethods } from '../registration/operations.ts'

const SWAGGER = 'nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-m4.yaml'

const profile = z.object({
  hprIdNumber: z.string(), hprId: z.string(), mobile: z.string(),
  firstName: z.string(), middleName: z.string(), lastName: z.string(), name: z.string(),
  yearOfBirth: z.string(), dayOfBirth: z.string(), monthOfBirth: z.string(), gender: z.string(),
  email: z.string().nullable(), profilePhoto: z.string(),
  stateCode: z.string(), districtCode: z.string(),
  subDistrictCode: z.string().nullable(), villageCode: z.string().nullable(), townCode: z.string().nullable(), wardCode: z.string().nullable(),
  pincode: z.string(), address: z.string(), kycPhoto: z.string(),
  stateName: z.string(), districtName: z.string(),
  subdistrictName: z.string().nullable(), villageName: z.string().nullable(), townName: z.string().nullable(), wardName: z.string().nullable(),
  authMethods: z.array(z.enum(authMethods)), kycVerified: z.boolean(),
  /** `"true"` or `"false"`, a string. */
  verificationStatus: z.string(),
  categoryId: z.int(), categoryName: z.string(), categorySubId: z.int(), categorySubName: z.string(),
  emailVerified: z.boolean(), role: z.int(), new: z.boolean(),
})

const headers = z.object({ 'X-Token': z.string().optional() })
const query = z.object({ masked: z.union([z.literal('true'), z.literal('false')], 'true or false').optional() })

export const getAccountInformation = operation({
  id: 'hpr.account.getAccountInformation', method: 'GET', path: '/v4/int/v1/account/information',
  summary: 'The profile of the signed-in professional; `masked` (true unless said) hides the mobile',
  session: 'person',
  headers, query,
  answer: profile,
  refusals: [...tokenRefusals, 'HIS-1004'],
  evidence: 'specification', standing: 'official', source: SWAGGER,
  inferred: [sessionInferred, 'Only the mobile is masked: the sample masks nothing else.', 'verificationStatus is "true" once council and work are verified: its values are not documented.'],
})

const older = {
  method: 'GET', session: 'person', headers, query, answer: profile, refusals: [...tokenRefusals, 'HIS-1004'],
  evidence: 'integrators', standing: 'legacy', source: 'public code of integrators, host hpridsbx.abdm.gov.in',
  inferred: ['The fields are those of account/information: only path and header were seen.'],
} as const

export const getAccountProfileV1 = operation({ ...older, id: 'hpr.account.getAccountProfileV1', path: '/api/v1/account/profile', summary: 'The profile, on the older host: the professional\'s token in X-Token' })
export const getAccountProfileV2 = operation({ ...older, id: 'hpr.account.getAccountProfileV2', path: '/api/v2/account/profile', summary: 'The profile, on the older host: the professional\'s token in X-Token' })

export const getIdCard = operation({
  id: 'hpr.account.getIdCard', method: 'GET', path: '/v4/int/v1/account/getIdCard',
  summary: 'The HPID card: one PDF in base64',
  session: 'person',
  headers,
  answer: z.object({ pdf: z.string().startsWith('JVBERi0') }),
  refusals: tokenRefusals,
  evidence: 'specification', standing: 'official', source: SWAGGER,
  inferred: ['One base64 text, as in the sample; NHA types it an array of bytes and names the operation a PNG.', 'What is printed on the card.'],
})

export const getUserDetails = operation({
  id: 'hpr.account.getUserDetails', method: 'GET', path: '/v4/int/v1/account/user-details/{hprId}',
  summary: 'Name and category of an HPID',
  session: 'client',
  params: z.object({ hprId: z.string().max(200) }),
  answer: z.object({ hprIdNumber: z.string(), name: z.string(), hprId: z.string(), categoryName: z.string(), categorySubName: z.string() }),
  otherAnswers: { 404: z.string() },
  refusals: ['HIS-1003', 'HIS-1008'],
  variants: ['hpr.search-not-found'],
  evidence: 'specification', standing: 'official', source: SWAGGER,
  inferred: ['hprId may be the number, the address or the username.', 'HIS-1008 where there is none; a bare 404 by variant hpr.search-not-found.'],
})
