import { categoryByType } from '../../../masters/categories.ts'
import { EMAIL, isMobile } from '../../../nhpr/forms.ts'
import { withFiles } from '../attachments.ts'
import type { Rule } from './rule.ts'
import { boolean, fault, firstAmong, firstOf, formed, required } from './rule.ts'

/** Text without files: what one record can hold with room to spare. Inferred: no bound is published. */
const TEXT_CHARS_MAX = 100_000
const REGISTRATIONS_MAX = 10
const QUALIFICATIONS_MAX = 20

/** The blocks no submission is without, each under its own code. Source: the 150 codes, HIS-5002 and HIS-5007 to HIS-5010. */
export const blockRules: readonly Rule[] = [
  ({ personalInformation }) => (personalInformation ? undefined : fault('HIS-5007', 'practitioner.personalInformation', 'The block is missing')),
  ({ registrationAcademic }) => (registrationAcademic ? undefined : fault('HIS-5008', 'practitioner.registrationAcademic', 'The block is missing')),
  ({ registrationAcademic }) => (registrationAcademic?.registrationData?.length ? undefined : fault('HIS-5009', 'practitioner.registrationAcademic.registrationData', 'At least one registration is wanted')),
  ({ currentWorkDetails }) => (currentWorkDetails ? undefined : fault('HIS-5010', 'practitioner.currentWorkDetails', 'The block is missing')),
  ({ registrationAcademic }) => firstAmong(registrationAcademic?.registrationData, ({ qualifications }, at) => {
    const field = `practitioner.registrationAcademic.registrationData[${at}].qualifications`
    if (!qualifications?.length) return fault('HIS-5002', field, 'At least one qualification a registration')
    return qualifications.length > QUALIFICATIONS_MAX ? fault('HIS-1059', field, `More than ${QUALIFICATIONS_MAX} qualifications`) : undefined
  }),
  ({ registrationAcademic }) => ((registrationAcademic?.registrationData?.length ?? 0) > REGISTRATIONS_MAX ? fault('HIS-1059', 'practitioner.registrationAcademic.registrationData', `More than ${REGISTRATIONS_MAX} registrations`) : undefined),
  (practitioner) => (JSON.stringify(withFiles(practitioner, () => '')).length > TEXT_CHARS_MAX ? fault('HIS-400', 'practitioner', `More than ${TEXT_CHARS_MAX} characters of text`) : undefined),
]

/**
 * The fields directly under practitioner. profilePhoto is not asked for: mandatory in the table of June 2026, it is empty in
 * the nurse sample beside it and not mandatory in January 2024.
 * Source: NHA, Register Healthcare Professional, 22.06.2026, p. 32-33
 */
export const profileRules: readonly Rule[] = [
  // "Empty or wrong: the whole request is invalid", which are the words of HIS-400.
  ({ healthProfessionalType }) => (categoryByType(healthProfessionalType ?? '') ? undefined : fault('HIS-400', 'practitioner.healthProfessionalType', 'Not doctor, nurse or pharmacist')),
  ({ healthProfessionalType }, { account }) => {
    const category = categoryByType(healthProfessionalType ?? '')
    return category?.code === account.category ? undefined : fault('HIS-1109', 'practitioner.healthProfessionalType', `The HPID is of category ${account.category}`)
  },
  ({ officialMobile }) => firstOf(
    () => required(officialMobile, 'practitioner.officialMobile'),
    () => (isMobile(officialMobile ?? '') ? undefined : fault('HIS-1011', 'practitioner.officialMobile', 'Ten digits, the first 6 to 9')),
  ),
  ({ officialMobileCode }) => formed(officialMobileCode, 'practitioner.officialMobileCode', /^\+?\d{1,4}$/, 'A dialling code of five characters at most'),
  ({ officialEmail }) => formed(officialEmail, 'practitioner.officialEmail', EMAIL, 'No email address'),
  (practitioner) => firstAmong(['officialMobileStatus', 'officialEmailStatus', 'visibleProfilePicture', 'profileVisibleToPublic'] as const, (name) => boolean(practitioner[name], `practitioner.${name}`)),
]
