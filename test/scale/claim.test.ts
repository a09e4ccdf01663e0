import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Change, Store } from '../../functions/kernel/store/store.ts'
import type { Course, DrivingOptions } from '../../infra/scale/drive.ts'
import { INTEGRATORS, openDriving } from '../../infra/scale/drive.ts'
import type { Heat } from '../../infra/scale/load.ts'
import { bySurface, shareOf, sharedBy, siteWide, worstOfOne } from '../../infra/scale/load.ts'
import type { Metered } from '../../infra/scale/meter.ts'
import { rooms } from '../../mocks/sandbox.ts'

/** One for all names: what a key is does not matter here, and making one takes long. */
const pem = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
const keys = Object.fromEntries(rooms.flatMap((room) => room.keys ?? []).map((name) => [name, pem]))

const WORLD = 'one'
const EACH_A_SECOND = 50
const JOURNEYS: readonly Course[] = [{ set: 'JOURNEYS' }]
/** Every surface: registrations, documents, searches, messages of the claims exchange, callbacks both inside and pulled. */
const CLAIMS: readonly Course[] = [{ set: 'NHCX', cases: ['provider-uc-08', 'payer-uc-12'] }]
const COURSES: readonly Course[] = [...JOURNEYS, { set: 'M4', cases: ['HPR-018', 'HFR-060', 'HFR-118'] }, ...CLAIMS]

const hot = (heats: readonly Heat[]): string[] => heats.filter((heat) => shareOf(heat) >= 1).map(({ partition }) => partition)

/** What the second integrator of an installation does: keys and certificates are made by then. */
async function driven(courses: readonly Course[], options: DrivingOptions = {}): Promise<Metered[]> {
  const { drive } = openDriving({ keys, ...options })
  await drive('earlier', INTEGRATORS[0], courses === JOURNEYS ? JOURNEYS : [...JOURNEYS, ...CLAIMS])
  return drive(WORLD, INTEGRATORS[0], courses)
}

describe('1,000 integrators, a world each, 50 requests a second', () => {
  const driving = driven(COURSES)

  test('every surface was driven, and callbacks went out', async () => {
    const requests = await driving
    expect([...bySurface(requests).keys()]).toEqual(expect.arrayContaining(['gateway', 'hpr', 'hfr', 'nhcx', 'counterparties', 'control', 'delivery']))
    expect(requests.length).toBeGreaterThan(300)
  })

  test('no partition is hot, whichever request is made again and again', async () => {
    const requests = await driving
    expect(hot(worstOfOne(requests, WORLD, EACH_A_SECOND))).toEqual([])
  })

  test('none that is the whole site\'s is met but when a world is made', async () => {
    const requests = await driving
    expect(siteWide(requests.slice(0, 1), WORLD)).toEqual(['index #site|worlds'])
    expect(siteWide(requests.slice(1), WORLD)).toEqual([])
  })

  test('a request is few calls of DynamoDB', async () => {
    const requests = await driving
    const trips = Object.fromEntries([...bySurface(requests)].map(([surface, cost]) => [surface, cost.trips]))
    for (const [surface, most] of [['gateway', 9], ['hpr', 10], ['hfr', 9], ['nhcx', 18]] as const) expect([surface, trips[surface]! < most]).toEqual([surface, true])
  })
})

test('of one world they share, the partitions they meet in are known, and from how many requests a second on they are hot', async () => {
  const { drive } = openDriving({ keys })
  const both = [await drive(WORLD, INTEGRATORS[0], JOURNEYS), await drive(WORLD, INTEGRATORS[1], JOURNEYS)] as const
  const names = sharedBy(both, WORLD, 1).map(({ partition }) => partition)
  expect(names).toEqual(expect.arrayContaining(['world', '#journal|*']))
  expect(names.filter((name) => /^(?:client-session|transaction|gateway-request)#/.test(name))).toEqual([])
  expect(hot(sharedBy(both, WORLD, 10 * EACH_A_SECOND))).toEqual([])
  expect(hot(sharedBy(both, WORLD, 1_000 * EACH_A_SECOND))).toEqual(expect.arrayContaining(['world', '#journal|*']))
})

describe('a hot partition that somebody adds is found', () => {
  const over = (more: (changes: Change[]) => Change[]) => (store: Store): Store => ({ ...store, write: (changes) => store.write([...changes, ...more(changes)]) })
  const put = (partition: string, value: string): Change => ({ change: 'put', item: { partition, sort: 'last', value }, expected: 'any' })
  const ofRequest = (changes: Change[]): boolean => changes.some((change) => change.change === 'put' && change.item.partition.startsWith(`${WORLD}|`))

  test('a protocol of 12 KB a write, in one partition of the world', async () => {
    const requests = await driven(JOURNEYS, { over: over((changes) => (ofRequest(changes) ? [put(`${WORLD}|protocol`, 'x'.repeat(12_000))] : [])) })
    expect(hot(worstOfOne(requests, WORLD, EACH_A_SECOND))).toEqual(['protocol'])
  })

  test('a counter of the whole site, however small', async () => {
    const requests = await driven(JOURNEYS, { over: over((changes) => (ofRequest(changes) ? [put('#site|counter', '1')] : [])) })
    expect(siteWide(requests.slice(1), WORLD)).toEqual(['#site|counter'])
  })

  test('a request that reads all there is', async () => {
    const greedy = (store: Store): Store => ({ ...store, get: async (key) => (key.sort === 'settings' && (await store.query({ partition: `#journal|${WORLD}` })), store.get(key)) })
    const requests = await driven(JOURNEYS, { over: greedy })
    // Eighty exchanges are not yet enough to be hot; a thousand are, and the share grows with each request.
    const shares = [40, 80].map((at) => shareOf(worstOfOne(requests.slice(0, at), WORLD, EACH_A_SECOND).find(({ partition, read }) => partition === '#journal|*' && read > 0)!))
    expect(shares[1]).toBeGreaterThan(shares[0]! * 1.5)
  })
})
