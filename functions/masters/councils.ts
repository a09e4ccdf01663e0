import { once } from '../kernel/once.ts'
import type { HealthProfessionalType } from './categories.ts'
import { stateById } from './states.ts'

/**
 * Registration councils. Doctors' and pharmacists' stand in one table (`/medical-councils`), nurses' in another with ids of
 * its own (`/nurse-councils`): a number means nothing without its kind.
 *
 * Published or recorded: medical 1, 14, 23, 29, 30; 41 (Karnataka State Dental Council); 61, 90, 121, 153, 183, the first of
 * homoeopathy, Ayurveda, Unani, Siddha, Sowa-Rigpa; 47, a dentist's; nurse 1, 2, 3; 14, a nurse's of Maharashtra. Inferred:
 * every other id, and the names of Ayush boards not listed below; no full list is published anywhere.
 * Source: nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-m4.yaml; NHA, Register Healthcare Professional, 22.06.2026, p. 25-30;
 * integrators' recorded answers.
 */
export interface Council {
  id: number
  kind: HealthProfessionalType
  name: string
  /** Lookup id of its state; for the national ones a number that is no state (1025, 104), as on the real host. */
  stateId: number
  /** 0 for nurse councils, whose table has no such column. */
  systemOfMedicineId: number
  position: number
  national: boolean
}

type Seed = readonly [id: number, stateId: number, name: string]

const medical: readonly Seed[] = [
  [1, 2, 'Andhra Pradesh Medical Council'], [2, 3, 'Arunachal Pradesh Medical Council'], [3, 4, 'Assam Medical Council'], [4, 5, 'Bihar Medical Council'],
  [5, 7, 'Chhattisgarh Medical Council'], [6, 8, 'Delhi Medical Council'], [7, 9, 'Goa Medical Council'], [8, 10, 'Gujarat Medical Council'],
  [9, 11, 'Haryana Medical Council'], [10, 12, 'Himachal Pradesh Medical Council'], [11, 13, 'Jammu & Kashmir Medical Council'], [12, 14, 'Jharkhand Medical Council'],
  [13, 15, 'Karnataka Medical Council'], [14, 20, 'Maharashtra Medical Council'], [15, 19, 'Madhya Pradesh Medical Council'], [16, 21, 'Manipur Medical Council'],
  [17, 22, 'Meghalaya Medical Council'], [18, 24, 'Nagaland Medical Council'], [19, 25, 'Odisha Council of Medical Registration'], [20, 27, 'Punjab Medical Council'],
  [21, 28, 'Rajasthan Medical Council'], [22, 29, 'Sikkim Medical Council'], [23, 30, 'Tamil Nadu Medical Council'], [24, 16, 'Travancore Cochin Medical Council'],
  [25, 33, 'Tripura State Medical Council'], [26, 35, 'Uttar Pradesh Medical Council'], [27, 34, 'Uttarakhand Medical Council'], [28, 36, 'West Bengal Medical Council'],
  [213, 31, 'Telangana State Medical Council'], [214, 23, 'Mizoram Medical Council'],
]

/** A run that is alphabetical but for those from 44 to 47: the published sample pairs 47 with a degree of Maharashtra. */
const dentalStates = [2, 4, 5, 7, 8, 10, 11, 12, 13, 14, 15, 16, 19, 9, 6, 3, 20, 21, 22, 24, 25, 26, 27, 28, 29, 30, 33, 35, 34, 36]
const dental = (): readonly Seed[] => [
  ...dentalStates.map((stateId, index): Seed => [31 + index, stateId, `${nameOf(stateId)} State Dental Council`]),
  [215, 31, 'Telangana State Dental Council'], [216, 23, 'Mizoram State Dental Council'],
]

/** The 29 that fit between the recorded first ids of two systems; Telangana and Mizoram came later. */
const ayushStates = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 19, 20, 21, 22, 24, 25, 27, 28, 29, 30, 33, 34, 35, 36]

const homoeopathyNames: Record<number, string> = {
  2: 'Andhra Pradesh Board for Indian Medicine and Homoeopathy', 5: 'Bihar State Board of Homoeopathic Medicine', 10: 'Council of Homoeopathic System of Medicine, Gujarat',
  11: 'Council of Homoeopathic System of Medicine, Haryana', 15: 'Karnataka Board of Homoeopathic System of Medicine', 16: 'Travancore Cochin Council of Homoeopathic Medicine',
  19: 'State Council of Homoeopathy, Madhya Pradesh', 20: 'Maharashtra Council of Homoeopathy', 25: 'Odisha Board of Homoeopathic Medicine', 27: 'Council of Homoeopathic System of Medicine, Punjab',
  28: 'Rajasthan Homoeopathy Medical Board', 30: 'Tamil Nadu Homoeopathy Medical Council', 35: 'Homoeopathic Medicine Board, Uttar Pradesh', 36: 'Council of Homoeopathic Medicine, West Bengal',
}
const indianMedicineNames: Record<number, string> = {
  2: 'Andhra Pradesh Board for Indian Medicine and Homoeopathy', 5: 'Bihar State Council of Ayurvedic and Unani Medicine', 8: 'Delhi Bharatiya Chikitsa Parishad',
  10: 'Gujarat Board of Ayurvedic and Unani Systems of Medicine', 11: 'Council of Indian Medicine, Haryana', 15: 'Karnataka Ayurvedic and Unani Practitioners Board',
  16: 'Travancore Cochin Council of Indian Medicine', 19: 'Madhya Pradesh Ayurvedic, Unani & Prakritic Chikitsa Board', 20: 'Maharashtra Council of Indian Medicine',
  25: 'Odisha State Council of Ayurvedic Medicine', 27: 'Board of Ayurvedic and Unani Systems of Medicine, Punjab', 28: 'Board of Indian Medicine, Rajasthan',
  35: 'Board of Ayurvedic and Unani Tibbi Systems of Medicine, Uttar Pradesh', 36: 'Paschim Banga Ayurved Parishad',
}
const siddhaNames: Record<number, string> = { ...indianMedicineNames, 30: 'Tamil Nadu Siddha Medical Council' }

const homoeopathyName = (stateId: number): string => homoeopathyNames[stateId] ?? `${nameOf(stateId)} Board of Homoeopathic System of Medicine`
const boardName = (names: Record<number, string>) => (stateId: number): string => names[stateId] ?? `${nameOf(stateId)} Board of Indian Medicine`

function ayush(firstId: number, lateId: number, toName: (stateId: number) => string): readonly Seed[] {
  return [...ayushStates.map((stateId, index): Seed => [firstId + index, stateId, toName(stateId)]), [lateId, 31, toName(31)], [lateId + 1, 23, toName(23)]]
}

/** Inferred throughout: no source names a council of Yoga and Naturopathy or of pharmacy. */
const yogaStates = [...ayushStates, 31, 23]
const yoga = (): readonly Seed[] => yogaStates.map((stateId, index): Seed => [241 + index, stateId, `${nameOf(stateId)} Board of Yoga and Naturopathy`])
const pharmacyStates = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 33, 34, 35, 36]
const pharmacy = (): readonly Seed[] => pharmacyStates.map((stateId, index): Seed => [301 + index, stateId, `${nameOf(stateId)} State Pharmacy Council`])

const nursing: readonly Seed[] = [
  // Two blanks, as NHA prints it.
  [1, 2, 'Andhra Pradesh  Nurses Midwives And Health Visitors Council, Vijayawada'], [2, 3, 'Arunachal Pradesh Nursing Council'],
  [3, 4, 'Assam Nurses Midwives And Health Visitors Council'], [4, 5, 'Bihar Nurses Registration Council'], [5, 7, 'Chhattisgarh Nurses Registration Council'],
  [6, 8, 'Delhi Nursing Council'], [7, 9, 'Goa Nursing Council'], [8, 10, 'Gujarat Nursing Council'], [9, 11, 'Haryana Nurses Registration Council'],
  [10, 12, 'Himachal Pradesh Nurses Registration Council'], [11, 14, 'Jharkhand Nurses Registration Council'], [12, 15, 'Karnataka State Nursing Council'],
  [13, 16, 'Kerala Nurses And Midwives Council'], [14, 20, 'Maharashtra Nursing Council'], [15, 19, 'Madhya Pradesh Nurses Registration Council'], [16, 21, 'Manipur Nursing Council'],
  [17, 22, 'Meghalaya Nursing Council'], [18, 23, 'Mizoram Nursing Council'], [19, 24, 'Nagaland Nursing Council'], [20, 25, 'Odisha Nurses And Midwives Council'],
  [21, 27, 'Punjab Nurses Registration Council'], [22, 28, 'Rajasthan Nursing Council'], [23, 29, 'Sikkim Nursing Council'], [24, 30, 'Tamil Nadu Nurses And Midwives Council'],
  [25, 31, 'Telangana State Nursing Council'], [26, 33, 'Tripura Nursing Council'], [27, 35, 'Uttar Pradesh Nurses And Midwives Council'],
  [28, 34, 'Uttarakhand Nurses And Midwives Council'], [29, 36, 'West Bengal Nursing Council'], [30, 13, 'Jammu & Kashmir Nursing Council'],
]

/** Recorded positions that differ from the id. */
const positions: Record<number, number> = { 14: 16, 29: 0 }

const registered = (kind: HealthProfessionalType, systemOfMedicineId: number, seeds: readonly Seed[]): Council[] =>
  seeds.map(([id, stateId, name]) => ({ id, kind, name, stateId, systemOfMedicineId, position: kind === 'nurse' ? 0 : positions[id] ?? id, national: false }))

const national: readonly Council[] = [
  { id: 29, kind: 'doctor', name: 'National Medical Commission (erstwhile Medical Council of India)', stateId: 1025, systemOfMedicineId: 1, position: 0, national: true },
  { id: 30, kind: 'doctor', name: 'Dental Council of India', stateId: 104, systemOfMedicineId: 2, position: 30, national: true },
]

/** Doctors' and pharmacists', by id. */
export const medicalCouncils = once((): readonly Council[] => [
  ...registered('doctor', 1, medical), ...national, ...registered('doctor', 2, dental()), ...registered('doctor', 3, ayush(61, 217, homoeopathyName)),
  ...registered('doctor', 4, ayush(90, 219, boardName(indianMedicineNames))), ...registered('doctor', 5, ayush(121, 221, boardName(indianMedicineNames))),
  ...registered('doctor', 6, ayush(153, 223, boardName(siddhaNames))), ...registered('doctor', 7, ayush(183, 225, boardName(indianMedicineNames))),
  ...registered('doctor', 14, yoga()), ...registered('pharmacist', 13, pharmacy()),
].toSorted((one, other) => one.id - other.id))

export const nurseCouncils = once(() => registered('nurse', 0, nursing))

const tables = once((): Record<HealthProfessionalType, ReadonlyMap<number, Council>> => ({
  doctor: toMap(medicalCouncils().filter(({ kind }) => kind === 'doctor')),
  pharmacist: toMap(medicalCouncils().filter(({ kind }) => kind === 'pharmacist')),
  nurse: toMap(nurseCouncils()),
}))

export const councilById = (kind: HealthProfessionalType, id: number): Council | undefined => tables()[kind].get(id)

/** The councils that register a subcategory (register column), of one state or of all; national ones only where no state is named. */
export function councilsFor(kind: HealthProfessionalType, register: number, stateId?: number): Council[] {
  return [...tables()[kind].values()].filter((council) => (kind === 'nurse' || council.systemOfMedicineId === register) && (stateId === undefined || council.stateId === stateId))
}

function nameOf(stateId: number): string {
  return stateById(stateId)?.name ?? String(stateId)
}

function toMap(councils: readonly Council[]): ReadonlyMap<number, Council> {
  return new Map(councils.map((council) => [council.id, council]))
}
