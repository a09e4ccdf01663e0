import type { RedactedExchange, RedactedRun } from './redacted.ts'

/** Every exchange of the run as HAR 1.2. */
export function toHar({ run, exchanges }: RedactedRun): Record<string, unknown> {
  return {
    log: {
      version: '1.2',
      creator: { name: run.tool, version: run.toolVersion },
      comment: `${run.set}; origin ${run.origin}; secrets and people's numbers are redacted`,
      entries: exchanges.map(toEntry),
    },
  }
}

const pairs = (headers: readonly [string, string][]): { name: string; value: string }[] => headers.map(([name, value]) => ({ name, value }))

function toEntry(exchange: RedactedExchange): Record<string, unknown> {
  const { request, response, url, method, startedAt, tookMs } = exchange
  return {
    startedDateTime: new Date(startedAt).toISOString(),
    time: tookMs,
    request: {
      method, url, httpVersion: 'HTTP/1.1', cookies: [], headers: pairs(request.headers), queryString: [...new URL(url).searchParams].map(([name, value]) => ({ name, value })), headersSize: -1, bodySize: request.body.length,
      ...(request.body && { postData: { mimeType: 'application/json', text: request.body } }),
    },
    response: {
      status: response.status, statusText: '', httpVersion: 'HTTP/1.1', cookies: [], headers: pairs(response.headers), redirectURL: '', headersSize: -1, bodySize: response.body.length,
      content: { size: response.body.length, mimeType: mimeOf(response.headers), text: response.body },
    },
    cache: {},
    timings: { send: 0, wait: tookMs, receive: 0 },
    _id: exchange.id,
    _operation: exchange.operation,
    _journey: exchange.journey,
    ...(exchange.direction && { _direction: exchange.direction }),
    ...(exchange.opened && { _opened: exchange.opened }),
    ...(exchange.fault && { _fault: exchange.fault }),
    ...(exchange.broken && { _error: exchange.broken }),
  }
}

const mimeOf = (headers: readonly [string, string][]): string => headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''
