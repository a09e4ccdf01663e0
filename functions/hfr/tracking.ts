import type { Refusal } from '../kernel/outcome.ts'
import type { Doc } from '../kernel/records.ts'
import type { Unit } from '../kernel/unit.ts'
import { findFacilityByTrackingId } from '../nhpr/facilities/register.ts'
import type { Facility } from '../nhpr/facilities/record.ts'

/** The facility a trackingId names. Refuses HIS-1121. Inferred: the code; no source says how an unknown one is refused. */
export async function tracked(unit: Unit, trackingId: string): Promise<Doc<Facility> | Refusal<'HIS-1121'>> {
  return (await findFacilityByTrackingId(unit, trackingId)) ?? unknownTracking('No facility has this trackingId')
}

/** The same for the calls without a person's token: only the integrator that the manager wrote it with goes on with it. */
export async function trackedByClient(unit: Unit, trackingId: string, clientId: string): Promise<Doc<Facility> | Refusal<'HIS-1121'>> {
  const doc = await tracked(unit, trackingId)
  if ('refusal' in doc || doc.value.clientId === clientId || unit.context.variant('hfr.tracking-owner') === 'open') return doc
  return unknownTracking('Another integrator writes this facility: its manager can take it over with basic-information')
}

const unknownTracking = (rule: string): Refusal<'HIS-1121'> => ({ refusal: 'HIS-1121', field: 'trackingId', rule })
