import { clients } from '../../kernel/clients.ts'
import type { AnswerOf, BodyOf } from '../../kernel/bodies.ts'
import type { Reply } from '../../kernel/outcome.ts'
import type { Call, Route } from '../../kernel/room.ts'
import { route } from '../../kernel/room.ts'
import type { Unit } from '../../kernel/unit.ts'
import { digestOf } from '../../kernel/world.ts'
import { knock } from '../../nhpr/client-door.ts'
import { issueTokens } from '../../nhpr/client-tokens.ts'
import { getSession } from './operations.ts'

/** nha-in/docs: catalogue/nhcx/endpoints/get-session.md */
const SECONDS = 1200

async function open(unit: Unit, { body }: Call<BodyOf<typeof getSession>>): Promise<Reply<AnswerOf<typeof getSession>>> {
  const doc = await unit.get(clients, body.client_id)
  const { client, denied } = knock(doc?.value, doc?.value.secretDigest === digestOf(body.client_secret), unit.now)
  // An unchanged client is not written: two sessions at once must not be in each other's way.
  if (doc && client && client !== doc.value) unit.save(doc, client)
  if (denied || !client) return { refusal: 'NHCX-401', field: denied?.field === 'clientSecret' ? 'client_secret' : 'client_id', rule: denied?.rule }
  const { accessToken } = await issueTokens(unit, client, SECONDS)
  if (unit.context.variant('nhcx.session-answer') === 'swagger') return { answer: { accessToken } }
  return { answer: { access_token: accessToken, expires_in: SECONDS, token_type: 'Bearer' } }
}

export const sessionRoutes: Route[] = [route(getSession, open)]
