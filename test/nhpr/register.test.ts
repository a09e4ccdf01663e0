import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTable, openDynamoStore } from '../../functions/kernel/store/dynamodb.ts'
import { openMemoryStore } from '../../functions/kernel/store/memory.ts'
import { openSqliteStore } from '../../functions/kernel/store/sqlite.ts'
import type { Store } from '../../functions/kernel/store/store.ts'
import type { Unit } from '../../functions/kernel/unit.ts'
import { transact } from '../../functions/kernel/unit.ts'
import { openWorld, partitionOf } from '../../functions/kernel/world.ts'
import { wordsOf } from '../../functions/nhpr/facilities/entries.ts'
import type { FacilityCriteria } from '../../functions/nhpr/facilities/facilities.ts'
import { areAlike, fitsName } from '../../functions/nhpr/facilities/fuzzy.ts'
import { kmBetween } from '../../functions/nhpr/facilities/geo.ts'
import { facilitiesOf } from '../../functions/nhpr/facilities/population.ts'
import type { BasicInformation, Facility } from '../../functions/nhpr/facilities/record.ts'
import { formOf, isSubmitted } from '../../functions/nhpr/facilities/record.ts'
import { facilitiesAlike, facilitiesNear, facilitiesOfManager, findFacility, findFacilityByTrackingId, keepFacility, searchFacilities } from '../../functions/nhpr/facilities/register.ts'
import { createSandbox } from '../../mocks/sandbox.ts'
import type { DynamoLocal } from '../support/dynamodb-local.ts'
import { dynamoLocalHindrance, startDynamoLocal } from '../support/dynamodb-local.ts'
import { aDraft, aFacility } from '../support/facilities.ts'

/** Asks or writes the register of one world; worlds of one store have different names. */
function registerOf(store: Store, world: string, facilities = 0) {
  const { site } = createSandbox({ store, facilities })
  const inUnit = async <R>(work: (unit: Unit) => Promise<R>): Promise<R> => transact(await openWorld(site, world, 'http://localhost'), {}, work)
  return {
    inUnit,
    store,
    world,
    keep: (facility: Facility) => inUnit(async (unit) => keepFacility(unit, await findFacilityByTrackingId(unit, facility.trackingId), facility)),
    search: (criteria: Partial<FacilityCriteria>, from = 0, limit = 1000) => inUnit((unit) => searchFacilities(unit, { ...EVERYWHERE, ...criteria }, { from, limit })),
    near: (latitude: number, longitude: number, radiusKm: number, from = 0, limit = 1000) => inUnit((unit) => facilitiesNear(unit, { latitude, longitude, radiusKm }, undefined, { from, limit })),
    alike: (subDistrictLGDCode: string, name: string) => inUnit((unit) => facilitiesAlike(unit, { districtLGDCode: '490', subDistrictLGDCode }, name)),
    ofManager: (hprId: string, from = 0, limit = 1000) => inUnit((unit) => facilitiesOfManager(unit, hprId, { from, limit })),
  }
}

type Register = ReturnType<typeof registerOf>

const EVERYWHERE: FacilityCriteria = { ownershipCode: 'P', stateLGDCode: '27', districtLGDCode: '', subDistrictLGDCode: '', pincode: '', facilityName: 'hospital' }

const idsOf = (found: readonly Facility[]): string[] => found.map(({ trackingId }) => trackingId).toSorted()

interface Drawn {
  at: number
  name: string
  owner: string
  subDistrict: string
  pincode: string
  degrees: [number, number]
  manager: string
  drafted: boolean
}

const WORDS = ['city', 'hospital', 'clinic', 'sharma', 'dr', 'a', 'nursing', 'home']
const MANAGERS = ['71-2824-6403-7827', '71-3663-1868-2415']
const drawn = fc.record<Drawn>({
  at: fc.nat(5),
  name: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
  owner: fc.constantFrom('P', 'G'),
  subDistrict: fc.constantFrom('4194', '4195'),
  pincode: fc.constantFrom('411001', '411002'),
  degrees: fc.tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: -30, max: 30 })).map(([south, east]): [number, number] => [18.5 + south / 20, 73.9 + east / 20]),
  manager: fc.constantFrom(...MANAGERS),
  drafted: fc.boolean(),
})

function toFacility({ at, name, owner, subDistrict, pincode, degrees, manager, drafted }: Drawn, standing?: Facility): Facility {
  const { facilityAddressDetails: address } = formOf(aFacility()).basic
  const basic: Partial<BasicInformation> = {
    facilityName: name, ownershipCode: owner,
    facilityAddressDetails: { ...address, subDistrictLGDCode: subDistrict, pincode, latitude: degrees[0].toFixed(6), longitude: degrees[1].toFixed(6) },
  }
  const { submitted, ...written } = aFacility({ facilityId: `IN271000000${at}`, managerHprId: manager, basic })
  // What was submitted once stays submitted while it is written anew.
  if (drafted) return { ...written, ...(standing?.submitted && { submitted: standing.submitted }), draft: submitted! }
  return { ...written, submitted: submitted! }
}

/** Every question that the register is asked here, answered by looking at each facility. */
async function expectSameAsLooking(register: Register, kept: Map<string, Facility>): Promise<void> {
  const all = [...kept.values()]
  const seen = (facility: Facility) => formOf(facility).basic
  for (const facilityName of ['hospital', 'city clinic', 'hosptal', 'jospital', 'ho', 'a', 'sharm', 'nothing']) {
    const fitting = all.filter((each) => each.submitted && seen(each).ownershipCode === 'P' && fitsName(seen(each).facilityName, facilityName))
    const { total, found } = await register.search({ facilityName })
    expect({ facilityName, total, found: idsOf(found) }).toEqual({ facilityName, total: fitting.length, found: idsOf(fitting) })
    const here = fitting.filter((each) => seen(each).facilityAddressDetails.pincode === '411001' && seen(each).facilityAddressDetails.subDistrictLGDCode === '4195')
    expect(idsOf((await register.search({ facilityName, pincode: '411001', subDistrictLGDCode: '4195' })).found)).toEqual(idsOf(here))
    expect(idsOf(await register.alike('4194', facilityName))).toEqual(idsOf(all.filter((each) => seen(each).facilityAddressDetails.subDistrictLGDCode === '4194' && areAlike(seen(each).facilityName, facilityName))))
  }
  const centre = { latitude: 18.5, longitude: 73.9 }
  const km = (each: Facility): number => kmBetween(centre, { latitude: Number(seen(each).facilityAddressDetails.latitude), longitude: Number(seen(each).facilityAddressDetails.longitude) })
  for (const radiusKm of [0.1, 30, 100]) {
    const { total, found } = await register.near(centre.latitude, centre.longitude, radiusKm)
    const fitting = all.filter((each) => each.submitted && km(each) <= radiusKm)
    expect([total, idsOf(found.map(({ facility }) => facility))]).toEqual([fitting.length, idsOf(fitting)])
    expect(found.map((each) => each.km)).toEqual(found.map((each) => each.km).toSorted((one, other) => one - other))
  }
  for (const manager of MANAGERS) expect(idsOf((await register.ofManager(manager)).found)).toEqual(idsOf(all.filter(({ managerHprId }) => managerHprId === manager)))
}

/** For a machine that has other work too. */
const PATIENCE_MS = 60_000

let worlds = 0
const newWorld = (): string => `register-${++worlds}`

function registerContract(storeOf: () => Store, runs: number): void {
  test('whatever is kept in whatever order, a search finds exactly what fits', async () => {
    await fc.assert(fc.asyncProperty(fc.array(drawn, { maxLength: 12 }), async (writes) => {
      const register = registerOf(storeOf(), newWorld())
      const kept = new Map<string, Facility>()
      for (const write of writes) {
        const facility = toFacility(write, kept.get(toFacility(write).trackingId))
        await register.keep(facility)
        kept.set(facility.trackingId, facility)
      }
      await expectSameAsLooking(register, kept)
    }), { numRuns: runs })
  }, PATIENCE_MS)

  test('of updates that race, the lines tell of the one that was last', async () => {
    await fc.assert(fc.asyncProperty(fc.array(drawn.map((write) => ({ ...write, at: write.at % 2 })), { minLength: 2, maxLength: 6 }), async (writes) => {
      const register = registerOf(storeOf(), newWorld())
      await Promise.all(writes.map((write) => register.keep(toFacility(write))))
      const kept = await Promise.all(['92710000000', '92710000001'].map((id) => register.inUnit(async (unit) => (await findFacilityByTrackingId(unit, id))?.value)))
      await expectSameAsLooking(register, new Map(kept.flatMap((facility) => (facility ? [[facility.trackingId, facility] as const] : []))))
    }), { numRuns: Math.ceil(runs / 3) })
  }, PATIENCE_MS)

  test('no line is left behind of what a facility was', async () => {
    const register = registerOf(storeOf(), newWorld())
    const { trackingId } = aFacility()
    await register.keep(aFacility({ basic: { facilityName: 'Railway Hospital Camp', ownershipCode: 'G' } }))
    await register.keep(aFacility({ basic: { facilityName: 'Sharma Clinic', ownershipCode: 'P' } }))
    const partitions: string[] = []
    for await (const { partition, sort } of register.store.scan(partitionOf(register.world, 'facility.'))) partitions.push(`${partition.slice(register.world.length + 1)} ${sort}`)
    expect(partitions.toSorted()).toEqual([
      'facility.cell=18|73 58|' + trackingId, 'facility.facilityId=IN2710000059 holder', `facility.manager=71-2824-6403-7827 ${trackingId}`,
      `facility.place=490|4194 sharma clinic|${trackingId}`, `facility.word=P|27 head|cl|sharma clinic|${trackingId}`, `facility.word=P|27 head|sh|sharma clinic|${trackingId}`,
      `facility.word=P|27 tail|ic|sharma clinic|${trackingId}`, `facility.word=P|27 tail|ma|sharma clinic|${trackingId}`,
    ])
  })

  test('pages follow each other by name, then tracking id', async () => {
    const register = registerOf(storeOf(), newWorld())
    for (const [at, facilityName] of ['b hospital', 'A Hospital', 'c hospital', 'a hospital'].entries()) await register.keep(aFacility({ facilityId: `IN271000000${at}`, basic: { facilityName, ownershipCode: 'P' } }))
    const pages = await Promise.all([0, 2, 4].map((from) => register.search({}, from, 2)))
    expect(pages.map(({ total, found }) => [total, found.map((each) => each.facilityId)])).toEqual([[4, ['IN2710000001', 'IN2710000003']], [4, ['IN2710000000', 'IN2710000002']], [4, []]])
  })

  test('a draft is found by its ids and by deduplicate alone', async () => {
    const register = registerOf(storeOf(), newWorld())
    const draft = aDraft('IN2710000077')
    await register.keep(draft)
    expect(await register.inUnit(async (unit) => (await findFacility(unit, 'IN2710000077'))?.value)).toEqual(draft)
    expect(idsOf(await register.alike('4194', 'Railway Hospital'))).toEqual([draft.trackingId])
    expect((await register.search({ ownershipCode: 'G', facilityName: 'Railway' })).total).toBe(0)
    expect((await register.near(18.52, 73.85, 10)).total).toBe(0)
  })
}

describe('the facilities a world comes with', () => {
  const COUNT = 60
  const open = () => registerOf(openMemoryStore(), newWorld(), COUNT)
  const untouched = async (register: Register): Promise<Facility[]> => register.inUnit(async (unit) => Array.from({ length: COUNT }, (_, ordinal) => facilitiesOf(unit.world).at(ordinal)!))
  /** Owner, state and a word of a name that several of them share. */
  const shared = (all: Facility[]): Partial<FacilityCriteria>[] => [...new Set(all.filter(isSubmitted).flatMap((each) => {
    const { ownershipCode, facilityAddressDetails, facilityName } = formOf(each).basic
    return wordsOf(facilityName).map((word) => JSON.stringify({ ownershipCode, stateLGDCode: facilityAddressDetails.stateLGDCode, facilityName: word }))
  }))].map((text) => JSON.parse(text) as FacilityCriteria)

  test('are found as they came, by their ids, and stored only once they are written', async () => {
    const register = open()
    const [first] = (await untouched(register)).filter(isSubmitted)
    expect(await register.inUnit(async (unit) => [(await findFacilityByTrackingId(unit, first!.trackingId))?.value, (await findFacility(unit, first!.facilityId))?.value])).toEqual([first, first])
    expect(await storedIn(register)).toBe(0)
    await register.keep({ ...first!, updatedAt: 7 })
    expect(await register.inUnit(async (unit) => (await findFacility(unit, first!.facilityId))?.value.updatedAt)).toBe(7)
    expect(await storedIn(register)).toBe(1)
  })

  test('of a page none is told twice and none forgotten, whichever of them were written since', async () => {
    await fc.assert(fc.asyncProperty(fc.subarray(Array.from({ length: COUNT }, (_, at) => at)), fc.integer({ min: 1, max: 4 }), async (changed, limit) => {
      const register = open()
      const all = await untouched(register)
      for (const ordinal of changed) await register.keep({ ...all[ordinal]!, updatedAt: 7 })
      for (const criteria of shared(all).slice(0, 12)) {
        const fitting = idsOf(all.filter((each) => isSubmitted(each) && fitsName(formOf(each).basic.facilityName, criteria.facilityName!) && formOf(each).basic.ownershipCode === criteria.ownershipCode
          && formOf(each).basic.facilityAddressDetails.stateLGDCode === criteria.stateLGDCode))
        const pages = await Promise.all(Array.from({ length: Math.ceil(fitting.length / limit) }, (_, page) => register.search(criteria, page * limit, limit)))
        expect([pages[0]!.total, idsOf(pages.flatMap(({ found }) => found))]).toEqual([fitting.length, fitting])
      }
      const manager = all[0]!.managerHprId
      const own = all.filter(({ managerHprId }) => managerHprId === manager)
      const pages = await Promise.all(Array.from({ length: Math.ceil(own.length / limit) }, (_, page) => register.ofManager(manager, page * limit, limit)))
      expect([pages[0]!.total, idsOf(pages.flatMap(({ found }) => found))]).toEqual([own.length, idsOf(own)])
    }), { numRuns: 15 })
  }, PATIENCE_MS)

  test('one that moved is near its new place alone, among the others by distance', async () => {
    const register = open()
    const [mover, ...others] = (await untouched(register)).filter(isSubmitted)
    const [from, to] = [formOf(mover!).basic.facilityAddressDetails, formOf(others[0]!).basic.facilityAddressDetails]
    const basic = { ...mover!.submitted.basic, facilityAddressDetails: { ...from, latitude: to.latitude, longitude: to.longitude } }
    await register.keep({ ...mover!, submitted: { ...mover!.submitted, basic } })
    const around = async ({ latitude, longitude }: typeof from) => (await register.near(Number(latitude), Number(longitude), 0.001)).found.map(({ facility }) => facility.trackingId)
    expect(await around(from)).not.toContain(mover!.trackingId)
    expect(await around(to)).toEqual(expect.arrayContaining([mover!.trackingId, others[0]!.trackingId]))
    const near = await register.near(Number(to.latitude), Number(to.longitude), 500)
    const paged = await Promise.all(near.found.map((_, at) => register.near(Number(to.latitude), Number(to.longitude), 500, at, 1)))
    expect(paged.flatMap(({ found }) => found.map(({ facility }) => facility.trackingId))).toEqual(near.found.map(({ facility }) => facility.trackingId))
  })

  test('a duplicate of one of them is found in its sub-district, as it stands now', async () => {
    const register = open()
    const one = (await untouched(register)).find((each) => formOf(each).basic.facilityAddressDetails.subDistrictLGDCode !== '')!
    const { basic } = formOf(one)
    const alike = () => register.inUnit((unit) => facilitiesAlike(unit, basic.facilityAddressDetails, basic.facilityName))
    expect(idsOf(await alike())).toContain(one.trackingId)
    await register.keep({ ...one, ...(one.submitted ? { submitted: { ...one.submitted, basic: { ...basic, facilityName: 'Quite Another' } } } : { draft: { ...one.draft!, basic: { ...basic, facilityName: 'Quite Another' } } }) })
    expect(idsOf(await alike())).not.toContain(one.trackingId)
  })
})

async function storedIn(register: Register): Promise<number> {
  let count = 0
  for await (const _ of register.store.scan(partitionOf(register.world, 'facility#'))) count++
  return count
}

describe('in memory', () => {
  const store = openMemoryStore()
  registerContract(() => store, 40)
})

test('among more namesakes than a search looks at, the rarer word finds', async () => {
  const register = registerOf(openMemoryStore(), newWorld())
  for (let at = 0; at < 1100; at += 5) {
    await register.inUnit(async (unit) => {
      for (let more = 0; more < 5; more++) keepFacility(unit, undefined, aFacility({ facilityId: `IN271000${1000 + at + more}`, basic: { facilityName: `Test Hospital ${1000 + at + more}`, ownershipCode: 'P' } }))
    })
  }
  expect((await register.search({ facilityName: 'test hospital 2099' })).found.map(({ facilityId }) => facilityId)).toEqual(['IN2710002099'])
  expect((await register.search({ facilityName: 'test' })).total).toBe(1000)
}, PATIENCE_MS)

test('kept twice in one write, it stands as it was kept last', async () => {
  const register = registerOf(openMemoryStore(), newWorld())
  await register.keep(aFacility({ basic: { facilityName: 'First Name', ownershipCode: 'P' } }))
  await register.inUnit(async (unit) => {
    const standing = await findFacility(unit, 'IN2710000059')
    for (const facilityName of ['Second Name', 'First Name', 'Third Name']) keepFacility(unit, standing, aFacility({ basic: { facilityName, ownershipCode: 'P' } }))
  })
  expect(await Promise.all(['first', 'second', 'third'].map(async (facilityName) => (await register.search({ facilityName })).total))).toEqual([0, 0, 1])
})

describe('in SQLite', () => {
  const store = openSqliteStore(':memory:')
  registerContract(() => store, 20)
})

const hindrance = dynamoLocalHindrance()
describe.skipIf(hindrance)(`in DynamoDB Local${hindrance ? ` (skipped: ${hindrance})` : ''}`, () => {
  let local: DynamoLocal
  let store: Store
  beforeAll(async () => {
    local = await startDynamoLocal()
    await createTable(local.client(), 'register')
    store = openDynamoStore({ client: local.client(), table: 'register', now: Date.now })
  }, 60_000)
  afterAll(async () => {
    await store.close()
    await local.stop()
  })
  registerContract(() => store, 3)
})
