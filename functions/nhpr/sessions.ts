import { clientOfToken } from '../kernel/clients.ts'
import { signJwt } from '../kernel/jwt.ts'
import type { Operation } from '../kernel/operation.ts'
import type { Refusal } from '../kernel/outcome.ts'
import type { Doc, Kind } from '../kernel/records.ts'
import type { Admission, Call } from '../kernel/room.ts'
import type { Unit } from '../kernel/unit.ts'
import { digestOf } from '../kernel/world.ts'
import type { Account } from './accounts.ts'
import { DOMAIN, findAccount } from './accounts.ts'
import type { HisCode } from './refusals.ts'
import { ROLELESS } from './roleless.ts'

/**
 * A professional's token. `login` and `create` sign him in; `identity` is the one of checkHpIdAccountExist and of forgot, which
 * names him and is refused (by register, seen live 5 Oct 2026).
 */
export interface HprSession {
  digest: string
  hprIdNumber: string
  use: 'login' | 'create' | 'identity' | 'refresh'
  /** Whether the token carries ROLE and CATEGORY_ID. */
  roled: boolean
  /** The account's `sessionEpoch` when it was issued. */
  epoch: number
  issuedAt: number
  expiresAt: number
}

export const hprSessions: Kind<HprSession> = {
  name: 'hpr-session',
  id: (session) => session.digest,
  shared: (session) => [['hprIdNumber', session.hprIdNumber]],
  forgetAt: (session) => session.expiresAt + 86_400_000,
}

export const TOKEN_KEY = 'hpr-token'
export const CREATE_SECONDS = 1800
export const REFRESH_SECONDS = 10_800

/**
 * Issues an HPR token: RS512, header exactly {"alg":"RS512"}. Claims as in the samples; times in seconds except `lastLogin` (ms).
 * Source: NHA, Register Healthcare Professional, 22.06.2026, p. 17 and 24.
 */
export async function issueToken(unit: Unit, account: Account, use: HprSession['use'], seconds: number): Promise<string> {
  const { hprIdNumber, username, mobile, category, subCategory, role } = account
  const iat = Math.floor(unit.now / 1000)
  const roled = use === 'login' || (use === 'create' && unit.context.variant('hpr.create-token-claims') === 'full')
  const roles = roled ? { ROLE: role, CATEGORY_ID: category, SUB_CATEGORY_ID: subCategory, HPRID_CATEGORY: CATEGORY_NAMES[category] ?? '', lastLogin: unit.now, hfrStates: [], hfrDistricts: [] } : {}
  // Two tokens of one second must differ, or the second would be the first: the real ones differ by lastLogin alone. The bare
  // one of create has its six claims and no more: an account is created once.
  const own = use === 'create' && !roled ? {} : { jti: unit.context.draw.uuid(`jti:${use}`) }
  const claims = { ...roles, sub: hprIdNumber, hprIdNumber, hprId: username + DOMAIN, mobile, iat, exp: iat + seconds, ...own }
  const token = await signJwt({ alg: 'RS512' }, claims, await unit.world.site.keys.pair(TOKEN_KEY))
  unit.create(hprSessions, { digest: digestOf(token), hprIdNumber, use, roled, epoch: account.sessionEpoch ?? 0, issuedAt: unit.now, expiresAt: unit.now + seconds * 1000 })
  return token
}

const CATEGORY_NAMES: Record<number, string> = { 1: 'Doctor', 2: 'Nurse', 6: 'Pharmacist' }

/** `Bearer x` or `x`: both are seen from clients for the professional's token. The gateway's comes as `Bearer x` alone. */
const bare = (header: string): string => header.replace(/^Bearer\s+/i, '').trim()

/** Lets a call in by its gateway token, or, where the operation is a person's own, by his. Shapes: room.ts. */
export async function admit(unit: Unit, operation: Operation, request: Request): Promise<Admission> {
  if (operation.session === 'none') return { clientId: '' }
  const header = request.headers.get('authorization') ?? ''
  if (!bare(header)) return { refusal: '900902', rule: 'No Authorization header' }
  const client = /^Bearer\s/i.test(header) ? await clientOfToken(unit, bare(header)) : undefined
  if (client) return { clientId: client.value.clientId }
  const own = operation.session === 'person' && (await unit.get(hprSessions, digestOf(bare(header))))
  if (own) return { clientId: '' }
  return { refusal: '900901', rule: 'Authorization is no gateway access token of this world that is still valid' }
}

export type SignedIn = { account: Doc<Account>; session: Doc<HprSession> }

/**
 * The professional a token stands for.
 * Refuses HIS-1119 (absent, unknown, signed out; with the observed text, one that only names him), HIS-5011 (run out), HIS-401
 * (of an account that is gone or disabled, or ended by a password reset).
 * Inferred: the choice of code, from the messages, and that a token which only names him is refused by every call that wants his;
 * HIS-5011 for a run-out token is published (nha-in/docs: catalogue/hiecm/errors/his-5011.md).
 */
export async function signedIn(unit: Unit, token: string, field: string): Promise<SignedIn | Refusal<HisCode>> {
  const session = token ? await unit.get(hprSessions, digestOf(bare(token))) : undefined
  if (!session || session.value.use === 'refresh') return { refusal: 'HIS-1119', field, rule: 'No HPR token, or one this registry did not issue' }
  if (session.value.use === 'identity') return { ...ROLELESS, field, rule: 'This token names the person and signs nobody in: one of a login, or of create, does' }
  if (session.value.expiresAt <= unit.now) return { refusal: 'HIS-5011', field, rule: 'The HPR token has run out' }
  const account = await findAccount(unit, session.value.hprIdNumber)
  if (!account || account.value.disabled) return { refusal: 'HIS-401', field, rule: 'The account of this token is gone or disabled' }
  if (session.value.epoch !== (account.value.sessionEpoch ?? 0)) return { refusal: 'HIS-401', field, rule: 'A password reset ended this session' }
  return { account, session }
}

/** The same for operations with no field for the token: it comes in `X-Token` or, seen from clients, in `Authorization`. */
export function caller(unit: Unit, call: Call<unknown>): Promise<SignedIn | Refusal<HisCode>> {
  const own = call.headers.get('x-token')
  return signedIn(unit, own ?? call.headers.get('authorization') ?? '', own ? 'X-Token' : 'Authorization')
}
