import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openSqliteStore } from '../../functions/kernel/store/sqlite.ts'
import { nonces } from '../../mocks/hosts/entropy.ts'
import { phoneAt } from '../../mocks/hosts/phone.ts'
import type { StartOptions } from '../../mocks/hosts/start.ts'
import { start } from '../../mocks/hosts/start.ts'
import { WrongUse } from '../../mocks/hosts/wrong-use.ts'
import { rooms } from '../../mocks/sandbox.ts'

const folder = mkdtempSync(join(tmpdir(), 'rehearsal-start-'))
afterAll(() => rmSync(folder, { recursive: true }))

const log: string[] = []
const plain: StartOptions = { port: 0, host: '127.0.0.1', clients: [], variants: {}, log: (line) => log.push(line) }

/** Starts, looks at the default world's settings, ends. */
async function begin(more: Partial<StartOptions>) {
  const started = await start({ ...plain, ...more })
  const { seed, people, clients } = started
  const settings = await started.sandbox.site.store.get({ partition: 'default|world', sort: 'settings' })
  await started.close()
  return { seed, people, clients, settings: settings?.value as Record<string, unknown> }
}

test('an unknown variant, or a choice it has not, is refused with those there are', async () => {
  await expect(start({ ...plain, variants: { 'hpr.nothing': 'on' } })).rejects.toThrow(/^No variant is called hpr.nothing. There are:\n(.*\n)* {2}hpr.strict-dates=off\|on/)
  await expect(start({ ...plain, variants: { 'hpr.strict-dates': 'maybe' } })).rejects.toThrow(new WrongUse('hpr.strict-dates can be off, on; not maybe'))
})

test('a file keeps its world; the people of it cannot become others', async () => {
  const file = join(folder, 'kept.sqlite')
  const first = await begin({ file, people: 50, fixedOtp: '111111' })
  await expect(begin({ file, seed: 'another' })).rejects.toThrow(`begun with --seed ${first.seed}`)
  await expect(begin({ file, people: 20 })).rejects.toThrow('begun with 50 people')
  await expect(begin({ file, facilities: 20 })).rejects.toThrow('begun with 300 facilities')
  const second = await begin({ file, fixedOtp: '222222', variants: { 'hpr.strict-dates': 'on' } })
  expect(second).toMatchObject({ seed: first.seed, people: 50, settings: { fixedOtp: '222222', variants: { 'hpr.strict-dates': 'on' } } })
  expect((await begin({ file })).settings).toEqual(second.settings)
})

test('without a seed each start has its own', async () => {
  const seeds = [await begin({}), await begin({}), await begin({ seed: 'mine' })].map(({ seed }) => seed)
  expect(new Set(seeds).size).toBe(3)
  expect(seeds[2]).toBe('mine')
})

test('no nonce comes twice, over any number of starts on one store, two at once among them', async () => {
  const path = join(folder, 'nonces.sqlite')
  const seen: string[] = []
  for (let round = 0; round < 3; round++) {
    const stores = [openSqliteStore(path), openSqliteStore(path)]
    const sources = await Promise.all(stores.map(nonces))
    seen.push(...sources.flatMap((nonce) => [nonce(), nonce()]))
    await Promise.all(stores.map((store) => store.close()))
  }
  expect(new Set(seen).size).toBe(12)
  expect(seen[0]).toMatch(/^\d{6}-\d{10}$/)
})

test('the phone rings into a file, a line a message', () => {
  const path = join(folder, 'phone.jsonl')
  const ring = phoneAt(path)
  ring({ effect: 'message', channel: 'sms', to: '6990000001', purpose: 'mobile-otp', text: 'Your OTP is 123456', otp: '123456' })
  ring({ effect: 'message', channel: 'email', to: 'a@b.c', purpose: 'x', text: 'two\nlines' })
  expect(readFileSync(path, 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as unknown)).toEqual([
    { channel: 'sms', to: '6990000001', purpose: 'mobile-otp', text: 'Your OTP is 123456', otp: '123456' },
    { channel: 'email', to: 'a@b.c', purpose: 'x', text: 'two\nlines' },
  ])
})

test('every key a room names is made at the start, so that no request waits for it', async () => {
  const started = await start({ ...plain })
  await started.keysMade
  for (const name of rooms.flatMap((room) => room.keys ?? [])) {
    expect(await started.sandbox.site.store.get({ partition: '#site|keys', sort: name }), name).toBeDefined()
  }
  await started.close()
})
