import type { Context, Outcome, Reply } from '../../kernel/outcome.ts'
import { isRefusal } from '../../kernel/outcome.ts'
import type { Call, Route } from '../../kernel/room.ts'
import { route } from '../../kernel/room.ts'
import type { Unit } from '../../kernel/unit.ts'
import type { Facility } from '../../nhpr/facilities/record.ts'
import { isSubmitted } from '../../nhpr/facilities/record.ts'
import { findFacility, keepFacility } from '../../nhpr/facilities/register.ts'
import type { HisCode } from '../../nhpr/refusals.ts'
import { required } from '../required.ts'
import { trackedByClient } from '../tracking.ts'
import type { Saved } from './flow.ts'
import { saveAdditional, saveDetailed } from './flow.ts'
import * as operations from './operations.ts'

type Transition<Body> = (facility: Facility, command: Body, context: Context) => Outcome<Facility, Saved, HisCode>

const saveBy = <Body>(transition: Transition<Body>) => async (unit: Unit, { body, clientId }: Call<Body & { trackingId: string }>): Promise<Reply<Saved, HisCode>> => {
  if (!body.trackingId) return required('trackingId')
  const echo = { trackingId: body.trackingId }
  const standing = await trackedByClient(unit, await trackingIdOf(unit, body.trackingId), clientId)
  if ('refusal' in standing) return { ...standing, echo }
  const { state, reply, effects } = transition(standing.value, body, unit.context)
  if (isRefusal(reply)) return { ...reply, echo }
  keepFacility(unit, standing, state)
  unit.apply(effects)
  return reply
}

/** NHA's prose takes the facilityId of a submitted facility in its place; the pattern of additional-information does not. */
async function trackingIdOf(unit: Unit, id: string): Promise<string> {
  const doc = id.startsWith('IN') ? await findFacility(unit, id) : undefined
  return doc && isSubmitted(doc.value) ? doc.value.trackingId : id
}

export const detailsRoutes: Route[] = [
  route(operations.saveAdditionalInformation, saveBy(saveAdditional)),
  route(operations.saveDetailedInformation, saveBy(saveDetailed)),
]
