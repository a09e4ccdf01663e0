import { hyphenated } from '../../claims/abha.ts'
import type { BiometricToken, Presence } from '../../claims/biometric.ts'
import { biometricTokens } from '../../claims/biometric.ts'
import { EXCHANGE_KEY } from '../../claims/participants/exchange-itself.ts'
import { signJwt } from '../../kernel/jwt.ts'
import type { Unit } from '../../kernel/unit.ts'
import { digestOf } from '../../kernel/world.ts'

export const USER_SECONDS = 1800
/** 15 days, from each refresh anew. */
export const REFRESH_SECONDS = 1_296_000

export interface UserTokens {
  token: string
  refreshToken: string
}

/** A user token and its refresh token, of which the digests are kept. Claims are our own: no sample is published. */
export async function issueUserTokens(unit: Unit, presence: Presence): Promise<UserTokens> {
  const make = async (use: BiometricToken['use'], seconds: number): Promise<string> => {
    const key = await unit.world.site.keys.pair(EXCHANGE_KEY)
    const iat = Math.floor(unit.now / 1000)
    const claims = { sub: hyphenated(presence.abha), jti: unit.context.draw.uuid(`biometric-${use}`), typ: use === 'user' ? 'Transaction' : 'Refresh', clientId: presence.clientId, process: presence.process, payerid: presence.payer, iat, exp: iat + seconds }
    const token = await signJwt({ alg: 'RS256', typ: 'JWT', kid: key.kid }, claims, key)
    unit.create(biometricTokens, { ...presence, digest: digestOf(token), use, expiresAt: unit.now + seconds * 1000, spent: false })
    return token
  }
  return { token: await make('user', USER_SECONDS), refreshToken: await make('refresh', REFRESH_SECONDS) }
}
