import { beforeEach, describe, expect, test } from 'vitest'
import type { Sandbox } from '../../mocks/sandbox.ts'
import { createSandbox } from '../../mocks/sandbox.ts'
import type { FacilityManager } from '../support/hfr.ts'
import { basicAt, basicBody, facilityManager } from '../support/hfr.ts'
import type { Answered } from '../support/hpr.ts'
import { anotherThan, NOW, testKeys } from '../support/hpr.ts'

/* Masters, OTP linkage, withdrawn calls and quirks, as NHA prints them and integrators saw. Source, unless said otherwise: NHA, New HFR APIs Documentation (SBX). */

const FACILITY = '/v4/int/v1.5/facility'
const UWIN = '/v4/int/v1.6/facility/fetchDetailsForUwin'
let sandbox: Sandbox
let manager: FacilityManager

async function open(variants: Record<string, string> = {}): Promise<void> {
  sandbox = createSandbox({ now: () => NOW, keys: testKeys(), checkAnswers: true, variants })
  manager = await facilityManager(sandbox)
}

beforeEach(() => open())

const told = ({ status, body }: Answered) => ({ status, body })
const envelope = (code: string, message: string) => ({
  status: 422, body: { code: 'HIS-422', message: 'Unable to process the current request due to some wrong data entered.', details: [{ message, code, attribute: null }] },
})
const master = (path: string, body: object) => manager.post(`${FACILITY}/${path}`, body)
const codesOf = ({ body }: Answered): string[] => (body as { data: { code: string }[] }).data.map(({ code }) => code)

describe('3 masters', () => {
  test.each([
    ['G', 'S', 'HIS-1070', 'It should be one of C, P, or NP'],
    ['P', 'C', 'HIS-1070', "Only 'P' or 'NP' are accepted for Ownership Code 'P' or 'PP'"],
    ['PP', 'C', 'HIS-1070', "Only 'P' or 'NP' are accepted for Ownership Code 'P' or 'PP'"],
    ['G', 'P', 'HIS-1108', "Invalid Owner Subtype Code. Only 'C' is accepted for Ownership Code 'G'."],
    ['', 'C', 'HIS-1070', 'Required OwnershipCode Field is empty.'],
  ])('3.7: {%s, %s} has no second level: %s', async (ownershipCode, ownerSubtypeCode, code, message) => {
    expect(told(await master('get-owner-subtype', { ownershipCode, ownerSubtypeCode }))).toEqual(envelope(code, message))
  })

  test('3.2: a type whose list has a call of its own has no data, and none is taken back by its padded code', async () => {
    for (const type of ['OWNER-SUBTYPE', 'FACILITY-TYPE', 'SPECIALITIES', 'FACILITY-SUB-TYPE', 'FACSTATUS']) expect(await manager.get(`${FACILITY}/get-master-data?type=${type}`)).toMatchObject({ status: 422, code: 'HIS-4056' })
    expect(codesOf(await manager.get(`${FACILITY}/get-master-data?type=owner`))).toEqual(['G         ', 'P         ', 'PP        '])
    expect(await master('fetch-facility-type', { ownershipCode: 'G         ', systemOfMedicineCode: 'M' })).toMatchObject({ status: 422, code: 'HIS-1115' })
  })

  test('3.6: the types of {p, M} and of {G, D}, in their order; the path knows its capital S, and no older spelling', async () => {
    expect(codesOf(await master('fetch-facility-type', { ownershipCode: 'p', systemOfMedicineCode: 'M' }))).toEqual(['10', '9', '5', '1', '6', '37', '102', '12', '11', '4', '74', '2', '3', '13', '38'])
    expect(codesOf(await master('fetch-facility-type', { ownershipCode: 'G', systemOfMedicineCode: 'D' }))).toEqual(['2', '1', '11', '7', '8', '16', '102', '38'])
    expect((await master('fetch-facility-type', { ownershipCode: 'G', systemOfMedicineCode: 'M' })).body).toMatchObject({ data: expect.arrayContaining([{ code: '35', value: 'Day Care center ' }]) as unknown })
    for (const path of ['fetch-facility-sub-type', 'fetchfacilitytype']) expect(await master(path, { facilityTypeCode: '5' })).toMatchObject({ status: 404 })
  })

  test('what a master lists, a facility may be: every type, by its first and last subtype', async () => {
    for (const facilityTypeCode of codesOf(await master('fetch-facility-type', { ownershipCode: 'P', systemOfMedicineCode: 'M' }))) {
      const subTypes = codesOf(await master('fetch-facility-Sub-type', { facilityTypeCode }))
      expect(subTypes.length, facilityTypeCode).toBeGreaterThan(0)
      for (const facilitySubType of [subTypes[0]!, subTypes.at(-1)!]) {
        const saved = await manager.saveBasic(basicBody({ facilityName: `Listed ${facilityTypeCode} ${facilitySubType}`, facilityTypeCode, facilitySubType }))
        // Such a type offers one thing, and has no type of service.
        if (saved.status !== 200) expect(await manager.saveBasic(basicBody({ facilityName: `Listed ${facilityTypeCode} ${facilitySubType}`, facilityTypeCode, facilitySubType, typeOfServiceCode: '', specialityTypeCode: '' })), JSON.stringify(saved.body)).toMatchObject({ status: 200 })
      }
    }
  })
})

describe('5 to 9: OTP linkage', () => {
  const notSent = (message: string) => ({ status: 400, body: { facilityId: null, status: 'Bad Request', message: 'Errors occurred', transactionId: null, errorStatus: [{ field: 'facilityId', message }] } })
  const notLinked = { status: 400, body: { facility: null, otherInformation: null, status: 'Not Linked', message: 'Source id not linked. Please check the errors', errorStatus: [{ field: 'facilityId', message: 'Facility id is invalid' }] } }

  async function begin() {
    const { facilityId } = await manager.submitted(basicAt({ addressLine1: 'Tathawade', addressLine2: 'Pune' }, { facilityName: 'Sahyadri Hospital', ownershipCode: 'G', ownershipSubTypeCode: 'C', ownershipSubTypeCode2: 'MOHF' }))
    const { body } = await manager.post(`${FACILITY}/sendOtpToContact`, { facilityId })
    const { transactionId } = body as { transactionId: string }
    expect(body).toEqual({ facilityId, status: 'Success', message: 'Otp sent successfully! Please keep transaction id for future reference', transactionId, errorStatus: null })
    return { facilityId, transactionId, otp: await manager.lastOtp('6991230000') }
  }

  test('5, samples 2 and 3; 7 and 8, sample 2: what is no facility id, each in its own words', async () => {
    expect(told(await manager.post(`${FACILITY}/sendOtpToContact`, { facilityId: 'IP2810002718' }))).toEqual(notSent('The Facility ID provided is invalid. It must begin with the prefix IN to meet the required format.'))
    expect(told(await manager.post(`${FACILITY}/sendOtpToContact`, { facilityId: 'IP28100027' }))).toEqual(notSent('Facility id is invalid. It must have 12 characters IP28100027'))
    expect(told(await manager.post(`${FACILITY}/fetchFacilityContactDetails`, { facilityId: 'IN27100029' }))).toEqual({
      status: 404, body: { facility: null, status: 'No Content', message: 'No active facility found! Please check your facility Id', errorStatus: [{ field: 'facilityId', message: 'Facility id is invalid: IN27100029' }] },
    })
    expect(told(await manager.post(UWIN, { facilityId: 'IN241000111', source: 'UWIN', sourceId: 'UWIN' }))).toEqual(notLinked)
  })

  test('6: a blank source, then the link; an empty OTP is told by its name and costs no try', async () => {
    const { facilityId, otp, transactionId } = await begin()
    const validate = async (given: object) => told(await manager.post(`${FACILITY}/validateOtp`, { facilityId, sourceId: 'COWIN', otp, source: 'COWIN', transactionId, ...given }))
    expect(await validate({ source: '' })).toEqual(envelope('HIS-4057', 'Invalid/Blank facility source, please enter a valid facility source.'))
    for (let tries = 0; tries < 4; tries++) expect(await validate({ otp: '' })).toEqual({ status: 400, body: { facilityId, status: 'failed', message: 'Required Otp Field is empty.', errorStatus: null } })
    expect(await validate({})).toEqual({ status: 200, body: { facilityId, status: 'success', message: 'OTP validated successfully!!! Hospital id linked to HFR', errorStatus: null } })
  })

  test('8 and 9: a wrong OTP, the link, and the facility read by it', async () => {
    const { facilityId, otp, transactionId } = await begin()
    const named = { facilityId, sourceId: 'UWIN', source: 'UWIN' }
    const validate = async (given: string) => told(await manager.post(`${FACILITY}/validateUwinOtp`, { ...named, otp: given, transactionId }))
    expect(await manager.post(UWIN, named)).toMatchObject({ status: 400, body: { status: 'Not Linked' } })
    expect(await validate(anotherThan(otp))).toEqual({ status: 400, body: { facilityId, status: 'failed', message: 'Please enter valid OTP', otherInformation: null, errorStatus: null } })
    const otherInformation = {
      facilityOwnership: 'G', ownerSubtype: 'C', facilityRegion: 'U', nin: '', addressLine1: 'Tathawade', addressLine2: 'Pune', stateCode: '27', districtCode: '490', subDistrict: '4194', pincode: '411038',
      latitude: '18.507400', longitude: '73.807700', facilityType: 'Hospital',
    }
    expect(await validate(otp)).toEqual({ status: 200, body: { facilityId, status: 'success', message: 'OTP validated successfully!!! Source id linked to HFR', otherInformation, errorStatus: null } })
    const facility = { facilityId, facilityName: 'Sahyadri Hospital', contactName: manager.account.name, contactMobile: '******0000', contactEmail: 'off***@example.in', hprid: manager.account.hprIdNumber }
    expect(told(await manager.post(UWIN, named))).toEqual({ status: 200, body: { facility, otherInformation, status: 'Success', message: 'Details found successfully', errorStatus: null } })
  })
})

describe('what was withdrawn, and quirks', () => {
  const withdrawn: [method: 'post' | 'put', path: string][] = [
    ['post', '/getFacilityCreatedByHprId?page=1&size=10'], ['post', '/getFacilityDeclaredByHprId'], ['post', '/fetchProfessionalFacility'], ['put', '/hprWorkDetails/status'],
    ['post', '/relinkOrDelinkProfessionalFromFacility'], ['post', '/hprFacilitySuggestions'], ['post', '/FacilityManagement/v1.5/facility/bygeoLocation/searchFacilityAndInfrastructureWithinRadiusWithFilter'],
  ]
  test.each(withdrawn)('%s %s is not there, and is with its variant', async (method, path) => {
    const body = path.includes('Radius') ? { centerLat: '18.52', centerLon: '73.85', radiusInKm: '5', from: '0', size: '10' } : { hprId: '71-2665-5777-2713' }
    const call = async (): Promise<number> => (await manager[method](`/v4/int${path}`, body)).status
    expect(await call()).toBe(404)
    for (const init of [{ method: method.toUpperCase() }, { method: 'GET' }, { method: method.toUpperCase(), body: '{', headers: { 'content-type': 'application/json' } }]) {
      expect((await sandbox.fetch(new Request(`http://localhost/v4/int${path}`, init))).status).toBe(404)
    }
    await open({ 'hpr.withdrawn-operations': 'on', 'hfr.withdrawn-operations': 'on' })
    expect(await call()).not.toBe(404)
  })

  test('deduplicate masks telephones and shows e-mail addresses; the facilityId it is asked for is no key', async () => {
    const trackingId = await manager.draft()
    const asked = { name: 'Sahyadri Hospital', district: '490', subDistrict: '4194' }
    const rows = async (facilityId: string) => (await manager.post('/v4/int/search/address/filter/deduplicate', { ...asked, facilityId })).body as Record<string, unknown>[]
    expect(await rows('69765')).toEqual(await rows(''))
    expect((await rows(trackingId)).find((row) => row['fac_unique_id'] === trackingId)).toMatchObject({ facility_email: 'office@example.in', mobile_no: '******0000' })
  })
})
