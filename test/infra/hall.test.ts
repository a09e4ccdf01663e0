import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { hallHandler } from '../../mocks/hosts/aws/hall.ts'
import { createSandbox, STANDARD_CLIENT, STANDARD_NOW } from '../../mocks/sandbox.ts'
import { toEvent } from '../aws/http-api.ts'

const SESSIONS = '/dev.abdm.gov.in/api/hiecm/gateway/v3/sessions'
const headers = () => ({ 'content-type': 'application/json', 'request-id': randomUUID(), timestamp: new Date(STANDARD_NOW).toISOString(), 'x-cm-id': 'sbx' })

function openHall() {
  const sandbox = createSandbox()
  const handler = hallHandler(async () => ({ site: sandbox.site, clients: [STANDARD_CLIENT] }))
  const ask = async (method: string, path: string, body?: unknown) => handler(await toEvent(new Request(`https://api.example${path}`, { method, headers: headers(), ...(body !== undefined && { body: JSON.stringify(body) }) }), STANDARD_NOW), { awsRequestId: randomUUID() })
  return { sandbox, ask }
}

test.each(['/__sandbox/clock', '/w/mine/__sandbox', '//__sandbox/worlds', '/dev.abdm.gov.in/__sandbox/reset'])('no lever is in the hall: %s', async (path) => {
  const { ask } = openHall()
  expect([await ask('GET', path), await ask('POST', path, {})].map(({ statusCode }) => statusCode)).toEqual([404, 404])
})

test('a world\'s name that is none is refused', async () => {
  expect(await openHall().ask('GET', '/w/a b/dev.abdm.gov.in/gateway/v0.5/certs')).toMatchObject({ statusCode: 404, body: expect.stringContaining('A world is named') })
})

test.each(['/w/mine/dev.abdm.gov.in/gateway/v0.5/certs', '/apihspsbx.abdm.gov.in/v4/int/apis/v1/masters/countries', '/facilitysbx.abdm.gov.in/', '/nowhere/at/all', '/v4/integers'])('%s is answered as on one address', async (path) => {
  const { sandbox, ask } = openHall()
  const [there, here] = [await sandbox.fetch(new Request(`https://api.example${path}`, { headers: headers() })), await ask('GET', path)]
  expect({ status: here.statusCode, body: here.body }).toEqual({ status: there.status, body: await there.text() })
})

test('behind a real host\'s name a client logs in, and that room knows him in that world alone', async () => {
  const { sandbox, ask } = openHall()
  const answer = await ask('POST', `/w/mine${SESSIONS}`, { ...STANDARD_CLIENT, grantType: 'client_credentials' })
  expect(answer).toMatchObject({ statusCode: 202, isBase64Encoded: false })
  const { accessToken } = JSON.parse(answer.body) as { accessToken: string }
  const certs = (world: string) => sandbox.fetch(new Request(`https://api.example${world}/api/hiecm/gateway/v3/certs`, { headers: { ...headers(), authorization: `Bearer ${accessToken}` } }))
  expect([(await certs('/w/other')).status, (await certs('/w/mine')).status]).toEqual([401, 200])
})
