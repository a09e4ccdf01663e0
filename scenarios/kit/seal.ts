import { constants, publicEncrypt } from 'node:crypto'

/** Seals a field as the registry wants it: RSA/ECB/PKCS1Padding under the certificate of `/api/v1/auth/cert`, base64. */
export function seal(plain: string, certificatePem: string): string {
  return publicEncrypt({ key: certificatePem, padding: constants.RSA_PKCS1_PADDING }, Buffer.from(plain, 'utf8')).toString('base64')
}
