import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSqliteStore } from '../../functions/kernel/store/sqlite.ts'
import type { Later } from '../../mocks/post-office.ts'
import type { StartOptions, Started } from '../../mocks/hosts/start.ts'
import { start } from '../../mocks/hosts/start.ts'
import { STANDARD_CLIENT, STANDARD_NOW } from '../../mocks/sandbox.ts'
import type { Bridge } from '../support/bridge.ts'
import { sayJson, startBridge } from '../support/bridge.ts'
import { aHeader, aParticipant, claimsSandbox, PAYER, postSealed, PROVIDER, receipt } from '../support/claims.ts'
import { answer, controlYard, INTERVAL_MS, recorder } from '../support/deliveries.ts'

const folder = mkdtempSync(join(tmpdir(), 'rehearsal-deliveries-'))
const CHECK = '/v1/coverageeligibility/check'
const log: string[] = []
let bridge: Bridge
/** How it answers: as it must, with another status, or never. */
let manner: 'right' | 'status-200' | 'never' = 'right'
beforeAll(async () => {
  bridge = await startBridge(({ body }, response) => {
    if (manner === 'right') void receipt(body).text().then((text) => response.writeHead(202).end(text))
    if (manner === 'status-200') sayJson(response, 200, { ok: true })
  })
})
afterAll(async () => {
  await bridge.close()
  rmSync(folder, { recursive: true })
})

/** A file in which the exchange owes the payer a forward, as a server leaves it that was killed before it could send. */
async function fileThatOwes(name: string, endpointUrl: string): Promise<string> {
  const file = join(folder, name)
  const sandbox = claimsSandbox({ store: openSqliteStore(file), now: Date.now, checkAnswers: false })
  const provider = await aParticipant(sandbox, PROVIDER, { endpointUrl: bridge.url })
  const payer = await aParticipant(sandbox, PAYER, { roles: ['10002'], registry: '10004', endpointUrl })
  expect((await postSealed(sandbox, CHECK, provider, aHeader(sandbox), payer.publicKey)).status).toBe(202)
  await sandbox.close()
  return file
}

const begin = (more: Partial<StartOptions>): Promise<Started> => start({ port: 0, host: '127.0.0.1', clients: [STANDARD_CLIENT], variants: {}, log: (line) => log.push(line), ...more })

interface Shown { to: string; state: string; attempts: { status: number; verdict: string; body: string }[] }
async function ledger({ server }: Started): Promise<Shown[]> {
  return ((await (await fetch(`${server.url}/__sandbox/callbacks`)).json()) as { callbacks: Shown[] }).callbacks
}

test('a start on a file sends what is still owed, over HTTP, with a token', async () => {
  const file = await fileThatOwes('resume.sqlite', bridge.url)
  const server = await begin({ file })
  await bridge.received(1)
  await server.sandbox.settled()
  expect(bridge.got).toMatchObject([{ path: CHECK, headers: { bearer_auth: expect.stringMatching(/^Bearer \S+$/) as string }, body: { payload: expect.stringMatching(/^\S+$/) as string } }])
  expect(await ledger(server)).toMatchObject([{ to: PAYER, state: 'delivered', attempts: [{ status: 202, verdict: 'accepted' }] }])
  await server.close()
})

test('one that is to deliver on demand waits for the word', async () => {
  const server = await begin({ file: await fileThatOwes('on-demand.sqlite', bridge.url), delivery: 'on-demand' })
  await server.sandbox.settled()
  expect(await ledger(server)).toMatchObject([{ state: 'waiting', attempts: [] }])
  expect(await (await fetch(`${server.server.url}/__sandbox/callbacks/deliver`, { method: 'POST' })).json()).toEqual({ tries: 1 })
  await server.close()
})

test('a host that is not there, or answers 200: the reason stands in the ledger', async () => {
  manner = 'status-200'
  const gone = await startBridge(() => undefined)
  await gone.close()
  for (const [name, url, reason] of [['gone.sqlite', gone.url, /ECONNREFUSED/], ['wrong.sqlite', bridge.url, /^\{"ok":true\}$/]] as const) {
    const server = await begin({ file: await fileThatOwes(name, url) })
    await fetch(`${server.server.url}/__sandbox/callbacks/deliver`, { method: 'POST' })
    expect(await ledger(server)).toMatchObject([{ state: 'waiting', attempts: [{ status: name === 'gone.sqlite' ? 0 : 200, body: expect.stringMatching(reason) as string }] }])
    await server.close()
  }
  manner = 'right'
})

test('a server that ends while a host lets it wait hangs up, and counts no try: the next start makes it again', async () => {
  manner = 'never'
  const before = bridge.got.length
  const file = await fileThatOwes('hang.sqlite', bridge.url)
  const first = await begin({ file })
  await bridge.received(before + 1)
  await first.close()
  manner = 'right'
  const second = await begin({ file })
  await bridge.received(before + 2)
  await second.sandbox.settled()
  expect(await ledger(second)).toMatchObject([{ state: 'delivered', attempts: [{ status: 202 }] }])
  expect(bridge.got.at(-1)!.body).toEqual(bridge.got.at(-2)!.body)
  await second.close()
  expect(log).toEqual([])
})

/** A timer that goes off when the test's clock comes there. */
function timers(now: () => number) {
  let set: { at: number; run: () => void }[] = []
  const later: Later = (ms, run) => {
    const timer = { at: now() + ms, run }
    set.push(timer)
    return () => (set = set.filter((other) => other !== timer))
  }
  return {
    later, set: () => set.map(({ at }) => at),
    goOff() {
      const due = set.filter(({ at }) => at <= now())
      set = set.filter(({ at }) => at > now())
      for (const { run } of due) run()
    },
  }
}

test('a timer is set for the next try and for what is owed later; the earliest alone', async () => {
  const { sent, send } = recorder((ref, nth) => answer(ref === 'a' && nth === 1 ? 500 : 202))
  const timer = timers(() => control.clock.now)
  const control = controlYard(send, { atOnce: true, later: timer.later })
  await control.owe([{ ref: 'a', lane: 'a' }, { ref: 'b', lane: 'b', dueAt: STANDARD_NOW + 90_000 }, { ref: 'far', lane: 'far', dueAt: STANDARD_NOW + 1e9 }])
  await control.office.settled()
  expect(timer.set()).toEqual([STANDARD_NOW + INTERVAL_MS])
  for (const [after, expected] of [[INTERVAL_MS, ['a', 'a']], [30_000, ['a', 'a', 'b']], [3_600_000, ['a', 'a', 'b']], [1e9, ['a', 'a', 'b', 'far']]] as const) {
    control.clock.now += after
    timer.goOff()
    await control.office.settled()
    expect(sent).toEqual(expected)
  }
  expect(timer.set()).toEqual([])
})

test('the timer follows the clock: moved on, it is set anew; standing still, not at all; after the end neither', async () => {
  const { sent, send } = recorder(() => answer(500))
  const timer = timers(() => control.clock.now)
  const control = controlYard(send, { atOnce: true, later: timer.later })
  await control.owe([{ ref: 'a', dueAt: STANDARD_NOW + 600_000 }])
  await control.office.settled()
  expect(timer.set()).toEqual([STANDARD_NOW + 600_000])
  await control.pull('POST', '/clock', { advanceMs: 590_000 })
  expect(timer.set()).toEqual([STANDARD_NOW + 10_000])
  await control.pull('POST', '/clock', { frozen: true })
  control.clock.now += 20_000
  timer.goOff()
  await control.office.settled()
  expect([sent, timer.set()]).toEqual([[], []])
  await control.pull('POST', '/clock', { frozen: false, advanceMs: 10_000 })
  expect(sent).toEqual(['a'])
  expect(timer.set()).toHaveLength(1)
  await control.office.close()
  expect(timer.set()).toEqual([])
})

test('without a timer nothing is sent by itself, and a standing world is resumed when told', async () => {
  const { sent, send } = recorder()
  const control = controlYard(send, { atOnce: true })
  await control.owe([{ ref: 'a', dueAt: STANDARD_NOW + 1_000 }])
  control.clock.now += 1_000
  await control.office.settled()
  expect(sent).toEqual([])
  await control.office.resume(['default'])
  await control.office.settled()
  expect(sent).toEqual(['a'])
})
