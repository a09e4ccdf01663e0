import type { Certificate, Practitioner } from './practitioner.ts'
import type { DocumentType } from './record.ts'

/** A file within the profile body. */
export interface Attachment {
  /** Request field path. */
  field: string
  type: DocumentType
  /** Whose it is: places in registrationData and in its qualifications; absent: the profile's. */
  registration?: number
  qualification?: number
  fileType: string
  /** base64 */
  data: string
}

const ACADEMIC = 'practitioner.registrationAcademic'

export const registrationPath = (at: number): string => `${ACADEMIC}.registrationData[${at}]`
const qualificationPath = (at: number, of: number): string => `${registrationPath(at)}.qualifications[${of}]`

/** The files a body carries, in its order; empty ones are none. */
export function attachmentsOf(practitioner: Practitioner): Attachment[] {
  const found: Attachment[] = [{ field: 'practitioner.profilePhoto', type: 'profilePhoto', fileType: '', data: practitioner.profilePhoto ?? '' }]
  for (const [registration, entry] of (practitioner.registrationAcademic?.registrationData ?? []).entries()) {
    const path = registrationPath(registration)
    found.push({ field: `${path}.registrationCertificate`, type: 'registrationCertificate', registration, ...parts(entry.registrationCertificate) })
    found.push({ field: `${path}.proofOfNameChangeCertificate`, type: 'proofOfNameChangeRegCertificate', registration, fileType: '', data: entry.proofOfNameChangeCertificate ?? '' })
    for (const [qualification, degree] of (entry.qualifications ?? []).entries()) {
      const own = { registration, qualification }
      const degreePath = qualificationPath(registration, qualification)
      found.push({ field: `${degreePath}.degreeCertificate`, type: 'degreeCertificate', ...own, ...parts(degree.degreeCertificate) })
      found.push({ field: `${degreePath}.proofOfNameChangeCertificate`, type: 'proofOfNameChangeQualCertificate', ...own, fileType: '', data: degree.proofOfNameChangeCertificate ?? '' })
    }
  }
  found.push({ field: 'practitioner.currentWorkDetails.certificateAttachment', type: 'proofOfWorkCertificate', fileType: '', data: practitioner.currentWorkDetails?.certificateAttachment ?? '' })
  return found.filter(({ data }) => data !== '')
}

const parts = (certificate: Certificate): { fileType: string; data: string } => ({ fileType: certificate?.fileType ?? '', data: certificate?.data ?? '' })

/** The body with the base64 of every file replaced, empty ones left empty. */
export function withFiles(practitioner: Practitioner, replace: (data: string) => string): Practitioner {
  const swap = (data: string | undefined): string | undefined => data && replace(data)
  const certificate = (value: Certificate): Certificate => value && { ...value, data: swap(value.data) }
  const { registrationAcademic, currentWorkDetails } = practitioner
  return {
    ...practitioner,
    profilePhoto: swap(practitioner.profilePhoto),
    registrationAcademic: registrationAcademic && {
      ...registrationAcademic,
      registrationData: registrationAcademic.registrationData?.map((entry) => ({
        ...entry,
        registrationCertificate: certificate(entry.registrationCertificate),
        proofOfNameChangeCertificate: swap(entry.proofOfNameChangeCertificate),
        qualifications: entry.qualifications?.map((degree) => ({
          ...degree,
          degreeCertificate: certificate(degree.degreeCertificate),
          proofOfNameChangeCertificate: swap(degree.proofOfNameChangeCertificate),
        })),
      })),
    },
    currentWorkDetails: currentWorkDetails && { ...currentWorkDetails, certificateAttachment: swap(currentWorkDetails.certificateAttachment) },
  }
}
