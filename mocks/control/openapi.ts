import { z } from 'zod'
import type { Lever } from '../../functions/kernel/lever.ts'

type Schema = Record<string, unknown>

const toSchema = (schema: z.ZodType): Schema => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema

/** The control plane's own OpenAPI 3.1, from the same declarations that serve. */
export function toControlOpenApi(levers: readonly Lever[], baseUrl: string): Schema {
  const paths: Record<string, Record<string, Schema>> = {}
  for (const lever of levers) (paths[lever.path] ??= {})[lever.method.toLowerCase()] = toOperation(lever)
  return {
    openapi: '3.1.0',
    info: { title: 'abdm-rehearsal control plane', version: '1', description: 'What the owner of a sandbox may do. The real sandbox has none of it; `--strict` starts without.' },
    servers: [{ url: `${baseUrl}/__sandbox` }],
    paths,
  }
}

function toOperation({ id, summary, path, query, request, requestType, answer, answerType, file }: Lever): Schema {
  const inPath = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
  const { properties = {}, required = [] } = (query ? toSchema(query) : {}) as { properties?: Record<string, Schema>; required?: string[] }
  const inQuery = Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: required.includes(name), schema }))
  const bytes = { schema: { type: 'string', format: 'binary' } }
  return {
    operationId: id,
    summary,
    parameters: [...inPath, ...inQuery],
    ...(request && { requestBody: { content: requestType === 'bytes' ? { 'application/octet-stream': bytes } : { 'application/json': { schema: toSchema(request) } } } }),
    responses: {
      200: { description: 'Done', content: answerType === 'bytes' ? { [file!.type]: bytes } : { 'application/json': { schema: toSchema(answer) } } },
      default: { description: 'Refused', content: { 'application/json': { schema: { type: 'object', properties: { error: { type: 'object', properties: { code: { enum: ['not-found', 'not-now', 'invalid', 'busy'] }, field: { type: 'string' }, message: { type: 'string' } } } } } } } },
    },
  }
}
