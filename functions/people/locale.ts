import { createRequire } from 'node:module'
import type { Faker } from '@faker-js/faker'

const require = createRequire(import.meta.url)

/** Words of the en_IN locale, ASCII letters only: the registry takes no others in names (HIS-1014). */
export interface Words {
  femaleNames: readonly string[]
  maleNames: readonly string[]
  lastNames: readonly string[]
}

/** Names of the locale that would be read as a joke where English is spoken. */
const UNFIT = new Set(['Anal', 'Butt'])

let words: Words | undefined

/**
 * Faker's names for India. Loaded when the first person is looked at (some 50 ms and 9 MB, measured): a server that has
 * only just started pays nothing. By `require`, since every look-up of a person is synchronous.
 */
export function wordsOfIndia(): Words {
  if (words) return words
  const { faker } = require('@faker-js/faker/locale/en_IN') as { faker: Faker }
  const { first_name: first, last_name: last } = faker.rawDefinitions.person ?? {}
  words = { femaleNames: fit(first?.female), maleNames: fit(first?.male), lastNames: fit(last?.generic) }
  return words
}

function fit(names: readonly string[] = []): string[] {
  return [...new Set(names)].filter((name) => /^[A-Z][a-z]+$/.test(name) && !UNFIT.has(name))
}
