import { isRefusal } from '../../kernel/outcome.ts'
import type { Refusal } from '../../kernel/outcome.ts'
import type { Route } from '../../kernel/room.ts'
import { route } from '../../kernel/room.ts'
import type { Unit } from '../../kernel/unit.ts'
import type { SubmittedFacility } from '../../nhpr/facilities/submitted.ts'
import { findSubmitted } from '../../nhpr/facilities/submitted.ts'
import { isFacilityId } from '../../nhpr/forms.ts'
import type { HisCode } from '../../nhpr/refusals.ts'
import type { Workplace } from '../professional/facilities.ts'
import type { Registered } from '../professional/find.ts'
import { findRegistered } from '../professional/find.ts'
import { infoOf, notFound, numberOf } from '../professional/info.ts'
import { professionals } from '../professional/record.ts'
import { placeNames } from '../registration/answers.ts'
import { decideWork, relink } from './flow.ts'
import * as operations from './operations.ts'
import { suggest, suggestions } from './suggestions.ts'

type Maybe<T> = T | null | undefined

async function professionalOf(unit: Unit, hprId: Maybe<string>, field: string): Promise<Registered | Refusal<HisCode>> {
  const named = numberOf(hprId ?? undefined, field)
  if ('refusal' in named) return named
  return (await findRegistered(unit, named.hprIdNumber)) ?? notFound(named.hprIdNumber, field, 'Nobody registered has this number')
}

function facilityIdOf(facilityId: Maybe<string>): { facilityId: string } | Refusal<HisCode> {
  if (!facilityId) return { refusal: 'HIS-1070', field: 'facilityId', rule: 'A facility is named' }
  return isFacilityId(facilityId) ? { facilityId } : { refusal: 'HIS-1113', field: 'facilityId', rule: 'IN and ten digits' }
}

async function facilityOf(unit: Unit, facilityId: Maybe<string>): Promise<SubmittedFacility | Refusal<HisCode>> {
  const named = facilityIdOf(facilityId)
  if ('refusal' in named) return named
  return (await findSubmitted(unit, named.facilityId)) ?? { refusal: 'HIS-1019', field: 'facilityId', rule: 'No submitted facility has this id' }
}

const declaredRoute = route(operations.getFacilityDeclaredByHprId, async (unit, { body }) => {
  const found = await professionalOf(unit, body.hprId, 'hprId')
  if ('refusal' in found) return found
  const facilities = await Promise.all(found.professional.value.workplaces.map((place) => declared(unit, place)))
  return { answer: { totalNoOfFacilities: facilities.length, facilities } }
})

async function declared(unit: Unit, { facilityId, department, designation, isCurrent }: Workplace) {
  const basic = (await findSubmitted(unit, facilityId))?.submitted.basic
  const { addressLine1 = '', addressLine2 = '', stateLGDCode = '', districtLGDCode = '' } = basic?.facilityAddressDetails ?? {}
  const { stateName, districtName } = placeNames(stateLGDCode, districtLGDCode)
  return { facilityId, facilityName: basic?.facilityName ?? '', faciltyAddress: [addressLine1, addressLine2].filter(Boolean).join(', '), department, designation, state: stateName, district: districtName, isCurrent }
}

const SIZE = 10
const SIZE_MAX = 100
const PAGE_MAX = 100_000

const professionalsRoute = route(operations.fetchProfessionalFacility, async (unit, { body }) => {
  const facility = await facilityOf(unit, body.facilityId)
  if ('refusal' in facility) return facility
  const page = pageOf(body)
  if ('refusal' in page) return page
  const standing = await unit.list(professionals, 'facility', facility.facilityId, { limit: page.to })
  const found = await Promise.all(standing.slice(page.from).map((doc) => findRegistered(unit, doc.id)))
  return { answer: found.flatMap((each) => (each ? [entryOf(each)] : [])) }
})

function pageOf({ page, size }: { page?: Maybe<number>; size?: Maybe<number> }): { from: number; to: number } | Refusal<HisCode> {
  const [at, length] = [page ?? 1, size ?? SIZE]
  if (at < 1 || at > PAGE_MAX) return { refusal: 'HIS-4044', field: 'page', rule: `1 to ${PAGE_MAX}` }
  if (length < 1 || length > SIZE_MAX) return { refusal: 'HIS-1059', field: 'size', rule: `1 to ${SIZE_MAX}` }
  return { from: (at - 1) * length, to: at * length }
}

/** As fetch-professional-info shows him. */
function entryOf({ professional: { value }, account }: Registered) {
  const { name, gender } = infoOf(value, account)
  return { hprIdNumber: value.hprIdNumber, name, gender, hprType: value.healthProfessionalType, councilVerified: value.councilVerification.state === 'verified' }
}

const statusRoute = route(operations.updateWorkStatus, async (unit, { body }) => {
  const facility = await facilityOf(unit, body.facilityId)
  if ('refusal' in facility) return facility
  const manager = numberOf(body.managerHprId ?? undefined, 'managerHprId')
  if ('refusal' in manager) return manager
  const found = await professionalOf(unit, body.professionalHprId, 'professionalHprId')
  if ('refusal' in found) return found
  const { professional, account } = found
  const { state, reply, effects } = decideWork(professional.value, { facility, managerHprId: manager.hprIdNumber, status: body.status ?? '' }, account, unit.now)
  if (isRefusal(reply)) return reply
  unit.save(professional, state)
  unit.apply(effects)
  return reply
})

const relinkRoute = route(operations.relinkOrDelinkProfessional, async (unit, { body }) => {
  const found = await professionalOf(unit, body.hprId, 'hprId')
  if ('refusal' in found) return found
  const named = facilityIdOf(body.facilityId)
  if ('refusal' in named) return named
  const { state, reply } = relink(found.professional.value, { ...named, action: body.action ?? '' }, unit.now)
  if (!isRefusal(reply)) unit.save(found.professional, state)
  return reply
})

const suggestRoute = route(operations.suggestFacility, async (unit, { body }) => {
  const { state, reply } = suggest(await freeId(unit), body, unit.now)
  if (state) unit.create(suggestions, state)
  return reply
})

async function freeId(unit: Unit): Promise<number> {
  for (let attempt = 0; ; attempt++) {
    const id = unit.context.draw.int(`suggestion:${attempt}`, 1_000_000_000) + 1
    if (!(await unit.get(suggestions, String(id)))) return id
  }
}

/** Neighbours of the facility registry, all withdrawn. */
export const workplacesRoutes: Route[] = [declaredRoute, professionalsRoute, statusRoute, relinkRoute, suggestRoute]
