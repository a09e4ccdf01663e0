import { z } from 'zod'
import { bridgeServices } from '../../kernel/bridge-services.ts'
import type { LeverRefusal } from '../../kernel/lever.ts'
import { lever } from '../../kernel/lever.ts'
import type { Refusal } from '../../kernel/outcome.ts'
import type { Doc } from '../../kernel/records.ts'
import type { Unit } from '../../kernel/unit.ts'
import { findAccount } from '../../nhpr/accounts.ts'
import { facilitiesOf } from '../../nhpr/facilities/population.ts'
import type { Facility, FacilityForm } from '../../nhpr/facilities/record.ts'
import { facilities, formOf } from '../../nhpr/facilities/record.ts'
import { facilitiesOfManager, findFacility, findFacilityByTrackingId } from '../../nhpr/facilities/register.ts'
import { namedIn, withoutFiles } from '../../nhpr/facilities/shown.ts'
import { alike, folded, isFacilityId } from '../../nhpr/forms.ts'
import { peopleOf } from '../../people/directory.ts'

export const UNKNOWN: Refusal<LeverRefusal> = { refusal: 'not-found', field: 'facilityId', rule: 'No facility of this world has that facilityId or trackingId' }

/** By facilityId, or by trackingId: drafts too. */
export const findByEitherId = (unit: Unit, id: string): Promise<Doc<Facility> | undefined> => (isFacilityId(id) ? findFacility(unit, id) : findFacilityByTrackingId(unit, id))

const manager = z.object({ hprIdNumber: z.string(), username: z.string(), name: z.string(), mobile: z.string(), password: z.string().describe('that he came with; empty: he came with none') })
export const facilityRow = z.object({
  facilityId: z.string().describe('empty: never submitted'), trackingId: z.string(), facilityName: z.string(), ownership: z.string(), state: z.string(), district: z.string(), facilityType: z.string(),
  status: z.enum(['none', 'pending', 'verified', 'rejected', 'change-requested']), manager: manager.nullable().describe('null: his HPID is not of this world'),
})

async function managerOf(unit: Unit, hprId: string): Promise<z.input<typeof manager> | null> {
  const account = (await findAccount(unit, hprId))?.value
  const password = peopleOf(unit.world).byHprIdNumber(hprId)?.hpr?.password ?? ''
  return account ? { hprIdNumber: account.hprIdNumber, username: account.username, name: account.name, mobile: account.mobile, password } : null
}

async function toRow(unit: Unit, facility: Facility): Promise<z.input<typeof facilityRow>> {
  const { facilityId, trackingId, verification, managerHprId } = facility
  const { basic } = formOf(facility)
  return { facilityId, trackingId, facilityName: basic.facilityName, ...namedIn(basic), status: verification.state, manager: await managerOf(unit, managerHprId) }
}

const shown = (form: FacilityForm | undefined) => form && withoutFiles(form)

/** The services that the gateway has of it: their ids begin with its own. */
async function linkedTo(unit: Unit, facilityId: string) {
  const services = facilityId ? await unit.listIndex(bridgeServices, 'all', { prefix: facilityId }) : []
  return services.filter(({ value }) => value.facilityId === facilityId).map(({ value: { serviceId, clientId, name, types, active } }) => ({ serviceId, bridgeId: clientId, name, types, active }))
}

/** How many of those written, and how many of those the world came with, are looked through for one answer. */
const LOOKED_AT = 1000
const ROWS = 20

export const facilityQuery = z.object({
  status: facilityRow.shape.status.optional().describe('none: a draft'),
  name: z.string().optional().describe('a part of the name'),
  state: z.string().optional().describe('name or LGD code'),
  ownership: z.string().optional().describe('G, P or PP'),
  managerHprId: z.string().optional(),
  page: z.coerce.number().int().min(1).optional(),
})

type Wanted = z.output<typeof facilityQuery>

function fits(facility: Facility, { status, name, state, ownership }: Wanted): boolean {
  const { basic } = formOf(facility)
  const { stateLGDCode } = basic.facilityAddressDetails
  return (!status || facility.verification.state === status) && (!name || folded(basic.facilityName).includes(folded(name)))
    && (!state || state === stateLGDCode || alike(state, namedIn(basic).state)) && (!ownership || ownership === basic.ownershipCode)
}

/** Those written, then those the world came with; of a manager's, his. */
async function candidates(unit: Unit, managerHprId: string | undefined): Promise<Facility[]> {
  if (managerHprId) return (await facilitiesOfManager(unit, managerHprId, { from: 0, limit: LOOKED_AT })).found
  const groups = await Promise.all(['own', 'changed'].map((group) => unit.listIndex(facilities, group, { limit: LOOKED_AT })))
  const written = groups.flat().map(({ value }) => value)
  const changed = new Set(written.map(({ ordinal }) => ordinal))
  const came = facilitiesOf(unit.world)
  const untouched = Array.from({ length: Math.min(came.count, LOOKED_AT) }, (_, ordinal) => (changed.has(ordinal) ? [] : (came.at(ordinal) ?? [])))
  return [...written, ...untouched.flat()]
}

export const facilityLevers = [
  lever({
    id: 'hfr.listFacilities', method: 'GET', path: '/hfr/facilities', summary: `Facilities and their managers, drafts too: of those written and of those the world came with, ${LOOKED_AT} each at most`,
    query: facilityQuery, answer: z.object({ total: z.number(), page: z.number(), facilities: z.array(facilityRow) }),
    async pull(unit, input) {
      const wanted = facilityQuery.parse(input.query)
      const found = (await candidates(unit, wanted.managerHprId)).filter((facility) => fits(facility, wanted))
      const page = wanted.page ?? 1
      return { answer: { total: found.length, page, facilities: await Promise.all(found.slice((page - 1) * ROWS, page * ROWS).map((facility) => toRow(unit, facility))) } }
    },
  }),
  lever({
    id: 'hfr.readFacility', method: 'GET', path: '/hfr/facilities/{facilityId}', summary: 'The whole record by facilityId or trackingId: both forms, verification, programmes, bridges it is linked to, history; of files their names',
    answer: z.looseObject({ facilityId: z.string(), trackingId: z.string(), status: facilityRow.shape.status, manager: manager.nullable(), linked: z.array(z.object({ serviceId: z.string(), bridgeId: z.string(), name: z.string(), types: z.array(z.string()), active: z.boolean() })) }),
    async pull(unit, { params }) {
      const facility = (await findByEitherId(unit, params['facilityId']!))?.value
      if (!facility) return UNKNOWN
      const { submitted, draft, ...rest } = facility
      return { answer: { ...rest, status: facility.verification.state, manager: await managerOf(unit, facility.managerHprId), linked: await linkedTo(unit, facility.facilityId), submitted: shown(submitted), draft: shown(draft) } }
    },
  }),
]
