import type { Coded } from '../../masters/coded.ts'
import type { FacilityType } from '../../masters/facility-types.ts'
import { facilitySubTypesOf, facilityTypesFor } from '../../masters/facility-types.ts'

/** What a seeded facility is, as its name tells; the codes that go with it are looked up in the masters. */
export interface Title {
  /** Before them stands a person, deity or quarter; after them, where `isPlaced`, the sub-district. */
  words: string
  isPlaced?: boolean
  /** How many of a hundred and fifty are this. */
  share: number
  ownershipCode: 'G' | 'P' | 'PP'
  ownershipSubTypeCode: 'C' | 'S' | 'P' | 'NP'
  /** Of the central government: a ministry, and whether the facility is of an undertaking of it. */
  ministry?: string
  isPsu?: boolean
  /** By their values in the masters. */
  type: string
  subType?: string
  /** Codes of MEDICINE and TYPE-SERVICE. */
  medicine: string
  services: string
  /** Specialities at most. */
  specialities: number
  isRural?: boolean
}

const HOSPITAL = { type: 'Hospital', subType: 'General Hospital', medicine: 'M', services: 'OPD,IPD', specialities: 8 } as const
const CLINIC = { type: 'Clinic/ Dispensary', medicine: 'M', services: 'OPD', specialities: 1 } as const
const LABORATORY = { type: 'Diagnostic Laboratory', medicine: 'M', services: '', specialities: 0 } as const
const PHARMACY = { type: 'Pharmacy', medicine: 'M', services: '', specialities: 0 } as const
const BLOOD_BANK = { type: 'Blood Bank', medicine: 'M', services: '', specialities: 0 } as const
const IMAGING = { type: 'Imaging Center', medicine: 'M', services: '', specialities: 0 } as const
const DIALYSIS = { type: 'Dialysis Center', medicine: 'M', services: '', specialities: 0 } as const
const AYURVEDA = { type: 'Ayurveda Dispensary/ Clinic/ Polyclinic (OPD only)', medicine: 'A', services: 'OPD', specialities: 1 } as const
const HOMEOPATHY = { type: 'Homeopathy Dispensary/ Clinic/ Polyclinic (OPD only)', medicine: 'H', services: 'OPD', specialities: 1 } as const
const UNANI = { type: 'Unani Dispensary/ Clinic/ Polyclinic (OPD only)', medicine: 'UN', services: 'OPD', specialities: 1 } as const
const DENTAL = { type: 'Dental Clinic', medicine: 'D', services: 'OPD', specialities: 2 } as const

const CENTRAL = { ownershipCode: 'G', ownershipSubTypeCode: 'C', isPlaced: true } as const
const STATE = { ownershipCode: 'G', ownershipSubTypeCode: 'S', isPlaced: true } as const
const PROFIT = { ownershipCode: 'P', ownershipSubTypeCode: 'P' } as const
const CHARITY = { ownershipCode: 'P', ownershipSubTypeCode: 'NP' } as const
const PARTNERSHIP = { ownershipCode: 'PP', ownershipSubTypeCode: 'P' } as const

/** The first six are those of the ordinals 0 to 5: what testers look for first. */
export const titles: readonly Title[] = [
  { words: 'Railway Hospital', share: 3, ministry: 'MOR', ...CENTRAL, ...HOSPITAL },
  { words: 'Government General Hospital', share: 4, ...STATE, ...HOSPITAL },
  { words: 'Multispeciality Hospital', share: 9, ...PROFIT, ...HOSPITAL },
  { words: 'Clinic', share: 20, ...PROFIT, ...CLINIC },
  { words: 'Pathology Laboratory', share: 8, ...PROFIT, ...LABORATORY },
  { words: 'Medical Store', share: 10, ...PROFIT, ...PHARMACY },
  { words: 'Defence Hospital', share: 1, ministry: 'MOD', ...CENTRAL, ...HOSPITAL },
  { words: 'ESI Hospital', share: 2, ministry: 'MOLE', ...CENTRAL, ...HOSPITAL },
  { words: 'Coalfields Hospital', share: 1, ministry: 'MOC', isPsu: true, ...CENTRAL, ...HOSPITAL },
  { words: 'Steel Plant Hospital', share: 1, ministry: 'MOSteel', isPsu: true, ...CENTRAL, ...HOSPITAL },
  { words: 'Central Health Scheme Dispensary', share: 2, ministry: 'MOHF', ...CENTRAL, ...CLINIC },
  { words: 'Primary Health Centre', share: 12, type: 'Primary Health Centre', medicine: 'M', services: 'OPD,IPD', specialities: 0, isRural: true, ...STATE },
  { words: 'Sub Centre', share: 12, type: 'Sub Centre', medicine: 'M', services: 'OPD', specialities: 0, isRural: true, ...STATE },
  { words: 'Community Health Centre', share: 4, type: 'Community Health Centre', medicine: 'M', services: 'OPD,IPD', specialities: 4, isRural: true, ...STATE },
  { words: 'Health and Wellness Centre', share: 4, type: 'Health and Wellness Centre', medicine: 'M', services: 'OPD', specialities: 0, isRural: true, ...STATE },
  { words: 'Government Ayurvedic Dispensary', share: 2, ...STATE, ...AYURVEDA },
  { words: 'Government Homoeopathic Dispensary', share: 1, ...STATE, ...HOMEOPATHY },
  { words: 'Government Unani Dispensary', share: 1, ...STATE, ...UNANI },
  { words: 'District Blood Bank', share: 1, ...STATE, ...BLOOD_BANK },
  { words: 'Hospital', share: 8, ...PROFIT, ...HOSPITAL },
  { words: 'Nursing Home', share: 6, ...PROFIT, ...HOSPITAL, subType: 'Nursing Home' },
  { words: 'Maternity Home', share: 3, ...PROFIT, ...HOSPITAL, subType: 'Maternity Home' },
  { words: 'Polyclinic', share: 4, ...PROFIT, ...CLINIC },
  { words: 'Dental Clinic', share: 5, ...PROFIT, ...DENTAL },
  { words: 'Ayurvedic Clinic', share: 4, ...PROFIT, ...AYURVEDA },
  { words: 'Homoeo Clinic', share: 3, ...PROFIT, ...HOMEOPATHY },
  { words: 'Diagnostics', share: 4, ...PROFIT, ...LABORATORY },
  { words: 'Pharmacy', share: 4, ...PROFIT, ...PHARMACY },
  { words: 'Scan Centre', share: 2, ...PROFIT, ...IMAGING },
  { words: 'Dialysis Centre', share: 1, ...PROFIT, ...DIALYSIS },
  { words: 'Charitable Hospital', share: 3, ...CHARITY, ...HOSPITAL },
  { words: 'Trust Dispensary', share: 2, ...CHARITY, ...CLINIC },
  { words: 'Memorial Blood Bank', share: 1, ...CHARITY, ...BLOOD_BANK },
  { words: 'Partnership Hospital', share: 1, ...PARTNERSHIP, ...HOSPITAL },
  { words: 'Partnership Diagnostics', share: 1, ...PARTNERSHIP, ...LABORATORY },
]

/** A title's number as often as its share: one draw takes it. */
export const drawnTitles: readonly number[] = titles.flatMap(({ share }, at) => Array.from({ length: share }, () => at))

/** Its type among those of owner and medicine, and the subtype, if the type has any. */
export interface Typed {
  type: FacilityType
  subType: string
}

const NO_SUBTYPE = 'No Applicable Subtype'
const typed = new Map<Title, Typed>()

export function typedBy(title: Title): Typed {
  const known = typed.get(title)
  if (known) return known
  const type = facilityTypesFor(title.ownershipCode, [title.medicine]).find(({ value }) => value.trim() === title.type)
  if (!type) throw new Error(`The masters have no ${title.type} of the owner ${title.ownershipCode} and medicine ${title.medicine}`)
  const subTypes = facilitySubTypesOf(type.code)
  const named = (wanted: string | undefined): Coded | undefined => subTypes.find(({ value }) => value.trim() === wanted)
  const found = { type, subType: (named(title.subType) ?? named(NO_SUBTYPE) ?? subTypes[0])?.code ?? '' }
  typed.set(title, found)
  return found
}
