import { collegesFor } from '../masters/colleges.ts'
import type { Council } from '../masters/councils.ts'
import { councilById, councilsFor } from '../masters/councils.ts'
import { coursesFor } from '../masters/courses.ts'
import type { SubCategory } from '../masters/categories.ts'
import { subCategories } from '../masters/categories.ts'
import { stateByIsoCode } from '../masters/states.ts'
import { universitiesOfCollege } from '../masters/universities.ts'
import { months } from '../masters/work.ts'
import type { Place } from './addresses.ts'
import { addressOf } from './addresses.ts'
import type { Choices } from './keyed.ts'
import type { Words } from './locale.ts'
import type { Name, Names } from './names.ts'
import type { Numbering } from './numbers.ts'
import { householdOf } from './numbers.ts'
import { passwordOf } from './passwords.ts'
import type { Enrolment, Person, SeededHpr, Standing } from './people.ts'

/** Everything a seed settles. */
export interface Census {
  choices: Choices
  names: Names
  words: Words
  aadhaar: Numbering
  hprId: Numbering
  registration: Numbering
  licence: Numbering
  username: Numbering
  mobile: { of(household: number): string; back(mobile: string): number | undefined }
}

/** By the last place in a row of five, so that every standing is found near any ordinal. */
const STANDINGS: readonly Standing[] = ['on-roll', 'has-hpid', 'on-roll', 'registered', 'citizen']
const REGISTERED_AT = STANDINGS.indexOf('registered')

/** How many of the first `count` came registered. */
export const registeredAmong = (count: number): number => Math.floor((count + STANDINGS.length - 1 - REGISTERED_AT) / STANDINGS.length)

export const usernameText = ({ firstName, lastName }: Pick<Name, 'firstName' | 'lastName'>, serial: string): string => `${firstName}.${lastName}${serial}`.toLowerCase()
export const registrationText = (serial: string): string => `SYN/${serial}`
export const licenceText = (serial: string): string => `SYN-DL-${serial}`

/** What is wanted of a person made to order; all else about him is in keeping with it. */
export interface Wishes {
  name?: Partial<Name>
  standing?: Standing
  place?: Place
  /** YYYY-MM-DD */
  dateOfBirth?: string
  trade?: Pick<Partial<Enrolment>, 'healthProfessionalType' | 'subCategory' | 'councilId'>
}

/** The person with this ordinal, whole. Wishes are for ordinals nobody has: who is looked up is as the seed made him. */
export function personAt(census: Census, ordinal: number, wishes: Wishes = {}): Person {
  const { choices, names, words } = census
  const name = { ...names.of(ordinal), ...wishes.name }
  const household = householdOf(ordinal)
  const standing = wishes.standing ?? STANDINGS[ordinal % STANDINGS.length]!
  const address = addressOf(choices, words, household, wishes.place)
  const birthYear = FIRST_BIRTH_YEAR + choices.int(ordinal, 'birth-year', LAST_BIRTH_YEAR + 1 - FIRST_BIRTH_YEAR)
  const dateOfBirth = wishes.dateOfBirth ?? `${birthYear}-${twoDigits(1 + choices.int(ordinal, 'birth-month', 12))}-${twoDigits(1 + choices.int(ordinal, 'birth-day', 28))}`
  const enrolment = standing === 'citizen' ? undefined : enrolmentOf(census, ordinal, Number(dateOfBirth.slice(0, 4)), tradesFor(address.stateCode, wishes.trade))
  return {
    ...name, ordinal, standing, address, dateOfBirth,
    name: [name.firstName, name.middleName, name.lastName].filter(Boolean).join(' '),
    aadhaar: census.aadhaar.of(ordinal),
    mobile: census.mobile.of(household),
    email: `${usernameText(name, census.username.of(ordinal))}@example.test`,
    fatherName: `${choices.of(ordinal, 'father', words.maleNames)} ${name.lastName}`,
    drivingLicence: choices.int(ordinal, 'drives', 3) === 0 ? '' : licenceText(census.licence.of(ordinal)),
    ...(enrolment && { enrolment }),
    ...(holdsHpid(standing) && { hpr: hprOf(census, ordinal, name, standing) }),
  }
}

const holdsHpid = (standing: Standing): standing is 'has-hpid' | 'registered' => standing === 'has-hpid' || standing === 'registered'

/** One in four of those with an HPID. */
const isManager = (choices: Choices, ordinal: number): boolean => choices.int(ordinal, 'role', 4) === 0

/** The first so many below `count` who manage facilities; nobody is made whole for it. */
export function managersAmong({ choices }: Census, count: number, limit: number): number[] {
  const found: number[] = []
  for (let ordinal = 0; ordinal < count && found.length < limit; ordinal++) {
    if (holdsHpid(STANDINGS[ordinal % STANDINGS.length]!) && isManager(choices, ordinal)) found.push(ordinal)
  }
  return found
}

function hprOf({ choices, hprId, username }: Census, ordinal: number, name: Name, standing: Standing): SeededHpr {
  const registered = standing === 'registered'
  return {
    hprIdNumber: hprId.of(ordinal), username: usernameText(name, username.of(ordinal)), password: passwordOf(choices, ordinal), role: isManager(choices, ordinal) ? 3 : 1,
    councilVerified: registered && choices.int(ordinal, 'council-verified', 4) > 0,
    workVerified: registered && choices.int(ordinal, 'work-verified', 2) > 0,
  }
}

interface Trade {
  subCategory: SubCategory
  council: Council
}

/** Trades by the lookup id of the state: what its councils enrol. Doctors of modern medicine are as many as all others together. */
const tradesByState = new Map<number, readonly Trade[]>()
/** Where those enrol whose state has no council: four union territories have none of any kind, others not of every kind. */
const DELHI = 8

function tradesOf(stateId: number): readonly Trade[] {
  const known = tradesByState.get(stateId)
  if (known) return known
  const trades = subCategories.flatMap((subCategory): Trade[] => {
    const councils = councilsFor(subCategory.healthProfessionalType, subCategory.register, stateId).filter(({ national }) => !national)
    return councils.slice(0, 1).flatMap((council) => Array.from({ length: subCategory.register === 1 ? 8 : 1 }, () => ({ subCategory, council })))
  })
  tradesByState.set(stateId, trades)
  return trades
}

/** What a person of this state may be enrolled for; with a council wished for, what that one enrols, wherever it sits. */
function tradesFor(stateCode: string, wish: Wishes['trade']): readonly Trade[] {
  const own = tradesOf(stateByIsoCode(stateCode)!.id)
  if (!wish) return own.length > 0 ? own : tradesOf(DELHI)
  const { healthProfessionalType, subCategory, councilId } = wish
  const kinds = healthProfessionalType ? [healthProfessionalType] : KINDS
  const council = councilId === undefined ? undefined : kinds.map((kind) => councilById(kind, councilId)).find((found) => found !== undefined)
  if (councilId !== undefined && !council) return []
  const fits = (trade: Trade): boolean => kinds.includes(trade.subCategory.healthProfessionalType) && (subCategory ?? trade.subCategory.register) === trade.subCategory.register
  if (council) return tradesOf(council.stateId).filter((trade) => trade.council === council && fits(trade))
  const found = own.filter(fits)
  return found.length > 0 ? found : tradesOf(DELHI).filter(fits)
}

const KINDS = ['doctor', 'pharmacist', 'nurse'] as const

/** Years of birth. Everyone of this span is of age and registered by the autumn of 2026, where worlds begin. */
const FIRST_BIRTH_YEAR = 1961
const LAST_BIRTH_YEAR = 2000

/** Undefined where nothing that was wished for is enrolled anywhere. */
function enrolmentOf({ choices, registration }: Census, ordinal: number, birthYear: number, trades: readonly Trade[]): Enrolment | undefined {
  if (trades.length === 0) return undefined
  const { subCategory, council } = choices.of(ordinal, 'trade', trades)
  const yearOfAward = Math.min(birthYear, LAST_BIRTH_YEAR) + 22 + choices.int(ordinal, 'award', 3)
  const college = choices.of(ordinal, 'college', collegesFor(council.stateId, subCategory.register))
  return {
    healthProfessionalType: subCategory.healthProfessionalType, councilId: council.id, category: subCategory.category,
    subCategory: subCategory.register, createSubCategory: subCategory.create,
    registrationNumber: registrationText(registration.of(ordinal)),
    registrationDate: `${yearOfAward + 1}-${twoDigits(1 + choices.int(ordinal, 'registered-month', 12))}-${twoDigits(1 + choices.int(ordinal, 'registered-day', 28))}`,
    courseId: subCategory.courseId || coursesFor(subCategory.register).find(({ courseCategory }) => courseCategory === 'basic')!.id,
    collegeId: college.id, universityId: universitiesOfCollege(college.id)[0]!.id, yearOfAward, monthOfAward: choices.of(ordinal, 'award-month', months),
  }
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')
