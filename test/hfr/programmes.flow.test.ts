import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ContactOtp } from '../../functions/hfr/programmes/flow.ts'
import { linkFault, linkProgramme, sendContactOtp, submittedOf } from '../../functions/hfr/programmes/flow.ts'
import { detailsForUwin } from '../../functions/hfr/programmes/uwin.ts'
import { programmeSources } from '../../functions/masters/facility-options.ts'
import { isRefusal } from '../../functions/kernel/outcome.ts'
import type { Facility } from '../../functions/nhpr/facilities/record.ts'
import { OTP_LIFETIME_MS, RESEND_WAIT_MS } from '../../functions/nhpr/otp.ts'
import { aDraft, aFacility } from '../support/facilities.ts'
import { hfrContext } from '../support/hfr.ts'
import { anAccount } from '../support/hpr.ts'

const NOW = 1_000_000
const at = (now: number, choices?: Record<string, string>) => hfrContext(now, choices)
const ID = 'IN2710000059'
const facility = aFacility({ facilityId: ID })
const ask = { facilityId: ID, transactionId: 'txn' }
const sent = (): ContactOtp => sendContactOtp(undefined, facility, ask, at(NOW)).state!
const wanted = { facilityId: ID, source: 'AB-PMJAY', sourceId: 'HOSP27P059', otp: '123456' }
const link = (txn: ContactOtp, differs: Partial<typeof wanted> = {}, holder = '', now = NOW) => linkProgramme({ txn, facility }, holder, { ...wanted, ...differs }, at(now))

describe('a facility is refused', () => {
  test.each([
    ['', undefined, 'HIS-1070', 'Required FacilityId Field is empty.'],
    ['IP28100027', undefined, 'HIS-1113', 'Facility id is invalid. It must have 12 characters IP28100027'],
    ['IP2810002718', undefined, 'HIS-1113', 'The Facility ID provided is invalid. It must begin with the prefix IN to meet the required format.'],
    ['IN28100027AB', undefined, 'HIS-1113', undefined],
    ['IN2810002718', undefined, 'HIS-1019', undefined],
    [ID, aDraft(ID), 'HIS-1019', undefined],
  ])('%j: as the document words it', (facilityId, found, refusal, text) => {
    const reply = submittedOf(facilityId, found)
    expect(reply).toEqual({ refusal, field: 'facilityId', rule: expect.any(String), ...(text && { text }) })
    expect(sendContactOtp(undefined, found, { ...ask, facilityId }, at(NOW))).toEqual({ state: undefined, reply, effects: [] })
  })

  test('for an OTP when it gave no mobile', () => {
    const { facilityContactInformation: contact } = facility.submitted!.basic
    const mute = aFacility({ basic: { facilityContactInformation: { ...contact, facilityContactNumber: '' } } })
    expect(sendContactOtp(undefined, mute, ask, at(NOW)).reply).toMatchObject({ refusal: 'HIS-1152', field: 'facilityId' })
  })
})

describe('an OTP to a facility', () => {
  test('goes to the mobile of what was submitted, not of the draft beside it', () => {
    const draft = aFacility({ basic: { facilityContactInformation: { ...facility.submitted!.basic.facilityContactInformation, facilityContactNumber: '6991239999' } } }).submitted
    const { reply, effects } = sendContactOtp(undefined, { ...facility, draft }, ask, at(NOW))
    expect(reply).toEqual({ answer: { facilityId: ID, status: 'Success', message: 'Otp sent successfully! Please keep transaction id for future reference', transactionId: 'txn', errorStatus: null } })
    expect(effects).toEqual([expect.objectContaining({ effect: 'message', channel: 'sms', to: '6991230000', otp: '123456', txnId: 'txn' })])
  })

  test('can be had again after a minute, and its misses are not forgotten', () => {
    const missed = link(sent(), { otp: '000000' }).state.txn
    expect(sendContactOtp(missed, facility, ask, at(NOW + RESEND_WAIT_MS - 1)).reply).toMatchObject({ refusal: 'HIS-1023' })
    const again = sendContactOtp(missed, facility, ask, at(NOW + RESEND_WAIT_MS))
    expect(again.state?.otp).toMatchObject({ wrong: 1, resends: 1, sentAt: NOW + RESEND_WAIT_MS })
    const closed = { ...missed, otp: { ...missed.otp, wrong: 3 } }
    expect(sendContactOtp(closed, facility, ask, at(NOW + RESEND_WAIT_MS)).reply).toMatchObject({ refusal: 'HIS-1041' })
  })
})

describe('a link is refused', () => {
  test.each([
    [{ source: '', sourceId: 'A1' }, 'HIS-4057', 'source'],
    [{ source: 'uwin', sourceId: 'A1' }, 'HIS-4057', 'source'],
    [{ source: 'UWIN', sourceId: '' }, 'HIS-1070', 'sourceId'],
    [{ source: 'UWIN', sourceId: 'A 1' }, 'HIS-1003', 'sourceId'],
    [{ source: 'UWIN', sourceId: 'A'.repeat(51) }, 'HIS-1003', 'sourceId'],
  ])('%j', (wrong, refusal, field) => expect(linkFault(wrong)).toMatchObject({ refusal, field }))

  test("never for one of the ten programmes, nor for NHA's own samples", () => {
    expect(programmeSources.map(({ code }) => linkFault({ source: code, sourceId: 'HOSP1' }))).toEqual(Array(10).fill(undefined))
    for (const sample of ['AB-PMJAY', 'COWIN', 'UWIN']) expect(linkFault({ source: sample, sourceId: sample })).toBeUndefined()
  })

  test.each([
    ['for another facility than the OTP', { facilityId: 'IN2710000067' }, NOW, 'HIS-1026', 'transactionId'],
    ['without an OTP', { otp: '' }, NOW, 'HIS-1070', 'otp'],
    ['with a wrong OTP', { otp: '000000' }, NOW, 'HIS-1013', 'otp'],
    ['with an OTP that has run out', {}, NOW + OTP_LIFETIME_MS, 'HIS-1060', 'otp'],
  ])('%s', (_, differs, now, refusal, field) => {
    const outcome = link(sent(), differs, '', now)
    expect(outcome.reply).toMatchObject({ refusal, field })
    expect([outcome.state.facility, outcome.effects]).toEqual([facility, []])
  })

  test("for another facility's id, after the right OTP alone, which stays good for one of its own", () => {
    expect(link(sent(), { otp: '000000' }, 'IN2710000067').reply).toMatchObject({ refusal: 'HIS-1013' })
    const taken = link(sent(), {}, 'IN2710000067')
    expect(taken).toMatchObject({ state: { txn: sent(), facility }, reply: { refusal: 'HIS-1104', field: 'sourceId' } })
    expect(link(taken.state.txn, { sourceId: 'HOSP27P060' }).reply).toHaveProperty('answer')
    expect(link(sent(), { sourceId: 'AB-PMJAY' }, 'IN2710000067').reply).toHaveProperty('answer')
  })

  test('misses close a transaction to the right OTP too, whatever their number is set to', () => {
    fc.assert(fc.property(fc.constantFrom('3', '5', '10'), fc.array(fc.stringMatching(/^\d{6}$/).filter((otp) => otp !== '123456'), { minLength: 1, maxLength: 12 }), (max, wrong) => {
      const context = at(NOW, { 'hfr.wrong-otps-max': max })
      const after = wrong.reduce((txn, otp) => linkProgramme({ txn, facility }, '', { ...wanted, otp }, context).state.txn, sent())
      const { state, reply } = linkProgramme({ txn: after, facility }, '', wanted, context)
      expect(isRefusal(reply) && reply.refusal).toBe(wrong.length >= Number(max) ? 'HIS-1041' : false)
      expect(state.facility.programmes).toHaveLength(isRefusal(reply) ? 0 : 1)
    }))
  })
})

describe('a link', () => {
  test('stands in the facility and its history, and uses the OTP up', () => {
    const { state, reply } = link(sent())
    expect(reply).toEqual({ answer: { facilityId: ID, status: 'success', message: 'OTP validated successfully!!! Hospital id linked to HFR', errorStatus: null } })
    expect(state.facility).toEqual({ ...facility, programmes: [{ source: 'AB-PMJAY', sourceId: 'HOSP27P059', at: NOW }], updatedAt: NOW, history: [{ at: NOW, what: 'programme-linked', note: 'AB-PMJAY HOSP27P059' }] })
    expect(link(state.txn).reply).toMatchObject({ refusal: 'HIS-1060' })
  })

  test('a facility has one id a programme, however often it is linked', () => {
    const links = fc.array(fc.record({ source: fc.constantFrom('UWIN', 'NIN', 'COWIN'), sourceId: fc.constantFrom('A1', 'B2', 'UWIN') }), { minLength: 1, maxLength: 12 })
    fc.assert(fc.property(links, (made) => {
      const end = made.reduce<Facility>((standing, each) => linkProgramme({ txn: sent(), facility: standing }, '', { ...wanted, ...each }, at(NOW)).state.facility, facility)
      const last = new Map(made.map(({ source, sourceId }) => [source, sourceId]))
      expect(new Map(end.programmes.map(({ source, sourceId }) => [source, sourceId]))).toEqual(last)
      expect(end.programmes).toHaveLength(last.size)
    }))
  })
})

describe('details for U-WIN', () => {
  const asked = { facilityId: ID, source: 'UWIN', sourceId: 'U27' }
  const linked = aFacility({ programmes: [{ source: 'UWIN', sourceId: 'u27', at: NOW }] })

  test.each([
    [{ facilityId: 'IN241000111' }, linked, { refusal: 'HIS-1113', text: 'Facility id is invalid' }],
    [{}, undefined, { refusal: 'HIS-1019' }],
    [{ source: 'UBER' }, linked, { refusal: 'HIS-4057' }],
    [{}, facility, { refusal: 'HIS-1032', field: 'sourceId' }],
    [{ source: 'NIN' }, linked, { refusal: 'HIS-1032', field: 'sourceId' }],
  ])('are refused: %j', (differs, found, refusal) => expect(detailsForUwin(found, undefined, { ...asked, ...differs })).toMatchObject(refusal))

  test('are masked where they name people', () => {
    expect(detailsForUwin(linked, anAccount({ name: 'Meera Kulkarni' }), asked)).toEqual({
      answer: {
        facility: { facilityId: ID, facilityName: 'Railway Hospital', contactName: 'Meera Kulkarni', contactMobile: '******0000', contactEmail: 'off***@example.in', hprid: '71-2824-6403-7827' },
        otherInformation: {
          facilityOwnership: 'G', ownerSubtype: 'C', facilityRegion: 'U', nin: '', addressLine1: '1 Station Road', addressLine2: 'Camp', stateCode: '27', districtCode: '490', subDistrict: '4194',
          pincode: '411001', latitude: '18.5204', longitude: '73.8567', facilityType: 'Hospital',
        },
        status: 'Success', message: 'Details found successfully', errorStatus: null,
      },
    })
  })
})
