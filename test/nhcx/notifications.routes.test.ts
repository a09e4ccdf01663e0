import { createPrivateKey, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { open } from '../../functions/claims/envelope.ts'
import type { Sandbox } from '../../mocks/sandbox.ts'
import type { TestHost, TestParticipant } from '../support/claims.ts'
import { aParticipant, post, testHost } from '../support/claims.ts'
import { accessToken, OTHER_CLIENT } from '../support/gateway.ts'
import { ADDRESS, anEvent, APP, OTHER_APP, passes, plaintext, subscribe } from '../support/notifications.ts'
import { registrySandbox } from '../support/policies.ts'

const START = Date.UTC(2026, 9, 1, 9)

interface Desk {
  sandbox: Sandbox
  host: TestHost
  clock: { now: number }
  app: TestParticipant
  other: TestParticipant
}

async function desk(variants: Record<string, string> = {}): Promise<Desk> {
  const clock = { now: START }
  const host = testHost()
  host.answer = () => new Response(null, { status: 204 })
  const sandbox = registrySandbox({ now: () => clock.now, send: host.send, variants })
  const app = await aParticipant(sandbox, APP, { roles: ['10009'] })
  return { sandbox, host, clock, app, other: await aParticipant(sandbox, OTHER_APP, { roles: ['10009'] }, OTHER_CLIENT) }
}

const refused = (status: number, code: string, given: Record<string, unknown> = {}): unknown => ({
  status, body: { timestamp: expect.stringMatching(/^\d{2}\/\d{2}\/\d{4} \d{2}:\d{2}:\d{2}:\d{3}$/), api_call_id: '', correlation_id: expect.any(String), result: { sender_code: APP, recipient_code: 'nhcx-gateway@hcx', entity_type: '', protocol_status: 'request.error' }, error: { code, message: expect.any(String) }, ...given },
})

test('the token goes on Authorization', async () => {
  const { sandbox, app } = await desk()
  expect((await post(sandbox, '/v1/notification/subscribe', app.token, { payload: 'a.b.c.d.e' })).body['error']).toEqual({ code: 'NHCX-401', message: 'Sender is not authorized to execute the operation' })
})

test('each refusal has its status, in the shape of the acknowledgement', async () => {
  const { sandbox, app, other } = await desk()
  const hospital = await aParticipant(sandbox, '1000000043@hcx')
  const used = randomUUID()
  expect(await post(sandbox, '/v1/notification/subscribe', '', { payload: 'no jwe' }, { authorization: `Bearer ${app.token}` })).toMatchObject({ status: 400, body: { error: { code: 'NHCX-1013' } } })
  expect(await subscribe(sandbox, app, { header: { 'x-hcx-timestamp': '' } })).toMatchObject({ status: 400, body: { error: { code: 'NHCX-1005' } } })
  expect(await subscribe(sandbox, hospital)).toMatchObject({ status: 403, body: { error: { code: 'NHCX-1002' } } })
  expect(await subscribe(sandbox, app, { header: { 'x-hcx-sender_code': '999@hcx' } })).toMatchObject({ status: 403 })
  expect(await subscribe(sandbox, { ...app, token: other.token })).toEqual(refused(401, 'NHCX-401'))
  expect(await subscribe(sandbox, app, { header: { 'x-hcx-recipient_code': '1518@hcx' } })).toMatchObject({ status: 400, body: { error: { code: 'NHCX-1003' } } })
  expect(await subscribe(sandbox, app, { key: 'somebody-else' })).toEqual(refused(400, 'NHCX-1007'))
  expect(await subscribe(sandbox, app, { plain: 'no json' })).toEqual(refused(400, 'NHCX-1007'))
  expect(await subscribe(sandbox, app, { plain: plaintext(OTHER_APP), header: { 'x-hcx-correlation_id': used } })).toEqual(refused(400, 'NHCX-1007', { correlation_id: used }))
  for (const again of [used, used.toUpperCase()]) expect(await subscribe(sandbox, app, { header: { 'x-hcx-correlation_id': again } })).toEqual(refused(409, 'NHCX-1006', { correlation_id: again }))
  expect(await passes(sandbox, anEvent())).toBe(0)
})

test('a subscription is active, whichever RSA-OAEP it came by and under either base', async () => {
  const { sandbox, app } = await desk()
  const id = randomUUID()
  expect(await subscribe(sandbox, app, { header: { alg: 'RSA-OAEP-256', 'x-hcx-correlation_id': id } })).toEqual({
    status: 200, body: { timestamp: '2026-10-01T14:30:00+05:30', api_call_id: expect.any(String), correlation_id: id, subscription_id: 'sub_ravi_001', subscription_status: 'active', expiry: '', message: 'Subscription accepted' },
  })
  const path = '/hcx/v1/notification/subscribe'
  expect((await post(sandbox, path, '', { payload: 'no jwe' }, { authorization: `Bearer ${app.token}` })).body['error']).toMatchObject({ code: 'NHCX-1013' })
  expect(await subscribe(sandbox, app, { plain: plaintext(APP, { subscriber: { id: 'ravi@abdm' }, expiry: '2026-09-30T00:00:00Z' }) })).toMatchObject({ status: 200, body: { subscription_status: 'expired', expiry: '2026-09-30T00:00:00Z' } })
})

test('an event goes to the app that subscribed last, with what the header tells', async () => {
  const { sandbox, host, app, other } = await desk()
  await subscribe(sandbox, app)
  await subscribe(sandbox, other)
  expect(await passes(sandbox, anEvent())).toBe(1)
  await sandbox.deliver('default')
  expect(host.got.map(({ url, body }) => [url, body])).toEqual([['https://1000000042.example/notify', {
    notification_id: expect.any(String), topic_code: 'workflow_events', timestamp: '2026-10-01T14:30:00+05:30', subscriber: { id: ADDRESS }, message: 'Your pre-authorisation is approved.',
    domain_values: {
      'x-hcx-workflow_id': '21', 'x-hcx-correlation_id': 'c-1', 'x-hcx-timestamp': '2026-10-01T14:30:00+05:30', 'x-hcx-sender_code': '1518@hcx', 'x-hcx-recipient_code': '1000004446@hcx', 'x-hcx-api_call_id': 'a-1',
      'x-hcx-status': 'response.complete', 'x-hcx-action': 'preauth_response', 'x-hcx-amount_submitted': '', 'x-hcx-benefit-category_type': '', 'x-hcx-benefit_code': [],
    },
  }]])
  expect(host.got[0]!.headers.get('bearer_auth')).toMatch(/^Bearer ey/)
})

test('legs that nobody is told of, other people and other topics owe nothing', async () => {
  const { sandbox, clock, app } = await desk()
  await subscribe(sandbox, app, { plain: plaintext(APP, { expiry: '2026-10-02T00:00:00Z' }) })
  expect(await passes(sandbox, anEvent({}, { family: 'insuranceplan', kind: 'answer' }))).toBe(0)
  expect(await passes(sandbox, anEvent({}, { family: 'paymentnotice', kind: 'answer' }))).toBe(0)
  expect(await passes(sandbox, anEvent({ 'x-hcx-ben-abha-id': '91-0000-0000-0000' }))).toBe(0)
  expect(await passes(sandbox, anEvent({ 'x-hcx-ben-abha-id': undefined }))).toBe(0)
  expect(await passes(sandbox, anEvent({ 'x-hcx-ben-abha-id': '91123456781234' }))).toBe(1)
  clock.now += 86_400_000
  expect(await passes(sandbox, anEvent())).toBe(0)
  clock.now = START
  await subscribe(sandbox, app, { plain: plaintext(APP, { topic_code: ['network_events'] }) })
  expect(await passes(sandbox, anEvent())).toBe(0)
})

test('each leg has its action', async () => {
  const { sandbox, host, app } = await desk()
  await subscribe(sandbox, app)
  for (const [family, kind, code] of [['preauth', 'request', '12'], ['claim', 'request', '15'], ['claim', 'answer', '25'], ['paymentnotice', 'request', '31'], ['communication', 'request', '24']] as const) await passes(sandbox, anEvent({ 'x-hcx-workflow_id': code }, { family, kind }))
  await sandbox.deliver('default')
  expect(host.got.map(({ body }) => [(body['domain_values'] as Record<string, string>)['x-hcx-action'], body['message']])).toEqual([
    ['preauth_request', 'Your pre-authorisation is on its way.'], ['claim_request', 'Your claim is on its way.'], ['claim_response', 'Your claim is being processed.'], ['payment_notice', 'Your payment is processed.'], ['communication', 'Your claim needs more information.'],
  ])
})

test('an app that does not answer is asked five times; one that was replaced, no more', async () => {
  const { sandbox, host, clock, app, other } = await desk()
  host.answer = () => new Response(null, { status: 500 })
  await subscribe(sandbox, app)
  await passes(sandbox, anEvent())
  for (let tries = 0; tries < 8; tries++) {
    await sandbox.deliver('default')
    clock.now += 10 * 60_000
  }
  expect(host.got).toHaveLength(5)
  await passes(sandbox, anEvent({ 'x-hcx-api_call_id': 'a-2' }))
  expect((await subscribe(sandbox, { ...other, token: await accessToken(sandbox, { client: OTHER_CLIENT }) })).status).toBe(200)
  for (let tries = 0; tries < 3; tries++) {
    await sandbox.deliver('default')
    clock.now += 10 * 60_000
  }
  expect(host.got).toHaveLength(6)
})

test('the variant seals it for the app', async () => {
  const { sandbox, host, app } = await desk({ 'nhcx.notification-body': 'sealed' })
  await subscribe(sandbox, app)
  await passes(sandbox, anEvent())
  await sandbox.deliver('default')
  const opened = await open(host.got[0]!.body['payload'] as string, createPrivateKey(app.privatePem))
  expect(opened?.header).toMatchObject({ alg: 'RSA-OAEP', 'x-hcx-sender_code': 'nhcx-gateway@hcx', 'x-hcx-recipient_code': APP })
  expect(JSON.parse(opened!.plain)).toMatchObject({ subscriber: { id: ADDRESS }, topic_code: 'workflow_events' })
})

test('an acknowledgement tells how the app\'s subscription stands', async () => {
  const { sandbox, app, other } = await desk()
  const body = (receiverid: string, abhaid = ADDRESS.toUpperCase()): unknown => ({ request: { abhaid, domain_values: { 'x-hcx-action': 'preauth_response' } }, hvalues: { senderid: '1518@hcx', receiverid, correlationid: 'c-1', status: 'response.complete', workflowid: '21' } })
  const acknowledge = (token: string, ...given: Parameters<typeof body>): ReturnType<typeof post> => post(sandbox, '/hcx/v1/notification/on_subscribe', token, body(...given))
  expect(await acknowledge(app.token, OTHER_APP)).toMatchObject({ status: 401, body: { error: { code: 'NHCX-401' } } })
  expect(await acknowledge(app.token, '999@hcx')).toMatchObject({ status: 403, body: { error: { code: 'NHCX-1002' }, result: { sender_code: '1518@hcx' } } })
  expect(await acknowledge(app.token, APP)).toMatchObject({ status: 400, body: { error: { code: 'NHCX-1007' } } })
  await subscribe(sandbox, app)
  await subscribe(sandbox, other, { plain: plaintext(OTHER_APP, { subscription_id: 'sub_2' }) })
  const answer = { timestamp: '2026-10-01T14:30:00+05:30', api_call_id: expect.any(String), correlation_id: 'c-1', expiry: '', message: 'Notification acknowledged' }
  expect(await acknowledge(other.token, OTHER_APP)).toEqual({ status: 200, body: { ...answer, subscription_id: 'sub_2', subscription_status: 'active' } })
  expect(await acknowledge(app.token, APP)).toEqual({ status: 200, body: { ...answer, subscription_id: 'sub_ravi_001', subscription_status: 'replaced' } })
})
