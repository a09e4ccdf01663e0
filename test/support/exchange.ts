import { randomUUID } from 'node:crypto'
import type { ProtectedHeader } from '../../functions/claims/envelope.ts'
import { legs, pairedWith } from '../../functions/claims/legs.ts'
import type { Leg } from '../../functions/claims/legs.ts'
import type { Sandbox, SandboxOptions } from '../../mocks/sandbox.ts'
import type { Posted, TestHost, TestParticipant } from './claims.ts'
import { aHeader, aParticipant, claimsSandbox, PAYER, postSealed, PROVIDER, testHost } from './claims.ts'

/** A hospital and a payer of one client, at a host that takes their deliveries. */
export interface Yard {
  sandbox: Sandbox
  host: TestHost
  provider: TestParticipant
  payer: TestParticipant
  clock: { now: number }
}

const START = Date.UTC(2026, 9, 1, 9)

export async function exchangeYard(options: SandboxOptions = {}): Promise<Yard> {
  const clock = { now: START }
  const host = testHost()
  const sandbox = claimsSandbox({ now: () => clock.now, send: host.send, ...options })
  const provider = await aParticipant(sandbox, PROVIDER)
  const payer = await aParticipant(sandbox, PAYER, { roles: ['10002'], registry: '10004', registryId: '900018' })
  return { sandbox, host, provider, payer, clock }
}

export const requestLegs = legs.filter(({ kind, family }) => kind === 'request' && family !== 'status')

/** Who sends on a leg, and who gets it. */
export function endsOf({ provider, payer }: Pick<Yard, 'provider' | 'payer'>, { kind, starter }: Leg): [TestParticipant, TestParticipant] {
  return (starter === 'payer') === (kind === 'request') ? [payer, provider] : [provider, payer]
}

export interface Sent extends Posted {
  header: ReturnType<typeof aHeader>
}

/** Sends on a leg as whoever may, everything right but for what is given. */
export async function send(yard: Yard, leg: Leg, given: ProtectedHeader = {}): Promise<Sent> {
  const [sender, recipient] = endsOf(yard, leg)
  const answers = leg.kind === 'answer' ? { 'x-hcx-status': leg.family === 'status' ? 'request.dispatched' : 'response.complete', 'x-hcx-api_call_id': randomUUID() } : {}
  const header = aHeader(yard.sandbox, { 'x-hcx-sender_code': sender.code, 'x-hcx-recipient_code': recipient.code, ...answers, ...given })
  return { header, ...(await postSealed(yard.sandbox, leg.path, sender, header, recipient.publicKey, leg.family === 'status' ? '' : undefined)) }
}

/** Answers what was sent. */
export const reply = (yard: Yard, leg: Leg, { header }: Sent, given: ProtectedHeader = {}): Promise<Sent> =>
  send(yard, pairedWith(leg), { 'x-hcx-correlation_id': header['x-hcx-correlation_id'], ...given })

export const codeOf = ({ body }: Posted): string => (body['error'] as { code: string }).code

/** A lever of the control plane. */
export async function pull(sandbox: Sandbox, path: string, method = 'GET', body?: unknown): Promise<Record<string, unknown>> {
  const response = await sandbox.fetch(new Request(`http://localhost/__sandbox${path}`, { method, ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }) }))
  return (await response.json()) as Record<string, unknown>
}

/** Everything that was refused behind an id, as `explain` tells it. */
export async function refusedBy(sandbox: Sandbox, id: string): Promise<unknown> {
  const { exchanges } = (await pull(sandbox, `/explain/${id}`)) as { exchanges: { refusedBy?: unknown }[] }
  return exchanges.at(-1)?.refusedBy
}
