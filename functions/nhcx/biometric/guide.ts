import type { Guide } from '../../kernel/guide.ts'
import { FACE, FINGER_OR_IRIS } from './flow.ts'

const again = (operation: string) => [{ operation, why: 'This one is over: a proof of presence is made for one capture.', fields: {} }]

export const biometricGuides: Guide[] = [
  {
    flow: FINGER_OR_IRIS,
    stages: {
      initiated: [{ operation: 'nhcx.biometric.verifyAuth', why: 'The device captures the finger or iris.', fields: { txnId: 'of init', fingerPrintAuthPid: 'PidData of the capture device, wadh of rc Y, lr Y, de N, pfr N', process: 'as on init', payerid: 'as on init' } }],
      failed: again('nhcx.biometric.initAuth'),
      verified: [{ operation: 'nhcx.biometric.refreshToken', why: 'The user token lives 30 minutes; its refresh token gives another.', fields: { 'R-token': 'Bearer and the refresh token' } }],
    },
  },
  {
    flow: FACE,
    stages: {
      awaiting: [{ operation: 'nhcx.biometric.capturePid', why: 'The second time it is asked the face is captured; POST /__sandbox/nhcx/face-captures/{txnId} says so before.', fields: { txnId: 'of init' } }],
      captured: [{ operation: 'nhcx.biometric.verifyFaceAuth', why: 'Aadhaar number and mobile say who it is.', fields: { aadhaar: 'sealed for GET /__sandbox/nhcx/aadhaar-key', mobile: 'of the Aadhaar number' } }],
      failed: again('nhcx.biometric.initFaceAuth'),
      verified: again('nhcx.biometric.initFaceAuth'),
    },
  },
]
