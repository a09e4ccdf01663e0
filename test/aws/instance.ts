import { subscribe } from 'node:diagnostics_channel'
import { parentPort, workerData } from 'node:worker_threads'
import type { Answered, Asked } from './instances.ts'

/**
 * The inside of one instance of a function: its module, its environment, one event after the other. It counts the calls the
 * function makes, and those that it begins or leaves open when it should stand still.
 */
const { handler } = (await import((workerData as { entry: string }).entry)) as { handler(event: unknown, context: unknown): Promise<unknown> }

let [begun, open, running, strays] = [0, 0, 0, 0]
subscribe('http.client.request.start', () => {
  begun++
  open++
  if (running === 0) strays++
})
const over = (): void => void open--
subscribe('http.client.response.finish', over)
subscribe('http.client.request.error', over)

async function answer({ id, event, awsRequestId }: Asked): Promise<Answered> {
  const before = begun
  running++
  const ending = await handler(JSON.parse(event), { awsRequestId }).then(
    (result) => ({ result: JSON.stringify(result) }),
    (error: unknown) => ({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }))
  // A response is over for its reader a moment before the channel says so.
  await new Promise((resolve) => setImmediate(resolve))
  running--
  if (running === 0) strays += open
  return { id, ...ending, calls: begun - before, strays }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort!.on('message', (asked: Asked) => void answer(asked).then((answered) => parentPort!.postMessage(answered)))
