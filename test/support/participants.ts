import { expect } from 'vitest'
import { createPublicKey } from 'node:crypto'
import { certificate } from '../../functions/claims/certificate.ts'
import type { SubmittedFacility } from '../../functions/nhpr/facilities/submitted.ts'
import type { Sandbox, SandboxOptions } from '../../mocks/sandbox.ts'
import { STANDARD_NOW } from '../../mocks/sandbox.ts'
import type { Posted } from './claims.ts'
import { testKey } from './claims.ts'
import { aFacility, keepFacilities } from './facilities.ts'
import { accessToken, OTHER_CLIENT } from './gateway.ts'
import { registrySandbox, SERVICE } from './policies.ts'

export const PRODUCTION = '/pmjay/hcx/participanthcxservice'
export const HFR_ID = 'IN2710000059'
export const MOBILE = '6991230000'

const made = new Map<string, Promise<string>>()
/** A self-signed certificate (PEM) of the test key of this name. */
export function testCertificate(name: string): Promise<string> {
  const privatePem = testKey(name)
  const known = made.get(name) ?? certificate({ privatePem, publicPem: createPublicKey(privatePem).export({ type: 'spki', format: 'pem' }) as string }, name)
  made.set(name, known)
  return known
}

export const base64 = (text: string): string => Buffer.from(text).toString('base64')

export const aVerifiedFacility = (facilityId = HFR_ID, given: Partial<SubmittedFacility> = {}): SubmittedFacility => aFacility({ facilityId, verification: { state: 'verified', reason: '', at: STANDARD_NOW }, ...given })

export interface RegistryWorld {
  sandbox: Sandbox
  token: string
  /** Of another client. */
  otherToken: string
}

/** A sandbox with one verified hospital in its facility registry, and two clients with sessions. */
export async function registryWorld(options: SandboxOptions = {}): Promise<RegistryWorld> {
  const sandbox = registrySandbox(options)
  await keepFacilities(sandbox, [aVerifiedFacility()])
  return { sandbox, token: await accessToken(sandbox), otherToken: await accessToken(sandbox, { client: OTHER_CLIENT }) }
}

export interface RegistryCall {
  method?: 'GET' | 'POST'
  body?: unknown
  /** An undefined one is left out. */
  headers?: Record<string, string | undefined>
}

/** What came back; a JSON text stands under `text`. */
export async function call(sandbox: Sandbox, path: string, token: string, { method = 'POST', body, headers = {} }: RegistryCall = {}): Promise<Posted> {
  const all = { accept: 'application/json', bearer_auth: `Bearer ${token}`, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers }
  const sent = Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
  const response = await sandbox.fetch(new Request(`http://localhost${path}`, { method, headers: sent, ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }) }))
  const text = await response.text()
  const parsed = response.headers.get('content-type') === 'application/json' ? (JSON.parse(text) as unknown) : text
  return { status: response.status, body: typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : { text: parsed } }
}

/** A right body of the sandbox's create, but for what is given. */
export const aProfile = async (given: Record<string, unknown> = {}): Promise<Record<string, unknown>> => ({
  linked_registry_codes: ['10001'], registryid: HFR_ID, participant_name: 'Test Hospital', scheme_code: 'PMJAY', state: 'Maharashtra', district: 'Pune', roles: ['10001'], primaryEmail: 'integration@hospital.example', phone: ['02012345678'],
  primaryMobile: MOBILE, signing_cert_path: '', encryption_cert: base64(await testCertificate('hospital')), endpoint_url: 'https://nhcx.hospital.example', ...given,
})

export const create = async (sandbox: Sandbox, token: string, given: Record<string, unknown> = {}, headers: RegistryCall['headers'] = {}): Promise<Posted> =>
  call(sandbox, `${SERVICE}/participant/create`, token, { body: await aProfile(given), headers: { source: 'internal', ...headers } })

export const aCreation = (given: Record<string, unknown> = {}): Record<string, unknown> => ({ registrytype: '10001', registryid: HFR_ID, role: ['10001'], endpointurl: '', mobilenumber: MOBILE, email: 'integration@hospital.example', ...given })

export const createV2 = (sandbox: Sandbox, token: string, given: Record<string, unknown> = {}): Promise<Posted> => call(sandbox, `${PRODUCTION}/v2/participant/create`, token, { body: aCreation(given) })

export const recordOf = async (sandbox: Sandbox, token: string, code: unknown): Promise<Record<string, unknown> | undefined> => {
  const { body } = await call(sandbox, `${SERVICE}/participant/search`, token, { body: { participant_code: code } })
  return (body['participants'] as Record<string, unknown>[] | undefined)?.[0]
}

/** The control plane. */
export const control = (sandbox: Sandbox, method: string, path: string, body?: unknown): Promise<Posted> => call(sandbox, `/__sandbox${path}`, '', { method: method as 'GET', ...(body !== undefined && { body }) })

/** The passcode that was sent for a transaction. */
export async function passcodeOf(sandbox: Sandbox, transactionId: unknown): Promise<string> {
  const { body } = await control(sandbox, 'GET', `/inbox?purpose=nhcx-passcode&txnId=${String(transactionId)}`)
  return (body['messages'] as { otp: string }[])[0]!.otp
}

export const confirm = (sandbox: Sandbox, token: string, what: '/validate' | '/update/validate', transactionId: unknown, passcode: string): Promise<Posted> =>
  call(sandbox, `${PRODUCTION}${what}?${new URLSearchParams({ transactionId: String(transactionId), passcode })}`, token, { method: 'GET' })

export const refused = (status: number, code: string): unknown => ({ status, body: { timestamp: expect.any(Number), error: { code, message: expect.any(String) } } })
