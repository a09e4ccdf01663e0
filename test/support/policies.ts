import { randomUUID } from 'node:crypto'
import type { Sandbox, SandboxOptions } from '../../mocks/sandbox.ts'
import type { Posted, TestParticipant } from './claims.ts'
import { aParticipant, claimsSandbox, post } from './claims.ts'
import { OTHER_CLIENT } from './gateway.ts'

export const SERVICE = '/pmjay/sbxhcx/participanthcxservice'
export const INSURER = '1000000021@hcx'
export const TPA = '1000000022@hcx'
export const OTHER_TPA = '1000000023@hcx'
export const ABHA = '91123456781234'

export const registrySandbox = (options: SandboxOptions = {}): Sandbox => claimsSandbox(options)

export interface Insurers {
  sandbox: Sandbox
  insurer: TestParticipant
  /** Of another client. */
  tpa: TestParticipant
}

/** A payer of the standard client, a TPA of another, and the payer's product PRD-1. */
export async function insurers(options: SandboxOptions = {}): Promise<Insurers> {
  const sandbox = registrySandbox(options)
  const insurer = await aParticipant(sandbox, INSURER, { roles: ['10002'], registry: '10004' })
  const tpa = await aParticipant(sandbox, TPA, { roles: ['10003'], registry: '10004' }, OTHER_CLIENT)
  await aParticipant(sandbox, OTHER_TPA, { roles: ['10003'], registry: '10004' }, OTHER_CLIENT)
  await registry(sandbox, '/product/link', insurer.token, { productid: 'PRD-1', productname: 'Family Floater Gold', participantcode: INSURER })
  return { sandbox, insurer, tpa }
}

export const registry = (sandbox: Sandbox, path: string, token: string, body: unknown): Promise<Posted> => post(sandbox, `${SERVICE}${path}`, token, body)

export async function get(sandbox: Sandbox, path: string, headers: Record<string, string> = {}): Promise<Posted> {
  const response = await sandbox.fetch(new Request(`http://localhost${path}`, { headers: { accept: 'application/json', ...headers } }))
  const text = await response.text()
  return { status: response.status, body: JSON.parse(text) as Record<string, unknown> }
}

/** A link as it should be, but for what is given. */
export const aLink = (given: Record<string, unknown> = {}): Record<string, unknown> => ({
  requestid: randomUUID(), abhanumber: ABHA, mobilenumber: '9876543210', memberid: 'MEM-2026-000123', payerid: INSURER, processingid: TPA, policies: [{ productid: 'PRD-1', productname: 'Family Floater Gold' }], ...given,
})

export const errorOf = ({ body }: Posted): unknown => body['error']
