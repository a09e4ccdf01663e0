import { generateKeyPairSync, randomUUID } from 'node:crypto'
import type { Context } from '../../functions/kernel/outcome.ts'
import { drawFrom } from '../../functions/kernel/draw.ts'
import { variantDefaults } from '../../functions/kernel/room.ts'
import { variants } from '../../functions/gateway/variants.ts'
import type { Sandbox, SandboxOptions } from '../../mocks/sandbox.ts'
import { createSandbox, DEFAULT_WORLD, STANDARD_CLIENT, STANDARD_NOW } from '../../mocks/sandbox.ts'

export interface Who {
  /** The default world unless given. */
  world?: string
  client?: { clientId: string; clientSecret: string }
}

export interface Answer {
  status: number
  type: string | null
  /** Parsed where it is JSON, else the text. */
  body: unknown
}

export const SESSIONS = '/api/hiecm/gateway/v3/sessions'
export const OTHER_CLIENT = { clientId: 'SBX_000002', clientSecret: 'rehearsal-secret-000002' }

let pems: Record<string, string> | undefined
/** Signing keys for a whole test file: making them anew for each sandbox would take most of its time. */
function signingKeys(): Record<string, string> {
  const make = (): string => generateKeyPairSync('rsa', { modulusLength: 2048, privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } }).privateKey
  return (pems ??= { 'gateway-rs256': make(), 'gateway-rs512': make() })
}

/** A sandbox that holds its answers against their declarations and knows two clients. */
export function gatewaySandbox(options: SandboxOptions = {}): Sandbox {
  return createSandbox({ checkAnswers: true, clients: [STANDARD_CLIENT, OTHER_CLIENT], keys: signingKeys(), ...options })
}

/** The base URL of a world. */
export const baseOf = (world = DEFAULT_WORLD): string => (world === DEFAULT_WORLD ? 'http://localhost' : `http://localhost/w/${world}`)

/** The three headers of a gateway call, right by the host's clock, under a fresh REQUEST-ID. */
export function gatewayHeaders(sandbox: Sandbox): Record<string, string> {
  return { 'REQUEST-ID': randomUUID(), TIMESTAMP: new Date(sandbox.site.now()).toISOString(), 'X-CM-ID': 'sbx' }
}

export interface CallOptions {
  world?: string
  token?: string
  body?: unknown
  /** Beside the three of a gateway call, or in their place; an undefined one is left out. */
  headers?: Record<string, string | undefined>
}

/** Calls a path as a client that does everything right, but for what the options change. */
export async function callGateway(sandbox: Sandbox, method: string, path: string, { world, token, body, headers = {} }: CallOptions = {}): Promise<Answer> {
  const all = { ...gatewayHeaders(sandbox), ...(token !== undefined && { authorization: `Bearer ${token}` }), ...(body !== undefined && { 'content-type': 'application/json' }), ...headers }
  const sent = Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
  const response = await sandbox.fetch(new Request(baseOf(world) + path, { method, headers: sent, ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }) }))
  const [text, type] = [await response.text(), response.headers.get('content-type')]
  return { status: response.status, type, body: type === 'application/json' ? JSON.parse(text) : text }
}

/** Opens a session as a client does; throws where the gateway refuses. */
export async function accessToken(sandbox: Sandbox, who: Who = {}): Promise<string> {
  const { accessToken: token } = await openSession(sandbox, who)
  return token
}

export interface OpenedSession {
  accessToken: string
  refreshToken: string
  expiresIn: number
  refreshExpiresIn: number
  tokenType: string
}

export async function openSession(sandbox: Sandbox, { world, client = STANDARD_CLIENT }: Who = {}): Promise<OpenedSession> {
  const { status, body } = await callGateway(sandbox, 'POST', SESSIONS, { world, body: { ...client, grantType: 'client_credentials' } })
  const session = body as OpenedSession
  if (!session.accessToken) throw new Error(`No session: ${status} ${JSON.stringify(body)}`)
  return session
}

/** The context of a gateway transition, for tests without a world. */
export function gatewayContext(now = STANDARD_NOW, chosen: Record<string, string> = {}): Context {
  const standing: Record<string, string> = { ...variantDefaults({ variants }), ...chosen }
  return { now, draw: drawFrom('test', 'nonce'), variant: (name) => standing[name]!, otp: () => '123456' }
}
