import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generate } from 'selfsigned'
import { afterAll, expect, test } from 'vitest'
import { STANDARD_CLIENT } from '../../mocks/sandbox.ts'
import type { Spawned } from '../support/server.ts'
import { MAIN, spawnServer } from '../support/server.ts'

const folder = mkdtempSync(join(tmpdir(), 'rehearsal-serve-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The command line to its end. */
function run(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], { encoding: 'utf8' })
  return { code: status, out: stdout, err: stderr }
}

async function serving(args: string[], look: (server: Spawned) => Promise<void>): Promise<void> {
  const server = await spawnServer(args)
  try {
    await look(server)
  } finally {
    expect(await server.stop()).toBe(0)
  }
}

const session = (url: string, client = STANDARD_CLIENT): Promise<Response> => fetch(`${url}/gateway/v0.5/sessions`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(client) })

test('wrong use ends with 2 and a line that says what is right', async () => {
  expect(run('serve', '--port', 'many')).toMatchObject({ code: 2, err: expect.stringContaining('A port is a number from 0 (any) to 65535.') })
  expect(run('serve', '--people', '0')).toMatchObject({ code: 2, err: expect.stringContaining('From 1 to 1000000 people.') })
  expect(run('serve', '--facilities', '1000001')).toMatchObject({ code: 2, err: expect.stringContaining('From 0 to 1000000 facilities.') })
  expect(run('serve', '--otp', '12345')).toMatchObject({ code: 2, err: expect.stringContaining('An OTP is six digits.') })
  expect(run('serve', '--client', 'no-secret')).toMatchObject({ code: 2, err: expect.stringContaining('ID:SECRET') })
  expect(run('serve', '--tls-cert', 'cert.pem')).toEqual({ code: 2, out: '', err: '--tls-cert and --tls-key go together\n' })
  expect(run('serve', '--tls-cert', 'none.pem', '--tls-key', 'none.pem')).toMatchObject({ code: 2, err: expect.stringMatching(/^Error: ENOENT.*none.pem'\n$/) })
  expect(run('serve', '--variant', 'hpr.strict-dates=maybe')).toEqual({ code: 2, out: '', err: 'hpr.strict-dates can be off, on; not maybe\n' })
  expect(run('serve', '--file', join(folder, 'no', 'such', 'folder'))).toMatchObject({ code: 2, err: expect.stringMatching(/^Cannot keep the state in .*\n$/) })
  expect(run('explain', 'nothing')).toMatchObject({ code: 2, err: expect.stringMatching(/^No such case: nothing.*\n$/) })
  expect(run('sevre')).toMatchObject({ code: 2, err: expect.stringContaining("unknown command 'sevre'") })
  await serving(['--port', '0'], async ({ url }) => {
    const { port } = new URL(url)
    expect(run('serve', '--port', port)).toEqual({ code: 2, out: '', err: `Port ${port} is taken: --port 0 finds a free one\n` })
  })
})

test('the clients given on the command line are known, and no other', async () => {
  await serving(['--port', '0', '--client', 'ONE:s1', '--client', 'TWO:s:2'], async ({ url, output }) => {
    expect((await session(url, { clientId: 'ONE', clientSecret: 's1' })).ok).toBe(true)
    expect((await session(url, { clientId: 'TWO', clientSecret: 's:2' })).ok).toBe(true)
    expect(await (await session(url)).text()).not.toContain('accessToken')
    expect(output()).toContain('  client   ONE  secret s1\n           TWO  secret s:2\n')
  })
})

test('a file outlives the server; a new secret replaces the old one', async () => {
  const file = join(folder, 'kept.sqlite')
  let authorization = ''
  await serving(['--port', '0', '--file', file, '--client', 'ONE:old'], async ({ url }) => {
    authorization = `Bearer ${((await (await session(url, { clientId: 'ONE', clientSecret: 'old' })).json()) as { accessToken: string }).accessToken}`
  })
  await serving(['--port', '0', '--file', file, '--client', 'ONE:new'], async ({ url }) => {
    const states = await fetch(`${url}/v4/int/aadhaar/generateLink`, { method: 'POST', headers: { authorization, 'content-type': 'application/json' }, body: '{"scopes":["nhpr-register"],"source":"NHPR"}' })
    expect(states.status).toBe(200)
    expect((await session(url, { clientId: 'ONE', clientSecret: 'new' })).ok).toBe(true)
    expect(await (await session(url, { clientId: 'ONE', clientSecret: 'old' })).text()).not.toContain('accessToken')
  })
})

test('strict, behind TLS: no control plane, and the phone is where messages are read', async () => {
  const phone = join(folder, 'phone.jsonl')
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }])
  writeFileSync(join(folder, 'cert.pem'), cert)
  writeFileSync(join(folder, 'key.pem'), key)
  const args = ['--port', '0', '--strict', '--phone', phone, '--tls-cert', join(folder, 'cert.pem'), '--tls-key', join(folder, 'key.pem')]
  await serving(args, async ({ url, output }) => {
    const status = await new Promise((resolve, reject) => request(`${url}/__sandbox/inbox`, { rejectUnauthorized: false }, (response) => resolve(response.resume().statusCode)).once('error', reject).end())
    expect(status).toBe(404)
    expect(output()).toContain(`OTPs     each message a line in ${phone}`)
    expect(readFileSync(phone, 'utf8')).toBe('')
  })
})

test('openapi writes the document of every room', () => {
  const file = join(folder, 'openapi.json')
  expect(run('openapi', file)).toEqual({ code: 0, out: '', err: '' })
  const document = JSON.parse(readFileSync(file, 'utf8')) as { openapi: string; paths: Record<string, unknown> }
  expect(document.openapi).toBe('3.1.0')
  expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(['/api/hiecm/gateway/v3/sessions', '/v4/int/aadhaar/generateLink']))
})

test('cases and explain print what scenarios say', () => {
  expect(run('cases')).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/190 rows\n\nM4:HFR/) })
  expect(run('explain', 'HPR-007')).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^M4:HPR-007 {2}/) })
})
