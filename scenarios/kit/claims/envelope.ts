import { createPublicKey, X509Certificate } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import type { Opened } from '../../record.ts'
import { pick } from '../pick.ts'

/** What stands in the protected header: `alg`, `enc` and the `x-hcx-` names. */
export type Header = Record<string, unknown>

/** Seals a text for whoever holds the key of this PEM (X.509 or bare SPKI). The header goes in as it is; `alg` and `enc` decide how. */
export async function sealFor(recipientPem: string, header: Header, plain: string): Promise<string> {
  // Loaded at first use: most sets seal nothing.
  const { CompactEncrypt } = await import('jose')
  const algorithms = { alg: textOr(header['alg'], 'RSA-OAEP-256'), enc: textOr(header['enc'], 'A256GCM') }
  return new CompactEncrypt(new TextEncoder().encode(plain)).setProtectedHeader({ ...header, ...algorithms }).encrypt(keyOf(recipientPem))
}

const textOr = (value: unknown, standard: string): string => (typeof value === 'string' ? value : standard)

const keyOf = (pem: string): KeyObject => (pem.includes('BEGIN CERTIFICATE') ? new X509Certificate(pem).publicKey : createPublicKey(pem))

/** The protected header of a compact JWE, read without a key; undefined: it is none. */
export function headerOf(compact: string): Header | undefined {
  const parts = compact.split('.')
  if (parts.length !== 5) return undefined
  const header = parse(Buffer.from(parts[0]!, 'base64url').toString('utf8'))
  return header !== null && typeof header === 'object' && !Array.isArray(header) ? (header as Header) : undefined
}

/** Reads what came to us: sealed under `payload`, or a ProtocolResponse in clear. Never throws: it came over a wire. */
export async function openWith(privateKey: KeyObject, body: unknown): Promise<Opened> {
  const payload = pick(body, 'payload')
  if (typeof payload !== 'string') return body !== null && typeof body === 'object' ? { header: body as Header } : { header: {}, problem: 'No JSON object came' }
  const header = headerOf(payload)
  if (!header) return { header: {}, problem: 'The payload is no compact JWE' }
  try {
    const { compactDecrypt } = await import('jose')
    const { plaintext } = await compactDecrypt(payload, privateKey)
    return { header, bundle: parse(new TextDecoder().decode(plaintext)) }
  } catch (error) {
    return { header, problem: `It could not be opened: ${error instanceof Error ? error.message : String(error)}` }
  }
}

/** JSON, or the text itself. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** One character of the sealed text is another: the tag no longer fits. Works on the empty text too. */
export function withOtherTag(compact: string): string {
  const parts = compact.split('.')
  const tag = parts.at(-1)!
  return [...parts.slice(0, -1), `${tag.startsWith('A') ? 'B' : 'A'}${tag.slice(1)}`].join('.')
}
