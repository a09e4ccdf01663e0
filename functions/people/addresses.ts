import { districtsOfState } from '../masters/districts.ts'
import { stateByIsoCode, states } from '../masters/states.ts'
import { subDistrictsOfDistrict } from '../masters/sub-districts.ts'
import type { Choices } from './keyed.ts'
import type { Words } from './locale.ts'
import type { Address } from './people.ts'

/** Where half of them live, LGD codes: what a tester asks for first. The others are spread over every state alike. */
const FREQUENT = ['29', '27', '9']
const LOCALITIES = ['Shanti Nagar', 'Gandhi Nagar', 'Nehru Colony', 'Model Town', 'Civil Lines', 'Rajendra Nagar', 'Laxmi Nagar', 'Indira Colony', 'Vasant Vihar', 'Ashok Nagar']
const STREETS = ['Station Road', 'Temple Street', 'Market Road', 'School Lane', 'Lake View Road', 'Tank Bund Road', 'College Road', 'Park Street', 'Canal Road', 'Old Post Office Road']
const LANDMARKS = ['Near Water Tank', 'Opposite Bus Stand', 'Behind Town Hall', 'Near Primary School', '']

/** The address of a household, all of it consistent: district in state, sub-district in district. Pin codes are six digits and no more than that. */
export function addressOf(choices: Choices, words: Words, household: number): Address {
  const stateCode = choices.int(household, 'frequent', 2) === 0 ? choices.of(household, 'frequent-state', FREQUENT) : choices.of(household, 'state', states).isoCode
  const state = stateByIsoCode(stateCode)!
  const district = choices.of(household, 'district', districtsOfState(state.id))
  const subDistricts = subDistrictsOfDistrict(district.isoCode)
  const subDist = subDistricts.length > 0 ? choices.of(household, 'sub-district', subDistricts).subDistrictName : ''
  const careOf = `${choices.of(household, 'care-of', words.maleNames)} ${choices.of(household, 'care-of-last', words.lastNames)}`
  const house = `House ${1 + choices.int(household, 'house', 480)}`
  const street = choices.of(household, 'street', STREETS)
  const landmark = choices.of(household, 'landmark', LANDMARKS)
  const locality = choices.of(household, 'locality', LOCALITIES)
  const pincode = `${1 + choices.int(household, 'zone', 8)}${choices.digits(household, 'pincode', 5)}`
  const villageTownCity = subDist || district.districtName
  return {
    careOf, house, street, landmark, locality, villageTownCity, subDist, district: district.districtName, districtCode: district.isoCode,
    state: state.name, stateCode, pincode, postOffice: villageTownCity,
    full: [house, street, landmark, locality, villageTownCity, district.districtName, `${state.name} - ${pincode}`].filter(Boolean).join(', '),
  }
}
