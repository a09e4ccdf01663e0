import { DELIVERY } from '../../claims/exchange/forward.ts'
import { REPORT } from '../../claims/exchange/report.ts'
import type { Verdict } from '../../claims/exchange/settle.ts'
import { nextTry, settleDelivery } from '../../claims/exchange/settle.ts'
import { exchangeToken } from '../../claims/exchange/token.ts'
import type { LegFamily } from '../../claims/legs.ts'
import { legAt } from '../../claims/legs.ts'
import type { Courier } from '../../kernel/deliver.ts'
import type { Delivery } from '../../kernel/deliveries.ts'
import type { World } from '../../kernel/world.ts'

const TIMEOUT_MS = 30_000
const GOOD = [200, 202]
const FINAL = [400, 401, 403, 404]
/** One try, and three more. hcx-platform: base-config.conf (max.retry) */
const TRIES_MAX = 4
const RETRIED: readonly LegFamily[] = ['coverageeligibility', 'preauth', 'claim']

const headersOf = async (world: World, { id }: Delivery): Promise<Record<string, string>> => ({ accept: 'application/json', authorization: `Bearer ${await exchangeToken(world, id)}` })

/**
 * 200 and 202 will do, whatever the body; 400, 401, 403 and 404 are the last word; anything else is tried again, of three kinds of
 * message. Source: hcx-platform: DispatcherUtil, BaseDispatcherFunction. The pause between tries is `nhcx.retry-seconds`.
 */
const verdict: Verdict = (unit, delivery, { status, body }, { path }) => {
  if (GOOD.includes(status)) return { over: 'delivered', verdict: 'accepted' }
  const fault = status === 0 ? body || 'no answer' : `answered ${status}`
  const last = FINAL.includes(status) || !RETRIED.includes(legAt(path)!.family)
  return last ? { over: 'failed', verdict: fault } : nextTry(unit, delivery, fault, TRIES_MAX)
}

const deliveryCourier: Courier = { name: DELIVERY.hcx, timeoutMs: TIMEOUT_MS, headersOf, settle: (unit, delivery, sent) => settleDelivery(unit, delivery, sent, verdict) }

/** The report of a delivery that failed is sent once. */
const reportCourier: Courier = {
  name: REPORT.hcx, timeoutMs: TIMEOUT_MS, headersOf,
  settle: async (_, __, { status, body }) => (GOOD.includes(status) ? { over: 'delivered', verdict: 'accepted' } : { over: 'failed', verdict: status === 0 ? body || 'no answer' : `answered ${status}` }),
}

export const exchangeCouriers: Courier[] = [deliveryCourier, reportCourier]
