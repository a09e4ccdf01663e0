import type { z } from 'zod'
import type { Reply } from '../../kernel/outcome.ts'
import type { Route } from '../../kernel/room.ts'
import { route } from '../../kernel/room.ts'
import type { Unit } from '../../kernel/unit.ts'
import type { Site } from '../../kernel/world.ts'
import { RS256_KEY, RS512_KEY } from '../../nhpr/client-tokens.ts'
import { certificateOf, thumbprint } from './certificate.ts'
import { getCerts, getCertsLegacy, getCertsV05, getOpenIdConfiguration } from './operations.ts'

type Jwks = z.input<typeof getCerts.answer>

/** RS256 first: some clients take the first key without looking at `alg` (integrators' code). */
async function listKeys({ world }: Unit): Promise<Reply<Jwks>> {
  const [rs256, rs512] = await Promise.all([toJwk(world.site, RS256_KEY, 'RS256'), toJwk(world.site, RS512_KEY, 'RS512')])
  return { answer: { keys: [rs256, rs512] } }
}

async function toJwk(site: Site, name: string, alg: 'RS256' | 'RS512'): Promise<Jwks['keys'][number]> {
  const key = await site.keys.pair(name)
  const certificate = await certificateOf(site, key)
  const { e, n } = key.publicKey.export({ format: 'jwk' }) as { e: string; n: string }
  return { e, kid: key.kid, kty: 'RSA', n, use: 'sig', x5c: [certificate], x5t: thumbprint(certificate, 'sha1'), x5t2: thumbprint(certificate, 'sha256'), alg }
}

export const certRoutes: Route[] = [
  route(getCerts, listKeys),
  route(getCertsV05, listKeys),
  route(getCertsLegacy, listKeys),
  route(getOpenIdConfiguration, async ({ world }) => ({ answer: { jwks_uri: `${world.publicUrl}${getCerts.path}` } })),
]
