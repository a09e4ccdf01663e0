import { describe, expect, test } from 'vitest'
import { openMemoryStore } from '../../functions/kernel/store/memory.ts'
import { openSqliteStore } from '../../functions/kernel/store/sqlite.ts'
import type { Store } from '../../functions/kernel/store/store.ts'
import type { BasicInformation, Facility } from '../../functions/nhpr/facilities/record.ts'
import { createSandbox } from '../../mocks/sandbox.ts'
import { aDraft, aFacility, keepFacilities } from '../support/facilities.ts'
import { anAccount, hprCaller, NOW, testKeys } from '../support/hpr.ts'

const SEARCH = '/v4/int/FacilityManagement/v1.5/facility/search'
const DEDUPLICATE = '/v4/int/search/address/filter/deduplicate'
const V1 = '/v4/int/v1.0/facility/search-facilities'
const CONTACT = '/v4/int/v1.5/facility/fetchFacilityContactDetails'

const open = async (kept: Facility[] = [], variants: Record<string, string> = {}, store?: Store) => {
  const sandbox = createSandbox({ checkAnswers: true, keys: testKeys(), now: () => NOW, facilities: 0, people: 20, variants, ...(store && { store }) })
  await keepFacilities(sandbox, kept)
  return hprCaller(sandbox)
}

const envelope = (code: string, message: string, attribute: unknown) => ({ code: 'HIS-422', message: 'Unable to process the current request due to some wrong data entered.', details: [{ message, code, attribute }] })
const address = (given: Partial<BasicInformation['facilityAddressDetails']>) => ({ ...aFacility().submitted!.basic.facilityAddressDetails, ...given })

/** NHA's sample: facilityId alone; the example: owner, state and name. */
const byId = (facilityId: string) => ({ ownershipCode: '', subDistrictLGDCode: '', pincode: '', facilityName: '', facilityId, page: 1, resultsPerPage: 10, stateLGDCode: '', districtLGDCode: '' })
const byName = (given: Record<string, unknown> = {}) => ({ ...byId(''), ownershipCode: 'G', stateLGDCode: '27', facilityName: 'hospital', ...given })

const railway = aFacility()

const railwayItem = {
  ownership: 'GOVERNMENT', ownershipCode: 'G', systemOfMedicineCode: 'M', systemOfMedicine: 'Modern Medicine(Allopathy)', facilityType: 'Hospital', facilityTypeCode: 'H',
  stateName: 'Maharashtra', stateLGDCode: '27', districtName: 'Pune', districtLGDCode: '490', subDistrictName: 'Pune City', subDistrictLGDCode: '4194', villageCityTownName: null, villageCityTownLGDCode: null,
  address: '1 Station Road, Camp', pincode: '411001', latitude: '18.520399999999999', longitude: '73.856700000000004', facilityId: 'IN2710000059', facilityName: 'Railway Hospital', facilityStatus: 'Submitted',
  workingInPsu: false, facPsuName: '', govtCategory: 'Central government', govtMinistries: 'Mo Railways',
}

describe('facility/search', () => {
  test('NHA\'s sample without a name is refused in its words', async () => {
    const hfr = await open()
    expect(await hfr.post(SEARCH, byName({ facilityName: '' }))).toMatchObject({ status: 422, body: envelope('HIS-1070', 'Required FacilityName Field is empty.', null) })
  })

  test.each<[Record<string, unknown>, string, string, unknown]>([
    [{ ownershipCode: '' }, 'HIS-1070', 'Required OwnershipCode Field is empty.', null],
    [{ stateLGDCode: ' ' }, 'HIS-1070', 'Required StateLGDCode Field is empty.', null],
    [{ ownershipCode: undefined, stateLGDCode: null, facilityName: undefined }, 'HIS-1070', 'Required OwnershipCode Field is empty.', null],
    [{ page: undefined }, 'HIS-1070', 'Required Page Field is empty.', null],
    [{ page: '1' }, 'HIS-1004', 'Type mismatched. Please send the correct type.', { key: 'page' }],
    [{ page: 1.5 }, 'HIS-1004', 'Type mismatched. Please send the correct type.', { key: 'page' }],
    [{ page: 0 }, 'HIS-4044', 'Invalid page number.', { key: 'page' }],
    [{ resultsPerPage: 9 }, 'HIS-4047', 'Please enter valid resultsPerPage, Min value is 10, Max value is 15', { key: 'resultsPerPage' }],
    [{ resultsPerPage: 16 }, 'HIS-4047', 'Please enter valid resultsPerPage, Min value is 10, Max value is 15', { key: 'resultsPerPage' }],
    [{ ownershipCode: 'X' }, 'HIS-1115', 'Invalid ownership code.', { key: 'ownershipCode' }],
    [{ stateLGDCode: '99' }, 'HIS-4032', 'Invalid state code.', { key: 'stateLGDCode' }],
    [{ districtLGDCode: '603' }, 'HIS-1025', 'Invalid district.', { key: 'districtLGDCode' }],
    [{ pincode: '4110011' }, 'HIS-1114', 'Invalid pin code.', { key: 'pincode' }],
    [{ facilityName: 'City@Care' }, 'HIS-4029', 'Invalid Facility Name.', { key: 'facilityName' }],
    [{ facilityName: 'St. Mary' }, 'HIS-4029', 'Invalid Facility Name.', { key: 'facilityName' }],
    [{ facilityName: 'two  blanks' }, 'HIS-4029', 'Invalid Facility Name.', { key: 'facilityName' }],
    [{ facilityId: 'XY0610090166' }, 'HIS-1113', 'Invalid facility ID format.', { key: 'facilityId' }],
    [{ facilityId: 'IN06100901' }, 'HIS-1113', 'Invalid facility ID format.', { key: 'facilityId' }],
  ])('%j is refused with %s', async (change, code, message, attribute) => {
    const hfr = await open([railway])
    expect(await hfr.post(SEARCH, byName(change))).toMatchObject({ status: 422, body: envelope(code, message, attribute) })
  })

  test('a variant lets more results on a page, and the signs of a registered name', async () => {
    const hfr = await open([aFacility({ basic: { facilityName: 'St. Mary Hospital' } })], { 'hfr.results-per-page': 'from-10', 'hfr.search-name': 'document' })
    expect(await hfr.post(SEARCH, byName({ facilityName: 'St. Mary', resultsPerPage: 200 }))).toMatchObject({ status: 200, body: { totalFacilities: 1 } })
    expect(await hfr.post(SEARCH, byName({ resultsPerPage: 1001 }))).toMatchObject({ code: 'HIS-4047' })
    expect(await hfr.post(SEARCH, byName({ facilityName: 'St@Mary' }))).toMatchObject({ code: 'HIS-4029' })
  })

  test('nobody without a session', async () => {
    const sandbox = createSandbox({ keys: testKeys(), facilities: 0 })
    const response = await sandbox.fetch(new Request(`http://localhost${SEARCH}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(byName()) }))
    expect([response.status, await response.json()]).toMatchObject([401, { code: '900902' }])
  })

  test.each([['in memory', openMemoryStore], ['in SQLite', () => openSqliteStore(':memory:')]])('by id, and by name: the same one, whole, %s', async (_, makeStore) => {
    const hfr = await open([railway, aDraft('IN2710000067'), aFacility({ facilityId: 'IN2710000075', basic: { facilityName: 'Sharma Clinic' } })], {}, makeStore())
    const answer = { facilities: [railwayItem], message: 'Request processed successfully', totalFacilities: 1, numberOfPages: 1 }
    expect(await hfr.post(SEARCH, byId('IN2710000059'))).toMatchObject({ status: 200, body: answer })
    for (const facilityName of ['hospital', 'Railway Hospital', 'rail', 'hosptal']) expect((await hfr.post(SEARCH, byName({ facilityName }))).body).toEqual(answer)
    const exact = { districtLGDCode: '490', subDistrictLGDCode: '4194', pincode: '411001' }
    expect((await hfr.post(SEARCH, byName(exact))).body).toEqual(answer)
    const nothing = { facilities: [], message: 'Request processed successfully', totalFacilities: 0, numberOfPages: 0 }
    for (const change of [{ ownershipCode: 'P' }, { stateLGDCode: '29' }, { districtLGDCode: '468' }, { subDistrictLGDCode: '4195' }, { pincode: '411002' }, { facilityName: 'dispensary' }]) expect((await hfr.post(SEARCH, byName(change))).body).toEqual(nothing)
    for (const facilityId of ['IN2710000067', 'IN2799999999']) expect((await hfr.post(SEARCH, byId(facilityId))).body).toEqual(nothing)
  })

  test('with an id the other criteria are not looked at', async () => {
    const hfr = await open([railway])
    expect(await hfr.post(SEARCH, { ...byName({ ownershipCode: 'X', stateLGDCode: '99', facilityName: '@' }), facilityId: 'IN2710000059' })).toMatchObject({ status: 200, body: { totalFacilities: 1 } })
    expect(await hfr.post(SEARCH, { ...byId('IN2710000059'), page: 2 })).toMatchObject({ body: { facilities: [], totalFacilities: 1 } })
  })

  test('pages tell the total and how many pages there are', async () => {
    const hfr = await open(Array.from({ length: 8 }, (_, at) => aFacility({ facilityId: `IN271000010${at}` })))
    await keepMore(hfr, 8)
    const first = (await hfr.post(SEARCH, byName())).body as { facilities: unknown[] }
    expect(first).toMatchObject({ totalFacilities: 16, numberOfPages: 2 })
    expect(first.facilities).toHaveLength(10)
    expect(((await hfr.post(SEARCH, byName({ page: 2 }))).body as { facilities: unknown[] }).facilities).toHaveLength(6)
    expect((await hfr.post(SEARCH, byName({ page: 2_000_000_000 }))).body).toMatchObject({ facilities: [], totalFacilities: 16 })
  })

  test('the status tells what the verifiers did; a private facility says nothing of ministries; a blank id by variant', async () => {
    const state = (verification: Facility['verification']['state']) => ({ state: verification, reason: '', at: NOW })
    const hfr = await open([
      aFacility({ facilityId: 'IN2710000101', verification: state('verified') }), aFacility({ facilityId: 'IN2710000102', verification: state('rejected') }),
      aFacility({ facilityId: 'IN2710000103', verification: state('change-requested'), basic: { ownershipCode: 'P', ownershipSubTypeCode: 'P', ownershipSubTypeCode2: '' } }),
    ], { 'hfr.search-facility-id': 'blank' })
    expect((await hfr.post(SEARCH, byName())).body).toMatchObject({ facilities: [{ facilityStatus: 'Verified', facilityId: '' }, { facilityStatus: 'Rejected' }] })
    const [found] = ((await hfr.post(SEARCH, byName({ ownershipCode: 'P' }))).body as { facilities: Record<string, unknown>[] }).facilities
    expect(found).toMatchObject({ ownership: 'PRIVATE', facilityStatus: 'Submitted' })
    expect(Object.keys(found!)).not.toEqual(expect.arrayContaining(['govtMinistries']))
  })
})

async function keepMore(hfr: Awaited<ReturnType<typeof open>>, count: number): Promise<void> {
  const { keepFacility } = await import('../../functions/nhpr/facilities/register.ts')
  await hfr.inUnit(async (unit) => {
    for (let at = 0; at < count; at++) keepFacility(unit, undefined, aFacility({ facilityId: `IN271000020${at}` }))
  })
}

/** As NHA's example asks. */
const duplicateOf = (given: Record<string, unknown> = {}) => ({ name: 'Railway Hospital', address: 'amt', district: '490', subDistrict: '4194', village: '', geolocation: '', facilityId: '69765', ...given })

describe('deduplicate', () => {
  test('NHA\'s sample of a wrong facility id is refused as it is there', async () => {
    const hfr = await open()
    expect(await hfr.post(DEDUPLICATE, duplicateOf({ facilityId: 'abc1234' }))).toMatchObject({ status: 400, body: envelope('HIS-1113', 'Please enter valid facility Id.', null) })
  })

  test.each<[Record<string, unknown>, string, unknown]>([
    [{ name: undefined }, 'HIS-1070', null], [{ name: '' }, 'HIS-1070', null], [{ district: '' }, 'HIS-1070', null], [{ subDistrict: undefined }, 'HIS-1070', null],
    [{ name: 'a@b' }, 'HIS-4029', { key: 'name' }], [{ name: 7 }, 'HIS-1004', { key: 'name' }], [{ address: 'a; b' }, 'HIS-1003', { key: 'address' }],
    [{ district: '99999' }, 'HIS-1025', { key: 'district' }], [{ subDistrict: 'x' }, 'HIS-1003', { key: 'subDistrict' }], [{ village: 'x' }, 'HIS-1003', { key: 'village' }],
    [{ geolocation: '95.5,75.1' }, 'HIS-4019', { key: 'geolocation' }], [{ geolocation: '20.5,195.1' }, 'HIS-4020', { key: 'geolocation' }], [{ geolocation: 'here' }, 'HIS-4019', { key: 'geolocation' }],
    [{ geolocation: '20.5,75.1,1.1' }, 'HIS-4020', { key: 'geolocation' }],
  ])('%j is refused with %s', async (change, code, attribute) => {
    const hfr = await open([railway])
    expect(await hfr.post(DEDUPLICATE, duplicateOf(change))).toMatchObject({ status: 422, body: { details: [{ code, attribute }] } })
  })

  test('a bare array, empty where nothing is alike; drafts are seen, other sub-districts are not', async () => {
    const hfr = await open([railway, aDraft('IN2710000067')])
    const rows = (await hfr.post(DEDUPLICATE, duplicateOf({ geolocation: '20.615650141340424,77.5024892539671', village: '530905' }))).body as Record<string, unknown>[]
    expect(rows.map(({ status }) => status).toSorted()).toEqual(['Draft', 'Submitted'])
    for (const change of [{ name: 'Dispensary' }, { subDistrict: '4195' }]) expect(await hfr.post(DEDUPLICATE, duplicateOf(change))).toMatchObject({ status: 200, body: [] })
  })

  test('a row: what the registry knows, in the columns and words of NHA\'s example', async () => {
    const hfr = await open([aFacility({
      basic: { timingsOfFacility: [{ workingDays: 'MON', openingHours: '24*7' }, { workingDays: 'Tue', openingHours: '10:00 AM-2:00 PM' }], facilityAddressProof: [{ addressProofType: 'EBill' }] },
    })])
    const [row] = (await hfr.post(DEDUPLICATE, duplicateOf())).body as Record<string, unknown>[]
    const location = { census2001Code: null, census2011Code: null, ssCode: null, locLocalName: null, crtUsr: 'LGDAPI', updUsr: 'LGDAPI', hfrYn: 'Y', stateShortName: null, nhrrStateCode: null, nhrrDistrictCode: null, activeYn: 'Y' }
    const at = '2026-10-01T09:00:00.000Z'
    expect(Object.fromEntries(Object.entries(row!).filter(([, value]) => value !== null))).toEqual({
      facility_name: 'Railway Hospital', fac_unique_id: railway.trackingId, alternate_id: 'IN2710000059', status: 'Submitted', submit_flag: 'Y', facility_type: '5', facility_sub_type: '28',
      hospital_speciality_type: 'MULTI', facility_ownership: 'G', owner_subtype: 'C', facility_owner_govt: 'C', facility_central: 'MOR', system_of_medicine: 'M', type_of_service: 'OPD',
      facility_operational_status: 'F', days_of_operation: 'Mon; Tue', hours_of_operation: '24*7; 10:00 AM-2:00 PM', abdm_software: '0', country: 'India', facility_region: 'U',
      state: { ...location, locId: '27', locType: 'ST', locName: 'Maharashtra', locLocalName: 'Maharashtra', locParntId: '0', census2001Code: '27', census2011Code: '27', nhrrStateCode: '27' },
      district: { ...location, locId: '490', locType: 'DT', locName: 'Pune', locLocalName: 'Pune', locParntId: '27', ssCode: '' },
      sub_district: { ...location, locId: '4194', locType: 'SDT', locName: 'Pune City', locParntId: '490', updUsr: null },
      vilage_city_town: { locId: '', locType: null, locName: null },
      address1: '1 Station Road', address2: 'Camp', pincode: '411001', geolocation: '18.520399999999999,73.856700000000004', distances: '0', address_proof: 'EBill',
      mobile_no: '******0000', fac_contact_per_mobile_no: '******0000', facility_email: 'office@example.in', fac_contact_per_email: 'office@example.in',
      crt_usr: '71-2824-6403-7827', health_id: '71-2824-6403-7827', lst_upd_usr: '71-2824-6403-7827', source: 'HFR', declared_by: 'hfr', active_yn: 'Y', app_submitted_date: at, crt_dt: at, lst_upd_dt: at,
    })
    expect(Object.keys(row!)).toHaveLength(131)
  })

  test('the six columns of NHA\'s document by variant: names, and a masked id', async () => {
    const hfr = await open([railway], { 'hfr.deduplicate-rows': 'brief' })
    expect((await hfr.post(DEDUPLICATE, duplicateOf())).body).toEqual([{ facility_name: 'Railway Hospital', alternate_id: 'IN********59', sub_district: 'Pune City', district: 'Pune', state: 'Maharashtra', distances: '0' }])
  })
})

describe('v1.0 search-facilities', () => {
  const asked = (facility?: Record<string, string>) => ({ requestId: '5f7a4a1e-59ba-4c0c-9e0c-8e6b3b6e2f11', timestamp: '2026-10-03T10:00:00.000Z', facility })

  test('nothing is required, and without a name nothing is found', async () => {
    const hfr = await open([railway])
    expect((await hfr.post(V1, {})).body).toEqual({ referenceNumber: expect.stringMatching(/^[0-9a-f-]{36}$/), facilities: [] })
    expect((await hfr.post(V1, asked({ state: '27', district: '490' }))).body).toEqual({ referenceNumber: asked().requestId, facilities: [] })
    expect(await hfr.post(V1, { facility: 'Railway Hospital' })).toMatchObject({ code: 'HIS-1004', field: { key: 'facility' } })
  })

  test('every one of that very name in the district, whoever owns it', async () => {
    const elsewhere = address({ districtLGDCode: '468', subDistrictLGDCode: '3990' })
    const hfr = await open([
      railway, aFacility({ facilityId: 'IN2710000067', basic: { ownershipCode: 'P', facilityName: 'RAILWAY  hospital' } }), aFacility({ facilityId: 'IN2710000075', basic: { facilityName: 'Railway Hospital Camp' } }),
      aFacility({ facilityId: 'IN2710000083', basic: { facilityAddressDetails: elsewhere } }), aDraft('IN2710000091'),
    ])
    const { facilities } = (await hfr.post(V1, asked({ facilityName: 'Railway Hospital', state: '27', district: '490' }))).body as { facilities: { id: string }[] }
    expect(facilities.map(({ id }) => id)).toEqual(['IN2710000059', 'IN2710000067'])
    expect(facilities[0]).toEqual({
      id: 'IN2710000059', name: 'Railway Hospital', contactNumber: 6_991_230_000, facilityType: 'Hospital', facilityProfileStatus: 'Submitted', latitude: '18.520399999999999', langitude: '73.856700000000004',
      address: { addressLine1: '1 Station Road', addressLine2: 'Camp', city: null, district: 'Pune', state: 'Maharashtra', pincode: '411001' },
    })
    for (const [field, code, ids] of [['ownership', 'P', ['IN2710000067']], ['facilityType', '40', []], ['systemOfMedicine', 'D', []]] as const) {
      const found = (await hfr.post(V1, asked({ facilityName: 'Railway Hospital', state: '27', district: '490', [field]: code }))).body as { facilities: { id: string }[] }
      expect(found.facilities.map(({ id }) => id)).toEqual(ids)
    }
  })
})

describe('fetchFacilityContactDetails', () => {
  test('an unknown id, a draft\'s and one of another form are refused under HTTP 404 in NHA\'s words', async () => {
    const hfr = await open([aDraft('IN2710000067')])
    for (const facilityId of ['IN27100029', 'IN2710000067', 'IN2799999999']) {
      expect(await hfr.post(CONTACT, { facilityId })).toMatchObject({
        status: 404,
        body: { facility: null, status: 'No Content', message: 'No active facility found! Please check your facility Id', errorStatus: [{ field: 'facilityId', message: `Facility id is invalid: ${facilityId}` }] },
      })
    }
    expect(await hfr.post(CONTACT, {})).toMatchObject({ status: 422, body: envelope('HIS-1070', 'Required FacilityId Field is empty.', null) })
  })

  test('the manager\'s name and id, the facility\'s own mobile and email, masked; his where it has none', async () => {
    const manager = anAccount({ role: 2 })
    const none = { facilityEmailId: '', facilityContactNumber: '', websiteLink: '', facilityLandlineNumber: '', facilityStdCode: '' }
    const hfr = await open([aFacility({ managerHprId: manager.hprIdNumber }), aFacility({ facilityId: 'IN2710000067', managerHprId: manager.hprIdNumber, basic: { facilityContactInformation: none } })])
    await hfr.addAccount(manager)
    const contact = { facilityId: 'IN2710000059', facilityName: 'Railway Hospital', contactName: 'Meera Kulkarni', contactMobile: '******0000', contactEmail: 'off***@example.in', hprid: '71-2665-5777-2713' }
    expect((await hfr.post(CONTACT, { facilityId: 'IN2710000059' })).body).toEqual({ facility: contact, status: 'Success', message: 'Details found successfully', errorStatus: null })
    expect((await hfr.post(CONTACT, { facilityId: 'IN2710000067' })).body).toMatchObject({ facility: { contactMobile: '******4567', contactEmail: 'mee**@example.in' } })
  })
})
