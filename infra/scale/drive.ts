import { storedKeys } from '../../functions/kernel/keys.ts'
import { openMemoryStore } from '../../functions/kernel/store/memory.ts'
import type { Store } from '../../functions/kernel/store/store.ts'
import { storedJournal } from '../../functions/kernel/stored-journal.ts'
import type { Site } from '../../functions/kernel/world.ts'
import { STANDARD_FACILITIES } from '../../functions/kernel/world.ts'
import { assemble, isControl } from '../../mocks/assemble.ts'
import { rooms, STANDARD_CLIENT, STANDARD_NOW } from '../../mocks/sandbox.ts'
import { mockTarget } from '../../scenarios/kit/targets.ts'
import { run } from '../../scenarios/runner.ts'
import { choose } from '../../scenarios/sets.ts'
import type { Metered } from './meter.ts'
import { DELIVERY, metered, meteredStore, relabel, UNNAMED } from './meter.ts'

const ADDRESS = 'http://sandbox.rehearsal'
/** Two integrators, each with credentials of his own. */
export const INTEGRATORS = [STANDARD_CLIENT, { clientId: 'SBX_000002', clientSecret: 'rehearsal-secret-000002' }] as const

export interface Course {
  set: string
  cases?: readonly string[]
}

export interface Driving {
  /** Runs the cases as one of the integrators in a world, and gives what each request, and each delivery it caused, did to the store. */
  drive(world: string, integrator: (typeof INTEGRATORS)[number], courses: readonly Course[]): Promise<Metered[]>
}

export interface DrivingOptions {
  /** Private keys by name, PKCS#8 PEM; made where none are given. */
  keys?: Record<string, string>
  /** What is laid over the store that counts. */
  over?(store: Store): Store
}

/** The whole sandbox as it is hosted, journal and all, over a store that counts as DynamoDB does. */
export function openDriving({ keys, over = (store) => store }: DrivingOptions = {}): Driving {
  const { office, fetch } = assemble({ rooms, site: siteOf(over(meteredStore(openMemoryStore())), keys), clients: INTEGRATORS, delivery: 'on-demand' })

  async function drive(world: string, integrator: (typeof INTEGRATORS)[number], courses: readonly Course[]): Promise<Metered[]> {
    const seen: Metered[] = []
    const meteredFetch = async (request: Request): Promise<Response> => {
      const asked = await metered(labelOf(request, world), () => fetch(request))
      seen.push(asked.metered)
      if (asked.metered.owes) seen.push((await metered(DELIVERY, () => office.deliver(world))).metered)
      return asked.result
    }
    for (const { set: name, cases } of courses) {
      const { set, rows } = choose({ set: name, cases })
      await run({ set, rows, target: mockTarget({ fetch: meteredFetch, baseUrl: ADDRESS, world, ...integrator }), toolVersion: 'scale' })
    }
    return seen
  }

  return { drive }
}

function siteOf(store: Store, keys: Record<string, string> | undefined): Site {
  let count = 0
  const now = (): number => STANDARD_NOW
  const { record, ...journal } = storedJournal({ store, days: 1, now })
  return {
    store, now, keys: storedKeys(store, keys), nonce: () => String(++count).padStart(12, '0'), sleep: () => Promise.resolve(),
    journal: {
      ...journal,
      record(exchange) {
        if (exchange.operation) relabel(exchange.operation)
        return record(exchange)
      },
    },
    defaults: { seed: 'scale', clock: { offsetMs: 0 }, variants: {}, people: 10_000, facilities: STANDARD_FACILITIES, faults: [] },
  }
}

/** A lever by the beginning of its path; a room's operation by its id, once that is known. */
function labelOf({ url }: Request, world: string): string {
  const path = new URL(url).pathname.replace(`/w/${world}`, '')
  return isControl(path) ? `control ${path.split('/')[2]}` : UNNAMED
}
