import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ConsentAsk, FacilityConsent } from '../../functions/nhpr/facilities/consent.ts'
import { ANSWER_MS, askConsent, denyConsent, fetchByConsent, GRANT_MS, grantConsent, standingOf } from '../../functions/nhpr/facilities/consent.ts'
import { lookUp } from '../../functions/nhpr/facilities/lookup.ts'
import type { SubmittedFacility } from '../../functions/nhpr/facilities/submitted.ts'
import { OTP_LIFETIME_MS, RESEND_WAIT_MS } from '../../functions/nhpr/otp.ts'
import { aFacility } from '../support/facilities.ts'
import { hfrContext } from '../support/hfr.ts'

const NOW = 1_000_000
const facility = aFacility() as SubmittedFacility
const file = { name: 'board.png', blob: 'the-name-of-a-blob' }
const ask: ConsentAsk = { consentId: 'consent', requester: 'NHCX', purpose: 'onboarding', mobile: '6991234567' }
const at = (now: number) => hfrContext(now)

const asked = (): FacilityConsent => askConsent(undefined, facility, ask, at(NOW)).state!
const granted = (): FacilityConsent => grantConsent(asked(), '123456', at(NOW)).state

describe('a consent', () => {
  test.each([
    ['granted without an OTP', () => grantConsent(asked(), '', at(NOW)), 'HIS-1070'],
    ['granted with a wrong OTP', () => grantConsent(asked(), '000000', at(NOW)), 'HIS-1013'],
    ['granted with an OTP that has run out', () => grantConsent(asked(), '123456', at(NOW + OTP_LIFETIME_MS)), 'HIS-1060'],
    ['granted too late', () => grantConsent(asked(), '123456', at(NOW + ANSWER_MS)), 'HIS-2031'],
    ['granted twice', () => grantConsent(granted(), '123456', at(NOW)), 'HIS-1108'],
    ['granted after it was denied', () => grantConsent(denyConsent(asked(), at(NOW)).state, '123456', at(NOW)), 'HIS-1108'],
    ['denied twice', () => denyConsent(denyConsent(asked(), at(NOW)).state, at(NOW)), 'HIS-1108'],
    ['denied when nobody waits any more', () => denyConsent(asked(), at(NOW + ANSWER_MS)), 'HIS-1108'],
    ['used before it is granted', () => fetchByConsent(asked(), facility, at(NOW)), 'HIS-1065'],
    ['used after it was denied', () => fetchByConsent(denyConsent(granted(), at(NOW)).state, facility, at(NOW)), 'HIS-1065'],
    ['used when it has run out', () => fetchByConsent(granted(), facility, at(NOW + GRANT_MS)), 'HIS-2031'],
    ['used twice', () => fetchByConsent(fetchByConsent(granted(), facility, at(NOW)).state, facility, at(NOW)), 'HIS-1108'],
    ['asked for again within a minute', () => askConsent(asked(), facility, ask, at(NOW + RESEND_WAIT_MS - 1)), 'HIS-1023'],
    ['asked for again while it is granted', () => askConsent(granted(), facility, ask, at(NOW + GRANT_MS - 1)), 'HIS-1108'],
  ])('is not %s', (_, step, refusal) => {
    const { reply, effects } = step()
    expect(reply).toMatchObject({ refusal, rule: expect.any(String) })
    expect(effects).toEqual([])
  })

  test('three wrong OTPs close the request, until it is asked for anew', () => {
    const closed = ['000000', '000001', '000002'].reduce((consent, otp) => grantConsent(consent, otp, at(NOW)).state, asked())
    expect(grantConsent(closed, '123456', at(NOW)).reply).toMatchObject({ refusal: 'HIS-1041' })
    expect(askConsent(closed, facility, ask, at(NOW + ANSWER_MS - 1)).reply).toMatchObject({ refusal: 'HIS-1041' })
    const anew = askConsent(closed, facility, ask, at(NOW + ANSWER_MS))
    expect(grantConsent(anew.state!, '123456', at(NOW + ANSWER_MS)).reply).toMatchObject({ answer: { status: 'granted' } })
  })

  test('tells the manager who asks and what for, and keeps no OTP in clear', () => {
    const { state, reply, effects } = askConsent(undefined, facility, ask, at(NOW))
    expect(reply).toEqual({ answer: { consentId: 'consent', facilityId: facility.facilityId, requester: 'NHCX', purpose: 'onboarding', status: 'requested', until: NOW + ANSWER_MS } })
    expect(effects).toEqual([{
      effect: 'message', channel: 'sms', to: '6991234567', purpose: 'facility-consent', otp: '123456', txnId: 'consent',
      text: '123456 is the OTP with which you let NHCX read the details of Railway Hospital (IN2710000059). Purpose: onboarding.',
    }])
    expect(JSON.stringify(state)).not.toContain('123456')
  })

  test('gives the whole form once, of files their names', () => {
    const { basic } = facility.submitted
    const withFiles = { ...facility, submitted: { basic: { ...basic, facilityUploads: { facilityBoardPhoto: file }, facilityAddressProof: [{ addressProofType: 'EBill', addressProofAttachment: file }] } } }
    const { state, reply } = fetchByConsent(granted(), withFiles, at(NOW + GRANT_MS - 1))
    expect(reply).toEqual({
      answer: {
        facilityId: facility.facilityId, managerHprId: facility.managerHprId, verification: facility.verification, submittedAt: facility.submittedAt,
        form: { basic: { ...basic, facilityUploads: { facilityBoardPhoto: { name: 'board.png' } }, facilityAddressProof: [{ addressProofType: 'EBill', addressProofAttachment: { name: 'board.png' } }] } },
      },
    })
    expect(standingOf(state, NOW)).toMatchObject({ status: 'fetched', until: 0 })
    expect(askConsent(state, facility, ask, at(NOW + GRANT_MS)).reply).toMatchObject({ answer: { status: 'requested', consentId: 'consent' } })
  })

  type Act = 'ask' | 'grant' | 'miss' | 'deny' | 'fetch' | 'wait'
  test('in any order of acts, each fetch that succeeds has a grant of its own behind it, less than a day old and not denied', () => {
    const acts = fc.array(fc.tuple(fc.constantFrom<Act>('ask', 'grant', 'miss', 'deny', 'fetch', 'wait'), fc.integer({ min: 0, max: GRANT_MS })), { maxLength: 40 })
    fc.assert(fc.property(acts, (list) => {
      let now = NOW
      let consent = asked()
      let grantedAt: number | undefined
      for (const [act, wait] of list) {
        if (act === 'wait') now += wait
        const outcome = act === 'ask' ? askConsent(consent, facility, ask, at(now)) : act === 'deny' ? denyConsent(consent, at(now)) : act === 'fetch' ? fetchByConsent(consent, facility, at(now))
          : act === 'wait' ? undefined : grantConsent(consent, act === 'grant' ? '123456' : '000000', at(now))
        if (!outcome) continue
        const done = !('refusal' in outcome.reply)
        if (act === 'fetch') expect(done).toBe(grantedAt !== undefined && now < grantedAt + GRANT_MS)
        if (act === 'grant' && done) grantedAt = now
        else if (done) grantedAt = undefined
        expect(act === 'miss' && done).toBe(false)
        consent = outcome.state!
      }
      expect(consent.history.length).toBeLessThanOrEqual(41)
    }))
  })
})

describe('a look-up', () => {
  const found = { facilityId: 'IN2710000059', facilityName: 'Railway Hospital', ownership: 'Government', state: 'Maharashtra', district: 'Pune', facilityType: 'Hospital', contactMobile: '******0000' }

  test.each([
    [undefined, null], ['6991230000', true], ['+916991230000', true], [' 91 6991230000', true], ['16991230000', false], ['6991230001', false], ['', false], ['0000', false],
  ])('of mobile %j', (mobile, mobileMatches) => expect(lookUp(facility, mobile)).toEqual({ ...found, status: 'pending', verified: false, mobileMatches }))

  test('tells what the verifiers made of it', () => {
    const rejected = { ...facility, verification: { state: 'rejected' as const, reason: 'No such street', at: NOW } }
    expect(lookUp(rejected)).toMatchObject({ status: 'rejected', verified: false })
    expect(lookUp({ ...facility, verification: { state: 'verified', reason: '', at: NOW } })).toMatchObject({ status: 'verified', verified: true })
  })

  test('a facility without a mobile is matched by none', () => {
    const { basic } = facility.submitted
    const mute = { ...facility, submitted: { basic: { ...basic, facilityContactInformation: { ...basic.facilityContactInformation, facilityContactNumber: '' } } } }
    expect(lookUp(mute, '')).toMatchObject({ contactMobile: '', mobileMatches: false })
  })
})
