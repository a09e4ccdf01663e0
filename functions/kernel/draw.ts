import { createHash } from 'node:crypto'

/**
 * Randomness that can be repeated: each draw is a hash of the world's seed, a nonce that no two requests share, and a
 * label. The same label gives the same value, so a transition that is tried again draws the same.
 */
export interface Draw {
  /** A UUID, version 4 in form. */
  uuid(label: string): string
  /** That many decimal digits; the first is never 0. */
  digits(label: string, count: number): string
  /** A whole number from 0 up to and without `below` (at most 2^32). */
  int(label: string, below: number): number
  /** That many bytes, at most 32, as base64url. */
  token(label: string, bytes?: number): string
  /** Draws of their own for one of many like things done in one request. */
  below(label: string): Draw
}

export function drawFrom(seed: string, nonce: string): Draw {
  const bytes = (label: string): Buffer => createHash('sha256').update(`${seed}\n${nonce}\n${label}`).digest()
  return {
    uuid(label) {
      const hash = bytes(label)
      hash[6] = (hash[6]! & 0x0f) | 0x40
      hash[8] = (hash[8]! & 0x3f) | 0x80
      const hex = hash.toString('hex', 0, 16)
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
    },
    digits(label, count) {
      const hash = bytes(label)
      let out = String(1 + (hash[0]! % 9))
      for (let i = 1; i < count; i++) out += String(hash[i % 32]! % 10)
      return out
    },
    int: (label, below) => bytes(label).readUInt32BE(0) % below,
    token: (label, count = 24) => bytes(label).toString('base64url', 0, count),
    below: (label) => drawFrom(seed, `${nonce}\n${label}`),
  }
}
