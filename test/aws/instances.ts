import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

export interface Asked {
  id: number
  event: string
  awsRequestId: string
}

export interface Answered {
  id: number
  result?: string
  fault?: string
  /** Calls over HTTP that this event cost. */
  calls: number
  /** Calls so far that were begun, or still open, while no event was being handled: a frozen instance would have lost them. */
  strays: number
}

export interface Invoked {
  result: unknown
  calls: number
  strays: number
}

/** One instance: a thread with a module graph and an environment of its own. */
export interface Instance {
  /** @param event JSON. Rejects with the function's own exception. */
  invoke(event: string): Promise<Invoked>
  /** Whether it can take no more events: it broke down, or was thrown away. */
  isGone(): boolean
  /** As the service does between two calls: without a word. */
  discard(): Promise<void>
}

/** Of an event and of an answer, as Lambda takes them. */
export const PAYLOAD_BYTES_MAX = 6 * 1024 * 1024

/** The function threw, or gave more than it may. */
export class FunctionFailed extends Error {}
/** The event is more than a function takes. */
export class TooLarge extends Error {}

export async function startInstance(entry: string, env: Record<string, string>): Promise<Instance> {
  const worker = new Worker(new URL('./instance.ts', import.meta.url), { workerData: { entry }, env, execArgv: [] })
  const waiting = new Map<number, { resolve(invoked: Invoked): void; reject(error: Error): void }>()
  let count = 0
  let gone = false
  const fail = (error: unknown): void => {
    gone = true
    for (const { reject } of waiting.values()) reject(new FunctionFailed(String(error)))
    waiting.clear()
  }
  worker.on('message', ({ id, result, fault, calls, strays }: Answered) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (fault !== undefined) asked?.reject(new FunctionFailed(fault))
    else if (result !== undefined && Buffer.byteLength(result) > PAYLOAD_BYTES_MAX) asked?.reject(new FunctionFailed('Response payload size exceeded maximum allowed payload size (6291556 bytes).'))
    else asked?.resolve({ result: result === undefined ? undefined : (JSON.parse(result) as unknown), calls, strays })
  })
  worker.on('error', fail)
  worker.on('exit', () => fail('The instance is gone'))
  await once(worker, 'online')
  return {
    isGone: () => gone,
    invoke(event) {
      return new Promise((resolve, reject) => {
        const id = ++count
        waiting.set(id, { resolve, reject })
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
        worker.postMessage({ id, event, awsRequestId: randomUUID() } satisfies Asked)
      })
    },
    async discard() {
      await worker.terminate()
    },
  }
}
