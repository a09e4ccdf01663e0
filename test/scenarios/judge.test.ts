import { describe, expect, test } from 'vitest'
import { fetchProfessionalInfo, registerProfessional } from '../../functions/hpr/professional/operations.ts'
import { createHpId, generateMobileOtp, isAuthenticated, verifyMobileOtp, verifyOtp } from '../../functions/hpr/registration/operations.ts'
import { hprCases } from '../../scenarios/cases/m4/hpr/cases.ts'
import { checker } from '../../scenarios/kit/check.ts'
import { seenOf } from '../../scenarios/kit/seen.ts'
import type { Check, Exchange } from '../../scenarios/record.ts'
import { exchangeOf, refusal } from './exchanges.ts'

/** A judge over traffic of somebody else: no drive, no probes, no control plane. */
function judge(id: string, exchanges: Exchange[]): Record<string, Check['outcome']> {
  const { check, findings } = checker()
  hprCases.find(({ key }) => key === `M4:${id}`)!.judge(seenOf(exchanges, []), check)
  return Object.fromEntries(findings.checks.map(({ sentence, outcome }) => [sentence, outcome]))
}

test('no judge throws, whatever the answers are', () => {
  const strange = [undefined, null, '', 'text', 0, [], [[]], {}, { body: null }, { practitioners: [[null]] }, { documentList: [1] }, { practitioners: 'x' }]
  for (const { key } of hprCases) {
    const id = key.slice(3)
    expect(() => judge(id, []), key).not.toThrow()
    const operations = [isAuthenticated, verifyOtp, generateMobileOtp, verifyMobileOtp, createHpId, registerProfessional, fetchProfessionalInfo]
    const traffic = operations.flatMap((operation) => strange.flatMap((answer) => [200, 422, 500].map((status) => exchangeOf(operation, { body: answer, answer, status }))))
    expect(() => judge(id, traffic), key).not.toThrow()
  }
})

describe('HPR-007', () => {
  const poll = (txnId: string, answer: unknown) => exchangeOf(isAuthenticated, { body: { txnId }, answer })

  test('wants false before true on one txnId', () => {
    expect(judge('HPR-007', [poll('a', false), poll('b', true)])).toMatchObject({ 'isAuthenticated answers true after it, on the same txnId': 'differs' })
    expect(judge('HPR-007', [poll('a', false), poll('a', true)])).toMatchObject({ 'isAuthenticated answers true after it, on the same txnId': 'held' })
  })

  test('asks verifyOTP to wait only where isAuthenticated was asked first', () => {
    const sentence = 'verifyOTP before the page is finished is refused'
    const early = exchangeOf(verifyOtp, { body: { txnId: 'a' }, answer: { txnId: 'a2' } })
    expect(judge('HPR-007', [early])[sentence]).toBe('not-seen')
    expect(judge('HPR-007', [poll('a', false), early])[sentence]).toBe('differs')
    expect(judge('HPR-007', [poll('a', false), poll('a', true), early])[sentence]).toBe('not-seen')
  })
})

describe('HPR-008', () => {
  const send = (txnId: string, next: string, atMs: number, more = {}) => exchangeOf(generateMobileOtp, { body: { txnId, mobile: '9812345678' }, answer: { txnId: next, mobileNumber: null }, atMs, ...more })

  test('reads the wait off the timestamps, along the rotating txnId', () => {
    const sent = [send('a', 'b', 0), send('b', 'c', 30_000, refusal('HIS-1023')), send('b', 'c', 61_000), send('c', 'd', 122_000), send('d', 'e', 183_000, refusal('HIS-1023'))]
    expect(judge('HPR-008', sent)).toEqual({ 'generateMobileOTP sends an OTP': 'held', 'a resend within 60 seconds is refused': 'held', 'a resend after 60 seconds is sent': 'held', 'a third resend is refused': 'held' })
    expect(judge('HPR-008', [send('a', 'b', 0), send('b', 'c', 30_000)])).toMatchObject({ 'a resend within 60 seconds is refused': 'differs' })
    expect(judge('HPR-008', [send('a', 'b', 0), send('b', 'c', 61_000), send('c', 'd', 122_000), send('d', 'e', 183_000)])).toMatchObject({ 'a third resend is refused': 'differs' })
  })
})

describe('HPR-011', () => {
  const sealed = 'A'.repeat(344)
  const attempt = (otp: string, more = {}) => exchangeOf(verifyMobileOtp, { body: { txnId: 'a', otp }, sent: { txnId: 'a', otp: sealed }, answer: { txnId: 'b', mobileNumber: null }, ...more })

  test('takes the last OTP tried for the right one', () => {
    expect(judge('HPR-011', [attempt('111111', refusal('HIS-1013')), attempt('222222')])).toMatchObject({ 'a wrong OTP is refused': 'held', 'an OTP that was used is refused': 'not-seen' })
    expect(judge('HPR-011', [attempt('111111'), attempt('222222')])).toMatchObject({ 'a wrong OTP is refused': 'differs' })
    expect(judge('HPR-011', [attempt('222222'), attempt('222222')])).toMatchObject({ 'a wrong OTP is refused': 'not-seen', 'an OTP that was used is refused': 'differs' })
  })

  test('tells an OTP in plain by what went over the wire', () => {
    const plain = exchangeOf(verifyMobileOtp, { body: { txnId: 'a', otp: '222222' }, answer: { txnId: 'b' } })
    expect(judge('HPR-011', [plain])).toMatchObject({ 'an OTP sent unencrypted is refused': 'differs' })
  })
})

describe('field rows', () => {
  const submitted = (practitioner: unknown, more = {}) => exchangeOf(registerProfessional, { body: { hprToken: 't', practitioner }, answer: { referenceNumber: 'r', status: 'true', message: 'ok', error: null, hprId: '71-1234-1234-1234' }, ...more })
  const carries = 'an accepted register call carries salutation, with a right value'
  const refused = 'register without salutation is refused'
  const salutation = (value: string) => ({ personalInformation: { salutation: value } })

  test('an accepted call without the field fails both checks', () => {
    expect(judge('HPR-026', [submitted(salutation(''))])).toEqual({ [carries]: 'differs', [refused]: 'differs' })
    expect(judge('HPR-026', [submitted({})])).toEqual({ [carries]: 'differs', [refused]: 'differs' })
  })

  test('a 200 that says status false is not accepted', () => {
    const failed = submitted(salutation('1'), { answer: { status: 'false', error: { personalInformation: { salutation: 'x' } }, hprId: '71-1234-1234-1234' } })
    expect(judge('HPR-026', [failed])).toMatchObject({ [carries]: 'not-seen' })
  })

  test('the envelope of NHA\'s documents is accepted', () => {
    const wrapped = submitted(salutation('1'), { answer: { headers: {}, body: { referenceNumber: 'r', status: 'true', message: 'ok', error: null, hprId: '71-1234-1234-1234' }, statusCode: 'OK', statusCodeValue: 200 } })
    expect(judge('HPR-026', [wrapped])).toMatchObject({ [carries]: 'held' })
  })

  test('a refusal for the token, for being the second, or of another field proves nothing of this one', () => {
    const elsewhere = { status: 422, answer: { code: 'HIS-422', message: 'x', details: [{ code: 'HIS-1070', message: 'Required field is empty.', attribute: 'practitioner.officialMobile' }] } }
    for (const more of [refusal('HIS-1119'), refusal('HIS-5005'), elsewhere]) expect(judge('HPR-026', [submitted(salutation('1')), submitted(salutation(''), more)])).toEqual({ [carries]: 'held', [refused]: 'not-seen' })
    expect(judge('HPR-026', [submitted(salutation('1')), submitted(salutation(''), refusal('HIS-1070'))])).toEqual({ [carries]: 'held', [refused]: 'held' })
  })
})
