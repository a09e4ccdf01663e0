import type { Outcome, Refusal, Reply } from '../../kernel/outcome.ts'
import type { Doc } from '../../kernel/records.ts'
import type { Unit } from '../../kernel/unit.ts'
import { findAccount } from '../accounts.ts'
import type { ConsentCode, ConsentStanding, DisclosedFacility, FacilityConsent } from './consent.ts'
import { askConsent, facilityConsents, fetchByConsent, purposeKey, standingOf } from './consent.ts'
import { findSubmitted } from './submitted.ts'

const notThere = (facilityId: string): Refusal<ConsentCode> => ({ refusal: 'HIS-1019', field: 'facilityId', rule: `No submitted facility has the id ${facilityId}` })
const UNKNOWN: Refusal<ConsentCode> = { refusal: 'HIS-1026', field: 'consentId', rule: 'No consent of this world has that id' }

/** Asks the manager of a submitted facility. Refuses HIS-1019 (no such facility), HIS-1008 (its manager's account is gone or disabled) and as `askConsent`. */
export async function requestConsent(unit: Unit, ask: { facilityId: string; requester: string; purpose: string }, wrongOtps?: string): Promise<Reply<ConsentStanding, ConsentCode>> {
  const facility = await findSubmitted(unit, ask.facilityId)
  if (!facility) return notThere(ask.facilityId)
  const manager = (await findAccount(unit, facility.managerHprId))?.value
  if (!manager || manager.disabled) return { refusal: 'HIS-1008', field: 'facilityId', rule: `${facility.managerHprId}, its manager, has no HPID that is open` }
  const standing = await unit.find(facilityConsents, 'purpose', purposeKey(ask))
  const { state, reply, effects } = askConsent(standing?.value, facility, { ...ask, consentId: unit.context.draw.uuid('facility-consent'), mobile: manager.mobile }, unit.context, wrongOtps)
  if (standing && state && state !== standing.value) unit.save(standing, state)
  if (!standing && state) unit.create(facilityConsents, state)
  unit.apply(effects)
  return reply
}

/** Loads a consent, lets a step decide, saves. Refuses HIS-1026 (no such consent). */
export async function answerConsent(unit: Unit, consentId: string, step: (consent: FacilityConsent) => Outcome<FacilityConsent, ConsentStanding, ConsentCode>): Promise<Reply<ConsentStanding, ConsentCode>> {
  const doc = await unit.get(facilityConsents, consentId)
  return doc ? keep(unit, doc, step(doc.value)) : UNKNOWN
}

/** How a consent stands. Refuses HIS-1026. */
export async function readConsent(unit: Unit, consentId: string): Promise<Reply<ConsentStanding, ConsentCode>> {
  const doc = await unit.get(facilityConsents, consentId)
  return doc ? { answer: standingOf(doc.value, unit.now) } : UNKNOWN
}

/** Gives what was granted. Refuses HIS-1026, HIS-1019 and as `fetchByConsent`. */
export async function fetchWithConsent(unit: Unit, consentId: string): Promise<Reply<DisclosedFacility, ConsentCode>> {
  const doc = await unit.get(facilityConsents, consentId)
  if (!doc) return UNKNOWN
  const facility = await findSubmitted(unit, doc.value.facilityId)
  return facility ? keep(unit, doc, fetchByConsent(doc.value, facility, unit.context)) : notThere(doc.value.facilityId)
}

function keep<Body>(unit: Unit, doc: Doc<FacilityConsent>, { state, reply, effects }: Outcome<FacilityConsent, Body, ConsentCode>): Reply<Body, ConsentCode> {
  if (state !== doc.value) unit.save(doc, state)
  unit.apply(effects)
  return reply
}
