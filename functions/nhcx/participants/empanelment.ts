import type { ExchangeCode } from '../../claims/exchange/refusals.ts'
import type { Participant, RoleCode } from '../../claims/participants/record.ts'
import type { AnswerOf, BodyOf } from '../../kernel/bodies.ts'
import type { Context, Outcome } from '../../kernel/outcome.ts'
import { bank } from './forms.ts'
import type { createHemEntity } from './operations.ts'
import { startOf } from './profile.ts'
import { NOTHING, V1_NAMES } from './reading.ts'
import type { Fault } from './rules.ts'
import { lacking, pairingFault, readParts, wrong } from './rules.ts'
import { toRoleCode } from './shown.ts'

export type Empanelment = BodyOf<typeof createHemEntity>

const FIELDS = ['participant_name', 'scheme_code', 'state', 'district', 'hospitaltype', 'incentiveCode', 'hospitalbedstrength', 'lab_yn', 'specialityList', 'primaryEmail', 'primaryMobile', 'encryption_cert', 'endpoint_url']
const BANK_FIELDS = Object.keys(bank.shape)

/** Who stands where it wants to stand. */
export interface Neighbours {
  clientId: string
  /** Under the code that came: the caller's own. */
  own?: Participant
  /** Under its entityid. */
  taken?: Participant
  /** Of a new one; kept with the participant. */
  hospitalId: string
}

/**
 * Registers a scheme hospital under the code it sends, or updates it. Refuses NHCX-1013 (a field of the swagger's list) and
 * NHCX-1007 (code, roles, also those that the facility registry does not vouch for, certificate, address, or an entityid that is taken).
 * Source: nha-in/docs: catalogue/openapi/nhcx/v1/nhcx-onboarding.yaml
 */
export function empanel(body: Empanelment, { clientId, own, taken, hospitalId }: Neighbours, context: Context): Outcome<Participant | undefined, AnswerOf<typeof createHemEntity>, ExchangeCode> {
  const roles = body.roles.flatMap((role) => toRoleCode(role) ?? [])
  const fault = lacking(body, FIELDS, context.variant) ?? lacking(body.bankdetails, BANK_FIELDS, context.variant) ?? faultIn(body, roles, own, taken) ?? pairingFault(roles, '10001', 'roles', context.variant)
  if (fault) return { state: own, reply: fault, effects: [] }
  const parts = readParts({ certificate: body.encryption_cert, endpoint: body.endpoint_url }, V1_NAMES, context.variant)
  if ('refusal' in parts) return { state: own, reply: parts, effects: [] }
  const standing = own ?? { ...NOTHING, code: codeIn(body), clientId, status: startOf(context), createdAt: context.now }
  const details = { ...own?.details, hospitalid: String(own?.details?.['hospitalid'] ?? hospitalId) }
  return {
    state: {
      ...standing, ...parts, registry: '10001', registryId: body.entityid.trim(), roles, name: body.participant_name ?? standing.name, schemeCode: body.scheme_code ?? standing.schemeCode,
      state: body.state ?? standing.state, district: body.district ?? standing.district, email: body.primaryEmail ?? standing.email, mobile: body.primaryMobile ?? standing.mobile, details, updatedAt: context.now,
    },
    reply: { answer: { status: 'Created', hospitalid: details.hospitalid } }, effects: [],
  }
}

const codeIn = ({ participantcode }: Empanelment): string => `${participantcode.trim().toLowerCase()}${participantcode.includes('@') ? '' : '@hcx'}`

function faultIn(body: Empanelment, roles: readonly RoleCode[], own: Participant | undefined, taken: Participant | undefined): Fault | undefined {
  if (!/^[\w.-]+(?:@[\w.-]+)?$/.test(body.participantcode.trim())) return wrong('participantcode', 'A participant code has letters, digits, dots and dashes, and at most one @')
  if (roles.length < body.roles.length) return wrong('roles', 'Role codes, or their names')
  if (body.entityid.trim() === '') return wrong('entityid', 'The HFR id of the hospital')
  return taken && taken.code !== own?.code ? wrong('entityid', `Registered already, as ${taken.code}`) : undefined
}
