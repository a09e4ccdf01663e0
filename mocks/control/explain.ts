import { z } from 'zod'
import type { Exchange } from '../../functions/kernel/journal.ts'
import { lever } from '../../functions/kernel/lever.ts'
import { redactBody, redactUrl } from '../../functions/kernel/redact.ts'
import type { Room } from '../../functions/kernel/room.ts'
import { transactionBehind } from '../../functions/kernel/transactions.ts'
import { showTransaction, shownTransaction } from './transactions.ts'

const explainedExchange = z.object({
  at: z.number(), operation: z.string(), method: z.string(), url: z.string(), status: z.number(),
  refusedBy: z.object({ code: z.string(), field: z.string().optional(), rule: z.string().optional() }).optional(),
  fault: z.string().optional(), request: z.string(), response: z.string(),
})

export const explanation = z.object({ id: z.string(), exchanges: z.array(explainedExchange), transaction: shownTransaction.optional() })

const headerOf = (exchange: Exchange, name: string): string | undefined => exchange.requestHeaders.find(([key]) => key.toLowerCase() === name)?.[1]

/** An exchange belongs to an id that it carried as REQUEST-ID, or that stands in its URL or one of its bodies. */
const carries = (exchange: Exchange, id: string): boolean => headerOf(exchange, 'request-id') === id || exchange.id === id || [exchange.url, exchange.requestBody, exchange.responseBody].some((text) => text.includes(id))

export const explainLevers = (rooms: readonly Room[]) => [
  lever({
    id: 'sandbox.explain', method: 'GET', path: '/explain/{id}', summary: 'Which rule and field refused the calls behind a REQUEST-ID or txnId; what the wire does not say',
    answer: explanation,
    async pull(unit, { params }) {
      const id = params['id']!
      const doc = await transactionBehind(unit, id)
      const ids = doc ? doc.value.chain : [id]
      const met = (await unit.world.site.journal.of(unit.world.name)).filter((exchange) => ids.some((one) => carries(exchange, one)))
      if (!doc && met.length === 0) return { refusal: 'not-found', field: 'id', rule: 'Neither a transaction nor a remembered exchange carries that id' }
      const exchanges = met.map(({ at, operation, method, url, status, refusal, fault, requestBody, responseBody }) => ({
        at, operation, method, url: redactUrl(url), status, refusedBy: refusal, fault, request: redactBody(requestBody), response: redactBody(responseBody),
      }))
      return { answer: { id, exchanges, transaction: doc && showTransaction(rooms, doc, unit.now) } }
    },
  }),
]
