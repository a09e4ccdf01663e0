import type { KeyObject } from 'node:crypto'
import { constants, privateDecrypt } from 'node:crypto'

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/
const PRINTABLE = /^[\x20-\x7e]+$/

/**
 * Opens an `RSA/ECB/PKCS1Padding` field. undefined: it was not sealed for this key.
 *
 * OpenSSL 3.2 and later rejects implicitly: another key or padding decrypts to noise and throws nothing. So the length is
 * checked first, and what came out must be printable ASCII; whether it is an OTP, a mobile or a password is the flow's to say.
 */
export function unseal(cipherText: string, privateKey: KeyObject): string | undefined {
  const compact = cipherText.replace(/[\r\n]/g, '')
  if (!BASE64.test(compact)) return undefined
  const bytes = Buffer.from(compact, 'base64')
  if (bytes.length !== (privateKey.asymmetricKeyDetails?.modulusLength ?? 0) / 8) return undefined
  try {
    const plain = privateDecrypt({ key: privateKey, padding: constants.RSA_PKCS1_PADDING }, bytes).toString('latin1')
    return PRINTABLE.test(plain) ? plain : undefined
  } catch (error) {
    // Older builds of Node refuse the padding itself (CVE-2023-46809): to call that a wrong ciphertext would blame the client.
    if ((error as { code?: string }).code === 'ERR_INVALID_ARG_VALUE') throw new Error(`Node ${process.version} with OpenSSL ${process.versions.openssl} refuses RSA PKCS#1 v1.5 decryption; Node 24 has it`, { cause: error })
    // A number above the modulus: no ciphertext of this key.
    return undefined
  }
}
