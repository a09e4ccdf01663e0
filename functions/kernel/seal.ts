import type { KeyObject } from 'node:crypto'
import { constants, privateDecrypt } from 'node:crypto'

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/
const PRINTABLE = /^[\x20-\x7e]+$/

/**
 * Opens an `RSA/ECB/PKCS1Padding` field. undefined: it was not sealed for this key.
 *
 * The padding is taken off here (RFC 8017, 7.2.2): Node 22 refuses to (CVE-2023-46809), and OpenSSL 3.2 and later makes noise of
 * a wrong one and throws nothing. That this can be timed does no harm: what is sealed is synthetic. What came out must be
 * printable ASCII; whether it is an OTP, a mobile or a password is the flow's to say.
 */
export function unseal(cipherText: string, privateKey: KeyObject): string | undefined {
  const compact = cipherText.replace(/[\r\n]/g, '')
  if (!BASE64.test(compact)) return undefined
  const bytes = Buffer.from(compact, 'base64')
  if (bytes.length !== (privateKey.asymmetricKeyDetails?.modulusLength ?? 0) / 8) return undefined
  try {
    const plain = unpadded(privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, bytes))
    return plain !== undefined && PRINTABLE.test(plain) ? plain : undefined
  } catch {
    // A number above the modulus: no ciphertext of this key.
    return undefined
  }
}

const PADDING_BYTES_MIN = 8

/** 0, 2, at least eight bytes that are not 0, 0, and then the message. */
function unpadded(block: Buffer): string | undefined {
  const end = block.indexOf(0, 2)
  return block[0] === 0 && block[1] === 2 && end >= 2 + PADDING_BYTES_MIN ? block.toString('latin1', end + 1) : undefined
}
