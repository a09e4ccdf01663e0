import type { Guide, NextStep } from '../../kernel/guide.ts'
import { REGISTRATION } from './state.ts'

const txnId = 'any txnId this registration has handed out'
const sealed = 'encrypted with the key of GET /v4/int/api/v1/auth/cert, RSA/ECB/PKCS1Padding, base64'

const page: NextStep = {
  operation: 'The person opens the url of generateLink, within five minutes',
  why: 'Only the hosted page authenticates him; the control plane can act for him at /__sandbox/aadhaar-page/{txnId}',
  fields: { aadhaar: 'his Aadhaar number', consent: 'yes', captcha: 'the digits of the picture', otp: 'the SMS to the Aadhaar-linked mobile (inbox, purpose aadhaar-otp)' },
}
const poll: NextStep = { operation: 'hpr.registration.isAuthenticated', why: 'A bare true once the page is done; ask with pauses, or not at all', fields: { txnId } }
const kyc: NextStep = { operation: 'hpr.registration.verifyOtp', why: 'Fetches the Aadhaar details; no OTP in the body', fields: { txnId } }
const otpInBody: NextStep = {
  operation: 'hpr.legacy.v1VerifyOtp', why: 'A transaction of the older generateOtp is authenticated by the OTP in the body (also v2, and verifyOTP under /v4/int)',
  fields: { txnId, otp: 'the SMS to the Aadhaar-linked mobile (inbox, purpose aadhaar-otp); plain or encrypted', domainName: '@hpr.abdm', idType: 'hpr_id', restrictions: 'empty' },
}
const check: NextStep = { operation: 'hpr.registration.checkHpIdAccountExist', why: 'new: false ends the journey: he has an HPID and logs in', fields: { txnId, preverifiedCheck: 'true, as clients send it' } }
const match: NextStep = { operation: 'hpr.registration.demographicAuthViaMobile', why: 'verified: true when it is the Aadhaar-linked mobile; then no mobile OTP is needed', fields: { txnId, mobileNumber: `the communication mobile, ${sealed}` } }
const sendOtp: NextStep = { operation: 'hpr.registration.generateMobileOtp', why: 'For a mobile that did not match; again after 60 s, twice', fields: { txnId, mobile: 'the communication mobile, plain' } }
const verifyOtp: NextStep = { operation: 'hpr.registration.verifyMobileOtp', why: 'Verifies the communication mobile', fields: { txnId, otp: `the SMS to it (inbox, purpose mobile-otp), ${sealed}` } }
const suggest: NextStep = { operation: 'hpr.registration.suggestHpId', why: 'Free usernames to choose from', fields: { txnId } }
const create: NextStep = {
  operation: 'hpr.registration.createHpId', why: 'Makes the HPID; its token is the hprToken of register-professional-new',
  fields: {
    txnId, email: `his, ${sealed}`, password: `8 characters or more, lower and upper case, a special one, without his names; ${sealed}`, domainName: '@hpr.abdm', idType: 'hpr_id',
    firstName: 'firstName of checkHpIdAccountExist', middleName: 'as firstName', lastName: 'as firstName', profilePhoto: 'base64 of a PNG or JPEG, 1 MB at most', hprId: 'one of hpid/suggestion',
    hpCategoryCode: 'GET /v4/int/hpid/get/categories: 1, 2 or 6', hpSubCategoryCode: 'GET /v4/int/hpid/get/subCategories (not the codes of register)', role: '1 professional, 2 facility manager, 3 both',
    sourceType: 'AADHAAR', stateCode: 'isoCode of GET /v4/int/apis/v1/masters/states', districtCode: 'isoCode of GET /v4/int/apis/v1/masters/district/{id}', council: 'false', clientId: 'empty, or V4',
  },
}
const register: NextStep = { operation: 'hpr.professional.registerProfessional', why: 'The HPID stands; next is the professional himself', fields: { hprToken: 'token of createHprIdWithPreVerified, or of a login' } }

/** What can be done from each stage of a registration (state.ts). */
export const registrationGuides: Guide[] = [
  {
    flow: REGISTRATION,
    stages: {
      linked: [page, poll],
      aadhaarOtpSent: [page, poll, otpInBody],
      authenticated: [kyc],
      identified: [check, match, sendOtp],
      mobileOtpSent: [verifyOtp, match, sendOtp],
      mobileVerified: [check, suggest, create],
      created: [register],
    },
  },
]
