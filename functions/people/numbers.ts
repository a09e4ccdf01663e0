import { permutationOf } from './permutation.ts'
import { checkDigitOf, endsInCheckDigit } from './verhoeff.ts'

/** A number a person carries, and the way back from it. `back` gives undefined for what this seed gives to nobody. */
export interface Numbering {
  of(ordinal: number): string
  back(number: string): number | undefined
}

/**
 * How many people a world can have. The serials are permutations of fixed ranges above it, so that a person's numbers do
 * not depend on how many others there are.
 */
export const PEOPLE_MAX = 1_000_000

const SEVEN_DIGITS = 10_000_000
const TWELVE_DIGITS = 1_000_000_000_000

/** 9999, seven digits and the check digit: UIDAI's own range for test numbers. */
export function aadhaarNumbers(seed: string): Numbering {
  const serials = permutationOf(seed, 'aadhaar', SEVEN_DIGITS)
  return {
    of(ordinal) {
      const digits = `9999${pad(serials.forward(ordinal), 7)}`
      return digits + checkDigitOf(digits)
    },
    back: (number) => (/^9999\d{8}$/.test(number) && endsInCheckDigit(number) ? serials.back(Number(number.slice(4, 11))) : undefined),
  }
}

/** 71-XXXX-XXXX-XXXX; the dashes may be missing on the way back. */
export function hprIdNumbers(seed: string): Numbering {
  const serials = permutationOf(seed, 'hprIdNumber', TWELVE_DIGITS)
  return {
    of: (ordinal) => `71-${pad(serials.forward(ordinal), 12).replace(/^(\d{4})(\d{4})/, '$1-$2-')}`,
    back(number) {
      const [, ...parts] = /^71-?(\d{4})-?(\d{4})-?(\d{4})$/.exec(number) ?? []
      return parts.length === 3 ? serials.back(Number(parts.join(''))) : undefined
    },
  }
}

/** 14 digits, 91 the first two. */
export function abhaNumbers(seed: string): Numbering {
  const serials = permutationOf(seed, 'abha', TWELVE_DIGITS)
  return {
    of: (ordinal) => `91${pad(serials.forward(ordinal), 12)}`,
    back: (number) => (/^91\d{12}$/.test(number) ? serials.back(Number(number.slice(2))) : undefined),
  }
}

/** The serial that ends an enrolment's registration number, and a licence's. */
export function sevenDigitSerials(seed: string, purpose: string): Numbering {
  const serials = permutationOf(seed, purpose, SEVEN_DIGITS)
  return {
    of: (ordinal) => pad(serials.forward(ordinal), 7),
    back: (serial) => (/^\d{7}$/.test(serial) ? serials.back(Number(serial)) : undefined),
  }
}

/** The first so many have four digits behind their usernames, as people choose them; everyone after has seven. */
const SHORT_SERIALS = 9000

export function usernameSerials(seed: string): Numbering {
  const short = permutationOf(seed, 'username', SHORT_SERIALS)
  const long = permutationOf(seed, 'username', 9 * SEVEN_DIGITS / 10)
  return {
    of: (ordinal) => String(ordinal < SHORT_SERIALS ? 1000 + short.forward(ordinal) : 1_000_000 + long.forward(ordinal)),
    back(serial) {
      if (/^[1-9]\d{3}$/.test(serial)) return short.back(Number(serial) - 1000)
      const ordinal = /^[1-9]\d{6}$/.test(serial) ? long.back(Number(serial) - 1_000_000) : undefined
      return ordinal !== undefined && ordinal >= SHORT_SERIALS ? ordinal : undefined
    },
  }
}

/** Of 23 people in a row, 18 have a mobile to themselves, two share one and three share another: every tenth is shared. */
const BLOCK_PEOPLE = 23
const BLOCK_MOBILES = 20

/** The household of a person: people who share a mobile share an address. */
export function householdOf(ordinal: number): number {
  const place = ordinal % BLOCK_PEOPLE
  return Math.floor(ordinal / BLOCK_PEOPLE) * BLOCK_MOBILES + (place < 18 ? place : place < 20 ? 18 : 19)
}

export function membersOf(household: number): number[] {
  const first = Math.floor(household / BLOCK_MOBILES) * BLOCK_PEOPLE
  const place = household % BLOCK_MOBILES
  const places = place < 18 ? [place] : place === 18 ? [18, 19] : [20, 21, 22]
  return places.map((at) => first + at)
}

/** 699 and seven digits, one a household. */
export function mobileNumbers(seed: string): { of(household: number): string; back(mobile: string): number | undefined } {
  const serials = permutationOf(seed, 'mobile', SEVEN_DIGITS)
  return {
    of: (household) => `699${pad(serials.forward(household), 7)}`,
    back: (mobile) => (/^699\d{7}$/.test(mobile) ? serials.back(Number(mobile.slice(3))) : undefined),
  }
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, '0')
}
