import { bypass } from 'msw'
import { WITHIN_MS } from '../client/callbacks.ts'

/** What an application has in the place of a listening port. */
export type CallbackHandler = (request: Request) => Response | Promise<Response>

/** A call that the sandbox made, once it was answered. */
export interface ReceivedCallback {
  url: string
  /** Of the URL. */
  path: string
  method: string
  headers: Record<string, string>
  /** JSON where it is that, else the text. */
  body: unknown
  /** HTTP status it was answered with; 0: no answer came, and `error` says why. */
  status: number
  error?: unknown
}

/** Which callback `nextCallback` waits for; without any of it the first that comes. */
export interface WantedCallback {
  /** End of its path, or a pattern for it. */
  path?: string | RegExp
  /** Beginning of its URL. */
  to?: string
  /** Whatever else it must fulfil. */
  where?: (callback: ReceivedCallback) => boolean
  /** Ms of real time, 4 s unless said. */
  within?: number
}

/** Where the calls of all worlds come by, on their way to functions or to what listens here. */
export interface Switchboard {
  send(request: Request, timeoutMs: number, world: string): Promise<Response>
  /** Without a world: of every one. Gives how to take it off. */
  on(to: string, handler: CallbackHandler, world?: string): () => void
  /** The next one nobody was given yet; undefined: none came in time. */
  next(world: string, wanted: WantedCallback): Promise<ReceivedCallback | undefined>
  /** What came to a world and was given to nobody. */
  left(world: string): readonly ReceivedCallback[]
  /** Its test is over: nothing of it goes out any more. */
  retire(world: string): void
}

interface Receiver {
  to: string
  handler: CallbackHandler
  world?: string
}

interface Waiter {
  world: string
  wanted: WantedCallback
  take(callback: ReceivedCallback): void
}

/** Taken when this is loaded: a test that fakes its timers later still waits in real time. */
const { setTimeout: realSetTimeout, clearTimeout: realClearTimeout } = globalThis

/** @param within runs an application's function in the world that calls it */
export function openSwitchboard(within: <T>(world: string, run: () => T) => T): Switchboard {
  const receivers: Receiver[] = []
  const waiters = new Set<Waiter>()
  const arrived = new Map<string, ReceivedCallback[]>()
  const retired = new Set<string>()

  /** Of those that fit, the world's own go before everybody's, then the newest. */
  const receiverOf = (url: string, world: string): CallbackHandler | undefined => {
    const fitting = receivers.filter((receiver) => isBelow(url, receiver.to) && (receiver.world ?? world) === world)
    return (fitting.findLast((receiver) => receiver.world === world) ?? fitting.at(-1))?.handler
  }

  function note(world: string, callback: ReceivedCallback): void {
    const waiter = [...waiters].find((each) => each.world === world && fits(callback, each.wanted))
    if (waiter) return waiter.take(callback)
    arrived.set(world, [...(arrived.get(world) ?? []), callback])
  }

  return {
    async send(request, timeoutMs, world) {
      if (retired.has(world)) throw new Error('The test whose world this was is over')
      const received = { url: request.url, path: new URL(request.url).pathname, method: request.method, headers: Object.fromEntries(request.headers), body: parse(await request.clone().text()) }
      try {
        const handler = receiverOf(request.url, world)
        const response = await within(world, () => (handler ? inTime(handler(request), timeoutMs) : toListener(request, timeoutMs)))
        note(world, { ...received, status: response.status })
        return response
      } catch (error) {
        note(world, { ...received, status: 0, error })
        throw error
      }
    },
    on(to, handler, world) {
      if (!URL.canParse(to)) throw new TypeError(`onCallback takes the URL that was registered as one's own; ${to} is none`)
      const receiver = { to: to.replace(/\/+$/, ''), handler, world }
      receivers.push(receiver)
      return () => void receivers.splice(receivers.indexOf(receiver), 1)
    },
    next(world, wanted) {
      const waiting = arrived.get(world) ?? []
      const at = waiting.findIndex((callback) => fits(callback, wanted))
      if (at >= 0) return Promise.resolve(waiting.splice(at, 1)[0])
      return new Promise((resolve) => {
        const end = (callback?: ReceivedCallback): void => {
          waiters.delete(waiter)
          realClearTimeout(timer)
          resolve(callback)
        }
        const timer = realSetTimeout(end, wanted.within ?? WITHIN_MS)
        const waiter: Waiter = { world, wanted, take: end }
        waiters.add(waiter)
      })
    },
    left: (world) => arrived.get(world) ?? [],
    retire: (world) => void retired.add(world),
  }
}

const isBelow = (url: string, base: string): boolean => url === base || ['/', '?'].some((next) => url.startsWith(base + next))

function fits(callback: ReceivedCallback, { path, to, where }: WantedCallback): boolean {
  return (typeof path === 'string' ? callback.path.endsWith(path) : (path?.test(callback.path) ?? true)) && (to === undefined || isBelow(callback.url, to.replace(/\/+$/, ''))) && (where?.(callback) ?? true)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** As a socket would end it. */
async function inTime(answer: Response | Promise<Response>, timeoutMs: number): Promise<Response> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Not answered within ${timeoutMs / 1000} s`)), timeoutMs)
  })
  try {
    const response = await Promise.race([answer, tooLate])
    if (!(response instanceof Response)) throw new TypeError('The function given to onCallback answered with no Response')
    return response
  } finally {
    clearTimeout(timer)
  }
}

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$|\.localhost$/

/** A test must reach no host of anybody's: an endpoint left over in its settings may be a real hospital's. */
function toListener(request: Request, timeoutMs: number): Promise<Response> {
  const { hostname, origin } = new URL(request.url)
  if (!LOOPBACK.test(hostname)) throw new Error(`Nobody takes calls to ${origin}: name a function by onCallback('${origin}', ...), or listen on this machine`)
  return fetch(bypass(request, { redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) }))
}
