import type { IncomingMessage } from 'node:http'
import type { TLSSocket } from 'node:tls'
import { BODY_BYTES_MAX } from '../../functions/kernel/execute.ts'

/**
 * What came over a socket, seen as a Request. The platform's own costs several times as much to make as a room takes to
 * answer, and loading it a third of the start; it is made only for what is not held here (a form, a clone).
 */
export class SocketRequest {
  readonly method: string
  readonly url: string
  readonly headers: SocketHeaders
  readonly #incoming: IncomingMessage

  constructor(incoming: IncomingMessage, url: string) {
    this.#incoming = incoming
    this.method = incoming.method ?? 'GET'
    this.url = url
    this.headers = new SocketHeaders(incoming)
  }

  text(): Promise<string> {
    return readBody(this.#incoming).then((bytes) => bytes.toString(bytes.length > BODY_BYTES_MAX ? 'latin1' : 'utf8'))
  }

  async json(): Promise<unknown> {
    return JSON.parse(await this.text())
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return (await this.#platform()).arrayBuffer()
  }

  async bytes(): Promise<Uint8Array> {
    return readBody(this.#incoming)
  }

  async formData(): Promise<FormData> {
    return (await this.#platform()).formData()
  }

  async #platform(): Promise<Response> {
    return new Response(new Uint8Array(await readBody(this.#incoming)), { headers: { 'content-type': this.headers.get('content-type') ?? '' } })
  }
}

/** Node has the headers by lower-case name already. */
class SocketHeaders implements Iterable<[string, string]> {
  readonly #headers: IncomingMessage['headers']

  constructor({ headers }: IncomingMessage) {
    this.#headers = headers
  }

  get(name: string): string | null {
    const value = this.#headers[name.toLowerCase()]
    return value === undefined ? null : Array.isArray(value) ? value.join(', ') : value
  }

  has(name: string): boolean {
    return this.#headers[name.toLowerCase()] !== undefined
  }

  * entries(): IterableIterator<[string, string]> {
    for (const name in this.#headers) yield [name, this.get(name) ?? '']
  }

  keys(): IterableIterator<string> {
    return Object.keys(this.#headers)[Symbol.iterator]()
  }

  forEach(visit: (value: string, name: string) => void): void {
    for (const [name, value] of this) visit(value, name)
  }

  [Symbol.iterator](): IterableIterator<[string, string]> {
    return this.entries()
  }
}

/** All of the body; of one that is too long no more than shows that it is. */
function readBody(incoming: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let bytes = 0
    const done = (): void => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks))
    incoming.on('data', (chunk: Buffer) => {
      if (bytes > BODY_BYTES_MAX) return
      bytes += chunk.length
      chunks.push(chunk)
      if (bytes > BODY_BYTES_MAX) done()
    })
    incoming.once('end', done)
    incoming.once('error', reject)
    if (incoming.readableEnded) done()
  })
}

/** The URL as the client wrote it, by its Host header; undefined where that makes none. */
export function urlOf(incoming: IncomingMessage, trustProxy: boolean): string | undefined {
  const target = incoming.url ?? '/'
  const forwarded = trustProxy && incoming.headers['x-forwarded-proto']
  const secure = forwarded ? String(forwarded).split(',')[0]!.trim() === 'https' : (incoming.socket as Partial<TLSSocket>).encrypted
  // A proxy's form of the target has the whole URL.
  const url = target.startsWith('/') ? `${secure ? 'https' : 'http'}://${incoming.headers.host ?? 'localhost'}${target}` : target
  return /^https?:\/\/[^/]/.test(url) && URL.canParse(url) ? url : undefined
}
