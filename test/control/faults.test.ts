import { expect, test } from 'vitest'
import { ConnectionDropped } from '../../functions/kernel/execute.ts'
import { createSandbox } from '../../mocks/sandbox.ts'
import { accessToken } from '../support/gateway.ts'

type Body = Record<string, unknown>
const LINK = '/v4/int/aadhaar/generateLink'
const OPERATION = 'hpr.registration.generateLink'

async function setUp(sleep?: (ms: number) => Promise<void>) {
  const sandbox = createSandbox({ sleep })
  const authorization = `Bearer ${await accessToken(sandbox)}`
  const call = (world = '') => sandbox.fetch(new Request(`http://localhost${world}${LINK}`, { method: 'POST', headers: { authorization, 'content-type': 'application/json', 'REQUEST-ID': 'mine' }, body: JSON.stringify({ scopes: ['nhpr-register'], source: 'NHPR' }) }))
  const control = async (method: string, path: string, body?: unknown): Promise<Body> => (await (await sandbox.fetch(new Request(`http://localhost/__sandbox${path}`, { method, ...(body !== undefined && { body: JSON.stringify(body) }) }))).json()) as Body
  return { sandbox, call, control }
}

test('a status fault comes in the surface\'s own envelope, so many times and no more, marked on the wire', async () => {
  const { call, control } = await setUp()
  await control('POST', '/faults', { operation: OPERATION, kind: 'status', status: 504, times: 2 })
  for (const remaining of [1, 0]) {
    const response = await call()
    expect([response.status, response.headers.has('x-rehearsal-fault')]).toEqual([504, true])
    expect(await response.json()).toMatchObject({ code: 'HIS-503' })
    expect(((await control('GET', '/faults'))['planted'] as Body[]).map((fault) => fault['remaining'])).toEqual(remaining ? [remaining] : [])
  }
  expect((await call()).status).toBe(200)
  expect((await control('GET', '/faults'))['met']).toBe(2)
})

test('the content network\'s HTML 403, a delay on the host\'s clock, a connection that breaks', async () => {
  const slept: number[] = []
  const { call, control } = await setUp(async (ms) => void slept.push(ms))
  await control('POST', '/faults', { operation: '*', kind: 'html403' })
  const forbidden = await call()
  expect([forbidden.status, forbidden.headers.get('content-type'), (await forbidden.text()).includes('403 Forbidden')]).toEqual([403, 'text/html', true])
  await control('POST', '/faults', { operation: OPERATION, kind: 'delay', delayMs: 1500 })
  const delayed = await call()
  expect([delayed.status, delayed.headers.has('x-rehearsal-fault'), slept]).toEqual([200, true, [1500]])
  await control('POST', '/faults', { operation: OPERATION, kind: 'drop' })
  await expect(call()).rejects.toThrow(ConnectionDropped)
  expect((await control('GET', '/faults'))['met']).toBe(3)
  expect((await call()).status).toBe(200)
})

test('cleared faults are met by nobody; another world never meets them', async () => {
  const { call, control } = await setUp()
  await control('POST', '/faults', { operation: OPERATION, kind: 'html403', times: 5 })
  expect((await call('/w/other')).status).toBe(401)
  await control('DELETE', '/faults')
  expect((await call()).status).toBe(200)
})

test('explain tells by REQUEST-ID and by txnId which rule and field refused, and what comes next', async () => {
  const { sandbox, call, control } = await setUp()
  const { txnId } = (await (await call()).json()) as { txnId: string }
  const authorization = `Bearer ${await accessToken(sandbox)}`
  const refused = await sandbox.fetch(new Request('http://localhost/v4/int/v2/registration/aadhaar/verifyOTP', { method: 'POST', headers: { authorization, 'content-type': 'application/json', 'REQUEST-ID': 'yours' }, body: JSON.stringify({ txnId }) }))
  expect(await refused.json()).toEqual({
    code: 'HIS-422', message: 'Unable to process the current request due to some wrong data entered.',
    details: [{ message: 'Aadhaar verification is pending. Please complete it to continue.', code: 'HIS-2099', attribute: null }],
  })
  const byRequest = await control('GET', '/explain/yours')
  expect(byRequest['exchanges']).toEqual([expect.objectContaining({ operation: 'hpr.registration.verifyOtp', status: 422, refusedBy: expect.objectContaining({ code: 'HIS-2099', rule: expect.any(String) as string }) as object })])
  const byTxn = await control('GET', `/explain/${txnId}`)
  expect((byTxn['exchanges'] as Body[]).map((exchange) => exchange['operation'])).toEqual([OPERATION, 'hpr.registration.verifyOtp'])
  const transaction = byTxn['transaction'] as { stage: string; next: { call: string }[]; history: Body[] }
  expect(transaction.stage).toBe('linked')
  expect(transaction.next.length).toBeGreaterThan(0)
  expect(JSON.stringify(byTxn)).not.toContain(authorization.slice(7))
})

test('the traffic log is a HAR without a secret in it', async () => {
  const { call, control } = await setUp()
  await call()
  const { log } = (await control('GET', '/traffic.har')) as { log: { version: string; entries: { request: { url: string; headers: { name: string; value: string }[] }; response: { status: number } }[] } }
  expect(log.version).toBe('1.2')
  expect(log.entries.map(({ request, response }) => [new URL(request.url).pathname, response.status])).toEqual([['/api/hiecm/gateway/v3/sessions', 202], [LINK, 200]])
  expect(JSON.stringify(log)).not.toMatch(/eyJ|rehearsal-secret/)
  expect(log.entries[1]!.request.headers).toContainEqual({ name: 'authorization', value: '[redacted]' })
})
