import type { BodyOf } from '../../kernel/bodies.ts'
import type { Reply } from '../../kernel/outcome.ts'
import type { Call, Route } from '../../kernel/room.ts'
import { route } from '../../kernel/room.ts'
import type { Unit } from '../../kernel/unit.ts'
import { owners } from '../../masters/facility-owners.ts'
import { findAccount } from '../../nhpr/accounts.ts'
import type { FacilityPage, Found } from '../../nhpr/facilities/facilities.ts'
import type { Facility } from '../../nhpr/facilities/record.ts'
import { formOf } from '../../nhpr/facilities/record.ts'
import { facilitiesAlike, facilitiesNear, facilitiesOfManager, searchFacilities } from '../../nhpr/facilities/register.ts'
import { findSubmitted } from '../../nhpr/facilities/submitted.ts'
import type { HisCode } from '../../nhpr/refusals.ts'
import { contactOf } from '../contact.ts'
import { bare } from '../onboarding/rules/address.ts'
import { briefRow, wideRow } from './duplicate.ts'
import { foundItem } from './found.ts'
import { filterOf, infrastructureRow, nearbyRow } from './nearby.ts'
import type { Wanted } from './namesake.ts'
import { isNamesake, namesakeItem } from './namesake.ts'
import * as operations from './operations.ts'
import { deduplicateFault, managedFault, nearbyFault, searchFault } from './rules.ts'
import { placeNames } from './words.ts'

const deduplicateRoute = route(operations.deduplicateFacilities, async (unit, { body }) => {
  const fault = deduplicateFault(body)
  if (fault) return fault
  const rowOf = unit.context.variant('hfr.deduplicate-rows') === 'brief' ? briefRow : wideRow
  const found = await facilitiesAlike(unit, { districtLGDCode: bare(body.district), subDistrictLGDCode: bare(body.subDistrict) }, body.name)
  return { answer: found.map(rowOf) }
})

const searchRoute = route(operations.searchFacilities, async (unit, { body }) => {
  const fault = searchFault(body, unit.context)
  if (fault) return fault
  const { page, resultsPerPage } = body
  const part = { from: (page - 1) * resultsPerPage, limit: resultsPerPage }
  const { total, found } = body.facilityId ? await foundById(unit, body.facilityId, part) : await searchFacilities(unit, criteriaOf(body), part)
  return {
    answer: {
      facilities: found.map((facility) => foundItem(facility, shownId(unit, facility))), message: 'Request processed successfully',
      totalFacilities: total, numberOfPages: Math.ceil(total / resultsPerPage),
    },
  }
})

async function foundById(unit: Unit, facilityId: string, { from }: FacilityPage): Promise<Found<Facility>> {
  const facility = await findSubmitted(unit, facilityId)
  return { total: facility ? 1 : 0, found: facility && from === 0 ? [facility] : [] }
}

const criteriaOf = (body: Partial<BodyOf<typeof operations.searchFacilities>>) => ({
  ownershipCode: body.ownershipCode ?? '', stateLGDCode: bare(body.stateLGDCode ?? ''), districtLGDCode: bare(body.districtLGDCode ?? ''),
  subDistrictLGDCode: bare(body.subDistrictLGDCode ?? ''), pincode: body.pincode ?? '', facilityName: body.facilityName ?? '',
})

const shownId = (unit: Unit, { facilityId }: Facility): string => (unit.context.variant('hfr.search-facility-id') === 'blank' ? '' : facilityId)

type NearbyBody = BodyOf<typeof operations.searchFacilitiesNearby>

const nearbyBy = <Row>(rowOf: (found: { facility: Facility; km: number }) => Row) => async (unit: Unit, { body }: Call<NearbyBody>): Promise<Reply<{ searchCountTotal: number; recordList: Row[] }, HisCode>> => {
  const fault = nearbyFault(body, unit.context)
  if (fault) return fault
  const centre = { latitude: Number(body.centerLat), longitude: Number(body.centerLon), radiusKm: Number(body.radiusInKm) }
  const { total, found } = await facilitiesNear(unit, centre, filterOf(body), { from: Number(body.from), limit: Number(body.size) })
  return { answer: { searchCountTotal: total, recordList: found.map(rowOf) } }
}

const managedRoute = route(operations.getFacilityCreatedByHprId, async (unit, { body, query }) => {
  const { page = '1', size = '10' } = query
  const fault = managedFault(body, { page, size })
  if (fault) return fault
  const account = await findAccount(unit, body.hprId ?? '')
  if (!account) return { refusal: 'HIS-1008', field: 'hprId', rule: 'Nobody has this HPR id' }
  const { total, found } = await facilitiesOfManager(unit, account.value.hprIdNumber, { from: (Number(page) - 1) * Number(size), limit: Number(size) })
  const facilities = found.map((facility) => {
    const { basic } = formOf(facility)
    const { district, state } = placeNames(basic.facilityAddressDetails)
    return { facilityId: facility.facilityId, facilityName: basic.facilityName, district, state }
  })
  return { answer: { message: 'Request processed successfully', numberOfFacilities: total, numberOfPages: Math.ceil(total / Number(size)), facilities } }
})

/** How many of one name the older search answers, and among how many alike it looks for them. Inferred: no bound is published. */
const NAMESAKES_MAX = 100
const ALIKE_MAX = 1000

const namesakesRoute = route(operations.searchFacilitiesV1, async (unit, { body }) => {
  const wanted = body.facility ?? {}
  const named = wanted.facilityName && wanted.state ? await namesakes(unit, wanted) : []
  return { answer: { referenceNumber: body.requestId || unit.context.draw.uuid('referenceNumber'), facilities: named.slice(0, NAMESAKES_MAX).map((facility) => namesakeItem(facility, shownId(unit, facility))) } }
})

/** All of this very name, whoever owns them. */
async function namesakes(unit: Unit, wanted: Wanted): Promise<Facility[]> {
  const criteria = criteriaOf({ facilityName: wanted.facilityName, stateLGDCode: wanted.state, districtLGDCode: wanted.district })
  const searched = owners.filter(({ code }) => !wanted.ownership || code === wanted.ownership)
  const found = await Promise.all(searched.map(({ code }) => searchFacilities(unit, { ...criteria, ownershipCode: code }, { from: 0, limit: ALIKE_MAX })))
  return found.flatMap((part) => part.found).filter((facility) => isNamesake(facility, wanted))
}

/** Refused in NHA's words under HTTP 404. Source: NHA, New HFR APIs Documentation (SBX), 7. */
const contactRoute = route(operations.fetchFacilityContactDetails, async (unit, { body: { facilityId } }) => {
  const facility = await findSubmitted(unit, facilityId)
  if (!facility) {
    const errorStatus = [{ field: 'facilityId', message: `Facility id is invalid: ${facilityId}` }]
    return { status: 404, answer: { facility: null, status: 'No Content', message: 'No active facility found! Please check your facility Id', errorStatus } }
  }
  const manager = (await findAccount(unit, facility.managerHprId))?.value
  return { answer: { facility: contactOf(facility, manager), status: 'Success', message: 'Details found successfully', errorStatus: null } }
})

export const searchRoutes: Route[] = [
  deduplicateRoute, searchRoute,
  route(operations.searchFacilitiesNearby, nearbyBy(nearbyRow)),
  route(operations.searchFacilitiesAndInfrastructureNearby, nearbyBy(infrastructureRow)),
  managedRoute, namesakesRoute, contactRoute,
]
