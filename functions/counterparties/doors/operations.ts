import { z } from 'zod'
import { acknowledgement } from '../../claims/receipt.ts'
import { operation } from '../../kernel/operation.ts'

/** A delivery as the exchange hands it on: sealed, or a ProtocolResponse in clear. Whatever else stands in it is kept. */
const delivery = z.looseObject({ payload: z.string().optional(), type: z.string().optional() })

const spec = {
  method: 'POST', session: 'none', request: delivery, answer: acknowledgement, status: 202, refusals: ['not-a-delivery'],
  evidence: 'specification', standing: 'mock', source: 'nha-in/docs: catalogue/nhcx/callbacks/, catalogue/nhcx/concepts/synchronous-acknowledgement.md',
} as const

/** A leg that reaches a resident: answered with the receipt before anything is opened, then left on his desk. */
export const receiveLeg = operation({
  ...spec,
  id: 'counterparties.doors.receiveLeg', path: '/counterparties/{number}/v1/{family}/{action}',
  summary: 'A simulated participant takes a delivery of the exchange',
  params: z.object({ number: z.string(), family: z.string(), action: z.string() }),
  inferred: [
    'A body without a readable protected header and without the clear ids is answered 400: no receipt can name what it received.',
    'A second claim while the first, or its reprocess, is undecided is refused with PAYR-1016: the sheets have no code of its own for it.',
  ],
})

/** The same for the paths of one word (`v1/status`, `v1/on_status`, `v1/error`) and for the generic protocol, whose legs come without a version. */
export const receiveGenericLeg = operation({
  ...spec,
  id: 'counterparties.doors.receiveGenericLeg', path: '/counterparties/{number}/{family}/{action}',
  summary: 'A simulated participant takes a delivery: status and error reports, and legs of the generic protocol',
  params: z.object({ number: z.string(), family: z.string(), action: z.string() }),
  inferred: [
    'In the generic protocol a resident is reached below its endpoint without a version.',
    'A resident answers a status question of the generic protocol with a Task of the status received, and nothing of what is decided.',
  ],
})
