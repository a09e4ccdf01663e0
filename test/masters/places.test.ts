import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countries, countryById } from '../../functions/masters/countries.ts'
import { districtById, districtByIsoCode, districts, districtsOfState } from '../../functions/masters/districts.ts'
import { stateById, stateByIsoCode, states } from '../../functions/masters/states.ts'
import { subDistrictByIsoCode, subDistricts, subDistrictsOfDistrict } from '../../functions/masters/sub-districts.ts'

const unknownIds = fc.oneof(fc.constant(0), fc.integer({ max: -1 }), fc.integer({ min: 100_000 }), fc.constant(Number.NaN), fc.double({ min: 0.1, max: 0.9 }))
const distinct = <Row>(rows: readonly Row[], key: (row: Row) => unknown): number => new Set(rows.map(key)).size

test('an id or code that is in no table has no row', () => {
  fc.assert(fc.property(unknownIds, (id) => {
    expect([stateById(id), districtById(id), countryById(id)]).toEqual([undefined, undefined, undefined])
    expect([districtsOfState(id), subDistrictsOfDistrict(String(id))]).toEqual([[], []])
  }))
  expect([stateByIsoCode(''), stateByIsoCode('99'), stateByIsoCode('Maharashtra'), districtByIsoCode(''), subDistrictByIsoCode('')]).toEqual(Array(5).fill(undefined))
})

describe('states', () => {
  test('are the 36, each under an id and a code of its own', () => {
    expect([states.length, distinct(states, ({ id }) => id), distinct(states, ({ isoCode }) => isoCode)]).toEqual([36, 36, 36])
    expect(states.map(({ isoCode }) => Number(isoCode)).toSorted((one, other) => one - other)).toEqual([...Array.from({ length: 24 }, (_, index) => index + 1), 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38])
  })

  test.each([
    [1, 'Andaman And Nicobar Islands', '35'], [2, 'Andhra Pradesh', '28'], [3, 'Arunachal Pradesh', '12'], [4, 'Assam', '18'], [20, 'Maharashtra', '27'], [27, 'Punjab', '3'], [30, 'Tamil Nadu', '33'],
  ])('%i is %s, LGD %s', (id, name, isoCode) => {
    expect(stateById(id)).toEqual({ id, name, isoCode })
    expect(stateByIsoCode(isoCode)).toEqual({ id, name, isoCode })
  })

  test('a lookup id taken for an LGD code names another state', () => {
    expect(stateByIsoCode('20')?.name).toBe('Jharkhand')
    expect(states.filter(({ id, isoCode }) => String(id) === isoCode)).toEqual([])
  })

  test('a code with a leading zero is the same code', () => expect(stateByIsoCode('09')?.name).toBe('Uttar Pradesh'))
})

describe('districts', () => {
  test('are 763, each in a state that exists, under an id and a code of its own', () => {
    expect([districts().length, distinct(districts(), ({ id }) => id), distinct(districts(), ({ isoCode }) => isoCode)]).toEqual([763, 763, 763])
    expect(districts().filter(({ stateId, districtName, isoCode }) => !stateById(stateId) || !districtName || !/^[1-9]\d*$/.test(isoCode))).toEqual([])
  })

  test('every state has some, and they add up', () => {
    expect(states.filter(({ id }) => districtsOfState(id).length === 0)).toEqual([])
    expect(states.flatMap(({ id }) => districtsOfState(id)).length).toBe(763)
  })

  test.each([
    [1, 1, 'Nicobars', '603'], [2, 1, 'North And Middle Andaman', '632'], [155, 10, 'Ahmadabad', '438'], [312, 18, 'Lakshadweep District', '553'], [313, 19, 'Agar Malwa', '667'], [365, 20, 'Ahmednagar', '466'],
    [449, 24, 'Zunheboto', '251'], [499, 20, 'Pune', '490'], [580, 31, 'Adilabad', '501'], [637, 35, 'Agra', '118'], [712, 36, '24 Paraganas North', '303'],
  ])('%i: as recorded', (id, stateId, districtName, isoCode) => {
    expect(districtById(id)).toEqual({ id, stateId, districtName, isoCode })
  })

  test.each([['145', 'Ghaziabad', 'Uttar Pradesh'], ['548', 'Tumakuru', 'Karnataka'], ['490', 'Pune', 'Maharashtra'], ['472', 'Buldhana', 'Maharashtra'], ['500', 'Yavatmal', 'Maharashtra']])('LGD %s of the samples is %s, %s', (isoCode, districtName, state) => {
    const district = districtByIsoCode(isoCode)
    expect([district?.districtName, stateById(district!.stateId)?.name]).toEqual([districtName, state])
  })
})

describe('sub-districts', () => {
  test('are 6,922, each in a district that exists, under an id and a code of its own', () => {
    const all = subDistricts()
    expect([all.length, distinct(all, ({ id }) => id), distinct(all, ({ isoCode }) => isoCode)]).toEqual([6922, 6922, 6922])
    expect(all.filter(({ districtCode, id, subDistrictName }) => !districtByIsoCode(String(districtCode)) || !Number.isInteger(id) || !subDistrictName)).toEqual([])
  })

  test('are those of 736 districts of 763', () => expect(districts().filter(({ isoCode }) => subDistrictsOfDistrict(isoCode).length > 0).length).toBe(736))

  test.each([
    [1, '2925', 'Aali', 'Kendrapara'], [2, '6087', 'Aalo HQ', 'West Siang'], [71, '4998', 'A.Konduru', 'Krishna'], [1108, '5916', 'Car Nicobar', 'Nicobars'], [2138, '5918', 'Great Nicobar', 'Nicobars'],
    [4599, '1899', "'N' Thingdawl", 'Kolasib'], [6857, '1772', 'Zunheboto Sadar', 'Zunheboto'],
  ])('%i: as recorded', (id, isoCode, name, district) => {
    const found = subDistrictByIsoCode(isoCode)
    expect([found?.id, found?.subDistrictName, districtByIsoCode(String(found?.districtCode))?.districtName]).toEqual([id, name, district])
  })
})

test('countries are the 249 of ISO 3166-1', () => {
  expect([countries.length, distinct(countries, ({ id }) => id), distinct(countries, ({ alpha2 }) => alpha2), distinct(countries, ({ alpha3 }) => alpha3)]).toEqual([249, 249, 249, 249])
  expect(countries.filter(({ id, alpha2, alpha3, name, nationality }) => !(id > 0 && id < 1000) || !/^[A-Z]{2}$/.test(alpha2) || !/^[A-Z]{3}$/.test(alpha3) || !name || !nationality)).toEqual([])
  expect(countryById(356)).toEqual({ id: 356, alpha2: 'IN', alpha3: 'IND', name: 'India', nationality: 'Indian' })
})
