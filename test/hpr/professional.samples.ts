import type { Account } from '../../functions/nhpr/accounts.ts'
import type { PractitionerInput } from '../../functions/hpr/professional/practitioner.ts'
import { practitioner } from '../../functions/hpr/professional/practitioner.ts'
import type { Practitioner } from '../../functions/hpr/professional/practitioner.ts'
import { anAccount } from '../support/hpr.ts'

const PNG_HEAD = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** A file of so many bytes that begins as its kind does. */
export function aFile(kind: 'png' | 'jpeg' | 'pdf', bytes = 64): string {
  const head = kind === 'png' ? PNG_HEAD : kind === 'jpeg' ? [0xff, 0xd8, 0xff, 0xe0] : [...Buffer.from('%PDF-1.4\n')]
  const file = Buffer.alloc(bytes, 0x20)
  file.set(head)
  return file.toString('base64')
}

const PDF = aFile('pdf')
const emptyContact = { publicMobileNumber: '', publicMobileNumberCode: '', publicMobileNumberStatus: '', landLineNumber: '', landLineNumberCode: '', publicEmail: '', publicEmailStatus: '' }
const emptyAddress = { address: '', name: '', country: '', state: '', district: '', subDistrict: '', city: '', pincode: '' }
const emptyFacility = { facilityId: '', facilityName: '', facilityAddress: '', facilityPincode: '', state: '', district: '', facilityType: '', facilityDepartment: '', facilityDesignation: '' }

/** For whom NHA's example is: category 1, "Ayushman Bharat Mission". */
export const doctorAccount = (given: Partial<Account> = {}): Account =>
  anAccount({ hprIdNumber: '71-7507-6401-7665', username: 'ayushman', firstName: 'Ayushman', middleName: 'Bharat', lastName: 'Mission', name: 'Ayushman Bharat Mission', gender: 'M', mobile: '6994672125', email: 'ayushman@example.in', subCategory: 2, ...given })
export const nurseAccount = (): Account => anAccount({ hprIdNumber: '71-1227-4427-0212', username: 'asha.nurse', category: 2, subCategory: 7 })
export const pharmacistAccount = (): Account => anAccount({ hprIdNumber: '71-4668-0700-3832', username: 'meera.pharma', category: 6, subCategory: 33 })

/** The Swagger's example of register-professional-new, redactions filled with synthetic values. It breaks five of its own rules. */
export const swaggerExample = (): PractitionerInput => ({
  healthProfessionalType: 'doctor', profilePhoto: aFile('jpeg'), officialMobileCode: '', officialMobile: '6994672125', officialMobileStatus: '', officialEmail: '', officialEmailStatus: '',
  visibleProfilePicture: '0', profileVisibleToPublic: '1',
  personalInformation: {
    salutation: '1', firstName: 'Ayushman', middleName: '', lastName: 'Mission', nationality: '356', fatherName: '', motherName: '', spouseName: '', gender: 'M', dateOfBirth: '1991-24-04',
    placeOfBirthState: '68', district: '', subDistrict: '', city: '', languagesSpoken: '1,2', category: 'C',
  },
  addressAsPerKYC: '', communicationAddress: { isCommunicationAddressAsPerKYC: 'false', ...emptyAddress }, contactInformation: emptyContact,
  registrationAcademic: {
    category: '1',
    registrationData: [{
      registeredWithCouncil: '47', registrationNumber: 'REG12032', registrationDate: '2024-12-01', registrationCertificate: { fileType: 'pdf', data: PDF }, isPermanentOrRenewable: 'Permanent',
      renewableDueDate: '', categoryId: '2', isNameDifferentInCertificate: 'false', proofOfNameChangeCertificate: '',
      qualifications: [
        {
          nameOfDegreeOrDiplomaObtained: '4074', country: '356', state: '27', college: '1022', university: '6372', yearOfAwardingDegreeDiploma: '2024', monthOfAwardingDegreeDiploma: 'February',
          degreeCertificate: { fileType: 'pdf', data: PDF }, isNameDifferentInCertificate: 'false', proofOfNameChangeCertificate: '',
        },
        {
          nameOfDegreeOrDiplomaObtained: 'Graduation', country: 'United States Of America', state: 'united', college: 'united School', university: 'united University', yearOfAwardingDegreeDiploma: '2024',
          monthOfAwardingDegreeDiploma: 'February', degreeCertificate: { fileType: 'pdf', data: PDF }, isNameDifferentInCertificate: 'true', proofOfNameChangeCertificate: PDF,
        },
      ],
    }],
  },
  currentWorkDetails: {
    currentlyWorking: '0', purposeOfWork: 'Administrative', chooseWorkStatus: '1', reasonForNotWorking: 'Retired', certificateAttachment: PDF,
    facilityDeclarationData: { ...emptyFacility, facilityId: 'IN2710000059', facilityDepartment: 'Surgery', facilityDesignation: 'MD', ministry: { ministry: 'MinistryMOR ( Mo Railways )' } },
  },
})

/** The dentist of the document of June 2026: codes as integers, council 41, course 4074, college 1149, university 7010, a scrambled year of birth. */
export const documentDentist = (): PractitionerInput => ({
  apiClientId: '', specialities: null, healthProfessionalType: 'doctor', profilePhoto: aFile('png'), officialMobileCode: '+91', officialMobile: '6994672125', officialMobileStatus: '1',
  officialEmail: 'ayushman@example.in', officialEmailStatus: '1', visibleProfilePicture: '1', profileVisibleToPublic: '1',
  personalInformation: {
    salutation: 1, firstName: 'Ayushman', middleName: 'Bharat', lastName: 'Mission', nationality: '356', fatherName: 'A', motherName: '', spouseName: '', gender: 'M', dateOfBirth: '1327-23-04',
    placeOfBirthState: '29', district: '525', subDistrict: '', city: '', languagesSpoken: '1,5', category: 'C',
  },
  addressAsPerKYC: '',
  communicationAddress: { isCommunicationAddressAsPerKYC: 0, name: 'Ayushman', address: '1 MG Road', country: '356', state: '29', district: '525', subDistrict: '', city: '', pincode: '560001' },
  contactInformation: emptyContact,
  registrationAcademic: {
    category: 1,
    registrationData: [{
      registeredWithCouncil: 41, registrationNumber: 'KDC-1149', registrationDate: '2019-03-05', registrationCertificate: { fileType: 'pdf', data: PDF }, isPermanentOrRenewable: 'Renewable',
      renewableDueDate: '2029-03-04', categoryId: 2, isNameDifferentInCertificate: '', proofOfNameChangeCertificate: '',
      qualifications: [{
        nameOfDegreeOrDiplomaObtained: 4074, country: '356', state: '29', college: 1149, university: 7010, yearOfAwardingDegreeDiploma: '2018', monthOfAwardingDegreeDiploma: '',
        degreeCertificate: { fileType: 'image/jpeg', data: aFile('jpeg') }, isNameDifferentInCertificate: '', proofOfNameChangeCertificate: '',
      }],
    }],
  },
  currentWorkDetails: {
    currentlyWorking: '1', purposeOfWork: 'practice', chooseWorkStatus: '1', reasonForNotWorking: '', certificateAttachment: PDF,
    facilityDeclarationData: { ...emptyFacility, facilityId: 'IN2710000059', state: '27', district: '500', facilityDepartment: 'Dental', facilityDesignation: 'Surgeon', ministry: { ministry: 'MinistryMOR ( Mo Railways )' } },
  },
})

/** The nurse of the same document: no photo, no certificate yet, in private practice, an affiliated board in the university's place. */
export const documentNurse = (): PractitionerInput => ({
  ...documentDentist(), healthProfessionalType: 'nurse', profilePhoto: '',
  personalInformation: { ...documentDentist().personalInformation, firstName: 'Meera', middleName: '', lastName: 'Kulkarni', gender: 'F', dateOfBirth: '1354-24-04', category: '' },
  registrationAcademic: {
    category: 2,
    registrationData: [{
      registeredWithCouncil: 14, registrationNumber: 'XXVI 6410', registrationDate: '2021-01-31', registrationCertificate: '', isPermanentOrRenewable: 'Permanent', renewableDueDate: '', categoryId: 8,
      isNameDifferentInCertificate: '', proofOfNameChangeCertificate: '',
      qualifications: [{
        nameOfDegreeOrDiplomaObtained: 5522, country: '356', state: '27', college: '6410', university: '3154', yearOfAwardingDegreeDiploma: '2020', monthOfAwardingDegreeDiploma: '', degreeCertificate: '',
        isNameDifferentInCertificate: '', proofOfNameChangeCertificate: '',
      }],
    }],
  },
  currentWorkDetails: { currentlyWorking: '1', purposeOfWork: 'Practice', chooseWorkStatus: '0', reasonForNotWorking: '', certificateAttachment: '', facilityDeclarationData: { ...emptyFacility, ministry: { ministry: '' } } },
})

/** The nurse of January 2024's council, college and university, with the blocks left out that its page 29 leaves out. */
export const olderNurse = (): PractitionerInput => {
  const { communicationAddress: _, contactInformation: __, ...rest } = documentNurse()
  const [registration] = rest.registrationAcademic!.registrationData!
  const [degree] = registration!.qualifications!
  return {
    ...rest,
    registrationAcademic: { category: 2, registrationData: [{ ...registration, registeredWithCouncil: 16, registrationNumber: 'MN 37', qualifications: [{ ...degree, state: '37', college: 16, university: 10 }] }] },
    currentWorkDetails: { currentlyWorking: '1', purposeOfWork: 'Practice', chooseWorkStatus: '0', reasonForNotWorking: '' },
  }
}

/** A pharmacist, who the documents print no sample of: private, college Any Other. */
export const pharmacist = (): PractitionerInput => ({
  ...documentNurse(), healthProfessionalType: 'pharmacist',
  registrationAcademic: {
    category: '6',
    registrationData: [{
      registeredWithCouncil: '301', registrationNumber: 'PH/77', registrationDate: '2021-01-31', registrationCertificate: '', categoryId: '13', isNameDifferentInCertificate: '0',
      qualifications: [{ nameOfDegreeOrDiplomaObtained: '9568', country: '356', state: '28', college: '0', university: '0', yearOfAwardingDegreeDiploma: '2020', degreeCertificate: '', isNameDifferentInCertificate: '0' }],
    }],
  },
})

/** As the flow gets it. */
export const parsed = (input: PractitionerInput): Practitioner => practitioner.parse(input)

/** The same body with one field, by its dotted path, set or (undefined) removed. */
export function changed<T extends object>(body: T, path: string, value: unknown): T {
  const copy = structuredClone(body)
  const parts = path.split('.')
  const last = parts.pop()!
  let at = copy as unknown as Record<string, unknown>
  for (const part of parts) at = at[part] as Record<string, unknown>
  if (value === undefined) delete at[last]
  else at[last] = value
  return copy
}
