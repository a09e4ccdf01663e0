import type { Guide } from '../../kernel/guide.ts'
import { FORGOT } from './flow.ts'

export const forgotGuides: Guide[] = [{
  flow: FORGOT,
  stages: {
    mobileOtpSent: [{
      operation: 'hpr.forgot.forgotByMobile', why: 'Verify the OTP and say who is looked for',
      fields: {
        txnId: 'of the answer to the sending call', otp: 'from the inbox of the mobile', name: 'full name as in the account', firstName: 'as in the account', gender: 'M, F or O',
        yearOfBirth: 'four digits; monthOfBirth and dayOfBirth, middleName and lastName are held against the account when sent',
      },
    }],
    aadhaarOtpSent: [{
      operation: 'hpr.forgot.forgotByAadhaar', why: 'Verify the OTP that went to the mobile of the Aadhaar number',
      fields: { txnId: 'of the answer to the sending call', otp: 'from the inbox of that mobile, encrypted with the key of auth/cert' },
    }],
    done: [{ operation: 'hpr.login.initAadhaarLogin', why: 'The address is known again: log in', fields: { hprId: 'hprId of the last answer', authMethod: 'AADHAAR_OTP' } }],
  },
}]
