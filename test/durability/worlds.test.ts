import { expect, test } from 'vitest'
import type { Item } from '../../functions/kernel/store/store.ts'
import { createSandbox } from '../../mocks/sandbox.ts'
import { accessToken, baseOf } from '../support/gateway.ts'

const WORLDS = 1000
const names = Array.from({ length: WORLDS }, (_, at) => `w${at}`)

test('a thousand worlds side by side share nothing, and one can be emptied alone', { timeout: 120_000 }, async () => {
  const sandbox = createSandbox({ people: 5 })
  const post = async (world: string, token: string, path: string, body: unknown): Promise<{ status: number; text: string }> => {
    const response = await sandbox.fetch(new Request(baseOf(world) + path, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: JSON.stringify(body) }))
    return { status: response.status, text: await response.text() }
  }
  const link = (world: string, token: string) => post(world, token, '/v4/int/aadhaar/generateLink', { scopes: ['nhpr-register'], source: 'NHPR' })
  const ask = (world: string, token: string, txnId: string) => post(world, token, '/v4/int/aadhaar/isAuthenticated', { txnId })

  const tokens = await Promise.all(names.map((world) => accessToken(sandbox, { world })))
  const txnIds = await Promise.all(names.map(async (world, at) => (JSON.parse((await link(world, tokens[at]!)).text) as { txnId: string }).txnId))
  expect(new Set(tokens).size).toBe(WORLDS)
  expect(new Set(txnIds).size).toBe(WORLDS)

  const next = (at: number): number => (at + 1) % WORLDS
  const strange = await Promise.all(names.map((world, at) => ask(world, tokens[next(at)]!, txnIds[at]!)))
  expect(new Set(strange.map(({ status }) => status))).toEqual(new Set([401]))
  const foreign = await Promise.all(names.map((world, at) => ask(world, tokens[at]!, txnIds[next(at)]!)))
  expect(new Set(foreign.map(({ status }) => status))).toEqual(new Set([422]))
  const own = await Promise.all(names.map((world, at) => ask(world, tokens[at]!, txnIds[at]!)))
  expect(new Set(own.map(({ status, text }) => `${status} ${text}`))).toEqual(new Set(['200 false']))

  const before = await stored()
  for (const world of names.filter((_, at) => at % 2 === 1)) await sandbox.site.store.drop(`${world}|`)
  const after = await stored()
  names.forEach((world, at) => expect(after.get(world), world).toEqual(at % 2 === 1 ? undefined : before.get(world)))
  expect((await ask('w0', tokens[0]!, txnIds[0]!)).status).toBe(200)
  expect((await ask('w1', tokens[1]!, txnIds[1]!)).status).toBe(401)

  async function stored(): Promise<Map<string, Item[]>> {
    const worlds = new Map<string, Item[]>()
    for await (const item of sandbox.site.store.scan('w')) {
      const [world = ''] = item.partition.split('|', 1)
      worlds.set(world, [...(worlds.get(world) ?? []), item])
    }
    return worlds
  }
})
