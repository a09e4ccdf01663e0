import type { Operation } from '../../functions/kernel/operation.ts'
import { codeOf } from '../../scenarios/kit/exchange.ts'
import type { Exchange } from '../../scenarios/record.ts'

/** Exchanges as a proxy would have recorded them, for judges that must not care who drove. */
let count = 0

export interface Told {
  body?: unknown
  sent?: unknown
  status?: number
  answer?: unknown
  atMs?: number
}

export function exchangeOf(operation: Operation, { body, sent = body, status = 200, answer, atMs = 0 }: Told): Exchange {
  const id = `x${String(++count).padStart(4, '0')}`
  return {
    id, operation: operation.id, journey: 'told', method: operation.method, url: `https://registry.example${operation.path}`, requestId: `request-${id}`,
    timestamp: new Date(Date.UTC(2026, 9, 1, 9) + atMs).toISOString(), startedAt: atMs, finishedAt: atMs,
    request: { headers: [], body, sent: sent === undefined ? '' : JSON.stringify(sent) },
    response: { status, headers: [], body: answer, text: answer === undefined ? '' : JSON.stringify(answer) },
    code: codeOf(operation.surface, status, answer),
  }
}

/** The registry's refusal, as seen on the sandbox. */
export const refusal = (code: string, message = 'words'): { status: number; answer: unknown } => ({
  status: 422, answer: { code: 'HIS-422', message: 'Unable to process the current request due to some wrong data entered.', details: [{ message, code, attribute: null }] },
})
