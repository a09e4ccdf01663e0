import { beforeAll, describe, expect, test } from 'vitest'
import { clients } from '../../functions/kernel/clients.ts'
import { transact } from '../../functions/kernel/unit.ts'
import { openWorld } from '../../functions/kernel/world.ts'
import type { Sandbox } from '../../mocks/sandbox.ts'
import { DEFAULT_WORLD } from '../../mocks/sandbox.ts'
import { accessToken, callGateway, gatewaySandbox, OTHER_CLIENT } from '../support/gateway.ts'

const V3 = '/api/hiecm/gateway/v3'
const LOCKER = { healthLockerEndpoints: [{ use: 'registration', connectionType: 'HTTPS', address: 'https://locker.example/register' }] }
const json = (body: unknown) => ({ status: 200, type: 'application/json', body })

/** A sandbox with a hospital, a locker, one that was switched off, and a programme on a government bridge. */
async function furnished(variants: Record<string, string> = {}): Promise<{ sandbox: Sandbox; get: (path: string) => ReturnType<typeof callGateway> }> {
  const sandbox = gatewaySandbox({ variants })
  const [one, two] = await Promise.all([accessToken(sandbox), accessToken(sandbox, { client: OTHER_CLIENT })])
  await transact(await openWorld(sandbox.site, DEFAULT_WORLD, 'http://localhost'), {}, async (unit) => {
    const doc = (await unit.get(clients, OTHER_CLIENT.clientId))!
    unit.save(doc, { ...doc.value, entity: 'Government' })
  })
  const put = (token: string, body: unknown) => callGateway(sandbox, 'PUT', `${V3}/bridge-service`, { token, body })
  await put(one, { serviceId: 'ABC', name: 'ABC Hospital', isHip: true, isPhr: true })
  await put(one, { serviceId: 'LOCK', name: 'abc locker', isHealthLocker: true, endpoints: LOCKER })
  await put(one, { serviceId: 'OFF', name: 'ABC closed', isHip: true, active: false })
  await put(two, { serviceId: 'CGHS', name: 'Central scheme', isHip: true })
  return { sandbox, get: (path) => callGateway(sandbox, 'GET', V3 + path, { token: two }) }
}

describe('the directory', () => {
  let room: Awaited<ReturnType<typeof furnished>>
  beforeAll(async () => { room = await furnished() })

  test.each(['/providers', '/providers/ABC', '/govt-programs', '/health-lockers'])('%s needs token and headers', async (path) => {
    expect((await callGateway(room.sandbox, 'GET', V3 + path)).status).toBe(401)
    expect(await callGateway(room.sandbox, 'GET', V3 + path, { token: await accessToken(room.sandbox), headers: { 'X-CM-ID': undefined } })).toMatchObject({ status: 400, body: { error: { code: 'ABDM-2403' } } })
  })

  test.each(['unknown', 'OFF'])('a provider that is not listed is 204 without the body HTTP forbids: %s', async (id) => {
    expect(await room.get(`/providers/${id}`)).toEqual({ status: 204, type: null, body: '' })
  })

  test('providers are found by a part of the name, in any case', async () => {
    expect(await room.get('/providers?name=aBc')).toEqual(json([
      { identifier: { name: 'ABC Hospital', id: 'ABC' }, facilityType: ['HIP'], isHIP: true, isHiu: false, isHealthLocker: false, isPhr: true, isGovtEntity: false, endpoints: {} },
      { identifier: { name: 'abc locker', id: 'LOCK' }, facilityType: ['HEALTH_LOCKER'], isHIP: false, isHiu: false, isHealthLocker: true, isPhr: false, isGovtEntity: false, endpoints: LOCKER },
    ]))
    expect(await room.get('/providers?name=nobody')).toEqual(json([]))
    expect(((await room.get('/providers')).body as unknown[]).length).toBe(4)
  })

  test('one provider is three fields', async () => {
    expect(await room.get('/providers/ABC')).toEqual(json({ identifier: { name: 'ABC Hospital', id: 'ABC' }, facilityType: ['HIP'], isHIP: true }))
    expect(await room.get('/providers/PMJAY')).toEqual(json({ identifier: { name: 'AB - PMJAY', id: 'PMJAY' }, facilityType: ['HIP'], isHIP: true }))
  })

  test('government programmes are the specification\'s and those on government bridges', async () => {
    expect(await room.get('/govt-programs')).toEqual(json([
      { identifier: { name: 'AB - PMJAY', id: 'PMJAY' }, facilityType: ['HIP'], isHIP: true },
      { identifier: { name: 'Central scheme', id: 'CGHS' }, facilityType: ['HIP'], isHIP: true },
    ]))
  })

  test('health lockers have their endpoints and spell isHip so', async () => {
    expect(await room.get('/health-lockers')).toEqual(json([{ identifier: { name: 'abc locker', id: 'LOCK' }, facilityType: ['HEALTH_LOCKER'], isHip: false, isGovtEntity: false, endpoints: LOCKER }]))
    expect(await room.get('/health-lockers?name=other')).toEqual(json([]))
  })
})

test('under the variant the provider calls answer as the PHR specification has them', async () => {
  const { get } = await furnished({ 'gateway.provider-shape': 'phr' })
  const abc = { identifier: { name: 'ABC Hospital', id: 'ABC' }, facilityType: ['HIP'], isHip: true, isGovtEntity: false, endpoints: {} }
  expect(await get('/providers?name=hospital')).toEqual(json([abc]))
  expect(await get('/providers/ABC')).toEqual(json(abc))
})
