/** A queue of calls that go out one after the other, and who gets them. */
export interface Lane {
  lane: string
  to: string
}

export interface LanePool {
  /** The lane may have something to do. One that is running is run once more. */
  offer(lane: Lane): void
  /** Resolves when fewer lanes than so many run or wait: of 1, when all is quiet. */
  below(count: number): Promise<void>
  /** Begins no further run. What runs goes on. */
  stop(): void
}

export interface LaneLimits {
  /** How many lanes run at once. */
  atOnce: number
  /** How many of those may be one recipient's: a host that takes half a minute to answer holds up nobody else's calls. */
  toOne: number
}

const STANDARD: LaneLimits = { atOnce: 64, toOne: 8 }

/**
 * Runs lanes side by side, each never beside itself; recipients take turns.
 * @param run gives whether the lane is to be run again. It must not reject.
 */
export function lanePool(run: (lane: Lane) => Promise<boolean>, { atOnce, toOne }: LaneLimits = STANDARD): LanePool {
  const row = openRow()
  const running = new Map<string, { again: boolean }>()
  const load = new Map<string, number>()
  let watchers: { count: number; resolve(): void }[] = []
  let open = true

  function offer(lane: Lane): void {
    if (!open) return
    row.add(lane)
    fill()
  }

  function fill(): void {
    while (running.size < atOnce) {
      const lane = row.take((to) => (load.get(to) ?? 0) < toOne)
      if (!lane) return
      begin(lane)
    }
  }

  function begin(lane: Lane): void {
    const other = running.get(lane.lane)
    if (other) return void (other.again = true)
    const runs = { again: false }
    running.set(lane.lane, runs)
    load.set(lane.to, (load.get(lane.to) ?? 0) + 1)
    void run(lane).then((again) => end(lane, again || runs.again))
  }

  function end(lane: Lane, again: boolean): void {
    running.delete(lane.lane)
    const left = load.get(lane.to)! - 1
    if (left > 0) load.set(lane.to, left)
    else load.delete(lane.to)
    if (again) offer(lane)
    fill()
    tell()
  }

  const isBelow = (count: number): boolean => running.size + row.length() < count

  function tell(): void {
    const reached = watchers.filter(({ count }) => isBelow(count))
    if (reached.length === 0) return
    watchers = watchers.filter(({ count }) => !isBelow(count))
    for (const { resolve } of reached) resolve()
  }

  return {
    offer,
    below: (count) => (isBelow(count) ? Promise.resolve() : new Promise((resolve) => void watchers.push({ count, resolve }))),
    stop() {
      open = false
      row.clear()
      tell()
    },
  }
}

/** Lanes that wait, by recipient. */
interface Row {
  /** Nothing where it waits already. */
  add(lane: Lane): void
  /** The first lane of the first recipient who may get one; he goes to the end of the row. */
  take(mayGet: (to: string) => boolean): Lane | undefined
  length(): number
  clear(): void
}

function openRow(): Row {
  const waiting = new Map<string, Map<string, Lane>>()
  let length = 0
  return {
    add(lane) {
      const lanes = waiting.get(lane.to) ?? new Map<string, Lane>()
      if (!lanes.has(lane.lane)) length++
      waiting.set(lane.to, lanes.set(lane.lane, lane))
    },
    take(mayGet) {
      for (const [to, lanes] of waiting) {
        if (!mayGet(to)) continue
        const [lane] = lanes.values()
        lanes.delete(lane!.lane)
        waiting.delete(to)
        if (lanes.size > 0) waiting.set(to, lanes)
        length--
        return lane
      }
      return undefined
    },
    length: () => length,
    clear() {
      waiting.clear()
      length = 0
    },
  }
}
