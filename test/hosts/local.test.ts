import { request as rawRequest } from 'node:http'
import { request as tlsRequest } from 'node:https'
import { connect } from 'node:net'
import { generate } from 'selfsigned'
import { afterEach, expect, test } from 'vitest'
import { BODY_BYTES_MAX, ConnectionDropped } from '../../functions/kernel/execute.ts'
import type { LocalOptions, LocalServer } from '../../mocks/hosts/local.ts'
import { respondPlainly, serveLocal } from '../../mocks/hosts/local.ts'
import { createSandbox, STANDARD_CLIENT } from '../../mocks/sandbox.ts'

const servers: LocalServer[] = []
afterEach(async () => void (await Promise.all(servers.splice(0).map((server) => server.close()))))

async function serve(fetch: (request: Request) => Promise<Response>, more: Partial<LocalOptions> = {}): Promise<LocalServer> {
  const server = await serveLocal({ sandbox: { fetch }, ...more })
  servers.push(server)
  return server
}

/** Whatever comes back on a socket for these bytes. */
function exchange(port: number, bytes: string | Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()))
    socket.once('close', () => resolve(answer))
    socket.once('error', reject)
  })
}

test('a dropped connection is broken off without a byte', async () => {
  const server = await serve(async () => {
    throw new ConnectionDropped('fault')
  })
  expect(await exchange(server.port, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n')).toBe('')
})

test('an exception is logged and answered 503, and the server goes on', async () => {
  const lines: string[] = []
  let calls = 0
  const server = await serve(async () => {
    if (++calls === 1) throw new Error('a bug')
    return new Response('still here')
  }, { log: (line) => lines.push(line) })
  const response = await fetch(`${server.url}/some/path`, { method: 'POST', body: '{}' })
  expect([response.status, await response.text()]).toEqual([503, '{"error":{"code":"503","message":"Service temporarily unavailable"}}'])
  expect(await (await fetch(server.url)).text()).toBe('still here')
  expect(lines).toEqual([expect.stringMatching(/^POST \/some\/path: Error: a bug\n {4}at /)])
})

test('a fault inside a room is answered in the shape of its surface', async () => {
  const failures: string[] = []
  const sandbox = createSandbox({ failed: (error, operation) => failures.push(`${operation}: ${String(error)}`), respond: respondPlainly })
  const { write } = sandbox.site.store
  const server = await serve(sandbox.fetch)
  await fetch(`${server.url}/nowhere`)
  sandbox.site.store.write = () => Promise.reject(new Error('disk full'))
  const response = await fetch(`${server.url}/gateway/v0.5/sessions`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(STANDARD_CLIENT) })
  sandbox.site.store.write = write
  expect([response.status, failures]).toEqual([503, ['gateway.sessions.createSessionV05: Error: disk full']])
})

test('a target or Host that makes no URL is refused', async () => {
  const server = await serve(async () => new Response('reached'))
  for (const [target, host] of [['*', 'x'], ['/', 'a b'], ['/', '%%'], ['//', ''], ['ftp://x/', 'x']]) {
    expect(await exchange(server.port, `OPTIONS ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1.1 400 Bad Request/)
  }
})

test('the request arrives as it was sent: method, URL by the Host header, headers, body', async () => {
  const server = await serve(async (request) => Response.json({
    method: request.method, url: request.url, type: request.headers.get('Content-Type'), has: [request.headers.has('X-One'), request.headers.has('x-two')],
    one: [...request.headers].filter(([name]) => name === 'x-one'), body: await request.json(),
  }))
  const body = '{"name":"ज़ोया 😀"}'
  const answer = await exchange(server.port, `PUT /a/b?c=d%20e HTTP/1.1\r\nHost: mock.example:81\r\nX-One: 1\r\nX-One: 2\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`)
  expect(JSON.parse(answer.split('\r\n\r\n')[1]!)).toEqual({
    method: 'PUT', url: 'http://mock.example:81/a/b?c=d%20e', type: 'application/json', has: [true, false], one: [['x-one', '1, 2']], body: { name: 'ज़ोया 😀' },
  })
})

test('forms and bytes can be read too', async () => {
  const server = await serve(async (request) => (request.method === 'PUT' ? new Response(await request.arrayBuffer()) : Response.json(Object.fromEntries(await request.formData()))))
  expect(await (await fetch(server.url, { method: 'POST', body: new URLSearchParams({ otp: '123456' }) })).json()).toEqual({ otp: '123456' })
  expect(Buffer.from(await (await fetch(server.url, { method: 'PUT', body: Buffer.from([0, 255, 128]) })).arrayBuffer())).toEqual(Buffer.from([0, 255, 128]))
})

test('the answer goes out as it was made: status, cookies, bytes, none for HEAD', async () => {
  const server = await serve(async (request) => {
    if (new URL(request.url).pathname === '/empty') return new Response(null, { status: 204 })
    const headers = new Headers({ 'content-type': 'application/pdf' })
    headers.append('set-cookie', 'a=1')
    headers.append('set-cookie', 'b=2')
    return new Response(new Uint8Array([37, 80, 68, 70, 255]), { status: 201, headers })
  })
  const response = await fetch(server.url)
  expect([response.status, response.headers.getSetCookie(), response.headers.get('content-length')]).toEqual([201, ['a=1', 'b=2'], '5'])
  expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([37, 80, 68, 70, 255])
  const head = await fetch(server.url, { method: 'HEAD' })
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([201, '5', ''])
  expect((await fetch(`${server.url}/empty`)).status).toBe(204)
})

test('an endless body is read no further than a room may read, and refused as too large', async () => {
  const sandbox = createSandbox({ respond: respondPlainly })
  const server = await serve(sandbox.fetch)
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const request = rawRequest(`${server.url}/gateway/v0.5/sessions`, { method: 'POST', headers: { 'content-type': 'application/json' } }, (response) => {
      resolve(response.statusCode)
      request.destroy()
    })
    request.once('error', reject)
    const chunk = Buffer.alloc(1024 * 1024, 'é')
    let sent = 0
    const more = (): void => {
      if (sent++ <= BODY_BYTES_MAX / chunk.length + 1) request.write(chunk, more)
    }
    more()
  })
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(500)
  expect((await sandbox.site.journal.of('default')).at(-1)?.refusal).toMatchObject({ code: 'too-large' })
})

test('behind TLS the URL is https; a proxy is believed only when told to', async () => {
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }])
  const show = async (request: Request): Promise<Response> => new Response(request.url)
  const secure = await serve(show, { tls: { cert, key } })
  const seen = await new Promise<string>((resolve, reject) => {
    tlsRequest(`${secure.url}/x`, { rejectUnauthorized: false }, (response) => response.on('data', (chunk: Buffer) => resolve(chunk.toString()))).once('error', reject).end()
  })
  expect(seen).toBe(`https://127.0.0.1:${secure.port}/x`)

  const headers = { 'x-forwarded-proto': 'https, http' }
  const trusting = await serve(show, { trustProxy: true })
  expect(await (await fetch(`${trusting.url}/x`, { headers })).text()).toBe(`https://127.0.0.1:${trusting.port}/x`)
  const wary = await serve(show)
  expect(await (await fetch(`${wary.url}/x`, { headers })).text()).toBe(`http://127.0.0.1:${wary.port}/x`)
})

test('closing waits for what was begun', async () => {
  let release = (): void => {}
  const begun = Promise.withResolvers<void>()
  const server = await serveLocal({
    sandbox: {
      fetch: () => new Promise((resolve) => {
        release = () => resolve(new Response('done'))
        begun.resolve()
      }),
    },
  })
  const answer = fetch(server.url)
  await begun.promise
  const closed = server.close()
  release()
  expect(await (await answer).text()).toBe('done')
  await closed
  await expect(fetch(server.url)).rejects.toThrow()
})
