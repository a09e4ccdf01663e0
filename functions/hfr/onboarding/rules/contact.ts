import { EMAIL, isMobile } from '../../../nhpr/forms.ts'
import type { ContactForm } from '../form.ts'
import type { Found, Rule } from './rule.ts'
import { fault, formed, mandatory } from './rule.ts'

const BLOCK = 'facilityContactInformation'
const path = (name: keyof ContactForm): string => `${BLOCK}.${name}`

/**
 * The object is mandatory, none of its fields is. Source: NHA, New HFR APIs Documentation (SBX), 2.1; HFR-023 to HFR-026 of its test cases.
 * Inferred: HIS-1003 for all but the mobile, whose code and words the document prints.
 */
export const contactRules: readonly Rule[] = [
  ({ facilityContactInformation }) => mandatory(facilityContactInformation, BLOCK),
  contact('facilityEmailId', (email) => formed(email, path('facilityEmailId'), EMAIL, 'No email address')),
  contact('facilityContactNumber', (mobile) => (isMobile(mobile) ? undefined : fault('HIS-1011', path('facilityContactNumber'), 'Ten digits, the first 6 to 9', 'Please enter valid Phone Number.'))),
  // NHA's own example, nha.abdm.gov.in, has none of these beginnings.
  contact('websiteLink', (link) => formed(link, path('websiteLink'), /^(?:https?:\/\/|www\.)\S+$/i, 'Begins with http://, https:// or www.')),
  contact('facilityLandlineNumber', (landline) => formed(landline, path('facilityLandlineNumber'), /^\d{6,8}$/, 'Six to eight digits')),
  // The sample of the older document, 027421, is longer than its own rule.
  contact('facilityStdCode', (std) => formed(std, path('facilityStdCode'), /^\d{1,5}$/, 'Five digits at most')),
]

function contact(name: keyof ContactForm, check: (value: string) => Found): Rule {
  return ({ facilityContactInformation }) => {
    const value = facilityContactInformation?.[name]
    return value ? check(value) : undefined
  }
}
