import type { HttpHandler } from 'msw'
import { http } from 'msw'
import type { CallbackHandler } from './msw/callbacks.ts'
import { openSwitchboard } from './msw/callbacks.ts'
import { REAL_HOSTS } from './msw/hosts.ts'
import type { AbdmSandbox } from './msw/one-world.ts'
import { oneWorld } from './msw/one-world.ts'
import type { InProcess } from './msw/open.ts'
import type { SandboxOptions } from './sandbox.ts'

export type * from './client.ts'
export { ControlPlaneError } from './client.ts'
export type { CallbackHandler, ReceivedCallback, WantedCallback } from './msw/callbacks.ts'
export type { AbdmSandbox } from './msw/one-world.ts'

if (typeof process === 'undefined' || !process.versions?.node) {
  throw new Error('abdm-rehearsal/msw runs in Node alone: a browser calls ABDM through your server. In Playwright use abdm.fetch within page.route, in the test itself; from a page, `npx abdm-rehearsal serve`.')
}

/** What `abdmHandlers` takes; all of it can be left out. What it cannot do anything with it refuses at the first call. */
export interface AbdmOptions extends Pick<SandboxOptions, 'seed' | 'people' | 'facilities' | 'fixedOtp' | 'variants' | 'clients' | 'keys'> {
  /** Epoch ms; unless given the machine's, or that of the fake timers that a test runs under. */
  now?: () => number
}

/**
 * The handlers, to be spread into `setupServer`, and the world of whoever asks: within `inWorld` its own, else the one that
 * `fresh` made last. No array: one with helpers on it would lose them, in silence, at the first `map` or `concat`.
 */
export interface Abdm extends AbdmSandbox, Iterable<HttpHandler> {
  /** A new world from now on, for tests one after the other. The one before sends nothing more. */
  fresh(): AbdmSandbox
  /** A world of its own for all that this function calls and awaits, for tests side by side. */
  inWorld<T>(run: (sandbox: AbdmSandbox) => Promise<T>): Promise<T>
  /** Of every world; a world's own go before. */
  onCallback(to: string, handler: CallbackHandler): () => void
  /** Begins no further call and forgets every world. */
  close(): Promise<void>
}

/** The stateful ABDM sandbox in this process, answering on the real host names: `setupServer(...abdmHandlers())`. */
export function abdmHandlers(options: AbdmOptions = {}): Abdm {
  const { AsyncLocalStorage } = process.getBuiltinModule('node:async_hooks')
  checkEnvironment()
  const own = new AsyncLocalStorage<string>()
  const switchboard = openSwitchboard((world, run) => own.run(world, run))
  // Loaded now and not waited for: whoever imports this in vain pays nothing.
  const opening: Promise<InProcess> = import('./msw/open.ts').then(({ openInProcess }) => openInProcess({ ...options, send: switchboard.send }))
  opening.catch(() => undefined)
  let latest = 'default'
  let [made, running] = [0, 0]

  /** A call whose test is not known would reach another's world: better it fails. */
  function current(): string {
    const world = own.getStore()
    if (world === undefined && running > 0) throw new Error('A call from outside every abdm.inWorld while one runs: what makes it (a timer, a pool, a server) began before. Begin it inside.')
    return world ?? latest
  }

  const sandboxOf = (nameOf: () => string): AbdmSandbox => oneWorld(opening, switchboard, nameOf)
  // One for all: MSW copies a request for each handler that it asks, other hosts' requests too.
  const handlers = [http.all(new RegExp(`^(?:${REAL_HOSTS.join('|').replaceAll('.', '\\.')})/`), async ({ request }) => {
    const world = current()
    return (await opening).fetch(request, world)
  })]
  const makeWorld = (): string => `test-${++made}`

  return Object.assign(sandboxOf(current), {
    [Symbol.iterator]: () => handlers[Symbol.iterator](),
    onCallback: (to: string, handler: CallbackHandler) => switchboard.on(to, handler),
    fresh() {
      if (own.getStore() !== undefined) throw new Error('fresh() within inWorld: this test has a world of its own already')
      switchboard.retire(latest)
      latest = makeWorld()
      const world = latest
      return sandboxOf(() => world)
    },
    async inWorld<T>(run: (sandbox: AbdmSandbox) => Promise<T>): Promise<T> {
      const world = makeWorld()
      running++
      try {
        return await own.run(world, () => run(sandboxOf(() => world)))
      } finally {
        running--
        switchboard.retire(world)
      }
    },
    close: async () => (await opening).close(),
  })
}

/** As vitest sets jsdom up, Node's own cryptography takes no array of the test's for one: half of the calls would answer 503. */
function checkEnvironment(): void {
  if (new TextEncoder().encode() instanceof Uint8Array) return
  throw new Error('This test environment (jsdom?) has another Uint8Array than Node, under which no key can be used: begin the file with `// @vitest-environment node`, or for Jest `/** @jest-environment node */`')
}
