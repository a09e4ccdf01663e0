import type { Post } from './attempts.ts'
import { FAULT_PAUSE_MS, isCarried, sendOnce, settleAttempt, unanswered } from './attempts.ts'
import type { Delivery } from './deliveries.ts'
import { actAt, deliveries, dueKey } from './deliveries.ts'
import type { Lane, LanePool } from './lanes.ts'
import { lanePool } from './lanes.ts'
import { transact } from './unit.ts'
import type { World } from './world.ts'

export type { Courier, Post, Sent, Settlement } from './attempts.ts'
export { bodyOf, headersOf, settleAttempt } from './attempts.ts'
export { PULL } from './deliveries.ts'

/** Sends what one world owes: at least once, each lane in order, lanes side by side. */
export interface Dispatcher {
  /** These lanes have a new call. Needs no index, so it is not late where the store's is. */
  offer(owed: readonly Lane[]): void
  /** Looks through everything that is due and begins to send it. Gives when the next is due, epoch ms. */
  look(): Promise<number | undefined>
  /** Sends what is due, and what comes of it, until nothing is; gives how many tries were made, and when the next is due. */
  deliver(): Promise<Delivered>
  /** Resolves when nothing is being sent. */
  idle(): Promise<void>
  /** How many tries were made so far. */
  tries(): number
  /** Begins no further try. One that gets no answer any more is not counted: it is sent again at the next start. */
  stop(): void
}

export interface Delivered {
  tries: number
  nextDueAt?: number
}

export const deliverDue = (post: Post): Promise<Delivered> => dispatcher(post).deliver()

const PAGE = 100
/** Mostly only the first few are due. */
const GLANCE = 8
/** No more lanes than these are held in memory. */
const LANES_MAX = 10_000

/** How far a dispatcher has come. */
interface Progress {
  tries: number
  stopped: boolean
}

export function dispatcher(post: Post): Dispatcher {
  const progress: Progress = { tries: 0, stopped: false }
  /** Lanes whose state could not be written, until the next `deliver`: an endless loop else. */
  const givenUp = new Set<string>()
  const looks = new Set<Promise<unknown>>()
  const pool = lanePool((lane) => sendFirst(post, lane, progress).catch((error: unknown) => giveUp(lane, error)))

  async function giveUp({ lane }: Lane, error: unknown): Promise<boolean> {
    givenUp.add(lane)
    const world = await post.open().catch(() => undefined)
    world?.site.failed?.(error, `delivery ${lane}`)
    if (world) post.awaits?.(world, world.now + FAULT_PAUSE_MS)
    return false
  }

  function look(without: ReadonlySet<string> = new Set()): Promise<number | undefined> {
    const begun = lookThrough(post, pool, without).finally(() => looks.delete(begun))
    looks.add(begun)
    return begun
  }

  return {
    look: () => look(),
    offer: (owed) => owed.forEach(pool.offer),
    tries: () => progress.tries,
    async idle() {
      await Promise.allSettled(looks)
      await pool.below(1)
    },
    async deliver() {
      const before = progress.tries
      givenUp.clear()
      for (;;) {
        const seen = progress.tries
        const nextDueAt = await look(givenUp)
        await pool.below(1)
        if (progress.tries === seen || progress.stopped) return { tries: progress.tries - before, nextDueAt }
      }
    },
    stop() {
      progress.stopped = true
      pool.stop()
    },
  }
}

/**
 * Sends the first call of a lane, if it is due and the lane is nobody else's. Gives whether the lane is to be looked at again:
 * always after a lease is given back, since whoever met it has left what he brought to its holder.
 */
async function sendFirst(post: Post, lane: Lane, progress: Progress): Promise<boolean> {
  if (!post.lease) return (await sendOwn(post, lane, progress)) === 'settled'
  const world = await post.open()
  if (!(await isDue(post, world, lane))) return false
  const release = await post.lease(world, lane.lane)
  if (!release) return false
  try {
    await sendOwn(post, lane, progress)
  } finally {
    await release()
  }
  return isDue(post, await post.open(), lane)
}

/** Whether the first of a lane can be sent now. */
async function isDue(post: Post, world: World, { lane }: Lane): Promise<boolean> {
  const first = await firstOf(post, world, lane)
  const at = first && actAt(first)
  return at !== undefined && at <= world.now && (first!.answerBy !== undefined || isCarried(world, first!))
}

/** `settled`: the first is over, and another may be due. */
async function sendOwn(post: Post, { lane }: Lane, progress: Progress): Promise<'settled' | 'waits'> {
  const world = await post.open()
  const first = await firstOf(post, world, lane)
  const at = first && actAt(first)
  if (at === undefined) return 'waits'
  if (at > world.now) post.awaits?.(world, at)
  const taken = first!.answerBy !== undefined
  if (at > world.now || (!taken && !isCarried(world, first!))) return 'waits'
  const sent = taken ? unanswered(first!) : await sendOnce(post, world, first!)
  if (progress.stopped && sent.status === 0) return 'waits'
  progress.tries++
  const then = await post.open()
  const settled = await settleAttempt(post, then, first!, sent)
  if (settled?.state !== 'waiting') return 'settled'
  const next = actAt(settled)
  if (next !== undefined) post.awaits?.(then, next)
  return 'waits'
}

/** The oldest call of a lane that is not over: those behind it wait for it, also while it waits itself. */
async function firstOf(post: Post, world: World, lane: string): Promise<Delivery | undefined> {
  const [doc] = await transact(world, post.defaults, (unit) => unit.list(deliveries, 'lane', lane, { limit: 1 }))
  return doc?.value
}

/** Offers every lane in which something is due, but those left out. Gives when the next is due. */
async function lookThrough(post: Post, pool: LanePool, without: ReadonlySet<string>): Promise<number | undefined> {
  const offered = new Set(without)
  let after: string | undefined
  for (;;) {
    const world = await post.open()
    const page = await transact(world, post.defaults, (unit) => unit.listIndex(deliveries, 'due', { after, limit: after === undefined ? GLANCE : PAGE }))
    for (const { value } of page) {
      const at = actAt(value)!
      if (at > world.now) {
        post.awaits?.(world, at)
        return at
      }
      after = dueKey(at, value.id)
      if (!offered.has(value.lane)) pool.offer({ lane: value.lane, to: value.to })
      offered.add(value.lane)
    }
    if (page.length === 0) return undefined
    await pool.below(LANES_MAX)
  }
}
