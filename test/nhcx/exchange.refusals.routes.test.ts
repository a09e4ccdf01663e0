import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { ProtectedHeader } from '../../functions/claims/envelope.ts'
import { readHeader, seal } from '../../functions/claims/envelope.ts'
import { refusals } from '../../functions/claims/exchange/refusals.ts'
import { aHeader, aParticipant, PAYER, post, PROVIDER } from '../support/claims.ts'
import { OTHER_CLIENT } from '../support/gateway.ts'
import { codeOf, exchangeYard, refusedBy, reply, requestLegs, send } from '../support/exchange.ts'

const [preauth, claim, communication] = (['preauth', 'claim', 'communication'] as const).map((wanted) => requestLegs.find(({ family }) => family === wanted)!) as [(typeof requestLegs)[0], (typeof requestLegs)[0], (typeof requestLegs)[0]]

test('a refusal is the acknowledgement with its error, the ids that were read, and its rule for explain alone', async () => {
  const yard = await exchangeYard()
  const sent = await send(yard, preauth, { 'x-hcx-recipient_code': '1000009999@hcx' })
  expect(sent).toMatchObject({ status: 400 })
  expect(sent.body).toEqual({
    timestamp: '01/10/2026 14:30:00:000', api_call_id: sent.header['x-hcx-api_call_id'], correlation_id: sent.header['x-hcx-correlation_id'],
    result: { sender_code: PROVIDER, recipient_code: '1000009999@hcx', entity_type: 'preauth', protocol_status: 'request.error' }, error: { code: 'NHCX-1003', message: refusals['NHCX-1003'].message },
  })
  expect(await refusedBy(yard.sandbox, sent.header['x-hcx-api_call_id'])).toEqual({ code: 'NHCX-1003', field: 'x-hcx-recipient_code', rule: expect.any(String) })
})

test('a body that is blank, broken or of the wrong kind', async () => {
  const { sandbox, provider } = await exchangeYard()
  const given = (path: string, body: unknown) => post(sandbox, path, provider.token, body)
  for (const [body, code] of [['', 'NHCX-1013'], ['{', 'NHCX-1013'], [{}, 'NHCX-1013'], [{ payload: 7 }, 'NHCX-1007'], [{ payload: 'no jwe' }, 'NHCX-1005'], [{ payload: 'e30.a.b.c' }, 'NHCX-1005'], [{ payload: 'bm90IGpzb24.a.b.c.d' }, 'NHCX-1005']] as const) {
    const { status, body: refused } = await given('/hcx/v1/preauth/submit', body)
    expect([status, codeOf({ status, body: refused })]).toEqual([400, code])
  }
  for (const type of ['JWEPayload', 'JWEPayloadResponse']) expect(codeOf(await given('/hcx/v1/preauth/on_submit', { type, payload: '' }))).toMatch(/NHCX-10(07|13)/)
  expect(codeOf(await given('/hcx/v1/preauth/submit', { type: 'ProtocolResponse', 'x-hcx-status': 'response.error' }))).toBe('NHCX-1013')
})

test('the token: none, without Bearer, another client\'s', async () => {
  const yard = await exchangeYard()
  for (const headers of [{ bearer_auth: '' }, { bearer_auth: yard.provider.token }, { bearer_auth: 'Bearer nobody' }]) {
    const refused = await post(yard.sandbox, '/hcx/v1/preauth/submit', '', { payload: 'x' }, headers)
    expect([refused.status, refused.body['error']]).toEqual([401, { code: 'NHCX-401', message: 'Sender is not authorized to execute the operation' }])
  }
  const stranger = await aParticipant(yard.sandbox, '1000000019@hcx', {}, OTHER_CLIENT)
  const refused = await send({ ...yard, provider: { ...yard.provider, token: stranger.token } }, preauth)
  expect([refused.status, codeOf(refused)]).toEqual([401, 'NHCX-401'])
})

const WRONG: [string, ProtectedHeader, string, string][] = [
  ['a foreign header', { iss: PROVIDER }, 'NHCX-1005', 'iss'], ['typ', { typ: 'JWE' }, 'NHCX-1005', 'typ'], ['cty', { cty: 'json' }, 'NHCX-1005', 'cty'], ['a misspelt header', { 'x--hcx-sender_code': PROVIDER }, 'NHCX-1005', 'x--hcx-sender_code'],
  ...['x-hcx-sender_code', 'x-hcx-recipient_code', 'x-hcx-api_call_id', 'x-hcx-correlation_id', 'x-hcx-timestamp', 'x-hcx-status', 'x-hcx-ben-abha-id'].map((name): [string, ProtectedHeader, string, string] => [`no ${name}`, { [name]: undefined }, 'NHCX-1005', name]),
  ...['x-hcx-sender_code', 'x-hcx-recipient_code', 'x-hcx-api_call_id', 'x-hcx-correlation_id', 'x-hcx-status', 'x-hcx-workflow_id'].map((name): [string, ProtectedHeader, string, string] => [`a number as ${name}`, { [name]: 12 }, 'NHCX-1005', name]),
  ['an api_call_id that is no UUID', { 'x-hcx-api_call_id': 'call-1' }, 'NHCX-1005', 'x-hcx-api_call_id'], ['a request_id that is no UUID', { 'x-hcx-request_id': '1' }, 'NHCX-1005', 'x-hcx-request_id'],
  ['a request_id in an array', { 'x-hcx-request_id': [randomUUID()] }, 'NHCX-1005', 'x-hcx-request_id'], ['no time', { 'x-hcx-timestamp': 'today' }, 'NHCX-1005', 'x-hcx-timestamp'], ['the 13th month', { 'x-hcx-timestamp': '2026-13-01T00:00:00Z' }, 'NHCX-1005', 'x-hcx-timestamp'],
  ['an endless workflow id', { 'x-hcx-workflow_id': '1'.repeat(500_000) }, 'NHCX-1005', 'x-hcx-workflow_id'], ['error details that are a text', { 'x-hcx-error_details': 'oops' }, 'NHCX-1005', 'x-hcx-error_details'],
  ['an ABHA number of 13 digits', { 'x-hcx-ben-abha-id': '9171123456789' }, 'NHCX-1018', 'x-hcx-ben-abha-id'], ['half its hyphens', { 'x-hcx-ben-abha-id': '91-711234567890' }, 'NHCX-1018', 'x-hcx-ben-abha-id'],
  ['an ABHA address', { 'x-hcx-ben-abha-id': 'someone@sbx' }, 'NHCX-1018', 'x-hcx-ben-abha-id'], ['an ABHA number as a number', { 'x-hcx-ben-abha-id': 91711234567890 }, 'NHCX-1018', 'x-hcx-ben-abha-id'],
  ['request.initiate', { 'x-hcx-status': 'request.initiate' }, 'NHCX-1011', 'x-hcx-status'], ['Request.initiated', { 'x-hcx-status': 'Request.initiated' }, 'NHCX-1011', 'x-hcx-status'], ['an answer\'s status', { 'x-hcx-status': 'response.complete' }, 'NHCX-1011', 'x-hcx-status'],
  ['an unknown sender', { 'x-hcx-sender_code': '1000009999@hcx' }, 'NHCX-1002', 'x-hcx-sender_code'], ['an unknown recipient', { 'x-hcx-recipient_code': '1000009999@hcx' }, 'NHCX-1003', 'x-hcx-recipient_code'],
  ['a request of a hospital to a hospital', { 'x-hcx-recipient_code': '1000004446@hcx' }, 'NHCX-1004', 'x-hcx-recipient_code'],
]

test.each(WRONG.map(([what, given, code, field]) => ({ what, given, code, field })))('$what is $code', async ({ given, code, field }) => {
  const yard = await exchangeYard()
  const sent = await send(yard, preauth, given)
  expect([sent.status, codeOf(sent)]).toEqual([400, code])
  const read = String(sent.body['correlation_id']) || String(sent.body['api_call_id'])
  expect(await refusedBy(yard.sandbox, read)).toMatchObject({ code, field })
  await yard.sandbox.deliver('default')
  expect(yard.host.got).toEqual([])
})

test('kid is taken, as published clients send it, and goes on as it came; refused where that is chosen', async () => {
  const strict = await send(await exchangeYard({ variants: { 'nhcx.kid-header': 'refused' } }), preauth, { kid: 'k1' })
  expect([strict.status, codeOf(strict)]).toEqual([400, 'NHCX-1005'])
  const yard = await exchangeYard()
  expect((await send(yard, preauth, { kid: 'k1' })).status).toBe(202)
  await yard.sandbox.deliver('default')
  expect(readHeader(String(yard.host.got[0]!.body['payload']))).toMatchObject({ kid: 'k1' })
})

test.each([1706308383, '1706308383', '1723529473885', '2024-05-20T11:29:27.358Z', '2026-03-19T11:46:34+05:30', '2026-09-21T12:00:05+0530'])('the time %s is taken', async (time) => {
  expect((await send(await exchangeYard(), preauth, { 'x-hcx-timestamp': time })).status).toBe(202)
})

test.each(['', '91711234567890', '91-7112-3456-7890'])('the ABHA number "%s" is taken', async (abha) => {
  expect((await send(await exchangeYard(), preauth, { 'x-hcx-ben-abha-id': abha })).status).toBe(202)
})

test('a participant who is not active neither sends nor gets', async () => {
  for (const status of ['created', 'inactive', 'blocked', 'deleted'] as const) {
    const yard = await exchangeYard()
    const idle = await aParticipant(yard.sandbox, '1000000020@hcx', { status, roles: ['10001', '10002'] })
    expect(codeOf(await send({ ...yard, provider: idle }, preauth))).toBe('NHCX-1002')
    expect(codeOf(await send({ ...yard, payer: idle }, preauth))).toBe('NHCX-1003')
  }
})

test('a correlation id opens one exchange, an api_call_id one message', async () => {
  const yard = await exchangeYard()
  const { header } = await send(yard, preauth)
  const correlation = { 'x-hcx-correlation_id': header['x-hcx-correlation_id'] }
  for (const leg of [preauth, claim]) expect(codeOf(await send(yard, leg, correlation))).toBe('NHCX-1006')
  expect(codeOf(await send(yard, preauth, { 'x-hcx-correlation_id': header['x-hcx-correlation_id'].toUpperCase() }))).toBe('NHCX-1006')
  expect(codeOf(await send(yard, claim, { 'x-hcx-api_call_id': header['x-hcx-api_call_id'], 'x-hcx-correlation_id': randomUUID() }))).toBe('NHCX-1006')
  // Another's id is his own matter.
  expect((await reply(yard, preauth, { status: 202, body: {}, header }, { 'x-hcx-api_call_id': header['x-hcx-api_call_id'] })).status).toBe(202)
})

test('the answer to a query rides a request leg as complete, a payer\'s query an answer leg as a request; nothing else does', async () => {
  const yard = await exchangeYard()
  for (const workflow of ['19', '131', '141', '151', '161', '181']) for (const status of ['request.initiated', 'response.complete']) expect((await send(yard, preauth, { 'x-hcx-workflow_id': workflow, 'x-hcx-status': status })).status).toBe(202)
  expect(codeOf(await send(yard, communication, { 'x-hcx-workflow_id': '19', 'x-hcx-status': 'response.complete' }))).toBe('NHCX-1011')
  const asked = await send(yard, preauth, { 'x-hcx-workflow_id': '12' })
  expect(codeOf(await reply(yard, preauth, asked, { 'x-hcx-workflow_id': '20', 'x-hcx-status': 'request.initiated' }))).toBe('NHCX-1011')
  for (const workflow of ['24', '241', '27', '254']) expect((await reply(yard, preauth, asked, { 'x-hcx-workflow_id': workflow, 'x-hcx-status': 'request.initiated' })).status).toBe(202)
  expect((await reply(yard, preauth, asked, { 'x-hcx-workflow_id': '21' })).status).toBe(202)
})

test('a communication names the workflow of a case of the two, if any', async () => {
  const yard = await exchangeYard()
  expect(codeOf(await send(yard, communication, { 'x-hcx-workflow_id': '24' }))).toBe('PAYR-1003')
  await send(yard, preauth, { 'x-hcx-workflow_id': '12' })
  for (const [workflow, wanted] of [['99', 'PAYR-1003'], ['15', 'PAYR-1003'], ['12', ''], ['24', ''], [undefined, '']] as const) expect(codeOf(await send(yard, communication, { 'x-hcx-workflow_id': workflow }))).toBe(wanted)
  expect((await send(yard, communication, { 'x-hcx-workflow_id': '99' })).body['error']).toEqual({ code: 'PAYR-1003', message: 'Invalid workflow requested. Hence request will not be processed further.' })
})

const clearOf = (header: ProtectedHeader, given: Record<string, unknown> = {}): Record<string, unknown> => ({
  type: 'ProtocolResponse', 'x-hcx-sender_code': PAYER, 'x-hcx-recipient_code': PROVIDER, 'x-hcx-api_call_id': randomUUID(), 'x-hcx-correlation_id': header['x-hcx-correlation_id'], 'x-hcx-timestamp': '2026-10-01T14:30:00+05:30',
  'x-hcx-status': 'response.error', 'x-hcx-error_details': { code: 'PAYR-1001', message: 'Cannot be opened', trace: '' }, ...given,
})

test('an error goes in clear, whole, and ends the exchange', async () => {
  const yard = await exchangeYard()
  const answer = (body: unknown) => post(yard.sandbox, '/hcx/v1/preauth/on_submit', yard.payer.token, body)
  const asked = await send(yard, preauth)
  expect(codeOf(await reply(yard, preauth, asked, { 'x-hcx-status': 'response.error' }))).toBe('NHCX-1011')
  for (const [given, code] of [
    [{ 'x-hcx-status': 'response.complete' }, 'NHCX-1011'], [{ 'x-hcx-error_details': undefined }, 'NHCX-1005'], [{ 'x-hcx-sender_code': undefined }, 'NHCX-1005'], [{ note: 'hello' }, 'NHCX-1005'], [{ payload: 'a.b.c.d.e' }, 'NHCX-1007'],
  ] as const) expect(codeOf(await answer(clearOf(asked.header, given)))).toBe(code)
  const text = clearOf(asked.header)
  expect((await answer(text)).status).toBe(202)
  expect(codeOf(await answer(clearOf(asked.header)))).toBe('NHCX-1010')
  await yard.sandbox.deliver('default')
  expect(yard.host.got.filter(({ url }) => url === 'https://1000000017.example/v1/preauth/on_submit').map(({ body }) => body)).toEqual([text])
})

test('a redirect names another active payer', async () => {
  const yard = await exchangeYard()
  const asked = await send(yard, preauth)
  const to = (code: string) => post(yard.sandbox, '/hcx/v1/preauth/on_submit', yard.payer.token, clearOf(asked.header, { 'x-hcx-status': 'response.redirect', 'x-hcx-error_details': undefined, 'x-hcx-redirect_to': code }))
  for (const [code, wanted] of [['', 'NHCX-1003'], ['1000009999@hcx', 'NHCX-1003'], [PAYER, 'NHCX-1003'], [PROVIDER, 'NHCX-1004']] as const) expect(codeOf(await to(code))).toBe(wanted)
  expect((await to('1000004957@hcx')).status).toBe(202)
})

test('an answer leg wants its type, of whatever name; the payload alone only where that is chosen', async () => {
  for (const [variants, type, wanted] of [[{}, undefined, 'NHCX-1007'], [{}, 'JWEPayloadResponse', ''], [{ 'nhcx.answer-type': 'optional' }, undefined, '']] as const) {
    const yard = await exchangeYard({ variants })
    const asked = await send(yard, preauth)
    const header = aHeader(yard.sandbox, { ...asked.header, 'x-hcx-sender_code': PAYER, 'x-hcx-recipient_code': PROVIDER, 'x-hcx-api_call_id': randomUUID(), 'x-hcx-status': 'response.complete' })
    const payload = await seal('{}', header, yard.provider.publicKey)
    expect(codeOf(await post(yard.sandbox, '/hcx/v1/preauth/on_submit', yard.payer.token, { type, payload }))).toBe(wanted)
  }
})

test('a fault of the exchange itself is NHCX-1008, and nothing is kept of the call', async () => {
  const yard = await exchangeYard()
  const planted = await yard.sandbox.fetch(new Request('http://localhost/__sandbox/faults', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ operation: 'nhcx.exchange.preauthSubmit', kind: 'status', status: 500, remaining: 1 }) }))
  expect(planted.ok).toBe(true)
  const refused = await send(yard, preauth)
  expect([refused.status, codeOf(refused)]).toEqual([500, 'NHCX-1008'])
  expect((await send(yard, preauth, { 'x-hcx-api_call_id': refused.header['x-hcx-api_call_id'], 'x-hcx-correlation_id': refused.header['x-hcx-correlation_id'] })).status).toBe(202)
})

test('of two at once under one correlation id one wins', async () => {
  const yard = await exchangeYard()
  const id = randomUUID()
  const both = await Promise.all([1, 2].map(() => send(yard, preauth, { 'x-hcx-correlation_id': id, 'x-hcx-api_call_id': randomUUID() })))
  expect(both.map(codeOf).toSorted()).toEqual(['', 'NHCX-1006'])
})
