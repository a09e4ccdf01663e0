import { addressOf, NO_WORLD, roomAt, splitHost } from '../functions/kernel/address.ts'
import { mountRoom, toResponse } from '../functions/kernel/execute.ts'
import type { ClientKey } from '../functions/kernel/furnish.ts'
import { furnisher } from '../functions/kernel/furnish.ts'
import type { Room } from '../functions/kernel/room.ts'
import type { Site } from '../functions/kernel/world.ts'
import { openWorld } from '../functions/kernel/world.ts'
import type { ControlPlane } from './control/plane.ts'
import type { Later, PostOffice } from './post-office.ts'
import { postOffice } from './post-office.ts'

/** What a host brings that serves every room and the control plane. */
export interface Parts {
  rooms: readonly Room[]
  /** `posted` is put in here. */
  site: Site
  clients: readonly ClientKey[]
  strict?: boolean
  delivery?: 'at-once' | 'on-demand'
  later?: Later
}

export interface Assembled {
  site: Site
  office: PostOffice
  /** @param base what stands before the path outside, where that is more than the URL's origin */
  fetch(request: Request, base?: string): Promise<Response>
}

/** @param path below the world's prefix */
export const isControl = (path: string): boolean => /^\/__sandbox(?:[/?]|$)/.test(path)

/** Every room and the control plane behind one door, with the post office that carries what they owe. */
export function assemble({ rooms, site: given, clients, strict, delivery, later }: Parts): Assembled {
  const office = postOffice({ rooms, atOnce: delivery !== 'on-demand', later, open: (world) => openWorld(site, world, office.addressOf(world)), inside: (request, world) => answer(request, undefined, world) })
  const site: Site = { ...given, posted: office.posted }
  // What is answered to the sandbox itself goes over no socket.
  const within: Site = { ...site, respond: undefined }
  const apps = new Map(rooms.map((room) => [room, mountRoom(room)]))
  const { furnish } = furnisher(clients)
  /** Another state was put in a world's place: it may owe calls of its own. */
  const replaced = (world: string): void => void office.resume([world]).catch((error: unknown) => site.failed?.(error, `deliveries of ${world}`))
  let control: Promise<ControlPlane> | undefined
  // Loaded when first asked for: a start without it is a tenth shorter.
  const openControl = (): Promise<ControlPlane> => (control ??= import('./control/plane.ts').then(({ controlPlane }) => controlPlane(rooms, replaced, office)))

  /** @param name of the world that calls itself: it has no lever to pull */
  async function answer(request: Request, base?: string, name?: string): Promise<Response> {
    const url = new URL(request.url)
    const address = addressOf(url, request.headers, base)
    if (!address) return toResponse(NO_WORLD)
    if (name === undefined) office.reachedAt(address.world, address.publicUrl)
    const world = await furnish(await openWorld(name === undefined ? site : within, name ?? address.world, address.publicUrl))
    if (!strict && name === undefined && isControl(address.path)) return (await openControl()).fetch(request, world, address.path)
    const { host, path } = splitHost(address.path)
    // In process the real host stands in the URL itself.
    return apps.get(roomAt(rooms, host || url.host, path))!(request, world, path)
  }

  return { site, office, fetch: (request, base) => answer(request, base) }
}
