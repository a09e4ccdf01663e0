import type { Context } from '../../kernel/outcome.ts'
import type { Rules } from '../rules.ts'
import type { Dialect, Style, Thread } from './case.ts'

/** What a transition of a case may know besides the case. */
export interface CaseContext extends Context {
  style: Style
  rules: Rules
}

/** The case's key: two hospitals may number alike. */
export const caseKey = (payer: string, provider: string, caseNumber: string): string => `${payer}#${provider.split('@', 1)[0]!}#${caseNumber}`

/** NHA's stage code, or what the generic protocol has in its place: the workflow id of the request, kept. */
export const workflowOf = (dialect: Dialect, code: string, of: Pick<Thread, 'workflowId'>): string => (dialect === 'hcx' ? of.workflowId : code)
