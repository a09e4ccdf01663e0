import { fitsWord } from './fuzzy.ts'
import type { NamePart } from './places.ts'
import { namePart, places } from './places.ts'
import type { Seeding } from './seeding.ts'
import { titles } from './titles.ts'

/**
 * `fitsName` for the names of one state without making them: bits tell which of the words sought a part of a name has, and
 * a name fits when its title and its other part, a lead or a place, have them all together.
 */
export interface NameBits {
  fits(title: number, lead: number, place: number): boolean
  /** Whether the title alone has every word. */
  fitsAlone(title: number): boolean
  /** The leads or places, by number, that have all that the title has not. */
  partsFor(title: number): number[]
}

const titleNames = titles.map(({ words }) => namePart(words))
export const isPlaced: readonly boolean[] = titles.map((title) => title.isPlaced === true)

/** At most thirty words, as `soughtIn` gives them. */
export function nameBits({ leads }: Seeding, sought: readonly string[], state: number): NameBits {
  const whole = 2 ** sought.length - 1
  const bitsOf = ({ words }: NamePart): number => sought.reduce((bits, part, at) => (words.some((word) => fitsWord(word, part)) ? bits | (1 << at) : bits), 0)
  const { all, ofStates } = places()
  const { first, count } = ofStates[state]!
  const ofTitles = titleNames.map(bitsOf)
  // Private facilities need the leads alone, those of the government the places.
  let ofLeads: number[] | undefined
  let ofPlaces: number[] | undefined
  const leadBits = (): number[] => (ofLeads ??= leads.map(bitsOf))
  const placeBits = (): number[] => (ofPlaces ??= all.slice(first, first + count).map(({ name }) => bitsOf(name)))
  return {
    fits: (title, lead, place) => (ofTitles[title]! | (isPlaced[title] ? placeBits()[place - first]! : leadBits()[lead]!)) === whole,
    fitsAlone: (title) => ofTitles[title] === whole,
    partsFor(title) {
      const [bits, from] = isPlaced[title] ? [placeBits(), first] : [leadBits(), 0]
      return bits.flatMap((part, at) => ((part | ofTitles[title]!) === whole ? [from + at] : []))
    },
  }
}
