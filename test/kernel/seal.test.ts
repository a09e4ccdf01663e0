import { constants, generateKeyPairSync, publicEncrypt } from 'node:crypto'
import { expect, test } from 'vitest'
import { unseal } from '../../functions/kernel/seal.ts'

const [ours, others] = [generateKeyPairSync('rsa', { modulusLength: 2048 }), generateKeyPairSync('rsa', { modulusLength: 2048 })]
const sealed = (plain: string | Buffer, padding = constants.RSA_PKCS1_PADDING, { publicKey } = ours): string => publicEncrypt({ key: publicKey, padding }, Buffer.from(plain)).toString('base64')
/** A block as it lies before the key is put to it. */
const block = (...parts: number[][]): string => sealed(Buffer.from(parts.flat()), constants.RSA_NO_PADDING)
const some = (count: number): number[] => Array.from({ length: count }, () => 7)

test('what was not sealed for this key is not opened', () => {
  const wrong: Record<string, string> = {
    'no base64': 'nonsense!', 'too short': 'AAAA', 'above the modulus': Buffer.alloc(256, 0xff).toString('base64'), 'another key': sealed('123456', constants.RSA_PKCS1_PADDING, others),
    'another padding': sealed('123456', constants.RSA_PKCS1_OAEP_PADDING), 'a first byte that is not 0': block([1, 2], some(8), [0], some(245)), 'a signature\'s padding': block([0, 1], some(8), [0], some(245)),
    'seven bytes of padding': block([0, 2], some(7), [0], some(246)), 'padding without an end': block([0, 2], some(254)), 'what cannot be printed': sealed(Buffer.from([7])), nothing: sealed(''),
  }
  for (const [why, text] of Object.entries(wrong)) expect(unseal(text, ours.privateKey), why).toBeUndefined()
})

test('what was is, whatever its length, and with line ends as some libraries put them', () => {
  for (const plain of ['1', '123456', 'x'.repeat(245)]) expect(unseal(sealed(plain), ours.privateKey)).toBe(plain)
  expect(unseal(block([0, 2], some(8), [0], Array.from({ length: 245 }, () => 65)), ours.privateKey)).toBe('A'.repeat(245))
  expect(unseal(sealed('123456').replaceAll(/.{76}/g, '$&\r\n'), ours.privateKey)).toBe('123456')
})
