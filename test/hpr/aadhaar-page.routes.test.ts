import { beforeEach, describe, expect, test } from 'vitest'
import type { Registration } from '../../functions/hpr/registration/state.ts'
import { transactionBehind } from '../../functions/kernel/transactions.ts'
import type { Person } from '../../functions/people/people.ts'
import type { Sandbox } from '../../mocks/sandbox.ts'
import { createSandbox } from '../../mocks/sandbox.ts'
import type { Caller } from '../support/hpr.ts'
import { NOW, anotherThan, hprCaller } from '../support/hpr.ts'
import { beginLinked, captchaOf, getPage, passPage, paths, peopleWho, postPage, withoutHpid } from '../support/registration.ts'

const MINUTE = 60_000
let now: number
let sandbox: Sandbox
let caller: Caller
let person: Person
let link: { txnId: string; url: string }

beforeEach(async () => {
  now = NOW
  sandbox = createSandbox({ now: () => now, checkAnswers: true })
  caller = hprCaller(sandbox)
  ;[person] = (await peopleWho(caller, withoutHpid, 1)) as [Person]
  link = await beginLinked(caller)
})

const stateOf = (txnId: string): Promise<Registration> => caller.inUnit(async (unit) => (await transactionBehind(unit, txnId))!.value.state as Registration)
const send = async (given: Record<string, string> = {}) => postPage(sandbox, link.url, { action: 'send', aadhaar: person.aadhaar, consent: 'yes', captcha: await captchaOf(caller, link.txnId), ...given })
const authenticated = async () => (await caller.post(paths.isAuthenticated, { txnId: link.txnId })).body

describe('refused', () => {
  test('a link that is not there', async () => {
    const url = link.url.replace(/link_id=.*/, 'link_id=abc')
    expect(await getPage(sandbox, url)).toMatchObject({ status: 404, stage: 'expired', error: 'There is no such link' })
    expect(await postPage(sandbox, url, { action: 'send' })).toMatchObject({ status: 404, stage: 'expired' })
    expect(await getPage(sandbox, url.split('?')[0]!)).toMatchObject({ status: 404 })
    expect(await getPage(sandbox, link.url.replace(/link_id=.*/, `link_id=${link.txnId}`)), 'a txnId is no link').toMatchObject({ status: 404 })
  })

  test('another method, a form too large, a path beside', async () => {
    expect((await sandbox.fetch(new Request(link.url, { method: 'DELETE' }))).status).toBe(405)
    expect(await postPage(sandbox, link.url, { aadhaar: '9'.repeat(20_000) })).toMatchObject({ status: 413 })
    expect((await sandbox.fetch(new Request('http://localhost/abdm/aadhaar/gateway/other'))).status).toBe(404)
  })

  test('in the words of the cases, and the API sees nothing of it', async () => {
    expect(await send({ aadhaar: person.aadhaar.slice(0, 11) })).toMatchObject({ status: 422, stage: 'number', error: 'Aadhaar is not valid' })
    expect(await send({ captcha: '000000' })).toMatchObject({ status: 422, stage: 'number', error: 'Capcha verification failed : please enter valid Captch' })
    expect(await send({ consent: '' })).toMatchObject({ status: 422, stage: 'number', error: 'Consent required.' })
    expect(await caller.inbox(person.mobile)).toEqual([])
    expect(await authenticated()).toBe(false)
    expect(await send()).toMatchObject({ status: 200, stage: 'otp', error: '' })
    const otp = await caller.lastOtp(person.mobile)
    expect(await postPage(sandbox, link.url, { action: 'verify', otp: anotherThan(otp) })).toMatchObject({ status: 422, stage: 'otp', error: 'Aadhaar OTP is not valid' })
    expect(await postPage(sandbox, link.url, { action: 'resend' })).toMatchObject({ status: 422, stage: 'otp', error: 'Please wait before sending another OTP.' })
    expect(await authenticated()).toBe(false)
    expect(await postPage(sandbox, link.url, { action: 'verify', otp })).toMatchObject({ status: 200, stage: 'done', error: '' })
    expect(await authenticated()).toBe(true)
  })

  test('after five minutes at either stage; the transaction lives on, pending', async () => {
    await send()
    const otp = await caller.lastOtp(person.mobile)
    now += 5 * MINUTE
    expect(await getPage(sandbox, link.url)).toMatchObject({ status: 410, stage: 'expired', error: 'This link has expired' })
    expect(await postPage(sandbox, link.url, { action: 'verify', otp })).toMatchObject({ status: 410, stage: 'expired' })
    expect(await authenticated()).toBe(false)
    expect((await caller.post(paths.verifyOtp, { txnId: link.txnId })).code).toBe('HIS-2099')
    const again = await beginLinked(caller)
    expect(again.url).not.toBe(link.url)
    expect((await passPage(sandbox, caller, again, person)).stage).toBe('done')
  })

  test('a link that was used', async () => {
    await passPage(sandbox, caller, link, person)
    for (const page of [await getPage(sandbox, link.url), await postPage(sandbox, link.url, { action: 'verify', otp: await caller.lastOtp(person.mobile) }), await postPage(sandbox, link.url, { action: 'send', aadhaar: person.aadhaar })]) {
      expect(page).toMatchObject({ status: 410, stage: 'done', error: 'This link has already been used' })
    }
  })
})

test('the page as it stands, without a script and never cached', async () => {
  const response = await sandbox.fetch(new Request(link.url))
  expect(Object.fromEntries(response.headers)).toMatchObject({ 'content-type': 'text/html;charset=UTF-8', 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'content-security-policy': expect.stringContaining("default-src 'none'") })
  const html = await response.text()
  expect(html).toContain('<main data-stage="number" data-error="">')
  expect(html).not.toContain(await captchaOf(caller, link.txnId))
  expect((await send()).html).toContain(`******${person.mobile.slice(-4)}`)
})

test('Hindi consent, read and kept with its time', async () => {
  expect((await getPage(sandbox, `${link.url}&language=hi`)).html).toContain('<legend>सहमति</legend>')
  now += MINUTE
  await send({ language: 'hi' })
  expect(await stateOf(link.txnId)).toMatchObject({ stage: 'aadhaarOtpSent', consent: { at: NOW + MINUTE, language: 'hi', version: expect.any(String) } })
})

test('another picture, another captcha', async () => {
  const before = await captchaOf(caller, link.txnId)
  expect(await postPage(sandbox, link.url, { action: 'refresh' })).toMatchObject({ status: 200, stage: 'number' })
  expect(await captchaOf(caller, link.txnId)).not.toBe(before)
  expect(await send({ captcha: before })).toMatchObject({ status: 422 })
})

test('of two right OTPs at once one authenticates', async () => {
  await send()
  const otp = await caller.lastOtp(person.mobile)
  const pages = await Promise.all([1, 2].map(() => postPage(sandbox, link.url, { action: 'verify', otp })))
  expect(pages.map(({ status }) => status).toSorted()).toEqual([200, 410])
})

test('two numbers sent at once send one OTP', async () => {
  const pages = await Promise.all([send(), send()])
  expect(pages.map(({ stage }) => stage)).toEqual(['otp', 'otp'])
  expect(await caller.inbox(person.mobile)).toHaveLength(1)
})

test('a world in the path keeps its page to itself', async () => {
  const other = hprCaller(sandbox, { world: 'w2' })
  const [resident] = (await peopleWho(other, withoutHpid, 1)) as [Person]
  const theirs = await beginLinked(other)
  expect(theirs.url).toMatch(/^http:\/\/localhost\/w\/w2\/abdm\/aadhaar\/gateway\/auth\?link_id=/)
  expect(await getPage(sandbox, theirs.url.replace('/w/w2', ''))).toMatchObject({ status: 404 })
  expect(await passPage(sandbox, other, theirs, resident)).toMatchObject({ status: 200, stage: 'done' })
})

describe('levers', () => {
  const pull = async (method: string, txnId: string, body?: unknown) => {
    const response = await sandbox.fetch(new Request(`http://localhost/__sandbox/aadhaar-page/${txnId}`, { method, ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }) }))
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }

  test('tell where a page stands, with its captcha', async () => {
    expect(await pull('GET', link.txnId)).toEqual({ status: 200, body: { txnId: link.txnId, stage: 'number', error: '', refusal: null, captcha: await captchaOf(caller, link.txnId), mobile: '', expiresAt: NOW + 5 * MINUTE } })
    expect((await pull('GET', 'none')).status).toBe(404)
  })

  test('refuse what no person could do', async () => {
    expect(await pull('POST', link.txnId, {})).toMatchObject({ status: 422, body: { error: { field: 'aadhaar' } } })
    expect(await pull('POST', 'none', { aadhaar: person.aadhaar })).toMatchObject({ status: 404 })
    now += 5 * MINUTE
    expect(await pull('POST', link.txnId, { aadhaar: person.aadhaar })).toMatchObject({ status: 409 })
  })

  test('go through it in one go', async () => {
    expect(await pull('POST', link.txnId, { aadhaar: person.aadhaar })).toMatchObject({ status: 200, body: { stage: 'done', error: '', captcha: '' } })
    expect(await authenticated()).toBe(true)
    expect(await caller.inbox(person.mobile)).toMatchObject([{ purpose: 'aadhaar-otp', txnId: link.txnId }])
    expect(await pull('POST', link.txnId, { aadhaar: person.aadhaar })).toMatchObject({ status: 409 })
  })

  test('stop after the number, and go on', async () => {
    expect(await pull('POST', link.txnId, { aadhaar: person.aadhaar, stopAfter: 'number' })).toMatchObject({ body: { stage: 'otp', mobile: `******${person.mobile.slice(-4)}` } })
    expect(await authenticated()).toBe(false)
    expect(await pull('POST', link.txnId, { wrongOtps: 2, stopAfter: 'wrong-otps' })).toMatchObject({ body: { stage: 'otp', error: 'Aadhaar OTP is not valid', refusal: 'HIS-1013' } })
    expect(await pull('POST', link.txnId, {})).toMatchObject({ body: { stage: 'done' } })
  })

  test('err as a person does', async () => {
    expect(await pull('POST', link.txnId, { aadhaar: '123' })).toMatchObject({ status: 200, body: { stage: 'number', error: 'Aadhaar is not valid', refusal: 'HIS-2001' } })
    expect(await pull('POST', link.txnId, { aadhaar: person.aadhaar, captcha: '0' })).toMatchObject({ body: { refusal: 'HIS-1066' } })
    expect(await pull('POST', link.txnId, { aadhaar: person.aadhaar, consent: false })).toMatchObject({ body: { refusal: 'HIS-1065' } })
    expect(await pull('POST', link.txnId, { aadhaar: person.aadhaar, wrongOtps: 3 })).toMatchObject({ body: { stage: 'otp', refusal: 'HIS-1041', error: 'Max OTP attempts reached.' } })
  })
})
