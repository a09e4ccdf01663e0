import { specialitiesOf } from '../../../masters/facility-specialities.ts'
import { required } from '../../required.ts'
import type { DetailedBody } from '../bodies.ts'
import type { Fault } from './fault.ts'
import { firstOf, wrong, yesOrNo } from './fault.ts'
import type { Section } from './section.ts'
import { isStandalone } from './section.ts'

type Row = NonNullable<DetailedBody['specialities']>[number]

/**
 * One row for each system of medicine of basic-information and no other; none at all for the types that do one thing.
 * Codes go without the prefix that get-specialities puts on them: `M-S29` is refused, with the words seen on 21 Sep 2026.
 * Source: NHA, New HFR APIs Documentation (SBX), 2.3. Inferred: that every saved system has its row, that N takes no codes, and
 * the words for a system that was not saved.
 */
export const specialitiesFault: Section = ({ specialities }, { kind, medicines }) => {
  const rows = specialities ?? []
  if (isStandalone(kind)) return rows.length > 0 ? wrong('specialities', 'Specialities are not required for this facility type', `A facility of the kind ${kind} has none`) : undefined
  const fault = firstOf(rows.map((row, at) => rowFault(row, `specialities[${at}]`, medicines) ?? twice(rows, at)))
  const missing = medicines.find((medicine) => !rows.some(({ systemOfMedicineCode }) => systemOfMedicineCode === medicine))
  return fault ?? (missing === undefined ? undefined : required('specialities', `No row for ${missing}, which basic-information names`))
}

function rowFault({ systemOfMedicineCode: medicine, isSpecializationAvalaible: available, specialities }: Row, path: string, medicines: readonly string[]): Fault | undefined {
  if (!medicine) return required(`${path}.systemOfMedicineCode`)
  if (!medicines.includes(medicine)) return wrong(`${path}.systemOfMedicineCode`, `Invalid SystemOfMedicineCode provided -${medicine}`, `Basic-information names ${medicines.join(', ')} alone`)
  if (!available) return required(`${path}.isSpecializationAvalaible`)
  const neither = yesOrNo(available, `${path}.isSpecializationAvalaible`)
  if (neither) return neither
  const codes = (specialities ?? []).filter(Boolean)
  if (available === 'N') return codes.length > 0 ? wrong(`${path}.specialities`, `Specialities are not required for SystemOfMedicineCode -${medicine}`, 'isSpecializationAvalaible is N') : undefined
  if (codes.length === 0) return required(`${path}.specialities`, 'isSpecializationAvalaible is Y')
  const known = new Set(specialitiesOf(medicine).map(({ code }) => code))
  const unknown = codes.find((code) => !known.has(code))
  return unknown === undefined ? undefined : wrong(`${path}.specialities`, `Invalid SpecialityCode provided for SystemOfMedicineCode -${medicine}`, `${unknown} is no bare code of get-specialities for ${medicine}`)
}

function twice(rows: readonly Row[], at: number): Fault | undefined {
  const medicine = rows[at]?.systemOfMedicineCode ?? ''
  const first = rows.findIndex((row) => row.systemOfMedicineCode === medicine)
  return first === at ? undefined : wrong(`specialities[${at}].systemOfMedicineCode`, `Duplicate SystemOfMedicineCode provided -${medicine}`, `Row ${first} is for it already`)
}
