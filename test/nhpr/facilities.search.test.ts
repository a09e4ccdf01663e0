import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordsOf } from '../../functions/nhpr/facilities/entries.ts'
import type { Facilities, FacilityCriteria } from '../../functions/nhpr/facilities/facilities.ts'
import { areAlike, fitsName } from '../../functions/nhpr/facilities/fuzzy.ts'
import { kmBetween } from '../../functions/nhpr/facilities/geo.ts'
import { facilitiesOf } from '../../functions/nhpr/facilities/population.ts'
import type { Facility } from '../../functions/nhpr/facilities/record.ts'
import { formOf } from '../../functions/nhpr/facilities/record.ts'

const inWorld = (seed: string, facilities: number): Facilities => facilitiesOf({ settings: { seed, people: 500, facilities, clock: { offsetMs: 0 }, variants: {}, faults: [] } })
const facilities = inWorld('rehearsal', 2000)
const all = Array.from({ length: facilities.count }, (_, ordinal) => facilities.at(ordinal)!)
const submitted = all.filter((facility) => facility.submitted)
const ordinalsOf = (found: readonly Facility[]): number[] => found.map(({ ordinal }) => ordinal)
const basicOf = (facility: Facility) => formOf(facility).basic
const addressOf = (facility: Facility) => basicOf(facility).facilityAddressDetails

const one = fc.nat(all.length - 1).map((at) => all[at]!)
const pages = fc.record({ from: fc.nat(60), limit: fc.nat(20) })

/** A word as a tester types it: whole, its beginning, or with a letter left out, doubled, put wrong or changed about. */
const typed = (word: string): fc.Arbitrary<string> => fc.nat(Math.max(0, word.length - 2)).chain((at) => fc.constantFrom(
  word, word.toUpperCase(), word.slice(0, at + 1), word.slice(0, at) + word.slice(at + 1), word.slice(0, at) + word[at]! + word.slice(at), `${word.slice(0, at)}x${word.slice(at + 1)}`,
  word.slice(0, at) + (word[at + 1] ?? '') + word[at]! + word.slice(at + 2),
))
const namesFrom = (facility: Facility): fc.Arbitrary<string> => fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom('', ' ', '--', 'hosp', 'centre', 'clinic hospital', 'zzzzz', 'a b c d e f g h i j k l m n o p q r s t u v w x y z 1 2 3 4 5') },
  { weight: 4, arbitrary: fc.subarray(wordsOf(basicOf(facility).facilityName), { minLength: 1 }).chain((words) => fc.tuple(...words.map(typed))).map((words) => words.join(' ')) },
)

describe('a search', () => {
  const keys = ['districtLGDCode', 'subDistrictLGDCode', 'pincode'] as const
  const searches = one.chain((facility) => fc.record({
    facility: fc.constant(facility), facilityName: namesFrom(facility), asked: fc.subarray([...keys]), from: fc.nat(40), limit: fc.nat(20),
  }))

  test('finds what a look at every facility finds, in order, and counts it', () => {
    fc.assert(fc.property(searches, ({ facility, facilityName, asked, from, limit }) => {
      const { ownershipCode } = basicOf(facility)
      const wanted = Object.fromEntries(['stateLGDCode' as const, ...asked].map((key) => [key, addressOf(facility)[key]]))
      const criteria: FacilityCriteria = { stateLGDCode: '', districtLGDCode: '', subDistrictLGDCode: '', pincode: '', ...wanted, ownershipCode, facilityName }
      const brute = submitted.filter((each) => basicOf(each).ownershipCode === ownershipCode && fitsName(basicOf(each).facilityName, facilityName)
        && (['stateLGDCode', ...keys] as const).every((key) => criteria[key] === '' || addressOf(each)[key] === criteria[key]))
      const { total, found } = facilities.search(criteria, { from, limit })
      expect([total, ordinalsOf(found)]).toEqual([brute.length, ordinalsOf(brute).slice(from, from + limit)])
    }), { numRuns: 500 })
  })

  test('pages all of a long list, the first as the last', () => {
    const criteria: FacilityCriteria = { ownershipCode: 'P', stateLGDCode: '29', districtLGDCode: '', subDistrictLGDCode: '', pincode: '', facilityName: '' }
    const brute = submitted.filter((each) => basicOf(each).ownershipCode === 'P' && addressOf(each).stateLGDCode === '29')
    const read = Array.from({ length: Math.ceil(brute.length / 10) }, (_, page) => facilities.search(criteria, { from: page * 10, limit: 10 }).found).flat()
    expect(read).toEqual(brute)
  })
})

/** Within a centimetre, the lower ordinal comes first. */
const toCentimetres = (km: number): number => Math.floor(km * 100_000)

describe('a nearby search', () => {
  const points = fc.oneof(
    one.map((facility) => ({ latitude: Number(addressOf(facility).latitude), longitude: Number(addressOf(facility).longitude) })),
    fc.record({ latitude: fc.double({ min: 5, max: 39, noNaN: true }), longitude: fc.double({ min: 66, max: 99, noNaN: true }) }),
    fc.constantFrom({ latitude: 0, longitude: 0 }, { latitude: -33, longitude: -179 }, { latitude: 89, longitude: 100 }),
  )

  test('finds what a look at every facility finds, nearest first', () => {
    const neighbours = { point: { latitude: 12.361279, longitude: 76.608188 }, page: { from: 17, limit: 9 } }
    fc.assert(fc.property(points, fc.constantFrom(0, 0.5, 10, 100, 500), fc.boolean(), pages, (point, radiusKm, filtered, page) => {
      const fits = (facility: Facility): boolean => basicOf(facility).ownershipCode === 'P'
      const brute = submitted.map((facility) => ({ facility, km: kmBetween(point, { latitude: Number(addressOf(facility).latitude), longitude: Number(addressOf(facility).longitude) }) }))
        .filter(({ facility, km }) => km <= radiusKm && (!filtered || fits(facility))).toSorted((a, b) => toCentimetres(a.km) - toCentimetres(b.km))
      const { total, found } = facilities.near({ ...point, radiusKm }, filtered ? fits : undefined, page, new Set())
      expect(total).toBe(brute.length)
      expect(found.map(({ km }) => km)).toEqual(brute.slice(page.from, page.from + page.limit).map(({ km }) => km))
      for (const { facility, km } of found) expect(brute).toContainEqual({ facility, km })
    }), { numRuns: 300, examples: [[neighbours.point, 100, true, neighbours.page]] })
  })
})

test('what is alike is all of the sub-district whose names fit each other, drafts too', () => {
  fc.assert(fc.property(one.chain((facility) => fc.tuple(fc.constant(facility), namesFrom(facility))), fc.nat(5), ([facility, name], limit) => {
    const place = { districtLGDCode: addressOf(facility).districtLGDCode, subDistrictLGDCode: addressOf(facility).subDistrictLGDCode }
    const brute = all.filter((each) => addressOf(each).districtLGDCode === place.districtLGDCode && addressOf(each).subDistrictLGDCode === place.subDistrictLGDCode && areAlike(basicOf(each).facilityName, name))
    expect(facilities.alike(place, name, limit)).toEqual(brute.slice(0, limit))
  }), { numRuns: 300 })
  const draft = all.find((facility) => !facility.submitted)!
  const { districtLGDCode, subDistrictLGDCode } = addressOf(draft)
  expect(facilities.alike({ districtLGDCode, subDistrictLGDCode }, basicOf(draft).facilityName, 100)).toContainEqual(draft)
})

test('a million are searched as 2,000 are', () => {
  const million = inWorld('rehearsal', 1_000_000)
  const criteria: FacilityCriteria = { ownershipCode: 'P', stateLGDCode: '27', districtLGDCode: '', subDistrictLGDCode: '', pincode: '', facilityName: 'clinic' }
  const [few, many] = [facilities.search(criteria, { from: 0, limit: 10 }), million.search(criteria, { from: 0, limit: 10 })]
  // The same world, only longer: what comes first by ordinal is what the smaller one has.
  expect(many.found).toEqual(few.found)
  expect(many.total).toBeGreaterThan(20_000)
  const last = million.search(criteria, { from: many.total - 3, limit: 10 }).found
  expect(last).toHaveLength(3)
  for (const facility of [...many.found, ...last]) expect([basicOf(facility).ownershipCode, addressOf(facility).stateLGDCode, fitsName(basicOf(facility).facilityName, 'clinic')]).toEqual(['P', '27', true])

  const near = million.near({ latitude: 18.52, longitude: 73.85, radiusKm: 10 }, undefined, { from: 0, limit: 10 }, new Set())
  expect(near.total).toBeGreaterThan(500)
  expect(near.found.map(({ km }) => km)).toEqual(near.found.map(({ km }) => km).toSorted((a, b) => a - b))
  for (const at of [0, 89_999, 90_000, 999_999]) expect(million.byTrackingId(million.at(at)!.trackingId)?.ordinal).toBe(at)
})
