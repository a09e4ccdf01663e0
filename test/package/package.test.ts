import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { STANDARD_CLIENT } from '../../mocks/sandbox.ts'
import type { Job } from '../support/action.ts'
import { runAction } from '../support/action.ts'
import type { Ended, Packed } from '../support/package.ts'
import { bytesBelow, command, filesBelow, pack, ROOT } from '../support/package.ts'
import { spawnServer } from '../support/server.ts'

const MEGABYTE = 1024 * 1024
const folder = mkdtempSync(join(tmpdir(), 'package-'))
const empty = join(folder, 'empty')
const modules = join(empty, 'node_modules')
const MAIN = 'node_modules/abdm-rehearsal/bin/main.mjs'
let packed: Packed

const rehearsal = (...args: string[]): Promise<Ended> => command(empty, process.execPath, [MAIN, ...args])
const read = (path: string): string => readFileSync(join(empty, path), 'utf8')

beforeAll(async () => {
  packed = await pack(join(folder, 'packs'))
  mkdirSync(empty)
  const installed = await command(empty, 'npm', ['install', '--offline', '--no-audit', '--no-fund', packed.tarball, packed.jose])
  if (installed.code !== 0) throw new Error(`npm install: ${installed.err}${installed.out}`)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the tarball holds what is built and said, and nothing of the sources', () => {
  const known = /^(?:bin\/main\.mjs|package\.json|LICENSE|NOTICE|README\.md|dist\/(?:[a-z]+\.js|THIRD-PARTY\.txt|chunks\/[\w.-]+\.js|types\/(?:mocks|functions)\/[\w./-]+\.d\.ts))$/
  expect(packed.files.filter((file) => !known.test(file))).toEqual([])
  expect(packed.files).toEqual(expect.arrayContaining(['LICENSE', 'NOTICE', 'dist/THIRD-PARTY.txt', 'dist/cli.js']))
  const notice = readFileSync(join(modules, 'abdm-rehearsal/dist/THIRD-PARTY.txt'), 'utf8')
  for (const each of ['zod', 'hono', '@faker-js/faker', 'saxen']) expect(notice).toMatch(new RegExp(`^${each} \\d[\\d.]* \\((?:MIT|ISC)\\)\\n\\n`, 'm'))
  const { '.': root, ...others } = packageJson.exports
  for (const entry of [root, ...Object.values(others)]) for (const file of typeof entry === 'string' ? [entry] : Object.values(entry)) expect(packed.files).toContain(file.replace('./', ''))
})

test('installed it is two packages of less than 5 MB (8 and 8 are the measure), and asks for neither the AWS clients nor msw', () => {
  expect(filesBelow(modules).filter((file) => /^(?:@[^/]+\/)?[^/]+\/package\.json$/.test(file) || /node_modules\//.test(file))).toEqual(['abdm-rehearsal/package.json', 'jose/package.json'])
  expect(bytesBelow(modules)).toBeLessThan(5 * MEGABYTE)
})

test('npx finds it; wrong use ends with 2', async () => {
  const [help, wrong] = await Promise.all([command(empty, 'npx', ['--offline', 'abdm-rehearsal', '--help']), rehearsal('sevre')])
  expect(help).toMatchObject({ code: 0, out: expect.stringContaining('Usage: abdm-rehearsal [options] [command]') as string })
  expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('unknown command') as string })
})

test('it is served, a call gets its answer, and it ends when asked to', async () => {
  const server = await spawnServer(['--port', '0'], join(empty, MAIN))
  const answer = await fetch(`${server.url}/gateway/v0.5/sessions`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(STANDARD_CLIENT) })
  expect({ status: answer.status, body: await answer.json() }).toEqual({ status: 200, body: expect.objectContaining({ accessToken: expect.any(String) as string, tokenType: 'bearer' }) as object })
  expect(await server.stop()).toBe(0)
})

test('cases of M4 and of the claims exchange are driven, judged and reported; an expected failure that did not fail ends with 1', async () => {
  writeFileSync(join(empty, 'expect.json'), JSON.stringify({ failures: [{ key: 'M4:HPR-007', reason: 'It was so once' }] }))
  const [m4, nhcx, unmet] = await Promise.all([
    rehearsal('run', '--set', 'M4', '--case', 'HPR-007', '--case', 'HFR-001', '--report', 'm4'), rehearsal('run', '--set', 'NHCX', '--case', 'provider-uc-02', '--case', 'payer-uc-02', '--report', 'nhcx'),
    rehearsal('run', '--case', 'HPR-007', '--expect', 'expect.json'),
  ])
  expect(m4).toMatchObject({ code: 0, err: '', out: expect.stringContaining('1 passed, 1 needs-human') as string })
  expect(nhcx).toMatchObject({ code: 0, err: '', out: expect.stringContaining('2 passed') as string })
  expect(unmet.code).toBe(1)
  expect(read('m4/junit.xml')).toMatch(/^<\?xml[^]*tests="2" failures="0" errors="0" skipped="1"/)
  expect(read('nhcx/junit.xml')).toMatch(/^<\?xml[^]*tests="2" failures="0" errors="0" skipped="0"/)
  for (const report of ['m4', 'nhcx']) expect(read(`${report}/report.html`)).toMatch(/^<!doctype html>/i)
})

test('a bundle is printed, a pair of keys made', async () => {
  const [bundle, keygen] = await Promise.all([rehearsal('bundle', 'ClaimBundle'), rehearsal('certificate', 'keygen', '--out', 'issuer.pem')])
  expect(JSON.parse(bundle.out)).toMatchObject({ resourceType: 'Bundle' })
  expect(keygen.code).toBe(0)
  expect([read('issuer.pem'), read('issuer.pem.pub')]).toEqual([expect.stringContaining('PRIVATE KEY'), expect.stringContaining('PUBLIC KEY')])
})

/** Another folder with the package, and what its user brought. */
function consumer(name: string, brought: readonly string[]): string {
  const at = join(folder, name)
  cpSync(empty, at, { recursive: true, verbatimSymlinks: true })
  for (const each of brought) {
    mkdirSync(join(at, 'node_modules', each, '..'), { recursive: true })
    // jose came with the package.
    if (!existsSync(join(at, 'node_modules', each))) symlinkSync(join(ROOT, 'node_modules', each), join(at, 'node_modules', each))
  }
  return at
}

test('every entry has types that hold under strict, libraries looked at too, and ask for no package the user has not got', async () => {
  const at = consumer('typed', ['@types/node', 'msw', '@aws-sdk/client-dynamodb'])
  const uses = [
    'import { createSandbox, STANDARD_CLIENT } from \'abdm-rehearsal\'', 'import type { Sandbox, SandboxOptions } from \'abdm-rehearsal\'', 'import * as msw from \'abdm-rehearsal/msw\'', 'import * as client from \'abdm-rehearsal/client\'',
    'import { openSqliteStore } from \'abdm-rehearsal/sqlite\'', 'import { openDynamoStore } from \'abdm-rehearsal/dynamodb\'',
    'const options: SandboxOptions = { store: openSqliteStore(\':memory:\'), clients: [STANDARD_CLIENT] }', 'const sandbox: Sandbox = createSandbox(options)', 'export const answer: Promise<Response> = sandbox.fetch(new Request(\'http://localhost\'))',
    'export const all = [msw, client, openDynamoStore]', '// @ts-expect-error it is no number', 'export const wrong = createSandbox({ seed: 1 })',
  ]
  writeFileSync(join(at, 'uses.mts'), uses.join('\n'))
  writeFileSync(join(at, 'tsconfig.json'), JSON.stringify({ compilerOptions: { strict: true, module: 'nodenext', target: 'es2024', types: ['node'], skipLibCheck: false, noEmit: true, exactOptionalPropertyTypes: true }, files: ['uses.mts'] }))
  expect(await command(at, process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc')])).toEqual({ code: 0, out: '', err: '' })
})

/** Names that a file of declarations gives away, each with the words that stand before it. */
function namesOf(file: string): Record<string, string> {
  const text = readFileSync(file, 'utf8')
  const own = [...text.matchAll(/(?:^(\/\*\*(?:(?!\*\/)[^])*\*\/)\n)?^export (?:declare )?(?:abstract )?(?:interface|type|function|const|class) (\w+)/gm)].map(([, words = '', name]) => [name!, words])
  const passedOn = [...text.matchAll(/^export (?:type )?(?:\*|\{ (.+?) \}) from '(.+)\.js'/gm)].flatMap(([, names, from]) => {
    const there = namesOf(join(dirname(file), `${from}.d.ts`))
    return Object.entries(there).filter(([name]) => names === undefined || names.split(', ').includes(name))
  })
  return Object.fromEntries([...own, ...passedOn])
}

test('every name that an entry gives away is documented, and none is left that is ours alone', () => {
  const installed = join(modules, 'abdm-rehearsal')
  const entries = Object.entries(packageJson.exports).flatMap(([entry, files]) => (typeof files === 'string' ? [] : [[entry, namesOf(join(installed, files.types))] as const]))
  expect(entries.flatMap(([entry, names]) => Object.entries(names).flatMap(([name, words]) => (words ? [] : [`${entry} ${name}`])))).toEqual([])
  const { '.': main, './msw': msw, './client': client, ...stores } = Object.fromEntries(entries.map(([entry, names]) => [entry, Object.keys(names).toSorted()]))
  expect(main).toEqual(['Change', 'Item', 'Json', 'Key', 'Query', 'STANDARD_CLIENT', 'STANDARD_NOW', 'Sandbox', 'SandboxOptions', 'Settings', 'Site', 'Store', 'createSandbox'])
  expect(msw).toEqual(expect.arrayContaining([...client!.filter((name) => name !== 'connect'), 'abdmHandlers', 'AbdmSandbox', 'ReceivedCallback']))
  expect(stores).toEqual({ './sqlite': ['openSqliteStore'], './dynamodb': ['DynamoOptions', 'createTable', 'openDynamoStore', 'tableDefinition'] })
})

const EXAMPLE = join(ROOT, 'examples/hospital-client')

test('the example\'s own tests and types hold over the tarball, as they do over the source', async () => {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(join(EXAMPLE, 'package.json'), 'utf8')) as Record<'dependencies' | 'devDependencies', Record<string, string> | undefined>
  const at = consumer('example', Object.keys({ ...dependencies, ...devDependencies, msw: '', vitest: '' }).filter((name) => name !== 'abdm-rehearsal'))
  cpSync(EXAMPLE, at, { recursive: true, filter: (from) => !from.includes('node_modules') })
  const typed = (...options: string[]): Promise<Ended> => command(at, process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '--skipLibCheck', 'false', ...options])
  const [{ code, out, err }, ...types] = await Promise.all([
    command(at, process.execPath, [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', '--reporter=json', '--outputFile=told.json', '--root', at]), typed(), typed('--module', 'esnext', '--moduleResolution', 'bundler'),
  ])
  expect(types).toEqual([{ code: 0, out: '', err: '' }, { code: 0, out: '', err: '' }])
  expect(code, `${out}${err}`).toBe(0)
  expect(JSON.parse(readFileSync(join(at, 'told.json'), 'utf8'))).toMatchObject({ success: true, numFailedTests: 0, numPassedTests: expect.toSatisfy((count: number) => count > 0) as number })
})

/** The action in a job of its own, with the installation that stands here. */
function job(name: string, given: Record<string, string>, env: Record<string, string> = {}): Promise<Job> {
  mkdirSync(join(folder, name))
  return runAction(join(folder, name), given, env, modules)
}

test('the action: what cannot be run fails, whatever fail-on says, and leaves no report', async () => {
  const [none, sandbox, failOn] = await Promise.all([
    job('none', { cases: 'NO-SUCH', 'fail-on': 'never' }), job('sandbox', { target: 'sandbox' }, { ABDM_CLIENT_ID: 'me' }), job('fail-on', { cases: 'HPR-007', 'fail-on': 'sometimes' }),
  ])
  expect(none).toMatchObject({ failed: { name: 'Verdict' }, outputs: { rehearse: { code: '2' }, summary: { passed: '0', failed: '0', report: '', verdict: 'fail' } }, page: expect.stringContaining('The rehearsal could not be made') as string })
  expect(sandbox.failed).toMatchObject({ name: 'Rehearse', ended: { code: 2, out: '::error::ABDM_CLIENT_SECRET is not set: the sandbox target needs it\n' } })
  expect(failOn).toMatchObject({ failed: { name: 'Verdict' }, page: expect.stringContaining('fail-on is one of failed, mandatory, never.') as string })
})

test('the action: no input is ever read as shell', async () => {
  const evil = '$(touch pwned)`touch pwned`"; touch pwned; \'\n--people=pwned'
  const at = join(folder, 'version')
  mkdirSync(at)
  const ran = await Promise.all([
    runAction(at, { version: evil }), job('most', { set: evil, cases: evil, profile: evil, 'fail-on': evil }), job('report', { cases: 'HPR-007', report: evil }), job('target', { target: evil }), job('environment', { target: 'sandbox', environment: evil }),
  ])
  // A folder may have any name; nothing else of this is right.
  expect(ran.map(({ failed }) => failed?.name)).toEqual(['Install abdm-rehearsal', 'Verdict', undefined, 'Verdict', 'Rehearse'])
  expect(['version', 'most', 'report', 'target', 'environment'].flatMap((name) => filesBelow(join(folder, name)).filter((file) => file.split('/').at(-1) === 'pwned'))).toEqual([])
})

test('the action: installed from a tarball, a run that went well, one that did not, and what each fail-on makes of it', async () => {
  const at = join(folder, 'well')
  mkdirSync(join(at, '.runner/abdm-rehearsal'), { recursive: true })
  // jose is all that npm can find.
  writeFileSync(join(at, '.runner/abdm-rehearsal/package.json'), JSON.stringify({ dependencies: { jose: `file:${packed.jose}` } }))
  const [well, open, lax] = await Promise.all([
    runAction(at, { version: packed.tarball, set: 'NHCX', cases: 'provider-uc-02\npayer-uc-02', 'fail-on': 'mandatory', report: 'my report' }), job('open', { cases: 'HFR-002', 'fail-on': 'mandatory' }), job('lax', { cases: 'HFR-002' }),
  ])
  expect(well).toMatchObject({ outputs: { rehearse: { code: '0' }, summary: { passed: '2', failed: '0', report: 'my report', verdict: 'pass' } } })
  expect(well.failed).toBeUndefined()
  expect(well.page).toMatch(/^## [^]*Against the mock: a rehearsal, never to be handed in\.[^]*\| 2 \| 0 \| 0 \| 0 \| 0 \|/)
  expect(filesBelow(join(at, 'my report'))).toEqual(expect.arrayContaining(['junit.xml', 'report.html', 'manifest.json']))
  expect(open).toMatchObject({ failed: { name: 'Verdict' }, outputs: { summary: { verdict: 'fail' } } })
  expect(lax.failed).toBeUndefined()
})
