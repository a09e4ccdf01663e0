import type { Presence } from '../../claims/biometric.ts'
import { bareAbha } from '../../claims/abha.ts'
import type { ExchangeCode } from '../../claims/exchange/refusals.ts'
import type { BodyOf } from '../../kernel/bodies.ts'
import type { Outcome, Refusal } from '../../kernel/outcome.ts'
import { refuse } from '../../kernel/outcome.ts'
import type { Person } from '../../people/people.ts'
import type { initAuth, verifyAuth } from './operations.ts'
import type { Capture } from './pid.ts'

export const FINGER_OR_IRIS = 'nhcx.biometric'
export const FACE = 'nhcx.face'
/** Inferred: no lifetime is published. */
export const TRANSACTION_MS = 10 * 60_000

export type BiometricCode = ExchangeCode | 'K-547'

/** What the headers say a proof is for. */
export type Purpose = Pick<Presence, 'process' | 'payer'>

export type FingerOrIris = { stage: 'initiated'; mode: 'FINGERPRINT' | 'IRIS'; abha: string; purpose: Purpose } | { stage: 'failed' } | { stage: 'verified' }
export type Face = { stage: 'awaiting'; asked: number } | { stage: 'captured' } | { stage: 'failed' } | { stage: 'verified' }

const SCOPES = { FINGERPRINT: 'aadhaar-bio-verify', IRIS: 'aadhaar-iris-verify' } as const

const hasScope = (scope: readonly string[], wanted: readonly string[]): boolean => wanted.every((name) => scope.includes(name))

/** Refuses NHCX-1007 (scope, loginHint, otpSystem), NHCX-1018 (a number without hyphens, or nobody's). Source: nha-in/docs: catalogue/nhcx/endpoints/ (biometric) */
export function beginAuth({ scope, loginHint, loginId, otpSystem, authMode }: BodyOf<typeof initAuth>, holder: Person | undefined, purpose: Purpose): Outcome<FingerOrIris | undefined, never, BiometricCode> | { state: FingerOrIris } {
  if (!hasScope(scope, ['abha-login', SCOPES[authMode]])) return refuse(undefined, 'NHCX-1007', { field: 'scope', rule: `scope is abha-login and ${SCOPES[authMode]} for ${authMode}` })
  if (loginHint !== 'abha-number') return refuse(undefined, 'NHCX-1007', { field: 'loginHint', rule: 'loginHint is abha-number' })
  if (otpSystem !== 'aadhaar') return refuse(undefined, 'NHCX-1007', { field: 'otpSystem', rule: 'otpSystem is aadhaar' })
  const abha = loginId.includes('-') ? bareAbha(loginId) : undefined
  if (!abha || !holder) return refuse(undefined, 'NHCX-1018', { field: 'loginId', rule: abha ? 'Nobody of this world has this ABHA number' : 'loginId is an ABHA number with hyphens' })
  return { state: { stage: 'initiated', mode: authMode, abha, purpose } }
}

/** The transaction and PID block of a verification. Refuses NHCX-1007 where mode, method and scope do not go together. */
export function capturedIn({ scope, authData, authMode }: BodyOf<typeof verifyAuth>): { txnId: string; pid: string } | Refusal<BiometricCode> {
  if (!hasScope(scope, ['abha-login', SCOPES[authMode]])) return { refusal: 'NHCX-1007', field: 'scope', rule: `scope is abha-login and ${SCOPES[authMode]} for ${authMode}` }
  const method = authMode === 'IRIS' ? 'iris' : 'bio'
  if (authData.authMethods.length !== 1 || authData.authMethods[0] !== method) return { refusal: 'NHCX-1007', field: 'authData.authMethods', rule: `authMethods is [${method}] for ${authMode}` }
  const { bio, iris } = authData
  const found = method === 'iris' ? iris && { txnId: iris.txnId, pid: iris.irisAuthPid } : bio && { txnId: bio.txnId, pid: bio.fingerPrintAuthPid }
  return found ?? { refusal: 'NHCX-1007', field: `authData.${method}`, rule: `authData has no ${method}` }
}

/** Ends the transaction one way or the other. Refuses NHCX-1007 (none open, another mode, nothing captured), NHCX-1005 (another purpose), K-547 (wadh). */
export function completeAuth(state: FingerOrIris | undefined, mode: 'FINGERPRINT' | 'IRIS', purpose: Purpose, capture: Capture): Outcome<FingerOrIris | undefined, { abha: string }, BiometricCode> {
  if (state?.stage !== 'initiated') return refuse(state, 'NHCX-1007', { field: 'txnId', rule: 'No transaction of this client is open under it; one that failed or is verified begins with init again' })
  if (state.mode !== mode) return refuse(state, 'NHCX-1007', { field: 'authMode', rule: `The transaction was begun for ${state.mode}` })
  if (state.purpose.process !== purpose.process) return refuse(state, 'NHCX-1005', { field: 'process', rule: `The transaction was begun for ${state.purpose.process}` })
  if (state.purpose.payer !== purpose.payer) return refuse(state, 'NHCX-1005', { field: 'payerid', rule: `The transaction was begun for ${state.purpose.payer}` })
  if (!capture.captured) return refuse({ stage: 'failed' }, capture.code, { field: 'authData', rule: capture.rule, ...(capture.code === 'K-547' && { text: 'Invalid wadh in the PID block' }) })
  return { state: { stage: 'verified' }, reply: { answer: { abha: state.abha } }, effects: [] }
}

/** Asked a second time the capture is there, as if the person had looked into the telephone meanwhile. Refuses NHCX-1007 where no transaction is open. */
export function askCapture(state: Face | undefined): Outcome<Face | undefined, { status: 'PENDING' | 'COMPLETE'; message: string }, BiometricCode> {
  if (!state || state.stage === 'verified') return refuse(state, 'NHCX-1007', { field: 'txnId', rule: 'No transaction of this client is open under it' })
  const complete = { answer: { status: 'COMPLETE', message: 'PID capture successful' } } as const
  if (state.stage === 'captured') return { state, reply: complete, effects: [] }
  if (state.stage === 'awaiting' && state.asked > 0) return { state: { stage: 'captured' }, reply: complete, effects: [] }
  const asked: Face = state.stage === 'awaiting' ? { stage: 'awaiting', asked: state.asked + 1 } : state
  return { state: asked, reply: { answer: { status: 'PENDING', message: 'Awaiting PID capture' } }, effects: [] }
}

/** Refuses NHCX-1007: no face captured, a number not sealed for this installation or nobody's, another mobile. */
export function completeFace(state: Face | undefined, aadhaar: string | undefined, holder: (Person & { abha: string }) | undefined, mobile: string): Outcome<Face | undefined, { abha: string }, BiometricCode> {
  if (state?.stage !== 'captured') return refuse(state, 'NHCX-1007', { field: 'authData.face.txnId', rule: 'No face was captured under it; a capture that failed begins with init again' })
  if (aadhaar === undefined) return refuse(state, 'NHCX-1007', { field: 'authData.face.aadhaar', rule: 'Not sealed by RSA-OAEP (SHA-1) for the key of this installation, GET /__sandbox/nhcx/aadhaar-key: what is sealed for the key NHA publishes, NHA alone can open' })
  if (!holder?.abha) return refuse(state, 'NHCX-1007', { field: 'authData.face.aadhaar', rule: 'Nobody with an ABHA number has this Aadhaar number' })
  if (holder.mobile !== mobile) return refuse(state, 'NHCX-1007', { field: 'authData.face.mobile', rule: 'Not the mobile of the Aadhaar number' })
  return { state: { stage: 'verified' }, reply: { answer: { abha: holder.abha } }, effects: [] }
}
