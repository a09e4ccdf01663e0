import type { KeyPair } from './keys.ts'

export interface JwtHeader {
  alg: 'RS256' | 'RS512'
  kid?: string
  typ?: string
}

/** Signs claims as they are given: times in seconds are the caller's, from the world's clock. */
export async function signJwt(header: JwtHeader, claims: Record<string, unknown>, key: KeyPair): Promise<string> {
  // Loaded at first use: nothing else at start-up needs it.
  const { CompactSign } = await import('jose')
  return new CompactSign(new TextEncoder().encode(JSON.stringify(claims))).setProtectedHeader({ ...header }).sign(key.privateKey)
}
