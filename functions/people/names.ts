import type { Choices } from './keyed.ts'
import type { Words } from './locale.ts'
import type { ResidueClass } from './residues.ts'
import { residueClass } from './residues.ts'

export interface Name {
  firstName: string
  /** His father's, as is the custom in much of the country; empty for two people of three. */
  middleName: string
  lastName: string
  gender: 'M' | 'F' | 'O'
}

/**
 * The names of a world. Each part hangs on the remainder of the ordinal by a modulus of its own, so that the ordinals of
 * all who bear a name are an arithmetic progression.
 */
export interface Names {
  of(ordinal: number): Name
  /** The ordinals whose names fit the words: classes that must all hold, in one alternative at least. Empty: nobody fits. */
  fitting(text: string): ResidueClass[][]
}

/** A prime that shares nothing with the numbers of first and last names, so that every combination comes up. */
const MIDDLE_MODULUS = 1009
/** One in so many is of the third gender. */
const THIRD_GENDER = 97

export function namesOf(words: Words, choices: Choices): Names {
  const firsts = shuffled([...words.femaleNames.map((name) => ({ name, gender: 'F' as const })), ...words.maleNames.map((name) => ({ name, gender: 'M' as const }))], choices, 'first-names')
  const lasts = shuffled(words.lastNames, choices, 'last-names')
  const middles = shuffled(Array.from({ length: MIDDLE_MODULUS }, (_, at) => (at < MIDDLE_MODULUS / 3 ? words.maleNames[at % words.maleNames.length]! : '')), choices, 'middle-names')
  // In the order in which a name is written.
  const parts = [firsts.map(({ name }) => name.toLowerCase()), middles.map((name) => name.toLowerCase()), lasts.map((name) => name.toLowerCase())]

  return {
    of(ordinal) {
      const { name, gender } = firsts[ordinal % firsts.length]!
      const third = choices.int(ordinal, 'third-gender', THIRD_GENDER) === 0
      return { firstName: name, middleName: middles[ordinal % middles.length]!, lastName: lasts[ordinal % lasts.length]!, gender: third ? 'O' : gender }
    },
    fitting(text) {
      const sought = wordsOf(text)
      return placesFor(sought.length, parts.length).flatMap((places) => {
        const classes = places.map((place, at) => residueClass(parts[place]!.length, (residue) => parts[place]![residue]!.startsWith(sought[at]!)))
        return classes.every((found) => found !== undefined) ? [classes] : []
      })
    },
  }
}

/** Whether every word of the text begins a part of the name, in the name's order. `fitting` finds just these. */
export function bearsName({ firstName, middleName, lastName }: Pick<Name, 'firstName' | 'middleName' | 'lastName'>, text: string): boolean {
  const sought = wordsOf(text)
  const parts = [firstName, middleName, lastName].map((part) => part.toLowerCase())
  return placesFor(sought.length, parts.length).some((places) => places.every((place, at) => parts[place]!.startsWith(sought[at]!)))
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/\s+/).filter(Boolean)
}

/** The ways to put so many words, in order, into some of the places: of one word into three, [0], [1] and [2]. */
function placesFor(wordCount: number, placeCount: number, from = 0): number[][] {
  if (wordCount === 0) return from === 0 ? [] : [[]]
  return Array.from({ length: placeCount - from }, (_, at) => from + at).flatMap((place) => (wordCount === 1 ? [[place]] : placesFor(wordCount - 1, placeCount, place + 1).map((rest) => [place, ...rest])))
}

/** Fisher and Yates, with the seed's choices. */
function shuffled<T>(list: readonly T[], choices: Choices, purpose: string): T[] {
  const out = [...list]
  for (let at = out.length - 1; at > 0; at--) {
    const other = choices.int(at, purpose, at + 1)
    ;[out[at], out[other]] = [out[other]!, out[at]!]
  }
  return out
}
