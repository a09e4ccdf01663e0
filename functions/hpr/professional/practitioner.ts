import { z } from 'zod'

/**
 * A scalar of the profile body, as text: the Swagger types every code as string, NHA's documents send integers for some,
 * and the "booleans" come as 0, "1", "false", true or "". null counts as empty; an absent key stays absent.
 * Source: NHA, Register Healthcare Professional, 22.06.2026, 6; nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-m4.yaml
 */
export const scalar = z
  .union([z.string(), z.number(), z.boolean(), z.null()])
  .transform((value) => (value === null ? '' : String(value).trim()))
  .optional()

/** base64 as it is, never trimmed or cut: it may be megabytes. */
const base64 = z.string().nullable().transform((value) => value ?? '').optional()

/** A certificate of the register body: `{fileType, data}`, or an empty string where the file follows later (NHA's nurse sample). */
const certificate = z.union([z.object({ fileType: scalar, data: base64 }), z.union([z.null(), z.literal('')]).transform(() => undefined)]).optional()

export const personalInformation = z.object({
  fname: scalar, mname: scalar, salutation: scalar, firstName: scalar, middleName: scalar, lastName: scalar,
  fatherName: scalar, motherName: scalar, spouseName: scalar, nationality: scalar, placeOfBirthState: scalar,
  district: scalar, subDistrict: scalar, city: scalar, languagesSpoken: scalar, dateOfBirth: scalar, category: scalar, gender: scalar,
})

export const communicationAddress = z.object({
  isCommunicationAddressAsPerKYC: scalar, address: scalar, name: scalar, country: scalar, state: scalar,
  district: scalar, subDistrict: scalar, city: scalar, pincode: scalar,
})

export const contactInformation = z.object({
  publicMobileNumber: scalar, publicMobileNumberCode: scalar, publicMobileNumberStatus: scalar,
  landLineNumber: scalar, landLineNumberCode: scalar, publicEmail: scalar, publicEmailStatus: scalar,
})

export const qualification = z.object({
  nameOfDegreeOrDiplomaObtained: scalar, country: scalar, state: scalar, college: scalar, university: scalar,
  monthOfAwardingDegreeDiploma: scalar, yearOfAwardingDegreeDiploma: scalar, degreeCertificate: certificate,
  isNameDifferentInCertificate: scalar, proofOfNameChangeCertificate: base64,
})

export const registrationData = z.object({
  qualifications: z.array(qualification).nullish(),
  registeredWithCouncil: scalar, registrationNumber: scalar, registrationDate: scalar, registrationCertificate: certificate,
  isNameDifferentInCertificate: scalar, proofOfNameChangeCertificate: base64,
  categoryId: scalar, isPermanentOrRenewable: scalar, renewableDueDate: scalar,
})

export const facilityDeclarationData = z.object({
  ministry: z.object({ ministry: scalar }).nullish(),
  facilityId: scalar, facilityName: scalar, facilityAddress: scalar, facilityPincode: scalar, state: scalar, district: scalar,
  facilityType: scalar, facilityDepartment: scalar, facilityDesignation: scalar, areYouWorkingForPsu: scalar, psuName: scalar,
})

export const currentWorkDetails = z.object({
  facilityDeclarationData: facilityDeclarationData.nullish(),
  currentlyWorking: scalar, purposeOfWork: scalar, chooseWorkStatus: scalar, reasonForNotWorking: scalar, certificateAttachment: base64,
})

/** What a professional says of himself: the body of register and of update, nothing required here, for the rules name field and code. */
export const practitioner = z.object({
  personalInformation: personalInformation.nullish(),
  communicationAddress: communicationAddress.nullish(),
  contactInformation: contactInformation.nullish(),
  registrationAcademic: z.object({ category: scalar, registrationData: z.array(registrationData).nullish() }).nullish(),
  specialities: z.array(z.object({ speciality: scalar, subSpecialities: scalar })).nullish(),
  currentWorkDetails: currentWorkDetails.nullish(),
  apiClientId: scalar, profilePhoto: base64, healthProfessionalType: scalar,
  officialMobileCode: scalar, officialMobile: scalar, officialMobileStatus: scalar, officialEmail: scalar, officialEmailStatus: scalar,
  visibleProfilePicture: scalar, profileVisibleToPublic: scalar, addressAsPerKYC: scalar,
})

export type Practitioner = z.output<typeof practitioner>
export type PractitionerInput = z.input<typeof practitioner>
export type PersonalInformation = z.output<typeof personalInformation>
export type CommunicationAddress = z.output<typeof communicationAddress>
export type RegistrationData = z.output<typeof registrationData>
export type Qualification = z.output<typeof qualification>
export type WorkDetails = z.output<typeof currentWorkDetails>
export type FacilityDeclaration = z.output<typeof facilityDeclarationData>
export type Certificate = z.output<typeof certificate>
