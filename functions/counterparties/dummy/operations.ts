import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'

const spec = {
  method: 'POST', session: 'client', headers: z.object({ bearer_auth: z.string() }),
  evidence: 'specification', standing: 'official', source: 'nha-in/docs: catalogue/changelog/facts/nhcx-adjudicator.json, catalogue/nhcx/sandbox/ (dummy payer)',
} as const

/** Makes the dummy payer decide what was sent to it. The answer comes on the `on_` leg of the same correlation id. */
export const processRequest = operation({
  ...spec,
  id: 'counterparties.dummy.processRequest', path: '/pmjay/sbxhcx/dummyhcxpayer/process/request', summary: 'Dummy payer: decides a request that was sent to it',
  request: z.object({ action: z.enum(['Approve', 'Reject', 'Query']), method: z.enum(['Preauth', 'Claim']), correlationId: z.string() }),
  answer: z.object({ status: z.string(), message: z.string() }), refusals: ['NHCX-401'],
  inferred: [
    'The body of the answer is not published: {status, message}.',
    'An unknown or decided correlation id, or one of the other method, is answered alike: published is only that nothing arrives.',
  ],
})

/** Makes the dummy payer send a payment notice. */
export const initPaymentNotice = operation({
  ...spec,
  id: 'counterparties.dummy.initPaymentNotice', path: '/pmjay/sbxhcx/dummyhcxpayer/paymentNotice/init', summary: 'Dummy payer: sends a payment notice to the provider named',
  request: z.object({ providerId: z.string(), claimNumber: z.string() }),
  answer: z.object({ status: z.string(), message: z.string() }), refusals: ['NHCX-401'],
  inferred: [
    'The body of the answer is not published: {status, message}.',
    'An empty claimNumber, which the documents send, stands for the newest approved claim of that provider; without one the notice names a number of its own.',
    'One call sends one notice: 30 first, 33 once 30 was sent.',
  ],
})
