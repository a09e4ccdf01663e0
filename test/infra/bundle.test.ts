import { isBuiltin } from 'node:module'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { afterAll, expect, test } from 'vitest'
import { referenceCodes } from '../../functions/claims/reference-codes.ts'
import { toOpenApi } from '../../functions/kernel/openapi.ts'
import { subDistricts } from '../../functions/masters/sub-districts.ts'
import { ASKED, bundleFunction, FUNCTIONS, lean, ROOT } from '../../infra/bundle.ts'
import { ROOM_ENTRIES, roomsApart } from '../../infra/rooms-apart.ts'
import { slim } from '../../infra/slim.ts'
import { rooms } from '../../mocks/sandbox.ts'

const folder = mkdtempSync(join(tmpdir(), 'bundles-'))
afterAll(() => rmSync(folder, { recursive: true }))

const bytesIn = (outdir: string): number => readdirSync(outdir).reduce((sum, file) => sum + statSync(join(outdir, file)).size, 0)
const surfaces = rooms.map(({ surface }) => surface)

test('a name that is no function\'s is refused', async () => {
  await expect(bundleFunction('nobody', folder)).rejects.toThrow('No function is named nobody')
})

test('each surface, chunks that it hardly ever loads and the AWS clients among it, is under 1 MB', async () => {
  const sizes = await Promise.all(surfaces.map(async (name) => {
    await bundleFunction(name, join(folder, name))
    return [name, bytesIn(join(folder, name))] as const
  }))
  expect(sizes.filter(([, bytes]) => bytes >= 1_000_000)).toEqual([])
  // And something is in it.
  expect(sizes.filter(([, bytes]) => bytes < 300_000)).toEqual([])
})

test('a bundled room starts with nothing but its own folder, and says what it lacks', async () => {
  await bundleFunction('gateway', join(folder, 'alone'))
  const { handler } = (await import(pathToFileURL(join(folder, 'alone', 'index.cjs')).href)) as { handler(event: unknown, context: unknown): Promise<unknown> }
  await expect(handler({}, {})).rejects.toThrow('REHEARSAL_TABLE')
  const asked = readdirSync(join(folder, 'alone')).flatMap((file) => [...readFileSync(join(folder, 'alone', file), 'utf8').matchAll(/\b(?:require|import)\(["']([^."'][^"']*)["']\)/g)].map(([, name]) => name!))
  expect(asked).toContain('node:crypto')
  expect(asked.filter((name) => !isBuiltin(name))).toEqual([])
})

test('a shape that is built when something is asked of it is the same shape', async () => {
  const contents = "export { rooms } from './mocks/sandbox.ts'\nexport { toOpenApi } from './functions/kernel/openapi.ts'"
  const outfile = join(folder, 'declared.cjs')
  await build({ stdin: { contents, resolveDir: ROOT }, outfile, bundle: true, platform: 'node', format: 'cjs', plugins: [lean, slim] })
  const bundled = (await import(pathToFileURL(outfile).href)) as { rooms: typeof rooms; toOpenApi: typeof toOpenApi }
  expect(bundled.toOpenApi(bundled.rooms, '1')).toEqual(toOpenApi(rooms, '1'))
  expect(readFileSync(outfile, 'utf8')).toContain('infra/lazy-zod.ts')
})

test('a room that is loaded when something is asked of it has all that the room has', async () => {
  const outdir = join(folder, 'apart')
  await build({ absWorkingDir: ROOT, entryPoints: { index: 'mocks/sandbox.ts', ...ROOM_ENTRIES }, outdir, outExtension: { '.js': '.cjs' }, bundle: true, platform: 'node', format: 'cjs', plugins: [roomsApart, lean, slim] })
  const apart = (await import(pathToFileURL(join(outdir, 'index.cjs')).href)) as { rooms: typeof rooms }
  // Shapes and functions by their place alone.
  const shown = (room: object): string => JSON.stringify(room, (name, value: unknown) => (typeof value === 'function' || /^(?:answer|headers|otherAnswers|params|query|request)$/.test(name) ? name : value))
  expect(apart.rooms.map(shown)).toEqual(rooms.map(shown))
  expect(readFileSync(join(outdir, 'index.cjs'), 'utf8')).not.toContain('functions/hpr/registration/flow.ts')
})

test('packed tables are the tables', async () => {
  const contents = 'export { referenceCodes } from \'./functions/claims/reference-codes.ts\'\nexport { subDistricts } from \'./functions/masters/sub-districts.ts\''
  await build({ stdin: { contents, resolveDir: ROOT }, outfile: join(folder, 'tables.cjs'), bundle: true, minify: true, platform: 'node', format: 'cjs', plugins: [lean, slim] })
  const packed = (await import(pathToFileURL(join(folder, 'tables.cjs')).href)) as { referenceCodes: unknown; subDistricts(): unknown }
  expect(packed.referenceCodes).toEqual(referenceCodes)
  expect(packed.subDistricts()).toEqual(subDistricts())
  expect(statSync(join(folder, 'tables.cjs')).size).toBeLessThan(100_000)
})

/** Every `….getItem(` of the files, as the operation of a client. */
function askedIn(files: string[], call: RegExp): string[] {
  const names = files.flatMap((file) => [...readFileSync(join(ROOT, file), 'utf8').matchAll(call)].map(([, name]) => `${name![0]!.toUpperCase()}${name!.slice(1)}`))
  return [...new Set(names)].toSorted()
}

test('the clients that are bundled can do what the functions ask, and nothing else', () => {
  const store = askedIn(['functions/kernel/store/dynamodb.ts'], /\bclient\.([a-z]\w+)\(/g)
  // Making a table is for tests and for whoever runs without the stack.
  expect(store.filter((name) => !['CreateTable', 'DescribeTable', 'UpdateTimeToLive', 'Destroy'].includes(name))).toEqual([...ASKED[0].operations])
  const own = readdirSync(join(ROOT, 'mocks/hosts/aws')).map((file) => `mocks/hosts/aws/${file}`)
  const others = askedIn([...own, 'functions/kernel/lambda-host.ts'], /\.((?:get|put|describe)Secret\w*|(?:send|delete|receive|change)Message\w*)\(/g)
  expect(others.filter((name) => ![...ASKED[1].operations, ...ASKED[2].operations].includes(name as never))).toEqual([])
})

test('every function has its entry', () => {
  expect(Object.keys(FUNCTIONS)).toEqual([...surfaces, 'hall', 'control', 'dispatcher', 'keys'])
  expect(Object.values(FUNCTIONS).filter((file) => !statSync(join(ROOT, file), { throwIfNoEntry: false }))).toEqual([])
})
