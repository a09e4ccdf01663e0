import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'
import { bodyRefusals, otpRefusals, tokenRefusals, txnRefusals } from '../../nhpr/refusal-sets.ts'

const SWAGGER = 'nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-m4.yaml'
/** A JWT of ours has about a thousand characters. */
const token = z.string().max(10_000)
const secret = z.string().max(1000)

const mobileAnswer = z.object({ status: z.string(), txnId: z.string() })
const mobileRequest = z.object({ hpr_token: token, officialMobile: secret })

export const generateOfficialMobileOtp = operation({
  id: 'hpr.contact.generateOfficialMobileOtp', method: 'POST', path: '/v4/int/apis/v1/doctors/generate-mobile-otp',
  summary: 'Send an OTP to the official mobile',
  session: 'client',
  request: mobileRequest, encrypted: ['officialMobile'],
  answer: mobileAnswer,
  refusals: [...bodyRefusals, ...tokenRefusals, 'HIS-1011', 'HIS-1023', 'HIS-1041', 'HIS-1046', 'HIS-1047'],
  variants: ['hpr.wrong-otps-max'],
  evidence: 'specification', standing: 'official', source: SWAGGER,
  inferred: ['HIS-1046 for the mobile that is verified as the official one already.', 'HIS-1023 within a minute of the last OTP to the same mobile, HIS-1041 after too many misses of it: an unverified one goes on in its transaction.'],
})

export const regenerateOfficialMobileOtp = operation({
  id: 'hpr.contact.regenerateOfficialMobileOtp', method: 'POST', path: '/v4/int/apis/v1/doctors/regenerate-mobile-otp',
  summary: 'Send the OTP of the official mobile again',
  session: 'client',
  request: mobileRequest, encrypted: ['officialMobile'],
  answer: mobileAnswer,
  refusals: [...bodyRefusals, ...tokenRefusals, 'HIS-1011', 'HIS-1023', 'HIS-1026', 'HIS-1041', 'HIS-1046', 'HIS-1047'],
  variants: ['hpr.wrong-otps-max'],
  evidence: 'specification', standing: 'official', source: SWAGGER,
  inferred: ['HIS-1026 where no OTP was asked for before, or for another mobile.', 'The txnId stays.'],
})

export const verifyOfficialMobileOtp = operation({
  id: 'hpr.contact.verifyOfficialMobileOtp', method: 'POST', path: '/v4/int/apis/v1/doctors/verify-mobile-otp',
  summary: 'Verify the OTP of the official mobile',
  session: 'client',
  request: z.object({ txnId: z.string().max(100), otp: secret, hpr_token: token.nullish() }), encrypted: ['otp'],
  answer: mobileAnswer,
  refusals: [...bodyRefusals, ...tokenRefusals, ...txnRefusals, ...otpRefusals, 'HIS-1047'],
  variants: ['hpr.wrong-otps-max'],
  evidence: 'specification', standing: 'official', source: SWAGGER,
  inferred: ['status "success": no value is published.', 'hpr_token is in the sample alone: held against the transaction when sent.'],
})

const emailRequest = z.object({ emailAddress: z.string().max(254), otp_type: z.string().max(100).nullish() })
const emailAnswer = z.object({
  msg: z.string(), status: z.string(), otpLimitExp: z.null(), expTime: z.null(),
  // NHA's published answer of the resend repeats its request: declared, never sent.
  emailAddress: z.string().optional(), otp_type: z.string().optional(),
})

export const sendOfficialEmailOtp = operation({
  id: 'hpr.contact.sendOfficialEmailOtp', method: 'POST', path: '/v4/int/apis/v1/doctors/generate-verification-email',
  summary: 'Send an OTP to the official email address; no professional\'s token is asked for',
  session: 'client',
  request: emailRequest,
  answer: emailAnswer,
  refusals: [...bodyRefusals, 'HIS-1023', 'HIS-1041', 'HIS-1070'],
  variants: ['hpr.wrong-otps-max'],
  evidence: 'specification', standing: 'official', source: SWAGGER,
  inferred: ['The OTP is tied to the address, and to the client that asked.', 'HIS-1023 within a minute of the last OTP to the address.'],
})

export const resendOfficialEmailOtp = operation({
  id: 'hpr.contact.resendOfficialEmailOtp', method: 'POST', path: '/v4/int/apis/v1/doctors/resent-verify-email',
  summary: 'Send the OTP of the official email address again',
  session: 'client',
  request: emailRequest,
  answer: emailAnswer,
  refusals: [...bodyRefusals, 'HIS-1023', 'HIS-1026', 'HIS-1041', 'HIS-1070'],
  variants: ['hpr.wrong-otps-max'],
  evidence: 'specification', standing: 'official', source: SWAGGER,
  inferred: ['The answer is that of the first mail: the published sample repeats the request.', 'HIS-1026 where no mail was asked for before.'],
})

export const verifyOfficialEmailOtp = operation({
  id: 'hpr.contact.verifyOfficialEmailOtp', method: 'POST', path: '/v4/int/apis/v1/doctors/verify-email-otp',
  summary: 'Verify the OTP of the official email address, a number; a miss is a 200 with status fail',
  session: 'client',
  request: z.object({ hpr_token: token, hpr_id: z.string().max(200), officialEmail: z.string().max(254), emailOtp: z.int() }),
  answer: z.object({ status: z.string(), msg: z.string() }),
  refusals: [...bodyRefusals, ...tokenRefusals, 'HIS-1035', 'HIS-1116'],
  variants: ['hpr.wrong-otps-max'],
  evidence: 'specification', standing: 'official', source: SWAGGER,
  inferred: ['The words of success.', 'Expired, unknown and closed OTPs fail as a wrong one does.', 'HIS-1035 where hpr_id is not the professional of the token.'],
})
