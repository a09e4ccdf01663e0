import { aadhaarDigest } from '../../functions/nhpr/accounts.ts'
import type { SentOtp } from '../../functions/hpr/registration/otp.ts'
import { sendOtp } from '../../functions/hpr/registration/otp.ts'
import type { Identified, Kyc, Page, Registration } from '../../functions/hpr/registration/state.ts'
import { transactionBehind } from '../../functions/kernel/transactions.ts'
import { peopleOf } from '../../functions/people/directory.ts'
import type { Person } from '../../functions/people/people.ts'
import type { Sandbox } from '../../mocks/sandbox.ts'
import type { Caller } from './hpr.ts'
import { NOW, anAccount, contextAt } from './hpr.ts'

/** One pixel. */
export const PHOTO = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
export const GOOD_PASSWORD = 'Sandook@2026'
export const AADHAAR_MOBILE = '6991234567'
export const OTHER_MOBILE = '6997654321'

/** A person as UIDAI tells him; of nobody in the directory. */
export function aKyc(given: Partial<Kyc> = {}): Kyc {
  const { address } = anAccount()
  return {
    firstName: 'Meera', middleName: '', lastName: 'Kulkarni', name: 'Meera Kulkarni', gender: 'F', dateOfBirth: '1989-05-04', mobile: AADHAAR_MOBILE, address,
    personOrdinal: -1, aadhaarDigest: aadhaarDigest('999941057058'), photo: 'PORTRAIT', ...given,
  }
}

/** An OTP 123456 as sent at NOW. */
export function aSentOtp(given: Partial<SentOtp> = {}): SentOtp {
  const sent = sendOtp(undefined, { to: given.to ?? OTHER_MOBILE, purpose: 'mobile-otp', field: 'mobile', txnId: 'txn' }, contextAt(NOW))
  if ('refusal' in sent) throw new Error(sent.refusal)
  return { ...sent.slot, ...given }
}

export const identified = (given: Partial<Identified> = {}): Registration => ({ stage: 'identified', kyc: aKyc(), ...given }) as Registration
export const verified = (given: Partial<Identified> = {}): Registration => ({ stage: 'mobileVerified', mobile: OTHER_MOBILE, by: 'otp', kyc: aKyc(), mobileOtp: aSentOtp({ used: true }), ...given }) as Registration

const V4 = '/v4/int'
export const paths = {
  generateLink: `${V4}/aadhaar/generateLink`,
  isAuthenticated: `${V4}/aadhaar/isAuthenticated`,
  verifyOtp: `${V4}/v2/registration/aadhaar/verifyOTP`,
  check: `${V4}/v1/registration/aadhaar/checkHpIdAccountExist`,
  match: `${V4}/v2/registration/aadhaar/demographicAuthViaMobile`,
  sendMobileOtp: `${V4}/v1/registration/aadhaar/generateMobileOTP`,
  verifyMobileOtp: `${V4}/v1/registration/aadhaar/verifyMobileOTP`,
  suggest: `${V4}/v1/registration/aadhaar/hpid/suggestion`,
  create: `${V4}/v2/registration/aadhaar/createHprIdWithPreVerified`,
}

/** People of this world that fit, the first of them. */
export function peopleWho(caller: Caller, fits: (person: Person) => boolean, limit: number): Promise<Person[]> {
  return caller.inUnit(async (unit) => peopleOf(unit.world).find(fits, { limit }))
}

export const withoutHpid = (person: Person): boolean => !person.hpr

/** A person without an HPID, and the link of a registration begun for him. */
export async function beginLinked(caller: Caller): Promise<{ txnId: string; url: string }> {
  const { body } = await caller.post(paths.generateLink, { scopes: ['nhpr-register'], source: 'NHPR' })
  return body as { txnId: string; url: string }
}

export interface PageSeen {
  status: number
  stage: string
  error: string
  html: string
}

async function seen(response: Response): Promise<PageSeen> {
  const html = await response.text()
  const [, stage = '', error = ''] = /<main data-stage="(\w+)" data-error="([^"]*)">/.exec(html) ?? []
  return { status: response.status, stage, error, html }
}

export const getPage = async (sandbox: Sandbox, url: string): Promise<PageSeen> => seen(await sandbox.fetch(new Request(url)))

/** Sends a form of the hosted page, as a browser would. */
export async function postPage(sandbox: Sandbox, url: string, fields: Record<string, string>): Promise<PageSeen> {
  return seen(await sandbox.fetch(new Request(url, { method: 'POST', body: new URLSearchParams(fields) })))
}

/** What the picture shows: read off the transaction, since no test can read a picture. */
export function captchaOf(caller: Caller, txnId: string): Promise<string> {
  return caller.inUnit(async (unit) => ((await transactionBehind(unit, txnId))!.value.state as unknown as { page: Page }).page.captcha)
}

/** Goes through the hosted page as this person. */
export async function passPage(sandbox: Sandbox, caller: Caller, link: { txnId: string; url: string }, person: Person): Promise<PageSeen> {
  await postPage(sandbox, link.url, { action: 'send', aadhaar: person.aadhaar, consent: 'yes', captcha: await captchaOf(caller, link.txnId) })
  return postPage(sandbox, link.url, { action: 'verify', otp: await caller.lastOtp(person.mobile) })
}

/** A registration whose person is authenticated and his details fetched. */
export async function beginIdentified(sandbox: Sandbox, caller: Caller, person: Person): Promise<string> {
  const link = await beginLinked(caller)
  await passPage(sandbox, caller, link, person)
  const { body } = await caller.post(paths.verifyOtp, { txnId: link.txnId })
  return (body as { txnId: string }).txnId
}

/** The same with his own mobile matched. */
export async function beginVerified(sandbox: Sandbox, caller: Caller, person: Person): Promise<string> {
  const txnId = await beginIdentified(sandbox, caller, person)
  await caller.post(paths.match, { txnId, mobileNumber: await caller.seal(person.mobile) })
  return txnId
}

/** A create body that is right for him. */
export async function creationOf(caller: Caller, person: Person, txnId: string, given: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
  return {
    txnId, email: await caller.seal('someone@example.in'), password: await caller.seal(GOOD_PASSWORD), idType: 'hpr_id', domainName: '@hpr.abdm', firstName: person.firstName, middleName: person.middleName,
    lastName: person.lastName, profilePhoto: PHOTO, hprId: `u${person.ordinal}.${person.aadhaar.slice(-6)}`, sourceType: 'AADHAAR', hpCategoryCode: 6, hpSubCategoryCode: 33, clientId: '', stateCode: '27',
    districtCode: '472', council: false, role: 3, ...given,
  }
}
