import { createHmac } from 'node:crypto'
import type { Client } from '../kernel/clients.ts'
import { clientSessions } from '../kernel/clients.ts'
import { drawFrom } from '../kernel/draw.ts'
import { signJwt } from '../kernel/jwt.ts'
import type { KeyPair } from '../kernel/keys.ts'
import type { Unit } from '../kernel/unit.ts'
import { digestOf } from '../kernel/world.ts'

/** Names of the two signing keys in the site's ring; the first signs tokens and callbacks. */
export const RS256_KEY = 'gateway-rs256'
export const RS512_KEY = 'gateway-rs512'

export const REFRESH_SECONDS = 1800
const ISSUER = 'https://dev.ndhm.gov.in/auth/realms/central-registry'

export interface TokenPair {
  accessToken: string
  refreshToken: string
}

/**
 * Issues the two tokens of a session and keeps their digests. Claims are those of the real sample in NHA's document, times
 * in seconds. `sub` is the client's own in every world, as its roles are; addresses are synthetic.
 * Inferred: which claims are promised (one decoded sample is all there is); `resource_access`, `allowed-origins`.
 * Source: NHA, Milestone 3 document V2.6, 13.02.2026, p. 5
 */
export async function issueTokens(unit: Unit, client: Client, accessSeconds: number): Promise<TokenPair> {
  const { draw } = unit.context
  const { clientId } = client
  const iat = Math.floor(unit.now / 1000)
  const key = await unit.world.site.keys.pair(RS256_KEY)
  const standing = { iss: ISSUER, sub: drawFrom('gateway-client', clientId).uuid('sub'), azp: clientId, session_state: draw.uuid('session-state'), scope: 'openid email profile' }
  const access = {
    exp: iat + accessSeconds, iat, jti: draw.uuid('access-jti'), ...standing, aud: 'account', typ: 'Bearer', acr: '1', 'allowed-origins': [],
    realm_access: { roles: [...client.roles, 'offline_access'] },
    resource_access: { account: { roles: ['manage-account', 'manage-account-links', 'view-profile'] } },
    clientHost: '127.0.0.1', clientId, clientAddress: '127.0.0.1', email_verified: false, preferred_username: `service-account-${clientId.toLowerCase()}`,
  }
  const refresh = { exp: iat + REFRESH_SECONDS, iat, jti: draw.uuid('refresh-jti'), ...standing, aud: ISSUER, typ: 'Refresh' }
  const accessToken = await signJwt({ alg: 'RS256', typ: 'JWT', kid: key.kid }, access, key)
  const refreshToken = signRefresh(refresh, key)
  unit.create(clientSessions, { digest: digestOf(accessToken), clientId, use: 'access', issuedAt: unit.now, expiresAt: unit.now + accessSeconds * 1000 })
  unit.create(clientSessions, { digest: digestOf(refreshToken), clientId, use: 'refresh', issuedAt: unit.now, expiresAt: unit.now + REFRESH_SECONDS * 1000 })
  return { accessToken, refreshToken }
}

/** HS256 under a secret of the site that no client can know; its `kid` is in no JWKS, as on the real host. */
function signRefresh(claims: Record<string, unknown>, key: KeyPair): string {
  const secret = createHmac('sha256', key.privatePem).update('refresh').digest()
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const signed = `${part({ alg: 'HS256', typ: 'JWT', kid: drawFrom('gateway-refresh', key.kid).uuid('kid') })}.${part(claims)}`
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`
}
