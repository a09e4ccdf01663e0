import { systemOfMedicineById } from './systems-of-medicine.ts'

/**
 * Courses: what `nameOfDegreeOrDiplomaObtained` takes. Published: the ids of MBBS, BDS, BAMS, BUMS, BSMS, BHMS, BTMS and
 * BPHARM, and 5522 in both nurse samples; recorded by integrators: 2005. Inferred: every id from 20001 on, and that 5522 is
 * the course of its sample's subcategory (RANM).
 * Source: NHA, Register Healthcare Professional, 22.06.2026, p. 22-23; nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-m4.yaml.
 */
export interface Course {
  id: number
  name: string
  acronym: string
  /** The register column of its subcategory. */
  systemOfMedicineId: number
  /** Null where the recorded answer has null. */
  systemOfMedicine: string | null
  hprType: 'doctor' | 'nurse' | 'pharmacist'
  /** `basic` is a first qualification, `additional` comes on top of one. */
  courseCategory: 'basic' | 'additional'
  qualificationCount: number
  international: boolean
  priority: string
}

type Seed = readonly [id: number, systemOfMedicineId: number, acronym: string, title: string]

const basic: readonly Seed[] = [
  [4060, 1, 'MBBS', 'Bachelor Of Medicine And Bachelor Of Surgery'], [4074, 2, 'BDS', 'Bachelor Of Dental Surgery'], [40, 3, 'BHMS', 'Bachelor Of Homoeopathic Medicine And Surgery'],
  [4079, 4, 'BAMS', 'Bachelor Of Ayurvedic Medicine And Surgery'], [4082, 5, 'BUMS', 'Bachelor Of Unani Medicine And Surgery'], [61, 6, 'BSMS', 'Bachelor Of Siddha Medicine And Surgery'],
  [74, 7, 'BTMS', 'Bachelor Of Tibetan Medicine And Surgery'], [5522, 8, 'ANM', 'Auxiliary Nurse And Midwife'], [20009, 9, 'BSc Nursing', 'Bachelor Of Science In Nursing'],
  [20010, 10, 'GNM', 'General Nursing And Midwifery'], [20011, 11, 'LHV', 'Lady Health Visitor'], [9568, 13, 'BPHARM', 'Bachelor Of Pharmacy'],
  [20013, 13, 'DPHARM', 'Diploma In Pharmacy'], [20014, 14, 'BNYS', 'Bachelor Of Naturopathy And Yogic Sciences'], [20015, 9, 'GNM', 'General Nursing And Midwifery'],
  [20016, 10, 'BSc Nursing', 'Bachelor Of Science In Nursing'],
]

const additional: readonly Seed[] = [
  [20101, 1, 'MD', 'Doctor Of Medicine (general Medicine)'], [20102, 1, 'MS', 'Master Of Surgery (general Surgery)'], [20103, 2, 'MDS', 'Master Of Dental Surgery (orthodontics)'],
  [20104, 3, 'MD (Hom)', 'Doctor Of Medicine In Homoeopathy'], [20105, 4, 'MD (Ayu)', 'Doctor Of Medicine In Ayurveda'], [20106, 5, 'MD (Unani)', 'Doctor Of Medicine In Unani'],
  [20107, 6, 'MD (Siddha)', 'Doctor Of Medicine In Siddha'], [20108, 7, 'MD (Sowa-Rigpa)', 'Doctor Of Medicine In Sowa-rigpa'], [20109, 8, 'PB Diploma', 'Post Basic Diploma In Community Health Nursing'],
  [20110, 9, 'MSc Nursing', 'Master Of Science In Nursing'], [20111, 10, 'PB BSc Nursing', 'Post Basic Bachelor Of Science In Nursing'], [20112, 11, 'PB Diploma', 'Post Basic Diploma In Public Health Nursing'],
  [20113, 13, 'MPHARM', 'Master Of Pharmacy'], [20114, 14, 'MD (YN)', 'Doctor Of Medicine In Yoga And Naturopathy'],
]

const hprTypeOf = (systemOfMedicineId: number): Course['hprType'] => (systemOfMedicineId === 13 ? 'pharmacist' : systemOfMedicineId >= 8 && systemOfMedicineId <= 11 ? 'nurse' : 'doctor')

/** The host writes names in title case, acronyms too: `Bds - Bachelor Of Dental Surgery`. */
const toTitle = (acronym: string): string => acronym.charAt(0) + acronym.slice(1).toLowerCase()

const toCourse = (courseCategory: Course['courseCategory']) => ([id, systemOfMedicineId, acronym, title]: Seed): Course => ({
  id, name: `${toTitle(acronym)} - ${title}`, acronym, systemOfMedicineId, systemOfMedicine: systemOfMedicineById(systemOfMedicineId)?.medicalSystem ?? null,
  hprType: hprTypeOf(systemOfMedicineId), courseCategory, qualificationCount: courseCategory === 'basic' ? 0 : 1, international: false, priority: 'true',
})

export const courses: readonly Course[] = [
  ...basic.map(toCourse('basic')),
  // As recorded: a diploma among the basic ones, its system of medicine null beside the id 1.
  { id: 2005, name: 'Diploma In Basic Medical Sciences (pharmacology)', acronym: '', systemOfMedicineId: 1, systemOfMedicine: null, hprType: 'doctor', courseCategory: 'basic', qualificationCount: 0, international: false, priority: 'false' },
  ...additional.map(toCourse('additional')),
]

const byId = new Map(courses.map((course) => [course.id, course]))

export const courseById = (id: number): Course | undefined => byId.get(id)

/** The courses that go with a subcategory (register column). */
export const coursesFor = (register: number): Course[] => courses.filter((course) => course.systemOfMedicineId === register)
