import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'
import { bodyRefusals, otpRefusals, txnRefusals } from '../../nhpr/refusal-sets.ts'

const SWAGGER = 'nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-m4.yaml'
const secret = z.string().max(1000)
const id = z.string().max(200)
const name = z.string().max(300)

/** Number masked as `71-1********-0212`. */
const found = z.object({ hprId: z.string(), hprIdNumber: z.string(), token: z.string() })
const tokenInferred = 'The token names the professional and signs him in nowhere, as that of checkHpIdAccountExist: its use is not documented.'

export const forgotByAadhaar = operation({
  id: 'hpr.forgot.forgotByAadhaar', method: 'POST', path: '/v4/int/v1/forgot/hprId/aadhaar',
  summary: 'Find the HPID of an Aadhaar number whose owner is authenticated',
  session: 'client',
  request: z.object({ txnId: id, otp: secret.nullish() }),
  encrypted: ['otp'],
  answer: found,
  refusals: [...bodyRefusals, ...txnRefusals, ...otpRefusals, 'HIS-1006', 'HIS-1047', 'HIS-1069', 'HIS-2099'],
  variants: ['hpr.wrong-otps-max'],
  evidence: 'specification', standing: 'official', source: SWAGGER,
  inferred: [
    'Which call gives the txnId is not published: generateLink (then no otp), or generateOtp beside this one (then with it).',
    'HIS-2099 while the hosted page of generateLink is not done.',
    tokenInferred,
  ],
})

/** Unpublished: called by one integrator's client. */
export const sendForgotAadhaarOtp = operation({
  id: 'hpr.forgot.sendForgotAadhaarOtp', method: 'POST', path: '/v4/int/v1/forgot/hprId/aadhaar/generateOtp',
  summary: 'Send an OTP to the mobile of an Aadhaar number, to find its HPID',
  session: 'client',
  request: z.object({ aadhaar: secret, iagree: z.union([z.boolean(), z.string().max(10)]).nullish() }),
  answer: z.object({ txnId: z.string(), msg: z.string(), mobileNumber: z.string() }),
  refusals: [...bodyRefusals, 'HIS-1012', 'HIS-1047', 'HIS-1065', 'HIS-3001'],
  evidence: 'integrators', standing: 'legacy', source: 'public code of an integrator',
  inferred: ['The answer is that of the mobile form.', 'The Aadhaar number may be sent in plain or encrypted.'],
})

export const sendForgotMobileOtp = operation({
  id: 'hpr.forgot.sendForgotMobileOtp', method: 'POST', path: '/v4/int/v1/forgot/hprId/mobile/generateOtp',
  summary: 'Send an OTP to a mobile, to find the HPID it is linked with',
  session: 'client',
  request: z.object({ mobileNumber: secret, email: id.nullish(), type: id.nullish(), hpid: id.nullish() }),
  encrypted: ['mobileNumber'],
  answer: z.object({ txnId: z.string(), msg: z.string(), mobileNumber: z.string() }),
  refusals: [...bodyRefusals, 'HIS-1011', 'HIS-1047', 'HIS-1072'],
  evidence: 'specification', standing: 'official', source: SWAGGER,
})

const month = z.string().regex(/^(0?[1-9]|1[012])$/, 'A month: 1 to 12')
const day = z.string().regex(/^(0?[1-9]|[12][0-9]|3[01])$/, 'A day: 1 to 31')

export const forgotByMobile = operation({
  id: 'hpr.forgot.forgotByMobile', method: 'POST', path: '/v4/int/v1/forgot/hprId/mobile',
  summary: 'Find the HPID by the OTP of its mobile and the professional\'s demographics',
  session: 'client',
  request: z.object({
    txnId: id, otp: secret, name, firstName: name, gender: z.string().max(20),
    yearOfBirth: z.string().regex(/^(\d{4})$/, 'A year of four digits'),
    monthOfBirth: month.nullish(), dayOfBirth: day.nullish(), lastName: name.nullish(), middleName: name.nullish(),
  }),
  answer: found,
  refusals: [...bodyRefusals, ...txnRefusals, ...otpRefusals, 'HIS-1006', 'HIS-1014', 'HIS-1030', 'HIS-1047', 'HIS-1055', 'HIS-1059'],
  variants: ['hpr.wrong-otps-max', 'hpr.forgot-otp'],
  evidence: 'specification', standing: 'official', source: SWAGGER,
  inferred: [
    'Whether the otp is encrypted is not documented: either will do (variant hpr.forgot-otp).',
    'HIS-1030 where the names fit no account of the mobile, HIS-1059 where gender or birth do not; the right OTP stays good until a match.',
    'The number is masked here as in the Aadhaar form.',
    tokenInferred,
  ],
})
