import type { Refusal } from '../../kernel/outcome.ts'
import type { GrantCode, HcxCode } from '../refusals.ts'
import type { Caller } from '../tokens.ts'

/** Someone that a name stands for, and whether what came with it opens his door. */
export interface Doorstep {
  caller: Caller
  secretMatches: boolean
  /** Deleted or deactivated ones are not. */
  isOpen: boolean
}

/** What a call asks for, its credentials already held against what stands. */
export interface Attempt {
  grantType: string | undefined
  /** Of the password grant, of client credentials, of a refresh token: whichever the grant names. */
  doorstep?: Doorstep
  /** A field of the grant that did not come. */
  missing?: string
  clientId: string | undefined
  isKnownClient: boolean
}

type Granted = { answer: Caller } | Refusal<GrantCode>

const KNOWN_GRANTS = ['password', 'client_credentials', 'refresh_token']
const FRONTENDS = ['registry-frontend', 'admin-cli']

/**
 * Whom a token is made for. Refuses as Keycloak does: invalid_request (no grant_type, 400; a field of the grant missing),
 * unsupported_grant_type, invalid_client (client_id that nobody has, or its secret wrong), invalid_grant (the user's).
 */
export function grant({ grantType, doorstep, missing, clientId, isKnownClient }: Attempt): Granted {
  if (!grantType) return { refusal: 'invalid_request', field: 'grant_type', rule: 'grant_type says which of password, client_credentials and refresh_token it is' }
  if (!KNOWN_GRANTS.includes(grantType)) return { refusal: 'unsupported_grant_type', field: 'grant_type', rule: `There are ${KNOWN_GRANTS.join(', ')}` }
  if (!clientId || !(isKnownClient || FRONTENDS.includes(clientId))) return { refusal: 'invalid_client', field: 'client_id', rule: 'client_id is registry-frontend, or a client id of this world' }
  if (missing) return { refusal: 'invalid_request', field: missing, text: `Missing parameter: ${missing}`, status: grantType === 'password' ? 401 : 400, rule: `The grant ${grantType} needs it` }
  if (grantType === 'refresh_token') return doorstep ? { answer: doorstep.caller } : { refusal: 'invalid_grant', status: 400, field: 'refresh_token', text: 'Token is not active', rule: 'Not a refresh token that still stands' }
  const isUser = grantType === 'password'
  if (doorstep?.isOpen && doorstep.secretMatches) return { answer: doorstep.caller }
  if (doorstep?.secretMatches && isUser) return { refusal: 'invalid_grant', status: 400, field: 'username', text: 'Account disabled', rule: 'The participant is deleted, or its client inactive' }
  return isUser ? { refusal: 'invalid_grant', field: 'password', rule: 'Nobody has this username, or the password is neither the one set nor the secret of its client' } : { refusal: 'invalid_client', field: 'client_secret', rule: 'The secret is not this client\'s' }
}

/** As the registration page prints it. Source: hcx-platform: onboarding-app SetPassword */
const PASSWORD = /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?=.*[!@#$%^&*])[a-zA-Z\d!@#$%^&*]{8,}$/
const PASSWORD_WORDS = 'Password should be minimum 8 characters and should contain 1 Uppercase Character, 1 Lowercase Character, 1 Special Character and 1 Number.'

/** Why a password cannot be set. Refuses ERR_INVALID_PARTICIPANT_DETAILS. */
export function weakPassword(password: string): Refusal<HcxCode> | undefined {
  return PASSWORD.test(password) ? undefined : { refusal: 'ERR_INVALID_PARTICIPANT_DETAILS', field: 'value', text: PASSWORD_WORDS, rule: 'The published pattern: !@#$%^&* are the special characters, and no others may come' }
}
