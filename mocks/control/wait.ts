import type { Site } from '../../functions/kernel/world.ts'

/** Of a `wait` in a query. A host may hold an answer for less: `Site.hold`. */
export const WAIT_SECONDS_MAX = 60

const STANDARD_HOLD = { stepMs: 50, maxMs: WAIT_SECONDS_MAX * 1000 }

/** Looks again and again until something is there, or the time (or the host's patience) is over. */
export async function lookFor<T>({ hold = STANDARD_HOLD, sleep }: Site, seconds: number, look: () => Promise<T[]>): Promise<T[]> {
  const tries = Math.ceil(Math.min(seconds * 1000, hold.maxMs) / hold.stepMs)
  for (let tried = 0; ; tried++) {
    const found = await look()
    if (found.length > 0 || tried >= tries) return found
    await sleep(hold.stepMs)
  }
}
