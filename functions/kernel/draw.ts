import { hash } from 'node:crypto'

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
  const text = (label: string): string => `${seed}\n${nonce}\n${label}`
  const bytes = (label: string): Buffer => hash('sha256', text(label), 'buffer')
  return {
    uuid(label) {
      const hex = hash('sha256', text(label), 'hex')
      const variant = ((Number.parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16)
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
    },
    digits(label, count) {
      const drawn = bytes(label)
      let out = String(1 + (drawn[0]! % 9))
      for (let i = 1; i < count; i++) out += String(drawn[i % 32]! % 10)
      return out
    },
    int: (label, below) => bytes(label).readUInt32BE(0) % below,
    token: (label, count = 24) => hash('sha256', text(label), 'base64url').slice(0, Math.ceil((count * 4) / 3)),
    below: (label) => drawFrom(seed, `${nonce}\n${label}`),
  }
}
