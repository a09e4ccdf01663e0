import { searchFacilities } from '../../../../functions/hfr/search/operations.ts'
import type { Kit } from '../../../kit/journey.ts'
import { pickList, pickText } from '../../../kit/pick.ts'

/** What government facilities are called, and the states with most of them (LGD codes). */
const NAMES = ['health', 'hospital']
const STATES = ['27', '9', '29']

/**
 * A facility of a state's government that may be declared as a place of work, looked up as NHA asks before register: by
 * ownership, state and name, in the professional's own state first. Empty: none was found, and the form describes one instead.
 */
export async function governmentFacility(kit: Kit, stateCode: string): Promise<string> {
  for (const stateLGDCode of new Set([stateCode, ...STATES])) {
    for (const facilityName of NAMES) {
      const found = await kit.call(searchFacilities, {
        body: { ownershipCode: 'G', stateLGDCode, districtLGDCode: '', subDistrictLGDCode: '', pincode: '', facilityName, facilityId: '', page: 1, resultsPerPage: 10 },
      })
      const ofState = pickList(found.response.body, 'facilities').find((facility) => pickText(facility, 'facilityId') !== '' && pickText(facility, 'govtMinistries') === '')
      if (ofState !== undefined) return pickText(ofState, 'facilityId')
    }
  }
  return ''
}
