import type { ExchangeCode } from '../../claims/exchange/refusals.ts'
import type { RegistryCode, RoleCode } from '../../claims/participants/record.ts'
import type { Refusal } from '../../kernel/outcome.ts'
import type { Choice } from '../../kernel/room.ts'
import { readCertificate } from './certificate.ts'

export type Fault = Refusal<ExchangeCode>

export const wrong = (field: string, rule: string): Fault => ({ refusal: 'NHCX-1007', field, rule })
export const missing = (field: string, rule = 'It is mandatory'): Fault => ({ refusal: 'NHCX-1013', field, rule })

/** The field that did not come, of those that NHA's swagger wants besides. */
export function lacking(body: object, fields: readonly string[], variant: Choice): Fault | undefined {
  if (variant('nhcx.mandatory-fields') !== 'swagger') return undefined
  const field = fields.find((name) => (body as Record<string, unknown>)[name] == null)
  return field === undefined ? undefined : missing(field, 'Mandatory in the registry\'s swagger (variant nhcx.mandatory-fields)')
}

/** Who vouches for a registry id of this role. */
export type Vouching = 'facility' | 'payer' | 'client' | 'nobody'

const PAIRS: Partial<Record<RoleCode, { registry: RegistryCode; vouching: Vouching }>> = {
  '10001': { registry: '10001', vouching: 'facility' }, '10002': { registry: '10004', vouching: 'payer' }, '10003': { registry: '10004', vouching: 'payer' }, '10009': { registry: '10001', vouching: 'client' },
}

/** The first role that has a registry of its own decides. */
export const vouchingFor = (roles: readonly RoleCode[]): Vouching => roles.map((role) => PAIRS[role]?.vouching).find((vouching) => vouching !== undefined) ?? 'nobody'

/** What stands behind a registry id. */
export interface Known {
  name: string
  mobile: string
  email: string
  state: string
  district: string
  /** The mobile of the request is the one on record. */
  mobileMatches: boolean
  isVerified: boolean
}

const UNKNOWN: Record<Vouching, string> = {
  facility: 'The facility registry of this world knows no submitted facility of this id', payer: 'The exchange holds no details of this payer: the control plane gives it some (PUT /__sandbox/nhcx/payer-details/{registryId})',
  client: 'An EUA is registered under the client id of its token', nobody: 'No number is held anywhere for such a role',
}

/** What speaks against a registry id, `known` being what stands behind it. */
export function vouchingFault(vouching: Vouching, known: Known | undefined, mobileField: string, variant: Choice): Fault | undefined {
  if (!known) return { ...wrong('registryid', UNKNOWN[vouching]), status: 404 }
  if (!known.isVerified && variant('nhcx.unverified-facility') === 'refused') return wrong('registryid', 'The facility is not verified (variant nhcx.unverified-facility)')
  return known.mobileMatches ? undefined : wrong(mobileField, 'Not the mobile on record for this registry id')
}

/** What of role, registry and id does not go together. nha-in/docs: current/doc/documents/Onboarding providers and payers in Production, valid enums */
export function pairingFault(roles: readonly RoleCode[], registry: RegistryCode, field: string, variant: Choice): Fault | undefined {
  const role = roles.find((code) => (PAIRS[code]?.registry ?? registry) !== registry)
  if (role === undefined || variant('nhcx.role-pairing') === 'taken') return undefined
  return wrong(field, `Role ${role} goes with registry ${PAIRS[role]!.registry} (variant nhcx.role-pairing)`)
}

/** A registry id as it is kept. */
export function readRegistryId(registry: RegistryCode, id: string, variant: Choice): { id: string } | Fault {
  const bare = id.trim()
  if (bare === '') return missing('registryid')
  if (registry !== '10004' || !bare.startsWith('0')) return { id: bare }
  if (variant('nhcx.leading-zeros') === 'refused') return wrong('registryid', 'An IRDAI id goes without its leading zeros (variant nhcx.leading-zeros)')
  const stripped = bare.replace(/^0+/, '')
  return stripped === '' ? wrong('registryid', 'Zeros alone are no id') : { id: stripped }
}

/** A callback address without its trailing slash; an empty one stays empty. */
export function readEndpoint(text: string, field: string, variant: Choice): { url: string } | Fault {
  const bare = text.trim().replace(/\/+$/, '')
  if (bare === '') return { url: '' }
  const url = URL.canParse(bare) ? new URL(bare) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '' || url.username !== '') return wrong(field, 'An absolute http or https address without query, fragment or user')
  if (variant('nhcx.callback-url') === 'local') return { url: bare }
  const isName = url.hostname.includes('.') && !/^[\d.]+$/.test(url.hostname)
  // The URL drops 443, but a port is a port.
  const hasPort = /^https:\/\/[^/]*:/i.test(bare)
  if (url.protocol !== 'https:' || !isName || hasPort) return wrong(field, 'https, a domain name, no IP address and no port (variant nhcx.callback-url)')
  return { url: bare }
}

/** The optional parts that any write may bring, read: absent ones keep what stands. */
export function readParts(body: { certificate?: string | null; endpoint?: string | null }, names: { certificate: string; endpoint: string }, variant: Choice): { encryptionCert?: string; endpointUrl?: string } | Fault {
  const certificate = body.certificate == null ? undefined : readCertificate(body.certificate)
  if (certificate && 'fault' in certificate) return wrong(names.certificate, certificate.fault)
  const endpoint = body.endpoint == null ? undefined : readEndpoint(body.endpoint, names.endpoint, variant)
  if (endpoint && 'refusal' in endpoint) return endpoint
  return { ...(certificate && { encryptionCert: certificate.pem }), ...(endpoint && { endpointUrl: endpoint.url }) }
}
