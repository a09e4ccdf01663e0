import { blobNameOf, keepBlob } from '../../kernel/blobs.ts'
import type { Refusal } from '../../kernel/outcome.ts'
import { isRefusal } from '../../kernel/outcome.ts'
import type { Doc } from '../../kernel/records.ts'
import type { Call, Route } from '../../kernel/room.ts'
import { route } from '../../kernel/room.ts'
import type { Unit } from '../../kernel/unit.ts'
import { stateByIsoCode } from '../../masters/states.ts'
import type { Facility } from '../../nhpr/facilities/record.ts'
import { draftOf, isSubmitted } from '../../nhpr/facilities/record.ts'
import { facilitiesAlike, findFacility, findFacilityByTrackingId, keepFacility } from '../../nhpr/facilities/register.ts'
import { managerOf } from '../managers.ts'
import { required } from '../required.ts'
import { tracked } from '../tracking.ts'
import { claim } from './claims.ts'
import { saveBasic, submit } from './flow.ts'
import type { BasicForm } from './form.ts'
import * as operations from './operations.ts'
import { filesIn } from './record.ts'
import { bare } from './rules/address.ts'

const saveRoute = route(operations.saveBasicInformation, async (unit, call) => {
  const manager = await managerOf(unit, call)
  if ('refusal' in manager) return manager
  const { trackingId, facilityInformation: form } = call.body
  const standing = trackingId ? await named(unit, trackingId) : undefined
  if (standing && 'refusal' in standing) return standing
  const command = {
    form, managerHprId: manager.hprIdNumber, clientId: call.clientId, alike: form && !standing ? await alikeTo(unit, form) : [],
    trackingId: standing ? '' : await freeTrackingId(unit), facilityId: standing?.value.facilityId || await freeFacilityId(unit, form?.facilityAddressDetails?.stateLGDCode ?? ''),
  }
  const { state, reply, effects } = saveBasic(standing?.value, command, { ...unit.context, blobName: blobNameOf })
  if (isRefusal(reply) || !state || !form) return reply
  // Before the record that names them is written.
  await Promise.all([...new Set(filesIn(form))].map((file) => keepBlob(unit.world, file)))
  if (!standing) await claim(unit, draftOf(state).basic)
  keepFacility(unit, standing, state)
  unit.apply(effects)
  return reply
})

const submitRoute = route(operations.submitFacility, async (unit, call) => {
  const manager = await managerOf(unit, call, tokenHeader(unit, call))
  if ('refusal' in manager) return manager
  const { trackingId, ...sources } = call.body
  if (!trackingId) return required('trackingId')
  if (!/^\d+$/.test(trackingId)) return { refusal: 'HIS-1003', field: 'trackingId', rule: 'Digits: a facilityId does not go here' }
  const standing = await tracked(unit, trackingId)
  if ('refusal' in standing) return standing
  const facilityId = standing.value.facilityId || await freeFacilityId(unit, draftOf(standing.value).basic.facilityAddressDetails.stateLGDCode)
  const { state, reply, effects } = submit(standing.value, { ...sources, managerHprId: manager.hprIdNumber, clientId: call.clientId, facilityId }, unit.context)
  if (isRefusal(reply) || state === standing.value) return reply
  keepFacility(unit, standing, state)
  unit.apply(effects)
  return reply
})

/** Older pages write the header of submit so. */
const OLDER_HEADER = 'x-hpird-auth'

function tokenHeader(unit: Unit, { headers }: Pick<Call<unknown>, 'headers'>): string | undefined {
  return unit.context.variant('hfr.submit-header') === 'either' && !headers.has('x-hprid-auth') && headers.has(OLDER_HEADER) ? OLDER_HEADER : undefined
}

/** By trackingId or, where it is submitted, by facilityId: NHA's prose takes either for an update. */
async function named(unit: Unit, id: string): Promise<Doc<Facility> | Refusal<'HIS-1121'>> {
  const doc = id.startsWith('IN') ? await findFacility(unit, id) : undefined
  return doc && isSubmitted(doc.value) ? doc : tracked(unit, id)
}

async function alikeTo(unit: Unit, { facilityName, facilityAddressDetails: address }: BasicForm): Promise<Facility[]> {
  if (!facilityName || !address?.districtLGDCode || !address.subDistrictLGDCode) return []
  return facilitiesAlike(unit, { districtLGDCode: bare(address.districtLGDCode), subDistrictLGDCode: bare(address.subDistrictLGDCode) }, facilityName)
}

/** Six digits. One that is taken is drawn again; between two requests the write decides, and the loser draws again. */
const freeTrackingId = (unit: Unit): Promise<string> =>
  firstFree((attempt) => unit.context.draw.digits(`tracking-id:${attempt}`, 6), (id) => findFacilityByTrackingId(unit, id))

/** IN, the state's LGD code in two digits, 98 (real ones have 10 there, so that none of ours is one of theirs) and six digits. */
function freeFacilityId(unit: Unit, stateLGDCode: string): Promise<string> {
  const state = (stateByIsoCode(stateLGDCode)?.isoCode ?? '').padStart(2, '0')
  return firstFree((attempt) => `IN${state}98${unit.context.draw.digits(`facility-id:${attempt}`, 6)}`, (id) => findFacility(unit, id))
}

async function firstFree(draw: (attempt: number) => string, holder: (id: string) => Promise<unknown>): Promise<string> {
  for (let attempt = 0; ; attempt++) {
    const id = draw(attempt)
    if (!(await holder(id))) return id
  }
}

export const onboardingRoutes: Route[] = [saveRoute, submitRoute]
