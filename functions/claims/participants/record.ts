import type { Kind } from '../../kernel/records.ts'

/** nha-in/docs: catalogue/nhcx/endpoints/ (participant registry); the codes are the exchange's own. */
export const ROLES = {
  '10001': 'PROVIDER', '10002': 'PAYER', '10003': 'AGENCY_TPA', '10004': 'AGENCY_REGULATOR', '10005': 'RESEARCH',
  '10006': 'MEMBER_ISNP', '10007': 'AGENCY_SPONSOR', '10008': 'HIE_HIO_HCX', '10009': 'EUA',
} as const
export type RoleCode = keyof typeof ROLES

export const REGISTRIES = { '10001': 'HFR', '10002': 'NIN', '10003': 'ROHINI', '10004': 'PAYER' } as const
export type RegistryCode = keyof typeof REGISTRIES

/** `created`: registered, nothing is delivered yet. `deleted` is soft: the code stays taken. */
export type ParticipantStatus = 'created' | 'active' | 'inactive' | 'blocked' | 'deleted'

/** A participant of the exchange. */
export interface Participant {
  /** `1000000017@hcx`, in lower case. */
  code: string
  /** The client id that registered it: link and de-link ask for it. Empty: one of the sandbox's own. */
  clientId: string
  name: string
  roles: RoleCode[]
  registry: RegistryCode
  /** HFR id, IRDAI id without leading zeros, or client id. */
  registryId: string
  schemeCode: string
  state: string
  district: string
  email: string
  mobile: string
  phones: string[]
  signingCertPath: string
  /** PEM (X.509 or bare SPKI), not base64 of it; empty: none yet. */
  encryptionCert: string
  /** Where deliveries go, without a trailing slash; empty: nowhere yet. */
  endpointUrl: string
  status: ParticipantStatus
  /** What is given back as it came and read by nobody here, in the names of the wire: address, further contacts, payment details. */
  details?: Record<string, unknown>
  /** Epoch ms. */
  createdAt: number
  updatedAt: number
}

/** Codes are matched on the number alone; the suffix in any case, and @hcx where it is missing (nha-in/nhcx-adapter). */
export const numberOf = (code: string): string => code.trim().toLowerCase().split('@', 1)[0]!

export const participants: Kind<Participant> = {
  name: 'participant',
  id: ({ code }) => numberOf(code),
  // A facility or payer is registered once: its further codes come with further registry ids.
  unique: ({ registry, registryId, status }) => (status === 'deleted' || registryId === '' ? [] : [['registryId', `${registry}#${registryId}`]]),
  shared: ({ clientId, email }) => [...(clientId === '' ? [] : [['client', clientId] satisfies [string, string]]), ...(email === '' ? [] : [['email', email.toLowerCase()] satisfies [string, string]])],
  index: ({ code }) => ['all', numberOf(code)],
}
