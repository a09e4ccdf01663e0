import { execFile } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { bundleFunction, FUNCTIONS } from '../infra/bundle.ts'
import { rooms } from '../mocks/sandbox.ts'
import type { AwsStandIn } from './aws-stand-in.ts'
import { startAws } from './aws-stand-in.ts'
import { CLIENT } from './servers.ts'

export interface ColdStart {
  /** Of all JavaScript of the function, minified. */
  kilobytes: number
  /** From the process's start until its handler is loaded. */
  initMs: number
  /** The first event, its host opened and its world made; NaN where none was sent. */
  firstMs: number
}

/** What Lambda's own does around a function: load it, and hand it events. Plain JavaScript, so that no type is stripped. */
const BOOTSTRAP = `
import { createRequire } from 'node:module'
const { handler } = createRequire(import.meta.url)(process.argv[2])
const initMs = performance.now()
const event = JSON.parse(process.env.EVENT)
const answer = event && await handler(event, { awsRequestId: 'cold' })
if (event && !(answer?.statusCode < 500)) throw new Error(JSON.stringify(answer))
process.stdout.write(JSON.stringify({ initMs, firstMs: event ? performance.now() - initMs : NaN }), () => process.exit())
`
const EMPTY = "exports.handler = async () => ({ statusCode: 200, headers: {}, body: '' })\n"
const run = promisify(execFile)

/** Each function in fresh processes, turn about with one whose handler does nothing; the fastest of each, since whatever else runs here can only slow one down. */
export async function coldStarts(folder: string, rounds: number): Promise<{ empty: ColdStart; functions: Map<string, ColdStart> }> {
  const bootstrap = join(folder, 'bootstrap.mjs')
  await writeFile(bootstrap, BOOTSTRAP)
  await mkdir(join(folder, 'empty'))
  await writeFile(join(folder, 'empty', 'index.cjs'), EMPTY)
  const entries = new Map([['empty', join(folder, 'empty', 'index.cjs')]])
  for (const name of Object.keys(FUNCTIONS)) entries.set(name, await bundled(name, join(folder, name)))

  const aws = await startAws(secrets())
  const starts = new Map<string, { initMs: number; firstMs: number }[]>()
  for (let round = 0; round < rounds; round++) {
    for (const [name, entry] of entries) starts.set(name, [...(starts.get(name) ?? []), await startOnce(bootstrap, entry, eventFor(name), aws)])
  }
  await aws.stop()

  const functions = new Map<string, ColdStart>()
  for (const [name, times] of starts) {
    functions.set(name, { kilobytes: await kilobytesIn(join(folder, name)), initMs: Math.min(...times.map(({ initMs }) => initMs)), firstMs: Math.min(...times.map(({ firstMs }) => firstMs)) })
  }
  const empty = functions.get('empty')!
  functions.delete('empty')
  return { empty, functions }
}

async function bundled(name: string, outdir: string): Promise<string> {
  await mkdir(outdir)
  await bundleFunction(name, outdir)
  return join(outdir, 'index.cjs')
}

async function startOnce(bootstrap: string, entry: string, event: unknown, aws: AwsStandIn): Promise<{ initMs: number; firstMs: number }> {
  const { stdout } = await run(process.execPath, [bootstrap, entry], { env: { ...aws.env, EVENT: JSON.stringify(event ?? null) } })
  const { initMs, firstMs } = JSON.parse(stdout) as { initMs: number; firstMs: number | null }
  return { initMs, firstMs: firstMs ?? Number.NaN }
}

/**
 * The first operation of the room, by nobody: refused, but only after its world was opened. Of the hall the same at a real
 * host's name, of the control plane the time of a world; of what no request comes to, none.
 */
function eventFor(name: string): unknown {
  if (name === 'empty') return {}
  if (name === 'control') return requestFor('GET', '/__sandbox/clock', { 'x-rehearsal-key': 'bench-key' })
  const { hosts, routes } = rooms.find(({ surface }) => surface === (name === 'hall' ? 'hpr' : name)) ?? { hosts: [], routes: [] }
  return routes[0] && requestFor(routes[0].operation.method, `${name === 'hall' ? hosts[0]!.replace('https:/', '') : ''}${routes[0].operation.path}`)
}

const requestFor = (method: string, rawPath: string, headers = {}): unknown => ({
  version: '2.0', rawPath, rawQueryString: '', headers: { host: 'bench', ...headers }, isBase64Encoded: false,
  requestContext: { domainName: 'bench', stage: '$default', http: { method } },
})

/** What a deployed function finds in Secrets Manager. One key for all names: reading it takes as long. */
function secrets(): Record<string, string> {
  const pem = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
  return { keys: JSON.stringify(Object.fromEntries(rooms.flatMap((room) => room.keys ?? []).map((name) => [name, pem]))), clients: JSON.stringify(CLIENT), control: 'bench-key' }
}

async function kilobytesIn(folder: string): Promise<number> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.cjs'))
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size))
  return sizes.reduce((sum, size) => sum + size, 0) / 1024
}
