import { beforeEach, describe, expect, test } from 'vitest'
import { claimRequest } from '../../functions/bundles/claim.ts'
import { taskRequest } from '../../functions/bundles/task.ts'
import { biometricTokens } from '../../functions/claims/biometric.ts'
import { knockCourier } from '../../functions/counterparties/knock.ts'
import type { Delivery } from '../../functions/kernel/deliveries.ts'
import type { Unit } from '../../functions/kernel/unit.ts'
import { transact } from '../../functions/kernel/unit.ts'
import { digestOf, openWorld } from '../../functions/kernel/world.ts'
import type { Desk } from '../support/counterparties.ts'
import { aCase, aMake, CONSENT, deliverTo, linesOf, messagesOf, numberOfResident, openDesk, pull, residentCases, responseIn, sealedFor } from '../support/counterparties.ts'

let desk: Desk
beforeEach(async () => void (desk = await openDesk()))

const preauth = (kind: 'standard-payer' | 'pmjay-payer', extra = {}) => claimRequest(aMake(desk.sandbox), aCase(desk.sandbox, kind), 'preauthorization', extra)

describe('the desk', () => {
  test('works a letter once, whoever asks it again', async () => {
    await desk.send('standard-payer', '/v1/preauth/submit', preauth('standard-payer'), { 'x-hcx-workflow_id': '12' })
    const [letter] = await messagesOf(desk.sandbox, 'standard-payer', 'in') as unknown as { id: string }[]
    const again = await deliverTo(desk.sandbox, 'standard-payer', '/desk/work', { letter: letter!.id })
    expect(again).toEqual({ status: 200, body: { verdict: 'nothing to do' } })
    expect(await deliverTo(desk.sandbox, 'standard-payer', '/desk/look', { what: 'decide', case: 'nobody', thread: 'x' })).toEqual({ status: 200, body: { verdict: 'nothing to do' } })
    await desk.deliver()
    expect(linesOf(await desk.news())).toHaveLength(1)
  })

  test('a case that was decided by hand is left as it is when its time comes', async () => {
    await desk.send('standard-payer', '/v1/preauth/submit', preauth('standard-payer'), { 'x-hcx-workflow_id': '12' })
    await pull(desk.sandbox, 'POST', `/counterparties/${numberOfResident('standard-payer')}/cases/CLM-77/decide`, { action: 'reject' })
    await desk.advance(10_000)
    expect(linesOf(await desk.news())).toEqual(['/v1/preauth/on_submit 20 response.partial queued submitted', '/v1/preauth/on_submit 23 response.complete error rejected'])
  })

  test('one addressed to another participant is taken and left alone', async () => {
    const { payload } = await sealedFor(desk.sandbox, 'tpa', preauth('standard-payer'), { 'x-hcx-recipient_code': '1000004957@hcx' })
    expect((await deliverTo(desk.sandbox, 'tpa', '/v1/preauth/submit', { payload })).status).toBe(202)
    await desk.deliver()
    expect(await messagesOf(desk.sandbox, 'tpa')).toMatchObject([{ state: 'done', verdict: 'addressed to another participant' }])
  })

  test('a status question is answered with where the message is, over an empty text', async () => {
    const { payload } = await sealedFor(desk.sandbox, 'standard-payer', '', { 'x-hcx-correlation_id': crypto.randomUUID() })
    await deliverTo(desk.sandbox, 'standard-payer', '/v1/status', { payload })
    await desk.deliver()
    expect((await messagesOf(desk.sandbox, 'standard-payer', 'out'))[0]).toMatchObject({ path: '/v1/on_status', status: 'request.dispatched', opened: null })
  })
})

describe('PMJAY', () => {
  const first = async () => (await desk.news())[0]!
  test.each([['2026-09-30T09:00:00.000Z'], ['1790931600'], ['2026-10-02T14:30:00+0530'], ['yesterday']])('a timestamp a day off: %s', async (timestamp) => {
    const { payload } = await sealedFor(desk.sandbox, 'pmjay-payer', preauth('pmjay-payer', CONSENT), { 'x-hcx-timestamp': timestamp, 'x-hcx-workflow_id': '12' })
    await deliverTo(desk.sandbox, 'pmjay-payer', '/v1/preauth/submit', { payload })
    await desk.deliver()
    expect((await messagesOf(desk.sandbox, 'pmjay-payer', 'out'))[0]?.body).toMatchObject({ 'x-hcx-error_details': { code: 'PAYR-1005', message: 'Maximum time limit exceeded in receiving the request. Please try again.' } })
  })

  test.each([[undefined, 'PAYR-1018'], ['claimrejected', 'PAYR-1008']])('a question by Task, reason %s: %s', async (reason, code) => {
    await desk.send('pmjay-payer', '/v1/task/submit', taskRequest(aMake(desk.sandbox), aCase(desk.sandbox, 'pmjay-payer'), 'status', reason ? { reason } : {}), { 'x-hcx-workflow_id': '36' })
    expect((await first()).header).toMatchObject({ type: 'ProtocolResponse', 'x-hcx-error_details': { code } })
  })

  const ABHA = '91711234567890'
  async function withToken(process: 'Preauth' | 'Discharge', abha = ABHA): Promise<string> {
    const world = await openWorld(desk.sandbox.site, 'default', '')
    await transact(world, {}, async (unit) => void unit.create(biometricTokens, { digest: digestOf('user-token'), use: 'user', abha, process, payer: '1518@hcx', mode: 'IRIS', clientId: 'SBX_000001', capturedAt: unit.now, expiresAt: unit.now + 1_800_000, spent: false }))
    await desk.send('pmjay-payer', '/v1/preauth/submit', preauth('pmjay-payer'), { 'x-hcx-workflow_id': '12', 'x-hcx-user-token': 'user-token' })
    return responseIn(await first())?.error?.[0]?.code.coding?.[0]?.code ?? 'taken'
  }

  test('proof of presence: a token of this beneficiary and process in the protected header', async () => {
    expect(await withToken('Preauth')).toBe('taken')
    expect(await residentCases(desk.sandbox, 'pmjay-payer')).toMatchObject([{ stage: 'preauth-submitted', role: 'PPD-Trust' }])
  })
  test.each([['of another process', 'Discharge', ABHA], ['of another beneficiary', 'Preauth', '91000000000000']] as const)('a token %s: PAYR-1272', async (_, process, abha) => expect(await withToken(process, abha)).toBe('PAYR-1272'))
  test('a token that nobody issued: PAYR-1272', async () => {
    await desk.send('pmjay-payer', '/v1/preauth/submit', preauth('pmjay-payer'), { 'x-hcx-workflow_id': '12', 'x-hcx-user-token': 'forged' })
    expect(responseIn(await first())?.error?.[0]?.code.coding?.[0]?.code).toBe('PAYR-1272')
  })
})

describe('knocking', () => {
  const unit = { now: 1_000, get: () => Promise.resolve(undefined) } as unknown as Unit
  const settle = (status: number, tries: number, body = '') => knockCourier.settle(unit, { attempts: Array.from({ length: tries }) as Delivery['attempts'], ref: 'x' } as Delivery, { status, body, latencyMs: 1 })
  test.each([[202, 'delivered', 'accepted'], [400, 'failed', 'refused: NHCX-1010'], [401, 'failed', 'refused: NHCX-1010'], [404, 'failed', 'refused: NHCX-1010']])('%d is the last word', async (status, over, verdict) => {
    expect(await settle(status, 0, '{"error":{"code":"NHCX-1010"}}')).toEqual({ over, verdict })
  })
  test.each([0, 429, 500, 503])('%d is tried again, with growing pauses, six times in all', async (status) => {
    const pauses = await Promise.all([0, 1, 2, 3, 4].map(async (tries) => ((await settle(status, tries)) as { againAt: number }).againAt - 1_000))
    expect(pauses).toEqual([5_000, 10_000, 20_000, 40_000, 80_000])
    expect(await settle(status, 5)).toMatchObject({ over: 'failed' })
  })
})
