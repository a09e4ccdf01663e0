import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'

/** A resident takes up what lies on his desk. The sandbox calls it itself, once the receipt is out; a repetition does nothing. */
export const workLetter = operation({
  id: 'counterparties.desk.workLetter', method: 'POST', path: '/counterparties/{number}/desk/work', summary: 'A simulated participant opens a delivery it took, decides and answers',
  session: 'none', params: z.object({ number: z.string() }), request: z.object({ letter: z.string() }), answer: z.object({ verdict: z.string() }), refusals: [],
  variants: ['counterparties.pmjay-claim-query-code', 'counterparties.pmjay-in-progress', 'counterparties.business-refusal', 'counterparties.query-status'],
  evidence: 'inferred', standing: 'mock', source: 'The sandbox itself: no real participant has it',
  inferred: [
    'A business refusal goes out under the acknowledgement\'s stage code (20, 25, 251, PC02), since nothing was adjudicated.',
    'A reprocess is acknowledged with 251 under response.partial: complete, as the sheet has it, would close the thread before its verdict.',
    'Of a standard payer\'s twenty codes 1016 stands for every request that does not fit the case, 1013 for an approval that is not there, 1010 for a claim without any preauthorisation; what cannot be cancelled or brought up again has no code.',
    'A standard payer takes a claim a second time when its lines or sums differ, until it is being paid.',
    'PMJAY refuses a claim above its approval with PAYR-1201, and every wrong reprocess request with PAYR-1332.',
    'PMJAY looks for proof of presence in the protected header x-hcx-user-token (integrators\' name for it); any answered form under INF/ODN passes as the consent form.',
    'A query\'s answer of a PMJAY claim goes back to CPD-Trust; that of a preauthorisation to PPD-Trust.',
    'The dummy payer acknowledges before its trigger, and looks at nobody\'s cover; every other payer looks at a new preauthorisation\'s.',
    'A plan request is refused in clear: an InsurancePlan has no place for an error.',
    'Texts that are published without a code go in clear under PAYR-1008: the exchange takes no error without one.',
    'A forwarded call of NHCX has a correlation id of its own: the exchange takes none twice.',
    'A standard payer\'s query waits 15 days for its answer.',
  ],
})

/** A payer looks whether what he asked for has come; he calls it himself when the time is over. */
export const lookAgain = operation({
  id: 'counterparties.desk.lookAgain', method: 'POST', path: '/counterparties/{number}/desk/look', summary: 'A simulated payer decides a case whose time has come',
  session: 'none', params: z.object({ number: z.string() }), request: z.object({ what: z.enum(['decide', 'overdue', 'pay', 'settle']), case: z.string(), thread: z.string() }), answer: z.object({ verdict: z.string() }), refusals: [],
  evidence: 'inferred', standing: 'mock', source: 'The sandbox itself: no real participant has it',
})
