import type { ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Received {
  path: string
  headers: Record<string, string | string[] | undefined>
  body: Record<string, unknown>
}

/** A participant's host as a plain HTTP server. */
export interface Bridge {
  /** Without a trailing slash. */
  url: string
  /** Oldest first. */
  got: Received[]
  /** Resolves when so many calls have come. */
  received(count: number): Promise<void>
  close(): Promise<void>
}

/** @param answer writes the response; a bridge that writes none leaves its caller waiting */
export async function startBridge(answer: (received: Received, response: ServerResponse) => void): Promise<Bridge> {
  const got: Received[] = []
  let watchers: { count: number; resolve: () => void }[] = []
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      const received = { path: incoming.url ?? '', headers: incoming.headers, body: JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown> }
      got.push(received)
      answer(received, outgoing)
      for (const { count, resolve } of watchers) if (got.length >= count) resolve()
      watchers = watchers.filter(({ count }) => got.length < count)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, got,
    received: (count) => (got.length >= count ? Promise.resolve() : new Promise((resolve) => void watchers.push({ count, resolve }))),
    close: () => new Promise((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    }),
  }
}

export const sayJson = (response: ServerResponse, status: number, body: unknown): void => void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
