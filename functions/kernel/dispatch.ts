import { roomAt } from './address.ts'
import type { Delivered, Post } from './deliver.ts'
import { dispatcher } from './deliver.ts'
import { mountRoom } from './execute.ts'
import { furnisher } from './furnish.ts'
import type { LambdaHost } from './lambda.ts'
import type { Lane } from './lanes.ts'
import { takeLease } from './leases.ts'
import type { Room } from './room.ts'
import { variantDefaults } from './room.ts'
import type { Site } from './world.ts'
import { openWorld } from './world.ts'

/** Which world's calls, under which address it calls itself, and what no two runs share: an invocation's id. */
export interface Dispatch {
  world: string
  publicUrl: string
  invocation: string
  /** Lanes in which something is known to wait: the index may not know of it yet. */
  owed?: readonly Lane[]
  /** Whether all that is due in the world is looked for besides. */
  sweep?: boolean
}

/**
 * Sends what a world owes and is due, and what comes of it: the work of a function that a table's stream, a queue or a
 * schedule wakes. `rooms` are those whose couriers carry the calls, and those that answer what the sandbox sends itself.
 * Several may run at once, in several processes: a lane is sent by the one that holds its lease.
 */
export function openDispatch({ site, clients }: LambdaHost, rooms: readonly Room[]): (dispatch: Dispatch) => Promise<Delivered> {
  const apps = new Map(rooms.map((room) => [room, mountRoom(room)]))
  const couriers = rooms.flatMap((room) => room.couriers ?? [])
  const defaults = Object.assign({}, ...rooms.map(variantDefaults)) as Record<string, string>
  const { furnish } = furnisher(clients)
  let rounds = 0

  return async ({ world: name, publicUrl, invocation, owed = [], sweep = true }) => {
    // One invocation may have several rounds, side by side.
    const round = `${invocation}-${++rounds}`
    let draws = 0
    // What comes of these calls goes out in the same round.
    const own: Site = { ...site, nonce: () => `${round}-${++draws}`, posted: (_, lanes) => carries.offer(lanes) }
    const post: Post = {
      couriers, defaults,
      open: () => openWorld(own, name, publicUrl),
      lease: (world, lane) => takeLease(world, lane, round),
      async inside(request) {
        const world = await furnish(await openWorld(own, name, publicUrl))
        const path = request.url.slice(publicUrl.length)
        return apps.get(roomAt(rooms, '', path))!(request, world, path)
      },
    }
    const carries = dispatcher(post)
    carries.offer(owed)
    if (sweep) return carries.deliver()
    await carries.idle()
    return { tries: carries.tries() }
  }
}
