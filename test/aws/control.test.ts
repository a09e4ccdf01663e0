import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { gatewayHandler } from '../../functions/gateway/lambda.ts'
import type { HttpApiHandler, HttpApiResult } from '../../functions/kernel/lambda.ts'
import { openMemoryStore } from '../../functions/kernel/store/memory.ts'
import { storedJournal } from '../../functions/kernel/stored-journal.ts'
import type { Site } from '../../functions/kernel/world.ts'
import type { ControlHost } from '../../mocks/hosts/aws/control.ts'
import { controlHandler, KEY_HEADER } from '../../mocks/hosts/aws/control.ts'
import { createSandbox, STANDARD_CLIENT, STANDARD_NOW } from '../../mocks/sandbox.ts'
import { toEvent } from './http-api.ts'

const SESSIONS = '/api/hiecm/gateway/v3/sessions'
const KEY = 'the key'

/** A control function and two instances of a room's, with nothing between them but a store. */
function threeInstances(more: Partial<Site> = {}) {
  const store = openMemoryStore()
  let now = STANDARD_NOW
  const slept: number[] = []
  const hostOf = (): ControlHost => {
    const { site } = createSandbox({ store, now: () => ++now })
    const journal = storedJournal({ store, days: 1, now: () => now })
    return { site: { ...site, posted: undefined, journal, sleep: async (ms) => void slept.push(ms), ...more }, clients: [STANDARD_CLIENT], key: KEY, publicUrl: 'https://public.example' }
  }
  const [control, one, other] = [controlHandler(async () => hostOf()), gatewayHandler(async () => hostOf()), gatewayHandler(async () => hostOf())]
  const call = async (handler: HttpApiHandler, method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<HttpApiResult> => {
    const request = new Request(`https://here.example${path}`, { method, headers: { 'content-type': 'application/json', ...headers }, ...(body !== undefined && { body: JSON.stringify(body) }) })
    return handler(await toEvent(request, now), { awsRequestId: randomUUID() })
  }
  const lever = async (method: string, path: string, body?: unknown): Promise<{ status: number; body: Record<string, unknown> }> => {
    const { statusCode, body: text } = await call(control, method, path, body, { [KEY_HEADER]: KEY })
    return { status: statusCode, body: JSON.parse(text) as Record<string, unknown> }
  }
  const session = (handler: HttpApiHandler, world = '', id: string = randomUUID()) => call(handler, 'POST', `${world}${SESSIONS}`, { ...STANDARD_CLIENT, grantType: 'client_credentials' }, { 'request-id': id, timestamp: new Date(now).toISOString(), 'x-cm-id': 'sbx' })
  return { control, one, other, call, lever, session, slept }
}

describe('the control function refuses', () => {
  test.each([
    ['no key', {}, 401, { code: 'no-key', message: 'The control plane asks for its key in the header x-rehearsal-key' }],
    ['an empty key', { [KEY_HEADER]: '' }, 401, { code: 'no-key', message: 'The control plane asks for its key in the header x-rehearsal-key' }],
    ['another key', { [KEY_HEADER]: 'the kez' }, 403, { code: 'wrong-key', message: 'That is not the key of this control plane' }],
    ['one that is longer', { [KEY_HEADER]: `${KEY}${KEY}` }, 403, { code: 'wrong-key', message: 'That is not the key of this control plane' }],
  ])('%s, whatever is asked, and makes no world of it', async (_, headers, statusCode, error) => {
    const { control, call, lever } = threeInstances()
    for (const path of ['/w/stranger/__sandbox/clock', '/__sandbox/reset', '/nowhere', '/w/a|b/__sandbox']) {
      expect(await call(control, 'POST', path, {}, headers as Record<string, string>)).toEqual({ statusCode, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ error }), isBase64Encoded: false })
    }
    expect((await lever('GET', '/__sandbox/worlds')).body).toEqual({ worlds: ['default'] })
  })

  test('what is no lever, and a world without a name', async () => {
    const { lever } = threeInstances()
    expect(await lever('POST', SESSIONS, {})).toEqual({ status: 404, body: { error: { code: 'not-found', message: 'The control plane is below /__sandbox' } } })
    expect((await lever('GET', '/__sandboxes')).status).toBe(404)
    expect(await lever('GET', '/__sandbox/nowhere')).toEqual({ status: 404, body: { error: { code: 'not-found', message: 'No such lever. GET /__sandbox lists them.' } } })
    expect(await lever('GET', '/w/a%20b/__sandbox')).toMatchObject({ status: 404, body: { error: expect.stringContaining('A world is named') } })
  })
})

test('it names the public address, and holds an answer no longer than the gateway waits', async () => {
  const { lever, slept } = threeInstances()
  expect((await lever('GET', '/w/one/__sandbox')).body).toMatchObject({ world: 'one', openapi: 'https://public.example/w/one/__sandbox/openapi.json' })
  expect((await lever('GET', '/__sandbox/inbox?wait=60&to=6990000001')).body).toEqual({ messages: [] })
  expect(slept.reduce((sum, ms) => sum + ms, 0)).toBe(20_000)
})

test('a world that is reset is as new for every instance: no token of before is good, and its clients are in place', async () => {
  const { one, other, lever, call, session } = threeInstances()
  const { accessToken } = JSON.parse((await session(one)).body) as { accessToken: string }
  const bridges = async (handler: HttpApiHandler) => (await call(handler, 'GET', '/api/hiecm/gateway/v3/bridge-services', undefined, { authorization: `Bearer ${accessToken}`, 'request-id': randomUUID(), timestamp: new Date(STANDARD_NOW).toISOString(), 'x-cm-id': 'sbx' })).statusCode
  expect([await bridges(one), await bridges(other)]).toEqual([200, 200])
  expect(await lever('POST', '/__sandbox/reset')).toEqual({ status: 200, body: { reset: 'default' } })
  expect([await bridges(one), await bridges(other)]).toEqual([401, 401])
  expect([(await session(other)).statusCode, (await session(one)).statusCode]).toEqual([202, 202])
})

test('what any instance answered is explained, and is in the traffic, redacted; a reset takes it away', async () => {
  const { one, other, lever, call, session } = threeInstances()
  await call(other, 'POST', SESSIONS, { ...STANDARD_CLIENT, clientSecret: 'wrong', grantType: 'client_credentials' }, { 'request-id': 'r-1', timestamp: new Date(STANDARD_NOW).toISOString(), 'x-cm-id': 'sbx' })
  await session(one, '', 'r-2')
  await session(one, '/w/apart', 'r-3')
  const { status, body } = await lever('GET', '/__sandbox/explain/r-1')
  expect({ status, body }).toMatchObject({ status: 200, body: { exchanges: [{ operation: 'gateway.sessions.createSession', status: 400, refusedBy: { code: expect.any(String) } }] } })
  const { log } = (await lever('GET', '/__sandbox/traffic.har')).body as { log: { entries: unknown[] } }
  expect(log.entries).toHaveLength(2)
  expect(JSON.stringify([body, log])).not.toMatch(/eyJ|rehearsal-secret|"wrong"/)
  await lever('POST', '/__sandbox/reset')
  expect((await lever('GET', '/__sandbox/explain/r-1')).status).toBe(404)
  expect((await lever('GET', '/w/apart/__sandbox/explain/r-3')).status).toBe(200)
})

test('a clock that is moved, a fault and a client that is taken off are met by every instance', async () => {
  const { one, other, lever, session } = threeInstances()
  await lever('POST', '/__sandbox/faults', { operation: '*', times: 2, kind: 'status', status: 503 })
  expect([(await session(one)).statusCode, (await session(other)).statusCode, (await session(one)).statusCode]).toEqual([503, 503, 202])
  expect((await lever('GET', '/__sandbox/faults')).body).toEqual({ planted: [], met: 2 })
  await lever('DELETE', `/__sandbox/clients/${STANDARD_CLIENT.clientId}`)
  expect([(await session(one)).statusCode, (await session(other)).statusCode]).toEqual([400, 400])
})
