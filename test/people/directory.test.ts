import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { collegeById } from '../../functions/masters/colleges.ts'
import { councilById } from '../../functions/masters/councils.ts'
import { courseById } from '../../functions/masters/courses.ts'
import { districtByIsoCode } from '../../functions/masters/districts.ts'
import { stateByIsoCode } from '../../functions/masters/states.ts'
import { subCategoryByRegister } from '../../functions/masters/categories.ts'
import { universitiesOfCollege } from '../../functions/masters/universities.ts'
import { passwordFault } from '../../functions/hpr/password/rule.ts'
import { peopleOf } from '../../functions/people/directory.ts'
import type { People, Person } from '../../functions/people/people.ts'
import { matches } from '../../functions/people/residents.ts'
import { isAadhaar } from '../../functions/people/verhoeff.ts'

const inWorld = (seed: string, people: number): People => peopleOf({ settings: { seed, people, clock: { offsetMs: 0 }, variants: {}, faults: [] } })
const seeds = fc.constantFrom('rehearsal', 'one', 'two', 'three')
const counts = fc.integer({ min: 1, max: 1_000_000 })

function everyone(people: People): Person[] {
  return Array.from({ length: people.count }, (_, ordinal) => people.at(ordinal)!)
}

describe('a person', () => {
  test('nobody lives outside the world', () => {
    const people = inWorld('one', 10)
    for (const ordinal of [-1, 10, 0.5, Number.NaN]) expect(people.at(ordinal)).toBeUndefined()
    expect(people.byAadhaar(inWorld('one', 11).at(10)!.aadhaar)).toBeUndefined()
    expect([people.byAadhaar('999900000000'), people.byHprIdNumber('71-0000-0000-0000'), people.byUsername('nobody1'), people.byRegistration(1, 'SYN/1'), people.byLicence('SYN-DL-1')]).toEqual(Array(5).fill(undefined))
  })

  test('is found by each of his numbers, however many others there are', () => {
    fc.assert(fc.property(seeds, counts, fc.nat(), (seed, count, at) => {
      const people = inWorld(seed, count)
      const person = people.at(at % count)!
      expect(people.byAadhaar(person.aadhaar)).toEqual(person)
      expect(people.byMobile(person.mobile)).toContainEqual(person)
      if (person.drivingLicence) expect(people.byLicence(person.drivingLicence.toLowerCase())).toEqual(person)
      if (person.enrolment) expect(people.byRegistration(person.enrolment.councilId, ` ${person.enrolment.registrationNumber}`)).toEqual(person)
      if (person.enrolment) expect(people.byRegistration(person.enrolment.councilId + 1, person.enrolment.registrationNumber)).toBeUndefined()
      if (person.hpr) expect([people.byHprIdNumber(person.hpr.hprIdNumber), people.byUsername(person.hpr.username)]).toEqual([person, person])
    }), { numRuns: 300 })
  })

  test('is the same in a larger world of the seed, and another under another seed', () => {
    expect(inWorld('one', 1_000_000).at(7)).toEqual(inWorld('one', 8).at(7))
    expect(inWorld('two', 8).at(7)!.aadhaar).not.toBe(inWorld('one', 8).at(7)!.aadhaar)
  })

  test('hangs together, and is marked synthetic', () => {
    for (const person of everyone(inWorld('rehearsal', 500))) {
      expect(person.name).toMatch(/^[A-Z][a-z]+( [A-Z][a-z]+){1,2}$/)
      expect([person.aadhaar.slice(0, 4), isAadhaar(person.aadhaar), person.mobile.slice(0, 3), person.mobile.length, person.email.endsWith('@example.test')]).toEqual(['9999', true, '699', 10, true])
      expect(districtByIsoCode(person.address.districtCode)?.stateId).toBe(stateByIsoCode(person.address.stateCode)?.id)
      expect(person.address.pincode).toMatch(/^[1-8]\d{5}$/)
      const { enrolment, hpr } = person
      expect([enrolment !== undefined, hpr !== undefined]).toEqual([person.standing !== 'citizen', person.standing === 'has-hpid' || person.standing === 'registered'])
      if (hpr) expect(passwordFault(hpr.password, [person.firstName, person.lastName], true)).toBeUndefined()
      if (!enrolment) continue
      const subCategory = subCategoryByRegister(enrolment.subCategory)!
      expect([subCategory.healthProfessionalType, subCategory.category, subCategory.create]).toEqual([enrolment.healthProfessionalType, enrolment.category, enrolment.createSubCategory])
      expect(councilById(enrolment.healthProfessionalType, enrolment.councilId)).toBeDefined()
      expect(courseById(enrolment.courseId)?.systemOfMedicineId).toBe(enrolment.subCategory)
      expect(collegeById(enrolment.collegeId)).toBeDefined()
      expect(universitiesOfCollege(enrolment.collegeId).map(({ id }) => id)).toContain(enrolment.universityId)
      expect(enrolment.registrationDate > `${enrolment.yearOfAward}` && enrolment.registrationDate < '2026-10-01').toBe(true)
      expect(enrolment.yearOfAward - Number(person.dateOfBirth.slice(0, 4))).toBeGreaterThanOrEqual(22)
    }
  })
})

describe('a world', () => {
  const people = inWorld('rehearsal', 500)

  test('no two people share a number, but for the mobiles of households', () => {
    const all = everyone(inWorld('two', 5000))
    for (const numbers of [all.map(({ aadhaar }) => aadhaar), all.flatMap(({ hpr }) => (hpr ? [hpr.hprIdNumber] : [])), all.flatMap(({ hpr }) => (hpr ? [hpr.username] : [])), all.flatMap(({ enrolment }) => (enrolment ? [enrolment.registrationNumber] : []))]) {
      expect(new Set(numbers).size).toBe(numbers.length)
    }
    const households = Map.groupBy(all, ({ mobile }) => mobile)
    const sizes = new Set([...households.values()].map((members) => members.length))
    expect([...sizes].toSorted()).toEqual([1, 2, 3])
    for (const members of households.values()) expect(new Set(members.map(({ address }) => address.full)).size).toBe(1)
  })

  test('500 people hold whom a tester asks for first', () => {
    const doctorsInKarnataka = people.find(matches({ standing: 'on-roll', profession: 'doctor', state: 'Karnataka' }), { limit: 500 })
    expect(doctorsInKarnataka.length).toBeGreaterThanOrEqual(5)
    for (const profession of ['nurse', 'pharmacist'] as const) expect(people.find(matches({ standing: 'on-roll', profession }), { limit: 500 }).length).toBeGreaterThanOrEqual(3)
    expect(new Set(everyone(people).map(({ address }) => address.stateCode)).size).toBe(36)
    expect(people.registered).toBe(everyone(people).filter(({ standing }) => standing === 'registered').length)
  })

  test('a quarter of those with an HPID manage facilities too, and the first of them are found without the others', () => {
    const managers = everyone(people).flatMap(({ hpr }) => (hpr?.role === 3 ? [hpr.hprIdNumber] : []))
    expect(managers.length).toBeGreaterThan(30)
    expect(managers.length).toBeLessThan(75)
    expect([people.managers(500), people.managers(7), people.managers(0), inWorld('one', 0).managers(5)]).toEqual([managers, managers.slice(0, 7), [], []])
  })

  test('the registered are counted without being looked at', () => {
    for (const count of [0, 1, 3, 4, 5, 9, 104]) expect(inWorld('one', count).registered).toBe(everyone(inWorld('one', count)).filter(({ standing }) => standing === 'registered').length)
  })
})

describe('a search by name', () => {
  const people = inWorld('rehearsal', 700)
  const all = everyone(people)
  const texts = fc.oneof(fc.constantFrom('an', 'A', 'ra', 'sh', 'Zz', 'rajiv', 'a s', 'ra va', 'dev dev dev', 'k', ' an ', 'a b c d', '*', '%', 'é'), fc.stringMatching(/^[a-s]{1,2}( [a-s])?$/))

  test('finds just those who bear it, in order, as a look at everyone would', () => {
    fc.assert(fc.property(texts, fc.integer({ min: 0, max: 50 }), fc.integer({ min: -1, max: 699 }), (text, limit, after) => {
      const brute = all.filter((person) => person.ordinal > after && matches({ name: text })(person)).slice(0, limit)
      expect(people.searchByName(text, { limit, after }).map(({ ordinal }) => ordinal)).toEqual(brute.map(({ ordinal }) => ordinal))
      expect(people.find(() => true, { limit, after, name: text }).map(({ ordinal }) => ordinal)).toEqual(brute.map(({ ordinal }) => ordinal))
    }))
  })

  test('looks at no more people in a million than in a thousand', () => {
    const lookedAt = (count: number, name: string): number[] => {
      const ordinals: number[] = []
      inWorld('rehearsal', count).find((person) => ordinals.push(person.ordinal) > 0, { limit: 5, name })
      return ordinals
    }
    for (const name of ['sh', 'sharma', 'ra', 'a s']) expect(lookedAt(1_000_000, name)).toEqual(lookedAt(1000, name))
    // A full name comes up every 67,000 people: still only its bearers are looked at.
    const { firstName, lastName } = inWorld('rehearsal', 1000).at(0)!
    const namesakes = lookedAt(1_000_000, `${firstName} ${lastName}`)
    expect(namesakes).toHaveLength(5)
    for (const ordinal of namesakes) expect(inWorld('rehearsal', 1_000_000).at(ordinal)).toMatchObject({ firstName, lastName })
  })

  test('does not find everybody when nothing was asked', () => {
    expect(people.searchByName('  ', { limit: 5 })).toEqual([])
  })
})

describe('a look at everyone', () => {
  test('is bounded, and a page of no people is empty', () => {
    let lookedAt = 0
    expect(inWorld('one', 1_000_000).find(() => (lookedAt++, false), { limit: 1 })).toEqual([])
    expect(lookedAt).toBe(20_000)
    expect(inWorld('one', 10).find(() => true, { limit: 0 })).toEqual([])
  })

  test('goes on after any ordinal, an added person\'s among them', () => {
    const ordinals = (after: number): number[] => inWorld('one', 10).find(() => true, { limit: 3, after }).map(({ ordinal }) => ordinal)
    expect([ordinals(-2_000_000_000), ordinals(-1), ordinals(7), ordinals(9), ordinals(1e9)]).toEqual([[0, 1, 2], [0, 1, 2], [8, 9], [], []])
  })
})
