import { z } from 'zod'
import type { Operation, OperationSpec } from '../../kernel/operation.ts'
import { operation } from '../../kernel/operation.ts'
import { accountRefusals, bodyRefusals, otpRefusals, sessionInferred, tokenRefusals, txnRefusals } from '../../nhpr/refusal-sets.ts'

const SWAGGER = 'nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-m4.yaml'
const SKILL = 'nha-in/docs: plugins/abdm-integrators-assistant/skills/abdm-m4/'

/** `hpr_id` / `@hpr.abdm`, or both empty: samples have either. */
const idType = z.string().max(100).nullish()
const domainName = z.string().max(100).nullish()
const hprId = z.string().max(200)
const txnId = z.string().max(100)
/** Long enough for a ciphertext, so that one in the wrong place is told by its own code. */
const secret = z.string().max(1000)

/** The answer of the OTP logins: seconds throughout. */
const tokens = z.object({
  token: z.string(),
  expiresIn: z.int(),
  refreshToken: z.string(),
  refreshExpiresIn: z.int(),
})

const otpVariants = ['hpr.wrong-otps-max', 'hpr.login-token-seconds'] as const

export const getCertificate = operation({
  id: 'hpr.login.getCertificate', method: 'GET', path: '/v4/int/api/v1/auth/cert',
  summary: 'The public key that fields are sealed for: RSA/ECB/PKCS1Padding, base64',
  session: 'client',
  query: z.object({ publicCertificateRequestDto: z.string().optional(), mobile: z.string().optional() }),
  answer: z.string().startsWith('-----BEGIN PUBLIC KEY-----'), answerType: 'text',
  refusals: [],
  evidence: 'specification', standing: 'official', source: SWAGGER,
  inferred: ['publicCertificateRequestDto is declared required and sent by nobody: accepted and not needed.'],
})

export const loginByPassword = operation({
  id: 'hpr.login.loginByPassword', method: 'POST', path: '/v4/int/api/v1/auth/authPassword',
  summary: 'Log in with a password, sent in plain',
  session: 'client',
  request: z.object({ idType, domainName, hprId, password: secret }),
  answer: z.object({
    token: z.string(),
    /** Unix timestamp in seconds of the moment it runs out; the other logins give a number of seconds. */
    expiresIn: z.int(),
    refreshToken: z.null(),
    refreshExpiresIn: z.literal(0),
  }),
  refusals: [...bodyRefusals, ...accountRefusals, 'HIS-1031', 'HIS-1036', 'HIS-1039', 'HIS-1067', 'HIS-1070'],
  variants: ['hpr.login-token-seconds', 'hpr.wrong-passwords-max'],
  evidence: 'specification', standing: 'official', source: SWAGGER,
  inferred: [
    'HIS-1039 after five wrong passwords in a row, for 30 minutes, the right one included: the code is published, number and duration are not.',
    'The order of the refusals.',
  ],
})

export const initAadhaarLogin = operation({
  id: 'hpr.login.initAadhaarLogin', method: 'POST', path: '/v4/int/api/v1/auth/init',
  summary: 'Send an OTP to the mobile that is linked to the Aadhaar number',
  session: 'client',
  request: z.object({ idType, domainName, authMethod: z.string().max(100), hprId }),
  answer: z.object({ transactionId: z.uuid(), mobileNumber: z.string() }),
  refusals: [...bodyRefusals, ...accountRefusals, 'HIS-1006', 'HIS-1036', 'HIS-1072'],
  evidence: 'specification', standing: 'official', source: SWAGGER,
  inferred: ['HIS-1006 for every authMethod but AADHAAR_OTP, the only one published for this call.'],
})

export const confirmAadhaarLogin = operation({
  id: 'hpr.login.confirmAadhaarLogin', method: 'POST', path: '/v4/int/api/v1/auth/confirmWithAadhaarOtp',
  summary: 'Verify the Aadhaar OTP, sent in plain, and log in',
  session: 'client',
  request: z.object({ otp: secret, txnId }),
  answer: tokens,
  refusals: [...bodyRefusals, ...txnRefusals, ...otpRefusals, 'HIS-1007', 'HIS-1008'],
  variants: otpVariants,
  evidence: 'specification', standing: 'official', source: SWAGGER,
  inferred: ['An OTP lives ten minutes, the transaction behind it thirty.'],
})

/** Live: `init` followed by this guess answered 503 (an integrator, 2 Oct 2026). No such operation is published. */
export const confirmMobileLogin = operation({
  id: 'hpr.login.confirmMobileLogin', method: 'POST', path: '/v4/int/api/v1/auth/confirmWithMobileOTP',
  summary: 'No operation of NHA: answers 503, as seen on the host',
  session: 'client',
  answer: z.object({ code: z.literal('HIS-503'), message: z.string(), details: z.array(z.never()) }), status: 503,
  refusals: [],
  evidence: 'observed', standing: 'mock', source: 'a live call by an integrator, 2 Oct 2026',
  inferred: ['The body: only the status was noted.'],
})

const linked = z.object({
  hprIdNumber: z.string(),
  name: z.string(),
  hprId: z.string(),
  categoryId: z.int().optional(),
  subCategoryId: z.int().optional(),
})

const mobileAnswer = z.object({
  txnId: z.string(),
  /** Of the sending half. */
  mobileNumber: z.string().optional(),
  /** Of the verifying half; number and address masked. */
  mobileLinkedHpIdDTO: z.array(linked).optional(),
})

export const loginByMobile = operation({
  id: 'hpr.login.loginByMobile', method: 'POST', path: '/v4/int/api/v2/auth/loginViaMobileSendOTP',
  summary: 'Send an OTP to a mobile, and, on the same path with txnId and otp, verify it and list the HPIDs of that mobile',
  session: 'client',
  request: z.object({ mobile: secret, txnId: txnId.nullish(), otp: secret.nullish(), hpid: z.string().max(200).nullish() }),
  encrypted: ['otp'],
  answer: mobileAnswer,
  refusals: [...bodyRefusals, ...txnRefusals, ...otpRefusals, 'HIS-1007', 'HIS-1011', 'HIS-1023', 'HIS-1047', 'HIS-1072'],
  variants: ['hpr.wrong-otps-max'],
  evidence: 'specification', standing: 'official', source: `${SWAGGER}; ${SKILL}`,
  inferred: [
    'A txnId without an otp sends again in that transaction, under a new txnId, and not within a minute.',
    'HIS-1011 when the verifying half names another mobile than the sending one.',
  ],
})

/** The verifying half under a path of its own, as an older client has it. */
export const loginByMobileVerify = operation({
  id: 'hpr.login.loginByMobileVerify', method: 'POST', path: '/v4/int/api/v2/auth/loginViaMobileVerifyOTP',
  summary: 'Verify the OTP of a mobile login (older client)',
  session: 'client',
  request: z.object({ txnId, otp: secret, mobile: secret.nullish() }),
  encrypted: ['otp'],
  answer: mobileAnswer,
  refusals: [...bodyRefusals, ...txnRefusals, ...otpRefusals, 'HIS-1011', 'HIS-1047', 'HIS-1072'],
  variants: ['hpr.wrong-otps-max'],
  evidence: 'integrators', standing: 'legacy', source: 'public code of an integrator',
  inferred: ['Fields and answer: as the verifying half of loginViaMobileSendOTP; only the path was seen.'],
})

export const authorizeMobileUser = operation({
  id: 'hpr.login.authorizeMobileUser', method: 'POST', path: '/v4/int/api/v2/auth/login/userAuthorizedToken',
  summary: 'Choose one of the HPIDs of a verified mobile and log in',
  session: 'client',
  request: z.object({ hpId: hprId.nullish(), hpid: hprId.nullish(), txnId }),
  answer: tokens,
  refusals: [...bodyRefusals, ...txnRefusals, ...accountRefusals, 'HIS-1068', 'HIS-2031'],
  variants: ['hpr.login-token-seconds'],
  evidence: 'prose', standing: 'prose-only', source: SKILL,
  inferred: [
    'hpId may be the number, the address or the username, or one of them masked as listed; HIS-1008 when it fits none, or more than one.',
    'HIS-1068 before the OTP was verified; HIS-2031 when a token was given already.',
  ],
})

export const logout = operation({
  id: 'hpr.login.logout', method: 'GET', path: '/v4/int/v4/auth/logout',
  summary: 'Log out: the token of the call is dead afterwards',
  session: 'person',
  headers: z.object({ 'X-Token': z.string().optional() }),
  answer: z.literal('User Profile LoggedOut Successfully!!'), answerType: 'text',
  refusals: tokenRefusals,
  evidence: 'specification', standing: 'official', source: SWAGGER,
  inferred: [sessionInferred],
})

/** The same operation on the older hosts, without `/v4/int`: for clients that still call them. */
function onOlderHost<R extends z.ZodType, A extends z.ZodType>(official: Operation<R, A>): Operation<R, A> {
  const spec: OperationSpec<R, A> = official
  return operation<R, A>({
    ...spec, id: `${spec.id}OnOlderHost`, path: spec.path.replace('/v4/int', ''),
    evidence: 'integrators', standing: 'legacy', source: 'public code of integrators, host hpridsbx.abdm.gov.in',
    inferred: [...(spec.inferred ?? []), 'Answers as the operation of today does.'],
  })
}

export const getCertificateOnOlderHost = onOlderHost(getCertificate)
export const loginByPasswordOnOlderHost = onOlderHost(loginByPassword)
export const initAadhaarLoginOnOlderHost = onOlderHost(initAadhaarLogin)
export const confirmAadhaarLoginOnOlderHost = onOlderHost(confirmAadhaarLogin)
export const loginByMobileOnOlderHost = onOlderHost(loginByMobile)
export const loginByMobileVerifyOnOlderHost = onOlderHost(loginByMobileVerify)
export const authorizeMobileUserOnOlderHost = onOlderHost(authorizeMobileUser)
