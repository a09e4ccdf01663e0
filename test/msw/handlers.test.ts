import { randomUUID } from 'node:crypto'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { AbdmSandbox } from '../../mocks/msw.ts'
import { abdmHandlers } from '../../mocks/msw.ts'
import { REAL_HOSTS } from '../../mocks/msw/hosts.ts'
import { rooms, STANDARD_CLIENT } from '../../mocks/sandbox.ts'
import { roomKeys } from '../support/room-keys.ts'

const abdm = abdmHandlers({ keys: roomKeys() })
const server = setupServer(...abdm)
let sandbox: AbdmSandbox
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
beforeEach(() => void (sandbox = abdm.fresh()))
afterAll(async () => {
  server.close()
  await abdm.close()
})

const SESSIONS = 'https://dev.abdm.gov.in/api/hiecm/gateway/v3/sessions'
const post = (url: string, body: object, headers: Record<string, string> = {}): Promise<Response> => fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) })
const session = (clientSecret = STANDARD_CLIENT.clientSecret, at = new Date()): Promise<Response> =>
  post(SESSIONS, { clientId: STANDARD_CLIENT.clientId, clientSecret, grantType: 'client_credentials' }, { 'REQUEST-ID': randomUUID(), TIMESTAMP: at.toISOString(), 'X-CM-ID': 'sbx' })
const tokenOf = async (answer: Promise<Response>): Promise<string> => ((await (await answer).json()) as { accessToken: string }).accessToken

describe('what an application meets on the real host names', () => {
  test('every host that a room answers for, and no other', async () => {
    expect([...REAL_HOSTS].toSorted()).toEqual([...new Set(rooms.flatMap(({ hosts }) => hosts))].toSorted())
    expect([...abdm]).toHaveLength(REAL_HOSTS.length)
    await expect(fetch('https://nowhere.abdm.gov.in/')).rejects.toThrow()
  })

  test.each(['/__sandbox', '/__sandbox/inbox', '/w/other/__sandbox/inbox', '/w/other/api/hiecm/gateway/v3/sessions', '/dev.abdm.gov.in/api/hiecm/gateway/v3/sessions', '/nowhere'])('no control plane, no worlds: %s is nothing on the real host', async (path) => {
    const answer = await fetch(`https://apihspsbx.abdm.gov.in/v4/int${path}`)
    const own = await fetch(`https://dev.abdm.gov.in${path}`, { headers: { 'x-rehearsal-world': 'other' } })
    expect([answer.status, own.status]).toEqual([404, 404])
    expect(await sandbox.control('GET', '/worlds')).toEqual({ worlds: expect.not.arrayContaining(['other']) as string[] })
  })

  test('refused with a wrong secret, served with the right one, each host by its own surface', async () => {
    expect(await (await session('wrong')).json()).toHaveProperty('error.code')
    expect(await (await session()).json()).toMatchObject({ tokenType: 'bearer', accessToken: expect.any(String) as string })
    const nowhere = await post('https://apihspsbx.abdm.gov.in/v4/int/nowhere', {})
    expect([nowhere.status, await nowhere.json()]).toEqual([404, expect.objectContaining({ code: '404', type: 'Status report' })])
  })

  test('the facility registry answers on its hosts, below /v4/int on the newer', async () => {
    const authorization = `Bearer ${await tokenOf(session())}`
    for (const base of ['https://apihspsbx.abdm.gov.in/v4/int', 'https://facilitysbx.abdm.gov.in']) {
      const response = await post(`${base}/FacilityManagement/v1.5/facility/search`, { facilityId: 'IN2710999999', page: 1, resultsPerPage: 10 }, { authorization })
      expect([response.status, await response.json()]).toEqual([200, expect.objectContaining({ totalFacilities: 0 })])
    }
    expect((await fetch('https://facilitysbx.abdm.gov.in/v1.5/facility/get-master-types')).status).toBe(401)
  })

  test('addresses that answers name are real ones, and the journal has those that were called', async () => {
    const authorization = `Bearer ${await tokenOf(session())}`
    const { url, txnId } = (await (await post('https://apihspsbx.abdm.gov.in/v4/int/aadhaar/generateLink', { scopes: ['nhpr-register'], source: 'NHPR' }, { authorization })).json()) as { url: string; txnId: string }
    expect(new URL(url).origin).toBe('https://apihspsbx.abdm.gov.in')
    expect((await fetch(url)).headers.get('content-type')).toMatch(/^text\/html/)
    expect((await sandbox.explain(txnId)).exchanges.map((exchange) => exchange.url)).toContain('https://apihspsbx.abdm.gov.in/v4/int/aadhaar/generateLink')
  })
})

describe('faults', () => {
  test('a dropped connection is a network error, by fetch and within page.route', async () => {
    await sandbox.faults.inject({ operation: '*', kind: 'drop', times: 2 })
    await expect(session()).rejects.toThrow('Failed to fetch')
    await expect(abdm.fetch(new Request(SESSIONS, { method: 'POST' }))).rejects.toThrow('The connection was dropped')
    expect((await session()).status).toBe(202)
  })

  test('a status, for as often as it was planted, and in this world alone', async () => {
    await sandbox.faults.inject({ operation: 'gateway.sessions.createSession', kind: 'status', status: 503 })
    expect([(await session()).status, (await session()).status]).toEqual([503, 202])
    await sandbox.faults.inject({ operation: '*', kind: 'html403', times: 100 })
    abdm.fresh()
    expect((await session()).status).toBe(202)
  })
})

describe('one world after the other', () => {
  test('what was done in one is not in the next, and people are the same in both', async () => {
    const token = await tokenOf(session())
    const search = () => fetch('https://apihspsbx.abdm.gov.in/v4/int/v1/search/existsByHprId/nobody', { headers: { authorization: `Bearer ${token}` } })
    const [before, doctor] = [await search(), await sandbox.people.professional()]
    const next = abdm.fresh()
    expect([before.status, (await search()).status]).toEqual([200, 401])
    expect([next.name === sandbox.name, abdm.name === next.name, (await next.people.professional()).aadhaar]).toEqual([false, true, doctor.aadhaar])
  })
})

describe('time', () => {
  test('follows the machine: TIMESTAMP now is right, an hour ago is wrong', async () => {
    expect(Math.abs((await sandbox.clock.now()) - Date.now())).toBeLessThan(5_000)
    expect([(await session()).status, (await session(undefined, new Date(Date.now() - 3_600_000))).status]).toEqual([202, 400])
  })

  test('moved on it is that of the world; the application goes on with the machine\'s, and is understood', async () => {
    const token = await tokenOf(session())
    const exists = () => fetch('https://apihspsbx.abdm.gov.in/v4/int/v1/search/existsByHprId/nobody', { headers: { authorization: `Bearer ${token}` } })
    expect((await exists()).status).toBe(200)
    await sandbox.clock.advance(24 * 3_600_000)
    expect([(await exists()).status, (await session()).status]).toEqual([401, 202])
  })

  test('follows fake timers, and stands still where it is frozen', async () => {
    vi.useFakeTimers({ now: Date.UTC(2027, 0, 1) })
    try {
      expect(await sandbox.clock.now()).toBe(Date.UTC(2027, 0, 1))
      expect((await session()).status).toBe(202)
      vi.setSystemTime(Date.UTC(2027, 5, 1))
      expect([await sandbox.clock.now(), (await session()).status]).toEqual([Date.UTC(2027, 5, 1), 202])
      await sandbox.clock.freeze()
      vi.setSystemTime(Date.UTC(2027, 6, 1))
      expect(await sandbox.clock.now()).toBe(Date.UTC(2027, 5, 1))
      expect(await sandbox.clock.run()).toBe(Date.UTC(2027, 5, 1))
    } finally {
      vi.useRealTimers()
    }
  })

  test('a delay is over when a test\'s timers say so', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    try {
      await sandbox.faults.inject({ operation: '*', kind: 'delay', delayMs: 60_000 })
      const answer = session()
      await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1))
      await vi.advanceTimersByTimeAsync(60_000)
      expect((await answer).status).toBe(202)
    } finally {
      vi.useRealTimers()
    }
  })
})
