import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ConnectionDropped } from '../../functions/kernel/execute.ts'
import type { Sandbox } from '../sandbox.ts'
import { SocketRequest, urlOf } from './socket-request.ts'

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

/** How long a request that was begun may hold up the end. */
const CLOSE_MS = 2_000

/** The sandbox on a socket. The URL a client used (its Host header) is the one that answers name. */
export async function serveLocal({ sandbox, port = 0, host = '127.0.0.1', tls, trustProxy = false, log = () => {} }: LocalOptions): Promise<LocalServer> {
  const listener = (incoming: IncomingMessage, outgoing: ServerResponse): void => void answer(sandbox, incoming, outgoing, trustProxy, log)
  // Not `import`: that would load all a module offers, node:http's WebSocket client with it, and cost a quarter of the start.
  const server: Server = tls ? process.getBuiltinModule('node:https').createServer(tls, listener) : process.getBuiltinModule('node:http').createServer(listener)
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
  const { port: bound } = server.address() as AddressInfo
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return { url: `${tls ? 'https' : 'http'}://${name}:${bound}`, port: bound, close: () => closeServer(server) }
}

function closeServer(server: Server): Promise<void> {
  const cut = setTimeout(() => server.closeAllConnections(), CLOSE_MS)
  // A connection that is busy now would be kept alive after its answer.
  const sweep = setInterval(() => server.closeIdleConnections(), 20)
  return new Promise((resolve) => {
    server.close(() => {
      clearTimeout(cut)
      clearInterval(sweep)
      resolve()
    })
  })
}

async function answer(sandbox: LocalOptions['sandbox'], incoming: IncomingMessage, outgoing: ServerResponse, trustProxy: boolean, log: (line: string) => void): Promise<void> {
  try {
    const url = urlOf(incoming, trustProxy)
    if (url === undefined) return send(outgoing, 400, { 'content-type': 'text/plain' }, 'Bad Request')
    const response = await sandbox.fetch(new SocketRequest(incoming, url) as unknown as Request)
    if (response instanceof PlainAnswer) return send(outgoing, response.status, response.plainHeaders, response.plainBody)
    return send(outgoing, response.status, headersOf(response), Buffer.from(await response.arrayBuffer()))
  } catch (error) {
    if (error instanceof ConnectionDropped) return void incoming.socket.destroy()
    // The client hung up; nobody is left to be told.
    if (incoming.destroyed && !incoming.complete) return
    log(`${incoming.method} ${incoming.url}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    if (outgoing.headersSent) return void incoming.socket.destroy()
    send(outgoing, 503, { 'content-type': 'application/json' }, '{"error":{"code":"503","message":"Service temporarily unavailable"}}')
  }
}

function send(outgoing: ServerResponse, status: number, headers: Record<string, string | string[]>, body: string | Buffer | undefined): void {
  if (outgoing.destroyed) return
  if (body === undefined || status === 204 || status === 304) {
    outgoing.writeHead(status, headers).end()
    return
  }
  outgoing.writeHead(status, { ...headers, 'content-length': String(Buffer.byteLength(body)) }).end(outgoing.req.method === 'HEAD' ? undefined : body)
}

function headersOf(response: Response): Record<string, string | string[]> {
  const cookies = response.headers.getSetCookie()
  return { ...Object.fromEntries(response.headers), ...(cookies.length > 0 && { 'set-cookie': cookies }) }
}

/**
 * An answer that goes straight to the socket: given to the sandbox as its `respond`. The platform's Response would be
 * made only to be taken apart again.
 */
export class PlainAnswer {
  readonly status: number
  readonly plainHeaders: Record<string, string>
  readonly plainBody: string | undefined

  constructor(body: string | undefined, status: number, headers: Record<string, string>) {
    this.status = status
    this.plainHeaders = headers
    this.plainBody = body
  }
}

export const respondPlainly = (body: string | undefined, status: number, headers: Record<string, string>): Response => new PlainAnswer(body, status, headers) as unknown as Response
