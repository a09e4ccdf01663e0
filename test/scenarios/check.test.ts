import { describe, expect, test } from 'vitest'
import { isAuthenticated, verifyMobileOtp } from '../../functions/hpr/registration/operations.ts'
import { checker } from '../../scenarios/kit/check.ts'
import { codeOf, describe as describeExchange } from '../../scenarios/kit/exchange.ts'
import { pick, pickEach, pickText, withValue } from '../../scenarios/kit/pick.ts'
import { exchangeOf, refusal } from './exchanges.ts'

describe('the code a client has to read', () => {
  test('is details[0].code of the registry, never the outer one', () => {
    expect(codeOf('hpr', 422, refusal('HIS-1013').answer)).toBe('HIS-1013')
    expect(codeOf('hpr', 422, { code: 'HIS-1013', message: 'Incorrect OTP entered.' })).toBe('')
    expect(codeOf('hpr', 401, { code: '900901', message: 'Invalid Credentials' })).toBe('900901')
    expect(codeOf('gateway', 400, { error: { code: 'ABDM-9999', message: 'x' } })).toBe('ABDM-9999')
    expect(codeOf('hpr', 200, refusal('HIS-1013').answer)).toBe('')
  })
})

describe('a checker', () => {
  const wrong = exchangeOf(verifyMobileOtp, { body: { txnId: 'a', otp: '123456' }, ...refusal('HIS-1013', 'Incorrect OTP entered.') })
  const accepted = exchangeOf(verifyMobileOtp, { body: { txnId: 'a', otp: '123456' }, answer: { txnId: 'b', mobileNumber: null } })

  test('says what differs first, with its exchange', () => {
    const { check, findings } = checker()
    check.guard('a wrong OTP is refused', [wrong, accepted], { codes: ['HIS-1013'] })
    expect(findings.checks).toEqual([{
      sentence: 'a wrong OTP is refused', kind: 'guard', outcome: 'differs', wanted: 'refused with HIS-1013', saw: '200, {"txnId":"b","mobileNumber":null}', exchange: accepted.id, requestId: accepted.requestId,
    }])
  })

  test('does not hold a guard by a refusal without a code, nor by another code', () => {
    const { check, findings } = checker()
    check.guard('flat', [exchangeOf(verifyMobileOtp, { body: {}, status: 422, answer: { code: 'HIS-1013', message: 'flat' } })], { codes: ['HIS-1013'] })
    check.guard('any code', [exchangeOf(verifyMobileOtp, { body: {}, status: 500, answer: 'Internal Server Error' })])
    check.guard('another', [wrong], { codes: ['HIS-1060'] })
    check.guard('nobody tried', [])
    expect(findings.checks.map(({ outcome }) => outcome)).toEqual(['differs', 'differs', 'differs', 'not-seen'])
  })

  test('tells apart what is wrong and what is not there', () => {
    const { check, findings } = checker()
    check.some('one', [], () => true, { wanted: 'anything' })
    check.every('all', [], () => true, { wanted: 'anything' })
    check.equal('a value', undefined, 'a', 'a')
    check.fits('a form', accepted, 'abc', (value) => value === 'abc', 'abc')
    check.human('a sight', [{ step: 's', journey: 'j', by: 'absent', saw: '', done: false, at: 0 }], () => true, 'a sight')
    expect(findings.checks.map(({ outcome }) => outcome)).toEqual(['not-seen', 'not-seen', 'not-seen', 'held', 'not-seen'])
  })

  test('prints no secret', () => {
    const { check, findings } = checker()
    check.equal('a mobile', accepted, '9812345678', '9812345679')
    check.some('a token', [exchangeOf(isAuthenticated, { answer: { token: 'eyJhbGciOiJSUzUxMiJ9.eyJzdWIiOiJ4In0.c2ln', otp: '123456' } })], () => false, { wanted: 'another' })
    expect(JSON.stringify(findings.checks)).not.toMatch(/98123|eyJ|123456/)
  })
})

describe('pick', () => {
  test('never throws, whatever came over the wire', () => {
    expect(pick(undefined, 'a.b')).toBeUndefined()
    expect(pick('text', 'details[0].code')).toBeUndefined()
    expect(pickText({ a: [{ b: 1 }] }, 'a[0].b')).toBe('1')
    expect(pickEach({ a: [{ b: [{ c: 1 }, { c: 2 }] }, {}] }, 'a[].b[].c')).toEqual([1, 2])
  })

  test('changes a copy, and takes a key out', () => {
    const before = { a: [{ b: 1 }, { b: 2 }], c: { d: 1 } }
    expect(withValue(before, 'a[].b', '')).toEqual({ a: [{ b: '' }, { b: 2 }], c: { d: 1 } })
    expect(withValue(before, 'c.d', undefined)).toEqual({ a: [{ b: 1 }, { b: 2 }], c: {} })
    expect(before).toEqual({ a: [{ b: 1 }, { b: 2 }], c: { d: 1 } })
  })
})

test('an exchange is told in a line', () => {
  expect(describeExchange(exchangeOf(isAuthenticated, refusal('HIS-1026', 'Transaction not found.')))).toBe('422, HIS-1026, "Transaction not found."')
  expect(describeExchange(exchangeOf(isAuthenticated, { answer: true }))).toBe('200, true')
  expect(describeExchange({ ...exchangeOf(isAuthenticated, {}), broken: 'fetch failed: connect ECONNREFUSED' })).toBe('no answer (fetch failed: connect ECONNREFUSED)')
})
