import { expect, test } from 'vitest'
import type { Courier } from '../../functions/kernel/deliver.ts'
import { deliverDue, dispatcher } from '../../functions/kernel/deliver.ts'
import { lanePool } from '../../functions/kernel/lanes.ts'
import { openMemoryStore } from '../../functions/kernel/store/memory.ts'
import type { Store } from '../../functions/kernel/store/store.ts'
import { STANDARD_NOW } from '../../mocks/sandbox.ts'
import { answer, deliveryYard, INTERVAL_MS, recorder, testCourier } from '../support/deliveries.ts'

/** Resolves when told to. */
function gate(): { opened: Promise<void>; open(): void } {
  let open = (): void => {}
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { opened, open }
}
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const quiet = (): Promise<void[]> => Promise.all(Array.from({ length: 50 }, settle))

test('a host that is down: five tries at their times, each in the ledger, then given up; the lane goes on', async () => {
  const { sent, send } = recorder((ref) => {
    if (ref === 'b') return answer(202)
    throw new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') })
  })
  const { owe, post, clock, all, consequences } = deliveryYard(undefined, send)
  await owe([{ ref: 'a' }, { ref: 'b' }])
  for (let minute = 1; minute <= 4; minute++) {
    expect(await deliverDue(post)).toEqual({ tries: 1, nextDueAt: STANDARD_NOW + minute * INTERVAL_MS })
    expect(await deliverDue(post)).toMatchObject({ tries: 0 })
    clock.now += INTERVAL_MS
  }
  expect(await deliverDue(post)).toEqual({ tries: 2, nextDueAt: undefined })
  expect(sent).toEqual(['a', 'a', 'a', 'a', 'a', 'b'])
  const [first, second] = await all()
  expect(first).toMatchObject({ state: 'failed', ref: 'a' })
  expect(first!.attempts.map(({ at, status, body, verdict }) => [at - STANDARD_NOW, status, body, verdict])).toEqual([
    ...[0, 1, 2, 3].map((minute) => [minute * INTERVAL_MS, 0, 'TypeError: fetch failed: connect ECONNREFUSED', 'not 202 but 0']),
    [4 * INTERVAL_MS, 0, 'TypeError: fetch failed: connect ECONNREFUSED', 'given up'],
  ])
  expect(second).toMatchObject({ state: 'delivered', attempts: [{ status: 202, verdict: 'accepted' }] })
  expect(await consequences()).toEqual([{ id: 'a', delivered: 0, failed: 1 }, { id: 'b', delivered: 1, failed: 0 }])
})

test('what goes out: the body, the headers kept and those made for it', async () => {
  const got: { url: string; headers: Record<string, string>; body: unknown }[] = []
  const { owe, post } = deliveryYard(undefined, async (request) => {
    got.push({ url: request.url, headers: Object.fromEntries(request.headers), body: await request.json() })
    return answer(202)
  })
  await owe([{ ref: 'a', headers: { 'x-kept': 'yes' }, body: { hello: 'नमस्ते' } }])
  await deliverDue(post)
  expect(got).toEqual([{ url: 'https://a.example/a', headers: { 'content-type': 'application/json', 'x-kept': 'yes', 'x-token': 'for a' }, body: { hello: 'नमस्ते' } }])
})

test('a lane that waits for its back-off holds up those behind it, and no other lane', async () => {
  const { sent, send } = recorder((ref, nth) => answer(ref === 'a1' && nth === 1 ? 500 : 202))
  const { owe, post, clock } = deliveryYard(undefined, send)
  await owe([{ ref: 'a1', lane: 'a' }, { ref: 'a2', lane: 'a' }, { ref: 'b1', lane: 'b' }, { ref: 'b2', lane: 'b' }])
  await deliverDue(post)
  expect(sent.toSorted()).toEqual(['a1', 'b1', 'b2'])
  clock.now += INTERVAL_MS
  await deliverDue(post)
  expect(sent.slice(3)).toEqual(['a1', 'a2'])
})

test('a call that is owed for later waits for its time, and so does its lane', async () => {
  const { sent, send } = recorder()
  const { owe, post, clock } = deliveryYard(undefined, send)
  await owe([{ ref: 'later', dueAt: STANDARD_NOW + 5_000 }, { ref: 'behind' }])
  expect(await deliverDue(post)).toEqual({ tries: 0, nextDueAt: STANDARD_NOW + 5_000 })
  clock.now += 5_000
  expect((await deliverDue(post)).tries).toBe(2)
  expect(sent).toEqual(['later', 'behind'])
})

test('slow hosts hold up nobody else: neither a lane nor all lanes of one recipient', async () => {
  const { opened, open } = gate()
  const { sent, send } = recorder(async (ref) => {
    if (ref.startsWith('slow')) await opened
    return answer(202)
  })
  const { owe, post } = deliveryYard(undefined, send)
  await owe(Array.from({ length: 40 }, (_, at) => ({ ref: `slow${at}`, lane: `s${at}`, to: 'slow' })))
  await owe(Array.from({ length: 200 }, (_, at) => ({ ref: `fast${at}`, lane: `f${at % 20}`, to: 'fast' })))
  const delivered = deliverDue(post)
  while (sent.filter((ref) => ref.startsWith('fast')).length < 200) await settle()
  await quiet()
  expect(sent.filter((ref) => ref.startsWith('slow'))).toHaveLength(8)
  open()
  expect((await delivered).tries).toBe(240)
})

test('a courier that throws: a failed attempt with the reason, told to the host; after five the call has failed', async () => {
  const courier: Courier = { ...testCourier, settle: async () => { throw new Error('no such thread') } }
  const told: string[] = []
  const { owe, post, clock, all, site } = deliveryYard(undefined, recorder().send, { courier })
  site.failed = (error, where) => told.push(`${where}: ${String(error)}`)
  await owe([{ ref: 'a' }, { ref: 'unknown', courier: 'gone', lane: 'two' }])
  for (let round = 0; round < 6; round++) {
    expect((await deliverDue(post)).tries).toBe(round < 5 ? 2 : 0)
    clock.now += 60_000
  }
  const [first, second] = await all()
  expect([first!.state, first!.attempts.length, first!.attempts[0]!.verdict]).toEqual(['failed', 5, 'a fault of the sandbox itself: no such thread'])
  expect([second!.state, second!.attempts[0]!.body]).toEqual(['failed', 'No courier is called gone'])
  expect(told).toHaveLength(10)
})

test('a next try that does not lie ahead is pushed on', async () => {
  const courier: Courier = { ...testCourier, settle: async (unit) => ({ againAt: unit.now - 5, verdict: 'again' }) }
  const { owe, post, all } = deliveryYard(undefined, recorder().send, { courier })
  await owe([{ ref: 'a' }])
  expect(await deliverDue(post)).toEqual({ tries: 1, nextDueAt: STANDARD_NOW + 1_000 })
  expect((await all())[0]).toMatchObject({ state: 'waiting', dueAt: STANDARD_NOW + 1_000 })
})

test('two who send the same call at once: it goes out twice, is one attempt, and comes to one thing', async () => {
  const { opened, open } = gate()
  const { sent, send } = recorder(async (ref, nth) => {
    await opened
    return answer(ref === 'a' && nth <= 2 ? 500 : 202)
  })
  const { owe, post, clock, all, consequences } = deliveryYard(undefined, send)
  await owe([{ ref: 'a' }])
  const both = [deliverDue(post), deliverDue(post)]
  await quiet()
  open()
  await Promise.all(both)
  expect(sent).toEqual(['a', 'a'])
  expect((await all())[0]!.attempts).toHaveLength(1)
  clock.now += INTERVAL_MS
  await Promise.all([deliverDue(post), deliverDue(post)])
  expect((await all())[0]).toMatchObject({ state: 'delivered', attempts: [{ status: 500 }, { status: 202 }] })
  expect(await consequences()).toEqual([{ id: 'a', delivered: 1, failed: 0 }])
})

test('an index that comes late: offered lanes need none, and the next look finds the rest', async () => {
  const store = openMemoryStore()
  let late = true
  const lagging: Store = { ...store, query: async (query) => (late && query.byIndex ? [] : store.query(query)) }
  const { sent, send } = recorder()
  const { owe, post } = deliveryYard(lagging, send)
  await owe([{ ref: 'a', lane: 'a' }, { ref: 'b', lane: 'b' }])
  const carries = dispatcher(post)
  carries.offer([{ lane: 'a', to: 'somebody' }])
  await carries.idle()
  expect(sent).toEqual(['a'])
  expect((await carries.deliver()).tries).toBe(0)
  late = false
  expect((await carries.deliver()).tries).toBe(1)
  expect(sent).toEqual(['a', 'b'])
})

test('a store that takes no write: told to the host, no endless loop; the next round sends it again', async () => {
  const store = openMemoryStore()
  let full = false
  const failing: Store = { ...store, write: async (changes) => (full ? Promise.reject(new Error('disk full')) : store.write(changes)) }
  const { sent, send } = recorder()
  const { owe, post, site, consequences } = deliveryYard(failing, send)
  const told: string[] = []
  site.failed = (error, where) => told.push(`${where}: ${String(error)}`)
  await owe([{ ref: 'a' }])
  full = true
  await deliverDue(post)
  expect(told).toEqual(['test: Error: disk full', 'delivery one: Error: disk full'])
  full = false
  await deliverDue(post)
  expect(sent).toEqual(['a', 'a'])
  expect(await consequences()).toEqual([{ id: 'a', delivered: 1, failed: 0 }])
})

test('without a way out nothing is tried; what is to be pulled is never sent', async () => {
  const { owe, post, all } = deliveryYard(undefined, undefined)
  await owe([{ ref: 'a', lane: 'a' }, { ref: 'b', lane: 'b', url: 'pull:/v1/b' }])
  expect((await deliverDue(post)).tries).toBe(0)
  expect((await all()).map(({ attempts, state }) => [attempts.length, state])).toEqual([[0, 'waiting'], [0, 'waiting']])
})

test('of an answer without end only the beginning is read, and less is kept', async () => {
  const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new TextEncoder().encode('x'.repeat(100_000))) })
  const { owe, post, all } = deliveryYard(undefined, async () => new Response(endless, { status: 200 }))
  await owe([{ ref: 'a' }])
  await deliverDue(post)
  expect((await all())[0]!.attempts[0]!.body).toHaveLength(4_000)
})

test('one that is stopped counts no call that got no answer any more', async () => {
  const { opened, open } = gate()
  const { owe, post, all } = deliveryYard(undefined, async () => {
    await opened
    throw new Error('hung up')
  })
  await owe([{ ref: 'a', lane: 'a' }, { ref: 'b', lane: 'b' }])
  const carries = dispatcher(post)
  const delivered = carries.deliver()
  await quiet()
  carries.stop()
  open()
  expect((await delivered).tries).toBe(0)
  expect((await all()).map(({ attempts }) => attempts.length)).toEqual([0, 0])
  carries.offer([{ lane: 'a', to: 'somebody' }])
  await carries.idle()
})

test('the pool: a lane never beside itself, no more than allowed at once, recipients in turn', async () => {
  const runs: string[] = []
  const atOnce = { most: 0, now: 0 }
  const pool = lanePool(async ({ lane }) => {
    runs.push(lane)
    atOnce.most = Math.max(atOnce.most, ++atOnce.now)
    await settle()
    atOnce.now--
    return runs.filter((run) => run === lane).length < 2
  }, { atOnce: 3, toOne: 2 })
  for (const lane of ['a1', 'a2', 'a3', 'b1', 'b1']) pool.offer({ lane, to: lane[0]! })
  pool.offer({ lane: 'a1', to: 'b' })
  await pool.below(3)
  await pool.below(1)
  expect(atOnce.most).toBe(3)
  expect(runs.slice(0, 3)).toEqual(['a1', 'a2', 'b1'])
  expect(runs.filter((run) => run === 'a3')).toHaveLength(2)
})
