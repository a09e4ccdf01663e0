import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openSqliteStore } from '../../functions/kernel/store/sqlite.ts'
import type { Facility } from '../../functions/nhpr/facilities/record.ts'
import { freePort } from '../support/dynamodb-local.ts'
import { BASIC, basicBody, SUBMIT } from '../support/hfr.ts'
import { openShared } from '../support/journey.ts'
import type { Spawned } from '../support/server.ts'
import { spawnServer } from '../support/server.ts'

const FACILITIES = 60
const SEARCH = '/v4/int/FacilityManagement/v1.5/facility/search'
const DEDUPLICATE = '/v4/int/search/address/filter/deduplicate'
const folder = mkdtempSync(join(tmpdir(), 'rehearsal-kill-'))
const file = join(folder, 'world.sqlite')
let server: Spawned | undefined
afterAll(async () => {
  await server?.kill()
  rmSync(folder, { recursive: true })
})

test('kill -9 amid 60 facilities, twice: each stands once, submitted once, and is found', { timeout: 120_000 }, async () => {
  const args = ['--file', file, '--port', String(await freePort())]
  server = await spawnServer(args)
  const { url, authorization } = await openShared(server.url)
  const headers = { authorization, 'content-type': 'application/json' }
  const { facilities: [{ manager }] } = (await (await fetch(`${url}/__sandbox/hfr/facilities?status=verified&limit=1`)).json()) as { facilities: [{ manager: { username: string; password: string } }] }
  const login = await fetch(`${url}/v4/int/api/v1/auth/authPassword`, { method: 'POST', headers, body: JSON.stringify({ idType: 'hpr_id', domainName: '@hpr.abdm', hprId: manager.username, password: manager.password }) })
  const { token } = (await login.json()) as { token: string }

  let [answered, retried, restarted] = [0, 0, Promise.resolve()]
  async function post<Answer>(path: string, body: object): Promise<Answer> {
    for (;;) {
      try {
        const response = await fetch(url + path, { method: 'POST', headers: { ...headers, 'x-hprid-auth': token }, body: JSON.stringify(body) })
        const answer = (await response.json()) as Answer
        if ([FACILITIES * 0.6, FACILITIES * 1.5].includes(++answered)) restarted = restart(args)
        return answer
      } catch {
        retried++
        await restarted
      }
    }
  }

  /** What a first try that the client never heard of has left behind, the registry tells: a draft that is there already, a submission that was made. */
  async function register(facilityName: string): Promise<string> {
    const saved = await post<{ trackingId?: string }>(BASIC, { trackingId: '', facilityInformation: basicBody({ facilityName }) })
    const alike = saved.trackingId ? [] : await post<{ facility_name: string; fac_unique_id: string }[]>(DEDUPLICATE, { name: facilityName, district: '490', subDistrict: '4194' })
    const trackingId = saved.trackingId ?? alike.find((row) => row.facility_name === facilityName)!.fac_unique_id
    await post(SUBMIT, { trackingId })
    return trackingId
  }
  const names = Array.from({ length: FACILITIES }, (_, at) => `Survivor ${String.fromCharCode(65 + (at % 26))}${String.fromCharCode(65 + Math.floor(at / 26))} Hospital`)
  const trackingIds = await Promise.all(names.map(register))
  // Without these the kill came at no busy moment, and nothing was tried.
  expect(retried).toBeGreaterThan(5)
  for (const name of names) {
    const found = await post<{ facilities: { facilityName: string }[] }>(SEARCH, { ownershipCode: 'P', stateLGDCode: '27', facilityName: name, page: 1, resultsPerPage: 10 })
    expect(found.facilities.filter(({ facilityName }) => facilityName === name)).toHaveLength(1)
  }
  expect(await server.stop()).toBe(0)
  server = undefined
  const kept = await storedFacilities()
  expect(kept.map(({ trackingId }) => trackingId).toSorted()).toEqual(trackingIds.toSorted())
  expect(new Set(kept.map(({ facilityId }) => facilityId)).size).toBe(FACILITIES)
  for (const { submitted, draft, history } of kept) expect([submitted !== undefined, draft, history.filter(({ what }) => what === 'submitted').length]).toEqual([true, undefined, 1])
})

async function restart(args: string[]): Promise<void> {
  await server!.kill()
  server = await spawnServer(args)
}

async function storedFacilities(): Promise<Facility[]> {
  const store = openSqliteStore(file)
  const kept: Facility[] = []
  for await (const { partition, value } of store.scan('default|')) if (partition.startsWith('default|facility#')) kept.push(value as unknown as Facility)
  await store.close()
  return kept
}
