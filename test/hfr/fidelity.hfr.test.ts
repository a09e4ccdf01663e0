import { beforeEach, describe, expect, test } from 'vitest'
import type { BasicInput } from '../../functions/hfr/onboarding/form.ts'
import type { Sandbox } from '../../mocks/sandbox.ts'
import { createSandbox, STANDARD_CLIENT } from '../../mocks/sandbox.ts'
import { accessToken, OTHER_CLIENT } from '../support/gateway.ts'
import type { FacilityManager } from '../support/hfr.ts'
import { BASIC, basicAt, basicBody, facilityManager, OTHER_MANAGER, SUBMIT } from '../support/hfr.ts'
import type { Answered } from '../support/hpr.ts'
import { NOW, testKeys } from '../support/hpr.ts'

/* What NHA prints and integrators saw, request by request. Source, unless said otherwise: NHA, New HFR APIs Documentation (SBX). */

const FACILITY = '/v4/int/v1.5/facility'
const ADDITIONAL = `${FACILITY}/additional-information`
const DETAILED = `${FACILITY}/detailed-information`
const SEARCH = '/v4/int/FacilityManagement/v1.5/facility/search'
const BRIDGES = '/v4/int/v1/bridges/MutipleHRPAddUpdateServices'
const DEDUPLICATE = '/v4/int/search/address/filter/deduplicate'
let sandbox: Sandbox
let manager: FacilityManager

async function open(variants: Record<string, string> = {}): Promise<void> {
  sandbox = createSandbox({ now: () => NOW, keys: testKeys(), checkAnswers: true, clients: [STANDARD_CLIENT, OTHER_CLIENT], variants })
  manager = await facilityManager(sandbox)
}

beforeEach(() => open())

const told = ({ status, body }: Answered) => ({ status, body })
const envelope = (...details: [code: string, message: string][]) => ({
  code: 'HIS-422', message: 'Unable to process the current request due to some wrong data entered.', details: details.map(([code, message]) => ({ message, code, attribute: null })),
})
const notCreated = (id: object, ...errorStatus: [field: string, message: string][]) => ({
  status: 200, body: { ...id, status: 'Not Created', message: 'Facility not created. Please check the errors', errorStatus: errorStatus.map(([field, message]) => ({ field, message })) },
})

describe('hosts, tokens and headers', () => {
  const calls: [method: string, path: string, body: string | undefined][] = [
    ['GET', '/v1.5/facility/get-master-types', undefined], ['GET', '/v1.5/facility/lgd/districts?stateCode=34', undefined], ['GET', '/getPsuDetailsByMinistry?ministry=MOHF', undefined],
    ['POST', '/v1.0/facility/search-facilities', '{}'], ['POST', '/v1.5/facility/get-specialities', '{"systemOfMedicineCode":"M"}'],
    ['POST', '/FacilityManagement/v1.5/facility/search', '{"facilityId":"IN2710999999","page":1,"resultsPerPage":10}'], ['POST', '/search/address/filter/deduplicate', '{"name":"a","district":"490","subDistrict":"4194"}'],
    ['POST', '/v1/bridges/MutipleHRPAddUpdateServices', '{"facilityId":"IN2710999999","facilityName":"a","HRP":[]}'],
  ]
  test.each(calls)('%s %s answers below /v4/int and, on the older host, without it; no header but the token is needed', async (method, path, body) => {
    const headers = { authorization: `Bearer ${await accessToken(sandbox)}`, 'content-type': 'application/json' }
    for (const url of [`https://apihspsbx.abdm.gov.in/v4/int${path}`, `https://facilitysbx.abdm.gov.in${path}`]) {
      expect((await sandbox.fetch(new Request(url, { method, headers, ...(body && { body }) }))).status).toBe(200)
      const more = { 'REQUEST-ID': crypto.randomUUID(), TIMESTAMP: new Date(NOW).toISOString(), 'X-CM-ID': 'sbx' }
      expect((await sandbox.fetch(new Request(url, { method, headers: { ...headers, ...more }, ...(body && { body }) }))).status).toBe(200)
      expect((await sandbox.fetch(new Request(url, { method, headers: { 'content-type': 'application/json' }, ...(body && { body }) }))).status).toBe(401)
    }
  })

  test('the number in x-hprid-auth, as in the curl of 2.1, is refused; taken under the variant, of a manager alone', async () => {
    const number = { 'x-hprid-auth': manager.account.hprIdNumber }
    expect(await manager.saveBasic(basicBody(), '', number)).toMatchObject({ status: 422, code: 'HIS-1119' })
    await open({ 'hfr.manager-token': 'or-number' })
    const nobody = await facilityManager(sandbox, { ...OTHER_MANAGER, role: 1 })
    const made = await manager.saveBasic(basicBody(), '', number)
    expect(made).toMatchObject({ status: 200, body: { status: 'success' } })
    expect(await manager.submit((made.body as { trackingId: string }).trackingId, {}, number)).toMatchObject({ status: 200, body: { status: 'Created' } })
    expect(await manager.saveBasic(basicBody(), '', { 'x-hprid-auth': nobody.account.hprIdNumber })).toMatchObject({ code: 'HIS-403' })
    expect(await manager.saveBasic(basicBody(), '', { 'x-hprid-auth': '71-0000-0000-0000' })).toMatchObject({ code: 'HIS-1119' })
  })
})

/** The body of 2.1: Monday twice, an address proof with nothing in it, a second level for a state's facility. Its STD code has a sixth digit. */
const sample = (given: Partial<BasicInput> = {}, address: object = {}): BasicInput => ({
  ...basicAt({ stateLGDCode: '33', districtLGDCode: '568', subDistrictLGDCode: '5704', addressLine1: 'Temple street', addressLine2: 'Pune', pincode: '600107', latitude: '24.068570', longitude: '24.068570', ...address }),
  facilityName: 'abc hospital', ownershipCode: 'G', ownershipSubTypeCode: 'S', ownershipSubTypeCode2: 'PP01', typeOfServiceCode: 'IPD', specialityTypeCode: 'SINGLE', systemOfMedicineCode: 'M,D', facilityTypeCode: '5', facilitySubType: '30',
  facilityContactInformation: { facilityEmailId: 'abc@gmail.in', facilityContactNumber: '9042703499', websiteLink: 'http://google.com.in', facilityLandlineNumber: '123345', facilityStdCode: '02742' },
  facilityUploads: { facilityBuildingPhoto: { name: '', value: '' } }, facilityAddressProof: [{ addressProofType: '', addressProofAttachment: { name: '', value: '' } }],
  timingsOfFacility: [['MON', '9:00 AM - 6:00 PM'], ['MON', '7:00 PM - 11:00 PM'], ['TUE', '9:00 AM - 4:00 PM']].map(([workingDays, openingHours]) => ({ workingDays, openingHours })), ...given,
})

describe('2.1 basic-information', () => {
  const old = { 'hfr.photographs': 'optional', 'hfr.write-messages': 'document' }

  test('samples 1 and 3: saved, in the words printed; the days told to deduplicate each once', async () => {
    await open(old)
    const trackingId = await manager.draft(sample())
    expect(told(await manager.saveBasic(sample(), trackingId))).toEqual({ status: 200, body: { trackingId, status: 'success', message: 'Facility created successfully. Please save the Facility Id returned.', errorStatus: null } })
    const rows = (await manager.post(DEDUPLICATE, { name: 'abc hospital', district: '568', subDistrict: '5704' })).body as { fac_unique_id: string; days_of_operation: string }[]
    expect(rows.find((row) => row.fac_unique_id === trackingId)!.days_of_operation).toBe('Mon; Tue')
  })

  test('sample 2: its four faults, no other, in their order', async () => {
    await open(old)
    const wrong = sample({ facilityName: 'abc$%^&&hospital', ownershipCode: 'A', facilityContactInformation: { ...sample().facilityContactInformation, facilityContactNumber: '90427034' } }, { country: 'US' })
    expect(told(await manager.saveBasic(wrong))).toEqual({ status: 422, body: envelope(
      ['HIS-4029', 'Invalid Facility Name.'], ['HIS-4017', 'Country should be india.'], ['HIS-1011', 'Please enter valid Phone Number.'], ['HIS-1115', 'Please enter the correct ownership code(Ex.G,P,PP)'],
    ) })
  })
})

describe('2.2 additional-information', () => {
  const flags = ['hasBloodBank', 'hasCathLab', 'hasDiagnosticLab', 'hasDialysisCenter', 'hasPharmacy', 'hasImagingCenter']
  const body = (trackingId: string, value: string) => ({ trackingId, generalInformation: { ...Object.fromEntries(flags.map((flag) => [flag, value])), servicesByImagingCenter: [{ service: '', count: 0 }] }, linkedProgramIds: { nhrrId: '', nin: '' } })
  const faults: [field: string, message: string][] = [
    ['facility Bloodbank', 'has blood bank value is invalid'], ['facility CathLab', 'has cath lab value is invalid'], ['facility Diagnostic', 'has diagnostic lab value is invalid'],
    ['facility Dialysis Center', 'has dialysis center value is invalid'], ['facility Pharmacy', 'has pharmacy value is invalid'], ['facility Imaging', 'has imaging center value is invalid'],
  ]

  test('sample 1: Not Created under HTTP 200, with the trackingId; in the envelope under the variant', async () => {
    const trackingId = await manager.draft()
    const before = await manager.facility(trackingId)
    expect(told(await manager.post(ADDITIONAL, body(trackingId, 'string')))).toEqual(notCreated({ trackingId }, ...faults))
    expect(await manager.facility(trackingId)).toEqual(before)
    expect(told(await manager.post(ADDITIONAL, body('1', 'N')))).toEqual(notCreated({ trackingId: '1' }, ['facility Id', 'facilityId is invalid']))
    // What is no such body at all is refused by other hands.
    expect(await manager.post(ADDITIONAL, body('IN2710999999', 'N'))).toMatchObject({ status: 422, code: 'HIS-1003' })
    await open({ 'hfr.onboarding-refusals': 'http-422' })
    expect(told(await manager.post(ADDITIONAL, body(await manager.draft(), 'string')))).toEqual({ status: 422, body: envelope(...faults.map(([, message]): [string, string] => ['HIS-1070', message])) })
  })

  test('sample 2: saved', async () => {
    await open({ 'hfr.write-messages': 'document' })
    const trackingId = await manager.draft()
    const message = 'Facility details have been saved successfully. Please provide the next set of data in "v1.5/facility/detailed-information" API.'
    expect(told(await manager.post(ADDITIONAL, body(trackingId, 'N')))).toEqual({ status: 200, body: { trackingId, status: 'Created', message, errorStatus: null } })
  })
})

describe('2.3 detailed-information', () => {
  const pharmacyDetails = { isJanAushadhiKendra: 'N', janAushadhiKendraId: '', drugLicenseNumber: '', pharmacyGstinNumber: '', pharmacistRegistrationNumber: '' }

  test('samples 1 and 2, of a pharmacy: five sections refused in the envelope, and its own saved', async () => {
    await open({ 'hfr.drug-license': 'optional', 'hfr.write-messages': 'document' })
    const trackingId = await manager.draft({ facilityTypeCode: '46', facilitySubType: '30', typeOfServiceCode: '' })
    const filledIn = {
      trackingId, pharmacyDetails, specialities: [{ systemOfMedicineCode: 'M', isSpecializationAvalaible: 'Yes', specialities: ['s6', 's13'] }], medicalInfrastructure: { countHDUBedsWithFunctionalVentilators: 0, countIPDBedsWithOxygen: 0, totalNumberOfBeds: 0 },
      bloodBankDetails: { isFacilityRegisteredInERaktkosh: 'N', eRaktoshId: '', bloodBankLicenseNumber: '', storageCentersCount: 0 }, imagingServices: [{ service: '', count: 0 }], diagnosticServices: [],
    }
    expect(told(await manager.post(DETAILED, filledIn))).toEqual({ status: 422, body: envelope(...[
      'Specialities are not required for this facility type', 'Medical Infrastructure are not required for this facility type', 'BloodBankDetails are not Required for this facility type',
      'ImagingServices are not Required for this facility type', 'DiagnosticServices are not Required for this facility type',
    ].map((message): [string, string] => ['HIS-1070', message])) })
    const message = 'Facility details have been saved successfully. Please login at https://nhpr.abdm.gov.in/ and submit your facility details for approval.'
    expect(told(await manager.post(DETAILED, { trackingId, pharmacyDetails }))).toEqual({ status: 200, body: { trackingId, status: 'Saved', message, errorStatus: null } })
  })
})

describe('2.4 submit-facility', () => {
  test('sample 1: Not Created under HTTP 200, so of a trackingId that is not there or no number; a token is refused in the envelope', async () => {
    for (const trackingId of ['', '1', 'IN2710999999']) expect(told(await manager.submit(trackingId))).toEqual(notCreated({ facilityId: null }, ['facility Id', 'facilityId is invalid']))
    expect(await manager.post(SUBMIT, { trackingId: await manager.draft() })).toMatchObject({ status: 422, code: 'HIS-1119' })
    const { trackingId } = await manager.submitted({ facilityName: 'Sahyadri Clinic' })
    expect(told(await manager.submit(trackingId))).toEqual(notCreated({ facilityId: null }, ['facility Id', 'Facility status change not allowed.']))
  })
})

describe('1.1 facility/search', () => {
  const asked = { ownershipCode: '', subDistrictLGDCode: '', pincode: '', facilityName: '', facilityId: '', page: 1, resultsPerPage: 10, stateLGDCode: '', districtLGDCode: '' }

  test('sample 1: by id alone, whatever else is asked', async () => {
    const { facilityId } = await manager.submitted()
    for (const more of [{}, { ownershipCode: 'X', stateLGDCode: '999', pincode: '1', facilityName: '@' }]) {
      expect(await manager.post(SEARCH, { ...asked, ...more, facilityId })).toMatchObject({ status: 200, body: { facilities: [{ facilityId, facilityStatus: 'Submitted' }], totalFacilities: 1, numberOfPages: 1 } })
    }
  })

  test('sample 2: one letter is a name; sample 3: none is not', async () => {
    const { facilityId } = await manager.submitted({ ownershipCode: 'G', ownershipSubTypeCode: 'S', facilityName: 'Meenakshi Zhospital' })
    expect(await manager.post(SEARCH, { ...asked, ownershipCode: 'G', stateLGDCode: '27', facilityName: 'z' })).toMatchObject({ status: 200, body: { facilities: [{ facilityId, ownership: 'GOVERNMENT', facilityTypeCode: 'H' }] } })
    expect(told(await manager.post(SEARCH, { ...asked, ownershipCode: 'G', stateLGDCode: '33' }))).toEqual({ status: 422, body: envelope(['HIS-1070', 'Required FacilityName Field is empty.']) })
  })
})

test('3.5: Bhella is a sub-district of Doda, and a facility may lie there', async () => {
  expect((await manager.get(`${FACILITY}/lgd/subdistricts?districtCode=4`)).body).toContainEqual({ code: '7203', name: 'Bhella' })
  expect(await manager.saveBasic(basicAt({ stateLGDCode: '1', districtLGDCode: '4', subDistrictLGDCode: '7203' }))).toMatchObject({ status: 200 })
})

test('4: a bridge linked, linked again, another beside it, and the three faults of a HIP name', async () => {
  await open({ 'gateway.hip-name-length': 'off' })
  const { facilityId } = await manager.submitted({ facilityName: 'Test Hospital 104' })
  const entry = { bridgeId: STANDARD_CLIENT.clientId, hipName: 'Test Hospital 104', type: 'HIP', active: true }
  const other = { ...entry, bridgeId: OTHER_CLIENT.clientId, hipName: 'Test Hospital 104 WEBEMR', active: 'true' }
  const link = async (...HRP: object[]) => told(await manager.post(BRIDGES, { facilityId, facilityName: 'Test Hospital 104', HRP }))
  const linked = (id: string, name: string) => ({ servicesLinked: { id, name, types: ['HIP'], active: true } })
  const error = (code: string, message: string) => ({ error: { code, message } })
  expect(await link(entry)).toEqual({ status: 200, body: [linked(facilityId, 'Test Hospital 104')] })
  expect(await link(entry)).toEqual({ status: 200, body: [error('2500', `Bridge Id ${entry.bridgeId}   is already associated with service id:${facilityId}`)] })
  expect(await link(other, entry)).toEqual({ status: 200, body: [linked(`${facilityId}_1`, other.hipName), error('2506', `Bridge id: ${entry.bridgeId} is already associated with service id: ${facilityId}`)] })
  expect(await link({ ...entry, hipName: '' }, { ...entry, hipName: other.hipName }, { ...entry, hipName: '@$!#@#!!' })).toEqual({
    status: 200, body: [error('2500', 'HIP Name is mandatory'), error('2500', `HIP Name is already associated with service id:${facilityId}_1`), error('2500', 'HIP Name should not have special characters')],
  })
})

test('another manager, and another integrator, reach nothing of a draft', async () => {
  const trackingId = await manager.draft()
  const before = await manager.facility(trackingId)
  const stranger = await facilityManager(sandbox, OTHER_MANAGER, { client: OTHER_CLIENT })
  const fault = { message: 'Invalid facility details.', code: 'HIS-1121' }
  expect(await stranger.post(BASIC, { trackingId, facilityInformation: basicBody() }, { 'x-hprid-auth': await stranger.token() })).toMatchObject({ status: 422, body: { details: [fault] } })
  expect(await stranger.post(DETAILED, { trackingId })).toMatchObject({ status: 422, body: { details: [fault] } })
  expect(told(await stranger.post(ADDITIONAL, { trackingId }))).toEqual(notCreated({ trackingId }, ['facility Id', 'facilityId is invalid']))
  expect(told(await stranger.submit(trackingId))).toEqual(notCreated({ facilityId: null }, ['facility Id', 'facilityId is invalid']))
  expect(await manager.facility(trackingId)).toEqual(before)
})
