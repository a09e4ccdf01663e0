import { expect, test } from 'vitest'
import { open } from '../../functions/claims/envelope.ts'
import { pairedWith } from '../../functions/claims/legs.ts'
import { createPrivateKey } from 'node:crypto'
import { DEFAULT_WORLD } from '../../mocks/sandbox.ts'
import { codeOf, endsOf, exchangeYard, reply, requestLegs, send } from '../support/exchange.ts'

test.each(requestLegs)('$path is acknowledged, forwarded as it came, and answered', async (leg) => {
  const yard = await exchangeYard()
  const [asker, answerer] = endsOf(yard, leg)
  const asked = await send(yard, leg)
  const ids = { api_call_id: asked.header['x-hcx-api_call_id'], correlation_id: asked.header['x-hcx-correlation_id'] }
  expect(asked).toMatchObject({
    status: 202,
    body: { timestamp: '01/10/2026 14:30:00:000', ...ids, result: { sender_code: asker.code, recipient_code: answerer.code, entity_type: leg.entityType, protocol_status: 'request.queued' }, error: { code: '', message: '' } },
  })
  await yard.sandbox.deliver(DEFAULT_WORLD)
  const answered = await reply(yard, leg, asked)
  expect(answered).toMatchObject({ status: 202, body: { result: { sender_code: answerer.code, recipient_code: asker.code, entity_type: leg.entityType, protocol_status: 'request.dispatched' }, error: { code: '', message: '' } } })
  await yard.sandbox.deliver(DEFAULT_WORLD)
  expect(yard.host.got.map(({ url }) => url)).toEqual([`https://${answerer.code.split('@')[0]}.example${leg.path}`, `https://${asker.code.split('@')[0]}.example${pairedWith(leg).path}`])
  const opened = await open(String(yard.host.got[0]!.body['payload']), createPrivateKey(answerer.privatePem))
  expect(opened?.header).toEqual(asked.header)
  expect(yard.host.got[1]!.body['type']).toBe('JWEPayload')
  expect(yard.host.got[0]!.headers.get('bearer_auth')).toMatch(/^Bearer ey/)
})

test('an answer to an id nobody asked under is NHCX-1010; on another path NHCX-1016; after the last word NHCX-1010', async () => {
  const yard = await exchangeYard()
  const [leg, other] = [requestLegs.find(({ family }) => family === 'preauth')!, requestLegs.find(({ family }) => family === 'claim')!]
  expect(codeOf(await send(yard, pairedWith(leg)))).toBe('NHCX-1010')
  const asked = await send(yard, leg)
  expect(codeOf(await reply(yard, other, asked))).toBe('NHCX-1016')
  expect((await reply(yard, leg, asked, { 'x-hcx-status': 'response.partial' })).status).toBe(202)
  expect((await reply(yard, leg, asked, { 'x-hcx-correlation_id': asked.header['x-hcx-api_call_id'] })).status).toBe(202)
  expect(codeOf(await reply(yard, leg, asked))).toBe('NHCX-1010')
})
