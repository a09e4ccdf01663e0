import { clients, newClient } from './clients.ts'
import { openLedger } from './ledger.ts'
import type { Change } from './store/store.ts'
import { CHANGES_MAX } from './store/store.ts'
import type { World } from './world.ts'
import { digestOf, openWorld, settingsChange } from './world.ts'

export interface ClientKey {
  clientId: string
  clientSecret: string
}

/** Puts a host's clients in place before a world's first request, and wherever the host has others since. */
export interface Furnisher {
  /** Gives the world to go on with: its settings may have become others. */
  furnish(world: World): Promise<World>
}

/**
 * That a world has these clients is a mark in its settings, written together with them. So no process need remember it, and
 * a world that one instance emptied is furnished again by whichever is asked next.
 */
export function furnisher(wanted: readonly ClientKey[]): Furnisher {
  const mark = digestOf(JSON.stringify(wanted.map(({ clientId, clientSecret }) => [clientId, digestOf(clientSecret)])))

  async function furnish(world: World): Promise<World> {
    if (world.settings.furnished === mark) return world
    const settings = { ...world.settings, furnished: mark }
    const changes = [...(await registering(world, wanted)), settingsChange(world, settings)]
    // The mark goes last: where there are more clients than fit into one write, nobody takes some of them for all.
    for (let at = 0; at < changes.length; at += CHANGES_MAX) {
      const written = await world.site.store.write(changes.slice(at, at + CHANGES_MAX))
      // Another request furnished it, changed its settings or emptied it.
      if (written === 'conflict') return furnish(await openWorld(world.site, world.name, world.publicUrl))
    }
    return { ...world, settings, settingsVersion: world.settingsVersion + 1 }
  }

  return { furnish }
}

async function registering(world: World, wanted: readonly ClientKey[]): Promise<Change[]> {
  const ledger = openLedger(world)
  for (const { clientId, clientSecret } of wanted) {
    const standing = await ledger.get(clients, clientId)
    if (!standing) ledger.add(clients, newClient(clientId, clientSecret), true)
    // A store from an earlier start may know the client by another secret: the one given now is the one.
    else if (standing.value.secretDigest !== digestOf(clientSecret)) ledger.save(standing, { ...standing.value, secretDigest: digestOf(clientSecret) })
  }
  return ledger.changes()
}
