import type { z } from 'zod'
import type { Courier } from './deliver.ts'
import type { Guide } from './guide.ts'
import type { Lever } from './lever.ts'
import type { Operation, Variant } from './operation.ts'
import type { Refusal, Reply } from './outcome.ts'
import type { Unit } from './unit.ts'
import type { World } from './world.ts'

/** A call that was let in: who calls, and what it says, validated and opened. */
export interface Call<Body> {
  operation: Operation
  clientId: string
  body: Body
  /** The body as it came; empty where the operation takes none. */
  text: string
  params: Record<string, string>
  query: Record<string, string>
  headers: Headers
}

/** A problem instead of a reply: the operation is there for some worlds alone, and answers as the surface does without it. */
export type Handler<Body, Answer> = (unit: Unit, call: Call<Body>) => Promise<Reply<Answer> | Problem>

export interface Route {
  operation: Operation
  handle: Handler<unknown, unknown>
}

/** Binds an operation to what it does. */
export function route<Request extends z.ZodType, Answer extends z.ZodType>(operation: Operation<Request, Answer>, handle: Handler<z.output<Request>, z.input<Answer>>): Route {
  return { operation, handle: handle as Handler<unknown, unknown> }
}

/** What can be wrong with a request before any flow sees it. */
export interface Problem {
  problem: 'no-route' | 'wrong-method' | 'no-json-type' | 'bad-json' | 'too-large' | 'missing' | 'wrong-type' | 'malformed' | 'not-encrypted' | 'busy'
  /** Path of the field at fault, where there is one. */
  field?: string
  /** Words for the developer. */
  rule?: string
  /** Of `no-json-type`: the Content-Type that came instead; empty: none. */
  mediaType?: string
}

/** An error as it goes over the wire. A string body is sent as text (or as the given type). */
export interface Wire {
  status: number
  body: unknown
  contentType?: string
  headers?: Record<string, string>
}

/** The standing choice of a named variant. */
export type Choice = (variant: string) => string

/** Who was let in. A refusal keeps him out. */
export type Admission = { clientId: string } | Refusal

/** A surface of the sandbox: its operations, and its own ways to say no. */
export interface Room {
  surface: string
  title: string
  /** The real base URLs it stands for; the first is the sandbox's. */
  hosts: readonly string[]
  /** Beginnings of the paths that are this room's when only a path is known. */
  prefixes: readonly string[]
  routes: readonly Route[]
  variants: readonly Variant[]
  /** What can be done next from each stage of each flow. */
  guides: readonly Guide[]
  /** What the control plane may do here. */
  levers: readonly Lever[]
  /** The calls it makes to others, as they have to serve them: path below their own base, for the OpenAPI export. */
  callbacks?: readonly Operation[]
  /** Who carries the calls it owes, and hears how they went. */
  couriers?: readonly Courier[]
  /** Names of the RSA keys it uses: making one takes long, so a host has them made before they are asked for. */
  keys?: readonly string[]
  /** Checks headers and session. Runs inside the unit, so that what it notes (a REQUEST-ID as seen) is in the same write. */
  admit(unit: Unit, operation: Operation, request: Request): Promise<Admission>
  /** Opens an encrypted field; undefined when it was not sealed for this host. */
  unseal?(world: World, cipherText: string): Promise<string | undefined>
  /** The surface's error body for a refusal of a flow or of `admit`; `now` is epoch ms on the world's clock. */
  wireOf(refusal: Refusal, operation: Operation, variant: Choice, now: number): Wire
  /** The surface's answer to a request that no flow can take. */
  wireOfProblem(problem: Problem, operation: Operation | undefined, variant: Choice, now: number): Wire
  /** The path of today that an older spelling of it stands for; absent: every path is taken as it is. */
  pathToday?(path: string): string
  /** Pages for people, outside the API (the hosted Aadhaar page). Undefined: not a page of this room. */
  page?(request: Request, world: World, path: string): Promise<Response | undefined>
}

/** The declared default of every variant of a room. */
export function variantDefaults(room: Pick<Room, 'variants'>): Record<string, string> {
  return Object.fromEntries(room.variants.map((variant) => [variant.name, variant.standard]))
}
