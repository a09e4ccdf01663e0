import type { World } from '../kernel/world.ts'
import { choicesOf } from './keyed.ts'
import { wordsOfIndia } from './locale.ts'
import { namesOf } from './names.ts'
import { aadhaarNumbers, hprIdNumbers, membersOf, mobileNumbers, PEOPLE_MAX, sevenDigitSerials, usernameSerials } from './numbers.ts'
import type { Census, Wishes } from './person.ts'
import { licenceText, managersAmong, personAt, registeredAmong, registrationText } from './person.ts'
import type { People, Person } from './people.ts'
import { remember } from './remember.ts'
import { numbersIn } from './residues.ts'

/** How many people one question looks at before it gives up: a bound that does not grow with the world. */
const LOOKED_AT_MAX = 20_000
/** Seeds and people kept at hand. They are made again at need: what is forgotten is not lost. */
const SEEDS_MAX = 16
const REMEMBERED_MAX = 500

const censuses = new Map<string, Census>()
const populations = new Map<string, People>()

/** The people of this world, by its seed and number. */
export function peopleOf(world: Pick<World, 'settings'>): People {
  const { seed, people } = world.settings
  return remember(populations, SEEDS_MAX, `${people} ${seed}`, () => peopleBy(censusOf(seed), Math.min(people, PEOPLE_MAX)))
}

/** How many there are beyond everyone who lives in any world. */
export const SPARE_MAX = 1_000_000

/** One of those, from 0 up to and without `SPARE_MAX`, for a person who is added by hand to take what he was not given. */
export function sparePerson(seed: string, at: number, wishes: Wishes): Person {
  return personAt(censusOf(seed), PEOPLE_MAX + at, wishes)
}

function censusOf(seed: string): Census {
  return remember(censuses, SEEDS_MAX, seed, () => {
    const choices = choicesOf(seed)
    const words = wordsOfIndia()
    return {
      choices, words, names: namesOf(words, choices), aadhaar: aadhaarNumbers(seed), hprId: hprIdNumbers(seed), mobile: mobileNumbers(seed),
      registration: sevenDigitSerials(seed, 'registration'), licence: sevenDigitSerials(seed, 'licence'), username: usernameSerials(seed),
    }
  })
}

function peopleBy(census: Census, count: number): People {
  const remembered = new Map<number, Person>()
  function at(ordinal: number | undefined): Person | undefined {
    if (ordinal === undefined || !Number.isInteger(ordinal) || ordinal < 0 || ordinal >= count) return undefined
    const known = remembered.get(ordinal)
    if (known) return known
    const person = personAt(census, ordinal)
    if (remembered.size >= REMEMBERED_MAX) remembered.clear()
    remembered.set(ordinal, person)
    return person
  }
  /** A number may lead back to someone who has no such thing: a citizen has no registration. */
  const holding = (ordinal: number | undefined, holds: (person: Person) => boolean): Person | undefined => {
    const person = at(ordinal)
    return person && holds(person) ? person : undefined
  }

  return {
    count,
    registered: registeredAmong(count),
    at,
    managers: (limit) => managersAmong(census, count, limit).map((ordinal) => census.hprId.of(ordinal)),
    byAadhaar: (aadhaar) => at(census.aadhaar.back(aadhaar)),
    byMobile(mobile) {
      const household = census.mobile.back(mobile)
      return household === undefined ? [] : membersOf(household).flatMap((ordinal) => at(ordinal) ?? [])
    },
    byHprIdNumber: (hprIdNumber) => holding(census.hprId.back(hprIdNumber), (person) => person.hpr !== undefined),
    byUsername: (username) => holding(census.username.back(/\d+$/.exec(username)?.[0] ?? ''), ({ hpr }) => hpr?.username === username.toLowerCase()),
    byRegistration: (councilId, number) => holding(serialIn(number, registrationText, census.registration.back), ({ enrolment }) => enrolment?.councilId === councilId),
    byLicence: (licence) => holding(serialIn(licence, licenceText, census.licence.back), ({ drivingLicence }) => drivingLicence === licence.trim().toUpperCase()),
    searchByName: (text, { limit, after }) => choose(numbersIn(census.names.fitting(text), next(after), count), limit, at, () => true),
    find: (fits, { limit, after, name }) => choose(name === undefined ? all(next(after), count) : numbersIn(census.names.fitting(name), next(after), count), limit, (ordinal) => personAt(census, ordinal), fits),
  }
}

/** The ordinal to begin at; an added person's, which is negative, comes before all of them. */
const next = (after = -1): number => Math.max(0, Math.floor(after) + 1)

function* all(from: number, end: number): Generator<number> {
  for (let ordinal = from; ordinal < end; ordinal++) yield ordinal
}

/** The first so many who fit. */
function choose(ordinals: Iterable<number>, limit: number, at: (ordinal: number) => Person | undefined, fits: (person: Person) => boolean): Person[] {
  const found: Person[] = []
  let lookedAt = 0
  if (limit <= 0) return found
  for (const ordinal of ordinals) {
    const person = at(ordinal)
    if (person && fits(person)) found.push(person)
    if (found.length >= limit || ++lookedAt >= LOOKED_AT_MAX) break
  }
  return found
}

/** The ordinal behind a number of the form that `text` gives; inner blanks and case do not count. */
function serialIn(typed: string, text: (serial: string) => string, back: (serial: string) => number | undefined): number | undefined {
  const compact = typed.replaceAll(/\s+/g, '').toUpperCase()
  const serial = compact.slice(-7)
  return compact === text(serial) ? back(serial) : undefined
}
