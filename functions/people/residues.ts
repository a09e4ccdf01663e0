/**
 * Numbers n whose remainder by `modulus` is one of a set: what "has this first name" means for ordinals. Found by
 * leaping from one to the next, never by looking at each.
 */
export interface ResidueClass {
  modulus: number
  /** How far it is from this remainder to the next that is in the set; 0 where it is itself. */
  leaps: Uint16Array
}

/** Undefined where no remainder is in the set. `modulus` is at most 65535. */
export function residueClass(modulus: number, has: (residue: number) => boolean): ResidueClass | undefined {
  const leaps = new Uint16Array(modulus)
  let next = -1
  // Twice round: the last remainders leap to the first of the next turn.
  for (let at = 2 * modulus - 1; at >= 0; at--) {
    if (has(at % modulus)) next = at
    if (at < modulus && next >= 0) leaps[at] = next - at
  }
  return next < 0 ? undefined : { modulus, leaps }
}

/** The smallest n, `from` or greater and below `end`, that is in all the classes. */
export function nextInAll(classes: readonly ResidueClass[], from: number, end: number): number | undefined {
  let n = from
  while (n < end) {
    let leapt = n
    for (const { modulus, leaps } of classes) leapt += leaps[leapt % modulus]!
    if (leapt === n) return n
    n = leapt
  }
  return undefined
}

/** The numbers below `end`, from `from` on, that are in all classes of one alternative at least; ascending, each once. */
export function* numbersIn(alternatives: readonly (readonly ResidueClass[])[], from: number, end: number): Generator<number> {
  const heads = alternatives.map((classes) => nextInAll(classes, from, end) ?? end)
  while (true) {
    const n = Math.min(end, ...heads)
    if (n === end) return
    yield n
    for (let at = 0; at < heads.length; at++) {
      if (heads[at] === n) heads[at] = nextInAll(alternatives[at]!, n + 1, end) ?? end
    }
  }
}
