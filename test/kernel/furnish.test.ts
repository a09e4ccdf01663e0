import { expect, test } from 'vitest'
import { clients } from '../../functions/kernel/clients.ts'
import { furnisher } from '../../functions/kernel/furnish.ts'
import { openMemoryStore } from '../../functions/kernel/store/memory.ts'
import type { Store } from '../../functions/kernel/store/store.ts'
import { transact } from '../../functions/kernel/unit.ts'
import type { Site } from '../../functions/kernel/world.ts'
import { digestOf, emptyWorld, openWorld, writeSettings } from '../../functions/kernel/world.ts'
import { createSandbox } from '../../mocks/sandbox.ts'

const CLIENTS = [{ clientId: 'SBX_1', clientSecret: 'one' }]

/** Two instances know each other by the store alone. */
function instanceOn(store: Store, wanted = CLIENTS) {
  const site: Site = createSandbox({ store }).site
  const { furnish } = furnisher(wanted)
  const open = async (name = 'default') => furnish(await openWorld(site, name, ''))
  return {
    open,
    secretOf: async (id: string, name?: string): Promise<string | undefined> => transact(await open(name), {}, async (unit) => (await unit.get(clients, id))?.value.secretDigest),
    remove: async (id: string): Promise<void> => transact(await open(), {}, async (unit) => unit.remove((await unit.get(clients, id))!)),
  }
}

test('a world that another instance emptied knows the clients again', async () => {
  const store = openMemoryStore()
  const [one, other] = [instanceOn(store), instanceOn(store)]
  expect([await one.secretOf('SBX_1'), await other.secretOf('SBX_1')]).toEqual([digestOf('one'), digestOf('one')])
  await emptyWorld(await one.open())
  expect(await other.secretOf('SBX_1')).toBe(digestOf('one'))
  await emptyWorld(await other.open())
  expect([await other.secretOf('SBX_1'), await one.secretOf('SBX_1')]).toEqual([digestOf('one'), digestOf('one')])
})

test('a request amid the emptying leaves no world without clients', async () => {
  const inner = openMemoryStore()
  const other = instanceOn(inner)
  const key = { partition: 'default|world', sort: 'settings' }
  // The order in which a scan of a table may come by.
  const store: Store = { ...inner, async drop(prefix) {
    await inner.write([{ change: 'delete', key, expected: 'any' }])
    expect(await other.secretOf('SBX_1')).toBe(digestOf('one'))
    const made = await inner.get(key)
    await inner.drop(prefix)
    await inner.write([{ change: 'put', item: made!, expected: 'any' }])
  } }
  await emptyWorld(await instanceOn(store).open())
  expect(await other.secretOf('SBX_1')).toBe(digestOf('one'))
})

test('two first requests at once both find them, and the settings can be written at once', async () => {
  const store = openMemoryStore()
  const worlds = await Promise.all([instanceOn(store).open(), instanceOn(store).open()])
  expect(worlds.map(({ settings }) => settings.furnished)).toEqual([expect.any(String), worlds[0]!.settings.furnished])
  expect(await writeSettings(worlds[1]!, { ...worlds[1]!.settings, people: 1 })).toBe('done')
  expect(await writeSettings(worlds[0]!, { ...worlds[0]!.settings, people: 2 })).toBe('conflict')
})

test('a host with another secret, or with more clients than fit into one write, has its own way', async () => {
  const store = openMemoryStore()
  await instanceOn(store).open()
  const many = Array.from({ length: 230 }, (_, at) => ({ clientId: `SBX_${at}`, clientSecret: `secret ${at}` }))
  const next = instanceOn(store, many)
  expect([await next.secretOf('SBX_0'), await next.secretOf('SBX_1'), await next.secretOf('SBX_229')]).toEqual([digestOf('secret 0'), digestOf('secret 1'), digestOf('secret 229')])
})

test('a client that was taken off stays off, whatever process is asked next', async () => {
  const store = openMemoryStore()
  await instanceOn(store).remove('SBX_1')
  expect(await instanceOn(store).secretOf('SBX_1')).toBeUndefined()
  expect(await instanceOn(store).secretOf('SBX_1', 'another')).toBe(digestOf('one'))
})

test('a world that is furnished costs one read', async () => {
  const inner = openMemoryStore()
  const calls: string[] = []
  const store: Store = { ...inner, get: (key) => (calls.push(`get ${key.partition}`), inner.get(key)), write: (changes) => (calls.push('write'), inner.write(changes)) }
  await instanceOn(store).open()
  calls.length = 0
  await instanceOn(store).open()
  expect(calls).toEqual(['get default|world'])
})
