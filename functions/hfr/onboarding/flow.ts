import type { Context, Outcome, Refusal } from '../../kernel/outcome.ts'
import type { Facility, FacilityForm } from '../../nhpr/facilities/record.ts'
import { draftOf, isSubmitted, withHistory } from '../../nhpr/facilities/record.ts'
import type { HisCode } from '../../nhpr/refusals.ts'
import { detailsFault, FUNCTIONAL, together } from '../details/rules.ts'
import { required } from '../required.ts'
import { duplicateOf } from './duplicates.ts'
import type { BasicForm } from './form.ts'
import { basicOf } from './record.ts'
import { basicFaults } from './rules.ts'

/** Who writes: the manager of the token, at the integrator of the session. */
export interface Writer {
  managerHprId: string
  clientId: string
}

/** Ids that nobody has, drawn in case one is needed. */
export interface FreeIds {
  trackingId: string
  facilityId: string
}

export interface BasicCommand extends Writer, FreeIds {
  form: BasicForm | null | undefined
  /** Facilities of the sub-district whose names are alike: only a new facility is held against them. */
  alike: readonly Facility[]
}

export interface SubmitCommand extends Writer, Pick<FreeIds, 'facilityId'> {
  sourceOfInformation: string
  sourceUniqueID: string
  facilitySuperUser: string
}

export interface Saved {
  trackingId: string
  status: string
  message: string
  errorStatus: null
}

export interface Submitted {
  facilityId: string
  status: string
  message: string
  errorStatus: null
}

const CREATED = 'Facility created successfully. Please save the Facility Id returned.'

type State = Facility | undefined
/** The name a file's base64 is kept under is part of the state; keeping it is the caller's. */
export type SaveContext = Context & { blobName(base64: string): string }

/**
 * Writes the first layer: of a new facility, or into the draft of the one that stands; for a submitted facility the draft begins
 * from what is submitted, which stays public until the next submit.
 * Refuses HIS-1121 (another manager's), all of `rules.ts` at once, HIS-4003 and HIS-1132 (there already).
 * Source: NHA, New HFR APIs Documentation (SBX), 2.1. Inferred: HIS-1121, and that nobody but its manager goes on with a facility.
 */
export function saveBasic(state: State, command: BasicCommand, context: SaveContext): Outcome<State, Saved, HisCode> {
  const refusal = foreign(state, command, context) ?? formFault(command.form, context) ?? (state ? undefined : duplicateOf(command, context))
  if (refusal || !command.form) return { state, reply: refusal ?? required('facilityInformation'), effects: [] }
  const { now } = context
  const { managerHprId, clientId, trackingId } = command
  const standing = state ?? newFacility({ trackingId, managerHprId, clientId, now })
  const basic = basicOf(command.form, context.blobName)
  const next: Facility = {
    ...standing, clientId, draft: { ...(state && draftOf(state)), basic }, updatedAt: now,
    facilityId: standing.facilityId || (context.variant('hfr.facility-id-born') === 'at-draft' ? command.facilityId : ''),
    history: withHistory(standing.history, { at: now, what: state ? 'basic' : 'drafted', note: '' }),
  }
  const message = context.variant('hfr.write-messages') === 'document' ? CREATED : 'Facility is saved successfully'
  return { state: next, reply: { answer: { trackingId: next.trackingId, status: 'success', message, errorStatus: null } }, effects: [] }
}

/**
 * Makes the draft public, whole; the first time the facility gets its id, later it keeps it. Verification begins anew.
 * Refuses HIS-1121 (another manager's), HIS-4061 (nothing written since it was submitted), HIS-1106 (variant hfr.submit-after) and
 * as detailed-information does where that no longer fits the first layer.
 * Source: NHA, New HFR APIs Documentation (SBX), 2.4. Inferred: the codes.
 */
export function submit(state: Facility, command: SubmitCommand, context: Context): Outcome<Facility, Submitted, HisCode> {
  const stranger = foreign(state, command, context)
  if (stranger) return { state, reply: stranger, effects: [] }
  if (!state.draft) {
    if (context.variant('hfr.repeated-submit') === 'answered') return { state, reply: { answer: created(state.facilityId, context) }, effects: [] }
    return { state, reply: { refusal: 'HIS-4061', field: 'trackingId', rule: 'Nothing was written since it was submitted' }, effects: [] }
  }
  const unfit = missingLayer(state.draft, context) ?? detailsFault(state.draft, context)
  if (unfit) return { state, reply: unfit, effects: [] }
  const { now } = context
  const { clientId, sourceOfInformation, sourceUniqueID, facilitySuperUser } = command
  const facilityId = state.facilityId || command.facilityId
  const next: Facility = {
    ...state, facilityId, clientId, sourceOfInformation, sourceUniqueID, facilitySuperUser, submitted: state.draft, draft: undefined, updatedAt: now, submittedAt: now,
    verification: { state: 'pending', reason: '', at: now },
    history: withHistory(state.history, { at: now, what: isSubmitted(state) ? 'resubmitted' : 'submitted', note: sourceOfInformation }),
  }
  return { state: next, reply: { answer: created(facilityId, context) }, effects: [] }
}

/** The refusal of what is not his: told as if it were not there. */
function foreign(state: State, { managerHprId }: Writer, { variant }: Context): Refusal<HisCode> | undefined {
  if (!state || state.managerHprId === managerHprId || variant('hfr.tracking-owner') === 'open') return undefined
  return { refusal: 'HIS-1121', field: 'trackingId', rule: 'Another manager writes this facility (variant hfr.tracking-owner)' }
}

const formFault = (form: BasicForm | null | undefined, { variant }: Context): Refusal<HisCode> | undefined => (form ? together(basicFaults(form, variant)) : required('facilityInformation'))

function missingLayer({ basic, additional, detailed }: FacilityForm, { variant }: Context): Refusal<HisCode> | undefined {
  if (variant('hfr.submit-after') === 'basic' || basic.facilityOperationalStatus !== FUNCTIONAL || (additional && detailed)) return undefined
  return { refusal: 'HIS-1106', field: 'trackingId', rule: `A functional facility needs ${additional ? 'detailed' : 'additional'}-information first (variant hfr.submit-after)` }
}

const created = (facilityId: string, { variant }: Context): Submitted => ({
  facilityId: variant('hfr.submit-id-space') === 'on' ? ` ${facilityId}` : facilityId, status: 'Created', message: CREATED, errorStatus: null,
})

function newFacility({ trackingId, managerHprId, clientId, now }: Writer & { trackingId: string; now: number }): Facility {
  return {
    trackingId, facilityId: '', managerHprId, clientId, verification: { state: 'none', reason: '', at: now }, sourceOfInformation: '', sourceUniqueID: '', facilitySuperUser: '',
    programmes: [], ordinal: -1, history: [], createdAt: now, updatedAt: now, submittedAt: 0,
  }
}
