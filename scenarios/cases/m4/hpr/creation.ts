import {
  checkHpIdAccountExist, createHpId, demographicAuthViaMobile, generateLink, generateMobileOtp,
  isAuthenticated, suggestHpId, verifyMobileOtp, verifyOtp,
} from '../../../../functions/hpr/registration/operations.ts'
import { isGood } from '../../../kit/exchange.ts'
import type { TestPerson } from '../../../kit/human.ts'
import { anotherThan } from '../../../kit/humans/simulated.ts'
import type { Journey, Kit } from '../../../kit/journey.ts'
import { must, Stopped } from '../../../kit/journey.ts'
import { pick, pickText } from '../../../kit/pick.ts'
import { PNG } from './files.ts'

/** A person on the way to an HPID: who he is, and the txnId to go on with. */
export interface Applicant {
  person: TestPerson
  txnId: string
}

/** A person with his HPID: what creation answered, and what Aadhaar said of him. */
export interface Holder {
  person: TestPerson
  /** Body of createHprIdWithPreVerified. */
  created: unknown
  /** Body of verifyOTP. */
  kyc: unknown
  token: string
  hprIdNumber: string
  password: string
}

/** More than eight, all four kinds, no run and nobody's name. */
const PASSWORD = 'Rgstr@7294'
const POLLS_MAX = 5

/** A link was made, and the page behind it opened with a number that is none. */
export const link: Journey<Applicant & { url: string }> = {
  name: 'link',
  async drive(kit) {
    const person = await kit.person({ standing: 'on-roll', profession: kit.profile.profession })
    const made = await kit.call(generateLink, { body: { scopes: ['nhpr-register'], source: 'NHPR' } })
    const at = { person, txnId: must(made, 'txnId'), url: must(made, 'url') }
    await kit.page('short-aadhaar', at)
    return at
  },
}

/** The same link taken to its end, with every wrong turn of the page. */
export const authentication: Journey<Applicant> = {
  name: 'authentication',
  async drive(kit) {
    const at = await kit.journey(link)
    const { txnId } = at
    await kit.call(isAuthenticated, { body: { txnId } })
    await kit.page('wrong-captcha', at)
    await kit.page('wrong-otp', at)
    await kit.call(isAuthenticated, { body: { txnId } })
    if (kit.probes) await kit.call(verifyOtp, { body: { txnId } })
    await kit.page('finish', at)
    await untilAuthenticated(kit, txnId)
    return { person: at.person, txnId: must(await kit.call(verifyOtp, { body: { txnId } }), 'txnId') }
  },
}

/** The OTP to a communication mobile asked for again and again. */
export const resending: Journey<void> = {
  name: 'resending',
  async drive(kit) {
    const { person, txnId } = await kit.journey(authentication)
    const send = () => kit.call(generateMobileOtp, { body: { txnId, mobile: person.otherMobile } })
    must(await send(), 'txnId')
    if (!kit.probes || !kit.advance) return
    await send()
    for (let resend = 0; resend < 3; resend++) {
      await kit.advance(61_000)
      await send()
    }
  },
}

/** Asks with what delays the target has; a page that is finished shows at once or not at all. */
async function untilAuthenticated(kit: Kit, txnId: string): Promise<void> {
  for (let poll = 0; poll < POLLS_MAX; poll++) {
    const { response } = await kit.call(isAuthenticated, { body: { txnId } })
    // Wrapped is wrong, and the judge says so; the way on is clear all the same.
    if (response.body === true || (typeof response.body === 'object' && Object.values(response.body ?? {}).includes(true))) return
  }
  throw new Stopped('isAuthenticated never answered true after the hosted page was finished')
}

interface Identified extends Applicant {
  kyc: unknown
  /** Body of checkHpIdAccountExist. */
  existing: unknown
}

/** Link, page, KYC and account check of one person. */
export async function identify(kit: Kit, person: TestPerson): Promise<Identified> {
  const made = await kit.call(generateLink, { body: { scopes: ['nhpr-register'], source: 'NHPR' } })
  const first = { person, txnId: must(made, 'txnId'), url: must(made, 'url') }
  await kit.page('finish', first)
  await untilAuthenticated(kit, first.txnId)
  const known = await kit.call(verifyOtp, { body: { txnId: first.txnId } })
  const existing = await kit.call(checkHpIdAccountExist, { body: { txnId: must(known, 'txnId'), preverifiedCheck: true } })
  return { person, kyc: known.response.body, existing: existing.response.body, txnId: must(existing, 'txnId') }
}

/** An HPID on the Aadhaar mobile: matched, no OTP. `name` tells the persons of a run apart; `role` is 1 (professional), 2 (facility manager) or 3 (both). */
export const createdByAadhaarMobile = (name: string, role = 1): Journey<Holder> => ({
  name: `created:${name}`,
  async drive(kit) {
    const identified = await newcomer(kit)
    const { txnId, person } = identified
    const match = await kit.call(demographicAuthViaMobile, { body: { txnId, mobileNumber: person.mobile } })
    if (pick(match.response.body, 'verified') !== true) throw new Stopped('The Aadhaar mobile was not recognised as such')
    return create(kit, identified, role)
  },
})

/** An HPID on another mobile: no match, OTP; with the wrong turns of that way. */
export const createdByOtherMobile: Journey<Holder> = {
  name: 'created:other-mobile',
  async drive(kit) {
    const identified = await newcomer(kit)
    const { person } = identified
    let { txnId } = identified
    if (kit.probes) {
      await kit.call(createHpId, { body: creation(identified, 'newcomer0000') })
      await kit.call(demographicAuthViaMobile, { body: { txnId, mobileNumber: person.otherMobile }, unsealed: ['mobileNumber'] })
    }
    const match = await kit.call(demographicAuthViaMobile, { body: { txnId, mobileNumber: person.otherMobile } })
    if (pick(match.response.body, 'verified') !== false) throw new Stopped('Another mobile than the Aadhaar one was not told apart')
    txnId = must(await kit.call(generateMobileOtp, { body: { txnId, mobile: person.otherMobile } }), 'txnId')
    const otp = await kit.otp('mobile-otp', { mobile: person.otherMobile, txnId })
    if (kit.probes) {
      await kit.call(verifyMobileOtp, { body: { txnId, otp }, unsealed: ['otp'] })
      await kit.call(verifyMobileOtp, { body: { txnId, otp: anotherThan(otp) } })
    }
    const verified = await kit.call(verifyMobileOtp, { body: { txnId, otp } })
    if (isGood(verified)) txnId = must(verified, 'txnId')
    else if (!kit.probes) throw new Stopped('The right OTP was refused')
    if (kit.probes) {
      await kit.call(verifyMobileOtp, { body: { txnId, otp } })
    }
    return create(kit, { ...identified, txnId })
  },
}

/** The holder of a fresh HPID comes again: he must be found, and given no second one. Gives the identity token. */
export const returning = (holder: Journey<Holder>): Journey<{ identityToken: string }> => ({
  name: `${holder.name}:returning`,
  async drive(kit) {
    const { person } = await kit.journey(holder)
    const identified = await identify(kit, person)
    if (kit.probes) {
      await kit.call(demographicAuthViaMobile, { body: { txnId: identified.txnId, mobileNumber: person.mobile } })
      await kit.call(createHpId, { body: creation(identified, `second${person.mobile.slice(-6)}`) })
    }
    return { identityToken: pickText(identified.existing, 'token') }
  },
})

async function newcomer(kit: Kit): Promise<Identified> {
  const identified = await identify(kit, await kit.person({ standing: 'on-roll', profession: kit.profile.profession }))
  if (pickText(identified.existing, 'hprIdNumber')) throw new Stopped('The test person holds an HPID already: creation needs one who does not')
  return identified
}

async function create(kit: Kit, identified: Identified, role = 1): Promise<Holder> {
  const suggested = await kit.call(suggestHpId, { body: { txnId: identified.txnId } })
  const username = must(suggested, '[0]')
  if (kit.probes) await kit.call(createHpId, { body: creation(identified, username, role), unsealed: ['password'] })
  const made = await kit.call(createHpId, { body: creation(identified, username, role) })
  const { person, kyc } = identified
  return { person, kyc, created: made.response.body, token: must(made, 'token'), hprIdNumber: must(made, 'hprIdNumber'), password: PASSWORD }
}

/** The ten fields the documents demand, and those of the samples. Names, state and district as checkHpIdAccountExist has them. */
function creation({ txnId, person, existing, kyc }: Identified, username: string, role = 1) {
  return {
    txnId, email: person.email, password: PASSWORD, idType: 'hpr_id', domainName: '@hpr.abdm',
    firstName: pickText(existing, 'firstName'), middleName: pickText(existing, 'middleName'), lastName: pickText(existing, 'lastName'),
    profilePhoto: pickText(kyc, 'photo') || PNG, hprId: username, sourceType: 'AADHAAR' as const, hpCategoryCode: person.enrolment.category, hpSubCategoryCode: person.enrolment.createSubCategory,
    clientId: '', stateCode: pickText(existing, 'stateCode'), districtCode: pickText(existing, 'districtCode'), council: false, role,
  }
}
