import type { KeyObject } from 'node:crypto'
import { createHash, createPrivateKey, createPublicKey } from 'node:crypto'

export interface SigningKey {
  key: KeyObject
  alg: 'EdDSA' | 'ES256'
  /** RFC 7638 thumbprint of the public half. */
  kid: string
}

const algOf = (key: KeyObject): SigningKey['alg'] | undefined => (key.asymmetricKeyType === 'ed25519' ? 'EdDSA' : key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1' ? 'ES256' : undefined)

function kidOf(key: KeyObject): string {
  const { crv, kty, x, y } = (key.type === 'private' ? createPublicKey(key) : key).export({ format: 'jwk' })
  return createHash('sha256').update(JSON.stringify(y === undefined ? { crv, kty, x } : { crv, kty, x, y })).digest('base64url')
}

/** An issuer's key from PEM; `half` says which is wanted. Throws a line for the user: no PEM of an Ed25519 or P-256 key. */
export function readKey(pem: string, half: 'private' | 'public'): SigningKey {
  let key: KeyObject | undefined
  try {
    key = half === 'private' ? createPrivateKey(pem) : createPublicKey(pem)
  } catch {
    // Told below, with what it should have been.
  }
  const alg = key && algOf(key)
  if (!key || !alg) throw new Error(`Not a ${half} key in PEM, Ed25519 or P-256: certificate keygen makes a pair`)
  return { key, alg, kid: kidOf(key) }
}
