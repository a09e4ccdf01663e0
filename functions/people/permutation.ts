import { keyOf, mix } from './keyed.ts'

/** A way to and from: `back(forward(n)) === n` for every whole n from 0 up to and without `size`. */
export interface Permutation {
  size: number
  forward(n: number): number
  back(n: number): number
}

const ROUNDS = 5

/**
 * A permutation of the whole numbers below `size` (1 to 2^50), chosen by seed and purpose: a balanced Feistel network
 * over the next even power of two, walked on from numbers that fall outside (fewer than four steps on the average).
 */
export function permutationOf(seed: string, purpose: string, size: number): Permutation {
  if (!Number.isInteger(size) || size < 1 || size > 2 ** 50) throw new Error(`No permutation of ${size} numbers`)
  let halfBits = 1
  while (4 ** halfBits < size) halfBits++
  const half = 2 ** halfBits
  const keys = Array.from({ length: ROUNDS }, (_, round) => keyOf(seed, `${purpose}:${round}`))

  function forwardOnce(n: number): number {
    let left = Math.floor(n / half)
    let right = n % half
    for (const key of keys) [left, right] = [right, (left ^ (mix(key, right) % half)) >>> 0]
    return left * half + right
  }

  function backOnce(n: number): number {
    let left = Math.floor(n / half)
    let right = n % half
    for (let round = ROUNDS - 1; round >= 0; round--) [left, right] = [(right ^ (mix(keys[round]!, left) % half)) >>> 0, left]
    return left * half + right
  }

  return { size, forward: (n) => walk(n, size, forwardOnce), back: (n) => walk(n, size, backOnce) }
}

/** The network permutes more numbers than are wanted; a number of ours always comes home to ours. */
function walk(n: number, size: number, step: (n: number) => number): number {
  if (!Number.isInteger(n) || n < 0 || n >= size) throw new Error(`${n} is no whole number below ${size}`)
  let at = step(n)
  while (at >= size) at = step(at)
  return at
}
