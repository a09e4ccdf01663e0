import { describe, expect, test } from 'vitest'
import { openMemoryStore } from '../../functions/kernel/store/memory.ts'
import { openSqliteStore } from '../../functions/kernel/store/sqlite.ts'
import type { Store } from '../../functions/kernel/store/store.ts'
import type { Facility } from '../../functions/nhpr/facilities/record.ts'
import { createSandbox } from '../../mocks/sandbox.ts'
import { aDraft, aFacility, keepFacilities } from '../support/facilities.ts'
import { anAccount, hprCaller, NOW, testKeys } from '../support/hpr.ts'

const GEO = '/v4/int/FacilityManagement/v1.5/facility/bygeoLocation'
const NEARBY = `${GEO}/searchWithinRadiusWithFilter`
const INFRASTRUCTURE = `${GEO}/searchFacilityAndInfrastructureWithinRadiusWithFilter`
const CREATED = '/v4/int/getFacilityCreatedByHprId'

const open = async (kept: Facility[] = [], variants: Record<string, string> = {}, store?: Store) => {
  const sandbox = createSandbox({ checkAnswers: true, keys: testKeys(), now: () => NOW, facilities: 0, people: 20, variants, ...(store && { store }) })
  await keepFacilities(sandbox, kept)
  return hprCaller(sandbox)
}

const around = (given: Record<string, unknown> = {}) => ({ centerLat: '18.520400', centerLon: '73.856700', radiusInKm: '5', from: '0', size: '10', ...given })

/** So many kilometres north of the centre. */
const north = (facilityId: string, km: number, given: Parameters<typeof aFacility>[0] = {}): Facility => {
  const facility = aFacility({ facilityId, ...given })
  const { basic } = facility.submitted!
  const latitude = (18.5204 + (km / 6371) * (180 / Math.PI)).toFixed(6)
  return { ...facility, submitted: { ...facility.submitted!, basic: { ...basic, facilityAddressDetails: { ...basic.facilityAddressDetails, latitude } } } }
}

const idsIn = ({ body }: { body: unknown }): string[] => (body as { recordList: { alternate_id: string }[] }).recordList.map((record) => record.alternate_id)

describe('nearby search', () => {
  test.each<[Record<string, unknown>, string, unknown]>([
    [{ centerLat: undefined }, 'HIS-1070', null], [{ size: '' }, 'HIS-1070', null], [{ from: 0 }, 'HIS-1004', { key: 'from' }],
    [{ centerLat: '18' }, 'HIS-4019', { key: 'centerLat' }], [{ centerLat: '18.1234567' }, 'HIS-4019', { key: 'centerLat' }], [{ centerLat: '90.1' }, 'HIS-4019', { key: 'centerLat' }],
    [{ centerLon: '180.5' }, 'HIS-4020', { key: 'centerLon' }], [{ centerLon: 'east' }, 'HIS-4020', { key: 'centerLon' }],
    [{ radiusInKm: 'far' }, 'HIS-1003', { key: 'radiusInKm' }], [{ radiusInKm: '-1' }, 'HIS-1003', { key: 'radiusInKm' }], [{ radiusInKm: '100.1' }, 'HIS-1131', { key: 'radiusInKm' }],
    [{ from: '-1' }, 'HIS-1003', { key: 'from' }], [{ size: '0' }, 'HIS-1003', { key: 'size' }], [{ size: '1001' }, 'HIS-1003', { key: 'size' }],
    [{ facilityOwnership: 'X' }, 'HIS-1115', { key: 'facilityOwnership' }], [{ abdmSoftware: 'Y' }, 'HIS-2081', { key: 'abdmSoftware' }],
    [{ hospitalSpecialityType: 'H' }, 'HIS-1003', { key: 'hospitalSpecialityType' }], [{ facilityName: 'a@b' }, 'HIS-4029', { key: 'facilityName' }],
  ])('%j is refused with %s', async (change, code, attribute) => {
    const hfr = await open([aFacility()])
    expect(await hfr.post(NEARBY, around(change))).toMatchObject({ status: 422, body: { code: 'HIS-422', details: [{ code, attribute }] } })
  })

  test('the widest radius is a variant', async () => {
    const hfr = await open([north('IN2710000067', 400)], { 'hfr.radius-max-km': '500' })
    expect(idsIn(await hfr.post(NEARBY, around({ radiusInKm: '500' })))).toEqual(['IN2710000067'])
    expect(await hfr.post(NEARBY, around({ radiusInKm: '501' }))).toMatchObject({ code: 'HIS-1131' })
  })

  test.each([['in memory', openMemoryStore], ['in SQLite', () => openSqliteStore(':memory:')]])('nearest first, page by page, drafts and what lies beyond left out, %s', async (_, makeStore) => {
    const hfr = await open([north('IN2710000107', 3), north('IN2710000101', 0), north('IN2710000102', 1.5), north('IN2710000109', 5.1), aDraft('IN2710000100')], {}, makeStore())
    const answer = await hfr.post(NEARBY, around())
    expect(answer).toMatchObject({ status: 200, body: { searchCountTotal: 3 } })
    expect(idsIn(answer)).toEqual(['IN2710000101', 'IN2710000102', 'IN2710000107'])
    expect((answer.body as { recordList: { distances: string }[] }).recordList.map(({ distances }) => distances)).toEqual(['0', '1.5', '3'])
    expect(idsIn(await hfr.post(NEARBY, around({ from: '1', size: '1' })))).toEqual(['IN2710000102'])
    expect((await hfr.post(NEARBY, around({ from: '10' }))).body).toEqual({ searchCountTotal: 3, recordList: [] })
    expect((await hfr.post(NEARBY, around({ centerLat: '-18.5' }))).body).toEqual({ searchCountTotal: 0, recordList: [] })
  })

  test('each filter narrows, an empty one and one without a rule do not', async () => {
    const detailed = { specialities: [{ systemOfMedicineCode: 'M', isSpecializationAvalaible: 'Y', specialities: ['S1', 'S6'] }], imagingServices: [], diagnosticServices: [] }
    const heart = aFacility({ facilityId: 'IN2710000067', verification: { state: 'verified', reason: '', at: NOW }, basic: { facilityName: 'Heart Clinic', ownershipCode: 'P', facilityTypeCode: '40', abdmCompliantSoftware: [{ existingSoftwares: [], anyOther: 'OwnHIS' }] } })
    const hfr = await open([aFacility(), { ...heart, submitted: { ...heart.submitted!, detailed } }])
    const filters = { facilityOwnership: 'P', abdmSoftware: '1', hospitalSpecialityType: '40, 41', speciality: 'cardiology,Urology', facilityName: 'heart', facilityStatus: 'verified' }
    for (const [name, value] of Object.entries(filters)) expect([name, idsIn(await hfr.post(NEARBY, around({ [name]: value })))]).toEqual([name, ['IN2710000067']])
    expect(idsIn(await hfr.post(NEARBY, around(filters)))).toEqual(['IN2710000067'])
    expect(idsIn(await hfr.post(NEARBY, around({ ...filters, abdmSoftware: '0' })))).toEqual([])
    const without = { ...Object.fromEntries(Object.keys(filters).map((name) => [name, ''])), som: 'M', gender: 'F', doctorName: 'x', doctorSystemOfMedicine: 'D', languages: 'mr', isIcuBedsAvailable: 'Y' }
    expect(idsIn(await hfr.post(NEARBY, around(without)))).toHaveLength(2)
  })

  test('a record, whole: places by name, the mobile masked, no beds', async () => {
    const hfr = await open([aFacility()])
    expect((await hfr.post(NEARBY, around())).body).toEqual({
      searchCountTotal: 1,
      recordList: [{
        facility_name: 'Railway Hospital', fac_unique_id: '92710000059', alternate_id: 'IN2710000059', facility_type: '5', facility_subtype_other: null, facility_ownership: 'G', owner_subtype: 'C',
        system_of_medicine: 'M', systemOfMedicine: [{ id: 'M', value: 'Modern Medicine(Allopathy)' }], speciality: [], address1: '1 Station Road', address2: 'Camp', state: 'Maharashtra', district: 'Pune',
        sub_district: 'Pune City', pincode: '411001', geolocation: '18.520399999999999,73.856700000000004', distances: '0', mobile_no: '******0000', landline_no: '', facility_email: 'office@example.in',
        facility_website: '', book_app_url: null, abdm_software: '0', lastUpdatedDate: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      }],
    })
  })
})

describe('withdrawn', () => {
  const on = { 'hfr.withdrawn-operations': 'on' }

  test('neither call is there by default', async () => {
    const hfr = await open([aFacility()])
    for (const [path, body] of [[INFRASTRUCTURE, around()], [CREATED, { hprId: 'x' }]] as const) expect(await hfr.post(path, body)).toMatchObject({ status: 404, body: { code: '404', message: 'Not Found' } })
  })

  test('the nearby search with beds, hours and services', async () => {
    const detailed = {
      specialities: [{ systemOfMedicineCode: 'M', isSpecializationAvalaible: 'Y', specialities: ['S6'] }], imagingServices: [], diagnosticServices: [],
      medicalInfrastructure: { countIPDBedsWithOxygen: 12, totalNumberOfBeds: 12, hasIcuBeds: 'N' },
    }
    const { submitted, ...facility } = aFacility()
    const hfr = await open([{ ...facility, submitted: { ...submitted!, detailed } }], on)
    expect(await hfr.post(INFRASTRUCTURE, around({ radiusInKm: '101' }))).toMatchObject({ code: 'HIS-1131' })
    const [record] = ((await hfr.post(INFRASTRUCTURE, around())).body as { recordList: Record<string, unknown>[] }).recordList
    expect(record).toMatchObject({
      alternate_id: 'IN2710000059', countIPDBedsWithOxygen: '12', totalNumberOfBeds: '12', facilityTimings: [{ workingDays: 'MON', operationalHours: { openingHours: '24*7' } }],
      'Facility specialization/services': [{ systemOfMedicine: 'Modern Medicine(Allopathy)', specialities: ['Cardiology'], services: ['OPD'] }],
    })
    expect(Object.keys(record!).filter((name) => name.startsWith('count'))).toEqual(['countIPDBedsWithOxygen'])
  })

  test('a manager\'s facilities, drafts too', async () => {
    const manager = anAccount({ role: 2 })
    const own = { managerHprId: manager.hprIdNumber }
    const hfr = await open([aFacility(own), aFacility({ facilityId: 'IN2710000067' }), { ...aDraft(''), ...own, trackingId: '99999' }], on)
    expect(await hfr.post(CREATED, {})).toMatchObject({ code: 'HIS-1116' })
    expect(await hfr.post(CREATED, { hprId: '71-0000-0000-0000' })).toMatchObject({ code: 'HIS-1008' })
    await hfr.addAccount(manager)
    for (const query of ['page=0', 'size=0', 'page=x', 'size=101']) expect(await hfr.post(`${CREATED}?${query}`, { hprId: manager.hprIdNumber })).toMatchObject({ code: 'HIS-4044' })
    const place = { facilityName: 'Railway Hospital', district: 'Pune', state: 'Maharashtra' }
    const facilities = [{ facilityId: 'IN2710000059', ...place }, { facilityId: '', ...place }]
    expect((await hfr.post(CREATED, { hprId: manager.hprIdNumber.replaceAll('-', ''), source: '' })).body).toEqual({ message: 'Request processed successfully', numberOfFacilities: 2, numberOfPages: 1, facilities })
    expect((await hfr.post(`${CREATED}?page=2&size=1`, { hprId: manager.hprIdNumber })).body).toMatchObject({ numberOfFacilities: 2, numberOfPages: 2, facilities: [facilities[1]] })
  })
})
