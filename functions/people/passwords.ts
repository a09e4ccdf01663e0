import type { Choices } from './keyed.ts'

// No vowel among them, so that no name can stand in a password; no two neighbours of the alphabet, so that no run can.
const LETTERS = 'bdgjlnprtvxz'
const DIGITS = '2468'
const SPECIALS = '@#$*'

/**
 * The password of a seeded account: `Vtrxl@48zb`. At least 8 characters, both cases, a special one, no run, no name.
 * Source of the rule: NHA, Register Healthcare Professional, 22.06.2026, p. 19.
 */
export function passwordOf(choices: Choices, ordinal: number): string {
  /** A character of the list, but not the one before: a run of one letter is a run. */
  const pick = (place: number, list: string, before = ''): string => {
    const standing = list.indexOf(before || '?')
    const step = choices.int(ordinal, `password:${place}`, standing < 0 ? list.length : list.length - 1)
    return list[standing < 0 ? step : (standing + 1 + step) % list.length]!
  }
  let letters = pick(0, LETTERS)
  for (let place = 1; place < 7; place++) letters += pick(place, LETTERS, letters.at(-1))
  const digit = pick(7, DIGITS)
  return letters[0]!.toUpperCase() + letters.slice(1, 5) + pick(9, SPECIALS) + digit + pick(8, DIGITS, digit) + letters.slice(5)
}
