import { beforeEach, describe, expect, test } from 'vitest'
import { registrationGuides } from '../../functions/hpr/registration/guide.ts'
import { hprRoom } from '../../functions/hpr/room.ts'
import { transactionBehind } from '../../functions/kernel/transactions.ts'
import type { Person } from '../../functions/people/people.ts'
import type { Sandbox } from '../../mocks/sandbox.ts'
import { createSandbox } from '../../mocks/sandbox.ts'
import type { Answered, Caller } from '../support/hpr.ts'
import { NOW, anotherThan, hprCaller } from '../support/hpr.ts'
import { OTHER_MOBILE, beginIdentified, beginLinked, beginVerified, creationOf, passPage, paths, peopleWho, withoutHpid } from '../support/registration.ts'

const MINUTE = 60_000
const UNKNOWN = '11111111-1111-4111-8111-111111111111'
const pending = {
  code: 'HIS-422', message: 'Unable to process the current request due to some wrong data entered.',
  details: [{ message: 'Aadhaar verification is pending. Please complete it to continue.', code: 'HIS-2099', attribute: null }],
}

let now: number
let sandbox: Sandbox
let caller: Caller
let person: Person

beforeEach(async () => {
  now = NOW
  sandbox = createSandbox({ now: () => now, checkAnswers: true, clients: [{ clientId: 'SBX_000001', clientSecret: 'secret-one-1' }, { clientId: 'SBX_000002', clientSecret: 'secret-two-2' }] })
  caller = hprCaller(sandbox, { client: { clientId: 'SBX_000001', clientSecret: 'secret-one-1' } })
  ;[person] = (await peopleWho(caller, withoutHpid, 1)) as [Person]
})

const txnIdOf = ({ body }: Answered): string => (body as { txnId: string }).txnId
const claimsOf = (token: string): Record<string, unknown> => JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as Record<string, unknown>

describe('a step refused', () => {
  test('without a gateway token', async () => {
    for (const path of Object.values(paths)) {
      const response = await sandbox.fetch(new Request(`http://localhost${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }))
      expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([401, '900902'])
    }
  })

  test('before the hosted page is done, in the shape seen live', async () => {
    const { txnId } = await beginLinked(caller)
    expect(await caller.post(paths.verifyOtp, { txnId })).toEqual({ status: 422, body: pending, code: 'HIS-2099', field: undefined })
    expect((await caller.post(paths.isAuthenticated, { txnId })).body).toBe(false)
    for (const path of [paths.check, paths.suggest]) expect((await caller.post(path, { txnId })).body).toEqual(pending)
    expect((await caller.post(paths.create, await creationOf(caller, person, txnId))).body).toEqual(pending)
  })

  test('for a txnId that is empty, unknown, another client\'s or run out', async () => {
    const { txnId } = await beginLinked(caller)
    const other = hprCaller(sandbox, { client: { clientId: 'SBX_000002', clientSecret: 'secret-two-2' } })
    const bodies = async (id: string) => [
      [paths.isAuthenticated, { txnId: id }], [paths.check, { txnId: id }], [paths.match, { txnId: id, mobileNumber: await caller.seal(person.mobile) }], [paths.sendMobileOtp, { txnId: id, mobile: OTHER_MOBILE }],
      [paths.verifyMobileOtp, { txnId: id, otp: await caller.seal('123456') }], [paths.suggest, { txnId: id }], [paths.create, await creationOf(caller, person, id)],
    ] as const
    for (const [path, body] of await bodies('')) expect([path, (await caller.post(path, body)).code]).toEqual([path, 'HIS-1117'])
    for (const [path, body] of await bodies(UNKNOWN)) expect([path, (await caller.post(path, body)).code]).toEqual([path, 'HIS-1026'])
    for (const [path, body] of await bodies(txnId)) expect([path, (await other.post(path, body)).code]).toEqual([path, 'HIS-1026'])
    expect((await other.post(paths.verifyOtp, { txnId })).code).toBe('HIS-500')
    now += 30 * MINUTE
    for (const [path, body] of [...(await bodies(txnId)), [paths.verifyOtp, { txnId }] as const]) expect([path, (await caller.post(path, body)).code]).toEqual([path, 'HIS-2045'])
  })

  test('verifyOTP names the unknown txnId in its own words', async () => {
    expect((await caller.post(paths.verifyOtp, { txnId: UNKNOWN })).body).toEqual({
      code: 'HIS-422', message: 'Unable to process the current request due to some wrong data entered.',
      details: [{ message: `Failed to retrieve aadhaar transaction details for txnID - ${UNKNOWN}`, code: 'HIS-500', attribute: null }],
    })
  })

  test('for a body that cannot be read, naming the field', async () => {
    expect(await caller.post(paths.generateLink, { source: 'NHPR' })).toMatchObject({ status: 422, code: 'HIS-1123', field: 'scopes' })
    expect(await caller.post(paths.generateLink, { scopes: 'nhpr-register', source: 'NHPR' })).toMatchObject({ code: 'HIS-1004', field: 'scopes' })
    expect(await caller.post(paths.generateLink, { scopes: ['other'], source: 'NHPR' })).toMatchObject({ code: 'HIS-1059', field: 'scopes' })
    expect(await caller.post(paths.isAuthenticated, { txnId: 12 })).toMatchObject({ code: 'HIS-1004', field: 'txnId' })
    expect(await caller.post(paths.isAuthenticated, { txnId: 'x'.repeat(101) })).toMatchObject({ code: 'HIS-1003', field: 'txnId' })
    expect(await caller.post(paths.create, { txnId: 'x' })).toMatchObject({ code: 'HIS-1123', field: 'email' })
    expect(await caller.post(paths.create, 'text')).toMatchObject({ code: 'HIS-1004' })
    expect(await caller.post(paths.check, { txnId: UNKNOWN }, { 'content-type': 'text/plain' })).toMatchObject({ code: 'HIS-400' })
  })

  test('for a plain value where a sealed one is due, and one sealed for another key', async () => {
    const txnId = await beginIdentified(sandbox, caller, person)
    expect(await caller.post(paths.match, { txnId, mobileNumber: person.mobile })).toMatchObject({ code: 'HIS-1047', field: 'mobileNumber' })
    expect(await caller.post(paths.match, { txnId, mobileNumber: Buffer.alloc(256, 7).toString('base64') })).toMatchObject({ code: expect.stringMatching(/^HIS-10(47|11)$/) })
    expect(await caller.post(paths.verifyMobileOtp, { txnId, otp: '123456' })).toMatchObject({ code: 'HIS-1047', field: 'otp' })
    expect(await caller.post(paths.create, await creationOf(caller, person, txnId, { password: 'Sandook@2026' }))).toMatchObject({ code: 'HIS-1047', field: 'password' })
    expect(await caller.post(paths.create, await creationOf(caller, person, txnId, { email: 'a@example.in' }))).toMatchObject({ code: 'HIS-1047', field: 'email' })
    expect(await caller.post(paths.match, { txnId, mobileNumber: await caller.seal('12345') })).toMatchObject({ code: 'HIS-1011', field: 'mobileNumber' })
  })

  test('create before the mobile is verified', async () => {
    const txnId = await beginIdentified(sandbox, caller, person)
    expect((await caller.post(paths.create, await creationOf(caller, person, txnId))).code).toBe('HIS-1068')
    expect((await caller.post(paths.suggest, { txnId })).code).toBe('HIS-1068')
    expect((await caller.post(paths.verifyMobileOtp, { txnId, otp: await caller.seal('123456') })).code).toBe('HIS-1006')
  })
})

describe('the journey', () => {
  test('HPR-010: the Aadhaar-linked mobile, no OTP', async () => {
    const link = await beginLinked(caller)
    expect(link).toEqual({ status: 'URL GENERATED', txnId: expect.stringMatching(/^[0-9a-f-]{36}$/), url: expect.stringMatching(/^http:\/\/localhost\/abdm\/aadhaar\/gateway\/auth\?link_id=[\w-]{20,}$/) })
    await passPage(sandbox, caller, link, person)
    expect((await caller.post(paths.isAuthenticated, { txnId: link.txnId })).body).toBe(true)

    const kyc = await caller.post(paths.verifyOtp, { txnId: link.txnId })
    expect(kyc.body).toMatchObject({ name: person.name, gender: person.gender, birthdate: person.dateOfBirth.split('-').toReversed().join('-'), mobileNumber: null, address: person.address.full })
    expect(txnIdOf(kyc)).not.toBe(link.txnId)

    const check = await caller.post(paths.check, { txnId: txnIdOf(kyc), preverifiedCheck: true })
    expect(check.body).toMatchObject({ token: '', hprIdNumber: '', hprId: '', categoryId: 0, subCategoryId: 0, new: true, mobile: person.mobile, stateCode: person.address.stateCode })

    // The first id goes on being good, as in the specification's own samples.
    expect((await caller.post(paths.match, { txnId: link.txnId, mobileNumber: await caller.seal(person.mobile) })).body).toEqual({ verified: true, errorCode: null, reason: null, uidaiToken: null })

    const { body: usernames } = await caller.post(paths.suggest, { txnId: txnIdOf(check) })
    expect(usernames).toHaveLength(5)
    const [hprId] = usernames as [string]
    expect(hprId).toMatch(/^[a-z0-9][a-z0-9._]{2,48}$/)

    const { status, body } = await caller.post(paths.create, await creationOf(caller, person, txnIdOf(check), { hprId }))
    expect(status).toBe(200)
    const [yearOfBirth, monthOfBirth, dayOfBirth] = person.dateOfBirth.split('-').map((part) => String(Number(part)))
    expect(body).toEqual({
      token: expect.any(String), hprIdNumber: expect.stringMatching(/^71-\d{4}-\d{4}-\d{4}$/), name: person.name, gender: person.gender, yearOfBirth, monthOfBirth, dayOfBirth, firstName: person.firstName,
      hprId: `${hprId}@hpr.abdm`, lastName: person.lastName, middleName: person.middleName, stateCode: '27', districtCode: '472', stateName: 'MAHARASHTRA', districtName: expect.stringMatching(/\w/), email: null,
      kycPhoto: expect.stringMatching(/^iVBOR/), mobile: `xxxxxxxx${person.mobile.slice(-2)}`, categoryId: 0, subCategoryId: 0,
      authMethods: ['AADHAAR_BIO', 'MOBILE_OTP', 'DEMOGRAPHICS', 'AADHAAR_OTP', 'PASSWORD'], new: true, categories: {},
    })
    const { token, hprIdNumber } = body as { token: string; hprIdNumber: string }
    expect(claimsOf(token)).toMatchObject({ sub: hprIdNumber, hprIdNumber, hprId: `${hprId}@hpr.abdm`, mobile: person.mobile, ROLE: 3, CATEGORY_ID: 6, SUB_CATEGORY_ID: 33, exp: NOW / 1000 + 1800, iat: NOW / 1000 })
    expect(Buffer.from(token.split('.')[0]!, 'base64url').toString()).toBe('{"alg":"RS512"}')
    expect((await caller.inbox(person.mobile)).at(-1)).toMatchObject({ purpose: 'hpid-created', channel: 'sms' })
  })

  test('HPR-011: another mobile by OTP, sent before the match was tried', async () => {
    const txnId = await beginIdentified(sandbox, caller, person)
    const sent = await caller.post(paths.sendMobileOtp, { txnId, mobile: OTHER_MOBILE })
    expect(sent.body).toEqual({ txnId: expect.any(String), mobileNumber: null })
    expect((await caller.post(paths.match, { txnId, mobileNumber: await caller.seal(OTHER_MOBILE) })).body).toEqual({ verified: false, errorCode: null, reason: null, uidaiToken: null })
    const otp = await caller.lastOtp(OTHER_MOBILE)
    expect(await caller.post(paths.verifyMobileOtp, { txnId: txnIdOf(sent), otp: await caller.seal(anotherThan(otp)) })).toMatchObject({ status: 422, code: 'HIS-1013', field: 'otp' })
    const right = await caller.post(paths.verifyMobileOtp, { txnId: txnIdOf(sent), otp: await caller.seal(otp) })
    expect(right.body).toEqual({ txnId: expect.any(String), mobileNumber: null })
    expect(await caller.post(paths.create, await creationOf(caller, person, txnIdOf(right)))).toMatchObject({ status: 200, body: { mobile: `xxxxxxxx${OTHER_MOBILE.slice(-2)}` } })
  })

  test('every id of the chain stays good', async () => {
    const link = await beginLinked(caller)
    await passPage(sandbox, caller, link, person)
    const ids = [link.txnId]
    for (const path of [paths.verifyOtp, paths.check, paths.verifyOtp]) ids.push(txnIdOf(await caller.post(path, { txnId: ids[0] })))
    expect(new Set(ids).size).toBe(4)
    for (const txnId of ids) expect((await caller.post(paths.isAuthenticated, { txnId })).body).toBe(true)
  })

  test('an HPID that stands ends it: a token that signs nobody in, and no second HPID', async () => {
    const [holder] = (await peopleWho(caller, (each) => each.hpr !== undefined, 1)) as [Person]
    const txnId = await beginIdentified(sandbox, caller, holder)
    const { body } = await caller.post(paths.check, { txnId })
    expect(body).toMatchObject({ hprIdNumber: holder.hpr!.hprIdNumber, hprId: `${holder.hpr!.username}@hpr.abdm`, new: false, mobile: null, profilePhoto: expect.stringMatching(/^iVBOR/) })
    const claims = claimsOf((body as { token: string }).token)
    expect(claims).toMatchObject({ hprIdNumber: holder.hpr!.hprIdNumber })
    expect(claims).not.toHaveProperty('ROLE')
    await caller.post(paths.match, { txnId, mobileNumber: await caller.seal(holder.mobile) })
    expect((await caller.post(paths.create, await creationOf(caller, holder, txnId))).code).toBe('HIS-3021')
  })

  test('the create token is bare by variant', async () => {
    sandbox = createSandbox({ now: () => now, checkAnswers: true, variants: { 'hpr.create-token-claims': 'bare', 'hpr.verify-otp-shape': 'nested' } })
    caller = hprCaller(sandbox)
    const link = await beginLinked(caller)
    await passPage(sandbox, caller, link, person)
    const { body } = await caller.post(paths.verifyOtp, { txnId: link.txnId })
    expect(body).toMatchObject({ txnId: link.txnId, dob: person.dateOfBirth, mobileNumber: `******${person.mobile.slice(-4)}`, address: { pincode: person.address.pincode } })
    await caller.post(paths.match, { txnId: link.txnId, mobileNumber: await caller.seal(person.mobile) })
    const created = await caller.post(paths.create, await creationOf(caller, person, link.txnId))
    expect(Object.keys(claimsOf((created.body as { token: string }).token)).toSorted()).toEqual(['exp', 'hprId', 'hprIdNumber', 'iat', 'mobile', 'sub'])
  })

  test('suggestions are free, and a taken username is refused', async () => {
    const [first, second] = (await peopleWho(caller, withoutHpid, 2)) as [Person, Person]
    const one = await beginVerified(sandbox, caller, first)
    const { body: usernames } = await caller.post(paths.suggest, { txnId: one })
    const [hprId] = usernames as [string]
    const two = await beginVerified(sandbox, caller, second)
    expect((await caller.post(paths.create, await creationOf(caller, first, one, { hprId }))).status).toBe(200)
    expect(await caller.post(paths.create, await creationOf(caller, second, two, { hprId: `${hprId}@hpr.abdm` }))).toMatchObject({ code: 'HIS-1015', field: 'hprId' })
    expect((await caller.post(paths.suggest, { txnId: one })).body).not.toContain(hprId)
    const [holder] = (await peopleWho(caller, (each) => each.hpr !== undefined, 1)) as [Person]
    expect(await caller.post(paths.create, await creationOf(caller, second, two, { hprId: holder.hpr!.username }))).toMatchObject({ code: 'HIS-1015' })
  })
})

test('the guide knows every stage, and names operations that are served', () => {
  const served = new Set(hprRoom.routes.map(({ operation }) => operation.id))
  const [guide] = registrationGuides
  expect(Object.keys(guide!.stages)).toEqual(['linked', 'aadhaarOtpSent', 'authenticated', 'identified', 'mobileOtpSent', 'mobileVerified', 'created'])
  for (const { operation } of Object.values(guide!.stages).flat()) if (operation.startsWith('hpr.')) expect(served).toContain(operation)
})

test('whoever lives here can be given an HPID: names, places and usernames fit', async () => {
  for (const each of await peopleWho(caller, withoutHpid, 40)) {
    const txnId = await beginVerified(sandbox, caller, each)
    const { body: check } = await caller.post(paths.check, { txnId })
    const { firstName, middleName, lastName, stateCode, districtCode, stateName, districtName } = check as Record<string, string>
    expect([each.name, stateName, districtName].every(Boolean)).toBe(true)
    const { body: usernames } = await caller.post(paths.suggest, { txnId })
    expect(usernames).toHaveLength(5)
    const created = await caller.post(paths.create, await creationOf(caller, each, txnId, { firstName, middleName, lastName, stateCode, districtCode, hprId: (usernames as string[])[0] }))
    expect([each.ordinal, created.status, created.code, created.field]).toEqual([each.ordinal, 200, undefined, undefined])
    expect(created.body).toMatchObject({ stateName: stateName!.toUpperCase(), districtName })
    now += MINUTE
  }
})

describe('replays and races', () => {
  test('create sent twice makes one HPID', async () => {
    const txnId = await beginVerified(sandbox, caller, person)
    const body = await creationOf(caller, person, txnId)
    expect((await caller.post(paths.create, body)).status).toBe(200)
    expect((await caller.post(paths.create, body)).code).toBe('HIS-3021')
    expect((await caller.post(paths.check, { txnId })).body).toMatchObject({ new: false, hprId: `${String(body['hprId'])}@hpr.abdm` })
  })

  test('of many creates at once one wins, in one transaction or in two of the same person', async () => {
    const ids = [await beginVerified(sandbox, caller, person), await beginVerified(sandbox, caller, person)]
    const bodies = await Promise.all([0, 0, 1, 1].map((at, i) => creationOf(caller, person, ids[at]!, { hprId: `race.${i}` })))
    const answers = await Promise.all(bodies.map((body) => caller.post(paths.create, body)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ code }) => code === 'HIS-3021')).toHaveLength(3)
  })

  test('of two people who ask for one username at once one gets it', async () => {
    const pair = (await peopleWho(caller, withoutHpid, 2)) as [Person, Person]
    const ids = [await beginVerified(sandbox, caller, pair[0]), await beginVerified(sandbox, caller, pair[1])]
    const answers = await Promise.all(pair.map(async (each, i) => caller.post(paths.create, await creationOf(caller, each, ids[i]!, { hprId: 'one.name' }))))
    expect(answers.map(({ status, code }) => code ?? status).toSorted()).toEqual([200, 'HIS-1015'])
  })

  test('of two right OTPs at once one is taken; it is not good again', async () => {
    const txnId = await beginIdentified(sandbox, caller, person)
    await caller.post(paths.sendMobileOtp, { txnId, mobile: OTHER_MOBILE })
    const otp = await caller.seal(await caller.lastOtp(OTHER_MOBILE))
    const answers = await Promise.all([1, 2, 3].map(() => caller.post(paths.verifyMobileOtp, { txnId, otp })))
    expect(answers.map(({ status, code }) => code ?? status).toSorted()).toEqual([200, 'HIS-1060', 'HIS-1060'])
    expect((await caller.post(paths.verifyMobileOtp, { txnId, otp })).code).toBe('HIS-1060')
  })

  test('of two sends at once one OTP goes out', async () => {
    const txnId = await beginIdentified(sandbox, caller, person)
    const answers = await Promise.all([1, 2].map(() => caller.post(paths.sendMobileOtp, { txnId, mobile: OTHER_MOBILE })))
    expect(answers.map(({ status, code }) => code ?? status).toSorted()).toEqual([200, 'HIS-1023'])
    expect(await caller.inbox(OTHER_MOBILE)).toHaveLength(1)
  })

  test('misses at once are all counted', async () => {
    const txnId = await beginIdentified(sandbox, caller, person)
    await caller.post(paths.sendMobileOtp, { txnId, mobile: OTHER_MOBILE })
    const otp = await caller.lastOtp(OTHER_MOBILE)
    const wrong = await caller.seal(anotherThan(otp))
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => caller.post(paths.verifyMobileOtp, { txnId, otp: wrong })))
    expect(answers.map(({ code }) => code).toSorted()).toEqual(['HIS-1013', 'HIS-1013', 'HIS-1013', 'HIS-1041', 'HIS-1041'])
    expect((await caller.post(paths.verifyMobileOtp, { txnId, otp: await caller.seal(otp) })).code).toBe('HIS-1041')
  })

  test('verifyOTP asked for twice gives the same details', async () => {
    const link = await beginLinked(caller)
    await passPage(sandbox, caller, link, person)
    const [one, two] = await Promise.all([1, 2].map(() => caller.post(paths.verifyOtp, { txnId: link.txnId })))
    expect({ ...(one!.body as object), txnId: '' }).toEqual({ ...(two!.body as object), txnId: '' })
    expect(txnIdOf(one!)).not.toBe(txnIdOf(two!))
  })

  test('each step gives thirty minutes anew', async () => {
    const txnId = await beginIdentified(sandbox, caller, person)
    now += 29 * MINUTE
    expect((await caller.post(paths.check, { txnId })).status).toBe(200)
    now += 29 * MINUTE
    expect((await caller.post(paths.check, { txnId })).status).toBe(200)
    now += 30 * MINUTE
    expect((await caller.post(paths.check, { txnId })).code).toBe('HIS-2045')
  })

  test('nothing secret is kept in clear', async () => {
    const txnId = await beginVerified(sandbox, caller, person)
    const kept = await caller.inUnit(async (unit) => JSON.stringify((await transactionBehind(unit, txnId))?.value))
    expect(kept).not.toContain(person.aadhaar)
    for (const { otp } of await caller.inbox(person.mobile)) if (otp) expect(kept).not.toContain(`"${otp}"`)
  })
})
