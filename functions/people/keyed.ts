import { createHash } from 'node:crypto'

/** A 32-bit key drawn from the seed for one purpose, so that no two purposes go hand in hand. */
export function keyOf(seed: string, purpose: string): number {
  return createHash('sha256').update(`people\n${seed}\n${purpose}`).digest().readUInt32BE(0)
}

/** A 32-bit hash of a value under a key: murmur3's finalizer, twice. Not for secrets. */
export function mix(key: number, value: number): number {
  let hash = (Math.imul(value ^ (value >>> 16), 0x85ebca6b) ^ key) >>> 0
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  hash = Math.imul(hash ^ (hash >>> 16) ^ key, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** A whole number from 0 up to and without `below`. */
export type Draw = (ordinal: number, below: number) => number

/** The choices of one purpose: what is asked a million times in a row asks here. */
export function drawOf(seed: string, purpose: string): Draw {
  const key = keyOf(seed, purpose)
  return (ordinal, below) => Math.floor((mix(key, ordinal) / 2 ** 32) * below)
}

/** Choices that belong to a number and a purpose: always the same for one seed, and unrelated to each other. */
export interface Choices {
  /** A whole number from 0 up to and without `below`. */
  int(ordinal: number, purpose: string, below: number): number
  of<T>(ordinal: number, purpose: string, list: readonly T[]): T
  /** That many decimal digits. */
  digits(ordinal: number, purpose: string, count: number): string
}

export function choicesOf(seed: string): Choices {
  // A purpose's key is a hash of text: made once each, there are some thirty.
  const drawn = new Map<string, Draw>()
  function int(ordinal: number, purpose: string, below: number): number {
    let draw = drawn.get(purpose)
    if (draw === undefined) drawn.set(purpose, (draw = drawOf(seed, purpose)))
    return draw(ordinal, below)
  }
  return {
    int,
    of: (ordinal, purpose, list) => list[int(ordinal, purpose, list.length)]!,
    digits: (ordinal, purpose, count) => String(int(ordinal, purpose, 10 ** count)).padStart(count, '0'),
  }
}
