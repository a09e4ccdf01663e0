import { exchangeToken } from '../../claims/exchange/token.ts'
import { NOTIFICATION_COURIER, subscriptions } from '../../claims/notifications.ts'
import type { Courier } from '../../kernel/deliver.ts'

/** As for messages: five tries. The waits between them are inferred. */
const WAITS_MS = [1, 2, 4, 8].map((minutes) => minutes * 60_000)

/** Carries notifications to patient apps. Any 2xx will do: no receipt is published (nha-in/docs: catalogue/nhcx/callbacks/). */
export const notificationCourier: Courier = {
  name: NOTIFICATION_COURIER,
  timeoutMs: 30_000,
  headersOf: async (world, { id }) => ({ bearer_auth: `Bearer ${await exchangeToken(world, id)}` }),
  async settle(unit, { attempts, url, ref }, { status }) {
    if (status >= 200 && status < 300) return { over: 'delivered', verdict: 'taken' }
    const subscription = await unit.get(subscriptions, ref)
    if (subscription?.value.url !== url) return { over: 'dropped', verdict: 'another app has subscribed since' }
    const wait = WAITS_MS[attempts.length]
    const verdict = status === 0 ? 'no answer' : `${status}, no success`
    return wait === undefined ? { over: 'failed', verdict } : { againAt: unit.now + wait, verdict }
  },
}
