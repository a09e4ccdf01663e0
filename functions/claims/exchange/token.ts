import { signJwt } from '../../kernel/jwt.ts'
import type { World } from '../../kernel/world.ts'
import { EXCHANGE_KEY } from '../participants/exchange-itself.ts'
import { EXCHANGE_CODE } from '../participants/residents.ts'

const SECONDS = 1200

/**
 * The token the exchange shows when it calls a participant: RS256, `iss` and `sub` both the exchange's own id.
 * `about` keeps two tokens of one request apart.
 * Source: nha-in/docs: catalogue/nhcx/concepts/session-token; lifetime and id are inferred.
 */
export async function exchangeToken(world: World, about: string): Promise<string> {
  const iat = Math.floor(world.now / 1000)
  const claims = { jti: world.draw.uuid(`exchange-token:${about}`), iss: EXCHANGE_CODE, sub: EXCHANGE_CODE, iat, exp: iat + SECONDS }
  return signJwt({ typ: 'JWT', alg: 'RS256' }, claims, await world.site.keys.pair(EXCHANGE_KEY))
}
