import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { wadhOf } from '../../functions/nhcx/biometric/pid.ts'
import type { Sandbox } from '../../mocks/sandbox.ts'
import { capture, faceBody, init, initBody, initFace, pidOf, PMJAY, provenBy, refresh, sealAadhaar, someone, verify, verifyBody, verifyFace } from '../support/biometric.ts'
import type { Posted } from '../support/claims.ts'
import { aParticipant } from '../support/claims.ts'
import { accessToken, OTHER_CLIENT } from '../support/gateway.ts'
import { get, registrySandbox } from '../support/policies.ts'

const START = Date.UTC(2026, 9, 1)

async function desk(): Promise<{ sandbox: Sandbox; token: string; person: Awaited<ReturnType<typeof someone>>; clock: { now: number } }> {
  const clock = { now: START }
  const sandbox = registrySandbox({ now: () => clock.now })
  return { sandbox, token: await accessToken(sandbox), person: await someone(sandbox), clock }
}

const codeOf = ({ body }: Posted): unknown => (body['error'] as { code: string } | undefined)?.code
const txnOf = ({ body }: Posted): string => body['txnId'] as string

test('the session goes on Authorization, and on nothing else', async () => {
  const { sandbox, token, person } = await desk()
  expect(await init(sandbox, token, initBody(person.abha), { authorization: undefined, bearer_auth: `Bearer ${token}` })).toEqual({ status: 401, body: { error: { code: 'NHCX-401', message: 'Sender is not authorized to execute the operation' } } })
})

test('init says which header or field is wrong', async () => {
  const { sandbox, token, person } = await desk()
  const gone = await aParticipant(sandbox, '1000000033@hcx', { roles: ['10002'], status: 'deleted' })
  const headers = [{ process: undefined }, { process: 'preauth' }, { payerid: undefined }, ...['999@hcx', '1000004446@hcx', gone.code].map((payerid) => ({ payerid }))]
  expect(await Promise.all(headers.map(async (given) => codeOf(await init(sandbox, token, initBody(person.abha), given))))).toEqual(['NHCX-1005', 'NHCX-1005', 'NHCX-1005', 'NHCX-1003', 'NHCX-1003', 'NHCX-1003'])
  const bodies = [{ scope: ['abha-login'] }, { authMode: 'IRIS' }, { loginHint: 'aadhaar' }, { otpSystem: 'abdm' }, { loginId: person.abha.replaceAll('-', '') }, { loginId: '91-0000-0000-0000' }, { authMode: 'FACE' }, { loginId: undefined }]
  expect(await Promise.all(bodies.map(async (given) => codeOf(await init(sandbox, token, initBody(person.abha, given)))))).toEqual(['NHCX-1007', 'NHCX-1007', 'NHCX-1007', 'NHCX-1007', 'NHCX-1018', 'NHCX-1018', 'NHCX-1007', 'NHCX-1013'])
})

test('a finger: init, verify, and a token that proves who was there', async () => {
  const { sandbox, token, person, clock } = await desk()
  const begun = await init(sandbox, token, initBody(person.abha))
  expect(begun).toEqual({ status: 200, body: { txnId: expect.any(String), authMode: null, message: 'FingerPrint authentication request successfully sent.', status: null } })
  const { status, body } = await verify(sandbox, token, verifyBody(txnOf(begun)))
  expect([status, body]).toEqual([200, {
    txnId: txnOf(begun), authResult: 'success', message: 'FingerPrint verified successfully', token: expect.any(String), refreshToken: expect.any(String), expiresIn: 1800, refreshExpiresIn: 1_296_000,
    accounts: [{ ABHANumber: person.abha, preferredAbhaAddress: `${person.abha.replaceAll('-', '')}@sbx`, name: person.name, status: 'ACTIVE' }],
  }])
  const user = body['token'] as string
  expect(await provenBy(sandbox, user)).toMatchObject({ abha: person.abha.replaceAll('-', ''), process: 'Preauth', payer: PMJAY, mode: 'FINGERPRINT', capturedAt: START, clientId: 'SBX_000001' })
  expect(await provenBy(sandbox, body['refreshToken'] as string)).toBeUndefined()
  expect(await provenBy(sandbox, `${user}x`)).toBeUndefined()
  clock.now += 1_800_000
  expect(await provenBy(sandbox, user)).toBeUndefined()
})

test('an iris, without the suffix of the payer\'s code', async () => {
  const { sandbox, token, person } = await desk()
  const scope = ['abha-login', 'aadhaar-iris-verify']
  const begun = await init(sandbox, token, initBody(person.abha, { scope, authMode: 'IRIS' }), { payerid: '1518' })
  expect(begun.body['message']).toBe('Iris authentication request successfully sent.')
  const body = { scope, authData: { authMethods: ['iris'], iris: { txnId: txnOf(begun), irisAuthPid: pidOf({ wadh: wadhOf('IRIS') }) } }, authMode: 'IRIS' }
  expect(codeOf(await verify(sandbox, token, { ...body, authData: { authMethods: ['bio'], bio: { txnId: txnOf(begun), fingerPrintAuthPid: pidOf() } } }))).toBe('NHCX-1007')
  expect(codeOf(await verify(sandbox, token, { ...body, authData: { authMethods: ['iris'] } }))).toBe('NHCX-1007')
  expect((await verify(sandbox, token, body)).status).toBe(200)
})

test('K-547 and a failed capture end the transaction', async () => {
  const { sandbox, token, person } = await desk()
  for (const [pid, refused] of [[pidOf({ wadh: wadhOf('FINGERPRINT', 'N') }), { code: 'K-547', message: 'Invalid wadh in the PID block' }], [pidOf({ errCode: '700' }), { code: 'NHCX-1007', message: expect.any(String) }]] as const) {
    const txnId = txnOf(await init(sandbox, token, initBody(person.abha)))
    expect(await verify(sandbox, token, verifyBody(txnId, pid))).toEqual({ status: 400, body: { error: refused } })
    expect(codeOf(await verify(sandbox, token, verifyBody(txnId)))).toBe('NHCX-1007')
  }
})

test('a transaction is its client\'s, lives ten minutes and gives one pair of tokens', async () => {
  const { sandbox, token, person, clock } = await desk()
  const other = await accessToken(sandbox, { client: OTHER_CLIENT })
  const txnId = txnOf(await init(sandbox, token, initBody(person.abha)))
  expect(codeOf(await verify(sandbox, other, verifyBody(txnId)))).toBe('NHCX-1007')
  expect(codeOf(await verify(sandbox, token, verifyBody(txnId), { process: 'Discharge' }))).toBe('NHCX-1005')
  const both = await Promise.all([verify(sandbox, token, verifyBody(txnId)), verify(sandbox, token, verifyBody(txnId))])
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 400])
  const late = txnOf(await init(sandbox, token, initBody(person.abha)))
  clock.now += 600_000
  expect(codeOf(await verify(sandbox, token, verifyBody(late)))).toBe('NHCX-1007')
})

test('a refresh token gives one new pair, for 15 days from then', async () => {
  const { sandbox, token, person, clock } = await desk()
  const { body } = await verify(sandbox, token, verifyBody(txnOf(await init(sandbox, token, initBody(person.abha)))))
  const first = body['refreshToken'] as string
  clock.now += 10 * 86_400_000
  const session = await accessToken(sandbox)
  const other = await accessToken(sandbox, { client: OTHER_CLIENT })
  for (const wrong of [refresh(sandbox, other, first), refresh(sandbox, session, body['token'] as string), refresh(sandbox, session, first, { 'R-token': first }), refresh(sandbox, session, first, { payerid: '1000004957@hcx' })]) expect((await wrong).status).toBe(401)
  expect(codeOf(await refresh(sandbox, session, first, { process: undefined }))).toBe('NHCX-1005')
  const both = await Promise.all([refresh(sandbox, session, first, { process: 'Discharge' }), refresh(sandbox, session, first, { process: 'Discharge' })])
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 401])
  const next = both.find(({ status }) => status === 200)!.body
  expect(next).toEqual({ token: expect.any(String), refreshToken: expect.any(String), expiresIn: 1800, refreshExpiresIn: 1_296_000 })
  expect(await provenBy(sandbox, next['token'] as string)).toMatchObject({ process: 'Discharge', capturedAt: START })
  clock.now += 15 * 86_400_000
  expect((await refresh(sandbox, await accessToken(sandbox), next['refreshToken'] as string)).status).toBe(401)
})

test('a face: pending, complete, verified', async () => {
  const { sandbox, token, person } = await desk()
  const wrong = [{ 'REQUEST-ID': undefined }, { 'REQUEST-ID': 'x' }, { TIMESTAMP: undefined }, { TIMESTAMP: 'today' }]
  expect(await Promise.all(wrong.map(async (given) => codeOf(await initFace(sandbox, token, undefined, given))))).toEqual(Array<string>(4).fill('NHCX-1005'))
  expect(codeOf(await initFace(sandbox, token, { scope: ['face-auth'] }))).toBe('NHCX-1007')
  const begun = await initFace(sandbox, token, undefined, { process: undefined, payerid: undefined })
  const txnId = txnOf(begun)
  expect(begun).toEqual({ status: 200, body: { txnId } })
  expect(codeOf(await capture(sandbox, token, randomUUID()))).toBe('NHCX-1007')
  expect(codeOf(await verifyFace(sandbox, token, faceBody(txnId, sealAadhaar(person.aadhaar), person.mobile)))).toBe('NHCX-1007')
  expect((await capture(sandbox, token, txnId)).body).toEqual({ status: 'PENDING', message: 'Awaiting PID capture' })
  expect((await capture(sandbox, token, txnId)).body).toEqual({ status: 'COMPLETE', message: 'PID capture successful' })
  for (const [aadhaar, mobile] of [[person.aadhaar, person.mobile], [sealAadhaar(person.aadhaar, 'sha256'), person.mobile], [sealAadhaar('999900000000'), person.mobile], [sealAadhaar(person.aadhaar), '6990000000']] as const) {
    expect(codeOf(await verifyFace(sandbox, token, faceBody(txnId, aadhaar, mobile)))).toBe('NHCX-1007')
  }
  const { status, body } = await verifyFace(sandbox, token, faceBody(txnId, sealAadhaar(person.aadhaar), person.mobile))
  expect([status, body]).toEqual([200, {
    txnId, message: 'Face verified successfully', tokens: { token: expect.any(String), refreshToken: expect.any(String), expiresIn: '1800', refreshExpiresIn: '1296000' },
    ABHAProfile: { ABHANumber: person.abha, preferredAddress: `${person.abha.replaceAll('-', '')}@sbx`, abhaStatus: 'ACTIVE' },
  }])
  expect(await provenBy(sandbox, (body['tokens'] as { token: string }).token)).toMatchObject({ mode: 'FACE_AUTH', process: 'Preauth' })
})

test('the control plane looks into the telephone, and has the key', async () => {
  const { sandbox, token } = await desk()
  const lever = async (txnId: string, outcome: string): Promise<number> => (await sandbox.fetch(new Request(`http://localhost/__sandbox/nhcx/face-captures/${txnId}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ outcome }) }))).status
  expect(await lever(randomUUID(), 'captured')).toBe(404)
  const [seen, missed] = [txnOf(await initFace(sandbox, token)), txnOf(await initFace(sandbox, token))]
  expect(await lever(seen, 'captured')).toBe(200)
  expect((await capture(sandbox, token, seen)).body['status']).toBe('COMPLETE')
  expect(await lever(seen, 'failed')).toBe(409)
  expect(await lever(missed, 'failed')).toBe(200)
  for (const _ of [1, 2, 3]) expect((await capture(sandbox, token, missed)).body['status']).toBe('PENDING')
  expect((await get(sandbox, '/__sandbox/nhcx/aadhaar-key')).body).toEqual({ publicKey: expect.stringMatching(/^MII/), encryptionAlgorithm: 'RSA/ECB/OAEPWithSHA-1AndMGF1Padding' })
})
