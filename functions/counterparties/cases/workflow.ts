import type { RequestKind, Style, Thread } from './case.ts'

/** What a payer answers with. nha-in/docs: current/doc/documents/Workflow Status Sheets (with Codes).md */
interface Codes {
  acknowledged: string
  approved: string
  rejected: string
  queried: string
}

const REPROCESSED = { approved: '252', rejected: '253', queried: '254' }

const preauth: Record<'new' | 'enhancement' | 'resubmission', Record<Style, Codes>> = {
  new: both({ acknowledged: '20', approved: '21', rejected: '23', queried: '24' }),
  enhancement: both({ acknowledged: '20', approved: '22', rejected: '231', queried: '241' }),
  resubmission: { standard: { acknowledged: '251', ...REPROCESSED }, pmjay: { acknowledged: '20', approved: '21', rejected: '23', queried: '24' } },
}

const claim: Codes = { acknowledged: '25', approved: '26', rejected: '291', queried: '27' }
const task: Codes = { acknowledged: '251', ...REPROCESSED }

function both(codes: Codes): Record<Style, Codes> {
  return { standard: codes, pmjay: codes }
}

/** The codes of a request; a query's answer is acknowledged with 18 by a standard payer, with 20 or 25 by PMJAY. */
export function codesOf({ leg, kind, answered }: Pick<Thread, 'leg' | 'kind' | 'answered'>, style: Style): Codes {
  if (leg === 'task') return task
  if (leg === 'claim') return claim
  const codes = preauth[kind === 'enhancement' || kind === 'resubmission' ? kind : 'new'][style]
  return answered && style === 'standard' ? { ...codes, acknowledged: '18' } : codes
}

/** The acknowledgement's code where no thread has come of it: the request was refused. */
export const acknowledgementOf = (leg: 'preauth' | 'claim', kind: RequestKind, style: Style): string =>
  codesOf({ leg, kind: kind === 'answer' ? 'new' : (kind as Thread['kind']), answered: kind === 'answer' }, style).acknowledged

/** What a preauthorisation or claim asks for. `invalid`: a code that has no business on this leg. */
export function requestKind(leg: 'preauth' | 'claim', { workflowId, useCase, related }: { workflowId: string; useCase: string; related: boolean }, claimQueryCode: string, style: Style): RequestKind | 'invalid' {
  if (leg === 'claim') return claimKind(workflowId, claimQueryCode, style)
  if (workflowId === '13') return 'enhancement'
  if (workflowId === '121') return 'resubmission'
  if (workflowId === '19' || workflowId === '131') return 'answer'
  // 16 is in one value set alone; seen live: refused.
  if (/^\w{2,4}$/.test(workflowId) && workflowId !== '12' && style === 'pmjay') return 'invalid'
  if (useCase === 'Enhancement' || (useCase === '' && related)) return 'enhancement'
  return useCase === 'Resubmit' && workflowId === '' ? 'resubmission' : 'new'
}

function claimKind(workflowId: string, claimQueryCode: string, style: Style): RequestKind | 'invalid' {
  // Seen live: PMJAY takes one of the published query answers alone.
  if (style === 'pmjay') return workflowId === claimQueryCode ? 'answer' : /^\w{2,4}$/.test(workflowId) && workflowId !== '15' ? 'invalid' : 'new'
  return ['19', '151', '161', '181'].includes(workflowId) ? 'answer' : 'new'
}
