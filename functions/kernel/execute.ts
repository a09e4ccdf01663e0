import type { ParamIndexMap, ParamStash, Params } from 'hono/router'
import { RegExpRouter } from 'hono/router/reg-exp-router'
import { SmartRouter } from 'hono/router/smart-router'
import { TrieRouter } from 'hono/router/trie-router'
import type { z } from 'zod'
import type { Exchange } from './journal.ts'
import type { Operation } from './operation.ts'
import type { Refusal, Reply } from './outcome.ts'
import { isRefusal } from './outcome.ts'
import { once } from './once.ts'
import type { Call, Choice, Problem, Room, Route, Wire } from './room.ts'
import { variantDefaults } from './room.ts'
import type { Unit } from './unit.ts'
import { LostRace, transact } from './unit.ts'
import type { Fault, World } from './world.ts'
import { choiceOf } from './world.ts'
import { takeFault } from './faults.ts'

/** The body limit of every surface, bytes. Inferred: no host publishes one; six documents of 5 MB in base64 must fit. */
export const BODY_BYTES_MAX = 48 * 1024 * 1024

/** A planted `drop` fault: the host breaks the connection instead of answering. */
export class ConnectionDropped extends Error {}

/** A room as a fetch-style application: it knows its paths and nothing of its host. */
export type RoomApp = (request: Request, world: World, path: string) => Promise<Response>

interface Seen {
  operation?: Operation
  clientId: string
  body: string
  refusal?: { code: string; field?: string; rule?: string }
  fault?: string
}

function routersOf({ routes }: Room) {
  const router = new SmartRouter<Route>({ routers: [new RegExpRouter(), new TrieRouter()] })
  const known = new SmartRouter<Route>({ routers: [new RegExpRouter(), new TrieRouter()] })
  // Most paths have no parameter: those need no more than a look-up.
  const fixed = new Map<string, Route>()
  for (const entry of routes) {
    fixed.set(`${entry.operation.method} ${entry.operation.path}`, entry)
    const pattern = entry.operation.path.replaceAll(/\{([^}]+)\}/g, (_, name: string) => `:${toParam(name)}`)
    router.add(entry.operation.method, pattern, entry)
    known.add('ALL', pattern, entry)
  }
  return { fixed, router, known }
}

/** Mounts a room. The path is given apart from the request, since a host may serve it below a prefix. */
export function mountRoom(room: Room): RoomApp {
  const routers = once(() => routersOf(room))
  const defaults = variantDefaults(room)

  return async (request, world, path) => {
    const { fixed, router, known } = routers()
    const seen: Seen = { clientId: '', body: '' }
    const page = await room.page?.(request, world, path)
    // Neither the form nor the page is kept: they hold a person's number and OTP.
    if (page) await note(room, request, world, seen, page.status, [...page.headers], '')
    if (page) return page
    const [pathname = ''] = (room.pathToday?.(path) ?? path).split('?', 1)
    const variant = choiceOf(world, defaults)
    const found = fixed.get(`${request.method} ${pathname}`)
    const [[match], stash] = found ? [[[found, {}]] as [Route, Params][], undefined] : router.match(request.method, pathname)
    const wire = match && isServed(match[0], variant)
      ? await execute({ room, defaults, variant, seen }, match[0], request, toParams(match[1], stash), world)
      : wireOfProblem({ room, variant, seen, now: world.now }, absence(match?.[0], known.match('ALL', pathname)[0].map(([entry]) => entry), variant), undefined)
    return recorded(room, request, wire, world, seen)
  }
}

const isServed = ({ operation }: Route, variant: Choice): boolean => operation.servedBy === undefined || variant(operation.servedBy) === 'on'

/** Why nothing answers: another method would, or the path is not there. `found`: an operation that a variant keeps away. */
function absence(found: Route | undefined, atPath: readonly Route[], variant: Choice): Problem {
  if (!found && atPath.some((entry) => isServed(entry, variant))) return { problem: 'wrong-method' }
  return { problem: 'no-route', ...(found && { rule: `Withdrawn; the variant ${found.operation.servedBy} serves it` }) }
}

/** Path parameters may hold characters that the router's do not (`service-id`). */
const toParam = (name: string): string => name.replaceAll(/[^A-Za-z0-9_]/g, '_')

/** The router gives values, or where they stand in its stash. */
function toParams(found: Params | ParamIndexMap, stash: ParamStash | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(found).map(([name, at]) => [name, decoded(typeof at === 'number' ? (stash?.[at] ?? '') : at)]))
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // No well-formed escape: the room may refuse it as it stands.
    return text
  }
}

/** What answers a call: the room, its standing choices, and what is noted of the call. */
interface Desk {
  room: Room
  variant: Choice
  seen: Seen
  /** Epoch ms on the world's clock. */
  now: number
}

async function execute({ room, defaults, variant, seen }: Omit<Desk, 'now'> & { defaults: Record<string, string> }, { operation, handle }: Route, request: Request, params: Record<string, string>, world: World): Promise<Wire> {
  const desk: Desk = { room, variant, seen, now: world.now }
  seen.operation = operation
  const fault = world.settings.faults.length > 0 ? await takeFault(world, operation.id) : undefined
  if (fault) {
    seen.fault = fault.id
    if (fault.kind === 'drop') {
      await note(room, request, world, seen, 0, [], '')
      throw new ConnectionDropped(fault.id)
    }
    const faulted = await answerFault(desk, fault, world, operation)
    if (faulted) return faulted
  }
  const read = await readCall(operation, request, params, seen)
  try {
    const reply = await transact(world, defaults, (unit) => answerCall(room, operation, handle, unit, request, read, seen))
    if ('problem' in reply) return wireOfProblem(desk, reply, operation)
    if (isRefusal(reply)) return wireOfRefusal(desk, reply, operation)
    return good(operation, reply, world)
  } catch (error) {
    if (error instanceof LostRace) return wireOfProblem(desk, { problem: 'busy', rule: error.message }, operation)
    if (!world.site.failed) throw error
    world.site.failed(error, operation.id)
    return wireOfProblem(desk, { problem: 'busy', rule: `A fault of the sandbox itself: ${String(error)}` }, operation)
  }
}

type Read = { call: Omit<Call<unknown>, 'clientId'> } | Problem

async function answerCall(room: Room, operation: Operation, handle: Route['handle'], unit: Unit, request: Request, read: Read, seen: Seen): Promise<Reply | Problem> {
  const admission = await room.admit(unit, operation, request)
  if ('refusal' in admission) return admission
  seen.clientId = admission.clientId
  if ('problem' in read) return read
  const opened = await openFields(room, operation, unit.world, read.call.body)
  if ('problem' in opened) return opened
  return handle(unit, { ...read.call, body: opened.body, clientId: admission.clientId })
}

async function readCall(operation: Operation, request: Request, params: Record<string, string>, seen: Seen): Promise<Read> {
  // Most have none, and a URL is dear to make.
  const query = request.url.includes('?') ? Object.fromEntries(new URL(request.url).searchParams) : {}
  const wrongQuery = operation.query && problemOf(operation.query.safeParse(query))
  if (wrongQuery) return wrongQuery
  const named = Object.fromEntries(Object.keys(operation.params?.shape ?? {}).map((name) => [name, params[toParam(name)] ?? '']))
  const wrongParam = operation.params && problemOf(operation.params.safeParse(named))
  if (wrongParam) return wrongParam
  const call = { operation, params: named, query, headers: request.headers, body: undefined as unknown, text: '' }
  if (!operation.request) return { call }

  const text = await readText(request)
  if (text === undefined) return { problem: 'too-large', rule: `The body is larger than ${BODY_BYTES_MAX} bytes` }
  seen.body = text
  const said = operation.requestType === 'form' ? readForm(request, text) : readJson(request, text)
  if ('problem' in said) return said
  const parsed = operation.request.safeParse(said.body)
  const wrong = problemOf(parsed)
  return wrong ?? { call: { ...call, body: parsed.data, text } }
}

function readJson(request: Request, text: string): { body: unknown } | Problem {
  const mediaType = request.headers.get('content-type') ?? ''
  if (!/\bjson\b/i.test(mediaType)) return { problem: 'no-json-type', rule: 'Content-Type is not application/json', mediaType }
  const body = parseJson(text)
  return body === undefined ? { problem: 'bad-json', rule: 'The body is not JSON' } : { body }
}

function readForm(request: Request, text: string): { body: unknown } | Problem {
  const mediaType = request.headers.get('content-type') ?? ''
  if (!/x-www-form-urlencoded/i.test(mediaType)) return { problem: 'no-json-type', rule: 'Content-Type is not application/x-www-form-urlencoded', mediaType }
  return { body: Object.fromEntries(new URLSearchParams(text)) }
}

/** The whole body; undefined when it is over the limit. A host with a socket also stops reading there. */
async function readText(request: Request): Promise<string | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > BODY_BYTES_MAX) return undefined
  const text = await request.text()
  return text.length > BODY_BYTES_MAX ? undefined : text
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function problemOf(result: { success: boolean; error?: z.ZodError }): Problem | undefined {
  const issue = result.success ? undefined : result.error?.issues[0]
  if (!issue) return undefined
  const field = issue.path.reduce<string>((path, part) => (typeof part === 'number' ? `${path}[${part}]` : path ? `${path}.${String(part)}` : String(part)), '')
  if (isMissing(issue)) return { problem: 'missing', field, rule: issue.message }
  return { problem: issue.code === 'invalid_type' || issue.code === 'invalid_union' ? 'wrong-type' : 'malformed', field, rule: issue.message }
}

/** Of a union: each of its choices found nothing. */
function isMissing(issue: z.core.$ZodIssue): boolean {
  if (issue.code === 'invalid_type') return issue.message.endsWith('received undefined')
  return issue.code === 'invalid_union' && issue.errors.length > 0 && issue.errors.every(([first]) => first !== undefined && first.path.length === 0 && isMissing(first))
}

async function openFields(room: Room, operation: Operation, world: World, body: unknown): Promise<{ body: unknown } | Problem> {
  if (!operation.encrypted?.length || typeof body !== 'object' || body === null) return { body }
  const opened: Record<string, unknown> = { ...body }
  for (const field of operation.encrypted) {
    const sealed = opened[field]
    // Absent or empty is for the flow to refuse: some operations share a body and do not need every field.
    if (typeof sealed !== 'string' || sealed === '') continue
    const plain = await room.unseal?.(world, sealed)
    if (plain === undefined) return { problem: 'not-encrypted', field, rule: 'Not RSA/ECB/PKCS1Padding ciphertext for the published key' }
    opened[field] = plain
  }
  return { body: opened }
}

function good(operation: Operation, reply: { answer: unknown; status?: number }, world: World): Wire {
  const status = reply.status ?? operation.status ?? 200
  if (world.site.checkAnswers) (operation.otherAnswers?.[status] ?? operation.answer).parse(reply.answer)
  if (reply.answer === undefined) return { status, body: undefined }
  if (operation.answerType === 'text') return { status, body: String(reply.answer), contentType: 'text/plain;charset=UTF-8' }
  // No charset: one client compares the type with `application/json` exactly (observed-more).
  return { status, body: JSON.stringify(reply.answer), contentType: 'application/json' }
}

function wireOfRefusal({ room, variant, seen, now }: Desk, refusal: Refusal, operation: Operation): Wire {
  seen.refusal = { code: refusal.refusal, field: refusal.field, rule: refusal.rule }
  return room.wireOf(refusal, operation, variant, now)
}

function wireOfProblem({ room, variant, seen, now }: Desk, problem: Problem, operation: Operation | undefined): Wire {
  seen.refusal = { code: problem.problem, field: problem.field, rule: problem.rule }
  return room.wireOfProblem(problem, operation, variant, now)
}

export function toResponse({ status, body, contentType, headers }: Wire): Response {
  if (body === undefined) return new Response(null, { status, headers })
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return new Response(text, { status, headers: { 'content-type': contentType ?? (typeof body === 'string' ? 'text/plain' : 'application/json'), ...headers } })
}

/** A fault's own answer; undefined when the call goes on (after a delay). */
async function answerFault(desk: Desk, fault: Fault, world: World, operation: Operation): Promise<Wire | undefined> {
  if (fault.kind === 'delay') {
    await world.site.sleep(fault.delayMs ?? 0)
    return undefined
  }
  if (fault.kind === 'html403') return { status: 403, contentType: 'text/html', body: '<html><head><title>403 Forbidden</title></head><body><center><h1>403 Forbidden</h1></center></body></html>' }
  const wire = wireOfProblem(desk, { problem: 'busy', rule: `planted fault ${fault.id}` }, operation)
  return { ...wire, status: fault.status ?? wire.status }
}

function recorded(room: Room, request: Request, wire: Wire, world: World, seen: Seen): Response | Promise<Response> {
  const body = wire.body === undefined || typeof wire.body === 'string' ? wire.body : JSON.stringify(wire.body)
  const headers: Record<string, string> = { ...wire.headers }
  if (body !== undefined) headers['content-type'] = wire.contentType ?? (typeof wire.body === 'string' ? 'text/plain' : 'application/json')
  if (seen.fault) headers['x-rehearsal-fault'] = seen.fault
  const kept = note(room, request, world, seen, wire.status, Object.entries(headers), body ?? '')
  const response = world.site.respond?.(body, wire.status, headers) ?? new Response(body ?? null, { status: wire.status, headers })
  return kept ? kept.then(() => response) : response
}

function note(room: Room, request: Request, world: World, seen: Seen, status: number, responseHeaders: [string, string][], responseBody: string): Promise<void> | void {
  const exchange: Exchange = {
    id: world.nonce, at: world.now, world: world.name, surface: room.surface, operation: seen.operation?.id ?? '', clientId: seen.clientId,
    method: request.method, url: request.url, requestHeaders: [...request.headers], requestBody: seen.body,
    status, responseHeaders, responseBody, refusal: seen.refusal, fault: seen.fault,
  }
  return world.site.journal.record(exchange)
}
