import { wordsOf } from './entries.ts'

/** No name has more words than these. */
const QUERY_WORDS_MAX = 30
/** Letters that a word must have for one slip of the pen in it to be forgiven, and for two. */
const ONE_SLIP_MIN = 5
const TWO_SLIPS_MIN = 9

/**
 * Whether the name has every word of the query: whole, its beginning, or with a slip of the pen (a letter wrong, missing, too
 * much or changed about with its neighbour). Nothing asked: yes. Signs alone, or more words than a name has: no.
 * Inferred: what the registry's "fuzzy" is. NHA's document says full or partial name, and its sample asks for `h`.
 */
export function fitsName(name: string, query: string): boolean {
  const sought = soughtIn(query)
  if (sought === undefined) return false
  const words = wordsOf(name)
  return sought.every((part) => words.some((word) => fitsWord(word, part)))
}

/** Whether one name fits the other, whichever has more words: what deduplicate looks for. */
export const areAlike = (one: string, other: string): boolean => fitsName(one, other) || fitsName(other, one)

/** The words of a query, each once; undefined: it fits no name at all. */
export function soughtIn(query: string): string[] | undefined {
  const words = [...new Set(wordsOf(query))]
  const fitsNothing = words.length > QUERY_WORDS_MAX || (words.length === 0 && query.trim() !== '')
  return fitsNothing ? undefined : words
}

/** Both in lower case. */
export function fitsWord(word: string, sought: string): boolean {
  if (word.startsWith(sought)) return true
  const slips = sought.length >= TWO_SLIPS_MIN ? 2 : sought.length >= ONE_SLIP_MIN ? 1 : 0
  return slips > 0 && Math.abs(word.length - sought.length) <= slips && isWithin(word, sought, slips)
}

/** Whether so many slips, or fewer, make one of the other, from there on. */
function isWithin(one: string, other: string, slips: number, left = 0, right = 0): boolean {
  while (left < one.length && one[left] === other[right]) {
    left++
    right++
  }
  if (left === one.length && right === other.length) return true
  if (slips === 0) return false
  const isSwapped = left + 1 < one.length && one[left] === other[right + 1] && one[left + 1] === other[right]
  return (left < one.length && isWithin(one, other, slips - 1, left + 1, right))
    || (right < other.length && isWithin(one, other, slips - 1, left, right + 1))
    || (left < one.length && right < other.length && isWithin(one, other, slips - 1, left + 1, right + 1))
    || (isSwapped && isWithin(one, other, slips - 1, left + 2, right + 2))
}
