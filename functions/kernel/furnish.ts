import { clients, newClient } from './clients.ts'
import { transact } from './unit.ts'
import type { World } from './world.ts'
import { digestOf } from './world.ts'

export interface ClientKey {
  clientId: string
  clientSecret: string
}

/** Puts a host's clients in place, once a world and process, before the world's first request. */
export interface Furnisher {
  furnish(world: World): Promise<void>
  /** The world was emptied: furnish it anew. */
  forget(world: string): void
}

export function furnisher(wanted: readonly ClientKey[]): Furnisher {
  const ready = new Map<string, Promise<void>>()
  return {
    furnish(world) {
      const known = ready.get(world.name)
      if (known) return known
      const pending = registerClients(world, wanted)
      ready.set(world.name, pending)
      // A failed try must not be remembered.
      pending.catch(() => ready.delete(world.name))
      return pending
    },
    forget: (world) => void ready.delete(world),
  }
}

async function registerClients(world: World, wanted: readonly ClientKey[]): Promise<void> {
  await transact(world, {}, async (unit) => {
    for (const { clientId, clientSecret } of wanted) {
      const standing = await unit.get(clients, clientId)
      if (!standing) unit.create(clients, newClient(clientId, clientSecret))
      // A store from an earlier start may know the client by another secret: the one given now is the one.
      else if (standing.value.secretDigest !== digestOf(clientSecret)) unit.save(standing, { ...standing.value, secretDigest: digestOf(clientSecret) })
    }
  })
}
