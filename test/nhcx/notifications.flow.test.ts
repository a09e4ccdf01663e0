import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Subscription } from '../../functions/claims/notifications.ts'
import type { Participant } from '../../functions/claims/participants/record.ts'
import type { Wish } from '../../functions/nhcx/notifications/flow.ts'
import { notTheApp, placeSubscription, readEnvelope, readWish, standingOf } from '../../functions/nhcx/notifications/flow.ts'
import { plaintext } from '../support/notifications.ts'

const NOW = Date.UTC(2026, 9, 1)
const at = { now: NOW }
const header = { 'x-hcx-sender_code': '1@hcx', 'x-hcx-recipient_code': 'nhcx-gateway@hcx', 'x-hcx-timestamp': '2026-10-01T14:30:00+05:30', 'x-hcx-correlation_id': '8899aabb-ccdd-eeff-0011-223344556677' }
const placed = (before: Subscription | undefined, app: string, given: Record<string, unknown> = {}): Subscription | undefined => placeSubscription(before, readWish(plaintext(app, given), app) as Wish, app, at).state

test('a header absent, empty or malformed is NHCX-1005', () => {
  for (const name of Object.keys(header)) {
    for (const value of [undefined, '', 7]) expect(readEnvelope({ ...header, [name]: value })).toMatchObject({ refusal: 'NHCX-1005', field: name })
  }
  for (const time of ['today', '1', '1706308383', 'Thu, 01 Oct 2026 09:00:00 GMT']) expect(readEnvelope({ ...header, 'x-hcx-timestamp': time })).toMatchObject({ field: 'x-hcx-timestamp' })
  expect(readEnvelope({ ...header, 'x-hcx-correlation_id': 'corr_1' })).toMatchObject({ field: 'x-hcx-correlation_id' })
  expect(readEnvelope(header)).toEqual({ sender: '1@hcx', recipient: 'nhcx-gateway@hcx', correlationId: header['x-hcx-correlation_id'] })
})

test('only an active patient app of the caller subscribes', () => {
  const app = { status: 'active', roles: ['10009'], clientId: 'mine' } as Participant
  for (const other of [undefined, { ...app, roles: ['10001'] } as Participant, { ...app, status: 'inactive' } as Participant]) expect(notTheApp(other, 'mine', 'sender')).toMatchObject({ refusal: 'NHCX-1002', status: 403 })
  expect(notTheApp(app, 'theirs', 'sender')).toMatchObject({ refusal: 'NHCX-401' })
  expect(notTheApp(app, 'mine', 'sender')).toBeUndefined()
})

test('what is not a subscription for this app is refused', () => {
  for (const [plain, field] of [
    [undefined, ''], [null, '.'], ['text', '.'], [{}, '.subscription_id'], [plaintext('1@hcx', { topic_code: ['claims'] }), '.topic_code.0'], [plaintext('1@hcx', { topic_code: [] }), '.topic_code'],
    ...['nowhere', 'file:///etc/hosts', 'sandbox:/counterparties/1518', `https://a.example/${'a'.repeat(2048)}`].map((url) => [plaintext('1@hcx', { on_notification_url: url }), '.on_notification_url'] as const),
    [plaintext('1@hcx', { expiry: '2' }), '.expiry'], [plaintext('1@hcx', { expiry: 'soon' }), '.expiry'], [plaintext('2@hcx'), '.recipient_code'],
  ] as const) expect(readWish(plain, '1@hcx')).toMatchObject({ refusal: 'NHCX-1007', field: `payload${field}` })
})

test('the last app is the active one, all before it are replaced', () => {
  const apps = fc.array(fc.constantFrom('1@hcx', '2@hcx', '3@hcx'), { minLength: 1, maxLength: 8 })
  fc.assert(fc.property(apps, (order) => {
    const last = order.reduce<Subscription | undefined>((before, app) => placed(before, app), undefined)
    for (const app of new Set(order)) expect(standingOf(last, app, NOW)?.subscription_status).toBe(app === order.at(-1) ? 'active' : 'replaced')
    expect(standingOf(last, '9@hcx', NOW)).toBeUndefined()
  }))
})

test('what is over from the start takes nobody\'s place; what runs out is expired', () => {
  const before = placed(undefined, '1@hcx')
  expect(placed(before, '2@hcx', { expiry: '2026-09-30T00:00:00Z' })).toBe(before)
  const until = placed(before, '2@hcx', { expiry: '2026-10-02T00:00:00Z' })
  expect([NOW, NOW + 86_400_000].map((now) => standingOf(until, '2@hcx', now)?.subscription_status)).toEqual(['active', 'expired'])
})
