import { pickText } from '../../../kit/pick.ts'
import type { Work } from '../../../record.ts'
import type { Holder } from './creation.ts'
import { CERTIFICATE, PDF, PNG } from './files.ts'
import type { Choices } from './masters.ts'

/** How a form was filled in: everything, as little as will do, or by somebody who does not work. */
export type Form = 'full' | 'minimal' | 'idle'

const STATUS: Record<Work, string> = { private: '0', government: '1', both: '2', 'not-working': '0' }

/** A declaration that declares nothing: what the sample of private practice sends. */
export const NO_FACILITY = {
  facilityId: '', facilityName: '', facilityAddress: '', facilityPincode: '', state: '', district: '', facilityType: '', facilityDepartment: '', facilityDesignation: '',
  ministry: { ministry: '' },
}

/** The `practitioner` of register and update, every listed key in it, as NHA's document of June 2026 asks (p. 32-37). */
export function practitionerOf(holder: Holder, choices: Choices, form: Form, work: Work, facilityId: string) {
  const { person, kyc } = holder
  return {
    healthProfessionalType: TYPES[person.enrolment.category] ?? 'doctor', profilePhoto: pickText(kyc, 'photo') || PNG,
    officialMobile: person.mobile, officialMobileCode: '+91', officialMobileStatus: '1', officialEmail: person.email, officialEmailStatus: '0',
    visibleProfilePicture: '1', profileVisibleToPublic: '1', apiClientId: '', specialities: null,
    personalInformation: personal(holder, choices, form, work),
    addressAsPerKYC: pickText(kyc, 'address'),
    communicationAddress: communication(holder, choices, form),
    contactInformation: { publicMobileNumber: '', publicMobileNumberCode: '', publicMobileNumberStatus: '0', landLineNumber: '', landLineNumberCode: '', publicEmail: '', publicEmailStatus: '0' },
    registrationAcademic: { category: String(person.enrolment.category), registrationData: [registration(holder, choices, form)] },
    currentWorkDetails: workDetails(form, work, declarationOf(work, facilityId, choices)),
  }
}

export type PractitionerBody = ReturnType<typeof practitionerOf>

const TYPES: Record<number, string> = { 1: 'doctor', 2: 'nurse', 6: 'pharmacist' }

const isPublic = (work: Work): boolean => work === 'government' || work === 'both'

function personal({ person, created }: Holder, { country, languages, state, district, subDistrict }: Choices, form: Form, work: Work) {
  const full = form === 'full'
  const birth = ['yearOfBirth', 'monthOfBirth', 'dayOfBirth'].map((part) => pickText(created, part).padStart(2, '0')).join('-')
  return {
    salutation: '1', firstName: pickText(created, 'firstName'), middleName: pickText(created, 'middleName'), lastName: pickText(created, 'lastName'),
    nationality: country, fatherName: full ? person.fatherName || 'Ramesh Kumar' : '', motherName: full ? 'Sunita Devi' : '', spouseName: full ? 'Kiran Rao' : '',
    gender: pickText(created, 'gender'), dateOfBirth: birth, placeOfBirthState: full ? state : '', district: full ? district : '', subDistrict: full ? subDistrict : '', city: '',
    languagesSpoken: languages, category: isPublic(work) ? 'S' : '',
  }
}

function communication({ created, kyc }: Holder, { country, state, district, subDistrict }: Choices, form: Form) {
  if (form !== 'full') return { isCommunicationAddressAsPerKYC: '1', address: '', name: '', country: '', state: '', district: '', subDistrict: '', city: '', pincode: '' }
  return {
    isCommunicationAddressAsPerKYC: '0', address: '14, Station Road', name: pickText(created, 'name'), country, state, district, subDistrict,
    city: pickText(kyc, 'villageTownCity') || pickText(kyc, 'district'), pincode: pickText(kyc, 'pincode') || '560001',
  }
}

function registration({ person: { enrolment } }: Holder, { country, course, college, university, collegeState }: Choices, form: Form) {
  // The minimal form is also the one whose name changed: a proof is due with it.
  const differs = form === 'minimal'
  const named = { isNameDifferentInCertificate: differs ? '1' : '0', proofOfNameChangeCertificate: differs ? PDF : '' }
  return {
    registeredWithCouncil: String(enrolment.councilId), registrationNumber: enrolment.registrationNumber, registrationDate: enrolment.registrationDate, registrationCertificate: CERTIFICATE,
    isPermanentOrRenewable: 'Permanent', renewableDueDate: '', categoryId: String(enrolment.subCategory), ...named,
    qualifications: [{
      nameOfDegreeOrDiplomaObtained: course, country, state: collegeState, college, university, yearOfAwardingDegreeDiploma: String(enrolment.yearOfAward),
      monthOfAwardingDegreeDiploma: differs ? '' : enrolment.monthOfAward || 'February', degreeCertificate: CERTIFICATE, ...named,
    }],
  }
}

/** The facility by its id, or, where none was found, described. */
function declarationOf(work: Work, facilityId: string, { state, district }: Choices) {
  if (!isPublic(work)) return NO_FACILITY
  if (facilityId) return { ...NO_FACILITY, facilityId, facilityDepartment: 'Surgery', facilityDesignation: 'MD' }
  return { ...NO_FACILITY, facilityName: 'District Hospital', facilityAddress: '1 Station Road', facilityPincode: '560001', state, district, facilityType: 'Hospital', facilityDepartment: 'Surgery', facilityDesignation: 'MD' }
}

function workDetails(form: Form, work: Work, facilityDeclarationData: ReturnType<typeof declarationOf>) {
  const idle = form === 'idle' || work === 'not-working'
  return {
    currentlyWorking: idle ? '0' : '1', purposeOfWork: 'Practice', chooseWorkStatus: STATUS[work], reasonForNotWorking: idle ? 'Retired' : '',
    certificateAttachment: isPublic(work) ? PDF : '', facilityDeclarationData,
  }
}
