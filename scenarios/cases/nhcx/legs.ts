import * as exchange from '../../../functions/nhcx/exchange/operations.ts'

/** Both ends of every use case. */
export const LEGS = {
  plan: { request: exchange.insurancePlanRequest, answer: exchange.insurancePlanOnRequest },
  eligibility: { request: exchange.eligibilityCheck, answer: exchange.eligibilityOnCheck },
  preauth: { request: exchange.preauthSubmit, answer: exchange.preauthOnSubmit },
  claim: { request: exchange.claimSubmit, answer: exchange.claimOnSubmit },
  communication: { request: exchange.communicationRequest, answer: exchange.communicationOnRequest },
  payment: { request: exchange.paymentNoticeRequest, answer: exchange.paymentNoticeOnRequest },
  task: { request: exchange.taskSubmit, answer: exchange.taskOnSubmit },
  search: { request: exchange.searchSubmit, answer: exchange.searchOnSubmit },
  status: { request: exchange.status, answer: exchange.onStatus },
} as const
