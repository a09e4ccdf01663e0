import type { Fault, World } from './world.ts'
import { openWorld, writeSettings } from './world.ts'

/** Takes the first fault planted for this operation (or for `*`) and counts it down. */
export async function takeFault(world: World, operation: string): Promise<Fault | undefined> {
  const fault = world.settings.faults.find((planted) => planted.operation === operation || planted.operation === '*')
  if (!fault) return undefined
  const faults = world.settings.faults
    .map((planted) => (planted === fault ? { ...planted, remaining: planted.remaining - 1 } : planted))
    .filter((planted) => planted.remaining > 0)
  if ((await writeSettings(world, { ...world.settings, faults, faultsMet: (world.settings.faultsMet ?? 0) + 1 })) === 'done') return fault
  // Another request took one at the same moment: look at what is left.
  return takeFault(await openWorld(world.site, world.name, world.publicUrl), operation)
}
