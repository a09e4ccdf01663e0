import type { Post } from '../functions/kernel/deliver.ts'
import { deliverDue } from '../functions/kernel/deliver.ts'
import type { Room } from '../functions/kernel/room.ts'
import { variantDefaults } from '../functions/kernel/room.ts'
import type { World } from '../functions/kernel/world.ts'

/** Carries what the worlds of one sandbox owe. */
export interface PostOffice {
  /** Sends what is due, and what comes of it, until nothing is. Gives the number of tries. */
  deliver(world: string): Promise<number>
  /** Resolves when nothing is being delivered. */
  settled(): Promise<void>
  /** A world owes a call. */
  posted(world: string): void
  /** Where a world was last asked for from outside: callbacks may name it. */
  reachedAt(world: string, publicUrl: string): void
  addressOf(world: string): string
  /** What a lever needs to settle an attempt that it carried itself. */
  post(world: string): Post
}

export interface Needs {
  rooms: readonly Room[]
  /** Deliver after each request that owes something. */
  atOnce: boolean
  open(world: string): Promise<World>
  inside(request: Request, world: string): Promise<Response>
}

const STANDARD_ADDRESS = 'http://sandbox.rehearsal'

export function postOffice({ rooms, atOnce, open, inside }: Needs): PostOffice {
  const couriers = rooms.flatMap((room) => room.couriers ?? [])
  const defaults = Object.assign({}, ...rooms.map(variantDefaults)) as Record<string, string>
  const addresses = new Map<string, string>()
  const running = new Map<string, Promise<number>>()

  const post = (world: string): Post => ({ open: () => open(world), couriers, defaults, inside: (request, { name }) => inside(request, name) })

  /** One round at a time a world: a second one waits for the first, so that it sees what that left. */
  function deliver(world: string): Promise<number> {
    const round = (running.get(world) ?? Promise.resolve(0)).catch(() => 0).then(async () => (await deliverDue(post(world))).tries)
    running.set(world, round)
    void round.catch(() => 0).finally(() => running.get(world) === round && running.delete(world))
    return round
  }

  return {
    deliver, post,
    async settled() {
      while (running.size > 0) await Promise.allSettled(running.values())
    },
    posted(world) {
      // After the answer that is being made, never within it.
      if (atOnce) void deliver(world).catch(() => 0)
    },
    reachedAt: (world, publicUrl) => void addresses.set(world, publicUrl),
    addressOf: (world) => addresses.get(world) ?? STANDARD_ADDRESS,
  }
}

/** Carries nothing: for who only wants the list of levers. */
export const idleOffice: PostOffice = {
  deliver: () => Promise.resolve(0), settled: () => Promise.resolve(), posted: () => undefined, reachedAt: () => undefined, addressOf: () => STANDARD_ADDRESS,
  post: () => { throw new Error('The idle office has no post') },
}
