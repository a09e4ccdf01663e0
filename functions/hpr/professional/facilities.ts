import type { SubmittedFacility } from '../../nhpr/facilities/submitted.ts'
import type { Practitioner } from './practitioner.ts'
import { isGovernment } from './rules/declaration.ts'
import { isNo } from './rules/rule.ts'

/** What the work rules must know of a facility. */
export interface Facility {
  facilityId: string
  /** A public-private partnership is not the government's: private. */
  ownership: 'central' | 'state' | 'private'
  /** Code of the ministry master; empty: under none. */
  ministry: string
  /** Name of the public sector undertaking; empty: none. */
  psu: string
}

export function facilityOf({ facilityId, submitted }: SubmittedFacility): Facility {
  const { ownershipCode, ownershipSubTypeCode, ownershipSubTypeCode2, facPsuName } = submitted.basic
  const central = ownershipSubTypeCode === 'C'
  if (ownershipCode !== 'G') return { facilityId, ownership: 'private', ministry: '', psu: '' }
  return { facilityId, ownership: central ? 'central' : 'state', ministry: central ? ownershipSubTypeCode2 : '', psu: facPsuName }
}

/** A facility of the register that a professional declared as his place of work. */
export interface Workplace {
  facilityId: string
  department: string
  designation: string
  isCurrent: boolean
}

const WORKPLACES_MAX = 20

/** His work places after a submission, the latest first: what he declares is the one he works at, unless he says that he works no more. */
export function declaredBy({ currentWorkDetails }: Practitioner, before: readonly Workplace[]): Workplace[] {
  const { facilityId, facilityDepartment = '', facilityDesignation = '' } = (isGovernment(currentWorkDetails) && currentWorkDetails?.facilityDeclarationData) || {}
  const past = before.filter((place) => place.facilityId !== facilityId).map((place) => ({ ...place, isCurrent: false }))
  if (!facilityId) return past
  const declared = { facilityId, department: facilityDepartment, designation: facilityDesignation, isCurrent: !isNo(currentWorkDetails?.currentlyWorking) }
  return [declared, ...past].slice(0, WORKPLACES_MAX)
}
