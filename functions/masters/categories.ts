/**
 * What kind of professional: categories, roles, and the two subcategory tables. createHprIdWithPreVerified
 * (`hpSubCategoryCode`) and register (`registrationData[].categoryId`) number the same trades differently.
 * Source: NHA, Register Healthcare Professional, 22.06.2026, p. 14, 22-23.
 */
export type HealthProfessionalType = 'doctor' | 'nurse' | 'pharmacist'

/** 1 doctor, 2 nurse, 6 pharmacist: the same in create and register. */
export type CategoryCode = 1 | 2 | 6

export interface Category {
  code: CategoryCode
  name: string
  healthProfessionalType: HealthProfessionalType
}

export interface SubCategory {
  /** As `/hpid/get/subCategories` calls it. */
  name: string
  /** As the register table calls it. */
  registerName: string
  category: CategoryCode
  healthProfessionalType: HealthProfessionalType
  /** `hpSubCategoryCode` of createHprIdWithPreVerified. */
  create: number
  /** `categoryId` of register and update; the id of its system of medicine. */
  register: number
  /** The first qualification that goes with it; 0: none printed. */
  courseId: number
}

export const categories: readonly Category[] = [
  { code: 1, name: 'Doctor', healthProfessionalType: 'doctor' },
  { code: 2, name: 'Nurse', healthProfessionalType: 'nurse' },
  { code: 6, name: 'Pharmacist', healthProfessionalType: 'pharmacist' },
]

const doctor = (create: number, register: number, courseId: number, name: string, registerName = name): SubCategory => ({ name, registerName, category: 1, healthProfessionalType: 'doctor', create, register, courseId })
const nurse = (create: number, register: number, courseId: number, name: string, registerName = name): SubCategory => ({ name, registerName, category: 2, healthProfessionalType: 'nurse', create, register, courseId })

/** In the order of NHA's examples as far as they go: 220 before 1 and 2. They call 33 Pharmacy; the document's create table Pharmacist. */
export const subCategories: readonly SubCategory[] = [
  doctor(220, 14, 0, 'Yoga and Naturopathy'),
  doctor(1, 1, 4060, 'Modern Medicine'),
  doctor(2, 2, 4074, 'Dentist', 'Dentistry'),
  doctor(3, 4, 4079, 'Ayurveda'),
  doctor(4, 5, 4082, 'Unani'),
  doctor(5, 6, 61, 'Siddha'),
  doctor(6, 3, 40, 'Homoeopathy'),
  // Both nurse samples send course 5522; the document prints none for nurses.
  nurse(7, 8, 5522, 'Registered Auxiliary Nurse Midwife(RANM)'),
  nurse(8, 9, 0, 'Registered Nurse (RN)', 'registered nurse (RN)'),
  nurse(9, 10, 0, 'Registered Nurse and Registered Midwife (RN & RM)'),
  nurse(10, 11, 0, 'Registered Lady Health Visitor (RLHV)'),
  { name: 'Pharmacy', registerName: 'Pharmacist', category: 6, healthProfessionalType: 'pharmacist', create: 33, register: 13, courseId: 9568 },
  doctor(89, 7, 74, 'Sowa-Rigpa'),
]

export const categoryByCode = (code: number): Category | undefined => categories.find((category) => category.code === code)
export const categoryByType = (type: string): Category | undefined => categories.find((category) => category.healthProfessionalType === type)
export const subCategoriesOf = (category: number): SubCategory[] => subCategories.filter((subCategory) => subCategory.category === category)
export const subCategoryByCreate = (code: number): SubCategory | undefined => subCategories.find((subCategory) => subCategory.create === code)
export const subCategoryByRegister = (id: number): SubCategory | undefined => subCategories.find((subCategory) => subCategory.register === id)

/** 1 professional, 2 facility manager, 3 both. */
export const roles: readonly { code: number; name: string }[] = [
  { code: 1, name: 'Healthcare Professional' },
  { code: 2, name: 'Facility Manager' },
  { code: 3, name: 'Healthcare Professional and Facility Manager' },
]
