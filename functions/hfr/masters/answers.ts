import type { z } from 'zod'
import type { Refusal, Reply } from '../../kernel/outcome.ts'
import type { Choice } from '../../kernel/room.ts'
import type { Coded } from '../../masters/coded.ts'
import { districtByIsoCode, districtsOfState } from '../../masters/districts.ts'
import { masterDataOf, masterTypes } from '../../masters/facility-options.ts'
import { centralGovernment, owners, ownerSecondLevel, psusOf } from '../../masters/facility-owners.ts'
import { medicineSystems, specialitiesOf } from '../../masters/facility-specialities.ts'
import { facilitySubTypesOf, facilityTypeByCode, facilityTypesFor } from '../../masters/facility-types.ts'
import { stateByIsoCode, states } from '../../masters/states.ts'
import { subDistrictsOfDistrict } from '../../masters/sub-districts.ts'
import { codesIn } from '../../nhpr/facilities/record.ts'
import type { HisCode } from '../../nhpr/refusals.ts'
import { required } from '../required.ts'
import type * as declared from './operations.ts'

/* What each operation answers, from the tables. Pure; what is inferred stands with the declarations. */

type Replied<Operation extends { answer: z.ZodType }> = Reply<z.input<Operation['answer']>, HisCode>
type Typed = Reply<{ type: string; data: Coded[] }, HisCode>
type Named = z.input<typeof declared.listLgdDistricts.answer>

const typed = (type: string, data: readonly Coded[]): Typed => ({ answer: { type, data: data.map(({ code, value }) => ({ code, value })) } })
const has = (master: readonly Coded[], code: string): boolean => master.some((entry) => entry.code === code)

export function typesOfMasters(variant: Choice): Replied<typeof declared.listMasterTypes> {
  const served = masterTypes.filter(({ isUnserved }) => !isUnserved || variant('hfr.master-types') === 'document-21')
  return { answer: { masterTypes: served.map(({ type, desc }) => ({ type, desc })) } }
}

/** The names of the document and of the test cases for what the registry calls otherwise. */
const otherNames: Record<string, string> = { FACSTATUS: 'FAC-STATUS', 'GENERALINFO-OPTIONS': 'GENERAL-INFO-OPTIONS', 'WORKING-DAYS': 'DAYS-OF-OPERATION' }

/** Refuses HIS-1070 (no type) and HIS-4056 (a type without data, or none: those of dependent lists, which have calls of their own). */
export function dataOfMaster(asked: string, variant: Choice): Typed {
  if (!asked.trim()) return required('type')
  const name = asked.trim().toUpperCase()
  const type = variant('hfr.master-spellings') === 'either' ? (otherNames[name] ?? name) : name
  const data = masterDataOf(type)
  if (!data) return { refusal: 'HIS-4056', field: 'type', rule: 'No master type with data has this name (variant hfr.master-spellings): get-master-types names them' }
  return type === 'OWNER' && variant('hfr.owner-blanks') === 'kept' ? typed(type, data.map(withBlanks)) : typed(type, data)
}

/** Columns of fixed width: 10 for a code (recorded live). Inferred: 100 for a value. The third value begins with a blank (document). */
const withBlanks = ({ code, value }: Coded): Coded => ({ code: code.padEnd(10), value: (code === 'PP' ? ` ${value}` : value).padEnd(100) })

/**
 * Refuses HIS-1115 (no owner), HIS-1070 and, for the government, HIS-1108 (a subtype that is none, or not of this owner), in the words
 * that were seen or printed. A state's facility has no second level: S is no subtype here.
 */
export function secondLevelOf(asked: { ownershipCode: string; ownerSubtypeCode: string }, variant: Choice): Typed {
  const [owner, subType] = [asked.ownershipCode.toUpperCase(), asked.ownerSubtypeCode.toUpperCase()]
  if (!owner) return required('ownershipCode')
  if (!has(owners, owner)) return noOwner('G, P or PP')
  if (!subType) return required('ownerSubtypeCode')
  if (!['C', 'P', 'NP'].includes(subType)) return noSubType('HIS-1070', 'It should be one of C, P, or NP')
  if (owner === 'G' && subType !== 'C') return noSubType('HIS-1108', "Invalid Owner Subtype Code. Only 'C' is accepted for Ownership Code 'G'.")
  const isProfitByC = owner !== 'G' && subType === 'C' && variant('hfr.profit-by-c') === 'answered'
  const level = ownerSecondLevel(owner, isProfitByC ? 'P' : subType)
  return level ? typed(level.type, level.data) : noSubType('HIS-1070', "Only 'P' or 'NP' are accepted for Ownership Code 'P' or 'PP'")
}

const noOwner = (codes: string): Refusal<HisCode> => ({ refusal: 'HIS-1115', field: 'ownershipCode', rule: `Of any case: ${codes}` })
const noSubType = (refusal: 'HIS-1070' | 'HIS-1108', text: string): Refusal<HisCode> => ({ refusal, field: 'ownerSubtypeCode', text, rule: 'G takes C; P and PP take P or NP' })

/** Refuses HIS-1070 (a field empty, an unknown system) and HIS-1115 (no owner). */
export function typesOfFacilities(asked: { ownershipCode: string; systemOfMedicineCode: string }, variant: Choice): Typed {
  const owner = asked.ownershipCode.toUpperCase()
  const medicines = codesIn(asked.systemOfMedicineCode.toUpperCase())
  if (!owner) return required('ownershipCode')
  if (!has(owners, owner)) return noOwner('G, P or PP')
  if (owner === 'PP' && variant('hfr.type-ownership') === 'document') return noOwner('G or P (variant hfr.type-ownership)')
  if (medicines.length === 0) return required('systemOfMedicineCode')
  const unknown = medicines.find((medicine) => !has(medicineSystems, medicine))
  if (unknown) return { refusal: 'HIS-1070', field: 'systemOfMedicineCode', text: 'Invalid SystemOfMedicineCode provided', rule: `${unknown} is no code of MEDICINE` }
  return typed('FACILITY-TYPE', facilityTypesFor(owner, medicines).filter(({ isUnlisted }) => !isUnlisted))
}

/** Refuses HIS-1070 (empty, unknown). */
export function subTypesOf(facilityTypeCode: string): Typed {
  const code = facilityTypeCode.trim()
  if (!code) return required('facilityTypeCode')
  if (!facilityTypeByCode(code)) return { refusal: 'HIS-1070', field: 'facilityTypeCode', text: 'Invalid FacilityTypeCode provided', rule: 'No facility type has this code' }
  return typed('FACILITY-SUB-TYPE', facilitySubTypesOf(code))
}

/** Refuses HIS-1070 (empty) and HIS-1003 (not exactly one system). */
export function specialitiesIn(systemOfMedicineCode: string): Typed {
  const medicine = systemOfMedicineCode.toUpperCase()
  if (!medicine) return required('systemOfMedicineCode')
  if (!has(medicineSystems, medicine)) return { refusal: 'HIS-1003', field: 'systemOfMedicineCode', rule: 'One code of MEDICINE, in any case' }
  return typed('SPECIALITIES', specialitiesOf(medicine).map(({ code, value }) => ({ code: `${medicine}-${code}`, value })))
}

export const statesWithDistricts = (): Replied<typeof declared.listLgdStates> => ({ answer: states.map(({ id, name, isoCode }) => ({ code: isoCode, name, districts: districtsIn(id) })) })

/** Refuses HIS-1070 (empty) and HIS-4032 (unknown). */
export function districtsOf(stateCode: string): Replied<typeof declared.listLgdDistricts> {
  if (!stateCode) return required('stateCode')
  const state = stateByIsoCode(stateCode)
  return state ? { answer: districtsIn(state.id) } : { refusal: 'HIS-4032', field: 'stateCode', rule: 'No state has this LGD code' }
}

/** Refuses HIS-1070 (empty) and HIS-1025 (unknown). */
export function subDistrictsOf(districtCode: string): Replied<typeof declared.listLgdSubDistricts> {
  if (!districtCode) return required('districtCode')
  const district = districtByIsoCode(districtCode)
  if (!district) return { refusal: 'HIS-1025', field: 'districtCode', rule: 'No district has this LGD code' }
  return { answer: byName(subDistrictsOfDistrict(district.isoCode).map(({ isoCode, subDistrictName }) => ({ code: isoCode, name: subDistrictName }))) }
}

/** As this registry prints it, where the listing has an older name. */
const districtNames: Record<string, string> = { 502: 'Ananthapuramu' }

const districtsIn = (stateId: number): Named => byName(districtsOfState(stateId).map(({ isoCode, districtName }) => ({ code: isoCode, name: districtNames[isoCode] ?? districtName })))

/** As in every answer that is printed: case does not count. */
const byName = (places: Named): Named => places.toSorted((one, other) => (one.name.toLowerCase() < other.name.toLowerCase() ? -1 : 1))

/** Refuses HIS-2083 (unknown ministry). */
export function psusBy(ministry: string): Replied<typeof declared.getPsuDetailsByMinistry> {
  if (!ministry) return { answer: { ministry: null, data: centralGovernment.flatMap(({ code }) => psusOf(code)) } }
  if (!has(centralGovernment, ministry)) return { refusal: 'HIS-2083', field: 'ministry', rule: 'No code of get-owner-subtype {G, C}' }
  return { answer: { ministry, data: [...psusOf(ministry)] } }
}
