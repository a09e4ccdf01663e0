import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deliverDue, dispatcher } from '../../functions/kernel/deliver.ts'
import type { Release } from '../../functions/kernel/leases.ts'
import { LEASE_MS, takeLease } from '../../functions/kernel/leases.ts'
import { openMemoryStore } from '../../functions/kernel/store/memory.ts'
import { openSqliteStore } from '../../functions/kernel/store/sqlite.ts'
import type { Store } from '../../functions/kernel/store/store.ts'
import { STANDARD_NOW } from '../../mocks/sandbox.ts'
import { answer, deliveryYard, INTERVAL_MS, recorder } from '../support/deliveries.ts'
import { deliveryContract } from './deliver.contract.ts'

const LANES = ['one', 'two'] as const
const HOLDERS = ['a', 'b', 'c'] as const
type Move = { move: 'take'; holders: string[]; lane: string } | { move: 'release'; holder: string; lane: string } | { move: 'pass'; ms: number }

const moves: fc.Arbitrary<Move[]> = fc.array(fc.oneof(
  fc.record({ move: fc.constant('take' as const), holders: fc.uniqueArray(fc.constantFrom(...HOLDERS), { minLength: 1, maxLength: 3 }), lane: fc.constantFrom(...LANES) }),
  fc.record({ move: fc.constant('release' as const), holder: fc.constantFrom(...HOLDERS), lane: fc.constantFrom(...LANES) }),
  fc.record({ move: fc.constant('pass' as const), ms: fc.constantFrom(1, 40_000, LEASE_MS - 1, LEASE_MS) }),
), { maxLength: 25 })

describe('a lease', () => {
  test('whoever asks whenever: a lane has one holder, until he gives it back or his time is over', async () => {
    await fc.assert(fc.asyncProperty(moves, async (script) => {
      const { post, clock } = deliveryYard(openMemoryStore(), undefined)
      const held = new Map<string, { holder: string; until: number }>()
      const releases = new Map<string, Release>()
      for (const each of script) {
        if (each.move === 'pass') clock.now += each.ms
        if (each.move === 'release') {
          await releases.get(`${each.holder} ${each.lane}`)?.()
          // Who lost it in the meantime gives back nothing of another's.
          if (held.get(each.lane)?.holder === each.holder) held.delete(each.lane)
        }
        if (each.move !== 'take') continue
        const standing = held.get(each.lane)
        const isFree = !standing || standing.until <= clock.now
        const taken = await Promise.all(each.holders.map(async (holder) => ({ holder, release: await takeLease(await post.open(), each.lane, holder) })))
        const winners = taken.filter(({ release }) => release)
        expect(winners).toHaveLength(isFree ? 1 : 0)
        for (const { holder, release } of winners) {
          held.set(each.lane, { holder, until: clock.now + LEASE_MS })
          releases.set(`${holder} ${each.lane}`, release!)
        }
      }
    }), { numRuns: 300 })
  })

  test('a world whose clock is moved takes none away', async () => {
    const { post } = deliveryYard(openMemoryStore(), undefined)
    expect(await takeLease(await post.open(), 'one', 'a')).toBeDefined()
    const tomorrow = { ...(await post.open()), now: STANDARD_NOW + 86_400_000 }
    expect(await takeLease(tomorrow, 'one', 'b')).toBeUndefined()
  })
})

/** A process of its own on a store. */
function process(store: Store, holder: string, send: Parameters<typeof deliveryYard>[1]) {
  const yard = deliveryYard(store, send, { start: STANDARD_NOW + holder.charCodeAt(0) })
  yard.clock.now = STANDARD_NOW
  yard.post.lease = (world, lane) => takeLease(world, lane, holder)
  return yard
}

test('a lane whose holder died is sent once his time is over, and not before', async () => {
  const store = openMemoryStore()
  const { sent, send } = recorder()
  const { owe, post, clock, all } = process(store, 'b', send)
  await owe([{ ref: 'x' }])
  await takeLease(await post.open(), 'one', 'dead')
  expect(await deliverDue(post)).toMatchObject({ tries: 0 })
  clock.now += LEASE_MS - 1
  expect(await deliverDue(post)).toMatchObject({ tries: 0 })
  clock.now += 1
  expect(await deliverDue(post)).toMatchObject({ tries: 1 })
  expect([sent, (await all()).map(({ state }) => state)]).toEqual([['x'], ['delivered']])
})

test('what is brought to one who meets a lease is sent by its holder, in order', async () => {
  const store = openMemoryStore()
  let answerFirst = (): void => {}
  const first = new Promise<Response>((resolve) => (answerFirst = () => resolve(answer(202))))
  let begun = (): void => {}
  const isSending = new Promise<void>((resolve) => (begun = resolve))
  const { sent, send } = recorder((ref) => {
    if (ref !== 'x') return answer(202)
    begun()
    return first
  })
  const [a, b] = [process(store, 'a', send), process(store, 'b', send)]
  await a.owe([{ ref: 'x' }])
  const running = deliverDue(a.post)
  await isSending
  await b.owe([{ ref: 'y' }])
  const other = dispatcher(b.post)
  other.offer([{ lane: 'one', to: 'somebody' }])
  await other.idle()
  expect([other.tries(), sent]).toEqual([0, ['x']])
  answerFirst()
  expect(await running).toMatchObject({ tries: 2 })
  expect(sent).toEqual(['x', 'y'])
})

test('a fault of the holder gives the lane back', async () => {
  const store = openMemoryStore()
  const { send } = recorder()
  const { owe, post } = process(store, 'a', send)
  await owe([{ ref: 'x' }])
  const broken = dispatcher({ ...post, couriers: [] })
  broken.offer([{ lane: 'one', to: 'somebody' }])
  await broken.idle()
  expect(await takeLease(await post.open(), 'one', 'b')).toBeDefined()
})

describe('several processes with leases', () => {
  const stores = { memory: openMemoryStore(), file: openSqliteStore(':memory:') }
  describe.each(Object.entries(stores))('on the %s store', (_, store) => deliveryContract(() => store, { runs: 25, threads: 60, leased: true }))

  test('two at once send each call once, each lane in order, back-off and all', async () => {
    const store = openMemoryStore()
    const { sent, send } = recorder((ref, nth) => answer(Number(ref.slice(1)) % 3 === 0 && nth < 3 ? 503 : 202))
    const [a, b] = [process(store, 'a', send), process(store, 'b', send)]
    for (let lane = 0; lane < 8; lane++) await a.owe(Array.from({ length: 4 }, (_, at) => ({ ref: `${lane}${at}`, lane: `lane ${lane}` })))
    for (let minute = 0; minute < 12; minute++) {
      await Promise.all([deliverDue(a.post), deliverDue(b.post)])
      a.clock.now += INTERVAL_MS
      b.clock.now += INTERVAL_MS
    }
    const ledger = await a.all()
    expect(ledger.map(({ state }) => state)).toEqual(ledger.map(() => 'delivered'))
    expect(sent).toHaveLength(ledger.reduce((sum, { attempts }) => sum + attempts.length, 0))
    for (let lane = 0; lane < 8; lane++) expect([...new Set(sent.filter((ref) => ref.startsWith(String(lane))))]).toEqual([0, 1, 2, 3].map((at) => `${lane}${at}`))
  })
})
