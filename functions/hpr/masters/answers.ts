import type { z } from 'zod'
import type { Board } from '../../masters/affiliated-boards.ts'
import { boardById, boards, boardsOfState } from '../../masters/affiliated-boards.ts'
import type { Category, SubCategory } from '../../masters/categories.ts'
import { categories, subCategoriesOf } from '../../masters/categories.ts'
import type { College } from '../../masters/colleges.ts'
import { collegesFor, collegesOfState } from '../../masters/colleges.ts'
import type { Council } from '../../masters/councils.ts'
import { medicalCouncils, nurseCouncils } from '../../masters/councils.ts'
import type { Country } from '../../masters/countries.ts'
import { countries, countryById } from '../../masters/countries.ts'
import type { Course } from '../../masters/courses.ts'
import { courses } from '../../masters/courses.ts'
import type { District } from '../../masters/districts.ts'
import { districtById, districts, districtsOfState } from '../../masters/districts.ts'
import type { Language } from '../../masters/languages.ts'
import { languageById, languages } from '../../masters/languages.ts'
import { ministries, ministryValue } from '../../masters/ministries.ts'
import type { State } from '../../masters/states.ts'
import { stateById, stateByIsoCode, states } from '../../masters/states.ts'
import type { SubDistrict } from '../../masters/sub-districts.ts'
import { subDistricts, subDistrictsOfDistrict } from '../../masters/sub-districts.ts'
import { systemOfMedicineById, systemOfMedicineByName, systemsOfMedicine } from '../../masters/systems-of-medicine.ts'
import type { University } from '../../masters/universities.ts'
import { universities, universitiesOfCollege } from '../../masters/universities.ts'
import type * as declared from './operations.ts'

/* What each operation answers, from the tables. Pure; a list is empty and an object undefined where the masters hold nothing. */

type Answer<Operation extends { answer: z.ZodType }> = z.input<Operation['answer']>
type Item<Operation extends { answer: z.ZodType }> = Answer<Operation> extends (infer Row)[] ? Row : never

const INDIA = 356

/** Which of the two codes the state's name is looked up by. */
export type StateNameBy = 'lgd-code' | 'lookup-id'

const toCode = ({ create, name }: SubCategory): Item<typeof declared.listSubCategories> => ({ code: String(create), name })
const toCategory = ({ code, name }: Category): Item<typeof declared.listCategories> => ({ code, name, subCategories: subCategoriesOf(code).map(toCode) })
const toCountry = ({ id, alpha2, alpha3, name, nationality }: Country): Answer<typeof declared.getCountry> => ({ id, alpha_2_code: alpha2, alpha_3_code: alpha3, enShortName: name, nationality })
const toState = (state: State): Answer<typeof declared.getState> => ({ ...state, status: true, countryId: INDIA, visibleStatus: true, isSystemOfMedicine: false, position: null, councilLabel: null })
const toDistrict = (district: District): Item<typeof declared.listDistricts> => ({ ...district, status: true })
const toSubDistrict = (subDistrict: SubDistrict): Item<typeof declared.listSubDistricts> => ({ ...subDistrict, status: true })

/** The instants are recorded for the first two; NHA loaded the table at once. */
const LANGUAGES_AT = '2021-06-22T06:16:20.000+00:00'
const toLanguage = (language: Language): Answer<typeof declared.getLanguage> => ({ ...language, culture: '', status: true, createdAt: LANGUAGES_AT, modifiedAt: LANGUAGES_AT })

const toMedicalCouncil = ({ id, name, stateId, systemOfMedicineId, position }: Council): Item<typeof declared.listMedicalCouncils> => ({ id, name, stateId: String(stateId), systemOfMedicineId, position, status: true })
const toNurseCouncil = ({ id, name, stateId, position }: Council): Item<typeof declared.listNurseCouncils> => ({ id, name, status: true, visibleStatus: true, position, stateId })
const toBoard = ({ id, name, stateId, councilBoard, nationalBoard }: Board): Item<typeof declared.listAffiliatedBoards> => ({ id, name, status: true, visibleStatus: true, stateId, courseId: null, councilBoard, nationalBoard })

/** Of every college in NHA's example and in the record. */
const COLLEGES_AT = '2023-08-17T16:58:31.000Z'

// NHA's example has stateName Maharashtra (LGD 27) for colleges of Punjab (lookup id 27), a client recorded Jammu And Kashmir (LGD 1)
// for one of the Andamans (lookup id 1): the host looks the lookup id up as an LGD code. Variant hpr.college-state-name.
const toCollege = (stateNameBy: StateNameBy, systemOfMedicineName: string | null = null) => ({ id, name, systemOfMedicineId, stateId }: College): Item<typeof declared.listCollegesOfState> => ({
  id, name, status: true, visibleStatus: true, createdAt: COLLEGES_AT, systemOfMedicineId, stateId, courseId: null,
  stateName: (stateNameBy === 'lgd-code' ? stateByIsoCode(String(stateId)) : stateById(stateId))?.name ?? '', systemOfMedicineName, deleted: false,
})

const toUniversity = ({ id, name, collegeId }: University): Item<typeof declared.listUniversities> => ({ id, name, status: true, visibleStatus: true, collegeId, collegeName: null, deleted: false, college: null })
const toCourse = (course: Course): Item<typeof declared.listCourses> => ({ ...course, visibleStatus: true, status: true, sortOrder: true, createdBy: null, acronym: course.acronym || null })

/** The roles of a professional: 1, and 3, who is a facility manager besides. */
const isProfessional = (role: string | undefined): boolean => role === undefined || ['1', '3'].includes(String(Number(role)))

export const allCategories = (role: string | undefined): Answer<typeof declared.listCategories> => (isProfessional(role) ? categories.map(toCategory) : [])

export function allSubCategories(role: string | undefined, categoryCode: string | undefined): Answer<typeof declared.listSubCategories> {
  const wanted = categories.filter(({ code }) => isProfessional(role) && (categoryCode === undefined || String(code) === categoryCode))
  return wanted.flatMap(({ code }) => subCategoriesOf(code).map(toCode))
}

export const allCountries = (): Answer<typeof declared.listCountries> => countries.map(toCountry)
export const oneCountry = (id: string): Answer<typeof declared.getCountry> | undefined => mapped(countryById(Number(id)), toCountry)
export const allStates = (): Answer<typeof declared.listStates> => states.map(toState)
export const oneState = (id: string): Answer<typeof declared.getState> | undefined => mapped(stateById(Number(id)), toState)
export const allDistricts = (): Answer<typeof declared.listDistricts> => districts().map(toDistrict)
export const districtsIn = (stateId: string): Answer<typeof declared.listDistricts> => districtsOfState(Number(stateId)).map(toDistrict)
export const allSubDistricts = (): Answer<typeof declared.listSubDistricts> => subDistricts().map(toSubDistrict)
/** By the lookup id of the district, while the rows carry its LGD code. */
export const subDistrictsIn = (districtId: string): Answer<typeof declared.listSubDistricts> => subDistrictsOfDistrict(districtById(Number(districtId))?.isoCode ?? '').map(toSubDistrict)
export const allLanguages = (): Answer<typeof declared.listLanguages> => languages.map(toLanguage)
export const oneLanguage = (id: string): Answer<typeof declared.getLanguage> | undefined => mapped(languageById(Number(id)), toLanguage)
export const allSystemsOfMedicine = (): Answer<typeof declared.listSystemsOfMedicine> => [...systemsOfMedicine]
export const allMedicalCouncils = (): Answer<typeof declared.listMedicalCouncils> => medicalCouncils().map(toMedicalCouncil)

export function medicalCouncilsOf(medicineName: string): Answer<typeof declared.listMedicalCouncils> {
  const system = systemOfMedicineByName(medicineName)
  return medicalCouncils().filter(({ systemOfMedicineId }) => systemOfMedicineId === system?.id).map(toMedicalCouncil)
}

export const allNurseCouncils = (): Answer<typeof declared.listNurseCouncils> => nurseCouncils().map(toNurseCouncil)
export const collegesIn = (stateId: string, stateNameBy: StateNameBy): Answer<typeof declared.listCollegesOfState> => collegesOfState(Number(stateId)).map(toCollege(stateNameBy))

export function collegesOf(stateId: string, medicine: string, stateNameBy: StateNameBy): Answer<typeof declared.listCollegesOfState> {
  const system = /^\d+$/.test(medicine) ? systemOfMedicineById(Number(medicine)) : systemOfMedicineByName(medicine)
  return system ? collegesFor(Number(stateId), system.id).map(toCollege(stateNameBy, system.medicalSystem)) : []
}

export const allUniversities = (): Answer<typeof declared.listUniversities> => universities().map(toUniversity)
export const universitiesOf = (collegeId: string): Answer<typeof declared.listUniversities> => universitiesOfCollege(Number(collegeId)).map(toUniversity)
export const allBoards = (): Answer<typeof declared.listAffiliatedBoards> => boards().map(toBoard)
export const oneBoard = (id: string): Answer<typeof declared.getAffiliatedBoard> | undefined => mapped(boardById(Number(id)), toBoard)
export const boardsIn = (stateId: string): Answer<typeof declared.listAffiliatedBoardsOfState> => boardsOfState(Number(stateId)).map(toBoard)

/** The filter's three fields that the example sends; one that is absent does not filter. */
export function coursesThatFit({ systemOfMedicine, hprType, qualificationCount }: z.output<NonNullable<typeof declared.listCourses.request>>): Answer<typeof declared.listCourses> {
  const system = systemOfMedicine ? systemOfMedicineByName(systemOfMedicine)?.id ?? 0 : undefined
  const fits = (course: Course): boolean =>
    (system === undefined || course.systemOfMedicineId === system) &&
    (hprType === undefined || course.hprType === hprType) &&
    (qualificationCount === undefined || qualificationCount > 0 || course.courseCategory === 'basic')
  return courses.filter(fits).map(toCourse)
}

export const allMinistries = (): Answer<typeof declared.listMinistries> => ministries.map((ministry) => ({ ministry: ministryValue(ministry) }))

function mapped<Row, Wire>(row: Row | undefined, toWire: (row: Row) => Wire): Wire | undefined {
  return row && toWire(row)
}
