import { constants, createPublicKey, generateKeyPairSync, publicEncrypt } from 'node:crypto'
import { RS256_KEY } from '../../functions/nhpr/client-tokens.ts'
import type { Account } from '../../functions/nhpr/accounts.ts'
import { aadhaarDigest, accounts, passwordDigest } from '../../functions/nhpr/accounts.ts'
import { hfrRoom } from '../../functions/hfr/room.ts'
import { hprRoom } from '../../functions/hpr/room.ts'
import { SEAL_KEY } from '../../functions/hpr/seal-key.ts'
import type { HprSession } from '../../functions/nhpr/sessions.ts'
import { TOKEN_KEY, issueToken } from '../../functions/nhpr/sessions.ts'
import { hprVariantDefaults } from '../../functions/hpr/variants.ts'
import type { Context, Message } from '../../functions/kernel/outcome.ts'
import { drawFrom } from '../../functions/kernel/draw.ts'
import type { Unit } from '../../functions/kernel/unit.ts'
import { transact } from '../../functions/kernel/unit.ts'
import { openWorld, partitionOf } from '../../functions/kernel/world.ts'
import type { Sandbox } from '../../mocks/sandbox.ts'
import { DEFAULT_WORLD } from '../../mocks/sandbox.ts'
import type { Who } from './gateway.ts'
import { accessToken, baseOf } from './gateway.ts'

export const NOW = Date.UTC(2026, 9, 1, 9)
export const PASSWORD = 'Sandook@2026'
/** Of the standard account: nobody's in the directory. */
export const AADHAAR = '999912345678'

let made: Record<string, string> | undefined

/** One key for all that a sandbox signs and opens, made once a test file: a sandbox of its own keys costs a fifth of a second. */
export function testKeys(): Record<string, string> {
  if (made) return made
  const pem = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
  made = Object.fromEntries([SEAL_KEY, TOKEN_KEY, RS256_KEY].map((name) => [name, pem]))
  return made
}

/** A context of a pure transition: the room's standard choices unless given, OTP 123456. */
export function contextAt(now: number, choices: Record<string, string> = {}, otp = '123456'): Context {
  const variants: Record<string, string> = { ...hprVariantDefaults, ...choices }
  return { now, draw: drawFrom('test', String(now)), variant: (name) => variants[name]!, otp: () => otp }
}

/** An account of nobody in the directory. */
export function anAccount(given: Partial<Account> = {}): Account {
  const username = given.username ?? 'meera.kulkarni'
  return {
    hprIdNumber: '71-2665-5777-2713', username, aadhaarDigest: aadhaarDigest(given.hprIdNumber ?? AADHAAR), mobile: '6991234567', email: 'meera@example.in', emailVerified: false,
    passwordDigest: passwordDigest(username, PASSWORD), firstName: 'Meera', middleName: '', lastName: 'Kulkarni', name: 'Meera Kulkarni', gender: 'F', dateOfBirth: '1989-05-14',
    address: {
      careOf: '', house: '12', street: 'Karve Road', landmark: '', locality: 'Kothrud', villageTownCity: 'Pune City', subDist: '', district: 'Pune', districtCode: '490',
      state: 'Maharashtra', stateCode: '27', pincode: '411036', postOffice: 'Kothrud', full: '12, Karve Road, Kothrud, Pune 411036',
    },
    stateCode: '27', districtCode: '490', profilePhoto: '', kycPhoto: '', category: 1, subCategory: 3, role: 1, sourceType: 'AADHAAR',
    authMethods: ['AADHAAR_BIO', 'MOBILE_OTP', 'DEMOGRAPHICS', 'AADHAAR_OTP', 'PASSWORD'], personOrdinal: -1, disabled: false, wrongPasswords: 0, createdAt: NOW, createdBy: '', ...given,
  }
}

export interface Answered {
  status: number
  body: unknown
  /** details[0].code, where there is one. */
  code: string | undefined
  /** details[0].attribute */
  field: string | undefined
}

export type Caller = ReturnType<typeof hprCaller>

/** A client of the registry in this sandbox: it holds a gateway token and knows the key to seal for. */
export function hprCaller(sandbox: Sandbox, who: Who = {}) {
  const worldName = who.world ?? DEFAULT_WORLD
  let token = { text: '', from: Number.NEGATIVE_INFINITY }

  async function bearer(): Promise<string> {
    // A gateway token lives 1200 s; the tests move the clock.
    if (sandbox.site.now() - token.from > 600_000) token = { text: await accessToken(sandbox, who), from: sandbox.site.now() }
    return `Bearer ${token.text}`
  }

  async function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answered> {
    const init = { method, headers: { authorization: await bearer(), ...(body !== undefined && { 'content-type': 'application/json' }), ...headers }, ...(body !== undefined && { body: JSON.stringify(body) }) }
    const response = await sandbox.fetch(new Request(`${baseOf(who.world)}${path}`, init))
    const text = await response.text()
    const json = response.headers.get('content-type')?.includes('json') ? (JSON.parse(text) as unknown) : text
    const detail = (json as { details?: { code: string; attribute: string | null }[] } | null)?.details?.[0]
    if (response.status >= 400 || detail || text.includes('errorStatus')) await expectDeclared(sandbox, worldName, text)
    return { status: response.status, body: json, code: detail?.code, field: detail?.attribute ?? undefined }
  }

  async function inUnit<R>(work: (unit: Unit) => Promise<R>): Promise<R> {
    return transact(await openWorld(sandbox.site, worldName, 'http://localhost'), hprVariantDefaults, work)
  }

  return {
    get: (path: string, headers?: Record<string, string>) => send('GET', path, undefined, headers),
    post: (path: string, body: unknown, headers?: Record<string, string>) => send('POST', path, body, headers),
    put: (path: string, body: unknown, headers?: Record<string, string>) => send('PUT', path, body, headers),
    inUnit,
    async seal(text: string): Promise<string> {
      const { publicPem } = await sandbox.site.keys.pair(SEAL_KEY)
      return publicEncrypt({ key: createPublicKey(publicPem), padding: constants.RSA_PKCS1_PADDING }, Buffer.from(text)).toString('base64')
    },
    addAccount: (account: Account): Promise<void> => inUnit(async (unit) => void unit.create(accounts, account)),
    tokenOf: (account: Account, use: HprSession['use'] = 'login', seconds = 1800): Promise<string> => inUnit((unit) => issueToken(unit, account, use, seconds)),
    /** Messages to a mobile or address, oldest first. */
    async inbox(to: string): Promise<Message[]> {
      const items = await sandbox.site.store.query({ partition: partitionOf(worldName, `inbox/${to}`) })
      return items.map((item) => item.value as unknown as Message)
    },
    async lastOtp(to: string): Promise<string> {
      return (await this.inbox(to)).at(-1)?.otp ?? ''
    },
  }
}

/** A refusal of a flow that its operation does not declare is our mistake. What the kernel refuses before any flow has a name of its own in the journal. */
async function expectDeclared(sandbox: Sandbox, world: string, responseBody: string): Promise<void> {
  const exchange = (await sandbox.site.journal.of(world)).findLast((each) => each.responseBody === responseBody)
  const code = exchange?.refusal?.code ?? ''
  const declared = [...hprRoom.routes, ...hfrRoom.routes].find(({ operation }) => operation.id === exchange?.operation)?.operation.refusals
  if (code.startsWith('HIS-') && declared && !declared.includes(code)) throw new Error(`${exchange?.operation} answered ${code}, which it does not declare`)
}

/** Another six digits than these. */
export const anotherThan = (otp: string): string => (otp === '111111' ? '222222' : '111111')
