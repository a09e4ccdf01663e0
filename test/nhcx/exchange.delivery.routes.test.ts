import { expect, test } from 'vitest'
import { refusals } from '../../functions/claims/exchange/refusals.ts'
import { openMemoryStore } from '../../functions/kernel/store/memory.ts'
import { createSandbox } from '../../mocks/sandbox.ts'
import { aParticipant, PAYER, post, PROVIDER, receipt, testKey } from '../support/claims.ts'
import type { Yard } from '../support/exchange.ts'
import { codeOf, exchangeYard, pull, reply, requestLegs, send } from '../support/exchange.ts'

const preauth = requestLegs.find(({ family }) => family === 'preauth')!
const MINUTE = 60_000

/** Has everything that is due delivered, a minute at a time. */
async function passes(yard: Yard, minutes: number): Promise<void> {
  for (let at = 0; at <= minutes; at++) {
    await yard.sandbox.deliver('default')
    yard.clock.now += MINUTE
  }
}

const delivered = ({ host }: Yard, path: string) => host.got.filter(({ url }) => url.endsWith(path))

const WRONG: [string, (body: Record<string, unknown>) => Response, string][] = [
  ['no answer', () => { throw new Error('refused') }, 'NHCX-1001'],
  ['200 instead of 202', (body) => Response.json({ ...JSON.parse(JSON.stringify(body)) }, { status: 200 }), 'NHCX-1015'],
  ['204', () => new Response(null, { status: 204 }), 'NHCX-1015'], ['500', () => new Response('oops', { status: 500 }), 'NHCX-1015'], ['202 and no JSON', () => new Response('accepted', { status: 202 }), 'NHCX-1015'],
  ['202 and nothing', () => new Response('', { status: 202 }), 'NHCX-1015'], ['202 and a list', () => Response.json([], { status: 202 }), 'NHCX-1015'], ['other ids', () => Response.json({ api_call_id: 'x', correlation_id: 'y' }, { status: 202 }), 'NHCX-1015'],
]

test.each(WRONG)('%s: five tries a minute apart, the same to the letter, then the sender is told', async (_, answer, code) => {
  const yard = await exchangeYard()
  yard.host.answer = (url, body) => (url.includes('1000000018') ? answer(body) : receipt(body))
  const asked = await send(yard, preauth, { 'x-hcx-workflow_id': '12' })
  await passes(yard, 3)
  expect(delivered(yard, '/v1/preauth/submit')).toHaveLength(4)
  expect(delivered(yard, '/v1/error')).toEqual([])
  await passes(yard, 3)
  const tries = delivered(yard, '/v1/preauth/submit')
  expect([tries.length, new Set(tries.map(({ body }) => JSON.stringify(body))).size]).toEqual([5, 1])
  expect(delivered(yard, '/v1/error').map(({ url, body }) => [url, body])).toEqual([['https://1000000017.example/v1/error', {
    type: 'ProtocolResponse', 'x-hcx-sender_code': 'nhcx-gateway@hcx', 'x-hcx-recipient_code': PROVIDER, 'x-hcx-api_call_id': expect.stringMatching(/^[\da-f-]{36}$/), 'x-hcx-correlation_id': asked.header['x-hcx-correlation_id'],
    'x-hcx-workflow_id': '12', 'x-hcx-timestamp': '2026-10-01T14:34:00+05:30', 'x-hcx-debug_flag': 'Error', 'x-hcx-status': 'response.error', 'x-hcx-redirect_to': '',
    'x-hcx-error_details': { code, message: refusals[code as 'NHCX-1001'].message, trace: '' }, 'x-hcx-debug_details': { code: '', message: '', trace: '' },
    'x-hcx-domain-header': { use_case_name: '', amt_processed: '' }, 'x-hcx-entity-type': 'preauth', 'x-hcx-ben-abha-id': '91-7112-3456-7890',
  }]])
  expect(codeOf(await reply(yard, preauth, asked))).toBe('NHCX-1010')
  expect(codeOf(await send(yard, preauth, { 'x-hcx-correlation_id': asked.header['x-hcx-correlation_id'] }))).toBe('NHCX-1006')
})

test('a receipt that says no is a failed delivery; one with null for error, or without result, is a good one', async () => {
  const yard = await exchangeYard()
  const ids = (body: Record<string, unknown>) => receipt(body).json() as Promise<Record<string, unknown>>
  const answers = [{ error: { code: 'X', message: '' } }, { result: { protocol_status: 'request.error' } }, { error: null, result: undefined }]
  yard.host.answer = async (_, body) => Response.json({ ...(await ids(body)), ...answers.shift() }, { status: 202 })
  await send(yard, preauth)
  await passes(yard, 4)
  expect(yard.host.got).toHaveLength(3)
})

test('the codes of the report can be those of the other sources', async () => {
  for (const [variants, broken, details] of [
    [{ 'nhcx.delivery-failed-code': 'ERR_DELIVERY_FAILED' }, true, { code: 'ERR_DELIVERY_FAILED', message: 'Recipient endpoint unreachable after five attempts', trace: '' }],
    [{ 'nhcx.bad-receipt-code': 'NHCX-1017' }, false, { code: 'NHCX-1017', message: 'Invalid response received from receiver', trace: '' }],
  ] as const) {
    const yard = await exchangeYard({ variants })
    yard.host.answer = (url, body) => {
      if (!url.includes('1000000018')) return receipt(body)
      if (broken) throw new Error('gone')
      return Response.json({}, { status: 200 })
    }
    await send(yard, preauth)
    await passes(yard, 5)
    expect(delivered(yard, '/v1/error')[0]?.body['x-hcx-error_details']).toEqual(details)
  }
})

test('a report that cannot be delivered is noted as NHCX-1014, and nobody is told', async () => {
  const yard = await exchangeYard()
  yard.host.answer = () => new Response(null, { status: 500 })
  const asked = await send(yard, preauth)
  await passes(yard, 12)
  expect([delivered(yard, '/v1/preauth/submit').length, delivered(yard, '/v1/error').length, yard.host.got.length]).toEqual([5, 5, 10])
  const { deliveries } = (await pull(yard.sandbox, `/nhcx/threads/${asked.header['x-hcx-correlation_id']}`)) as { deliveries: { courier: string; state: string; attempts: { verdict: string }[] }[] }
  expect(deliveries.map(({ courier, state }) => [courier, state])).toEqual([['nhcx.delivery', 'failed'], ['nhcx.report', 'failed']])
  expect(deliveries[1]!.attempts.at(-1)!.verdict).toMatch(/^NHCX-1014: /)
})

test('an answer that cannot be delivered retires the exchange, and the payer that gave it is told', async () => {
  const yard = await exchangeYard()
  const asked = await send(yard, preauth)
  await yard.sandbox.deliver('default')
  yard.host.answer = (url, body) => (url.endsWith('on_submit') ? new Response(null, { status: 404 }) : receipt(body))
  await reply(yard, preauth, asked, { 'x-hcx-status': 'response.partial' })
  await passes(yard, 5)
  expect(delivered(yard, '/v1/error').map(({ url }) => url)).toEqual(['https://1000000018.example/v1/error'])
  expect(codeOf(await reply(yard, preauth, asked))).toBe('NHCX-1010')
})

test('messages of one thread to one participant keep their order; another thread does not wait for them', async () => {
  const yard = await exchangeYard()
  const [one, other] = [await send(yard, preauth), await send(yard, preauth)]
  await yard.sandbox.deliver('default')
  yard.host.got.length = 0
  let down = true
  yard.host.answer = (_, body) => (down && body['type'] === 'JWEPayload' && receiptOf(body) === one.header['x-hcx-correlation_id'] ? new Response(null, { status: 503 }) : receipt(body))
  await reply(yard, preauth, one, { 'x-hcx-status': 'response.partial' })
  const last = await reply(yard, preauth, one)
  await reply(yard, preauth, other)
  await yard.sandbox.deliver('default')
  down = false
  await passes(yard, 2)
  const threads = yard.host.got.map(({ body }) => receiptOf(body))
  const [first, second] = [one, other].map(({ header }) => header['x-hcx-correlation_id'])
  // Which of two threads is served first is nobody's business.
  expect(new Set(threads.slice(0, 2))).toEqual(new Set([first, second]))
  expect(threads.slice(2)).toEqual([first, first])
  expect(headerIn(yard.host.got.at(-1)!.body)['x-hcx-api_call_id']).toBe(last.header['x-hcx-api_call_id'])
})

const headerIn = ({ payload }: Record<string, unknown>): Record<string, string> => JSON.parse(Buffer.from(String(payload).split('.')[0]!, 'base64url').toString()) as Record<string, string>
const receiptOf = (body: Record<string, unknown>): string => headerIn(body)['x-hcx-correlation_id']!

test('what was accepted is owed after a restart, with its attempts', async () => {
  const store = openMemoryStore()
  const yard = await exchangeYard({ store })
  yard.host.answer = () => new Response(null, { status: 503 })
  await send(yard, preauth)
  await yard.sandbox.deliver('default')
  yard.clock.now += MINUTE
  yard.host.answer = (_, body) => receipt(body)
  const again = createSandbox({ store, now: () => yard.clock.now, nonce: () => `restarted-${yard.clock.now++}`, delivery: 'on-demand', send: yard.host.send, keys: { 'nhcx-gateway': testKey('nhcx-gateway') } })
  await again.deliver('default')
  expect(yard.host.got).toHaveLength(2)
  expect(await again.deliver('default')).toBe(0)
})

test('the body goes on to the letter, whatever else stands in it', async () => {
  const yard = await exchangeYard()
  let seen = ''
  yard.sandbox.site.send = async (request) => {
    seen = await request.text()
    return receipt(JSON.parse(seen) as Record<string, unknown>)
  }
  const { header } = await send(yard, preauth)
  await yard.sandbox.deliver('default')
  const fresh = { ...header, 'x-hcx-api_call_id': '11111111-1111-4111-8111-111111111111', 'x-hcx-correlation_id': '11111111-1111-4111-8111-111111111112' }
  const head = Buffer.from(JSON.stringify(fresh)).toString('base64url')
  const text = `{ "note":"kept" ,\n  "payload" : "${head}.AA.AA.AA.AA" }`
  expect((await post(yard.sandbox, '/hcx/v1/preauth/submit', yard.provider.token, text)).status).toBe(202)
  await yard.sandbox.deliver('default')
  expect(seen).toBe(text)
})

test('a participant without a port finds his deliveries in the control plane', async () => {
  const yard = await exchangeYard()
  const puller = await aParticipant(yard.sandbox, '1000000021@hcx', { roles: ['10002'], registry: '10004', endpointUrl: 'pull:' })
  const asked = await send({ ...yard, payer: puller }, preauth)
  const { callbacks } = (await pull(yard.sandbox, '/callbacks/waiting?to=1000000021@hcx')) as { callbacks: { id: string; path: string; body: { payload: string }; headers: Record<string, string> }[] }
  expect(callbacks.map(({ path }) => path)).toEqual(['/v1/preauth/submit'])
  expect(callbacks[0]!.headers['bearer_auth']).toMatch(/^Bearer /)
  const answered = await pull(yard.sandbox, `/callbacks/${callbacks[0]!.id}/answer`, 'POST', { status: 202, body: await receipt(callbacks[0]!.body).json() })
  expect(answered['state']).toBe('delivered')
  const { messages, next } = (await pull(yard.sandbox, `/nhcx/threads/${asked.header['x-hcx-api_call_id']}`)) as { messages: { path: string; state: string; header: Record<string, string> }[]; next: unknown[] }
  expect([messages.map(({ path, state, header }) => [path, state, header['x-hcx-sender_code']]), next.length]).toEqual([[['/v1/preauth/submit', 'dispatched', PROVIDER]], 2])
})

test('exchanges are listed, by participant and by state, page after page', async () => {
  const yard = await exchangeYard()
  const sent = [await send(yard, preauth), await send(yard, preauth), await send(yard, preauth)]
  await reply(yard, preauth, sent[1]!)
  const listed = async (query: string) => (await pull(yard.sandbox, `/nhcx/threads?${query}`)) as { threads: { correlationId: string }[]; next?: string }
  const ids = sent.map(({ header }) => header['x-hcx-correlation_id'])
  expect((await listed(`participant=${PAYER}&state=closed`)).threads.map(({ correlationId }) => correlationId)).toEqual([ids[1]])
  for (const query of ['', `participant=${PROVIDER}&`]) {
    const first = await listed(`${query}limit=2`)
    const rest = await listed(`${query}limit=2&after=${first.next}`)
    expect([...first.threads, ...rest.threads].map(({ correlationId }) => correlationId).toSorted()).toEqual(ids.toSorted())
  }
  expect((await listed('participant=1518@hcx')).threads).toEqual([])
  expect(await pull(yard.sandbox, '/nhcx/threads/nothing')).toMatchObject({ error: { field: 'correlationId' } })
})
