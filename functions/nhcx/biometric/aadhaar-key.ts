import type { KeyObject } from 'node:crypto'
import { constants, privateDecrypt } from 'node:crypto'

/** Name of the site's key that opens Aadhaar numbers: of the one NHA publishes only NHA has the private half. */
export const AADHAAR_KEY = 'nhcx-aadhaar'

/** Opens `RSA/ECB/OAEPWithSHA-1AndMGF1Padding`, base64. Undefined: not sealed for this key. */
export function openAadhaar(sealed: string, privateKey: KeyObject): string | undefined {
  try {
    return privateDecrypt({ key: privateKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' }, Buffer.from(sealed, 'base64')).toString('utf8')
  } catch {
    return undefined
  }
}
