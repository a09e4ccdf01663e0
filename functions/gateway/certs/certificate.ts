import { createHash } from 'node:crypto'
import type { KeyPair } from '../../kernel/keys.ts'
import type { Site } from '../../kernel/world.ts'

const PARTITION = '#site|certificates'
/** Fixed, so that the host's clock is not asked: the certificates only carry keys that the JWKS gives anyway. */
const VALID = { notBeforeDate: new Date(Date.UTC(2021, 0, 1)), notAfterDate: new Date(Date.UTC(2041, 0, 1)) }

const made = new WeakMap<KeyPair, Promise<string>>()

/**
 * The self-signed certificate (CN=central-registry, as the real one) of a signing key: base64 of its DER. Made when first
 * asked for and kept in the store, so that every process gives the same.
 */
export function certificateOf(site: Site, key: KeyPair): Promise<string> {
  const known = made.get(key)
  if (known) return known
  const pending = load(site, key)
  made.set(key, pending)
  // A failed try must not be remembered.
  pending.catch(() => made.delete(key))
  return pending
}

async function load({ store }: Site, key: KeyPair): Promise<string> {
  const place = { partition: PARTITION, sort: key.kid }
  const standing = await store.get(place)
  if (standing) return standing.value as string
  await store.write([{ change: 'put', item: { ...place, value: await make(key) }, expected: 0 }])
  // Another process may have been faster: then its certificate is the one.
  return (await store.get(place))?.value as string
}

async function make({ privatePem, publicPem }: KeyPair): Promise<string> {
  // Loaded at first use: no other call needs it.
  const { default: { generate } } = await import('selfsigned')
  const { cert } = await generate([{ name: 'commonName', value: 'central-registry' }], {
    ...VALID, algorithm: 'sha256', keyPair: { privateKey: privatePem, publicKey: publicPem }, extensions: [{ name: 'keyUsage', digitalSignature: true }],
  })
  return cert.replace(/-----[^-]+-----|\s/g, '')
}

/** `x5t` (SHA-1) or `x5t2` (SHA-256): base64url digest of the DER. */
export const thumbprint = (certificate: string, hash: 'sha1' | 'sha256'): string => createHash(hash).update(certificate, 'base64').digest('base64url')
