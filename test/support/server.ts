import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'

export const MAIN = new URL('../../bin/main.mjs', import.meta.url).pathname

export interface Spawned {
  /** Without a trailing slash, as the banner prints it. */
  url: string
  /** All that was printed so far. */
  output(): string
  /** SIGTERM, and the exit code. */
  stop(): Promise<number | null>
  /** SIGKILL: nothing is finished. */
  kill(): Promise<void>
}

/** The command line as a process of its own, by the Node that runs the tests. Resolves once it has said where it answers. */
export async function spawnServer(args: string[], main = MAIN): Promise<Spawned> {
  const child = spawn(process.execPath, [main, 'serve', ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const exited = once(child, 'exit') as Promise<[number | null]>
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const [, found] = /^abdm-rehearsal \S+: (\S+)/.exec(output) ?? []
      if (found) resolve(found)
    })
    void exited.then(() => reject(new Error(`The server ended: ${output}`)))
  })
  return { url, output: () => output, stop: () => end(child, 'SIGTERM', exited), kill: async () => void (await end(child, 'SIGKILL', exited)) }
}

async function end(child: ChildProcess, signal: NodeJS.Signals, exited: Promise<[number | null]>): Promise<number | null> {
  child.kill(signal)
  const [code] = await exited
  return code
}
