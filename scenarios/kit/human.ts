import type { HumanStep } from '../record.ts'
import type { Beneficiary, CounterpartyAct } from './claims/acts.ts'

/** Whom a journey needs. */
export interface PersonNeeds {
  /** What he is to the registry when the journey begins. */
  standing: 'on-roll' | 'has-hpid' | 'registered'
  profession: 'doctor' | 'nurse' | 'pharmacist'
}

/** An entry in a council's roll, with the codes of the register column (notes: hpr, section 5). */
export interface TestEnrolment {
  councilId: number
  category: number
  subCategory: number
  createSubCategory: number
  registrationNumber: string
  /** YYYY-MM-DD */
  registrationDate: string
  courseId: number
  collegeId?: number
  universityId?: number
  yearOfAward: number
  monthOfAward?: string
}

/** The person a journey is made with: a synthetic one of the mock, or the tester's own test identity. */
export interface TestPerson {
  /** Only where the hosted page is played for him. */
  aadhaar?: string
  /** The mobile linked to the Aadhaar number, and another he can read. */
  mobile: string
  otherMobile: string
  email: string
  fatherName?: string
  enrolment: TestEnrolment
}

/** What is tried on the hosted Aadhaar page. Each but `finish` leaves the person unauthenticated. */
export type PageAttempt = 'short-aadhaar' | 'wrong-captcha' | 'wrong-otp' | 'finish'

/** Everything a rehearsal asks of a person. */
export type Question =
  | { ask: 'person'; needs: PersonNeeds }
  | { ask: 'hosted-page'; attempt: PageAttempt; url: string; txnId: string; person: TestPerson }
  | { ask: 'otp'; purpose: string; mobile: string; txnId: string }
  | { ask: 'second-bridge' }
  /** The state's or NHA's verifier is to look at the facility: has he consented? */
  | { ask: 'verification'; facilityId: string }
  /** Somebody whom this payer insures; of several askings each time another. */
  | { ask: 'beneficiary'; payer: string }
  /** The other side of the claims exchange is to do something: has it? */
  | { ask: 'counterparty'; act: CounterpartyAct }
  | { ask: 'confirm'; what: string; mobile?: string; email?: string; purpose?: string }

/** undefined to any question: nobody is there, and the case needs a human. */
export interface Answer {
  person?: TestPerson
  /** The message the page showed, word for word; empty for none. */
  message?: string
  otp?: string
  yes?: boolean
  /** Id of a second bridge that the tester may link: another client's. */
  bridgeId?: string
  beneficiary?: Beneficiary
}

export interface Human {
  by: HumanStep['by']
  answer(question: Question): Promise<Answer | undefined>
}

/** Nobody answered: what the journey stopped at. */
export class NeedsHuman extends Error {}

/** With nobody to ask every human step is left open. */
export const nobody: Human = { by: 'absent', answer: async () => undefined }
