import { gatewayRoom } from '../functions/gateway/room.ts'
import { hfrRoom } from '../functions/hfr/room.ts'
import { counterpartiesRoom } from '../functions/counterparties/room.ts'
import { hcxRoom } from '../functions/hcx/room.ts'
import { hprRoom } from '../functions/hpr/room.ts'
import { addressOf, DEFAULT_WORLD, NO_WORLD, roomAt, splitHost } from '../functions/kernel/address.ts'
import { mountRoom, toResponse } from '../functions/kernel/execute.ts'
import { furnisher } from '../functions/kernel/furnish.ts'
import { recentJournal } from '../functions/kernel/journal.ts'
import { storedKeys } from '../functions/kernel/keys.ts'
import type { Room } from '../functions/kernel/room.ts'
import { nhcxRoom } from '../functions/nhcx/room.ts'
import { openMemoryStore } from '../functions/kernel/store/memory.ts'
import type { Store } from '../functions/kernel/store/store.ts'
import type { Settings, Site } from '../functions/kernel/world.ts'
import { openWorld, STANDARD_FACILITIES, WORLDS } from '../functions/kernel/world.ts'
import type { ControlPlane } from './control/plane.ts'
import type { Later, PostOffice } from './post-office.ts'
import { postOffice } from './post-office.ts'

export { DEFAULT_WORLD } from '../functions/kernel/address.ts'

export const rooms: readonly Room[] = [gatewayRoom, hprRoom, hfrRoom, nhcxRoom, hcxRoom, counterpartiesRoom]

export interface SandboxOptions {
  /** In memory unless given. */
  store?: Store
  seed?: string
  /** Epoch ms. The host's clock; without one the world stands still at `STANDARD_NOW` until its clock is moved. */
  now?: () => number
  nonce?: () => string
  sleep?: (ms: number) => Promise<void>
  ring?: Site['ring']
  failed?: Site['failed']
  respond?: Site['respond']
  /** The clients every new world knows. */
  clients?: { clientId: string; clientSecret: string }[]
  people?: number
  facilities?: number
  fixedOtp?: string
  variants?: Record<string, string>
  /** Private keys by name, PKCS#8 PEM. */
  keys?: Record<string, string>
  /** Without the control plane: only what the real sandbox offers. */
  strict?: boolean
  checkAnswers?: boolean
  /** Sends callbacks outside, such as `(request, ms) => fetch(request, { signal: AbortSignal.timeout(ms), redirect: 'manual' })`; without it they wait, or are pulled. */
  send?: Site['send']
  /** `at-once`, the standard: what is owed goes out after each request. `on-demand`: when `deliver` or the control plane says so. */
  delivery?: 'at-once' | 'on-demand'
  /** The host's timer: with it, what is owed at once or again later goes out by itself when it is due. */
  later?: Later
}

export interface Sandbox {
  fetch(request: Request): Promise<Response>
  site: Site
  /** Sends what a world owes and is due, and what comes of it, until nothing is. Gives how many tries were made. */
  deliver(world: string): Promise<number>
  /** Resolves when nothing is being delivered. */
  settled: PostOffice['settled']
  /** Sends what every world in the store still owes from an earlier start, under the address it is served at now. */
  resume(publicUrl: string): Promise<void>
  /** Begins no further delivery, waits for those under way and closes the store. */
  close(): Promise<void>
}

/** Thursday, 1 October 2026, 09:00 UTC. */
export const STANDARD_NOW = Date.UTC(2026, 9, 1, 9)
export const STANDARD_CLIENT = { clientId: 'SBX_000001', clientSecret: 'rehearsal-secret-000001' }

/** A whole sandbox in one function: every room, any number of worlds, the control plane unless `strict`. */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const office = postOffice({ rooms, atOnce: options.delivery !== 'on-demand', later: options.later, open: (world) => openWorld(site, world, office.addressOf(world)), inside: (request, world) => answer(request, world) })
  const site = openSite(options, office.posted)
  // What is answered to the sandbox itself goes over no socket.
  const within: Site = { ...site, respond: undefined }
  const apps = new Map(rooms.map((room) => [room, mountRoom(room)]))
  const { furnish, forget } = furnisher(options.clients ?? [STANDARD_CLIENT])
  /** Another state was put in a world's place: it may owe calls of its own. */
  const renew = (world: string): void => {
    forget(world)
    office.resume([world]).catch((error: unknown) => site.failed?.(error, `deliveries of ${world}`))
  }
  let control: Promise<ControlPlane> | undefined
  // Loaded when first asked for: a start without it is a tenth shorter.
  const openControl = (): Promise<ControlPlane> => (control ??= import('./control/plane.ts').then(({ controlPlane }) => controlPlane(rooms, renew, office)))

  /** @param name of the world that calls itself: it has no lever to pull */
  async function answer(request: Request, name?: string): Promise<Response> {
    const url = new URL(request.url)
    const address = addressOf(url, request.headers)
    if (!address) return toResponse(NO_WORLD)
    const world = await openWorld(name === undefined ? site : within, name ?? address.world, address.publicUrl)
    if (name === undefined) office.reachedAt(world.name, address.publicUrl)
    await furnish(world)
    if (!options.strict && name === undefined && /^\/__sandbox(?:[/?]|$)/.test(address.path)) return (await openControl()).fetch(request, world, address.path)
    const { host, path } = splitHost(address.path)
    return apps.get(roomAt(rooms, host, path))!(request, world, path)
  }

  return {
    site, fetch: (request) => answer(request), settled: office.settled,
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

function openSite(options: SandboxOptions, posted: PostOffice['posted']): Site {
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
    posted,
  }
}
