import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { listener } from '../../scenarios/kit/claims/listen.ts'
import { sandboxTarget } from '../../scenarios/kit/targets.ts'

async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await new Promise((resolve) => server.once('listening', resolve))
  const { port: found } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return found
}

test('the published participants are whom we deal with, unless the environment says otherwise', () => {
  const env = { ABDM_CLIENT_ID: 'x', ABDM_CLIENT_SECRET: 'y' }
  expect(sandboxTarget(env)).toMatchObject({ baseUrls: { nhcx: 'https://apisbx.abdm.gov.in', nhcxRegistry: 'https://apisbx.abdm.gov.in', pmjay: 'https://apisbeta.nha.gov.in' }, claims: { others: { dummyPayer: '1000003538@hcx', payer: '1000004957@hcx', pmjayPayer: '1518@hcx' } } })
  expect(sandboxTarget({ ...env, ABDM_NHCX_DUMMY_PAYER: '1@hcx', ABDM_NHCX_HOSPITAL: '2@hcx' }).claims!.others).toMatchObject({ dummyPayer: '1@hcx', provider: '2@hcx' })
})

test('the listener answers whatever comes, at once, and keeps it for whom it is addressed to', async () => {
  const listening = listener(await freePort(), Date.now)
  await listening.open()
  await listening.close()
  const own = await freePort()
  const box = listener(own, () => 1_000)
  await box.open()
  const post = (path: string, body: string): Promise<Response> => fetch(`http://127.0.0.1:${own}${path}`, { method: 'POST', body })
  const clear = { type: 'ProtocolResponse', 'x-hcx-recipient_code': '7@hcx', 'x-hcx-sender_code': 'nhcx-gateway@hcx', 'x-hcx-api_call_id': 'a', 'x-hcx-correlation_id': 'c' }
  const taken = await post('/behind/a/proxy/v1/error?x=1', JSON.stringify(clear))
  expect([taken.status, await taken.json()]).toEqual([202, { timestamp: '01/01/1970 05:30:01:000', api_call_id: 'a', correlation_id: 'c', result: { sender_code: 'nhcx-gateway@hcx', recipient_code: '7@hcx', entity_type: 'error', protocol_status: 'request.queued' }, error: { code: '', message: '' } }])
  box.answering('7@hcx', () => ({ status: 200, body: 'no' }))
  expect((await post('/v1/error', JSON.stringify(clear))).status).toBe(200)
  expect((await post('/v1/claim/submit', 'no json')).status).toBe(202)
  expect((await box.collect('7@hcx', 0)).map(({ path, answered }) => [path, answered.status])).toEqual([['/v1/error', 202], ['/v1/error', 200]])
  expect(await box.collect('7@hcx', 0)).toEqual([])
  await box.close()
})
