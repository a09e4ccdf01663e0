import { createPrivateKey, randomBytes, randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { SealingHeader } from '../functions/claims/envelope.ts'
import { open, seal } from '../functions/claims/envelope.ts'
import { serveLocal } from '../mocks/hosts/local.ts'
import type { Sandbox } from '../mocks/sandbox.ts'
import type { TestParticipant } from '../test/support/claims.ts'
import { aParticipant, claimsSandbox, PAYER, PROVIDER, receipt } from '../test/support/claims.ts'

const AT_ONCE = 16
const CHECK = '/hcx/v1/coverageeligibility/check'
const ON_CHECK = '/hcx/v1/coverageeligibility/on_check'
/** The size of an eligibility bundle with its resources. */
const BUNDLE = JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry: [{ resource: { resourceType: 'CoverageEligibilityRequest', text: { div: 'x'.repeat(6_000) } } }] })

export interface Pace {
  perSecond: number
  p99Ms: number
}

/** A job done over and over by so many at once; how often a second, and the 99th percentile of one. */
async function pace(seconds: number, job: () => Promise<void>, atOnce = AT_ONCE): Promise<Pace> {
  const until = performance.now() + seconds * 1000
  const times: number[] = []
  await Promise.all(Array.from({ length: atOnce }, async () => {
    while (performance.now() < until) {
      const begun = performance.now()
      await job()
      times.push(performance.now() - begun)
    }
  }))
  times.sort((one, other) => one - other)
  return { perSecond: times.length / seconds, p99Ms: times[Math.floor(times.length * 0.99)] ?? Number.NaN }
}

const headerOf = (sender: string, recipient: string, correlation: string, status: string): SealingHeader => ({
  alg: 'RSA-OAEP-256', enc: 'A256GCM', 'x-hcx-sender_code': sender, 'x-hcx-recipient_code': recipient, 'x-hcx-api_call_id': randomUUID(), 'x-hcx-correlation_id': correlation,
  'x-hcx-timestamp': new Date().toISOString(), 'x-hcx-status': status, 'x-hcx-ben-abha-id': '91-7112-3456-7890',
})

const post = (sandbox: Sandbox, path: string, who: TestParticipant, body: unknown): Promise<Response> =>
  sandbox.fetch(new Request(`http://bench${path}`, { method: 'POST', headers: { 'content-type': 'application/json', bearer_auth: `Bearer ${who.token}` }, body: JSON.stringify(body) }))

/** Request sealed, sent, forwarded, opened by the payer, answered, forwarded, opened by the provider: whole trips, everything in this process. */
export async function sealedTrips(seconds: number): Promise<Pace> {
  const waiting = new Map<string, () => void>()
  const sandbox = claimsSandbox({ delivery: 'at-once', checkAnswers: false, now: Date.now, async send(request) {
    const body = (await request.json()) as { payload: string }
    void take(request.url, body)
    return receipt(body)
  } })
  const [provider, payer] = [await aParticipant(sandbox, PROVIDER), await aParticipant(sandbox, PAYER, { roles: ['10002'], registry: '10004' })]
  const keys = { [PROVIDER]: createPrivateKey(provider.privatePem), [PAYER]: createPrivateKey(payer.privatePem) }

  async function take(url: string, { payload }: { payload: string }): Promise<void> {
    const answers = url.endsWith('on_check')
    const opened = await open(payload, keys[answers ? PROVIDER : PAYER]!)
    if (!opened) throw new Error('A delivery could not be opened')
    const correlation = String(opened.header['x-hcx-correlation_id'])
    if (answers) return waiting.get(correlation)?.()
    const sealed = await seal(opened.plain, headerOf(PAYER, PROVIDER, correlation, 'response.complete'), provider.publicKey)
    await post(sandbox, ON_CHECK, payer, { type: 'JWEPayload', payload: sealed })
  }

  const trip = async (): Promise<void> => {
    const correlation = randomUUID()
    const arrived = new Promise<void>((resolve) => waiting.set(correlation, resolve))
    const payload = await seal(BUNDLE, headerOf(PROVIDER, PAYER, correlation, 'request.initiated'), payer.publicKey)
    const { status } = await post(sandbox, CHECK, provider, { payload })
    if (status !== 202) throw new Error(`The exchange answered ${status}`)
    await arrived
    waiting.delete(correlation)
  }
  await pace(0.5, trip)
  return pace(seconds, trip)
}

/** What such a trip costs without any exchange: two seals and two openings. */
export async function bareTrips(seconds: number): Promise<Pace> {
  const sandbox = claimsSandbox()
  const payer = await aParticipant(sandbox, PAYER)
  const key = createPrivateKey(payer.privatePem)
  const trip = async (): Promise<void> => {
    for (const status of ['request.initiated', 'response.complete']) await open(await seal(BUNDLE, headerOf(PROVIDER, PAYER, randomUUID(), status), payer.publicKey), key)
  }
  await pace(0.5, trip)
  return pace(seconds, trip)
}

/** One leg over HTTP, until the recipient has it: through the exchange, and through a proxy that forwards and says 202. */
export async function legTimes(seconds: number): Promise<{ exchange: Pace; proxy: Pace }> {
  const arrived = new Map<string, () => void>()
  const recipient = await listen((body) => {
    const { payload } = JSON.parse(body) as { payload: string }
    arrived.get(payload)?.()
    return receipt({ payload }).text()
  })
  const sandbox = claimsSandbox({ delivery: 'at-once', checkAnswers: false, now: Date.now, send: (request) => fetch(request) })
  const provider = await aParticipant(sandbox, PROVIDER)
  await aParticipant(sandbox, PAYER, { roles: ['10002'], registry: '10004', endpointUrl: recipient.url })
  const exchange = await serveLocal({ sandbox })
  const proxy = await listen(async (body) => {
    void fetch(`${recipient.url}/v1/coverageeligibility/check`, { method: 'POST', headers: { 'content-type': 'application/json' }, body }).then((response) => response.text())
    return receipt(JSON.parse(body) as { payload: string }).text()
  })
  const leg = (url: string) => async (): Promise<void> => {
    // Nobody opens it: five parts with the right header are all the exchange reads.
    const head = Buffer.from(JSON.stringify(headerOf(PROVIDER, PAYER, randomUUID(), 'request.initiated'))).toString('base64url')
    const payload = `${head}.${[256, 12, 8_000, 16].map((size) => randomBytes(size).toString('base64url')).join('.')}`
    const there = new Promise<void>((resolve) => arrived.set(payload, resolve))
    const response = await fetch(`${url}${CHECK}`, { method: 'POST', headers: { 'content-type': 'application/json', bearer_auth: `Bearer ${provider.token}` }, body: JSON.stringify({ payload }) })
    if (response.status !== 202) throw new Error(`${url} answered ${response.status} ${await response.text()}`)
    await response.text()
    await there
    arrived.delete(payload)
  }
  const measured: Record<string, Pace> = {}
  for (const [name, url] of [['exchange', exchange.url], ['proxy', proxy.url]] as const) {
    await pace(0.5, leg(url))
    measured[name] = await pace(seconds, leg(url))
  }
  await Promise.all([exchange.close(), proxy.close(), recipient.close()])
  return { exchange: measured['exchange']!, proxy: measured['proxy']! }
}

interface Listening {
  url: string
  close(): Promise<void>
}

/** A node:http server that answers every POST with 202. */
async function listen(answer: (body: string) => string | Promise<string>): Promise<Listening> {
  const server: Server = createServer((incoming, outgoing) => {
    const parts: Buffer[] = []
    incoming.on('data', (part: Buffer) => parts.push(part))
    incoming.on('end', () => void Promise.resolve(answer(Buffer.concat(parts).toString())).then((text) => outgoing.writeHead(202, { 'content-type': 'application/json' }).end(text)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    }),
  }
}
