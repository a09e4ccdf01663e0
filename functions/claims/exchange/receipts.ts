import type { Sent } from '../../kernel/deliver.ts'

/** The ids that a receipt has to repeat. */
export interface Ids {
  apiCallId: string
  correlationId: string
}

/** Of a message, or of what stands in clear. */
export const idsIn = (body: unknown): Ids => {
  const said = body as Record<string, unknown>
  return { apiCallId: String(said['x-hcx-api_call_id'] ?? ''), correlationId: String(said['x-hcx-correlation_id'] ?? '') }
}

const sameText = (said: unknown, wanted: string): boolean => typeof said === 'string' && said.toLowerCase() === wanted.toLowerCase()

/**
 * What is wrong with a participant's answer to a delivery: only 202 with the receipt of this very message counts. Undefined: nothing.
 * Inferred: `result` may be absent or hold other codes (samples of the specification leave it out), `error` may be null.
 * Source: nha-in/docs: catalogue/nhcx/concepts/synchronous-acknowledgement.md
 */
export function receiptFault({ status, body }: Sent, { apiCallId, correlationId }: Ids): string | undefined {
  if (status === 0) return body || 'no answer'
  if (status !== 202) return `answered ${status}, not 202`
  const receipt = parsed(body)
  if (!receipt) return 'the receipt is no JSON object'
  if (!sameText(receipt['api_call_id'], apiCallId)) return 'the receipt has not the api_call_id of the message'
  if (!sameText(receipt['correlation_id'], correlationId)) return 'the receipt has not the correlation_id of the message'
  const [error, result] = [objectIn(receipt, 'error'), objectIn(receipt, 'result')]
  if (error?.['code']) return `the receipt says ${String(error['code'])}`
  return result?.['protocol_status'] === 'request.error' ? 'the receipt says request.error' : undefined
}

const objectIn = (body: Record<string, unknown>, name: string): Record<string, unknown> | undefined => (typeof body[name] === 'object' && body[name] !== null ? (body[name] as Record<string, unknown>) : undefined)

function parsed(body: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
