import fc from 'fast-check'
import { z } from 'zod'
import type { Operation } from '../../functions/kernel/operation.ts'

/** A request with at least one thing wrong with it. */
export interface BadRequest {
  operation: string
  wrong: string
  method: string
  path: string
  headers: Record<string, string>
  body: string | undefined
}

interface Schema {
  type?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  enum?: unknown[]
  const?: unknown
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
const oddText = fc.oneof(
  fc.constantFrom('', ' ', '0', '-1', 'null', 'undefined', '\u0000', '\ud800', '९९९', '../../etc/passwd', "' or '1'='1", '<script>', '%00', '{{7*7}}', '__proto__', 'constructor', 'a'.repeat(3000)),
  fc.string({ unit: 'binary', maxLength: 40 }), fc.uuid(), fc.base64String({ maxLength: 400 }), fc.stringMatching(/^[0-9]{1,14}$/),
)
const oddJson = fc.oneof({ weight: 3, arbitrary: fc.jsonValue({ maxDepth: 4 }) }, { weight: 1, arbitrary: fc.constantFrom<unknown>(null, [], {}, '', 0, -0, 1e308, [[[]]], { __proto__: null }, 'x'.repeat(100_000)) })

/** Something of another JSON type than this value. */
const otherType = (value: unknown): fc.Arbitrary<unknown> => oddJson.filter((other) => kindOf(other) !== kindOf(value) && other !== null)
const kindOf = (value: unknown): string => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value)

/** A value of the right form, and of no sense. */
function sample(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.anyOf) return sample(schema.anyOf[0]!)
  switch (schema.type) {
    case 'string': return oddText
    case 'integer': return fc.integer()
    case 'number': return fc.double({ noNaN: true, noDefaultInfinity: true })
    case 'boolean': return fc.boolean()
    case 'array': return fc.array(sample(schema.items ?? {}), { maxLength: 3 })
    case 'object': return fc.record(Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, sample(inner)])))
    default: return oddJson
  }
}

/** What is good where it is not the thing that is wrong: the client's token, a facility manager's, the headers of the gateway. */
export interface Good {
  authorization: string
  managerToken: string
  gatewayHeaders: Record<string, string>
}

/** Bad requests for one operation. */
export function badRequests(operation: Operation, all: readonly Operation[], { authorization, managerToken, gatewayHeaders }: Good): fc.Arbitrary<BadRequest> {
  const schema = operation.request && (z.toJSONSchema(operation.request, { io: 'input', unrepresentable: 'any' }) as Schema)
  const path = fc.record(Object.fromEntries([...operation.path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => [name!, oddText])))
    .map((params) => operation.path.replaceAll(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent((params[name] ?? '').toWellFormed()) || '-'))
  const query = fc.dictionary(fc.constantFrom('page', 'limit', 'size', 'stateCode', 'districtCode', 'type', 'ministry', 'q', '%'), oddText.map((text) => text.toWellFormed()), { maxKeys: 3 }).map((pairs) => new URLSearchParams(pairs).toString())
  const isManagers = operation.headers?.shape['x-hprid-auth'] !== undefined
  const good = { 'content-type': 'application/json', ...gatewayHeaders, ...(operation.session !== 'none' && { authorization }), ...(isManagers && { 'x-hprid-auth': managerToken }) }
  const bodyOf = (value: unknown): string => JSON.stringify(value)
  const body = schema ? sample(schema) : fc.constant(undefined)

  // Another operation may have the same path.
  const served = all.filter((other) => other.path === operation.path).map((other) => other.method)
  const strange = fc.dictionary(fc.constantFrom('x-token', 'x-hprid-auth', 'x-hiu-id', 'x-forwarded-proto', 'accept', 'accept-language', 't-token', 'cookie', 'origin', 'x-cm-id', 'timestamp'), oddText.map((text) => text.replaceAll(/[^\x21-\x7e]/g, '')), { maxKeys: 3 })
  const base = fc.tuple(path, query, body, strange).map(([where, asked, sent, headers]) => ({ path: asked ? `${where}?${asked}` : where, sent, strange: headers }))
  const make = (wrong: string, change: fc.Arbitrary<Partial<BadRequest>>): fc.Arbitrary<BadRequest> => fc.tuple(base, change).map(([{ path: where, sent, strange: added }, { headers, ...changed }]) => ({
    operation: operation.id, wrong, method: operation.method, path: where, headers: { ...good, ...headers, ...added }, body: sent === undefined ? undefined : bodyOf(sent), ...changed,
  }))

  const kinds: fc.Arbitrary<BadRequest>[] = [
    make('method', fc.constantFrom(...METHODS.filter((method) => !served.includes(method as Operation['method']))).map((method) => ({ method }))).map((bad) => (bad.method === 'GET' ? { ...bad, body: undefined } : bad)),
    make('path', oddText.map((text) => ({ path: `${operation.path.replaceAll(/[{}]/g, '')}/${encodeURIComponent(text.toWellFormed())}/nowhere` }))),
  ]
  if (operation.session !== 'none') {
    kinds.push(make('authorization', oddText.map((text) => ({ headers: { ...good, authorization: `Bearer ${text.replaceAll(/[^\x21-\x7e]/g, '?')}`, 'x-token': 'no token', 'request-id': '1' } }))))
  }
  if (schema && operation.method !== 'GET') {
    kinds.push(make('json', fc.tuple(body, fc.nat(50)).map(([sent, cut]) => ({ body: bodyOf(sent).slice(0, -1 - cut) }))))
    kinds.push(make('content type', fc.constantFrom('', 'text/plain', 'application/xml', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded').map((type) => ({ headers: { ...good, 'content-type': type } }))))
    const fields = schema.required ?? (operation.id.startsWith('hfr.') ? Object.keys(schema.properties ?? {}) : [])
    if (schema.required?.length) {
      kinds.push(make('a field missing', fc.tuple(body, fc.constantFrom(...schema.required)).map(([sent, field]) => ({ body: bodyOf({ ...(sent as object), [field]: undefined }) }))))
    }
    if (fields.length > 0) {
      kinds.push(make('no object', oddJson.filter((json) => kindOf(json) !== 'object').map((json) => ({ body: bodyOf(json) }))))
      kinds.push(make('a field of another type', fc.tuple(body, fc.constantFrom(...fields)).chain(([sent, field]) => otherType((sent as Record<string, unknown>)[field]).map((other) => ({ body: bodyOf({ ...(sent as object), [field]: other }) })))))
      // Where an id or a token that was handed out is wanted, one of no sense is enough to be refused.
      const isRefused = isManagers || schema.required?.some((name) => /txnId|transactionId|token/i.test(name))
      if (isRefused) kinds.push(make('values of no sense', fc.constant({})))
      else if (operation.id.startsWith('hfr.')) kinds.push(make('odd values', fc.constant({})))
    }
  }
  if (operation.method === 'GET') kinds.push(make('odd query and parameters', fc.constant({})))
  return fc.oneof(...kinds)
}
