import { countryById } from '../../../masters/countries.ts'
import { languageById } from '../../../masters/languages.ts'
import { salutationById } from '../../../masters/work.ts'
import { alike } from '../../../nhpr/forms.ts'
import type { PersonalInformation } from '../practitioner.ts'
import { isDay, isFuture, swapped } from './dates.ts'
import type { Fault, Rule, RuleContext } from './rule.ts'
import { coded, fault, firstAmong, firstOf, required } from './rule.ts'

const NAME = /^\p{L}[\p{L}\p{M} .'’-]*$/u

type Check = (personal: PersonalInformation, context: RuleContext) => Fault | undefined

const at = (name: keyof PersonalInformation): string => `practitioner.personalInformation.${name}`
const rule = (check: Check): Rule => ({ personalInformation }, context) => (personalInformation ? check(personalInformation, context) : undefined)

/** Source: NHA, Register Healthcare Professional, 22.06.2026, p. 33-35; nha-in/docs: site/docs/hiecm/v3/resources/test-cases/m4.mdx, HPR-026 to HPR-036 */
export const personalRules: readonly Rule[] = [
  rule(({ salutation }) => firstOf(
    () => required(salutation, at('salutation')),
    () => coded(salutation, at('salutation')),
    () => (salutationById(Number(salutation)) ? undefined : fault('HIS-1059', at('salutation'), `No salutation has the code ${salutation}`)),
  )),
  rule(({ firstName }) => required(firstName, at('firstName'))),
  rule((personal) => firstAmong(['firstName', 'middleName', 'lastName', 'fatherName', 'motherName', 'spouseName'] as const, (name) => {
    const value = personal[name]
    return !value || NAME.test(value) ? undefined : fault('HIS-1014', at(name), 'Letters, blanks, dots, apostrophes and dashes only')
  })),
  rule(({ nationality }) => firstOf(() => required(nationality, at('nationality')), () => coded(nationality, at('nationality')), () => knownCountry(nationality, at('nationality')))),
  rule(({ languagesSpoken }) => firstOf(
    () => required(languagesSpoken, at('languagesSpoken')),
    () => (/^\d+(?:\s*,\s*\d+)*$/.test(languagesSpoken ?? '') ? undefined : fault('HIS-1003', at('languagesSpoken'), 'Ids of the languages master, joined by commas')),
    () => firstAmong(languagesSpoken?.split(','), (id) => (languageById(Number(id)) ? undefined : fault('HIS-1059', at('languagesSpoken'), `No language has the id ${id.trim()}`))),
  )),
  rule(({ dateOfBirth }, context) => firstOf(() => required(dateOfBirth, at('dateOfBirth')), () => bornOn(dateOfBirth ?? '', context))),
  rule(({ gender }) => firstOf(
    () => required(gender, at('gender')),
    () => (/^[MFO]$/.test(gender ?? '') ? undefined : fault('HIS-2055', at('gender'), 'Not M, F or O')),
  )),
  // By form alone: NHA's own sample gives 68 for the state of birth, which is the LGD code of none.
  rule((personal) => firstAmong(['placeOfBirthState', 'district', 'subDistrict'] as const, (name) => coded(personal[name], at(name)))),
]

/** Names come from Aadhaar and are locked (HPR-027 to HPR-029): the first must be the account's, the others where they are given. */
export const nameRules: readonly Rule[] = [
  rule((personal, { account }) => firstAmong(['firstName', 'middleName', 'lastName'] as const, (name) => {
    const given = personal[name]
    if (!given || alike(given, account[name])) return undefined
    return fault('HIS-1030', at(name), 'Not the name the HPID has from Aadhaar')
  })),
]

// NHA's own samples carry 1991-24-04, 1327-23-04 and 1354-24-04 (YYYY-DD-MM, years scrambled); refusing them refuses NHA.
// Variant hpr.strict-dates turns the check on.
function bornOn(dateOfBirth: string, { now, variant }: RuleContext): Fault | undefined {
  const field = at('dateOfBirth')
  const isPast = (day: string): boolean => isDay(day) && !isFuture(day, now)
  if (variant('hpr.strict-dates') === 'off') return isPast(dateOfBirth) || isPast(swapped(dateOfBirth)) ? undefined : fault('HIS-1034', field, 'No day up to now, neither YYYY-MM-DD nor, as in the samples, YYYY-DD-MM')
  return isPast(dateOfBirth) ? undefined : fault('HIS-1034', field, 'No day up to now, YYYY-MM-DD (variant hpr.strict-dates)')
}

export const knownCountry = (id: string | undefined, field: string): Fault | undefined => (countryById(Number(id)) ? undefined : fault('HIS-1059', field, `No country has the id ${id}`))
