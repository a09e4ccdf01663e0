import type { Lever } from '../../kernel/lever.ts'
import { consentLevers } from './consents.ts'
import { facilityLevers } from './facilities.ts'
import { verificationLevers } from './verification.ts'

/** What NHA, the states' verifiers and the claims exchange do without an API, for the control plane to run. */
export const officesLevers: Lever[] = [...facilityLevers, ...verificationLevers, ...consentLevers]
