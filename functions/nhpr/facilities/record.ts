import type { Kind } from '../../kernel/records.ts'
import { linesOf } from './entries.ts'

/** A file of a facility: `blob` names its base64 text (kernel/blobs.ts). */
export interface FacilityFile {
  name: string
  blob: string
}

/** As accepted, in the names of the wire; empty text where nothing came. The rules it has met: functions/hfr/onboarding. */
export interface BasicInformation {
  facilityName: string
  facilityAddressDetails: FacilityAddress
  facilityContactInformation: FacilityContact
  /** G, P or PP. */
  ownershipCode: string
  /** G: C or S; else P or NP. */
  ownershipSubTypeCode: string
  /** A ministry's code, or a kind of profit or non-profit facility. */
  ownershipSubTypeCode2: string
  /** Comma list of MEDICINE codes: `M,D`. Read it with `codesIn`. */
  systemOfMedicineCode: string
  /** Comma list of OPD, IPD, DAY. */
  typeOfServiceCode: string
  /** The numeric code. */
  facilityTypeCode: string
  facilitySubType: string
  specialityTypeCode: string
  facilityOperationalStatus: string
  workingInPsu: boolean | null
  facPsuName: string
  timingsOfFacility: { workingDays: string; openingHours: string }[]
  facilityUploads: { facilityBoardPhoto?: FacilityFile; facilityBuildingPhoto?: FacilityFile }
  facilityAddressProof: { addressProofType: string; addressProofAttachment?: FacilityFile }[]
  abdmCompliantSoftware: { existingSoftwares: string[]; anyOther: string }[]
}

export interface FacilityAddress {
  country: string
  stateLGDCode: string
  districtLGDCode: string
  /** Empty only of a seeded facility whose district has none in the masters. */
  subDistrictLGDCode: string
  facilityRegion: string
  villageCityTownLGDCode: string
  addressLine1: string
  addressLine2: string
  pincode: string
  /** Degrees, 1 to 6 decimals. */
  latitude: string
  longitude: string
}

export interface FacilityContact {
  facilityEmailId: string
  facilityContactNumber: string
  websiteLink: string
  facilityLandlineNumber: string
  facilityStdCode: string
}

export interface AdditionalInformation {
  linkedProgramIds: Record<string, string>
  /** The six `has...` flags: YALL, YIN or N. */
  generalInformation: Record<string, string>
  servicesByImagingCenter: { service: string; count: number }[]
}

export interface DetailedInformation {
  specialities: { systemOfMedicineCode: string; isSpecializationAvalaible: string; specialities: string[] }[]
  /** Counts and the rest, in the names of the wire; absent: none was asked for. */
  medicalInfrastructure?: Record<string, number | string>
  pharmacyDetails?: Record<string, string>
  bloodBankDetails?: Record<string, string | number>
  imagingServices: { service: string; count?: number }[]
  diagnosticServices: string[]
}

/** What a manager fills in, layer by layer. Without the first there is none. */
export interface FacilityForm {
  basic: BasicInformation
  additional?: AdditionalInformation
  detailed?: DetailedInformation
}

/** What the state's or NHA's verifiers made of what was last submitted. */
export interface FacilityVerification {
  state: 'none' | 'pending' | 'verified' | 'rejected' | 'change-requested'
  /** In the verifier's words; empty unless rejected or asked to change. */
  reason: string
  /** Epoch ms of the last change. */
  at: number
}

/** A government programme's own id of a facility, tied to it by OTP. */
export interface ProgrammeLink {
  source: string
  sourceId: string
  at: number
}

export interface FacilityHistoryEntry {
  at: number
  what: 'drafted' | 'basic' | 'additional' | 'detailed' | 'submitted' | 'resubmitted' | 'verified' | 'rejected' | 'change-requested' | 'programme-linked'
  note: string
}

/**
 * A facility as the register keeps it. What is submitted is public and whole; what is being written stands apart from it as
 * `draft` until it is submitted in its turn: so a facility is a draft or complete, and never half of either.
 */
export interface Facility {
  /** Digits. */
  trackingId: string
  /** IN and ten digits; empty until it is born. */
  facilityId: string
  /** HPR id of the facility manager, 71-XXXX-XXXX-XXXX. */
  managerHprId: string
  /** The integrator that writes it; empty of a seeded one. */
  clientId: string
  /** As last submitted; absent: never yet. */
  submitted?: FacilityForm
  /** New or changed and not submitted. */
  draft?: FacilityForm
  verification: FacilityVerification
  sourceOfInformation: string
  sourceUniqueID: string
  facilitySuperUser: string
  programmes: ProgrammeLink[]
  /** Place among the seeded ones; -1: written by an integrator. */
  ordinal: number
  history: FacilityHistoryEntry[]
  /** Epoch ms; 0: not yet. */
  createdAt: number
  updatedAt: number
  submittedAt: number
}

/** Written through `register.ts` alone. Its lines (entries.ts) are what a search reads. */
export const facilities: Kind<Facility> = {
  name: 'facility',
  id: (facility) => facility.trackingId,
  unique: (facility) => (facility.facilityId ? [['facilityId', facility.facilityId]] : []),
  shared: (facility) => [['manager', facility.managerHprId]],
  lines: linesOf,
  index: (facility) => [facility.ordinal < 0 ? 'own' : 'changed', facility.trackingId],
}

/** What a reader of the register sees: the submitted form, else the draft. */
export const formOf = ({ submitted, draft }: Facility): FacilityForm => (submitted ?? draft)!

/** The form the next write begins from: the draft, else what is submitted. */
export const draftOf = ({ submitted, draft }: Facility): FacilityForm => (draft ?? submitted)!

export const isSubmitted = (facility: Facility): facility is Facility & { submitted: FacilityForm } => facility.submitted !== undefined

/** The codes of a comma list, blanks and empty places left out. */
export const codesIn = (list: string): string[] => list.split(',').map((code) => code.trim()).filter(Boolean)

const HISTORY_MAX = 100

export const withHistory = (history: FacilityHistoryEntry[], entry: FacilityHistoryEntry): FacilityHistoryEntry[] => [...history, entry].slice(-HISTORY_MAX)
