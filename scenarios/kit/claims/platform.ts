import { encryptionCertificate, searchParticipants } from '../../../functions/hcx/participants/operations.ts'
import { createToken } from '../../../functions/hcx/sessions/operations.ts'
import type { Call } from '../client.ts'
import { describe, isGood } from '../exchange.ts'
import { pick, pickText } from '../pick.ts'
import { Stopped } from '../stopped.ts'
import type { Target } from '../target.ts'

/** By participant code. */
export type Tokens = Map<string, { value: string; until: number }>

/** A token is renewed so long before it runs out, ms. */
const RENEW_BEFORE_MS = 30_000

/** Calls with the token of one participant of the generic protocol. */
export function callAs(call: Call, tokens: Tokens, target: Target, code: string): Call {
  async function token(): Promise<string> {
    const known = tokens.get(code)
    if (known && target.now() < known.until - RENEW_BEFORE_MS) return known.value
    const asked = target.now()
    const exchange = await call(createToken, { as: 'none', params: { realm: 'swasth-hcx-participants' }, body: { grant_type: 'password', client_id: 'registry-frontend', username: code, password: target.clientSecret } })
    const value = pickText(exchange.response.body, 'access_token')
    if (!isGood(exchange) || !value) throw new Stopped(`No token for ${code}: ${describe(exchange)}`)
    tokens.set(code, { value, until: asked + Number(pick(exchange.response.body, 'expires_in') ?? 0) * 1000 })
    return value
  }
  return async (operation, options = {}) => call(operation, { as: operation.session === 'none' ? 'none' : { token: await token() }, ...options })
}

/** What a recipient's messages are sealed with, where the platform's registry says it is. */
export async function fetchPlatformPem(call: Call, code: string): Promise<string> {
  const found = await call(searchParticipants, { body: { filters: { participant_code: { eq: code } } } })
  if (!pickText(found.response.body, 'participants[0].encryption_cert')) throw new Stopped(`No certificate of ${code} in the registry: ${describe(found)}`)
  const exchange = await call(encryptionCertificate, { params: { participantCode: code } })
  if (!exchange.response.text.includes('-----BEGIN ')) throw new Stopped(`No certificate of ${code}: ${describe(exchange)}`)
  return exchange.response.text
}
