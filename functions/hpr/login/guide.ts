import type { Guide } from '../../kernel/guide.ts'
import { AADHAAR_LOGIN } from './flow.ts'
import { MOBILE_LOGIN } from './mobile-flow.ts'

const signedIn = { operation: 'hpr.account.getAccountInformation', why: 'The professional is signed in: use the token of the last answer', fields: { Authorization: 'Bearer and that token, or the gateway token with X-Token: Bearer and that token' } }

export const loginGuides: Guide[] = [
  {
    flow: AADHAAR_LOGIN,
    stages: {
      otpSent: [{
        operation: 'hpr.login.confirmAadhaarLogin', why: 'The OTP went to the mobile of the Aadhaar number',
        fields: { txnId: 'transactionId of auth/init', otp: 'from the inbox of that mobile, in plain' },
      }],
      done: [signedIn],
    },
  },
  {
    flow: MOBILE_LOGIN,
    stages: {
      otpSent: [
        {
          operation: 'hpr.login.loginByMobile', why: 'Verify: the same path as the sending, with txnId and otp',
          fields: { txnId: 'of the answer to the sending half', otp: 'from the inbox of the mobile, encrypted with the key of auth/cert', mobile: 'as sent before, in plain' },
        },
        { operation: 'hpr.login.loginByMobile', why: 'Send the OTP again, a minute after the last', fields: { txnId: 'of the answer to the sending half', mobile: 'as sent before, in plain' } },
      ],
      mobileVerified: [{
        operation: 'hpr.login.authorizeMobileUser', why: 'Choose one of the listed accounts',
        fields: { hpId: 'the number or address of one in mobileLinkedHpIdDTO, in full or as masked there', txnId: 'of the same transaction' },
      }],
      done: [signedIn],
    },
  },
]
