import { describe, expect, test } from 'vitest'
import { councilById } from '../../functions/masters/councils.ts'
import { isRefusal } from '../../functions/kernel/outcome.ts'
import type { Unit } from '../../functions/kernel/unit.ts'
import { transact } from '../../functions/kernel/unit.ts'
import { openWorld } from '../../functions/kernel/world.ts'
import { peopleOf } from '../../functions/people/directory.ts'
import type { Person } from '../../functions/people/people.ts'
import type { NewResident } from '../../functions/people/residents.ts'
import { addResident, findResident, findResidentByAadhaar, findResidentByRegistration, findResidentsByMobile, matches, searchResidents } from '../../functions/people/residents.ts'
import { checkDigitOf, isAadhaar } from '../../functions/people/verhoeff.ts'
import { createSandbox } from '../../mocks/sandbox.ts'

const aadhaarWith = (serial: string): string => `9999${serial}${checkDigitOf(`9999${serial}`)}`

/** A world of its own, and units of work in it. */
function newWorld(people = 500) {
  const { site } = createSandbox({ people })
  const inUnit = async <R>(work: (unit: Unit) => Promise<R>): Promise<R> => transact(await openWorld(site, 'default', 'http://localhost'), {}, work)
  const tryAdd = (given: NewResident, address?: Partial<Person['address']>) => inUnit((unit) => addResident(unit, given, address))
  async function add(given: NewResident, address?: Partial<Person['address']>): Promise<Person> {
    const added = await tryAdd(given, address)
    if ('refusal' in added) throw new Error(added.rule)
    return added
  }
  return { inUnit, tryAdd, add }
}

describe('nobody is added', () => {
  const refused: [string, NewResident, Partial<Person['address']>, object][] = [
    ['with a wrong check digit', { aadhaar: `${aadhaarWith('1234567').slice(0, 11)}x` }, {}, { refusal: 'invalid', field: 'aadhaar' }],
    ['with an HPID', { standing: 'registered' }, {}, { refusal: 'invalid', field: 'standing' }],
    ['in a state there is not', {}, { state: 'Atlantis' }, { refusal: 'invalid', field: 'address.state' }],
    ['in a district of another state', {}, { state: 'Karnataka', district: 'Pune' }, { refusal: 'invalid', field: 'address.district' }],
    ['on the roll of a council there is not', { enrolment: { councilId: 9999 } }, {}, { refusal: 'invalid', field: 'enrolment' }],
    ['on the roll of a council of another trade', { enrolment: { councilId: 13, subCategory: 2 } }, {}, { refusal: 'invalid', field: 'enrolment' }],
    ['on the roll of a national council, which has no colleges', { enrolment: { councilId: 29 } }, {}, { refusal: 'invalid', field: 'enrolment' }],
  ]

  test.each(refused)('%s', async (_, given, address, refusal) => {
    const { tryAdd, inUnit } = newWorld(0)
    expect(await tryAdd(given, address)).toMatchObject(refusal)
    expect(await inUnit((unit) => searchResidents(unit, {}, { limit: 5 }))).toEqual([])
  })

  test('with the Aadhaar number of someone who lives here, seeded or added', async () => {
    const { tryAdd, add, inUnit } = newWorld()
    const seeded = await inUnit(async (unit) => peopleOf(unit.world).at(3)!)
    expect(await tryAdd({ aadhaar: seeded.aadhaar })).toMatchObject({ refusal: 'not-now', field: 'aadhaar' })
    const { aadhaar } = await add({})
    expect(await tryAdd({ aadhaar })).toMatchObject({ refusal: 'not-now', field: 'aadhaar' })
  })

  test('with a registration that the council has on its roll, however it is written', async () => {
    const { tryAdd, add } = newWorld()
    await add({ enrolment: { councilId: 13, registrationNumber: 'KMC 4711' } })
    expect(await tryAdd({ enrolment: { councilId: 13, registrationNumber: 'kmc4711' } })).toMatchObject({ refusal: 'not-now', field: 'enrolment.registrationNumber' })
    expect(isRefusal(await tryAdd({ enrolment: { councilId: 14, registrationNumber: 'kmc4711' } }) as never)).toBe(false)
  })

  test('twice, when two add the same number at once', async () => {
    const { tryAdd } = newWorld()
    const aadhaar = aadhaarWith('7654321')
    const outcomes = await Promise.all([tryAdd({ aadhaar }), tryAdd({ aadhaar }), tryAdd({ aadhaar })])
    expect(outcomes.filter((outcome) => 'refusal' in outcome)).toHaveLength(2)
  })
})

describe('an added person', () => {
  test('is filled in, and all of it is in keeping with what was given', async () => {
    const { add } = newWorld()
    const person = await add({ firstName: 'Meera', middleName: '', lastName: 'Rao', gender: 'F', dateOfBirth: '1990-02-03', enrolment: { healthProfessionalType: 'nurse' } }, { state: 'kerala' })
    expect(person).toMatchObject({ name: 'Meera Rao', gender: 'F', dateOfBirth: '1990-02-03', standing: 'on-roll', address: { state: 'Kerala', stateCode: '32' } })
    expect(person.email).toMatch(/^meera\.rao\d+@example\.test$/)
    expect(person.fatherName).toMatch(/ Rao$/)
    expect(person.address.full).toMatch(/Kerala - 68\d{4}$/)
    expect(isAadhaar(person.aadhaar)).toBe(true)
    expect(councilById('nurse', person.enrolment!.councilId)?.name).toBe('Kerala Nurses And Midwives Council')
    expect(person.enrolment!.yearOfAward).toBeGreaterThanOrEqual(2012)
    expect(person).not.toHaveProperty('hpr')
  })

  test('is on the roll of the council that was wished for, by a district alone in its state', async () => {
    const { add } = newWorld()
    const person = await add({ enrolment: { councilId: 41, registrationNumber: 'KDC-1' } }, { districtCode: '490' })
    expect(person.enrolment).toMatchObject({ councilId: 41, subCategory: 2, courseId: 4074, registrationNumber: 'KDC-1' })
    expect(person.address).toMatchObject({ district: 'Pune', state: 'Maharashtra', stateCode: '27' })
  })

  test('stands on no roll as a citizen; a child is no graduate of a year to come', async () => {
    const { add } = newWorld()
    expect(await add({ standing: 'citizen' })).not.toHaveProperty('enrolment')
    expect((await add({ dateOfBirth: '2015-01-01' })).enrolment!.yearOfAward).toBeLessThan(2026)
  })

  test('enrols in Delhi where the state has no council', async () => {
    const { add } = newWorld()
    expect((await add({ enrolment: { subCategory: 1 } }, { state: 'Ladakh' })).enrolment!.councilId).toBe(6)
  })

  test('is found by every number beside the seeded', async () => {
    const { add, inUnit } = newWorld()
    const neighbour = await inUnit(async (unit) => peopleOf(unit.world).at(0)!)
    const person = await add({ mobile: neighbour.mobile })
    const found = await inUnit(async (unit) => ({
      byAadhaar: await findResidentByAadhaar(unit, person.aadhaar),
      byOrdinal: await findResident(unit, person.ordinal),
      byRegistration: await findResidentByRegistration(unit, person.enrolment!.councilId, person.enrolment!.registrationNumber.toLowerCase()),
      byMobile: (await findResidentsByMobile(unit, person.mobile)).map(({ ordinal }) => ordinal),
      nobody: await findResident(unit, -1),
    }))
    expect(found).toEqual({ byAadhaar: person, byOrdinal: person, byRegistration: person, byMobile: [0, person.ordinal], nobody: undefined })
  })

  test('two added in one unit of work are two', async () => {
    const { inUnit } = newWorld()
    const [one, other] = await inUnit(async (unit) => [await addResident(unit, {}), await addResident(unit, {})] as Person[])
    expect(one!.aadhaar).not.toBe(other!.aadhaar)
    expect(one!.ordinal).not.toBe(other!.ordinal)
  })
})

describe('a search', () => {
  test('goes over added and seeded people in one order, page by page, and misses none', async () => {
    const { inUnit } = newWorld(60)
    for (let batch = 0; batch < 25; batch++) await inUnit(async (unit) => { for (let n = 0; n < 10; n++) await addResident(unit, {}) })
    const seen: number[] = []
    for (let after: number | undefined; ;) {
      const page = await inUnit((unit) => searchResidents(unit, {}, { limit: 70, after }))
      if (page.length === 0) break
      seen.push(...page.map(({ ordinal }) => ordinal))
      after = seen.at(-1)
    }
    expect(seen).toEqual([...new Set(seen)].toSorted((one, other) => one - other))
    expect(seen).toHaveLength(310)
  })

  test('by name and more looks on until the page is full', async () => {
    const { inUnit } = newWorld(20_000)
    const criteria = { name: 'sharma', state: 'Goa' }
    const { found, brute } = await inUnit(async (unit) => ({
      found: await searchResidents(unit, criteria, { limit: 100 }),
      brute: Array.from({ length: 20_000 }, (_, ordinal) => peopleOf(unit.world).at(ordinal)!).filter(matches(criteria)),
    }))
    expect(brute.length).toBeGreaterThan(0)
    expect(found).toEqual(brute.slice(0, 100))
  })

  test.each(['29', '029', 'karnataka', ' Karnataka '])('takes a state as %j', async (state) => {
    const { inUnit } = newWorld()
    const found = await inUnit((unit) => searchResidents(unit, { state, profession: 'doctor', standing: 'on-roll' }, { limit: 5 }))
    expect(found.map(({ address }) => address.stateCode)).toEqual(Array(5).fill('29'))
  })

  test('finds nobody in a state there is not', async () => {
    const { inUnit } = newWorld()
    expect(await inUnit((unit) => searchResidents(unit, { state: 'Atlantis' }, { limit: 5 }))).toEqual([])
  })
})
