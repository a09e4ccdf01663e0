import type { Unit } from '../../kernel/unit.ts'
import { maskMobile } from '../masks.ts'
import type { FacilityVerification } from './record.ts'
import type { PlainNames } from './shown.ts'
import { namedIn } from './shown.ts'
import type { SubmittedFacility } from './submitted.ts'
import { findSubmitted } from './submitted.ts'

/** What the claims exchange asks of a facility id: whether it is authentic, and whose mobile stands behind it. */
export interface FacilityLookUp extends PlainNames {
  facilityId: string
  facilityName: string
  status: FacilityVerification['state']
  verified: boolean
  /** Of the facility, masked. */
  contactMobile: string
  /** Whether the mobile that was asked about is the facility's; null: none was. */
  mobileMatches: boolean | null
}

/** `mobile` with or without +91, whose plus a query string turns into a blank. Source: the participant onboarding guideline of the claims exchange, which demands this and defines no path. */
export function lookUp({ facilityId, submitted, verification }: SubmittedFacility, mobile?: string): FacilityLookUp {
  const { basic } = submitted
  const own = basic.facilityContactInformation.facilityContactNumber
  return {
    facilityId, facilityName: basic.facilityName, ...namedIn(basic), status: verification.state, verified: verification.state === 'verified',
    contactMobile: own && maskMobile(own), mobileMatches: mobile === undefined ? null : own !== '' && /^(?:[+ ]?91[ -]?)?(\d{10})$/.exec(mobile)?.[1] === own,
  }
}

/** Undefined: no facility was ever submitted under this id. */
export async function lookUpFacility(unit: Unit, facilityId: string, mobile?: string): Promise<FacilityLookUp | undefined> {
  const facility = await findSubmitted(unit, facilityId)
  return facility && lookUp(facility, mobile)
}
