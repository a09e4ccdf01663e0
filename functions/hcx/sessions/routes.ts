import type { BodyOf } from '../../kernel/bodies.ts'
import type { Reply } from '../../kernel/outcome.ts'
import { isRefusal } from '../../kernel/outcome.ts'
import type { Call, Route } from '../../kernel/room.ts'
import { route } from '../../kernel/room.ts'
import type { Unit } from '../../kernel/unit.ts'
import { entryOfOwner, setPassword } from '../participants/entry.ts'
import { ACCESS_SECONDS, callerOfToken, issueTokens, REFRESH_SECONDS } from '../tokens.ts'
import type { Attempt, Doorstep } from './flow.ts'
import { grant, weakPassword } from './flow.ts'
import { createParticipantToken, createToken, resetPassword } from './operations.ts'
import { clientAt, participantNamed, userAt } from './subjects.ts'

type Form = BodyOf<typeof createToken>

const FIELDS: Record<string, readonly (keyof Form)[]> = { password: ['username', 'password'], client_credentials: ['client_secret'], refresh_token: ['refresh_token'] }

async function doorstepOf(unit: Unit, { grant_type, client_id = '', client_secret = '', username = '', password = '', refresh_token = '' }: Form): Promise<Doorstep | undefined> {
  if (grant_type === 'client_credentials') return clientAt(unit, client_id, client_secret)
  if (grant_type === 'password') return userAt(unit, username, password)
  const caller = await callerOfToken(unit, refresh_token, 'refresh')
  return caller && { caller, secretMatches: true, isOpen: true }
}

async function issue(unit: Unit, attempt: Attempt, realm: string) {
  const reply = grant(attempt)
  if (isRefusal(reply)) return reply
  const { accessToken, refreshToken, sessionState } = await issueTokens(unit, reply.answer, realm)
  return { answer: { access_token: accessToken, expires_in: ACCESS_SECONDS, refresh_expires_in: REFRESH_SECONDS, refresh_token: refreshToken, token_type: 'Bearer', 'not-before-policy': 0, session_state: sessionState, scope: 'profile email' } }
}

async function create(unit: Unit, { body, params }: Call<Form>) {
  const { grant_type: grantType, client_id: clientId } = body
  const fields = grantType !== undefined && Object.hasOwn(FIELDS, grantType) ? FIELDS[grantType]! : []
  const missing = fields.find((field) => !body[field])
  const isKnownClient = (await clientAt(unit, clientId ?? '', '')) !== undefined
  return issue(unit, { grantType, clientId, isKnownClient, missing, doorstep: missing ? undefined : await doorstepOf(unit, body) }, params['realm']!)
}

const PLATFORM_REALM = 'swasth-health-claim-exchange'

/** Of a user that names his participant, only where he is that participant's. */
async function createOfParticipant(unit: Unit, { body }: Call<BodyOf<typeof createParticipantToken>>) {
  const { username = '', participant_code, secret, password = '' } = body
  const missing = (['username', participant_code === undefined ? 'password' : 'secret'] as const).find((field) => !body[field])
  const named = participant_code === undefined ? undefined : await participantNamed(unit, participant_code)
  const isOwn = participant_code === undefined || (named !== undefined && (await participantNamed(unit, username))?.code === named.code)
  const doorstep = missing || !isOwn ? undefined : await userAt(unit, named?.code ?? username, secret ?? password)
  return issue(unit, { grantType: 'password', clientId: 'registry-frontend', isKnownClient: false, missing, doorstep }, PLATFORM_REALM)
}

async function reset(unit: Unit, { body, params }: Call<BodyOf<typeof resetPassword>>): Promise<Reply<undefined>> {
  const entry = await entryOfOwner(unit, params['userId']!)
  if (!entry) return { refusal: 'ERR_INVALID_PARTICIPANT_CODE', status: 404, field: 'userId', rule: 'No participant that was created through this API has that osOwner' }
  const weak = weakPassword(body.value)
  if (weak) return weak
  setPassword(unit, entry, body.value)
  return { answer: undefined }
}

export const sessionRoutes: Route[] = [route(createToken, create), route(createParticipantToken, createOfParticipant), route(resetPassword, reset)]
