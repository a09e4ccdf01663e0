import type { Guide } from '../../kernel/guide.ts'
import { RECOVERY } from './flow.ts'

const verify = { txnId: 'of the answer to the sending call', otp: 'from the inbox of the mobile it went to, encrypted with the key of auth/cert' }
const reset = { txnId: 'of the same recovery', newPassword: 'at least 8 characters, lower and upper case, a special character, no first or last name; encrypted with the key of auth/cert' }

export const passwordGuides: Guide[] = [{
  flow: RECOVERY,
  stages: {
    otpSent: [
      { operation: 'hpr.password.confirmRecoveryByAadhaar', why: 'If the recovery began by Aadhaar', fields: verify },
      { operation: 'hpr.password.verifyRecoveryMobileOtp', why: 'If the recovery began by mobile', fields: verify },
    ],
    verified: [
      { operation: 'hpr.password.resetPassword', why: 'Set the new password, once', fields: reset },
      { operation: 'hpr.password.resetPasswordAndSession', why: 'Set it and end every open session of the professional', fields: reset },
    ],
    done: [{ operation: 'hpr.login.loginByPassword', why: 'The new password is in force', fields: { hprId: 'number, address or username', password: 'the new one, in plain' } }],
  },
}]
