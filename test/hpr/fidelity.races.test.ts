import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSqliteStore } from '../../functions/kernel/store/sqlite.ts'
import type { Person } from '../../functions/people/people.ts'
import type { Sandbox } from '../../mocks/sandbox.ts'
import { createSandbox } from '../../mocks/sandbox.ts'
import { aFacility, keepFacilities } from '../support/facilities.ts'
import type { Answered, Caller } from '../support/hpr.ts'
import { anAccount, anotherThan, hprCaller, NOW, testKeys } from '../support/hpr.ts'
import { beginIdentified, beginLinked, beginVerified, creationOf, OTHER_MOBILE, passPage, paths, peopleWho, withoutHpid } from '../support/registration.ts'
import { aFile, doctorAccount, documentNurse, nurseAccount, swaggerExample } from './professional.samples.ts'

/* The same step confirmed many times at once, and again afterwards: on the file store, where every write meets a disk. */
const V4 = '/v4/int'
const DOCTORS = `${V4}/apis/v1/doctors`
const AT_ONCE = 6
const account = anAccount()
let folder: string
let sandbox: Sandbox
let hpr: Caller
let person: Person

const open = (): Sandbox => createSandbox({ store: openSqliteStore(join(folder, 'world.db')), now: () => NOW, keys: testKeys(), checkAnswers: true })

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hpr-races-'))
  sandbox = open()
  hpr = hprCaller(sandbox)
  await hpr.addAccount(account)
  person = (await peopleWho(hpr, withoutHpid, 1))[0]!
})

afterEach(async () => {
  await sandbox.close()
  rmSync(folder, { recursive: true })
})

const bodyOf = async (path: string, body: unknown): Promise<Record<string, string>> => (await hpr.post(path, body)).body as Record<string, string>

/** A step ready to be confirmed, and how one that comes too late is refused. */
const confirmations: Record<string, [late: string, prepare: () => Promise<() => Promise<Answered>>]> = {
  'verifyMobileOTP': ['HIS-1060', async () => {
    const { txnId } = await bodyOf(paths.sendMobileOtp, { txnId: await beginIdentified(sandbox, hpr, person), mobile: OTHER_MOBILE })
    const body = { txnId, otp: await hpr.seal(await hpr.lastOtp(OTHER_MOBILE)) }
    return () => hpr.post(paths.verifyMobileOtp, body)
  }],
  'createHprIdWithPreVerified': ['HIS-3021', async () => {
    const body = await creationOf(hpr, person, await beginVerified(sandbox, hpr, person))
    return () => hpr.post(paths.create, body)
  }],
  'confirmWithAadhaarOtp': ['HIS-1060', async () => {
    const { transactionId } = await bodyOf(`${V4}/api/v1/auth/init`, { idType: '', domainName: '', authMethod: 'AADHAAR_OTP', hprId: account.hprIdNumber })
    const body = { otp: await hpr.lastOtp(account.mobile), txnId: transactionId }
    return () => hpr.post(`${V4}/api/v1/auth/confirmWithAadhaarOtp`, body)
  }],
  'loginViaMobileSendOTP, the verifying half': ['HIS-1060', async () => {
    const { txnId } = await bodyOf(`${V4}/api/v2/auth/loginViaMobileSendOTP`, { mobile: account.mobile })
    const body = { txnId, otp: await hpr.seal(await hpr.lastOtp(account.mobile)), mobile: account.mobile }
    return () => hpr.post(`${V4}/api/v2/auth/loginViaMobileSendOTP`, body)
  }],
  'verify-mobile-otp': ['HIS-1060', async () => {
    const { txnId } = await bodyOf(`${DOCTORS}/generate-mobile-otp`, { hpr_token: await hpr.tokenOf(account), officialMobile: await hpr.seal(OTHER_MOBILE) })
    const body = { txnId, otp: await hpr.seal(await hpr.lastOtp(OTHER_MOBILE)) }
    return () => hpr.post(`${DOCTORS}/verify-mobile-otp`, body)
  }],
  'password/recover/confirmByAadhaar': ['HIS-1060', async () => {
    const { txnId } = await bodyOf(`${V4}/password/recover/byAadhaar`, { hprId: account.username })
    const body = { txnId, otp: await hpr.seal(await hpr.lastOtp(account.mobile)) }
    return () => hpr.post(`${V4}/password/recover/confirmByAadhaar`, body)
  }],
  'password/resetPassword': ['HIS-2031', async () => {
    const { txnId } = await bodyOf(`${V4}/password/recover/byMobile/sendMobileOTP`, { hprId: account.username })
    await hpr.post(`${V4}/password/recover/byMobile/verifyMobileOTP`, { txnId, otp: await hpr.seal(await hpr.lastOtp(account.mobile)) })
    const body = { txnId, newPassword: await hpr.seal('Zebra@2027') }
    return () => hpr.post(`${V4}/password/resetPassword`, body)
  }],
  'logout': ['900901', async () => {
    const token = await hpr.tokenOf(account)
    return async () => {
      const answer = await hpr.get(`${V4}/v4/auth/logout`, { authorization: `Bearer ${token}` })
      return answer.status === 401 ? { ...answer, code: (answer.body as { code: string }).code } : answer
    }
  }],
  'register-professional-new': ['HIS-5005', async () => {
    await hpr.addAccount(doctorAccount())
    await keepFacilities(sandbox, [aFacility()])
    const body = { hprToken: await hpr.tokenOf(doctorAccount()), practitioner: swaggerExample() }
    return () => hpr.post(`${DOCTORS}/register-professional-new`, body)
  }],
}

describe.each(Object.entries(confirmations))('%s', (_, [late, prepare]) => {
  test(`many at once: one is good, the others are ${late}, and so is each one after, the file reopened too`, async () => {
    const confirm = await prepare()
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, confirm))
    expect(answers.map(({ status, code }) => code ?? status).toSorted()).toEqual([200, ...Array.from({ length: AT_ONCE - 1 }, () => late)])
    expect((await confirm()).code).toBe(late)
    await sandbox.close()
    sandbox = open()
    const reopened = hprCaller(sandbox)
    Object.assign(hpr, { post: reopened.post, get: reopened.get })
    expect((await confirm()).code).toBe(late)
  })
})

test('two documents of one professional uploaded at once are both kept', async () => {
  await hpr.addAccount(nurseAccount())
  const hpr_token = await hpr.tokenOf(nurseAccount())
  await hpr.post(`${DOCTORS}/register-professional-new`, { hprToken: hpr_token, practitioner: documentNurse() })
  type Slots = { profileDetails: { profilePhoto: Slot }; registrationDetails: { registrationCertificate: Slot }[] }
  type Slot = { id: number; data: string | null }
  const slots = async (): Promise<Slots> => ((await hpr.post(`${DOCTORS}/fetch-documents-list`, { hprid: nurseAccount().hprIdNumber })).body as { documentList: Slots }).documentList
  const { profileDetails, registrationDetails } = await slots()
  const upload = (document_id: number, document_type: string, data: string): Promise<Answered> => hpr.post(`${V4}/apis/v1/uploads/upload-document`, { hpr_token, document: [{ document_id, document_type, data }] })
  await Promise.all([upload(profileDetails.profilePhoto.id, 'profilePhoto', aFile('png')), upload(registrationDetails[0]!.registrationCertificate.id, 'registrationCertificate', aFile('pdf'))])
  expect(await slots()).toMatchObject({ profileDetails: { profilePhoto: { data: aFile('png') } }, registrationDetails: [{ registrationCertificate: { data: aFile('pdf') } }] })
})

test('guesses sent all at once are counted one by one: no more than three are looked at', async () => {
  const { transactionId } = await bodyOf(`${V4}/api/v1/auth/init`, { idType: '', domainName: '', authMethod: 'AADHAAR_OTP', hprId: account.hprIdNumber })
  const otp = await hpr.lastOtp(account.mobile)
  const guess = (given: string): Promise<Answered> => hpr.post(`${V4}/api/v1/auth/confirmWithAadhaarOtp`, { txnId: transactionId, otp: given })
  const codes = (await Promise.all(Array.from({ length: AT_ONCE }, () => guess(anotherThan(otp))))).map(({ code }) => code)
  expect(codes.toSorted()).toEqual([...Array.from({ length: 3 }, () => 'HIS-1013'), ...Array.from({ length: AT_ONCE - 3 }, () => 'HIS-1041')])
  expect((await guess(otp)).code).toBe('HIS-1041')
})

test('one person, two links, both pages done: of two creations at once one stands', async () => {
  const [one, two] = [await beginVerified(sandbox, hpr, person), await beginVerified(sandbox, hpr, person)]
  const bodies = [await creationOf(hpr, person, one, { hprId: 'first.of.two' }), await creationOf(hpr, person, two, { hprId: 'second.of.two' })]
  const answers = await Promise.all(bodies.map((body) => hpr.post(paths.create, body)))
  expect(answers.map(({ status, code }) => code ?? status).toSorted()).toEqual([200, 'HIS-3021'])
})

test('isAuthenticated polled while the page is filled in never disturbs it', async () => {
  const link = await beginLinked(hpr)
  const poll = (): Promise<Answered> => hpr.post(paths.isAuthenticated, { txnId: link.txnId })
  const [, ...polls] = await Promise.all([passPage(sandbox, hpr, link, person), ...Array.from({ length: AT_ONCE }, poll)])
  expect(polls.every(({ body }) => typeof body === 'boolean')).toBe(true)
  expect((await poll()).body).toBe(true)
})
