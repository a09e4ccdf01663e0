import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { HttpApiEvent } from '../../functions/kernel/lambda.ts'
import { openDynamoStore } from '../../functions/kernel/store/dynamodb.ts'
import { routeFor } from '../../infra/routes.ts'
import type { Sandbox } from '../../mocks/sandbox.ts'
import { createSandbox, STANDARD_CLIENT } from '../../mocks/sandbox.ts'
import { mockTarget } from '../../scenarios/kit/targets.ts'
import { PROFILES } from '../../scenarios/profile.ts'
import type { Run } from '../../scenarios/record.ts'
import { run } from '../../scenarios/runner.ts'
import { choose } from '../../scenarios/sets.ts'
import { dynamoLocalHindrance } from '../support/dynamodb-local.ts'
import { anAccount, hprCaller } from '../support/hpr.ts'
import type { Cloud } from './cloud.ts'
import { startCloud, TABLE } from './cloud.ts'
import type { Bundles } from './deployed.ts'
import { bundleAll, WAITING } from './deployed.ts'

const hindrance = dynamoLocalHindrance()
test('DynamoDB Local can run here', () => expect(hindrance).toBeUndefined())

let cloud: Cloud
let bundles: Bundles
beforeAll(async () => {
  bundles = await bundleAll()
  cloud = await startCloud({ entryOf: bundles.entryOf, routeOf: routeFor, filter: WAITING, clients: [STANDARD_CLIENT], env: { REHEARSAL_JOURNAL_DAYS: '1' } })
}, 120_000)
afterAll(async () => {
  await cloud?.close()
  bundles?.remove()
})

interface Asked {
  set: string
  registry?: string
  cases?: string[]
  world: string
}

function rehearse({ set: name, registry, cases, world }: Asked): Promise<Run> {
  const { set, rows } = choose({ set: name, registry, cases })
  return run({ set, rows, ...(registry === 'hfr' && { profile: PROFILES['hospital'] }), target: mockTarget({ fetch: cloud.asOwner, world }), toolVersion: 'test' })
}

const broken = ({ cases }: Run): string[] => cases.filter(({ outcome }) => outcome === 'failed' || outcome === 'error').map(({ row, reason }) => `${row.key} ${reason}`)
describe.runIf(hindrance === undefined)('over API Gateway events, built functions, DynamoDB and its stream', () => {
  test('the sets pass unchanged, side by side', { timeout: 300_000 }, async () => {
    cloud.fleet.limit(false)
    const [hpr, hfr, nhcx] = await Promise.all([rehearse({ set: 'M4', registry: 'hpr', world: 'hpr' }), rehearse({ set: 'M4', registry: 'hfr', world: 'hfr' }), rehearse({ set: 'NHCX', world: 'nhcx' })])
    expect(broken(nhcx)).toEqual([])
    expect(nhcx.counts).toEqual({ passed: 36, failed: 0, 'needs-human': 0, 'not-run': 0, error: 0 })
    expect([...broken(hpr), ...broken(hfr)]).toEqual([])
    expect([hpr.counts, hfr.counts]).toEqual([{ passed: 7, failed: 0, 'needs-human': 54, 'not-run': 0, error: 0 }, { passed: 0, failed: 0, 'needs-human': 125, 'not-run': 4, error: 0 }])
  })

  test('nothing went wrong on the way: no function threw, none left a call open, no event was given up', async () => {
    await cloud.mappings.settled()
    expect(cloud.fleet.faults).toEqual([])
    expect(cloud.fleet.strays()).toBe(0)
    expect([cloud.mappings.poison, cloud.queue.dead()]).toEqual([[], []])
  })

  test('a request costs few calls to the table', () => {
    const means = [...cloud.fleet.costs].filter(([name]) => name !== 'control' && name !== 'dispatcher').map(([name, costs]) => ({ name, mean: costs.reduce((sum, each) => sum + each, 0) / costs.length }))
    expect(means.map(({ name }) => name)).toEqual(expect.arrayContaining(['gateway', 'hpr', 'hfr', 'nhcx', 'counterparties']))
    expect(means.filter(({ mean }) => mean > 10)).toEqual([])
  })

  test('but for a file of 6 MB, which is sent to be refused: Lambda takes no event of that size, and API Gateway refuses it first', async () => {
    const sent = cloud.fleet.oversized.map(({ name, event }) => `${name} ${(event as HttpApiEvent).rawPath.replace(/^\/w\/[^/]+/, '')}`)
    expect([...new Set(sent)].toSorted()).toEqual(['hfr /v4/int/v1.5/facility/basic-information', 'hpr /v4/int/apis/v1/doctors/register-professional-new'])
    cloud.fleet.limit(true)
    const answer = await cloud.fetch(new Request('https://sandbox.example/v4/int/v1.5/facility/basic-information', { method: 'POST', body: 'x'.repeat(6 * 1024 * 1024) }))
    expect([answer.status, await answer.text()]).toEqual([413, '{"message":"Request Too Long"}'])
  })
})

describe.runIf(hindrance === undefined)('many instances', () => {
  const account = anAccount()
  const callerIn = (world: string) => {
    const site = createSandbox({ store: openDynamoStore({ client: cloud.client, table: TABLE, now: Date.now }), now: Date.now }).site
    return hprCaller({ site, fetch: cloud.fetch } as Sandbox, { world })
  }
  const login = '/v4/int/api/v2/auth/loginViaMobileSendOTP'

  test('of two that take one OTP at once, one wins', async () => {
    const hpr = callerIn('race')
    await hpr.addAccount(account)
    const { txnId } = (await hpr.post(login, { mobile: account.mobile })).body as { txnId: string }
    const body = { txnId, otp: await hpr.seal(await hpr.lastOtp(account.mobile)), mobile: account.mobile }
    const answers = await Promise.all([hpr.post(login, body), hpr.post(login, body)])
    expect(cloud.fleet.count('hpr')).toBeGreaterThanOrEqual(2)
    expect(answers.map(({ code }) => code).toSorted()).toEqual(['HIS-1060', undefined])
  })

  test('one that is thrown away between two calls is not missed', async () => {
    const hpr = callerIn('gone')
    await hpr.addAccount(account)
    const { txnId } = (await hpr.post(login, { mobile: account.mobile })).body as { txnId: string }
    await cloud.fleet.discard('hpr')
    const { status, code } = await hpr.post(login, { txnId, otp: await hpr.seal(await hpr.lastOtp(account.mobile)), mobile: account.mobile })
    expect([status, code]).toEqual([200, undefined])
  })

  test('a reset is seen by all, and what any of them answered is explained until then', async () => {
    const hpr = callerIn('reset')
    await hpr.addAccount(account)
    const get = (path: string) => cloud.asOwner(new Request(`https://sandbox.example/w/reset/__sandbox${path}`))
    const lookUps = () => Promise.all([1, 2, 3].map(() => hpr.post(login, { mobile: account.mobile })))
    const [first] = await lookUps()
    const { txnId } = first!.body as { txnId: string }
    const explained = (await (await get(`/explain/${txnId}`)).json()) as { exchanges: { operation: string; response: string }[] }
    expect(explained.exchanges).toMatchObject([{ operation: expect.stringMatching(/^hpr\./) }])
    expect((await cloud.asOwner(new Request('https://sandbox.example/w/reset/__sandbox/reset', { method: 'POST' }))).status).toBe(200)
    expect((await lookUps()).map(({ status }) => status)).toEqual([401, 401, 401])
    expect((await get(`/explain/${txnId}`)).status).toBe(404)
    expect((await callerIn('reset').post(login, { mobile: account.mobile })).status).not.toBe(401)
  })

  test('nobody pulls a lever without the key', async () => {
    const lever = (headers: Record<string, string>) => cloud.fetch(new Request('https://sandbox.example/w/race/__sandbox/reset', { method: 'POST', headers }))
    expect([(await lever({})).status, (await lever({ 'x-rehearsal-key': 'guessed' })).status]).toEqual([401, 403])
  })
})
