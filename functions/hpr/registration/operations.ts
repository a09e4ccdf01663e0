import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'
import { bodyRefusals, otpRefusals, txnRefusals } from '../../nhpr/refusal-sets.ts'

const SPEC = 'nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-m4.yaml'
const D26 = 'NHA, Register Healthcare Professional, 22.06.2026'

/** A UUID; any other text is a transaction that does not exist. */
export const txnIdField = z.string().max(100)
export const authMethods = ['AADHAAR_OTP', 'MOBILE_OTP', 'PASSWORD', 'DEMOGRAPHICS', 'AADHAAR_BIO', 'EMAIL_OTP', 'MOBILE_OTP_RESET_PASSWROD', 'FACE_AUTH'] as const

const lifetime = 'A transaction lives 30 minutes from its last accepted step; the length is not published.'
const order = 'HIS-2099 was seen for verifyOTP alone; it answers every later step too, until verifyOTP was called.'
const rotation = 'Every txnId handed out along the chain stays valid: the specification\'s own samples go on using the first.'

export const generateLink = operation({
  id: 'hpr.registration.generateLink', method: 'POST', path: '/v4/int/aadhaar/generateLink',
  summary: 'Opens a registration and gives the address of the hosted Aadhaar page, good for five minutes',
  session: 'client',
  request: z.object({ scopes: z.array(z.string().max(100)).max(20), source: z.string().max(100) }),
  answer: z.strictObject({ status: z.string(), txnId: z.string(), url: z.string() }),
  refusals: [...bodyRefusals, 'HIS-1059'],
  evidence: 'observed', standing: 'official', source: `${D26}, 1; seen live 5 Oct 2026; ${SPEC}`,
  inferred: ['HIS-1059 for a scope other than nhpr-register and a source other than NHPR: no other value is published.', lifetime],
})

export const isAuthenticated = operation({
  id: 'hpr.registration.isAuthenticated', method: 'POST', path: '/v4/int/aadhaar/isAuthenticated',
  summary: 'Whether the person has finished on the hosted page: a bare true or false',
  session: 'client',
  request: z.object({ txnId: txnIdField }),
  answer: z.boolean(),
  refusals: [...bodyRefusals, ...txnRefusals],
  evidence: 'observed', standing: 'official', source: `${D26}, 1.1; seen live 5 Oct 2026`,
  inferred: [lifetime],
})

/** KYC as the specification prints it: a flat address, `birthdate` as DD-MM-YYYY. */
export const kycAnswer = z.strictObject({
  txnId: z.string(), mobileNumber: z.string().nullable(), photo: z.string(), gender: z.string(), name: z.string(), email: z.string().nullable(), pincode: z.string(),
  birthdate: z.string(), careOf: z.string(), house: z.string(), street: z.string(), landmark: z.string().nullable(), locality: z.string(), villageTownCity: z.string(),
  subDist: z.string().nullable(), district: z.string(), state: z.string(), postOffice: z.string(), address: z.string(),
})

/** KYC as the document of June 2026 prints it. */
const nestedKycAnswer = z.strictObject({
  txnId: z.string(), mobileNumber: z.string(), photo: z.string(), name: z.string(), gender: z.string(), dob: z.string(),
  address: z.strictObject({ house: z.string(), street: z.string(), district: z.string(), state: z.string(), pincode: z.string() }),
})

/** What the edition of January 2024 answers to its body with an OTP. */
const otpVerifiedAnswer = z.strictObject({ txnId: z.string(), mobileNumber: z.string().nullable() })

export const verifyOtp = operation({
  id: 'hpr.registration.verifyOtp', method: 'POST', path: '/v4/int/v2/registration/aadhaar/verifyOTP',
  summary: 'The Aadhaar details of a transaction whose person has finished on the hosted page. No OTP in the body; one is heeded for a transaction of the older generateOtp alone',
  session: 'client',
  request: z.object({
    txnId: txnIdField,
    otp: z.string().max(1000).optional(), domainName: z.string().max(100).optional(), idType: z.string().max(100).optional(), restrictions: z.string().max(100).nullish(),
  }),
  answer: z.union([kycAnswer, nestedKycAnswer, otpVerifiedAnswer]),
  refusals: [...bodyRefusals, 'HIS-1117', 'HIS-2045', 'HIS-2099', 'HIS-500', 'HIS-1036', 'HIS-1047', ...otpRefusals],
  variants: ['hpr.verify-otp-shape', 'hpr.wrong-otps-max'],
  evidence: 'observed', standing: 'official', source: `${SPEC}; HIS-2099 and the nested HIS-500 seen live 5 Oct 2026; with an OTP: NHA, Register Healthcare Professional, January 2024, 3`,
  inferred: [
    'mobileNumber is null, as in the specification\'s sample; prose prints it masked.',
    'A transaction of generateOtp whose OTP was not given yet answers HIS-500 to a body without one, as a client of that route saw live.',
    'Asking again gives the same details.', lifetime, rotation,
  ],
})

export const checkHpIdAccountExist = operation({
  id: 'hpr.registration.checkHpIdAccountExist', method: 'POST', path: '/v4/int/v1/registration/aadhaar/checkHpIdAccountExist',
  summary: 'Whether this Aadhaar already holds an HPID; none is a 200 with empty strings and new: true',
  session: 'client',
  request: z.object({ txnId: txnIdField, preverifiedCheck: z.boolean().optional() }),
  answer: z.strictObject({
    token: z.string(), hprIdNumber: z.string(), categoryId: z.number().int(), categoryName: z.string().optional(), subCategoryId: z.number().int(), categorySubName: z.string().optional(),
    txnId: z.string(), name: z.string(), gender: z.string(), yearOfBirth: z.string(), monthOfBirth: z.string(), dayOfBirth: z.string(),
    firstName: z.string(), middleName: z.string(), lastName: z.string(), stateCode: z.string(), districtCode: z.string(), stateName: z.string(), districtName: z.string(),
    address: z.string(), pincode: z.string(), profilePhoto: z.string(), mobile: z.string().nullable(), hprId: z.string(), new: z.boolean(),
  }),
  refusals: [...bodyRefusals, ...txnRefusals, 'HIS-2099'],
  evidence: 'specification', standing: 'official', source: `${SPEC}; ${D26}, 1.3`,
  inferred: [
    'The mobile of the answer without an account is the Aadhaar-linked one, in plain: the document prints 89890xxxxx, blanked by hand.',
    'The token signs nobody in: register refused it live; that every other call for a professional does so is inferred.',
    'preverifiedCheck changes nothing: its meaning is not published.', 'categoryName and categorySubName are declared by the specification and sent by neither sample.', order, lifetime, rotation,
  ],
})

export const demographicAuthViaMobile = operation({
  id: 'hpr.registration.demographicAuthViaMobile', method: 'POST', path: '/v4/int/v2/registration/aadhaar/demographicAuthViaMobile',
  summary: 'Whether this mobile is the Aadhaar-linked one; if so it needs no OTP',
  session: 'client',
  request: z.object({ txnId: txnIdField, mobileNumber: z.string().max(1000) }),
  encrypted: ['mobileNumber'],
  answer: z.strictObject({ verified: z.boolean(), errorCode: z.string().nullable(), reason: z.string().nullable(), uidaiToken: z.string().nullable() }),
  refusals: [...bodyRefusals, ...txnRefusals, 'HIS-2099', 'HIS-1011', 'HIS-1047'],
  evidence: 'specification', standing: 'official', source: `${SPEC}; ${D26}, 2`,
  inferred: ['errorCode and reason are null for another mobile too: only the answer for the right one is published.', order, lifetime, rotation],
})

/** Of generateMobileOTP and verifyMobileOTP; the number is always null. */
export const mobileAnswer = z.strictObject({ txnId: z.string(), mobileNumber: z.string().nullable() })

export const generateMobileOtp = operation({
  id: 'hpr.registration.generateMobileOtp', method: 'POST', path: '/v4/int/v1/registration/aadhaar/generateMobileOTP',
  summary: 'Sends an OTP to the communication mobile; the mobile is plain here',
  session: 'client',
  request: z.object({ txnId: txnIdField, mobile: z.string().max(1000) }),
  answer: mobileAnswer,
  refusals: [...bodyRefusals, ...txnRefusals, 'HIS-2099', 'HIS-3021', 'HIS-1011', 'HIS-1023', 'HIS-1041'],
  evidence: 'specification', standing: 'official', source: `${SPEC}; ${D26}, 2.1; nha-in/docs: site/docs/hiecm/v3/resources/test-cases/m4.mdx (HPR-008)`,
  inferred: ['The rule of HPR-008 (60 s between sends, two resends, then 30 minutes) is counted in the transaction; HIS-1023 says both.', order, lifetime, rotation],
})

export const verifyMobileOtp = operation({
  id: 'hpr.registration.verifyMobileOtp', method: 'POST', path: '/v4/int/v1/registration/aadhaar/verifyMobileOTP',
  summary: 'Verifies the OTP sent to the communication mobile',
  session: 'client',
  request: z.object({ txnId: txnIdField, otp: z.string().max(1000) }),
  encrypted: ['otp'],
  answer: mobileAnswer,
  refusals: [...bodyRefusals, ...txnRefusals, 'HIS-2099', 'HIS-1006', 'HIS-1047', ...otpRefusals],
  variants: ['hpr.wrong-otps-max'],
  evidence: 'specification', standing: 'official', source: `${SPEC}; ${D26}, 2.2`,
  inferred: ['HIS-1006 where none was sent, HIS-1060 for one run out (10 minutes) or used.', 'Wrong OTPs are counted over the whole transaction: once there are too many, neither the right one nor a new one is to be had.', order, lifetime, rotation],
})

export const suggestHpId = operation({
  id: 'hpr.registration.suggestHpId', method: 'POST', path: '/v4/int/v1/registration/aadhaar/hpid/suggestion',
  summary: 'Five free usernames, without the domain',
  session: 'client',
  request: z.object({ txnId: txnIdField }),
  answer: z.array(z.string()),
  refusals: [...bodyRefusals, ...txnRefusals, 'HIS-2099', 'HIS-1068'],
  evidence: 'specification', standing: 'official', source: `${SPEC}; ${D26}, 3`,
  inferred: ['How they are made: read off test1993, test1, kumar1993, test.kumar, testk1993.', order, lifetime],
})

const text = z.string().max(300)

/** What createHprIdWithPreVerified takes. Mandatory by the field table of June 2026, p. 19; the specification demands email and txnId alone. */
export const createRequest = z.object({
  txnId: txnIdField,
  /** Encrypted. */
  email: z.string().max(1000),
  /** Encrypted. */
  password: z.string().max(1000),
  idType: text.nullish(),
  domainName: text,
  firstName: text,
  middleName: text.nullish(),
  lastName: text.nullish(),
  /** base64 of a PNG or JPEG of 1 MB at most. */
  profilePhoto: z.string(),
  /** Bare, or with its domain. */
  hprId: text,
  sourceType: z.enum(['AADHAAR', 'DRIVING_LICENSE']).nullish(),
  hpCategoryCode: z.number().int(),
  hpSubCategoryCode: z.number().int(),
  clientId: text.nullish(),
  /** LGD code: the masters' isoCode. */
  stateCode: text.nullish(),
  districtCode: text.nullish(),
  council: z.boolean().nullish(),
  role: z.number().int(),
})

/** `role`, `subDistrictCode` and `subDistrictName` are declared by the specification and stand in no sample. */
export const createAnswer = z.strictObject({
  token: z.string(), hprIdNumber: z.string(), name: z.string(), gender: z.string(), yearOfBirth: z.string(), monthOfBirth: z.string(), dayOfBirth: z.string(),
  firstName: z.string(), hprId: z.string(), lastName: z.string(), middleName: z.string(), stateCode: z.string(), districtCode: z.string(),
  subDistrictCode: z.string().optional(), subDistrictName: z.string().optional(), stateName: z.string(), districtName: z.string(), email: z.string().nullable(), kycPhoto: z.string(),
  mobile: z.string(), categoryId: z.number().int(), subCategoryId: z.number().int(), role: z.number().int().optional(), authMethods: z.array(z.enum(authMethods)), new: z.boolean(),
  categories: z.record(z.string(), z.unknown()),
})

export const createRefusals = [
  ...bodyRefusals, ...txnRefusals, 'HIS-2099', 'HIS-3021', 'HIS-1068', 'HIS-1070', 'HIS-1047', 'HIS-1036', 'HIS-1014', 'HIS-1030', 'HIS-1010', 'HIS-1035', 'HIS-1015',
  'HIS-1061', 'HIS-1062', 'HIS-1059', 'HIS-1057', 'HIS-1024', 'HIS-1025', 'HIS-1063', 'HIS-1064',
] as const

export const createInferred = [
  'Mandatory fields and the password rule follow the field table of June 2026. The specification\'s own example breaks it (role 0, a password that holds the first name, DRIVING_LICENSE without a licence) and is refused.',
  'Codes: HIS-1035 for a username of another form than [a-z0-9][a-z0-9._]{2,48}, HIS-1059 for a role, HIS-1057 for DRIVING_LICENSE, HIS-1003 for an email.',
  'Gender, date of birth, mobile and address come from the transaction; state and district too where they are left out.',
  'Order of the checks: transaction, account, mobile, then the fields.',
  'mobile is masked as x and the last two digits: the sample prints xxxxxxxx79. stateName is upper case, as the sample\'s KARNATAKA.', order, lifetime,
] as const

export const createHpId = operation({
  id: 'hpr.registration.createHpId', method: 'POST', path: '/v4/int/v2/registration/aadhaar/createHprIdWithPreVerified',
  summary: 'Creates the HPID; the token is the professional\'s own',
  session: 'client',
  request: createRequest,
  encrypted: ['email', 'password'],
  answer: createAnswer,
  refusals: createRefusals,
  variants: ['hpr.password-runs', 'hpr.create-token-claims'],
  evidence: 'specification', standing: 'official', source: `${SPEC}; ${D26}, 4`,
  inferred: createInferred,
})
