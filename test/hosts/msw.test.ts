import { randomUUID } from 'node:crypto'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ConnectionDropped } from '../../functions/kernel/execute.ts'
import { mswHandlers } from '../../mocks/hosts/msw.ts'
import { createSandbox, STANDARD_CLIENT } from '../../mocks/sandbox.ts'

const sandbox = createSandbox()
let dropping = false
const server = setupServer(...mswHandlers({
  fetch(request) {
    if (dropping) throw new ConnectionDropped('fault')
    return sandbox.fetch(request)
  },
}))
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterAll(() => server.close())

const session = (clientSecret: string): Promise<Response> => fetch('https://dev.abdm.gov.in/api/hiecm/gateway/v3/sessions', {
  method: 'POST',
  headers: { 'content-type': 'application/json', 'REQUEST-ID': randomUUID(), TIMESTAMP: new Date(sandbox.site.now()).toISOString(), 'X-CM-ID': 'sbx' },
  body: JSON.stringify({ clientId: STANDARD_CLIENT.clientId, clientSecret, grantType: 'client_credentials' }),
})

test('a call of the real host reaches the sandbox: refused with a wrong secret, served with the right one', async () => {
  expect(await (await session('wrong')).json()).toHaveProperty('error.code')
  expect(await (await session(STANDARD_CLIENT.clientSecret)).json()).toMatchObject({ tokenType: 'bearer', accessToken: expect.any(String) })
})

test('each host is answered by its own surface', async () => {
  const nowhere = await fetch('https://apihspsbx.abdm.gov.in/v4/int/nowhere', { method: 'POST' })
  expect([nowhere.status, await nowhere.json()]).toEqual([404, expect.objectContaining({ code: '404', type: 'Status report' })])
})

test('the facility registry answers on its hosts, below /v4/int on the newer', async () => {
  const { accessToken } = (await (await session(STANDARD_CLIENT.clientSecret)).json()) as { accessToken: string }
  const search = (url: string) => fetch(url, { method: 'POST', headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' }, body: '{"facilityId":"IN2710999999","page":1,"resultsPerPage":10}' })
  for (const base of ['https://apihspsbx.abdm.gov.in/v4/int', 'https://facilitysbx.abdm.gov.in']) {
    const response = await search(`${base}/FacilityManagement/v1.5/facility/search`)
    expect([response.status, await response.json()]).toEqual([200, expect.objectContaining({ totalFacilities: 0 })])
  }
  expect((await fetch('https://facilitysbx.abdm.gov.in/v1.5/facility/get-master-types')).status).toBe(401)
})

test('a dropped connection is a network error', async () => {
  dropping = true
  await expect(session('any')).rejects.toThrow('Failed to fetch')
  dropping = false
})
