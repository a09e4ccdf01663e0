import type { LookupAddress } from 'node:dns'
import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import { createServer as createSecure } from 'node:https'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { generate } from 'selfsigned'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GuardOptions } from '../../functions/kernel/guarded-send.ts'
import { guardedSend } from '../../functions/kernel/guarded-send.ts'
import { isPublic } from '../../functions/kernel/public-addresses.ts'
import { deliverDue } from '../../functions/kernel/deliver.ts'
import { deliveryYard } from '../support/deliveries.ts'

const call = (url: string): Request => new Request(url, { method: 'POST', headers: { 'x-token': 'mine', 'content-type': 'application/json' }, body: '{"a":"ü"}' })

/** Names as somebody's DNS has them. */
const names = (known: Record<string, string[]>): NonNullable<GuardOptions['resolve']> => async (name) => (known[name] ?? []).map((address): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 }))

const refused = async (url: string, known: Record<string, string[]> = {}): Promise<string> => guardedSend({ resolve: names(known) })(call(url), 1_000).then(({ status }) => `answered ${status}`, (error: Error) => error.message)

describe('not called', () => {
  test.each([
    'http://127.0.0.1/x', 'http://127.1/x', 'http://2130706433/x', 'http://0x7f000001/x', 'http://0177.0.0.1/x', 'http://0/x', 'http://[::1]/x', 'http://[::]/x', 'http://[::ffff:10.0.0.1]/x',
    'http://[::ffff:7f00:1]/x', 'http://169.254.169.254/latest/meta-data/', 'http://[fd00:ec2::254]/latest/', 'http://[64:ff9b::a9fe:a9fe]/x', 'http://[2002:7f00:1::]/x', 'http://[fe80::1]/x',
    'http://10.0.0.1/x', 'http://172.16.0.9/x', 'http://192.168.1.1/x', 'http://100.64.0.1/x', 'http://255.255.255.255/x', 'https://224.0.0.1/x',
  ])('%s, an address of this machine or its network, however written', async (url) => {
    expect(await refused(url)).toMatch(/^Not called: \S+ is \S+, which is no public address$/)
  })

  test('a name that leads there, or has one such address among good ones', async () => {
    const known = { 'bridge.example': ['10.1.2.3'], 'mixed.example': ['93.184.215.14', '127.0.0.1'], 'six.example': ['2606:2800:21f:cb07:6820:80da:af6b:8b2c', 'fd00::1'], 'localhost': ['127.0.0.1', '::1'] }
    expect(await refused('https://bridge.example/on', known)).toBe('Not called: bridge.example is 10.1.2.3, which is no public address')
    expect(await refused('https://mixed.example/on', known)).toBe('Not called: mixed.example is 127.0.0.1, which is no public address')
    expect(await refused('https://six.example/on', known)).toBe('Not called: six.example is fd00::1, which is no public address')
    expect(await refused('http://localhost:4010/on', known)).toContain('which is no public address')
    expect(await refused('https://nobody.example/on', known)).toBe('Not called: nobody.example has no address')
  })

  test('another service\'s port, a name and password, no address of the web', async () => {
    const known = { 'a.example': ['93.184.215.14'] }
    expect(await refused('http://a.example:22/x', known)).toBe('Not called: port 22 is another service\'s')
    expect(await refused('http://a.example:25/x', known)).toBe('Not called: port 25 is another service\'s')
    const sends = guardedSend({ resolve: names(known) })
    // A Request takes neither of these, but who makes one of his own may.
    for (const [url, reason] of [['ftp://a.example/x', 'ftp: is no address on the web'], ['https://me:secret@a.example/x', 'an address with a name and password in it']] as const) {
      await expect(sends({ url } as Request, 1_000)).rejects.toThrow(`Not called: ${reason}`)
    }
  })

  test('and the ledger says why, like of any host that does not answer', async () => {
    const { owe, post, all } = deliveryYard(undefined, guardedSend({ resolve: names({ 'inside.example': ['192.168.0.7'] }) }))
    await owe([{ ref: 'x', url: 'https://inside.example/on' }])
    await deliverDue(post)
    expect((await all())[0]!.attempts).toMatchObject([{ status: 0, body: 'Not called: inside.example is 192.168.0.7, which is no public address', verdict: 'not 202 but 0' }])
  })
})

/** What the registries of special addresses say, written another way: by the first bits. */
const CLOSED_FOUR = [/^0\./, /^10\./, /^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./, /^127\./, /^169\.254\./, /^172\.(?:1[6-9]|2\d|3[01])\./, /^192\.0\.[02]\./, /^192\.88\.99\./, /^192\.168\./, /^198\.1[89]\./, /^198\.51\.100\./, /^203\.0\.113\./, /^(?:22[4-9]|2[3-5]\d)\./]

describe('a public address', () => {
  const special = fc.constantFrom('0.', '10.', '100.64.', '100.63.', '100.128.', '127.', '128.', '169.254.', '169.253.', '172.15.', '172.16.', '172.31.', '172.32.', '192.0.0.', '192.0.1.', '192.0.2.', '192.88.99.', '192.168.', '192.167.', '198.17.', '198.18.', '198.20.', '198.51.100.', '198.51.101.', '203.0.113.', '203.0.114.', '223.', '224.', '239.', '240.', '255.', '')
  const four = fc.tuple(special, fc.array(fc.nat(255), { minLength: 4, maxLength: 4 })).map(([begin, parts]) => begin + parts.slice(begin.split('.').length - 1).join('.'))

  test('of four numbers', () => {
    fc.assert(fc.property(four, (address) => {
      expect([address, isPublic(address)]).toEqual([address, !CLOSED_FOUR.some((range) => range.test(address))])
    }), { numRuns: 3_000 })
  })

  test('of eight: global unicast, without what leads to another', () => {
    const groups = fc.tuple(fc.constantFrom(0x2000, 0x2001, 0x2002, 0x2003, 0x2606, 0x3fff, 0x3ffe, 0x4000, 0x1fff, 0xfc00, 0xfe80, 0xff02, 0x0064, 0), fc.constantFrom(0, 1, 0x1ff, 0x200, 0xdb8, 0xdb9, 0xfff, 0x1000), fc.array(fc.nat(0xffff), { minLength: 6, maxLength: 6 }))
    fc.assert(fc.property(groups, ([first, second, rest]) => {
      const address = [first, second, ...rest].map((group) => group.toString(16)).join(':')
      const isGlobal = first >= 0x2000 && first <= 0x3fff && !(first === 0x2001 && (second < 0x200 || second === 0xdb8)) && first !== 0x2002 && !(first === 0x3fff && second < 0x1000)
      expect([address, isPublic(address)]).toEqual([address, isGlobal])
    }), { numRuns: 3_000 })
  })

  test('is an address at all', () => {
    for (const text of ['', 'localhost', '1.2.3', '1.2.3.4.5', '256.1.1.1', '1.2.3.4/8', 'g::1', '12345']) expect(isPublic(text)).toBe(false)
  })
})

describe('called', () => {
  const servers: Server[] = []
  const seen: { host?: string; url?: string; body: string; token?: string }[] = []
  const listen = async (server: Server): Promise<number> => {
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return (server.address() as AddressInfo).port
  }
  const bridge: RequestListener = async (request, response) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    seen.push({ host: request.headers.host, url: request.url, body, token: request.headers['x-token'] as string })
    if (request.url === '/redirect') return response.writeHead(302, { location: 'http://169.254.169.254/latest/' }).end()
    if (request.url === '/none') return response.writeHead(204).end()
    if (request.url === '/endless') return void setInterval(() => response.write('x'.repeat(100_000)), 1).unref()
    if (request.url === '/trickle') return void setInterval(() => response.write('x'), 5).unref()
    if (request.url === '/silent') return undefined
    return response.writeHead(202, { 'content-type': 'application/json' }).end('{"taken":true}')
  }
  let plain = 0
  let secure = 0
  let ca = ''
  /** Lets a loopback server stand for a public one. */
  const here: GuardOptions = { resolve: names({ 'bridge.example': ['127.0.0.1'], 'other.example': ['127.0.0.1'] }), mayCall: (address) => address === '127.0.0.1' }
  const send = (path: string, timeoutMs = 2_000, more: GuardOptions = {}) => guardedSend({ ...here, ...more })(call(`http://bridge.example:${plain}${path}`), timeoutMs)

  beforeAll(async () => {
    plain = await listen(createServer((request, response) => void bridge(request, response)))
    const pair = await generate([{ name: 'commonName', value: 'bridge.example' }], { extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'bridge.example' }] }] })
    ca = pair.cert
    secure = await listen(createSecure({ key: pair.private, cert: pair.cert }, (request, response) => void bridge(request, response)))
  })
  afterAll(() => servers.forEach((server) => (server.closeAllConnections(), server.close())))

  test('a bridge gets the call as it was made, under its own name', async () => {
    const answer = await send('/on/call?a=1')
    expect([answer.status, await answer.json()]).toEqual([202, { taken: true }])
    expect(seen.at(-1)).toEqual({ host: `bridge.example:${plain}`, url: '/on/call?a=1', body: '{"a":"ü"}', token: 'mine' })
  })

  test('an answer without a body is one', async () => {
    const answer = await send('/none')
    expect([answer.status, await answer.text()]).toEqual([204, ''])
  })

  test('a name that resolves anew leads nowhere else: it is asked once, and the connection goes to what was looked at', async () => {
    let asked = 0
    const rebinding: GuardOptions['resolve'] = async () => (asked++ === 0 ? [{ address: '127.0.0.1', family: 4 }] : [{ address: '10.0.0.1', family: 4 }])
    expect((await send('/on', 2_000, { resolve: rebinding })).status).toBe(202)
    expect(asked).toBe(1)
  })

  test('no redirect is followed', async () => {
    const before = seen.length
    expect((await send('/redirect')).status).toBe(302)
    expect(seen.length).toBe(before + 1)
  })

  test('an answer without end is cut off, by its size and by the time', async () => {
    await expect(send('/endless')).rejects.toThrow('The answer is longer than 1000000 bytes')
    await expect(send('/trickle', 100)).rejects.toThrow(/timeout|aborted/i)
    await expect(send('/silent', 100)).rejects.toThrow(/timeout|aborted/i)
    await expect(send('/on', 50, { resolve: () => new Promise(() => {}) })).rejects.toThrow(/timeout|aborted/i)
  })

  test('over TLS the certificate has to be the name\'s, and known', async () => {
    const sends = (name: string, authority?: string) => guardedSend({ ...here, ca: authority })(call(`https://${name}:${secure}/on`), 2_000).then(({ status }) => String(status), (error: NodeJS.ErrnoException) => error.code)
    expect(await sends('bridge.example', ca)).toBe('202')
    expect(await sends('other.example', ca)).toBe('ERR_TLS_CERT_ALTNAME_INVALID')
    expect(await sends('bridge.example')).toBe('DEPTH_ZERO_SELF_SIGNED_CERT')
  })

  test('a host that is not there is an error with its reason', async () => {
    const port = await listen(createServer())
    await new Promise((resolve) => servers.pop()!.close(resolve))
    await expect(guardedSend(here)(call(`http://bridge.example:${port}/on`), 2_000)).rejects.toThrow('ECONNREFUSED')
  })
})
