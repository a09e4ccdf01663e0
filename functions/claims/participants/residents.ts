import type { Participant, RegistryCode, RoleCode } from './record.ts'

/** What a simulated participant does when it is spoken to. */
export type ResidentKind = 'dummy-payer' | 'standard-payer' | 'pmjay-payer' | 'tpa' | 'provider'

/** A participant that lives in every world and is played by the sandbox. */
export interface Resident {
  kind: ResidentKind
  code: string
  name: string
  roles: RoleCode[]
  registry: RegistryCode
  registryId: string
  schemeCode: string
}

/**
 * Codes are those of NHA's sandbox pages and samples, so that a client's configuration fits both; names are our own.
 * nha-in/docs: catalogue/nhcx/sandbox/ (dummy payer 1000003538, IRDAI payer 1000004957, PMJAY payer 1518, provider 1000004446, processing id 1000000109)
 */
export const residents: readonly Resident[] = [
  { kind: 'dummy-payer', code: '1000003538@hcx', name: 'Rehearsal Dummy Payer', roles: ['10002'], registry: '10004', registryId: '903538', schemeCode: '' },
  { kind: 'standard-payer', code: '1000004957@hcx', name: 'Rehearsal General Insurance', roles: ['10002'], registry: '10004', registryId: '904957', schemeCode: '' },
  { kind: 'pmjay-payer', code: '1518@hcx', name: 'Rehearsal State Health Agency', roles: ['10002'], registry: '10004', registryId: '901518', schemeCode: 'PMJAY' },
  { kind: 'tpa', code: '1000000109@hcx', name: 'Rehearsal Claims Administrator', roles: ['10003'], registry: '10004', registryId: '900109', schemeCode: '' },
  { kind: 'provider', code: '1000004446@hcx', name: 'Rehearsal Hospital', roles: ['10001'], registry: '10001', registryId: 'IN9910004446', schemeCode: 'PMJAY' },
]

/** The exchange itself, as it signs its reports (nha-in/docs: catalogue/openapi/nhcx/v1, examples; its real code is not published). */
export const EXCHANGE_CODE = 'nhcx-gateway@hcx'

/** Name of a resident's key pair in the site's ring. The exchange never asks for it. */
export const residentKey = ({ code }: Pick<Resident, 'code'>): string => `counterparty-${code.split('@', 1)[0]!}`

/** Where it is called: this sandbox itself, at its own door. */
export const residentEndpoint = ({ code }: Pick<Resident, 'code'>): string => `sandbox:/counterparties/${code.split('@', 1)[0]!}`

export function toParticipant(resident: Resident, encryptionCert: string): Participant {
  const { code, name, roles, registry, registryId, schemeCode } = resident
  return {
    code, name, roles, registry, registryId, schemeCode, clientId: `resident-${code.split('@', 1)[0]!}`, state: 'Haryana', district: 'Panchkula', email: `desk@${code.split('@', 1)[0]!}.example`, mobile: '', phones: [],
    signingCertPath: '', encryptionCert, endpointUrl: residentEndpoint(resident), status: 'active', createdAt: Date.UTC(2026, 0, 1), updatedAt: Date.UTC(2026, 0, 1),
  }
}
