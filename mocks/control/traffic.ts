import { z } from 'zod'
import type { Exchange } from '../../functions/kernel/journal.ts'
import { lever } from '../../functions/kernel/lever.ts'
import { redactBody, redactHeaders, redactUrl } from '../../functions/kernel/redact.ts'

const toPairs = (headers: [string, string][]) => redactHeaders(headers).map(([name, value]) => ({ name, value }))

/** HAR 1.2, redacted. Times are of the world's clock; how long a call took is not measured here. */
function toHarEntry(exchange: Exchange) {
  const request = redactBody(exchange.requestBody)
  const response = redactBody(exchange.responseBody)
  const type = (headers: [string, string][]): string => headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''
  return {
    startedDateTime: new Date(exchange.at).toISOString(), time: 0,
    request: {
      method: exchange.method, url: redactUrl(exchange.url), httpVersion: 'HTTP/1.1', cookies: [], headers: toPairs(exchange.requestHeaders), headersSize: -1, bodySize: exchange.requestBody.length,
      queryString: [...new URL(redactUrl(exchange.url)).searchParams].map(([name, value]) => ({ name, value })),
      ...(request && { postData: { mimeType: type(exchange.requestHeaders), text: request } }),
    },
    response: {
      status: exchange.status, statusText: '', httpVersion: 'HTTP/1.1', cookies: [], headers: toPairs(exchange.responseHeaders), redirectURL: '', headersSize: -1, bodySize: exchange.responseBody.length,
      content: { size: exchange.responseBody.length, mimeType: type(exchange.responseHeaders), text: response },
    },
    cache: {}, timings: { send: 0, wait: 0, receive: 0 },
    _operation: exchange.operation, _clientId: exchange.clientId, ...(exchange.refusal && { _refusedBy: exchange.refusal }), ...(exchange.fault && { _fault: exchange.fault }),
  }
}

export const trafficLevers = [
  lever({
    id: 'sandbox.readTraffic', method: 'GET', path: '/traffic.har', summary: 'The last exchanges of this world as a HAR, redacted',
    answer: z.object({ log: z.looseObject({ version: z.string(), entries: z.array(z.looseObject({})) }) }),
    pull: async (unit) => ({
      answer: { log: { version: '1.2', creator: { name: 'abdm-rehearsal mock', version: '1' }, entries: (await unit.world.site.journal.of(unit.world.name)).map(toHarEntry) } },
    }),
  }),
]
