import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordsOf } from '../../functions/nhpr/facilities/entries.ts'
import { fitsName, fitsWord } from '../../functions/nhpr/facilities/fuzzy.ts'

describe('a name does not fit', () => {
  test.each([
    ['a word it has not', 'Sharma Clinic', 'verma'],
    ['one word of two', 'Sharma Clinic', 'sharma hospital'],
    ['a part from the middle', 'Sharma Clinic', 'arma'],
    ['a slip in a short word', 'Khan Clinic', 'khen'],
    ['two slips in a word of eight letters', 'Sharma Hospital', 'hopsitl'],
    ['three slips in a long word', 'Multispeciality Hospital', 'multipecialityy hosptl'],
    ['signs alone', 'Sharma Clinic', '--'],
    ['more words than a name has', 'Sharma Clinic', Array.from({ length: 31 }, (_, at) => `sharma${at}`).join(' ')],
  ])('%s', (_, name, query) => {
    expect(fitsName(name, query)).toBe(false)
  })
})

describe('a name fits', () => {
  test.each([
    ['nothing asked', 'Sharma Clinic', '  '],
    ['its words in any order and case', 'Sharma Nursing Home', 'HOME sharma'],
    ['beginnings', 'Sharma Nursing Home', 'sha nurs'],
    ['a word of one letter', 'Ward A Clinic', 'a clinic'],
    ['the first letter of a word, which is all that NHA\'s sample asks for', 'Sharma Clinic', 'c'],
    ['a letter missing, wrong, too much, and two changed about', 'Sharma Hospital', 'hosptal hospitel hospittal hopsital'],
    ['two slips in a word of nine letters', 'Sai Pathology Laboratory', 'labratori'],
    ['signs between words', 'St. Marys (New) Clinic', 'st marys,new'],
  ])('%s', (_, name, query) => {
    expect(fitsName(name, query)).toBe(true)
  })
})

/** Slips between two words: Levenshtein's table, with neighbours changed about as one. */
function slipsBetween(one: string, other: string): number {
  const table = Array.from({ length: one.length + 1 }, (_, row) => Array.from({ length: other.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)))
  for (let row = 1; row <= one.length; row++) {
    for (let column = 1; column <= other.length; column++) {
      const cost = one[row - 1] === other[column - 1] ? 0 : 1
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1] ? table[row - 2]![column - 2]! + 1 : Infinity
      table[row]![column] = Math.min(table[row - 1]![column]! + 1, table[row]![column - 1]! + 1, table[row - 1]![column - 1]! + cost, swapped)
    }
  }
  return table[one.length]![other.length]!
}

const word = fc.stringMatching(/^[abc]{1,11}$/)

test('slips are counted as in the textbook, whatever the words', () => {
  fc.assert(fc.property(word, word, (name, sought) => {
    const allowed = sought.length >= 9 ? 2 : sought.length >= 5 ? 1 : 0
    const fits = name.startsWith(sought) || slipsBetween(name, sought) <= allowed
    expect(fitsWord(name, sought)).toBe(fits)
  }), { numRuns: 2000 })
})

test('a name fits itself, and each of its words', () => {
  fc.assert(fc.property(fc.array(fc.stringMatching(/^[A-Za-z0-9]{1,9}$/), { minLength: 1, maxLength: 6 }), (words) => {
    const name = words.join(' ')
    for (const query of [name, ...wordsOf(name)]) expect(fitsName(name, query)).toBe(true)
  }))
})
