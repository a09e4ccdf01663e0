import { collegesFor } from '../masters/colleges.ts'
import type { Council } from '../masters/councils.ts'
import { councilsFor } from '../masters/councils.ts'
import { coursesFor } from '../masters/courses.ts'
import type { SubCategory } from '../masters/categories.ts'
import { subCategories } from '../masters/categories.ts'
import { stateByIsoCode } from '../masters/states.ts'
import { months } from '../masters/work.ts'
import { universitiesOfCollege } from '../masters/universities.ts'
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

/** The person with this ordinal, whole. */
export function personAt(census: Census, ordinal: number): Person {
  const { choices, names, words } = census
  const name = names.of(ordinal)
  const household = householdOf(ordinal)
  const standing = STANDINGS[ordinal % STANDINGS.length]!
  const address = addressOf(choices, words, household)
  const birthYear = 1961 + choices.int(ordinal, 'birth-year', 40)
  const dateOfBirth = `${birthYear}-${twoDigits(1 + choices.int(ordinal, 'birth-month', 12))}-${twoDigits(1 + choices.int(ordinal, 'birth-day', 28))}`
  return {
    ...name, ordinal, standing, address, dateOfBirth,
    name: [name.firstName, name.middleName, name.lastName].filter(Boolean).join(' '),
    aadhaar: census.aadhaar.of(ordinal),
    mobile: census.mobile.of(household),
    email: `${usernameText(name, census.username.of(ordinal))}@example.test`,
    fatherName: `${choices.of(ordinal, 'father', words.maleNames)} ${name.lastName}`,
    drivingLicence: choices.int(ordinal, 'drives', 3) === 0 ? '' : licenceText(census.licence.of(ordinal)),
    ...(standing !== 'citizen' && { enrolment: enrolmentOf(census, ordinal, birthYear, address.stateCode) }),
    ...((standing === 'has-hpid' || standing === 'registered') && { hpr: hprOf(census, ordinal, name, standing) }),
  }
}

function hprOf({ choices, hprId, username }: Census, ordinal: number, name: Name, standing: Standing): SeededHpr {
  const registered = standing === 'registered'
  return {
    hprIdNumber: hprId.of(ordinal), username: usernameText(name, username.of(ordinal)), password: passwordOf(choices, ordinal),
    councilVerified: registered && choices.int(ordinal, 'council-verified', 4) > 0,
    workVerified: registered && choices.int(ordinal, 'work-verified', 2) > 0,
  }
}

interface Trade {
  subCategory: SubCategory
  council: Council
}

/** Trades by state, LGD code: what its councils enrol. Doctors of modern medicine are as many as all others together. */
const tradesByState = new Map<string, readonly Trade[]>()

function tradesOf(stateCode: string, stateId: number): readonly Trade[] {
  const known = tradesByState.get(stateCode)
  if (known) return known
  const trades = subCategories.flatMap((subCategory): Trade[] => {
    const councils = councilsFor(subCategory.healthProfessionalType, subCategory.register, stateId)
    return councils.slice(0, 1).flatMap((council) => Array.from({ length: subCategory.register === 1 ? 8 : 1 }, () => ({ subCategory, council })))
  })
  // Six union territories have no council of their own, as on the real host: their people enrol in Delhi.
  const found = trades.length > 0 ? trades : tradesOf('7', DELHI)
  tradesByState.set(stateCode, found)
  return found
}

const DELHI = 8

function enrolmentOf({ choices, registration }: Census, ordinal: number, birthYear: number, stateCode: string): Enrolment {
  const { subCategory, council } = choices.of(ordinal, 'trade', tradesOf(stateCode, stateByIsoCode(stateCode)!.id))
  const yearOfAward = birthYear + 22 + choices.int(ordinal, 'award', 3)
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
