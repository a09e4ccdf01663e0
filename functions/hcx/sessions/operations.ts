import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'

const PLATFORM = 'Swasth-Digital-Health-Foundation/hcx-platform'

const text = z.string().max(4000)
const tokens = z.object({
  access_token: z.string(), expires_in: z.int(), refresh_expires_in: z.int(), refresh_token: z.string(), token_type: z.string(), 'not-before-policy': z.int(), session_state: z.string(), scope: z.string(),
})
const WHO = [
  'username is a participant\'s primary e-mail or code with the password set for it or its client\'s secret, or a client id with its secret: the mock has no user accounts beside these.',
  'A client\'s own token stands for the operator\'s (role HIE/HIO.HCX): the platform\'s registration page is given one of its operator\'s.',
  'Access tokens live 6000 s and refresh tokens 300 s, as the published sample has them.',
]

export const createToken = operation({
  id: 'hcx.sessions.createToken', method: 'POST', path: '/auth/realms/{realm}/protocol/openid-connect/token', summary: 'Exchange a password, client credentials or a refresh token for an access token',
  session: 'none', params: z.object({ realm: z.string().max(100) }), requestType: 'form',
  request: z.object({ grant_type: text.optional(), client_id: text.optional(), client_secret: text.optional(), username: text.optional(), password: text.optional(), refresh_token: text.optional(), scope: text.optional() }),
  answer: tokens, refusals: ['invalid_grant', 'invalid_client', 'invalid_request', 'unsupported_grant_type'],
  evidence: 'integrators', standing: 'prose-only', source: `${PLATFORM}: onboarding-app, docs/user-manuals (access tokens)`,
  inferred: ['Any realm is answered alike.', 'Of client_id, registry-frontend and admin-cli are known beside the client ids of the world.', ...WHO],
})

export const createParticipantToken = operation({
  id: 'hcx.sessions.createParticipantToken', method: 'POST', path: '/v0.8/participant/auth/token/generate', summary: 'The same on the path of 0.8, for a user of a participant with its secret, or as the SDK sends it',
  session: 'none', requestType: 'form',
  request: z.object({ username: text.optional(), participant_code: text.optional(), secret: text.optional(), password: text.optional(), client_id: text.optional(), grant_type: text.optional() }),
  answer: tokens, refusals: ['invalid_grant', 'invalid_request'],
  evidence: 'integrators', standing: 'prose-only', source: `${PLATFORM}: docs/user-manuals (access tokens); Swasth-Digital-Health-Foundation/integration-sdks: javascript`,
  inferred: ['With participant_code and secret, username has to be that participant\'s primary e-mail, or its code.', 'It refuses in the token endpoint\'s shape.', ...WHO],
})

export const resetPassword = operation({
  id: 'hcx.sessions.resetPassword', method: 'PUT', path: '/auth/admin/realms/{realm}/users/{userId}/reset-password', summary: 'Set the password of a participant\'s user (operator)',
  session: 'client', params: z.object({ realm: z.string().max(100), userId: z.string().max(100) }),
  request: z.object({ type: z.literal('password'), temporary: z.boolean().optional(), value: z.string().max(200) }),
  answer: z.undefined(), status: 204, refusals: ['ERR_ACCESS_DENIED', 'ERR_INVALID_PARTICIPANT_CODE', 'ERR_INVALID_PARTICIPANT_DETAILS'],
  evidence: 'integrators', standing: 'prose-only', source: `${PLATFORM}: onboarding-app KeycloakService, SetPassword`,
  inferred: [
    'The pattern is that of the registration page: 8 characters or more of letters, digits and !@#$%^&*, of each kind at least one; a password that misses it is refused here.',
    'userId is `osOwner` of a participant that was created through this API.', 'A new password ends the tokens that came before it.',
  ],
})
