import { randomUUID } from 'node:crypto'
import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { AbdmOptions, AbdmSandbox } from '../../mocks/msw.ts'
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

describe('options', () => {
  test.each<[string, object]>([
    ['abdmHandlers takes no option fixedOTP', { fixedOTP: '123456' }],
    ['fixedOtp is six digits; not 1234', { fixedOtp: '1234' }],
    ['people is a whole number, 1000000 at most; not -1', { people: -1 }],
    ['facilities is a whole number, 1000000 at most; not 1000001', { facilities: 1_000_001 }],
    ['Each of clients has a clientId and a clientSecret', { clients: [{ clientId: 'OURS' }] }],
    ['No variant is called hpr.no-such. There are gateway.', { variants: { 'hpr.no-such': 'on' } }],
    ['gateway.session-status can be 202, 200; not 201', { variants: { 'gateway.session-status': '201' } }],
  ])('%s', async (words, options) => {
    const refused = abdmHandlers(options as AbdmOptions)
    await expect(refused.settings()).rejects.toThrow(words)
    await expect(refused.fetch(SESSIONS)).rejects.toThrow(words)
  })

  test('each has its effect', async () => {
    const given = abdmHandlers({ keys: roomKeys(), seed: 'walk', people: 60, facilities: 5, fixedOtp: '123456', variants: { 'gateway.session-status': '200' }, clients: [{ clientId: 'OURS', clientSecret: 'secret' }], now: () => 1_800_000_000_000 })
    expect(await given.settings()).toEqual({ seed: 'walk', people: 60, facilities: 5, fixedOtp: '123456' })
    expect([await given.clock.now(), (await given.clients.list()).map(({ clientId }) => clientId)]).toEqual([1_800_000_000_000, ['OURS']])
    expect((await given.variants.list()).find(({ name }) => name === 'gateway.session-status')).toMatchObject({ choice: '200', standard: '202' })
  })

  test('an environment in which no key can be used is told, instead of half of the calls failing', () => {
    vi.stubGlobal('Uint8Array', Map)
    const refused = (): string => {
      try {
        return String(abdmHandlers())
      } catch (error) {
        return String(error)
      } finally {
        vi.unstubAllGlobals()
      }
    }
    expect(refused()).toContain('@vitest-environment node')
  })
})

describe('beside handlers of others', () => {
  test('a test\'s own goes before, until it is taken off', async () => {
    server.use(http.post(SESSIONS, () => HttpResponse.json({}, { status: 418 })))
    expect((await session()).status).toBe(418)
    server.resetHandlers()
    expect((await session()).status).toBe(202)
  })

  test('a second sandbox knows nothing of the first', async () => {
    const second = abdmHandlers({ keys: roomKeys() })
    server.use(...second)
    await sandbox.faults.inject({ operation: '*', kind: 'status', status: 500 })
    expect((await session()).status).toBe(202)
    await second.inWorld(async () => expect((await session()).status).toBe(202))
    expect([(await second.traffic()).log.entries.length, (await sandbox.traffic()).log.entries.length]).toEqual([1, 0])
    server.resetHandlers()
    expect((await session()).status).toBe(500)
  })
})

describe('what an application meets on the real host names', () => {
  test('every host that a room answers for, and no other', async () => {
    expect([...REAL_HOSTS].toSorted()).toEqual([...new Set(rooms.flatMap(({ hosts }) => hosts))].toSorted())
    for (const host of REAL_HOSTS) for (const path of ['', '/', '/nowhere?a=1']) expect((await fetch(host + path)).status, host + path).toBeGreaterThanOrEqual(400)
    const printed = vi.spyOn(console, 'error').mockReturnValue()
    for (const host of ['https://nowhere.abdm.gov.in', 'http://dev.abdm.gov.in', 'https://dev-abdm.gov.in', 'https://dev.abdm.gov.in.example', 'https://example.com/https://dev.abdm.gov.in']) await expect(fetch(`${host}/`), host).rejects.toThrow()
    expect(printed).toHaveBeenCalledTimes(5)
    printed.mockRestore()
    await expect(abdm.fetch('https://nowhere.abdm.gov.in/')).rejects.toThrow('https://nowhere.abdm.gov.in is no host that the sandbox answers for: https://dev.abdm.gov.in, ')
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
    expect(await sandbox.people.aadhaarPage(txnId)).toMatchObject({ txnId, stage: 'number', captcha: expect.stringMatching(/^\d{6}$/) as string })
    const { aadhaar, mobile } = await sandbox.people.professional()
    await sandbox.people.atAadhaarPage(txnId, { aadhaar, stopAfter: 'number' })
    await expect(sandbox.inbox.lastOtp('6990000000')).rejects.toThrow(`No OTP was sent to 6990000000: no message at all, but to ${mobile}`)
    expect((await sandbox.explain(txnId)).exchanges.map((exchange) => exchange.url)).toContain('https://apihspsbx.abdm.gov.in/v4/int/aadhaar/generateLink')
  })
})

describe('faults', () => {
  test('a dropped connection is a network error, by fetch and within page.route', async () => {
    await sandbox.faults.inject({ operation: '*', kind: 'drop', times: 2 })
    await expect(session()).rejects.toThrow('Failed to fetch')
    await expect(abdm.fetch(SESSIONS, { method: 'POST' })).rejects.toThrow('The connection was dropped')
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
