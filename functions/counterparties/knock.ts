import type { Courier, Settlement } from '../kernel/deliver.ts'
import type { Delivery } from '../kernel/deliveries.ts'
import type { Sent } from '../kernel/deliver.ts'
import type { Unit } from '../kernel/unit.ts'
import { letters } from './letters.ts'
import { openResidentSession } from './sessions.ts'

export const KNOCK = 'counterparties.knock'

const TRIES_MAX = 6
const FIRST_PAUSE_MS = 5_000

/** Knocks at the exchange's own door with a message of a resident, as an integrator does: with a session token of its own. */
export const knockCourier: Courier = {
  name: KNOCK,
  timeoutMs: 30_000,
  async headersOf(world, { to }) {
    const token = `Bearer ${await openResidentSession(world, to)}`
    return { accept: 'application/json', bearer_auth: token, authorization: token }
  },
  async settle(unit, delivery, sent) {
    const settlement = settlementOf(delivery, sent, unit.now)
    await noteLetter(unit, delivery, settlement, sent)
    return settlement
  },
}

/** 202: taken. Another answer of the exchange is its last word; none, or a fault of its own, is tried again with growing pauses. */
function settlementOf({ attempts }: Delivery, { status, body }: Sent, now: number): Settlement {
  if (status === 202) return { over: 'delivered', verdict: 'accepted' }
  const mayPass = status === 0 || status === 429 || status >= 500
  if (mayPass && attempts.length + 1 < TRIES_MAX) return { againAt: now + FIRST_PAUSE_MS * 2 ** attempts.length, verdict: status === 0 ? 'no answer' : `answered ${status}` }
  return { over: 'failed', verdict: `refused: ${codeIn(body) || status || 'no answer'}` }
}

/** The code of an acknowledgement with `error` filled. */
function codeIn(body: string): string {
  try {
    const { error } = JSON.parse(body) as { error?: { code?: unknown } }
    return typeof error?.code === 'string' ? error.code : ''
  } catch {
    return ''
  }
}

async function noteLetter(unit: Unit, { ref }: Delivery, settlement: Settlement, { status, body }: Sent): Promise<void> {
  const doc = await unit.get(letters, ref)
  if (!doc || !('over' in settlement)) return
  const taken = settlement.over === 'delivered'
  unit.save(doc, { ...doc.value, state: taken ? 'done' : 'failed', verdict: taken ? 'accepted' : `${settlement.verdict}; HTTP ${status}: ${body.slice(0, 500)}` })
}

export const DESK = 'counterparties.desk'
const DESK_TRIES_MAX = 5
const DESK_PAUSE_MS = 10_000

/** Has a resident take up what lies on his desk. The sandbox calls itself; a fault of ours is tried again. */
export const deskCourier: Courier = {
  name: DESK,
  timeoutMs: 30_000,
  async settle(unit, { attempts }, { status }) {
    if (status === 200) return { over: 'delivered', verdict: 'done' }
    return attempts.length + 1 < DESK_TRIES_MAX ? { againAt: unit.now + DESK_PAUSE_MS, verdict: `answered ${status}` } : { over: 'failed', verdict: `answered ${status}` }
  },
}
