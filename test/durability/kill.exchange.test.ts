import { mkdtempSync, rmSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readHeader, seal } from '../../functions/claims/envelope.ts'
import type { Thread } from '../../functions/claims/exchange/record.ts'
import { participants } from '../../functions/claims/participants/record.ts'
import type { Delivery } from '../../functions/kernel/deliveries.ts'
import { openSqliteStore } from '../../functions/kernel/store/sqlite.ts'
import { transact } from '../../functions/kernel/unit.ts'
import { openWorld } from '../../functions/kernel/world.ts'
import type { Sandbox } from '../../mocks/sandbox.ts'
import type { Received } from '../support/bridge.ts'
import { sayJson, startBridge } from '../support/bridge.ts'
import type { TestParticipant } from '../support/claims.ts'
import { aHeader, aParticipant, claimsSandbox, PROVIDER, receipt } from '../support/claims.ts'
import { freePort } from '../support/dynamodb-local.ts'
import type { Spawned } from '../support/server.ts'
import { spawnServer } from '../support/server.ts'
import { openShared } from '../support/journey.ts'

const THREADS = 1_000
/** Of twenty payers four fail for good, each in its own way, and one at its first two tries. */
const MANNERS = ['gone', 'answers 200', 'another receipt', 'hangs up', 'fails twice', ...Array.from({ length: 15 }, () => 'right')] as const
type Manner = (typeof MANNERS)[number]
const AT_ONCE = 40
const RETRY_MS = 5_000

/** Of a sandbox a header needs the time alone. */
const REAL = { site: { now: Date.now } } as Sandbox

const folder = mkdtempSync(join(tmpdir(), 'rehearsal-kill-'))
const file = join(folder, 'world.sqlite')
const payerCode = (at: number): string => `${1_000_000_100 + at}@hcx`
let server: Spawned | undefined
const closers: (() => Promise<void>)[] = []
afterAll(async () => {
  await server?.kill()
  for (const close of closers) await close()
  rmSync(folder, { recursive: true })
})

/** What came to somebody's host: by api_call_id, and how often. */
interface Mail {
  calls: Map<string, { path: string; correlation: string; body: string; times: number }>
}

function keep({ calls }: Mail, { path, body }: Received): { times: number; header: Record<string, string> } {
  const header = (typeof body['payload'] === 'string' ? readHeader(body['payload']) : body) as Record<string, string>
  const [id, text] = [header['x-hcx-api_call_id']!, JSON.stringify(body)]
  const known = calls.get(id)
  // What comes again under an api_call_id is the same to the letter.
  if (known) expect([known.path, known.body]).toEqual([path, text])
  const times = (known?.times ?? 0) + 1
  calls.set(id, { path, correlation: header['x-hcx-correlation_id']!, body: text, times })
  return { times, header }
}

test(`kill -9 amid ${THREADS} threads, twice: each ends in an answer or a report, none is lost or doubled`, { timeout: 180_000 }, async () => {
  const [atProvider, atPayers]: [Mail, Mail] = [{ calls: new Map() }, { calls: new Map() }]
  const args = ['--file', file, '--port', String(await freePort()), '--variant', `nhcx.retry-seconds=${RETRY_MS / 1000}`]
  let [moved, again, restarted] = [0, 0, Promise.resolve()]
  const kills = [THREADS * 0.6, THREADS * 1.8]
  /** Something was taken, by the exchange or by a host. */
  const move = (): void => {
    if (kills.includes(++moved)) restarted = restart(args)
  }

  /** Posts until the exchange has said that it has it. */
  async function post(path: string, token: string, body: unknown): Promise<void> {
    for (let first = true; ; first = false) {
      try {
        const response = await fetch(`${server!.url}/hcx${path}`, { method: 'POST', headers: { 'content-type': 'application/json', bearer_auth: token }, body: JSON.stringify(body) })
        const said = (await response.json()) as { error: { code: string } }
        // Where the first try had been taken before the kill, the second meets its ids in use, or an exchange that is closed.
        if (response.status !== 202) expect([first, said.error.code]).toEqual([false, expect.stringMatching(/^NHCX-10(?:06|10)$/)])
        return move()
      } catch (error) {
        if (!(error instanceof TypeError)) throw error
        again++
        await restarted
      }
    }
  }

  const provider = await startBridge((received, response) => {
    keep(atProvider, received)
    void acknowledge(received, response)
    move()
  })
  closers.push(provider.close)
  const answers: Promise<void>[] = []
  const payers = await startBridge((received, response) => {
    const [, at = '', path = ''] = /^\/(\d+)(\/.*)$/.exec(received.path) ?? []
    const { times, header } = keep(atPayers, { ...received, path })
    move()
    const manner = MANNERS[Number(at)]!
    if (refuse(manner, times, response)) return
    void acknowledge(received, response)
    // It goes by the api_call_id, as a recipient must: what comes again is acknowledged, not answered once more.
    if (times === (manner === 'fails twice' ? 3 : 1)) answers.push(answerCheck(Number(at), header))
  })
  closers.push(payers.close)
  const gone = await startBridge(() => undefined)
  await gone.close()

  async function answerCheck(at: number, { 'x-hcx-correlation_id': correlation = '' }: Record<string, string>): Promise<void> {
    const header = aHeader(REAL, { 'x-hcx-sender_code': payerCode(at), 'x-hcx-recipient_code': PROVIDER, 'x-hcx-correlation_id': correlation, 'x-hcx-status': 'response.complete' })
    await post('/v1/coverageeligibility/on_check', token, { type: 'JWEPayload', payload: await seal('{}', header, parties.provider.publicKey) })
  }

  const parties = await prepare(provider.url, (at) => `${MANNERS[at] === 'gone' ? gone.url : payers.url}/${at}`)
  server = await spawnServer(args)
  const token = (await openShared(server.url)).authorization
  const payloads = await Promise.all(Array.from({ length: THREADS }, (_, at) => seal('{}', aHeader(REAL, { 'x-hcx-recipient_code': payerCode(at % MANNERS.length) }), parties.payer.publicKey)))
  const left = [...payloads]
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (let payload = left.pop(); payload; payload = left.pop()) await post('/v1/coverageeligibility/check', token, { payload })
  }))

  // Five tries, and the reports of those that failed; each move of the clock waits for all that is under way.
  for (let rounds = 0; rounds < 8; rounds++) {
    const { status } = await fetch(`${server.url}/__sandbox/clock`, { method: 'POST', body: JSON.stringify({ advanceMs: RETRY_MS }) })
    expect(status).toBe(200)
    await Promise.all(answers)
  }
  expect(await server.stop()).toBe(0)
  server = undefined

  // Without these the kills came at no busy moment.
  expect(again).toBeGreaterThan(5)
  expect([...atPayers.calls.values(), ...atProvider.calls.values()].some(({ times }) => times > 1)).toBe(true)
  checkMail(payloads, atProvider)
  await checkStore()
})

async function restart(args: string[]): Promise<void> {
  await server!.kill()
  server = await spawnServer(args)
}

/** How a payer's host fails, if it does. */
function refuse(manner: Manner, times: number, response: ServerResponse): boolean {
  if (manner === 'right' || (manner === 'fails twice' && times > 2)) return false
  if (manner === 'hangs up') response.destroy()
  else if (manner === 'another receipt') sayJson(response, 202, { api_call_id: 'another' })
  else sayJson(response, manner === 'answers 200' ? 200 : 503, {})
  return true
}

async function acknowledge({ body }: Received, response: ServerResponse): Promise<void> {
  response.writeHead(202, { 'content-type': 'application/json' }).end(await receipt(body).text())
}

/** A file with one provider and the payers, all registered by the standard client; one key serves all payers. */
async function prepare(providerUrl: string, payerUrl: (at: number) => string): Promise<{ provider: TestParticipant; payer: TestParticipant }> {
  const sandbox = claimsSandbox({ store: openSqliteStore(file), now: Date.now })
  const provider = await aParticipant(sandbox, PROVIDER, { endpointUrl: providerUrl })
  const payer = await aParticipant(sandbox, payerCode(0), { roles: ['10002'], registry: '10004', endpointUrl: payerUrl(0) })
  await transact(await openWorld(sandbox.site, 'default', ''), {}, async (unit) => {
    const like = (await unit.get(participants, payerCode(0).split('@', 1)[0]!))!.value
    for (let at = 1; at < MANNERS.length; at++) unit.create(participants, { ...like, code: payerCode(at), registryId: String(at), endpointUrl: payerUrl(at) })
  })
  await sandbox.close()
  return { provider, payer }
}

/** The provider got, for each thread, one answer or one report, and nothing else. */
function checkMail(payloads: string[], { calls }: Mail): void {
  const got = Map.groupBy(calls.values(), ({ correlation }) => correlation)
  expect(got.size).toBe(THREADS)
  for (const payload of payloads) {
    const { 'x-hcx-correlation_id': correlation, 'x-hcx-recipient_code': recipient } = readHeader(payload) as Record<string, string>
    const manner = MANNERS[Number(recipient!.split('@', 1)[0]) - 1_000_000_100]!
    const [mail, ...more] = got.get(correlation!) ?? []
    expect([manner, more]).toEqual([manner, []])
    const fails = manner !== 'right' && manner !== 'fails twice'
    expect([manner, mail!.path]).toEqual([manner, fails ? '/v1/error' : '/v1/coverageeligibility/on_check'])
    if (fails) expect(JSON.parse(mail!.body)).toMatchObject({ 'x-hcx-error_details': { code: manner === 'gone' || manner === 'hangs up' ? 'NHCX-1001' : 'NHCX-1015' } })
  }
}

/** In the file nothing is owed any more, and each thread is closed or retired. */
async function checkStore(): Promise<void> {
  const store = openSqliteStore(file)
  const [owed, threads]: [Delivery[], Thread[]] = [[], []]
  for await (const { partition, value } of store.scan('default|')) {
    if (partition.startsWith('default|delivery#')) owed.push(value as unknown as Delivery)
    if (partition.startsWith('default|exchange-thread#')) threads.push(value as unknown as Thread)
  }
  await store.close()
  const failing = (THREADS / MANNERS.length) * 4
  const states = (list: string[]): Record<string, number> => Object.fromEntries([...Map.groupBy(list, (state) => state)].map(([state, all]) => [state, all.length]))
  expect(states(threads.flatMap(({ hops }) => hops.map(({ state }) => state)))).toEqual({ closed: THREADS - failing, retired: failing })
  expect(states(owed.map(({ courier, state }) => `${courier} ${state}`))).toEqual({ 'nhcx.delivery delivered': 2 * (THREADS - failing), 'nhcx.delivery failed': failing, 'nhcx.report delivered': failing })
  // A try of which the answer was lost with the server is not among them.
  const tries = (wanted: Delivery['state']): number[] => [...new Set(owed.filter(({ courier, state }) => courier === 'nhcx.delivery' && state === wanted).map(({ attempts }) => attempts.length))].toSorted()
  expect(tries('failed')).toEqual([5])
  expect(Math.max(...tries('delivered'))).toBeLessThanOrEqual(3)
}
