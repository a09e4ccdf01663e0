import { randomUUID } from 'node:crypto'
import type { ProtectedHeader, SealingHeader } from '../../functions/claims/envelope.ts'
import { seal } from '../../functions/claims/envelope.ts'
import type { Participant } from '../../functions/claims/participants/record.ts'
import { hcxSessions } from '../../functions/hcx/tokens.ts'
import { transact } from '../../functions/kernel/unit.ts'
import { digestOf, openWorld } from '../../functions/kernel/world.ts'
import type { Sandbox, SandboxOptions } from '../../mocks/sandbox.ts'
import { DEFAULT_WORLD } from '../../mocks/sandbox.ts'
import type { Posted, TestHost, TestParticipant } from './claims.ts'
import { aParticipant, claimsSandbox, post, testHost } from './claims.ts'

/** Codes as the platform makes them, and one of NHA's. */
export const HOSPITAL = 'desk.hospital@swasth-hcx'
export const INSURER = 'desk.insurer@swasth-hcx'
export const REINSURER = 'desk.reinsurer@swasth-hcx'

/** The hospital, two payers, and a host that answers 202 with nothing in it. */
export interface Platform {
  sandbox: Sandbox
  host: TestHost
  clock: { now: number }
  hospital: TestParticipant
  insurer: TestParticipant
  reinsurer: TestParticipant
}

/** A token that speaks for one participant. */
async function tokenOf(sandbox: Sandbox, participant: string): Promise<string> {
  const token = `hcx-token-of-${participant}`
  const world = await openWorld(sandbox.site, DEFAULT_WORLD, '')
  await transact(world, {}, async (unit) => void unit.create(hcxSessions, { digest: digestOf(token), use: 'access', clientId: '', participant, epoch: 0, expiresAt: unit.now + 86_400_000 }))
  return token
}

export async function onPlatform(sandbox: Sandbox, code: string, given: Partial<Participant> = {}): Promise<TestParticipant> {
  const participant = await aParticipant(sandbox, code, { registryId: `IN99${code.split('@')[0]}`, endpointUrl: `https://${code.split('@')[0]}.example`, ...given })
  return { ...participant, token: await tokenOf(sandbox, code) }
}

export async function platform(options: SandboxOptions = {}): Promise<Platform> {
  const clock = { now: Date.UTC(2026, 9, 1, 9) }
  const host = testHost()
  host.answer = () => new Response(null, { status: 202 })
  const sandbox = claimsSandbox({ now: () => clock.now, send: host.send, ...options })
  const hospital = await onPlatform(sandbox, HOSPITAL)
  const [insurer, reinsurer] = [await onPlatform(sandbox, INSURER, { roles: ['10002'] }), await onPlatform(sandbox, REINSURER, { roles: ['10002'] })]
  return { sandbox, host, clock, hospital, insurer, reinsurer }
}

export type HcxHeader = SealingHeader & Record<'x-hcx-api_call_id' | 'x-hcx-correlation_id', string>

/** A right header, as the SDK writes it. */
export function hcxHeader({ clock }: Pick<Platform, 'clock'>, from: string, to: string, given: ProtectedHeader = {}): HcxHeader {
  return {
    alg: 'RSA-OAEP', enc: 'A256GCM', 'x-hcx-api_call_id': randomUUID(), 'x-hcx-timestamp': new Date(clock.now).toISOString(), 'x-hcx-sender_code': from, 'x-hcx-recipient_code': to, 'x-hcx-correlation_id': randomUUID(), ...given,
  } as HcxHeader
}

export interface HcxSent extends Posted {
  header: HcxHeader
}

const call = (sandbox: Sandbox, path: string, token: string, body: unknown): Promise<Posted> => post(sandbox, `/v0.7${path}`, '', body, { authorization: `Bearer ${token}`, bearer_auth: '' })

export async function sendHcx(on: Platform, path: string, from: TestParticipant, to: TestParticipant, given: ProtectedHeader = {}, plain = '{"resourceType":"Bundle"}'): Promise<HcxSent> {
  const header = hcxHeader(on, from.code, to.code, { ...(path.includes('/on_') && { 'x-hcx-status': 'response.complete' }), ...given })
  const payload = await seal(plain, header, to.publicKey)
  return { header, ...(await call(on.sandbox, path, from.token, { payload })) }
}

/** Header keys alone: an error, or a redirect. */
export async function sayHcx(on: Platform, path: string, from: TestParticipant, to: TestParticipant, given: ProtectedHeader): Promise<HcxSent> {
  const { alg: _, enc: __, ...header } = hcxHeader(on, from.code, to.code, given)
  return { header: header as HcxHeader, ...(await call(on.sandbox, path, from.token, header)) }
}

export const under = ({ header }: Pick<HcxSent, 'header'>): ProtectedHeader => ({ 'x-hcx-correlation_id': header['x-hcx-correlation_id'] })
