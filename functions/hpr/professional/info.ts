import { boardById } from '../../masters/affiliated-boards.ts'
import { subCategoryByRegister } from '../../masters/categories.ts'
import { collegeById } from '../../masters/colleges.ts'
import { councilById } from '../../masters/councils.ts'
import { courseById } from '../../masters/courses.ts'
import { languageById } from '../../masters/languages.ts'
import { universityById } from '../../masters/universities.ts'
import { salutationById } from '../../masters/work.ts'
import type { Account } from '../../nhpr/accounts.ts'
import { alike, folded, isMobile } from '../../nhpr/forms.ts'
import { maskMobile } from '../../nhpr/masks.ts'
import type { HisCode } from '../../nhpr/refusals.ts'
import { notFoundText } from './flow.ts'
import type { Professional, QualificationRecord, Registration, Verification } from './record.ts'
import { applicationStatusOf } from './record.ts'
import { isGovernment } from './rules/declaration.ts'

export interface Criteria {
  id?: string | undefined
  name?: string | undefined
  contactNumber?: string | undefined
  state?: string | undefined
  registrationNumber?: string | undefined
  stateCouncilName?: string | undefined
}

interface Refused {
  refusal: HisCode
  field: string
  rule: string
  text?: string
}

/**
 * An HPID number in its written form, 71-XXXX-XXXX-XXXX; dashes may be missing.
 * Refuses HIS-1116 (none given), HIS-1035 (no fourteen digits). Inferred: both codes.
 */
export function numberOf(id: string | undefined, field: string): { hprIdNumber: string } | Refused {
  if (!id) return { refusal: 'HIS-1116', field, rule: 'The HPID number is mandatory' }
  const [, ...parts] = /^(\d{2})-?(\d{4})-?(\d{4})-?(\d{4})$/.exec(id) ?? []
  return parts.length > 0 ? { hprIdNumber: parts.join('-') } : { refusal: 'HIS-1035', field, rule: 'Not 14 digits written 71-XXXX-XXXX-XXXX' }
}

export const notFound = (id: string, field: string, rule: string): Refused => ({ refusal: 'HIS-1001', field, rule, text: notFoundText(id) })

/** What is wrong with the criteria themselves. Source: "name min 3 letters" (NHA's portal); the codes are inferred. */
export function malformed({ name, contactNumber }: Criteria): Refused | undefined {
  if (name && !/^[\p{L}\p{M} .'’-]+$/u.test(name)) return { refusal: 'HIS-1014', field: 'practitioner.name', rule: 'Letters only' }
  if (name && name.replaceAll(/[^\p{L}]/gu, '').length < 3) return { refusal: 'HIS-1003', field: 'practitioner.name', rule: 'Three letters at least' }
  if (contactNumber && !isMobile(contactNumber)) return { refusal: 'HIS-1011', field: 'practitioner.contactNumber', rule: 'Ten digits, the first 6 to 9' }
  return undefined
}

/** The first criterion that does not fit; those left empty ask nothing. Inferred: that they narrow, and how each is compared. */
export function misfit(professional: Professional, account: Account, criteria: Criteria): string | undefined {
  const { name, contactNumber, state, registrationNumber, stateCouncilName } = criteria
  const councils = professional.registrations.map((entry) => councilName(professional, entry))
  if (name && !folded(professional.name).includes(folded(name))) return 'name'
  if (contactNumber && contactNumber !== professional.practitioner.officialMobile && contactNumber !== account.mobile) return 'contactNumber'
  if (state && !alike(state, account.address.state)) return 'state'
  if (registrationNumber && !professional.registrations.some((entry) => alike(entry.registrationNumber, registrationNumber))) return 'registrationNumber'
  return stateCouncilName && !councils.some((council) => folded(council).includes(folded(stateCouncilName))) ? 'stateCouncilName' : undefined
}

/** Whether all is verified that has to be: the council always, the work of government users. Inferred from the one example. */
const isActive = ({ councilVerification, workVerification, practitioner }: Professional): boolean =>
  councilVerification.state === 'verified' && (workVerification.state === 'verified' || !isGovernment(practitioner.currentWorkDetails))

const GENDERS: Record<string, string> = { M: 'Male', F: 'Female', O: 'Other' }

/** A professional as fetch-professional-info shows him: names for codes, the mobile masked, what is private left blank. */
export function infoOf(professional: Professional, account: Account) {
  const { practitioner, registrations, qualifications, hprIdNumber, profileId, name, healthProfessionalType } = professional
  const { salutation, gender, languagesSpoken } = practitioner.personalInformation ?? {}
  const mobile = practitioner.officialMobile || account.mobile
  const shown = shownOf(professional)
  return {
    identifier: profileId,
    active: isActive(professional),
    name,
    gender: shown('gender', GENDERS[gender ?? ''] ?? '', ''),
    salutation: shown('salutation', salutationById(Number(salutation))?.name.replace('.', '') ?? '', ''),
    communicationLanguage: shown('communicationLanguage', languages(languagesSpoken ?? ''), ''),
    registrations: shown('registrations', registrations.map((entry) => registrationInfo(professional, entry)), []),
    qualifications: shown('qualifications', qualifications.map(qualificationInfo), []),
    hpr_id: hprIdNumber,
    application_status: statusText(professional),
    is_council_verified: verified(professional.councilVerification),
    is_work_verified: verified(professional.workVerification),
    email: shown('email', practitioner.officialEmail ?? '', ''),
    mobileNumber: shown('mobileNumber', maskMobile(mobile), ''),
    hpr_category: healthProfessionalType,
  }
}

/** Who he is, on which roll and how far verified is the registry's to tell; the rest is his. Inferred. */
const ALWAYS_PUBLIC = ['registrations']

function shownOf({ visibility }: Professional): <T>(attribute: string, value: T, blank: T) => T {
  return (attribute, value, blank) => {
    const hidden = visibility.attributes[attribute] === false || (!visibility.profile && !ALWAYS_PUBLIC.includes(attribute))
    return hidden ? blank : value
  }
}

/** The example has null beside a council's consent and an open work verification: a word comes with a decision on the whole. */
function statusText(professional: Professional): string | null {
  const status = applicationStatusOf(professional)
  return status === 'verified' || status === 'rejected' || status === 'more-info' ? status : null
}

/** `"true"` and null are published; `"false"` for a refusal or a question is our reading. */
const verified = ({ state }: Verification): string | null => (state === 'pending' ? null : String(state === 'verified'))

/** The example's one language stands between blanks. */
const languages = (ids: string): string => ids.split(',').flatMap((id) => languageById(Number(id))?.name ?? []).map((name) => ` ${name} `).join(',')

const councilName = ({ healthProfessionalType }: Professional, { councilId }: Registration): string => councilById(healthProfessionalType, councilId)?.name ?? ''

function registrationInfo(professional: Professional, entry: Registration) {
  return {
    identifier: entry.id, category: subCategoryByRegister(entry.categoryId)?.registerName ?? '', nuidnumber: null, nuidvalidtill: null, systemOfMedicide: null,
    isRenewable: String(entry.renewable), dueDate: entry.renewableDueDate || null, councilName: councilName(professional, entry), registeredAt: null,
    registrationNumber: entry.registrationNumber, registrationDate: entry.registrationDate,
  }
}

const ANY_OTHER = 'Any Other'

/** Names by id; what is no id is the free text of a foreign degree and stands for itself. */
function qualificationInfo({ id, course, college, university, year, month }: QualificationRecord) {
  return {
    identifier: id, courseName: courseById(Number(course))?.name ?? course, collegeName: college === '0' ? ANY_OTHER : (collegeById(Number(college))?.name ?? college),
    universityName: university === '0' ? ANY_OTHER : (universityById(Number(university))?.name ?? boardById(Number(university))?.name ?? university), qualificationYear: year, qualificationMonth: month,
  }
}
