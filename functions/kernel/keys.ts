import type { KeyObject } from 'node:crypto'
import { createHash, createPrivateKey, createPublicKey, generateKeyPair } from 'node:crypto'
import { promisify } from 'node:util'
import type { Store } from './store/store.ts'

export interface KeyPair {
  privateKey: KeyObject
  publicKey: KeyObject
  /** PKCS#8 and SPKI, PEM. */
  privatePem: string
  publicPem: string
  /** RFC 7638 style thumbprint of the public key. */
  kid: string
}

/** The installation's RSA keys by name, 2048 bits, made when first asked for. They belong to the site, as the real host's do, not to a world. */
export interface KeyRing {
  pair(name: string): Promise<KeyPair>
}

const PARTITION = '#site|keys'
const generate = promisify(generateKeyPair)

/**
 * Keys kept in the store, so that every process that shares it uses the same.
 * @param given private keys (PKCS#8 PEM) by name, used instead of made ones
 */
export function storedKeys(store: Store, given: Record<string, string> = {}): KeyRing {
  const made = new Map<string, Promise<KeyPair>>()
  async function load(name: string): Promise<KeyPair> {
    const pem = given[name]
    if (pem) return toPair(pem)
    const key = { partition: PARTITION, sort: name }
    const standing = await store.get(key)
    if (standing) return toPair(standing.value as string)
    const { privateKey } = await generate('rsa', { modulusLength: 2048 })
    const value = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
    // Another process may have been faster: then its key is the one.
    await store.write([{ change: 'put', item: { ...key, value }, expected: 0 }])
    return toPair((await store.get(key))?.value as string)
  }
  return {
    pair(name) {
      const known = made.get(name)
      if (known) return known
      const pending = load(name)
      made.set(name, pending)
      // A failed try must not be remembered.
      pending.catch(() => made.delete(name))
      return pending
    },
  }
}

function toPair(privatePem: string): KeyPair {
  const privateKey = createPrivateKey(privatePem)
  const publicKey = createPublicKey(privateKey)
  const { e, n } = publicKey.export({ format: 'jwk' })
  const kid = createHash('sha256').update(JSON.stringify({ e, kty: 'RSA', n })).digest('base64url')
  return { privateKey, publicKey, privatePem, publicPem: publicKey.export({ type: 'spki', format: 'pem' }) as string, kid }
}
