import { generateKeyPairSync } from 'node:crypto'
import type { ScheduledEvent } from 'aws-lambda'
import { openMemoryStore } from '../functions/kernel/store/memory.ts'
import type { Store } from '../functions/kernel/store/store.ts'
import { dispatcherHandler } from '../mocks/hosts/aws/dispatcher.ts'
import { createSandbox, rooms, STANDARD_CLIENT } from '../mocks/sandbox.ts'
import type { Usage } from './prices.ts'
import { PRICES } from './prices.ts'
import { INTEGRATORS, openDriving } from './scale/drive.ts'
import { callsIn, meanOf } from './scale/load.ts'
import { metered, meteredStore } from './scale/meter.ts'
import { entryBytes, itemBytes } from './scale/units.ts'

/** Of one run of the sets, all calls of it together. */
export interface RunMeasured {
  calls: number
  /** Calls of the table, deliveries included, and what they consume. */
  trips: number
  readUnits: number
  writeUnits: number
  /** Records of the stream that wake the dispatcher. */
  wakes: number
  /** What the run leaves in the table; the journal's is forgotten after `JOURNAL_DAYS`. */
  keptBytes: number
  journalBytes: number
}

/** Of one look, each minute, for what is due in so many worlds. */
export interface SweepMeasured {
  trips: number
  readUnits: number
}

export const RUNS_A_DAY = 20
/** As the stack has them; a formula's alarm counts each of its metrics. The test holds both against the template. */
export const ALARM_METRICS = 29
export const SECRETS = 3
/** Of the functions that serve, keys apart, each starting anew for each run. */
export const STARTS = 9
const START_MS = 600
/** A call of DynamoDB within a Region, and all that is not waiting for one: docs/scale.md. */
const TRIP_MS = 5
const OWN_MS = 10
const GB = 1_000_000_000
const MONTH_DAYS = 30
const JOURNAL_DAYS = 7
const DAY_MINUTES = 1_440
/** Bytes as CloudWatch counts them: a line of the access log; the start and the report of an invocation in JSON. */
const LOG_BYTES = { call: 450, invocation: 700 }
/** What DynamoDB counts besides what an item or an entry holds. */
const OVERHEAD_BYTES = 100
/** Five that wait, 20 s each: how Lambda begins to poll a queue, and stays while nothing comes. */
const POLLS_A_DAY = 5 * 3 * DAY_MINUTES
/** Sent, received, deleted. */
const CALLS_A_MESSAGE = 3

const NOTHING: Usage = { apiCalls: 0, invocations: 0, gbSeconds: 0, readUnits: 0, writeUnits: 0, storedGbMonths: 0, queueCalls: 0, logGb: 0, alarmMonths: 0, secretMonths: 0, secretReads: 0 }
const usageOf = (part: Partial<Usage>): Usage => ({ ...NOTHING, ...part })
const each = (make: (name: keyof Usage) => number): Usage => Object.fromEntries(Object.keys(NOTHING).map((name) => [name, make(name as keyof Usage)])) as unknown as Usage
const sum = (one: Usage, other: Usage): Usage => each((name) => one[name] + other[name])
const times = (usage: Usage, factor: number): Usage => each((name) => usage[name] * factor)

/** US dollars, by what they are for. */
export const billOf = (usage: Usage): Usage => each((name) => (usage[name] * PRICES[name].usd) / PRICES[name].per)
export const totalOf = (bill: Usage): number => Object.values(bill).reduce((total, usd) => total + usd, 0)

/** What calls cause, without what they leave: a wake-up is an invocation of its own, and at most one message. */
function usageOfCalls({ calls, trips, readUnits, writeUnits, wakes }: RunMeasured): Usage {
  const invocations = calls + wakes
  return usageOf({
    apiCalls: calls, invocations, gbSeconds: (trips * TRIP_MS + invocations * OWN_MS) / 1000, readUnits, writeUnits,
    queueCalls: wakes * CALLS_A_MESSAGE, logGb: (calls * LOG_BYTES.call + invocations * LOG_BYTES.invocation) / GB,
  })
}

/** A run, its functions started anew, what it leaves kept for so many days. */
export function usageOfRun(run: RunMeasured, days: number): Usage {
  const stored = (run.keptBytes * days + run.journalBytes * Math.min(days, JOURNAL_DAYS)) / GB / MONTH_DAYS
  return sum(usageOfCalls(run), usageOf({ gbSeconds: (STARTS * START_MS) / 1000, secretReads: STARTS * 2, storedGbMonths: stored }))
}

/** A day on which nobody calls. */
export const usageOfIdleDay = ({ trips, readUnits }: SweepMeasured): Usage => usageOf({
  invocations: DAY_MINUTES, gbSeconds: (DAY_MINUTES * (trips * TRIP_MS + OWN_MS)) / 1000, readUnits: DAY_MINUTES * readUnits, queueCalls: POLLS_A_DAY,
  logGb: (DAY_MINUTES * LOG_BYTES.invocation) / GB, alarmMonths: ALARM_METRICS / MONTH_DAYS, secretMonths: SECRETS / MONTH_DAYS,
})

export interface Bills {
  /** With one world. */
  idleDay: Usage
  /** An idle day with a world for each of its runs, and the runs. */
  teamDay: Usage
  /** Of the runs' mix, what they leave kept for a month. */
  million: Usage
  /** Looking once a minute into one world more, for a month. */
  worldMonth: number
}

export function billsOf(run: RunMeasured, sweep: (worlds: number) => SweepMeasured): Bills {
  const idle = usageOfIdleDay(sweep(RUNS_A_DAY))
  const [fewer, more] = [usageOfIdleDay(sweep(0)), usageOfIdleDay(sweep(1))]
  return {
    idleDay: billOf(usageOfIdleDay(sweep(1))), teamDay: billOf(sum(idle, times(usageOfRun(run, 1), RUNS_A_DAY))),
    million: billOf(times(usageOfRun(run, MONTH_DAYS), 1_000_000 / run.calls)), worldMonth: (totalOf(billOf(more)) - totalOf(billOf(fewer))) * MONTH_DAYS,
  }
}

/** One key for every name: what it is does not matter here, and making one takes long. */
function anyKeys(): Record<string, string> {
  const pem = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
  return Object.fromEntries(rooms.flatMap((room) => room.keys ?? []).map((name) => [name, pem]))
}

/** M4 and NHCX, driven over the real rooms on a store that counts as DynamoDB does. */
export async function measureRun(): Promise<RunMeasured> {
  const world = 'costs'
  let [wakes, opened] = [0, undefined as Store | undefined]
  const { drive } = openDriving({
    keys: anyKeys(),
    over: (store) => (opened = {
      ...store,
      write(changes) {
        wakes += changes.filter((change) => change.change === 'put' && change.item.index?.partition.endsWith('|delivery/due')).length
        return store.write(changes)
      },
    }),
  })
  const seen = await drive(world, INTEGRATORS[0], [{ set: 'M4' }, { set: 'NHCX' }])
  const { calls, trips, read, write } = meanOf(seen, callsIn(seen))
  const [keptBytes, journalBytes] = await Promise.all([bytesBelow(opened!, `${world}|`), bytesBelow(opened!, '#journal|')])
  return { calls, trips: trips * calls, readUnits: read * calls, writeUnits: write * calls, wakes, keptBytes, journalBytes }
}

async function bytesBelow(store: Store, prefix: string): Promise<number> {
  let bytes = 0
  for await (const item of store.scan(prefix)) bytes += itemBytes(item, true) + OVERHEAD_BYTES + (item.index ? entryBytes(item) + OVERHEAD_BYTES : 0)
  return bytes
}

/** The dispatcher, woken by the clock in a sandbox of so many worlds in which nothing is due. */
export async function measureSweep(worlds: number): Promise<SweepMeasured> {
  const { fetch, site } = createSandbox({ store: meteredStore(openMemoryStore()) })
  for (let at = 0; at < worlds; at++) await fetch(new Request(`http://sandbox.rehearsal/w/w${at}/api/hiecm/gateway/v3/certs`))
  const handler = dispatcherHandler(async () => ({ site, clients: [STANDARD_CLIENT], publicUrl: 'http://sandbox.rehearsal', queue: async () => undefined }))
  const { metered: { trips, touches } } = await metered('sweep', () => handler({} as ScheduledEvent, { awsRequestId: 'costs' }))
  return { trips, readUnits: touches.reduce((units, { read }) => units + read, 0) }
}

/** A look at none and at one is measured; each further world is as the first. */
export async function measureSweeps(): Promise<(worlds: number) => SweepMeasured> {
  const [none, one] = await Promise.all([measureSweep(0), measureSweep(1)])
  return (worlds) => ({ trips: none.trips + worlds * (one.trips - none.trips), readUnits: none.readUnits + worlds * (one.readUnits - none.readUnits) })
}

const usd = (value: number): string => (value >= 1 ? value.toFixed(2) : value.toPrecision(2))
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** As it stands in `docs/aws.md`. */
export function tableOf({ idleDay, teamDay, million }: Bills): string {
  const bills = [idleDay, teamDay, million]
  const names = Object.keys(PRICES) as (keyof Usage)[]
  return [
    row(['US dollars', 'An idle day', `A day of ${RUNS_A_DAY} runs`, 'A million calls']), row(['---', '---', '---', '---']),
    ...names.filter((name) => bills.some((bill) => bill[name] >= 0.001)).map((name) => row([PRICES[name].what, ...bills.map((bill) => (bill[name] < 0.0005 ? '' : usd(bill[name])))])),
    row(['**All**', ...bills.map((bill) => `**${usd(totalOf(bill))}**`)]),
  ].join('\n')
}

if (import.meta.main) {
  const [run, sweep] = await Promise.all([measureRun(), measureSweeps()])
  const bills = billsOf(run, sweep)
  const lines = [
    `One run of M4 and NHCX: ${JSON.stringify(run)}`, `A look each minute, at no world and at one: ${JSON.stringify([sweep(0), sweep(1)])}`, tableOf(bills),
    `A month idle: ${usd(totalOf(bills.idleDay) * MONTH_DAYS)}; each world that stands, looked into once a minute: ${usd(bills.worldMonth)} a month`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}
