import { expect, test } from 'vitest'
import { districtCentre } from '../../functions/masters/district-centres.ts'
import { districts } from '../../functions/masters/districts.ts'

test('a district that there is not has no centre', () => {
  expect([districtCentre('0'), districtCentre('9999'), districtCentre(''), districtCentre('Pune')]).toEqual(Array(4).fill(undefined))
})

test('every district has one in the country, with two decimals', () => {
  for (const { isoCode } of districts()) {
    const { latitude, longitude } = districtCentre(isoCode)!
    expect(latitude > 6.5 && latitude < 36 && longitude > 68 && longitude < 97.5, `${isoCode}: ${latitude}, ${longitude}`).toBe(true)
    for (const degrees of [latitude, longitude]) expect(Math.abs(degrees * 100 - Math.round(degrees * 100))).toBeLessThan(1e-6)
  }
})

test('known ones are where they are, and those of a state near each other', () => {
  expect(['490', '525', '162', '0490'].map(districtCentre)).toEqual([
    { latitude: 18.52, longitude: 73.86 }, { latitude: 12.97, longitude: 77.59 }, { latitude: 26.84, longitude: 80.92 }, { latitude: 18.52, longitude: 73.86 },
  ])
  // Puducherry's four lie on both coasts; Andaman and Nicobar's are islands.
  const scattered = new Set([1, 26, 32])
  for (const [stateId, own] of Map.groupBy(districts(), (district) => district.stateId)) {
    if (scattered.has(stateId)) continue
    const latitudes = own.map(({ isoCode }) => districtCentre(isoCode)!.latitude)
    const longitudes = own.map(({ isoCode }) => districtCentre(isoCode)!.longitude)
    expect(Math.max(...latitudes) - Math.min(...latitudes), `state ${stateId}`).toBeLessThan(7.5)
    expect(Math.max(...longitudes) - Math.min(...longitudes), `state ${stateId}`).toBeLessThan(9)
  }
})

test('the nine without a town of their own stand in the middle of their state', () => {
  const middle = districtCentre('677')!
  expect([districtCentre('719'), districtCentre('723')]).toEqual([middle, middle])
  expect(middle.latitude > 27 && middle.latitude < 28.5 && middle.longitude > 93 && middle.longitude < 96).toBe(true)
})
