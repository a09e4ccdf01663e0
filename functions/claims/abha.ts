import type { World } from '../kernel/world.ts'
import { peopleOf } from '../people/directory.ts'
import type { Person } from '../people/people.ts'
import type { Numbering } from '../people/numbers.ts'
import { abhaNumbers } from '../people/numbers.ts'
import { remember } from '../people/remember.ts'

type Populated = Pick<World, 'settings'>

const numbers = new Map<string, Numbering>()
const SEEDS_MAX = 16
const numbersOf = ({ settings: { seed } }: Populated): Numbering => remember(numbers, SEEDS_MAX, seed, () => abhaNumbers(seed))

/** 14 digits, as the registry of participants writes them. Nobody added by hand has one. */
export const abhaOf = (world: Populated, { ordinal }: Pick<Person, 'ordinal'>): string => (ordinal < 0 ? '' : numbersOf(world).of(ordinal))

/** Whose number it is: 14 digits, undefined for nobody's. */
export function personOfAbha(world: Populated, abha: string): Person | undefined {
  const ordinal = numbersOf(world).back(abha)
  return ordinal === undefined ? undefined : peopleOf(world).at(ordinal)
}

/** `91-7112-3456-7890`, as everyone else writes them. */
export const hyphenated = (abha: string): string => abha.replace(/^(\d{2})(\d{4})(\d{4})(\d{4})$/, '$1-$2-$3-$4')

/** The 14 digits of either form; undefined: neither. */
export function bareAbha(text: string): string | undefined {
  return /^\d{14}$|^\d{2}-\d{4}-\d{4}-\d{4}$/.test(text) ? text.replaceAll('-', '') : undefined
}

/** The address that comes with a number. */
export const abhaAddressOf = (abha: string): string => `${abha}@sbx`
