import { addressOf, NO_WORLD, splitHost } from './address.ts'
import { ConnectionDropped, mountRoom, toResponse } from './execute.ts'
import type { ClientKey } from './furnish.ts'
import { furnisher } from './furnish.ts'
import type { Room } from './room.ts'
import type { Site } from './world.ts'
import { openWorld } from './world.ts'

/** What is read of an event of API Gateway's HTTP API, payload version 2.0. */
export interface HttpApiEvent {
  version: string
  /** It may come with escapes undone, and comes with the stage in front unless the stage is `$default`. */
  rawPath: string
  rawQueryString: string
  cookies?: string[]
  /** Lower-case names; values of one name joined with a comma. */
  headers: Record<string, string | undefined>
  requestContext: { domainName: string; stage: string; http: { method: string } }
  body?: string
  isBase64Encoded: boolean
}

export interface HttpApiResult {
  statusCode: number
  headers: Record<string, string>
  cookies?: string[]
  body: string
  isBase64Encoded: boolean
}

export type HttpApiHandler = (event: HttpApiEvent, context: { awsRequestId: string }) => Promise<HttpApiResult>

/** What a function's entry brings: its storage and keys, and the clients that every world of it knows. */
export interface LambdaHost {
  site: Site
  clients: readonly ClientKey[]
}

/**
 * One room as a Lambda function. The host is opened at the first event and kept while the instance lives; the invocation's
 * id is the nonce, so no two requests of any instance draw the same. What it owes others is written with the state: the
 * table's stream wakes who sends it.
 */
export function lambdaHandler(room: Room, open: () => Promise<LambdaHost>): HttpApiHandler {
  const app = mountRoom(room)
  const hosted = openedOnce(async () => {
    const host = await open()
    return { ...host, ...furnisher(host.clients) }
  })

  return async (event, { awsRequestId }) => {
    const { site, furnish } = await hosted()
    const { request, base } = toRequest(event)
    const address = addressOf(new URL(request.url), request.headers, base)
    if (!address) return toResult(toResponse(NO_WORLD))
    let draws = 0
    const opened = await openWorld({ ...site, nonce: () => `${awsRequestId}-${++draws}` }, address.world, address.publicUrl)
    const world = await furnish(opened)
    try {
      return await toResult(await app(request, world, splitHost(address.path).path))
    } catch (error) {
      // A function cannot break the connection: the gateway's own answer to a function that failed comes nearest.
      if (error instanceof ConnectionDropped) return toResult(toResponse({ status: 502, body: undefined }))
      throw error
    }
  }
}

/** What is opened at the first call and kept while the instance lives; a failed try is not remembered. */
export function openedOnce<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | undefined
  return () => {
    const pending = (opened ??= open())
    pending.catch(() => (opened = undefined))
    return pending
  }
}

/** The event as a Request whose path is without the stage, and the address that the stage is part of. */
export function toRequest(event: HttpApiEvent): { request: Request; base: string } {
  const { domainName, stage, http: { method } } = event.requestContext
  const origin = `https://${domainName}`
  const staged = stage !== '$default' && (event.rawPath === `/${stage}` || event.rawPath.startsWith(`/${stage}/`))
  // Where escapes were undone, what would end the path in a URL is written as one again.
  const path = (staged ? event.rawPath.slice(stage.length + 1) : event.rawPath).replace(/%(?![0-9A-Fa-f]{2})/g, '%25').replaceAll('?', '%3F').replaceAll('#', '%23')
  const headers = new Headers()
  for (const [name, value] of Object.entries(event.headers)) if (value !== undefined) headers.set(name, value)
  if (event.cookies?.length) headers.set('cookie', event.cookies.join('; '))
  const takesBody = method !== 'GET' && method !== 'HEAD' && event.body !== undefined
  const body = takesBody ? new Uint8Array(Buffer.from(event.body!, event.isBase64Encoded ? 'base64' : 'utf8')) : undefined
  const query = event.rawQueryString ? `?${event.rawQueryString}` : ''
  return { request: new Request(`${origin}${path || '/'}${query}`, { method, headers, body }), base: staged ? `${origin}/${stage}` : origin }
}

const TEXT = /^(?:text\/|application\/(?:json|xml|problem\+json|x-www-form-urlencoded)\b)/i

/** Of the JSON that a function answers with. Beyond it the gateway says that something failed, and not what. */
const RESULT_BYTES_MAX = 6 * 1024 * 1024
const TOO_LARGE = JSON.stringify({ error: 'The answer is larger than the 6 MB that an AWS Lambda function can give' })

/** The answer as the gateway wants it: text as text, anything else in base64; cookies apart, since a joined header would break them. */
export async function toResult(response: Response): Promise<HttpApiResult> {
  const bytes = Buffer.from(await response.arrayBuffer())
  const isText = bytes.length === 0 || TEXT.test(response.headers.get('content-type') ?? '')
  const cookies = response.headers.getSetCookie()
  const headers = Object.fromEntries([...response.headers].filter(([name]) => name !== 'set-cookie'))
  const result = { statusCode: response.status, headers, ...(cookies.length > 0 && { cookies }), body: bytes.toString(isText ? 'utf8' : 'base64'), isBase64Encoded: !isText }
  // Each quote in it counts twice: only what is large already is worth a second look.
  if (bytes.length < RESULT_BYTES_MAX / 6 || Buffer.byteLength(JSON.stringify(result)) <= RESULT_BYTES_MAX) return result
  return { statusCode: 502, headers: { 'content-type': 'application/json' }, body: TOO_LARGE, isBase64Encoded: false }
}
