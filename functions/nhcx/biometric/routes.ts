import { abhaAddressOf, abhaOf, bareAbha, hyphenated, personOfAbha } from '../../claims/abha.ts'
import type { Presence } from '../../claims/biometric.ts'
import { refreshTokenOf } from '../../claims/biometric.ts'
import type { AnswerOf, BodyOf } from '../../kernel/bodies.ts'
import type { Reply } from '../../kernel/outcome.ts'
import { isRefusal } from '../../kernel/outcome.ts'
import type { Call, Route } from '../../kernel/room.ts'
import { route } from '../../kernel/room.ts'
import { advanceTransaction, findTransaction, openTransaction } from '../../kernel/transactions.ts'
import type { Transaction } from '../../kernel/transactions.ts'
import type { Doc } from '../../kernel/records.ts'
import type { Unit } from '../../kernel/unit.ts'
import { findResidentByAadhaar } from '../../people/residents.ts'
import { unauthorised } from '../admission.ts'
import { AADHAAR_KEY, openAadhaar } from './aadhaar-key.ts'
import type { Face, FingerOrIris } from './flow.ts'
import { askCapture, beginAuth, capturedIn, completeAuth, completeFace, FACE, FINGER_OR_IRIS, TRANSACTION_MS } from './flow.ts'
import { purposeOf, unstamped } from './headers.ts'
import * as declared from './operations.ts'
import { readPid } from './pid.ts'
import { issueUserTokens, REFRESH_SECONDS, USER_SECONDS } from './tokens.ts'

/** Undefined once it has run out: to the client it is not there. */
async function openTxn<State extends FingerOrIris | Face>(unit: Unit, flow: string, clientId: string, txnId: string): Promise<Doc<Transaction<State>> | undefined> {
  const doc = await findTransaction<State>(unit, flow, clientId, txnId)
  return doc && unit.now < doc.value.expiresAt ? doc : undefined
}

async function init(unit: Unit, { clientId, headers, body, operation }: Call<BodyOf<typeof declared.initAuth>>): Promise<Reply<AnswerOf<typeof declared.initAuth>>> {
  const purpose = await purposeOf(unit, headers)
  if ('refusal' in purpose) return purpose
  const begun = beginAuth(body, personOfAbha(unit.world, bareAbha(body.loginId) ?? ''), purpose)
  if ('reply' in begun) return begun.reply
  const id = unit.context.draw.uuid('biometric-txn')
  openTransaction(unit, { id, flow: FINGER_OR_IRIS, clientId, state: begun.state, operation: operation.id, lifetimeMs: TRANSACTION_MS })
  return { answer: { txnId: id, authMode: null, message: `${body.authMode === 'IRIS' ? 'Iris' : 'FingerPrint'} authentication request successfully sent.`, status: null } }
}

async function verify(unit: Unit, { clientId, headers, body, operation }: Call<BodyOf<typeof declared.verifyAuth>>): Promise<Reply<AnswerOf<typeof declared.verifyAuth>>> {
  const purpose = await purposeOf(unit, headers)
  if ('refusal' in purpose) return purpose
  const captured = capturedIn(body)
  if ('refusal' in captured) return captured
  const doc = await openTxn<FingerOrIris>(unit, FINGER_OR_IRIS, clientId, captured.txnId)
  const { state, reply } = completeAuth(doc?.value.state, body.authMode, purpose, readPid(captured.pid, body.authMode))
  if (doc && state) advanceTransaction(unit, doc, { state, operation: operation.id })
  if (isRefusal(reply)) return reply
  const { abha } = reply.answer
  const tokens = await issueUserTokens(unit, { abha, ...purpose, mode: body.authMode, clientId, capturedAt: unit.now })
  const account = { ABHANumber: hyphenated(abha), preferredAbhaAddress: abhaAddressOf(abha), name: personOfAbha(unit.world, abha)?.name ?? '', status: 'ACTIVE' }
  return { answer: { txnId: captured.txnId, authResult: 'success', message: `${body.authMode === 'IRIS' ? 'Iris' : 'FingerPrint'} verified successfully`, ...tokens, expiresIn: USER_SECONDS, refreshExpiresIn: REFRESH_SECONDS, accounts: [account] } }
}

async function refresh(unit: Unit, { clientId, headers }: Call<unknown>): Promise<Reply<AnswerOf<typeof declared.refreshToken>>> {
  const purpose = await purposeOf(unit, headers)
  if ('refusal' in purpose) return purpose
  const [, token] = /^Bearer\s+(\S+)$/i.exec(headers.get('r-token')?.trim() ?? '') ?? []
  const doc = token ? await refreshTokenOf(unit, token) : undefined
  if (!doc || doc.value.clientId !== clientId) return unauthorised(unit, 'R-token', 'No refresh token of this client that is unused and has not run out')
  if (doc.value.payer !== purpose.payer) return unauthorised(unit, 'payerid', `The refresh token is for ${doc.value.payer}`)
  unit.save(doc, { ...doc.value, spent: true })
  const { abha, mode, capturedAt } = doc.value
  const tokens = await issueUserTokens(unit, { abha, mode, capturedAt, clientId, ...purpose } satisfies Presence)
  return { answer: { ...tokens, expiresIn: USER_SECONDS, refreshExpiresIn: REFRESH_SECONDS } }
}

async function initFace(unit: Unit, { clientId, headers, body, operation }: Call<BodyOf<typeof declared.initFaceAuth>>): Promise<Reply<AnswerOf<typeof declared.initFaceAuth>>> {
  const refused = unstamped(headers)
  if (refused) return refused
  if (!['abha-enrol', 'face-auth'].every((name) => body.scope.includes(name))) return { refusal: 'NHCX-1007', field: 'scope', rule: 'scope is abha-enrol and face-auth' }
  const id = unit.context.draw.uuid('face-txn')
  openTransaction<Face>(unit, { id, flow: FACE, clientId, state: { stage: 'awaiting', asked: 0 }, operation: operation.id, lifetimeMs: TRANSACTION_MS })
  return { answer: { txnId: id } }
}

async function ask(unit: Unit, { clientId, headers, body, operation }: Call<BodyOf<typeof declared.capturePid>>): Promise<Reply<AnswerOf<typeof declared.capturePid>>> {
  const refused = unstamped(headers)
  if (refused) return refused
  const doc = await openTxn<Face>(unit, FACE, clientId, body.txnId)
  const { state, reply } = askCapture(doc?.value.state)
  if (doc && state) advanceTransaction(unit, doc, { state, operation: operation.id })
  return reply
}

async function verifyFace(unit: Unit, { clientId, headers, body, operation }: Call<BodyOf<typeof declared.verifyFaceAuth>>): Promise<Reply<AnswerOf<typeof declared.verifyFaceAuth>>> {
  const purpose = unstamped(headers) ?? (await purposeOf(unit, headers))
  if ('refusal' in purpose) return purpose
  const { txnId, aadhaar, mobile } = body.authData.face
  const doc = await openTxn<Face>(unit, FACE, clientId, txnId)
  const opened = openAadhaar(aadhaar, (await unit.world.site.keys.pair(AADHAAR_KEY)).privateKey)
  const person = opened === undefined ? undefined : await findResidentByAadhaar(unit, opened)
  const { state, reply } = completeFace(doc?.value.state, opened, person && { ...person, abha: abhaOf(unit.world, person) }, mobile)
  if (doc && state) advanceTransaction(unit, doc, { state, operation: operation.id })
  if (isRefusal(reply)) return reply
  const { abha } = reply.answer
  const tokens = await issueUserTokens(unit, { abha, ...purpose, mode: 'FACE_AUTH', clientId, capturedAt: unit.now })
  return {
    answer: {
      txnId, message: 'Face verified successfully', tokens: { ...tokens, expiresIn: '1800', refreshExpiresIn: '1296000' },
      ABHAProfile: { ABHANumber: hyphenated(abha), preferredAddress: abhaAddressOf(abha), abhaStatus: 'ACTIVE' },
    },
  }
}

export const biometricRoutes: Route[] = [
  route(declared.initAuth, init),
  route(declared.verifyAuth, verify),
  route(declared.refreshToken, refresh),
  route(declared.initFaceAuth, initFace),
  route(declared.capturePid, ask),
  route(declared.verifyFaceAuth, verifyFace),
]
