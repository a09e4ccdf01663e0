import type { LeverRefusal } from '../kernel/lever.ts'
import type { Refusal } from '../kernel/outcome.ts'
import type { Kind } from '../kernel/records.ts'
import type { Unit } from '../kernel/unit.ts'
import type { Place } from './addresses.ts'
import { districtNamed, stateNamed, withLine } from './addresses.ts'
import { peopleOf, SPARE_MAX, sparePerson } from './directory.ts'
import { bearsName } from './names.ts'
import type { Address, Enrolment, Person } from './people.ts'
import { isAadhaar } from './verhoeff.ts'

/**
 * People added by the control plane stand in the store; everyone else is computed. Their ordinals are -2 and less (-1 is
 * nobody), and listed in that order they come before all others, so that one ordinal is enough to go on from.
 */
const residents: Kind<Person> = {
  name: 'resident',
  id: (person) => person.aadhaar,
  unique: (person) => [['ordinal', String(person.ordinal)], ...(person.enrolment ? [['registration', registrationKey(person.enrolment.councilId, person.enrolment.registrationNumber)] satisfies [string, string]] : [])],
  shared: (person) => [['mobile', person.mobile]],
  index: (person) => ['all', sortKey(person.ordinal)],
}

const ORDINALS = 2 ** 31
const sortKey = (ordinal: number): string => String(ordinal + 2 * ORDINALS).padStart(10, '0')
const registrationKey = (councilId: number, registrationNumber: string): string => `${councilId}:${registrationNumber.replaceAll(/\s+/g, '').toUpperCase()}`

export async function findResidentByAadhaar(unit: Unit, aadhaar: string): Promise<Person | undefined> {
  return peopleOf(unit.world).byAadhaar(aadhaar) ?? (await unit.get(residents, aadhaar))?.value
}

/** By the number that accounts keep; -1 is nobody. */
export async function findResident(unit: Unit, ordinal: number): Promise<Person | undefined> {
  return ordinal >= 0 ? peopleOf(unit.world).at(ordinal) : (await unit.find(residents, 'ordinal', String(ordinal)))?.value
}

export async function findResidentsByMobile(unit: Unit, mobile: string): Promise<Person[]> {
  const added = await unit.list(residents, 'mobile', mobile)
  return [...peopleOf(unit.world).byMobile(mobile), ...added.map((doc) => doc.value)]
}

/** An entry of a council's roll. */
export async function findResidentByRegistration(unit: Unit, councilId: number, registrationNumber: string): Promise<Person | undefined> {
  return peopleOf(unit.world).byRegistration(councilId, registrationNumber) ?? (await unit.find(residents, 'registration', registrationKey(councilId, registrationNumber)))?.value
}

export interface Criteria {
  standing?: Person['standing']
  profession?: 'doctor' | 'nurse' | 'pharmacist'
  /** Name or LGD code. */
  state?: string
  councilId?: number
  /** Beginnings of names, in the order of a name. */
  name?: string
}

export function matches({ standing, profession, state, councilId, name }: Criteria): (person: Person) => boolean {
  // A state there is not has nobody.
  const stateCode = state && (stateNamed(state)?.isoCode ?? 'none')
  return (person) => {
    if (standing && person.standing !== standing) return false
    if (profession && person.enrolment?.healthProfessionalType !== profession) return false
    if (councilId !== undefined && person.enrolment?.councilId !== councilId) return false
    if (stateCode && person.address.stateCode !== stateCode) return false
    return !name || bearsName(person, name)
  }
}

const ADDED_AT_ONCE = 200
const ADDED_LOOKED_AT_MAX = 20_000

/**
 * Who fits, in the order of their ordinals: those added first, then the others; `after` is the ordinal to go on from.
 * Looks at a bounded number of people, however many live here, so that what is rare may be missed.
 */
export async function searchResidents(unit: Unit, criteria: Criteria, { limit, after }: { limit: number; after?: number }): Promise<Person[]> {
  const fits = matches(criteria)
  const added = after === undefined || after < -1 ? await searchAdded(unit, fits, limit, after) : []
  const others = peopleOf(unit.world).find(fits, { limit: limit - added.length, after, name: criteria.name || undefined })
  return [...added, ...others]
}

async function searchAdded(unit: Unit, fits: (person: Person) => boolean, limit: number, after: number | undefined): Promise<Person[]> {
  const found: Person[] = []
  let from = after === undefined ? undefined : sortKey(after)
  for (let lookedAt = 0; lookedAt < ADDED_LOOKED_AT_MAX; lookedAt += ADDED_AT_ONCE) {
    const docs = await unit.listIndex(residents, 'all', { limit: ADDED_AT_ONCE, after: from })
    found.push(...docs.map((doc) => doc.value).filter(fits))
    if (found.length >= limit || docs.length < ADDED_AT_ONCE) break
    from = sortKey(docs.at(-1)!.value.ordinal)
  }
  return found.slice(0, limit)
}

/** What may be said of a person to be added. He comes as a citizen or on a roll: an HPID he gets the way everyone does. */
export type NewResident = Partial<Omit<Person, 'ordinal' | 'name' | 'hpr' | 'address' | 'enrolment'>> & { enrolment?: Partial<Enrolment> }

/**
 * Adds a person; what is not given is that of someone who lives in no world, and in keeping with what is: a council of his
 * state, a district of it, a registration after his degree.
 * Refuses `invalid` (a standing, state, district, Aadhaar number or enrolment that there is not), `not-now` (his Aadhaar
 * number or registration is another's).
 */
export async function addResident(unit: Unit, given: NewResident, address: Partial<Address> = {}): Promise<Person | Refusal<LeverRefusal>> {
  const place = placeOf(address)
  if ('refusal' in place) return place
  if (given.standing !== undefined && given.standing !== 'citizen' && given.standing !== 'on-roll') return { refusal: 'invalid', field: 'standing', rule: 'An added person is a citizen or on a roll; give him an HPID by the API' }
  if (given.aadhaar !== undefined && !isAadhaar(given.aadhaar)) return { refusal: 'invalid', field: 'aadhaar', rule: 'Not twelve digits, or the check digit is wrong' }
  const spare = await freePerson(unit, given, place)
  const standing = given.standing ?? 'on-roll'
  if (standing === 'on-roll' && !spare.enrolment) return { refusal: 'invalid', field: 'enrolment', rule: 'No council enrols such a professional' }

  const { enrolment: wished, ...rest } = given
  const enrolment = spare.enrolment && { ...spare.enrolment, ...wished }
  const whole = withLine({ ...spare.address, ...address, ...codesOf(spare.address) })
  const person: Person = {
    ...spare, ...rest, standing, address: { ...whole, full: address.full ?? whole.full }, ...(enrolment && { enrolment }),
    ordinal: -2 - unit.context.draw.int(`resident-ordinal:${given.aadhaar ?? spare.aadhaar}`, ORDINALS),
  }
  if (await findResidentByAadhaar(unit, person.aadhaar)) return { refusal: 'not-now', field: 'aadhaar', rule: 'This Aadhaar number is another\'s' }
  if (enrolment && (await findResidentByRegistration(unit, enrolment.councilId, enrolment.registrationNumber))) return { refusal: 'not-now', field: 'enrolment.registrationNumber', rule: 'This council has that registration number on its roll' }
  unit.create(residents, person)
  return person
}

/** Names and codes as in the masters, whichever of the two was given. */
const codesOf = ({ state, stateCode, district, districtCode }: Address): Partial<Address> => ({ state, stateCode, district, districtCode })

function placeOf({ state, stateCode, district, districtCode }: Partial<Address>): Place | Refusal<LeverRefusal> {
  const inState = stateNamed(stateCode ?? state ?? '')
  if ((stateCode ?? state) !== undefined && !inState) return { refusal: 'invalid', field: 'address.state', rule: 'No state of this name or LGD code' }
  const inDistrict = districtNamed(districtCode ?? district ?? '', inState)
  if ((districtCode ?? district) !== undefined && !inDistrict) return { refusal: 'invalid', field: 'address.district', rule: 'No district of this name or LGD code in the state' }
  return { state: inState, district: inDistrict }
}

const TRIES_MAX = 20

/** Someone whom nobody was made of yet. After a thousand additions one in a thousand is taken already: then the next. */
async function freePerson(unit: Unit, given: NewResident, place: Place): Promise<Person> {
  const { seed } = unit.world.settings
  const { healthProfessionalType, subCategory, councilId } = given.enrolment ?? {}
  const trade = healthProfessionalType !== undefined || subCategory !== undefined || councilId !== undefined ? { healthProfessionalType, subCategory, councilId } : undefined
  const { firstName, middleName, lastName, gender, dateOfBirth, standing = 'on-roll' } = given
  const named = Object.entries({ firstName, middleName, lastName, gender }).filter(([, value]) => value !== undefined)
  const wishes = { name: Object.fromEntries(named), place, trade, standing, dateOfBirth }
  const spareAt = (attempt: number): Person => sparePerson(seed, unit.context.draw.int(`resident:${attempt}`, SPARE_MAX), wishes)
  for (let attempt = 0; attempt < TRIES_MAX; attempt++) {
    const spare = spareAt(attempt)
    const { aadhaar, enrolment } = spare
    const isTaken = (await findResidentByAadhaar(unit, aadhaar)) ?? (enrolment && (await findResidentByRegistration(unit, enrolment.councilId, enrolment.registrationNumber)))
    if (!isTaken) return spare
  }
  return spareAt(TRIES_MAX)
}
