import { generateKeyPairSync, randomUUID } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { createPublicKey } from 'node:crypto'
import { certificateOf } from '../../functions/claims/certificate.ts'
import type { ProtectedHeader, SealingHeader } from '../../functions/claims/envelope.ts'
import { seal } from '../../functions/claims/envelope.ts'
import { EXCHANGE_KEY } from '../../functions/claims/participants/exchange-itself.ts'
import type { Participant, RoleCode } from '../../functions/claims/participants/record.ts'
import { participants } from '../../functions/claims/participants/record.ts'
import { residentKey, residents } from '../../functions/claims/participants/residents.ts'
import { transact } from '../../functions/kernel/unit.ts'
import { openWorld } from '../../functions/kernel/world.ts'
import type { Sandbox, SandboxOptions } from '../../mocks/sandbox.ts'
import { createSandbox, DEFAULT_WORLD, STANDARD_CLIENT } from '../../mocks/sandbox.ts'
import { accessToken, OTHER_CLIENT } from './gateway.ts'

const makeKey = (): string => generateKeyPairSync('rsa', { modulusLength: 2048, privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } }).privateKey

const pems = new Map<string, string>()
/** A private key by name (PKCS#8 PEM), made once a test file: making one takes a fifth of a second. */
export function testKey(name: string): string {
  const known = pems.get(name) ?? makeKey()
  pems.set(name, known)
  return known
}

const spkiOf = (pem: string): KeyObject => createPublicKey(pem)

/** What a participant's host got, and what it answers: by default the right receipt. */
export interface TestHost {
  send: NonNullable<SandboxOptions['send']>
  /** Oldest first. */
  got: { url: string; headers: Headers; body: Record<string, unknown> }[]
  /** Replace it to answer wrongly. Throw to be unreachable. */
  answer(url: string, body: Record<string, unknown>): Response | Promise<Response>
}

export function testHost(): TestHost {
  const host: TestHost = {
    got: [],
    async send(request) {
      const body = (await request.json()) as Record<string, unknown>
      host.got.push({ url: request.url, headers: request.headers, body })
      return host.answer(request.url, body)
    },
    answer: (_, body) => receipt(body),
  }
  return host
}

/** The receipt a participant owes: 202 and the ids of the delivery. */
export function receipt(body: Record<string, unknown>): Response {
  const header = typeof body['payload'] === 'string' ? (JSON.parse(Buffer.from(body['payload'].split('.')[0]!, 'base64url').toString()) as Record<string, string>) : (body as Record<string, string>)
  return Response.json({
    timestamp: '01/10/2026 14:30:00:000', api_call_id: header['x-hcx-api_call_id'], correlation_id: header['x-hcx-correlation_id'],
    result: { sender_code: header['x-hcx-sender_code'], recipient_code: header['x-hcx-recipient_code'], entity_type: '', protocol_status: 'request.queued' }, error: { code: '', message: '' },
  }, { status: 202 })
}

/** A sandbox that checks its answers, knows two clients, has the residents' keys at hand and delivers when told to. */
export function claimsSandbox(options: SandboxOptions = {}): Sandbox {
  const keys = Object.fromEntries([...residents.map(residentKey), EXCHANGE_KEY, 'nhcx-aadhaar', 'gateway-rs256', 'gateway-rs512'].map((name) => [name, testKey(name)]))
  return createSandbox({ checkAnswers: true, clients: [STANDARD_CLIENT, OTHER_CLIENT], keys, delivery: 'on-demand', ...options })
}

export interface TestParticipant {
  code: string
  privatePem: string
  publicKey: KeyObject
  token: string
}

/** Puts an active participant straight into the register: `provider` or `payer` of the standard client unless said. */
export async function aParticipant(sandbox: Sandbox, code: string, given: Partial<Participant> = {}, client = STANDARD_CLIENT): Promise<TestParticipant> {
  const privatePem = testKey(`participant-${code}`)
  const publicKey = spkiOf(privatePem)
  const publicPem = publicKey.export({ type: 'spki', format: 'pem' }) as string
  const cert = await certificateOf(sandbox.site, { privateKey: undefined as never, publicKey, privatePem, publicPem, kid: code }, code)
  const world = await openWorld(sandbox.site, DEFAULT_WORLD, '')
  await transact(world, {}, async (unit) => void unit.create(participants, {
    code, clientId: client.clientId, name: `Test ${code}`, roles: ['10001'] as RoleCode[], registry: '10001', registryId: `IN99${code.split('@', 1)[0]}`, schemeCode: '', state: 'Haryana', district: 'Panchkula', email: '', mobile: '', phones: [],
    signingCertPath: '', encryptionCert: cert, endpointUrl: `https://${code.split('@', 1)[0]}.example`, status: 'active', createdAt: unit.now, updatedAt: unit.now, ...given,
  }))
  return { code, privatePem, publicKey, token: await accessToken(sandbox, { client }) }
}

export const PROVIDER = '1000000017@hcx'
export const PAYER = '1000000018@hcx'

/** A right protected header of a request from the test provider to the test payer. */
export function aHeader(sandbox: Sandbox, given: ProtectedHeader = {}): SealingHeader & Record<'x-hcx-api_call_id' | 'x-hcx-correlation_id', string> {
  const id = randomUUID()
  return {
    alg: 'RSA-OAEP-256', enc: 'A256GCM', 'x-hcx-sender_code': PROVIDER, 'x-hcx-recipient_code': PAYER, 'x-hcx-api_call_id': id, 'x-hcx-correlation_id': id, 'x-hcx-request_id': randomUUID(),
    'x-hcx-timestamp': new Date(sandbox.site.now()).toISOString(), 'x-hcx-status': 'request.initiated', 'x-hcx-ben-abha-id': '91-7112-3456-7890', ...given,
  } as SealingHeader & Record<'x-hcx-api_call_id' | 'x-hcx-correlation_id', string>
}

export interface Posted {
  status: number
  body: Record<string, unknown>
}

/** Posts a JSON body with the session token where the exchange reads it. */
export async function post(sandbox: Sandbox, path: string, token: string, body: unknown, headers: Record<string, string> = {}): Promise<Posted> {
  const response = await sandbox.fetch(new Request(`http://localhost${path}`, { method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/json', bearer_auth: `Bearer ${token}`, ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body) }))
  const text = await response.text()
  return { status: response.status, body: text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : { text } }
}

/** Seals `plain` under the header for the recipient and posts it on a leg. */
export async function postSealed(sandbox: Sandbox, path: string, sender: TestParticipant, header: SealingHeader, recipient: KeyObject, plain: unknown = { resourceType: 'Bundle', type: 'collection' }): Promise<Posted> {
  const payload = await seal(typeof plain === 'string' ? plain : JSON.stringify(plain), header, recipient)
  return post(sandbox, `/hcx${path}`, sender.token, path.includes('/on_') ? { type: 'JWEPayload', payload } : { payload })
}
