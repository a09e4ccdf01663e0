import { execFile } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generate } from 'selfsigned'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { STANDARD_CLIENT } from '../../mocks/sandbox.ts'
import { PUBLISHED } from '../../scenarios/kit/claims/identity.ts'
import { choose } from '../../scenarios/sets.ts'
import type { Spawned } from '../support/server.ts'
import { MAIN, spawnServer } from '../support/server.ts'

/**
 * All cases of the claims exchange against a mock that offers what the real sandbox does and no more (`--strict`), over TLS under a
 * private authority, on the real clock. A second, open server on the same file is the desk where participants are registered and the
 * other side's people. Parts of the set run beside each other: most of their time goes by in waiting whether a report comes.
 */
const folder = mkdtempSync(join(tmpdir(), 'rehearsal-claims-'))
const at = (name: string): string => join(folder, name)
const STAND_IN = new URL('stand-in.ts', import.meta.url).pathname
let strict: Spawned
let open: Spawned

async function pull(method: 'POST' | 'PUT', path: string, body: object): Promise<unknown> {
  const response = await fetch(`${open.url}/__sandbox${path}`, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  expect(response.status).toBeLessThan(300)
  return response.json()
}

beforeAll(async () => {
  const authority = await generate([{ name: 'commonName', value: 'A private authority' }], { extensions: [{ name: 'basicConstraints', cA: true, critical: true }, { name: 'keyUsage', keyCertSign: true, critical: true }] })
  const host = await generate([{ name: 'commonName', value: 'localhost' }], { ca: { cert: authority.cert, key: authority.private }, extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }] })
  writeFileSync(at('ca.pem'), authority.cert)
  writeFileSync(at('cert.pem'), host.cert)
  writeFileSync(at('key.pem'), host.private)
  strict = await spawnServer(['--port', '0', '--strict', '--file', at('world.sqlite'), '--tls-cert', at('cert.pem'), '--tls-key', at('key.pem')])
  open = await spawnServer(['--port', '0', '--file', at('world.sqlite')])
  for (const payer of [PUBLISHED.dummyPayer, PUBLISHED.payer, PUBLISHED.pmjayPayer]) await pull('PUT', `/counterparties/${payer}/rules`, { decideMs: 0, planMs: 0, payMs: 0, filingMs: 0 })
}, 60_000)

afterAll(async () => {
  await strict?.stop()
  await open?.stop()
  rmSync(folder, { recursive: true })
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

type Env = Record<string, string>

type Role = 'PROVIDER' | 'PAYER'

/** The private key's file, and the public one: a pair a role. */
function makeKey(role: Role): { file: string; encryptionCert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  writeFileSync(at(`${role}.pem`), privateKey.export({ type: 'pkcs8', format: 'pem' }))
  return { file: at(`${role}.pem`), encryptionCert: publicKey.export({ type: 'spki', format: 'pem' }) as string }
}

const keys = { PROVIDER: makeKey('PROVIDER'), PAYER: makeKey('PAYER') }

/** Registers a participant whose calls come to this port: what the environment says of it. */
async function register(role: Role, port: number): Promise<Env> {
  const { file, encryptionCert } = keys[role]
  const { code, registryId } = (await pull('POST', '/nhcx/participants/quick', { role, clientId: STANDARD_CLIENT.clientId, mode: 'push', endpointUrl: `http://127.0.0.1:${port}/claims`, encryptionCert })) as { code: string; registryId: string }
  return { ABDM_NHCX_LISTEN: String(port), [`ABDM_NHCX_${role}`]: code, [`ABDM_NHCX_${role}_KEY`]: file, [`ABDM_NHCX_${role}_${role === 'PROVIDER' ? 'HFR' : 'REGISTRY'}_ID`]: registryId }
}

const access = (): Env => ({ ABDM_GATEWAY_URL: strict.url, ABDM_NHCX_URL: strict.url, ABDM_NHCX_PMJAY_URL: strict.url, ABDM_CLIENT_ID: STANDARD_CLIENT.clientId, ABDM_CLIENT_SECRET: STANDARD_CLIENT.clientSecret, NODE_EXTRA_CA_CERTS: at('ca.pem') })

interface Ended {
  code: number
  out: string
  err: string
}

/** The command as its user runs it; it has to end by itself. */
function rehearse(args: string[], env: Env): Promise<Ended> {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^ABDM_|^NODE_EXTRA_CA_CERTS$/.test(name)))
  return new Promise((resolve) => {
    execFile(process.execPath, [MAIN, 'run', '--target', 'sandbox', '--set', 'NHCX', ...args], { env: { ...inherited, ...env }, timeout: 110_000 }, (error, out, err) => resolve({ code: error ? Number(error.code ?? -1) : 0, out, err }))
  })
}

interface Verdict {
  id: string
  outcome: string
  reason: string
  evidence: string[]
}

interface Manifest {
  run_finished: string
  cases: Verdict[]
}

const named = (ids: string[]): string[] => ids.flatMap((id) => ['--case', id])
const idsOf = (registry?: string): string[] => choose({ set: 'NHCX', registry }).rows.map(({ id }) => id)

/** What is begun on a case of our own is finished in one run. */
const DECIDED = { preauth: ['payer-uc-09', 'payer-uc-14'], claim: ['payer-uc-11', 'payer-uc-12', 'payer-uc-13'] }
const decided = Object.values(DECIDED).flat()
const PARTS = [idsOf('provider'), idsOf('payer').filter((id) => !decided.includes(id)), DECIDED.preauth, DECIDED.claim, idsOf('pmjay')]

/** Calls until somebody answers, and keeps the line. Gives how to hang up. */
function hangOn(port: number): () => void {
  const line = new Socket()
  let over = false
  line.on('error', () => void setTimeout(() => over || line.connect(port, '127.0.0.1'), 100)).connect(port, '127.0.0.1')
  return () => {
    over = true
    line.destroy()
  }
}

interface Rehearsed extends Ended {
  verdicts: Verdict[]
  /** From the last verdict to the end of the process, ms. */
  lingered: number
}

/** Who does not hang up lingers a minute: Node waits so long for a caller to say something. */
const LINGERS_MS_MAX = 20_000

let reports = 0
async function rehearsed(args: string[], env: Env): Promise<Rehearsed> {
  const report = at(`report-${reports++}`)
  const ended = await rehearse([...args, '--report', report], { ...access(), ...env })
  const { run_finished, cases } = JSON.parse(readFileSync(join(report, 'manifest.json'), 'utf8')) as Manifest
  return { ...ended, lingered: Date.now() - Date.parse(run_finished), verdicts: cases.map(({ id, outcome, reason, evidence }) => ({ id, outcome, reason, evidence })) }
}

const played = (): string[] => ['--human', `"${process.execPath}" "${STAND_IN}" ${open.url}`]
const passed = (verdicts: Verdict[]): string[] => verdicts.filter(({ outcome }) => outcome === 'passed').map(({ id }) => id)
/** Why the rest is open; a case that ended otherwise is told by its outcome. */
const whyOpen = (verdicts: Verdict[]): string[] => [...new Set(verdicts.filter(({ outcome }) => outcome !== 'passed').map(({ outcome, reason }) => `${outcome}: ${reason}`))].toSorted()

/** The registry answers these to any client, whoever takes part in the exchange. */
const OF_THE_REGISTRY = ['provider-uc-01', 'provider-uc-04', 'payer-uc-04', 'payer-uc-05', 'payer-uc-06']
const NO_PROVIDER = 'needs-human: Nobody was there for: our own provider in the claims exchange: set ABDM_NHCX_PROVIDER and ABDM_NHCX_PROVIDER_KEY'
const NO_PAYER = 'needs-human: Nobody was there for: our own payer in the claims exchange: set ABDM_NHCX_PAYER and ABDM_NHCX_PAYER_KEY'

// Most of their time goes by in waiting: all at the same time.
describe.concurrent('the sandbox target of the claims exchange', { timeout: 120_000 }, () => {
  test('with both participants, a listener and the other side played by a command all 36 pass, and the command ends though a caller hangs on', async () => {
    const runs = await Promise.all(PARTS.map(async (ids) => {
      const port = await freePort()
      const env = { ...(await register('PROVIDER', port)), ...(await register('PAYER', port)) }
      const hangUp = hangOn(port)
      return rehearsed([...named(ids), ...played()], env).finally(hangUp)
    }))
    expect(runs.map(({ code, err }) => ({ code, err }))).toEqual(PARTS.map(() => ({ code: 0, err: '' })))
    expect(Math.max(...runs.map(({ lingered }) => lingered))).toBeLessThan(LINGERS_MS_MAX)
    const verdicts = runs.flatMap((run) => run.verdicts)
    expect(verdicts.filter(({ outcome, evidence }) => outcome !== 'passed' || evidence.join() !== 'sandbox')).toEqual([])
    expect(verdicts.map(({ id }) => id).toSorted()).toEqual(idsOf().toSorted())
    expect(verdicts).toHaveLength(36)
  })

  test('with nobody there what the other side has a part in waits for it, by name', async () => {
    const port = await freePort()
    const { code, verdicts } = await rehearsed([], { ...(await register('PROVIDER', port)), ...(await register('PAYER', port)) })
    expect(code).toBe(0)
    expect(passed(verdicts)).toEqual(['provider-uc-01', 'provider-uc-04', 'payer-uc-01', 'payer-uc-02', 'payer-uc-03', 'payer-uc-04', 'payer-uc-05', 'payer-uc-06'])
    expect(whyOpen(verdicts)).toEqual([
      ...['claim', 'eligibility', 'plan', 'preauth'].map((what) => expect.stringMatching(new RegExp(`^needs-human: Nobody was there for: counterparty: 1000004446@hcx sends \\d+@hcx a message \\(${what}\\)$`)) as string),
      ...['1000003538@hcx', '1000004957@hcx', '1518@hcx'].map((payer) => `needs-human: Nobody was there for: somebody whom payer ${payer} insures`),
    ])
  })

  test('without a participant only the registry is met, and the variables are named', async () => {
    const { code, verdicts } = await rehearsed(played(), {})
    expect({ code, passed: passed(verdicts), open: whyOpen(verdicts) }).toEqual({ code: 0, passed: OF_THE_REGISTRY, open: [NO_PAYER, NO_PROVIDER] })
  })

  test('a provider is no payer, and a payer no provider', async () => {
    const [provider, payer] = await Promise.all([register('PROVIDER', await freePort()), register('PAYER', await freePort())])
    const [asProvider, asPayer] = await Promise.all([rehearsed([...named(idsOf('payer')), ...played()], provider), rehearsed([...named([...idsOf('provider'), ...idsOf('pmjay')]), ...played()], payer)])
    expect([passed(asProvider.verdicts), whyOpen(asProvider.verdicts)]).toEqual([['payer-uc-04', 'payer-uc-05', 'payer-uc-06'], [NO_PAYER]])
    expect([passed(asPayer.verdicts), whyOpen(asPayer.verdicts)]).toEqual([['provider-uc-01', 'provider-uc-04'], [NO_PROVIDER]])
  })

  test('where nothing reaches us nothing is sent that calls us, and nobody is asked to', async () => {
    const { ABDM_NHCX_LISTEN: _, ...deaf } = { ...(await register('PROVIDER', 9)), ...(await register('PAYER', 9)) }
    const { code, verdicts } = await rehearsed([...named(['provider-uc-05', 'provider-uc-07', 'payer-uc-01', 'payer-uc-09', 'tc-pa-01']), ...played()], deaf)
    expect({ code, passed: passed(verdicts), open: whyOpen(verdicts) }).toEqual({ code: 0, passed: ['payer-uc-01'], open: ['needs-human: Nobody was there for: calls of the claims exchange to us: set ABDM_NHCX_LISTEN to the port that our public address leads to'] })
    // No traffic, so no evidence.
    expect(verdicts.filter(({ outcome, evidence }) => outcome !== 'passed' && evidence.length > 0)).toEqual([])
  })

  test('a port that somebody else has is our fault, and said', async () => {
    const { port } = new URL(open.url)
    const { code, verdicts } = await rehearsed([...named(['provider-uc-05']), ...played()], await register('PROVIDER', Number(port)))
    expect({ code, open: whyOpen(verdicts) }).toEqual({ code: 2, open: [expect.stringContaining(`error: The drive broke: Port ${port} of ours cannot be had: listen EADDRINUSE`)] })
  })

  test('a port or a key that is none is said at once', async () => {
    const payer = await register('PAYER', 9)
    expect(await rehearse(named(['provider-uc-01']), { ...access(), ...payer, ABDM_NHCX_LISTEN: 'here' })).toMatchObject({ code: 2, err: 'ABDM_NHCX_LISTEN is no port: here\n' })
    expect((await rehearse(named(['payer-uc-01']), { ...access(), ...payer, ABDM_NHCX_PAYER_KEY: at('world.sqlite') })).out).toContain('ABDM_NHCX_PAYER_KEY names no file with a private key in PEM')
  })
})
