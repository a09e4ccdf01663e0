import type { Operation } from '../kernel/operation.ts'
import type { Refusal } from '../kernel/outcome.ts'
import type { Admission } from '../kernel/room.ts'
import type { Unit } from '../kernel/unit.ts'
import { digestOf } from '../kernel/world.ts'
import { findParticipant } from '../claims/participants/register.ts'
import { mayCall, NO_ACCESS } from './access.ts'
import { bearerOf, callerOf, hcxSessions } from './tokens.ts'

/**
 * Lets a call in by the token of this room and the caller's role. Refuses ERR_ACCESS_DENIED, 401: header absent or malformed,
 * token not of this world or run out, or a participant whose roles have no such call. A client's own token is the operator's.
 * Source: hcx-platform: api-gateway JwtAuthenticationFilter, rbac.yaml
 */
export async function admit(unit: Unit, operation: Operation, request: Request): Promise<Admission> {
  if (operation.session === 'none') return { clientId: '' }
  const malformed = wrongHeader(request.headers.get('authorization'))
  if (malformed) return denied(malformed, 'What the gateway reads first: Authorization, two words, the first of them Bearer')
  const caller = await callerOf(unit, request.headers)
  if (!caller) return unknown(unit, bearerOf(request.headers))
  const participant = caller.participant === '' ? undefined : (await findParticipant(unit, caller.participant))?.value
  if (participant && !mayCall(participant.roles, operation.path)) return denied(NO_ACCESS, `The roles ${participant.roles.join(', ')} have no such call; the operator's is made with a client's own token`)
  return { clientId: caller.clientId }
}

function wrongHeader(header: string | null): string | undefined {
  if (header === null) return 'Authorization header is missing'
  const words = header.trim().split(/\s+/)
  if (words.length !== 2) return 'Malformed Authorization content'
  return words[0] === 'Bearer' ? undefined : 'Bearer is needed'
}

/** Words of the library that the gateway checks tokens with. Inferred: that a revoked token reads like a forged one. */
async function unknown(unit: Unit, token: string): Promise<Refusal> {
  const session = (await unit.get(hcxSessions, digestOf(token)))?.value
  if (session && unit.now >= session.expiresAt) return denied(`The Token has expired on ${new Date(session.expiresAt).toISOString()}.`, 'The token has run out')
  return denied("The Token's Signature resulted invalid when verified using the Algorithm: SHA256withRSA", 'Not a token of this realm and world that still stands: the gateway\'s session tokens are of another realm')
}

const denied = (text: string, rule: string): Refusal => ({ refusal: 'ERR_ACCESS_DENIED', status: 401, field: 'Authorization', text, rule })
