import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'

const PLATFORM = 'Swasth-Digital-Health-Foundation/hcx-platform'

const words = z.string().max(500)
const participant = z.looseObject({ participant_name: words.optional(), primary_email: words.optional(), primary_mobile: words.optional(), roles: z.array(z.string().max(50)).max(20).optional() })
const done = z.object({ timestamp: z.int(), status: z.literal('SUCCESSFUL'), result: z.looseObject({}).optional() })

const known = { session: 'client', evidence: 'integrators', standing: 'prose-only', source: `${PLATFORM}: hcx-onboard ParticipantController, ParticipantService` } as const
const OPERATOR = 'Served under 0.8 too, where the gateway routes it under 0.7 alone.'
const VERIFIER = 'A payer that the sandbox plays answers as the variant hcx.verifier-answer says. Another verifier is not called: identity stays Pending until participant/verify/identity.'

export const verifyParticipant = operation({
  ...known, id: 'hcx.onboarding.verifyParticipant', method: 'POST', path: '/v0.8/participant/verify', summary: 'Begin an onboarding: the participant is created and both OTPs are sent (operator)',
  request: z.array(z.looseObject({
    type: words.optional(), jwt: z.string().max(20_000).optional(), verifier_code: words.optional(), applicant_code: words.optional(), additionalVerification: z.array(z.unknown()).max(50).optional(), participant: participant.optional(),
  })).min(1).max(10),
  answer: done, refusals: ['ERR_ACCESS_DENIED', 'ERR_INVALID_PARTICIPANT_DETAILS', 'ERR_INVALID_PARTICIPANT_CODE', 'ERR_INVALID_JWT', 'ERR_INVALID_PAYLOAD', 'UNCODED'], variants: ['hcx.payer-role', 'hcx.verifier-answer'],
  inferred: [OPERATOR, VERIFIER, 'Of the list the first element counts.', 'Its JWT is read and not checked; one that cannot be read is ERR_INVALID_JWT.', 'The placeholder certificate is no certificate here: nothing can be sealed for the participant before onboard/update.'],
})
export const sendOtp = operation({
  ...known, id: 'hcx.onboarding.sendOtp', method: 'POST', path: '/v0.8/participant/otp/send', summary: 'Send both OTPs anew (operator)', request: z.looseObject({ participant_code: words.optional(), participant_name: words.optional(), primary_email: words.optional(), primary_mobile: words.optional() }),
  answer: done, refusals: ['ERR_ACCESS_DENIED', 'ERR_MAXIMUM_OTP_REGENERATE', 'ERR_INVALID_PAYLOAD', 'UNCODED'], variants: ['hcx.onboarding-quirks'],
  inferred: [OPERATOR, 'The day of the five is the Indian one.', 'An e-mail that nobody is being onboarded with is refused: the platform sends OTPs that nothing remembers.', 'Both OTPs go to the mobile and the e-mail of the row, whatever the body names.'],
})
export const verifyApplicant = operation({
  ...known, id: 'hcx.onboarding.verifyApplicant', method: 'POST', path: '/v0.8/applicant/verify', summary: 'Verify the OTPs, or have a verifier confirm the identity (operator)',
  request: z.looseObject({
    participant_code: words.optional(), verifier_code: words.optional(), otpVerification: z.array(z.looseObject({ channel: words.optional(), otp: words.optional() })).max(10).optional(),
    applicant_code: words.optional(), email: words.optional(), mobile: words.optional(), applicant_name: words.optional(), additionalVerification: z.array(z.unknown()).max(50).optional(), role: words.optional(),
  }),
  answer: z.object({ applicant_code: words.optional(), verifier_code: words.optional(), result: words.optional() }), refusals: ['ERR_ACCESS_DENIED', 'ERR_INVALID_PARTICIPANT_CODE', 'ERR_INVALID_PAYLOAD', 'UNCODED'], variants: ['hcx.onboarding-quirks', 'hcx.verifier-answer'],
  inferred: [OPERATOR, VERIFIER, 'With hcx.onboarding-quirks off both channels have to come and be right, attempts start anew with a resend, and a success stays one.'],
})
export const getApplicantInfo = operation({
  ...known, id: 'hcx.onboarding.getApplicantInfo', method: 'POST', path: '/v0.8/applicant/getinfo', summary: 'Ask a verifier what it knows of an applicant (operator)',
  request: z.looseObject({ applicant_code: words.optional(), verifier_code: words.optional(), mobile: words.optional(), email: words.optional(), verification_token: z.string().max(20_000).optional() }),
  answer: z.looseObject({ applicant_name: z.string(), applicant_code: z.string(), email: z.string(), mobile: z.string(), verifier_code: z.string() }), refusals: ['ERR_ACCESS_DENIED', 'ERR_INVALID_JWT', 'ERR_INVALID_PARTICIPANT_CODE', 'ERR_SERVICE_UNAVAILABLE', 'ERR_INVALID_PAYLOAD'],
  inferred: [OPERATOR, 'Payers that the sandbox plays know every applicant code, under a name of their own making; another verifier is ERR_SERVICE_UNAVAILABLE.', 'A verification_token is checked against the certificate of its issuer that the registry has, whichever of the two: signing_cert_path is not fetched.'],
})
export const verifyIdentity = operation({
  ...known, id: 'hcx.onboarding.verifyIdentity', method: 'POST', path: '/v0.8/participant/verify/identity', summary: 'Accept or reject an identity by hand (operator)', request: z.looseObject({ primary_email: words.optional(), status: words.optional() }),
  answer: done, refusals: ['ERR_ACCESS_DENIED', 'ERR_INVALID_ONBOARD_STATUS', 'ERR_INVALID_IDENTITY', 'ERR_INVALID_PAYLOAD'],
  inferred: [OPERATOR, 'An e-mail that nobody is being onboarded with is answered like any other, as an update of no row is.', 'The mail of a failure goes out for a wrong status as well, as in the code.'],
})
export const updateOnboarding = operation({
  ...known, id: 'hcx.onboarding.updateOnboarding', method: 'POST', path: '/v0.8/participant/onboard/update', summary: 'End an onboarding: endpoint and certificate, and the participant is active (operator)',
  request: z.looseObject({ jwt_token: z.string().max(20_000), participant: z.looseObject({ participant_code: words.optional(), participant_name: words.optional(), endpoint_url: z.string().max(2000).optional(), certificates_type: words.optional(), encryption_cert: z.unknown().optional() }) }),
  answer: done, refusals: ['ERR_ACCESS_DENIED', 'ERR_UPDATE_PARTICIPANT_DETAILS', 'ERR_INVALID_PARTICIPANT_CODE', 'ERR_INVALID_PARTICIPANT_DETAILS', 'ERR_INVALID_CERTIFICATE', 'ERR_INVALID_PAYLOAD', 'ERR_INVALID_JWT', 'UNCODED'],
  inferred: [OPERATOR, 'jwt_token is an access token of the participant, by his password; one that does not stand is refused as participant/update refuses it, 401.', 'certificates_type is not kept.'],
})
