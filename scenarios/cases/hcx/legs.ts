import * as exchange from '../../../functions/hcx/exchange/operations.ts'

/** Both ends of the four cycles, in the generic protocol. */
export const CYCLES = {
  ce: { request: exchange.eligibilityCheck, answer: exchange.eligibilityOnCheck },
  pa: { request: exchange.preauthSubmit, answer: exchange.preauthOnSubmit },
  cl: { request: exchange.claimSubmit, answer: exchange.claimOnSubmit },
  cr: { request: exchange.communicationRequest, answer: exchange.communicationOnRequest },
} as const

export type Cycle = keyof typeof CYCLES
/** Those that a provider begins, and a payer may forward or redirect. */
export type Asking = Exclude<Cycle, 'cr'>
