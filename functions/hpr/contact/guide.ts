import type { Guide } from '../../kernel/guide.ts'
import { OFFICIAL_EMAIL, OFFICIAL_MOBILE } from './flow.ts'

const token = 'of a login, or of createHprIdWithPreVerified'
const registered = { operation: 'hpr.professional.registerProfessional', why: 'The contact is verified: go on with the registration', fields: { hprToken: token } }

export const contactGuides: Guide[] = [
  {
    flow: OFFICIAL_MOBILE,
    stages: {
      otpSent: [
        { operation: 'hpr.contact.verifyOfficialMobileOtp', why: 'Verify the OTP', fields: { txnId: 'of the answer to the sending call', otp: 'from the inbox of the mobile, encrypted with the key of auth/cert', hpr_token: token } },
        { operation: 'hpr.contact.regenerateOfficialMobileOtp', why: 'Send it again, a minute after the last', fields: { hpr_token: token, officialMobile: 'the same, encrypted' } },
      ],
      done: [registered],
    },
  },
  {
    flow: OFFICIAL_EMAIL,
    stages: {
      otpSent: [
        { operation: 'hpr.contact.verifyOfficialEmailOtp', why: 'Verify the OTP', fields: { hpr_token: token, hpr_id: 'of the professional of that token', officialEmail: 'the same address', emailOtp: 'from the inbox of the address, as a number' } },
        { operation: 'hpr.contact.resendOfficialEmailOtp', why: 'Send it again, a minute after the last', fields: { emailAddress: 'the same address', otp_type: 'may be empty' } },
      ],
      done: [registered],
    },
  },
]
