import { wordsOfLedger } from '../client/callbacks.ts'
import { openLine } from '../client/control.ts'
import type { SandboxClient } from '../client.ts'
import { levers } from '../client.ts'
import type { CallbackHandler, ReceivedCallback, Switchboard, WantedCallback } from './callbacks.ts'
import { REAL_HOSTS } from './hosts.ts'
import type { InProcess } from './open.ts'

/** One world of the sandbox in this process, with all that its control plane can do. */
export interface AbdmSandbox extends Omit<SandboxClient, 'baseUrl' | 'world'> {
  /** Answers a request to a real host, as MSW would: for Playwright's `page.route`. Rejects where a fault drops the connection. */
  fetch(request: Request): Promise<Response>
  /** Calls to addresses that begin so go to this function, not over the network. Gives how to take it off. */
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
    async fetch(request) {
      const world = nameOf()
      const response = await (await opening).fetch(request, world)
      if (response.type === 'error') throw new TypeError('The connection was dropped')
      return response
    },
    onCallback: (to, handler) => switchboard.on(to, handler, nameOf()),
    async nextCallback(wanted = {}) {
      const world = nameOf()
      const found = await switchboard.next(world, wanted)
      if (found) return found
      const came = switchboard.left(world).map(({ url, status }) => `  ${url}, answered ${status}`)
      throw new Error(`No callback${wanted.path ? ` to ${wanted.path}` : ''} in time. ${came.length > 0 ? `Others came:\n${came.join('\n')}\n` : ''}${wordsOfLedger(await client.callbacks.ledger())}`)
    },
  }
}
