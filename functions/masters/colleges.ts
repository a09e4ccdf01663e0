import { once } from '../kernel/once.ts'
import { stateById, states } from './states.ts'

/**
 * Colleges. Published: 21 and its state 27 (Punjab's lookup id); 22, 23, 27, 1022, 1149, 6410, 16 by id alone or in one
 * sample; recorded by integrators: 1, 3, 5, 76, 330, 425, 1338. Inferred: the names of 16, 22, 23, 27, 76, 1022 and 6410, the
 * states of the samples', every other id, and the colleges called synthetic, which fill up each state and system to two.
 * Source: nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-m4.yaml; NHA, Register Healthcare Professional, 22.06.2026, p. 25-30;
 * integrators' recorded answers.
 */
export interface College {
  id: number
  name: string
  /** The register column of the subcategory it trains for; 0 for nursing, whose four types share their colleges (recorded). */
  systemOfMedicineId: number
  /** Lookup id of its state. */
  stateId: number
}

type Seed = readonly [id: number, stateId: number, systemOfMedicineId: number, name: string]

const known: readonly Seed[] = [
  [1, 27, 1, 'Adesh Institute Of Medical Sciences And Research, Bhatinda'], [3, 11, 1, 'Al Falah School of Medical Sciences and Research Centre'], [5, 5, 1, 'Katihar Medical College'],
  [425, 10, 1, 'Zydus Medical College and Hospital'], [1338, 35, 2, 'Dr. Ziauddin Ahmad Dental College'],
  [16, 17, 0, 'Synthetic School Of Nursing 1, Ladakh'],
  [21, 27, 1, 'Dayanand Medical College And Hospital'], [22, 27, 1, 'Christian Medical College, Ludhiana'], [23, 27, 1, 'Government Medical College, Amritsar'], [27, 27, 1, 'Guru Gobind Singh Medical College, Faridkot'],
  [76, 2, 1, 'Gitam Institute Of Medical Sciences And Research, Visakhapatnam'], [330, 1, 1, 'Andaman And Nicobar Islands Institute Of Medical Sciences (aniims)'],
  [1022, 20, 2, 'Government Dental College And Hospital, Mumbai'], [1149, 15, 2, 'A.j. Institute Of Dental Sciences, Mangalore'],
  // One sample is of a nurse RANM with state 27 (LGD): Maharashtra.
  [6410, 20, 0, 'Synthetic School Of Nursing 1, Maharashtra'],
  [20001, 2, 1, 'Andhra Medical College, Visakhapatnam'], [20002, 4, 1, 'Gauhati Medical College, Guwahati'], [20003, 4, 1, 'Assam Medical College, Dibrugarh'],
  [20004, 5, 1, 'Patna Medical College, Patna'], [20005, 5, 1, 'Nalanda Medical College, Patna'], [20006, 6, 1, 'Government Medical College And Hospital, Chandigarh'],
  [20007, 7, 1, 'Pt. Jawaharlal Nehru Memorial Medical College, Raipur'], [20008, 8, 1, 'Maulana Azad Medical College, New Delhi'], [20009, 8, 1, 'Lady Hardinge Medical College, New Delhi'],
  [20010, 9, 1, 'Goa Medical College, Panaji'], [20011, 10, 1, 'B.j. Medical College, Ahmedabad'], [20012, 10, 1, 'Medical College, Baroda'],
  [20013, 11, 1, 'Pt. B.d. Sharma Post Graduate Institute Of Medical Sciences, Rohtak'], [20014, 12, 1, 'Indira Gandhi Medical College, Shimla'],
  [20015, 13, 1, 'Government Medical College, Srinagar'], [20016, 13, 1, 'Government Medical College, Jammu'], [20017, 14, 1, 'Rajendra Institute Of Medical Sciences, Ranchi'],
  [20018, 15, 1, 'Bangalore Medical College And Research Institute, Bangalore'], [20019, 15, 1, 'Mysore Medical College And Research Institute, Mysore'],
  [20020, 15, 2, 'Government Dental College And Research Institute, Bangalore'], [20021, 16, 1, 'Government Medical College, Thiruvananthapuram'],
  [20022, 16, 1, 'Government Medical College, Kozhikode'], [20023, 19, 1, 'Gandhi Medical College, Bhopal'], [20024, 19, 1, 'Mahatma Gandhi Memorial Medical College, Indore'],
  [20025, 20, 1, 'B. J. Government Medical College, Pune'], [20026, 20, 1, 'Grant Government Medical College, Mumbai'], [20027, 20, 1, 'Government Medical College, Nagpur'],
  [20028, 20, 2, 'Government Dental College And Hospital, Nagpur'], [20029, 21, 1, 'Regional Institute Of Medical Sciences, Imphal'],
  [20030, 22, 1, 'North Eastern Indira Gandhi Regional Institute Of Health And Medical Sciences, Shillong'], [20031, 23, 1, 'Zoram Medical College, Falkawn'],
  [20032, 25, 1, 'Scb Medical College, Cuttack'], [20033, 25, 1, 'Mkcg Medical College, Berhampur'], [20034, 26, 1, 'Jawaharlal Institute Of Postgraduate Medical Education And Research, Puducherry'],
  [20035, 28, 1, 'Sawai Man Singh Medical College, Jaipur'], [20036, 28, 1, 'Dr. S.n. Medical College, Jodhpur'], [20037, 29, 1, 'Sikkim Manipal Institute Of Medical Sciences, Gangtok'],
  [20038, 30, 1, 'Madras Medical College, Chennai'], [20039, 30, 1, 'Christian Medical College, Vellore'], [20040, 30, 6, 'Government Siddha Medical College, Palayamkottai'],
  [20041, 31, 1, 'Osmania Medical College, Hyderabad'], [20042, 31, 1, 'Gandhi Medical College, Secunderabad'], [20043, 33, 1, 'Agartala Government Medical College, Agartala'],
  [20044, 34, 1, 'Government Medical College, Haldwani'], [20045, 35, 1, 'King Georges Medical University, Lucknow'], [20046, 35, 1, 'Motilal Nehru Medical College, Allahabad'],
  [20047, 36, 1, 'Medical College, Kolkata'], [20048, 36, 1, 'R.g. Kar Medical College, Kolkata'], [20049, 24, 1, 'Nagaland Institute Of Medical Sciences And Research, Kohima'],
  [20050, 3, 1, 'Tomo Riba Institute Of Health And Medical Sciences, Naharlagun'], [20051, 32, 1, 'Namo Medical Education And Research Institute, Silvassa'],
  [20052, 10, 4, 'Institute Of Teaching And Research In Ayurveda, Jamnagar'],
]

const NURSING = 0
const NURSE_TYPES = [8, 9, 10, 11]

const kinds: Record<number, string> = {
  0: 'School Of Nursing', 1: 'Medical College', 2: 'Dental College', 3: 'Homoeopathic Medical College', 4: 'Ayurvedic Medical College', 5: 'Unani Medical College', 6: 'Siddha Medical College',
  7: 'Sowa-rigpa College', 13: 'College Of Pharmacy', 14: 'College Of Naturopathy And Yogic Sciences',
}
const taught = Object.keys(kinds).map(Number)
const COLLEGES_PER_KIND = 2
const SYNTHETIC_FROM = 21_001

function synthetic(): College[] {
  const slots = states.flatMap(({ id: stateId }) => taught.flatMap((system) => Array.from({ length: COLLEGES_PER_KIND }, (_, index) => ({ stateId, system, ordinal: index + 1 }))))
  return slots
    .filter(({ stateId, system, ordinal }) => ordinal > known.filter((seed) => seed[1] === stateId && seed[2] === system).length)
    .map(({ stateId, system, ordinal }, index) => ({ id: SYNTHETIC_FROM + index, name: `Synthetic ${kinds[system]} ${ordinal}, ${stateById(stateId)?.name}`, systemOfMedicineId: system, stateId }))
}

export const colleges = once((): readonly College[] => [...known.map(([id, stateId, systemOfMedicineId, name]) => ({ id, name, systemOfMedicineId, stateId })), ...synthetic()])

const byId = once(() => new Map(colleges().map((college) => [college.id, college])))
const byState = once(() => Map.groupBy(colleges(), (college) => college.stateId))

export const collegeById = (id: number): College | undefined => byId().get(id)
export const collegesOfState = (stateId: number): readonly College[] => byState().get(stateId) ?? []

/** The colleges of a state that train for a subcategory (register column): at least two, whatever the state. */
export function collegesFor(stateId: number, register: number): College[] {
  const system = NURSE_TYPES.includes(register) ? NURSING : register
  return collegesOfState(stateId).filter((college) => college.systemOfMedicineId === system)
}
