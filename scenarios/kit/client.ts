import type { z } from 'zod'
import type { Operation } from '../../functions/kernel/operation.ts'
import type { Exchange, HeaderList, Opened } from '../record.ts'
import { codeOf } from './exchange.ts'
import { pickText } from './pick.ts'
import type { Recorder } from './recorder.ts'
import { seal } from './seal.ts'
import type { Target } from './target.ts'

export interface CallOptions<Body> {
  body?: Body
  /** A body that breaks the declaration on purpose; wins over `body`. */
  raw?: unknown
  params?: Record<string, string | number>
  query?: Record<string, string>
  headers?: Record<string, string>
  /** Whose token `Authorization` carries; the client's unless said. */
  as?: 'client' | 'none' | { token: string }
  /** Encrypted fields to send as they are, on purpose. */
  unsealed?: readonly string[]
  /** Of a message of the claims exchange: what stands in it. Its ids take the place of those of the HTTP headers in the record. */
  opened?: Opened
}

/** Sends a declared operation and records what went and came. Never throws for an answer, nor for none. */
export type Call = <Request extends z.ZodType, Answer extends z.ZodType>(operation: Operation<Request, Answer>, options?: CallOptions<z.input<Request>>) => Promise<Exchange>

export interface ClientNeeds {
  target: Target
  recorder: Recorder
  journey: string
  /** A gateway access token that is still valid. */
  clientToken(): Promise<string>
  /** The PEM that encrypted fields are sealed with. */
  certificate(): Promise<string>
  uuid(): string
  /** This machine's clock, epoch ms. */
  machineNow(): number
}

export function client(needs: ClientNeeds): Call {
  return async (operation, options = {}) => {
    const body = options.raw ?? options.body
    const isForm = operation.requestType === 'form'
    const sent = body === undefined ? '' : isForm ? String(new URLSearchParams(body as Record<string, string>)) : JSON.stringify(await sealed(needs, operation, body, options.unsealed ?? []))
    const requestId = needs.uuid()
    const timestamp = new Date(needs.target.now()).toISOString()
    const token = options.as === 'none' ? '' : typeof options.as === 'object' ? options.as.token : operation.session === 'none' ? '' : await needs.clientToken()
    const headers: HeaderList = [
      ['REQUEST-ID', requestId], ['TIMESTAMP', timestamp],
      ...(operation.surface === 'gateway' ? [['X-CM-ID', 'sbx'] as [string, string]] : []),
      ...(token ? [['Authorization', `Bearer ${token}`] as [string, string]] : []),
      ...(isOfClaims(operation) ? claimsHeaders(token) : []),
      ...(sent ? [['Content-Type', isForm ? 'application/x-www-form-urlencoded' : 'application/json'] as [string, string]] : []),
      ...Object.entries(options.headers ?? {}),
    ]
    const url = urlOf(needs.target, operation, options)
    const startedAt = needs.machineNow()
    const response = await answerOf(needs.target, operation, url, headers, sent)
    const { opened } = options
    const ids = opened ? { requestId: pickText(opened.header, 'x-hcx-api_call_id'), timestamp: pickText(opened.header, 'x-hcx-timestamp'), opened } : { requestId, timestamp }
    const exchange: Exchange = {
      id: needs.recorder.nextId(), operation: operation.id, journey: needs.journey, method: operation.method, url, startedAt, finishedAt: needs.machineNow(), ...ids,
      request: { headers, body, sent }, ...response,
    }
    needs.recorder.exchanges.push(exchange)
    return exchange
  }
}

function urlOf(target: Target, operation: Operation, { params = {}, query }: CallOptions<unknown>): string {
  const path = operation.path.replaceAll(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(String(params[name] ?? '')))
  const search = query ? `?${new URLSearchParams(query)}` : ''
  return `${target.baseUrls[hostOf(operation)] ?? ''}${path}${search}`
}

/** Under whose base it is called. */
function hostOf({ surface, path }: Operation): string {
  // The gateway's linkage of facilities stands on the registries' host: its own answers 503 there (seen).
  if (surface === 'gateway' && path.startsWith('/v4/int/')) return 'hfr'
  if (surface === 'nhcx' && path.startsWith('/pmjay/')) return 'nhcxRegistry'
  return surface === 'counterparties' && path.endsWith('/wrapper/process/case') ? 'pmjay' : surface
}

const isOfClaims = ({ surface }: Operation): boolean => surface === 'nhcx' || surface === 'counterparties'

/** The exchange reads the token here, in lower case; where it reads Authorization, that is there too. nha-in/docs: catalogue/nhcx/concepts/session-token.md */
const claimsHeaders = (token: string): HeaderList => [['Accept', 'application/json'], ...(token ? [['bearer_auth', `Bearer ${token}`] as [string, string]] : [])]

async function sealed(needs: ClientNeeds, operation: Operation, body: unknown, unsealed: readonly string[]): Promise<unknown> {
  const fields = (operation.encrypted ?? []).filter((field) => !unsealed.includes(field))
  const values = body as Record<string, unknown>
  if (!fields.some((field) => typeof values[field] === 'string' && values[field] !== '')) return body
  const certificate = await needs.certificate()
  const out: Record<string, unknown> = { ...values }
  for (const field of fields) {
    const plain = out[field]
    if (typeof plain === 'string' && plain !== '') out[field] = seal(plain, certificate)
  }
  return out
}

type Answered = Pick<Exchange, 'response' | 'code' | 'fault' | 'broken'>

async function answerOf(target: Target, operation: Operation, url: string, headers: HeaderList, sent: string): Promise<Answered> {
  try {
    const response = await target.fetch(new Request(url, { method: operation.method, headers, body: sent || undefined, redirect: 'manual' }))
    const text = await response.text()
    const body = parse(text)
    return {
      response: { status: response.status, headers: [...response.headers], body, text },
      code: codeOf(operation.surface, response.status, body), fault: response.headers.get('x-rehearsal-fault') ?? undefined,
    }
  } catch (error) {
    return { response: { status: 0, headers: [], body: undefined, text: '' }, code: '', broken: wordsOf(error) }
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** fetch says `fetch failed` and keeps the reason in `cause`. */
export function wordsOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined
  return [error, cause].filter((part) => part instanceof Error).map((part) => (part as Error).message).join(': ') || String(error)
}
