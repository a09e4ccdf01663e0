import {
  listCollegesOfStateAndMedicine, listCountries, listCourses, listDistrictsOfState, listLanguages,
  listMedicalCouncils, listNurseCouncils, listStates, listSubDistrictsOfDistrict, listSystemsOfMedicine,
  listUniversitiesOfCollege,
} from '../../../../functions/hpr/masters/operations.ts'
import type { Operation } from '../../../../functions/kernel/operation.ts'
import type { TestPerson } from '../../../kit/human.ts'
import type { Journey, Kit } from '../../../kit/journey.ts'
import { pick, pickList, pickText } from '../../../kit/pick.ts'
import type { Exchange } from '../../../record.ts'

/** The lists a form fetches once. */
export interface Lists {
  countries: unknown[]
  states: unknown[]
  languages: unknown[]
  systems: unknown[]
  councils: unknown[]
}

/** What a form would have the professional choose, each code from the masters' own answers. */
export interface Choices {
  country: string
  languages: string
  state: string
  district: string
  subDistrict: string
  course: string
  college: string
  university: string
  /** isoCode of the state of the college. */
  collegeState: string
}

const listOf = (exchange: Exchange): unknown[] => pickList(exchange.response.body)
const byText = (list: unknown[], field: string, value: string): unknown => list.find((entry) => pickText(entry, field) === value)

export const lists: Journey<Lists> = {
  name: 'masters',
  async drive(kit) {
    const councils: Operation = kit.profile.profession === 'nurse' ? listNurseCouncils : listMedicalCouncils
    return {
      countries: listOf(await kit.call(listCountries)),
      states: listOf(await kit.call(listStates)),
      languages: listOf(await kit.call(listLanguages)),
      systems: listOf(await kit.call(listSystemsOfMedicine)),
      councils: listOf(await kit.call(councils)),
    }
  },
}

const ANY_OTHER = '0'

/** Goes through the dependent lists as a form does. Where a list has nothing to choose from the choice stays empty, and the judge says so. */
export async function choose(kit: Kit, { person, stateCode, districtCode }: { person: TestPerson; stateCode: string; districtCode: string }): Promise<Choices> {
  const { countries, states, languages, systems, councils } = await kit.journey(lists)
  const { enrolment } = person
  const state = byText(states, 'isoCode', stateCode) ?? states[0]
  const districts = listOf(await kit.call(listDistrictsOfState, { params: { id: pickText(state, 'id') } }))
  const { district, subDistrict } = await divided(kit, [byText(districts, 'isoCode', districtCode), ...districts])
  const system = byText(systems, 'id', String(enrolment.subCategory))
  const courses = listOf(await kit.call(listCourses, { body: { systemOfMedicine: pickText(system, 'medicalSystem'), hprType: kit.profile.profession, qualificationCount: 0 } }))
  const council = byText(councils, 'id', String(enrolment.councilId))
  const collegeState = byText(states, 'id', pickText(council, 'stateId')) ?? state
  const colleges = listOf(await kit.call(listCollegesOfStateAndMedicine, { params: { stateId: pickText(collegeState, 'id'), medicineId: enrolment.subCategory } }))
  const college = pickText(byText(colleges, 'id', String(enrolment.collegeId)) ?? colleges[0], 'id') || ANY_OTHER
  const universities = listOf(await kit.call(listUniversitiesOfCollege, { params: { id: college } }))
  return {
    country: pickText(countries.find((country) => pick(country, 'alpha_2_code') === 'IN'), 'id'),
    languages: languages.slice(0, 2).map((language) => pickText(language, 'id')).join(','),
    state: pickText(state, 'isoCode'), district: pickText(district, 'isoCode'), subDistrict: pickText(subDistrict, 'isoCode'),
    course: pickText(byText(courses, 'id', String(enrolment.courseId)) ?? courses[0], 'id'), college,
    university: pickText(byText(universities, 'id', String(enrolment.universityId)) ?? universities[0], 'id') || ANY_OTHER,
    collegeState: pickText(collegeState, 'isoCode'),
  }
}

const DISTRICTS_TRIED_MAX = 10

/** The first district that has sub-districts: some, such as Mumbai and Kolkata, have none. */
async function divided(kit: Kit, districts: readonly unknown[]): Promise<{ district: unknown; subDistrict: unknown }> {
  const known = districts.filter((district) => district !== undefined)
  for (const district of known.slice(0, DISTRICTS_TRIED_MAX)) {
    const [subDistrict] = listOf(await kit.call(listSubDistrictsOfDistrict, { params: { id: pickText(district, 'id') } }))
    if (subDistrict !== undefined) return { district, subDistrict }
  }
  return { district: known[0], subDistrict: undefined }
}
