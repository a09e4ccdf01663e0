import type { Kind } from './records.ts'
import type { Unit } from './unit.ts'
import type { World } from './world.ts'
import { transact } from './unit.ts'

/** Who sends a lane's calls for now, where several processes send. */
interface Lease {
  lane: string
  holder: string
  /** Epoch ms in real time, so that moving a world's clock takes no lease away. */
  until: number
}

const leases: Kind<Lease> = { name: 'lease', id: ({ lane }) => lane }

/** Longer than any answer may take, with what comes of it; a process that dies holds its lane no longer. */
export const LEASE_MS = 90_000

export type Release = () => Promise<void>

/** Takes a lane; undefined where another has it. */
export async function takeLease(world: World, lane: string, holder: string): Promise<Release | undefined> {
  const now = world.site.now()
  const taken = await transact(world, {}, async (unit) => {
    const standing = await unit.get(leases, lane)
    if (standing && standing.value.until > now) return false
    put(unit, standing, { lane, holder, until: now + LEASE_MS })
    return true
  })
  if (!taken) return undefined
  return () => transact(world, {}, async (unit) => {
    const standing = await unit.get(leases, lane)
    // Who took so long that another has it has nothing to give back.
    if (standing?.value.holder === holder) unit.remove(standing)
  })
}

function put(unit: Unit, standing: Awaited<ReturnType<typeof unit.get<Lease>>>, lease: Lease): void {
  if (standing) unit.save(standing, lease)
  else unit.create(leases, lease)
}
