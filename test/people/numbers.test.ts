import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Numbering } from '../../functions/people/numbers.ts'
import { aadhaarNumbers, householdOf, hprIdNumbers, membersOf, mobileNumbers, PEOPLE_MAX, sevenDigitSerials, usernameSerials } from '../../functions/people/numbers.ts'
import { permutationOf } from '../../functions/people/permutation.ts'
import { checkDigitOf, endsInCheckDigit, isAadhaar } from '../../functions/people/verhoeff.ts'

const seeds = fc.string({ maxLength: 12 })
const ordinals = fc.nat({ max: PEOPLE_MAX - 1 })

describe('Verhoeff', () => {
  const digits = fc.stringMatching(/^\d{1,20}$/)

  test('any single wrong digit is caught', () => {
    fc.assert(fc.property(digits, fc.nat(), fc.integer({ min: 1, max: 9 }), (text, place, by) => {
      const whole = text + checkDigitOf(text)
      const at = place % whole.length
      const wrong = whole.slice(0, at) + ((Number(whole[at]) + by) % 10) + whole.slice(at + 1)
      expect(endsInCheckDigit(wrong)).toBe(false)
    }))
  })

  test('any swap of two different neighbours is caught', () => {
    fc.assert(fc.property(digits, fc.nat(), (text, place) => {
      const whole = text + checkDigitOf(text)
      const at = place % (whole.length - 1)
      fc.pre(whole[at] !== whole[at + 1])
      expect(endsInCheckDigit(whole.slice(0, at) + whole[at + 1] + whole[at] + whole.slice(at + 2))).toBe(false)
    }))
  })

  test('one digit and one alone completes a number', () => {
    fc.assert(fc.property(digits, (text) => {
      const fitting = [...'0123456789'].filter((digit) => endsInCheckDigit(text + digit))
      expect(fitting).toEqual([checkDigitOf(text)])
    }))
  })

  test.each(['', '9', '99990000000', '9999000000190', '1999000000192', '99990000001x', '9999 0000 0019', '٩٩٩٩٠٠٠٠٠٠١٩'])('%j is no Aadhaar number', (typed) => {
    expect(isAadhaar(typed)).toBe(false)
  })

  test('the textbook example: 236 takes a 3', () => {
    expect(checkDigitOf('236')).toBe('3')
    expect(endsInCheckDigit('2363')).toBe(true)
  })
})

describe('permutations', () => {
  test('every number comes back, for any size up to 10^12', () => {
    fc.assert(fc.property(seeds, fc.integer({ min: 1, max: 1_000_000_000_000 }), fc.nat(), (seed, size, at) => {
      const serials = permutationOf(seed, 'test', size)
      const n = at % size
      expect(serials.forward(n)).toBeLessThan(size)
      expect(serials.back(serials.forward(n))).toBe(n)
      expect(serials.forward(serials.back(n))).toBe(n)
    }))
  })

  test('no two numbers meet', () => {
    fc.assert(fc.property(seeds, fc.integer({ min: 1, max: 3000 }), (seed, size) => {
      const serials = permutationOf(seed, 'test', size)
      expect(new Set(Array.from({ length: size }, (_, n) => serials.forward(n))).size).toBe(size)
    }), { numRuns: 30 })
  })

  test('another seed or purpose is another permutation', () => {
    const first = (seed: string, purpose: string) => Array.from({ length: 20 }, (_, n) => permutationOf(seed, purpose, 10_000).forward(n))
    expect(first('a', 'x')).not.toEqual(first('b', 'x'))
    expect(first('a', 'x')).not.toEqual(first('a', 'y'))
  })

  test.each([[0], [-1], [1.5], [2 ** 51]])('a size of %d is our mistake, said aloud', (size) => {
    expect(() => permutationOf('s', 'test', size)).toThrow(/No permutation/)
  })
})

describe('numbers and the way back', () => {
  const numberings: [string, (seed: string) => Numbering, RegExp][] = [
    ['Aadhaar', aadhaarNumbers, /^9999\d{8}$/],
    ['HPID', hprIdNumbers, /^71-\d{4}-\d{4}-\d{4}$/],
    ['registration serial', (seed) => sevenDigitSerials(seed, 'registration'), /^\d{7}$/],
    ['username serial', usernameSerials, /^[1-9]\d{3}(\d{3})?$/],
  ]

  test.each(numberings)('%s', (_, make, form) => {
    fc.assert(fc.property(seeds, ordinals, (seed, ordinal) => {
      const numbering = make(seed)
      expect(numbering.of(ordinal)).toMatch(form)
      expect(numbering.back(numbering.of(ordinal))).toBe(ordinal)
    }))
  })

  test.each(numberings)('%s: any text leads nowhere or to the one who carries it', (_, make) => {
    const numbering = make('rehearsal')
    fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[1-9]\d{3}(\d{3})?$/), fc.stringMatching(/^71-\d{4}-\d{4}-\d{4}$/), fc.stringMatching(/^9999\d{8}$/)), (text) => {
      const ordinal = numbering.back(text)
      if (ordinal !== undefined) expect(numbering.of(ordinal)).toBe(text)
    }))
  })

  test('an Aadhaar number with a wrong check digit is nobody\'s', () => {
    const numbering = aadhaarNumbers('rehearsal')
    const number = numbering.of(7)
    expect(isAadhaar(number)).toBe(true)
    expect(numbering.back(number.slice(0, 11) + ((Number(number[11]) + 1) % 10))).toBeUndefined()
  })

  test('an HPID number is found without its dashes', () => {
    const numbering = hprIdNumbers('rehearsal')
    expect(numbering.back(numbering.of(7).replaceAll('-', ''))).toBe(7)
  })

  test('a mobile leads back to its household, and about every tenth to two or three people', () => {
    fc.assert(fc.property(seeds, ordinals, (seed, ordinal) => {
      const mobiles = mobileNumbers(seed)
      const mobile = mobiles.of(householdOf(ordinal))
      expect(mobile).toMatch(/^699\d{7}$/)
      expect(membersOf(mobiles.back(mobile)!)).toContain(ordinal)
    }))
    const sizes = Array.from({ length: 1000 }, (_, household) => membersOf(household).length)
    expect(sizes.filter((size) => size > 1).length).toBe(100)
    expect(Math.max(...sizes)).toBe(3)
  })

  test('every person is in one household alone', () => {
    const members = Array.from({ length: 200 }, (_, household) => membersOf(household)).flat()
    expect(members).toEqual(Array.from({ length: 230 }, (_, ordinal) => ordinal))
  })
})
