import type { District } from '../masters/districts.ts'
import { districtByIsoCode, districtsOfState } from '../masters/districts.ts'
import type { State } from '../masters/states.ts'
import { stateByIsoCode, states } from '../masters/states.ts'
import { subDistrictsOfDistrict } from '../masters/sub-districts.ts'
import type { Choices } from './keyed.ts'
import type { Words } from './locale.ts'
import type { Address } from './people.ts'

/** Where half of them live, LGD codes: what a tester asks for first. The others are spread over every state alike. */
export const FREQUENT_STATES = ['29', '27', '9']
export const LOCALITIES = ['Shanti Nagar', 'Gandhi Nagar', 'Nehru Colony', 'Model Town', 'Civil Lines', 'Rajendra Nagar', 'Laxmi Nagar', 'Indira Colony', 'Vasant Vihar', 'Ashok Nagar']
export const STREETS = ['Station Road', 'Temple Street', 'Market Road', 'School Lane', 'Lake View Road', 'Tank Bund Road', 'College Road', 'Park Street', 'Canal Road', 'Old Post Office Road']
const LANDMARKS = ['Near Water Tank', 'Opposite Bus Stand', 'Behind Town Hall', 'Near Primary School', '']

/** How the PIN codes of a state begin, by LGD code: one of its postal circle's beginnings each, the rest is made up. */
const PIN_BEGINNINGS: Record<string, string> = {
  1: '19', 2: '17', 3: '14', 4: '160', 5: '248', 6: '12', 7: '110', 8: '30', 9: '22', 10: '80', 11: '737', 12: '791', 13: '797', 14: '795', 15: '796', 16: '799', 17: '793', 18: '78',
  19: '70', 20: '83', 21: '75', 22: '49', 23: '46', 24: '38', 27: '41', 28: '52', 29: '56', 30: '403', 31: '682', 32: '68', 33: '62', 34: '605', 35: '744', 36: '50', 37: '194', 38: '396',
}

/** A PIN code of the state with this LGD code, as its postal circle begins them. */
export function pincodeIn(stateCode: string, draw: (below: number) => number): string {
  const begins = pinBeginning(stateCode)
  const made = 6 - begins.length
  return begins + String(draw(10 ** made)).padStart(made, '0')
}

export const pinBeginning = (stateCode: string): string => PIN_BEGINNINGS[stateCode] ?? '9'

/** A place asked for; the district says the state. */
export interface Place {
  state?: State
  district?: District
}

/** The state of this name or LGD code. */
export function stateNamed(text: string): State | undefined {
  const name = text.trim().toLowerCase()
  return stateByIsoCode(name) ?? states.find((state) => state.name.toLowerCase() === name)
}

/** The district of this name or LGD code, in the state where one is given: names recur across states. */
export function districtNamed(text: string, state?: State): District | undefined {
  const name = text.trim().toLowerCase()
  const inState = (district: District): boolean => state === undefined || district.stateId === state.id
  const byCode = districtByIsoCode(name)
  if (byCode && inState(byCode)) return byCode
  return (state ? [state] : states).flatMap(({ id }) => districtsOfState(id)).find(({ districtName }) => districtName.toLowerCase() === name)
}

/** The address of a household, all of it consistent: district in state, sub-district in district, PIN code of the state. */
export function addressOf(choices: Choices, words: Words, household: number, place: Place = {}): Address {
  const state = states.find(({ id }) => id === place.district?.stateId) ?? place.state ?? homeOf(choices, household)
  const district = place.district ?? choices.of(household, 'district', districtsOfState(state.id))
  const subDistricts = subDistrictsOfDistrict(district.isoCode)
  const subDist = subDistricts.length > 0 ? choices.of(household, 'sub-district', subDistricts).subDistrictName : ''
  const careOf = `${choices.of(household, 'care-of', words.maleNames)} ${choices.of(household, 'care-of-last', words.lastNames)}`
  const house = `House ${1 + choices.int(household, 'house', 480)}`
  const street = choices.of(household, 'street', STREETS)
  const landmark = choices.of(household, 'landmark', LANDMARKS)
  const locality = choices.of(household, 'locality', LOCALITIES)
  const pincode = pincodeIn(state.isoCode, (below) => choices.int(household, 'pincode', below))
  const villageTownCity = subDist || district.districtName
  return withLine({
    careOf, house, street, landmark, locality, villageTownCity, subDist, district: district.districtName, districtCode: district.isoCode,
    state: state.name, stateCode: state.isoCode, pincode, postOffice: villageTownCity, full: '',
  })
}

/** The same address with `full` made of its parts. */
export function withLine(address: Address): Address {
  const { house, street, landmark, locality, villageTownCity, district, state, pincode } = address
  return { ...address, full: [house, street, landmark, locality, villageTownCity, district, `${state} - ${pincode}`].filter(Boolean).join(', ') }
}

function homeOf(choices: Choices, household: number): State {
  const isFrequent = choices.int(household, 'frequent', 2) === 0
  return isFrequent ? stateByIsoCode(choices.of(household, 'frequent-state', FREQUENT_STATES))! : choices.of(household, 'state', states)
}
