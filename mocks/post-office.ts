import type { Delivered, Dispatcher, Post } from '../functions/kernel/deliver.ts'
import { dispatcher } from '../functions/kernel/deliver.ts'
import { DEFAULT_WORLD } from '../functions/kernel/address.ts'
import type { Lane } from '../functions/kernel/lanes.ts'
import { once } from '../functions/kernel/once.ts'
import type { Room } from '../functions/kernel/room.ts'
import { variantDefaults } from '../functions/kernel/room.ts'
import type { World } from '../functions/kernel/world.ts'

/** Carries what the worlds of one sandbox owe. */
export interface PostOffice {
  /** Sends what is due, and what comes of it, until nothing is. */
  deliver(world: string): Promise<Delivered>
  /** Resolves when nothing is being sent. */
  settled(): Promise<void>
  /** A world owes calls in these lanes: they go out at once, where that is the way here. */
  posted(world: string, owed: readonly Lane[]): void
  /** Sends what these worlds still owe from an earlier start, and wakes for what is due later. */
  resume(worlds: readonly string[]): Promise<void>
  /** Begins nothing more, and waits for what is under way. */
  close(): Promise<void>
  /** Where a world was last asked for from outside: callbacks may name it. */
  reachedAt(world: string, publicUrl: string): void
  addressOf(world: string): string
  /** What a lever needs to settle an attempt that it carried itself. */
  post(world: string): Post
}

/** Runs something later, in the host's time; gives how to call it off. */
export type Later = (ms: number, run: () => void) => () => void

export interface Needs {
  rooms: readonly Room[]
  /** Deliver after each request that owes something. */
  atOnce: boolean
  /** Wakes for what is due later; without it that goes out when somebody delivers. */
  later?: Later
  open(world: string): Promise<World>
  inside(request: Request, world: string): Promise<Response>
}

const STANDARD_ADDRESS = 'http://sandbox.rehearsal'
/** Timers take no more than 24 days, and the world's clock may be moved meanwhile. */
const ALARM_MS_MAX = 3_600_000

export function postOffice({ rooms, atOnce, later, open, inside }: Needs): PostOffice {
  const couriers = once(() => rooms.flatMap((room) => room.couriers ?? []))
  const defaults = Object.assign({}, ...rooms.map(variantDefaults)) as Record<string, string>
  const addresses = new Map<string, string>()
  const dispatchers = new Map<string, Dispatcher>()
  const alarms = new Map<string, { at: number; callOff: () => void }>()
  /** Worlds being delivered, and how often: what comes of it goes out with it, though the index may not know of it yet. */
  const delivering = new Map<string, number>()
  let closed = false

  const post = (world: string): Post => ({ open: () => open(world), couriers: couriers(), defaults, inside: (request, { name }) => inside(request, name), awaits })

  function dispatcherOf(world: string): Dispatcher {
    const known = dispatchers.get(world) ?? dispatcher(post(world))
    dispatchers.set(world, known)
    return known
  }

  /** One alarm a world, for the earliest. It may go off too early, when the world's clock was moved: then nothing is due yet. */
  function awaits({ name, now, site, settings }: World, due: number): void {
    if (!atOnce || !later || closed || 'frozenAt' in settings.clock) return
    const ms = Math.min(Math.max(due - now, 0), ALARM_MS_MAX)
    const standing = alarms.get(name)
    if (standing && standing.at <= site.now() + ms) return
    standing?.callOff()
    const callOff = later(ms, () => {
      alarms.delete(name)
      dispatcherOf(name).look().catch((error: unknown) => site.failed?.(error, `deliveries of ${name}`))
    })
    alarms.set(name, { at: site.now() + ms, callOff })
  }

  const settled = async (): Promise<void> => void (await Promise.all([...dispatchers.values()].map((each) => each.idle())))

  return {
    settled, post,
    async deliver(world) {
      delivering.set(world, (delivering.get(world) ?? 0) + 1)
      try {
        return await dispatcherOf(world).deliver()
      } finally {
        delivering.set(world, delivering.get(world)! - 1)
      }
    },
    posted(world, owed) {
      if ((atOnce || (delivering.get(world) ?? 0) > 0) && !closed) dispatcherOf(world).offer(owed)
    },
    async resume(worlds) {
      for (const world of worlds) if (atOnce && !closed) await dispatcherOf(world).look()
    },
    async close() {
      closed = true
      for (const { callOff } of alarms.values()) callOff()
      for (const each of dispatchers.values()) each.stop()
      await settled()
    },
    reachedAt: (world, publicUrl) => void addresses.set(world, publicUrl),
    addressOf: (world) => addresses.get(world) ?? (world === DEFAULT_WORLD ? STANDARD_ADDRESS : `${STANDARD_ADDRESS}/w/${world}`),
  }
}

/** Carries nothing: for who only wants the list of levers. */
export const idleOffice: PostOffice = {
  deliver: () => Promise.resolve({ tries: 0 }), settled: () => Promise.resolve(), posted: () => undefined, resume: () => Promise.resolve(), close: () => Promise.resolve(),
  reachedAt: () => undefined, addressOf: () => STANDARD_ADDRESS,
  post: () => { throw new Error('The idle office has no post') },
}
