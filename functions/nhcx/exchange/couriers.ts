import { DELIVERY } from '../../claims/exchange/forward.ts'
import { idsIn, receiptFault } from '../../claims/exchange/receipts.ts'
import { REPORT } from '../../claims/exchange/report.ts'
import { nextTry, nhcxVerdict, settleDelivery } from '../../claims/exchange/settle.ts'
import { exchangeToken } from '../../claims/exchange/token.ts'
import type { Courier } from '../../kernel/deliver.ts'
import type { Delivery } from '../../kernel/deliveries.ts'
import type { World } from '../../kernel/world.ts'
import { STATUS } from './status.ts'

/** A recipient has 30 s for the receipt. nha-in/docs: catalogue/nhcx/concepts/retries-and-expiry */
const TIMEOUT_MS = 30_000

const headersOf = async (world: World, { id }: Delivery): Promise<Record<string, string>> => ({ accept: 'application/json', bearer_auth: `Bearer ${await exchangeToken(world, id)}` })

const deliveryCourier: Courier = { name: DELIVERY.nhcx, timeoutMs: TIMEOUT_MS, headersOf, settle: (unit, delivery, sent) => settleDelivery(unit, delivery, sent, nhcxVerdict) }

/** A report of the exchange: delivered like any message, and if it cannot be, nobody is left to be told (NHCX-1014). */
const reportCourier: Courier = {
  name: REPORT.nhcx, timeoutMs: TIMEOUT_MS, headersOf,
  async settle(unit, delivery, sent) {
    const fault = receiptFault(sent, idsIn(delivery.body))
    if (!fault) return { over: 'delivered', verdict: 'accepted' }
    const settlement = nextTry(unit, delivery, fault)
    return 'over' in settlement ? { ...settlement, verdict: `NHCX-1014: ${settlement.verdict}` } : settlement
  },
}

/** The answer to a status question. Its ids stand in `ref`, since a sealed body says nothing. */
const statusCourier: Courier = {
  name: STATUS, timeoutMs: TIMEOUT_MS, headersOf,
  async settle(unit, delivery, sent) {
    const [, apiCallId = '', correlationId = ''] = delivery.ref.split(' ')
    const fault = receiptFault(sent, { apiCallId, correlationId })
    return fault ? nextTry(unit, delivery, fault) : { over: 'delivered', verdict: 'accepted' }
  },
}

export const exchangeCouriers: Courier[] = [deliveryCourier, reportCourier, statusCourier]
