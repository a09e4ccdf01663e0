import { clientOfToken, clients } from '../kernel/clients.ts'
import { drawFrom } from '../kernel/draw.ts'
import { signJwt } from '../kernel/jwt.ts'
import type { Kind } from '../kernel/records.ts'
import type { Unit } from '../kernel/unit.ts'
import { digestOf } from '../kernel/world.ts'
import { EXCHANGE_KEY } from '../claims/participants/exchange-itself.ts'
import type { Participant } from '../claims/participants/record.ts'
import { numberOf } from '../claims/participants/record.ts'
import { findParticipant } from '../claims/participants/register.ts'
import { residents } from '../claims/participants/residents.ts'
import { entryOf } from './participants/entry.ts'
import { toRoles } from './participants/roles.ts'

/** Seconds, as the published sample has them. Source: hcx-platform, user manual on access tokens */
export const ACCESS_SECONDS = 6000
export const REFRESH_SECONDS = 300

/** Whom a token speaks for: a participant, or with an empty code the client itself, which acts as the operator does. */
export interface Caller {
  clientId: string
  /** Participant code; empty: the client's own token. */
  participant: string
}

/** Kept by digest: another realm than the gateway's, whose session tokens open nothing here. */
export interface HcxSession extends Caller {
  digest: string
  use: 'access' | 'refresh'
  /** The participant's password at that time: a new one ends what came before. */
  epoch: number
  /** That of the client at that time: a new secret ends what came before. */
  secretDigest?: string
  /** Epoch ms. */
  expiresAt: number
}

export const hcxSessions: Kind<HcxSession> = {
  name: 'hcx-session',
  id: ({ digest }) => digest,
  forgetAt: ({ expiresAt }) => expiresAt + 3_600_000,
}

/** The token as it came on Authorization; empty: none. */
export const bearerOf = (headers: Pick<Headers, 'get'>): string => /^Bearer\s+(\S+)$/.exec((headers.get('authorization') ?? '').trim())?.[1] ?? ''

/** Who calls. Undefined: no token of this world and realm, run out, revoked, or of a client or participant that is gone. */
export async function callerOf(unit: Unit, headers: Pick<Headers, 'get'>): Promise<Caller | undefined> {
  return callerOfToken(unit, bearerOf(headers))
}

export async function callerOfToken(unit: Unit, token: string, use: HcxSession['use'] = 'access'): Promise<Caller | undefined> {
  if (token === '') return undefined
  const session = (await unit.get(hcxSessions, digestOf(token)))?.value
  if (!session) return use === 'access' ? residentOf(unit, token) : undefined
  const { clientId, participant, epoch, secretDigest } = session
  if (session.use !== use || unit.now >= session.expiresAt) return undefined
  const client = clientId === '' ? undefined : (await unit.get(clients, clientId))?.value
  if (clientId !== '' && (!client?.active || client.secretDigest !== secretDigest)) return undefined
  if (participant === '') return { clientId, participant }
  const standing = (await findParticipant(unit, participant))?.value
  if (!standing || standing.status === 'deleted' || (await entryOf(unit, standing)).epoch !== epoch) return undefined
  return { clientId, participant }
}

/** The sandbox's own participants come with a session of their own making. */
async function residentOf(unit: Unit, token: string): Promise<Caller | undefined> {
  const clientId = (await clientOfToken(unit, token))?.value.clientId
  const resident = residents.find(({ code }) => `resident-${numberOf(code)}` === clientId)
  return resident && { clientId: clientId!, participant: resident.code }
}

/** Whether a caller may send as this participant: it is himself, or one that his client registered. */
export function speaksFor(caller: Caller, participant: Pick<Participant, 'code' | 'clientId'>): boolean {
  if (caller.participant !== '') return numberOf(caller.participant) === numberOf(participant.code)
  return caller.clientId !== '' && caller.clientId === participant.clientId
}

export interface Tokens {
  accessToken: string
  refreshToken: string
  sessionState: string
}

/** Issues both tokens and keeps their digests. Claims: the published ones and those that its gateway and onboarding read (realm_access.roles, email). */
export async function issueTokens(unit: Unit, { clientId, participant }: Caller, realm: string): Promise<Tokens> {
  const standing = participant === '' ? undefined : (await findParticipant(unit, participant))?.value
  const entry = standing && (await entryOf(unit, standing))
  const secretDigest = clientId === '' ? undefined : (await unit.get(clients, clientId))?.value.secretDigest
  const { draw } = unit.context
  const iat = Math.floor(unit.now / 1000)
  const sessionState = draw.uuid('hcx-session-state')
  const common = {
    iss: `${unit.world.publicUrl}/auth/realms/${realm}`, sub: entry?.ownerId ?? drawFrom('hcx-client', clientId).uuid('sub'), session_state: sessionState, iat,
    azp: 'registry-frontend', realm_access: { roles: standing ? toRoles(standing.roles, unit.context.variant('hcx.payer-role')) : ['HIE/HIO.HCX'] },
    ...(standing && { participant_code: standing.code, email: standing.email, preferred_username: standing.email }),
  }
  const key = await unit.world.site.keys.pair(EXCHANGE_KEY)
  async function issue(use: HcxSession['use'], seconds: number): Promise<string> {
    const token = await signJwt({ alg: 'RS256', typ: 'JWT', kid: key.kid }, { jti: draw.uuid(`hcx-${use}`), typ: use === 'access' ? 'Bearer' : 'Refresh', ...common, exp: iat + seconds }, key)
    unit.create(hcxSessions, { digest: digestOf(token), use, clientId, participant, epoch: entry?.epoch ?? 0, secretDigest, expiresAt: unit.now + seconds * 1000 })
    return token
  }
  return { accessToken: await issue('access', ACCESS_SECONDS), refreshToken: await issue('refresh', REFRESH_SECONDS), sessionState }
}
