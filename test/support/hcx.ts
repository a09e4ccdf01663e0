import { createPrivateKey, createPublicKey } from 'node:crypto'
import { certificateOf } from '../../functions/claims/certificate.ts'
import { variants } from '../../functions/hcx/variants.ts'
import { drawFrom } from '../../functions/kernel/draw.ts'
import type { Context } from '../../functions/kernel/outcome.ts'
import { variantDefaults } from '../../functions/kernel/room.ts'
import { openMemoryStore } from '../../functions/kernel/store/memory.ts'
import type { Sandbox, SandboxOptions } from '../../mocks/sandbox.ts'
import { STANDARD_CLIENT, STANDARD_NOW } from '../../mocks/sandbox.ts'
import { claimsSandbox, testKey } from './claims.ts'

export interface Told {
  status: number
  body: Record<string, unknown>
}

export const TOKEN = '/auth/realms/swasth-health-claim-exchange/protocol/openid-connect/token'

export const hcxSandbox = (options: SandboxOptions = {}): Sandbox => claimsSandbox(options)

async function told(response: Response): Promise<Told> {
  const text = await response.text()
  return { status: response.status, body: text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : { text } }
}

/** Calls a path with this token and a JSON body. */
export async function call(sandbox: Sandbox, path: string, token: string | undefined, body?: unknown, method = body === undefined ? 'GET' : 'POST'): Promise<Told> {
  const headers = { ...(token !== undefined && { authorization: `Bearer ${token}` }), ...(body !== undefined && { 'content-type': 'application/json' }) }
  return told(await sandbox.fetch(new Request(`http://localhost${path}`, { method, headers, ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }) })))
}

export async function postForm(sandbox: Sandbox, path: string, fields: Record<string, string>): Promise<Told> {
  return told(await sandbox.fetch(new Request(`http://localhost${path}`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams(fields).toString() })))
}

/** A token by the password grant: of the standard client, which is the operator's, unless said. */
export async function hcxToken(sandbox: Sandbox, username = STANDARD_CLIENT.clientId, password = STANDARD_CLIENT.clientSecret): Promise<string> {
  const { status, body } = await postForm(sandbox, TOKEN, { client_id: 'registry-frontend', grant_type: 'password', username, password })
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
  return body['access_token'] as string
}

/** Pulls a lever of the control plane. */
export const pull = (sandbox: Sandbox, method: string, path: string, body?: unknown): Promise<Told> => call(sandbox, `/__sandbox${path}`, undefined, body, method)

/** The last OTP that went to an address. */
export async function lastOtp(sandbox: Sandbox, to: string): Promise<string> {
  const { body } = await pull(sandbox, 'GET', `/inbox?to=${encodeURIComponent(to)}`)
  const messages = (body['messages'] as { to: string; otp?: string }[]).filter((message) => message.to === to && message.otp !== undefined)
  return messages.at(-1)!.otp!
}

/** Of a transition: everything stands as declared but for these choices. */
export const hcxContext = (now = STANDARD_NOW, choices: Record<string, string> = {}): Context => ({ now, draw: drawFrom('test', String(now)), variant: (name) => choices[name] ?? variantDefaults({ variants })[name]!, otp: (label) => drawFrom('otp', label).digits('otp', 6) })

let pem: Promise<string> | undefined
/** A certificate that stands, PEM. */
export function certificate(): Promise<string> {
  const privatePem = testKey('certificate')
  const publicKey = createPublicKey(privatePem)
  return (pem ??= certificateOf({ store: openMemoryStore() }, { privateKey: createPrivateKey(privatePem), publicKey, privatePem, publicPem: publicKey.export({ type: 'spki', format: 'pem' }) as string, kid: 'certificate' }, 'hospital'))
}
