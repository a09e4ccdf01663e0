import { gatewayRoom } from '../functions/gateway/room.ts'
import { hprRoom } from '../functions/hpr/room.ts'
import { clients, newClient } from '../functions/kernel/clients.ts'
import { mountRoom, toResponse } from '../functions/kernel/execute.ts'
import { recentJournal } from '../functions/kernel/journal.ts'
import { storedKeys } from '../functions/kernel/keys.ts'
import type { Room } from '../functions/kernel/room.ts'
import { openMemoryStore } from '../functions/kernel/store/memory.ts'
import type { Store } from '../functions/kernel/store/store.ts'
import { transact } from '../functions/kernel/unit.ts'
import type { Settings, Site, World } from '../functions/kernel/world.ts'
import { openWorld } from '../functions/kernel/world.ts'
import { controlPlane } from './control/plane.ts'

export const rooms: readonly Room[] = [gatewayRoom, hprRoom]

export interface SandboxOptions {
  /** In memory unless given. */
  store?: Store
  seed?: string
  /** Epoch ms. The host's clock; without one the world stands still at `STANDARD_NOW` until its clock is moved. */
  now?: () => number
  nonce?: () => string
  sleep?: (ms: number) => Promise<void>
  /** The clients every new world knows. */
  clients?: { clientId: string; clientSecret: string }[]
  people?: number
  fixedOtp?: string
  variants?: Record<string, string>
  /** Private keys by name, PKCS#8 PEM. */
  keys?: Record<string, string>
  /** Without the control plane: only what the real sandbox offers. */
  strict?: boolean
  checkAnswers?: boolean
}

export interface Sandbox {
  fetch(request: Request): Promise<Response>
  site: Site
  close(): Promise<void>
}

/** Thursday, 1 October 2026, 09:00 UTC. */
export const STANDARD_NOW = Date.UTC(2026, 9, 1, 9)
export const STANDARD_CLIENT = { clientId: 'SBX_000001', clientSecret: 'rehearsal-secret-000001' }
export const DEFAULT_WORLD = 'default'
const WORLD_HEADER = 'x-rehearsal-world'
const WORLD_NAME = /^[A-Za-z0-9._-]{1,64}$/

/** A whole sandbox in one function: every room, any number of worlds, the control plane unless `strict`. */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const site = openSite(options)
  const apps = rooms.map((room) => ({ room, app: mountRoom(room) }))
  const ready = new Map<string, Promise<void>>()
  const control = options.strict ? undefined : controlPlane(rooms, (world) => ready.delete(world))

  /** A world's clients are put in place once a process, before its first request. */
  function furnish(world: World): Promise<void> {
    const known = ready.get(world.name)
    if (known) return known
    const pending = registerClients(world, options.clients ?? [STANDARD_CLIENT])
    ready.set(world.name, pending)
    // A failed try must not be remembered.
    pending.catch(() => ready.delete(world.name))
    return pending
  }

  function fetchIn(world: World): (request: Request, path: string) => Promise<Response> {
    return (request, path) => {
      const { pathname, search } = splitHost(path)
      const found = apps.find(({ room }) => room.hosts.some((host) => host.includes(`//${splitHost(path).host}`))) ?? apps.find(({ room }) => room.prefixes.some((prefix) => pathname.startsWith(prefix))) ?? apps[0]!
      return found.app(request, world, pathname + search)
    }
  }

  return {
    site,
    async fetch(request) {
      const url = new URL(request.url)
      const [, inPath, rest] = /^\/w\/([^/]+)(\/.*)?$/.exec(url.pathname) ?? []
      const name = inPath ?? request.headers.get(WORLD_HEADER) ?? DEFAULT_WORLD
      if (!WORLD_NAME.test(name)) return toResponse({ status: 404, body: { error: 'A world is named with letters, digits, dot, dash and underscore, 64 at most' } })
      const world = await openWorld(site, name, `${url.origin}${inPath ? `/w/${inPath}` : ''}`)
      await furnish(world)
      const path = inPath ? (rest ?? '/') : url.pathname
      if (path === '/__sandbox' || path.startsWith('/__sandbox/')) {
        if (control) return control.fetch(request, world, path + url.search)
      }
      return fetchIn(world)(request, path + url.search)
    },
    close: () => site.store.close(),
  }
}

/** A path may begin with the real host's name, so that two hosts can be told apart on one address. */
function splitHost(path: string): { host: string; pathname: string; search: string } {
  const url = new URL(path, 'http://room')
  const [, host = '-', rest] = /^\/([a-z0-9-]+(?:\.[a-z0-9-]+){2,})(\/.*)?$/.exec(url.pathname) ?? []
  return { host, pathname: host === '-' ? url.pathname : (rest ?? '/'), search: url.search }
}

function openSite(options: SandboxOptions): Site {
  const store = options.store ?? openMemoryStore()
  let count = 0
  const defaults: Settings = {
    seed: options.seed ?? 'rehearsal', clock: { offsetMs: 0 }, variants: options.variants ?? {}, fixedOtp: options.fixedOtp, people: options.people ?? 500, faults: [],
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
  }
}

async function registerClients(world: World, wanted: { clientId: string; clientSecret: string }[]): Promise<void> {
  await transact(world, {}, async (unit) => {
    for (const { clientId, clientSecret } of wanted) {
      if (!(await unit.get(clients, clientId))) unit.create(clients, newClient(clientId, clientSecret))
    }
  })
}
