import { INTEGRATORS, openDriving } from './drive.ts'
import type { Heat } from './load.ts'
import { bySurface, meanOf, shareOf, sharedBy, siteWide, worstOfOne } from './load.ts'
import { PARTITION_UNITS } from './units.ts'

/**
 * `node infra/scale/simulate.ts`: what 1,000 integrators at 50 requests a second each do to the table, from the requests of
 * both sets as they really are.
 */
const INTEGRATORS_IN_ALL = 1_000
const EACH_A_SECOND = 50
/** Of a table on demand, reads and writes each, and of each index; to be raised on request. */
const TABLE_UNITS = 40_000
const SETS = [{ set: 'M4' }, { set: 'NHCX' }, { set: 'JOURNEYS' }]
const WORLD = 'shared'

const number = (value: number): string => (value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en'))
const cell = (value: number, width = 10): string => number(value).padStart(width)

function showHeats(heats: readonly Heat[]): void {
  for (const { partition, label, read, write } of heats) console.log(`  ${partition.padEnd(34)}${cell(read)}${cell(write)}${`${number(shareOf({ read, write }) * 100)} %`.padStart(10)}  ${label}`)
}

const head = (what: string): void => console.log(`\n${what}\n  ${'partition'.padEnd(34)}${'read/s'.padStart(10)}${'write/s'.padStart(10)}${'of limit'.padStart(10)}`)

const { drive } = openDriving()
// Keys and certificates are made at the first run of an installation.
await drive('warm', INTEGRATORS[0], SETS)
const first = await drive(WORLD, INTEGRATORS[0], SETS)
const second = await drive(WORLD, INTEGRATORS[1], SETS)

console.log(`Units of one request, by surface; a partition has ${number(PARTITION_UNITS.read)} read and ${number(PARTITION_UNITS.write)} write units a second`)
console.log(`  ${'surface'.padEnd(16)}${['requests', 'trips', 'read', 'write'].map((name) => name.padStart(10)).join('')}`)
for (const [surface, { calls, trips, read, write }] of bySurface(first)) console.log(`  ${surface.padEnd(16)}${cell(calls)}${cell(trips)}${cell(read)}${cell(write)}`)
const mean = meanOf(first)
console.log(`  ${'all, delivered'.padEnd(16)}${cell(mean.calls)}${cell(mean.trips)}${cell(mean.read)}${cell(mean.write)}`)

head(`A world each, ${EACH_A_SECOND} requests a second: the dearest request of each partition, again and again`)
showHeats(worstOfOne(first, WORLD, EACH_A_SECOND).slice(0, 12))
console.log(`  site-wide partitions met by a request: ${siteWide([...first.slice(1), ...second], WORLD).join(', ') || 'none'}`)

for (const sharing of [10, 100, INTEGRATORS_IN_ALL]) {
  head(`${sharing === INTEGRATORS_IN_ALL ? 'All in one world' : `${sharing} to a world`}, ${number(sharing * EACH_A_SECOND)} requests a second of the mix`)
  showHeats(sharedBy([first, second], WORLD, sharing * EACH_A_SECOND).slice(0, 8))
}
const [hottest] = sharedBy([first, second], WORLD, 1)
console.log(`\nOne world is hot from ${number(1 / shareOf(hottest!))} requests a second on, at ${hottest!.partition}`)

const all = INTEGRATORS_IN_ALL * EACH_A_SECOND
console.log(`\nThe table at ${number(all)} requests a second, however worlds are shared: ${number(mean.read * all)} read and ${number(mean.write * all)} write units, where ${number(TABLE_UNITS)} of each are the quota to begin with: enough for ${number(Math.min(TABLE_UNITS / mean.read, TABLE_UNITS / mean.write))} requests a second`)
