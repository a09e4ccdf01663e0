import { beforeEach, describe, expect, test } from 'vitest'
import { claimRequest } from '../../functions/bundles/claim.ts'
import type { Misbehaviour } from '../../functions/counterparties/misbehaviour.ts'
import { post } from '../support/claims.ts'
import type { Desk } from '../support/counterparties.ts'
import { aCase, aMake, linesOf, messagesOf, numberOfResident, openDesk, pull, sealedFor } from '../support/counterparties.ts'

let desk: Desk
beforeEach(async () => void (desk = await openDesk()))

const told = (...faults: Partial<Misbehaviour>[]) => pull(desk.sandbox, 'PUT', `/counterparties/${numberOfResident('standard-payer')}/misbehave`, { faults })
const verdictOn = '/v1/preauth/on_submit'

async function approved(): Promise<Awaited<ReturnType<Desk['news']>>> {
  await desk.send('standard-payer', '/v1/preauth/submit', claimRequest(aMake(desk.sandbox), aCase(desk.sandbox, 'standard-payer'), 'preauthorization'), { 'x-hcx-workflow_id': '12' })
  await desk.advance(2_000)
  return desk.news()
}

const knocks = async (): Promise<string[]> => (await messagesOf(desk.sandbox, 'standard-payer', 'out')).map(({ state, verdict }) => `${state} ${verdict}`.slice(0, 40))

describe('what is told to nobody, or not so', () => {
  test.each([[[{ fault: 'sulk' }]], [[{ fault: 'late', ms: -1 }]], [[{ fault: 'late', times: 0 }]], [[{ fault: 'redirect' }]]])('%o', async (faults) => {
    expect((await told(...(faults as Partial<Misbehaviour>[]))).status).toBe(422)
    expect(linesOf(await approved())).toHaveLength(2)
  })
  test('a participant that is none', async () => expect((await pull(desk.sandbox, 'PUT', '/counterparties/77/misbehave', { faults: [] })).status).toBe(404))
})

describe('a payer that was told to misbehave', () => {
  test('is silent once, then answers again', async () => {
    await told({ fault: 'silent', times: 2 })
    expect(await approved()).toEqual([])
    expect(await knocks()).toEqual(['done kept back, as told', 'done kept back, as told'])
    expect((await pull(desk.sandbox, 'GET', '/counterparties')).body['counterparties']).toContainEqual(expect.objectContaining({ code: '1000004957@hcx', misbehaviour: [] }))
  })

  test('acknowledges nothing', async () => {
    await told({ fault: 'no-acknowledgement' })
    expect(linesOf(await approved())).toEqual([`${verdictOn} 21 response.complete complete approved`])
  })

  test('is late with the verdict', async () => {
    await told({ fault: 'late', ms: 30_000, path: verdictOn, times: 2 })
    expect(await approved()).toEqual([])
    await desk.advance(28_000)
    expect(linesOf(await desk.news())).toHaveLength(1)
    await desk.advance(2_000)
    expect(linesOf(await desk.news())).toHaveLength(1)
  })

  test('answers on a thread that nobody opened: the exchange does not take it', async () => {
    await told({ fault: 'wrong-correlation' })
    expect(linesOf(await approved())).toEqual([`${verdictOn} 21 response.complete complete approved`])
    expect(await knocks()).toEqual(['failed refused: NHCX-1010; HTTP 400: {"t', 'done accepted'])
  })

  test.each(['bad-jwe', 'wrong-certificate'] as const)('%s: it arrives and cannot be opened', async (fault) => {
    await told({ fault })
    const [first, second] = await approved()
    expect(first).toMatchObject({ path: verdictOn, bundle: { type: 'collection' } })
    expect(first!.bundle.entry).toBeUndefined()
    expect(second!.bundle.entry?.length).toBeGreaterThan(0)
  })

  test('seals a bundle that no validator takes', async () => {
    await told({ fault: 'invalid-fhir' })
    const [first] = await approved()
    expect(first!.bundle).toMatchObject({ type: 'no-such-type' })
    expect(first!.bundle.entry![0]!.resource).not.toHaveProperty('status')
  })

  test('sends the hospital on to another payer, in clear', async () => {
    await told({ fault: 'redirect', to: '1000000109@hcx' })
    const [first] = await approved()
    expect(first!.header).toMatchObject({ type: 'ProtocolResponse', 'x-hcx-status': 'response.redirect', 'x-hcx-redirect_to': '1000000109@hcx' })
  })

  test('seals an error that belongs in clear', async () => {
    await told({ fault: 'sealed-error' })
    await desk.send('standard-payer', '/v1/preauth/submit', { resourceType: 'Bundle', type: 'collection', entry: [] }, { 'x-hcx-workflow_id': '12' })
    const [first] = await desk.news()
    expect(first!.header).toMatchObject({ alg: 'RSA-OAEP-256', 'x-hcx-status': 'response.complete' })
    expect(first!.bundle).toMatchObject({ code: expect.stringMatching(/^PAYR-/) })
  })
})

describe('what cannot be opened or checked is told in clear', () => {
  test('sealed for another', async () => {
    const { payload } = await sealedFor(desk.sandbox, 'tpa', '{}', { 'x-hcx-recipient_code': '1000004957@hcx' })
    expect((await post(desk.sandbox, '/hcx/v1/preauth/submit', desk.self.token, { payload })).status).toBe(202)
    await desk.deliver()
    const [news] = await desk.news()
    expect(news).toMatchObject({ path: verdictOn, header: { type: 'ProtocolResponse', 'x-hcx-status': 'response.error', 'x-hcx-error_details': { code: 'PAYR-1001', message: 'Error while decrypting request. Please reprocess the request encrypting with valid certificate of the payer.' } } })
  })

  test.each([['no bundle', 'text'], ['an empty one', { resourceType: 'Bundle', type: 'collection', entry: [] }]])('%s', async (_, plain) => {
    await desk.send('standard-payer', '/v1/preauth/submit', plain)
    const [news] = await desk.news()
    expect(news!.header).toMatchObject({ type: 'ProtocolResponse', 'x-hcx-status': 'response.error', 'x-hcx-sender_code': '1000004957@hcx', 'x-hcx-entity-type': 'preauth' })
  })
})
