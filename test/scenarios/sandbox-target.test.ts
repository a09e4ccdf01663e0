import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generate } from 'selfsigned'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { STANDARD_CLIENT } from '../../mocks/sandbox.ts'
import type { Spawned } from '../support/server.ts'
import { MAIN, spawnServer } from '../support/server.ts'

/**
 * The sandbox target against a mock that offers what the real sandbox does and no more (`--strict`), on a port of its own,
 * behind TLS under a private authority. A second, open server on the same file is the tester's phone.
 */
const folder = mkdtempSync(join(tmpdir(), 'rehearsal-sandbox-'))
const at = (name: string): string => join(folder, name)
const STAND_IN = new URL('stand-in.ts', import.meta.url).pathname
let strict: Spawned
let phone: Spawned

beforeAll(async () => {
  const authority = await generate([{ name: 'commonName', value: 'A private authority' }], { extensions: [{ name: 'basicConstraints', cA: true, critical: true }, { name: 'keyUsage', keyCertSign: true, critical: true }] })
  const host = await generate([{ name: 'commonName', value: 'localhost' }], { ca: { cert: authority.cert, key: authority.private }, extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }] })
  writeFileSync(at('ca.pem'), authority.cert)
  writeFileSync(at('cert.pem'), host.cert)
  writeFileSync(at('key.pem'), host.private)
  strict = await spawnServer(['--port', '0', '--strict', '--file', at('world.sqlite'), '--seed', 'proof', '--tls-cert', at('cert.pem'), '--tls-key', at('key.pem')])
  phone = await spawnServer(['--port', '0', '--file', at('world.sqlite')])
})

afterAll(async () => {
  await strict?.stop()
  await phone?.stop()
  rmSync(folder, { recursive: true })
})

function rehearse(args: string[], env: Record<string, string>): Promise<{ code: number; out: string; err: string }> {
  const { NODE_EXTRA_CA_CERTS: _, ...inherited } = process.env
  return new Promise((resolve) => {
    execFile(process.execPath, [MAIN, 'run', '--target', 'sandbox', ...args], { env: { ...inherited, ...env } }, (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }))
  })
}

const access = () => ({ ABDM_GATEWAY_URL: strict.url, ABDM_HPR_URL: strict.url, ABDM_HFR_URL: strict.url, ABDM_CLIENT_ID: STANDARD_CLIENT.clientId, ABDM_CLIENT_SECRET: STANDARD_CLIENT.clientSecret, NODE_EXTRA_CA_CERTS: at('ca.pem') })
const API = ['HPR-002', 'HPR-007', 'HPR-011', 'HPR-018', 'HPR-077', 'HPR-079', 'HPR-080'].flatMap((id) => ['--case', id])

describe('the sandbox target', () => {
  test('refuses to start without credentials', async () => {
    expect(await rehearse([], { ABDM_GATEWAY_URL: strict.url })).toEqual({ code: 2, out: '', err: 'The sandbox target needs credentials: set ABDM_CLIENT_ID and ABDM_CLIENT_SECRET\n' })
  })

  test('does not talk to a host whose authority it was not told to trust', async () => {
    const { NODE_EXTRA_CA_CERTS: _, ...untrusting } = access()
    expect(await rehearse(API, untrusting)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^No gateway session for SBX_000001 at https:.*certificate/) })
  })

  test('the mock it meets has no control plane', async () => {
    expect(await rehearse(['--target', strict.url], access())).toMatchObject({ code: 2, err: expect.stringMatching(/^No mock with a control plane at/) })
  })

  test('leaves what needs a person open when nobody is there, and sends nothing twice', async () => {
    const { code, out } = await rehearse(API, access())
    expect(code).toBe(0)
    expect(out).toContain('7 needs-human')
  })

  test('with a command that answers for the person every api case passes, marked as sandbox, nothing simulated', async () => {
    const { code, out, err } = await rehearse([...API, '--human', `"${process.execPath}" "${STAND_IN}" ${phone.url}`, '--report', at('report')], access())
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^ ✓ HPR-011 .*(?<!simulated) {2}\d+\.\d s$/m)
    expect(out).toContain('7 passed; ')
    const manifest = readFileSync(join(at('report'), 'manifest.json'), 'utf8')
    expect(manifest).toContain('"sandbox"')
    expect(manifest).not.toContain(STANDARD_CLIENT.clientSecret)
  })

  test('the whole journey, from no HPID to a verified facility on the bridge, and rows of the facility registry with it', async () => {
    const human = ['--human', `"${process.execPath}" "${STAND_IN}" ${phone.url}`]
    const journey = await rehearse(['--set', 'JOURNEYS', ...human], access())
    expect(journey).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^ ✓ J-001 .*(?<!simulated) {2}\d+\.\d s$/m) })
    const rows = await rehearse([...['HFR-010', 'HFR-062', 'HFR-118', 'HFR-122'].flatMap((id) => ['--case', id]), ...human], access())
    expect(rows).toMatchObject({ code: 0, err: '', out: expect.stringContaining('6 needs-human; ') })
  })
})
