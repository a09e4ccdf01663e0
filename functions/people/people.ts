/**
 * The people of a world: a pure function of its seed and an ordinal, with the way back. A million of them cost no memory
 * and no start-up, and are found by number, mobile or name by arithmetic.
 *
 * All are synthetic and marked so: Aadhaar numbers begin with 9999, UIDAI's own range for test numbers, and carry a valid
 * Verhoeff digit; mobiles begin with 699; registration numbers with SYN.
 */
export interface Person {
  ordinal: number
  firstName: string
  middleName: string
  lastName: string
  /** The three joined. */
  name: string
  gender: 'M' | 'F' | 'O'
  /** YYYY-MM-DD */
  dateOfBirth: string
  aadhaar: string
  /** The mobile linked to the Aadhaar number. Up to three people share one. */
  mobile: string
  email: string
  fatherName: string
  address: Address
  /** A licence number, or empty. */
  drivingLicence: string
  standing: Standing
  enrolment?: Enrolment
  hpr?: SeededHpr
}

export interface Address {
  careOf: string
  house: string
  street: string
  landmark: string
  locality: string
  villageTownCity: string
  subDist: string
  district: string
  /** LGD code, as the masters' isoCode. */
  districtCode: string
  state: string
  stateCode: string
  pincode: string
  postOffice: string
  /** In one line. */
  full: string
}

/** Citizen: on no council's roll. On-roll: may become a professional. Has-hpid: holds an HPID, not registered. Registered: submitted, and verified for some. */
export type Standing = 'citizen' | 'on-roll' | 'has-hpid' | 'registered'

/** An entry in a council's roll. Codes of the register column (notes: hpr, section 5). */
export interface Enrolment {
  healthProfessionalType: 'doctor' | 'nurse' | 'pharmacist'
  councilId: number
  /** 1 doctor, 2 nurse, 6 pharmacist. */
  category: number
  /** The register column; `createSubCategory` is the column of createHprIdWithPreVerified. */
  subCategory: number
  createSubCategory: number
  registrationNumber: string
  /** YYYY-MM-DD */
  registrationDate: string
  courseId: number
  collegeId: number
  universityId: number
  yearOfAward: number
  monthOfAward: string
}

export interface SeededHpr {
  /** 71-XXXX-XXXX-XXXX */
  hprIdNumber: string
  /** Without the domain. */
  username: string
  /** In clear: synthetic, and a tester must be able to log in. */
  password: string
  /** 1 professional, 3 a facility manager besides. */
  role: 1 | 3
  councilVerified: boolean
  workVerified: boolean
}

export interface People {
  count: number
  /** How many of them came registered as professionals. */
  registered: number
  at(ordinal: number): Person | undefined
  /** HPR ids of the first so many who manage facilities (role 3), by ordinal. */
  managers(limit: number): string[]
  byAadhaar(aadhaar: string): Person | undefined
  byMobile(mobile: string): Person[]
  byHprIdNumber(hprIdNumber: string): Person | undefined
  byUsername(username: string): Person | undefined
  byRegistration(councilId: number, registrationNumber: string): Person | undefined
  byLicence(drivingLicence: string): Person | undefined
  /** People whose names begin with the words of the text, in the order of a name (case ignored), by ordinal; `after` is the one to go on from. */
  searchByName(text: string, page: { limit: number; after?: number }): Person[]
  /** The first `limit` people from `after` on that fit, of those who bear `name` where one is given; looks at no more than a bounded number. */
  find(fits: (person: Person) => boolean, page: { limit: number; after?: number; name?: string }): Person[]
}
