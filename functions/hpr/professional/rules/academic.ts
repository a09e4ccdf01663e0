import { categoryByCode, categoryByType, subCategoryByRegister } from '../../../masters/categories.ts'
import { councilById } from '../../../masters/councils.ts'
import { systemOfMedicineById } from '../../../masters/systems-of-medicine.ts'
import { registrationPath } from '../attachments.ts'
import type { Practitioner, RegistrationData } from '../practitioner.ts'
import { registrationKey } from '../record.ts'
import { dueNow, nameChange } from './certificates.ts'
import { isDay, isFuture } from './dates.ts'
import { qualificationRules } from './qualification.ts'
import type { Fault, Rule, RuleContext } from './rule.ts'
import { coded, demanded, fault, firstAmong, firstOf, required } from './rule.ts'

/** Source: NHA, Register Healthcare Professional, 22.06.2026, p. 23, 31-32, 34; HPR-054 to HPR-061 of NHA's test cases */
export const academicRules: readonly Rule[] = [
  ({ registrationAcademic }) => {
    const category = registrationAcademic?.category
    const field = 'practitioner.registrationAcademic.category'
    return firstOf(() => required(category, field), () => (categoryByCode(Number(category)) ? undefined : fault('HIS-2057', field, 'Not 1, 2 or 6')))
  },
  ({ registrationAcademic, healthProfessionalType }) => {
    const { code } = categoryByType(healthProfessionalType ?? '') ?? {}
    return code === Number(registrationAcademic?.category) ? undefined : fault('HIS-1109', 'practitioner.registrationAcademic.category', `A ${healthProfessionalType} is of category ${code}`)
  },
  eachRegistration((entry, path, { healthProfessionalType }) => ofCouncil(entry, path, healthProfessionalType ?? '')),
  eachRegistration(({ registrationNumber }, path) => firstOf(
    () => required(registrationNumber, `${path}.registrationNumber`),
    () => (/^[\p{L}\p{N}][\p{L}\p{N} ./()_-]{0,49}$/u.test(registrationNumber ?? '') ? undefined : fault('HIS-1003', `${path}.registrationNumber`, 'Fifty letters, digits and separators at most')),
  )),
  eachRegistration(({ registrationDate }, path, _, { now }) => firstOf(
    // The field tables leave it out, NHA's test case HPR-058 demands it and every sample of the Swagger has it.
    () => required(registrationDate, `${path}.registrationDate`),
    () => (isDay(registrationDate ?? '') && !isFuture(registrationDate ?? '', now) ? undefined : fault('HIS-1034', `${path}.registrationDate`, 'A day not in the future, YYYY-MM-DD')),
  )),
  eachRegistration((entry, path, { healthProfessionalType }) => permanence(entry, path, healthProfessionalType ?? '')),
  eachRegistration((entry, path, _, context) => nameChange(entry, path, context)),
  eachRegistration(({ registrationCertificate }, path, _, context) => dueNow(registrationCertificate?.data, `${path}.registrationCertificate`, context)),
  twice,
  eachRegistration((entry, path, _, context) => qualificationRules(entry, path, context)),
]

function eachRegistration(check: (entry: RegistrationData, path: string, practitioner: Practitioner, context: RuleContext) => Fault | undefined): Rule {
  return (practitioner, context) => firstAmong(practitioner.registrationAcademic?.registrationData, (entry, at) => check(entry, registrationPath(at), practitioner, context))
}

/**
 * The subcategory (register column) and the council that keeps its roll.
 * Inferred: HIS-1062 for a subcategory of none or of another category, HIS-5001 (workflow not defined) for 12, which the
 * systems of medicine list and no subcategory leads to.
 */
function ofCouncil({ registeredWithCouncil, categoryId }: RegistrationData, path: string, type: string): Fault | undefined {
  const councilField = `${path}.registeredWithCouncil`
  const categoryField = `${path}.categoryId`
  return firstOf(
    () => required(registeredWithCouncil, councilField),
    () => coded(registeredWithCouncil, councilField),
    () => required(categoryId, categoryField),
    () => coded(categoryId, categoryField),
    () => {
      const subCategory = subCategoryByRegister(Number(categoryId))
      if (!subCategory && systemOfMedicineById(Number(categoryId))) return fault('HIS-5001', categoryField, 'A system of medicine without a subcategory: nobody to verify it')
      return subCategory?.healthProfessionalType === type ? undefined : fault('HIS-1062', categoryField, `No subcategory of a ${type} in the register column`)
    },
    () => {
      const council = councilById(type as 'doctor' | 'nurse' | 'pharmacist', Number(registeredWithCouncil))
      const fits = council && (type === 'nurse' || council.systemOfMedicineId === Number(categoryId))
      return fits ? undefined : fault('HIS-2062', councilField, 'No council that registers this subcategory')
    },
  )
}

/** Doctors must say which, and until when; of nurses and pharmacists it is not asked (their sample says Permanent all the same). */
function permanence({ isPermanentOrRenewable: kind, renewableDueDate }: RegistrationData, path: string, type: string): Fault | undefined {
  const field = `${path}.isPermanentOrRenewable`
  const dueField = `${path}.renewableDueDate`
  return firstOf(
    () => (type === 'doctor' ? required(kind, field) : undefined),
    () => (!kind || kind === 'Permanent' || kind === 'Renewable' ? undefined : fault('HIS-1059', field, 'Neither Permanent nor Renewable')),
    () => (kind === 'Renewable' ? demanded(renewableDueDate, dueField, 'isPermanentOrRenewable is Renewable') : undefined),
    () => (!renewableDueDate || isDay(renewableDueDate) ? undefined : fault('HIS-1034', dueField, 'A day, YYYY-MM-DD')),
  )
}

/** Inferred: the same registration twice in one body. */
function twice({ registrationAcademic, healthProfessionalType }: Practitioner): Fault | undefined {
  const seen = new Set<string>()
  return firstAmong(registrationAcademic?.registrationData, ({ registeredWithCouncil, registrationNumber }, at) => {
    const key = registrationKey(healthProfessionalType ?? '', Number(registeredWithCouncil), registrationNumber ?? '')
    if (seen.has(key)) return fault('HIS-1059', `${registrationPath(at)}.registrationNumber`, 'The same registration stands above')
    seen.add(key)
    return undefined
  })
}
