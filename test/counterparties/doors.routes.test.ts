import { beforeEach, describe, expect, test } from 'vitest'
import { legs } from '../../functions/claims/legs.ts'
import type { Sandbox } from '../../mocks/sandbox.ts'
import { claimsSandbox } from '../support/claims.ts'
import { deliverTo, messagesOf, numberOfResident, pull, sealedFor, theResident } from '../support/counterparties.ts'

let sandbox: Sandbox
beforeEach(() => void (sandbox = claimsSandbox()))

describe('what is no delivery', () => {
  test.each([
    ['an empty body', {}], ['a payload that is no JWE', { payload: 'abc' }], ['a header that is no JSON', { payload: 'YWJj.YQ.YQ.YQ.YQ' }], ['a ProtocolResponse without ids', { type: 'ProtocolResponse' }],
  ])('%s', async (_, body) => {
    expect(await deliverTo(sandbox, 'standard-payer', '/v1/preauth/submit', body)).toMatchObject({ status: 400, body: { error: { code: 'not-a-delivery' } } })
    expect(await messagesOf(sandbox, 'standard-payer')).toEqual([])
  })

  test('a number that nobody has, and a path that is no leg', async () => {
    const { payload } = await sealedFor(sandbox, 'standard-payer', '{}')
    for (const path of ['/v1/preauth/nothing', '/v1/nothing', '/nothing/submit']) expect((await deliverTo(sandbox, 'standard-payer', path, { payload })).status).toBe(404)
    const response = await sandbox.fetch(new Request('http://localhost/counterparties/77/v1/preauth/submit', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ payload }) }))
    expect(response.status).toBe(404)
  })
})

describe('the receipt', () => {
  const receiptOf = (header: Record<string, string>, entityType: string) => ({
    timestamp: '01/10/2026 14:30:00:000', api_call_id: header['x-hcx-api_call_id'], correlation_id: header['x-hcx-correlation_id'],
    result: { sender_code: header['x-hcx-sender_code'], recipient_code: theResident('standard-payer').code, entity_type: entityType, protocol_status: 'request.queued' }, error: { code: '', message: '' },
  })

  test.each(legs.map(({ path, entityType }) => [path, entityType]))('%s: 202 and the ids of the delivery, whatever is sealed', async (path, entityType) => {
    const { header, payload } = await sealedFor(sandbox, 'standard-payer', 'no bundle at all')
    expect(await deliverTo(sandbox, 'standard-payer', path, { payload })).toEqual({ status: 202, body: receiptOf(header, entityType) })
  })

  test.each([['/coverageeligibility/check', '/v1/coverageeligibility/check'], ['/hcx/on_status', '/v1/on_status']])('the generic protocol: %s', async (path, shown) => {
    const { header, payload } = await sealedFor(sandbox, 'standard-payer', 'no bundle at all')
    expect(await deliverTo(sandbox, 'standard-payer', path, { payload })).toMatchObject({ status: 202, body: { api_call_id: header['x-hcx-api_call_id'] } })
    expect(await messagesOf(sandbox, 'standard-payer')).toMatchObject([{ path: shown, dialect: 'hcx' }])
  })

  test('an error report in clear', async () => {
    const body = { type: 'ProtocolResponse', 'x-hcx-sender_code': 'nhcx-gateway@hcx', 'x-hcx-recipient_code': theResident('standard-payer').code, 'x-hcx-api_call_id': 'call-1', 'x-hcx-correlation_id': 'thread-1', 'x-hcx-status': 'response.error', 'x-hcx-error_details': { code: 'NHCX-1001', message: 'Receiver system is not reachable.' } }
    expect(await deliverTo(sandbox, 'standard-payer', '/v1/error', body)).toMatchObject({ status: 202, body: { api_call_id: 'call-1', correlation_id: 'thread-1', result: { entity_type: 'error' } } })
    await sandbox.deliver('default')
    expect(await messagesOf(sandbox, 'standard-payer')).toMatchObject([{ direction: 'in', path: '/v1/error', state: 'done', verdict: 'told in clear: NHCX-1001 Receiver system is not reachable.' }])
  })

  test('a redelivery gets it again and lies on the desk once; the case of the id does not matter', async () => {
    const { header, payload } = await sealedFor(sandbox, 'standard-payer', 'no bundle at all')
    const first = await deliverTo(sandbox, 'standard-payer', '/v1/preauth/submit', { payload })
    expect(await deliverTo(sandbox, 'standard-payer', '/v1/preauth/submit', { payload })).toEqual(first)
    await deliverTo(sandbox, 'standard-payer', '/v1/preauth/submit', { ...header, 'x-hcx-api_call_id': header['x-hcx-api_call_id']!.toUpperCase() })
    expect(await messagesOf(sandbox, 'standard-payer')).toHaveLength(1)
  })

  test('twenty redeliveries at once lie on the desk once', async () => {
    const { payload } = await sealedFor(sandbox, 'standard-payer', 'no bundle at all')
    const answers = await Promise.all(Array.from({ length: 20 }, () => deliverTo(sandbox, 'standard-payer', '/v1/preauth/submit', { payload })))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]))
    expect(await messagesOf(sandbox, 'standard-payer')).toHaveLength(1)
  })
})

describe('a door that was told to misbehave', () => {
  test.each([['refuse-delivery', 503, undefined], ['receipt-200', 200, 'same'], ['receipt-without-ids', 202, '']] as const)('%s, once', async (fault, status, id) => {
    await pull(sandbox, 'PUT', `/counterparties/${numberOfResident('tpa')}/misbehave`, { faults: [{ fault, path: '/v1/claim/submit' }] })
    const { header, payload } = await sealedFor(sandbox, 'tpa', 'no bundle at all')
    const answer = await deliverTo(sandbox, 'tpa', '/v1/claim/submit', { payload })
    expect(answer.status).toBe(status)
    expect(answer.body['api_call_id']).toBe(id === 'same' ? header['x-hcx-api_call_id'] : id)
    expect(await messagesOf(sandbox, 'tpa')).toEqual([])
    expect((await deliverTo(sandbox, 'tpa', '/v1/claim/submit', { payload })).status).toBe(202)
  })

  test('only on the leg that was named', async () => {
    await pull(sandbox, 'PUT', `/counterparties/${numberOfResident('tpa')}/misbehave`, { faults: [{ fault: 'refuse-delivery', path: '/v1/claim/submit' }] })
    const { payload } = await sealedFor(sandbox, 'tpa', 'no bundle at all')
    expect((await deliverTo(sandbox, 'tpa', '/v1/preauth/submit', { payload })).status).toBe(202)
  })
})
