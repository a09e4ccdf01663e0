import { randomUUID } from 'node:crypto'
import http from 'node:http'
import https, { request } from 'node:https'
import { syncBuiltinESMExports } from 'node:module'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { abdmHandlers } from '../../mocks/msw.ts'
import { roomKeys } from '../support/room-keys.ts'

const abdm = abdmHandlers({ keys: roomKeys() })
const server = setupServer(...abdm)
beforeAll(() => {
  server.listen({ onUnhandledRequest: 'bypass' })
  // For who imports `request` by its name: msw changes the module's object alone.
  syncBuiltinESMExports()
})
afterAll(async () => {
  server.close()
  syncBuiltinESMExports()
  await abdm.close()
})

const URL_OF_SESSIONS = 'https://dev.abdm.gov.in/gateway/v0.5/sessions'
const HEADERS = { 'content-type': 'application/json' }

/** A client of an application, which knows of no world: gives the status of a session for this client id. */
type Client = (clientId: string) => Promise<number>

const bodyFor = (clientId: string): string => JSON.stringify({ clientId, clientSecret: 'secret' })
const byFetch: Client = async (clientId) => (await fetch(URL_OF_SESSIONS, { method: 'POST', headers: HEADERS, body: bodyFor(clientId) })).status

/** One pool for all tests, as an application has. */
const agent = new https.Agent({ keepAlive: true, maxSockets: 1 })
const byHttps = (ask: () => typeof request): Client => (clientId) => new Promise((resolve, reject) => {
  const call = ask()(URL_OF_SESSIONS, { method: 'POST', headers: HEADERS, agent }, (answer) => void text(answer).then(() => resolve(answer.statusCode ?? 0), reject))
  call.on('error', reject).end(bodyFor(clientId))
})

/** A library that keeps its fetch from before, and calls after timers and ticks of its own. */
const byQueue: Client = async (clientId) => {
  await new Promise((resolve) => setTimeout(resolve, 1))
  await new Promise((resolve) => setImmediate(resolve))
  return Promise.resolve().then(() => byFetch(clientId))
}

describe('side by side', () => {
  const clients: Record<string, Client> = { fetch: byFetch, 'node:https with one socket kept alive': byHttps(() => https.request), 'its request by name': byHttps(() => request), 'timers and ticks': byQueue }
  const names = Array.from({ length: 12 }, (_, at) => ({ name: `SBX_${at}`, by: Object.keys(clients)[at % 4]! }))

  test.concurrent.each(names)('$name sees itself alone, by $by', async ({ name, by }) => {
    await abdm.inWorld(async (sandbox) => {
      await sandbox.clients.register({ clientId: name, clientSecret: 'secret' })
      for (let round = 0; round < 3; round++) {
        const statuses = await Promise.all(names.map((other) => clients[by]!(other.name)))
        expect(statuses.map((status) => status === 200)).toEqual(names.map((other) => other.name === name))
      }
      expect((await abdm.clients.list()).map(({ clientId }) => clientId)).toContain(name)
    })
  })
})

describe('which world is meant', () => {
  test('a call from outside every world fails while one runs, rather than reach another test\'s', async () => {
    const printed = vi.spyOn(console, 'error').mockReturnValue()
    let goOn = (): void => undefined
    const began = new Promise<void>((resolve) => void (goOn = resolve))
    const stray = began.then(() => byFetch('SBX_000001'))
    await abdm.inWorld(async () => {
      await expect(Promise.all([stray, void goOn()])).resolves.toEqual([500, undefined])
    })
    expect(String(printed.mock.calls[0])).toContain('A call from outside every abdm.inWorld while one runs')
    printed.mockRestore()
    await expect(abdm.inWorld(async () => abdm.fresh())).rejects.toThrow('fresh() within inWorld')
  })

  test('what a world\'s function throws is thrown, and the next has none of it', async () => {
    await expect(abdm.inWorld(() => Promise.reject(new Error('of the test')))).rejects.toThrow('of the test')
    expect(await byFetch('SBX_000001')).toBe(400)
  })

  test('a server that an application starts within a world answers in it', async () => {
    await abdm.inWorld(async (sandbox) => {
      await sandbox.clients.register({ clientId: 'OURS', clientSecret: 'secret' })
      const application = http.createServer((_, answer) => void byFetch('OURS').then((status) => answer.end(String(status))))
      await new Promise<void>((resolve) => application.listen(0, '127.0.0.1', resolve))
      const { port } = application.address() as AddressInfo
      // As a browser or another process would: from no world.
      const answered = await new Promise<string>((resolve) => http.request({ port }, (answer) => void text(answer).then(resolve)).end())
      application.close()
      expect(answered).toBe('200')
    })
  })

  test('a request id is new in each: nothing is remembered across', async () => {
    const id = randomUUID()
    const v3 = () => fetch('https://dev.abdm.gov.in/api/hiecm/gateway/v3/sessions', {
      method: 'POST', headers: { ...HEADERS, 'REQUEST-ID': id, TIMESTAMP: new Date().toISOString(), 'X-CM-ID': 'sbx' },
      body: JSON.stringify({ clientId: 'SBX_000001', clientSecret: 'rehearsal-secret-000001', grantType: 'client_credentials' }),
    }).then(({ status }) => status)
    const worlds = await Promise.all([1, 2, 3].map(() => abdm.inWorld(async () => [await v3(), await v3()])))
    expect(worlds).toEqual([[202, 400], [202, 400], [202, 400]])
  })
})
