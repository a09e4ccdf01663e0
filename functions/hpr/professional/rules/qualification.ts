import { boardById } from '../../../masters/affiliated-boards.ts'
import { subCategoryByRegister } from '../../../masters/categories.ts'
import { collegeById } from '../../../masters/colleges.ts'
import { courseById } from '../../../masters/courses.ts'
import { stateByIsoCode } from '../../../masters/states.ts'
import { universityById } from '../../../masters/universities.ts'
import { months } from '../../../masters/work.ts'
import type { Qualification, RegistrationData } from '../practitioner.ts'
import { INDIA } from './address.ts'
import { dueNow, nameChange } from './certificates.ts'
import { DAY_MS } from './dates.ts'
import { knownCountry } from './personal.ts'
import type { Fault, RuleContext } from './rule.ts'
import { coded, fault, firstAmong, firstOf, required } from './rule.ts'

/** The five fields that are free text for a foreign degree. */
const NAMED = ['nameOfDegreeOrDiplomaObtained', 'country', 'state', 'college', 'university'] as const
const ANY_OTHER = '0'

/** The qualifications of one registration. Source: NHA, Register Healthcare Professional, 22.06.2026, p. 34, 37-38; HPR-062 to HPR-071 */
export function qualificationRules({ qualifications, categoryId }: RegistrationData, registration: string, context: RuleContext): Fault | undefined {
  return firstAmong(qualifications, (entry, at) => {
    const path = `${registration}.qualifications[${at}]`
    return firstOf(
      () => firstAmong(NAMED, (name) => required(entry[name], `${path}.${name}`)),
      () => (at > 0 && isForeign(entry) ? foreign(entry, path) : ofMasters(entry, path, Number(categoryId), at === 0)),
      () => awarded(entry, path, context.now),
      () => nameChange(entry, path, context),
      () => dueNow(entry.degreeCertificate?.data, `${path}.degreeCertificate`, context),
    )
  })
}

/** Whether words stand where an id would: allowed in a further entry only, the first is the one that was registered with. */
export const isForeign = (entry: Qualification): boolean => NAMED.some((name) => entry[name] && !/^\d+$/.test(entry[name]))

/** "Free text in all five name fields". */
const foreign = (entry: Qualification, path: string): Fault | undefined => firstAmong(NAMED, (name) => (/^\d+$/.test(entry[name] ?? '') ? fault('HIS-1059', `${path}.${name}`, 'A foreign degree has words in all five fields') : undefined))

/**
 * By ids: a known country and state, a course that goes with the subcategory, a college and a university or `0`, Any Other.
 * Inferred: HIS-1059 for an unknown id, HIS-2085 for a course of another kind; that a further degree needs the same
 * profession only; that the university must be one of the college's; for nurses, a board in the university's place.
 */
function ofMasters(entry: Qualification, path: string, categoryId: number, first: boolean): Fault | undefined {
  const { nameOfDegreeOrDiplomaObtained: courseId, country, state, college, university } = entry
  return firstOf(
    () => firstAmong(NAMED, (name) => coded(entry[name], `${path}.${name}`)),
    () => knownCountry(country, `${path}.country`),
    // 01 and 1 are one id, and so the text is compared by number.
    () => (Number(country) !== Number(INDIA) || stateByIsoCode(state ?? '') ? undefined : fault('HIS-1024', `${path}.state`, `No state has the isoCode ${state}`)),
    () => {
      const course = courseById(Number(courseId))
      if (!course) return fault('HIS-1059', `${path}.nameOfDegreeOrDiplomaObtained`, `No course has the id ${courseId}`)
      const fits = first ? course.systemOfMedicineId === categoryId : course.hprType === subCategoryByRegister(categoryId)?.healthProfessionalType
      return fits ? undefined : fault('HIS-2085', `${path}.nameOfDegreeOrDiplomaObtained`, `Course ${courseId} does not go with categoryId ${categoryId}`)
    },
    () => (college === ANY_OTHER || collegeById(Number(college)) ? undefined : fault('HIS-1059', `${path}.college`, `No college has the id ${college}`)),
    () => (isUniversity(Number(university), Number(college), subCategoryByRegister(categoryId)?.healthProfessionalType) ? undefined : fault('HIS-1059', `${path}.university`, `University ${university} is none of the college's`)),
  )
}

function isUniversity(id: number, college: number, type: string | undefined): boolean {
  if (id === 0) return true
  const university = universityById(id)
  if (university && (college === 0 || university.collegeId === college)) return true
  return type === 'nurse' && boardById(id) !== undefined
}

function awarded({ yearOfAwardingDegreeDiploma: year, monthOfAwardingDegreeDiploma: month }: Qualification, path: string, now: number): Fault | undefined {
  const field = `${path}.yearOfAwardingDegreeDiploma`
  return firstOf(
    () => required(year, field),
    () => (/^(?:19|20)\d{2}$/.test(year ?? '') && Number(year) <= new Date(now + DAY_MS).getUTCFullYear() ? undefined : fault('HIS-1034', field, 'A year of four digits, not in the future')),
    // `February` in the samples, empty elsewhere; a number is our reading of "month".
    () => (!month || months.some((name) => name.toLowerCase() === month.toLowerCase()) || /^(?:0?[1-9]|1[0-2])$/.test(month) ? undefined : fault('HIS-1034', `${path}.monthOfAwardingDegreeDiploma`, 'No month')),
  )
}
