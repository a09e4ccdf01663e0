/**
 * Systems of medicine, whose ids are the register column of the subcategories. Nurse types stand in the same table.
 * Source: names and ids: NHA, Register Healthcare Professional, 22.06.2026, p. 22-23; `code`, `position` and `excludeStates`
 * of 1 to 13: integrators' recorded answers. Inferred: the code of 14, `councilMandatory` throughout.
 */
export interface SystemOfMedicine {
  id: number
  medicalSystem: string
  code: string
  position: number
  /** A JSON array of state lookup ids in a string, or null. 103 and 104 are no states of the states master. */
  excludeStates: string | null
  hprType: string
  councilMandatory: number
}

const row = (id: number, medicalSystem: string, code: string, hprType: string, excludeStates: string | null = null, position = id): SystemOfMedicine => ({ id, medicalSystem, code, position, excludeStates, hprType, councilMandatory: 1 })
const AYUSH_EXCLUDES = '["104","103"]'

export const systemsOfMedicine: readonly SystemOfMedicine[] = [
  row(1, 'Modern Medicine', 'modern_medicine', 'doctor', '["1","6","104","17","18","26","32"]'),
  row(2, 'Dentistry', 'dentist', 'doctor', '["1","17","18","103","32"]'),
  row(3, 'Homoeopathy', 'homeopathy', 'doctor', AYUSH_EXCLUDES, 8),
  row(4, 'Ayurveda', 'ayurveda', 'doctor', AYUSH_EXCLUDES),
  row(5, 'Unani', 'unani', 'doctor', AYUSH_EXCLUDES),
  row(6, 'Siddha', 'siddha', 'doctor', AYUSH_EXCLUDES),
  row(7, 'Sowa-Rigpa', 'sowa_rigpa', 'doctor', AYUSH_EXCLUDES),
  row(8, 'Registered Auxiliary Nurse Midwife(RANM)', 'ranm', 'nurse'),
  row(9, 'registered nurse (RN)', 'rn', 'nurse'),
  row(10, 'Registered Nurse and Registered Midwife (RN & RM)', 'rnrm', 'nurse'),
  row(11, 'Registered Lady Health Visitor (RLHV)', 'rlhv', 'nurse'),
  // Filed under nurse on the real host; a slip of NHA's that its portal reports. No subcategory leads here.
  row(12, 'Registered Pharmacist', 'rp', 'nurse'),
  // Filed under doctor in the recorded answer: a client that filters by `pharmacist` finds nothing there either.
  row(13, 'Pharmacy', 'pharma', 'doctor'),
  row(14, 'Yoga and Naturopathy', 'yoga_naturopathy', 'doctor'),
]

export const systemOfMedicineById = (id: number): SystemOfMedicine | undefined => systemsOfMedicine[id - 1]

/** By the name as the master has it, case ignored. */
export const systemOfMedicineByName = (name: string): SystemOfMedicine | undefined => systemsOfMedicine.find(({ medicalSystem }) => medicalSystem.toLowerCase() === name.trim().toLowerCase())
