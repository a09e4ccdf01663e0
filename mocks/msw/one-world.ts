import { wordsOfLedger } from '../client/callbacks.ts'
import { openLine } from '../client/control.ts'
import type { SandboxClient } from '../client.ts'
import { levers } from '../client.ts'
import type { CallbackHandler, ReceivedCallback, Switchboard, WantedCallback } from './callbacks.ts'
import { REAL_HOSTS } from './hosts.ts'
import type { InProcess } from './open.ts'

/** One world of the sandbox in this process, with all that its control plane can do. */
export interface AbdmSandbox extends Omit<SandboxClient, 'baseUrl' | 'world'> {
  /**
   * Answers a request to a real host, as MSW would: for Playwright's `page.route`, or an application that is given its fetch. Rejects
   * where a fault drops the connection, and for hosts that are not the sandbox's: nothing goes over the network.
   */
  fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>
  /** Calls to addresses below this URL go to this function, not over the network; of several the newest. Gives how to take it off. */
  onCallback(to: string, handler: CallbackHandler): () => void
  /** The next call that the sandbox made and that was not given out yet, once it is answered. Throws when none comes in time, with what is owed. */
  nextCallback(wanted?: WantedCallback): Promise<ReceivedCallback>
}

/** @param nameOf of the world that is meant, looked up at each use */
export function oneWorld(opening: Promise<InProcess>, switchboard: Switchboard, nameOf: () => string): AbdmSandbox {
  const client = levers(openLine({ baseUrl: REAL_HOSTS[0], fetch: async (request) => (await opening).control(request, nameOf()) }))
  return {
    ...client,
    get name() {
      return nameOf()
    },
    async fetch(input, init) {
      const world = nameOf()
      const request = new Request(input, init)
      const { origin } = new URL(request.url)
      if (!(REAL_HOSTS as readonly string[]).includes(origin)) throw new TypeError(`${origin} is no host that the sandbox answers for: ${REAL_HOSTS.join(', ')}`)
      const response = await (await opening).fetch(request, world)
      if (response.type === 'error') throw new TypeError('The connection was dropped')
      return response
    },
    onCallback: (to, handler) => switchboard.on(to, handler, nameOf()),
    async nextCallback(wanted = {}) {
      const world = nameOf()
      const found = await switchboard.next(world, wanted)
      if (found) return found
      const came = switchboard.left(world).map(({ url, status, error }) => `  ${url}, answered ${status}${error === undefined ? '' : `: ${String(error)}`}`)
      throw new Error(`No callback${wanted.path ? ` to ${wanted.path}` : ''}${wanted.to ? ` at ${wanted.to}` : ''} in time. ${came.length > 0 ? `Others came:\n${came.join('\n')}\n` : ''}${wordsOfLedger(await client.callbacks.ledger())}`)
    },
  }
}
