import type { Instance } from './instances.ts'
import { PAYLOAD_BYTES_MAX, startInstance, TooLarge } from './instances.ts'

/** The instances of every function: one handles one event at a time; where all are busy another is started. */
export interface Fleet {
  /** Rejects with what the function threw. */
  invoke(name: string, event: unknown): Promise<unknown>
  /** Throws all instances of a function away; the next event starts a new one. */
  discard(name: string): Promise<void>
  /** How many instances of a function there are. */
  count(name: string): number
  /** How many calls to other services each event cost, by function. */
  costs: ReadonlyMap<string, readonly number[]>
  /** What functions threw. */
  faults: readonly string[]
  /** Whether an event may be larger than Lambda takes, as no service has it. Those that were are noted. */
  limit(isOn: boolean): void
  oversized: readonly { name: string; event: unknown }[]
  /** Calls that were begun or open while an instance should have stood still. */
  strays(): number
  close(): Promise<void>
}

interface Seat {
  instance: Promise<Instance>
  busy: boolean
  strays: number
}

export function openFleet(entryOf: (name: string) => string, envOf: (name: string) => Record<string, string>): Fleet {
  const seats = new Map<string, Seat[]>()
  const costs = new Map<string, number[]>()
  const faults: string[] = []
  let straysBefore = 0
  const oversized: { name: string; event: unknown }[] = []
  let isLimited = true
  const at = <T>(map: Map<string, T[]>, name: string): T[] => map.get(name) ?? map.set(name, []).get(name)!

  function take(name: string): Seat {
    const row = at(seats, name)
    const free = row.find(({ busy }) => !busy)
    const seat = free ?? { instance: startInstance(entryOf(name), envOf(name)), busy: true, strays: 0 }
    seat.busy = true
    if (!free) row.push(seat)
    return seat
  }

  async function discard(name: string): Promise<void> {
    for (const { instance, strays } of at(seats, name).splice(0)) {
      straysBefore += strays
      await (await instance).discard()
    }
  }

  return {
    costs, faults, oversized, discard,
    async invoke(name, event) {
      const text = JSON.stringify(event)
      const isOver = Buffer.byteLength(text) > PAYLOAD_BYTES_MAX
      if (isOver) oversized.push({ name, event })
      if (isOver && isLimited) throw new TooLarge('Request must be smaller than 6291456 bytes for the InvokeFunction operation')
      const seat = take(name)
      try {
        const { result, calls, strays } = await (await seat.instance).invoke(text)
        at(costs, name).push(calls)
        seat.strays = strays
        return result
      } catch (error) {
        faults.push(`${name}: ${String(error)}`)
        throw error
      } finally {
        seat.busy = false
        if ((await seat.instance).isGone()) seats.set(name, at(seats, name).filter((each) => each !== seat))
      }
    },
    limit: (isOn) => void (isLimited = isOn),
    count: (name) => at(seats, name).length,
    strays: () => straysBefore + [...seats.values()].flat().reduce((sum, { strays }) => sum + strays, 0),
    async close() {
      for (const name of seats.keys()) await discard(name)
    },
  }
}
