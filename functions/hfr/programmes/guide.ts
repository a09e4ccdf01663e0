import type { Guide } from '../../kernel/guide.ts'
import { CONTACT_OTP } from './flow.ts'

export const programmesGuides: Guide[] = [
  {
    flow: CONTACT_OTP,
    stages: {
      otpSent: [
        {
          operation: 'hfr.programmes.validateOtp', why: "Tie the programme's id to the facility",
          fields: { facilityId: 'the same', source: 'the programme, one of the ten', sourceId: "the programme's own id of this hospital", otp: 'from the inbox of the facility\'s mobile, in plain', transactionId: 'of the answer to the sending call' },
        },
        { operation: 'hfr.programmes.sendOtpToContact', why: 'Send it again, a minute after the last', fields: { facilityId: 'the same' } },
      ],
      linked: [{ operation: 'hfr.programmes.fetchDetailsForUwin', why: 'Read the facility by the id that is tied to it now', fields: { facilityId: 'the same', source: 'the programme', sourceId: 'the id that was tied' } }],
    },
  },
]
