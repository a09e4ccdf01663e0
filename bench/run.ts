import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rooms } from '../mocks/sandbox.ts'
import { toOpenApi } from '../functions/kernel/openapi.ts'
import { openSqliteStore } from '../functions/kernel/store/sqlite.ts'
import { bareTrips, legTimes, sealedTrips } from './exchange.ts'
import { seededSearch, writtenSearch } from './facilities.ts'
import { coldStarts } from './cold.ts'
import { besideHono, besideMsw, inProcess, journeys, nameSearch } from './in-process.ts'
import { load, median } from './load.ts'
import type { Server } from './servers.ts'
import { openSession, residentMb, startBare, startMock, startPrism } from './servers.ts'

/**
 * `npm run bench`: every figure is a ratio to a bare node:http JSON echo measured in the same run, turn about, the median
 * of the rounds. What falls short of its aim is printed as such; nothing here is a test. `npm run bench -- cold http` measures
 * these parts alone.
 */
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3)
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 4)
const OPERATION = '/v4/int/aadhaar/generateLink'
const BODY = JSON.stringify({ scopes: ['nhpr-register'], source: 'NHPR' })

const lines: string[] = []

/** `more`: the figure should be at least the aim; `less`: at most. */
function report(what: string, figure: number, unit: string, aim?: { value: number; better: 'more' | 'less' }): void {
  const short = aim && (aim.better === 'more' ? figure < aim.value : figure > aim.value)
  const aimed = aim ? `aim ${aim.better === 'more' ? '>=' : '<='} ${aim.value}${short ? '   FALLS SHORT' : ''}` : ''
  lines.push(`${what.padEnd(58)} ${figure.toFixed(figure < 10 ? 2 : 0).padStart(9)} ${unit.padEnd(12)} ${aimed}`)
  console.log(lines.at(-1))
}

async function bearer(url: string): Promise<string> {
  const { accessToken } = (await (await openSession(url)).json()) as { accessToken: string }
  return `Bearer ${accessToken}`
}

async function measureHttp(folder: string): Promise<void> {
  const openApi = join(folder, 'openapi.json')
  await writeFile(openApi, JSON.stringify(toOpenApi(rooms, 'bench')))
  const servers: Record<string, Server> = {
    bare: await startBare(), memory: await startMock(), file: await startMock(['--file', join(folder, 'bench.sqlite')]), prism: await startPrism(openApi),
  }
  const rates: Record<string, number[]> = {}
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, server] of Object.entries(servers)) {
      const authorization = name === 'memory' || name === 'file' ? await bearer(server.url) : 'Bearer bench'
      const { perSecond } = await load({ url: server.url + OPERATION, method: 'POST', body: BODY, headers: { 'content-type': 'application/json', authorization } }, SECONDS)
      ;(rates[name] ??= []).push(perSecond)
    }
  }
  await Promise.all(Object.values(servers).map((server) => server.stop()))
  const rate = (name: string): number => median(rates[name] ?? [])
  report('bare node:http JSON echo', rate('bare'), 'requests/s')
  report('POST aadhaar/generateLink, memory store, over the echo', rate('memory') / rate('bare'), 'ratio', { value: 0.4, better: 'more' })
  report('  the same, file store', rate('file') / rate('bare'), 'ratio', { value: 0.3, better: 'more' })
  report('  the same, memory store, over Prism', rate('memory') / rate('prism'), 'ratio', { value: 4, better: 'more' })
  const { perSecond } = await inProcess(SECONDS)
  report('  the same in process, memory store, over the echo', perSecond / rate('bare'), 'ratio')
  const journey = await journeys(SECONDS)
  report('a whole registration journey in process', journey.perSecond, 'journeys/s')
  report(`  its ${journey.calls} calls, over the echo`, (journey.perSecond * journey.calls) / rate('bare'), 'ratio')
}

async function measureInProcess(): Promise<void> {
  const [hono, msw] = [await besideHono(ROUNDS * 4), await besideMsw(ROUNDS * 2)]
  report('bare Hono in process, a JSON body read and answered', hono.bare, 'calls/s')
  report('generateLink in process', hono.stateful, 'calls/s', { value: 10_000, better: 'more' })
  report('  over bare Hono', hono.ratio, 'ratio')
  report('a constant through MSW', msw.bare, 'calls/s')
  report('generateLink through MSW', msw.stateful, 'calls/s')
  report('  over the constant', msw.ratio, 'ratio')
}

/** What a function takes in Lambda before it answers for the first time. */
async function measureCold(folder: string): Promise<void> {
  const { empty, functions } = await coldStarts(folder, ROUNDS * 3)
  report('an empty function, spawn to its handler loaded', empty.initMs, 'ms')
  for (const [name, { kilobytes, initMs, firstMs }] of functions) {
    // Of a surface: the others have all rooms in them.
    const isSurface = rooms.some(({ surface }) => surface === name)
    report(`function ${name}, minified`, kilobytes, 'KB', isSurface ? { value: 1000, better: 'less' } : undefined)
    report('  init, over the empty one', initMs / empty.initMs, 'times', isSurface ? { value: 3, better: 'less' } : undefined)
    if (!Number.isNaN(firstMs)) report('  its first request', firstMs, 'ms')
  }
}

async function measureStart(): Promise<void> {
  const starts: number[] = []
  const idle: number[] = []
  const bareStarts: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const bare = await startBare()
    bareStarts.push(bare.startMs)
    await bare.stop()
    const mock = await startMock()
    starts.push(mock.startMs)
    await new Promise((resolve) => setTimeout(resolve, 1000))
    idle.push(await residentMb(mock.pid))
    await mock.stop()
  }
  report('bare node:http, spawn to listening', median(bareStarts), 'ms')
  report('mock, spawn to first answered session', median(starts), 'ms', { value: 250, better: 'less' })
  report('mock, resident memory when idle', median(idle), 'MB', { value: 75, better: 'less' })
}

async function measureSearch(): Promise<void> {
  const small = await nameSearch(1000)
  const large = await nameSearch(1_000_000)
  report('search by name among 1,000 professionals', small, 'searches/s')
  report('  among 1,000,000, over that', large / small, 'ratio', { value: 0.5, better: 'more' })
}

/** The same page of ten: the circle is the wider the fewer there are. */
async function measureFacilities(folder: string): Promise<void> {
  const stores = { memory: () => undefined, file: (name: string) => openSqliteStore(join(folder, `${name}.sqlite`)) }
  const told = (what: string, small: number, larger: string, large: number): void => {
    report(what, small, 'searches/s')
    report(`  ${larger}, over that`, large / small, 'ratio', { value: 0.5, better: 'more' })
  }
  for (const [name, store] of Object.entries(stores)) {
    const [small, large] = [await seededSearch(1000, '300', store('seeded-small')), await seededSearch(1_000_000, '10', store('seeded-large'))]
    told(`fuzzy name, 1,000 seeded facilities, ${name} store`, small.byName, 'among 1,000,000', large.byName)
    told(`within 300 km, 1,000 seeded facilities, ${name} store`, small.nearby, 'within 10 km among 1,000,000', large.nearby)
    const [few, many] = [await writtenSearch(1000, '45', store('written-few')), await writtenSearch(20_000, '10', store('written-many'))]
    told(`fuzzy name, 1,000 written facilities, ${name} store`, few.byName, 'among 20,000', many.byName)
    told(`within 45 km, 1,000 written facilities, ${name} store`, few.nearby, 'within 10 km among 20,000', many.nearby)
  }
}

/** No aim is set for these: what sealing itself costs, and what forwarding does, is the limit. */
async function measureExchange(): Promise<void> {
  const [bare, trips, { exchange, proxy }] = [await bareTrips(SECONDS), await sealedTrips(SECONDS), await legTimes(SECONDS)]
  report('two seals and two openings by jose', bare.perSecond, 'times/s')
  report('sealed eligibility, there and back, over that', trips.perSecond / bare.perSecond, 'ratio')
  report('  its 99th percentile, sixteen at once', trips.p99Ms, 'ms')
  report('  that of the bare ones', bare.p99Ms, 'ms')
  report('one leg over HTTP, a bare forwarding proxy', (1000 / proxy.perSecond), 'ms a leg')
  report('  the exchange, over that', proxy.perSecond / exchange.perSecond, 'times')
  report('  its 99th percentile, sixteen at once', exchange.p99Ms, 'ms')
  report('  that of the proxy', proxy.p99Ms, 'ms')
}

function installPeers(): void {
  const here = new URL('.', import.meta.url).pathname
  if (existsSync(join(here, 'node_modules', 'autocannon'))) return
  console.log('Installing the load generator and the peers (once) ...')
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' })
}

const PARTS: Record<string, (folder: string) => Promise<void>> = {
  'in-process': measureInProcess, cold: measureCold, http: measureHttp, start: measureStart, search: measureSearch, facilities: measureFacilities, exchange: measureExchange,
}
const asked = process.argv.slice(2)
const unknown = asked.find((name) => !PARTS[name])
if (unknown !== undefined) throw new Error(`No part is called ${unknown}. There is ${Object.keys(PARTS).join(', ')}`)

installPeers()
const folder = await mkdtemp(join(tmpdir(), 'rehearsal-bench-'))
console.log(`node ${process.version}, ${ROUNDS} rounds of ${SECONDS} s, medians\n`)
for (const [name, measure] of Object.entries(PARTS)) if (asked.length === 0 || asked.includes(name)) await measure(await mkdtemp(join(folder, `${name}-`)))
await rm(folder, { recursive: true })
