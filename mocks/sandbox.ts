import { gatewayRoom } from '../functions/gateway/room.ts'
import { hfrRoom } from '../functions/hfr/room.ts'
import { counterpartiesRoom } from '../functions/counterparties/room.ts'
import { hcxRoom } from '../functions/hcx/room.ts'
import { hprRoom } from '../functions/hpr/room.ts'
import { DEFAULT_WORLD } from '../functions/kernel/address.ts'
import { recentJournal } from '../functions/kernel/journal.ts'
import { storedKeys } from '../functions/kernel/keys.ts'
import type { Room } from '../functions/kernel/room.ts'
import { nhcxRoom } from '../functions/nhcx/room.ts'
import { openMemoryStore } from '../functions/kernel/store/memory.ts'
import type { Store } from '../functions/kernel/store/store.ts'
import type { Settings, Site } from '../functions/kernel/world.ts'
import { STANDARD_FACILITIES, WORLDS } from '../functions/kernel/world.ts'
import { assemble } from './assemble.ts'

/** @internal */
export { DEFAULT_WORLD } from '../functions/kernel/address.ts'

/** @internal Not among the package's types: zod would come with them. */
export const rooms: readonly Room[] = [gatewayRoom, hprRoom, hfrRoom, nhcxRoom, hcxRoom, counterpartiesRoom]

/** What `createSandbox` takes; all of it can be left out. */
export interface SandboxOptions {
  /** In memory unless given. */
  store?: Store
  /** Who lives here: the same people, facilities and draws for the same seed. `rehearsal` unless given. */
  seed?: string
  /** Epoch ms. The host's clock; without one the world stands still at `STANDARD_NOW` until its clock is moved. */
  now?: () => number
  /** Different at every call; unless given a count, so that a run can be repeated. */
  nonce?: () => string
  /** Waits for a `delay` fault; unless given not at all. */
  sleep?: (ms: number) => Promise<void>
  /** Told of each SMS and e-mail. */
  ring?: Site['ring']
  /** Told of an exception that is the sandbox's own fault, which is else thrown on. */
  failed?: Site['failed']
  /** Makes the answers, for a host that wants no Response. */
  respond?: Site['respond']
  /** The clients every new world knows, `STANDARD_CLIENT` unless given. */
  clients?: { clientId: string; clientSecret: string }[]
  /** How many synthetic people there are: 500 unless given, a million at most. */
  people?: number
  /** How many synthetic facilities there are: 300 unless given, a million at most. */
  facilities?: number
  /** Every OTP, six digits; unless given each is drawn. */
  fixedOtp?: string
  /** Choices among documented contradictions, by name: docs/inferred.md has them all. */
  variants?: Record<string, string>
  /** Private RSA keys by name, PKCS#8 PEM; what is not given is made when first asked for. */
  keys?: Record<string, string>
  /** Without the control plane: only what the real sandbox offers. */
  strict?: boolean
  /** Throws where an answer is not as declared: for the sandbox's own tests. */
  checkAnswers?: boolean
  /** Sends callbacks outside, such as `(request, ms) => fetch(request, { signal: AbortSignal.timeout(ms), redirect: 'manual' })`; without it they wait, or are pulled. */
  send?: Site['send']
  /** `at-once`, the standard: what is owed goes out after each request. `on-demand`: when `deliver` or the control plane says so. */
  delivery?: 'at-once' | 'on-demand'
  /** The host's timer, which gives how to call it off: with it, what is owed at once or again later goes out by itself when it is due. */
  later?: (ms: number, run: () => void) => () => void
}

/** A sandbox, as `createSandbox` gives it. */
export interface Sandbox {
  /** Answers a request: at any base URL, or at the real hosts' names. */
  fetch(request: Request): Promise<Response>
  /** What its host gave it: store, keys, clock. */
  site: Site
  /** Sends what a world owes and is due, and what comes of it, until nothing is. Gives how many tries were made. */
  deliver(world: string): Promise<number>
  /** Resolves when nothing is being delivered. */
  settled(): Promise<void>
  /** Sends what every world in the store still owes from an earlier start, under the address it is served at now. */
  resume(publicUrl: string): Promise<void>
  /** Begins no further delivery, waits for those under way and closes the store. */
  close(): Promise<void>
}

/** Thursday, 1 October 2026, 09:00 UTC. */
export const STANDARD_NOW = Date.UTC(2026, 9, 1, 9)
/** Known to every new world unless `clients` says otherwise. */
export const STANDARD_CLIENT = { clientId: 'SBX_000001', clientSecret: 'rehearsal-secret-000001' }

/** A whole sandbox in one function: every room, any number of worlds, the control plane unless `strict`. */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const { strict, delivery, later, clients = [STANDARD_CLIENT] } = options
  const { site, office, fetch } = assemble({ rooms, site: openSite(options), clients, strict, delivery, later })
  return {
    site, fetch: (request) => fetch(request), settled: office.settled,
    deliver: async (world) => (await office.deliver(world)).tries,
    async resume(publicUrl) {
      const worlds = (await site.store.query({ partition: WORLDS, byIndex: true })).map((item) => item.index!.sort)
      for (const world of worlds) office.reachedAt(world, world === DEFAULT_WORLD ? publicUrl : `${publicUrl}/w/${world}`)
      await office.resume(worlds)
    },
    async close() {
      await office.close()
      await site.store.close()
    },
  }
}

function openSite(options: SandboxOptions): Site {
  const store = options.store ?? openMemoryStore()
  let count = 0
  const defaults: Settings = {
    seed: options.seed ?? 'rehearsal', clock: { offsetMs: 0 }, variants: options.variants ?? {}, fixedOtp: options.fixedOtp, people: options.people ?? 500,
    facilities: options.facilities ?? STANDARD_FACILITIES, faults: [],
  }
  return {
    store,
    keys: storedKeys(store, options.keys),
    journal: recentJournal(),
    now: options.now ?? (() => STANDARD_NOW),
    nonce: options.nonce ?? (() => String(++count).padStart(12, '0')),
    sleep: options.sleep ?? (() => Promise.resolve()),
    defaults,
    checkAnswers: options.checkAnswers,
    ring: options.ring,
    failed: options.failed,
    respond: options.respond,
    send: options.send,
  }
}
