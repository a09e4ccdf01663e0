/** What the control plane said instead of doing it. `message` has all of it. */
export class ControlPlaneError extends Error {
  /** HTTP; 0: no answer came. */
  readonly status: number
  /** `not-found`, `not-now`, `invalid`, `busy`; empty where no control plane spoke. */
  readonly code: string
  /** What was wrong with the call. */
  readonly field: string | undefined

  constructor(call: string, { status = 0, code = '', field, said, cause }: { status?: number; code?: string; field?: string; said: string; cause?: unknown }) {
    super(`${call}: ${[status || '', code].filter(Boolean).join(' ')}${field ? ` (${field})` : ''}${status || code ? ': ' : ''}${said}`, { cause })
    this.name = 'ControlPlaneError'
    this.status = status
    this.code = code
    this.field = field
  }
}

/** One call of the control plane, by its path below `/__sandbox`, with or without that before it. Throws `ControlPlaneError`. */
export type Pull = <Answer>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, given?: { query?: object; body?: object }) => Promise<Answer>

export interface Line {
  /** Of the world, without a trailing slash. */
  baseUrl: string
  fetch(request: Request): Promise<Response>
  /** Of a hosted sandbox. */
  key?: string
}

export const KEY_HEADER = 'x-rehearsal-key'

export function openLine({ baseUrl, fetch, key }: Line): Pull {
  return async (method, path, { query, body } = {}) => {
    const url = `${baseUrl}/__sandbox/${path.replace(/^\/?(?:__sandbox(?:\/|$))?/, '')}`
    const call = `${method} ${url}`
    const headers = { ...(body && { 'content-type': 'application/json' }), ...(key !== undefined && { [KEY_HEADER]: key }) }
    const request = new Request(url + queryOf(query), { method, headers, ...(body && { body: JSON.stringify(body) }) })
    const response = await fetch(request).catch((cause: unknown) => {
      throw new ControlPlaneError(call, { said: `no answer: ${wordsOf(cause)}`, cause })
    })
    const text = await response.text()
    const answer = parse(text)
    if (response.ok && answer !== undefined) return answer as never
    throw new ControlPlaneError(call, { status: response.status, ...saidIn(answer, text) })
  }
}

function queryOf(query: object = {}): string {
  const given = Object.entries(query).flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, String(value)]]))
  return given.length > 0 ? `?${new URLSearchParams(given)}` : ''
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const SAID_CHARS_MAX = 300

/** The control plane's own words, or those of whoever answered in its place. */
function saidIn(answer: unknown, text: string): { code?: string; field?: string; said: string } {
  const { code, field, message } = ((answer as { error?: unknown } | undefined)?.error ?? {}) as Record<string, unknown>
  if (typeof code === 'string' && typeof message === 'string') return { code, field: typeof field === 'string' ? field : undefined, said: message }
  return { said: `no control plane answers there (a sandbox that was started with --strict has none): ${text.slice(0, SAID_CHARS_MAX)}` }
}

/** fetch says `fetch failed` and keeps the reason in `cause`. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return [error.message, error.cause instanceof Error ? error.cause.message : ''].filter(Boolean).join(': ')
}
