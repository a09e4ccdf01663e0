import type { Enrolment, Person, SeededHpr } from '../../people/people.ts'
import type { Practitioner } from './practitioner.ts'
import type { Professional, Verification } from './record.ts'

/** Below every id that is drawn for someone who registers: see flow.ts. */
const PROFILE_IDS = 30_000_000
const REGISTRATION_IDS = 20_000_000
const QUALIFICATION_IDS = 10_000_000

/** The registry entry a seeded person came with; undefined for one who is not registered. */
export function professionalOf(person: Person): Professional | undefined {
  const { enrolment, hpr, standing, ordinal, name, address } = person
  if (standing !== 'registered' || !enrolment || !hpr) return undefined
  const registrationId = REGISTRATION_IDS + ordinal
  return {
    hprIdNumber: hpr.hprIdNumber, name, healthProfessionalType: enrolment.healthProfessionalType, profileId: PROFILE_IDS + ordinal,
    referenceNumbers: [], practitioner: practitionerOf(person, enrolment),
    registrations: [{
      id: registrationId, councilId: enrolment.councilId, registrationNumber: enrolment.registrationNumber, registrationDate: enrolment.registrationDate,
      categoryId: enrolment.subCategory, renewable: false, renewableDueDate: '',
    }],
    qualifications: [{
      id: QUALIFICATION_IDS + ordinal, registrationId, course: String(enrolment.courseId), college: String(enrolment.collegeId), university: String(enrolment.universityId),
      year: String(enrolment.yearOfAward), month: enrolment.monthOfAward,
    }],
    workplaces: [], documents: {}, status: 'submitted', ...verificationsOf(hpr), visibility: { profilePicture: true, profile: true, attributes: {} },
    stateCode: address.stateCode, districtCode: address.districtCode, eSignedAt: 0, submittedAt: 0, history: [],
  }
}

function verificationsOf({ councilVerified, workVerified }: SeededHpr): { councilVerification: Verification; workVerification: Verification } {
  const verification = (verified: boolean): Verification => ({ state: verified ? 'verified' : 'pending', reason: '', at: 0 })
  return { councilVerification: verification(councilVerified), workVerification: verification(workVerified) }
}

/** As he would have filled it in: in private practice, India, English and the first language of the masters. */
function practitionerOf(person: Person, enrolment: Enrolment): Practitioner {
  const { firstName, middleName, lastName, fatherName, gender, dateOfBirth, mobile, email, address } = person
  return {
    healthProfessionalType: enrolment.healthProfessionalType, profilePhoto: '', officialMobileCode: '+91', officialMobile: mobile, officialMobileStatus: '1',
    officialEmail: email, officialEmailStatus: '0', visibleProfilePicture: '1', profileVisibleToPublic: '1', addressAsPerKYC: address.full, apiClientId: '', specialities: null,
    personalInformation: {
      salutation: enrolment.healthProfessionalType === 'doctor' ? '1' : gender === 'F' ? '3' : '2', firstName, middleName, lastName, fatherName, motherName: '', spouseName: '', nationality: '356', placeOfBirthState: address.stateCode,
      district: address.districtCode, subDistrict: '', city: '', languagesSpoken: '1', dateOfBirth, category: '', gender,
    },
    communicationAddress: { isCommunicationAddressAsPerKYC: '1', address: '', name: '', country: '', state: '', district: '', subDistrict: '', city: '', pincode: '' },
    contactInformation: { publicMobileNumber: '', publicMobileNumberCode: '', publicMobileNumberStatus: '', landLineNumber: '', landLineNumberCode: '', publicEmail: '', publicEmailStatus: '' },
    registrationAcademic: {
      category: String(enrolment.category),
      registrationData: [{
        registeredWithCouncil: String(enrolment.councilId), registrationNumber: enrolment.registrationNumber, registrationDate: enrolment.registrationDate,
        categoryId: String(enrolment.subCategory), isPermanentOrRenewable: 'Permanent', renewableDueDate: '', isNameDifferentInCertificate: '0', proofOfNameChangeCertificate: '',
        qualifications: [{
          nameOfDegreeOrDiplomaObtained: String(enrolment.courseId), country: '356', state: address.stateCode, college: String(enrolment.collegeId), university: String(enrolment.universityId),
          yearOfAwardingDegreeDiploma: String(enrolment.yearOfAward), monthOfAwardingDegreeDiploma: enrolment.monthOfAward, isNameDifferentInCertificate: '0', proofOfNameChangeCertificate: '',
        }],
      }],
    },
    currentWorkDetails: { currentlyWorking: '1', purposeOfWork: 'Practice', chooseWorkStatus: '0', reasonForNotWorking: '', certificateAttachment: '' },
  }
}
