import { Hono } from 'hono'
import { toResponse } from '../../functions/kernel/execute.ts'
import type { Lever, LeverRefusal } from '../../functions/kernel/lever.ts'
import { isRefusal } from '../../functions/kernel/outcome.ts'
import type { Room } from '../../functions/kernel/room.ts'
import { variantDefaults } from '../../functions/kernel/room.ts'
import { LostRace, transact } from '../../functions/kernel/unit.ts'
import type { World } from '../../functions/kernel/world.ts'
import type { PostOffice } from '../post-office.ts'
import { callbackLevers } from './callbacks.ts'
import { clientLevers } from './clients.ts'
import { clockLevers } from './clock.ts'
import { explainLevers } from './explain.ts'
import { faultLevers } from './faults.ts'
import { inboxLevers } from './inbox.ts'
import { toControlOpenApi } from './openapi.ts'
import { peopleLevers } from './people.ts'
import { pullLevers } from './pull.ts'
import { trafficLevers } from './traffic.ts'
import { transactionLevers } from './transactions.ts'
import { variantLevers } from './variants.ts'
import { worldLevers } from './worlds.ts'

export interface ControlPlane {
  fetch(request: Request, world: World, path: string): Promise<Response>
}

const STATUS: Record<LeverRefusal, number> = { 'not-found': 404, 'not-now': 409, invalid: 422 }

interface Env {
  Bindings: { request: Request; world: World }
}

/** Every lever there is: the sandbox's own, then each room's. */
export function allLevers(rooms: readonly Room[], replaced: (world: string) => void, office: PostOffice): Lever[] {
  return [
    ...worldLevers(replaced), ...clientLevers, ...inboxLevers, ...clockLevers(office), ...pullLevers(office), ...callbackLevers(office), ...peopleLevers, ...transactionLevers(rooms), ...explainLevers(rooms),
    ...variantLevers(rooms), ...faultLevers(rooms), ...trafficLevers, ...rooms.flatMap((room) => room.levers),
  ]
}

/**
 * What only the owner of the sandbox may do, below `/__sandbox`. Absent under `--strict`.
 * @param replaced tells the host that another state stands in a world's place
 */
export function controlPlane(rooms: readonly Room[], replaced: (world: string) => void, office: PostOffice): ControlPlane {
  const app = new Hono<Env>().basePath('/__sandbox')
  const defaults = Object.assign({}, ...rooms.map(variantDefaults)) as Record<string, string>
  const levers = allLevers(rooms, replaced, office)
  app.get('/openapi.json', (context) => context.json(toControlOpenApi(levers, context.env.world.publicUrl)))
  app.get('/', (context) => context.json({
    world: context.env.world.name,
    openapi: `${context.env.world.publicUrl}/__sandbox/openapi.json`,
    levers: levers.map(({ method, path, summary }) => `${method} /__sandbox${path}  ${summary}`),
  }))
  for (const entry of levers) {
    app.on(entry.method, entry.path.replaceAll(/\{([^}]+)\}/g, ':$1'), (context) => pull(entry, context.env.request, context.req.param() as Record<string, string>, context.env.world, defaults))
  }
  app.onError((error, { env }) => {
    if (!env.world.site.failed) throw error
    env.world.site.failed(error, 'control plane')
    return refused(503, { code: 'fault', message: `A fault of the sandbox itself: ${error.message}` })
  })
  app.notFound(() => refused(404, { code: 'not-found', message: 'No such lever. GET /__sandbox lists them.' }))

  return {
    fetch: async (request, world, path) => app.fetch(new Request(new URL(path.replace(/\/(?=\?|$)/, ''), 'http://control'), { method: request.method }), { request, world }),
  }
}

async function pull(entry: Lever, request: Request, params: Record<string, string>, world: World, defaults: Record<string, string>): Promise<Response> {
  const query = entry.query?.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (query && !query.success) return invalid(query.error.issues[0])
  const body = await readBody(entry, request)
  if ('fault' in body) return invalid(body.fault)
  try {
    const reply = await transact(world, defaults, (unit) => entry.pull(unit, { params, query: (query?.data ?? {}) as Record<string, string>, body: body.value as never }))
    if (isRefusal(reply)) return refused(STATUS[reply.refusal], { code: reply.refusal, field: reply.field, message: reply.rule ?? reply.text ?? '' })
    if (entry.answerType === 'bytes') return new Response(reply.answer as Uint8Array<ArrayBuffer>, { headers: { 'content-type': entry.file!.type, 'content-disposition': `attachment; filename="${entry.file!.name}"` } })
    return toResponse({ status: 200, body: reply.answer, contentType: 'application/json' })
  } catch (error) {
    if (error instanceof LostRace) return refused(503, { code: 'busy', message: error.message })
    throw error
  }
}

type Fault = { path: PropertyKey[]; message: string }

async function readBody(entry: Lever, request: Request): Promise<{ value: unknown } | { fault: Fault }> {
  if (!entry.request) return { value: undefined }
  if (entry.requestType === 'bytes') return { value: new Uint8Array(await request.arrayBuffer()) }
  const text = await request.text()
  try {
    const parsed = entry.request.safeParse(text ? JSON.parse(text) : {})
    return parsed.success ? { value: parsed.data } : { fault: parsed.error.issues[0]! }
  } catch {
    return { fault: { path: [], message: 'The body is not JSON' } }
  }
}

function invalid(issue: Fault | undefined): Response {
  return refused(422, { code: 'invalid', field: issue?.path.map(String).join('.') || undefined, message: issue?.message ?? 'Invalid' })
}

function refused(status: number, error: { code: string; field?: string; message: string }): Response {
  return toResponse({ status, body: { error } })
}
