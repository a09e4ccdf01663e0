import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'
import type { IncomingMessage, RequestOptions } from 'node:http'
import { request as openHttp } from 'node:http'
import { request as openHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import { isIP } from 'node:net'
import { isPublic } from './public-addresses.ts'

export interface GuardOptions {
  /** Every address of a name; absent: as this machine resolves it. */
  resolve?(name: string): Promise<LookupAddress[]>
  /** Whether an address may be called; absent: public ones alone. */
  mayCall?(address: string): boolean
  /** Authority that signed the certificates of those called, PEM; absent: those Node knows. */
  ca?: string
}

/** A receipt is some hundred bytes. */
const ANSWER_BYTES_MAX = 1_000_000
/** Of the web: a port of mail or of a database is no bridge's. */
const PORTS_MAX = 1024
const PORTS = ['', '80', '443']

/**
 * Sends a call to an address that somebody else named, as a hosted sandbox must: to public hosts alone, at the very address
 * that was looked at (a name that resolves anew leads nowhere else), no redirect followed, the answer's time and size bounded.
 * Rejects with the reason.
 */
export function guardedSend({ resolve = (name) => lookup(name, { all: true }), mayCall = isPublic, ca }: GuardOptions = {}): (request: Request, timeoutMs: number) => Promise<Response> {
  return async (request, timeoutMs) => {
    const url = new URL(request.url)
    const wrong = wrongWith(url)
    if (wrong) throw new Error(`Not called: ${wrong}`)
    const signal = AbortSignal.timeout(timeoutMs)
    const address = await inTime(addressOf(url, resolve, mayCall), signal)
    const text = await request.text()
    const headers = { ...Object.fromEntries(request.headers), 'content-length': String(Buffer.byteLength(text)) }
    return post(url, { method: request.method, headers, signal, ca, agent: false, lookup: only(address) } as RequestOptions, text)
  }
}

function wrongWith({ protocol, port, username, password }: URL): string | undefined {
  if (protocol !== 'https:' && protocol !== 'http:') return `${protocol} is no address on the web`
  if (username || password) return 'an address with a name and password in it'
  if (!PORTS.includes(port) && Number(port) < PORTS_MAX) return `port ${port} is another service's`
  return undefined
}

/** One address that may be called; every one that a name has must be such: else whoever owns the name could choose. */
async function addressOf({ hostname }: URL, resolve: NonNullable<GuardOptions['resolve']>, mayCall: (address: string) => boolean): Promise<LookupAddress> {
  const literal = hostname.replace(/^\[|\]$/g, '')
  const family = isIP(literal)
  const found = family ? [{ address: literal, family }] : await resolve(hostname)
  const closed = found.find(({ address }) => !mayCall(address))
  if (closed) throw new Error(`Not called: ${hostname} is ${closed.address}, which is no public address`)
  if (!found[0]) throw new Error(`Not called: ${hostname} has no address`)
  return found[0]
}

/** Whatever name the connection asks for. */
const only = ({ address, family }: LookupAddress): LookupFunction => (_, options, done) => (options.all ? done(null, [{ address, family }]) : done(null, address, family))

function inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
    work.then(resolve, reject)
  })
}

function post(url: URL, options: RequestOptions, text: string): Promise<Response> {
  return new Promise((resolve, reject) => {
    const open = url.protocol === 'https:' ? openHttps : openHttp
    open(url, options, (answer) => read(answer).then(resolve, reject)).on('error', reject).end(text)
  })
}

const BODILESS = [204, 205, 304]

async function read(answer: IncomingMessage): Promise<Response> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > ANSWER_BYTES_MAX) throw new Error(`The answer is longer than ${ANSWER_BYTES_MAX} bytes`)
    chunks.push(chunk)
  }
  const status = answer.statusCode ?? 0
  // A Response takes none below 200; Node gives those to nobody.
  return new Response(BODILESS.includes(status) ? null : Buffer.concat(chunks), { status, headers: { 'content-type': String(answer.headers['content-type'] ?? '') } })
}
