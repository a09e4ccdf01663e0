import { faker } from '@faker-js/faker/locale/en_IN'
import { expect, test } from 'vitest'
import { wordsOfIndia } from '../../functions/people/locale.ts'

const UNFIT = ['Anal', 'Butt']
const fit = (names: readonly string[] = []): string[] => [...new Set(names)].filter((name) => /^[A-Z][a-z]+$/.test(name) && !UNFIT.includes(name))

test('the names written down are Faker\'s for India, each once, in its order', () => {
  const { first_name: first, last_name: last } = faker.rawDefinitions.person ?? {}
  expect(wordsOfIndia()).toEqual({ femaleNames: fit(first?.female), maleNames: fit(first?.male), lastNames: fit(last?.generic) })
  expect(Object.values(wordsOfIndia()).map((names: string[]) => names.length)).toEqual([288, 451, 91])
})
