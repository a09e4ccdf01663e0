import type { Coded } from './coded.ts'
import { codedFrom } from './coded.ts'

/** What decides which sections and fields a facility has: functions/hfr/onboarding/rules, functions/hfr/details/rules. */
export type FacilityKind = 'hospital' | 'clinic' | 'opd-only' | 'day-care' | 'blood-bank' | 'diagnostic-laboratory' | 'pharmacy' | 'cath-laboratory' | 'dialysis' | 'imaging' | 'other'

/** What search answers in place of the number: a hospital, a clinic or dispensary, another. */
export type FacilityLetter = 'H' | 'CL' | 'OTH'

export interface FacilityType {
  /** Number of the onboarding calls, as a string. */
  code: string
  /** As printed, a trailing blank included. */
  value: string
  /** Codes of OWNER. */
  owners: readonly string[]
  /** Codes of MEDICINE. */
  medicines: readonly string[] | 'any'
  letter: FacilityLetter
  kind: FacilityKind
  /** The second number of a pair: taken, though no answer of fetch-facility-type that is known has one. */
  isUnlisted?: true
}

const EVERY_OWNER = ['G', 'P', 'PP']

type Row = [code: number, value: string, medicines: FacilityType['medicines'], letter: FacilityLetter, kind: FacilityKind, second?: number]

/*
 * Facility types, in the order of the document's answer to {P, M}, which is whole; so private owners have the numbers of the
 * government's. The field rules name eleven of them with a second number (9,44 ... 74,75), whose use no source tells.
 *
 * Printed with code: those of {P, M} from 10 to 38; 7, 8 and 16 (seen); 35; 17, 20, 23, 26 and 29. Inferred: the codes of the colleges and
 * hospitals of AYUSH and of 30 to 32, fitted into the gaps by names that NHA's facility data has; that what {G, D} lists and is
 * not dental is of every system; the systems of the others; that second numbers are for private owners alone; every letter but
 * H of hospitals, CL of 4 and OTH of a Dental College.
 * Source: NHA, New HFR APIs Documentation (SBX), 1, 2.1 and 3.6; BlueBash/abdm-ruby: docs/; nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-m4.yaml
 */
const rows: readonly Row[] = [
  [10, 'Diagnostic Laboratory', ['M', 'DIAG'], 'OTH', 'diagnostic-laboratory', 45],
  [9, 'Blood Bank', ['M'], 'OTH', 'blood-bank', 44],
  [5, 'Hospital', ['M', 'YN'], 'H', 'hospital'],
  [1, 'Sub Centre', 'any', 'OTH', 'clinic'],
  [6, 'Medical College', ['M'], 'OTH', 'hospital'],
  [37, 'Sanatorium', ['M'], 'H', 'hospital'],
  [102, 'Health and Wellness Centre', 'any', 'OTH', 'clinic'],
  [12, 'Cath Laboratory', ['M'], 'OTH', 'cath-laboratory', 47],
  [11, 'Pharmacy', 'any', 'OTH', 'pharmacy', 46],
  [4, 'Clinic/ Dispensary', ['M', 'YN'], 'CL', 'clinic'],
  [74, 'Imaging Center', ['M', 'IMAGE'], 'OTH', 'imaging', 75],
  [2, 'Primary Health Centre', 'any', 'OTH', 'clinic'],
  [3, 'Community Health Centre', ['M'], 'OTH', 'hospital'],
  [13, 'Dialysis Center', ['M'], 'OTH', 'dialysis', 48],
  [38, 'Other Facility', 'any', 'OTH', 'other'],
  [7, 'Dental College', ['D'], 'OTH', 'hospital'],
  [8, 'Dental Hospital', ['D'], 'H', 'hospital'],
  [16, 'Dental Clinic', ['D'], 'CL', 'clinic'],
  [14, 'Ayurveda College', ['A'], 'OTH', 'hospital'],
  [15, 'Ayurveda Hospital/ Nursing Home', ['A'], 'H', 'hospital'],
  [17, 'Ayurveda Dispensary/ Clinic/ Polyclinic (OPD only)', ['A'], 'CL', 'opd-only', 52],
  [18, 'Unani College', ['UN'], 'OTH', 'hospital'],
  [19, 'Unani Hospital/ Nursing Home', ['UN'], 'H', 'hospital'],
  [20, 'Unani Dispensary/ Clinic/ Polyclinic (OPD only)', ['UN'], 'CL', 'opd-only', 55],
  [21, 'Siddha College', ['SD'], 'OTH', 'hospital'],
  [22, 'Siddha Hospital/ Nursing Home', ['SD'], 'H', 'hospital'],
  [23, 'Siddha Dispensary/ Clinic/ Polyclinic (OPD only)', ['SD'], 'CL', 'opd-only', 58],
  [24, 'Homeopathy College', ['H'], 'OTH', 'hospital'],
  [25, 'Homeopathy Hospital/ Nursing Home', ['H'], 'H', 'hospital'],
  [26, 'Homeopathy Dispensary/ Clinic/ Polyclinic (OPD only)', ['H'], 'CL', 'opd-only', 61],
  [27, 'Sowa-Rigpa College', ['SR'], 'OTH', 'hospital'],
  [28, 'Sowa-Rigpa Hospital/ Nursing Home', ['SR'], 'H', 'hospital'],
  [29, 'Sowa-Rigpa Dispensary/ Clinic/ Polyclinic (OPD only)', ['SR'], 'CL', 'opd-only', 64],
  [30, 'Physiotherapy College', ['P'], 'OTH', 'hospital'],
  [31, 'Physiotherapy Hospital', ['P'], 'H', 'hospital'],
  [32, 'Physiotherapy Clinic', ['P'], 'CL', 'clinic'],
]

/** Printed for {G, M}, and absent from the whole answer to {P, M}. */
const dayCare: FacilityType = { code: '35', value: 'Day Care center ', owners: ['G'], medicines: ['M'], letter: 'OTH', kind: 'day-care' }

export const facilityTypes: readonly FacilityType[] = [
  ...rows.map(([code, value, medicines, letter, kind]): FacilityType => ({ code: String(code), value, owners: EVERY_OWNER, medicines, letter, kind })),
  dayCare,
  ...rows.flatMap(([, value, medicines, letter, kind, second]): FacilityType[] => (second ? [{ code: String(second), value, owners: ['P', 'PP'], medicines, letter, kind, isUnlisted: true }] : [])),
]

const byCode = new Map(facilityTypes.map((type) => [type.code, type]))

export const facilityTypeByCode = (code: string): FacilityType | undefined => byCode.get(code)

/** Those that an owner may choose with these systems of medicine, unlisted ones last. Inferred: several systems give the union. */
export function facilityTypesFor(owner: string, medicines: readonly string[]): FacilityType[] {
  const found = facilityTypes.filter((type) => type.owners.includes(owner) && medicines.some((medicine) => type.medicines === 'any' || type.medicines.includes(medicine)))
  const first = seenOrders[`${owner} ${medicines.join()}`] ?? []
  return [...first.flatMap((code) => byCode.get(code) ?? []), ...found.filter(({ code }) => !first.includes(code))]
}

/** Answers known in another order: {G, D} whole (seen), {G, M} in its beginning (specification's example). */
const seenOrders: Record<string, readonly string[]> = { 'G D': ['2', '1', '11', '7', '8', '16', '102', '38'], 'G M': ['9', '74', '35'] }

const OTHER_OR_NONE = codedFrom('29 Any Other|30 No Applicable Subtype')

/** Printed: of 5 whole, in this order (document); of 2 all but 30 (specification's example, an extract). */
const subTypes: Record<string, readonly Coded[]> = {
  5: codedFrom("29 Any Other|44 Area Hospital|2 Central Hospital|47 Civil Hospital|32 Daycare Center|6 District Hospital|7 Divisional Hospital|28 General Hospital|33 Infertility Center|48 Leprosy Hospital|36 Maternity Home|12 Municipal Corporation Hospital|30 No Applicable Subtype|13 Nursing Home|34 Palliative Care|14 Police Hospital|16 Referral Hospital|17 Regional Hospital|35 Rehabilitation Center|18 Sanatorium|19 Sub-District Hospital|20 Sub-Divisional Hospital|22 Taluka Hospital|21 Taluk Head Quarters Hospital|31 T.B. Hospital|24 Woman's Hospital|25 Workshop Hospital|43 Zonal Hospital"),
  2: codedFrom('29 Any Other|1 Block Primary Health Centre|40 Dispensary|30 No Applicable Subtype'),
}

/** Of an unknown type none. Inferred: what the other types have. */
export const facilitySubTypesOf = (typeCode: string): readonly Coded[] => (byCode.has(typeCode) ? (subTypes[typeCode] ?? OTHER_OR_NONE) : [])
