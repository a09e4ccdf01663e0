import type { Kind } from '../../kernel/records.ts'
import type { Workplace } from './facilities.ts'
import type { FileType } from './files.ts'
import type { Practitioner } from './practitioner.ts'

export type ProfessionalType = 'doctor' | 'nurse' | 'pharmacist'
export type DocumentType = 'profilePhoto' | 'proofOfWorkCertificate' | 'registrationCertificate' | 'proofOfNameChangeRegCertificate' | 'degreeCertificate' | 'proofOfNameChangeQualCertificate'

/** A file as kept: `blob` names its base64 text (kernel/blobs.ts). */
export interface StoredDocument {
  blob: string
  fileType: FileType
  /** Size of the decoded file. */
  bytes: number
  at: number
}

export interface Registration {
  /** The document_id of its certificate and of its name-change proof. */
  id: number
  councilId: number
  registrationNumber: string
  /** YYYY-MM-DD */
  registrationDate: string
  /** Subcategory, register column. */
  categoryId: number
  renewable: boolean
  renewableDueDate: string
}

export interface QualificationRecord {
  /** The document_id of its certificate and of its name-change proof. */
  id: number
  registrationId: number
  /** Ids of the masters, or free text for a foreign degree. */
  course: string
  college: string
  university: string
  year: string
  month: string
}

export interface Verification {
  state: 'pending' | 'verified' | 'rejected' | 'more-info'
  /** What the verifier said; empty unless rejected or asked for more. */
  reason: string
  /** Epoch ms of the last change. */
  at: number
}

/** Per wire field of fetch-professional-info; an attribute not named is shown. */
export interface Visibility {
  profilePicture: boolean
  profile: boolean
  attributes: Record<string, boolean>
}

export interface HistoryEntry {
  at: number
  what: 'drafted' | 'registered' | 'updated' | 'e-signed' | 'council-verified' | 'council-rejected' | 'council-asked' | 'work-verified' | 'work-rejected' | 'work-asked' | 'relinked' | 'delinked' | 'visibility' | 'document'
  note: string
}

/** A professional's entry in the registry, under his HPID. A draft came by bulk upload and becomes a professional by registering. */
export interface Professional {
  /** 71-XXXX-XXXX-XXXX */
  hprIdNumber: string
  name: string
  healthProfessionalType: ProfessionalType
  /** The document_id of photo and proof of work. */
  profileId: number
  /** One a submission, the newest last. */
  referenceNumbers: string[]
  /** As accepted, the base64 of every file replaced by the name of its blob. */
  practitioner: Practitioner
  registrations: Registration[]
  qualifications: QualificationRecord[]
  /** Those he declared, the latest first. */
  workplaces: Workplace[]
  /** By `slotOf(type, owner id)`. */
  documents: Record<string, StoredDocument>
  status: 'draft' | 'submitted'
  councilVerification: Verification
  workVerification: Verification
  visibility: Visibility
  /** LGD codes of the account's address. */
  stateCode: string
  districtCode: string
  /** Epoch ms; 0: not yet. */
  eSignedAt: number
  submittedAt: number
  history: HistoryEntry[]
}

export type ApplicationStatus = 'draft' | 'submitted' | 'council-verified' | 'verified' | 'rejected' | 'more-info'

/** Where the application stands, read off both verifications: a refusal of either outweighs the other's consent. */
export function applicationStatusOf({ status, councilVerification, workVerification }: Pick<Professional, 'status' | 'councilVerification' | 'workVerification'>): ApplicationStatus {
  if (status === 'draft') return 'draft'
  const states = [councilVerification.state, workVerification.state]
  if (states.includes('rejected')) return 'rejected'
  if (states.includes('more-info')) return 'more-info'
  if (councilVerification.state !== 'verified') return 'submitted'
  return workVerification.state === 'verified' ? 'verified' : 'council-verified'
}

export const pending = (at: number): Verification => ({ state: 'pending', reason: '', at })

/** Councils of doctors and of nurses are numbered apart, so the type belongs to the key. Case and inner spaces do not tell two numbers apart. */
export const registrationKey = (type: string, councilId: number | string, registrationNumber: string): string =>
  `${type}:${councilId}:${registrationNumber.replaceAll(/\s+/g, '').toUpperCase()}`

export const slotOf = (type: DocumentType, ownerId: number): string => `${type}:${ownerId}`

const HISTORY_MAX = 100

/** The history with one more entry; the oldest fall out. */
export const noted = (history: HistoryEntry[], entry: HistoryEntry): HistoryEntry[] => [...history, entry].slice(-HISTORY_MAX)

export const professionals: Kind<Professional> = {
  name: 'hpr-professional',
  id: (professional) => professional.hprIdNumber,
  unique: (professional) => professional.registrations.map(({ councilId, registrationNumber }) => ['registration', registrationKey(professional.healthProfessionalType, councilId, registrationNumber)]),
  shared: (professional) => [
    ['application-status', applicationStatusOf(professional)],
    ...professional.workplaces.filter(({ isCurrent }) => isCurrent).map(({ facilityId }): [string, string] => ['facility', facilityId]),
  ],
  index: (professional) => ['name', `${professional.name.toLowerCase()}#${professional.hprIdNumber}`],
  defaults: { workplaces: [] },
}
