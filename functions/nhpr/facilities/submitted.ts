import type { Unit } from '../../kernel/unit.ts'
import { isFacilityId } from '../forms.ts'
import type { Facility } from './record.ts'
import { isSubmitted } from './record.ts'
import { findFacility } from './register.ts'

export type SubmittedFacility = Facility & Required<Pick<Facility, 'submitted'>>

/** What the neighbours of the facility registry may know: the facility with this id, once it was submitted. No text of another form is looked up. */
export async function findSubmitted(unit: Unit, facilityId: string): Promise<SubmittedFacility | undefined> {
  const facility = isFacilityId(facilityId) ? (await findFacility(unit, facilityId))?.value : undefined
  return facility && isSubmitted(facility) ? facility : undefined
}
