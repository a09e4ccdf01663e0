import { expect, test } from 'vitest'
import type { Courier } from '../../functions/kernel/deliver.ts'
import { openMemoryStore } from '../../functions/kernel/store/memory.ts'
import type { Store } from '../../functions/kernel/store/store.ts'
import { counterpartiesRoom } from '../../functions/counterparties/room.ts'
import { postOffice } from '../../mocks/post-office.ts'
import { answer, deliveryYard, recorder } from '../support/deliveries.ts'

/** Each call that is accepted causes another, in another lane, until the third. */
const chain: Courier = {
  name: 'test', timeoutMs: 1_000,
  async settle(unit, { ref }) {
    const next = Number(ref) + 1
    if (next < 4) unit.apply([{ effect: 'callback', courier: 'test', to: 'somebody', url: `https://a.example/${next}`, lane: `lane ${next}`, ref: String(next), body: {} }])
    return { over: 'delivered', verdict: 'accepted' }
  },
}

test('on demand, what comes of a delivery goes out with it, however late the index is', async () => {
  const inner = openMemoryStore()
  let looks = 0
  // Knows what stood there at the first look, and nothing since.
  const store: Store = { ...inner, query: async (query) => (query.byIndex && query.partition.endsWith('delivery/due') && looks++ > 0 ? [] : inner.query(query)) }
  const { sent, send } = recorder(() => answer(202))
  const yard = deliveryYard(store, send, { courier: chain })
  const office = postOffice({ rooms: [{ ...counterpartiesRoom, couriers: [chain], variants: [] }], atOnce: false, open: yard.post.open, inside: () => Promise.reject(new Error('Nobody is inside')) })
  yard.site.posted = office.posted
  await yard.owe([{ ref: '1', lane: 'lane 1' }])
  await office.settled()
  expect(sent).toEqual([])
  expect((await office.deliver('default')).tries).toBe(3)
  expect(sent).toEqual(['1', '2', '3'])
  await yard.owe([{ ref: '3', lane: 'again' }])
  await office.settled()
  expect(sent).toEqual(['1', '2', '3'])
})
