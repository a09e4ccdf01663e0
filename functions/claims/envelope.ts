import { createPublicKey, X509Certificate } from 'node:crypto'
import type { KeyObject } from 'node:crypto'

/** The protected header: what the exchange reads without a key. nha-in/docs: catalogue/nhcx/concepts/protocol-headers.md */
export type ProtectedHeader = Record<string, unknown>
/** With what sealing needs. */
export type SealingHeader = ProtectedHeader & { alg: string; enc: string }

const SEGMENT = /^[A-Za-z0-9_-]*$/

/**
 * The protected header of a compact JWE. Undefined: not five parts, not base64url, or no JSON object. Needs no key.
 * An empty fourth part is right: it is how an empty text (a status question) is sealed.
 */
export function readHeader(compact: string): ProtectedHeader | undefined {
  const parts = compact.split('.')
  const [head, key, iv, , tag] = parts
  if (parts.length !== 5 || !parts.every((part) => SEGMENT.test(part)) || !head || !key || !iv || !tag) return undefined
  try {
    const header: unknown = JSON.parse(Buffer.from(head, 'base64url').toString('utf8'))
    return typeof header === 'object' && header !== null && !Array.isArray(header) ? (header as ProtectedHeader) : undefined
  } catch {
    return undefined
  }
}

/** A recipient's public key from what the registry gives: an X.509 certificate or a bare SPKI key, PEM. Throws for anything else. */
export function publicKeyOf(pem: string): KeyObject {
  return pem.includes('BEGIN CERTIFICATE') ? new X509Certificate(pem).publicKey : createPublicKey(pem)
}

/** Seals a text for the holder of the key; `header` needs `alg` and `enc` (RSA-OAEP-256 or RSA-OAEP, A256GCM). */
export async function seal(plain: string, header: SealingHeader, recipient: KeyObject): Promise<string> {
  // Loaded at first use: most calls seal nothing.
  const { CompactEncrypt } = await import('jose')
  return new CompactEncrypt(new TextEncoder().encode(plain)).setProtectedHeader(header).encrypt(recipient)
}

/** Opens with the recipient's private key, by the algorithm the header names. Undefined: sealed for another, or changed on its way. */
export async function open(compact: string, privateKey: KeyObject): Promise<{ header: ProtectedHeader; plain: string } | undefined> {
  const { compactDecrypt } = await import('jose')
  try {
    const { plaintext, protectedHeader } = await compactDecrypt(compact, privateKey, { keyManagementAlgorithms: ['RSA-OAEP-256', 'RSA-OAEP'], contentEncryptionAlgorithms: ['A256GCM'] })
    return { header: { ...protectedHeader }, plain: new TextDecoder().decode(plaintext) }
  } catch {
    return undefined
  }
}
