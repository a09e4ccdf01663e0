import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'

const BIOMETRIC = '/hcx/abha/biometric/auth'
const PROXY = '/pmjay/sbxhcx/abdmproxy/abha/biometric'

const USER_SECONDS = 1800
const REFRESH_SECONDS = 1_296_000

const scheme = { process: z.enum(['Preauth', 'Discharge']), payerid: z.string() }
const stamped = { 'REQUEST-ID': z.string(), TIMESTAMP: z.string() }
const texts = z.array(z.string())
/** The store takes keys of 1,024 bytes. */
const txnId = z.string().max(100)

const account = z.object({ ABHANumber: z.string(), preferredAbhaAddress: z.string(), name: z.string(), status: z.string() })
const pair = { token: z.string(), refreshToken: z.string(), expiresIn: z.literal(USER_SECONDS), refreshExpiresIn: z.literal(REFRESH_SECONDS) }
const verified = z.object({ txnId, authResult: z.literal('success'), message: z.string(), ...pair, accounts: z.array(account) })

const known = { session: 'client', evidence: 'specification', standing: 'official', source: 'nha-in/docs: catalogue/nhcx/endpoints/ (biometric)' } as const
const REFUSED = ['NHCX-401', 'NHCX-1003', 'NHCX-1005', 'NHCX-1007', 'NHCX-1013'] as const
const NO_CODES = 'Only 401 and K-547 are published: everything else is refused with the exchange\'s own codes, 400, as {error: {code, message}}.'

export const initAuth = operation({
  ...known, id: 'nhcx.biometric.initAuth', method: 'POST', path: `${BIOMETRIC}/init`, summary: 'Begin a fingerprint or iris authentication', headers: z.object({ Authorization: z.string(), ...scheme }),
  request: z.object({ scope: texts, loginHint: z.string(), loginId: z.string(), otpSystem: z.string(), authMode: z.enum(['FINGERPRINT', 'IRIS']) }),
  answer: z.object({ txnId, authMode: z.string().nullable(), message: z.string(), status: z.string().nullable() }),
  refusals: [...REFUSED, 'NHCX-1018'],
  inferred: [NO_CODES, 'Only numbers of this world\'s people are known; another is NHCX-1018, as is one without hyphens.', 'A transaction lives 10 minutes.', 'The message for IRIS.'],
})

export const verifyAuth = operation({
  ...known, id: 'nhcx.biometric.verifyAuth', method: 'POST', path: `${BIOMETRIC}/verify`, summary: 'Complete a fingerprint or iris authentication', headers: z.object({ Authorization: z.string(), ...scheme }),
  request: z.object({
    scope: texts,
    authData: z.object({ authMethods: z.array(z.enum(['bio', 'iris'])), bio: z.object({ txnId, fingerPrintAuthPid: z.string() }).optional(), iris: z.object({ txnId, irisAuthPid: z.string() }).optional() }),
    authMode: z.enum(['FINGERPRINT', 'IRIS']),
  }),
  answer: verified, refusals: [...REFUSED, 'K-547'],
  inferred: [
    NO_CODES,
    'The PID block is the capture device\'s PidData XML, as it is or in base64. A real one is sealed for UIDAI: here its Resp errCode is read, and a wadh where one stands in clear; no finger is compared, so that any capture without error is the holder\'s.',
    'wadh is base64 of SHA-256 over version (2.0, 2.1 or 2.5), resident authentication (F or I), rc, lr, de and pfr: any other than for rc Y, lr Y, de N, pfr N is K-547, 400. Its text is ours.',
    'A capture that failed ends the transaction, K-547 too: the next try begins with init.',
    'process and payerid must be those of init.',
  ],
})

export const refreshToken = operation({
  ...known, id: 'nhcx.biometric.refreshToken', method: 'GET', path: `${BIOMETRIC}/refresh/token`, summary: 'A new user token for a refresh token', headers: z.object({ Authorization: z.string(), 'R-token': z.string(), ...scheme }),
  answer: z.object(pair), refusals: ['NHCX-401', 'NHCX-1003', 'NHCX-1005'],
  inferred: ['A refresh token that is unknown, used, run out, another client\'s or for another payer is NHCX-401.', 'The new token is for the process of this call\'s header.', 'A user token already issued stays valid until it runs out.'],
})

export const initFaceAuth = operation({
  ...known, id: 'nhcx.biometric.initFaceAuth', method: 'POST', path: `${PROXY}/faceauth/init`, summary: 'Begin a face authentication', headers: z.object({ Authorization: z.string(), ...stamped }),
  request: z.object({ scope: texts }), answer: z.object({ txnId }), refusals: ['NHCX-401', 'NHCX-1005', 'NHCX-1007', 'NHCX-1013'],
  inferred: [NO_CODES, 'REQUEST-ID must be a UUID and TIMESTAMP a time; whether a repeat or a drift is refused is not published, and they are not.', 'A transaction lives 10 minutes.'],
})

export const capturePid = operation({
  ...known, id: 'nhcx.biometric.capturePid', method: 'POST', path: `${PROXY}/capture/pid`, summary: 'Ask whether the face has been captured', headers: z.object({ Authorization: z.string(), ...stamped }),
  request: z.object({ txnId }), answer: z.object({ status: z.enum(['PENDING', 'COMPLETE']), message: z.string() }), refusals: ['NHCX-401', 'NHCX-1005', 'NHCX-1007', 'NHCX-1013'],
  inferred: ['Nobody holds a telephone here: the second time it is asked the capture is complete, unless the control plane said otherwise before.', 'A capture that failed stays PENDING: no third status is published.'],
})

const face = z.object({ txnId, aadhaar: z.string(), mobile: z.string() })
export const verifyFaceAuth = operation({
  ...known, id: 'nhcx.biometric.verifyFaceAuth', method: 'POST', path: `${PROXY}/v2/auth/verify`, summary: 'Complete a face authentication', headers: z.object({ Authorization: z.string(), ...stamped, ...scheme }),
  request: z.object({ authData: z.object({ authMethods: z.array(z.literal('face_auth')), face }), authMode: z.literal('FACE_AUTH') }),
  answer: z.object({
    txnId, message: z.string(),
    tokens: z.object({ token: z.string(), expiresIn: z.literal(String(USER_SECONDS)), refreshExpiresIn: z.literal(String(REFRESH_SECONDS)), refreshToken: z.string() }),
    ABHAProfile: z.looseObject({ ABHANumber: z.string(), preferredAddress: z.string(), abhaStatus: z.string() }),
  }),
  refusals: REFUSED,
  inferred: [
    NO_CODES,
    'aadhaar is sealed by RSA-OAEP (SHA-1, MGF1), base64, for a key of this installation: GET /__sandbox/nhcx/aadhaar-key gives it. Nobody here can open what is sealed for the key NHA publishes, and it is refused.',
    'The mobile must be the one of the Aadhaar number.',
    'Of ABHAProfile three names are published; the others are not sent.',
  ],
})
