import type { Context, Effect, Outcome } from '../../kernel/outcome.ts'
import { refuse } from '../../kernel/outcome.ts'
import type { Account } from '../../nhpr/accounts.ts'
import type { HisCode } from '../../nhpr/refusals.ts'
import { ROLELESS } from '../../nhpr/roleless.ts'
import type { HprSession } from '../../nhpr/sessions.ts'
import { attachmentsOf, withFiles } from './attachments.ts'
import type { Facility } from './facilities.ts'
import { declaredBy } from './facilities.ts'
import { lookAt } from './files.ts'
import type { Practitioner } from './practitioner.ts'
import type { Professional, ProfessionalType, Registration, StoredDocument } from './record.ts'
import { noted, pending, registrationKey, slotOf } from './record.ts'
import { faultOf } from './rules.ts'
import { isNo } from './rules/rule.ts'

export interface Submission {
  practitioner: Practitioner | null | undefined
  account: Account
  session: Pick<HprSession, 'roled'>
  /** Who holds which registration of this body already: hprIdNumber by `registrationKey`. */
  holders: ReadonlyMap<string, string>
  /** The submitted facility that the declaration names; absent: none has its id. */
  facility?: Facility | undefined
}

/** The name a file's base64 is kept under is part of the state; keeping it is the caller's. */
export type SubmitContext = Context & { blobName(base64: string): string }

export interface Submitted {
  referenceNumber: string
  status: string
  message: string
  error: null
  hprId: string
}

type State = Professional | undefined
type Result = Outcome<State, Submitted, HisCode>

const CONGRATULATIONS = 'Congratulations! Your profile has been submitted successfully for verification.'
const FACILITY_MANAGER = 2
const REFERENCES_MAX = 20

/**
 * Submits a profile for verification for the first time; a draft becomes a professional by it.
 * Refuses HIS-1119 with the observed text (token without roles), HIS-403 (facility manager only), HIS-5005 (registered already,
 * or someone else holds the registration), and all of `rules.ts`.
 * Inferred: the code beside the observed text; HIS-403; that state is looked at before the body.
 * Source: NHA, Register Healthcare Professional, 22.06.2026, 6; nha-in/docs: catalogue/hiecm/flows/m4-register-professional.md
 */
export function register(state: State, submission: Submission, context: SubmitContext): Result {
  const barred = bar(submission)
  if (barred) return refuse(state, barred.refusal, barred)
  if (state && state.status !== 'draft') return refuse(state, 'HIS-5005', { field: 'hprToken', rule: 'This professional is registered; update is the call to change it' })
  return submit(state, submission, context, 'registered')
}

/**
 * Submits a registered professional's profile again: the whole body, a new reference number, both verifications open again.
 * Refuses as `register` does, HIS-1001 for someone not registered in place of HIS-5005.
 * Inferred: HIS-1001, and that what was verified has to be verified again.
 */
export function update(state: State, submission: Submission, context: SubmitContext): Result {
  const barred = bar(submission)
  if (barred) return refuse(state, barred.refusal, barred)
  const { hprIdNumber } = submission.account
  if (!state || state.status === 'draft') return refuse(state, 'HIS-1001', { field: 'hprToken', rule: 'Not registered yet; register is the call', text: notFoundText(hprIdNumber) })
  return submit(state, submission, context, 'updated')
}

/** The published message with its placeholder filled in. */
export const notFoundText = (id: string): string => `Doctor info not found for healthProfessionalId: ${id}`

/** Who may act for himself: a token with roles, of someone who is more than a facility manager. */
export function bar({ account, session }: Pick<Submission, 'account' | 'session'>, field = 'hprToken'): { refusal: HisCode; field: string; rule: string; text?: string } | undefined {
  if (!session.roled) return { ...ROLELESS, field, rule: 'The token carries no ROLE and CATEGORY_ID, as the bare one of create (variant hpr.create-token-claims)' }
  return account.role === FACILITY_MANAGER ? { refusal: 'HIS-403', field, rule: 'The HPID is of a facility manager only (role 2)' } : undefined
}

function submit(state: State, { practitioner, account, holders, facility }: Submission, context: SubmitContext, what: 'registered' | 'updated'): Result {
  const found = faultOf(practitioner, { now: context.now, variant: context.variant, account, facility })
  if (found || !practitioner) return refuse(state, found?.refusal ?? 'HIS-5006', found)
  const type = practitioner.healthProfessionalType as ProfessionalType
  for (const [at, entry] of (practitioner.registrationAcademic?.registrationData ?? []).entries()) {
    const holder = holders.get(registrationKey(type, Number(entry.registeredWithCouncil), entry.registrationNumber ?? ''))
    if (holder && holder !== account.hprIdNumber) return refuse(state, 'HIS-5005', { field: `practitioner.registrationAcademic.registrationData[${at}].registrationNumber`, rule: 'Another professional holds this registration' })
  }
  const referenceNumber = context.draw.uuid(`reference:${account.hprIdNumber}`)
  const next = entered(state, { type, practitioner, account, referenceNumber, what }, context)
  const answer = { referenceNumber, status: 'true', message: CONGRATULATIONS, error: null, hprId: account.hprIdNumber }
  return { state: next, reply: { answer }, effects: confirmations(account, practitioner, referenceNumber) }
}

interface Entry {
  type: ProfessionalType
  practitioner: Practitioner
  account: Account
  referenceNumber: string
  what: 'registered' | 'updated'
}

/** The registry entry as it stands after a submission that was accepted. */
function entered(state: State, { type, practitioner, account, referenceNumber, what }: Entry, context: SubmitContext): Professional {
  const { now } = context
  const profileId = state?.profileId ?? drawId(context, 'profile')
  const { registrations, qualifications } = numbered(state, type, practitioner, context)
  const degrees = (registrationId: number): number[] => qualifications.filter((degree) => degree.registrationId === registrationId).map(({ id }) => id)
  const owners = new Set([profileId, ...registrations.map(({ id }) => id), ...qualifications.map(({ id }) => id)])
  const kept = Object.entries(state?.documents ?? {}).filter(([slot]) => owners.has(Number(slot.split(':')[1])))
  const sent = attachmentsOf(practitioner).flatMap(({ type: document, registration, qualification, fileType, data }): [string, StoredDocument][] => {
    const registrationId = registration === undefined ? profileId : registrations[registration]!.id
    const owner = qualification === undefined ? registrationId : degrees(registrationId)[qualification]!
    const looked = lookAt(data, fileType, document === 'profilePhoto')
    // The rules have seen to it that none is refused here.
    return 'refusal' in looked ? [] : [[slotOf(document, owner), { blob: context.blobName(data), ...looked, at: now }]]
  })
  const { hprIdNumber, name, stateCode, districtCode } = account
  return {
    hprIdNumber, name, healthProfessionalType: type, profileId, registrations, qualifications, stateCode, districtCode, status: 'submitted',
    referenceNumbers: [...(state?.referenceNumbers ?? []), referenceNumber].slice(-REFERENCES_MAX),
    practitioner: withFiles(practitioner, context.blobName),
    workplaces: declaredBy(practitioner, state?.workplaces ?? []),
    documents: Object.fromEntries([...kept, ...sent]),
    councilVerification: pending(now), workVerification: pending(now),
    visibility: { attributes: state?.visibility.attributes ?? {}, profilePicture: !isNo(practitioner.visibleProfilePicture), profile: !isNo(practitioner.profileVisibleToPublic) },
    eSignedAt: 0, submittedAt: now,
    history: noted(state?.history ?? [], { at: now, what, note: referenceNumber }),
  }
}

/** Registrations and their qualifications with ids: the same registration and, within it, the same course keep theirs, and so their documents. */
function numbered(state: State, type: ProfessionalType, { registrationAcademic }: Practitioner, context: SubmitContext): Pick<Professional, 'registrations' | 'qualifications'> {
  const before = new Map((state?.registrations ?? []).map((entry) => [keyOf(type, entry), entry.id]))
  const free = [...(state?.qualifications ?? [])]
  const standing = (registrationId: number, course: string): number | undefined => {
    const at = free.findIndex((degree) => degree.registrationId === registrationId && degree.course === course)
    return at < 0 ? undefined : free.splice(at, 1)[0]?.id
  }
  const entries = (registrationAcademic?.registrationData ?? []).map((entry, at) => {
    const plain = {
      councilId: Number(entry.registeredWithCouncil), registrationNumber: entry.registrationNumber ?? '', registrationDate: entry.registrationDate ?? '',
      categoryId: Number(entry.categoryId), renewable: entry.isPermanentOrRenewable === 'Renewable', renewableDueDate: entry.renewableDueDate ?? '',
    }
    const id = before.get(keyOf(type, plain)) ?? drawId(context, 'registration', at)
    const qualifications = (entry.qualifications ?? []).map((degree, place) => {
      const course = degree.nameOfDegreeOrDiplomaObtained ?? ''
      return {
        id: standing(id, course) ?? drawId(context, 'qualification', at, place), registrationId: id, course, college: degree.college ?? '',
        university: degree.university ?? '', year: degree.yearOfAwardingDegreeDiploma ?? '', month: degree.monthOfAwardingDegreeDiploma ?? '',
      }
    })
    return { registration: { id, ...plain }, qualifications }
  })
  return { registrations: entries.map(({ registration }) => registration), qualifications: entries.flatMap(({ qualifications }) => qualifications) }
}

const keyOf = (type: ProfessionalType, { councilId, registrationNumber }: Pick<Registration, 'councilId' | 'registrationNumber'>): string => registrationKey(type, councilId, registrationNumber)

/** Three ranges above the seeded people's ids (seeded.ts), so that the ids of one professional are never one another's. */
const FIRST_IDS = { qualification: 100_000_000, registration: 400_000_000, profile: 700_000_000 }
const RANGE = 300_000_000

/** A document_id. Two of one kind differ by their places; two professionals' may coincide, for a document is always its token's. */
const drawId = (context: Context, kind: keyof typeof FIRST_IDS, ...places: number[]): number =>
  FIRST_IDS[kind] + ((context.draw.int(kind, RANGE) + places.reduce((sum, place) => sum * 32 + place, 0)) % RANGE)

/** Source: HPR-077 of NHA's test cases: a confirmation by SMS or email. Text inferred. */
function confirmations(account: Account, practitioner: Practitioner, referenceNumber: string): Effect[] {
  const text = `${CONGRATULATIONS} Reference number: ${referenceNumber}`
  const email = practitioner.officialEmail || account.email
  const sms: Effect = { effect: 'message', channel: 'sms', to: account.mobile, purpose: 'submitted', text }
  return email ? [sms, { effect: 'message', channel: 'email', to: email, purpose: 'submitted', text }] : [sms]
}
