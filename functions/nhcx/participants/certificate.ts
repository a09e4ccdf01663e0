import type { KeyObject } from 'node:crypto'
import { publicKeyOf } from '../../claims/envelope.ts'

const BITS_MIN = 2048
/** Nothing else may stand in it: somebody's private key least of all. */
const PEM = /^\s*-----BEGIN (CERTIFICATE|PUBLIC KEY)-----[\sA-Za-z0-9+/=]+-----END \1-----\s*$/

export type Certificate = { pem: string } | { fault: string }

/** What is wrong with a PEM, or the same with one line end. */
export function checkPem(text: string): Certificate {
  if (!PEM.test(text)) return { fault: 'Not one PEM with an X.509 certificate or an SPKI public key' }
  const key = keyOf(text)
  if (key?.asymmetricKeyType !== 'rsa') return { fault: 'Not the certificate or key of an RSA key' }
  if ((key.asymmetricKeyDetails?.modulusLength ?? 0) < BITS_MIN) return { fault: `The RSA key has fewer than ${BITS_MIN} bits` }
  return { pem: `${text.trim().replaceAll('\r\n', '\n')}\n` }
}

function keyOf(pem: string): KeyObject | undefined {
  try {
    return publicKeyOf(pem)
  } catch {
    return undefined
  }
}

/** Reads `encryption_cert`: base64 of the whole PEM, in one line or several. nha-in/docs: current/doc/documents/Steps to generate encryption Certificate */
export function readCertificate(text: string): Certificate {
  if (text.includes('-----BEGIN')) return { fault: 'The raw PEM came: it goes in base64' }
  const bare = text.replaceAll(/\s/g, '')
  return /^[A-Za-z0-9+/]+={0,2}$/.test(bare) ? checkPem(Buffer.from(bare, 'base64').toString('utf8')) : { fault: 'Not base64' }
}
