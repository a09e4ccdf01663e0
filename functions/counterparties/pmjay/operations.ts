import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'

const spec = {
  method: 'POST', session: 'client', headers: z.object({ bearer_auth: z.string(), Accept: z.string() }),
  evidence: 'observed', standing: 'official', source: 'nha-in/docs: catalogue/changelog/facts/nhcx-adjudicator.json, catalogue/nhcx/sandbox/ (PMJAY payer)',
} as const

/** Which role of the scheme holds a case: none once it is decided. */
export const getUserRole = operation({
  ...spec,
  id: 'counterparties.pmjay.getUserRole', path: '/pmjay/sbxhcx/nhcxpayerservice/v1/get/user-role', summary: 'PMJAY payer: which role holds a case',
  request: z.object({ caseid: z.string(), payerid: z.string() }),
  answer: z.object({ currentuserrole: z.string().nullable(), errormessage: z.string().nullable() }), refusals: ['NHCX-401', 'NHCX-1005'],
  inferred: ['A case that is not there is told under HTTP 200: its status is not published.', 'The case is also found by the hospital\'s claim number: which of the two the real one takes beyond its own is not said.'],
})

/** Acts on a case as the role that holds it. The verdict follows on the `on_` leg of the request's correlation id. */
export const processCase = operation({
  ...spec,
  id: 'counterparties.pmjay.processCase', path: '/pmjay/hcx/nhcxpayerservice/wrapper/process/case', summary: 'PMJAY payer: acts on a case as the role that holds it',
  request: z.object({
    casenumber: z.string(), action: z.string(), receivercode: z.string(), usecase: z.string(), correlationid: z.string(), sendercode: z.string(), memberid: z.string(), remarks: z.string(),
  }),
  answer: z.object({ status: z.string(), message: z.string() }), refusals: ['NHCX-401', 'NHCX-1005'],
  inferred: [
    'What is refused is told under HTTP 200 with status failed: neither is published; the two transient texts were recorded.',
    'Pending of CPD-Trust queries the hospital (27); of ACO-Trust and SHA-Trust it leaves the case where it is.',
    'A reprocess request is held by the Claim Review Committee alone; iQuery of the Medical Audit Committee queries the hospital.',
    'Words for an action or use case that is not the role\'s own.',
  ],
})
