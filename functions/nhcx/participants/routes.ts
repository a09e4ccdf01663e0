import type { Participant } from '../../claims/participants/record.ts'
import { findParticipant, findRegistered, freeCode, keepParticipant } from '../../claims/participants/register.ts'
import type { AnswerOf, BodyOf } from '../../kernel/bodies.ts'
import type { Reply } from '../../kernel/outcome.ts'
import { isRefusal } from '../../kernel/outcome.ts'
import type { Call, Route } from '../../kernel/room.ts'
import { route } from '../../kernel/room.ts'
import { findTransaction } from '../../kernel/transactions.ts'
import type { Unit } from '../../kernel/unit.ts'
import { empanel } from './empanelment.ts'
import type { Confirmation, Onboarding, Standing } from './flow.ts'
import { confirmCreation, confirmUpdate, create, stageUpdate } from './flow.ts'
import { lookupRoutes } from './lookups.ts'
import * as declared from './operations.ts'
import { register, update } from './profile.ts'
import type { ReadBody } from './reading.ts'
import { readCreation, readProfile } from './reading.ts'
import type { Fault } from './rules.ts'
import { readParts } from './rules.ts'
import { confirmedParticipant, findOnboarding, keepStanding, ONBOARDING, ownParticipant } from './standing.ts'
import { knownBehind } from './vouching.ts'



/** The registry's own header of create; whose value the sample gives. */
const sourceFault = (headers: Headers): Fault | undefined => (headers.get('source')?.trim().toLowerCase() === 'internal' ? undefined : { refusal: 'NHCX-1005', field: 'source', rule: 'The header source: internal is mandatory here' })

const asked = ({ profile: { registryId, mobile, email } }: ReadBody, clientId: string) => ({ registryId, mobile, email, clientId })

async function createHere(unit: Unit, { clientId, body, headers }: Call<BodyOf<typeof declared.createParticipant>>): Promise<Reply<AnswerOf<typeof declared.createParticipant>>> {
  const read = sourceFault(headers) ?? readProfile(body, unit.context.variant)
  if ('refusal' in read) return read
  const { registry, registryId } = read.profile
  const [known, taken, code] = await Promise.all([knownBehind(unit, read.vouching, asked(read, clientId)), findRegistered(unit, registry, registryId), freeCode(unit, unit.context.variant('nhcx.participant-suffix'))])
  const { state, reply } = register(read, { code, clientId, known, taken: taken?.value }, unit.context)
  if (state) keepParticipant(unit, undefined, state)
  return reply
}

async function updateHere(unit: Unit, { clientId, body }: Call<BodyOf<typeof declared.updateParticipant>>): Promise<Reply<string>> {
  const own = await confirmedParticipant(unit, clientId, body.participant_code, 'participant_code')
  if ('refusal' in own) return own
  const { state, reply } = update(own.value, body, unit.context)
  if (state && state !== own.value) unit.save(own, state)
  return reply
}

async function createV2(unit: Unit, { clientId, body, operation }: Call<BodyOf<typeof declared.createParticipantV2>>): Promise<Reply<AnswerOf<typeof declared.createParticipantV2>>> {
  const read = readCreation(body, unit.context.variant)
  if ('refusal' in read) return read
  const { registry, registryId } = read.profile
  const [known, participant, code] = await Promise.all([knownBehind(unit, read.vouching, asked(read, clientId)), findRegistered(unit, registry, registryId), freeCode(unit)])
  const onboarding = participant && (await findOnboarding(unit, participant.value.code))
  const wanted: Participant = { ...read.profile, code, clientId, status: 'created', createdAt: unit.now, updatedAt: unit.now }
  const { state, reply, effects } = create({ participant: participant?.value, onboarding: onboarding?.value.state }, { participant: wanted, vouching: read.vouching, known }, unit.context)
  if (isRefusal(reply)) return reply
  keepStanding(unit, { participant, onboarding }, state, { clientId, operation: operation.id })
  unit.apply(effects)
  return reply
}

async function stage(unit: Unit, { clientId, body, operation }: Call<BodyOf<typeof declared.updateParticipantV2>>): Promise<Reply<AnswerOf<typeof declared.updateParticipantV2>>> {
  const participant = await ownParticipant(unit, clientId, body.participantcode, 'participantcode')
  if ('refusal' in participant) return participant
  const parts = readParts({ certificate: body.encryptioncert, endpoint: body.endpointurl }, { certificate: 'encryptioncert', endpoint: 'endpointurl' }, unit.context.variant)
  if ('refusal' in parts) return parts
  const onboarding = await findOnboarding(unit, participant.value.code)
  const { state, reply, effects } = stageUpdate({ participant: participant.value, onboarding: onboarding?.value.state }, parts, unit.context)
  if (isRefusal(reply)) return reply
  keepStanding(unit, { participant, onboarding }, state, { clientId, operation: operation.id })
  unit.apply(effects)
  return reply
}

async function confirm(unit: Unit, { clientId, query, operation }: Call<unknown>, decide: typeof confirmCreation): Promise<Reply<string>> {
  const { transactionId = '', passcode = '' } = query
  const onboarding = await findTransaction<Onboarding>(unit, ONBOARDING, clientId, transactionId)
  const participant = onboarding && (await findParticipant(unit, onboarding.value.state.code))
  if (!participant || participant.value.status === 'deleted') return { refusal: 'NHCX-1007', field: 'transactionId', rule: 'No transaction of this client has this id', status: 404 }
  const confirmation: Confirmation = { transactionId, passcode }
  const standing: Standing = { onboarding: onboarding!.value.state, participant: participant.value }
  const { state, reply } = decide(standing, confirmation, unit.context)
  if (!isRefusal(reply)) keepStanding(unit, { participant, onboarding }, state, { clientId, operation: operation.id })
  return reply
}

async function replaceCertificate(unit: Unit, { clientId, body }: Call<BodyOf<typeof declared.updateCertificate>>): Promise<Reply<AnswerOf<typeof declared.updateCertificate>>> {
  const own = await confirmedParticipant(unit, clientId, body.participantId, 'participantId')
  if ('refusal' in own) return own
  const parts = readParts({ certificate: body.certificate }, { certificate: 'certificate', endpoint: '' }, unit.context.variant)
  if ('refusal' in parts) return parts
  unit.save(own, { ...own.value, ...parts, updatedAt: unit.now })
  return { answer: { participantId: body.participantId, certificate: body.certificate } }
}

async function createHem(unit: Unit, { clientId, body }: Call<BodyOf<typeof declared.createHemEntity>>): Promise<Reply<AnswerOf<typeof declared.createHemEntity>>> {
  const standing = await findParticipant(unit, body.participantcode)
  const own = standing && (await ownParticipant(unit, clientId, body.participantcode, 'participantcode'))
  if (own && 'refusal' in own) return own
  const taken = await findRegistered(unit, '10001', body.entityid.trim())
  const hospitalId = `H000${unit.context.draw.digits('hospital-id', 5)}`
  const { state, reply } = empanel(body, { clientId, own: own?.value, taken: taken?.value, hospitalId }, unit.context)
  if (!isRefusal(reply) && state) keepParticipant(unit, own, state)
  return reply
}

async function remove(unit: Unit, { clientId, body }: Call<BodyOf<typeof declared.deleteParticipant>>): Promise<Reply<{ message: string }>> {
  const own = await ownParticipant(unit, clientId, body.participant_code, 'participant_code')
  if ('refusal' in own) return own
  unit.save(own, { ...own.value, status: 'deleted', updatedAt: unit.now })
  return { answer: { message: 'Deleted' } }
}

export const participantRoutes: Route[] = [
  route(declared.createParticipant, createHere),
  route(declared.updateParticipant, updateHere),
  route(declared.createParticipantV2, createV2),
  route(declared.validateParticipant, (unit, call) => confirm(unit, call, confirmCreation)),
  route(declared.updateParticipantV2, stage),
  route(declared.validateUpdate, (unit, call) => confirm(unit, call, confirmUpdate)),
  route(declared.updateCertificate, replaceCertificate),
  route(declared.createHemEntity, createHem),
  route(declared.deleteParticipant, remove),
  ...lookupRoutes,
]
