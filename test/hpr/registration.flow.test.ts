import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LINK_MS, answerAuthenticated, checkAccount, fetchKyc, matchMobile, openLink, sendMobileOtp, suggestUsernames, verifyMobileOtp } from '../../functions/hpr/registration/flow.ts'
import { BLOCKED_MS, blockedUntil } from '../../functions/hpr/registration/otp.ts'
import type { Registration } from '../../functions/hpr/registration/state.ts'
import { livesUntil } from '../../functions/hpr/registration/state.ts'
import { usernameOf, usernamesAfter } from '../../functions/hpr/registration/usernames.ts'
import { NOW, anAccount, anotherThan, contextAt } from '../support/hpr.ts'
import { AADHAAR_MOBILE, OTHER_MOBILE, aKyc, aSentOtp, identified, verified } from '../support/registration.ts'

const at = (ms = 0, choices: Record<string, string> = {}, otp?: string) => contextAt(NOW + ms, choices, otp)
const MINUTE = 60_000
const take = <T>(from: Generator<T>, count: number): T[] => Array.from({ length: count }, () => from.next().value as T)
const linked: Registration = { stage: 'linked', page: { expiresAt: NOW + LINK_MS, captcha: '482916' } }
const waiting: Registration = { stage: 'aadhaarOtpSent', kyc: aKyc(), otp: aSentOtp({ to: AADHAAR_MOBILE }), page: linked.page }
const authenticated: Registration = { stage: 'authenticated', kyc: aKyc() }
const created = { ...verified(), stage: 'created', hprIdNumber: '71-1111-2222-3333' } as Registration

describe('before the person is authenticated', () => {
  test.each([['linked', linked], ['aadhaarOtpSent', waiting]])('%s: every later step is refused and changes nothing', (_, txn) => {
    const refused = { state: txn, reply: { refusal: 'HIS-2099', rule: 'The person has not finished with Aadhaar' }, effects: [] }
    expect(fetchKyc(txn, 'id', at())).toEqual(refused)
    expect(checkAccount(txn, undefined, at())).toEqual(refused)
    expect(matchMobile(txn, { mobileNumber: AADHAAR_MOBILE })).toEqual(refused)
    expect(sendMobileOtp(txn, { mobile: OTHER_MOBILE }, at())).toEqual(refused)
    expect(verifyMobileOtp(txn, { otp: '123456' }, at())).toEqual(refused)
    expect(suggestUsernames(txn, ['meera1'])).toEqual(refused)
    expect(answerAuthenticated(txn).reply).toEqual({ answer: false })
  })

  test('authenticated, but verifyOTP not called: the same code, another rule', () => {
    expect(matchMobile(authenticated, { mobileNumber: AADHAAR_MOBILE }).reply).toEqual({ refusal: 'HIS-2099', rule: 'The person is authenticated; verifyOTP was not called yet' })
    expect(answerAuthenticated(authenticated).reply).toEqual({ answer: true })
  })

  test('a transaction without a page is not known to the Aadhaar service', () => {
    expect(fetchKyc({ ...waiting, page: undefined }, 'the-id', at()).reply).toMatchObject({ refusal: 'HIS-500', text: 'Failed to retrieve aadhaar transaction details for txnID - the-id' })
  })
})

describe('generateLink', () => {
  test.each([[[], 'NHPR', 'scopes'], [['nhpr'], 'NHPR', 'scopes'], [['nhpr-register'], 'nhpr', 'source']])('%j %s is refused at %s', (scopes, source, field) => {
    const { state, reply } = openLink({ scopes, source, url: 'u' }, at())
    expect(state).toBeUndefined()
    expect(reply).toMatchObject({ refusal: 'HIS-1059', field })
  })

  test('opens a page for five minutes', () => {
    const { state, reply, effects } = openLink({ scopes: ['nhpr-register'], source: 'NHPR', url: 'http://x' }, at())
    expect(reply).toEqual({ answer: { status: 'URL GENERATED', txnId: expect.stringMatching(/^[0-9a-f-]{36}$/), url: 'http://x' } })
    expect(state).toEqual({ stage: 'linked', page: { expiresAt: NOW + 5 * MINUTE, captcha: expect.stringMatching(/^\d{6}$/) } })
    expect(effects).toEqual([])
  })
})

describe('verifyOTP', () => {
  test('gives the details flat, and again when asked again', () => {
    const { state, reply } = fetchKyc(authenticated, 'id', at())
    expect(reply).toEqual({
      answer: {
        txnId: expect.any(String), mobileNumber: null, photo: 'PORTRAIT', gender: 'F', name: 'Meera Kulkarni', email: null, pincode: '411036', birthdate: '04-05-1989', careOf: '', house: '12',
        street: 'Karve Road', landmark: null, locality: 'Kothrud', villageTownCity: 'Pune City', subDist: null, district: 'Pune', state: 'Maharashtra', postOffice: 'Kothrud', address: '12, Karve Road, Kothrud, Pune 411036',
      },
    })
    expect(state).toEqual({ ...authenticated, stage: 'identified' })
    expect(fetchKyc(state, 'id', at())).toEqual({ state, reply, effects: [] })
  })

  test('gives them nested, under the id that was sent, by variant', () => {
    expect(fetchKyc(authenticated, 'sent-id', at(0, { 'hpr.verify-otp-shape': 'nested' })).reply).toEqual({
      answer: {
        txnId: 'sent-id', mobileNumber: '******4567', photo: 'PORTRAIT', name: 'Meera Kulkarni', gender: 'F', dob: '1989-05-04',
        address: { house: '12', street: 'Karve Road', district: 'Pune', state: 'Maharashtra', pincode: '411036' },
      },
    })
  })
})

describe('checkHpIdAccountExist', () => {
  test('no account: 200 with empty strings and zeros', () => {
    expect(checkAccount(identified(), undefined, at()).reply).toEqual({
      answer: {
        token: '', hprIdNumber: '', categoryId: 0, subCategoryId: 0, txnId: expect.any(String), name: 'Meera Kulkarni', gender: 'F', yearOfBirth: '1989', monthOfBirth: '5', dayOfBirth: '4',
        firstName: 'Meera', middleName: '', lastName: 'Kulkarni', stateCode: '27', districtCode: '490', stateName: 'Maharashtra', districtName: 'Pune', address: '12, Karve Road, Kothrud, Pune 411036',
        pincode: '411036', profilePhoto: 'PORTRAIT', mobile: AADHAAR_MOBILE, hprId: '', new: true,
      },
    })
  })

  test('an account: its numbers and a token that names it', () => {
    const account = anAccount()
    expect(checkAccount(identified(), { account, token: 'NAMES', photo: '' }, at()).reply).toMatchObject({
      answer: { token: 'NAMES', hprIdNumber: '71-2665-5777-2713', hprId: 'meera.kulkarni@hpr.abdm', categoryId: 1, subCategoryId: 3, mobile: null, profilePhoto: 'PORTRAIT', new: false },
    })
  })
})

describe('mobile', () => {
  test.each(['', '123', '5991234567', '69912345678', 'abcdefghij'])('%j is no mobile, to match or to send to', (mobile) => {
    expect(matchMobile(identified(), { mobileNumber: mobile }).reply).toMatchObject({ refusal: 'HIS-1011', field: 'mobileNumber' })
    expect(sendMobileOtp(identified(), { mobile }, at()).reply).toMatchObject({ refusal: 'HIS-1011', field: 'mobile' })
  })

  test('another than the Aadhaar-linked one is answered false and changes nothing', () => {
    const txn = identified()
    expect(matchMobile(txn, { mobileNumber: OTHER_MOBILE })).toEqual({ state: txn, reply: { answer: { verified: false, errorCode: null, reason: null, uidaiToken: null } }, effects: [] })
  })

  test('the Aadhaar-linked one needs no OTP, and voids one that was sent', () => {
    const sent = sendMobileOtp(identified(), { mobile: AADHAAR_MOBILE }, at()).state
    const { state, reply } = matchMobile(sent, { mobileNumber: AADHAAR_MOBILE })
    expect(reply).toEqual({ answer: { verified: true, errorCode: null, reason: null, uidaiToken: null } })
    expect(state).toMatchObject({ stage: 'mobileVerified', mobile: AADHAAR_MOBILE, by: 'aadhaar' })
    expect(verifyMobileOtp(state, { otp: '123456' }, at()).reply).toMatchObject({ refusal: 'HIS-1060' })
  })

  test('no OTP can be verified where none was sent', () => {
    expect(verifyMobileOtp(identified(), { otp: '123456' }, at()).reply).toMatchObject({ refusal: 'HIS-1006', field: 'otp' })
  })

  test('a miss is counted, and the count outlives the right OTP and the next one', () => {
    const sent = sendMobileOtp(identified(), { mobile: OTHER_MOBILE }, at()).state
    const missed = verifyMobileOtp(sent, { otp: '000000' }, at())
    expect(missed.reply).toMatchObject({ refusal: 'HIS-1013', field: 'otp' })
    const right = verifyMobileOtp(missed.state, { otp: '123456' }, at())
    expect(right.reply).toEqual({ answer: { txnId: expect.any(String), mobileNumber: null } })
    expect(right.state).toMatchObject({ stage: 'mobileVerified', mobile: OTHER_MOBILE, by: 'otp', mobileOtp: { wrong: 1, used: true } })
    expect(verifyMobileOtp(right.state, { otp: '123456' }, at()).reply).toMatchObject({ refusal: 'HIS-1060' })
    expect(sendMobileOtp(right.state, { mobile: OTHER_MOBILE }, at(MINUTE)).state).toMatchObject({ stage: 'mobileVerified', mobileOtp: { wrong: 1, resends: 1, used: false } })
  })

  test.each(['3', '5', '10'])('%s wrong OTPs close the transaction to the right one, and to a new one', (max) => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^[0-9]{6}$/).filter((otp) => otp !== '123456'), { minLength: Number(max), maxLength: Number(max) + 3 }), (wrong) => {
      const choices = { 'hpr.wrong-otps-max': max }
      const sent = sendMobileOtp(identified(), { mobile: OTHER_MOBILE }, at()).state
      const closed = wrong.reduce<Registration>((txn, otp) => verifyMobileOtp(txn, { otp }, at(0, choices)).state, sent)
      expect(verifyMobileOtp(closed, { otp: '123456' }, at(0, choices)).reply).toMatchObject({ refusal: 'HIS-1041', field: 'otp' })
      expect(sendMobileOtp(closed, { mobile: OTHER_MOBILE }, at(MINUTE, choices)).reply).toMatchObject({ refusal: 'HIS-1041' })
    }), { numRuns: 20 })
  })

  test('an OTP is good for ten minutes', () => {
    const sent = sendMobileOtp(identified(), { mobile: OTHER_MOBILE }, at()).state
    expect(verifyMobileOtp(sent, { otp: '123456' }, at(10 * MINUTE)).reply).toMatchObject({ refusal: 'HIS-1060' })
    expect(verifyMobileOtp(sent, { otp: '123456' }, at(10 * MINUTE - 1)).reply).toHaveProperty('answer')
  })

  test('HPR-008: again after 60 s, twice, then none for 30 minutes, whatever the mobile', () => {
    const send = (txn: Registration, ms: number, mobile = OTHER_MOBILE) => sendMobileOtp(txn, { mobile }, at(ms))
    const first = send(identified(), 0).state
    expect(send(first, MINUTE - 1)).toEqual({ state: first, reply: { refusal: 'HIS-1023', field: 'mobile', rule: 'The next OTP can be sent in 1 s' }, effects: [] })
    expect(send(first, MINUTE - 1, AADHAAR_MOBILE).reply).toMatchObject({ refusal: 'HIS-1023' })
    const third = send(send(first, MINUTE).state, 2 * MINUTE).state
    expect(blockedUntil((third as { mobileOtp?: ReturnType<typeof aSentOtp> }).mobileOtp)).toBe(NOW + 2 * MINUTE + BLOCKED_MS)
    expect(send(third, 3 * MINUTE).reply).toMatchObject({ refusal: 'HIS-1023', rule: 'Two resends were used; the next OTP can be sent in 29 min' })
    expect(send(third, 32 * MINUTE - 1).reply).toMatchObject({ refusal: 'HIS-1023' })
    const anew = send(third, 32 * MINUTE)
    expect(anew.state).toMatchObject({ mobileOtp: { resends: 0 } })
    expect(livesUntil(third, NOW + 2 * MINUTE), 'the transaction outlives the block').toBeGreaterThan(NOW + 32 * MINUTE)
  })

  test('after a resend only the newest OTP is right', () => {
    const first = sendMobileOtp(identified(), { mobile: OTHER_MOBILE }, at(0, {}, '111111')).state
    const second = sendMobileOtp(first, { mobile: OTHER_MOBILE }, at(MINUTE, {}, '222222'))
    expect(second.effects).toMatchObject([{ effect: 'message', channel: 'sms', to: OTHER_MOBILE, purpose: 'mobile-otp', otp: '222222', txnId: (second.reply as { answer: { txnId: string } }).answer.txnId }])
    expect(verifyMobileOtp(second.state, { otp: '111111' }, at(MINUTE)).reply).toMatchObject({ refusal: 'HIS-1013' })
    expect(verifyMobileOtp(second.state, { otp: '222222' }, at(MINUTE)).reply).toHaveProperty('answer')
  })

  test('a state holds no OTP in clear', () => {
    fc.assert(fc.property(fc.stringMatching(/^[1-9][0-9]{5}$/), (otp) => {
      const { state } = sendMobileOtp(identified({ kyc: aKyc({ mobile: '6990000000' }) }), { mobile: '6990000000' }, contextAt(0, {}, otp))
      expect(JSON.stringify({ ...state, kyc: undefined, mobileOtp: { ...(state as { mobileOtp: object }).mobileOtp, sentAt: 0, expiresAt: 0 } })).not.toContain(otp)
    }))
    expect(anotherThan('111111')).not.toBe('111111')
  })
})

describe('after the HPID stands', () => {
  test('no step leads back', () => {
    expect(sendMobileOtp(created, { mobile: OTHER_MOBILE }, at()).reply).toMatchObject({ refusal: 'HIS-3021' })
    expect(verifyMobileOtp(created, { otp: '123456' }, at()).reply).toMatchObject({ refusal: 'HIS-1060' })
    expect(matchMobile(created, { mobileNumber: AADHAAR_MOBILE }).state).toBe(created)
    expect(fetchKyc(created, 'id', at()).state).toBe(created)
  })
})

describe('usernames', () => {
  test('none is suggested until a mobile is verified', () => {
    expect(suggestUsernames(identified(), ['meera1']).reply).toMatchObject({ refusal: 'HIS-1068' })
    expect(suggestUsernames(verified(), ['meera1']).reply).toEqual({ answer: ['meera1'] })
  })

  test('are made as in the sample', () => {
    expect(take(usernamesAfter({ firstName: 'Test', lastName: 'Kumar', dateOfBirth: '1993-08-12' }), 8)).toEqual(['test1993', 'test1', 'kumar1993', 'test.kumar', 'testk1993', 'test2', 'kumar2', 'test.kumar2'])
  })

  test('fit the form whatever the name, five at least, none twice', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (firstName, lastName) => {
      const usernames = take(usernamesAfter({ firstName, lastName, dateOfBirth: '1990-01-01' }), 50)
      expect(new Set(usernames).size).toBe(50)
      for (const username of usernames) expect(usernameOf(username), username).toBe(username)
    }))
  })

  test.each([['ab', undefined], ['.ab', undefined], ['Anuj', undefined], ['a b c', undefined], ['anuj@hpr.ndhm', undefined], ['71266557772713', undefined], ['anuj', 'anuj'], ['anuj.1990@hpr.abdm', 'anuj.1990']])('%s is %s', (hprId, username) => {
    expect(usernameOf(hprId)).toBe(username)
  })
})
