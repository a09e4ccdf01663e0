import type { Call } from './client.ts'
import { isGood } from './exchange.ts'
import { describe } from './exchange.ts'
import { pick, pickText } from './pick.ts'
import { CannotStart } from './target.ts'
import type { Target } from './target.ts'
import { createSession } from '../../functions/gateway/sessions/operations.ts'
import { getCertificate } from '../../functions/hpr/login/operations.ts'

/** A token is renewed so long before it runs out, ms: a call must not arrive with a dead one. */
const RENEW_BEFORE_MS = 30_000

export interface Session {
  clientToken(): Promise<string>
  certificate(): Promise<string>
}

/**
 * The client's gateway token, renewed by `expiresIn` on the target's clock, and the registry's certificate, fetched once.
 * Throws `CannotStart` where either is refused: nothing can be rehearsed without.
 */
export function session(target: Target, call: () => Call): Session {
  let token: { value: string; until: number } | undefined
  let pending: Promise<string> | undefined
  let pem: Promise<string> | undefined

  async function fetchToken(): Promise<string> {
    const asked = target.now()
    const exchange = await call()(createSession, { as: 'none', body: { clientId: target.clientId, clientSecret: target.clientSecret, grantType: 'client_credentials' } })
    const value = pickText(exchange.response.body, 'accessToken')
    if (!isGood(exchange) || !value) throw new CannotStart(`No gateway session for ${target.clientId} at ${target.baseUrls['gateway']}: ${describe(exchange)}`)
    token = { value, until: asked + Number(pick(exchange.response.body, 'expiresIn') ?? 0) * 1000 }
    return value
  }

  async function fetchCertificate(): Promise<string> {
    const exchange = await call()(getCertificate)
    if (!isGood(exchange) || !exchange.response.text.includes('BEGIN PUBLIC KEY')) throw new CannotStart(`No certificate from ${target.baseUrls['hpr']}: ${describe(exchange)}`)
    return exchange.response.text
  }

  return {
    async clientToken() {
      if (token && target.now() < token.until - RENEW_BEFORE_MS) return token.value
      pending ??= fetchToken().finally(() => (pending = undefined))
      return pending
    },
    certificate: () => (pem ??= fetchCertificate()),
  }
}
