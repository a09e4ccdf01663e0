import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Face, FingerOrIris } from '../../functions/nhcx/biometric/flow.ts'
import { askCapture, completeAuth, completeFace } from '../../functions/nhcx/biometric/flow.ts'
import { readPid, wadhOf } from '../../functions/nhcx/biometric/pid.ts'
import { pidOf } from '../support/biometric.ts'

const purpose = { process: 'Preauth', payer: '1518@hcx' } as const
const initiated: FingerOrIris = { stage: 'initiated', mode: 'FINGERPRINT', abha: '91123456781234', purpose }
const captured = { captured: true } as const
const failed = { captured: false, code: 'NHCX-1007', rule: 'no finger' } as const

test('the hash is UIDAI\'s over version, authentication, rc, lr, de and pfr', () => {
  // Known from public e-KYC clients: SHA-256 of 2.5FYNNN.
  expect(wadhOf('FINGERPRINT', 'N')).toBe('E0jzJ/P8UopUHAieZn8CKqS4WPMi5ZSYXgfnlfkWjrc=')
})

test('a PID block is refused for what can be told of it', () => {
  const code = (pid: string, mode: 'FINGERPRINT' | 'IRIS' = 'FINGERPRINT'): string | true => ((capture) => capture.captured || capture.code)(readPid(pid, mode))
  expect(['', 'PID', '<PidData/>', '<Resp errCode="0"/>', pidOf({ errCode: '720' })].map((pid) => code(pid))).toEqual(Array<string>(5).fill('NHCX-1007'))
  expect(code(pidOf({ wadh: wadhOf('FINGERPRINT', 'N') }))).toBe('K-547')
  expect(code(pidOf({ wadh: 'other' }))).toBe('K-547')
  expect(code(pidOf(), 'IRIS')).toBe('K-547')
  expect(code(pidOf({ wadh: wadhOf('FINGERPRINT', 'Y', '2.1') }))).toBe(true)
  expect(code(Buffer.from(pidOf()).toString('base64'))).toBe(true)
  expect(code(pidOf().replace(/ wadh="[^"]*"/, ''))).toBe(true)
})

test('any text is read without a fault', () => {
  fc.assert(fc.property(fc.string({ maxLength: 200 }), (pid) => void expect(readPid(pid, 'IRIS').captured).toBe(false)))
})

test('a transaction serves one capture: what failed or is verified stays so', () => {
  const outcomes = fc.array(fc.constantFrom(captured, failed), { minLength: 1, maxLength: 5 })
  fc.assert(fc.property(outcomes, (captures) => {
    const [first] = captures
    const last = captures.reduce<FingerOrIris>((state, capture) => completeAuth(state, 'FINGERPRINT', purpose, capture).state!, initiated)
    expect(last).toEqual({ stage: first!.captured ? 'verified' : 'failed' })
    expect(completeAuth(last, 'FINGERPRINT', purpose, captured).reply).toMatchObject({ refusal: 'NHCX-1007', field: 'txnId' })
  }))
})

test('mode, process and payer are those of init, and a mistake in them costs nothing', () => {
  for (const [mode, other, refusal, field] of [['IRIS', purpose, 'NHCX-1007', 'authMode'], ['FINGERPRINT', { ...purpose, process: 'Discharge' }, 'NHCX-1005', 'process'], ['FINGERPRINT', { ...purpose, payer: '1@hcx' }, 'NHCX-1005', 'payerid']] as const) {
    const { state, reply } = completeAuth(initiated, mode, other, captured)
    expect([state, reply]).toEqual([initiated, expect.objectContaining({ refusal, field })])
  }
})

test('a face is pending once, then complete; one that failed stays pending', () => {
  const told = (state: Face): [Face, string] => ((outcome) => [outcome.state!, 'answer' in outcome.reply ? outcome.reply.answer.status : outcome.reply.refusal])(askCapture(state))
  const [asked, first] = told({ stage: 'awaiting', asked: 0 })
  const [done, second] = told(asked)
  expect([first, second, told(done)[1], told({ stage: 'failed' })[1], told({ stage: 'verified' })[1]]).toEqual(['PENDING', 'COMPLETE', 'COMPLETE', 'PENDING', 'NHCX-1007'])
})

test('a face that was not captured verifies nobody', () => {
  const holder = { abha: '91123456781234', mobile: '6990000001' } as Parameters<typeof completeFace>[2]
  for (const state of [undefined, { stage: 'awaiting', asked: 1 }, { stage: 'failed' }, { stage: 'verified' }] as const) expect(completeFace(state, '999900000000', holder, '6990000001').reply).toMatchObject({ refusal: 'NHCX-1007', field: 'authData.face.txnId' })
  expect(completeFace({ stage: 'captured' }, '999900000000', holder, '6990000001').reply).toEqual({ answer: { abha: '91123456781234' } })
})
