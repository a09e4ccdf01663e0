import type { Guide } from '../../kernel/guide.ts'
import { POLICY_LINK } from './passcode.ts'

export const policyGuides: Guide[] = [
  {
    flow: POLICY_LINK,
    stages: {
      sent: [{ operation: 'nhcx.policies.validatePolicyLink', why: 'The member confirms the link.', fields: { transactionId: 'of the SMS to the mobile of the request', passcode: 'of the same SMS: GET /__sandbox/inbox' } }],
      linked: [{ operation: 'nhcx.policies.getPolicies', why: 'The link stands.', fields: { identifiertype: 'AbhaNumber, MemberId or MobileNo', identifiervalue: 'as it was linked; ABHA numbers without hyphens' } }],
    },
  },
]
