import type { Refusal, Reply } from '../../kernel/outcome.ts'
import type { Problem, Route } from '../../kernel/room.ts'
import { route } from '../../kernel/room.ts'
import type { Unit } from '../../kernel/unit.ts'
import type { StateNameBy } from './answers.ts'
import * as answers from './answers.ts'
import * as operations from './operations.ts'

const stateNameBy = (unit: Unit): StateNameBy => (unit.context.variant('hpr.college-state-name') === 'by-lookup-id' ? 'lookup-id' : 'lgd-code')

/** The specification declares a 404 with a string on every operation, and no code says that a country or a language is unknown. */
const orNotFound = <Body>(answer: Body | undefined): Reply<Body> => (answer === undefined ? { answer: 'Not Found' as Body, status: 404 } : { answer })

function offPattern(unit: Unit, id: string): Refusal | undefined {
  if (unit.context.variant('hpr.state-id-pattern') === 'any' || /^\d{2}$/.test(id)) return undefined
  return { refusal: 'HIS-1003', field: 'id', rule: 'The published pattern is two digits (variant hpr.state-id-pattern)' }
}

function unlessByGet(unit: Unit): Problem | undefined {
  if (unit.context.variant('hpr.courses-by-get') === 'on') return undefined
  return { problem: 'wrong-method', rule: 'The specification has courses as a POST; the variant hpr.courses-by-get serves the GET of the prose' }
}

export const mastersRoutes: Route[] = [
  route(operations.listCategories, async (_unit, { query }) => ({ answer: answers.allCategories(query['role']) })),
  route(operations.listSubCategories, async (_unit, { query }) => ({ answer: answers.allSubCategories(query['role'], query['categoryCode']) })),
  route(operations.listCountries, async () => ({ answer: answers.allCountries() })),
  route(operations.getCountry, async (_unit, { params }) => orNotFound(answers.oneCountry(params['id']!))),
  route(operations.listStates, async () => ({ answer: answers.allStates() })),
  route(operations.getState, async (unit, { params }) => offPattern(unit, params['id']!) ?? orNotFound(answers.oneState(params['id']!))),
  route(operations.listDistricts, async () => ({ answer: answers.allDistricts() })),
  route(operations.listDistrictsOfState, async (_unit, { params }) => ({ answer: answers.districtsIn(params['id']!) })),
  route(operations.listSubDistricts, async () => ({ answer: answers.allSubDistricts() })),
  route(operations.listSubDistrictsOfDistrict, async (_unit, { params }) => ({ answer: answers.subDistrictsIn(params['id']!) })),
  route(operations.listLanguages, async () => ({ answer: answers.allLanguages() })),
  route(operations.getLanguage, async (_unit, { params }) => orNotFound(answers.oneLanguage(params['id']!))),
  route(operations.listSystemsOfMedicine, async () => ({ answer: answers.allSystemsOfMedicine() })),
  route(operations.listMedicalCouncils, async () => ({ answer: answers.allMedicalCouncils() })),
  route(operations.listMedicalCouncilsByMedicine, async (_unit, { query }) => ({ answer: answers.medicalCouncilsOf(query['medicineName']!) })),
  route(operations.listNurseCouncils, async () => ({ answer: answers.allNurseCouncils() })),
  route(operations.listCollegesOfState, async (unit, { params }) => ({ answer: answers.collegesIn(params['id']!, stateNameBy(unit)) })),
  route(operations.listCollegesOfStateAndMedicine, async (unit, { params }) => ({ answer: answers.collegesOf(params['stateId']!, params['medicineId']!, stateNameBy(unit)) })),
  route(operations.listUniversities, async () => ({ answer: answers.allUniversities() })),
  route(operations.listUniversitiesOfCollege, async (_unit, { params }) => ({ answer: answers.universitiesOf(params['id']!) })),
  route(operations.listAffiliatedBoards, async () => ({ answer: answers.allBoards() })),
  route(operations.listAffiliatedBoardsOfState, async (_unit, { params }) => ({ answer: answers.boardsIn(params['id']!) })),
  route(operations.getAffiliatedBoard, async (_unit, { params }) => orNotFound(answers.oneBoard(params['id']!))),
  route(operations.listCourses, async (_unit, { body }) => ({ answer: answers.coursesThatFit(body) })),
  route(operations.listAllCourses, async (unit) => unlessByGet(unit) ?? { answer: answers.coursesThatFit({}) }),
  route(operations.listMinistries, async () => ({ answer: answers.allMinistries() })),
]
