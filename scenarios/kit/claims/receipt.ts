import { pick, pickText } from '../pick.ts'
import { headerOf } from './envelope.ts'
import type { Header } from './envelope.ts'
import type { Receipt } from './postbox.ts'

/** What the acknowledgement calls an exchange, by the path of its legs. nha-in/docs: catalogue/nhcx/concepts/synchronous-acknowledgement.md; status and error as nha-in/nhcx-adapter writes them. */
const ENTITIES: readonly [RegExp, string][] = [
  [/coverageeligibility/, 'coverageeligibility'], [/preauth/, 'preauth'], [/predetermination/, 'predetermination'], [/claim/, 'claim'], [/insuranceplan/, 'insuranceplan'], [/paymentnotice/, 'payment'],
  [/communication|task|search/, 'task'], [/status/, 'status'], [/error/, 'error'],
]

export const entityOf = (path: string): string => ENTITIES.find(([form]) => form.test(path))?.[1] ?? ''

/** The header of a delivery, sealed or in clear. */
export function headerOfBody(body: unknown): Header {
  const payload = pick(body, 'payload')
  const header = typeof payload === 'string' ? headerOf(payload) : body
  return header !== null && typeof header === 'object' ? (header as Header) : {}
}

/** The receipt of the generic protocol: 202 and the ids. Swasth hcx-specs: hcx-technical-specifications (acknowledgement) */
export function genericReceipt(body: unknown, now: number): Receipt {
  const header = headerOfBody(body)
  return { status: 202, body: { timestamp: now, api_call_id: pickText(header, 'x-hcx-api_call_id'), correlation_id: pickText(header, 'x-hcx-correlation_id') } }
}

/** The receipt every delivery is owed within 30 s, before it is opened: HTTP 202 with its own ids. nha-in/docs: catalogue/nhcx/concepts/synchronous-acknowledgement.md */
export function rightReceipt(path: string, body: unknown, now: number): Receipt {
  const header = headerOfBody(body)
  const name = (key: string): string => pickText(header, key)
  return {
    status: 202,
    body: {
      timestamp: acknowledgedAt(now), api_call_id: name('x-hcx-api_call_id'), correlation_id: name('x-hcx-correlation_id'),
      result: { sender_code: name('x-hcx-sender_code'), recipient_code: name('x-hcx-recipient_code'), entity_type: entityOf(path), protocol_status: 'request.queued' },
      error: { code: '', message: '' },
    },
  }
}

const IST_MS = 5.5 * 3_600_000

/** `19/03/2026 11:46:35:120`, Indian time: a colon before the milliseconds. */
function acknowledgedAt(now: number): string {
  const [date = '', time = ''] = new Date(now + IST_MS).toISOString().split('T')
  return `${date.split('-').toReversed().join('/')} ${time.slice(0, 8)}:${time.slice(9, 12)}`
}
