import { districtByIsoCode } from '../../../masters/districts.ts'
import { regions } from '../../../masters/facility-options.ts'
import type { State } from '../../../masters/states.ts'
import { stateByIsoCode } from '../../../masters/states.ts'
import { subDistrictsOfDistrict } from '../../../masters/sub-districts.ts'
import type { AddressForm } from '../form.ts'
import type { Found, Rule } from './rule.ts'
import { coded, fault, firstOf, formed, mandatory } from './rule.ts'

const BLOCK = 'facilityAddressDetails'
const path = (name: keyof AddressForm): string => `${BLOCK}.${name}`

/**
 * Source: NHA, New HFR APIs Documentation (SBX), 2.1; its sample refuses another country with HIS-4017.
 * Inferred: HIS-4032 (not 1024) for the state, HIS-1025, HIS-1059 for the sub-district, HIS-1003 for the lines.
 */
export const addressRules: readonly Rule[] = [
  ({ facilityAddressDetails }) => mandatory(facilityAddressDetails, BLOCK),
  address('country', (country) => (country.toLowerCase() === 'india' ? undefined : fault('HIS-4017', path('country'), 'A facility is in India', 'Country should be india.'))),
  address('stateLGDCode', (code) => (stateByIsoCode(code) ? undefined : fault('HIS-4032', path('stateLGDCode'), `No state has the LGD code ${code}`))),
  address('districtLGDCode', (code, { stateLGDCode }) => {
    const state = stateByIsoCode(stateLGDCode)
    return !state || isIn(code, state) ? undefined : fault('HIS-1025', path('districtLGDCode'), `No district of ${state.name} has the LGD code ${code}`)
  }),
  address('subDistrictLGDCode', (code, { stateLGDCode, districtLGDCode }) => {
    const state = stateByIsoCode(stateLGDCode)
    if (!state || !isIn(districtLGDCode, state)) return undefined
    const known = subDistrictsOfDistrict(districtLGDCode)
    // The listing has none for 27 districts: there, whatever the directory may have given out by now.
    const fits = known.length > 0 ? known.some(({ isoCode }) => isoCode === bare(code)) : /^\d+$/.test(code)
    return fits ? undefined : fault('HIS-1059', path('subDistrictLGDCode'), `No sub-district of district ${districtLGDCode} has the LGD code ${code}`)
  }),
  ({ facilityAddressDetails }) => coded(facilityAddressDetails?.facilityRegion ?? '', path('facilityRegion'), regions),
  ({ facilityAddressDetails }) => formed(facilityAddressDetails?.villageCityTownLGDCode ?? '', path('villageCityTownLGDCode'), /^\d+$/, 'An LGD code'),
  address('addressLine1', (line) => firstOf(
    () => formed(line, path('addressLine1'), LINE, LINE_RULE),
    () => formed(line, path('addressLine1'), /^\S{2}/, 'The first word has at least two characters'),
  )),
  ({ facilityAddressDetails }) => formed(facilityAddressDetails?.addressLine2 ?? '', path('addressLine2'), LINE, LINE_RULE),
  address('pincode', (pincode) => (/^[1-9]\d{5}$/.test(pincode) ? undefined : fault('HIS-1114', path('pincode'), 'Six digits, the first not 0'))),
  address('latitude', (degrees) => (isDegrees(degrees, 90) ? undefined : fault('HIS-4019', path('latitude'), '-90.000000 to +90.000000, 1 to 6 decimals'))),
  address('longitude', (degrees) => (isDegrees(degrees, 180) ? undefined : fault('HIS-4020', path('longitude'), '-180.000000 to +180.000000, 1 to 6 decimals'))),
]

const LINE = /^[\w.,/()-]+(?: [\w.,/()-]+)*$/
const LINE_RULE = 'Letters, digits and .-,/()_ in words with one blank between them'

/** A mandatory field of the address; of an address that is not there, only that is told. */
function address(name: keyof AddressForm, check: (value: string, address: AddressForm) => Found): Rule {
  return ({ facilityAddressDetails: block }) => (block ? mandatory(block[name], path(name)) ?? check(block[name], block) : undefined)
}

const isIn = (districtCode: string, state: State): boolean => districtByIsoCode(districtCode)?.stateId === state.id

const isDegrees = (text: string, max: number): boolean => /^[+-]?\d{1,3}\.\d{1,6}$/.test(text) && Math.abs(Number(text)) <= max

/** LGD codes as the masters have them, without a leading zero: the form in which they are kept. */
export const bare = (code: string): string => code.replace(/^0+/, '')
