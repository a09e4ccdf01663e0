import { z } from 'zod'
import { lever } from '../../kernel/lever.ts'
import type { Person } from '../../people/people.ts'
import { findResidentByRegistration, findResidentsByMobile, searchResidents } from '../../people/residents.ts'
import { aadhaarDigest, accountOf, accounts, findAccount, findAccountByAadhaar, passwordDigest } from '../../nhpr/accounts.ts'
import { freeHprIdNumber } from '../numbers.ts'
import { passwordFault } from '../password/rule.ts'
import { usernameOf } from '../registration/usernames.ts'

const entry = z.object({
  name: z.string(), gender: z.string(), dateOfBirth: z.string(), councilId: z.number(), registrationNumber: z.string(), registrationDate: z.string(),
  category: z.number(), subCategory: z.number(), courseId: z.number(), collegeId: z.number(), universityId: z.number(), yearOfAward: z.number(), state: z.string(),
})

function toEntry({ name, gender, dateOfBirth, address, enrolment }: Person): z.input<typeof entry>[] {
  if (!enrolment) return []
  const { councilId, registrationNumber, registrationDate, category, subCategory, courseId, collegeId, universityId, yearOfAward } = enrolment
  return [{ name, gender, dateOfBirth, councilId, registrationNumber, registrationDate, category, subCategory, courseId, collegeId, universityId, yearOfAward, state: address.state }]
}

/** In the place of the Aadhaar digest, where a licence was shown instead. */
const licenceDigest = (drivingLicence: string): string => aadhaarDigest(`licence ${drivingLicence}`)

const NAMES_AT_ONCE = 200

/**
 * The council's side of an enrolment, which has no API: looking a number up in its roll, and an HPID by driving licence,
 * which opens only when its holder has come to the council in person.
 * Source: the state-adoption deck (NHA, 15 Feb 2023), as told in the notes on nha-in/docs: site/docs/hiecm/v3/registries/nhpr/hpr.md
 */
export const rollLevers = [
  lever({
    id: 'hpr.searchRoll', method: 'GET', path: '/councils/{councilId}/roll', summary: "A council's roll, by registration number or by the beginning of a name",
    query: z.object({ registrationNumber: z.string().optional(), name: z.string().min(2).optional() }), answer: z.object({ entries: z.array(entry) }),
    async pull(unit, { params, query }) {
      const councilId = Number(params['councilId'])
      if (query['registrationNumber']) {
        const person = await findResidentByRegistration(unit, councilId, query['registrationNumber'])
        return { answer: { entries: person ? toEntry(person) : [] } }
      }
      if (!query['name']) return { refusal: 'invalid', field: 'registrationNumber', rule: 'Give a registration number or the beginning of a name' }
      const people = await searchResidents(unit, { name: query['name'] }, { limit: NAMES_AT_ONCE })
      return { answer: { entries: people.flatMap(toEntry).filter((found) => found.councilId === councilId) } }
    },
  }),
  lever({
    id: 'hpr.createByLicence', method: 'POST', path: '/hpids/by-driving-licence', summary: 'An HPID by driving licence: cannot log in until its holder has visited the council',
    request: z.object({ drivingLicence: z.string().min(1), mobile: z.string().regex(/^\d{10}$/), username: z.string().refine((text) => usernameOf(text) === text, 'A username as registration takes it, bare'), password: z.string(), email: z.string().default('') }),
    answer: z.object({ hprIdNumber: z.string(), hprId: z.string(), visitDue: z.boolean() }),
    async pull(unit, { body }) {
      const holders = await findResidentsByMobile(unit, body.mobile)
      const person = holders.find(({ drivingLicence }) => drivingLicence !== '' && drivingLicence === body.drivingLicence)
      if (!person) return { refusal: 'not-found', field: 'drivingLicence', rule: 'Nobody with that mobile holds that licence' }
      if (await findAccount(unit, body.username)) return { refusal: 'not-now', field: 'username', rule: 'This username is taken' }
      const rule = passwordFault(body.password, [person.firstName, person.lastName], false)
      if (rule !== undefined) return { refusal: 'invalid', field: 'password', rule }
      const digest = licenceDigest(person.drivingLicence)
      const holds = (await unit.find(accounts, 'aadhaar', digest)) ?? (await findAccountByAadhaar(unit, person.aadhaar))
      if (holds) return { refusal: 'not-now', field: 'drivingLicence', rule: 'This person holds an HPID' }
      const hprIdNumber = await freeHprIdNumber(unit)
      unit.create(accounts, accountOf(person, {
        hprIdNumber, username: body.username, email: body.email, passwordDigest: passwordDigest(body.username, body.password), aadhaarDigest: digest,
        sourceType: 'DRIVING_LICENSE', authMethods: ['MOBILE_OTP', 'PASSWORD'], disabled: true, createdAt: unit.now,
      }))
      unit.apply([{ effect: 'message', channel: 'sms', to: person.mobile, purpose: 'council-visit', text: `Your HPID ${hprIdNumber} opens after a visit to your council.` }])
      return { answer: { hprIdNumber, hprId: `${body.username}@hpr.abdm`, visitDue: true } }
    },
  }),
  lever({
    id: 'hpr.confirmVisit', method: 'POST', path: '/hpids/{hprId}/council-visit', summary: 'The council has seen the holder of an HPID by driving licence: it opens', answer: z.object({ hprIdNumber: z.string(), visitDue: z.boolean() }),
    async pull(unit, { params }) {
      const account = await findAccount(unit, params['hprId']!)
      if (!account) return { refusal: 'not-found', field: 'hprId', rule: 'No such HPID' }
      if (account.value.sourceType !== 'DRIVING_LICENSE' || !account.value.disabled) return { refusal: 'not-now', field: 'hprId', rule: 'No visit is due' }
      unit.save(account, { ...account.value, disabled: false })
      return { answer: { hprIdNumber: account.id, visitDue: false } }
    },
  }),
]
