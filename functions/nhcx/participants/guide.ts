import type { Guide } from '../../kernel/guide.ts'
import { ONBOARDING } from './standing.ts'

const PAIR = { transactionId: 'transactionid of the call before', passcode: 'of the SMS to the mobile on record: GET /__sandbox/inbox; good for 24 hours' }

export const participantGuides: Guide[] = [
  {
    flow: ONBOARDING,
    stages: {
      'pending-creation': [
        { operation: 'nhcx.participants.validateParticipant', why: 'Its owner confirms the registration.', fields: PAIR },
        { operation: 'nhcx.participants.createParticipantV2', why: 'Transaction or passcode are lost or too old: this gives new ones.', fields: { registryid: 'the same' } },
      ],
      created: [{ operation: 'nhcx.participants.updateParticipantV2', why: 'Nothing is delivered before certificate and address are live.', fields: { participantcode: 'participantid of the creation', encryptioncert: 'base64 of the whole PEM', endpointurl: 'below which /v1/... is called' } }],
      'pending-update': [
        { operation: 'nhcx.participants.validateUpdate', why: 'What was staged goes live.', fields: PAIR },
        { operation: 'nhcx.participants.updateParticipantV2', why: 'Transaction or passcode are lost or too old: this gives new ones, and drops what was staged before.', fields: { participantcode: 'the same' } },
      ],
      active: [
        { operation: 'nhcx.participants.searchParticipants', why: 'Shows what is live.', fields: { participant_code: 'its code' } },
        { operation: 'nhcx.participants.updateCertificate', why: 'Another certificate, without a passcode.', fields: { participantId: 'its code', certificate: 'base64 of the whole PEM' } },
      ],
    },
  },
]
