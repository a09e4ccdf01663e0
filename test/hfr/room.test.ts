import { beforeEach, describe, expect, test } from 'vitest'
import type { Sandbox } from '../../mocks/sandbox.ts'
import { createSandbox } from '../../mocks/sandbox.ts'
import { accessToken, baseOf } from '../support/gateway.ts'
import type { FacilityManager } from '../support/hfr.ts'
import { BASIC, basicBody, facilityManager } from '../support/hfr.ts'
import { NOW, testKeys } from '../support/hpr.ts'

/* The registry in its worlds: what one holds no other sees, and what is taken of one is whole. */

const SEARCH = '/v4/int/FacilityManagement/v1.5/facility/search'
const DEDUPLICATE = '/v4/int/search/address/filter/deduplicate'
let sandbox: Sandbox
let [one, two]: FacilityManager[] = []

beforeEach(async () => {
  sandbox = createSandbox({ now: () => NOW, keys: testKeys(), checkAnswers: true })
  ;[one, two] = await Promise.all(['one', 'two'].map((world) => facilityManager(sandbox, {}, { world })))
})

async function pull(world: string, method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
  const response = await sandbox.fetch(new Request(`${baseOf(world)}/__sandbox${path}`, { method, ...(body !== undefined && { body: JSON.stringify(body) }) }))
  return (await response.json()) as Record<string, unknown>
}

const found = async (manager: FacilityManager, facilityId: string): Promise<number> =>
  ((await manager.post(SEARCH, { facilityId, page: 1, resultsPerPage: 10 })).body as { totalFacilities: number }).totalFacilities
const alike = async (manager: FacilityManager): Promise<{ facility_name: string }[]> =>
  (await manager.post(DEDUPLICATE, { name: 'Sahyadri Hospital', district: '490', subDistrict: '4194' })).body as { facility_name: string }[]

describe('another world', () => {
  test('takes neither its token nor its trackingId, finds neither its facility nor its name, and sees none of its OTPs', async () => {
    const { trackingId, facilityId } = await one!.submitted()
    expect(await two!.saveBasic(basicBody(), '', { 'x-hprid-auth': await one!.token() })).toMatchObject({ status: 422, code: 'HIS-1119' })
    expect(await two!.saveBasic(basicBody(), trackingId)).toMatchObject({ status: 422, code: 'HIS-1121' })
    expect([await found(one!, facilityId), await found(two!, facilityId)]).toEqual([1, 0])
    expect((await alike(two!)).filter(({ facility_name: name }) => name === 'Sahyadri Hospital')).toEqual([])
    await one!.post('/v4/int/v1.5/facility/sendOtpToContact', { facilityId })
    expect((await pull('two', 'GET', '/inbox'))['messages'] ?? []).not.toContainEqual(expect.objectContaining({ purpose: 'facility-otp' }))
    expect(await two!.saveBasic(basicBody())).toMatchObject({ status: 200 })
  })

  test('becomes the first by its snapshot, files and listings too; a reset one has its seeded facilities alone', async () => {
    const { facilityId } = await one!.submitted()
    const draft = await one!.draft({ facilityName: 'Charaka Clinic' })
    const listed = async (world: string) => (await pull(world, 'GET', '/hfr/facilities?limit=1'))['total']
    await pull('two', 'PUT', '/snapshot', await pull('one', 'GET', '/snapshot'))
    expect([await found(two!, facilityId), await listed('two')]).toEqual([1, 302])
    expect((await alike(two!)).map(({ facility_name: name }) => name)).toEqual((await alike(one!)).map(({ facility_name: name }) => name))
    const restored = await facilityManager(sandbox, { hprIdNumber: '71-3663-1868-2415', username: 'other.manager' }, { world: 'two' })
    expect(await two!.facility(draft)).toEqual(await one!.facility(draft))
    expect(await restored.saveBasic(basicBody())).toMatchObject({ status: 422, code: 'HIS-4003' })
    await pull('two', 'POST', '/reset')
    expect([await listed('one'), await listed('two')]).toEqual([302, 300])
    const fresh = await facilityManager(sandbox, {}, { world: 'two' })
    expect([await found(one!, facilityId), await found(fresh, facilityId)]).toEqual([1, 0])
    expect(await fresh.saveBasic(basicBody())).toMatchObject({ status: 200 })
  })
})

test('a strict sandbox serves the registry and none of its levers', async () => {
  const strict = createSandbox({ now: () => NOW, keys: testKeys(), checkAnswers: true, strict: true, facilities: 20 })
  const manager = await facilityManager(strict)
  const { facilityId } = await manager.submitted()
  for (const [method, path] of [['GET', '/hfr/facilities'], ['POST', `/hfr/facilities/${facilityId}/verify`], ['POST', '/facility-suggestions/1/verdict']] as const) {
    const response = await strict.fetch(new Request(`http://localhost/__sandbox${path}`, { method, headers: { authorization: `Bearer ${await accessToken(strict)}` } }))
    expect([response.status, await response.text()]).toEqual([404, expect.stringContaining('No matching resource found for given API Request')])
  }
  expect(await found(manager, facilityId)).toBe(1)
  expect((await strict.fetch(new Request(`http://localhost${BASIC}`, { method: 'POST', body: '{}' }))).status).toBe(401)
})
