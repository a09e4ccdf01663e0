import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { AbdmSandbox } from '../../mocks/msw.ts'
import { abdmHandlers } from '../../mocks/msw.ts'
import { PUBLISHED } from '../../scenarios/kit/claims/identity.ts'
import { rightReceipt } from '../../scenarios/kit/claims/receipt.ts'
import { roomKeys } from '../support/room-keys.ts'

const abdm = abdmHandlers({ keys: roomKeys() })
const server = setupServer(...abdm)
let sandbox: AbdmSandbox
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
beforeEach(() => void (sandbox = abdm.fresh()))
afterAll(async () => {
  server.close()
  await abdm.close()
})

const PAYER = 'https://payer.example'
const receive = async (request: Request): Promise<Response> => {
  const { status, body } = rightReceipt(new URL(request.url).pathname, await request.json(), Date.now())
  return Response.json(body, { status })
}

/** We are a payer; the sandbox's hospital asks us about a cover, by a call to our address. */
async function asked(world: AbdmSandbox, endpointUrl?: string): Promise<string> {
  const { code } = await world.join({ role: 'PAYER', endpointUrl })
  await world.control('POST', `/counterparties/${PUBLISHED.provider}/send`, { body: { leg: 'eligibility', to: code } })
  return code
}

describe('a call that nobody takes', () => {
  test('reaches no host: it is told who is missing, and what is owed', async () => {
    await asked(sandbox, PAYER)
    const failed = await sandbox.nextCallback()
    expect(failed).toMatchObject({ url: `${PAYER}/v1/coverageeligibility/check`, status: 0, error: expect.objectContaining({ message: `Nobody takes calls to ${PAYER}: name a function by onCallback('${PAYER}', ...), or listen on this machine` }) as object })
    await expect(sandbox.nextCallback({ path: '/on_check', within: 1 })).rejects.toThrow(/^No callback to \/on_check in time\. The ledger has:\n[^]*waiting https:\/\/payer\.example\/v1\/coverageeligibility\/check \([^]*Nobody takes calls/)
    await expect(sandbox.callbacks.waitFor({ path: '/check' }, { within: 1 })).rejects.toThrow(/^No call to \/check was delivered within 1 ms\. The ledger has:/)
  })

  test('what failed is told of those that came and were not the wanted one; what waits to be pulled too', async () => {
    sandbox.onCallback(PAYER, () => Promise.reject(new Error('of the application')))
    await asked(sandbox, PAYER)
    await sandbox.callbacks.deliver()
    await expect(sandbox.nextCallback({ path: '/on_check', to: PAYER, within: 1 })).rejects.toThrow(`No callback to /on_check at ${PAYER} in time. Others came:\n  ${PAYER}/v1/coverageeligibility/check, answered 0: Error: of the application\nThe ledger has:\n`)
    await expect(sandbox.nextCallback({ path: '/on_check', within: 1 })).rejects.toThrow(/; last try: 0 of the application$/)
    sandbox = abdm.fresh()
    await asked(sandbox)
    await expect(sandbox.nextCallback({ within: 1 })).rejects.toThrow(/^No callback in time\. The ledger has:\n {2}waiting pull:\/v1\/coverageeligibility\/check .*; to be pulled, since its recipient joined without an endpointUrl$/)
  })

  test('nothing is owed: so it is said', async () => {
    await expect(sandbox.nextCallback({ within: 1 })).rejects.toThrow('No callback in time. No call to anybody outside is or was owed.')
    expect(() => sandbox.onCallback('/callbacks', receive)).toThrow('onCallback takes the URL')
  })

  test('one that is taken too late, or answered with something else, is a failed try', async () => {
    const wrong = abdm.onCallback(PAYER, () => undefined as unknown as Response)
    await asked(sandbox, PAYER)
    expect(await sandbox.nextCallback()).toMatchObject({ status: 0, error: new TypeError('The function given to onCallback answered with no Response') })
    wrong()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      sandbox.onCallback(PAYER, () => new Promise(() => undefined))
      const moved = sandbox.clock.advance(3_600_000)
      await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0))
      for (const late = sandbox.nextCallback(); ;) {
        await vi.advanceTimersByTimeAsync(30_000)
        if ((await Promise.race([late, Promise.resolve()])) === undefined) continue
        expect(await late).toMatchObject({ status: 0, error: new Error('Not answered within 30 s') })
        break
      }
      sandbox.onCallback(PAYER, receive)
      await vi.advanceTimersByTimeAsync(30_000)
      await moved
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('a call to a function', () => {
  test('comes as it would over the network, once it is answered, and is in the ledger', async () => {
    sandbox.onCallback(`${PAYER}/nhcx/`, receive)
    const code = await asked(sandbox, `${PAYER}/nhcx`)
    const callback = await sandbox.nextCallback({ path: '/v1/coverageeligibility/check', to: PAYER })
    expect(callback).toEqual({
      url: `${PAYER}/nhcx/v1/coverageeligibility/check`, path: '/nhcx/v1/coverageeligibility/check', method: 'POST', status: 202,
      headers: expect.objectContaining({ 'content-type': 'application/json', bearer_auth: expect.stringMatching(/^Bearer /) as string }) as object, body: { payload: expect.stringMatching(/^eyJ/) as string },
    })
    expect(await sandbox.callbacks.waitFor({ path: '/check', to: code })).toMatchObject({ state: 'delivered', attempts: [{ try: 1, status: 202 }] })
  })

  test('that is refused comes again when its time has come', async () => {
    let busy = true
    sandbox.onCallback(PAYER, (request) => (busy ? new Response('busy', { status: 503 }) : receive(request)))
    await asked(sandbox, PAYER)
    expect((await sandbox.nextCallback()).status).toBe(503)
    busy = false
    await sandbox.clock.advance(3_600_000)
    expect((await sandbox.nextCallback({ where: ({ status }) => status !== 503 })).status).toBe(202)
  })

  test('the world\'s own function goes before everybody\'s, the newest first; no longer once it is taken off', async () => {
    const calls: string[] = []
    const noting = (name: string) => (request: Request): Promise<Response> => (calls.push(name), receive(request))
    const off = [sandbox.onCallback(PAYER, noting('own')), abdm.onCallback(PAYER, noting('all, older')), abdm.onCallback(PAYER, noting('all'))]
    for (const end of off) {
      await asked(sandbox, PAYER)
      await sandbox.nextCallback({ path: /check$/ })
      end()
    }
    expect(calls).toEqual(['own', 'all', 'all'])
    off[2]!()
  })

  test('what it calls itself is called in its own world', async () => {
    const seen = await Promise.all(['A', 'B'].map((clientId) => abdm.inWorld(async (world) => {
      await world.clients.register({ clientId, clientSecret: 'secret' })
      const statuses: number[] = []
      world.onCallback(PAYER, async (request) => {
        for (const each of ['A', 'B']) statuses.push((await fetch('https://dev.abdm.gov.in/gateway/v0.5/sessions', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ clientId: each, clientSecret: 'secret' }) })).status)
        return receive(request)
      })
      await asked(world, PAYER)
      await world.nextCallback()
      return statuses
    })))
    expect(seen).toEqual([[200, 400], [400, 200]])
  })

  test('nothing of a world goes out any more once the next has begun', async () => {
    const handler = vi.fn(receive)
    const off = abdm.onCallback(PAYER, handler)
    abdm.fresh()
    await asked(sandbox, PAYER)
    await sandbox.callbacks.deliver()
    const owed = (await sandbox.callbacks.ledger()).filter(({ url }) => url.startsWith(PAYER))
    expect([owed.map(({ attempts }) => attempts[0]?.body), handler.mock.calls.length]).toEqual([['The test whose world this was is over'], 0])
    off()
  })
})

test('a call to what listens on this machine goes over the network, past the handlers', async () => {
  const [bodies, accepts]: [string[], (string | undefined)[]] = [[], []]
  const listening = http.createServer((incoming, outgoing) => {
    let body = ''
    incoming.on('data', (chunk: Buffer) => void (body += chunk.toString()))
    incoming.on('end', () => {
      bodies.push(body)
      accepts.push(incoming.headers.accept)
      const receipt = rightReceipt(incoming.url!, JSON.parse(body), Date.now())
      outgoing.writeHead(receipt.status, { 'content-type': 'application/json' }).end(JSON.stringify(receipt.body))
    })
  })
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  await asked(sandbox, `http://127.0.0.1:${(listening.address() as AddressInfo).port}`)
  const { status, body } = await sandbox.nextCallback()
  listening.close()
  expect([status, bodies, accepts]).toEqual([202, [JSON.stringify(body)], ['application/json']])
})
