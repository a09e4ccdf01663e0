import type { z } from 'zod'
import { clients } from '../../kernel/clients.ts'
import { isRefusal } from '../../kernel/outcome.ts'
import type { Reply } from '../../kernel/outcome.ts'
import type { Call, Route } from '../../kernel/room.ts'
import { route } from '../../kernel/room.ts'
import type { Unit } from '../../kernel/unit.ts'
import { digestOf } from '../../kernel/world.ts'
import { issueTokens, REFRESH_SECONDS } from '../../nhpr/client-tokens.ts'
import { noteRequestId } from '../admission.ts'
import { openSession } from './flow.ts'
import { createSession, createSessionV05 } from './operations.ts'

type Credentials = z.output<typeof createSessionV05.request & object>
type SessionAnswer = z.input<typeof createSession.answer>

async function open(unit: Unit, { clientId, clientSecret, grantType = 'client_credentials' }: Credentials, status: number): Promise<Reply<SessionAnswer>> {
  const doc = await unit.get(clients, clientId)
  const { state, reply } = openSession(doc?.value, { grantType, secretMatches: doc?.value.secretDigest === digestOf(clientSecret) }, unit.context)
  // An unchanged client is not written: two sessions at once must not be in each other's way.
  if (doc && state && state !== doc.value) unit.save(doc, state)
  if (isRefusal(reply)) return reply
  const { seconds } = reply.answer
  const { accessToken, refreshToken } = await issueTokens(unit, doc!.value, seconds)
  return { answer: { accessToken, expiresIn: seconds, refreshExpiresIn: REFRESH_SECONDS, refreshToken, tokenType: 'bearer' }, status }
}

/** A REQUEST-ID is kept for known clients alone: anyone may send any clientId, and the register must not grow by it. */
async function openV3(unit: Unit, { body, headers }: Call<z.output<typeof createSession.request & object>>): Promise<Reply<SessionAnswer>> {
  const reused = (await unit.get(clients, body.clientId)) && (await noteRequestId(unit, body.clientId, headers))
  return reused ?? open(unit, body, Number(unit.context.variant('gateway.session-status')))
}

export const sessionRoutes: Route[] = [
  route(createSession, openV3),
  route(createSessionV05, (unit, { body }) => open(unit, body, 200)),
]
