import { trackingIds } from './numbers.ts'
import type { Facility, FacilityForm, FacilityHistoryEntry, FacilityVerification } from './record.ts'
import { seededBasic } from './seeded-basic.ts'
import { seededAdditional, seededDetailed } from './seeded-details.ts'
import type { Seeding } from './seeding.ts'
import { stateOfVerification } from './seeding.ts'
import { titles } from './titles.ts'

const DAY_MS = 86_400_000
/** All were written between then and the summer of 2026. */
const FIRST_AT = Date.UTC(2023, 0, 2, 6)
const DAYS = 1200
/** Days from the draft to its submission, and from there to the verifiers' word, at most. */
const SUBMITTED_WITHIN = 20
const VERIFIED_WITHIN = 30

const REASONS = [
  'The photograph of the board does not show the name of the facility', 'The address proof is not of this address',
  'The ownership is not that of the licence', 'Already registered under another name',
] as const

/** The facility with this ordinal, whole and of one piece: `manager` is the HPR id of whoever filled it in. */
export function seededFacility(seeding: Seeding, ordinal: number, manager: string): Facility {
  const form = formAt(seeding, ordinal)
  const state = stateOfVerification(ordinal)
  const isDraft = state === 'none'
  const times = timesAt(seeding, ordinal, state)
  return {
    trackingId: trackingIds.of(ordinal), facilityId: isDraft ? '' : seeding.facilityId.of(ordinal), managerHprId: manager, clientId: '',
    ...(isDraft ? { draft: form } : { submitted: form }),
    verification: { state, reason: state === 'rejected' ? seeding.choices.of(ordinal, 'reason', REASONS) : '', at: times.verificationAt },
    sourceOfInformation: '', sourceUniqueID: '', facilitySuperUser: '', programmes: [], ordinal,
    history: historyOf(form, state, times),
    createdAt: times.createdAt, updatedAt: times.verificationAt || times.createdAt, submittedAt: times.submittedAt,
  }
}

/** The third layer, and the second, have functional ones alone. */
function formAt(seeding: Seeding, ordinal: number): FacilityForm {
  const title = titles[seeding.title(ordinal)]!
  const basic = seededBasic(seeding, ordinal, title)
  if (basic.facilityOperationalStatus !== 'F') return { basic }
  return { basic, additional: seededAdditional(seeding, ordinal, title), detailed: seededDetailed(seeding, ordinal, title) }
}

interface Times {
  createdAt: number
  submittedAt: number
  /** Of the verifiers' word; while they have given none, of the submission. */
  verificationAt: number
}

function timesAt({ choices }: Seeding, ordinal: number, state: FacilityVerification['state']): Times {
  const createdAt = FIRST_AT + choices.int(ordinal, 'created', DAYS * 1440) * 60_000
  if (state === 'none') return { createdAt, submittedAt: 0, verificationAt: 0 }
  const submittedAt = createdAt + choices.int(ordinal, 'submitted', SUBMITTED_WITHIN) * DAY_MS
  return { createdAt, submittedAt, verificationAt: state === 'pending' ? submittedAt : submittedAt + (1 + choices.int(ordinal, 'verified', VERIFIED_WITHIN)) * DAY_MS }
}

function historyOf({ additional, detailed }: FacilityForm, state: FacilityVerification['state'], { createdAt, submittedAt, verificationAt }: Times): FacilityHistoryEntry[] {
  const entry = (at: number, what: FacilityHistoryEntry['what']): FacilityHistoryEntry => ({ at, what, note: '' })
  return [
    entry(createdAt, 'drafted'), ...(additional ? [entry(createdAt, 'additional')] : []), ...(detailed ? [entry(createdAt, 'detailed')] : []),
    ...(submittedAt > 0 ? [entry(submittedAt, 'submitted')] : []), ...(state === 'verified' || state === 'rejected' ? [entry(verificationAt, state)] : []),
  ]
}
