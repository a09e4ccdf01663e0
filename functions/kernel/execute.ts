import { Hono } from 'hono'
import type { z } from 'zod'
import type { Exchange } from './journal.ts'
import type { Operation } from './operation.ts'
import type { Refusal, Reply } from './outcome.ts'
import { isRefusal } from './outcome.ts'
import type { Call, Problem, Room, Route, Wire } from './room.ts'
import { variantDefaults } from './room.ts'
import type { Unit } from './unit.ts'
import { LostRace, transact } from './unit.ts'
import type { Fault, World } from './world.ts'
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

interface Env {
  Bindings: { request: Request; world: World; seen: Seen }
}

/** Mounts a room. The path is given apart from the request, since a host may serve it below a prefix. */
export function mountRoom(room: Room): RoomApp {
  const app = new Hono<Env>()
  const methods = new Map<string, Set<string>>()
  for (const entry of room.routes) {
    const pattern = entry.operation.path.replaceAll(/\{([^}]+)\}/g, (_, name: string) => `:${toParam(name)}`)
    methods.set(pattern, (methods.get(pattern) ?? new Set()).add(entry.operation.method))
    app.on(entry.operation.method, pattern, (context) => execute(room, entry, context.env.request, context.req.param() as Record<string, string>, context.env.world, context.env.seen))
  }
  for (const pattern of methods.keys()) app.all(pattern, (context) => refuseProblem(room, { problem: 'wrong-method' }, undefined, context.env.seen))
  app.notFound((context) => refuseProblem(room, { problem: 'no-route' }, undefined, context.env.seen))

  return async (request, world, path) => {
    const page = await room.page?.(request, world, path)
    if (page) return page
    const seen: Seen = { clientId: '', body: '' }
    // Hono routes by URL alone; body and headers are read from the original.
    const routed = new Request(new URL(path || '/', 'http://room'), { method: request.method })
    const response = await app.fetch(routed, { request, world, seen })
    return recorded(room, request, response, world, seen)
  }
}

/** Path parameters may hold characters that Hono's do not (`service-id`). */
const toParam = (name: string): string => name.replaceAll(/[^A-Za-z0-9_]/g, '_')

async function execute(room: Room, { operation, handle }: Route, request: Request, params: Record<string, string>, world: World, seen: Seen): Promise<Response> {
  seen.operation = operation
  const fault = world.settings.faults.length > 0 ? await takeFault(world, operation.id) : undefined
  if (fault) {
    seen.fault = fault.id
    const faulted = await answerFault(room, fault, world, operation, seen)
    if (faulted) return faulted
  }
  const read = await readCall(operation, request, params, seen)
  try {
    const reply = await transact(world, variantDefaults(room), (unit) => answerCall(room, operation, handle, unit, request, read, seen))
    if ('problem' in reply) return refuseProblem(room, reply, operation, seen)
    if (isRefusal(reply)) return refuse(room, reply, operation, seen)
    return good(operation, reply, world)
  } catch (error) {
    if (error instanceof LostRace) return refuseProblem(room, { problem: 'busy', rule: error.message }, operation, seen)
    throw error
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
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const wrongQuery = operation.query && problemOf(operation.query.safeParse(query))
  if (wrongQuery) return wrongQuery
  const named = Object.fromEntries(Object.keys(operation.params?.shape ?? {}).map((name) => [name, params[toParam(name)] ?? '']))
  const wrongParam = operation.params && problemOf(operation.params.safeParse(named))
  if (wrongParam) return wrongParam
  const call = { operation, params: named, query, headers: request.headers, body: undefined as unknown }
  if (!operation.request) return { call }

  const text = await readText(request)
  if (text === undefined) return { problem: 'too-large', rule: `The body is larger than ${BODY_BYTES_MAX} bytes` }
  seen.body = text
  if (!/\bjson\b/i.test(request.headers.get('content-type') ?? '')) return { problem: 'no-json-type', rule: 'Content-Type is not application/json' }
  const json = parseJson(text)
  if (json === undefined) return { problem: 'bad-json', rule: 'The body is not JSON' }
  const parsed = operation.request.safeParse(json)
  const wrong = problemOf(parsed)
  return wrong ?? { call: { ...call, body: parsed.data } }
}

/** Reads at most the allowed bytes; undefined when there are more, whatever Content-Length said. */
async function readText(request: Request): Promise<string | undefined> {
  const announced = Number(request.headers.get('content-length') ?? Number.NaN)
  if (announced > BODY_BYTES_MAX) return undefined
  if (announced >= 0) return request.text()
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > BODY_BYTES_MAX) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
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
  if (issue.code !== 'invalid_type') return { problem: issue.code === 'invalid_union' ? 'wrong-type' : 'malformed', field, rule: issue.message }
  return { problem: issue.message.endsWith('received undefined') ? 'missing' : 'wrong-type', field, rule: issue.message }
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

function good(operation: Operation, reply: { answer: unknown; status?: number }, world: World): Response {
  const status = reply.status ?? operation.status ?? 200
  if (world.site.checkAnswers) (operation.otherAnswers?.[status] ?? operation.answer).parse(reply.answer)
  if (reply.answer === undefined) return new Response(null, { status })
  if (operation.answerType === 'text') return new Response(String(reply.answer), { status, headers: { 'content-type': 'text/plain;charset=UTF-8' } })
  // No charset: one client compares the type with `application/json` exactly (observed-more).
  return new Response(JSON.stringify(reply.answer), { status, headers: { 'content-type': 'application/json' } })
}

function refuse(room: Room, refusal: Refusal, operation: Operation, seen: Seen): Response {
  seen.refusal = { code: refusal.refusal, field: refusal.field, rule: refusal.rule }
  return toResponse(room.wireOf(refusal, operation))
}

function refuseProblem(room: Room, problem: Problem, operation: Operation | undefined, seen: Seen): Response {
  seen.refusal = { code: problem.problem, field: problem.field, rule: problem.rule }
  return toResponse(room.wireOfProblem(problem, operation))
}

export function toResponse({ status, body, contentType, headers }: Wire): Response {
  if (body === undefined) return new Response(null, { status, headers })
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return new Response(text, { status, headers: { 'content-type': contentType ?? (typeof body === 'string' ? 'text/plain' : 'application/json'), ...headers } })
}

/** A fault's own answer; undefined when the call goes on (after a delay). */
async function answerFault(room: Room, fault: Fault, world: World, operation: Operation, seen: Seen): Promise<Response | undefined> {
  const marked = (response: Response): Response => {
    response.headers.set('x-rehearsal-fault', fault.id)
    return response
  }
  if (fault.kind === 'delay') {
    await world.site.sleep(fault.delayMs ?? 0)
    return undefined
  }
  if (fault.kind === 'drop') throw new ConnectionDropped(fault.id)
  if (fault.kind === 'html403') return marked(new Response('<html><head><title>403 Forbidden</title></head><body><center><h1>403 Forbidden</h1></center></body></html>', { status: 403, headers: { 'content-type': 'text/html' } }))
  const wire = room.wireOfProblem({ problem: 'busy', rule: `planted fault ${fault.id}` }, operation)
  seen.refusal = { code: 'fault', rule: `planted fault ${fault.id}` }
  return marked(toResponse({ ...wire, status: fault.status ?? wire.status }))
}

async function recorded(room: Room, request: Request, response: Response, world: World, seen: Seen): Promise<Response> {
  // Read once and sent as read: a tee of the stream would cost more than the copy.
  const responseBody = response.body ? await response.text() : ''
  const exchange: Exchange = {
    id: world.draw.uuid('exchange'), at: world.now, world: world.name, surface: room.surface, operation: seen.operation?.id ?? '', clientId: seen.clientId,
    method: request.method, url: request.url, requestHeaders: [...request.headers], requestBody: seen.body,
    status: response.status, responseHeaders: [...response.headers], responseBody, refusal: seen.refusal, fault: seen.fault,
  }
  world.site.journal.record(exchange)
  if (seen.fault) response.headers.set('x-rehearsal-fault', seen.fault)
  return new Response(response.body === null ? null : responseBody, { status: response.status, headers: response.headers })
}
