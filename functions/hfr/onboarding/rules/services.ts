import { operationalStatuses, specialityTypes, typesOfService } from '../../../masters/facility-options.ts'
import { owners } from '../../../masters/facility-owners.ts'
import { medicineSystems } from '../../../masters/facility-specialities.ts'
import type { FacilityKind } from '../../../masters/facility-types.ts'
import { facilitySubTypesOf, facilityTypeByCode, facilityTypesFor } from '../../../masters/facility-types.ts'
import { codesIn } from '../../../nhpr/facilities/record.ts'
import type { Found, Rule } from './rule.ts'
import { coded, fault, firstAmong, firstOf, has, invalid, mandatory } from './rule.ts'

/** Source: NHA, New HFR APIs Documentation (SBX), 2.1, whose sample prints code and words; HFR-010 of its test cases. */
export const nameRule: Rule = ({ facilityName }, variant) => firstOf(
  () => mandatory(facilityName, 'facilityName'),
  () => (NAMES[variant('hfr.name-rule') as keyof typeof NAMES].test(facilityName) ? undefined : fault('HIS-4029', 'facilityName', `Variant hfr.name-rule: ${variant('hfr.name-rule')}`, 'Invalid Facility Name.')),
)

const NAMES = {
  document: /^[A-Za-z0-9][\w.(),/]*(?: [\w.(),/]+)*$/,
  'test-case': /^(?=.{5})[A-Za-z][A-Za-z0-9]*(?: [A-Za-z0-9]+)*$/,
}

/** The six that do one thing and need no type of service (9,44 10,45 11,46 12,47 13,48 74,75). */
const WITHOUT_SERVICE: ReadonlySet<FacilityKind> = new Set(['blood-bank', 'diagnostic-laboratory', 'pharmacy', 'cath-laboratory', 'dialysis', 'imaging'])

export const serviceRule: Rule = ({ typeOfServiceCode, facilityTypeCode }) => {
  const kind = facilityTypeByCode(facilityTypeCode)?.kind
  const services = codesIn(typeOfServiceCode)
  // Of an unknown type nothing is known: that is refused in its own place.
  if (services.length === 0) return kind && !WITHOUT_SERVICE.has(kind) ? fault('HIS-1070', 'typeOfServiceCode', 'Mandatory for this type of facility', 'Required Facility TypeOfService code') : undefined
  const isUnfit = kind === 'opd-only' && services.includes('IPD')
  return firstAmong(services, (service) => coded(service, 'typeOfServiceCode', typesOfService)) ?? (isUnfit ? invalid('typeOfServiceCode', 'IPD is not applicable to an OPD-only type') : undefined)
}

/** The source has them in this order, the subtype apart. Inferred: how a type is refused that does not go with owner and medicines. */
export const typeRules: readonly Rule[] = [
  ({ systemOfMedicineCode }) => firstOf(
    () => mandatory(codesIn(systemOfMedicineCode).length > 0, 'systemOfMedicineCode'),
    () => firstAmong(codesIn(systemOfMedicineCode), (code) => coded(code, 'systemOfMedicineCode', medicineSystems)),
  ),
  ({ facilityTypeCode, ownershipCode, systemOfMedicineCode }) => firstOf(
    () => mandatory(facilityTypeCode, 'facilityTypeCode'),
    () => (facilityTypeByCode(facilityTypeCode) ? undefined : invalid('facilityTypeCode', 'No code of a facility type')),
    () => {
      const medicines = codesIn(systemOfMedicineCode)
      const isReady = has(owners, ownershipCode) && medicines.length > 0 && medicines.every((medicine) => has(medicineSystems, medicine))
      return !isReady || has(facilityTypesFor(ownershipCode, medicines), facilityTypeCode) ? undefined : invalid('facilityTypeCode', `fetch-facility-type does not list it for ${ownershipCode} and ${systemOfMedicineCode}`)
    },
  ),
  ({ specialityTypeCode }) => mandatory(specialityTypeCode, 'specialityTypeCode') ?? coded(specialityTypeCode, 'specialityTypeCode', specialityTypes),
]

export const subTypeRule: Rule = ({ facilitySubType, facilityTypeCode }): Found => {
  const isReady = facilitySubType && facilityTypeByCode(facilityTypeCode)
  return isReady ? coded(facilitySubType, 'facilitySubType', facilitySubTypesOf(facilityTypeCode)) : mandatory(facilitySubType, 'facilitySubType')
}

export const statusRule: Rule = ({ facilityOperationalStatus: status }) => mandatory(status, 'facilityOperationalStatus') ?? coded(status, 'facilityOperationalStatus', operationalStatuses)

/** Inferred: the words; code and rule (no blank) were seen. No source says which codes existingSoftwares takes. */
export const softwareRule: Rule = ({ abdmCompliantSoftware }) =>
  firstAmong(abdmCompliantSoftware, ({ anyOther }, index) => (/^[\w.,/()-]*$/.test(anyOther) ? undefined : invalid(`abdmCompliantSoftware[${index}].anyOther`, 'Letters, digits and .-,/()_ without a blank')))
