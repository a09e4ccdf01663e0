import { z } from 'zod'
import { lever } from '../../functions/kernel/lever.ts'
import type { StoredMessage, Unit } from '../../functions/kernel/unit.ts'
import { partitionOf } from '../../functions/kernel/world.ts'

const message = z.object({
  id: z.string(), at: z.number(), channel: z.string(), to: z.string(), purpose: z.string(), text: z.string(), otp: z.string().optional(), txnId: z.string().optional(),
})

const WAIT_STEP_MS = 50
const WAIT_SECONDS_MAX = 60

/** Messages in order of time. `to` narrows the look-up; without it the whole inbox is read. */
async function read(unit: Unit, query: Record<string, string>): Promise<StoredMessage[]> {
  const { store } = unit.world.site
  const after = query['after']
  const items = await store.query(query['to'] ? { partition: partitionOf(unit.world.name, `inbox/${query['to']}`), byIndex: true, after } : { partition: partitionOf(unit.world.name, 'inbox'), after })
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
      const tries = Math.ceil((Number(query['wait'] ?? 0) * 1000) / WAIT_STEP_MS)
      for (let tried = 0; ; tried++) {
        const messages = await read(unit, query)
        if (messages.length > 0 || tried >= tries) return { answer: { messages } }
        await unit.world.site.sleep(WAIT_STEP_MS)
      }
    },
  }),
]
