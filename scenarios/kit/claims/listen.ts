import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { pickText } from '../pick.ts'
import { CannotStart } from '../target.ts'
import type { Answering, Arrival, Postbox } from './postbox.ts'
import { headerOfBody, rightReceipt } from './receipt.ts'

export interface Listening extends Postbox {
  open(): Promise<void>
  /** Hangs up on whoever is still connected: a caller may keep his line for minutes. It can be opened again. */
  close(): Promise<void>
}

/** Bundles are 20 MB at most (nha-in/docs: current/doc/hmisdocuments/), a third more in base64url. */
const BODY_BYTES_MAX = 32_000_000
const LOOK_MS = 250

/**
 * A host of our own on this port, before which the tester's public https address stands: paths may have something before `/v1/`.
 * Every call is answered at once; whom it is for stands in its header.
 */
export function listener(port: number, machineNow: () => number): Listening {
  const answers = new Map<string, Answering>()
  const came = new Map<string, Arrival[]>()
  let opening: Promise<Server> | undefined

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const startedAt = machineNow()
    const text = await bodyOf(request)
    const path = (request.url ?? '').replace(/^.*?(?=\/v\d)/, '').replace(/\?.*$/, '')
    const body = parse(text)
    const code = pickText(headerOfBody(body), 'x-hcx-recipient_code')
    const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)])
    const answered = answers.get(code)?.({ path, headers, body }) ?? rightReceipt(path, body, startedAt)
    response.writeHead(answered.status, { 'content-type': 'application/json' }).end(JSON.stringify(answered.body))
    came.set(code, [...(came.get(code) ?? []), { path, headers, body, startedAt, finishedAt: machineNow(), answered }])
  }

  function listen(): Promise<Server> {
    return new Promise((resolve, reject) => {
      const server = createServer((request, response) => void take(request, response).catch(() => response.writeHead(400).end()))
      server.once('error', (error) => reject(new CannotStart(`Port ${port} of ours cannot be had: ${error.message}`))).listen(port, () => resolve(server.unref()))
    })
  }

  return {
    open: async () => void (await (opening ??= listen())),
    answering: (code, answer) => void answers.set(code, answer),
    async collect(code, patienceMs) {
      const until = machineNow() + patienceMs
      while (!came.has(code) && machineNow() < until) await pause(LOOK_MS)
      const arrivals = came.get(code) ?? []
      came.delete(code)
      return arrivals
    },
    async close() {
      const server = await opening?.catch(() => undefined)
      opening = undefined
      if (!server) return
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > BODY_BYTES_MAX) throw new Error('Too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
