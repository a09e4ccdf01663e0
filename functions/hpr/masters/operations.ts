import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'

const SWAGGER = 'nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-m4.yaml'
const RECORDED = `${SWAGGER}; integrators' recorded answers`

/** What all of these have in common: the gateway token, and NHA's own list. */
const standard = { method: 'GET', session: 'client', refusals: [], evidence: 'specification', standing: 'official', source: SWAGGER } as const
/** An id in the path that is no number meets the room's answer to a malformed field. */
const byId = { ...standard, refusals: ['HIS-1003'] } as const

const ID = /^\d{1,9}$/
const id = z.string().regex(ID)
const params = z.object({ id })
const notFound = { 404: z.string() }

const emptyInferred = 'An empty list for an id that the masters do not hold.'
const notFoundInferred = 'For an id that the masters do not hold: the 404 with a string that the specification declares, its words ours.'

const code = z.object({ code: z.string(), name: z.string(), 'Modern Medicine': z.string().optional() })
const category = z.object({ code: z.number(), name: z.string(), subCategories: z.array(code), districts: z.array(code).optional() })

const country = z.object({ id: z.number(), alpha_2_code: z.string(), alpha_3_code: z.string(), enShortName: z.string(), nationality: z.string() })

const state = z.object({
  id: z.number(), name: z.string(), isoCode: z.string(), status: z.boolean(), countryId: z.number(), visibleStatus: z.boolean(), isSystemOfMedicine: z.boolean(),
  /** Null as recorded; declared as a boolean, of all things. */
  position: z.boolean().nullable(), councilLabel: z.string().nullable(),
})

const district = z.object({ id: z.number(), stateId: z.number(), districtName: z.string(), isoCode: z.string(), status: z.boolean() })
const subDistrict = z.object({ id: z.number(), districtCode: z.number(), subDistrictName: z.string(), isoCode: z.string(), status: z.boolean() })
const language = z.object({ id: z.number(), name: z.string(), culture: z.string(), status: z.boolean(), createdAt: z.string(), modifiedAt: z.string() })

const systemOfMedicine = z.object({
  id: z.number(), medicalSystem: z.string(), code: z.string(), position: z.number(),
  /** A JSON array in a string, or null. */
  excludeStates: z.string().nullable(), hprType: z.string(), councilMandatory: z.number(),
})

/** `stateId` is a string here and a number with the nurses. */
const medicalCouncil = z.object({ id: z.number(), name: z.string(), stateId: z.string(), systemOfMedicineId: z.number(), position: z.number(), status: z.boolean() })
const nurseCouncil = z.object({ id: z.number(), name: z.string(), status: z.boolean(), visibleStatus: z.boolean(), position: z.number(), stateId: z.number() })

const college = z.object({
  id: z.number(), name: z.string(), status: z.boolean(), visibleStatus: z.boolean(), createdAt: z.string(), systemOfMedicineId: z.number(), stateId: z.number(),
  courseId: z.number().nullable(), stateName: z.string(), systemOfMedicineName: z.string().nullable(), deleted: z.boolean(), courseName: z.string().optional(),
})

const university = z.object({
  id: z.number(), name: z.string(), status: z.boolean(), visibleStatus: z.boolean(), collegeId: z.number(), collegeName: z.string().nullable(), deleted: z.boolean(), college: college.nullable(),
})

const boardOfState = z.object({
  id: z.number(), name: z.string(), status: z.boolean(), visibleStatus: z.boolean(), stateId: z.number().nullable(), courseId: z.number().nullable(), councilBoard: z.boolean(), nationalBoard: z.boolean(),
})
const board = boardOfState.extend({ stateName: z.string().optional(), courseName: z.string().optional() })

/** The filter and the item of the list are one shape in the specification. `paharmacist` is its spelling. */
const course = z.object({
  id: z.number(), name: z.string(), systemOfMedicineId: z.number(), visibleStatus: z.boolean(), status: z.boolean(), sortOrder: z.boolean(),
  courseCategory: z.enum(['basic', 'additional']), systemOfMedicine: z.string().nullable(),
  hprType: z.enum(['doctor', 'nurse', 'facility_manager', 'asha', 'paharmacist', 'anganwadi', 'administrator', 'paramedical', 'pharmacist']),
  qualificationCount: z.number(), international: z.boolean(), createdBy: z.number().nullable(), acronym: z.string().nullable(), priority: z.string(),
})

const role = z.string().regex(ID).optional()
const stateNameInferred = 'By the LGD code, stateName is empty for Odisha and Puducherry, whose lookup ids 25 and 26 are no LGD codes.'
const rolesInferred = 'Roles 1 and 3, or none given, have all three categories; 2 (facility manager) and any other have none.'

export const listCategories = operation({
  ...byId, id: 'hpr.masters.listCategories', path: '/v4/int/hpid/get/categories',
  summary: 'Categories with their subcategories, by the codes that create takes',
  query: z.object({ role }), answer: z.array(category),
  inferred: [rolesInferred, 'Subcategory items are {code, name}, as every example has them; the schema has a property named `Modern Medicine` instead.'],
})

export const listSubCategories = operation({
  ...byId, id: 'hpr.masters.listSubCategories', path: '/v4/int/hpid/get/subCategories',
  summary: 'Subcategories of a category, by the codes that create takes (register has others)',
  query: z.object({ categoryCode: z.string().optional(), role }), answer: z.array(code),
  inferred: [rolesInferred, 'Without categoryCode: those of every category; with an unknown one: none.'],
})

export const listCountries = operation({
  ...standard, id: 'hpr.masters.listCountries', path: '/v4/int/apis/v1/masters/countries',
  summary: 'Countries', answer: z.array(country),
})

export const getCountry = operation({
  ...byId, id: 'hpr.masters.getCountry', path: '/v4/int/apis/v1/masters/countries/{id}',
  summary: 'One country, by its ISO numeric code (356 India)', params, answer: country, otherAnswers: notFound, inferred: [notFoundInferred],
})

export const listStates = operation({
  ...standard, id: 'hpr.masters.listStates', path: '/v4/int/apis/v1/masters/states', source: RECORDED,
  summary: 'States: `id` for the other masters, `isoCode` (LGD) for create and register', answer: z.array(state),
  inferred: ['isSystemOfMedicine false, position and councilLabel null for every state: recorded for three.'],
})

export const getState = operation({
  ...byId, id: 'hpr.masters.getState', path: '/v4/int/apis/v1/masters/states/{id}',
  summary: 'One state, by its lookup id', params, answer: state, otherAnswers: notFound, variants: ['hpr.state-id-pattern'],
  inferred: [notFoundInferred, 'A one-digit id is taken, against the published pattern of two digits; variant hpr.state-id-pattern.'],
})

export const listDistricts = operation({
  ...standard, id: 'hpr.masters.listDistricts', path: '/v4/int/apis/v1/masters/district',
  summary: 'Districts', answer: z.array(district),
})

export const listDistrictsOfState = operation({
  ...byId, id: 'hpr.masters.listDistrictsOfState', path: '/v4/int/apis/v1/masters/district/{id}',
  summary: 'Districts of a state; the id is the state\'s lookup id', params, answer: z.array(district), inferred: [emptyInferred],
})

export const listSubDistricts = operation({
  ...standard, id: 'hpr.masters.listSubDistricts', path: '/v4/int/apis/v1/masters/sub-districts', source: RECORDED,
  summary: 'Sub-districts; districtCode is the LGD code', answer: z.array(subDistrict),
})

export const listSubDistrictsOfDistrict = operation({
  ...byId, id: 'hpr.masters.listSubDistrictsOfDistrict', path: '/v4/int/apis/v1/masters/sub-districts/{id}',
  summary: 'Sub-districts of a district; the id is the district\'s lookup id', params, answer: z.array(subDistrict), inferred: [emptyInferred],
})

export const listLanguages = operation({
  ...standard, id: 'hpr.masters.listLanguages', path: '/v4/int/apis/v1/masters/languages', source: RECORDED,
  summary: 'Languages (NHA calls the operation listGovernmentHealthProgrammes)', answer: z.array(language),
})

export const getLanguage = operation({
  ...byId, id: 'hpr.masters.getLanguage', path: '/v4/int/apis/v1/masters/languages/{id}',
  summary: 'One language', params, answer: language, otherAnswers: notFound, inferred: [notFoundInferred],
})

export const listSystemsOfMedicine = operation({
  ...standard, id: 'hpr.masters.listSystemsOfMedicine', path: '/v4/int/apis/v1/masters/system-of-medicines', source: RECORDED,
  summary: 'Systems of medicine and nurse types; the ids are register\'s categoryId', answer: z.array(systemOfMedicine),
  inferred: ['councilMandatory 1 throughout; the row of Yoga and Naturopathy but for its id and name.'],
})

export const listMedicalCouncils = operation({
  ...standard, id: 'hpr.masters.listMedicalCouncils', path: '/v4/int/apis/v1/masters/medical-councils', source: RECORDED,
  summary: 'Councils of doctors and pharmacists', answer: z.array(medicalCouncil),
  inferred: ['Most ids and some names: functions/masters/councils.ts says which are known.'],
})

export const listMedicalCouncilsByMedicine = operation({
  ...standard, id: 'hpr.masters.listMedicalCouncilsByMedicine', path: '/v4/int/apis/v1/masters/medical-councils/name', refusals: ['HIS-1123'],
  summary: 'Councils of a system of medicine, by its name as the master has it', query: z.object({ medicineName: z.string() }), answer: z.array(medicalCouncil),
  inferred: ['Case does not count; an empty list for a name that the masters do not hold.'],
})

export const listNurseCouncils = operation({
  ...standard, id: 'hpr.masters.listNurseCouncils', path: '/v4/int/apis/v1/masters/nurse-councils',
  summary: 'Nurse councils', answer: z.array(nurseCouncil),
})

export const listCollegesOfState = operation({
  ...byId, id: 'hpr.masters.listCollegesOfState', path: '/v4/int/apis/v1/masters/colleges/{id}',
  summary: 'Colleges of a state, by its lookup id', params, answer: z.array(college), variants: ['hpr.college-state-name'], inferred: [emptyInferred, stateNameInferred],
})

export const listCollegesOfStateAndMedicine = operation({
  ...byId, id: 'hpr.masters.listCollegesOfStateAndMedicine', path: '/v4/int/apis/v1/masters/colleges/{stateId}/{medicineId}',
  summary: 'Colleges of a state that teach a system of medicine', params: z.object({ stateId: id, medicineId: z.string() }), answer: z.array(college), variants: ['hpr.college-state-name'],
  inferred: [emptyInferred, stateNameInferred, 'medicineId, a string in the specification, is the id of the system or, as a client sends it, its name.', 'The four nurse types share their colleges.'],
})

export const listUniversities = operation({
  ...standard, id: 'hpr.masters.listUniversities', path: '/v4/int/apis/v1/masters/universites',
  summary: 'Universities, a row for each of their colleges', answer: z.array(university),
})

export const listUniversitiesOfCollege = operation({
  ...byId, id: 'hpr.masters.listUniversitiesOfCollege', path: '/v4/int/apis/v1/masters/universites/{id}',
  summary: 'Universities of a college; the id is the college\'s', params, answer: z.array(university), inferred: [emptyInferred],
})

export const listAffiliatedBoards = operation({
  ...standard, id: 'hpr.masters.listAffiliatedBoards', path: '/v4/int/apis/v1/masters/affiliated-board',
  summary: 'Boards that nurses\' courses are affiliated to', answer: z.array(board),
})

export const getAffiliatedBoard = operation({
  ...byId, id: 'hpr.masters.getAffiliatedBoard', path: '/v4/int/apis/v1/masters/affiliated-board/{id}',
  summary: 'One affiliated board', params, answer: board, otherAnswers: notFound, inferred: [notFoundInferred],
})

export const listAffiliatedBoardsOfState = operation({
  ...byId, id: 'hpr.masters.listAffiliatedBoardsOfState', path: '/v4/int/apis/v1/masters/affiliated-board/states/{id}',
  summary: 'Affiliated boards of a state, by its lookup id', params, answer: z.array(boardOfState), inferred: [emptyInferred, 'Without the national boards.'],
})

export const listCourses = operation({
  ...standard, id: 'hpr.masters.listCourses', method: 'POST', path: '/v4/int/apis/v1/masters/courses', refusals: ['HIS-400', 'HIS-1003', 'HIS-1004'], source: RECORDED,
  summary: 'Courses that fit a filter', request: course.partial(), answer: z.array(course),
  inferred: ['systemOfMedicine is the name as the master has it; qualificationCount 0 asks for first qualifications, more than 0 for further ones too.', 'The other fields of the filter do not filter.', 'Every id but the eleven that the documents, samples and records name.'],
})

/** The prose's form of the same master. Served only where the variant says so: the specification has the POST alone. */
export const listAllCourses = operation({
  ...standard, id: 'hpr.masters.listAllCourses', path: '/v4/int/apis/v1/masters/courses',
  summary: 'Every course, without a filter; served only with the variant hpr.courses-by-get on', answer: z.array(course),
  variants: ['hpr.courses-by-get'], evidence: 'prose', standing: 'prose-only', source: `NHA's prose on the masters, against ${SWAGGER}`,
  inferred: ['No filter is heeded: the prose names none. 405 while the variant is off, but only for a call that a token lets in: without one it is the 401 of any operation.'],
})

/** Named in NHA's documents without a path (17th master); the path and the shape are one client's. */
export const listMinistries = operation({
  id: 'hpr.masters.listMinistries', method: 'GET', path: '/v4/int/apis/v1/master/getAllMinistry',
  summary: 'Ministries, as facilityDeclarationData.ministry takes them', session: 'client', answer: z.array(z.object({ ministry: z.string() })), refusals: [],
  evidence: 'integrators', standing: 'prose-only', source: 'NHA, Register Healthcare Professional, 22.06.2026, p. 22; an integrator\'s client',
  inferred: ['The list itself, but for Railways and the few that functions/masters/ministries.ts names.'],
})
