import type { Variant } from '../kernel/operation.ts'

const PLATFORM = 'Swasth-Digital-Health-Foundation/hcx-platform'

/** Every documented contradiction of the generic protocol that a client could meet either way. */
export const variants: readonly Variant[] = [
  {
    name: 'hcx.payer-role', choices: ['payor', 'payer'], standard: 'payor',
    about: 'How the registry writes the role of a payer: `payor` (the platform\'s enumeration, checked at create) or `payer` (the specification).',
    source: `${PLATFORM}: hcx-registry/schemas/Organisation.json against hcx-project/hcx-specs`,
  },
  {
    name: 'hcx.request-status', choices: ['strict', 'any'], standard: 'strict',
    about: 'Which x-hcx-status a request may bear: request.queued or request.dispatched, or none (`strict`, the gateway), or another as well, such as request.initiated, which its own pipeline and NHCX write (`any`).',
    source: `${PLATFORM}: api-gateway Constants (REQUEST_STATUS_VALUES) against hcx-pipeline-jobs Constants (REQUEST_INITIATED)`,
  },
  {
    name: 'hcx.onboarding-quirks', choices: ['on', 'off'], standard: 'on',
    about: 'The onboarding service as its code runs: attempts never forgotten by a resend, an empty or half otpVerification verifies both channels, a second verification after success clears both. `off`: as its messages promise.',
    source: `${PLATFORM}: hcx-onboard ParticipantService`,
  },
  {
    name: 'hcx.verifier-answer', choices: ['accepted', 'rejected'], standard: 'accepted',
    about: 'What a payer that the sandbox plays answers when it is asked to verify a provider.',
    source: `${PLATFORM}: hcx-onboard (verify answers accepted or rejected)`,
  },
  {
    name: 'hcx.wrong-otps-max', choices: ['3', '5', '10'], standard: '3',
    about: 'How many wrong OTPs end an OTP of the operator\'s onboarding. The guideline names no limit; the platform\'s own onboarding has 3.',
    source: `${PLATFORM}: hcx-onboard application.yml (otp.maxAttempt)`,
  },
]
