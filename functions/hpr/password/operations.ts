import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'
import { accountRefusals, bodyRefusals, otpRefusals, sessionInferred, tokenRefusals, txnRefusals } from '../../nhpr/refusal-sets.ts'

const SWAGGER = 'nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-m4.yaml'

/*
 * NHA's `required` lists of these operations (newPassword, otp and txnId alike) contradict its own samples: what the
 * sample sends is required here, the rest accepted.
 */
const changed = z.object({ message: z.string() })
const secret = z.string().max(1000)
const id = z.string().max(200)
const verifying = [...bodyRefusals, ...txnRefusals, ...otpRefusals, 'HIS-1006', 'HIS-1047', 'HIS-2031'] as const

export const changePassword = operation({
  id: 'hpr.password.changePassword', method: 'POST', path: '/v4/int/password/change/byPassword',
  summary: 'Change the password with the old one',
  session: 'person',
  headers: z.object({ 'X-Token': z.string().optional() }),
  request: z.object({ oldPassword: secret, newPassword: secret, txnId: id.nullish(), hprID: id.nullish(), otp: secret.nullish() }),
  encrypted: ['oldPassword', 'newPassword', 'otp'],
  answer: changed,
  refusals: [...bodyRefusals, ...tokenRefusals, 'HIS-1010', 'HIS-1021', 'HIS-1031', 'HIS-1047', 'HIS-1070', 'HIS-1071'],
  variants: ['hpr.password-runs'],
  evidence: 'specification', standing: 'official', source: SWAGGER,
  inferred: [sessionInferred, 'HIS-1021 here and HIS-1073 at a reset: two codes say that the new password is the old one.', 'HIS-1010 here and HIS-1118 at a reset: two codes say that the form is wrong.'],
})

const recovery = z.object({ hprId: id, categories: z.record(z.string(), z.string()).nullish() })

export const recoverByAadhaar = operation({
  id: 'hpr.password.recoverByAadhaar', method: 'POST', path: '/v4/int/password/recover/byAadhaar',
  summary: 'Recover the password: send an OTP to the mobile of the Aadhaar number',
  session: 'client',
  request: recovery,
  answer: z.object({ txnId: z.uuid(), mobileNumber: z.string(), msg: z.string(), verified: z.boolean() }),
  refusals: [...bodyRefusals, ...accountRefusals, 'HIS-1072'],
  evidence: 'specification', standing: 'official', source: SWAGGER,
})

export const confirmRecoveryByAadhaar = operation({
  id: 'hpr.password.confirmRecoveryByAadhaar', method: 'POST', path: '/v4/int/password/recover/confirmByAadhaar',
  summary: 'Recover the password: verify the Aadhaar OTP',
  session: 'client',
  request: z.object({ txnId: id, otp: secret, newPassword: secret.nullish() }),
  encrypted: ['otp', 'newPassword'],
  answer: z.object({ verified: z.boolean(), txnId: z.string() }),
  refusals: verifying,
  variants: ['hpr.wrong-otps-max'],
  evidence: 'specification', standing: 'official', source: SWAGGER,
  inferred: ['HIS-1006 for a transaction whose OTP went out by the other route.', 'A newPassword sent here is not heeded.'],
})

export const recoverByMobile = operation({
  id: 'hpr.password.recoverByMobile', method: 'POST', path: '/v4/int/password/recover/byMobile/sendMobileOTP',
  summary: 'Recover the password: send an OTP to the communication mobile',
  session: 'client',
  request: recovery,
  answer: z.object({ txnId: z.string(), msg: z.string(), otp: z.literal(0), mobileNumber: z.string() }),
  refusals: [...bodyRefusals, ...accountRefusals, 'HIS-1072'],
  evidence: 'specification', standing: 'official', source: SWAGGER,
  inferred: ['HIS-1072 for an account without a mobile.'],
})

export const verifyRecoveryMobileOtp = operation({
  id: 'hpr.password.verifyRecoveryMobileOtp', method: 'POST', path: '/v4/int/password/recover/byMobile/verifyMobileOTP',
  summary: 'Recover the password: verify the OTP of the communication mobile',
  session: 'client',
  request: z.object({ txnId: id, otp: secret, oldPassword: secret.nullish(), newPassword: secret.nullish(), hprID: id.nullish() }),
  encrypted: ['otp', 'oldPassword', 'newPassword'],
  answer: z.object({ verified: z.boolean(), txnId: z.string(), msg: z.string().optional(), mobileNumber: z.string().optional() }),
  refusals: verifying,
  variants: ['hpr.wrong-otps-max'],
  evidence: 'specification', standing: 'official', source: SWAGGER,
  inferred: ['HIS-1006 for a transaction whose OTP went out by the other route.'],
})

const reset = z.object({ txnId: id, newPassword: secret, otp: secret.nullish() })
const resetRefusals = [...bodyRefusals, ...txnRefusals, 'HIS-1007', 'HIS-1008', 'HIS-1033', 'HIS-1047', 'HIS-1070', 'HIS-1073', 'HIS-1118', 'HIS-2031'] as const
const resetInferred = ['HIS-1033 before the OTP of the transaction was verified; HIS-2031 when it set a password already.', 'A reset lifts the lock of HIS-1039.']

export const resetPassword = operation({
  id: 'hpr.password.resetPassword', method: 'POST', path: '/v4/int/password/resetPassword',
  summary: 'Set a new password after recovery, once a transaction',
  session: 'client',
  request: reset, encrypted: ['newPassword', 'otp'],
  answer: changed,
  refusals: resetRefusals, variants: ['hpr.password-runs'],
  evidence: 'specification', standing: 'official', source: SWAGGER,
  inferred: resetInferred,
})

export const resetPasswordAndSession = operation({
  id: 'hpr.password.resetPasswordAndSession', method: 'POST', path: '/v4/int/password/reset/password',
  summary: 'Set a new password after recovery and end the sessions that are open',
  session: 'client',
  request: reset, encrypted: ['newPassword', 'otp'],
  answer: changed,
  refusals: resetRefusals, variants: ['hpr.password-runs'],
  evidence: 'specification', standing: 'official', source: SWAGGER,
  inferred: [...resetInferred, 'Neither sample nor prose: request as of resetPassword; every token of the professional is dead afterwards, as NHA\'s name for it says.'],
})
