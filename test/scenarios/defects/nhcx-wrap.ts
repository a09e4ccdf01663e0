import type { KeyObject } from 'node:crypto'
import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { compactDecrypt, CompactEncrypt } from 'jose'
import type { Json, Wrap } from './wrap.ts'
import { json } from './wrap.ts'

const WAITING = '/__sandbox/callbacks/waiting'
const QUICK = '/__sandbox/nhcx/participants/quick'

export interface Waiting {
  path: string
  body: { payload?: string } & Json
}

const endsWith = (request: Request, path: string): boolean => new URL(request.url).pathname.endsWith(path)

/** What is pulled comes out changed; undefined: the call never comes. */
const pulling = (change: (call: Waiting) => Promise<Waiting | undefined>): Wrap => (fetch) => async (request) => {
  const response = await fetch(request)
  if (!endsWith(request, WAITING) || !response.ok) return response
  const { callbacks } = (await response.json()) as { callbacks: Waiting[] }
  const changed = await Promise.all(callbacks.map(change))
  return json({ callbacks: changed.filter((call) => call !== undefined) })
}

const delivering = (path: string, change: (call: Waiting) => Promise<Waiting | undefined>): Wrap => pulling(async (call) => (call.path === path ? change(call) : call))

export const neverComing = (path: string): Wrap => delivering(path, async () => undefined)

type Header = Record<string, string>

let between: { privateKey: KeyObject; publicKey: KeyObject } | undefined
const ours = (): { privateKey: KeyObject; publicKey: KeyObject } => (between ??= generateKeyPairSync('rsa', { modulusLength: 2048 }))

/**
 * Somebody stands between: participants are registered with his key in place of their own, so that he can open what comes,
 * change what is on this path, and seal it for them.
 */
export const resealing = (path: string, change: (header: Header, bundle: Json) => { header?: Header; bundle?: Json } | void): Wrap => (fetch) => {
  const theirs = new Map<string, KeyObject>()
  const register = async (request: Request): Promise<Response> => {
    const asked = (await request.json()) as { encryptionCert: string }
    const encryptionCert = ours().publicKey.export({ type: 'spki', format: 'pem' }) as string
    const response = await fetch(new Request(request.url, { method: 'POST', headers: request.headers, body: JSON.stringify({ ...asked, encryptionCert }) }))
    const { participant_code: code } = (await response.clone().json()) as { participant_code: string }
    theirs.set(code, createPublicKey(asked.encryptionCert))
    return response
  }
  const passOn = pulling(async (call) => {
    const payload = call.body.payload
    const key = payload && theirs.get(headerOf(payload)['x-hcx-recipient_code']!)
    if (!payload || !key) return call
    // What a case sealed for somebody else on purpose stays so.
    const opened = await compactDecrypt(payload, ours().privateKey).catch(() => undefined)
    if (!opened) return call
    const { plaintext, protectedHeader } = opened
    const text = new TextDecoder().decode(plaintext)
    const [header, bundle] = [protectedHeader as unknown as Header, (text === '' ? {} : JSON.parse(text)) as Json]
    const changed = (call.path === path && change(header, bundle)) || {}
    return { ...call, body: { ...call.body, payload: await sealed(text === '' ? '' : JSON.stringify(changed.bundle ?? bundle), changed.header ?? header, key) } }
  })(fetch)
  return (request) => (endsWith(request, QUICK) ? register(request) : passOn(request))
}

const headerOf = (payload: string): Header => JSON.parse(Buffer.from(payload.split('.')[0]!, 'base64url').toString()) as Header

const sealed = (plain: string, header: Header, key: KeyObject): Promise<string> => new CompactEncrypt(new TextEncoder().encode(plain)).setProtectedHeader(header as never).encrypt(key)

let strange: KeyObject | undefined

/** Sealed for somebody else. */
export const sealedForAnother = (path: string): Wrap => delivering(path, async (call) => {
  if (!call.body.payload) return call
  strange ??= generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey
  return { ...call, body: { ...call.body, payload: await sealed('{}', headerOf(call.body.payload), strange) } }
})

/** The protected header changed on its way: the tag no longer fits. */
export const meddlingWith = (path: string, more: Header): Wrap => delivering(path, async (call) => {
  if (!call.body.payload) return call
  const [, ...rest] = call.body.payload.split('.')
  const head = Buffer.from(JSON.stringify({ ...headerOf(call.body.payload), ...more })).toString('base64url')
  return { ...call, body: { ...call.body, payload: [head, ...rest].join('.') } }
})

/** Refusals with this code, as acknowledgement or in the registry's form, come out as if all were well. */
export const pardoning = (path: string, code: string, answer: unknown, status = 200): Wrap => (fetch) => async (request) => {
  const response = await fetch(request)
  if (!endsWith(request, path) || response.ok) return response
  const body = (await response.clone().json()) as { error?: { code?: string } }
  return body.error?.code === code ? json(answer, status) : response
}

/** A simulated participant does this wrongly, from before the first call on. */
export const misbehaving = (code: string, fault: Json): Wrap => (fetch) => {
  let told: Promise<Response> | undefined
  return async (request) => {
    const body = JSON.stringify({ faults: [{ times: 20, ...fault }] })
    await (told ??= fetch(new Request(new URL(`/__sandbox/counterparties/${code}/misbehave`, request.url), { method: 'PUT', headers: { 'content-type': 'application/json' }, body })))
    return fetch(request)
  }
}

/** Takes resources of these types out of a bundle. */
export function without(bundle: Json, ...types: string[]): Json {
  const entry = (bundle['entry'] as { resource: { resourceType: string } }[]).filter(({ resource }) => !types.includes(resource.resourceType))
  return { ...bundle, entry }
}

/** The bundle with each resource of this type changed. */
export function withEach(bundle: Json, type: string, change: (resource: Json) => void): Json {
  const copy = structuredClone(bundle)
  for (const { resource } of copy['entry'] as { resource: Json }[]) if (resource['resourceType'] === type) change(resource)
  return copy
}
