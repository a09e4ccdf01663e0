import type { ExchangeCode } from '../../claims/exchange/refusals.ts'
import type { Participant } from '../../claims/participants/record.ts'
import type { AnswerOf, BodyOf } from '../../kernel/bodies.ts'
import type { Context, Outcome } from '../../kernel/outcome.ts'
import { refuse } from '../../kernel/outcome.ts'
import type { createParticipant, updateParticipant } from './operations.ts'
import type { ReadBody } from './reading.ts'
import { detailsIn, V1_NAMES } from './reading.ts'
import type { Known } from './rules.ts'
import { pairingFault, readParts, vouchingFault } from './rules.ts'

type Step<Answer> = Outcome<Participant | undefined, Answer, ExchangeCode>

/** What the registries say, and under which code it would stand. */
export interface Finding {
  code: string
  clientId: string
  known?: Known
  /** Whoever has this registry id. */
  taken?: Participant
}

/** The exchange activates a record that the sandbox's call has made. */
export const startOf = ({ variant }: Pick<Context, 'variant'>): 'active' | 'created' => (variant('nhcx.activation') === 'at-once' ? 'active' : 'created')

/**
 * Registers in one call. Refuses NHCX-1007: what the facility registry or the payer details say against it (404 where they know nothing of it), a registry id that is taken.
 * Source: nha-in/docs: catalogue/nhcx/endpoints/participant-create.md
 */
export function register({ profile, vouching }: ReadBody, { code, clientId, known, taken }: Finding, context: Context): Step<AnswerOf<typeof createParticipant>> {
  // Of a payer nothing may be on record; of other roles nothing ever is.
  const isAsked = known !== undefined || vouching === 'facility' || vouching === 'client'
  const fault = isAsked ? vouchingFault(vouching, known, 'primaryMobile', context.variant) : undefined
  if (fault) return { state: undefined, reply: fault, effects: [] }
  if (taken) return refuse(undefined, 'NHCX-1007', { field: 'registryid', rule: `Registered already, as ${taken.code}` })
  return { state: { ...profile, code, clientId, status: startOf(context), createdAt: context.now, updatedAt: context.now }, reply: { answer: { participant_code: code } }, effects: [] }
}

/** Changes a record at once. Refuses NHCX-1007: certificate, address, or roles that do not go with its registry. Source: nha-in/docs: catalogue/nhcx/endpoints/participant-update.md */
export function update(participant: Participant, body: BodyOf<typeof updateParticipant>, { now, variant }: Context): Step<string> {
  const fault = pairingFault(body.roles, participant.registry, 'roles', variant)
  if (fault) return { state: participant, reply: fault, effects: [] }
  const parts = readParts({ certificate: body.encryption_cert, endpoint: body.endpoint_url }, V1_NAMES, variant)
  if ('refusal' in parts) return { state: participant, reply: parts, effects: [] }
  const { name, schemeCode, email, mobile, phones, signingCertPath } = participant
  return {
    state: {
      ...participant, ...parts, roles: body.roles, name: body.participant_name ?? name, schemeCode: body.scheme_code ?? schemeCode, email: body.primaryEmail ?? email, mobile: body.primaryMobile ?? mobile,
      phones: body.phone ?? phones, signingCertPath: body.signing_cert_path ?? signingCertPath, details: detailsIn(body, participant.details), updatedAt: now,
    },
    reply: { answer: participant.code }, effects: [],
  }
}
