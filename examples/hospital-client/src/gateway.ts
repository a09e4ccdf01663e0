import { randomUUID } from 'node:crypto'
import { GATEWAY } from './hosts.ts'

export interface Credentials {
  clientId: string
  clientSecret: string
}

/** A host said no. `code` is the one to look up: the registries hide theirs behind HIS-422, in `details`. */
export class Refused extends Error {
  readonly status: number
  readonly code: string

  constructor(url: string, status: number, body: unknown) {
    const { code = '', details, error, message } = (body ?? {}) as { code?: string; message?: string; details?: { code?: string; message?: string }[]; error?: { code?: string; message?: string } }
    const cause = details?.[0] ?? error ?? { code, message }
    super(`${url}: ${status} ${cause.code ?? ''} ${cause.message ?? (typeof body === 'string' ? body.slice(0, 200) : '')}`.trimEnd())
    this.status = status
    this.code = cause.code ?? code
  }
}

export interface Gateway {
  token(): Promise<string>
  /** A call with this client's token. Gives what was answered, JSON or text. Throws `Refused`. */
  call<Answer>(url: string, body?: object): Promise<Answer>
}

/** A token is renewed so long before its end. */
const SPARE_MS = 60_000

export function openGateway({ clientId, clientSecret }: Credentials): Gateway {
  let held: { token: string; until: number } | undefined

  async function token(): Promise<string> {
    if (held && Date.now() < held.until) return held.token
    const { accessToken, expiresIn } = await ask<{ accessToken: string; expiresIn: number }>(`${GATEWAY}/api/hiecm/gateway/v3/sessions`, {
      'REQUEST-ID': randomUUID(), TIMESTAMP: new Date().toISOString(), 'X-CM-ID': 'sbx',
    }, { clientId, clientSecret, grantType: 'client_credentials' })
    held = { token: accessToken, until: Date.now() + expiresIn * 1000 - SPARE_MS }
    return accessToken
  }

  return {
    token,
    async call(url, body) {
      const bearer = `Bearer ${await token()}`
      // The claims exchange reads the token off a header of its own.
      return ask(url, { authorization: bearer, bearer_auth: bearer, accept: 'application/json' }, body)
    },
  }
}

async function ask<Answer>(url: string, headers: Record<string, string>, body?: object): Promise<Answer> {
  const response = await fetch(url, body ? { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) } : { headers })
  const text = await response.text()
  const said = parse(text)
  if (!response.ok) throw new Refused(url, response.status, said)
  return said as Answer
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
