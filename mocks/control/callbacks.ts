import { z } from 'zod'
import { deliveries } from '../../functions/kernel/deliveries.ts'
import { lever } from '../../functions/kernel/lever.ts'
import type { PostOffice } from '../post-office.ts'

export const callbackLevers = (office: PostOffice) => [
  lever({
    id: 'sandbox.deliver', method: 'POST', path: '/callbacks/deliver', summary: 'Sends the calls that are due, and what comes of them, until nothing is', answer: z.object({ tries: z.number() }),
    pull: async (unit) => ({ answer: { tries: await office.deliver(unit.world.name) } }),
  }),
  lever({
    id: 'sandbox.readOutbox', method: 'GET', path: '/outbox', summary: 'Calls waiting for delivery',
    answer: z.object({ callbacks: z.array(z.looseObject({ id: z.string() })) }),
    pull: async (unit) => ({ answer: { callbacks: (await unit.listIndex(deliveries, 'due')).map(({ value }) => ({ ...value })) } }),
  }),
]
