import { execFile } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { STANDARD_CLIENT } from '../../mocks/sandbox.ts'
import { listener } from '../../scenarios/kit/claims/listen.ts'
import { sandboxTarget } from '../../scenarios/kit/targets.ts'
import type { Spawned } from '../support/server.ts'
import { MAIN, spawnServer } from '../support/server.ts'

/**
 * The sandbox target of the claims exchange against a mock that offers what the real one does and no more. A second, open server on
 * the same file is the registration desk and the other side's people; calls to us come to a port of the runner's own.
 */
const folder = mkdtempSync(join(tmpdir(), 'rehearsal-nhcx-'))
const at = (name: string): string => join(folder, name)
const STAND_IN = new URL('stand-in.ts', import.meta.url).pathname
let strict: Spawned
let open: Spawned
let port: number
const codes: Record<string, string> = {}

async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await new Promise((resolve) => server.once('listening', resolve))
  const { port: found } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return found
}

async function register(role: 'provider' | 'payer'): Promise<{ code: string; registryId: string }> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  writeFileSync(at(`${role}.pem`), privateKey.export({ type: 'pkcs8', format: 'pem' }))
  const body = { role: role.toUpperCase(), clientId: STANDARD_CLIENT.clientId, mode: 'push', endpointUrl: `http://127.0.0.1:${port}/claims`, encryptionCert: publicKey.export({ type: 'spki', format: 'pem' }) }
  const response = await fetch(`${open.url}/__sandbox/nhcx/participants/quick`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  return (await response.json()) as { code: string; registryId: string }
}

beforeAll(async () => {
  port = await freePort()
  strict = await spawnServer(['--port', '0', '--strict', '--file', at('world.sqlite')])
  open = await spawnServer(['--port', '0', '--file', at('world.sqlite')])
  for (const role of ['provider', 'payer'] as const) {
    const { code, registryId } = await register(role)
    codes[role] = code
    codes[`${role}-id`] = registryId
  }
}, 60_000)

afterAll(async () => {
  await strict?.stop()
  await open?.stop()
  rmSync(folder, { recursive: true })
})

const access = (): Record<string, string> => ({
  ABDM_GATEWAY_URL: strict.url, ABDM_HPR_URL: strict.url, ABDM_NHCX_URL: strict.url, ABDM_CLIENT_ID: STANDARD_CLIENT.clientId, ABDM_CLIENT_SECRET: STANDARD_CLIENT.clientSecret, ABDM_NHCX_LISTEN: String(port),
  ABDM_NHCX_PROVIDER: codes['provider']!, ABDM_NHCX_PROVIDER_KEY: at('provider.pem'), ABDM_NHCX_PROVIDER_HFR_ID: codes['provider-id']!, ABDM_NHCX_PAYER: codes['payer']!, ABDM_NHCX_PAYER_KEY: at('payer.pem'),
})

function rehearse(args: string[], env: Record<string, string>): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [MAIN, 'run', '--target', 'sandbox', '--set', 'NHCX', ...args], { env: { ...process.env, ...env } }, (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }))
  })
}

const named = (...ids: string[]): string[] => ids.flatMap((id) => ['--case', id])

describe('the sandbox target of the claims exchange', () => {
  test('leaves open what needs a participant, a listener or a person', async () => {
    const { ABDM_NHCX_PROVIDER: _, ...nobody } = access()
    expect(await rehearse(named('provider-uc-01', 'provider-uc-05', 'payer-uc-07'), nobody)).toMatchObject({ code: 0, err: '', out: expect.stringContaining('1 passed, 2 needs-human') })
  })

  test('a port or a key that is none is said at once', async () => {
    expect(await rehearse(named('provider-uc-01'), { ...access(), ABDM_NHCX_LISTEN: 'here' })).toMatchObject({ code: 2, err: 'ABDM_NHCX_LISTEN is no port: here\n' })
    expect((await rehearse(named('payer-uc-01'), { ...access(), ABDM_NHCX_PAYER_KEY: at('world.sqlite') })).out).toContain('ABDM_NHCX_PAYER_KEY names no file with a private key in PEM')
  })

  test('with the other side played by a command, both roles pass, marked as sandbox, nothing simulated', async () => {
    const human = ['--human', `"${process.execPath}" "${STAND_IN}" ${open.url}`, '--report', at('report')]
    const { code, out, err } = await rehearse([...named('provider-uc-03', 'provider-uc-05', 'provider-uc-09', 'provider-uc-11', 'payer-uc-03', 'payer-uc-10'), ...human], access())
    expect({ code, err, out }).toEqual({ code: 0, err: '', out: expect.stringContaining('6 passed; ') })
    const manifest = readFileSync(join(at('report'), 'manifest.json'), 'utf8')
    expect(manifest).toContain('"sandbox"')
    expect(manifest).not.toContain('"simulated": [\n        "')
  })
})

test('the published participants are whom we deal with, unless the environment says otherwise', () => {
  const env = { ABDM_CLIENT_ID: 'x', ABDM_CLIENT_SECRET: 'y' }
  expect(sandboxTarget(env)).toMatchObject({ baseUrls: { nhcx: 'https://apisbx.abdm.gov.in', nhcxRegistry: 'https://apisbx.abdm.gov.in', pmjay: 'https://apisbeta.nha.gov.in' }, claims: { others: { dummyPayer: '1000003538@hcx', payer: '1000004957@hcx', pmjayPayer: '1518@hcx' } } })
  expect(sandboxTarget({ ...env, ABDM_NHCX_DUMMY_PAYER: '1@hcx', ABDM_NHCX_HOSPITAL: '2@hcx' }).claims!.others).toMatchObject({ dummyPayer: '1@hcx', provider: '2@hcx' })
})

test('the listener answers whatever comes, at once, and keeps it for whom it is addressed to', async () => {
  const listening = listener(await freePort(), Date.now)
  await listening.open()
  await listening.close()
  const own = await freePort()
  const box = listener(own, () => 1_000)
  await box.open()
  const post = (path: string, body: string): Promise<Response> => fetch(`http://127.0.0.1:${own}${path}`, { method: 'POST', body })
  const clear = { type: 'ProtocolResponse', 'x-hcx-recipient_code': '7@hcx', 'x-hcx-sender_code': 'nhcx-gateway@hcx', 'x-hcx-api_call_id': 'a', 'x-hcx-correlation_id': 'c' }
  const taken = await post('/behind/a/proxy/v1/error?x=1', JSON.stringify(clear))
  expect([taken.status, await taken.json()]).toEqual([202, { timestamp: '01/01/1970 05:30:01:000', api_call_id: 'a', correlation_id: 'c', result: { sender_code: 'nhcx-gateway@hcx', recipient_code: '7@hcx', entity_type: 'error', protocol_status: 'request.queued' }, error: { code: '', message: '' } }])
  box.answering('7@hcx', () => ({ status: 200, body: 'no' }))
  expect((await post('/v1/error', JSON.stringify(clear))).status).toBe(200)
  expect((await post('/v1/claim/submit', 'no json')).status).toBe(202)
  expect((await box.collect('7@hcx', 0)).map(({ path, answered }) => [path, answered.status])).toEqual([['/v1/error', 202], ['/v1/error', 200]])
  expect(await box.collect('7@hcx', 0)).toEqual([])
  await box.close()
})
