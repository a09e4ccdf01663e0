import { z } from 'zod'
import { findAccountByAadhaar } from '../../functions/nhpr/accounts.ts'
import { lever } from '../../functions/kernel/lever.ts'
import type { Unit } from '../../functions/kernel/unit.ts'
import { peopleOf } from '../../functions/people/directory.ts'
import { isCertificateKind, sampleCertificate } from '../../functions/people/documents.ts'
import type { Person } from '../../functions/people/people.ts'
import { portraitOf } from '../../functions/people/portrait.ts'
import type { Criteria } from '../../functions/people/residents.ts'
import { addResident, findResidentByAadhaar, findResidentsByMobile, searchResidents } from '../../functions/people/residents.ts'

const shown = z.looseObject({ ordinal: z.number(), name: z.string(), aadhaar: z.string(), mobile: z.string(), standing: z.string() })

export const criteria = z.object({
  standing: z.enum(['citizen', 'on-roll', 'has-hpid', 'registered']).optional(),
  profession: z.enum(['doctor', 'nurse', 'pharmacist']).optional(),
  state: z.string().optional().describe('name or LGD code'),
  councilId: z.coerce.number().int().optional(),
  name: z.string().optional().describe('beginnings of first, middle or last name, in that order'),
  aadhaar: z.string().optional(),
  mobile: z.string().optional(),
  free: z.stringbool().optional().describe('true: holds no HPID in this world by now'),
  after: z.coerce.number().int().optional().describe('ordinal to go on from'),
  limit: z.coerce.number().int().min(1).max(200).optional(),
})

const AT_ONCE = 100
/** Pages of candidates to look through before an answer that is short is given. */
const PAGES_MAX = 20

/** By the narrowest look-up there is; each looks at a bounded number of people, however many live here. */
async function candidates(unit: Unit, query: z.output<typeof criteria>, after: number | undefined, limit: number): Promise<Person[]> {
  if (query.aadhaar) return [await findResidentByAadhaar(unit, query.aadhaar)].filter((person) => person !== undefined)
  if (query.mobile) return findResidentsByMobile(unit, query.mobile)
  return searchResidents(unit, query satisfies Criteria, { limit, after })
}

async function search(unit: Unit, query: z.output<typeof criteria>): Promise<Person[]> {
  const limit = query.limit ?? 20
  // Who holds an HPID by now falls out again: then more are looked at than are wanted.
  const atOnce = query.free ? AT_ONCE : limit
  const found: Person[] = []
  let after = query.after
  for (let page = 0; page < PAGES_MAX; page++) {
    const people = await candidates(unit, query, after, atOnce)
    for (const person of people) {
      if (!query.free || !(await findAccountByAadhaar(unit, person.aadhaar))) found.push(person)
      if (found.length === limit) return found
    }
    if (query.aadhaar || query.mobile || people.length < atOnce) return found
    after = people.at(-1)!.ordinal
  }
  return found
}

const address = z.object({ house: z.string(), street: z.string(), locality: z.string(), district: z.string(), districtCode: z.string(), state: z.string(), stateCode: z.string(), pincode: z.string(), full: z.string() })
const enrolment = z.object({ healthProfessionalType: z.enum(['doctor', 'nurse', 'pharmacist']), councilId: z.number().int(), subCategory: z.number().int().describe('register column'), registrationNumber: z.string().regex(/\S/), registrationDate: z.iso.date() })

export const newPerson = z.object({
  firstName: z.string().regex(/^[A-Za-z]+$/), middleName: z.string().regex(/^[A-Za-z]*$/), lastName: z.string().regex(/^[A-Za-z]+$/), gender: z.enum(['M', 'F', 'O']), dateOfBirth: z.iso.date(),
  aadhaar: z.string().regex(/^9999\d{8}$/, 'Only the range for test numbers, 9999'), mobile: z.string().regex(/^[6-9]\d{9}$/), email: z.email(), standing: z.enum(['citizen', 'on-roll']), address: address.partial(), enrolment: enrolment.partial().describe('his entry in a roll'),
}).partial()

export const peopleLevers = [
  lever({
    id: 'sandbox.listPeople', method: 'GET', path: '/people', summary: 'Synthetic people who fit: a doctor on the roll in Karnataka without an HPID', query: criteria,
    answer: z.object({ people: z.array(shown), total: z.number() }),
    async pull(unit, { query }) {
      const people = await search(unit, query as unknown as z.output<typeof criteria>)
      return { answer: { people: people.map((person) => ({ ...person })), total: peopleOf(unit.world).count } }
    },
  }),
  lever({
    id: 'sandbox.addPerson', method: 'POST', path: '/people', summary: 'Adds a person; what is not given is filled in', answer: shown,
    request: newPerson,
    async pull(unit, { body: { address: place, ...given } }) {
      const added = await addResident(unit, given, place)
      return 'refusal' in added ? added : { answer: { ...added } }
    },
  }),
  lever({
    id: 'sandbox.readDocument', method: 'GET', path: '/people/{aadhaar}/documents/{kind}', summary: 'A synthetic photo or certificate of a person, in base64, for the fields that want one',
    answer: z.object({ fileType: z.string(), data: z.string() }),
    async pull(unit, { params }) {
      const person = await findResidentByAadhaar(unit, params['aadhaar']!)
      if (!person) return { refusal: 'not-found', field: 'aadhaar', rule: 'Nobody of this world has that Aadhaar number' }
      const kind = params['kind']!
      if (kind === 'photo') return { answer: { fileType: 'png', data: portraitOf(person) } }
      if (!isCertificateKind(kind)) return { refusal: 'not-found', field: 'kind', rule: 'photo, registration, degree, proof-of-work or name-change' }
      return { answer: { fileType: 'pdf', data: sampleCertificate(kind, person) } }
    },
  }),
]
