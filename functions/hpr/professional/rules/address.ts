import { districtByIsoCode } from '../../../masters/districts.ts'
import { stateByIsoCode } from '../../../masters/states.ts'
import { EMAIL, isMobile } from '../../../nhpr/forms.ts'
import type { CommunicationAddress } from '../practitioner.ts'
import { knownCountry } from './personal.ts'
import type { Fault, Rule } from './rule.ts'
import { boolean, coded, demanded, fault, firstAmong, firstOf, formed, isYes, PINCODE } from './rule.ts'

export const INDIA = '356'
const CONTACT = 'practitioner.contactInformation'

const at = (name: keyof CommunicationAddress): string => `practitioner.communicationAddress.${name}`

/** Source: NHA, Register Healthcare Professional, 22.06.2026, p. 33-34 */
export const addressRules: readonly Rule[] = [
  ({ communicationAddress }) => boolean(communicationAddress?.isCommunicationAddressAsPerKYC, at('isCommunicationAddressAsPerKYC')),
  ({ communicationAddress }) => (communicationAddress && isDue(communicationAddress)
    ? firstAmong(['name', 'address', 'country', 'state', 'district', 'pincode'] as const, (name) => demanded(communicationAddress[name], at(name), 'isCommunicationAddressAsPerKYC is 0'))
    : undefined),
  ({ communicationAddress }) => {
    if (!communicationAddress || isYes(communicationAddress.isCommunicationAddressAsPerKYC)) return undefined
    const { country, state, district, pincode } = communicationAddress
    return firstOf(
      () => coded(country, at('country')),
      () => (country ? knownCountry(country, at('country')) : undefined),
      // The codes of states, districts and post offices are India's; of an address abroad nothing is said.
      () => (!country || country === INDIA ? indian({ state, district, pincode }, at) : undefined),
    )
  },
]

/** Source: NHA, Register Healthcare Professional, 22.06.2026, p. 34: all of it optional. */
export const contactRules: readonly Rule[] = [
  ({ contactInformation }) => {
    const { publicMobileNumber, publicMobileNumberCode, landLineNumber, landLineNumberCode, publicEmail } = contactInformation ?? {}
    return firstOf(
      () => (!publicMobileNumber || isMobile(publicMobileNumber) ? undefined : fault('HIS-1011', `${CONTACT}.publicMobileNumber`, 'Ten digits, the first 6 to 9')),
      () => formed(publicMobileNumberCode, `${CONTACT}.publicMobileNumberCode`, /^\+?\d{1,4}$/, 'A dialling code of five characters at most'),
      () => formed(landLineNumber, `${CONTACT}.landLineNumber`, /^\d{1,10}$/, 'Ten digits at most'),
      () => formed(landLineNumberCode, `${CONTACT}.landLineNumberCode`, /^\+?\d{1,4}$/, 'A dialling code of five characters at most'),
      () => formed(publicEmail, `${CONTACT}.publicEmail`, EMAIL, 'No email address'),
    )
  },
  ({ contactInformation }) => firstAmong(['publicMobileNumberStatus', 'publicEmailStatus'] as const, (name) => boolean(contactInformation?.[name], `${CONTACT}.${name}`)),
]

// NHA's own sample says "false" and leaves every field empty, against the rule for 0; so a "false" counts once anything is filled in.
function isDue({ isCommunicationAddressAsPerKYC: same, ...rest }: CommunicationAddress): boolean {
  if (same === '0') return true
  return same?.toLowerCase() === 'false' && Object.values(rest).some((value) => value)
}

interface Place {
  state?: string | undefined
  district?: string | undefined
  pincode?: string | undefined
}

/**
 * State and district by LGD code (isoCode of the masters), the district within the state, six digits of pincode; each where given.
 * Refuses HIS-1004 (words), HIS-1024 (state), HIS-1025 (district), HIS-1114 (pincode).
 */
export function indian({ state, district, pincode }: Place, field: (name: 'state' | 'district' | 'pincode') => string): Fault | undefined {
  return firstOf(
    () => coded(state, field('state')),
    () => (!state || stateByIsoCode(state) ? undefined : fault('HIS-1024', field('state'), `No state has the isoCode ${state}`)),
    () => coded(district, field('district')),
    () => (!district || liesIn(district, state) ? undefined : fault('HIS-1025', field('district'), `No district of the state has the isoCode ${district}`)),
    () => (!pincode || PINCODE.test(pincode) ? undefined : fault('HIS-1114', field('pincode'), 'Six digits, the first not 0')),
  )
}

function liesIn(district: string, state: string | undefined): boolean {
  const known = districtByIsoCode(district)
  return known !== undefined && (!state || known.stateId === stateByIsoCode(state)?.id)
}
