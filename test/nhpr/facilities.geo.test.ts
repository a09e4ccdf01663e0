import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boundsOf, cellsAround, kmBetween } from '../../functions/nhpr/facilities/geo.ts'

const pune = { latitude: 18.52, longitude: 73.855 }
const india = fc.record({ latitude: fc.double({ min: 6, max: 38, noNaN: true }), longitude: fc.double({ min: 67, max: 98, noNaN: true }) })
const anywhere = fc.record({ latitude: fc.double({ min: -90, max: 90, noNaN: true }), longitude: fc.double({ min: -180, max: 179.999, noNaN: true }) })

test('distances along the great circle', () => {
  expect(kmBetween(pune, pune)).toBe(0)
  expect(kmBetween(pune, { latitude: 19.52, longitude: 73.855 })).toBeCloseTo((Math.PI * 6371) / 180, 6)
  expect(kmBetween({ latitude: 0, longitude: -179.5 }, { latitude: 0, longitude: 179.5 })).toBeCloseTo(111.19, 1)
  expect(kmBetween({ latitude: 90, longitude: 0 }, { latitude: -90, longitude: 77 })).toBeCloseTo(Math.PI * 6371, 3)
})

test('the bounds and the squares hold all that lies in the circle', () => {
  fc.assert(fc.property(india, fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: 0, max: 500, noNaN: true }), (centre, north, east, radiusKm) => {
    const point = { latitude: centre.latitude + north * (radiusKm / 100), longitude: centre.longitude + east * (radiusKm / 80) }
    fc.pre(kmBetween(centre, point) <= radiusKm)
    const bounds = boundsOf({ ...centre, radiusKm })
    const slack = 1e-9
    expect(point.latitude).toBeGreaterThanOrEqual(bounds.south - slack)
    expect(point.latitude).toBeLessThanOrEqual(bounds.north + slack)
    expect(point.longitude).toBeGreaterThanOrEqual(bounds.west - slack)
    expect(point.longitude).toBeLessThanOrEqual(bounds.east + slack)
  }))
})

test('the squares are those of the globe, each once, the centre\'s among them', () => {
  fc.assert(fc.property(anywhere, fc.double({ min: 0, max: 600, noNaN: true }), (centre, radiusKm) => {
    const cells = cellsAround({ ...centre, radiusKm })
    expect(new Set(cells.map(String)).size).toBe(cells.length)
    expect(cells.every(([latitude, longitude]) => latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude < 180)).toBe(true)
    expect(cells.map(String)).toContain(String([Math.floor(centre.latitude), Math.floor(centre.longitude)]))
  }))
  expect(cellsAround({ ...pune, radiusKm: 1 })).toEqual([[18, 73]])
  expect(cellsAround({ latitude: 10.5, longitude: 179.99, radiusKm: 5 })).toEqual([[10, 179], [10, -180]])
})
