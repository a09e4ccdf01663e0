import { findParticipant, keepParticipant } from '../../claims/participants/register.ts'
import type { Participant } from '../../claims/participants/record.ts'
import type { BodyOf } from '../../kernel/bodies.ts'
import type { Reply } from '../../kernel/outcome.ts'
import { isRefusal } from '../../kernel/outcome.ts'
import type { Doc } from '../../kernel/records.ts'
import type { Call, Route } from '../../kernel/room.ts'
import { route } from '../../kernel/room.ts'
import type { Unit } from '../../kernel/unit.ts'
import { standingOf } from '../onboarding/record.ts'
import { callerOf, speaksFor } from '../tokens.ts'
import { enter, everyone, neighboursOf } from './directory.ts'
import { entryOf } from './entry.ts'
import type { Fields } from './flow.ts'
import { change, register } from './flow.ts'
import { createParticipant, deleteParticipant, encryptionCertificate, readParticipant, searchParticipants, updateParticipant } from './operations.ts'
import { fitsFilters, strangeOperator } from './search.ts'
import type { Shown } from './shown.ts'
import { toShown } from './shown.ts'

const show = async (unit: Unit, participant: Participant): Promise<Shown> => toShown(participant, await entryOf(unit, participant), unit.world.publicUrl, unit.context.variant('hcx.payer-role'))

async function search(unit: Unit, { body: { filters, limit = 100, offset = 0 } }: Call<BodyOf<typeof searchParticipants>>) {
  const strange = strangeOperator(filters)
  if (strange !== undefined) return { refusal: 'ERR_INVALID_SEARCH', field: 'filters', text: 'Search Filters should contain only: [eq, neq, contains, notContains, startsWith, endsWith, or]', rule: `There is no operator ${strange}` }
  // What every sender asks before he seals: one look-up instead of all.
  const { participant_code: byCode } = filters
  const code = typeof byCode?.['eq'] === 'string' ? (await findParticipant(unit, byCode['eq']))?.value : undefined
  const candidates = byCode?.['eq'] === undefined ? await everyone(unit) : code && code.status !== 'deleted' ? [code] : []
  const shown = await Promise.all(candidates.map((participant) => show(unit, participant)))
  return { answer: { timestamp: unit.now, participants: shown.filter((record) => fitsFilters(record, filters)).slice(offset, offset + limit) } }
}

async function read(unit: Unit, { params, query }: Call<unknown>) {
  const found = (await findParticipant(unit, params['participantCode']!))?.value
  if (!found || found.status === 'deleted') return { answer: { timestamp: unit.now, participants: [] } }
  const standing = await standingOf(unit, found)
  const fields = (query['fields'] ?? '').toLowerCase()
  return { answer: { timestamp: unit.now, participants: [{
    ...(await show(unit, found)),
    ...(fields.includes('verificationstatus') && { verificationstatus: standing.otpStatus === undefined ? {} : { status: standing.otpStatus } }),
    ...(fields.includes('sponsors') && { sponsors: standing.sponsors }),
  }] } }
}

async function create(unit: Unit, { body, clientId }: Call<Fields>) {
  const { state, reply } = register(body, await neighboursOf(unit, body), { clientId, publicUrl: unit.world.publicUrl }, unit.context)
  if (state) await enter(unit, state)
  return reply
}

/** One's own participant. Refuses ERR_INVALID_PARTICIPANT_CODE (absent or nobody's), ERR_ACCESS_DENIED (401: another's). */
async function ownOf(unit: Unit, code: string | undefined, headers: Headers): Promise<Reply<Doc<Participant>>> {
  const found = code === undefined ? undefined : await findParticipant(unit, code)
  if (!found || found.value.status === 'deleted') return { refusal: 'ERR_INVALID_PARTICIPANT_CODE', field: 'participant_code', rule: 'No participant of this world has that code' }
  const caller = await callerOf(unit, headers)
  if (!caller || !speaksFor(caller, found.value)) return { refusal: 'ERR_ACCESS_DENIED', status: 401, field: 'participant_code', text: "User is trying to update someone's data", rule: 'The token is neither this participant\'s nor that of the client that registered it' }
  return { answer: found }
}

/** Loads one's own participant, lets it be changed, saves. The onboarding changes it so, too. */
export async function changeOwn(unit: Unit, body: Fields, headers: Headers) {
  const own = await ownOf(unit, body.participant_code, headers)
  if (isRefusal(own)) return own
  const { state, reply } = change(own.answer.value, body, await neighboursOf(unit, body), unit.world.publicUrl, unit.context)
  if (state !== own.answer.value) keepParticipant(unit, own.answer, state)
  return reply
}

async function remove(unit: Unit, { body, headers }: Call<BodyOf<typeof deleteParticipant>>) {
  const own = await ownOf(unit, body.participant_code, headers)
  if (isRefusal(own)) return own
  keepParticipant(unit, own.answer, { ...own.answer.value, status: 'deleted', updatedAt: unit.now })
  return { answer: { participant_code: own.answer.value.code } }
}

async function certificate(unit: Unit, { params }: Call<unknown>) {
  const found = (await findParticipant(unit, params['participantCode']!))?.value
  if (!found || found.encryptionCert === '') return { refusal: 'ERR_INVALID_PARTICIPANT_CODE', status: 404, field: 'participantCode', rule: 'No participant of this world has that code, or it has no certificate' }
  return { answer: found.encryptionCert }
}

export const participantRoutes: Route[] = [
  route(searchParticipants, search), route(readParticipant, read), route(createParticipant, create), route(updateParticipant, (unit, { body, headers }) => changeOwn(unit, body, headers)),
  route(deleteParticipant, remove), route(encryptionCertificate, certificate),
]
