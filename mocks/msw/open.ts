import { splitHost, WORLD_HEADER } from '../../functions/kernel/address.ts'
import { ConnectionDropped } from '../../functions/kernel/execute.ts'
import type { Sandbox, SandboxOptions } from '../sandbox.ts'
import { createSandbox } from '../sandbox.ts'
import { checkOptions } from './check-options.ts'

export interface InProcess {
  /** Answers what an application sent to a real host; `Response.error()` where the connection is dropped. */
  fetch(request: Request, world: string): Promise<Response>
  /** What the test asks the control plane. */
  control(request: Request, world: string): Promise<Response>
  close(): Promise<void>
}

/** The sandbox for tests in this process. Clock and timers are looked up at each use, so that they are fake while a test's are. */
export function openInProcess({ now = () => Date.now(), ...options }: SandboxOptions): InProcess {
  checkOptions(options)
  const sandbox: Sandbox = createSandbox({
    ...options, now, later,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    // The application only meets it as a 503.
    failed: (error, where) => console.error(`abdm-rehearsal: a fault of the sandbox itself, ${where}:`, error),
  })
  return {
    fetch: (request, world) => sandbox.fetch(asSent(request, world)).catch((error: unknown) => {
      if (error instanceof ConnectionDropped) return Response.error()
      throw error
    }),
    control: (request, world) => sandbox.fetch(inWorld(request, world)),
    close: sandbox.close,
  }
}

/** Keeps no process alive. */
function later(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms)
  // Fake ones may be numbers.
  if (typeof timer === 'object') timer.unref()
  return () => clearTimeout(timer)
}

function inWorld(request: Request, world: string): Request {
  const sent = new Request(request)
  sent.headers.set(WORLD_HEADER, world)
  return sent
}

/** Real hosts have no control plane and no worlds: behind the host's name such a path is one that nothing answers. */
function asSent(request: Request, world: string): Request {
  const url = new URL(request.url)
  const isOurs = /^\/(?:w|__sandbox)(?:\/|$)/.test(url.pathname) || splitHost(url.pathname).host !== ''
  return inWorld(isOurs ? new Request(`${url.origin}/${url.host}${url.pathname}${url.search}`, request) : request, world)
}
