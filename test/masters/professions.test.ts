import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boardById, boards, boardsOfState } from '../../functions/masters/affiliated-boards.ts'
import type { HealthProfessionalType } from '../../functions/masters/categories.ts'
import { categories, categoryByCode, categoryByType, roles, subCategories, subCategoriesOf, subCategoryByCreate, subCategoryByRegister } from '../../functions/masters/categories.ts'
import { collegeById, colleges, collegesFor, collegesOfState } from '../../functions/masters/colleges.ts'
import { councilById, councilsFor, medicalCouncils, nurseCouncils } from '../../functions/masters/councils.ts'
import { courseById, courses, coursesFor } from '../../functions/masters/courses.ts'
import { languageById, languages } from '../../functions/masters/languages.ts'
import { isMinistry, ministries, ministryValue } from '../../functions/masters/ministries.ts'
import { stateById, states } from '../../functions/masters/states.ts'
import { systemOfMedicineById, systemOfMedicineByName, systemsOfMedicine } from '../../functions/masters/systems-of-medicine.ts'
import { universities, universitiesOfCollege, universityById } from '../../functions/masters/universities.ts'
import { isPurposeOfWork, salutationById } from '../../functions/masters/work.ts'

const distinct = <Row>(rows: readonly Row[], key: (row: Row) => unknown): number => new Set(rows.map(key)).size
const unknownIds = fc.oneof(fc.constant(0), fc.integer({ max: -1 }), fc.integer({ min: 1_000_000 }), fc.constant(Number.NaN), fc.double({ min: 1.1, max: 1.9 }))

/** States without a medical council: those that Modern Medicine excludes. */
const COUNCILLESS = [1, 6, 17, 18, 26, 32]

test('an id that is in no table has no row', () => {
  const kinds: HealthProfessionalType[] = ['doctor', 'nurse', 'pharmacist']
  fc.assert(fc.property(unknownIds, (id) => {
    expect([categoryByCode(id), subCategoryByCreate(id), subCategoryByRegister(id), systemOfMedicineById(id), courseById(id), collegeById(id), universityById(id), boardById(id), languageById(id), ...kinds.map((kind) => councilById(kind, id))]).toEqual(Array(12).fill(undefined))
    expect([subCategoriesOf(id), coursesFor(id), collegesOfState(id), collegesFor(id, 1), universitiesOfCollege(id), boardsOfState(id), councilsFor('doctor', id)]).toEqual(Array(7).fill([]))
  }))
})

describe('subcategories', () => {
  test('stand in two columns, each way one to one', () => {
    expect([subCategories.length, distinct(subCategories, ({ create }) => create), distinct(subCategories, ({ register }) => register)]).toEqual([13, 13, 13])
    for (const subCategory of subCategories) {
      expect(subCategoryByCreate(subCategory.create)).toBe(subCategory)
      expect(subCategoryByRegister(subCategory.register)).toBe(subCategory)
      expect(categoryByCode(subCategory.category)?.healthProfessionalType).toBe(subCategory.healthProfessionalType)
    }
  })

  test('are the published pairs', () => {
    const pairs = Object.fromEntries(subCategories.map(({ create, register }) => [create, register]))
    expect(pairs).toEqual({ 1: 1, 2: 2, 3: 4, 4: 5, 5: 6, 6: 3, 7: 8, 8: 9, 9: 10, 10: 11, 33: 13, 89: 7, 220: 14 })
  })

  test('the two columns disagree: a create code taken for a register id is another trade', () => {
    expect([subCategoryByCreate(3)?.name, subCategoryByRegister(3)?.name]).toEqual(['Ayurveda', 'Homoeopathy'])
    expect([subCategoryByCreate(8)?.healthProfessionalType, subCategoryByRegister(7)?.healthProfessionalType]).toEqual(['nurse', 'doctor'])
  })

  test('each has its system of medicine and the course the document prints', () => {
    expect(subCategories.filter(({ register }) => !systemOfMedicineById(register))).toEqual([])
    expect(subCategories.filter(({ courseId, register }) => courseId > 0 && courseById(courseId)?.systemOfMedicineId !== register)).toEqual([])
  })

  test('categories and roles are as published', () => {
    expect(categories.map(({ code, name }) => [code, name])).toEqual([[1, 'Doctor'], [2, 'Nurse'], [6, 'Pharmacist']])
    expect([categoryByType('pharmacist')?.code, categoryByType('Doctor'), roles.map(({ code }) => code)]).toEqual([6, undefined, [1, 2, 3]])
  })
})

describe('systems of medicine', () => {
  test('the pharmacist that NHA files under nurse is there, and no subcategory leads to him', () => {
    expect(systemOfMedicineById(12)).toMatchObject({ medicalSystem: 'Registered Pharmacist', hprType: 'nurse' })
    expect(subCategoryByRegister(12)).toBeUndefined()
  })

  test('the states that Modern Medicine excludes are those without a council of it', () => {
    const excluded = JSON.parse(systemOfMedicineById(1)!.excludeStates!) as string[]
    expect(excluded.map(Number).filter((id) => stateById(id))).toEqual(COUNCILLESS)
    expect(COUNCILLESS.flatMap((stateId) => councilsFor('doctor', 1, stateId))).toEqual([])
  })

  test('the states that Dentistry excludes are those without a council of it', () => {
    const excluded = (JSON.parse(systemOfMedicineById(2)!.excludeStates!) as string[]).map(Number)
    expect(states.filter(({ id }) => councilsFor('doctor', 2, id).length === 0).map(({ id }) => id)).toEqual(excluded.filter((id) => stateById(id)).toSorted((one, other) => one - other))
  })

  test('are found by name whatever its case', () => {
    expect([systemOfMedicineByName('modern medicine')?.id, systemOfMedicineByName('Registered Nurse (RN)')?.id, systemOfMedicineByName('Dentist'), systemOfMedicineByName('1')]).toEqual([1, 9, undefined, undefined])
    expect(systemsOfMedicine.map(({ id }) => id)).toEqual(Array.from({ length: 14 }, (_, index) => index + 1))
  })
})

describe('councils', () => {
  test('each stands in a state that exists, but for the national ones', () => {
    const all = [...medicalCouncils(), ...nurseCouncils()]
    expect(all.filter(({ stateId, national }) => !national && !stateById(stateId))).toEqual([])
    expect(all.filter(({ national }) => national).map(({ id, stateId }) => [id, stateId])).toEqual([[29, 1025], [30, 104]])
    expect([distinct(medicalCouncils(), ({ id }) => id), distinct(nurseCouncils(), ({ id }) => id)]).toEqual([medicalCouncils().length, nurseCouncils().length])
  })

  test.each<[HealthProfessionalType, number, string, number, number]>([
    ['doctor', 1, 'Andhra Pradesh Medical Council', 2, 1], ['doctor', 14, 'Maharashtra Medical Council', 20, 1], ['doctor', 23, 'Tamil Nadu Medical Council', 30, 1], ['doctor', 41, 'Karnataka State Dental Council', 15, 2],
    ['doctor', 61, 'Andhra Pradesh Board for Indian Medicine and Homoeopathy', 2, 3], ['doctor', 90, 'Andhra Pradesh Board for Indian Medicine and Homoeopathy', 2, 4],
    ['doctor', 121, 'Andhra Pradesh Board for Indian Medicine and Homoeopathy', 2, 5], ['doctor', 153, 'Andhra Pradesh Board for Indian Medicine and Homoeopathy', 2, 6], ['doctor', 183, 'Andhra Pradesh Board for Indian Medicine and Homoeopathy', 2, 7],
    ['nurse', 2, 'Arunachal Pradesh Nursing Council', 3, 0], ['nurse', 14, 'Maharashtra Nursing Council', 20, 0],
  ])('%s %i is %s', (kind, id, name, stateId, systemOfMedicineId) => {
    expect(councilById(kind, id)).toMatchObject({ id, kind, name, stateId, systemOfMedicineId })
  })

  test('one number is two councils: it needs its kind', () => {
    expect(councilById('doctor', 14)?.name).not.toBe(councilById('nurse', 14)?.name)
    expect(councilById('pharmacist', 14)).toBeUndefined()
  })

  test('47, sent by a dentist in NHA\'s sample, registers dentists', () => expect(councilById('doctor', 47)?.systemOfMedicineId).toBe(2))

  test('every subcategory is registered in every state with a medical council', () => {
    const gaps = states.filter(({ id }) => !COUNCILLESS.includes(id)).flatMap(({ id, name }) => subCategories
      .filter(({ healthProfessionalType, register }) => councilsFor(healthProfessionalType, register, id).length === 0)
      .map((subCategory) => `${name}: ${subCategory.name}`))
    expect(gaps).toEqual([])
  })
})

describe('courses, colleges, universities', () => {
  test('courses are of a system that exists, under an id of their own', () => {
    expect(distinct(courses, ({ id }) => id)).toBe(courses.length)
    expect(courses.filter(({ systemOfMedicineId }) => !systemOfMedicineById(systemOfMedicineId))).toEqual([])
    expect([4060, 4074, 4079, 4082, 61, 40, 74, 9568, 5522].map((id) => courseById(id)?.acronym)).toEqual(['MBBS', 'BDS', 'BAMS', 'BUMS', 'BSMS', 'BHMS', 'BTMS', 'BPHARM', 'ANM'])
    expect(courseById(4074)?.name).toBe('Bds - Bachelor Of Dental Surgery')
  })

  test('every subcategory has two courses of its own trade, one of them basic', () => {
    for (const { register, healthProfessionalType } of subCategories) {
      const own = coursesFor(register)
      expect(own.length).toBeGreaterThanOrEqual(2)
      expect(own.some(({ courseCategory }) => courseCategory === 'basic')).toBe(true)
      expect(own.every(({ hprType }) => hprType === healthProfessionalType)).toBe(true)
    }
  })

  test('every state has two colleges for every subcategory, each with a university', () => {
    for (const { id } of states) for (const { register } of subCategories) {
      const own = collegesFor(id, register)
      expect(own.length).toBeGreaterThanOrEqual(2)
      expect(own.every((college) => universitiesOfCollege(college.id).length > 0)).toBe(true)
    }
  })

  test('ids are distinct, states and colleges exist', () => {
    expect([distinct(colleges(), ({ id }) => id), distinct(universities(), ({ id }) => id)]).toEqual([colleges().length, universities().length])
    expect(colleges().filter(({ stateId }) => !stateById(stateId))).toEqual([])
    expect(universities().filter(({ collegeId, name }) => !collegeById(collegeId) || !name)).toEqual([])
  })

  test.each([[27, 6046, 27], [1022, 6372, 20], [1149, 7010, 15], [16, 10, 17], [1, 6001, 27], [76, 35, 2]])('college %i has university %i', (collegeId, universityId, stateId) => {
    expect(universitiesOfCollege(collegeId).map(({ id }) => id)).toEqual([universityId])
    expect(collegeById(collegeId)?.stateId).toBe(stateId)
  })
})

describe('boards, languages, ministries, work', () => {
  test('boards are national or of a state that exists; every state has one', () => {
    expect(distinct(boards(), ({ id }) => id)).toBe(boards().length)
    expect(boards().filter(({ stateId, nationalBoard }) => (stateId === null) !== nationalBoard || (stateId !== null && !stateById(stateId)))).toEqual([])
    expect(states.filter(({ id }) => boardsOfState(id).length === 0)).toEqual([])
    expect([boardById(3154)?.stateId, boardById(821)?.councilBoard]).toEqual([20, true])
  })

  test('languages are the 28 recorded', () => {
    expect([languages.length, languageById(1)?.name, languageById(9)?.name, languageById(28)?.name, languageById(29)]).toEqual([28, 'English', 'Kannada', 'Spanish', undefined])
  })

  test('a ministry is known by its whole value only', () => {
    expect([isMinistry('MinistryMOR ( Mo Railways )'), isMinistry('ministrymor (mo railways)'), isMinistry('Railways'), isMinistry('MOR'), isMinistry('')]).toEqual([true, true, false, false, false])
    expect(ministries.every((ministry) => isMinistry(ministryValue(ministry)))).toBe(true)
  })

  test('a purpose of work counts in both spellings and any case', () => {
    expect(['Administrative', 'Adminstrative', 'practice', ' Teaching '].every(isPurposeOfWork)).toBe(true)
    expect(['', 'Practice,Teaching', 'Surgery'].some(isPurposeOfWork)).toBe(false)
    expect([salutationById(1)?.name, salutationById(9)]).toEqual(['Dr.', undefined])
  })
})
