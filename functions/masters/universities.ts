import { once } from '../kernel/once.ts'
import { colleges } from './colleges.ts'

/**
 * Universities. The registry keeps a row for each college, so one university has as many ids as colleges.
 * Published: 6046 of college 27, 6372 of 1022, 7010 of 1149, 10 beside 16; recorded by integrators: 6001 of 1, 2 of 3, 4 of 5, 3 of 1338, 35 of 76. Inferred: the
 * names of 6372 and 10, every other id (the college's plus 30000), and which university a college belongs to.
 * Source: nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-m4.yaml; NHA, Register Healthcare Professional, 22.06.2026, p. 25-30.
 */
export interface University {
  id: number
  name: string
  collegeId: number
}

/** By the lookup id of the state. */
const ofState: Record<number, string> = {
  1: 'Pondicherry University, Puducherry', 2: 'Dr. Ntr University Of Health Sciences, Vijayawada', 3: 'Rajiv Gandhi University, Itanagar', 4: 'Srimanta Sankaradeva University Of Health Sciences, Guwahati',
  5: 'Bihar University Of Health Sciences, Patna', 6: 'Panjab University, Chandigarh', 7: 'Ayush And Health Sciences University Of Chhattisgarh, Raipur', 8: 'Guru Gobind Singh Indraprastha University, New Delhi',
  9: 'Goa University, Panaji', 10: 'Gujarat University, Ahmedabad', 11: 'Pt. B.d. Sharma University Of Health Sciences, Rohtak', 12: 'Atal Medical And Research University, Mandi', 13: 'University Of Kashmir, Srinagar',
  14: 'Ranchi University, Ranchi', 15: 'Rajiv Gandhi University Of Health Sciences (rguhs)', 16: 'Kerala University Of Health Sciences, Thrissur', 17: 'University Of Ladakh, Leh', 18: 'University Of Calicut, Malappuram',
  19: 'Madhya Pradesh Medical Science University, Jabalpur', 20: 'Maharashtra University Of Health Sciences, Nashik', 21: 'Manipur University, Imphal', 22: 'North Eastern Hill University, Shillong', 23: 'Mizoram University, Aizawl',
  24: 'Nagaland University, Lumami', 25: 'Utkal University, Bhubaneswar', 26: 'Pondicherry University, Puducherry', 27: 'Baba Farid University Of Health Sciences,faridkot', 28: 'Rajasthan University Of Health Sciences, Jaipur',
  29: 'Sikkim University, Gangtok', 30: 'The Tamil Nadu Dr. M.g.r. Medical University, Chennai', 31: 'Kaloji Narayana Rao University Of Health Sciences, Warangal', 32: 'Veer Narmad South Gujarat University, Surat',
  33: 'Tripura University, Agartala', 34: 'Hemwati Nandan Bahuguna Uttarakhand Medical Education University, Dehradun', 35: 'Atal Bihari Vajpayee Medical University, Lucknow', 36: 'The West Bengal University Of Health Sciences, Kolkata',
}

/** Ids that a source gives, by the college. */
const publishedIds: Record<number, number> = { 1: 6001, 3: 2, 5: 4, 16: 10, 27: 6046, 76: 35, 1022: 6372, 1149: 7010, 1338: 3 }
const ownNames: Record<number, string> = {
  1: 'Adesh University, Bathinda (2012-Present)', 3: 'Al-Falah University', 5: 'Al-karim University, Katihar', 1338: 'Aligarh Muslim University',
  76: 'Gandhi Institute Of Technology And Management Gitam (deemed To Be University), Visakhapatnam',
}
const ID_OFFSET = 30_000

export const universities = once((): readonly University[] => colleges().map((college) => ({
  id: publishedIds[college.id] ?? college.id + ID_OFFSET,
  name: ownNames[college.id] ?? ofState[college.stateId] ?? '',
  collegeId: college.id,
})))

const byId = once(() => new Map(universities().map((university) => [university.id, university])))
const byCollege = once(() => Map.groupBy(universities(), (university) => university.collegeId))

export const universityById = (id: number): University | undefined => byId().get(id)
export const universitiesOfCollege = (collegeId: number): readonly University[] => byCollege().get(collegeId) ?? []
