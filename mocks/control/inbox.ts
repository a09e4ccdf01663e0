import { z } from 'zod'
import { lever } from '../../functions/kernel/lever.ts'
import type { StoredMessage, Unit } from '../../functions/kernel/unit.ts'
import { partitionOf } from '../../functions/kernel/world.ts'
import { lookFor, WAIT_SECONDS_MAX } from './wait.ts'

export const message = z.object({
  id: z.string(), at: z.number(), channel: z.string(), to: z.string(), purpose: z.string(), text: z.string(), otp: z.string().optional(), txnId: z.string().optional(),
})

/** Messages in order of time. With `to` none is missing; the whole inbox is an index, which can be late. */
async function read(unit: Unit, query: Record<string, string>): Promise<StoredMessage[]> {
  const { store } = unit.world.site
  const after = query['after']
  const items = await store.query(query['to'] ? { partition: partitionOf(unit.world.name, `inbox/${query['to']}`), after } : { partition: partitionOf(unit.world.name, 'inbox'), byIndex: true, after })
  return items
    .map((item) => item.value as unknown as StoredMessage)
    .filter((entry) => (!query['purpose'] || entry.purpose === query['purpose']) && (!query['txnId'] || entry.txnId === query['txnId']))
}

export const inboxLevers = [
  lever({
    id: 'sandbox.readInbox', method: 'GET', path: '/inbox', summary: 'SMS and e-mails sent to people, OTPs among them; `wait` holds the answer until one is there',
    query: z.object({
      to: z.string().optional(), purpose: z.string().optional(), txnId: z.string().optional(), after: z.string().optional().describe('id of the last message known'),
      wait: z.coerce.number().min(0).max(WAIT_SECONDS_MAX).optional().describe('seconds'),
    }),
    answer: z.object({ messages: z.array(message) }),
    async pull(unit, { query }) {
      return { answer: { messages: await lookFor(unit.world.site, Number(query['wait'] ?? 0), () => read(unit, query)) } }
    },
  }),
]
