import { roomAt } from './address.ts'
import type { Delivered, Post } from './deliver.ts'
import { dispatcher } from './deliver.ts'
import { mountRoom } from './execute.ts'
import { furnisher } from './furnish.ts'
import type { LambdaHost } from './lambda.ts'
import type { Room } from './room.ts'
import { variantDefaults } from './room.ts'
import type { Site } from './world.ts'
import { openWorld } from './world.ts'

/** Which world's calls, under which address it calls itself, and what no two runs share: an invocation's id. */
export interface Dispatch {
  world: string
  publicUrl: string
  invocation: string
}

/**
 * Sends what a world owes and is due, and what comes of it: the work of a function that `LambdaHost.dispatch` or a schedule
 * wakes. `rooms` are those whose couriers carry the calls, and those that answer what the sandbox sends itself. Two may run
 * at once: a call may then go out twice, but comes to one thing.
 */
export async function deliverFor({ site, clients }: LambdaHost, rooms: readonly Room[], { world: name, publicUrl, invocation }: Dispatch): Promise<Delivered> {
  const apps = new Map(rooms.map((room) => [room, mountRoom(room)]))
  const { furnish } = furnisher(clients)
  let draws = 0
  // What comes of these calls goes out in the same round: the index may not know of it yet.
  const own: Site = { ...site, nonce: () => `${invocation}-${++draws}`, posted: (_, owed) => carries.offer(owed) }
  const post: Post = {
    couriers: rooms.flatMap((room) => room.couriers ?? []),
    defaults: Object.assign({}, ...rooms.map(variantDefaults)) as Record<string, string>,
    open: () => openWorld(own, name, publicUrl),
    async inside(request) {
      const world = await openWorld(own, name, publicUrl)
      await furnish(world)
      const path = request.url.slice(publicUrl.length)
      return apps.get(roomAt(rooms, '', path))!(request, world, path)
    },
  }
  const carries = dispatcher(post)
  return carries.deliver()
}
