import { readBlob } from './blobs.ts'
import type { Attempt, Delivery } from './deliveries.ts'
import { ANSWER_CHARS_MAX, deliveries, PULL } from './deliveries.ts'
import type { Release } from './leases.ts'
import type { Unit } from './unit.ts'
import { LostRace, transact } from './unit.ts'
import type { World } from './world.ts'

/** What came of one try. `status` 0: no answer, and `body` says why. */
export interface Sent {
  status: number
  body: string
  latencyMs: number
}

/** What follows: it is over, or is tried again. `verdict` goes into the ledger. */
export type Settlement = { over: 'delivered' | 'failed' | 'dropped'; verdict: string } | { againAt: number; verdict: string }

/** A room's own carrier. */
export interface Courier {
  name: string
  /** How long an answer may take, ms. */
  timeoutMs: number
  /** Headers made when it is sent: a token lives too short to be kept. */
  headersOf?(world: World, delivery: Delivery): Promise<Record<string, string>>
  /**
   * Decides what follows; its own writes and effects are in the same atomic write as the attempt. `againAt` lies ahead of
   * `unit.now`. Where it throws the attempt failed, and after a few such the delivery.
   */
  settle(unit: Unit, delivery: Delivery, sent: Sent): Promise<Settlement>
}

export interface Post {
  /** Opens the world anew: its clock may have moved. */
  open(): Promise<World>
  couriers: readonly Courier[]
  /** Standing choices of every room's variants by default. */
  defaults: Record<string, string>
  /** Answers `sandbox:` addresses. */
  inside(request: Request, world: World): Promise<Response>
  /** Takes a lane for itself, where several processes send; undefined: another has it. Absent: this process alone sends. */
  lease?(world: World, lane: string): Promise<Release | undefined>
  /** Told that nothing is to be done in a world before this time, epoch ms on its clock: a host's alarm. */
  awaits?(world: World, at: number): void
}

const INSIDE = 'sandbox:'
/** A receipt is some hundred bytes. Of what a host sends beyond this nothing is read. */
const ANSWER_CHARS_READ = 1_000_000
/** After a fault of ours. */
export const FAULT_PAUSE_MS = 60_000
/** At the least, after any failure. */
const PAUSE_MS = 1_000
const FAULTS_MAX = 5

export function courierOf({ couriers }: Pick<Post, 'couriers'>, { courier }: Pick<Delivery, 'courier'>): Courier {
  const found = couriers.find(({ name }) => name === courier)
  if (!found) throw new Error(`No courier is called ${courier}`)
  return found
}

/** Whether this process can send it: else it waits to be pulled, or for a host that reaches outside. */
export const isCarried = ({ site }: World, { url }: Pick<Delivery, 'url'>): boolean => url.startsWith(INSIDE) || (!url.startsWith(PULL) && site.send !== undefined)

/** Sends it once. Gives `status` 0 and the reason where no answer came; never rejects. */
export async function sendOnce(post: Post, world: World, delivery: Delivery): Promise<Sent> {
  const begun = world.site.now()
  const since = (): number => world.site.now() - begun
  try {
    const courier = courierOf(post, delivery)
    const request = await toRequest(world, delivery, courier)
    const response = await (delivery.url.startsWith(INSIDE) ? post.inside(request, world) : world.site.send!(request, courier.timeoutMs, world.name))
    return { status: response.status, body: await readAnswer(response), latencyMs: since() }
  } catch (error) {
    return { status: 0, body: reasonOf(error), latencyMs: since() }
  }
}

async function readAnswer({ body }: Response): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of body ?? []) {
    text += decoder.decode(chunk, { stream: true })
    if (text.length > ANSWER_CHARS_READ) break
  }
  return text + decoder.decode()
}

/** fetch says `fetch failed` and keeps the reason in `cause`. */
function reasonOf(error: unknown): string {
  const parts = error instanceof Error ? [error.name === 'Error' ? '' : error.name, error.message, error.cause instanceof Error ? error.cause.message : ''] : [String(error)]
  return parts.filter(Boolean).join(': ')
}

/** What came of one that was taken, when its time is over. */
export function unanswered({ takenAt, answerBy }: Delivery): Sent {
  const latencyMs = answerBy! - takenAt!
  return { status: 0, body: `Taken, and not answered within ${latencyMs / 1000} s`, latencyMs }
}

/**
 * Notes an attempt and does what follows. Nothing where the delivery is over, or has seen another attempt since it was
 * read: of two who sent it at once, the second's word is lost and the call perhaps doubled, but not what comes of it.
 */
export async function settleAttempt(post: Pick<Post, 'couriers' | 'defaults'>, world: World, { id, courier, attempts }: Delivery, sent: Sent): Promise<Delivery | undefined> {
  const note = (settle: (unit: Unit, delivery: Delivery) => Promise<Settlement>): Promise<Delivery | undefined> => transact(world, post.defaults, async (unit) => {
    const doc = await unit.get(deliveries, id)
    if (!doc || doc.value.state !== 'waiting' || doc.value.attempts.length !== attempts.length) return doc?.value
    const settlement = await settle(unit, doc.value)
    unit.save(doc, settled(doc.value, { at: unit.now, status: sent.status, latencyMs: sent.latencyMs, body: sent.body.slice(0, ANSWER_CHARS_MAX), verdict: settlement.verdict }, settlement))
    return doc.value
  })
  try {
    return await note(async (unit, delivery) => courierOf(post, delivery).settle(unit, delivery, sent))
  } catch (error) {
    if (error instanceof LostRace) throw error
    world.site.failed?.(error, courier)
    const verdict = `a fault of the sandbox itself: ${reasonOf(error)}`
    return note(async (unit, delivery) => (delivery.attempts.length + 1 < FAULTS_MAX ? { againAt: unit.now + FAULT_PAUSE_MS, verdict } : { over: 'failed', verdict }))
  }
}

function settled(delivery: Delivery, attempt: Attempt, settlement: Settlement): Delivery {
  const noted = { ...delivery, attempts: [...delivery.attempts, attempt], takenAt: undefined, answerBy: undefined }
  if ('over' in settlement) return { ...noted, state: settlement.over }
  // A time that does not lie ahead would have it tried without end.
  return { ...noted, dueAt: settlement.againAt > attempt.at ? settlement.againAt : attempt.at + PAUSE_MS }
}

export async function bodyOf(world: World, { body, blob }: Pick<Delivery, 'body' | 'blob'>): Promise<string> {
  return blob === undefined ? JSON.stringify(body) : readBlob(world, blob)
}

/** As it goes out, for whoever carries it himself as well. */
export async function headersOf(world: World, delivery: Delivery, courier: Courier): Promise<Record<string, string>> {
  return { 'content-type': 'application/json', ...delivery.headers, ...(await courier.headersOf?.(world, delivery)) }
}

async function toRequest(world: World, delivery: Delivery, courier: Courier): Promise<Request> {
  const url = delivery.url.startsWith(INSIDE) ? `${world.publicUrl}${delivery.url.slice(INSIDE.length)}` : delivery.url
  return new Request(url, { method: 'POST', headers: await headersOf(world, delivery, courier), body: await bodyOf(world, delivery) })
}
