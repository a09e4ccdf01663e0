import { createPrivateKey, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { open } from '../../functions/claims/envelope.ts'
import { legs } from '../../functions/claims/legs.ts'
import { aParticipant, PAYER, post, PROVIDER, receipt } from '../support/claims.ts'
import { accessToken, OTHER_CLIENT } from '../support/gateway.ts'
import type { Yard } from '../support/exchange.ts'
import { codeOf, exchangeYard, reply, requestLegs, send } from '../support/exchange.ts'

const [status, onStatus] = (['/v1/status', '/v1/on_status'] as const).map((path) => legs.find((leg) => leg.path === path)!) as [(typeof legs)[0], (typeof legs)[0]]
const preauth = requestLegs.find(({ family }) => family === 'preauth')!
const ask = (yard: Yard, id: string, given: Record<string, unknown> = {}) => send(yard, status, { 'x-hcx-correlation_id': id, 'x-hcx-api_call_id': randomUUID(), ...given })
const standing = ({ body }: { body: Record<string, unknown> }) => (body['result'] as { protocol_status: string; entity_type: string } | undefined)
const fail = async (yard: Yard): Promise<void> => {
  yard.host.answer = (url, body) => (url.includes('1000000018') ? new Response(null, { status: 500 }) : receipt(body))
  for (let at = 0; at < 5; at++, yard.clock.now += 60_000) await yard.sandbox.deliver('default')
}

test('only one\'s own messages are told, to whom they went', async () => {
  const yard = await exchangeYard()
  const { header } = await send(yard, preauth)
  const stranger = await aParticipant(yard.sandbox, '1000000022@hcx')
  expect(codeOf(await ask(yard, randomUUID()))).toBe('NHCX-1012')
  expect(codeOf(await ask({ ...yard, provider: stranger }, header['x-hcx-api_call_id']))).toBe('NHCX-1012')
  expect(codeOf(await ask(yard, header['x-hcx-api_call_id'], { 'x-hcx-recipient_code': '1518@hcx' }))).toBe('NHCX-1012')
  expect(codeOf(await ask(yard, header['x-hcx-api_call_id'], { 'x-hcx-api_call_id': header['x-hcx-api_call_id'] }))).toBe('NHCX-1006')
  expect((await exchangeYard({ variants: { 'nhcx.not-found-status': '404' } }).then((other) => ask(other, randomUUID()))).status).toBe(404)
})

test('queued is told at once and no more; dispatched on on_status too, sealed to the asker with nothing in it', async () => {
  const yard = await exchangeYard()
  const { header } = await send(yard, preauth, { 'x-hcx-workflow_id': '12', 'x-hcx-correlation_id': randomUUID() })
  expect(standing(await ask(yard, header['x-hcx-api_call_id']))).toEqual({ sender_code: PROVIDER, recipient_code: PAYER, entity_type: 'preauth', protocol_status: 'request.queued' })
  await yard.sandbox.deliver('default')
  expect(yard.host.got.map(({ url }) => url)).toEqual(['https://1000000018.example/v1/preauth/submit'])
  for (const id of [header['x-hcx-api_call_id'], header['x-hcx-correlation_id']]) {
    const asked = await ask(yard, id)
    expect([asked.status, standing(asked)?.protocol_status]).toEqual([202, 'request.dispatched'])
    await yard.sandbox.deliver('default')
    const told = yard.host.got.at(-1)!
    expect(told.url).toBe('https://1000000017.example/v1/on_status')
    const opened = await open(String(told.body['payload']), createPrivateKey(yard.provider.privatePem))
    expect(opened).toMatchObject({ plain: '', header: { 'x-hcx-correlation_id': id, 'x-hcx-status': 'request.dispatched', 'x-hcx-sender_code': PAYER, 'x-hcx-recipient_code': PROVIDER, 'x-hcx-workflow_id': '12' } })
  }
})

test('a message given up is stopped, or not found where its deletion is taken at its word', async () => {
  const [yard, strict] = [await exchangeYard(), await exchangeYard({ variants: { 'nhcx.stopped-status': 'not-found' } })]
  for (const [one, wanted] of [[yard, 'request.stopped'], [strict, 'request.error']] as const) {
    const { header } = await send(one, preauth)
    await fail(one)
    expect(standing(await ask(one, header['x-hcx-api_call_id']))?.protocol_status).toBe(wanted)
  }
  await yard.sandbox.deliver('default')
  expect(yard.host.got.at(-1)?.url).toBe('https://1000000017.example/v1/on_status')
})

test('a payer asks about its answer, though its request\'s id is the thread\'s', async () => {
  const yard = await exchangeYard()
  const asked = await send(yard, preauth)
  const { header } = await reply(yard, preauth, asked)
  const turned = { ...yard, provider: yard.payer, payer: yard.provider }
  expect(standing(await ask(turned, header['x-hcx-api_call_id']))?.protocol_status).toBe('request.queued')
  expect(standing(await ask(turned, header['x-hcx-correlation_id']))?.protocol_status).toBe('request.queued')
})

test('the recipient answers where the question is passed on, and may anyhow; nobody else does', async () => {
  const yard = await exchangeYard({ variants: { 'nhcx.status-answer': 'recipient' } })
  const { header } = await send(yard, preauth)
  await yard.sandbox.deliver('default')
  const asked = await ask(yard, header['x-hcx-api_call_id'])
  await yard.sandbox.deliver('default')
  expect(yard.host.got.map(({ url }) => url)).toEqual(['https://1000000018.example/v1/preauth/submit', 'https://1000000018.example/v1/status'])
  const answer = { 'x-hcx-correlation_id': asked.header['x-hcx-correlation_id'] }
  expect(codeOf(await send(yard, onStatus, { ...answer, 'x-hcx-status': 'response.complete' }))).toBe('NHCX-1011')
  expect(codeOf(await send(yard, onStatus, { 'x-hcx-correlation_id': randomUUID() }))).toBe('NHCX-1010')
  const stranger = await aParticipant(yard.sandbox, '1000000023@hcx', { roles: ['10002'], registry: '10004' })
  expect(codeOf(await send({ ...yard, payer: stranger }, onStatus, answer))).toBe('NHCX-1010')
  expect((await send(yard, onStatus, answer)).status).toBe(202)
  await yard.sandbox.deliver('default')
  expect(yard.host.got.at(-1)?.url).toBe('https://1000000017.example/v1/on_status')
})

test('in clear where that is chosen; an asker without a usable certificate is told NHCX-1009', async () => {
  for (const [variants, url, body] of [
    [{ 'nhcx.status-answer': 'clear' }, '/v1/on_status', { type: 'ProtocolHeader', 'x-hcx-status': 'request.dispatched' }],
    [{}, '/v1/error', { type: 'ProtocolResponse', 'x-hcx-error_details': { code: 'NHCX-1009' } }],
  ] as const) {
    const yard = await exchangeYard({ variants })
    const bare = await aParticipant(yard.sandbox, '1000000024@hcx', { encryptionCert: '' })
    const { header } = await send({ ...yard, provider: bare }, preauth)
    await yard.sandbox.deliver('default')
    await ask({ ...yard, provider: bare }, header['x-hcx-api_call_id'])
    await yard.sandbox.deliver('default')
    expect(yard.host.got.at(-1)).toMatchObject({ url: `https://1000000024.example${url}`, body })
  }
})

test('deleting on the word of support: what waits is not sent, answers find nothing, the id is free again', async () => {
  const yard = await exchangeYard()
  const remove = async (token: string, correlationid: string, action = '/v1/preauth/submit') => post(yard.sandbox, '/hcx/v1/delete', token, { correlationid, action })
  const asked = await send(yard, preauth)
  const id = asked.header['x-hcx-correlation_id']
  const other = await accessToken(yard.sandbox, { client: OTHER_CLIENT })
  expect(codeOf(await remove(other, id))).toBe('NHCX-1010')
  expect(codeOf(await remove(yard.provider.token, id, '/v1/claim/submit'))).toBe('NHCX-1010')
  expect(codeOf(await remove(yard.provider.token, id, 'claim'))).toBe('NHCX-1007')
  expect(codeOf(await remove(yard.provider.token, randomUUID()))).toBe('NHCX-1010')
  expect(await remove(yard.provider.token, id)).toEqual({
    status: 200, body: {
      timestamp: '01/10/2026 14:30:00:000', api_call_id: asked.header['x-hcx-api_call_id'], correlation_id: id,
      result: { sender_code: PROVIDER, recipient_code: PAYER, entity_type: 'preauth', protocol_status: 'request.queued' }, error: { code: '', message: '' },
    },
  })
  await yard.sandbox.deliver('default')
  expect(yard.host.got).toEqual([])
  expect(codeOf(await reply(yard, preauth, asked))).toBe('NHCX-1010')
  expect(codeOf(await ask(yard, asked.header['x-hcx-api_call_id']))).toBe('NHCX-1012')
  expect(codeOf(await remove(yard.provider.token, id))).toBe('NHCX-1010')
  expect((await send(yard, preauth, { 'x-hcx-correlation_id': id, 'x-hcx-api_call_id': randomUUID() })).status).toBe(202)
})

test('a participant\'s own report is taken, and nothing comes of it', async () => {
  const yard = await exchangeYard()
  const report = { type: 'ProtocolResponse', 'x-hcx-sender_code': PROVIDER, 'x-hcx-recipient_code': PAYER, 'x-hcx-api_call_id': randomUUID(), 'x-hcx-correlation_id': randomUUID(), 'x-hcx-timestamp': '1706308383', 'x-hcx-status': 'response.error' }
  expect(await post(yard.sandbox, '/hcx/v1/error', yard.provider.token, report)).toMatchObject({ status: 202, body: { api_call_id: report['x-hcx-api_call_id'], result: { protocol_status: 'request.queued' } } })
  expect(codeOf(await post(yard.sandbox, '/hcx/v1/error', yard.provider.token, { ...report, 'x-hcx-sender_code': '1@hcx' }))).toBe('NHCX-1002')
  expect(codeOf(await post(yard.sandbox, '/hcx/v1/error', yard.provider.token, { type: 'ProtocolResponse' }))).toBe('NHCX-1013')
  expect(await yard.sandbox.deliver('default')).toBe(0)
})
