import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { BODY_BYTES_MAX, ConnectionDropped } from '../../functions/kernel/execute.ts'
import type { Sandbox } from '../sandbox.ts'

export interface LocalOptions {
  sandbox: Pick<Sandbox, 'fetch'>
  /** 0: any that is free. */
  port?: number
  host?: string
  /** PEM. With it the server speaks TLS alone. */
  tls?: { cert: string; key: string }
  /** Take the scheme of public URLs from X-Forwarded-Proto: only behind a proxy that sets it. */
  trustProxy?: boolean
  /** Told of every exception: each is a fault of ours. */
  log?: (line: string) => void
}

export interface LocalServer {
  /** Without a trailing slash. */
  url: string
  port: number
  /** Answers what was begun, takes nothing more. */
  close(): Promise<void>
}

interface Sockets {
  incoming: IncomingMessage
  outgoing: ServerResponse
}

/** The sandbox on a socket. The URL a client used (its Host header) is the one that answers name. */
export async function serveLocal({ sandbox, port = 0, host = '127.0.0.1', tls, trustProxy = false, log = () => {} }: LocalOptions): Promise<LocalServer> {
  const listener = getRequestListener((request, env) => answer(sandbox, request as Request, env as Sockets, trustProxy, log))
  // Only the one that is wanted is loaded.
  const server = tls ? (await import('node:https')).createServer(tls, listener) : (await import('node:http')).createServer(listener)
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
  const { port: bound } = server.address() as AddressInfo
  return {
    url: `${tls ? 'https' : 'http'}://${host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${bound}`,
    port: bound,
    close: () => new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve()))),
  }
}

async function answer(sandbox: LocalOptions['sandbox'], request: Request, { incoming, outgoing }: Sockets, trustProxy: boolean, log: (line: string) => void): Promise<Response> {
  try {
    const whole = incoming.headers['transfer-encoding'] === undefined ? request : await readChunked(request, incoming)
    return await sandbox.fetch(trustProxy ? forwarded(whole, incoming) : whole)
  } catch (error) {
    if (error instanceof ConnectionDropped) {
      incoming.socket.destroy()
      return ALREADY_SENT()
    }
    if (incoming.destroyed && !incoming.complete) return ALREADY_SENT()
    log(`${request.method} ${request.url}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    outgoing.shouldKeepAlive = false
    return new Response(JSON.stringify({ error: { code: '503', message: 'Service temporarily unavailable' } }), { status: 503, headers: { 'content-type': 'application/json' } })
  }
}

/** The adapter's own sign that nothing is left for it to send. */
const ALREADY_SENT = (): Response => new Response(null, { headers: { 'x-hono-already-sent': 'true' } })

/**
 * A body without an announced length is counted while it comes, and no more of it is kept than a room may read. Over
 * that, the room is told a length that it refuses.
 */
async function readChunked(request: Request, incoming: IncomingMessage): Promise<Request> {
  const headers = new Headers(request.headers)
  headers.delete('transfer-encoding')
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of incoming.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.byteLength
    if (bytes > BODY_BYTES_MAX) break
    chunks.push(chunk)
  }
  headers.set('content-length', String(bytes))
  const bodiless = bytes > BODY_BYTES_MAX || request.method === 'GET' || request.method === 'HEAD'
  return new Request(request.url, { method: request.method, headers, body: bodiless ? undefined : Buffer.concat(chunks) })
}

function forwarded(request: Request, incoming: IncomingMessage): Request {
  const [scheme = ''] = String(incoming.headers['x-forwarded-proto'] ?? '').split(',')
  if (scheme.trim() !== 'https' || request.url.startsWith('https:')) return request
  const bodiless = request.method === 'GET' || request.method === 'HEAD'
  return new Request(request.url.replace(/^http:/, 'https:'), { method: request.method, headers: request.headers, ...(!bodiless && { body: request.body, duplex: 'half' }) })
}
