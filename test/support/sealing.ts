import type { KeyObject } from 'node:crypto'
import { constants, createPublicKey, generateKeyPairSync, publicEncrypt } from 'node:crypto'

const { RSA_PKCS1_PADDING, RSA_PKCS1_OAEP_PADDING } = constants

const sealed = (key: KeyObject, text: string, padding: number): string => publicEncrypt({ key, padding, ...(padding === RSA_PKCS1_OAEP_PADDING && { oaepHash: 'sha1' }) }, Buffer.from(text)).toString('base64')

let foreign: KeyObject | undefined

/** As clients seal: RSA/ECB/PKCS1Padding for the published key. */
export const sealedFor = (pem: string, text: string): string => sealed(createPublicKey(pem), text, RSA_PKCS1_PADDING)

/** Every way to get the ciphertext of this text wrong that a client has tried, by what was wrong. */
export function wronglySealed(pem: string, text: string): Record<string, string> {
  const key = createPublicKey(pem)
  foreign ??= generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey
  const right = sealed(key, text, RSA_PKCS1_PADDING)
  return {
    'plain': text,
    'the padding of M1 (OAEP, SHA-1)': sealed(key, text, RSA_PKCS1_OAEP_PADDING),
    'another key': sealed(foreign, text, RSA_PKCS1_PADDING),
    'cut by a byte': Buffer.from(right, 'base64').subarray(0, 255).toString('base64'),
    'hex in the place of base64': Buffer.from(right, 'base64').toString('hex'),
    'base64 twice': Buffer.from(right).toString('base64'),
  }
}
