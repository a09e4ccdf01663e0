import type { Kind } from '../kernel/records.ts'
import type { Unit } from '../kernel/unit.ts'
import { peopleOf, sparePerson } from './directory.ts'
import { bearsName } from './names.ts'
import type { Person } from './people.ts'

/** People added by the control plane stand in the store; everyone else is computed. Their ordinals are negative. */
const residents: Kind<Person> = {
  name: 'resident',
  id: (person) => person.aadhaar,
  unique: (person) => [['ordinal', String(person.ordinal)], ...(person.enrolment ? [['registration', registrationKey(person.enrolment.councilId, person.enrolment.registrationNumber)] satisfies [string, string]] : [])],
  shared: (person) => [['mobile', person.mobile]],
  index: (person) => ['all', `${person.name.toLowerCase()}#${person.aadhaar}`],
}

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

export function matches(criteria: Criteria): (person: Person) => boolean {
  const { standing, profession, state, councilId, name } = criteria
  return (person) => {
    if (standing && person.standing !== standing) return false
    if (profession && person.enrolment?.healthProfessionalType !== profession) return false
    if (councilId !== undefined && person.enrolment?.councilId !== councilId) return false
    if (state && person.address.stateCode !== state && person.address.state.toLowerCase() !== state.toLowerCase()) return false
    return !name || bearsName(person, name)
  }
}

const ADDED_AT_ONCE = 200

/** Who fits: those added first, then the others from `after` on. Each question looks at a bounded number of people. */
export async function searchResidents(unit: Unit, criteria: Criteria, { limit, after }: { limit: number; after?: number }): Promise<Person[]> {
  const fits = matches(criteria)
  const added = after === undefined ? (await unit.listIndex(residents, 'all', { limit: ADDED_AT_ONCE })).map((doc) => doc.value).filter(fits) : []
  const people = peopleOf(unit.world)
  const others = criteria.name ? people.searchByName(criteria.name, { limit: limit * 5, after }).filter(fits) : people.find(fits, { limit, after })
  return [...added, ...others].slice(0, limit)
}

const SPARE_PEOPLE = 1_000_000

export type NewResident = Partial<Omit<Person, 'ordinal' | 'name' | 'hpr' | 'address'>>

/**
 * Adds a person; what is not given is that of someone who lives in no world. `undefined`: his Aadhaar number or his
 * registration is another's.
 */
export async function addResident(unit: Unit, given: NewResident, address: Partial<Person['address']> = {}): Promise<Person | undefined> {
  const { draw } = unit.context
  const { hpr: _, ...spare } = sparePerson(unit.world.settings.seed, draw.int('resident', SPARE_PEOPLE))
  const person: Person = { ...spare, ...given, address: { ...spare.address, ...address }, standing: (given.enrolment ?? spare.enrolment) ? 'on-roll' : 'citizen', ordinal: -2 - draw.int('resident-ordinal', 2 ** 31) }
  person.name = [person.firstName, person.middleName, person.lastName].filter(Boolean).join(' ')
  if (given.standing === 'citizen') Object.assign(person, { standing: 'citizen', enrolment: undefined })
  if (await findResidentByAadhaar(unit, person.aadhaar)) return undefined
  const { enrolment } = person
  if (enrolment && (await findResidentByRegistration(unit, enrolment.councilId, enrolment.registrationNumber))) return undefined
  unit.create(residents, person)
  return person
}
