import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { captchaSvg } from '../../functions/hpr/aadhaar-page/captcha.ts'
import type { NumberForm } from '../../functions/hpr/aadhaar-page/flow.ts'
import { enterNumber, enterOtp, refreshCaptcha, resendAadhaarOtp, stageOf } from '../../functions/hpr/aadhaar-page/flow.ts'
import { toHtml } from '../../functions/hpr/aadhaar-page/html.ts'
import { wordsOf } from '../../functions/hpr/aadhaar-page/page.ts'
import type { HisCode } from '../../functions/nhpr/refusals.ts'
import type { Registration } from '../../functions/hpr/registration/state.ts'
import { checkDigitOf } from '../../functions/people/verhoeff.ts'
import { NOW, contextAt } from '../support/hpr.ts'
import { AADHAAR_MOBILE, aKyc } from '../support/registration.ts'

const MINUTE = 60_000
const AADHAAR = `99994105705${checkDigitOf('99994105705')}`
const at = (ms = 0, otp?: string) => contextAt(NOW + ms, {}, otp)
const linked = { stage: 'linked', page: { expiresAt: NOW + 5 * MINUTE, captcha: '482916' } } as Registration
const form: NumberForm = { aadhaar: AADHAAR, consent: true, language: 'en', captcha: '482916' }
const enter = (given: Partial<NumberForm> = {}, txn = linked, ms = 0) => enterNumber(txn, { ...form, ...given }, aKyc(), at(ms))
const sent = enter().state

describe('the number', () => {
  test.each<[string, Partial<NumberForm>, HisCode, string]>([
    ['eleven digits', { aadhaar: AADHAAR.slice(0, 11) }, 'HIS-2001', 'Aadhaar is not valid'],
    ['a wrong check digit', { aadhaar: AADHAAR.slice(0, 11) + ((Number(AADHAAR[11]) + 1) % 10) }, 'HIS-2001', 'Aadhaar is not valid'],
    ['letters', { aadhaar: 'abcdefghijkl' }, 'HIS-2001', 'Aadhaar is not valid'],
    ['no consent', { consent: false }, 'HIS-1065', 'Consent required.'],
    ['a wrong captcha', { captcha: '482917' }, 'HIS-1066', 'Capcha verification failed : please enter valid Captch'],
    ['no captcha', { captcha: '' }, 'HIS-1066', 'Capcha verification failed : please enter valid Captch'],
  ])('%s is refused, in the words of the cases', (_, given, refusal, words) => {
    const turn = enter(given)
    expect(turn.reply).toMatchObject({ refusal })
    expect(turn.effects).toEqual([])
    expect(wordsOf(refusal)).toBe(words)
  })

  test('a captcha is good for one try, a slip in the number keeps it', () => {
    expect(enter({ captcha: '111111' }).state).not.toEqual(linked)
    expect(enter({ aadhaar: '1' }).state).toBe(linked)
    expect(refreshCaptcha(linked, at()).state).not.toEqual(linked)
  })

  test('that nobody holds is refused after the captcha', () => {
    expect(enterNumber(linked, form, undefined, at()).reply).toMatchObject({ refusal: 'HIS-2001', rule: 'Nobody in this world holds this number' })
    expect(enterNumber(linked, { ...form, captcha: '0' }, undefined, at()).reply).toMatchObject({ refusal: 'HIS-1066' })
  })

  test('sends one OTP to the Aadhaar-linked mobile and keeps the agreement with its time and language', () => {
    const turn = enter({ language: 'hi' }, linked, 1000)
    expect(turn.reply).toEqual({ answer: { stage: 'otp' } })
    expect(turn.effects).toMatchObject([{ channel: 'sms', to: AADHAAR_MOBILE, purpose: 'aadhaar-otp', otp: '123456' }])
    expect(turn.state).toMatchObject({ stage: 'aadhaarOtpSent', consent: { at: NOW + 1000, language: 'hi', version: expect.any(String) } })
    expect(JSON.stringify(turn.state)).not.toContain(AADHAAR)
    expect(enter({}, turn.state, 2000), 'sent twice').toEqual({ state: turn.state, reply: { answer: { stage: 'otp' } }, effects: [] })
  })
})

describe('the OTP', () => {
  test.each([['000000', 'HIS-1013'], ['12345', 'HIS-1013'], ['', 'HIS-1070']] as const)('%j is not valid', (otp, refusal) => {
    expect(enterOtp(sent, { otp }, at()).reply).toMatchObject({ refusal })
    expect(wordsOf(refusal)).toBe('Aadhaar OTP is not valid')
  })

  test('the third miss closes it to the right one', () => {
    const missed = [1, 2, 3].reduce<Registration>((txn) => enterOtp(txn, { otp: '000000' }, at()).state, sent)
    expect(enterOtp(missed, { otp: '123456' }, at()).reply).toMatchObject({ refusal: 'HIS-1041' })
    expect(resendAadhaarOtp(missed, at(MINUTE)).reply).toMatchObject({ refusal: 'HIS-1041' })
  })

  test('is sent again after 60 s, twice', () => {
    expect(resendAadhaarOtp(sent, at(MINUTE - 1)).reply).toMatchObject({ refusal: 'HIS-1023' })
    const second = resendAadhaarOtp(sent, at(MINUTE, '222222'))
    expect(second.effects).toMatchObject([{ to: AADHAAR_MOBILE, otp: '222222' }])
    const third = resendAadhaarOtp(second.state, at(2 * MINUTE)).state
    expect(resendAadhaarOtp(third, at(4 * MINUTE)).reply).toMatchObject({ refusal: 'HIS-1023' })
    expect(enterOtp(second.state, { otp: '123456' }, at(MINUTE)).reply, 'the first is void').toMatchObject({ refusal: 'HIS-1013' })
  })

  test('the right one authenticates, once', () => {
    const { state, reply } = enterOtp(sent, { otp: '123456' }, at())
    expect(reply).toEqual({ answer: { stage: 'done' } })
    expect(state).toEqual({ stage: 'authenticated', kyc: aKyc(), consent: { at: NOW, language: 'en', version: expect.any(String) } })
    expect(enterOtp(state, { otp: '123456' }, at()).reply).toMatchObject({ refusal: 'HIS-1105' })
    expect(enter({}, state).reply).toMatchObject({ refusal: 'HIS-1105' })
  })
})

describe('five minutes', () => {
  test.each([['number', linked], ['otp', sent]])('at %s the page is over, whatever is done', (_, txn) => {
    for (const ms of [5 * MINUTE, 60 * MINUTE]) {
      const refused = { state: txn, reply: { refusal: 'HIS-2031', rule: expect.any(String) }, effects: [] }
      expect(stageOf(txn, NOW + ms)).toBe('expired')
      expect(enter({}, txn, ms)).toEqual(refused)
      expect(enterOtp(txn, { otp: '123456' }, at(ms))).toEqual(refused)
      expect(resendAadhaarOtp(txn, at(ms))).toEqual(refused)
      expect(refreshCaptcha(txn, at(ms))).toEqual(refused)
    }
  })

  test('one millisecond before, it is not', () => {
    expect(enterOtp(sent, { otp: '123456' }, at(5 * MINUTE - 1)).reply).toEqual({ answer: { stage: 'done' } })
  })
})

test('an action out of its stage shows the stage and does nothing', () => {
  expect(enterOtp(linked, { otp: '123456' }, at())).toEqual({ state: linked, reply: { answer: { stage: 'number' } }, effects: [] })
  expect(resendAadhaarOtp(linked, at())).toEqual({ state: linked, reply: { answer: { stage: 'number' } }, effects: [] })
  expect(refreshCaptcha(sent, at())).toEqual({ state: sent, reply: { answer: { stage: 'otp' } }, effects: [] })
})

test('whatever is typed, nobody is authenticated without the OTP that was sent', () => {
  const command = fc.oneof(
    fc.record({ kind: fc.constant('otp' as const), otp: fc.oneof(fc.string(), fc.stringMatching(/^[0-9]{6}$/)).filter((otp) => otp !== '123456') }),
    fc.record({ kind: fc.constant('number' as const), aadhaar: fc.oneof(fc.string(), fc.constant(AADHAAR)), captcha: fc.oneof(fc.string(), fc.constant('482916')), consent: fc.boolean() }),
    fc.record({ kind: fc.constantFrom('resend' as const, 'refresh' as const) }),
  )
  fc.assert(fc.property(fc.array(fc.tuple(command, fc.integer({ min: 0, max: 90_000 })), { maxLength: 30 }), (commands) => {
    let [txn, ms]: [Registration, number] = [linked, 0]
    for (const [each, wait] of commands) {
      ms += wait
      if (each.kind === 'otp') txn = enterOtp(txn, { otp: each.otp }, at(ms)).state
      if (each.kind === 'number') txn = enterNumber(txn, { ...form, ...each }, aKyc(), at(ms)).state
      if (each.kind === 'resend') txn = resendAadhaarOtp(txn, at(ms)).state
      if (each.kind === 'refresh') txn = refreshCaptcha(txn, at(ms)).state
      expect(txn.stage).not.toBe('authenticated')
    }
  }))
})

describe('the pages', () => {
  const view = { stage: 'number' as const, error: '', linkId: 'L', language: 'en' as const, captcha: '482916', mobile: '******4567' }

  test('the captcha is drawn and nowhere written', () => {
    fc.assert(fc.property(fc.stringMatching(/^[0-9]{6}$/), (captcha) => {
      expect(toHtml({ ...view, captcha })).not.toContain(captcha)
      expect(captchaSvg(captcha).match(/<path /g)).toHaveLength(9)
      expect(captchaSvg(captcha)).not.toMatch(/<text|<title|<desc/)
    }))
  })

  test('what came from outside is escaped', () => {
    const html = toHtml({ ...view, linkId: '"><script>alert(1)</script>', error: '<b>&"' })
    expect(html).not.toContain('<script')
    expect(html).not.toContain('<b>')
  })

  test('nothing is loaded and every field has its label', () => {
    for (const stage of ['number', 'otp', 'done', 'expired'] as const) {
      const html = toHtml({ ...view, stage })
      expect(html).not.toMatch(/src=|https?:|url\(|<script|<link/)
      expect(html).toContain(`<main data-stage="${stage}" data-error="">`)
      for (const [, id] of html.matchAll(/<input type="text" id="(\w+)"/g)) expect(html).toContain(`<label for="${id}">`)
    }
  })

  test('the consent is shown in Hindi when it is asked for', () => {
    expect(toHtml({ ...view, language: 'hi' })).toContain('<legend>सहमति</legend>')
    expect(toHtml(view)).toContain('<legend>Consent</legend>')
  })
})
