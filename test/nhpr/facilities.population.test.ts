import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { generalFaults } from '../../functions/hfr/details/rules/general.ts'
import { detailsFault } from '../../functions/hfr/details/rules.ts'
import { facilityInformation } from '../../functions/hfr/onboarding/form.ts'
import { basicFaults } from '../../functions/hfr/onboarding/rules.ts'
import { hfrVariantDefaults, variants } from '../../functions/hfr/variants.ts'
import { districtCentre } from '../../functions/masters/district-centres.ts'
import { districtByIsoCode } from '../../functions/masters/districts.ts'
import { facilitySubTypesOf, facilityTypeByCode, facilityTypesFor } from '../../functions/masters/facility-types.ts'
import { ownerSecondLevel, ownerSubTypeCodes, psusOf } from '../../functions/masters/facility-owners.ts'
import { specialitiesOf } from '../../functions/masters/facility-specialities.ts'
import { stateByIsoCode } from '../../functions/masters/states.ts'
import { subDistrictByIsoCode, subDistrictsOfDistrict } from '../../functions/masters/sub-districts.ts'
import type { Facilities } from '../../functions/nhpr/facilities/facilities.ts'
import { kmBetween } from '../../functions/nhpr/facilities/geo.ts'
import { facilitiesOf } from '../../functions/nhpr/facilities/population.ts'
import type { Facility } from '../../functions/nhpr/facilities/record.ts'
import { formOf } from '../../functions/nhpr/facilities/record.ts'
import { titles, typedBy } from '../../functions/nhpr/facilities/titles.ts'
import { peopleOf } from '../../functions/people/directory.ts'

const hfrVariant = (name: string): readonly string[] => variants.find((variant) => variant.name === name)!.choices
const settingsOf = (seed: string, facilities: number | undefined, people = 500) => ({ seed, people, facilities, clock: { offsetMs: 0 }, variants: {}, faults: [] })
const inWorld = (seed: string, facilities?: number, people?: number): Facilities => facilitiesOf({ settings: settingsOf(seed, facilities, people) })
const all = (facilities: Facilities): Facility[] => Array.from({ length: facilities.count }, (_, ordinal) => facilities.at(ordinal)!)
const seeds = fc.constantFrom('rehearsal', 'one', 'two')

describe('none is found', () => {
  const facilities = inWorld('one', 20)

  test('outside the world', () => {
    for (const ordinal of [-1, 20, 0.5, Number.NaN]) expect(facilities.at(ordinal)).toBeUndefined()
    const larger = inWorld('one', 21).at(20)!
    expect([facilities.byTrackingId(larger.trackingId), facilities.byFacilityId(larger.facilityId)]).toEqual([undefined, undefined])
  })

  test('by what is no id of this world', () => {
    for (const trackingId of ['', '10', '010000', '9999', '1000000', '1000007', '12345678', 'IN2999000000', '123456']) expect(facilities.byTrackingId(trackingId)).toBeUndefined()
    const { facilityId } = facilities.at(0)!
    const elsewhere = `IN${facilityId.slice(2, 4) === '27' ? '29' : '27'}${facilityId.slice(4)}`
    for (const id of ['', 'IN2710000059', elsewhere, facilityId.toLowerCase(), ` ${facilityId}`, `${facilityId}0`]) expect(facilities.byFacilityId(id)).toBeUndefined()
  })

  test('of one who manages none', () => {
    expect(facilities.ofManager('71-0000-0000-0000', { from: 0, limit: 5 })).toEqual({ total: 0, found: [] })
    expect(inWorld('one', 0).ofManager(facilities.at(0)!.managerHprId, { from: 0, limit: 5 })).toEqual({ total: 0, found: [] })
  })

  test('of a manager, where nobody is one', () => {
    expect(all(inWorld('one', 20, 0)).map(({ managerHprId }) => managerHprId)).toEqual(Array(20).fill(''))
    expect(inWorld('one', 20, 0).ofManager('', { from: 0, limit: 5 }).total).toBe(0)
  })

  test('where a search does not say owner and state, or says what there is not', () => {
    const nowhere = { ownershipCode: 'P', stateLGDCode: '29', districtLGDCode: '', subDistrictLGDCode: '', pincode: '', facilityName: '' }
    const large = inWorld('one', 2000)
    expect(large.search(nowhere, { from: 0, limit: 5 }).total).toBeGreaterThan(50)
    for (const wrong of [{ ownershipCode: '' }, { ownershipCode: 'X' }, { stateLGDCode: '' }, { stateLGDCode: '99' }, { districtLGDCode: '490' }, { subDistrictLGDCode: '4194' }, { pincode: '411001' }, { pincode: 'x' }, { facilityName: '--' }]) {
      expect(large.search({ ...nowhere, ...wrong }, { from: 0, limit: 5 })).toEqual({ total: 0, found: [] })
    }
    expect(large.alike({ districtLGDCode: '490', subDistrictLGDCode: '' }, 'Clinic', 10)).toEqual([])
  })
})

test('each is found by its ids, and by who manages it, in a world of any size', () => {
  fc.assert(fc.property(seeds, fc.constantFrom(300, 1_000_000), fc.nat(), (seed, count, at) => {
    const facilities = inWorld(seed, count)
    const facility = facilities.at(at % count)!
    expect(facilities.byTrackingId(facility.trackingId)).toEqual(facility)
    if (facility.submitted) expect(facilities.byFacilityId(facility.facilityId)).toEqual(facility)
    const { total, found } = facilities.ofManager(facility.managerHprId, { from: 0, limit: 3 })
    expect(total).toBeGreaterThanOrEqual(found.length)
    for (const one of found) expect(one.managerHprId).toBe(facility.managerHprId)
  }), { numRuns: 200 })
})

test('a manager has every so-manieth, page by page', () => {
  const facilities = inWorld('one', 300)
  const manager = facilities.at(7)!.managerHprId
  const brute = all(facilities).filter(({ managerHprId }) => managerHprId === manager)
  const { total } = facilities.ofManager(manager, { from: 0, limit: 0 })
  expect(total).toBe(brute.length)
  expect([...facilities.ofManager(manager, { from: 0, limit: 2 }).found, ...facilities.ofManager(manager, { from: 2, limit: 100 }).found]).toEqual(brute)
})

test('ids have the forms of real ones, and the mark of synthetic ones', () => {
  const facilities = inWorld('two', 1_000_000)
  expect([0, 89_999, 90_000, 999_999].map((ordinal) => facilities.at(ordinal)!.trackingId)).toEqual(['10000', '99999', '1090000', '1999999'])
  const some = Array.from({ length: 500 }, (_, at) => facilities.at(at * 1999)!).filter(({ submitted }) => submitted)
  for (const { facilityId, submitted } of some) {
    expect(facilityId).toMatch(/^IN\d\d99\d{6}$/)
    expect(String(Number(facilityId.slice(2, 4)))).toBe(submitted!.basic.facilityAddressDetails.stateLGDCode)
  }
  expect(new Set(some.map(({ facilityId }) => facilityId)).size).toBe(some.length)
})


test('the same again for a seed, however many others there are, and others for another', () => {
  const [small, large, other] = [inWorld('one', 50), inWorld('one', 1_000_000), inWorld('two', 50)]
  for (const facility of all(small)) {
    expect(large.at(facility.ordinal)).toEqual(facility)
    expect(other.at(facility.ordinal)).not.toEqual(facility)
  }
})

describe('a seeded facility', () => {
  test('hangs together, whatever the seed', () => {
    for (const seed of ['rehearsal', 'one']) {
      for (const facility of all(inWorld(seed, 1000))) {
        const { basic } = formOf(facility)
        const { stateLGDCode, districtLGDCode, subDistrictLGDCode, latitude, longitude, pincode, addressLine1, addressLine2 } = basic.facilityAddressDetails
        const district = districtByIsoCode(districtLGDCode)!
        expect(district.stateId).toBe(stateByIsoCode(stateLGDCode)!.id)
        if (subDistrictLGDCode === '') expect(subDistrictsOfDistrict(districtLGDCode)).toEqual([])
        else expect(String(subDistrictByIsoCode(subDistrictLGDCode)!.districtCode)).toBe(districtLGDCode)
        for (const degrees of [latitude, longitude]) expect(degrees).toMatch(/^\d{1,2}\.\d{6}$/)
        expect(kmBetween(districtCentre(districtLGDCode)!, { latitude: Number(latitude), longitude: Number(longitude) })).toBeLessThan(32)
        expect(pincode).toMatch(/^[1-9]\d{5}$/)
        for (const line of [addressLine1, addressLine2]) expect(line).toMatch(/^\w[\w.,/()-]+( [\w.,/()-]+)*$/)
        expect(basic.facilityName).toMatch(/^[A-Za-z][A-Za-z0-9]*( [A-Za-z0-9]+)+$/)
        expect(basic.facilityContactInformation).toEqual({ facilityEmailId: `facility.${facility.trackingId}@example.test`, facilityContactNumber: expect.stringMatching(/^699\d{7}$/), websiteLink: '', facilityLandlineNumber: '', facilityStdCode: '' })
      }
    }
  })

  test('has owner, type and services that go together', () => {
    for (const { submitted, draft } of all(inWorld('two', 1000))) {
      const { basic, detailed } = (submitted ?? draft)!
      const { ownershipCode, ownershipSubTypeCode, ownershipSubTypeCode2, facilityTypeCode, systemOfMedicineCode } = basic
      expect(facilityTypesFor(ownershipCode, [systemOfMedicineCode])).toContain(facilityTypeByCode(facilityTypeCode))
      expect(facilitySubTypesOf(facilityTypeCode).map(({ code }) => code)).toContain(basic.facilitySubType)
      expect(ownerSubTypeCodes(ownershipCode)).toContain(ownershipSubTypeCode)
      const second = ownerSecondLevel(ownershipCode, ownershipSubTypeCode)
      if (second) expect(second.data.map(({ code }) => code)).toContain(ownershipSubTypeCode2)
      else expect(ownershipSubTypeCode2).toBe('')
      if (basic.workingInPsu) expect(psusOf(ownershipSubTypeCode2).map(({ value }) => value)).toContain(basic.facPsuName)
      expect([basic.workingInPsu === null, detailed === undefined]).toEqual([ownershipSubTypeCode !== 'C', basic.facilityOperationalStatus !== 'F'])
      for (const row of detailed?.specialities ?? []) for (const code of row.specialities) expect(specialitiesOf(row.systemOfMedicineCode).map((known) => known.code)).toContain(code)
    }
  })

  test('can be submitted again by its manager: the rules of the writes find no fault, whichever version of the bed total stands', () => {
    for (const facility of all(inWorld('rehearsal', 1000))) {
      const form = formOf(facility)
      const { subDistrictLGDCode } = form.basic.facilityAddressDetails
      for (const total of hfrVariant('hfr.bed-total')) {
        const variant = (name: string): string => ({ 'hfr.bed-total': total, 'hfr.photographs': 'optional', 'hfr.name-rule': 'test-case' })[name] ?? hfrVariantDefaults[name]!
        // The masters list no sub-district of some districts, and so there is none to give.
        expect(basicFaults(facilityInformation.parse(form.basic), variant).map(({ field }) => field)).toEqual(subDistrictLGDCode === '' ? ['facilityInformation.facilityAddressDetails.subDistrictLGDCode'] : [])
        expect(detailsFault(form, { variant })).toBeUndefined()
      }
      if (form.additional) expect(generalFaults({ generalInformation: { ...form.additional.generalInformation, servicesByImagingCenter: form.additional.servicesByImagingCenter } })).toEqual([])
    }
  })

  test('is managed by one who may: role 3, with an HPID', () => {
    const people = peopleOf({ settings: settingsOf('one', 300) })
    const managers = new Set(all(inWorld('one', 300)).map(({ managerHprId }) => managerHprId))
    expect(managers.size).toBeGreaterThan(20)
    for (const manager of managers) expect(people.byHprIdNumber(manager)?.hpr?.role).toBe(3)
  })

  test('is a draft without an id, or submitted with one, and dated in order', () => {
    for (const facility of all(inWorld('rehearsal', 300))) {
      const { submitted, draft, facilityId, verification, createdAt, submittedAt, updatedAt, history } = facility
      expect([submitted !== undefined, facilityId !== '', submittedAt > 0, verification.state !== 'none']).toEqual(Array(4).fill(draft === undefined))
      expect(verification.reason !== '').toBe(verification.state === 'rejected')
      expect(createdAt <= updatedAt && updatedAt < Date.UTC(2026, 9, 1) && (submittedAt === 0 || (createdAt <= submittedAt && submittedAt <= verification.at))).toBe(true)
      expect(history.map(({ at }) => at)).toEqual(history.map(({ at }) => at).toSorted((one, other) => one - other))
    }
  })
})

describe('a world', () => {
  test('has 300 unless told otherwise, and a million at most', () => {
    expect([inWorld('one').count, inWorld('one', 2_000_000).count, inWorld('one', 0).count]).toEqual([300, 1_000_000, 0])
  })

  test('begins with what testers look for first', () => {
    const first = all(inWorld('rehearsal', 6))
    expect(first.map(({ verification, facilityId }) => [verification.state, facilityId.length])).toEqual(Array(6).fill(['verified', 12]))
    expect(first.map(({ submitted }) => [submitted!.basic.ownershipCode, submitted!.basic.ownershipSubTypeCode, submitted!.basic.ownershipSubTypeCode2.slice(0, 3), facilityTypeByCode(submitted!.basic.facilityTypeCode)!.kind, submitted!.basic.typeOfServiceCode])).toEqual([
      ['G', 'C', 'MOR', 'hospital', 'OPD,IPD'], ['G', 'S', '', 'hospital', 'OPD,IPD'], ['P', 'P', expect.stringMatching(/^PP0$/), 'hospital', 'OPD,IPD'],
      ['P', 'P', expect.any(String), 'clinic', 'OPD'], ['P', 'P', expect.any(String), 'diagnostic-laboratory', ''], ['P', 'P', expect.any(String), 'pharmacy', ''],
    ])
    for (const { submitted } of first) expect([submitted!.basic.facilityOperationalStatus, submitted!.detailed !== undefined]).toEqual(['F', true])
  })

  test('has every state, half of it in three, and of every ten five verified, three pending, a draft and a rejected one', () => {
    const facilities = all(inWorld('rehearsal', 1000))
    const states = Map.groupBy(facilities, (facility) => formOf(facility).basic.facilityAddressDetails.stateLGDCode)
    expect(states.size).toBe(36)
    const frequent = ['29', '27', '9'].reduce((sum, code) => sum + states.get(code)!.length, 0)
    expect(frequent).toBeGreaterThan(450)
    expect(frequent).toBeLessThan(600)
    const row = facilities.slice(500, 510).map(({ verification }) => verification.state).toSorted()
    expect(row).toEqual(['none', 'pending', 'pending', 'pending', 'rejected', 'verified', 'verified', 'verified', 'verified', 'verified'])
  })

  test('every title has its type, and the shares are those that are told', () => {
    for (const title of titles) expect(typedBy(title)).toMatchObject({ type: { value: title.type }, subType: expect.stringMatching(/^\d+$/) })
    expect(titles.reduce((sum, { share }) => sum + share, 0)).toBe(150)
  })
})
