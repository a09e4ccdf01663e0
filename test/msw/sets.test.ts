import { setupServer } from 'msw/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { abdmHandlers } from '../../mocks/msw.ts'
import { rooms } from '../../mocks/sandbox.ts'
import { mockTarget, SANDBOX_HOSTS } from '../../scenarios/kit/targets.ts'
import type { Exchange, Run } from '../../scenarios/record.ts'
import { run } from '../../scenarios/runner.ts'
import { choose } from '../../scenarios/sets.ts'
import { roomKeys } from '../support/room-keys.ts'

const abdm = abdmHandlers({ keys: roomKeys() })
const server = setupServer(...abdm)
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterAll(async () => {
  server.close()
  await abdm.close()
})

const CONTROL = 'http://control.rehearsal'
/** As `sandboxTarget` has them: the cases call what they call on the real sandbox. */
const baseUrls = { ...SANDBOX_HOSTS, nhcxRegistry: SANDBOX_HOSTS.nhcx, counterparties: SANDBOX_HOSTS.pmjay }

/** By the platform's fetch under `setupServer`; only the control plane, which real hosts have not got, is asked directly. */
async function rehearse(setName: string): Promise<Run & { exchanges: readonly Exchange[] }> {
  const sandbox = abdm.fresh()
  const fetchBy = async (request: Request): Promise<Response> => {
    if (!request.url.startsWith(CONTROL)) return globalThis.fetch(request)
    const path = request.url.slice(`${CONTROL}/__sandbox`.length)
    const body = request.method === 'GET' ? undefined : ((await request.json()) as object)
    return Response.json(await sandbox.control(request.method as 'GET', path, { body }))
  }
  const { set, rows } = choose({ set: setName })
  let exchanges: readonly Exchange[] = []
  const target = mockTarget({ fetch: fetchBy, baseUrl: CONTROL, baseUrls })
  const finished = await run({ set, rows, target, toolVersion: 'test', sinks: [(event) => void (event.event === 'finished' && (exchanges = event.exchanges))] })
  return { ...finished, exchanges }
}

const broken = ({ cases }: Run): string[] => cases.filter(({ outcome }) => outcome === 'failed' || outcome === 'error').map(({ row, reason }) => `${row.key} ${reason}`)
const originsOf = (exchanges: readonly Exchange[]): string[] => [...new Set(exchanges.filter(({ direction }) => direction !== 'received').map(({ url }) => new URL(url).origin))].toSorted()

const unexercised = ({ cases }: Run): string[] => cases.flatMap((verdict) => verdict.unexercised.map((sentence) => `${verdict.row.key} ${sentence}`))

test('M4 over MSW, on the real host names', async () => {
  const finished = await rehearse('M4')
  expect([...broken(finished), ...unexercised(finished)]).toEqual([])
  // A screen is attested by a person, whatever the traffic shows; four rows are about nothing else.
  expect(finished.counts).toEqual({ passed: 7, failed: 0, 'needs-human': 179, 'not-run': 4, error: 0 })
  expect(originsOf(finished.exchanges)).toEqual([SANDBOX_HOSTS.hpr, SANDBOX_HOSTS.gateway])
})

test('NHCX over MSW, on the real host names', async () => {
  const finished = await rehearse('NHCX')
  expect([...broken(finished), ...unexercised(finished)]).toEqual([])
  expect(finished.counts).toEqual({ passed: 36, failed: 0, 'needs-human': 0, 'not-run': 0, error: 0 })
  const origins = originsOf(finished.exchanges)
  expect(origins).toEqual(expect.arrayContaining([SANDBOX_HOSTS.nhcx, SANDBOX_HOSTS.pmjay]))
  expect(origins.filter((origin) => !rooms.some(({ hosts }) => hosts.includes(origin)))).toEqual([])
})
