import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { afterAll, expect, test } from 'vitest'
import { referenceCodes } from '../../functions/claims/reference-codes.ts'
import { subDistricts } from '../../functions/masters/sub-districts.ts'
import { ASKED, bundleFunction, FUNCTIONS, lean, ROOT } from '../../infra/bundle.ts'
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
  const { handler } = (await import(pathToFileURL(join(folder, 'alone', 'index.mjs')).href)) as { handler(event: unknown, context: unknown): Promise<unknown> }
  await expect(handler({}, {})).rejects.toThrow('REHEARSAL_TABLE')
  const imported = readdirSync(join(folder, 'alone')).flatMap((file) => [...readFileSync(join(folder, 'alone', file), 'utf8').matchAll(/(?:(?:^|[;}])import(?:[\w*{}\s,$]+from)?\s*|\bimport\()["']([^."'][^"']*)["']/g)].map(([, name]) => name!))
  expect(imported.filter((name) => !name.startsWith('node:') && !['buffer', 'crypto', 'fs', 'fs/promises', 'http', 'http2', 'https', 'os', 'path', 'process', 'stream', 'url', 'util', 'zlib'].includes(name))).toEqual([])
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
