import { z } from 'zod'
import { findAccountByAadhaar } from '../../functions/hpr/accounts.ts'
import { lever } from '../../functions/kernel/lever.ts'
import type { Unit } from '../../functions/kernel/unit.ts'
import { peopleOf } from '../../functions/people/directory.ts'
import type { Person } from '../../functions/people/people.ts'

const shown = z.looseObject({ ordinal: z.number(), name: z.string(), aadhaar: z.string(), mobile: z.string(), standing: z.string() })

const criteria = z.object({
  standing: z.enum(['citizen', 'on-roll', 'has-hpid', 'registered']).optional(),
  profession: z.enum(['doctor', 'nurse', 'pharmacist']).optional(),
  state: z.string().optional().describe('name or LGD code'),
  name: z.string().optional().describe('beginning of a first or last name'),
  aadhaar: z.string().optional(),
  mobile: z.string().optional(),
  free: z.stringbool().optional().describe('true: holds no HPID in this world by now'),
  after: z.coerce.number().int().optional().describe('ordinal to go on from'),
  limit: z.coerce.number().int().min(1).max(200).optional(),
})

function fits(person: Person, query: Record<string, string>): boolean {
  const { standing, profession, state } = query
  if (standing && person.standing !== standing) return false
  if (profession && person.enrolment?.healthProfessionalType !== profession) return false
  return !state || person.address.stateCode === state || person.address.state.toLowerCase() === state.toLowerCase()
}

/** Candidates by the narrowest look-up there is; each is a bounded number of people, however many live here. */
function candidates(unit: Unit, query: Record<string, string>, page: { limit: number; after?: number }): Person[] {
  const people = peopleOf(unit.world)
  const byNumber = query['aadhaar'] ? [people.byAadhaar(query['aadhaar'])] : undefined
  const found = byNumber ?? (query['mobile'] ? people.byMobile(query['mobile']) : undefined)
  if (found) return found.filter((person) => person !== undefined && fits(person, query)) as Person[]
  if (query['name']) return people.searchByName(query['name'], page).filter((person) => fits(person, query))
  return people.find((person) => fits(person, query), page)
}

export const peopleLevers = [
  lever({
    id: 'sandbox.listPeople', method: 'GET', path: '/people', summary: 'Synthetic people who fit: a doctor on the roll in Karnataka without an HPID', query: criteria,
    answer: z.object({ people: z.array(shown), total: z.number() }),
    async pull(unit, { query }) {
      const limit = Number(query['limit'] ?? 20)
      const after = query['after'] === undefined ? undefined : Number(query['after'])
      const free = String(query['free']) === 'true'
      // Some of the candidates may have taken an HPID since: ask for more than are wanted.
      const found = candidates(unit, query, { limit: free ? limit + 200 : limit, after })
      const people: Person[] = []
      for (const person of found) {
        if (people.length === limit) break
        if (!free || !(await findAccountByAadhaar(unit, person.aadhaar))) people.push(person)
      }
      return { answer: { people: people.map((person) => ({ ...person })), total: peopleOf(unit.world).count } }
    },
  }),
]
