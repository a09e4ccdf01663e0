import { z } from 'zod'
import type { Operation } from './operation.ts'
import type { Room } from './room.ts'

type Schema = Record<string, unknown>
type Items = Record<string, Record<string, Schema>>

/** The rooms as one OpenAPI 3.1 document, paths as on the real hosts, made from the declarations that also serve. */
export function toOpenApi(rooms: readonly Room[], version: string): Schema {
  const paths: Items = {}
  const webhooks: Items = {}
  for (const room of rooms) {
    for (const { operation } of room.routes) add(paths, operation, room)
    for (const operation of room.callbacks ?? []) add(webhooks, operation, room)
  }
  return {
    openapi: '3.1.0',
    info: { title: 'abdm-rehearsal', version, license: { name: 'MIT', identifier: 'MIT' }, description: 'What the mock serves. x-evidence says how each operation is known.' },
    servers: rooms.flatMap((room) => room.hosts.map((url) => ({ url, description: room.title }))),
    paths,
    ...(Object.keys(webhooks).length > 0 && { webhooks }),
    components: { securitySchemes: { client: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
  }
}

function add(items: Items, operation: Operation, room: Room): void {
  const item = (items[operation.path] ??= {})
  item[operation.method.toLowerCase()] = toPathItem(operation, room)
}

function toPathItem(operation: Operation, room: Room): Schema {
  const parameters = [
    ...toParameters(operation.params, 'path'),
    ...toParameters(operation.query, 'query'),
    ...toParameters(operation.headers, 'header'),
  ]
  const status = String(operation.status ?? 200)
  const answers: Record<string, z.ZodType> = { [status]: operation.answer, ...operation.otherAnswers }
  const type = operation.answerType === 'text' ? 'text/plain' : 'application/json'
  return {
    operationId: operation.id,
    tags: [operation.surface],
    summary: operation.summary,
    security: operation.session !== 'none' ? [{ client: [] }] : [],
    ...(parameters.length > 0 && { parameters }),
    ...(operation.request && { requestBody: { required: true, content: { [operation.requestType === 'form' ? 'application/x-www-form-urlencoded' : 'application/json']: { schema: toRequestSchema(operation) } } } }),
    responses: {
      ...Object.fromEntries(Object.entries(answers).map(([code, schema]) => [code, toAnswer(schema, type)])),
      default: { description: `Refusals in this surface's shape: ${operation.refusals.join(', ')}` },
    },
    'x-evidence': operation.evidence,
    'x-standing': operation.standing,
    'x-source': operation.source,
    'x-host': room.hosts[0],
    ...(operation.refusals.length > 0 && { 'x-refusals': operation.refusals }),
    ...(operation.variants && { 'x-variants': operation.variants }),
    ...(operation.inferred && { 'x-inferred': operation.inferred }),
  }
}

function toAnswer(schema: z.ZodType, type: string): Schema {
  if (schema instanceof z.ZodUndefined) return { description: 'No body' }
  return { description: 'Answer', content: { [type]: { schema: toSchema(schema) } } }
}

function toRequestSchema(operation: Operation): Schema {
  const schema = toSchema(operation.request!)
  const properties = schema['properties'] as Record<string, Schema> | undefined
  for (const field of operation.encrypted ?? []) if (properties?.[field]) properties[field]['x-encrypted'] = 'RSA/ECB/PKCS1Padding, base64'
  return schema
}

function toSchema(schema: z.ZodType): Schema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', target: 'draft-2020-12' }) as Schema
  return rest
}

function toParameters(shape: z.ZodObject | undefined, place: 'path' | 'query' | 'header'): Schema[] {
  if (!shape) return []
  const { properties = {}, required = [] } = toSchema(shape) as { properties?: Record<string, Schema>; required?: string[] }
  return Object.entries(properties).map(([name, schema]) => ({ name, in: place, required: place === 'path' || required.includes(name), schema }))
}
