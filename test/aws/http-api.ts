import type { HttpApiEvent, HttpApiResult } from '../../functions/kernel/lambda.ts'

export const DOMAIN = 'a1b2c3d4e5.execute-api.ap-south-1.amazonaws.com'
export const BODY_BYTES_MAX = 10 * 1024 * 1024

/** Of these types a body goes to the function as text, all others in base64: forms too. */
const TEXT = /^(?:text\/|application\/(?:json|javascript|xml)\b)/i

/**
 * The event an HTTP API makes of a request (payload 2.0, stage `$default`): names of headers in lower case, cookies apart,
 * escapes of the path undone, a body that is no text in base64.
 */
export async function toEvent(request: Request, now: number, routeKey = '$default'): Promise<HttpApiEvent> {
  const url = new URL(request.url)
  const body = Buffer.from(await request.arrayBuffer())
  const isText = TEXT.test(request.headers.get('content-type') ?? '')
  const headers = Object.fromEntries([...request.headers].filter(([name]) => name !== 'cookie'))
  const cookies = request.headers.get('cookie')?.split(/; */)
  const path = decoded(url.pathname)
  return {
    version: '2.0', routeKey, rawPath: path, rawQueryString: url.search.slice(1), ...(cookies && { cookies }),
    headers: { ...headers, 'content-length': String(body.length), host: DOMAIN, 'x-amzn-trace-id': 'Root=1-68dcee90-0123456789abcdef01234567', 'x-forwarded-for': '198.51.100.7', 'x-forwarded-port': '443', 'x-forwarded-proto': 'https' },
    requestContext: {
      accountId: '123456789012', apiId: 'a1b2c3d4e5', domainName: DOMAIN, domainPrefix: 'a1b2c3d4e5', requestId: 'JKJaXmPLvHcESHA=', routeKey, stage: '$default', time: new Date(now).toUTCString(), timeEpoch: now,
      http: { method: request.method, path, protocol: 'HTTP/1.1', sourceIp: '198.51.100.7', userAgent: request.headers.get('user-agent') ?? '' },
    },
    ...(body.length > 0 && { body: body.toString(isText ? 'utf8' : 'base64') }), isBase64Encoded: body.length > 0 && !isText,
  } as HttpApiEvent
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

export function toAnswer({ statusCode, headers, cookies = [], body, isBase64Encoded }: HttpApiResult): Response {
  const sent = new Headers(headers)
  for (const cookie of cookies) sent.append('set-cookie', cookie)
  sent.set('apigw-requestid', 'JKJaXmPLvHcESHA=')
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8')
  return new Response([204, 205, 304].includes(statusCode) || bytes.length === 0 ? null : bytes, { status: statusCode, headers: sent })
}

/** What the gateway says itself. */
export const gatewayError = (status: number, message: string): Response => new Response(JSON.stringify({ message }), { status, headers: { 'content-type': 'application/json' } })
