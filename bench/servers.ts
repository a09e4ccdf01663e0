import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { readFile } from 'node:fs/promises'

export interface Server {
  url: string
  pid: number
  /** From spawn to the first answered request, ms. */
  startMs: number
  stop(): Promise<void>
}

const CLI = new URL('../bin/main.mjs', import.meta.url).pathname
const PRISM = new URL('./node_modules/.bin/prism', import.meta.url).pathname
const BARE = new URL('./bare.ts', import.meta.url).pathname
const START_WAIT_MS = 60_000

export const CLIENT = { clientId: 'SBX_BENCH', clientSecret: 'bench-secret' }

export async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

export async function startMock(flags: string[] = []): Promise<Server> {
  const port = await freePort()
  return start(process.execPath, [CLI, 'serve', '--quiet', '--port', String(port), '--client', `${CLIENT.clientId}:${CLIENT.clientSecret}`, '--otp', '123456', ...flags], port, (url) => openSession(url))
}

export async function startPrism(openApiFile: string): Promise<Server> {
  const port = await freePort()
  return start(process.execPath, [PRISM, 'mock', '--port', String(port), '--host', '127.0.0.1', '--errors', 'false', '--verboseLevel', 'silent', openApiFile], port, (url) => fetch(`${url}/`))
}

export async function startBare(): Promise<Server> {
  const startedAt = performance.now()
  const child = spawn(process.execPath, [BARE], { stdio: ['ignore', 'pipe', 'inherit'] })
  const port = await new Promise<string>((resolve) => child.stdout.once('data', (line: Buffer) => resolve(String(line).trim())))
  return serverOf(child, Number(port), performance.now() - startedAt)
}

/** One session of the bench's client: the first thing any integrator calls. */
export async function openSession(url: string): Promise<Response> {
  return fetch(`${url}/api/hiecm/gateway/v3/sessions`, {
    method: 'POST', body: JSON.stringify({ ...CLIENT, grantType: 'client_credentials' }),
    headers: { 'content-type': 'application/json', 'REQUEST-ID': crypto.randomUUID(), TIMESTAMP: new Date().toISOString(), 'X-CM-ID': 'sbx' },
  })
}

async function start(command: string, args: string[], port: number, probe: (url: string) => Promise<Response>): Promise<Server> {
  const startedAt = performance.now()
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  const url = `http://127.0.0.1:${port}`
  while (performance.now() - startedAt < START_WAIT_MS) {
    try {
      await (await probe(url)).text()
      return serverOf(child, port, performance.now() - startedAt)
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
  }
  child.kill('SIGKILL')
  throw new Error(`${args.join(' ')} did not answer within ${START_WAIT_MS} ms`)
}

function serverOf(child: ChildProcess, port: number, startMs: number): Server {
  return {
    url: `http://127.0.0.1:${port}`, pid: child.pid!, startMs,
    stop: () => new Promise((resolve) => {
      child.once('exit', () => resolve())
      child.kill('SIGKILL')
    }),
  }
}

/** Resident memory, MB. */
export async function residentMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
}
