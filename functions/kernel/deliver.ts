import { readBlob } from './blobs.ts'
import type { Delivery } from './deliveries.ts'
import { ANSWER_CHARS_MAX, deliveries, dueKey } from './deliveries.ts'
import type { Unit } from './unit.ts'
import { transact } from './unit.ts'
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
  /** Decides what follows; its own writes and effects are in the same atomic write as the attempt. */
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
}

const AT_ONCE = 50

/** Sends what is due, lane by lane in order, until nothing is; gives how many tries were made, and when the next is due. */
export async function deliverDue(post: Post): Promise<{ tries: number; nextDueAt?: number }> {
  let tries = 0
  for (;;) {
    const world = await post.open()
    const ready = await transact(world, post.defaults, (unit) => heads(unit))
    if (ready.length === 0) return { tries, nextDueAt: await transact(world, post.defaults, nextDue) }
    await Promise.all(ready.map((delivery) => tryOnce(post, world, delivery)))
    tries += ready.length
  }
}

/** Due, first of their lane, and not to be pulled. */
async function heads(unit: Unit): Promise<Delivery[]> {
  const found: Delivery[] = []
  let after: string | undefined
  for (;;) {
    const page = await unit.listIndex(deliveries, 'due', { after, limit: AT_ONCE })
    for (const { value } of page) {
      if (value.dueAt > unit.now) return found
      // The index may lag behind the record.
      if (value.state !== 'waiting' || value.url === PULL) continue
      const [first] = await unit.list(deliveries, 'lane', value.lane, { limit: 1 })
      if (first?.id === value.id) found.push(value)
      if (found.length >= AT_ONCE) return found
    }
    if (page.length < AT_ONCE) return found
    after = dueKey(page.at(-1)!.value.dueAt, page.at(-1)!.id)
  }
}

async function nextDue(unit: Unit): Promise<number | undefined> {
  const page = await unit.listIndex(deliveries, 'due', { after: dueKey(unit.now, '\uffff'), limit: AT_ONCE })
  return page.find(({ value }) => value.url !== PULL)?.value.dueAt
}

/** Waits to be fetched through the control plane. */
export const PULL = 'pull:'
const INSIDE = 'sandbox:'

async function tryOnce(post: Post, world: World, delivery: Delivery): Promise<void> {
  const courier = courierOf(post, delivery)
  const begun = world.site.now()
  const sent = await sendOnce(post, world, delivery, courier)
  await settleAttempt(post, await post.open(), delivery.id, { ...sent, latencyMs: world.site.now() - begun })
}

export function courierOf({ couriers }: Pick<Post, 'couriers'>, { courier }: Pick<Delivery, 'courier'>): Courier {
  const found = couriers.find(({ name }) => name === courier)
  if (!found) throw new Error(`No courier is called ${courier}`)
  return found
}

/** Notes an attempt and does what follows. Of one that is over already, nothing: two may have sent it at once. */
export async function settleAttempt(post: Pick<Post, 'couriers' | 'defaults'>, world: World, id: string, sent: Sent): Promise<Delivery | undefined> {
  return transact(world, post.defaults, async (unit) => {
    const doc = await unit.get(deliveries, id)
    if (!doc || doc.value.state !== 'waiting') return doc?.value
    const settled = await courierOf(post, doc.value).settle(unit, doc.value, sent)
    const attempt = { at: unit.now, status: sent.status, latencyMs: sent.latencyMs, body: sent.body.slice(0, ANSWER_CHARS_MAX), verdict: settled.verdict }
    const attempts = [...doc.value.attempts, attempt]
    unit.save(doc, 'over' in settled ? { ...doc.value, attempts, takenAt: undefined, state: settled.over } : { ...doc.value, attempts, takenAt: undefined, dueAt: settled.againAt })
    return doc.value
  })
}

async function sendOnce(post: Post, world: World, delivery: Delivery, courier: Courier): Promise<Omit<Sent, 'latencyMs'>> {
  try {
    const request = await toRequest(world, delivery, courier)
    const response = delivery.url.startsWith(INSIDE) ? await post.inside(request, world) : await outside(world, request, courier)
    return { status: response.status, body: await response.text() }
  } catch (error) {
    return { status: 0, body: reasonOf(error) }
  }
}

/** fetch says `fetch failed` and keeps the reason in `cause`. */
function reasonOf(error: unknown): string {
  const parts = error instanceof Error ? [error.name === 'Error' ? '' : error.name, error.message, error.cause instanceof Error ? error.cause.message : ''] : [String(error)]
  return parts.filter(Boolean).join(': ')
}

function outside({ site }: World, request: Request, { timeoutMs }: Courier): Promise<Response> {
  if (!site.send) throw new Error('This sandbox sends nothing outside')
  return site.send(request, timeoutMs)
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
