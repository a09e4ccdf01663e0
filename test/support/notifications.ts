import { createPublicKey, randomUUID } from 'node:crypto'
import { publicKeyOf, seal } from '../../functions/claims/envelope.ts'
import type { SealingHeader } from '../../functions/claims/envelope.ts'
import type { ClaimEvent } from '../../functions/claims/notifications.ts'
import { notificationsFor } from '../../functions/claims/notifications.ts'
import { findParticipant } from '../../functions/claims/participants/register.ts'
import { variantDefaults } from '../../functions/kernel/room.ts'
import type { Unit } from '../../functions/kernel/unit.ts'
import { transact } from '../../functions/kernel/unit.ts'
import { openWorld } from '../../functions/kernel/world.ts'
import { nhcxRoom } from '../../functions/nhcx/room.ts'
import type { Sandbox } from '../../mocks/sandbox.ts'
import type { Posted, TestParticipant } from './claims.ts'
import { post, testKey } from './claims.ts'

export const APP = '1000000041@hcx'
export const OTHER_APP = '1000000042@hcx'
export const ADDRESS = '91123456781234@sbx'

export const inUnit = async <T>(sandbox: Sandbox, work: (unit: Unit) => Promise<T>): Promise<T> => transact(await openWorld(sandbox.site, 'default', ''), variantDefaults(nhcxRoom), work)

export const plaintext = (app: string, given: Record<string, unknown> = {}): Record<string, unknown> => ({
  subscription_id: 'sub_ravi_001', topic_code: ['workflow_events'], recipient_code: app, subscriber: { id: ADDRESS }, on_notification_url: `https://${app.split('@', 1)[0]}.example/notify`, ...given,
})

interface Wrong {
  header?: Record<string, unknown>
  plain?: unknown
  /** Sealed for somebody else. */
  key?: string
}

/** Subscribes as a right app does, but for what is given. */
export async function subscribe(sandbox: Sandbox, app: Pick<TestParticipant, 'code' | 'token'>, { header = {}, plain = plaintext(app.code), key }: Wrong = {}): Promise<Posted> {
  const exchange = await inUnit(sandbox, (unit) => findParticipant(unit, 'nhcx-gateway@hcx'))
  const recipient = key ? createPublicKey(testKey(key)) : publicKeyOf(exchange!.value.encryptionCert)
  const all = { alg: 'RSA-OAEP', enc: 'A256GCM', 'x-hcx-sender_code': app.code, 'x-hcx-recipient_code': 'nhcx-gateway@hcx', 'x-hcx-timestamp': '2026-10-01T14:30:00+05:30', 'x-hcx-correlation_id': randomUUID(), ...header } as SealingHeader
  const payload = await seal(typeof plain === 'string' ? plain : JSON.stringify(plain), all, recipient)
  return post(sandbox, '/v1/notification/subscribe', '', { payload }, { authorization: `Bearer ${app.token}` })
}

export const anEvent = (given: Record<string, unknown> = {}, leg: ClaimEvent['leg'] = { family: 'preauth', kind: 'answer' }): ClaimEvent => ({
  leg, header: {
    'x-hcx-workflow_id': '21', 'x-hcx-correlation_id': 'c-1', 'x-hcx-timestamp': '2026-10-01T14:30:00+05:30', 'x-hcx-sender_code': '1518@hcx', 'x-hcx-recipient_code': '1000004446@hcx', 'x-hcx-api_call_id': 'a-1',
    'x-hcx-status': 'response.complete', 'x-hcx-ben-abha-id': '91-1234-5678-1234', ...given,
  },
})

/** As the exchange does when the leg passes. Gives how many it owes. */
export const passes = (sandbox: Sandbox, event: ClaimEvent): Promise<number> => inUnit(sandbox, async (unit) => {
  const owed = await notificationsFor(unit, event)
  unit.apply(owed)
  return owed.length
})
